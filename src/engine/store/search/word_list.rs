//! The words of a month, with what tells quickly where in them a piece of a word can stand.

use regex::bytes::Regex;
use std::ops::Range;

/// Bytes of words in one block, about.
const BLOCK_BYTES: usize = 2048;

/// Bits of a block in which the triples of bytes are noted that stand in its words. A sorted block of this size has
/// some hundred different ones: one bit in five is set, and a piece of four letters is looked for in vain in one block
/// of twenty.
const BITS: usize = 2048;

/// What stands in no word that forms reach: placeholders and what touches them.
const NO_WORD: [char; 3] = ['⟦', '⟧', '"'];

/// The words of a month.
pub(super) struct WordList {
    /// Sorted, separated by line feeds.
    text: Vec<u8>,
    blocks: Vec<Block>,
}

/// Some whole words after one another.
struct Block {
    place: Range<usize>,
    triples: [u64; BITS / 64],
}

/// Pieces of words that are looked for, any of them.
#[derive(Debug)]
pub(super) struct Pieces {
    any: Regex,
    /// The triples of each.
    triples: Vec<Vec<usize>>,
}

/// What FTS5 is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term<'a> {
    Word(&'a str),
    /// All words that begin so. FTS5 reads them in one go, where it looks up each of several words by itself.
    Start(&'a str),
}

/// The bits of three bytes after one another, for all of a text.
fn triples(text: &[u8]) -> impl Iterator<Item = usize> {
    text.windows(3).filter_map(|three| {
        let [a, b, c] = three else { return None };
        let number = u32::from(*a) << 16 | u32::from(*b) << 8 | u32::from(*c);
        // Multiplicative hashing: the upper bits depend on all three.
        Some((number.wrapping_mul(0x9E37_79B1) >> 16) as usize % BITS)
    })
}

impl Pieces {
    /// `None` if they are too long to be looked for.
    pub(super) fn new(pieces: &[String]) -> Option<Self> {
        let pattern = pieces.iter().map(|piece| regex::escape(piece)).collect::<Vec<_>>().join("|");
        let triples = pieces.iter().map(|piece| triples(piece.as_bytes()).collect()).collect();
        Some(Self { any: Regex::new(&pattern).ok()?, triples })
    }
}

impl Block {
    fn new(text: &[u8], place: Range<usize>) -> Self {
        let mut block = Self { place: place.clone(), triples: [0; BITS / 64] };
        for bit in triples(text.get(place).unwrap_or_default()) {
            if let Some(word) = block.triples.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        block
    }

    /// Whether one of the pieces can stand in it.
    fn can_hold(&self, pieces: &Pieces) -> bool {
        let is_set = |bit: &usize| self.triples.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1);
        pieces.triples.iter().any(|piece| piece.iter().all(is_set))
    }
}

impl WordList {
    /// Of words as they are stored: sorted, separated by line feeds.
    pub(super) fn new(text: Vec<u8>) -> Self {
        let mut blocks = Vec::with_capacity(text.len() / BLOCK_BYTES + 1);
        let mut from = 0;
        while from < text.len() {
            let to = line_end(&text, from + BLOCK_BYTES);
            blocks.push(Block::new(&text, from..to));
            from = to + 1;
        }
        Self { text, blocks }
    }

    /// Bytes that it takes.
    pub(super) fn bytes(&self) -> usize {
        self.text.len() + self.blocks.len() * size_of::<Block>()
    }

    /// The words in which one of the pieces stands; placeholders are left out.
    ///
    /// Whatever begins like a word up to the end of what was found in it holds that as well, and stands next to it.
    pub(super) fn holding(&self, pieces: &Pieces) -> Vec<Term<'_>> {
        let mut found = Vec::new();
        let mut at = 0;
        for block in self.blocks.iter().filter(|block| block.can_hold(pieces)) {
            at = at.max(block.place.start);
            while let Some(hit) = self.text.get(at..block.place.end).and_then(|rest| pieces.any.find(rest)) {
                at = self.alike(at + hit.start()..at + hit.end(), &mut found);
            }
        }
        found
    }

    /// The words that begin like the one with this hit; returns where the next one begins.
    fn alike<'a>(&'a self, hit: Range<usize>, found: &mut Vec<Term<'a>>) -> usize {
        let words = &self.text;
        let line = words.get(..hit.start).and_then(|before| before.iter().rposition(|c| *c == b'\n'));
        let line = line.map_or(0, |feed| feed + 1);
        let start = words.get(line..hit.end).unwrap_or_default();
        let mut end = line_end(words, hit.end);
        while words.get(end + 1..).is_some_and(|next| next.starts_with(start)) {
            end = line_end(words, end + 1 + start.len());
        }
        let text = |place: Range<usize>| words.get(place).and_then(|words| str::from_utf8(words).ok());
        if let (Some(start), Some(alike)) = (text(line..hit.end), text(line..end)) {
            if alike.contains('\n') && !alike.contains(NO_WORD) {
                found.push(Term::Start(start));
            } else {
                found.extend(alike.lines().filter(|word| !word.contains(NO_WORD)).map(Term::Word));
            }
        }
        end + 1
    }
}

/// Where the line ends in which this place is.
fn line_end(words: &[u8], from: usize) -> usize {
    let rest = words.get(from..).unwrap_or_default();
    rest.iter().position(|c| *c == b'\n').map_or(words.len(), |length| from + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words that a list's terms stand for.
    fn meant(list: &WordList, terms: &[Term<'_>]) -> Vec<String> {
        let text = String::from_utf8(list.text.clone()).unwrap();
        let mut words: Vec<String> = Vec::new();
        for term in terms {
            words.extend(
                text.lines()
                    .filter(|word| match term {
                        Term::Word(wanted) => word == wanted,
                        Term::Start(start) => word.starts_with(start),
                    })
                    .map(str::to_owned),
            );
        }
        words
    }

    #[test]
    fn exactly_the_words_that_hold_a_piece_are_meant_each_once() {
        let mut random = fastrand::Rng::with_seed(3);
        let parts = [
            "lupa",
            "luva",
            "hake",
            "mus",
            "ta",
            "ä",
            "ö",
            "oleskelu",
            "työ",
            "x",
            "居留",
            "许可",
            "⟦phone⟧",
        ];
        let words: std::collections::BTreeSet<String> = (0..20_000)
            .map(|_| (0..random.usize(1..5)).map(|_| parts[random.usize(..parts.len())]).collect())
            .collect();
        let text = words.iter().cloned().collect::<Vec<_>>().join("\n");
        let list = WordList::new(text.into_bytes());
        assert!(list.blocks.len() > 50, "there are many blocks");
        for pieces in
            [&["lupa", "luva"][..], &["hakemus"], &["työlu"], &["许"], &["ä"], &["puuttuu"], &["xx", "ölu"]]
        {
            let pieces: Vec<String> = pieces.iter().map(|piece| (*piece).to_owned()).collect();
            let terms = list.holding(&Pieces::new(&pieces).unwrap());
            let mut found = meant(&list, &terms);
            found.sort();
            let wanted: Vec<String> = words
                .iter()
                .filter(|word| {
                    !word.contains('⟦') && pieces.iter().any(|piece| word.contains(piece.as_str()))
                })
                .cloned()
                .collect();
            assert_eq!(found, wanted, "{pieces:?}");
        }
    }

    #[test]
    fn a_piece_is_looked_for_in_few_blocks() {
        let words: Vec<String> =
            (0..40_000).map(|n: u32| format!("{}{}", n * 7919 % 100_003, "sana")).collect();
        let mut words: Vec<String> = words.into_iter().collect();
        words.sort();
        let list = WordList::new(words.join("\n").into_bytes());
        let pieces = Pieces::new(&["12345sana".to_owned()]).unwrap();
        let looked = list.blocks.iter().filter(|block| block.can_hold(&pieces)).count();
        assert!(looked * 10 < list.blocks.len(), "{looked} of {}", list.blocks.len());
    }
}
