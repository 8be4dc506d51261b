//! Instants, civil days in Helsinki, and months.

use chrono::{
    DateTime, Datelike as _, Days, Months, NaiveDate, NaiveDateTime, TimeZone as _, Timelike as _, Utc,
};
use chrono_tz::Europe::Helsinki;

/// An instant: milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The instant of this many whole seconds since 1970.
    pub fn from_secs(secs: i64) -> Self {
        Self(secs.saturating_mul(1000))
    }

    /// Whole seconds since 1970, rounded down.
    pub fn secs(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// As a chrono value; an instant outside chrono's range (years ±262,000) becomes 1970.
    pub fn to_utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }

    /// The civil day in Europe/Helsinki.
    pub fn day(self) -> Day {
        Day(self.to_utc().with_timezone(&Helsinki).date_naive())
    }

    /// Hour and minute in Europe/Helsinki.
    pub fn hour_minute(self) -> (u32, u32) {
        let local = self.to_utc().with_timezone(&Helsinki);
        (local.hour(), local.minute())
    }

    /// RFC 3339 in UTC with whole seconds, as the JSON answers print it: `2026-01-02T03:04:05Z`.
    pub fn rfc3339(self) -> String {
        self.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Reads a local Helsinki time. The repeated hour of a clock change is read as the earlier instant, the
    /// missing hour as the instant an hour later on the clock (`DECISIONS` 40).
    pub fn from_helsinki(local: NaiveDateTime) -> Self {
        match Helsinki.from_local_datetime(&local) {
            chrono::LocalResult::Single(at) | chrono::LocalResult::Ambiguous(at, _) => {
                Self(at.timestamp_millis())
            }
            chrono::LocalResult::None => {
                let later = local.checked_add_signed(chrono::TimeDelta::hours(1)).unwrap_or(local);
                Self(Helsinki.from_local_datetime(&later).earliest().map_or(0, |at| at.timestamp_millis()))
            }
        }
    }
}

/// A civil day of the Gregorian calendar, in Europe/Helsinki where it was taken from an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day `year-month-day`, if there is one.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads `2026-11-24` and `24.11.2026` (leading zeros allowed in the latter).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"))
            .ok()
            .filter(|day| (1000..=9999).contains(&day.year()))
            .map(Self)
    }

    /// Days since 0001-01-01 (which is 1): the number that the store keeps.
    pub fn number(self) -> i64 {
        i64::from(self.0.num_days_from_ce())
    }

    /// The day with this [`Day::number`]; outside chrono's range 1970-01-01.
    pub fn from_number(number: i64) -> Self {
        Self(i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or_default())
    }

    /// This many days later; the last day of chrono's range if there is none.
    #[must_use]
    pub fn plus_days(self, days: u64) -> Self {
        Self(self.0.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX))
    }

    /// This many days earlier; the first day of chrono's range if there is none.
    #[must_use]
    pub fn minus_days(self, days: u64) -> Self {
        Self(self.0.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN))
    }

    /// This many calendar months later; 29 February becomes 28 where the year has none.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX))
    }

    /// This many calendar months earlier, by the same rule.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN))
    }

    /// Days from `self` to `later`; negative if `later` is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        later.number() - self.number()
    }

    /// The instant at which the day begins in Helsinki.
    pub fn start(self) -> Timestamp {
        Timestamp::from_helsinki(self.0.and_time(chrono::NaiveTime::MIN))
    }

    /// `2026-11-24`
    pub fn iso(self) -> String {
        self.0.format("%Y-%m-%d").to_string()
    }

    /// Year, month (1–12) and day of month (1–31).
    pub fn ymd(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The month in which the day lies.
    pub fn month(self) -> MonthKey {
        MonthKey(self.0.year().unsigned_abs() * 100 + self.0.month())
    }
}

/// A month as the number YYYYMM: the name of an index table and nothing else that goes into SQL as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthKey(u32);

impl MonthKey {
    /// Reads YYYYMM with a month of 1–12 and a year of four digits.
    pub fn from_number(number: i64) -> Option<Self> {
        let number = u32::try_from(number).ok()?;
        let fits = (100_001..=999_912).contains(&number) && (1..=12).contains(&(number % 100));
        fits.then_some(Self(number))
    }

    /// YYYYMM
    pub fn number(self) -> u32 {
        self.0
    }

    /// Year and month (1–12).
    pub fn year_month(self) -> (i32, u32) {
        ((self.0 / 100) as i32, self.0 % 100)
    }

    /// The first day of the month.
    pub fn first_day(self) -> Day {
        let (year, month) = self.year_month();
        Day::from_ymd(year, month, 1).unwrap_or(Day(NaiveDate::MIN))
    }

    /// The last day of the month.
    pub fn last_day(self) -> Day {
        self.next().first_day().minus_days(1)
    }

    /// The next month.
    #[must_use]
    pub fn next(self) -> Self {
        self.first_day().plus_months(1).month()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_helsinki_day_begins_before_the_utc_day() {
        let late =
            Timestamp(DateTime::parse_from_rfc3339("2024-11-23T22:30:00Z").unwrap().timestamp_millis());
        assert_eq!(late.day(), Day::from_ymd(2024, 11, 24).unwrap());
    }

    #[test]
    fn the_repeated_hour_is_the_earlier_instant_and_the_missing_hour_an_hour_later() {
        let at =
            |text| Timestamp::from_helsinki(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap());
        assert_eq!(at("2025-10-26 03:30").rfc3339(), "2025-10-26T00:30:00Z");
        assert_eq!(at("2026-03-29 03:30").rfc3339(), "2026-03-29T01:30:00Z");
    }

    #[test]
    fn days_are_read_in_both_forms_and_survive_their_number() {
        for text in ["2026-11-05", "5.11.2026", "05.11.2026"] {
            let day = Day::parse(text).unwrap();
            assert_eq!((day.iso().as_str(), Day::from_number(day.number())), ("2026-11-05", day), "{text}");
        }
        for text in ["31.2.2026", "5.11.26", "", "2026-13-01"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_key_is_a_month() {
        for number in [202_600, 202_613, 99_912, -202_611, 20_261_101] {
            assert_eq!(MonthKey::from_number(number), None, "{number}");
        }
        assert_eq!(MonthKey::from_number(202_612).unwrap().next().number(), 202_701);
        assert_eq!(MonthKey::from_number(202_402).unwrap().last_day().iso(), "2024-02-29");
    }
}
