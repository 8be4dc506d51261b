//! What a destruction is checked by: strings of the doomed text that stand nowhere else. They are kept in memory only,
//! and are overwritten when they go.

use crate::domain::audit::Act;
use crate::domain::{ConversationId, MonthKey, Piece};
use crate::engine::clock::Stopwatch;
use crate::engine::store::{Read, Store};
use crate::error::Result;
use aho_corasick::AhoCorasick;
use std::collections::{BTreeSet, VecDeque};
use zeroize::Zeroizing;

/// Strings of each sort that are kept: a sample of all doomed conversations.
const KEPT: usize = 64;
/// Bytes of a string of words: fewer stand in many texts (`DECISIONS` 11).
const PHRASE_BYTES: std::ops::RangeInclusive<usize> = 16..=64;
/// Bytes of the end of a word, as the index and the word list hold it.
const TAIL_BYTES_MIN: usize = 8;
/// How long is looked for live text in one slice.
const SLICE_MS: f64 = 6.0;
/// Bytes of a list of words that are looked through at once; a millisecond or two. Lists of tests have several, too.
const LIST_BYTES: usize = if cfg!(test) { 16 } else { 1 << 19 };
/// Messages that are looked through at once.
const WINDOW: u32 = 2048;

/// A sample of one sort, each as likely as another.
#[derive(Default)]
struct Sample {
    kept: Vec<Zeroizing<String>>,
    seen: u64,
}

impl Sample {
    fn take(&mut self, string: String) {
        self.seen += 1;
        let string = Zeroizing::new(string);
        if self.kept.len() < KEPT {
            self.kept.push(string);
        } else if let Some(place) = self.kept.get_mut((mixed(self.seen) % self.seen) as usize) {
            *place = string;
        }
    }

    /// Drops those that stand in a list of words, which is gone through once for all of them.
    fn leave_out(&mut self, list: &[u8]) {
        let Ok(seeker) = AhoCorasick::new(self.kept.iter().map(|string| string.as_bytes())) else { return };
        let found: BTreeSet<usize> =
            seeker.find_overlapping_iter(list).map(|hit| hit.pattern().as_usize()).collect();
        let mut at = 0..;
        self.kept.retain(|_| at.next().is_none_or(|at| !found.contains(&at)));
    }
}

/// A number that looks like chance (splitmix64).
fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Strings of doomed text: words as they were written, and ends of words as the index holds them.
#[derive(Default)]
pub(crate) struct Markers {
    phrases: Sample,
    tails: Sample,
}

impl Markers {
    /// Takes from what the customer wrote in a conversation that is going to be erased.
    pub(super) fn take(&mut self, read: Read<'_>, id: ConversationId) -> Result<()> {
        for text in read.customer_texts(id)? {
            let pieces = text.pieces();
            let words = || {
                pieces.iter().filter_map(
                    |(_, piece)| if let Piece::Words(words) = piece { Some(*words) } else { None },
                )
            };
            if let Some(phrase) = words().filter_map(phrase).max_by_key(|phrase| phrase.len()) {
                self.phrases.take(phrase.to_owned());
            }
            if let Some(tail) = words().filter_map(tail).max_by_key(String::len) {
                self.tails.take(tail);
            }
        }
        Ok(())
    }

    /// All of them.
    pub(crate) fn strings(&self) -> Vec<&str> {
        self.phrases.kept.iter().chain(&self.tails.kept).map(|string| string.as_str()).collect()
    }
}

/// Three words or two that stand together, the longest that fit.
fn phrase(text: &str) -> Option<&str> {
    let words: Vec<(usize, usize)> = text
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(|word| {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            (start, start + word.len())
        })
        .collect();
    [3, 2]
        .into_iter()
        .flat_map(|count| words.windows(count))
        .filter_map(|window| text.get(window.first()?.0..window.last()?.1))
        .filter(|phrase| PHRASE_BYTES.contains(&phrase.len()) && !phrase.contains(['\n', '\r']))
        .max_by_key(|phrase| phrase.len())
}

/// The end of the longest word, without the beginning that it may share with the word before it in the index.
fn tail(text: &str) -> Option<String> {
    let longest = text.split(|c: char| !c.is_alphabetic()).max_by_key(|word| word.len())?.to_lowercase();
    let (start, _) = longest.char_indices().nth(2)?;
    longest.get(start..).filter(|tail| tail.len() >= TAIL_BYTES_MIN).map(str::to_owned)
}

/// Leaves out what stands in live text, month by month.
pub(crate) struct Sifting {
    markers: Markers,
    months: VecDeque<MonthKey>,
    at: At,
}

/// Where the first of the months is looked at.
enum At {
    Begin,
    /// Its list of words, from here on.
    Words(Vec<u8>, usize),
    /// Its index, from this phrase on.
    Phrases(usize),
}

impl Sifting {
    /// Of what was taken, after it was erased: what is found now is somebody else's.
    pub(crate) fn new(markers: Markers, store: &mut Store) -> Result<Self> {
        Ok(Self { markers, months: store.read(|read| read.index_months())?.into(), at: At::Begin })
    }

    /// Looks for a slice's time; `true`: at everything.
    pub(crate) fn step(&mut self, store: &mut Store) -> Result<bool> {
        let since = Stopwatch::start();
        store.read(|read| {
            while let Some(month) = self.months.front().copied() {
                self.at = match std::mem::replace(&mut self.at, At::Begin) {
                    At::Begin => At::Words(read.word_list(month)?, 0),
                    At::Words(list, from) => {
                        let to = line_end(&list, from.saturating_add(LIST_BYTES));
                        self.markers.tails.leave_out(list.get(from..to).unwrap_or_default());
                        if to < list.len() { At::Words(list, to) } else { At::Phrases(0) }
                    }
                    At::Phrases(at) => match self.markers.phrases.kept.get(at) {
                        None => {
                            self.months.pop_front();
                            At::Begin
                        }
                        Some(phrase) if read.index_has_phrase(month, phrase)? => {
                            self.markers.phrases.kept.swap_remove(at);
                            At::Phrases(at)
                        }
                        Some(_) => At::Phrases(at + 1),
                    },
                };
                if since.millis() >= SLICE_MS {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    /// What is left.
    pub(crate) fn markers(self) -> Markers {
        self.markers
    }
}

/// Where the line ends in which this byte stands.
fn line_end(list: &[u8], at: usize) -> usize {
    let rest = list.get(at..).unwrap_or_default();
    rest.iter().position(|byte| *byte == b'\n').map_or(list.len(), |end| at + end + 1)
}

/// Looks whether strings that were found in the files stand in live text after all: texts came while they were sought.
pub(crate) struct Living {
    strings: Vec<Zeroizing<String>>,
    found: BTreeSet<usize>,
    after: i64,
}

impl Living {
    /// Of these strings.
    pub(crate) fn new(strings: Vec<Zeroizing<String>>) -> Self {
        Self { strings, found: BTreeSet::new(), after: i64::MIN }
    }

    /// Looks for a slice's time; `true`: at every message and every text of staff.
    pub(crate) fn step(&mut self, store: &mut Store) -> Result<bool> {
        let since = Stopwatch::start();
        store.read(|read| {
            while since.millis() < SLICE_MS {
                let (texts, last) = read.message_texts(self.after, WINDOW)?;
                self.look(texts.iter().map(String::as_str));
                let Some(last) = last else {
                    self.look(read.all_staff_texts()?.iter().map(String::as_str));
                    // A word can stand in what every register says of itself.
                    self.look(read.own_texts()?.iter().map(String::as_str));
                    self.look(Act::ALL.into_iter().map(Act::code));
                    return Ok(true);
                };
                self.after = last;
            }
            Ok(false)
        })
    }

    fn look<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        for text in texts {
            let lower = text.to_lowercase();
            for (at, string) in self.strings.iter().enumerate() {
                if text.contains(string.as_str()) || lower.contains(string.as_str()) {
                    self.found.insert(at);
                }
            }
        }
    }

    /// How many of them stand in no live text.
    pub(crate) fn dead(&self) -> usize {
        self.strings.len() - self.found.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    #[test]
    fn strings_are_words_that_stand_together_and_ends_of_long_words() {
        for (text, wanted_phrase, wanted_tail) in [
            ("ok kiitos", None, None),
            ("Missä lupahakemukseni viipyy?", Some("Missä lupahakemukseni viipyy?"), Some("pahakemukseni")),
            ("12 34 56 78 90 12 34 56", None, None),
            ("ensimmäinen\ntoinen rivi tässä", Some("toinen rivi tässä"), Some("simmäinen")),
        ] {
            assert_eq!(phrase(text), wanted_phrase, "{text}");
            assert_eq!(tail(text).as_deref(), wanted_tail, "{text}");
        }
    }

    #[test]
    fn what_stands_in_a_list_is_left_out_also_where_one_is_the_end_of_another() {
        let mut sample = Sample::default();
        for tail in ["pahakemukseni", "hakemukseni", "simmäinen", "laivaloki"] {
            sample.take(tail.to_owned());
        }
        let list = "ensimmäinen\nlupahakemukseni\nmusta";
        sample.leave_out(list.as_bytes());
        assert_eq!(sample.kept.iter().map(|tail| tail.as_str()).collect::<Vec<_>>(), ["laivaloki"]);
        let ends = [0, 13, 14, 99].map(|at| line_end(list.as_bytes(), at));
        assert_eq!(ends, [13, 29, 29, list.len()]);
    }

    #[test]
    fn a_list_is_looked_through_to_its_last_piece() {
        let mut fixture = Fixture::new("sifting");
        // Its words in pieces of 16 bytes and the rest of a word: three, three and two.
        let live = "harmaa kuusi lokki musta punainen sininen vihreä ylioppilaskirjoitus";
        let import = fixture.stage(&[("2026-10-01", live)]);
        fixture.publish(import);
        let mut markers = Markers::default();
        for tail in ["rmaa", "punainen", "ioppilaskirjoitus", "pahakemukseni"] {
            markers.tails.take(tail.to_owned());
        }
        for phrase in ["musta punainen sininen", "punainen sienituoli"] {
            markers.phrases.take(phrase.to_owned());
        }
        let mut sifting = Sifting::new(markers, &mut fixture.store).unwrap();
        while !sifting.step(&mut fixture.store).unwrap() {}
        assert_eq!(sifting.markers().strings(), ["punainen sienituoli", "pahakemukseni"]);
    }

    #[test]
    fn what_every_register_says_of_itself_is_nobody_s_text() {
        let mut fixture = Fixture::new("living_own");
        // Of a comment of the tables, of an act and of a lease; and of nothing.
        let lease = "INSERT INTO lease (name, owner, until_ms) VALUES ('cleanliness', x'', 0)";
        fixture.plain().execute_batch(lease).unwrap();
        let strings = ["pulation", "nversation_opened", "eanliness", "pahakemukseni"];
        let mut living = Living::new(strings.map(|string| Zeroizing::new(string.to_owned())).to_vec());
        while !living.step(&mut fixture.store).unwrap() {}
        assert_eq!((living.dead(), living.found), (1, BTreeSet::from([0, 1, 2])));
    }

    #[test]
    fn of_many_strings_a_sample_stays_that_is_spread_over_all() {
        let mut sample = Sample::default();
        (0..10_000).for_each(|number| sample.take(number.to_string()));
        let numbers: Vec<u32> = sample.kept.iter().map(|string| string.parse().unwrap()).collect();
        assert_eq!(numbers.len(), KEPT);
        let late = numbers.iter().filter(|number| **number >= 5_000).count();
        assert!((16..=48).contains(&late), "{late} of {KEPT} from the second half");
    }
}
