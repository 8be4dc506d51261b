//! The word list: passphrases that are suggested, and hashes that are written down on paper.

use std::sync::LazyLock;

/// One word a line.
const WORDS: &str = include_str!("../../assets/passwords/words.txt");

static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| WORDS.lines().collect());

/// All words.
pub(crate) fn all() -> &'static [&'static str] {
    &ALL
}

/// A hash as eight words, four bytes each (about 86 bits of it).
pub(crate) fn of_head(head: &[u8; 32]) -> String {
    let all = all();
    let word = |bytes: &[u8]| {
        let number = bytes.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        all.get(number % all.len().max(1)).copied().unwrap_or_default()
    };
    head.chunks(4).map(word).collect::<Vec<_>>().join(" ")
}

/// Whether words that somebody typed are these, whatever the case and the space between them.
pub(crate) fn same(typed: &str, words: &str) -> bool {
    typed.to_lowercase().split_whitespace().eq(words.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_eight_words_and_another_one_is_others() {
        let mut head = [7; 32];
        let words = of_head(&head);
        assert_eq!(words.split(' ').count(), 8);
        assert!(same(&format!(" {}  ", words.to_uppercase().replace(' ', "\n")), &words));
        head[31] ^= 1;
        assert!(!same(&of_head(&head), &words));
    }
}
