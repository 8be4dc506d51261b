//! Numbers, shares, sizes and lengths of time.

use super::{Locale, Tr};

/// U+00A0: between groups of digits, and before a unit.
const NO_BREAK: char = '\u{a0}';

/// U+2212, which has the width of a plus sign.
const MINUS: char = '\u{2212}';

impl Tr {
    /// A whole number in groups of three digits: `1 204`, in English `1,204`.
    pub fn number(self, number: u64) -> String {
        self.grouped(&number.to_string())
    }

    /// A number with this many decimals: `87,4`, in English `87.4`.
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        let digits = format!("{:.decimals$}", number.abs());
        let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
        let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let mut text = String::new();
        if number < 0.0 && !is_zero {
            text.push(MINUS);
        }
        text.push_str(&self.grouped(whole));
        if !rest.is_empty() {
            text.push(if self.locale == Locale::En { '.' } else { ',' });
            text.push_str(rest);
        }
        text
    }

    /// Per cent, of a number in per cent (87.4 is `87,4 %`, in English `87.4%`).
    pub fn percent(self, percent: f64, decimals: usize) -> String {
        self.common_percent(&self.decimal(percent, decimals))
    }

    /// The same, of a number in per mille: with a decimal unless it is whole (125 is `12,5 %`, 200 is `20 %`).
    pub fn per_mille(self, per_mille: u16) -> String {
        let decimals = usize::from(!per_mille.is_multiple_of(10));
        self.percent(f64::from(per_mille) / 10.0, decimals)
    }

    /// A number of bytes in units of 1,000: `64 kt`, `41,7 Mt`, `340 Mt`. One decimal from megabytes on, below 100.
    pub fn size_bytes(self, bytes: u64) -> String {
        let unit = |size: f64| {
            let decimals = usize::from(size < 99.95);
            (self.decimal(size, decimals), size < 999.5)
        };
        let size = bytes as f64;
        if bytes < 1000 {
            return self.common_size_bytes(bytes);
        }
        if size < 999_500.0 {
            return self.common_size_kilobytes(&self.decimal(size / 1e3, 0));
        }
        match (unit(size / 1e6), unit(size / 1e9)) {
            ((megabytes, true), _) => self.common_size_megabytes(&megabytes),
            (_, (gigabytes, _)) => self.common_size_gigabytes(&gigabytes),
        }
    }

    /// A length of time in its two largest units: `40 s`, `3 min 05 s`, `1 h 05 min`.
    pub fn duration_secs(self, secs: u64) -> String {
        let (hours, minutes, rest) = (secs / 3600, secs / 60 % 60, secs % 60);
        match (hours, minutes) {
            (0, 0) => format!("{rest}{NO_BREAK}s"),
            (0, _) => format!("{minutes}{NO_BREAK}min {rest:02}{NO_BREAK}s"),
            _ => format!("{}{NO_BREAK}h {minutes:02}{NO_BREAK}min", self.number(hours)),
        }
    }

    /// A share of a whole: `12/40`, `12 av 40`, `12 of 40`.
    pub fn share(self, done: u64, total: u64) -> String {
        self.common_share(done, total)
    }

    /// How far a list is: `12/40 valmiina`, and what was passed, if something was.
    pub fn progress(self, finished: u64, skipped: u64, total: u64) -> String {
        let share = self.share(finished, total);
        if skipped == 0 { self.review_progress(&share) } else { self.queue_progress(&share, skipped) }
    }

    /// Words in the quotation marks of the language.
    pub fn quoted(self, words: &str) -> String {
        self.common_quoted(words)
    }

    fn grouped(self, digits: &str) -> String {
        let separator = if self.locale == Locale::En { ',' } else { NO_BREAK };
        let mut text = String::with_capacity(digits.len() + digits.len() / 2);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the three languages write; `_` stands for the space that does not break.
    fn all(write: impl Fn(Tr) -> String) -> [String; 3] {
        Locale::ALL.map(|locale| write(Tr::new(locale)).replace('\u{a0}', "_"))
    }

    #[test]
    fn whole_numbers_are_grouped() {
        for (number, fi, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1204, "1_204", "1,204"),
            (2_000_000, "2_000_000", "2,000,000"),
        ] {
            assert_eq!(all(|tr| tr.number(number)), [fi, fi, en], "{number}");
        }
    }

    #[test]
    fn decimals_and_percent_follow_the_language() {
        assert_eq!(all(|tr| tr.decimal(1234.5, 1)), ["1_234,5", "1_234,5", "1,234.5"]);
        assert_eq!(all(|tr| tr.decimal(-3.12, 1)), ["−3,1", "−3,1", "−3.1"]);
        assert_eq!(all(|tr| tr.decimal(-0.01, 1)), ["0,0", "0,0", "0.0"]);
        assert_eq!(all(|tr| tr.percent(87.4, 1)), ["87,4_%", "87,4_%", "87.4%"]);
        assert_eq!(all(|tr| tr.percent(100.0, 0)), ["100_%", "100_%", "100%"]);
    }

    #[test]
    fn per_mille_have_a_decimal_unless_they_are_whole_per_cent() {
        for (per_mille, fi, sv, en) in [
            (0, "0_%", "0_%", "0%"),
            (4, "0,4_%", "0,4_%", "0.4%"),
            (125, "12,5_%", "12,5_%", "12.5%"),
            (200, "20_%", "20_%", "20%"),
            (999, "99,9_%", "99,9_%", "99.9%"),
            (1000, "100_%", "100_%", "100%"),
        ] {
            assert_eq!(all(|tr| tr.per_mille(per_mille)), [fi, sv, en], "{per_mille}");
        }
    }

    #[test]
    fn sizes_have_the_units_of_the_language() {
        for (bytes, fi, sv, en) in [
            (1, "1_tavu", "1_byte", "1_byte"),
            (512, "512_tavua", "512_byte", "512_bytes"),
            (64_000, "64_kt", "64_kB", "64_kB"),
            (999_999, "1,0_Mt", "1,0_MB", "1.0_MB"),
            (41_700_000, "41,7_Mt", "41,7_MB", "41.7_MB"),
            (340_000_000, "340_Mt", "340_MB", "340_MB"),
            (999_900_000, "1,0_Gt", "1,0_GB", "1.0_GB"),
            (2_100_000_000, "2,1_Gt", "2,1_GB", "2.1_GB"),
        ] {
            assert_eq!(all(|tr| tr.size_bytes(bytes)), [fi, sv, en], "{bytes}");
        }
    }

    #[test]
    fn lengths_of_time_are_written_alike_in_all_languages() {
        for (secs, text) in [(0, "0_s"), (40, "40_s"), (185, "3_min 05_s"), (3900, "1_h 05_min")] {
            assert_eq!(all(|tr| tr.duration_secs(secs)), [text, text, text], "{secs}");
        }
    }

    #[test]
    fn a_share_of_a_whole_is_never_a_bare_fraction_outside_finnish() {
        assert_eq!(all(|tr| tr.share(12, 40)), ["12/40", "12 av 40", "12 of 40"]);
        assert_eq!(all(|tr| tr.share(1204, 4000)), ["1_204/4_000", "1_204 av 4_000", "1,204 of 4,000"]);
    }

    #[test]
    fn quotation_marks_are_those_of_the_language() {
        assert_eq!(all(|tr| tr.quoted("a")), ["”a”", "”a”", "“a”"]);
    }
}
