//! The record of a destruction as a page.

use super::run;
use crate::support::{Register, error_of, talk, text};
use seula::domain::ConversationId;
use seula::engine::Reply;
use seula::engine::ops::annotation;
use seula::engine::ops::retention::{self, Command};
use seula::error::ErrorKind;
use seula::text::{Locale, Tr};

#[test]
fn a_record_says_what_went_month_by_month_and_how_it_was_checked_and_hangs_on_the_log() {
    let mut register = Register::new("record_page");
    let export = talk("a", "2024-11-30", "kultainen porraskellokaappi soi", "Kyllä.")
        + &talk("b", "2024-12-01", "musta laivatalokirja pöydällä", "Kyllä.")
        + &talk("c", "2026-06-01", "Missä lupa viipyy?", "Hei.");
    register.import(&export).unwrap();
    let first = ConversationId(register.number("SELECT min(id) FROM conv"));
    let (_, reviewer) = register.person("reino", &[seula::domain::AccountRole::Reviewer]);
    let note = annotation::Command::AddNote { conversation: first, seq: None, text: text("Katso tätä") };
    reviewer.call(note).unwrap();
    drop(reviewer);
    std::fs::remove_file(register.folder.join("export.jsonl")).unwrap();
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    let number = run(register.engine()).runs[0].number;
    register.sign_in();
    let path = register.folder.join("poytakirja");
    let print = |run| Command::Print { run, path: path.clone(), locale: Locale::Sv };
    assert_eq!(error_of(register.engine(), print(999)), Some(ErrorKind::NotFound));
    let file = match register.engine().call(print(number)).unwrap() {
        Reply::Retention(retention::Reply::Printed(file)) => file,
        other => panic!("{other:?}"),
    };
    assert_eq!(file, path.with_extension("html"));
    let page = std::fs::read_to_string(&file).unwrap();
    let tr = Tr::new(Locale::Sv);
    let rows: String = page.chars().filter(|letter| *letter != '\n').collect();
    for said in [
        "<td>11.2024</td><td>1</td><td>2</td><td>1</td>",
        "<td>12.2024</td><td>1</td><td>2</td><td>0</td>",
        tr.destruction_found_nothing(),
        env!("CARGO_PKG_VERSION"),
    ] {
        assert!(rows.contains(said), "{said}: {rows}");
    }
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let hash: String = plain
        .query_row("SELECT lower(hex(hash)) FROM audit WHERE act = 'retention_done'", [], |row| row.get(0))
        .unwrap();
    assert!(page.contains(&hash) && hash.len() == 64);
    assert!(page.contains(tr.destruction_note()) && !page.contains(tr.destruction_changed()));
    assert!(!page.contains("porraskellokaappi") && !page.contains("Katso"), "no text");
    let printed = "SELECT object FROM audit WHERE act = 'destruction_printed'";
    assert_eq!(register.number(printed), number);
    assert_eq!(error_of(register.engine(), print(number)), Some(ErrorKind::FileExists));
}
