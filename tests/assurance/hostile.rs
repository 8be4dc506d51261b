//! Register files that somebody damaged, or made to be opened: each is refused with its reason and stays as it is, or is
//! read. Whoever may do little may do no more in it, unless the row of the account itself says so, which is what whoever
//! can write the file can write (`SECURITY` 1, T8).

use super::ground::{Ground, MADE, Places, REVIEWER};
use super::{Progress, Row, tell};
use crate::support::{Register, TYPED, rounds, sign_in, text, try_start};
use seula::domain::query::Sort;
use seula::domain::{AccountId, AccountRole, ConversationId, Filter};
use seula::engine::ops::{account, annotation, audit, conversation, import, register, retention};
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};

/// Panics of the program's own threads, which turn them into errors.
fn panics() -> u64 {
    static PANICS: AtomicU64 = AtomicU64::new(0);
    static COUNTED: Once = Once::new();
    COUNTED.call_once(|| {
        let told = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let name = std::thread::current().name().map(str::to_owned).unwrap_or_default();
            PANICS.fetch_add(u64::from(name.starts_with("seula-")), Ordering::SeqCst);
            told(panic);
        }));
    });
    PANICS.load(Ordering::SeqCst)
}

/// What came of opening one and of working in it.
#[derive(Debug)]
enum Ended {
    /// It was not opened.
    Refused(ErrorKind),
    /// Nobody could sign in.
    Locked(ErrorKind),
    /// Somebody worked in it; the acts that failed.
    Read(Vec<ErrorKind>),
}

/// Opens it.
fn opened(register: &Register) -> Result<Engine, Ended> {
    try_start(&register.path(), register.clock.clone()).map_err(|error| Ended::Refused(error.kind))
}

/// Opens it and does what a reviewer does, and tries what a reviewer may not do.
fn worked_in(register: &Register, may: &mut Vec<&'static str>) -> Ended {
    let engine = match opened(register) {
        Ok(engine) => engine,
        Err(ended) => return ended,
    };
    if let Err(error) = sign_in(&engine, REVIEWER, TYPED, None, None) {
        return Ended::Locked(error.kind);
    }
    let recognise = import::Command::Recognise(Vec::new());
    let change = account::Command::Change {
        account: AccountId(2),
        display_name: REVIEWER.to_owned(),
        roles: AccountRole::ALL.into_iter().collect(),
        languages: Vec::new(),
        version: 0,
    };
    for (what, answer) in [
        ("list accounts", engine.ask(account::Query::List)),
        ("import", engine.call(recognise)),
        ("take every role", engine.call(change)),
    ] {
        // What fails, fails for the right or for the damage; the password is asked for of those only who have the right.
        if answer.map_or_else(|error| error.kind == ErrorKind::ReauthenticationNeeded, |_done| true) {
            may.push(what);
        }
    }
    Ended::Read(work(&engine))
}

/// Lists, opens, writes, destroys, checks; the errors.
fn work(engine: &Engine) -> Vec<ErrorKind> {
    let mut errors = Vec::new();
    let at = conversation::Place::Start;
    let list = |line: &str| conversation::Query::List {
        filter: Filter::parse(line, crate::support::day("2026-11-24")).0,
        sort: Sort::Newest,
        at,
        limit: 100,
    };
    let mut ids = Vec::new();
    for line in ["", "viipyy"] {
        match engine.ask(list(line)) {
            Ok(Reply::Conversation(conversation::Reply::List(page))) => {
                ids.extend(page.rows.iter().map(|row| row.conversation.id));
            }
            Ok(other) => panic!("{other:?}"),
            Err(error) => errors.push(error.kind),
        }
    }
    let opened = ids.iter().take(3).map(|id| engine.call(conversation::Command::Open(*id)).err());
    errors.extend(opened.flatten().map(|error| error.kind));
    let conversation = ids.first().copied().unwrap_or(ConversationId(1));
    let note = annotation::Command::AddNote { conversation, seq: None, text: text("muistio") };
    errors.extend(engine.call(note).err().map(|error| error.kind));
    errors.extend(tended(engine));
    errors
}

/// What the program does with a register without anybody who is signed in; the errors.
fn tended(engine: &Engine) -> Vec<ErrorKind> {
    let run = engine.call(retention::Command::Run { on_its_own: false });
    let asked = [engine.ask(register::Query::Check), engine.ask(audit::Query::Check { written: None })];
    asked.into_iter().chain([run]).filter_map(Result::err).map(|error| error.kind).collect()
}

/// Whether the row of the reviewer's account says something else than it did.
fn row_says_more(path: &Path) -> bool {
    let plain = rusqlite::Connection::open(path).unwrap();
    let roles = plain
        .query_row("SELECT roles FROM account WHERE username = ?1", [REVIEWER], |row| row.get::<_, i64>(0));
    roles.is_ok_and(|roles| roles & 4 != 0)
}

const PAGE: usize = 4096;

/// One way to damage a file.
fn damaged(whole: &[u8], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let pages = bytes.len() / PAGE;
    // The first pages hold the schema and the accounts: they are hit more often.
    let page = |random: &mut fastrand::Rng| {
        let among = if random.bool() { pages } else { pages / 4 };
        random.usize(0..among) * PAGE
    };
    match random.u8(0..10) {
        0 => (0..random.usize(1..9)).for_each(|_| {
            let at = random.usize(0..bytes.len());
            bytes[at] = random.u8(..);
        }),
        1 => {
            let at = page(random);
            bytes[at..at + PAGE].fill(0);
        }
        2 => {
            let at = page(random);
            bytes[at..at + PAGE].fill_with(|| random.u8(..));
        }
        3 => {
            let (from, to) = (page(random), page(random));
            bytes.copy_within(from..from + PAGE, to);
        }
        4 => bytes.truncate(random.usize(0..whole.len())),
        5 => {
            let at = random.usize(0..100);
            bytes[at] = random.u8(..);
        }
        // What stands before the rows of a page: its kind, how many they are, where they lie.
        6 => {
            let at = page(random).max(100) + random.usize(0..64);
            bytes[at] = random.u8(..);
        }
        7 => bytes.extend((0..random.usize(1..3 * PAGE)).map(|_| random.u8(..))),
        8 => {
            let at = page(random) + random.usize(8..PAGE - 64);
            bytes[at..at + 32].fill_with(|| random.u8(..));
        }
        _ => {
            let at = random.usize(0..bytes.len() - 8);
            bytes[at..at + 4].copy_from_slice(&random.u32(..).to_be_bytes());
        }
    }
    bytes
}

/// The first byte at which two files differ.
fn changed(file: &[u8], before: &[u8]) -> Option<usize> {
    let differs = file.iter().zip(before).position(|(now, then)| now != then);
    differs.or_else(|| (file.len() != before.len()).then_some(file.len().min(before.len())))
}

/// What the reviewer may do where the account's own row gives every role.
fn gained() -> Vec<&'static str> {
    let register = Register::there(Ground::Kept.copy("hostile_files_gained"), MADE);
    register.tamper("UPDATE account SET roles = 7 WHERE username = 'reino'");
    assert!(row_says_more(&register.path()));
    let mut may = Vec::new();
    worked_in(&register, &mut may);
    may
}

fn is_told(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::RegisterDamaged
            | ErrorKind::RegisterForeign
            | ErrorKind::RegisterTooNew(..)
            | ErrorKind::RegisterMissing
            | ErrorKind::RegisterVanished
    )
}

#[test]
fn a_damaged_register_is_refused_or_read_and_gives_nobody_a_role() {
    let mut row = Row::begin("hostile files");
    let wanted = rounds(170, 20_000);
    let before = panics();
    let mut places = Places::of("hostile_files");
    let control = Register::there(Ground::Kept.copy("hostile_files_control"), MADE);
    let whole = std::fs::read(control.path()).unwrap();
    let mut may = Vec::new();
    let ended = worked_in(&control, &mut may);
    assert!(
        matches!(&ended, Ended::Read(errors) if errors.is_empty()) && may.is_empty(),
        "{ended:?} {may:?}"
    );
    assert_eq!(gained(), ["list accounts", "import", "take every role"], "whoever has the right is noticed");
    let mut random = fastrand::Rng::with_seed(20_261_127);
    let (mut ends, mut by_the_row): (BTreeMap<String, u64>, u64) = (BTreeMap::new(), 0);
    let (mut refused, mut at_work) = (0, 0);
    let mut progress = Progress::of("damaged files", wanted);
    for round in 0..wanted {
        progress.at(round);
        let bytes = damaged(&whole, &mut random);
        let register = Register::there(places.next(), MADE);
        Ground::Kept.copy_to(&register.folder);
        std::fs::write(register.path(), &bytes).unwrap();
        // A log or a journal that somebody laid beside it.
        let laid = match random.u8(0..12) {
            0 => Some("test.seula-wal"),
            1 => Some("test.seula-journal"),
            _ => None,
        };
        if let Some(laid) = laid {
            let noise: Vec<u8> = (0..random.usize(1..9000)).map(|_| random.u8(..)).collect();
            std::fs::write(register.folder.join(laid), noise).unwrap();
        }
        let mut may = Vec::new();
        // A sign-in takes longest: every third file is worked in.
        let works = round % 3 == 0;
        let ended = if works {
            worked_in(&register, &mut may)
        } else {
            opened(&register).map_or_else(|ended| ended, |engine| Ended::Read(tended(&engine)))
        };
        refused += usize::from(matches!(ended, Ended::Refused(_)));
        at_work += usize::from(works && matches!(ended, Ended::Read(_)));
        if !may.is_empty() {
            assert!(row_says_more(&register.path()), "{round}: {may:?}");
            by_the_row += 1;
        }
        let end = match &ended {
            Ended::Refused(kind) => {
                let unread = matches!(kind, ErrorKind::Internal | ErrorKind::DiskFault);
                assert!(is_told(*kind) || unread, "{round}: {kind:?}");
                if laid.is_none() {
                    assert_eq!(
                        changed(&std::fs::read(register.path()).unwrap(), &bytes),
                        None,
                        "{round}: {kind:?}"
                    );
                }
                format!("refused, {kind:?}")
            }
            Ended::Locked(kind) => format!("no sign-in, {kind:?}"),
            Ended::Read(errors) if errors.is_empty() => "read".to_owned(),
            Ended::Read(errors) => format!("read in part, {:?}", errors[0]),
        };
        *ends.entry(end).or_default() += 1;
        // Where nobody works, the row gives a role only if it did before the program had the file.
        if !works && row_says_more(&register.path()) {
            let as_it_was = register.folder.join("as it was");
            std::fs::write(&as_it_was, &bytes).unwrap();
            assert!(row_says_more(&as_it_was), "{round}: {ended:?}");
            by_the_row += 1;
        }
        row.counted.hardships += 1;
    }
    tell(&format!("{wanted} damaged files: {ends:#?}; in {by_the_row} the account's own row says more"));
    assert_eq!(panics() - before, 0);
    assert!(ends.len() > 3, "{ends:?}");
    assert!(refused.min(at_work) > wanted / 50, "{refused} refused, somebody at work in {at_work}");
}

/// What somebody writes into a register with another program, and whether it is then refused.
const SCHEMAS: &[(&str, bool)] = &[
    (
        "CREATE TRIGGER gain AFTER UPDATE OF last_sign_in_ms ON account BEGIN UPDATE account SET roles = 7; END",
        true,
    ),
    ("CREATE TRIGGER gain AFTER INSERT ON audit BEGIN UPDATE account SET roles = 7; END", true),
    ("CREATE TRIGGER gain AFTER INSERT ON lease BEGIN UPDATE account SET roles = 7; END", true),
    ("CREATE TRIGGER gain AFTER INSERT ON throttle BEGIN UPDATE account SET roles = 7; END", true),
    ("CREATE TRIGGER gain INSTEAD OF INSERT ON conv_doc BEGIN UPDATE account SET roles = 7; END", true),
    ("CREATE TRIGGER fts_202606_data AFTER INSERT ON lease BEGIN UPDATE account SET roles = 7; END", true),
    (
        "ALTER TABLE account RENAME TO account_kept; CREATE VIEW account AS SELECT id, username, display_name, 7 AS \
         roles, state, password, code, code_ends_ms, code_by, epoch, created_ms, last_sign_in_ms, password_changed_ms, \
         language, theme, text_size, version, density, motion FROM account_kept",
        true,
    ),
    (
        "DROP VIEW conv_doc; CREATE VIEW conv_doc AS SELECT id, password AS customer, '' AS reply, '' AS meta FROM account",
        true,
    ),
    ("DROP TRIGGER account_last_supervisor", true),
    ("DROP TRIGGER account_never_deleted", true),
    ("DROP TRIGGER audit_only_grows", true),
    ("DROP TRIGGER audit_hash_once", true),
    (
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'roles INTEGER NOT NULL', 'roles INTEGER \
         NOT NULL DEFAULT 7') WHERE name = 'account'",
        true,
    ),
    (
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (state BETWEEN 0 AND 2)', '') WHERE \
         name = 'account'",
        true,
    ),
    ("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'SELECT 1' WHERE name = 'conv_doc'", true),
    ("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'audit'", true),
    ("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'account'", true),
    ("PRAGMA application_id = 1", true),
    ("PRAGMA user_version = 1", true),
    ("PRAGMA user_version = 999", true),
    ("PRAGMA user_version = -1", true),
    ("CREATE VIRTUAL TABLE fts_209901 USING fts5(customer, reply, meta)", true),
    (
        "CREATE VIRTUAL TABLE fts_209901 USING fts5(username, password, roles, content='account', content_rowid='id')",
        true,
    ),
    ("CREATE TABLE fts_209901 (customer, reply, meta)", true),
    ("CREATE TABLE sqliteXstat1 (a, b, c)", true),
    ("CREATE INDEX of_texts ON msg (text)", true),
    ("ANALYZE", false),
    ("DELETE FROM register", true),
    ("PRAGMA journal_mode = DELETE", false),
    ("DELETE FROM sqlite_sequence", false),
    ("UPDATE account SET password = '$argon2id$v=19$m=4194304,t=99,p=9$AAAAAAAAAAAAAAAAAAAAAA$AAAA'", false),
    ("UPDATE account SET epoch = -1", false),
    (
        "INSERT OR REPLACE INTO lease VALUES ('retention', x'01', 9223372036854775807), ('import', x'01', 9223372036854775807)",
        false,
    ),
    ("UPDATE word_list SET words = randomblob(1000000)", false),
    ("UPDATE register SET known_day = 9223372036854775807", false),
    ("UPDATE register SET known_day = -9223372036854775807", false),
    ("UPDATE conv SET due_on = 9223372036854775807, index_month = 1", false),
];

#[test]
fn a_register_that_was_made_to_give_a_role_is_refused_or_gives_none() {
    let mut row = Row::begin("hostile schemas");
    let before = panics();
    let mut places = Places::of("hostile_schemas");
    let mut wrong = Vec::new();
    for (statements, refused) in SCHEMAS {
        let register = Register::there(places.next(), MADE);
        Ground::Kept.copy_to(&register.folder);
        register.tamper(statements);
        let mut may = Vec::new();
        let ended = worked_in(&register, &mut may);
        let is_refused = matches!(ended, Ended::Refused(kind) | Ended::Locked(kind) if is_told(kind));
        if is_refused != *refused || !may.is_empty() {
            wrong.push(format!("{statements}: {ended:?}, {may:?}"));
        }
        row.counted.hardships += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(panics() - before, 0);
}
