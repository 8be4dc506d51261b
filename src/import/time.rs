//! Every form in which exports write times.

use crate::domain::{TimeBasis, Timestamp};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Earliest and latest believable instant, in seconds since 1970: the years 1990 to 2099. What lies outside is a
/// misread number or a broken clock.
const BELIEVABLE: std::ops::Range<i64> = 631_152_000..4_102_444_800;

/// What a time without a zone means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Written by a program: UTC.
    Utc,
    /// Written by a spreadsheet or a report: local time in Finland.
    Helsinki,
}

/// What a field says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The field is blank.
    Nothing,
    /// A time of day without a date.
    ClockOnly,
    /// An instant.
    At(Timestamp, TimeBasis),
    /// Something that cannot be read, or that cannot be true.
    Bad,
}

/// Reads epoch seconds, milliseconds, microseconds or nanoseconds (told apart by size), ISO 8601 with 0–9 digits
/// of a second and with or without offset, and `24.11.2026 klo 9.05.30` with its Swedish kin.
pub(super) fn parse(text: &str, zone: Zone) -> Found {
    let text = text.trim();
    if text.is_empty() {
        return Found::Nothing;
    }
    let found = if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'e' | b'E' | b'+'))
        && let Some(at) = epoch(text)
    {
        Some(Found::At(at, TimeBasis::Zoned))
    } else {
        written(text, zone)
    };
    match found {
        Some(Found::At(at, _)) if !BELIEVABLE.contains(&at.secs()) => Found::Bad,
        Some(found) => found,
        None => Found::Bad,
    }
}

/// A bare number of at least nine digits before the point.
fn epoch(text: &str) -> Option<Timestamp> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if let (Ok(number), true) = (whole.parse::<i64>(), fraction.bytes().all(|byte| byte.is_ascii_digit())) {
        let millis = match number.unsigned_abs() {
            0..100_000_000 => return None,
            100_000_000..100_000_000_000 => {
                let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
                number.checked_mul(1000)?.checked_add(thousandths.parse().ok()?)?
            }
            100_000_000_000..100_000_000_000_000 => number,
            100_000_000_000_000..100_000_000_000_000_000 => number / 1000,
            _ => number / 1_000_000,
        };
        return Some(Timestamp(millis));
    }
    let float: f64 = text.parse().ok()?;
    (1e8..1e11).contains(&float).then_some(Timestamp((float * 1000.0) as i64))
}

/// Walks over the characters of a written time.
struct Walk<'a>(&'a str);

impl Walk<'_> {
    /// An unsigned number of `digits` digits.
    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let len = self.0.bytes().take_while(u8::is_ascii_digit).count();
        if !digits.contains(&len) {
            return None;
        }
        let (number, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        number.parse().ok()
    }

    fn eat(&mut self, any: &[char]) -> Option<char> {
        let first = self.0.chars().next().filter(|first| any.contains(first))?;
        self.0 = self.0.get(first.len_utf8()..)?;
        Some(first)
    }

    fn skip(&mut self, any: &[char]) {
        self.0 = self.0.trim_start_matches(any);
    }
}

fn written(text: &str, zone: Zone) -> Option<Found> {
    let mut walk = Walk(without_weekday(text));
    if clock(&mut Walk(walk.0)).is_some_and(|(_, rest)| rest.is_empty()) {
        return Some(Found::ClockOnly);
    }
    let day = date(&mut walk)?;
    walk.skip(&['T', 't', ' ', ',', '\u{a0}', '\u{202f}']);
    for word in ["klo", "kello", "kl", "at"] {
        if let Some(rest) = walk.0.strip_prefix(word) {
            walk.0 = rest.trim_start_matches(['.', ' ', '\u{a0}', '\u{202f}']);
            break;
        }
    }
    let time = if walk.0.is_empty() {
        NaiveTime::MIN
    } else {
        let (time, rest) = clock(&mut walk)?;
        walk.0 = rest;
        time
    };
    let local = day.and_time(time);
    let offset = walk.0.trim();
    if offset.is_empty() {
        return Some(match zone {
            Zone::Utc => Found::At(Timestamp(local.and_utc().timestamp_millis()), TimeBasis::AssumedUtc),
            Zone::Helsinki => Found::At(Timestamp::from_helsinki(local), TimeBasis::AssumedHelsinki),
        });
    }
    zoned(local, offset)
}

fn zoned(local: NaiveDateTime, offset: &str) -> Option<Found> {
    let minutes = if ["z", "utc", "gmt"].contains(&offset.to_ascii_lowercase().as_str()) {
        0
    } else {
        let mut walk = Walk(offset);
        let sign = if walk.eat(&['+', '-', '\u{2212}'])? == '+' { 1 } else { -1 };
        let (hours, minutes) = match walk.number(2..=4)? {
            number @ 100.. => (number / 100, number % 100),
            hours => {
                walk.skip(&[':']);
                (hours, walk.number(2..=2).unwrap_or(0))
            }
        };
        if !walk.0.is_empty() || hours > 18 || minutes > 59 {
            return None;
        }
        sign * i64::from(hours * 60 + minutes)
    };
    let at = local.and_utc().timestamp_millis() - minutes * 60_000;
    Some(Found::At(Timestamp(at), TimeBasis::Zoned))
}

/// `ma 24.11.2026`, `mån. 24.11.2026`: the day's name says nothing that the date does not.
fn without_weekday(text: &str) -> &str {
    let rest = text.trim_start_matches(|letter: char| letter.is_alphabetic());
    let letters = text.len() - rest.len();
    let number = rest.trim_start_matches(['.', ',', ' ']);
    if letters > 0 && letters <= 12 && number.len() < rest.len() { number } else { text }
}

/// `2026-11-24` or `24.11.2026`
fn date(walk: &mut Walk<'_>) -> Option<NaiveDate> {
    let first = walk.number(1..=4)?;
    let (year, month, day) = if first > 31 {
        walk.eat(&['-', '/'])?;
        let month = walk.number(1..=2)?;
        walk.eat(&['-', '/'])?;
        (first, month, walk.number(1..=2)?)
    } else {
        walk.eat(&['.'])?;
        walk.skip(&[' ']);
        let month = walk.number(1..=2)?;
        walk.eat(&['.'])?;
        walk.skip(&[' ']);
        (walk.number(4..=4)?, month, first)
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// `9.05`, `09:05:30`, `09:05:30.123456789`, and what follows it.
fn clock<'a>(walk: &mut Walk<'a>) -> Option<(NaiveTime, &'a str)> {
    let hour = walk.number(1..=2)?;
    let mark = walk.eat(&[':', '.'])?;
    let minute = walk.number(2..=2)?;
    let mut second = 0;
    let mut nanos = 0;
    if walk.eat(&[mark]).is_some() {
        second = walk.number(2..=2)?;
        if walk.eat(&['.', ',']).is_some() {
            let digits = walk.0.bytes().take_while(u8::is_ascii_digit).count();
            let (fraction, rest) = walk.0.split_at_checked(digits)?;
            let nine: String = fraction.chars().chain("000000000".chars()).take(9).collect();
            nanos = if digits == 0 { return None } else { nine.parse().ok()? };
            walk.0 = rest;
        }
    }
    // A leap second is kept as the second before it.
    let second = if second == 60 { 59 } else { second };
    Some((NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)?, walk.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, zone: Zone) -> String {
        match parse(text, zone) {
            Found::At(at, basis) => format!("{}.{:03} {basis:?}", at.rfc3339(), at.0.rem_euclid(1000)),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn every_form_is_read() {
        for (text, utc) in [
            ("1732401000", "2024-11-23T22:30:00Z.000 Zoned"),
            ("1732401000.25", "2024-11-23T22:30:00Z.250 Zoned"),
            ("1.732401e9", "2024-11-23T22:30:00Z.000 Zoned"),
            ("1732401000123", "2024-11-23T22:30:00Z.123 Zoned"),
            ("1732401000123456", "2024-11-23T22:30:00Z.123 Zoned"),
            ("1732401000123456789", "2024-11-23T22:30:00Z.123 Zoned"),
            ("2024-11-23T22:30:00Z", "2024-11-23T22:30:00Z.000 Zoned"),
            ("2024-11-24T00:30:00.123456789+02:00", "2024-11-23T22:30:00Z.123 Zoned"),
            ("2024-11-24 00:30:00+0200", "2024-11-23T22:30:00Z.000 Zoned"),
            ("2024-11-24 00:30+02", "2024-11-23T22:30:00Z.000 Zoned"),
            ("2024-11-23 22:30:00 UTC", "2024-11-23T22:30:00Z.000 Zoned"),
            ("2024-11-24 00:30:00", "2024-11-23T22:30:00Z.000 AssumedHelsinki"),
            ("24.11.2024 klo 0.30.00", "2024-11-23T22:30:00Z.000 AssumedHelsinki"),
            ("24.11.2024 klo 0:30", "2024-11-23T22:30:00Z.000 AssumedHelsinki"),
            ("24.11.2024 00:30", "2024-11-23T22:30:00Z.000 AssumedHelsinki"),
            ("24.11.2024, 0.30", "2024-11-23T22:30:00Z.000 AssumedHelsinki"),
            ("su 24.11.2024 kl. 0.30", "2024-11-23T22:30:00Z.000 AssumedHelsinki"),
            ("24.11.2024", "2024-11-23T22:00:00Z.000 AssumedHelsinki"),
            ("2024-11-24", "2024-11-23T22:00:00Z.000 AssumedHelsinki"),
        ] {
            assert_eq!(shown(text, Zone::Helsinki), utc, "{text}");
        }
        assert_eq!(shown("2024-11-23 22:30", Zone::Utc), "2024-11-23T22:30:00Z.000 AssumedUtc");
    }

    #[test]
    fn the_nights_of_the_clock_change_are_read_by_the_rules() {
        for (text, utc) in [
            ("2025-10-26 03:30:00", "2025-10-26T00:30:00Z.000 AssumedHelsinki"),
            ("2026-03-29 03:30:00", "2026-03-29T01:30:00Z.000 AssumedHelsinki"),
            ("29.10.2023 klo 2.45.20", "2023-10-28T23:45:20Z.000 AssumedHelsinki"),
        ] {
            assert_eq!(shown(text, Zone::Helsinki), utc, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_told_apart_from_what_is_none() {
        for (text, found) in [
            ("", Found::Nothing),
            ("  ", Found::Nothing),
            ("11:11:13.477", Found::ClockOnly),
            ("9.05", Found::ClockOnly),
            ("9.05.30", Found::ClockOnly),
            ("31.02.2026 25:61", Found::Bad),
            ("31.2.2026", Found::Bad),
            ("2026-13-01", Found::Bad),
            ("24.11.2024 klo 24.30", Found::Bad),
            ("1970-01-01T00:00:00Z", Found::Bad),
            ("2150-01-01", Found::Bad),
            ("0", Found::Bad),
            ("12345", Found::Bad),
            ("eilen", Found::Bad),
            ("11/24/2024", Found::Bad),
            ("2024-11-24T00:30:00+99:00", Found::Bad),
            ("-", Found::Bad),
            ("9223372036854775807", Found::Bad),
            ("-9223372036854775808", Found::Bad),
            ("1e999", Found::Bad),
        ] {
            assert_eq!(parse(text, Zone::Helsinki), found, "{text}");
        }
    }
}
