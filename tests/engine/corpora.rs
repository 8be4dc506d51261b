//! Public corpora through a whole register, where they are at hand: a variable says where they lie.

use crate::support::{Register, day};
use seula::domain::{ImportReport, RefusalReason};
use std::io::Write as _;
use std::path::PathBuf;

fn corpus(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("SEULA_CORPORA").map(PathBuf::from);
    if folder.is_none() {
        // Not by a macro: of those the harness shows only what failed tests have written.
        let skipped = format!("SKIPPED, nothing tested: SEULA_CORPORA names no folder with {name}\n");
        std::io::stderr().write_all(skipped.as_bytes()).unwrap();
    }
    folder.map(|folder| folder.join(name))
}

fn counts(report: &ImportReport) -> [u64; 6] {
    [report.read, report.imported, report.replaced, report.skipped, report.conflicts, report.refused]
}

fn only(report: &ImportReport, reason: RefusalReason) -> bool {
    report.refusals.iter().all(|refusal| refusal.reason == reason)
}

/// What the register holds, and what its index and counters say of it.
fn holds(register: &Register, conversations: i64, messages: i64) {
    assert_eq!(register.number("SELECT count(*) FROM conv"), conversations);
    assert_eq!(register.number("SELECT count(*) FROM msg"), messages);
    assert_eq!(register.number("SELECT sum(conversations) FROM tally"), conversations);
    assert_eq!(register.number("SELECT sum(messages) FROM tally"), messages);
    register.tamper("PRAGMA integrity_check");
}

#[test]
fn open_assistant_lines_come_in_while_they_are_young_and_are_refused_when_they_are_not() {
    let Some(path) = corpus("oasst-fi/derived-oasst1-fi-part1.messages.jsonl") else { return };
    let young = Register::made("corpora_open_assistant", "2023-06-01T12:00:00Z");
    let report = young.import_file(&path, None).unwrap();
    assert_eq!(counts(&report), [93, 93, 0, 0, 0, 0]);
    assert_eq!(report.source, "role-content");
    holds(&young, 93, 315);
    assert_eq!(counts(&young.import_file(&path, None).unwrap()), [93, 0, 0, 93, 0, 0]);
    let old = Register::new("corpora_open_assistant_old");
    let report = old.import_file(&path, None).unwrap();
    assert_eq!(counts(&report), [93, 0, 0, 0, 0, 93]);
    assert!(only(&report, RefusalReason::PastDue));
    assert_eq!(old.number("SELECT count(*) FROM conv"), 0);
}

#[test]
fn fin_chat_has_no_dates_and_comes_in_by_the_importers_word() {
    let Some(path) = corpus("finchat/finchat_chat_conversations.csv") else { return };
    let register = Register::new("corpora_fin_chat");
    let report = register.import_file(&path, None).unwrap();
    assert_eq!(counts(&report), [42, 0, 0, 0, 0, 42]);
    assert!(only(&report, RefusalReason::NoDate));
    let word = day("2026-01-02");
    let report = register.import_file(&path, Some(word)).unwrap();
    assert_eq!(counts(&report), [42, 42, 0, 0, 0, 0]);
    assert_eq!(report.source, "csv");
    holds(&register, 42, 1882);
    assert_eq!(register.number("SELECT min(due_on) FROM conv"), day("2028-01-02").number());
    assert_eq!(register.number("SELECT max(due_on) FROM conv"), day("2028-01-02").number());
    assert_eq!(counts(&register.import_file(&path, Some(word)).unwrap()), [42, 0, 0, 42, 0, 0]);
}
