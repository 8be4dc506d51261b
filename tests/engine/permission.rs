//! The table of permissions is written by hand; every cell runs the real act. What a cell asks for is not there, so
//! that an allowed act ends with another error than a refused one and changes nothing.

// Acts on answer texts, and on gaps in guidance.
mod answers;
// What a cell says.
mod cells;
// Acts on figures over time.
mod insight;
// What an act is called.
mod names;
// Acts on rounds.
mod rounds;
// Acts on scorecards.
mod scorecards;

use crate::assurance::Row;
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED, act, text};
use cells::{outcomes, word};
pub use insight::{commands as insight_commands, queries as insight_queries};
pub use names::{command_name, query_name};
use seula::domain::audit::AuditFilter;
use seula::domain::ledger::{By, Counted, Scope};
use seula::domain::query::Sort;
use seula::domain::{
    AccountId, AccountRole, AccountRoles, CollectionId, ConversationId, Evidence, ExampleId, Filter, Finding,
    ImportId, Kind, LeakCheckId, LockMinutes, Mapping, MappingId, MessageRole, MonthKey, NoteId, StoredText,
    TagId, Verdict,
};
use seula::engine::ops::{
    account, annotation, audit, backup, collection, conversation, import, leak_check, ledger, mapping,
    record, register, rescrub, retention, review, scorecard, session, sieve, upkeep,
};
use seula::engine::{Command, Query, Settings, StaffField};
use seula::text::Locale;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

pub const TABLE: &str = include_str!("../data/permissions.csv");

const TALK: ConversationId = ConversationId(1);
const ACCOUNT: AccountId = AccountId(999);
const COLLECTION: CollectionId = CollectionId(999);
const EXAMPLE: ExampleId = ExampleId(999);

fn session_commands() -> Vec<Command> {
    let wiped = |typed: &str| Zeroizing::new(typed.to_owned());
    vec![
        register::Command::Create(register::FirstStart {
            agency: text(""),
            margin_days: 0,
            username: "toinen".to_owned(),
            display_name: String::new(),
            password: wiped(PASSWORD),
        })
        .into(),
        session::Command::SignIn {
            username: wiped(SUPERVISOR),
            password: wiped("väärä salasana tässä"),
            purpose: None,
            new_password: None,
        }
        .into(),
        session::Command::Reauthenticate { password: wiped("väärä salasana tässä") }.into(),
        register::Command::ChangeLock { seen: lock(3), wanted: lock(4) }.into(),
        session::Command::JudgePassword { password: wiped(PASSWORD), forbidden: Vec::new() }.into(),
        session::Command::SuggestPassphrase { forbidden: Vec::new() }.into(),
        session::Command::ChangePassword { old: wiped("väärä salasana tässä"), new: wiped(PASSWORD) }.into(),
        session::Command::ChangeSettings(Settings::default()).into(),
        session::Command::SignOut { lock: false }.into(),
    ]
}

fn lock(minutes: u32) -> LockMinutes {
    LockMinutes::new(minutes).unwrap()
}

fn account_commands() -> Vec<Command> {
    let roles: AccountRoles = [AccountRole::Trainer].into_iter().collect();
    let create =
        account::Command::Create { username: SUPERVISOR.to_owned(), display_name: String::new(), roles };
    let display_name = "Uusi".to_owned();
    vec![
        create.into(),
        account::Command::Change { account: ACCOUNT, display_name, roles, languages: Vec::new(), version: 0 }
            .into(),
        account::Command::Disable(ACCOUNT).into(),
        account::Command::Enable(ACCOUNT).into(),
        account::Command::GiveCode(ACCOUNT).into(),
        audit::Command::View { filter: AuditFilter::default(), before: None }.into(),
        audit::Command::ViewOwn { filter: AuditFilter::default(), before: None }.into(),
        backup::Command::Make.into(),
        backup::Command::Restored.into(),
        record::Command::State(record::NewStatements {
            controller: text(""),
            contact: text(""),
            officer: text(""),
            basis: text(""),
            version: 999,
        })
        .into(),
        backup::Command::ChooseFolder(None).into(),
        backup::Command::ForgetFolder("ei".into()).into(),
        backup::Command::Restore("ei.seula".into()).into(),
        retention::Command::Prove.into(),
    ]
}

fn work_commands() -> Vec<Command> {
    let explain = review::Command::Explain {
        conversation: TALK,
        seq: 1,
        cause: None,
        should: text("x"),
        reference: text(""),
        valid_on: None,
    };
    let mark = review::Command::MarkWords {
        conversation: TALK,
        seq: 1,
        seen: StoredText("x".to_owned()),
        evidence: Evidence::default(),
    };
    vec![
        conversation::Command::Open(TALK).into(),
        conversation::Command::Searched { filter: Box::default(), hits: 1 }.into(),
        review::Command::GiveVerdict { conversation: TALK, seq: 1, verdict: Verdict::Correct }.into(),
        review::Command::TakeBack { conversation: TALK, seq: 1 }.into(),
        explain.into(),
        mark.into(),
        review::Command::Finish(TALK).into(),
        review::Command::Reopen(TALK).into(),
        review::Command::Flag { conversation: TALK, flagged: true }.into(),
        annotation::Command::AddNote { conversation: TALK, seq: None, text: text("x") }.into(),
        annotation::Command::ChangeNote { note: NoteId(999), text: text("x"), version: 0 }.into(),
        annotation::Command::RemoveNote(NoteId(999)).into(),
        annotation::Command::AddTag { conversation: TALK, name: text("x") }.into(),
        annotation::Command::RemoveTag { conversation: TALK, tag: TagId(999) }.into(),
        retention::Command::Run { on_its_own: false }.into(),
        retention::Command::Confirm { today: crate::support::day("2026-11-24"), count: 0 }.into(),
        retention::Command::RaiseMargin {
            seen: 90,
            wanted: 90,
            today: crate::support::day("2026-11-24"),
            due: 0,
        }
        .into(),
    ]
}

fn sieve_commands() -> Vec<Command> {
    let (check, place) = (LeakCheckId(999), 0);
    let (seen, range, kind) = (StoredText("x".to_owned()), 0..1, Kind::Name);
    vec![
        rescrub::Command::Run.into(),
        leak_check::Command::Draw { size: 1, seed: None }.into(),
        leak_check::Command::Show { check, place: None }.into(),
        leak_check::Command::Judge { check, place, finding: Finding::Clean }.into(),
        leak_check::Command::Remove { check, place, seen, range, kind }.into(),
        leak_check::Command::Finish(check).into(),
    ]
}

fn file_commands(folder: &std::path::Path) -> Vec<Command> {
    let export = collection::Command::Export {
        collection: COLLECTION,
        purpose: text("x"),
        path: folder.join("moniste.html"),
        locale: Locale::Fi,
    };
    let add = collection::Command::AddExample {
        collection: COLLECTION,
        conversation: TALK,
        passage: Vec::new(),
        lesson: text(""),
    };
    let print = retention::Command::Print { run: 999, path: folder.join("ajo.html"), locale: Locale::Fi };
    let (path, not_older_than) = (folder.join("ei.jsonl"), None);
    vec![
        audit::Command::Export {
            filter: AuditFilter::default(),
            path: folder.join("loki.csv"),
            locale: Locale::Fi,
        }
        .into(),
        record::Command::Export { path: folder.to_owned(), locale: Locale::Fi }.into(),
        collection::Command::Open(COLLECTION).into(),
        collection::Command::Create { name: text("x"), aim: text("") }.into(),
        collection::Command::Change { collection: COLLECTION, name: text("x"), aim: text(""), version: 0 }
            .into(),
        collection::Command::Remove(COLLECTION).into(),
        add.into(),
        collection::Command::ChangeLesson { example: EXAMPLE, lesson: text(""), version: 0 }.into(),
        collection::Command::Move { example: EXAMPLE, place: 0 }.into(),
        collection::Command::RemoveExample(EXAMPLE).into(),
        export.into(),
        print.into(),
        import::Command::Inspect { path: path.clone(), mapping: None, not_older_than }.into(),
        import::Command::Recognise(vec![path.clone()]).into(),
        import::Command::Outline { path: path.clone(), at: None }.into(),
        import::Command::Preview { path: path.clone(), mapping: mapping() }.into(),
        import::Command::Undo(ImportId(999)).into(),
        import::Command::WriteReport {
            import: ImportId(999),
            path: folder.join("raportti.csv"),
            locale: Locale::Fi,
        }
        .into(),
        import::Command::Import { path, mapping: None, not_older_than, notes: None }.into(),
        mapping::Command::Save(mapping()).into(),
        mapping::Command::Change { saved: MappingId(999), version: 0, mapping: mapping() }.into(),
        mapping::Command::Remove(MappingId(999)).into(),
    ]
}

/// A mapping that nobody can save: the sieve finds an identity code in it.
fn mapping() -> Box<Mapping> {
    let text = "name = 'x'\nabout = 'hetu 010190-900P'\nmessage = [{ text = 't', otherwise = 'bot' }]\n";
    Box::new(Mapping::parse(text).unwrap())
}

/// Every query.
pub fn queries() -> Vec<Query> {
    let filter = Filter::default;
    let (sort, at) = (Sort::Newest, conversation::Place::Start);
    let month = MonthKey::from_number(202_611).unwrap();
    let scope = Scope { by: By::Month, from: month, to: month };
    vec![
        account::Query::List.into(),
        audit::Query::Check { written: None }.into(),
        register::Query::Check.into(),
        conversation::Query::List { filter: filter(), sort, at, limit: 10 }.into(),
        conversation::Query::Count { filter: filter(), cap: 10 }.into(),
        conversation::Query::Facets.into(),
        collection::Query::List.into(),
        review::Query::States(Vec::new()).into(),
        review::Query::Progress(Box::new(filter())).into(),
        import::Query::History.into(),
        import::Query::Report(ImportId(999)).into(),
        mapping::Query::List.into(),
        retention::Query::Status.into(),
        retention::Query::Schedule.into(),
        backup::Query::List.into(),
        upkeep::Query::Status.into(),
        ledger::Query::Figures { of: Counted::Conversations, scope }.into(),
        sieve::Query::Preview { text: text("x"), field: StaffField::Note }.into(),
        sieve::Query::TryLine { text: text("x"), role: MessageRole::Customer }.into(),
        rescrub::Query::Status.into(),
        leak_check::Query::List.into(),
        record::Query::Show.into(),
        scorecard::Query::List.into(),
    ]
    .into_iter()
    .chain(rounds::queries())
    .chain(answers::queries())
    .chain(insight::queries())
    .collect()
}

/// Every command; signing out is the last.
pub fn commands(folder: &std::path::Path) -> impl Iterator<Item = Command> {
    let commands = [account_commands(), work_commands(), sieve_commands(), file_commands(folder)];
    commands
        .into_iter()
        .flatten()
        .chain(scorecards::commands())
        .chain(rounds::commands())
        .chain(answers::commands(folder))
        .chain(insight::commands(folder))
        .chain(session_commands())
}

#[test]
fn every_act_is_allowed_and_refused_as_the_table_says() {
    let mut row = Row::begin("matrix");
    let register = Register::new("every_act_is_allowed");
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let (_, trainer) = register.person("tuula", &[AccountRole::Trainer]);
    let all = AccountRole::ALL;
    let (poissa, disabled) = register.person("poissa", &all);
    let (vanha, stale) = register.person("vanha", &all);
    act(register.engine(), account::Command::Disable(poissa.id)).unwrap();
    let change = account::Command::Change {
        account: vanha.id,
        display_name: vanha.display_name,
        roles: [AccountRole::Supervisor].into_iter().collect(),
        languages: vanha.languages,
        version: vanha.version,
    };
    act(register.engine(), change).unwrap();
    let nobody = register.another_engine();
    let columns = [
        (&nobody, ""),
        (&reviewer, TYPED),
        (&trainer, TYPED),
        (register.engine(), PASSWORD),
        (&disabled, TYPED),
        (&stale, TYPED),
    ]
    .map(|(engine, password)| outcomes(&register, engine, password));
    let mut wrong = Vec::new();
    let mut cells = 0;
    let mut rows = BTreeSet::new();
    for line in TABLE.lines().skip(1) {
        let mut fields = line.split(',');
        let op = fields.next().unwrap();
        assert!(rows.insert(op), "{op} stands twice");
        for ((expected, outcomes), column) in fields.zip(&columns).zip(TABLE.split(['\n', ',']).skip(1)) {
            let outcome = outcomes.get(op).unwrap_or_else(|| panic!("no act is called {op}"));
            cells += 1;
            if word(outcome) != expected {
                wrong.push(format!("{op} by {column}: {outcome:?}"));
            }
        }
    }
    row.counted.cells = [cells as u64, wrong.len() as u64];
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(cells, rows.len() * 6);
    assert_eq!(rows, columns[0].keys().copied().collect(), "acts that are not in the table");
}

#[test]
fn the_page_of_permissions_says_what_the_table_says() {
    let page = include_str!("../../src/docs/permissions.md");
    let shown: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    let rows = TABLE.lines().skip(1).map(|line| {
        let (op, cells) = line.split_once(',').unwrap();
        let cells = cells.split(',').map(|cell| match cell {
            "allowed" => "yes",
            "refused" => "–",
            other => other,
        });
        format!("| `{op}` | {} |", cells.collect::<Vec<_>>().join(" | "))
    });
    assert_eq!(shown, rows.collect::<Vec<_>>());
}
