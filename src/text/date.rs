//! Days, times and months, in Europe/Helsinki.

use crate::domain::{Day, Timestamp, time::MonthKey};

use super::Tr;

impl Tr {
    /// Short names of the weekdays, Monday first.
    pub fn weekdays_short(self) -> [&'static str; 7] {
        let mut names = self.common_weekdays().split(' ');
        std::array::from_fn(|_| names.next().unwrap_or_default())
    }

    /// A day in a table or label: `24.11.2026`, `24 Nov 2026`.
    pub fn date(self, day: Day) -> String {
        let (year, month, date) = day.ymd();
        self.date_numeric(&date.to_string(), u64::from(month), &year.to_string())
    }

    /// A day in a sentence: `24.11.2026`, `24 November 2026`.
    pub fn date_in_text(self, day: Day) -> String {
        let (year, month, date) = day.ymd();
        self.date_sentence(&date.to_string(), u64::from(month), &year.to_string())
    }

    /// A day with the name of its month: `24. marraskuuta 2026`, `24 november 2026`, `24 November 2026`.
    pub fn date_words(self, day: Day) -> String {
        let (year, month, date) = day.ymd();
        self.date_spelled(&date.to_string(), &self.date_month_name(u64::from(month)), &year.to_string())
    }

    /// A day of this year without the year (`24.11.`, `24 Nov`), any other as [`Tr::date`] writes it.
    pub fn short_date(self, day: Day, today: Day) -> String {
        let (year, month, date) = day.ymd();
        if year == today.ymd().0 {
            self.date_short(&date.to_string(), u64::from(month))
        } else {
            self.date(day)
        }
    }

    /// From the first day to the last: `1.–30.11.2026`, `1–30.11.2026`, `1–30 Nov 2026`.
    pub fn date_range(self, first: Day, last: Day) -> String {
        let ((year, month, date), (last_year, last_month, _)) = (first.ymd(), last.ymd());
        let (date, last_text) = (date.to_string(), self.date(last));
        if first == last {
            last_text
        } else if year != last_year {
            self.date_range_years(&self.date(first), &last_text)
        } else if month != last_month {
            self.date_range_months(&date, &last_text, u64::from(month))
        } else {
            self.date_range_days(&date, &last_text)
        }
    }

    /// A range of which an end may be open; `None`: both are.
    pub fn date_span(self, first: Option<Day>, last: Option<Day>) -> Option<String> {
        match (first, last) {
            (Some(first), Some(last)) => Some(self.date_range(first, last)),
            (Some(first), None) => Some(self.conversations_from_day(&self.date(first))),
            (None, Some(last)) => Some(self.conversations_to_day(&self.date(last))),
            (None, None) => None,
        }
    }

    /// The time of day alone: `9.05`, `9:05`.
    pub fn clock(self, at: Timestamp) -> String {
        let (hour, minute) = at.hour_minute();
        self.date_clock(&hour.to_string(), &format!("{minute:02}"))
    }

    /// The time of day in a sentence: `klo 9.05`, `kl. 9.05`, `9:05`.
    pub fn at_clock(self, at: Timestamp) -> String {
        self.date_at_clock(&self.clock(at))
    }

    /// Day and time in a table or label: `24.11.2026 klo 9.05`, `24 Nov 2026, 9:05`.
    pub fn date_time(self, at: Timestamp) -> String {
        self.date_and_clock(&self.clock(at), &self.date(at.day()))
    }

    /// Day and time in a sentence: `24.11.2026 klo 9.05`, `24 November 2026, 9:05`.
    pub fn date_time_in_text(self, at: Timestamp) -> String {
        self.date_and_clock(&self.clock(at), &self.date_in_text(at.day()))
    }

    /// From a start to an end: `24.11.2026 klo 10.41–10.49`; the day of the end only if it is another one.
    pub fn time_range(self, start: Timestamp, end: Timestamp) -> String {
        let end_text = if start.day() == end.day() { self.clock(end) } else { self.date_time(end) };
        if end_text == self.clock(start) {
            return self.date_time(start);
        }
        self.date_time_range(&end_text, &self.date_time(start))
    }

    /// Today, tomorrow, yesterday, or the day as [`Tr::short_date`] writes it. Show the date on hover.
    pub fn relative_day(self, day: Day, today: Day) -> String {
        match today.days_until(day) {
            -1 => self.date_yesterday().to_owned(),
            0 => self.date_today().to_owned(),
            1 => self.date_tomorrow().to_owned(),
            _ => self.short_date(day, today),
        }
    }

    /// `tänään klo 8.01`, `i dag kl. 8.01`, `today 8:01`; any day but today and yesterday with its date.
    pub fn relative_time(self, at: Timestamp, today: Day) -> String {
        let clock = self.clock(at);
        match at.day().days_until(today) {
            0 => self.date_today_clock(&clock),
            1 => self.date_yesterday_clock(&clock),
            _ => self.date_and_clock(&clock, &self.short_date(at.day(), today)),
        }
    }

    /// A month: `marraskuu 2026`, `november 2026`, `November 2026`.
    pub fn month(self, month: MonthKey) -> String {
        let (year, month) = month.year_month();
        self.date_month(&self.date_month_name(u64::from(month)), &year.to_string())
    }

    /// A month where there is little room: `11.2026`, `11.2026`, `Nov 2026`.
    pub fn month_short(self, month: MonthKey) -> String {
        let (year, month) = month.year_month();
        self.date_month_numeric(u64::from(month), &year.to_string())
    }

    /// Words with a capital letter at their beginning, where a fact such as "today" begins a line.
    pub fn capitalised(self, words: &str) -> String {
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    /// What the three languages write; `_` stands for the space that does not break.
    fn all(write: impl Fn(Tr) -> String) -> [String; 3] {
        Locale::ALL.map(|locale| write(Tr::new(locale)).replace('\u{a0}', "_"))
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// This many minutes after midnight in Helsinki.
    fn at(text: &str, minutes: i64) -> Timestamp {
        Timestamp(day(text).start().0 + minutes * 60_000)
    }

    #[test]
    fn days_are_written_without_leading_zeros() {
        let day = day("2026-01-05");
        assert_eq!(all(|tr| tr.date(day)), ["5.1.2026", "5.1.2026", "5 Jan 2026"]);
        assert_eq!(all(|tr| tr.date_in_text(day)), ["5.1.2026", "5.1.2026", "5 January 2026"]);
        assert_eq!(all(|tr| tr.date_words(day)), ["5. tammikuuta 2026", "5 januari 2026", "5 January 2026"]);
    }

    #[test]
    fn the_year_is_left_out_in_this_year_only() {
        let today = day("2026-11-25");
        assert_eq!(all(|tr| tr.short_date(day("2026-11-24"), today)), ["24.11.", "24.11.", "24 Nov"]);
        assert_eq!(
            all(|tr| tr.short_date(day("2025-11-24"), today)),
            ["24.11.2025", "24.11.2025", "24 Nov 2025"]
        );
    }

    #[test]
    fn times_have_hours_without_and_minutes_with_zeros() {
        let at = at("2026-11-24", 9 * 60 + 5);
        assert_eq!(all(|tr| tr.clock(at)), ["9.05", "9.05", "9:05"]);
        assert_eq!(all(|tr| tr.at_clock(at)), ["klo_9.05", "kl._9.05", "9:05"]);
        assert_eq!(
            all(|tr| tr.date_time(at)),
            ["24.11.2026 klo_9.05", "24.11.2026 kl._9.05", "24 Nov 2026, 9:05"]
        );
        assert_eq!(
            all(|tr| tr.date_time_in_text(at)),
            ["24.11.2026 klo_9.05", "24.11.2026 kl._9.05", "24 November 2026, 9:05"]
        );
    }

    #[test]
    fn ranges_leave_out_what_both_ends_share() {
        for (first, last, fi, sv, en) in [
            ("2026-11-01", "2026-11-01", "1.11.2026", "1.11.2026", "1 Nov 2026"),
            ("2026-11-01", "2026-11-30", "1.–30.11.2026", "1–30.11.2026", "1–30 Nov 2026"),
            ("2026-10-01", "2026-11-05", "1.10.–5.11.2026", "1.10–5.11.2026", "1 Oct–5 Nov 2026"),
            (
                "2025-12-01",
                "2026-01-31",
                "1.12.2025–31.1.2026",
                "1.12.2025–31.1.2026",
                "1 Dec 2025–31 Jan 2026",
            ),
        ] {
            assert_eq!(all(|tr| tr.date_range(day(first), day(last))), [fi, sv, en]);
        }
        let (start, end) = (at("2026-11-24", 641), at("2026-11-24", 649));
        assert_eq!(
            all(|tr| tr.time_range(start, end)),
            ["24.11.2026 klo_10.41–10.49", "24.11.2026 kl._10.41–10.49", "24 Nov 2026, 10:41–10:49"]
        );
        assert_eq!(all(|tr| tr.time_range(start, start)), all(|tr| tr.date_time(start)));
    }

    #[test]
    fn days_near_today_are_said_in_words() {
        let today = day("2026-11-25");
        for (other, fi, sv, en) in [
            ("2026-11-24", "eilen", "i går", "yesterday"),
            ("2026-11-25", "tänään", "i dag", "today"),
            ("2026-11-26", "huomenna", "i morgon", "tomorrow"),
            ("2026-11-27", "27.11.", "27.11.", "27 Nov"),
        ] {
            assert_eq!(all(|tr| tr.relative_day(day(other), today)), [fi, sv, en]);
        }
        for (other, fi, sv, en) in [
            ("2026-11-25", "tänään klo_8.01", "i dag kl._8.01", "today 8:01"),
            ("2026-11-24", "eilen klo_8.01", "i går kl._8.01", "yesterday 8:01"),
            ("2026-11-23", "23.11. klo_8.01", "23.11. kl._8.01", "23 Nov, 8:01"),
        ] {
            assert_eq!(all(|tr| tr.relative_time(at(other, 481), today)), [fi, sv, en]);
        }
        assert_eq!(all(|tr| tr.capitalised(tr.date_today())), ["Tänään", "I dag", "Today"]);
    }

    #[test]
    fn months_have_their_names() {
        let month = day("2026-11-24").month();
        assert_eq!(all(|tr| tr.month(month)), ["marraskuu 2026", "november 2026", "November 2026"]);
        assert_eq!(all(|tr| tr.month_short(month)), ["11.2026", "11.2026", "Nov 2026"]);
    }
}
