//! The day on which a conversation is due, counted in another way than the program does: by days since 1970 and the rule
//! of summer time as it is written in Directive 2000/84/EC, without a calendar or a table of zones.

use super::ground::Plain;
use super::{Progress, Row, tell};
use crate::support::{Register, at, rounds};
use seula::domain::retention::{cut_off, due_on};
use seula::domain::{Day, Timestamp};
use seula::engine::Clock as _;
use std::collections::BTreeMap;

/// Days from 0001-01-01, which is 1, to 1970-01-01.
const TO_1970: i64 = 719_163;
const DAY_S: i64 = 86_400;

/// Days since 1970 of a date of the Gregorian calendar.
fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 719_469
}

/// Its date.
fn date_of(days: i64) -> (i64, i64, i64) {
    let mut year = 1970 + days.div_euclid(366);
    while days_of(year + 1, 1, 1) <= days {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && days_of(year, month + 1, 1) <= days {
        month += 1;
    }
    (year, month, days - days_of(year, month, 1) + 1)
}

/// One o'clock in Greenwich on the last Sunday of a month of 31 days, in seconds since 1970.
fn last_sunday(year: i64, month: i64) -> i64 {
    let last = days_of(year, month, 31);
    // 1970-01-04 was a Sunday.
    (last - (last - 3).rem_euclid(7)) * DAY_S + 3600
}

/// The day in Helsinki, in days since 1970.
fn day_in_helsinki(seconds: i64) -> i64 {
    let (year, ..) = date_of(seconds.div_euclid(DAY_S));
    let summer = (last_sunday(year, 3)..last_sunday(year, 10)).contains(&seconds);
    (seconds + if summer { 3 } else { 2 } * 3600).div_euclid(DAY_S)
}

/// The first day on which a conversation may not exist that began on this day, in days since 1970.
fn due(start: i64, margin: i64) -> i64 {
    let (year, month, day) = date_of(start);
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let day = if month == 2 && day == 29 && !leap(year + 2) { 28 } else { day };
    days_of(year + 2, month, day) - margin
}

/// An instant: anywhere from 1996, when the rule began, to 2099; or near a night on which clocks change, a leap day, or
/// the turn of a year.
fn instant(random: &mut fastrand::Rng) -> i64 {
    let year = random.i64(1996..2099);
    let near = match random.u8(0..8) {
        0 => last_sunday(year, 3),
        1 => last_sunday(year, 10),
        2 => days_of(year / 4 * 4, 2, 29) * DAY_S,
        3 => days_of(year, 3, 1) * DAY_S,
        4 => days_of(year + 1, 1, 1) * DAY_S,
        _ => return random.i64(days_of(1996, 1, 1) * DAY_S..days_of(2099, 12, 31) * DAY_S),
    };
    near + random.i64(-2 * DAY_S..2 * DAY_S)
}

#[test]
fn every_day_that_is_due_is_the_day_of_another_count() {
    let _row = Row::begin("dates");
    let tries = rounds(100_000, 10_000_000);
    let mut random = fastrand::Rng::with_seed(29);
    let mut progress = Progress::of("instants", tries);
    for turn in 0..tries {
        progress.at(turn);
        let seconds = instant(&mut random);
        let margin = random.u32(0..=90);
        let (start, day) = (Timestamp(seconds * 1000 + random.i64(0..1000)).day(), day_in_helsinki(seconds));
        assert_eq!(start.number() - TO_1970, day, "{seconds}");
        assert_eq!(
            due_on(start, margin).number() - TO_1970,
            due(day, i64::from(margin)),
            "{seconds} {margin}"
        );
        // The same day as today: the oldest start that is kept, and the one before it.
        let kept = cut_off(start, margin).number() - TO_1970;
        assert!(
            due(kept, i64::from(margin)) > day && due(kept - 1, i64::from(margin)) <= day,
            "{seconds} {margin}"
        );
    }
    let imported = through_imports(&mut random);
    tell(&format!("{tries} instants and {imported} conversations of files, no difference"));
}

/// The same through files whose times have offsets: what is taken in and when it is due. Returns how many there were.
fn through_imports(random: &mut fastrand::Rng) -> u64 {
    let mut all = 0;
    for now in ["2026-11-24T12:00:00Z", "2026-02-27T22:30:00Z", "2026-10-25T00:30:00Z"] {
        let register = Register::made("dates", now);
        let today = day_in_helsinki(register.clock.now().secs());
        let mut wanted: BTreeMap<i64, i64> = BTreeMap::new();
        let mut lines = String::new();
        let mut refused = 0;
        for n in 0..400_i64 {
            // Around the edge, and anywhere in the years that are kept.
            let around = (today - 731 + random.i64(-2..4)) * DAY_S;
            let within = (today - random.i64(0..800)) * DAY_S;
            let start = if n % 2 == 0 { around } else { within } + random.i64(0..DAY_S);
            let due = due(day_in_helsinki(start), 0);
            if due > today {
                wanted.insert(start, due);
            } else {
                refused += 1;
            }
            let (offset, fraction) = (random.i64(-48..=56) * 15, random.u32(0..1000));
            lines += &line(n, start, offset, fraction);
        }
        let report = register.import(&lines).unwrap();
        assert_eq!((report.imported, report.refused), (400 - refused, refused), "{now}");
        let plain = Plain::of(&register);
        for (start, due) in &wanted {
            let found = "SELECT count(*) FROM conv WHERE started_ms / 1000 =";
            assert!(plain.count(&format!("{found} {start} AND due_on = {}", due + TO_1970)) > 0, "{start}");
        }
        assert_eq!(plain.count("SELECT count(DISTINCT started_ms / 1000) FROM conv"), wanted.len() as i64);
        all += 400;
    }
    all
}

/// A conversation that began then, in the words of a zone that is so many minutes ahead of Greenwich.
fn line(n: i64, start: i64, offset: i64, fraction: u32) -> String {
    let local = start + offset * 60;
    let (year, month, day) = date_of(local.div_euclid(DAY_S));
    let (hour, minute, second) =
        (local.rem_euclid(DAY_S) / 3600, local.rem_euclid(3600) / 60, local.rem_euclid(60));
    let (sign, zone) = (if offset < 0 { '-' } else { '+' }, offset.abs());
    format!(
        "{{\"id\": \"{n}\", \"messages\": [{{\"role\": \"user\", \"content\": \"Hei\", \"timestamp\": \"{year}-{month:02}-{day:02}T\
         {hour:02}:{minute:02}:{second:02}.{fraction:03}{sign}{:02}:{:02}\"}}]}}\n",
        zone / 60,
        zone % 60
    )
}

#[test]
fn the_other_count_knows_the_nights_that_are_printed_in_calendars() {
    for (instant, day) in [
        ("2024-02-29T21:59:59Z", (2024, 2, 29)),
        ("2024-02-29T22:00:00Z", (2024, 3, 1)),
        ("2026-03-28T21:59:59Z", (2026, 3, 28)),
        ("2026-03-29T20:59:59Z", (2026, 3, 29)),
        ("2026-03-29T21:00:00Z", (2026, 3, 30)),
        ("2026-10-24T21:00:00Z", (2026, 10, 25)),
        ("2026-10-25T21:59:59Z", (2026, 10, 25)),
        ("2000-12-31T22:00:00Z", (2001, 1, 1)),
    ] {
        assert_eq!(date_of(day_in_helsinki(at(instant).secs())), day, "{instant}");
    }
    assert_eq!(Day::from_ymd(1970, 1, 1).map(Day::number), Some(TO_1970));
}
