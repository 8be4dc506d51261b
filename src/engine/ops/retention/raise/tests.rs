use super::*;
use crate::domain::{Timestamp, retention};
use crate::engine::ops::fixture::Fixture;

/// So many conversations, one a day from the first of 2024 on, which has a 29 February.
fn register(test: &str, count: u64) -> Fixture {
    let mut fixture = Fixture::new(test);
    let first = Day::parse("2024-01-01").unwrap();
    let days: Vec<String> = (0..count).map(|n| first.plus_days(n).iso()).collect();
    let talks: Vec<(&str, &str)> = days.iter().map(|day| (day.as_str(), "milloin lupa tulee")).collect();
    let import = fixture.stage(&talks);
    fixture.publish(import);
    fixture
}

/// Moves days in the shortest slices, at most so many; whether it came to the end.
fn moved_in(fixture: &mut Fixture, margin_days: u32, slices: usize) -> bool {
    let mut after = (Day::from_number(i64::MIN), ConversationId(i64::MIN));
    for _ in 0..slices {
        let (next, _) = slice(&mut fixture.store, |tx| moved(tx, margin_days, after, 0.0)).unwrap();
        match next {
            Some(next) => after = next,
            None => return true,
        }
    }
    false
}

/// When conversations began, in their order, and the days on which they are due.
fn dues(fixture: &Fixture) -> Vec<(Day, Day)> {
    let plain = fixture.plain();
    let mut statement = plain.prepare("SELECT started_ms, due_on FROM conv ORDER BY id").unwrap();
    let row = |row: &rusqlite::Row<'_>| {
        Ok((Timestamp(row.get("started_ms")?).day(), Day::from_number(row.get("due_on")?)))
    };
    statement.query_map([], row).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// Every conversation is due on the day that its beginning gives, and is counted there.
fn assert_due(fixture: &Fixture, margin_days: u32) {
    for (started, due) in dues(fixture) {
        assert_eq!(due, retention::due_on(started, margin_days), "{started:?} {margin_days}");
    }
    let apart = "SELECT count(*) FROM (
            SELECT due_on, index_month, count(*), sum(messages) FROM conv GROUP BY due_on, index_month
            EXCEPT SELECT due_on, index_month, conversations, messages FROM tally)";
    assert_eq!(fixture.number(apart), 0, "{margin_days}");
    let counted = "SELECT (SELECT sum(conversations) FROM tally) - (SELECT count(*) FROM conv)";
    assert_eq!(fixture.number(counted), 0, "{margin_days}");
}

#[test]
fn every_day_is_moved_to_what_the_new_margin_gives() {
    let mut fixture = register("raise_every_day", 420);
    for margin_days in [1, 31, 90] {
        assert!(moved_in(&mut fixture, margin_days, usize::MAX));
        assert_due(&fixture, margin_days);
    }
    assert!(moved_in(&mut fixture, 31, usize::MAX));
    assert_due(&fixture, 90);
}

#[test]
fn whoever_begins_again_after_a_kill_ends_the_same() {
    for slices in 0..4 {
        let mut fixture = register(&format!("raise_killed_{slices}"), 420);
        assert!(!moved_in(&mut fixture, 31, slices), "it is in the middle");
        assert!(moved_in(&mut fixture, 31, usize::MAX));
        assert_due(&fixture, 31);
    }
}

#[test]
fn what_is_due_first_is_moved_first() {
    let mut fixture = register("raise_first", 420);
    assert!(!moved_in(&mut fixture, 31, 1));
    for (at, (started, due)) in dues(&fixture).into_iter().enumerate() {
        let margin_days = if at < LOOK_UP as usize { 31 } else { 0 };
        assert_eq!(due, retention::due_on(started, margin_days), "{started:?}");
    }
}

#[test]
fn nothing_is_moved_while_another_one_imports_or_destroys() {
    let mut fixture = register("raise_beside", 3);
    fixture.plain().execute_batch("UPDATE register SET margin_wanted = 31").unwrap();
    for name in [IMPORT_LEASE, RETENTION_LEASE] {
        let mut other = Lease::new(name).unwrap();
        assert!(other.take(&mut fixture.store, fixture.context.clock.now()).unwrap());
        let mut job = unfinished(&mut fixture.store).unwrap().unwrap();
        let ended = job.step(&mut fixture.store, &mut fixture.context).unwrap();
        assert!(ended.is_some(), "it is looked for again later");
        assert_due(&fixture, 0);
        other.leave(&mut fixture.store).unwrap();
    }
    assert_eq!(fixture.number("SELECT count(*) FROM lease"), 0, "it holds none of them");
    assert_eq!(fixture.number("SELECT margin_days FROM register"), 0);
}
