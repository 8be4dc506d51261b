//! Echoes: a value that was removed once is removed wherever anybody in the conversation repeats it.

use super::hit::{Cut, Sign};
use super::lexicon::Lexicon;
use super::policy::Policy;
use super::scan::Scan;
use super::view::View;
use super::{detect, fold};
use crate::domain::Kind;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;
use zeroize::{Zeroize as _, Zeroizing};

/// Fewest letters and digits of a removed value that is looked for elsewhere.
const FEWEST: usize = 4;

/// Fewest of a value that the source names as personal, and of a part of a name.
const FEWEST_NAMED: usize = 3;

/// Longest folded value, in bytes; of a longer one its beginning is looked for.
const LONGEST: usize = 48;

/// Most characters that may stand between two parts of a repeated value.
const WIDEST_GAP: usize = 3;

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
#[derive(Clone, Copy)]
struct Entry {
    kind: Kind,
    /// Whether it is one word of a name, which may be an everyday word as well.
    word_of_name: bool,
}

/// The values to look for, folded: only letters and digits, in lower case.
#[derive(Default)]
pub(super) struct Values {
    kinds: HashMap<String, Entry>,
    /// For each beginning, the lengths of the values that begin so, as bits.
    beginnings: HashMap<[u8; 3], u64>,
    days: Vec<(u32, u32, u32)>,
    /// First bytes of the values, as bits: what most places of a text fail at.
    firsts: [u128; 2],
    /// Whether a value begins with a letter.
    lettered: bool,
}

impl Drop for Values {
    fn drop(&mut self) {
        self.kinds.drain().for_each(|(mut value, _)| value.zeroize());
    }
}

impl Values {
    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.days.is_empty()
    }

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
        let folded = folded(word);
        let known = self.kinds.contains_key(folded.as_str());
        let key = Zeroizing::new(
            folded.get(..super::sift::floor(&folded, folded.len().min(LONGEST))).unwrap_or("").to_owned(),
        );
        self.add_folded(folded, Kind::Name, fewest);
        if !known && let Some(entry) = self.kinds.get_mut(key.as_str()) {
            entry.word_of_name = true;
        }
    }

    fn add_day(&mut self, value: &str) {
        let view = View::of(value);
        let scan = Scan::new(&view, Policy::Customer);
        self.days
            .extend((0..view.len()).find_map(|token| detect::numeric_day(&scan, token)).map(|(_, day)| day));
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

    fn add_folded(&mut self, mut value: Zeroizing<String>, kind: Kind, fewest: usize) {
        let year = value.len() == 4 && value.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
        if value.chars().count() < fewest || year {
            return;
        }
        let length = super::sift::floor(&value, value.len().min(LONGEST));
        value.truncate(length);
        if let Some(beginning) = value.as_bytes().first_chunk::<3>() {
            let first = beginning.first().copied().unwrap_or(0);
            if let Some(bits) = self.firsts.get_mut(usize::from(first / 128)) {
                *bits |= 1 << (first % 128);
            }
            self.lettered |= !beginning.first().is_some_and(u8::is_ascii_digit);
            *self.beginnings.entry(*beginning).or_default() |= 1 << length;
            let entry = Entry { kind, word_of_name: false };
            self.kinds.entry(std::mem::take(&mut *value)).or_insert(entry);
        }
    }

    /// Where a message repeats one of the values.
    pub(super) fn find(&self, text: &str, policy: Policy, cuts: &mut Vec<Cut>) {
        let in_digits = self.lettered || !text.is_ascii() || text.bytes().any(|byte| byte.is_ascii_digit());
        if !self.kinds.is_empty() && in_digits && has_more(text, cuts) {
            let stream = Stream::of(text);
            let mut at = 0;
            while at < stream.folded.len() {
                let found = if self.may_begin(&stream, at) && stream.is_edge(at) {
                    self.longest_at(&stream, at).filter(|(end, entry)| {
                        !entry.word_of_name || is_written_as_name(text, stream.original(at..*end), policy)
                    })
                } else {
                    None
                };
                let Some((end, Entry { kind, .. })) = found else {
                    at += 1;
                    continue;
                };
                cuts.push(Cut { range: stream.original(at..end), kind, sign: Sign::Cue });
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
        let first = stream.folded.as_bytes().get(at).copied().unwrap_or(0);
        self.firsts.get(usize::from(first / 128)).is_some_and(|bits| bits & (1 << (first % 128)) != 0)
    }

    fn longest_at(&self, stream: &Stream, at: usize) -> Option<(usize, Entry)> {
        let rest = stream.folded.get(at..)?;
        let lengths = *self.beginnings.get(rest.as_bytes().first_chunk::<3>()?)?;
        (1..=LONGEST).rev().filter(|length| lengths & (1 << length) != 0).find_map(|length| {
            let value = rest.get(..length)?;
            if !stream.is_edge(at + length) {
                return None;
            }
            let entry = *self.kinds.get(value)?;
            let tight = value.len() >= 6 || stream.is_tight(at..at + length);
            tight.then_some((at + length, entry))
        })
    }

    fn find_days(&self, text: &str, cuts: &mut Vec<Cut>) {
        let view = View::of(text);
        let scan = Scan::new(&view, Policy::Customer);
        for token in (0..view.len()).filter(|token| view.is_number(*token)) {
            if let Some((end, _)) =
                detect::numeric_day(&scan, token).filter(|(_, day)| self.days.contains(day))
            {
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

/// Everyday words, of several languages, that are names of people as well.
static ORDINARY: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "aamu aarre aika aimo ansa armas asia asu aura autio eeva ehdot elo halla halme harju helmi helmii hely \
         hilla hyvä ihana ilma ilo ilta impi into isä joki joulu kaari kallio kangas kanta kauko kaunis kesä \
         kielo kivi koski koti kuisma kukka kuusi laakso lahja lahti laine laki lammi lapsi lauha lehti lehto \
         leino lempi lilja linna lintu loimu luoto luku lumi lupa maa maksu marja meri metsä mieli muisto myrsky \
         mäki nevala niemi nuora nuoli oiva oja oksa onni orvokki ota paju pelto pilvi pirkko puisto pyry päivi \
         päivä raha raita ranta rauha ruusu saari saarni sade salo sana sarka sisko suomi suvi sulo suo syksy \
         taimi taisto talvi tammi tarmo tie toimi toivo tuisku tuki tuomi tuuli tyyni tyyne urho usko uusi vanha \
         vanamo vesi viima virta voitto vuo vuokko väinö väli äiti black bill bird bush chance christian cook \
         day dean drew duke early earl english faith field first frank french friday gene grace grant gray \
         green guy hall hill hope hunter jack joy june justice king knight lane law long major mark \
         march may mercy miles moon new north page parker pat patience person pierce place price prince queen \
         read rich robin rob rose ruby rush sample sandy sky small smart smith snow song spring star stone \
         storm street summer sunny temple trust victor ward way west white will winter wood work young berg \
         björk blom bo dal ek fors frid gran holm lind ljung lund mån sten ström svan ung alm vera lev слава \
         вера надежда любовь мир роман лев майя роза лилия света мороз волк",
    )
});

/// Whether one word of a name is written as a name here: with a capital, if the script has one; an everyday word
/// not where a sentence begins; in lower case only where the customer writes, and not an everyday word.
fn is_written_as_name(text: &str, range: Range<usize>, policy: Policy) -> bool {
    let word = text.get(range.clone()).unwrap_or("");
    let Some(first) = word.chars().next() else { return false };
    let ordinary = ORDINARY.has(&word.to_lowercase());
    if !first.is_uppercase() && !first.is_lowercase() {
        return policy == Policy::Customer || word.chars().count() >= FEWEST;
    }
    if first.is_lowercase() {
        return policy == Policy::Customer && !ordinary;
    }
    let before = text.get(..range.start).unwrap_or("").trim_end_matches([' ', '"', '(', '«', '”']);
    let opens = before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':', '•', '-', '*']);
    !(ordinary && opens)
}

/// Only the letters and digits of a value, folded.
fn folded(value: &str) -> Zeroizing<String> {
    let mut kept = Zeroizing::new(String::with_capacity(value.len()));
    for c in value.chars() {
        let from = kept.len();
        fold::push(c, &mut kept);
        if kept.get(from..).is_some_and(|seen| !seen.chars().all(char::is_alphanumeric)) {
            let seen = Zeroizing::new(kept.split_off(from));
            kept.extend(seen.chars().filter(|c| c.is_alphanumeric()));
        }
    }
    kept
}

/// Stands in the stream where too much lies between two letters for one value.
const BREAK: char = '\u{1}';

/// The letters and digits of a text, folded, with the way back.
struct Stream {
    folded: Zeroizing<String>,
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Stream {
    fn of(text: &str) -> Self {
        let mut stream = Self {
            folded: Zeroizing::new(String::with_capacity(text.len())),
            starts: Vec::with_capacity(text.len()),
            ends: Vec::with_capacity(text.len()),
        };
        let mut gap = 0;
        let mut seen = String::new();
        for (at, c) in text.char_indices() {
            if c.is_ascii_alphanumeric() {
                if gap > WIDEST_GAP {
                    stream.push(BREAK, at, at);
                }
                gap = 0;
                stream.push(c.to_ascii_lowercase(), at, at + 1);
                continue;
            }
            if c.is_ascii() {
                gap += 1;
                continue;
            }
            seen.clear();
            fold::push(c, &mut seen);
            if seen.is_empty() {
                continue;
            }
            for folded in seen.chars() {
                if folded.is_alphanumeric() {
                    if gap > WIDEST_GAP {
                        stream.push(BREAK, at, at);
                    }
                    gap = 0;
                    stream.push(folded, at, at + c.len_utf8());
                } else {
                    gap += 1;
                }
            }
        }
        seen.zeroize();
        stream
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        self.folded.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(start as u32);
            self.ends.push(end as u32);
        }
    }

    fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.starts.get(range.start).map_or(0, |at| *at as usize);
        let end = self.ends.get(range.end.wrapping_sub(1)).map_or(start, |at| *at as usize);
        start..end
    }

    /// Whether a word or number begins or ends before this place.
    fn is_edge(&self, at: usize) -> bool {
        if !self.folded.is_char_boundary(at) {
            return false;
        }
        let before = self.folded.get(..at).and_then(|text| text.chars().next_back());
        let behind = self.folded.get(at..).and_then(|text| text.chars().next());
        let (Some(before), Some(behind)) = (before, behind) else { return true };
        let apart = self.starts.get(at) != self.ends.get(at.wrapping_sub(1));
        apart || before.is_ascii_digit() != behind.is_ascii_digit()
    }

    /// Whether nothing stands between the characters of a short value.
    fn is_tight(&self, range: Range<usize>) -> bool {
        let length = range.len();
        let original = self.original(range);
        original.len() <= length + 1
    }
}
