//! The table of permissions is written by hand; every cell runs the real act. What a cell asks for is not there, so
//! that an allowed act ends with another error than a refused one and changes nothing.

// What a cell says.
mod cells;
// Acts on scorecards.
mod scorecards;

use crate::assurance::Row;
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED, act, text};
use cells::{outcomes, word};
use seula::domain::audit::AuditFilter;
use seula::domain::query::Sort;
use seula::domain::{
    AccountId, AccountRole, AccountRoles, CollectionId, ConversationId, ExampleId, Filter, Finding, ImportId,
    Kind, LeakCheckId, LockMinutes, Mapping, MappingId, MessageRole, NoteId, StoredText, TagId, Verdict,
};
use seula::engine::ops::{
    account, annotation, audit, backup, collection, conversation, import, leak_check, mapping, record,
    register, rescrub, retention, review, scorecard, session, sieve,
};
use seula::engine::{Command, Query, Settings, StaffField};
use seula::text::Locale;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

const TABLE: &str = include_str!("../data/permissions.csv");

const TALK: ConversationId = ConversationId(1);
const ACCOUNT: AccountId = AccountId(999);
const COLLECTION: CollectionId = CollectionId(999);
const EXAMPLE: ExampleId = ExampleId(999);

/// A new command does not compile before it has its name, which then is missing in the table.
fn command_name(command: &Command) -> &'static str {
    match command {
        Command::Register(command) => match command {
            register::Command::Create(_) => "register.create",
            register::Command::ChangeLock { .. } => "register.change_lock",
        },
        Command::Session(command) => match command {
            session::Command::SignIn { .. } => "session.sign_in",
            session::Command::SignOut { .. } => "session.sign_out",
            session::Command::Reauthenticate { .. } => "session.reauthenticate",
            session::Command::ChangePassword { .. } => "session.change_password",
            session::Command::ChangeSettings(_) => "session.change_settings",
            session::Command::JudgePassword { .. } => "session.judge_password",
            session::Command::SuggestPassphrase => "session.suggest_passphrase",
        },
        Command::Account(command) => match command {
            account::Command::Create { .. } => "account.create",
            account::Command::Change { .. } => "account.change",
            account::Command::Disable(_) => "account.disable",
            account::Command::Enable(_) => "account.enable",
            account::Command::GiveCode(_) => "account.give_code",
        },
        Command::Backup(command) => match command {
            backup::Command::Make => "backup.make",
            backup::Command::Restored => "backup.restored",
        },
        Command::Audit(command) => match command {
            audit::Command::View { .. } => "audit.view",
            audit::Command::ViewOwn { .. } => "audit.view_own",
            audit::Command::Export { .. } => "audit.export",
        },
        Command::Conversation(command) => match command {
            conversation::Command::Open(_) => "conversation.open",
            conversation::Command::Searched { .. } => "conversation.searched",
        },
        Command::Review(command) => match command {
            review::Command::GiveVerdict { .. } => "review.give_verdict",
            review::Command::TakeBack { .. } => "review.take_back",
            review::Command::Explain { .. } => "review.explain",
            review::Command::GiveValue { .. } => "review.give_value",
            review::Command::TakeValueBack { .. } => "review.take_value_back",
            review::Command::Finish(_) => "review.finish",
            review::Command::Reopen(_) => "review.reopen",
            review::Command::Flag { .. } => "review.flag",
        },
        Command::Annotation(command) => match command {
            annotation::Command::AddNote { .. } => "annotation.add_note",
            annotation::Command::ChangeNote { .. } => "annotation.change_note",
            annotation::Command::RemoveNote(_) => "annotation.remove_note",
            annotation::Command::AddTag { .. } => "annotation.add_tag",
            annotation::Command::RemoveTag { .. } => "annotation.remove_tag",
        },
        Command::Collection(command) => match command {
            collection::Command::Open(_) => "collection.open",
            collection::Command::Create { .. } => "collection.create",
            collection::Command::Change { .. } => "collection.change",
            collection::Command::Remove(_) => "collection.remove",
            collection::Command::AddExample { .. } => "collection.add_example",
            collection::Command::ChangeLesson { .. } => "collection.change_lesson",
            collection::Command::Move { .. } => "collection.move",
            collection::Command::RemoveExample(_) => "collection.remove_example",
            collection::Command::Export { .. } => "collection.export",
        },
        Command::Import(command) => match command {
            import::Command::Inspect { .. } => "import.inspect",
            import::Command::Import { .. } => "import.import",
            import::Command::Recognise(_) => "import.recognise",
            import::Command::Outline { .. } => "import.outline",
            import::Command::Preview { .. } => "import.preview",
            import::Command::Undo(_) => "import.undo",
            import::Command::WriteReport { .. } => "import.write_report",
        },
        Command::Mapping(command) => match command {
            mapping::Command::Save(_) => "mapping.save",
            mapping::Command::Change { .. } => "mapping.change",
            mapping::Command::Remove(_) => "mapping.remove",
        },
        Command::Retention(command) => match command {
            retention::Command::Run { .. } => "retention.run",
            retention::Command::Confirm { .. } => "retention.confirm",
        },
        Command::Rescrub(rescrub::Command::Run) => "rescrub.run",
        Command::LeakCheck(command) => match command {
            leak_check::Command::Draw { .. } => "leak_check.draw",
            leak_check::Command::Show { .. } => "leak_check.show",
            leak_check::Command::Judge { .. } => "leak_check.judge",
            leak_check::Command::Remove { .. } => "leak_check.remove",
            leak_check::Command::Finish(_) => "leak_check.finish",
        },
        Command::Record(command) => match command {
            record::Command::State(_) => "record.state",
            record::Command::Export { .. } => "record.export",
        },
        Command::Scorecard(command) => scorecards::command_name(command),
    }
}

fn query_name(query: &Query) -> &'static str {
    match query {
        Query::Account(account::Query::List) => "account.list",
        Query::Audit(audit::Query::Check { .. }) => "audit.check",
        Query::Register(register::Query::Check) => "register.check",
        Query::Conversation(query) => match query {
            conversation::Query::List { .. } => "conversation.list",
            conversation::Query::Count { .. } => "conversation.count",
            conversation::Query::Facets => "conversation.facets",
        },
        Query::Collection(collection::Query::List) => "collection.list",
        Query::Review(query) => match query {
            review::Query::States(_) => "review.states",
            review::Query::Progress(_) => "review.progress",
        },
        Query::Import(query) => match query {
            import::Query::History => "import.history",
            import::Query::Report(_) => "import.report",
        },
        Query::Mapping(mapping::Query::List) => "mapping.list",
        Query::Sieve(query) => match query {
            sieve::Query::Preview { .. } => "sieve.preview",
            sieve::Query::TryLine { .. } => "sieve.try_line",
        },
        Query::Rescrub(rescrub::Query::Status) => "rescrub.status",
        Query::LeakCheck(leak_check::Query::List) => "leak_check.list",
        Query::Record(record::Query::Show) => "record.show",
        Query::Scorecard(scorecard::Query::List) => "scorecard.list",
        Query::Retention(retention::Query::Status) => "retention.status",
    }
}

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
        session::Command::SuggestPassphrase.into(),
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
        account::Command::Change { account: ACCOUNT, display_name, roles, version: 0 }.into(),
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
    vec![
        conversation::Command::Open(TALK).into(),
        conversation::Command::Searched { filter: Box::default(), hits: 1 }.into(),
        review::Command::GiveVerdict { conversation: TALK, seq: 1, verdict: Verdict::Correct }.into(),
        review::Command::TakeBack { conversation: TALK, seq: 1 }.into(),
        explain.into(),
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

fn queries() -> Vec<Query> {
    let filter = Filter::default;
    let (sort, at) = (Sort::Newest, conversation::Place::Start);
    vec![
        account::Query::List.into(),
        audit::Query::Check { written: None }.into(),
        register::Query::Check.into(),
        conversation::Query::List { filter: filter(), sort, at, limit: 10 }.into(),
        conversation::Query::Count { filter: filter(), cap: 10 }.into(),
        conversation::Query::Facets.into(),
        collection::Query::List.into(),
        review::Query::States(Vec::new()).into(),
        review::Query::Progress(filter()).into(),
        import::Query::History.into(),
        import::Query::Report(ImportId(999)).into(),
        mapping::Query::List.into(),
        retention::Query::Status.into(),
        sieve::Query::Preview { text: text("x"), field: StaffField::Note }.into(),
        sieve::Query::TryLine { text: text("x"), role: MessageRole::Customer }.into(),
        rescrub::Query::Status.into(),
        leak_check::Query::List.into(),
        record::Query::Show.into(),
        scorecard::Query::List.into(),
    ]
}

/// Every command; signing out is the last.
fn commands(folder: &std::path::Path) -> impl Iterator<Item = Command> {
    let commands = [account_commands(), work_commands(), sieve_commands(), file_commands(folder)];
    commands.into_iter().flatten().chain(scorecards::commands()).chain(session_commands())
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
