//! Word lists that are asked about every word of a text: in drawers by two bytes, so that most questions cost one look.

/// How many drawers; two bytes are mixed into as many bits.
const DRAWERS: usize = 1024;

/// The drawer of two bytes. Letters of one alphabet share the first byte of their encoding, so the second weighs more.
fn drawer_of(outer: u8, inner: u8) -> usize {
    (usize::from(outer) ^ (usize::from(inner) << 3)) % DRAWERS
}

/// The drawer of a word by its first two bytes.
fn by_head(word: &str) -> usize {
    match word.as_bytes() {
        [first, second, ..] => drawer_of(*first, *second),
        [first] => drawer_of(*first, 0),
        [] => 0,
    }
}

/// The drawer of a word by its last two bytes.
fn by_tail(word: &str) -> usize {
    match word.as_bytes() {
        [.., second, last] => drawer_of(*last, *second),
        [last] => drawer_of(*last, 0),
        [] => 0,
    }
}

/// Words, or beginnings or endings of words of at least two bytes, sorted into drawers by their first (or last) bytes.
pub(super) struct Lexicon {
    drawers: Vec<Vec<(&'static str, u8)>>,
}

impl Lexicon {
    fn sorted(
        words: impl IntoIterator<Item = (&'static str, u8)>,
        drawer_of: impl Fn(&str) -> usize,
    ) -> Self {
        let mut drawers = vec![Vec::new(); DRAWERS];
        for (word, number) in words {
            if let Some(drawer) = drawers.get_mut(drawer_of(word)) {
                drawer.push((word, number));
            }
        }
        Self { drawers }
    }

    /// A list of words with a number each.
    pub(super) fn numbered(words: impl IntoIterator<Item = (&'static str, u8)>) -> Self {
        Self::sorted(words, by_head)
    }

    /// A list of words.
    pub(super) fn of(words: impl IntoIterator<Item = &'static str>) -> Self {
        Self::numbered(words.into_iter().map(|word| (word, 0)))
    }

    /// A list of words with white space between.
    pub(super) fn read(words: &'static str) -> Self {
        Self::of(words.split_whitespace())
    }

    /// A list of endings with white space between.
    pub(super) fn endings(words: &'static str) -> Self {
        Self::sorted(words.split_whitespace().map(|word| (word, 0)), by_tail)
    }

    /// Every entry.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.drawers.iter().flatten().map(|(word, _)| *word)
    }

    fn drawer(&self, at: usize) -> &[(&'static str, u8)] {
        self.drawers.get(at).map_or(&[], Vec::as_slice)
    }

    /// The number of the entry that is the whole word.
    pub(super) fn whole(&self, word: &str) -> Option<u8> {
        let drawer = self.drawer(by_head(word));
        drawer.iter().find(|(entry, _)| *entry == word).map(|(_, number)| *number)
    }

    /// The number of the first entry that the word begins with.
    pub(super) fn beginning(&self, word: &str) -> Option<u8> {
        let drawer = self.drawer(by_head(word));
        drawer.iter().find(|(entry, _)| word.starts_with(entry)).map(|(_, number)| *number)
    }

    /// Whether the word is an entry.
    pub(super) fn has(&self, word: &str) -> bool {
        self.whole(word).is_some()
    }

    /// Whether the word begins with an entry.
    pub(super) fn begins(&self, word: &str) -> bool {
        self.beginning(word).is_some()
    }

    /// Whether the word ends with an entry and has more than `more` bytes before it; for a list of endings.
    pub(super) fn ends(&self, word: &str, more: usize) -> bool {
        let drawer = self.drawer(by_tail(word));
        drawer.iter().any(|(entry, _)| word.ends_with(entry) && word.len() >= entry.len() + more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_by_beginning_and_by_ending() {
        let list = Lexicon::read("katu tie");
        assert!(list.has("tie") && !list.has("tien") && list.begins("katuja") && !list.begins("mutka"));
        let endings = Lexicon::endings("katu tie");
        assert!(endings.ends("mallikatu", 1) && !endings.ends("katu", 1) && !endings.ends("", 0));
    }
}
