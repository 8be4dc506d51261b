//! Counts that outlive the conversations.

use super::reviewed::reviewed;
use crate::support::{Register, act, day};
use seula::domain::insight::{Amount, ReviewedMonth, with_kept};
use seula::domain::ledger::{By, Cell, Counted, Counts, Figure, Group, Scope, Subject};
use seula::domain::{AccountRole, ConversationId, ImportId, Language, MonthKey, Verdict};
use seula::engine::ops::{backup, import, ledger, retention, review};
use seula::engine::{Engine, Reply};
use std::collections::{BTreeMap, BTreeSet};

/// Topics that many share, and one that nobody shares.
const SHARED: [&str; 2] = ["oleskelulupa", "kansalaisuus"];
const OWN: &str = "violetti kirahvisoitin";

fn month(number: i64) -> MonthKey {
    MonthKey::from_number(number).unwrap()
}

fn figures(engine: &Engine, of: Counted, by: By) -> Vec<Figure> {
    let scope = Scope { by, from: month(202_401), to: month(203_012) };
    match engine.ask(ledger::Query::Figures { of, scope }).unwrap() {
        Reply::Ledger(ledger::Reply::Figures(figures)) => figures,
        other => panic!("{other:?}"),
    }
}

fn run(engine: &Engine) {
    engine.call(retention::Command::Run { on_its_own: false }).unwrap();
}

/// What so many conversations of two messages count.
fn counts(conversations: u64) -> Counts {
    Counts { conversations, messages: 2 * conversations, given: conversations }
}

/// A conversation of customer and bot as a line of an export.
fn talk(start: &str, language: &str, topic: &str) -> String {
    format!(
        r#"{{"id": "{start}", "language": "{language}", "topic": "{topic}", "messages": [{{"role": "user", "content": "Numeroni on 040 123 4567", "timestamp": "{start}T10:00:00Z"}}, {{"role": "assistant", "content": "Kiitos.", "timestamp": "{start}T10:00:09Z"}}]}}"#
    ) + "\n"
}

/// Twelve months from December 2024 on, of each seven Finnish conversations, five Swedish and two English ones.
fn year() -> String {
    (0..12)
        .flat_map(|months| {
            let first = day("2024-12-01").plus_months(months);
            (0..14).map(move |days| {
                let start = first.plus_days(days).iso();
                match days {
                    0..7 => talk(&start, "fi", SHARED[0]),
                    7..12 => talk(&start, "sv", SHARED[1]),
                    _ => talk(&start, "en", &format!("{OWN} {months}{days}")),
                }
            })
        })
        .collect()
}

/// The first two Finnish conversations of every second month were answered wrongly. The Swedish ones are drafts.
fn judge(register: &Register, engine: &Engine) {
    let conversations = register.numbers("SELECT id FROM conv WHERE lang IN ('fi', 'sv') ORDER BY id");
    assert_eq!(conversations.len(), 12 * 12);
    for (at, conversation) in (0..).zip(conversations.into_iter().map(ConversationId)) {
        let verdict = if at % 24 < 2 { Verdict::Incorrect } else { Verdict::Correct };
        engine.call(review::Command::GiveVerdict { conversation, seq: 1, verdict }).unwrap();
        if at % 12 < 7 {
            engine.call(review::Command::Finish(conversation)).unwrap();
        }
    }
    // Values of a criterion, as if they had been given before the reviews were finished.
    register.publish_scorecard();
    register.tamper(
        "UPDATE review SET scorecard = 1;
         INSERT INTO criterion_value (review, criterion, value, given_ms)
         SELECT review.id, (SELECT min(id) FROM criterion), 1, 0 FROM review",
    );
}

/// What is told, by month and group.
fn by_group(figures: Vec<Figure>) -> BTreeMap<(MonthKey, Group), (Counts, Cell)> {
    figures.into_iter().map(|figure| ((figure.month, figure.group), (figure.kept, figure.gone))).collect()
}

/// Every value in a table of the ledger, as text.
fn stored(register: &Register) -> BTreeSet<String> {
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'ledger_*'";
    let mut tables = plain.prepare(tables).unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(tables.len(), 6);
    let mut values = BTreeSet::new();
    for table in tables {
        let mut rows = plain.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                values.insert(match row.get::<_, rusqlite::types::Value>(column).unwrap() {
                    rusqlite::types::Value::Integer(number) => number.to_string(),
                    rusqlite::types::Value::Text(text) => text,
                    other => panic!("{table}: {other:?}"),
                });
            }
        }
    }
    values
}

#[test]
fn a_year_is_destroyed_and_its_figures_come_out_as_before() {
    let mut register = Register::new("ledger_year");
    assert_eq!(register.import(&year()).unwrap().imported, 168);
    // A number that no count is.
    register.tamper("UPDATE sqlite_sequence SET seq = 777000111 WHERE name = 'account'");
    let (account, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    judge(&register, &reviewer);
    let groups = [By::Month, By::Language, By::Channel, By::Topic];
    let before = groups.map(|by| by_group(figures(&reviewer, Counted::Conversations, by)));
    let cards_before = cards(&reviewer);
    told_in_cards(&cards_before);
    drop(reviewer);
    for counted in [Counted::Verdicts, Counted::Values, Counted::Kinds] {
        assert!(figures(register.engine(), counted, By::Month).is_empty(), "of the living: {counted:?}");
    }
    let finished = "SELECT count(*) FROM verdict JOIN review ON review.id = review WHERE finished_ms > 0";
    assert_eq!(register.number(finished), 84);
    let ids: BTreeSet<String> = ["SELECT id FROM conv", "SELECT number FROM conv"]
        .iter()
        .flat_map(|statement| register.numbers(statement))
        .chain([account.id.0])
        .map(|id| id.to_string())
        .collect();
    assert!(account.id.0 > 777_000_000 && ids.len() == 2 * 168 + 1);
    assert!(register.found_in_files("kirahvisoitin") > 0, "positive control");

    let (mut partly, mut now) = (0, day("2026-11-24"));
    while now < day("2027-12-01") {
        now = now.plus_days(28);
        register.set_clock(&format!("{}T12:00:00Z", now.iso()));
        register.restart();
        register.sign_in();
        run(register.engine());
        let months = figures(register.engine(), Counted::Conversations, By::Month);
        assert_eq!(months.len(), 12);
        for figure in months {
            let kept = figure.kept.conversations;
            match figure.gone {
                Cell::Count(gone) => assert_eq!(kept + gone.conversations, 14, "{:?}", figure.month),
                Cell::Suppressed => assert!((10..14).contains(&kept), "{kept} in {:?}", figure.month),
            }
            partly += u64::from((1..14).contains(&kept));
        }
        for topic in register_topics(&register) {
            assert!(SHARED.contains(&topic.as_str()), "{topic}");
        }
    }
    assert!(partly > 2, "months went in pieces");

    assert_eq!(register.number("SELECT count(*) FROM conv"), 0);
    assert_eq!(register.number("SELECT count(*) FROM ledger_open"), 0);
    for (by, before) in groups.into_iter().zip(before) {
        let after = by_group(figures(register.engine(), Counted::Conversations, by));
        let mut hidden = 0;
        for (group, (kept, gone)) in before {
            assert_eq!(gone, Cell::Count(Counts::default()));
            if kept.conversations >= 5 {
                // The rest that stays hidden has no channel either.
                let told = if by == By::Channel { counts(12) } else { kept };
                assert_eq!(after.get(&group), Some(&(Counts::default(), Cell::Count(told))), "{group:?}");
            } else {
                hidden += 1;
            }
        }
        let suppressed = after.values().filter(|(_, gone)| *gone == Cell::Suppressed).count();
        // The English ones: two a month, each with a topic of its own.
        let wanted = match by {
            By::Month => (0, 0),
            By::Channel => (0, 12),
            By::Language | By::Topic => (12, 12),
        };
        assert_eq!((hidden, suppressed), wanted, "{by:?}");
    }
    assert_eq!(cards(register.engine()), cards_before, "what the cards of the window are drawn from");
    told_of_reviews(&register);
    let stored = stored(&register);
    assert!(stored.is_disjoint(&ids), "{:?}", stored.intersection(&ids));
    let words: Vec<&String> = stored.iter().filter(|value| value.parse::<i64>().is_err()).collect();
    assert_eq!(words, ["*", "fi", "kansalaisuus", "oleskelulupa", "sv"]);
    register.stop();
    assert_eq!(register.found_in_files("kirahvisoitin"), 0);
    assert!(register.found_in_files(SHARED[0]) > 0);
}

fn register_topics(register: &Register) -> Vec<String> {
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let mut names = plain.prepare("SELECT name FROM ledger_topic").unwrap();
    names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// What the cards of Insights tell of a month: conversations in all, and what reviewers said.
type Cards = (Vec<(MonthKey, Amount)>, Vec<ReviewedMonth>);

/// The same, as the window asks for it.
fn cards(engine: &Engine) -> Cards {
    let all = figures(engine, Counted::Conversations, By::Month);
    let told = with_kept(&all).into_iter();
    let told = told
        .map(|(figure, kept)| (figure.month, Amount::of(kept, figure.gone, |counts| counts.conversations)));
    (told.collect(), reviewed(engine, 202_401, 203_012))
}

/// Fourteen conversations a month, and seven right answers; where two of these are wrong neither is told.
fn told_in_cards((conversations, reviewed): &Cards) {
    assert_eq!(conversations.len(), 12);
    assert!(conversations.iter().all(|(_, amount)| *amount == Amount::Count(14)), "{conversations:?}");
    assert_eq!(reviewed.len(), 12);
    for (at, month) in reviewed.iter().enumerate() {
        let wanted = if at % 2 == 0 {
            vec![(Verdict::Correct, Amount::Few), (Verdict::Incorrect, Amount::Few)]
        } else {
            vec![(Verdict::Correct, Amount::Count(7))]
        };
        assert_eq!(month.verdicts, wanted, "{:?}", month.month);
        let values: Vec<_> = month.values.iter().map(|(_, value, amount)| (*value, *amount)).collect();
        assert_eq!(values, [(seula::domain::Value::Step(1), Amount::Count(7))], "{:?}", month.month);
    }
}

/// Five or seven right answers a month are told, two wrong ones are not, nor are drafts.
fn told_of_reviews(register: &Register) {
    let finnish = Group::Language(Some(Language::FI));
    let told = |counted| {
        let figures = figures(register.engine(), counted, By::Language);
        let told = figures.into_iter().filter_map(|figure| match figure.gone {
            Cell::Count(counts) => Some((figure.subject, figure.group, counts.conversations, counts.given)),
            Cell::Suppressed => None,
        });
        told.collect::<Vec<_>>()
    };
    let verdicts = told(Counted::Verdicts);
    let right = |number| (Subject::Verdict(Verdict::Correct), finnish.clone(), number, number);
    let wanted: Vec<_> = (0..12).map(|month| right(if month % 2 == 0 { 5 } else { 7 })).collect();
    assert_eq!(verdicts, wanted);
    let values = told(Counted::Values);
    assert_eq!(values.len(), 12);
    for (subject, group, conversations, given) in values {
        assert!(matches!(subject, Subject::Value(_, seula::domain::Value::Step(1))), "{subject:?}");
        assert_eq!((group, conversations, given), (finnish.clone(), 7, 7));
    }
    let kinds = told(Counted::Kinds);
    assert_eq!(kinds.len(), 24, "a telephone number in each conversation");
    for (subject, ..) in kinds {
        assert_eq!(subject, Subject::Kind(seula::domain::Kind::Phone));
    }
    let wrong = "SELECT count(*) FROM ledger_verdict WHERE verdict = 2 AND conversations = 2 AND lang = '*' AND channel = -1 AND topic = 0";
    assert_eq!(register.number(wrong), 6, "without a trait");
}

/// So many conversations, one a day from this day on.
fn days(from: &str, count: u64) -> String {
    (0..count).map(|n| talk(&day(from).plus_days(n).iso(), "fi", SHARED[0])).collect()
}

#[test]
fn a_restore_neither_loses_what_was_folded_nor_counts_it_twice() {
    let mut register = Register::new("ledger_restore");
    // What falls due while the backup is kept, what does so later, and what stays.
    let export = days("2024-12-01", 6) + &days("2025-01-10", 5) + &days("2025-06-01", 7);
    register.import(&export).unwrap();
    let made = act(register.engine(), backup::Command::Make).unwrap();
    let Reply::Backup(backup::Reply::Made { path, .. }) = made else { panic!("{made:?}") };
    let carried = register.folder.join("carried.seula");
    std::fs::copy(path, &carried).unwrap();
    for now in ["2026-12-20T12:00:00Z", "2027-01-10T12:00:00Z", "2027-01-20T12:00:00Z"] {
        register.set_clock(now);
        register.restart();
    }
    register.sign_in();
    run(register.engine());
    let told = |register: &Register| -> Vec<(u32, u64, Cell)> {
        let figures = figures(register.engine(), Counted::Conversations, By::Month).into_iter();
        figures.map(|figure| (figure.month.number(), figure.kept.conversations, figure.gone)).collect()
    };
    let gone = |conversations| Cell::Count(counts(conversations));
    let wanted = [(202_412_u32, 0_u64, gone(6)), (202_501, 0, gone(5)), (202_506, 7, gone(0))];
    assert_eq!(told(&register), wanted);
    act(register.engine(), backup::Command::Restore(carried)).unwrap();
    register.engine().opened().unwrap();
    register.sign_in();
    assert_eq!(told(&register), wanted);
}

#[test]
fn what_is_taken_back_is_counted_nowhere() {
    let register = Register::new("ledger_undo");
    register.import(&days("2025-06-01", 6)).unwrap();
    let import = ImportId(register.number("SELECT max(id) FROM import"));
    register.engine().call(import::Command::Undo(import)).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM conv"), 0);
    assert!(figures(register.engine(), Counted::Conversations, By::Month).is_empty());
    assert!(stored(&register).is_empty());
}

#[test]
fn a_topic_that_outlives_its_conversations_goes_through_newer_rules_too() {
    let register = Register::new("ledger_rules");
    register.import(&days("2025-06-01", 1)).unwrap();
    register.tamper(
        "INSERT INTO ledger_topic (name) VALUES ('Nimeni on Aino Mallikas'), ('luvat');
         UPDATE conv SET rules = 1; UPDATE import SET rules = 1;",
    );
    register.engine().call(seula::engine::ops::rescrub::Command::Run).unwrap();
    assert_eq!(register_topics(&register), ["Nimeni on ⟦name⟧", "luvat"]);
    assert_eq!(register.found_in_files("Mallikas"), 0);
}
