//! Order of right-to-left lines, which egui does not know: it shapes Arabic words rightly, but sets one after the
//! other from left to right.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use crate::domain::evidence::Whose;
use crate::domain::{Kind, Piece, StoredText};

/// Stands for a removed value among letters, a neutral character of one place.
const OBJECT: char = '\u{FFFC}';

/// What a letter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Running text.
    Plain,
    /// A search hit; the one at which the reader is, or another.
    Hit(bool),
    /// Words that are marked as evidence.
    Evidence(Whose),
    /// A removed value.
    Chip(Kind),
}

/// Letters of one mark, in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The letters; empty for a removed value.
    pub text: String,
    /// What they belong to.
    pub mark: Mark,
}

/// A line in the order in which it is drawn.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// From left to right.
    pub runs: Vec<Run>,
    /// Whether its paragraph begins at the right.
    pub right: bool,
}

/// Whether a text has a letter that is written from right to left.
pub fn is_needed(text: &str) -> bool {
    text.chars().any(|letter| matches!(bidi_class(letter), BidiClass::R | BidiClass::AL))
}

/// One line of running text in the order of the eye.
pub fn line_of(text: &str) -> String {
    let runs = [Run { text: text.to_owned(), mark: Mark::Plain }];
    let lines = lines(&runs, f32::INFINITY, |_| 0.0);
    lines.into_iter().flat_map(|line| line.runs).map(|run| run.text).collect()
}

/// Words that are drawn one by one: how they follow each other in a line.
pub struct Words(Vec<Placed>);

/// How a word is read.
#[derive(Clone, Copy)]
struct Placed {
    level: Level,
    /// That of the space behind it.
    behind: Level,
    right: bool,
}

impl Words {
    /// Stored words, each with whether a paragraph begins with it.
    pub fn new<'a>(words: impl Iterator<Item = (&'a str, bool)>) -> Self {
        let mut text = String::new();
        let mut places = Vec::new();
        for (word, begins) in words {
            if !places.is_empty() {
                text.push(if begins { '\n' } else { ' ' });
            }
            let from = text.len();
            for (_, piece) in StoredText(word.to_owned()).pieces() {
                match piece {
                    Piece::Words(words) => text.push_str(words),
                    Piece::Removed(_) => text.push(OBJECT),
                }
            }
            places.push(from..text.len());
        }
        let info = BidiInfo::new(&text, None);
        let level = |at: usize| info.levels.get(at).copied().unwrap_or_else(Level::ltr);
        let placed = |place: &Bytes| {
            let word = text.get(place.clone()).unwrap_or("");
            // Brackets and the like go with the letters beside them.
            let strong = word.char_indices().find(|(_, letter)| is_strong(*letter)).map_or(0, |(at, _)| at);
            let paragraph = info.paragraphs.partition_point(|known| known.range.end <= place.start);
            let right = info.paragraphs.get(paragraph).is_some_and(|known| known.level.is_rtl());
            Placed { level: level(place.start + strong), behind: level(place.end), right }
        };
        Self(places.iter().map(placed).collect())
    }

    /// Whether the paragraph of this word begins at the right.
    pub fn is_right(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(|word| word.right)
    }

    /// The words of one line from left to right.
    pub fn order(&self, line: std::ops::Range<usize>) -> Vec<usize> {
        let words = self.0.get(line.clone()).unwrap_or_default();
        // Spaces have levels of their own, and take no place: two numbers of an Arabic line are no single number.
        let levels: Vec<Level> = words.iter().flat_map(|word| [word.level, word.behind]).collect();
        let visible = levels.get(..levels.len().saturating_sub(1)).unwrap_or_default();
        let order = BidiInfo::reorder_visual(visible);
        order.into_iter().filter(|at| at.is_multiple_of(2)).map(|at| line.start + at / 2).collect()
    }
}

/// Whether a letter has a direction.
fn is_strong(letter: char) -> bool {
    use BidiClass::{AL, AN, EN, L, R};
    matches!(bidi_class(letter), L | R | AL | EN | AN)
}

/// Breaks logical text into lines of this width and puts each into the order of the eye.
pub fn lines(runs: &[Run], width: f32, mut measure: impl FnMut(&[Run]) -> f32) -> Vec<Line> {
    let letters: Vec<(char, Mark)> = runs.iter().flat_map(letters_of).collect();
    let text: String = letters.iter().map(|(letter, _)| *letter).collect();
    let info = BidiInfo::new(&text, None);
    let mut lines = Vec::new();
    for paragraph in &info.paragraphs {
        let mut from = paragraph.range.start;
        let end = paragraph.range.end;
        while from < end {
            let to = break_at(&text, &letters, from..end, width, &mut measure);
            lines.push(line(&info, paragraph, from..to, &letters));
            from = to;
        }
    }
    lines
}

fn letters_of(run: &Run) -> Vec<(char, Mark)> {
    match run.mark {
        Mark::Chip(_) => vec![(OBJECT, run.mark)],
        mark => run.text.chars().map(|letter| (letter, mark)).collect(),
    }
}

type Bytes = std::ops::Range<usize>;

fn slice<'a>(text: &str, letters: &'a [(char, Mark)], bytes: &Bytes) -> &'a [(char, Mark)] {
    let before = text.get(..bytes.start).map_or(0, |text| text.chars().count());
    let inside = text.get(bytes.clone()).map_or(0, |text| text.chars().count());
    letters.get(before..before + inside).unwrap_or(&[])
}

/// The byte after the last word that fits; at least one word, so that a line is never empty.
fn break_at(
    text: &str,
    letters: &[(char, Mark)],
    rest: Bytes,
    width: f32,
    measure: &mut impl FnMut(&[Run]) -> f32,
) -> usize {
    let mut fits = rest.start;
    let words = text.get(rest.clone()).unwrap_or("").split_inclusive(' ');
    for word in words {
        let to = fits + word.len();
        let trimmed = rest.start..fits + word.trim_end().len();
        let wide = measure(&collect(slice(text, letters, &trimmed).iter().copied())) > width;
        if wide && fits > rest.start {
            return fits;
        }
        fits = to;
        if word.ends_with('\n') || wide {
            return fits;
        }
    }
    rest.end
}

fn line(
    info: &BidiInfo<'_>,
    paragraph: &unicode_bidi::ParagraphInfo,
    bytes: Bytes,
    letters: &[(char, Mark)],
) -> Line {
    let text = info.text;
    let drop_end = text.get(bytes.clone()).map_or(0, |line| line.len() - line.trim_end().len());
    let bytes = bytes.start..bytes.end - drop_end;
    let mut drawn = Vec::new();
    if !bytes.is_empty() {
        let (levels, runs) = info.visual_runs(paragraph, bytes);
        for run in runs {
            let part = slice(text, letters, &run);
            if levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl) {
                drawn.extend(reversed(part));
            } else {
                drawn.extend_from_slice(part);
            }
        }
    }
    Line { runs: collect(drawn.into_iter()), right: paragraph.level.is_rtl() }
}

/// Words of a right-to-left script keep their letters in order, for egui shapes each of them from the right;
/// everything between them changes places.
fn reversed(part: &[(char, Mark)]) -> Vec<(char, Mark)> {
    let mut tokens: Vec<Vec<(char, Mark)>> = Vec::new();
    let mut in_word = false;
    for &(letter, mark) in part {
        let of_word = is_of_word(letter);
        match tokens.last_mut() {
            Some(token) if of_word && in_word => token.push((letter, mark)),
            _ => tokens.push(vec![(mirrored(letter), mark)]),
        }
        in_word = of_word;
    }
    tokens.into_iter().rev().flatten().collect()
}

/// Letters, their marks, and the punctuation that the same face draws and egui therefore shapes with them.
fn is_of_word(letter: char) -> bool {
    match bidi_class(letter) {
        BidiClass::R | BidiClass::AL | BidiClass::NSM => true,
        BidiClass::AN | BidiClass::EN => false,
        _ => ('\u{600}'..='\u{6FF}').contains(&letter),
    }
}

fn mirrored(letter: char) -> char {
    match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

fn collect(letters: impl Iterator<Item = (char, Mark)>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (letter, mark) in letters {
        let chip = matches!(mark, Mark::Chip(_));
        match runs.last_mut() {
            Some(run) if run.mark == mark && !chip => run.text.push(letter),
            _ if chip => runs.push(Run { text: String::new(), mark }),
            _ => runs.push(Run { text: letter.to_string(), mark }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<Run> {
        vec![Run { text: text.to_owned(), mark: Mark::Plain }]
    }

    fn count(runs: &[Run]) -> f32 {
        runs.iter().map(|run| run.text.chars().count() as f32).sum()
    }

    fn drawn(text: &str, width: f32) -> Vec<String> {
        let lines = lines(&plain(text), width, count);
        lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
    }

    #[test]
    fn words_change_places_and_keep_their_letters() {
        for (logical, seen) in [
            ("مرحبا بكم", "بكم مرحبا"),
            ("رقم 123 هنا", "هنا 123 رقم"),
            ("رد (نعم)", "(نعم) رد"),
            ("مرحبا، رقم", "رقم مرحبا،"),
            ("Hei مرحبا بكم kiitos", "Hei بكم مرحبا kiitos"),
        ] {
            assert_eq!(drawn(logical, 100.0), [seen], "{logical}");
        }
    }

    #[test]
    fn the_first_words_stand_in_the_first_line() {
        assert_eq!(drawn("واحد اثنان ثلاثة", 11.0), ["اثنان واحد", "ثلاثة"]);
        assert_eq!(drawn("واحد\nاثنان", 50.0), ["واحد", "اثنان"]);
    }

    #[test]
    fn a_removed_value_moves_as_one() {
        let mut runs = plain("رقمي ");
        runs.push(Run { text: String::new(), mark: Mark::Chip(Kind::Phone) });
        runs.extend(plain(" شكرا"));
        let lines = lines(&runs, 100.0, count);
        let marks: Vec<Mark> = lines.iter().flat_map(|line| &line.runs).map(|run| run.mark).collect();
        assert_eq!(marks, [Mark::Plain, Mark::Chip(Kind::Phone), Mark::Plain]);
        assert_eq!(lines.first().unwrap().runs.first().unwrap().text, "شكرا ");
        assert!(lines.first().unwrap().right);
    }

    #[test]
    fn words_that_are_drawn_one_by_one_follow_each_other_as_in_a_line() {
        for (text, order, right) in [
            ("Hei مرحبا kiitos", &[0, 1, 2][..], false),
            ("Hei مرحبا بكم kiitos", &[0, 2, 1, 3], false),
            ("Hei (مرحبا بكم).", &[0, 2, 1], false),
            ("مرحبا Hei kiitos بكم", &[3, 1, 2, 0], true),
            ("رقم 123 456 هنا", &[3, 2, 1, 0], true),
            ("⟦phone⟧ ⟦email⟧ شكرا", &[2, 1, 0], true),
        ] {
            let words = Words::new(text.split(' ').map(|word| (word, false)));
            assert_eq!((words.order(0..order.len()).as_slice(), words.is_right(0)), (order, right), "{text}");
        }
        let words = Words::new([("Hei", true), ("مرحبا", true), ("بكم", false), ("!", false)].into_iter());
        assert_eq!([0, 1, 3].map(|at| words.is_right(at)), [false, true, true], "each by its paragraph");
        assert_eq!((words.order(0..1), words.order(1..3), words.order(3..4)), (vec![0], vec![2, 1], vec![3]));
        assert_eq!(line_of("(مرحبا،)"), "(مرحبا،)");
    }

    #[test]
    fn left_to_right_text_needs_nothing() {
        assert!(!is_needed("Hei, сколько 多久"));
        assert!(is_needed("Hei مرحبا"));
    }
}
