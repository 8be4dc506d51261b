//! Echoes: a value that was removed once is removed wherever anybody in the conversation repeats it.

mod glance;
mod names;
mod stream;

use super::detect::numeric_day;
use super::hit::{Cut, Sign};
use super::policy::Policy;
use super::sift::floor;
use super::view::View;
use super::{RawMessage, fold};
use crate::domain::Kind;
use glance::Lone;
use names::is_written_as_name;
use stream::Stream;
use zeroize::Zeroizing;

/// Fewest letters and digits of a removed value that is looked for elsewhere.
const FEWEST: usize = 4;

/// Fewest of a value that the source names as personal, and of a part of a name.
const FEWEST_NAMED: usize = 3;

/// Longest folded value, in bytes; of a longer one its beginning is looked for.
const LONGEST: usize = 48;

/// Words that chat systems put in place of a visitor's name.
const NOBODY: [&str; 17] = [
    "visitor",
    "guest",
    "customer",
    "asiakas",
    "kund",
    "vierailija",
    "besökare",
    "anonymous",
    "anonyymi",
    "anonym",
    "unknown",
    "user",
    "käyttäjä",
    "client",
    "web",
    "chat",
    "none",
];

/// A value to look for.
struct Entry {
    /// Its letters and digits, folded.
    value: Zeroizing<String>,
    kind: Kind,
    /// Whether it is one word of a name, which may be an everyday word as well.
    word_of_name: bool,
}

/// How the values begin that begin alike, and how long they are, as bits.
struct Beginning {
    bytes: [u8; BEGINNING],
    lengths: u64,
}

/// Bytes by which values are told apart at first; none is shorter.
const BEGINNING: usize = 3;

/// The values of a conversation, while they are brought together.
#[derive(Default)]
pub(super) struct Gathered {
    entries: Vec<Entry>,
    days: Vec<(u32, u32, u32)>,
}

impl Gathered {
    /// Adds a value that the source names as personal.
    pub(super) fn add_personal(&mut self, value: &str) {
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        let letters = value.chars().filter(|c| c.is_alphabetic()).count();
        let kind = if value.contains('@') {
            Kind::Email
        } else if digits > letters {
            Kind::Phone
        } else {
            Kind::Name
        };
        if kind == Kind::Name {
            let first = folded(value.split(|c: char| !c.is_alphabetic()).next().unwrap_or(""));
            if !NOBODY.contains(&first.as_str()) {
                self.add_name(value);
            }
        } else {
            self.add_folded(folded(value), kind, FEWEST_NAMED);
            self.add_phone_forms(value, kind);
        }
    }

    /// Adds a removed value.
    pub(super) fn add(&mut self, value: &str, kind: Kind) {
        match kind {
            Kind::Name => return self.add_name(value),
            Kind::Date | Kind::Hetu => self.add_day(value),
            Kind::Address => {
                let street = value.split([',', '\n']).next().unwrap_or("");
                self.add_folded(folded(street), kind, FEWEST + 2);
            }
            Kind::Phone | Kind::Number => self.add_phone_forms(value, kind),
            _ => {}
        }
        self.add_folded(folded(value), kind, FEWEST);
    }

    /// A name of several words is looked for as a whole; its words alone only where they are written as a name.
    fn add_name(&mut self, value: &str) {
        let parts: Vec<&str> = value.split_whitespace().collect();
        if let [single] = parts.as_slice() {
            return self.add_word_of_name(single, FEWEST_NAMED);
        }
        self.add_folded(folded(value), Kind::Name, FEWEST_NAMED);
        for part in parts.iter().filter(|part| part.chars().next().is_some_and(char::is_uppercase)) {
            self.add_word_of_name(part, FEWEST_NAMED + 1);
        }
    }

    fn add_word_of_name(&mut self, word: &str, fewest: usize) {
        self.push(folded(word), Kind::Name, fewest, true);
    }

    fn add_day(&mut self, value: &str) {
        let view = View::of(value);
        self.days.extend((0..view.len()).find_map(|token| numeric_day(&view, token)).map(|(_, day)| day));
    }

    /// The same number with and without country code.
    fn add_phone_forms(&mut self, value: &str, kind: Kind) {
        let digits = folded(value);
        if let Some(rest) = digits.strip_prefix("00358").or_else(|| digits.strip_prefix("358")) {
            let rest = rest.strip_prefix('0').unwrap_or(rest);
            self.add_folded(Zeroizing::new(format!("0{rest}")), kind, 7);
        } else if let Some(rest) = digits.strip_prefix('0').filter(|_| kind == Kind::Phone) {
            self.add_folded(Zeroizing::new(format!("358{rest}")), kind, 9);
        }
    }

    fn add_folded(&mut self, value: Zeroizing<String>, kind: Kind, fewest: usize) {
        self.push(value, kind, fewest, false);
    }

    fn push(&mut self, mut value: Zeroizing<String>, kind: Kind, fewest: usize, word_of_name: bool) {
        let year = value.len() == 4 && value.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
        if value.chars().count() >= fewest && !year {
            let length = floor(&value, value.len().min(LONGEST));
            value.truncate(length);
            self.entries.push(Entry { value, kind, word_of_name });
        }
    }

    /// The values, ready to be looked for; of two that are alike the one that was added first counts.
    pub(super) fn into_values(self) -> Values {
        let Self { mut entries, days } = self;
        entries.sort_by(|one, other| one.value.cmp(&other.value));
        entries.dedup_by(|later, first| later.value == first.value);
        let mut beginnings: Vec<Beginning> = Vec::with_capacity(entries.len());
        let mut firsts = [0; 2];
        for entry in &entries {
            let Some(bytes) = entry.value.as_bytes().first_chunk::<BEGINNING>() else { continue };
            let [first, ..] = *bytes;
            if let Some(bits) = firsts.get_mut(usize::from(first / 128)) {
                *bits |= 1 << (first % 128);
            }
            let length = 1 << entry.value.len();
            match beginnings.last_mut() {
                Some(last) if last.bytes == *bytes => last.lengths |= length,
                _ => beginnings.push(Beginning { bytes: *bytes, lengths: length }),
            }
        }
        Values { entries, beginnings, days, firsts }
    }
}

/// The values to look for, in order.
pub(super) struct Values {
    entries: Vec<Entry>,
    beginnings: Vec<Beginning>,
    days: Vec<(u32, u32, u32)>,
    /// First bytes of the values, as bits: what most places of a text fail at.
    firsts: [u128; 2],
}

impl Values {
    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.days.is_empty()
    }

    /// Where a message repeats one of the values.
    pub(super) fn find(&self, text: &str, policy: Policy, cuts: &mut Vec<Cut>) {
        if has_more(text, cuts) && self.may_stand_in(text) {
            let stream = Stream::of(text);
            let mut at = 0;
            while at < stream.folded().len() {
                let found = if self.may_begin(&stream, at) && stream.is_edge(at) {
                    self.longest_at(&stream, at).filter(|(end, entry)| {
                        !entry.word_of_name || is_written_as_name(text, stream.original(at..*end), policy)
                    })
                } else {
                    None
                };
                let Some((end, entry)) = found else {
                    at += 1;
                    continue;
                };
                cuts.push(Cut { range: stream.original(at..end), kind: entry.kind, sign: Sign::Cue });
                at = end;
            }
        }
        if policy != Policy::Customer
            && !self.days.is_empty()
            && text.bytes().any(|byte| byte.is_ascii_digit())
        {
            self.find_days(text, cuts);
        }
    }

    fn may_begin(&self, stream: &Stream, at: usize) -> bool {
        stream.folded().as_bytes().get(at).is_some_and(|first| self.begins_with(*first))
    }

    fn begins_with(&self, first: u8) -> bool {
        self.firsts.get(usize::from(first / 128)).is_some_and(|bits| bits & (1 << (first % 128)) != 0)
    }

    /// How long the values are that begin so.
    fn lengths(&self, beginning: &[u8; BEGINNING]) -> Option<u64> {
        let found = self.beginnings.binary_search_by(|known| known.bytes.cmp(beginning)).ok()?;
        self.beginnings.get(found).map(|known| known.lengths)
    }

    fn longest_at(&self, stream: &Stream, at: usize) -> Option<(usize, &Entry)> {
        let rest = stream.folded().get(at..)?;
        let lengths = self.lengths(rest.as_bytes().first_chunk()?)?;
        (1..=LONGEST).rev().filter(|length| lengths & (1 << length) != 0).find_map(|length| {
            let value = rest.get(..length)?;
            if !stream.is_edge(at + length) {
                return None;
            }
            let found = self.entries.binary_search_by(|entry| entry.value.as_str().cmp(value)).ok()?;
            let tight = value.len() >= 6 || stream.is_tight(at..at + length);
            self.entries.get(found).filter(|_| tight).map(|entry| (at + length, entry))
        })
    }

    fn find_days(&self, text: &str, cuts: &mut Vec<Cut>) {
        let view = View::of(text);
        for token in (0..view.len()).filter(|token| view.is_number(*token)) {
            if let Some((end, _)) = numeric_day(&view, token).filter(|(_, day)| self.days.contains(day)) {
                let range = view.original(view.start(token)..view.end(end - 1));
                cuts.push(Cut { range, kind: Kind::Date, sign: Sign::Cue });
            }
        }
    }
}

/// Whether anything that could repeat a value stands outside of what is cut already.
fn has_more(text: &str, cuts: &[Cut]) -> bool {
    let cut: usize = cuts.iter().map(|cut| cut.range.len()).sum();
    text.len() >= cut + FEWEST_NAMED
}

/// Whether nothing can be repeated: the talk has one value, and outside of it nothing that can be its beginning.
pub(super) fn is_without_echo(messages: &[RawMessage], cuts: &[Vec<Cut>]) -> bool {
    let mut found = cuts.iter().enumerate().flat_map(|(at, own)| own.iter().map(move |cut| (at, cut)));
    let (Some((at, cut)), None) = (found.next(), found.next()) else { return false };
    let Some(RawMessage { role, text }) = messages.get(at) else { return false };
    let text = text.expose();
    let (Some(before), Some(value), Some(behind)) =
        (text.get(..cut.range.start), text.get(cut.range.clone()), text.get(cut.range.end..))
    else {
        return false;
    };
    // An adviser's identity code is named once more by the day in it.
    if matches!(cut.kind, Kind::Date | Kind::Hetu) && Policy::of(*role) != Policy::Customer {
        return false;
    }
    let others = messages.iter().enumerate().filter(|(other, _)| *other != at);
    let mut outside = [before, behind].into_iter().chain(others.map(|(_, message)| message.text.expose()));
    let is_number = value
        .bytes()
        .find(|byte| !matches!(byte, b'+' | b'(' | b' '))
        .is_some_and(|byte| byte.is_ascii_digit());
    if is_number && cut.kind != Kind::Name && !outside.clone().any(glance::may_hold_digit) {
        return true;
    }
    // A telephone number is looked for in forms that are no part of it.
    !matches!(cut.kind, Kind::Phone | Kind::Number | Kind::Date | Kind::Hetu)
        && Lone::of(value).is_some_and(|lone| !outside.any(|text| lone.may_stand_in(text)))
}

/// Only the letters and digits of a value, folded.
fn folded(value: &str) -> Zeroizing<String> {
    let mut kept = Zeroizing::new(String::with_capacity(value.len()));
    for c in value.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                kept.push(c.to_ascii_lowercase());
            }
            continue;
        }
        let from = kept.len();
        fold::push(c, &mut kept);
        if kept.get(from..).is_some_and(|seen| !seen.chars().all(char::is_alphanumeric)) {
            let seen = Zeroizing::new(kept.split_off(from));
            kept.extend(seen.chars().filter(|c| c.is_alphanumeric()));
        }
    }
    kept
}
