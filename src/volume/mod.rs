//! `seula generate`: invented conversations for volume, as the export of a chat system. They have the numbers of
//! real ones (length, frequency of words, inflection), not their sense.

mod vocabulary;
mod words;

use std::io::{self, Write};

use fastrand::Rng;

use crate::demo::value;
use crate::domain::{CustomerRating, Day, Language};
use vocabulary::Vocabulary;

/// How far back conversations reach.
const MONTHS: u32 = 23;

/// Messages in a conversation; 8 on average.
const LENGTHS: [usize; 16] = [2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 8, 9, 10, 13, 17, 24];

/// Of the conversations with an adviser, one in so many is rated, and of these one in so many is bad.
const RATED: u32 = 10;
const BAD: u32 = 4;

/// Chats are open from 5:00 to 20:00 UTC, so that none runs over midnight; in seconds.
const OPENS: u64 = 5 * 3600;
const OPEN_FOR: u64 = 15 * 3600;

/// Artificial values that customers write.
const SLOTS: [&str; 8] = ["hetu", "phone", "email", "date", "iban", "customer_no", "diary_no", "passport"];

/// Writes this many conversations, oldest first, one role/content JSON object a line. Equal for equal arguments;
/// all have started within the 23 months before `today`.
///
/// # Errors
/// Those of `out`.
pub fn write(conversations: u64, seed: u64, today: Day, out: &mut impl Write) -> io::Result<()> {
    let first = today.minus_months(MONTHS).plus_days(1);
    let days = first.days_until(today).max(1) as u64;
    let mut writer = Writer::new(seed, today);
    for at in 0..conversations {
        let second = u128::from(at) * u128::from(days * OPEN_FOR) / u128::from(conversations);
        let (day, second) = (second as u64 / OPEN_FOR, OPENS + second as u64 % OPEN_FOR);
        writer.conversation(at, first.plus_days(day), second);
        if writer.line.len() > 1 << 16 {
            out.write_all(&writer.line)?;
            writer.line.clear();
        }
    }
    out.write_all(&writer.line)?;
    out.flush()
}

struct Writer {
    rng: Rng,
    /// For ratings alone: with them or without, everything else is the same.
    ratings: Rng,
    seed: u64,
    languages: [(&'static str, Vocabulary); 3],
    values: Vec<String>,
    /// The day that `date` spells, and its ISO form.
    day: Day,
    date: String,
    /// What waits to be written.
    line: Vec<u8>,
}

impl Writer {
    fn new(seed: u64, today: Day) -> Self {
        let mut rng = Rng::with_seed(seed);
        let values = SLOTS.iter().cycle().take(512);
        let values = values.map(|slot| value(slot, Language::FI, "", today, &mut rng)).collect();
        let languages =
            [("fi", Vocabulary::finnish()), ("sv", Vocabulary::swedish()), ("en", Vocabulary::english())];
        Self {
            rng,
            ratings: Rng::with_seed(!seed),
            seed,
            languages,
            values,
            day: today,
            date: today.iso(),
            line: Vec::with_capacity(1 << 17),
        }
    }

    /// One line; `second` counts from midnight UTC.
    fn conversation(&mut self, at: u64, day: Day, mut second: u64) {
        if day != self.day {
            (self.day, self.date) = (day, day.iso());
        }
        let language = match self.rng.u32(..10) {
            0 => 1,
            1 => 2,
            _ => 0,
        };
        let channel = match self.rng.u32(..20) {
            0 => "live",
            1..=5 => "mixed",
            _ => "bot",
        };
        let code = self.languages.get(language).map_or("fi", |(code, _)| code);
        let seed = self.seed;
        let head =
            format!("{{\"id\":\"volume-{seed}-{at}\",\"language\":\"{code}\",\"channel\":\"{channel}\",");
        self.put(&head);
        if let Some(rating) = self.rating(channel) {
            self.put("\"customer_rating\":\"");
            self.put(rating.code());
            self.put("\",");
        }
        self.put("\"messages\":[");
        let pick = self.rng.usize(..LENGTHS.len());
        let length = LENGTHS.get(pick).copied().unwrap_or(8);
        for message in 0..length {
            let customer =
                message % 2 == 1 || (channel == "live" && message % 2 == 0 && self.rng.u32(..8) == 0);
            let by_person = channel == "live" || (channel == "mixed" && message * 2 > length);
            let role = match (customer, by_person) {
                (true, _) => "user",
                (false, true) => "adviser",
                (false, false) => "assistant",
            };
            self.put(if message == 0 { "{\"role\":\"" } else { ",{\"role\":\"" });
            self.put(role);
            self.put("\",\"content\":\"");
            self.text(language, customer);
            self.put("\",\"created_at\":\"");
            self.time(second);
            self.put("Z\"}");
            second += self.rng.u64(2..120);
        }
        self.put("]}\n");
    }

    fn rating(&mut self, channel: &str) -> Option<CustomerRating> {
        let rated = channel != "bot" && self.ratings.u32(..RATED) == 0;
        rated.then(|| if self.ratings.u32(..BAD) == 0 { CustomerRating::Bad } else { CustomerRating::Good })
    }

    /// Customers write 2–11 words, the service 7–17; a customer now and then types wrong or writes a value.
    fn text(&mut self, language: usize, customer: bool) {
        let words = if customer { self.rng.usize(2..=11) } else { self.rng.usize(7..=17) };
        for at in 0..words {
            if at > 0 {
                self.line.push(b' ');
            }
            let Some((_, vocabulary)) = self.languages.get(language) else { return };
            let from = self.line.len();
            self.line.extend_from_slice(vocabulary.word(&mut self.rng).as_bytes());
            if customer && self.rng.u32(..64) == 0 {
                self.mistype(from);
            }
        }
        if customer && self.rng.u32(..50) == 0 {
            self.line.push(b' ');
            let pick = self.rng.usize(..self.values.len().max(1));
            let value = self.values.get(pick).map_or("", String::as_str);
            self.line.extend_from_slice(value.as_bytes());
        } else {
            let mark = if customer { b'?' } else { b'.' };
            self.line.push(mark);
        }
    }

    /// Swaps two letters of the word that begins here.
    fn mistype(&mut self, from: usize) {
        if let Some(word) = self.line.get_mut(from..)
            && word.len() > 4
            && word.is_ascii()
        {
            let at = self.rng.usize(1..word.len() - 1);
            word.swap(at, at + 1);
        }
    }

    /// `2026-01-02T03:04:05` from the seconds since midnight UTC.
    fn time(&mut self, second: u64) {
        self.line.extend_from_slice(self.date.as_bytes());
        let two = |n: u64| [b'0' + (n / 10) as u8, b'0' + (n % 10) as u8];
        for (mark, n) in [(b'T', second / 3600), (b':', second / 60 % 60), (b':', second % 60)] {
            self.line.push(mark);
            self.line.extend_from_slice(&two(n));
        }
    }

    fn put(&mut self, text: &str) {
        self.line.extend_from_slice(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;

    use super::*;

    fn today() -> Day {
        Day::from_ymd(2026, 11, 24).unwrap()
    }

    fn written(conversations: u64, seed: u64) -> String {
        let mut out = Vec::new();
        write(conversations, seed, today(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn equal_arguments_give_equal_bytes_and_another_seed_gives_others() {
        assert_eq!(written(20, 5), written(20, 5));
        assert_ne!(written(20, 5), written(20, 6));
        assert_eq!(written(0, 5), "");
    }

    #[test]
    fn every_line_is_a_conversation_of_the_last_twenty_three_months() {
        let text = written(2000, 1);
        let (mut ids, mut messages, mut bytes, mut finnish) = (HashSet::new(), 0, 0, 0);
        let (mut good, mut bad) = (0, 0);
        let oldest = today().minus_months(23).start().rfc3339();
        let mut last = String::new();
        for line in text.lines() {
            let value: Value = serde_json::from_str(line).unwrap();
            ids.insert(value["id"].as_str().unwrap().to_owned());
            finnish += u32::from(value["language"] == "fi");
            good += u32::from(value["customer_rating"] == "good");
            bad += u32::from(value["customer_rating"] == "bad");
            let all = value["messages"].as_array().unwrap();
            messages += all.len();
            bytes += all.iter().map(|message| message["content"].as_str().unwrap().len()).sum::<usize>();
            let started = all[0]["created_at"].as_str().unwrap().to_owned();
            assert!(started > oldest && started >= last && started < today().start().rfc3339(), "{started}");
            last = started;
        }
        assert_eq!(ids.len(), 2000);
        assert!((15_000..17_000).contains(&messages), "{messages}");
        assert!((80..100).contains(&(bytes / messages)), "{}", bytes / messages);
        assert!((1500..1700).contains(&finnish), "{finnish}");
        // A tenth of the 600 with an adviser, and of these a quarter.
        assert!((30..90).contains(&(good + bad)) && bad > 0 && good > bad, "{good} and {bad}");
    }
}
