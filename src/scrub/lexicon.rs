//! Word lists that are asked about every word of a text: by first byte, so that most questions cost one look.

/// Words or beginnings of words, sorted into 256 drawers by their first byte.
pub(super) struct Lexicon {
    drawers: Vec<Vec<(&'static str, u8)>>,
}

impl Lexicon {
    /// A list of words with a number each.
    pub(super) fn numbered(words: impl IntoIterator<Item = (&'static str, u8)>) -> Self {
        let mut drawers = vec![Vec::new(); 256];
        for (word, number) in words {
            let drawer = word.as_bytes().first().and_then(|first| drawers.get_mut(usize::from(*first)));
            drawer.into_iter().for_each(|drawer| drawer.push((word, number)));
        }
        Self { drawers }
    }

    /// A list of words.
    pub(super) fn of(words: impl IntoIterator<Item = &'static str>) -> Self {
        Self::numbered(words.into_iter().map(|word| (word, 0)))
    }

    fn drawer(&self, word: &str) -> &[(&'static str, u8)] {
        let first = word.as_bytes().first().map_or(0, |first| usize::from(*first));
        self.drawers.get(first).map_or(&[], Vec::as_slice)
    }

    /// The number of the entry that is the whole word.
    pub(super) fn whole(&self, word: &str) -> Option<u8> {
        self.drawer(word).iter().find(|(entry, _)| *entry == word).map(|(_, number)| *number)
    }

    /// The number of the first entry that the word begins with.
    pub(super) fn beginning(&self, word: &str) -> Option<u8> {
        self.drawer(word).iter().find(|(entry, _)| word.starts_with(entry)).map(|(_, number)| *number)
    }
}
