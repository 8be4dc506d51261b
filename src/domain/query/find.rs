//! Words in a text, by the same rules as the index: where they begin and end, how they are folded, and which forms
//! of a searched word count as it.

use super::{Matching, TextQuery};
use crate::domain::MessageRole;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// Letters from which a typed word finds its forms: shorter pieces are inside too many words.
const FORMS_FROM: usize = 4;

/// Letters from which the last vowel may differ: shorter stems are inside too many words.
const STEM_FROM: usize = 6;

/// Whether the index keeps the character inside a word: letters, numbers, private use (as `unicode61` has it), and
/// the brackets of a placeholder, so that `⟦phone⟧` is never found as the word "phone".
fn in_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    matches!(c, '⟦' | '⟧' | '\u{E000}'..='\u{F8FF}') || (c.is_alphanumeric() && !is_combining_mark(c))
}

/// Marks that go on with a word but do not begin one.
fn goes_on(c: char) -> bool {
    in_word(c) || matches!(c, '\u{300}'..='\u{331}')
}

/// The byte ranges of the words of a text.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text.char_indices();
    std::iter::from_fn(move || {
        let (start, first) = rest.by_ref().find(|(_, c)| in_word(*c))?;
        let mut end = start + first.len_utf8();
        for (at, c) in rest.by_ref().take_while(|(_, c)| goes_on(*c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// A word without case, letter for letter; å, ä and ö stay letters of their own.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

fn fold_into(word: &str, folded: &mut String) {
    for c in word.chars() {
        let mut lower = c.to_lowercase();
        folded.push(match c {
            _ if c.is_ascii() => c.to_ascii_lowercase(),
            _ if lower.len() == 1 => lower.next().unwrap_or(c),
            _ => c,
        });
    }
}

/// Which words of a text count as a searched word; all folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// This word only.
    Whole(String),
    /// Words that begin so.
    Start(String),
    /// Words that hold one of these anywhere.
    Inside(Vec<String>),
}

impl Reach {
    /// What `word` reaches. Forms need four letters (of a script with spaces between its words); three letters
    /// find what begins with them, fewer only themselves, and numbers only themselves.
    pub(crate) fn of(word: &str, matching: Matching) -> Self {
        let word = fold(word);
        match matching {
            Matching::Exact => Self::Whole(word),
            Matching::Prefix => Self::Start(word),
            Matching::Forms if word.chars().any(without_spaces) => Self::Inside(vec![word]),
            Matching::Forms if word.chars().any(|c| c.is_numeric() || !c.is_alphabetic()) => {
                Self::Whole(word)
            }
            Matching::Forms => match word.chars().count() {
                0..=2 => Self::Whole(word),
                3 => Self::Start(word),
                _ => Self::Inside(forms(word)),
            },
        }
    }

    /// Whether a folded word of a text counts.
    pub(crate) fn has(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => word == whole,
            Self::Start(start) => word.starts_with(start),
            Self::Inside(pieces) => {
                !word.contains('⟦') && pieces.iter().any(|piece| word.contains(piece.as_str()))
            }
        }
    }
}

/// Scripts that write no spaces between words: a whole clause is one word of the index.
fn without_spaces(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_vowel(c: char) -> bool {
    "aeiouyåäö".contains(c)
}

/// The word itself and what remains of it in most Finnish forms: the weak grade before the last vowel
/// (lupa: luvan), the stem before a plural i (asunto: asuntoja, hakemus: hakemuksen), -nen as -s- (suomalainen:
/// suomalaiset). What a piece already holds is left out.
fn forms(word: String) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut pieces = vec![word];
    let upto = |n: usize| letters.iter().take(n).collect::<String>();
    let n = letters.len();
    let (Some(last), before) = (letters.last().copied(), letters.get(..n - 1).unwrap_or_default()) else {
        return pieces;
    };
    if is_vowel(last)
        && n > FORMS_FROM - 1
        && let Some(weak) = weak_grade(before)
    {
        pieces.push(weak + &last.to_string());
    }
    if n >= STEM_FROM {
        let two = letters.get(n - 2).copied().unwrap_or(' ');
        if letters.ends_with(&['n', 'e', 'n']) {
            pieces.push(upto(n - 3) + "s");
        } else if last == 's' && matches!(two, 'u' | 'y') {
            pieces.push(upto(n - 1));
        } else if matches!(last, 'a' | 'ä') && !is_vowel(two) {
            pieces.push(upto(n - 1) + "i");
        }
    }
    pieces
}

/// The stem before the last vowel with its consonants in the weak grade; `None` if they do not change.
fn weak_grade(before: &[char]) -> Option<String> {
    let (rest, change) = match before {
        [.., 'k', 'k'] | [.., 'p', 'p'] | [.., 't', 't'] => (before.get(..before.len() - 1)?, ""),
        [.., 'n', 'k'] => (before.get(..before.len() - 1)?, "g"),
        [.., 'm', 'p'] => (before.get(..before.len() - 1)?, "m"),
        [.., 'n', 't'] => (before.get(..before.len() - 1)?, "n"),
        [.., 'l', 't'] => (before.get(..before.len() - 1)?, "l"),
        [.., 'r', 't'] => (before.get(..before.len() - 1)?, "r"),
        [.., c, 'p'] if is_vowel(*c) => (before.get(..before.len() - 1)?, "v"),
        [.., c, 't'] if is_vowel(*c) => (before.get(..before.len() - 1)?, "d"),
        _ => return None,
    };
    Some(rest.iter().collect::<String>() + change)
}

/// A query made ready to be looked for in texts.
#[derive(Clone, Debug)]
pub struct Finder(Node);

#[derive(Clone, Debug)]
enum Node {
    Phrase { before: Vec<String>, last: Reach, role: Option<MessageRole> },
    All(Vec<Node>),
    Any(Vec<Node>),
    Without(Box<Node>, Box<Node>),
}

impl TextQuery {
    /// Makes it ready to be looked for in texts.
    pub fn finder(&self) -> Finder {
        Finder(Node::of(self))
    }

    /// Byte ranges of its words in one message, in order, none overlapping. Words behind a minus have none.
    pub fn hits(&self, text: &str, role: MessageRole) -> Vec<Range<usize>> {
        self.finder().hits(text, role)
    }

    /// Whether a part of it asks for a role that the index does not tell from others.
    pub(crate) fn needs_look(&self) -> bool {
        match self {
            Self::Phrase { role, .. } => {
                matches!(role, Some(MessageRole::Bot | MessageRole::Adviser | MessageRole::Service))
            }
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::needs_look),
            Self::Without(wanted, unwanted) => wanted.needs_look() || unwanted.needs_look(),
        }
    }
}

impl Finder {
    /// As [`TextQuery::hits`].
    pub fn hits(&self, text: &str, role: MessageRole) -> Vec<Range<usize>> {
        let words = Words::of(text);
        let mut hits = Vec::new();
        self.0.each_phrase(&mut |phrase| {
            phrase.phrase_hits(&words, role, &mut |found| {
                hits.push(found);
                true
            });
        });
        hits.sort_by_key(|hit| (hit.start, hit.end));
        hits.dedup_by(|next, kept| {
            let overlap = next.start < kept.end;
            if overlap {
                kept.end = kept.end.max(next.end);
            }
            overlap
        });
        hits
    }

    /// How many different words or phrases of the query stand in one message.
    pub(crate) fn different(&self, text: &str, role: MessageRole) -> u32 {
        let words = Words::of(text);
        let mut different = 0;
        self.0.each_phrase(&mut |phrase| different += u32::from(phrase.phrase_in(&words, role)));
        different
    }

    /// Whether a conversation of these messages is meant. System messages are not searched.
    pub(crate) fn found(&self, messages: &[(MessageRole, String)]) -> bool {
        let messages: Vec<(MessageRole, Words)> = messages
            .iter()
            .filter(|(role, _)| *role != MessageRole::System)
            .map(|(role, text)| (*role, Words::of(text)))
            .collect();
        self.0.found(&messages)
    }
}

/// The words of a text with their places, and folded in one string.
struct Words {
    folded: String,
    /// Where a word is in the text, and in `folded`.
    places: Vec<(Range<usize>, Range<usize>)>,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self { folded: String::with_capacity(text.len()), places: Vec::new() };
        for place in tokens(text) {
            let from = words.folded.len();
            fold_into(text.get(place.clone()).unwrap_or(""), &mut words.folded);
            words.places.push((place, from..words.folded.len()));
        }
        words
    }

    fn word(&self, place: &Range<usize>) -> &str {
        self.folded.get(place.clone()).unwrap_or("")
    }
}

impl Node {
    fn of(query: &TextQuery) -> Self {
        let all = |parts: &[TextQuery]| parts.iter().map(Self::of).collect();
        match query {
            TextQuery::Phrase { words, matching, role } => {
                let (last, before) =
                    words.split_last().map_or(("", &[][..]), |(last, rest)| (last.as_str(), rest));
                Self::Phrase {
                    before: before.iter().map(|word| fold(word)).collect(),
                    last: Reach::of(last, *matching),
                    role: *role,
                }
            }
            TextQuery::All(parts) => Self::All(all(parts)),
            TextQuery::Any(parts) => Self::Any(all(parts)),
            TextQuery::Without(wanted, unwanted) => {
                Self::Without(Box::new(Self::of(wanted)), Box::new(Self::of(unwanted)))
            }
        }
    }

    /// Every phrase that is wanted.
    fn each_phrase<'a>(&'a self, look: &mut impl FnMut(&'a Self)) {
        match self {
            Self::Phrase { .. } => look(self),
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_phrase(look);
                }
            }
            Self::Without(wanted, _) => wanted.each_phrase(look),
        }
    }

    /// Tells every place of a phrase, as long as `go_on` says so.
    fn phrase_hits(&self, words: &Words, by: MessageRole, go_on: &mut impl FnMut(Range<usize>) -> bool) {
        let Self::Phrase { before, last, role } = self else { return };
        if by == MessageRole::System || role.is_some_and(|role| role != by) {
            return;
        }
        for window in words.places.windows(before.len() + 1) {
            let Some(((to, final_word), first)) = window.split_last() else { continue };
            if last.has(words.word(final_word))
                && first.iter().zip(before).all(|((_, word), wanted)| words.word(word) == wanted)
            {
                let from = first.first().map_or(to.start, |(place, _)| place.start);
                if !go_on(from..to.end) {
                    return;
                }
            }
        }
    }

    fn phrase_in(&self, words: &Words, by: MessageRole) -> bool {
        let mut found = false;
        self.phrase_hits(words, by, &mut |_| {
            found = true;
            false
        });
        found
    }

    fn found(&self, messages: &[(MessageRole, Words)]) -> bool {
        match self {
            Self::Phrase { .. } => messages.iter().any(|(role, words)| self.phrase_in(words, *role)),
            Self::All(parts) => parts.iter().all(|part| part.found(messages)),
            Self::Any(parts) => parts.iter().any(|part| part.found(messages)),
            Self::Without(wanted, unwanted) => wanted.found(messages) && !unwanted.found(messages),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Filter};

    fn marked(line: &str, text: &str) -> String {
        let query = Filter::parse(line, Day::from_number(1)).0.text.unwrap();
        let mut marked = text.to_owned();
        for hit in query.hits(text, MessageRole::Customer).into_iter().rev() {
            marked.insert(hit.end, '>');
            marked.insert(hit.start, '<');
        }
        marked
    }

    #[test]
    fn hits_are_whole_words_found_as_the_index_finds_them() {
        for (line, text, wanted) in [
            ("lupa", "Lupa, oleskelulupani ja luvan ehdot", "<Lupa>, <oleskelulupani> ja <luvan> ehdot"),
            ("oleskelulupa", "Oleskeluluvan hinta?", "<Oleskeluluvan> hinta?"),
            ("hakemus", "hakemuksesta hakemusta haku", "<hakemuksesta> <hakemusta> haku"),
            ("hän", "han HÄN", "han <HÄN>"),
            ("työ", "työnantaja, yötyö", "<työnantaja>, yötyö"),
            ("eu", "EU eurot", "<EU> eurot"),
            ("\"uusi lupa\"", "uusi lupa. Uusi lupani", "<uusi lupa>. Uusi lupani"),
            ("\"uusi lup\"*", "uusi lupani", "<uusi lupani>"),
            ("居留", "我的居留许可。谢谢", "<我的居留许可>。谢谢"),
            ("phone", "phone ⟦phone⟧", "<phone> ⟦phone⟧"),
            ("nimi -lupa", "nimi ja lupa", "<nimi> ja lupa"),
            ("uusi \"uusi lupa\"", "uusi lupa", "<uusi lupa>"),
            ("role:bot lupa", "lupa", "lupa"),
        ] {
            assert_eq!(marked(line, text), wanted, "{line}");
        }
    }

    #[test]
    fn a_conversation_is_found_by_words_of_the_right_role() {
        let messages = [
            (MessageRole::Customer, "passi katosi".to_owned()),
            (MessageRole::Bot, "hae uusi passi".to_owned()),
            (MessageRole::System, "siirretty jonoon".to_owned()),
        ];
        for (line, wanted) in [
            ("passi katosi", true),
            ("role:bot passi", true),
            ("role:adviser passi", false),
            ("passi -(role:bot katosi)", true),
            ("passi -(role:bot uusi)", false),
            ("\"katosi hae\"", false),
            ("siirretty OR katosi", true),
            ("siirretty", false),
        ] {
            let query = Filter::parse(line, Day::from_number(1)).0.text.unwrap();
            assert_eq!(query.finder().found(&messages), wanted, "{line}");
        }
    }
}
