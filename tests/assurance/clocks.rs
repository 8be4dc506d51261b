//! Clocks that are wrong: nothing is shown past its date, and nothing is destroyed early without a word.

use super::ground::{DOOMED, Ground, KEPT, Places, run, shown, status};
use super::{Row, tell};
use crate::support::{Register, at, day};
use seula::domain::Day;
use seula::engine::Clock as _;

/// A reading of the clock, and the day that it really is.
struct Reading {
    clock: &'static str,
    really: &'static str,
    /// Whether the program is started anew.
    restarts: bool,
}

const fn goes(clock: &'static str, really: &'static str) -> Reading {
    Reading { clock, really, restarts: false }
}

const fn starts(clock: &'static str, really: &'static str) -> Reading {
    Reading { clock, really, restarts: true }
}

/// Five days of conversations are due and gone; then the clock goes back.
const DESTROYED: Reading = starts("2026-12-05T12:00:00Z", "2026-12-05");

/// Made on 24 November 2026; of the first fifteen days of December ten conversations a day are due.
const SCENARIOS: [(&str, &[Reading]); 24] = [
    ("back an hour, running", &[DESTROYED, goes("2026-12-05T11:00:00Z", "2026-12-05")]),
    ("back a day, running", &[DESTROYED, goes("2026-12-04T12:00:00Z", "2026-12-05")]),
    ("back a week, running", &[DESTROYED, goes("2026-11-28T12:00:00Z", "2026-12-05")]),
    ("back a month, running", &[DESTROYED, goes("2026-11-05T12:00:00Z", "2026-12-05")]),
    ("back a year, running", &[DESTROYED, goes("2025-12-05T12:00:00Z", "2026-12-05")]),
    ("back ten years, running", &[DESTROYED, goes("2016-12-05T12:00:00Z", "2026-12-06")]),
    ("back an hour", &[DESTROYED, starts("2026-12-05T11:00:00Z", "2026-12-05")]),
    ("back a day", &[DESTROYED, starts("2026-12-04T12:00:00Z", "2026-12-05")]),
    ("back a week", &[DESTROYED, starts("2026-11-28T12:00:00Z", "2026-12-05")]),
    ("back a month", &[DESTROYED, starts("2026-11-05T12:00:00Z", "2026-12-05")]),
    ("back a year", &[DESTROYED, starts("2025-12-05T12:00:00Z", "2026-12-05")]),
    ("back ten years", &[DESTROYED, starts("2016-12-05T12:00:00Z", "2026-12-06")]),
    (
        "forward 31 days",
        &[starts("2026-12-25T12:00:00Z", "2026-11-24"), starts("2026-11-25T12:00:00Z", "2026-11-25")],
    ),
    (
        "forward 60 days",
        &[starts("2027-01-23T12:00:00Z", "2026-11-24"), starts("2026-11-25T12:00:00Z", "2026-11-25")],
    ),
    (
        "forward a year",
        &[starts("2027-11-24T12:00:00Z", "2026-11-24"), starts("2026-11-25T12:00:00Z", "2026-11-25")],
    ),
    (
        "forward two years",
        &[starts("2028-11-24T12:00:00Z", "2026-11-24"), starts("2026-12-03T12:00:00Z", "2026-12-03")],
    ),
    (
        "forward ten years",
        &[starts("2036-11-24T12:00:00Z", "2026-11-24"), starts("2026-12-03T12:00:00Z", "2026-12-03")],
    ),
    (
        "forward fifty years",
        &[starts("2076-11-24T12:00:00Z", "2026-11-24"), starts("2026-12-03T12:00:00Z", "2026-12-03")],
    ),
    (
        "forward 31 days, running",
        &[goes("2026-12-25T12:00:00Z", "2026-11-24"), goes("2026-11-25T12:00:00Z", "2026-11-25")],
    ),
    (
        "forward fifty years, running",
        &[goes("2076-11-24T12:00:00Z", "2026-11-24"), goes("2026-12-03T12:00:00Z", "2026-12-03")],
    ),
    (
        "1970",
        &[
            DESTROYED,
            starts("1970-01-01T00:00:00Z", "2026-12-06"),
            starts("2026-12-06T12:00:00Z", "2026-12-06"),
        ],
    ),
    (
        "flapping between starts",
        &[
            starts("2031-01-01T12:00:00Z", "2026-11-24"),
            starts("1970-01-02T12:00:00Z", "2026-11-24"),
            starts("2076-11-24T12:00:00Z", "2026-11-25"),
            starts("2026-11-25T12:00:00Z", "2026-11-25"),
            starts("2027-06-01T12:00:00Z", "2026-11-26"),
            starts("2026-12-02T12:00:00Z", "2026-12-02"),
        ],
    ),
    (
        "flapping while it runs",
        &[
            goes("2031-01-01T12:00:00Z", "2026-11-24"),
            goes("2026-11-24T13:00:00Z", "2026-11-24"),
            goes("2027-01-10T12:00:00Z", "2026-11-25"),
            goes("2016-01-10T12:00:00Z", "2026-11-25"),
            goes("2026-12-02T12:00:00Z", "2026-12-02"),
        ],
    ),
    // Nobody is there for six weeks: hidden at once, gone on the seventh day on which the clock says so.
    (
        "a long pause",
        &[
            starts("2027-01-05T12:00:00Z", "2027-01-05"),
            starts("2027-01-06T12:00:00Z", "2027-01-06"),
            starts("2027-01-07T12:00:00Z", "2027-01-07"),
            goes("2027-01-08T12:00:00Z", "2027-01-08"),
            goes("2027-01-09T12:00:00Z", "2027-01-09"),
            goes("2027-01-10T12:00:00Z", "2027-01-10"),
            goes("2027-01-11T12:00:00Z", "2027-01-11"),
        ],
    ),
];

/// How many of the doomed conversations are due on a day.
fn due(day_of: Day) -> usize {
    (0..DOOMED).filter(|n| day("2026-12-01").plus_days(*n as u64 / 10) <= day_of).count()
}

#[test]
fn whatever_a_clock_says_nothing_is_shown_past_its_date_or_destroyed_before_it() {
    let mut row = Row::begin("clocks");
    let mut places = Places::of("clocks");
    let mut early = 0;
    for (name, readings) in &SCENARIOS {
        let folder = places.next();
        Ground::Due.copy_to(&folder);
        let mut register = Register::there(folder, super::ground::MADE);
        register.restart();
        let mut known = day("2026-11-24");
        let is_wrong = |reading: &Reading| at(reading.clock).day() != day(reading.really);
        let looked_at = readings.iter().rposition(is_wrong).unwrap_or(readings.len() - 1);
        for (turn, reading) in readings.iter().enumerate() {
            register.clock.set(at(reading.clock));
            if reading.restarts {
                register.restart();
            }
            let (clock, really) = (register.clock.now().day(), day(reading.really));
            // Before anything is destroyed: hidden is enough.
            let today = clock.max(known);
            let wanted = KEPT * usize::from(today < day("2028-05-20")) + DOOMED - due(today);
            assert_eq!(status(register.engine()).conversations as usize, wanted, "{name}: {}", reading.clock);
            // Looked at by somebody where the clock is wrong for the last time.
            if turn == looked_at {
                register.sign_in();
                let [rows, expired] = shown(&register, register.engine(), today.number());
                assert_eq!(rows as usize, wanted, "{name}: {}", reading.clock);
                row.counted.looks[0] += rows;
                row.counted.looks[1] += expired;
            }
            run(register.engine());
            let left = register.number("SELECT count(*) FROM conv WHERE due_on < 740000") as usize;
            early += (DOOMED - due(really)).saturating_sub(left);
            known = Day::from_number(register.number("SELECT known_day FROM register"));
            assert!(known <= really, "{name}: {} is believed", reading.clock);
        }
        // The log is not shortened by a clock either.
        assert_eq!(register.number("SELECT min(id) FROM audit"), 1, "{name}");
        row.counted.hardships += 1;
        // What was really due is gone in the end, where the clock was right or waited for.
        let last = readings.last().unwrap();
        if day(last.really) == at(last.clock).day() {
            assert_eq!(
                register.number("SELECT count(*) FROM conv") as usize,
                KEPT + DOOMED - due(day(last.really)),
                "{name}"
            );
        }
    }
    tell(&format!(
        "{} clocks: {} texts shown past their date, {early} destroyed early",
        SCENARIOS.len(),
        row.counted.looks[1]
    ));
    assert_eq!((row.counted.looks[1], early), (0, 0));
}
