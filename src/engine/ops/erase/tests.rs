use super::*;
use crate::domain::{Destroyed, MessageRole, TimeBasis};
use crate::engine::ops::fixture::Fixture;
use crate::engine::store::NewMessage;
use crate::scrub::{self, RawText, StaffField};

const GONE: [(&str, &str); 3] = [
    ("2024-12-01", "kultainen porraskello"),
    ("2024-12-02", "punainen sienituoli"),
    ("2024-12-03", "sininen pilvikaappi"),
];

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// What is due on this day, in the shortest slices that there are.
fn short(on: &str) -> Erase {
    Erase { slice_ms: 0.0, ..Erase::due(day(on), false) }
}

/// Runs slices until the end or until so many conversations are gone; returns the most that one slice took.
fn run(fixture: &mut Fixture, erase: &mut Erase, until: u64) -> u64 {
    let (all, most) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    loop {
        let note = |_: &Tx<'_>, _, erased: Erased| {
            all.set(all.get() + erased.count.conversations);
            most.set(most.get().max(erased.count.conversations));
            Ok(())
        };
        if erase.step(&mut fixture.store, note).unwrap() || all.get() >= until {
            return most.get();
        }
    }
}

#[test]
fn a_slice_ends_after_the_conversation_at_which_its_time_is_over() {
    let mut fixture = Fixture::new("a_slice_ends");
    let import = fixture.stage(&GONE);
    fixture.publish(import);
    let mut erase = short("2026-12-31");
    assert_eq!(run(&mut fixture, &mut erase, u64::MAX), 1);
    assert_eq!(fixture.conversations(), 0);
}

#[test]
fn what_is_published_into_a_month_that_goes_leaves_no_word_of_what_went() {
    let mut fixture = Fixture::new("published_into_a_month_that_goes");
    let import = fixture.stage(&GONE);
    fixture.publish(import);
    let found = |fixture: &Fixture| {
        ["porraskello", "sienituoli", "pilvikaappi", "laivaloki"].map(|word| fixture.found_in_files(word))
    };
    let before = found(&fixture);
    assert!(before[..3].iter().all(|count| *count > 0), "positive control: {before:?}");
    let mut erase = short("2026-12-30");
    run(&mut fixture, &mut erase, 1);
    assert_eq!(fixture.conversations(), 2);
    // Another instance imports while the month, of which nothing was to stay, goes.
    let import = fixture.stage(&[("2024-12-31", "musta laivaloki")]);
    fixture.publish(import);
    run(&mut fixture, &mut erase, u64::MAX);
    let after = found(&fixture);
    println!("words of the month in its files: {before:?} before, {after:?} after");
    assert_eq!(after[..3], [0, 0, 0]);
    assert!(after[3] > 0);
    let month = day("2024-12-31").month();
    let words = fixture.store.read(|read| read.word_list(month)).unwrap();
    assert_eq!(String::from_utf8(words).unwrap(), "laivaloki\nmusta");
}

#[test]
fn months_go_one_after_the_other_to_the_last_day() {
    let mut fixture = Fixture::new("months_go");
    let import = fixture.stage(&[
        ("2024-11-30", "ensimmäinen viesti"),
        ("2024-12-01", "toinen viesti"),
        ("2024-12-31", "kolmas viesti"),
        ("2025-01-01", "neljäs viesti"),
    ]);
    fixture.publish(import);
    for (on, left) in [("2026-11-29", 4), ("2026-11-30", 3), ("2026-12-31", 1), ("2027-01-01", 0)] {
        run(&mut fixture, &mut short(on), u64::MAX);
        assert_eq!(fixture.conversations(), left, "{on}");
    }
}

#[expect(clippy::unnecessary_wraps, reason = "it stands for what notes how far an erasure is")]
fn nothing(_: &Tx<'_>, _: RunState, _: Erased) -> Result<()> {
    Ok(())
}

/// A conversation of so many messages, due on 2026-12-01.
fn long(fixture: &mut Fixture, messages: u32) -> ConversationId {
    let import = fixture.stage(&GONE[..1]);
    let id = ConversationId(fixture.number("SELECT id FROM conv"));
    let more: Vec<NewMessage> = (1..messages)
        .map(|n| NewMessage {
            role: MessageRole::Customer,
            at: None,
            basis: TimeBasis::Missing,
            text: scrub::staff(RawText::new(format!("pilvikaappi {n}")), StaffField::Text).text,
            internal: false,
        })
        .collect();
    slice(&mut fixture.store, |tx| tx.messages_insert(id, 1, &more)).unwrap();
    fixture.publish(import);
    id
}

#[test]
fn a_long_conversation_goes_in_pieces_and_what_counts_it_goes_last() {
    let mut fixture = Fixture::new("long_conversation");
    let messages = 5000;
    long(&mut fixture, messages);
    let mut erase = short("2026-12-01");
    let (mut left, mut pieces) = (i64::from(messages), 0);
    while left > 0 {
        assert!(!erase.step(&mut fixture.store, nothing).unwrap());
        let now = fixture.number("SELECT count(*) FROM msg");
        assert!(left - now <= i64::from(MESSAGES), "{} messages in one slice", left - now);
        if now > 0 {
            assert_eq!(fixture.number("SELECT sum(conversations) FROM tally"), 1);
        }
        let gone = now < left;
        (pieces, left) = (pieces + i64::from(gone), now);
        // In the middle the program ends, and another one goes on.
        if gone && pieces == 7 {
            erase = Erase { slice_ms: 0.0, ..Erase::due(day("2026-12-01"), true) };
        }
    }
    assert_eq!(pieces, 20);
    run(&mut fixture, &mut erase, u64::MAX);
    assert_eq!(fixture.number("SELECT count(*) FROM conv"), 0);
    assert_eq!(fixture.number("SELECT count(*) FROM tally"), 0);
    assert_eq!(fixture.found_in_files("pilvikaappi"), 0);
}

#[test]
fn the_months_of_what_is_due_are_looked_for_in_pieces() {
    let mut fixture = Fixture::new("months_in_pieces");
    let texts: Vec<(&str, &str)> = (0..2000).map(|_| ("2024-12-01", "vihreä kuusi")).collect();
    let import = fixture.stage(&texts);
    fixture.publish(import);
    let mut erase = short("2026-12-01");
    for _ in 0..4 {
        erase.step(&mut fixture.store, nothing).unwrap();
        assert!(matches!(erase.stage, Stage::Months(_)), "512 rows in one slice");
    }
    erase.step(&mut fixture.store, nothing).unwrap();
    assert_eq!(erase.months.len(), 1);
}

#[test]
fn a_reader_of_another_instance_that_holds_the_log_holds_nobody_up() {
    let mut fixture = Fixture::new("log_is_held");
    let import = fixture.stage(&GONE);
    fixture.publish(import);
    let reader = fixture.plain();
    reader.execute_batch("BEGIN; SELECT count(*) FROM conv;").unwrap();
    let mut erase = short("2026-12-31");
    while !matches!(erase.stage, Stage::Wipe(_)) {
        assert!(!erase.step(&mut fixture.store, nothing).unwrap());
    }
    for _ in 0..10 {
        assert!(!erase.step(&mut fixture.store, nothing).unwrap(), "the writer is free between two tries");
        assert!(matches!(erase.stage, Stage::Wipe(_)));
    }
    assert!(fixture.found_in_files("sienituoli") > 0, "positive control");
    drop(reader);
    while !erase.step(&mut fixture.store, nothing).unwrap() {}
    assert_eq!(fixture.found_in_files("sienituoli"), 0);
}

#[test]
fn each_conversation_is_counted_once_wherever_a_destruction_is_broken_off() {
    let mut fixture = Fixture::new("ledger_broken_off");
    let import = fixture.stage(&GONE);
    fixture.publish(import);
    let staged = fixture.stage(&[("2026-10-01", "musta laivaloki")]);
    let folded = "SELECT coalesce(sum(conversations), 0) FROM ledger_volume";
    let (mut erase, mut left) = (short("2026-12-31"), 4);
    while !erase.step(&mut fixture.store, nothing).unwrap() {
        let now = fixture.conversations();
        assert_eq!(now as i64 + fixture.number(folded), 4);
        if now < left {
            // The program ends, and another one goes on.
            erase = Erase { slice_ms: 0.0, ..Erase::due(day("2026-12-31"), true) };
            left = now;
        }
    }
    assert_eq!((left, fixture.number(folded)), (1, 3));
    assert_eq!(fixture.number("SELECT count(*) FROM ledger_open"), 0);
    // What was staged only was never there.
    let mut erase = Erase::staged(staged, [day("2026-10-01").month()].into());
    while !erase.step(&mut fixture.store, nothing).unwrap() {}
    assert_eq!((fixture.conversations(), fixture.number(folded)), (0, 3));
}

#[test]
fn a_slice_counts_together_what_shorter_slices_count_one_by_one() {
    let talks: Vec<(&str, &str)> = ["2024-12-01", "2024-12-02", "2024-12-03"]
        .into_iter()
        .flat_map(|day| [(day, "vihreä kuusi"); 40])
        .collect();
    // After all of two days, and at the end; a slice of each kind at most.
    let counted = [(0.0, 1), (1e9, 80)].map(|(slice_ms, most)| {
        let mut fixture = Fixture::new(&format!("counted_together_{most}"));
        let import = fixture.stage(&talks);
        fixture.publish(import);
        let mut erase = Erase { slice_ms, ..Erase::due(day("2026-12-02"), false) };
        assert_eq!(run(&mut fixture, &mut erase, 80), most);
        let table = |fixture: &Fixture, statement: &str| -> String {
            fixture.plain().query_row(statement, [], |row| row.get(0)).unwrap()
        };
        let tally = "SELECT group_concat(due_on || ' ' || index_month || ' ' || conversations || ' ' || messages, ', ') \
                     FROM (SELECT * FROM tally ORDER BY due_on, index_month)";
        let ledger = "SELECT group_concat(index_month || ' ' || lang || ' ' || conversations || ' ' || messages, ', ') \
                      FROM ledger_volume";
        let rows = "SELECT group_concat(due_on || ' ' || n, ', ') \
                    FROM (SELECT due_on, count(*) AS n FROM conv GROUP BY due_on)";
        let under_way = [tally, ledger, rows].map(|statement| table(&fixture, statement));
        assert_eq!(fixture.number("SELECT count(*) FROM tally WHERE conversations = 0"), 2);
        run(&mut fixture, &mut erase, u64::MAX);
        assert_eq!(fixture.number("SELECT conversations + messages FROM tally"), 80);
        (under_way, [tally, ledger, rows].map(|statement| table(&fixture, statement)))
    });
    assert_eq!(counted[0], counted[1]);
}

#[test]
fn where_another_instance_drops_the_index_meanwhile_the_destruction_goes_on_to_its_end() {
    type IsReached = fn(&Stage) -> bool;
    let stages: [(&str, IsReached); 3] = [
        ("lighten", |stage| matches!(stage, Stage::Lighten(_))),
        ("merge", |stage| matches!(stage, Stage::Merge(..))),
        ("words", |stage| matches!(stage, Stage::Words(..))),
    ];
    let month = day("2024-12-01").month();
    for (name, is_reached) in stages {
        let mut fixture = Fixture::new(&format!("index_dropped_{name}"));
        let import = fixture.stage(&[GONE[0], ("2024-12-31", "musta laivaloki")]);
        fixture.publish(import);
        let mut erase = short("2026-12-01");
        while !is_reached(&erase.stage) {
            assert!(!erase.step(&mut fixture.store, nothing).unwrap(), "{name}");
        }
        // What stayed is taken back by another one.
        fixture.plain().execute_batch("DELETE FROM msg; DELETE FROM conv; DELETE FROM tally").unwrap();
        slice(&mut fixture.store, |tx| tx.index_drop(month)).unwrap();
        while !erase.step(&mut fixture.store, nothing).unwrap() {}
        assert!(fixture.store.read(|read| read.word_list(month)).unwrap().is_empty(), "{name}");
    }
}

/// What staff have left on four conversations, of which the first three go: a tag that two have put on the first, a note
/// twice on one, verdicts of two reviewers, a value of a criterion, an example in two collections.
const LEFT_BY_STAFF: &str = "
    INSERT INTO account (id, username, display_name, roles, state, password, code, code_ends_ms, epoch, created_ms)
        VALUES (2, 'reino', '', 1, 0, '', '', 0, 0, 0);
    CREATE TEMP TABLE at AS SELECT row_number() OVER (ORDER BY id) AS n, id FROM conv;
    INSERT INTO tag (id, name) VALUES (1, 'hyvä'), (2, 'huono');
    INSERT INTO conv_tag (tag, conv, account, added_ms) SELECT column1, id, column3, 0
        FROM (VALUES (1, 1, 1), (1, 1, 2), (1, 2, 1), (2, 2, 1), (1, 4, 1)) JOIN at ON n = column2;
    INSERT INTO note (conv, account, written_ms, text) SELECT id, 1, 0, 'muistio'
        FROM (VALUES (1), (1), (3), (4)) JOIN at ON n = column1;
    INSERT INTO scorecard (id, number, state, account, changed_ms) VALUES (1, 1, 0, 1, 0);
    INSERT INTO criterion (id, scorecard, place, scale, weight, critical, condition, lang, causes)
        VALUES (1, 1, 0, 1, 1, 0, 0, '', 0);
    INSERT INTO review (id, conv, account, begun_ms, saved_ms, finished_ms, scorecard)
        SELECT column1, id, column3, 0, 0, column4, 1
        FROM (VALUES (1, 1, 1, 1), (2, 1, 2, NULL), (3, 3, 1, 1), (4, 4, 1, 1)) JOIN at ON n = column2;
    INSERT INTO verdict (review, seq, verdict, given_ms) VALUES (1, 0, 1, 0), (1, 1, 0, 0), (2, 0, 1, 0), (4, 0, 1, 0);
    INSERT INTO criterion_value (review, criterion, value, given_ms) VALUES (3, 1, 1, 0), (4, 1, 1, 0);
    INSERT INTO collection (id, name, aim, owner, created_ms) VALUES (1, 'a', '', 1, 0), (2, 'b', '', 1, 0);
    INSERT INTO example (collection, conv, place, lesson, account, added_ms) SELECT column1, id, 0, '', 1, 0
        FROM (VALUES (1, 2), (2, 2), (1, 4)) JOIN at ON n = column2;
";

#[test]
fn what_staff_have_left_on_what_goes_is_counted_once_in_slices_of_any_length() {
    let wanted = Destroyed { conversations: 3, messages: 3, notes: 3, tags: 3, verdicts: 4, examples: 2 };
    for slice_ms in [0.0, 1e9] {
        let mut fixture = Fixture::new(&format!("staff_counted_{slice_ms}"));
        let days = ["2024-12-01", "2024-12-01", "2024-12-02", "2026-10-01"];
        let import = fixture.stage(&days.map(|start| (start, "vihreä kuusi")));
        fixture.publish(import);
        fixture.plain().execute_batch(LEFT_BY_STAFF).unwrap();
        let mut erase = Erase { slice_ms, ..Erase::due(day("2026-12-02"), false) };
        let noted = std::cell::Cell::new(Destroyed::default());
        let note = |_: &Tx<'_>, _, erased: Erased| {
            let mut all = noted.get();
            all.add(erased.count);
            noted.set(all);
            Ok(())
        };
        while !erase.step(&mut fixture.store, note).unwrap() {}
        assert_eq!(noted.get(), wanted, "{slice_ms}");
        let left = "SELECT (SELECT count(*) FROM note) + (SELECT count(*) FROM conv_tag) + (SELECT count(*) FROM verdict) \
                    + (SELECT count(*) FROM criterion_value) + (SELECT count(*) FROM example)";
        assert_eq!(fixture.number(left), 5, "one of each stays");
    }
}

#[test]
fn an_index_from_which_much_is_taken_is_merged_between_the_slices_and_told_to_merge_again() {
    let talks: Vec<(&str, &str)> =
        (0..60).map(|n| (["2024-12-01", "2024-12-31"][n % 2], "vihreä kuusi")).collect();
    let index = |fixture: &Fixture| -> String {
        let named = "SELECT name FROM sqlite_schema WHERE sql LIKE '% USING fts5%'";
        fixture.plain().query_row(named, [], |row| row.get(0)).unwrap()
    };
    let config = |fixture: &Fixture| {
        let index = index(fixture);
        fixture.number(&format!("SELECT coalesce((SELECT v FROM {index}_config WHERE k = 'automerge'), 4)"))
    };
    // Nobody ends it, or its program ends among the rows, or when they are gone and nothing is merged.
    for (name, gone, broken_off) in [("whole", 20, false), ("in_rows", 20, true), ("behind_rows", 30, true)] {
        let mut fixture = Fixture::new(&format!("taken_out_{name}"));
        let import = fixture.stage(&talks);
        fixture.publish(import);
        let mut erase = short("2026-12-01");
        run(&mut fixture, &mut erase, gone);
        assert_eq!(config(&fixture), 0, "{name}");
        let segments = fixture.number(&format!("SELECT count(DISTINCT segid) FROM {}_idx", index(&fixture)));
        assert!(segments < 16, "{name}: {segments} of {gone} slices");
        if broken_off {
            erase = Erase { slice_ms: 0.0, ..Erase::due(day("2026-12-01"), true) };
        }
        run(&mut fixture, &mut erase, u64::MAX);
        assert_eq!((config(&fixture), fixture.conversations()), (4, 30), "{name}");
        let index = index(&fixture);
        let check = format!("INSERT INTO {index} ({index}) VALUES ('integrity-check')");
        fixture.plain().execute_batch(&check).unwrap();
    }
}
