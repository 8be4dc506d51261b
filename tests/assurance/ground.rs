//! A register to begin with, made once and copied, and what has to be true of one afterwards.

use super::destroyed::Words;
use crate::engine::migration::first_format;
use crate::support::rounds::{draw, finish};
use crate::support::{Register, TYPED, day, sign_in, talk};
use seula::domain::query::Sort;
use seula::domain::{AccountId, AccountRole, ConversationId, Filter, RetentionStatus, Verdict};
use seula::engine::ops::{audit, conversation, import, retention};
use seula::engine::{Engine, Reply};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// When the registers were made.
pub const MADE: &str = "2026-11-24T12:00:00Z";
/// A day on which the doomed conversations of [`Ground::Due`] are due, and those that are kept are not.
pub const DUE: &str = "2026-12-20T12:00:00Z";
/// The reviewer of all of them, who is a trainer, too; with [`TYPED`].
pub const REVIEWER: &str = "reino";
/// Somebody with every role; with [`TYPED`].
pub const EVERYTHING: &str = "kaisa";
/// Conversations that are kept, with four messages each.
pub const KEPT: usize = 40;
/// Conversations that are due on [`DUE`]; more at once would wait for a supervisor's word.
pub const DOOMED: usize = 150;
/// Conversations of a month of which nothing stays, due before the doomed ones.
pub const WHOLE: usize = 10;
/// Conversations of the month of the doomed ones that are due later than on [`DUE`].
pub const STAYING: usize = 10;
/// Words of a conversation that goes.
const WORDS: usize = 40;
/// Open rounds of [`Ground::Rounds`].
pub const ROUNDS: usize = 3;
/// Conversations that have come to it later, the two answers of each given twice by them.
pub const COPIED: usize = 20;
/// Conversations of the register of the first format.
const OLD: usize = 200;

/// What there is to begin with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Conversations that are kept, a supervisor, a reviewer, and somebody with every role.
    Kept,
    /// The same, and conversations that will be due.
    Due,
    /// The same, with [`STAYING`] conversations of the month of those, so that they are taken out of its index one by one,
    /// and with [`WHOLE`] of the month before, which goes with its index.
    Part,
    /// The first, with [`ROUNDS`] open rounds of all conversations, which the reviewer and another one have finished: of the
    /// second answer of each they differ. Later came [`COPIED`] conversations with the answers of others.
    Rounds,
    /// A register of the first format.
    Old,
}

static KEPT_MADE: OnceLock<PathBuf> = OnceLock::new();
static DUE_MADE: OnceLock<PathBuf> = OnceLock::new();
static PART_MADE: OnceLock<PathBuf> = OnceLock::new();
static ROUNDS_MADE: OnceLock<PathBuf> = OnceLock::new();
static OLD_MADE: OnceLock<PathBuf> = OnceLock::new();

impl Ground {
    /// A copy of it in a folder of this test.
    pub fn copy(self, test: &str) -> PathBuf {
        let to = crate::support::folder(test);
        self.copy_to(&to);
        to
    }

    /// A copy of it in an empty folder.
    pub fn copy_to(self, to: &Path) {
        let made = match self {
            Self::Kept => KEPT_MADE.get_or_init(make_kept),
            Self::Due => DUE_MADE.get_or_init(make_due),
            Self::Part => PART_MADE.get_or_init(make_part),
            Self::Rounds => ROUNDS_MADE.get_or_init(make_rounds),
            Self::Old => OLD_MADE.get_or_init(make_old),
        };
        std::fs::copy(made.join("test.seula"), to.join("test.seula")).unwrap();
    }
}

/// Folders of a test for one register after another. A program that has just ended may close the old one a little later:
/// what it then removes has another name.
pub struct Places {
    below: PathBuf,
    made: usize,
}

impl Places {
    /// Of this test.
    pub fn of(test: &str) -> Self {
        Self { below: crate::support::folder(test), made: 0 }
    }

    /// The next one, empty; the one before it goes.
    pub fn next(&mut self) -> PathBuf {
        let named = |number: usize| self.below.join(number.to_string());
        if self.made > 0 {
            std::fs::remove_dir_all(named(self.made)).unwrap();
        }
        self.made += 1;
        std::fs::create_dir(named(self.made)).unwrap();
        named(self.made)
    }
}

fn make_kept() -> PathBuf {
    let mut register = Register::made("assurance_kept", MADE);
    register.import(&(0..KEPT).map(kept).collect::<String>()).unwrap();
    register.person(REVIEWER, &[AccountRole::Reviewer, AccountRole::Trainer]);
    register.person(EVERYTHING, &AccountRole::ALL);
    register.stop();
    register.folder
}

/// A copy of this one, with these conversations besides.
fn with_more(ground: Ground, test: &str, lines: &str) -> PathBuf {
    let mut register = Register::there(ground.copy(test), MADE);
    register.restart();
    register.sign_in();
    register.import(lines).unwrap();
    register.stop();
    register.folder
}

fn make_due() -> PathBuf {
    with_more(Ground::Kept, "assurance_due", &going("d", "2024-12-01", &doomed_words().all))
}

fn make_part() -> PathBuf {
    let whole = going("w", "2024-11-28", &part_words().all[DOOMED * WORDS..]);
    let staying: String =
        (0..STAYING).map(|n| talk(&format!("s{n}"), "2024-12-25", "Missä lupa viipyy?", "Hei.")).collect();
    with_more(Ground::Due, "assurance_part", &(whole + &staying))
}

fn make_rounds() -> PathBuf {
    let mut register = Register::there(Ground::Kept.copy("assurance_rounds"), MADE);
    register.restart();
    register.sign_in();
    let (second, other) = register.person("riitta", &[AccountRole::Reviewer]);
    let first = register.another_engine();
    reviewer(&first);
    for _ in 0..ROUNDS {
        draw(register.engine(), vec![AccountId(2), second.id], 1000);
    }
    for conversation in register.numbers("SELECT id FROM conv").into_iter().map(ConversationId) {
        finish(&first, conversation, [Verdict::Correct, Verdict::Incorrect]);
        finish(&other, conversation, [Verdict::Correct, Verdict::Partly]);
    }
    drop((first, other));
    register.import(&(0..COPIED).map(|n| answers(&format!("c{n}"), n)).collect::<String>()).unwrap();
    register.counted();
    register.stop();
    register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    register.folder
}

fn make_old() -> PathBuf {
    let lines: String =
        (0..OLD).map(|n| talk(&format!("o{n}"), "2026-11-10", "Missä lupa viipyy?", "Hei.")).collect();
    let register = first_format("assurance_old", &lines);
    // A log as long as one of some months, which the migration chains.
    register.tamper(
        "INSERT INTO audit (at_ms, account, act, object) WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 \
         FROM n WHERE x < 2000) SELECT 1000 * x, 1, 'signed_in', 1 FROM n",
    );
    register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    register.folder
}

/// A conversation that is kept, spread over half a year.
fn kept(n: usize) -> String {
    answers(&format!("k{n}"), n)
}

/// One with the same two answers.
fn answers(id: &str, n: usize) -> String {
    let start = day("2026-05-20").plus_days(4 * n as u64).iso();
    let texts = [format!("kysymys{n} missä lupa viipyy"), format!("vastaus{n} hakemus on käsittelyssä")];
    talk_of(id, &start, &texts.map(|text| [("user", text.clone()), ("assistant", text)]).concat())
}

/// Conversations that go, ten of each day from this one on, with words that stand nowhere else.
fn going(id: &str, first: &str, words: &[String]) -> String {
    let chats = words.chunks(WORDS).enumerate();
    chats
        .map(|(n, words)| {
            let start = day(first).plus_days(n as u64 / 10).iso();
            let roles = ["user", "assistant"].into_iter().cycle();
            let texts: Vec<_> = roles.zip(words.chunks(2)).map(|(role, two)| (role, two.join(" "))).collect();
            talk_of(&format!("{id}{n}"), &start, &texts)
        })
        .collect()
}

/// The words of the doomed conversations.
pub fn doomed_words() -> &'static Words {
    static MADE: OnceLock<Words> = OnceLock::new();
    MADE.get_or_init(|| Words::new(DOOMED * WORDS, 1))
}

/// The words of what goes of [`Ground::Part`]: those, and behind them the words of the month that goes as a whole.
pub fn part_words() -> &'static Words {
    static MADE: OnceLock<Words> = OnceLock::new();
    MADE.get_or_init(|| Words::new((DOOMED + WHOLE) * WORDS, 1))
}

/// A conversation as a line of an export, a message a second.
pub fn talk_of(id: &str, start: &str, texts: &[(&str, String)]) -> String {
    let messages: Vec<String> = (0..)
        .zip(texts)
        .map(|(second, (role, text))| {
            let (minute, second) = (second / 60, second % 60);
            format!(
                r#"{{"role": "{role}", "content": "{text}", "timestamp": "{start}T10:{minute:02}:{second:02}Z"}}"#
            )
        })
        .collect();
    format!("{{\"id\": \"{id}\", \"messages\": [{}]}}\n", messages.join(", "))
}

/// The register from outside, for many looks.
pub struct Plain(rusqlite::Connection);

impl Plain {
    /// Of this register.
    pub fn of(register: &Register) -> Self {
        Self(rusqlite::Connection::open(register.path()).unwrap())
    }

    /// The number that a statement tells.
    pub fn count(&self, statement: &str) -> i64 {
        self.0.query_row(statement, [], |row| row.get(0)).unwrap()
    }

    /// The texts that it lists.
    pub fn texts(&self, statement: &str) -> std::collections::BTreeSet<String> {
        let mut statement = self.0.prepare(statement).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }
}

/// Signs the reviewer in.
pub fn reviewer(engine: &Engine) {
    sign_in(engine, REVIEWER, TYPED, None, None).unwrap();
}

/// What is listed, and whether its time is over by the register's own count: rows of conversations that are shown, and
/// those of them that are due on `today` (a day's number).
pub fn shown(register: &Register, engine: &Engine, today: i64) -> [u64; 2] {
    let query = conversation::Query::List {
        filter: Filter::default(),
        sort: Sort::Newest,
        at: conversation::Place::Start,
        limit: 10_000,
    };
    let page = match engine.ask(query).unwrap() {
        Reply::Conversation(conversation::Reply::List(page)) => page,
        other => panic!("{other:?}"),
    };
    let due = "SELECT count(*) FROM conv WHERE due_on <= ";
    let expired = page
        .rows
        .iter()
        .filter(|row| register.number(&format!("{due} {today} AND id = {}", row.conversation.id.0)) > 0);
    [page.rows.len() as u64, expired.count() as u64]
}

/// What retention says.
pub fn status(engine: &Engine) -> RetentionStatus {
    match engine.ask(retention::Query::Status).unwrap() {
        Reply::Retention(retention::Reply::Status(status)) => *status,
        other => panic!("{other:?}"),
    }
}

/// Destroys what is due.
pub fn run(engine: &Engine) -> RetentionStatus {
    match engine.call(retention::Command::Run { on_its_own: false }).unwrap() {
        Reply::Retention(retention::Reply::Ran(status)) => *status,
        other => panic!("{other:?}"),
    }
}

/// Waits until what a start begins by itself is done; the supervisor is signed in.
pub fn settle(register: &Register) {
    register.engine().call(import::Command::Recognise(Vec::new())).unwrap();
}

/// The file is whole, its index and counters fit its rows, no import is half there, and the log is a chain.
pub fn assert_whole(register: &Register) {
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let verdict: String = plain.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(verdict, "ok");
    let number = |statement: &str| plain.query_row(statement, [], |row| row.get::<_, i64>(0)).unwrap();
    for nothing in [
        "SELECT count(*) FROM pragma_foreign_key_check",
        "SELECT count(*) FROM import WHERE published_ms IS NULL",
        "SELECT count(*) FROM conv WHERE import NOT IN (SELECT id FROM import)",
        "SELECT count(*) FROM msg WHERE id / 8192 NOT IN (SELECT id FROM conv)",
        "SELECT count(*) - (SELECT coalesce(sum(conversations), 0) FROM tally) FROM conv",
        "SELECT count(*) - (SELECT coalesce(sum(messages), 0) FROM tally) FROM msg",
        "SELECT count(*) FROM (SELECT due_on, index_month, count(*) AS n FROM conv GROUP BY 1, 2) AS found \
         LEFT JOIN tally USING (due_on, index_month) WHERE n IS NOT conversations",
    ] {
        assert_eq!(number(nothing), 0, "{nothing}");
    }
    let months: Vec<i64> = {
        let mut months = plain.prepare("SELECT DISTINCT index_month FROM conv").unwrap();
        months.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let indexes = "SELECT count(*) FROM sqlite_schema WHERE name GLOB 'fts_??????'";
    assert_eq!(number(indexes), months.len() as i64);
    for month in months {
        let documents = format!("SELECT id FROM fts_{month}_docsize");
        let rows = format!("SELECT id FROM conv WHERE index_month = {month}");
        for (some, others) in [(&documents, &rows), (&rows, &documents)] {
            assert_eq!(number(&format!("SELECT count(*) FROM ({some} EXCEPT {others})")), 0, "{month}");
        }
        plain
            .execute_batch(&format!("INSERT INTO fts_{month} (fts_{month}) VALUES ('integrity-check')"))
            .unwrap();
    }
    match register.engine().ask(audit::Query::Check { written: None }).unwrap() {
        Reply::Audit(audit::Reply::Checked(check)) => assert_eq!(check.fault, None),
        other => panic!("{other:?}"),
    }
}
