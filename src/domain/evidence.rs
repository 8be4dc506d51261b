//! Words of an answer that are the evidence for a verdict.
//!
//! Words are what white space parts. They are told by their places, so that nothing of the text is kept twice, no removed
//! value is ever cut, and the same places name the same words in every copy of an answer text: copies differ in white space
//! only.

use std::ops::Range;

/// Marked words, as stretches of places of words, in order and apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence(Vec<Range<u32>>);

/// The words of a text, each as bytes of it.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    text.split_whitespace().map(move |word| {
        // Each is looked for behind the one before, so that it is found where it stands.
        let start = text.get(rest..).and_then(|left| left.find(word)).map_or(rest, |found| rest + found);
        rest = start + word.len();
        start..rest
    })
}

/// The verdict for which words are the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// One of a review.
    Review,
    /// One on the text, with all its copies.
    Text,
}

/// Words beside each other that are marked alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where they stand in their text, as bytes of it.
    pub bytes: Range<usize>,
    /// For which verdict.
    pub whose: Whose,
}

/// Where the words of several verdicts stand in a text, in order and apart. Those of a review go before those on the text.
pub fn marked<'a>(all: impl Iterator<Item = (Whose, &'a Evidence)>, text: &str) -> Vec<Stretch> {
    let all: Vec<(Whose, &Evidence)> = all.filter(|(_, evidence)| !evidence.is_empty()).collect();
    let mut marked: Vec<Stretch> = Vec::new();
    if all.is_empty() {
        return marked;
    }
    // Of the word before.
    let mut before = None;
    for (at, word) in (0..).zip(words(text)) {
        let is_of =
            |whose| all.iter().any(|(known, evidence)| *known == whose && evidence.holds(&(at..at + 1)));
        let of = [Whose::Review, Whose::Text].into_iter().find(|whose| is_of(*whose));
        match (of, marked.last_mut()) {
            (Some(_), Some(last)) if before == of => last.bytes.end = word.end,
            (Some(whose), _) => marked.push(Stretch { bytes: word, whose }),
            (None, _) => {}
        }
        before = of;
    }
    marked
}

impl Evidence {
    /// Stretches of one verdict, at most: what is all marked is no evidence.
    pub const MAX: usize = 10;

    /// These stretches; `None` unless each has a word, they are in order and apart, and there are not too many.
    pub fn new(stretches: Vec<Range<u32>>) -> Option<Self> {
        let whole = stretches.iter().all(|stretch| stretch.start < stretch.end);
        let apart = stretches.is_sorted_by(|one, next| one.end < next.start);
        (whole && apart && stretches.len() <= Self::MAX).then_some(Self(stretches))
    }

    /// The stretches, each from its first word to the one behind its last.
    pub fn stretches(&self) -> &[Range<u32>] {
        &self.0
    }

    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a text has all these words.
    pub fn fits(&self, text: &str) -> bool {
        self.0.last().is_none_or(|last| last.end as usize <= words(text).count())
    }

    /// Whether all of these words are marked.
    pub fn holds(&self, words: &Range<u32>) -> bool {
        self.0.iter().any(|known| known.start <= words.start && words.end <= known.end)
    }

    /// The same with these words marked, or not any more if all of them were. `None`: there would be too many stretches.
    pub fn turned(&self, words: Range<u32>) -> Option<Self> {
        if words.is_empty() {
            return Some(self.clone());
        }
        let mut all = Vec::with_capacity(self.0.len() + 1);
        if self.holds(&words) {
            for known in &self.0 {
                if known.start <= words.start && words.end <= known.end {
                    all.extend([known.start..words.start, words.end..known.end]);
                } else {
                    all.push(known.clone());
                }
            }
            all.retain(|stretch| !stretch.is_empty());
        } else {
            let mut joined = words;
            for known in &self.0 {
                if known.end < joined.start || joined.end < known.start {
                    all.push(known.clone());
                } else {
                    joined = joined.start.min(known.start)..joined.end.max(known.end);
                }
            }
            all.push(joined);
            all.sort_by_key(|stretch| stretch.start);
        }
        Self::new(all)
    }

    /// Where the marked words stand in a text, as bytes of it, one range a stretch, in order. What it has not is left out.
    pub fn bytes_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let words: Vec<Range<usize>> = words(text).collect();
        let bytes = |stretch: &Range<u32>| {
            let first = words.get(stretch.start as usize)?;
            let last = words.get((stretch.end as usize).checked_sub(1)?)?;
            Some(first.start..last.end)
        };
        self.0.iter().filter_map(bytes).collect()
    }

    /// What is left of it once values were removed from its text. With as many words as before, every one stands where it
    /// stood. Else stretches go with their words; one that reaches into what was removed is dropped, and so is one of which
    /// nobody can tell where it stands now.
    #[must_use]
    pub fn after_change(&self, before: &str, after: &str) -> Self {
        let old: Vec<&str> = before.split_whitespace().collect();
        let new: Vec<&str> = after.split_whitespace().collect();
        if old.len() == new.len() {
            return self.clone();
        }
        let places = places(&old, &new).unwrap_or_default();
        let moved = |stretch: &Range<u32>| {
            let words = places.get(stretch.start as usize..stretch.end as usize)?;
            let first = (*words.first()?)?;
            let stays = words.iter().zip(first..).all(|(place, at)| *place == Some(at));
            stays.then(|| first as u32..(first + words.len()) as u32)
        };
        Self(self.0.iter().filter_map(moved).collect())
    }
}

/// Where each word stands among the new ones, of which each that holds a placeholder can stand for several; `None`: it was
/// removed, or nobody can tell. `None` of all: more than that has changed.
fn places(old: &[&str], new: &[&str]) -> Option<Vec<Option<usize>>> {
    let [mut old_back, mut new_back] = [old.to_vec(), new.to_vec()];
    old_back.reverse();
    new_back.reverse();
    // What stands as far to the left as it can where it also stands as far to the right, stands nowhere else.
    let mut last = first_places(&old_back, &new_back)?;
    last.reverse();
    let mut places = vec![None; old.len()];
    let mut known = Vec::with_capacity(new.len() + 1);
    for (to, (first, last)) in first_places(old, new)?.into_iter().zip(last).enumerate() {
        let from = first.filter(|first| last.is_some_and(|last| first + last + 1 == old.len()));
        if let Some((from, place)) = from.and_then(|from| Some((from, places.get_mut(from)?))) {
            *place = Some(to);
            known.push((from, to));
        }
    }
    // Between them every word stands where it stood if there are as many as before.
    known.push((old.len(), new.len()));
    let (mut next_from, mut next_to) = (0, 0);
    for (from, to) in known {
        if from - next_from == to - next_to {
            for (place, to) in places.iter_mut().take(from).skip(next_from).zip(next_to..) {
                *place = Some(to);
            }
        }
        (next_from, next_to) = (from + 1, to + 1);
    }
    Some(places)
}

fn has_placeholder(word: &str) -> bool {
    word.contains('⟦')
}

/// For each new word without a placeholder its place among the old ones, as far to the left as it can be.
fn first_places(old: &[&str], new: &[&str]) -> Option<Vec<Option<usize>>> {
    let mut places = Vec::with_capacity(new.len());
    // The first old word that is free, and whether words before the next one can be left out.
    let (mut at, mut removed) = (0, false);
    for run in new.chunk_by(|one, next| has_placeholder(one) == has_placeholder(next)) {
        if run.first().is_some_and(|word| has_placeholder(word)) {
            places.resize(places.len() + run.len(), None);
            at += run.len();
            removed = true;
            continue;
        }
        let left = old.get(at..)?;
        let is_last = places.len() + run.len() == new.len();
        at += match (removed, is_last) {
            (false, _) => 0,
            (true, false) => left.windows(run.len()).position(|words| words == run)?,
            (true, true) => left.len().checked_sub(run.len())?,
        };
        let end = at + run.len();
        if old.get(at..end) != Some(run) {
            return None;
        }
        places.extend((at..end).map(Some));
        at = end;
    }
    (at <= old.len()).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(stretches: &[(u32, u32)]) -> Evidence {
        Evidence::new(stretches.iter().map(|(from, to)| *from..*to).collect()).unwrap()
    }

    #[test]
    fn stretches_have_words_are_in_order_and_apart_and_are_few() {
        let many: Vec<(u32, u32)> = (0..11).map(|at| (at * 2, at * 2 + 1)).collect();
        for (stretches, taken) in [
            (&[][..], true),
            (&[(0, 1), (2, 5)], true),
            (&[(0, 1), (1, 2)], false),
            (&[(0, 3), (2, 5)], false),
            (&[(3, 4), (0, 1)], false),
            (&[(2, 2)], false),
            (&many[..10], true),
            (&many, false),
        ] {
            let found = Evidence::new(stretches.iter().map(|(from, to)| *from..*to).collect());
            assert_eq!(found.is_some(), taken, "{stretches:?}");
        }
        assert!(evidence(&[(0, 1), (2, 4)]).fits("yksi kaksi\n\nkolme  neljä "));
        assert!(!evidence(&[(0, 1), (2, 5)]).fits("yksi kaksi\n\nkolme  neljä "));
    }

    #[test]
    fn words_are_turned_on_and_off() {
        let before = [(2, 4), (6, 8)];
        for (words, after) in [
            (0..1, &[(0, 1), (2, 4), (6, 8)][..]),
            (0..2, &[(0, 4), (6, 8)]),
            (3..7, &[(2, 8)]),
            (2..4, &[(6, 8)]),
            (2..3, &[(3, 4), (6, 8)]),
            (5..5, &before),
            (9..12, &[(2, 4), (6, 8), (9, 12)]),
        ] {
            assert_eq!(evidence(&before).turned(words.clone()), Some(evidence(after)), "{words:?}");
        }
        assert_eq!(evidence(&[(0, 5)]).turned(2..3), Some(evidence(&[(0, 2), (3, 5)])));
        let many: Vec<(u32, u32)> = (0..10).map(|at| (at * 2, at * 2 + 1)).collect();
        assert_eq!(evidence(&many).turned(40..41), None);
    }

    #[test]
    fn the_same_places_name_the_same_words_in_every_copy() {
        let marked = evidence(&[(0, 1), (2, 4)]);
        for text in ["äiti soittaa ⟦phone⟧, huomenna", " äiti  soittaa\n⟦phone⟧, huomenna\n"] {
            let parts: Vec<&str> = marked.bytes_in(text).into_iter().map(|range| &text[range]).collect();
            let spaces = parts.iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
            assert_eq!(spaces.collect::<Vec<_>>(), ["äiti", "⟦phone⟧, huomenna"], "{text:?}");
        }
        let left = marked.bytes_in("äiti soittaa");
        assert_eq!((left.len(), left.first()), (1, Some(&(0..5))), "what is not there is left out");
        assert_eq!(words("a a  a").collect::<Vec<_>>(), [0..1, 2..3, 5..6]);
    }

    #[test]
    fn what_a_review_marks_goes_before_what_is_marked_on_the_text() {
        let text = "yksi kaksi kolme neljä viisi";
        let (review, on_text) = (evidence(&[(1, 2)]), evidence(&[(0, 3), (4, 5)]));
        let found = marked([(Whose::Text, &on_text), (Whose::Review, &review)].into_iter(), text);
        let said: Vec<(&str, Whose)> =
            found.iter().map(|one| (&text[one.bytes.clone()], one.whose)).collect();
        let wanted =
            [("yksi", Whose::Text), ("kaksi", Whose::Review), ("kolme", Whose::Text), ("viisi", Whose::Text)];
        assert_eq!(said, wanted);
        let both = [(Whose::Review, &review), (Whose::Review, &on_text)];
        assert_eq!(marked(both.into_iter(), text).len(), 2, "of several reviews what touches is one");
        assert_eq!(marked([(Whose::Text, &Evidence::default())].into_iter(), text), []);
    }

    #[test]
    fn what_is_removed_from_a_text_moves_or_drops_what_is_marked() {
        let before = "maksu on 490 euroa numero 040 123 4567 soita heti";
        for (after, left) in [
            ("maksu on 490 euroa numero ⟦phone⟧ soita heti", &[(1, 3), (6, 7)][..]),
            ("maksu on ⟦date⟧ euroa numero 040 123 4567 soita heti", &[(1, 3), (5, 6), (8, 9)]),
            ("maksu on ⟦date⟧ euroa numero ⟦phone⟧ soita heti", &[(1, 3), (6, 7)]),
            ("maksu on 490 ⟦number⟧", &[(1, 3)]),
            ("⟦number⟧ soita heti", &[(1, 2)]),
            ("", &[]),
            ("maksu on 490 euroa soita heti", &[]),
        ] {
            let marked = evidence(&[(1, 3), (5, 6), (8, 9)]);
            assert_eq!(marked.after_change(before, after), evidence(left), "{after:?}");
        }
    }

    #[test]
    fn between_several_removed_values_what_is_marked_stays() {
        for (before, after, marked, left) in [
            (
                "Hei, Matti Meikäläinen! Soita 040 123 4567 tai 050 765 4321 maksu",
                "Hei, ⟦name⟧! Soita ⟦phone⟧ tai ⟦phone⟧ maksu",
                &[(0, 1), (3, 4), (5, 6), (7, 8), (9, 12)][..],
                &[(0, 1), (2, 3), (4, 5)][..],
            ),
            (
                "⟦name⟧ tai Matti Mallikas tai heti",
                "⟦name⟧ tai ⟦name⟧ tai heti",
                &[(0, 2), (4, 6)],
                &[(0, 2), (3, 5)],
            ),
            // Which of the two it is nobody can tell.
            ("040 tai 123 tai 050 1 heti", "⟦phone⟧ tai ⟦phone⟧ heti", &[(1, 2), (3, 4), (6, 7)], &[(3, 4)]),
        ] {
            assert_eq!(evidence(marked).after_change(before, after), evidence(left), "{before:?}");
        }
    }
}
