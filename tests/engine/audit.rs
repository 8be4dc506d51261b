//! The log as a chain: what somebody changes with another program is found.

use crate::support::{Register, act, day, error_of};
use seula::domain::audit::{Act, ActGroup, AuditCheck, AuditFaultKind, AuditFilter, AuditPage};
use seula::domain::{AccountId, AccountRole};
use seula::engine::guard::{Action as _, ImportFiles, ManageAccounts};
use seula::engine::ops::audit::{Command, Query, Reply};
use seula::engine::ops::{account, import, session};
use seula::engine::{Engine, Reply as AnyReply};
use seula::error::ErrorKind;
use seula::text::Locale;

fn check(engine: &Engine, written: Option<(i64, String)>) -> AuditCheck {
    match engine.ask(Query::Check { written }).unwrap() {
        AnyReply::Audit(Reply::Checked(check)) => *check,
        other => panic!("{other:?}"),
    }
}

fn page(engine: &Engine, command: Command) -> AuditPage {
    match engine.call(command).unwrap() {
        AnyReply::Audit(Reply::Page(page)) => page,
        other => panic!("{other:?}"),
    }
}

/// A register with some acts in its log.
fn register(test: &str) -> (Register, Engine) {
    let (register, reviewer, _) = Register::with_reviewer(test);
    register.talk("2026-11-21T08:00", ["Hei", "Hei!", "Kauanko?", "Kaksi viikkoa."]);
    (register, reviewer)
}

#[test]
fn every_change_deletion_insertion_and_swap_is_found_where_it_stands() {
    let (mut register, reviewer) = register("audit_edits");
    let honest = check(register.engine(), None);
    assert_eq!(honest.fault, None);
    let last = honest.last;
    assert!(last > 5, "{last}");
    drop(reviewer);
    register.stop();
    register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    let untouched = std::fs::read(register.path()).unwrap();
    let mut edits = Vec::new();
    for row in 2..last {
        for column in ["at_ms", "account", "object", "amount", "purpose"] {
            edits.push((
                format!("UPDATE audit SET {column} = coalesce({column}, 0) + 1 WHERE id = {row}"),
                row,
            ));
        }
        edits.push((format!("UPDATE audit SET act = 'signed_out' || act WHERE id = {row}"), row));
        edits.push((format!("UPDATE audit SET hash = zeroblob(32) WHERE id = {row}"), row));
        edits.push((format!("DELETE FROM audit WHERE id = {row}"), row + 1));
        let next = row + 1;
        let swap = [(row, -1), (next, row), (-1, next)]
            .map(|(from, to)| format!("UPDATE audit SET id = {to} WHERE id = {from};"));
        edits.push((swap.concat(), row));
    }
    edits.push((format!("DELETE FROM audit WHERE id = {last}"), last - 1));
    let insert =
        "INSERT INTO audit (at_ms, act, previous, hash) VALUES (1, 'signed_in', zeroblob(32), zeroblob(32))";
    edits.push((insert.to_owned(), last + 1));
    for (edit, row) in &edits {
        std::fs::write(register.path(), &untouched).unwrap();
        register.forge_log(edit);
        register.restart();
        let fault = check(register.engine(), None).fault;
        assert_eq!(fault.map(|fault| fault.row), Some(*row), "{edit}: {fault:?}");
        register.stop();
    }
    println!("{0} of {0} edits of the log found where they stand", edits.len());
}

#[test]
fn a_log_that_was_computed_anew_is_found_by_the_words_on_paper() {
    let (register, _reviewer) = register("audit_words");
    let honest = check(register.engine(), None);
    assert_eq!(honest.words.split(' ').count(), 8);
    assert_eq!(check(register.engine(), Some((honest.last, honest.words.to_uppercase()))).fault, None);
    let other = Register::new("audit_words_of_another");
    let forged = check(other.engine(), Some((2, honest.words.clone())));
    assert_eq!(forged.fault.map(|fault| fault.kind), Some(AuditFaultKind::Words));
    let cut = check(other.engine(), Some((honest.last + 100, honest.words)));
    assert_eq!(cut.fault.map(|fault| fault.kind), Some(AuditFaultKind::CutOff));
}

#[test]
fn a_checkpoint_is_noted_at_every_sign_in_of_a_supervisor() {
    let (register, _reviewer) = register("audit_checkpoints");
    let before = check(register.engine(), None).checkpoints;
    register.engine().call(session::Command::SignOut { lock: false }).unwrap();
    register.sign_in();
    assert_eq!(check(register.engine(), None).checkpoints, before + 1);
}

#[test]
fn supervisors_see_every_act_and_others_their_own_and_looking_is_logged_once() {
    let (register, reviewer) = register("audit_view");
    let all = AuditFilter::default();
    let everything = page(register.engine(), Command::View { filter: all.clone(), before: None });
    assert_eq!(everything.entries[0].act, Some(Act::Imported));
    assert!(everything.entries.iter().any(|entry| entry.act == Some(Act::AccountCreated)));
    let before = register.number("SELECT count(*) FROM audit");
    let again = page(register.engine(), Command::View { filter: all.clone(), before: None });
    assert_eq!((again.entries[0].act, again.entries[0].object), (Some(Act::AuditViewed), Some(1)));
    assert_eq!(register.number("SELECT count(*) FROM audit"), before);
    let own = page(&reviewer, Command::ViewOwn { filter: all.clone(), before: None });
    assert!(!own.entries.is_empty());
    let account = own.entries[0].account;
    assert!(account.is_some() && own.entries.iter().all(|entry| entry.account == account), "{own:?}");
    let of_saana = AuditFilter { account: Some(AccountId(1)), ..AuditFilter::default() };
    let still_own = page(&reviewer, Command::ViewOwn { filter: of_saana, before: None });
    assert!(still_own.entries.iter().all(|entry| entry.account == account), "{still_own:?}");
    let group = AuditFilter { group: Some(ActGroup::Accounts), ..AuditFilter::default() };
    let some = page(&reviewer, Command::ViewOwn { filter: group, before: None }).entries;
    assert!(some.len() < own.entries.len(), "their own acts are filtered, too");
    assert_eq!(error_of(&reviewer, Command::View { filter: all, before: None }), Some(ErrorKind::Forbidden));
    let group = AuditFilter { group: Some(ActGroup::Accounts), ..AuditFilter::default() };
    let accounts = page(register.engine(), Command::View { filter: group, before: None });
    assert!(!accounts.entries.is_empty());
    assert!(accounts.entries.iter().all(|entry| entry.act.map(Act::group) == Some(ActGroup::Accounts)));
    let first = page(register.engine(), Command::View { filter: AuditFilter::default(), before: Some(2) });
    assert_eq!(first.entries.iter().map(|entry| entry.id).collect::<Vec<_>>(), [1]);
}

#[test]
fn the_log_leaves_as_a_table_and_that_is_logged() {
    let (register, _reviewer) = register("audit_export");
    let path = register.folder.join("log.csv");
    let export = || Command::Export {
        filter: AuditFilter::default(),
        path: path.with_extension(""),
        locale: Locale::Fi,
    };
    act(register.engine(), export()).unwrap();
    let table = std::fs::read_to_string(&path).unwrap();
    assert!(table.contains("loi tunnuksen") && table.contains("account_created"), "{table}");
    assert_eq!(act(register.engine(), export()).unwrap_err().kind, ErrorKind::FileExists);
    let amount = "SELECT amount FROM audit WHERE act = 'audit_exported'";
    assert_eq!(register.number(amount), table.lines().count() as i64 - 1);
}

#[test]
fn rows_whose_time_is_over_go_and_the_chain_goes_on_from_its_seal() {
    let (mut register, reviewer) = register("audit_pruned");
    drop(reviewer);
    let before = check(register.engine(), None);
    // A jump of more than 30 days would wait for a supervisor's word.
    let mut now = day("2026-11-24");
    while now < day("2028-11-23") {
        now = now.plus_days(29).min(day("2028-11-23"));
        register.set_clock(&format!("{}T12:00:00Z", now.iso()));
        register.restart();
    }
    assert_eq!(check(register.engine(), None).first, 1, "not yet");
    register.set_clock("2028-11-26T12:00:00Z");
    register.restart();
    register.sign_in();
    // It comes after the job that the start began.
    register.engine().call(import::Command::Recognise(Vec::new())).unwrap();
    let after = check(register.engine(), None);
    assert!(after.first > before.last && after.fault.is_none(), "{before:?} {after:?}");
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'audit_pruned' AND amount > 0"), 1);
    // It is the entry of the pruning by which the seal is believed.
    assert_eq!(register.number("SELECT object FROM audit WHERE act = 'audit_pruned'"), after.first - 1);
    register.tamper("UPDATE audit_checkpoint SET head = zeroblob(32) WHERE seal = 1");
    let fault = check(register.engine(), None).fault;
    assert_eq!(fault.map(|fault| fault.kind), Some(AuditFaultKind::Unlinked));
}

/// Refusals in the log of this account, by the number of the action.
fn refusals(register: &Register, account: AccountId, action: i64) -> i64 {
    let rows = "SELECT count(*) FROM audit WHERE act = 'refused' AND amount IS NULL AND purpose IS NOT NULL";
    register.number(&format!("{rows} AND account = {} AND object = {action}", account.0))
}

#[test]
fn refused_acts_and_queries_are_logged_with_their_action_and_a_loop_does_not_fill_the_log() {
    let register = Register::new("refusals_logged");
    let (account, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let (accounts, imports) = (ManageAccounts::NUMBER, ImportFiles::NUMBER);
    for _ in 0..50 {
        assert_eq!(reviewer.ask(account::Query::List).unwrap_err().kind, ErrorKind::Forbidden);
    }
    for path in ["a.jsonl", "b.jsonl"] {
        let path = register.folder.join(path);
        let command = import::Command::Import { path, mapping: None, not_older_than: None, notes: None };
        assert_eq!(crate::support::error_of(&reviewer, command), Some(ErrorKind::Forbidden));
    }
    register.set_clock("2026-11-24T12:15:01Z");
    let disable = account::Command::Disable(AccountId(999));
    assert_eq!(crate::support::error_of(&reviewer, disable), Some(ErrorKind::Forbidden));
    // Its end: whatever the readers wanted logged is.
    drop(reviewer);
    assert_eq!(
        refusals(&register, account.id, accounts),
        2,
        "one query, and one command a quarter of an hour later"
    );
    assert_eq!(refusals(&register, account.id, imports), 1);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'refused'"), 3);
}
