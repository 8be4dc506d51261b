//! Order of right-to-left lines, which egui does not know: it shapes Arabic words rightly, but sets one after the
//! other from left to right, and Arabic and Persian figures with their last one first.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use crate::domain::evidence::Whose;
use crate::domain::{Kind, Piece, StoredText};

/// Stands for a removed value among letters, a neutral character of one place.
const OBJECT: char = '\u{FFFC}';

/// What a letter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Run {
    /// The letters; empty for a removed value.
    pub text: String,
    /// What they belong to.
    pub mark: Mark,
}

/// A line in the order in which it is drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// From left to right.
    pub runs: Vec<Run>,
    /// Whether its paragraph begins at the right.
    pub right: bool,
}

impl Line {
    /// Its letters from left to right.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// Whether a text has a letter or a figure that egui draws from right to left.
pub fn is_needed(text: &str) -> bool {
    // Below the Hebrew letters none is; nearly every text ends with this.
    text.chars().any(|letter| letter >= '\u{590}' && is_shaped_from_right(letter))
}

/// How much room a text has.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Of a line; logical pixels.
    pub width: f32,
    /// The most lines.
    pub rows: usize,
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

/// Breaks logical text into lines and puts each into the order of the eye; answers, too, whether it was cut. What has no
/// room is its logical end, so `…` stands at the left of a right-to-left line: a single line is cut at a letter, the last
/// of several at a word.
pub fn lines(runs: &[Run], room: Room, mut measure: impl FnMut(&[Run]) -> f32) -> (Vec<Line>, bool) {
    let letters: Vec<(char, Mark)> = runs.iter().flat_map(letters_of).collect();
    let text: String = letters.iter().map(|(letter, _)| *letter).collect();
    let info = BidiInfo::new(&text, None);
    let mut lines = Vec::new();
    for paragraph in &info.paragraphs {
        let mut from = paragraph.range.start;
        let end = paragraph.range.end;
        while from < end {
            let rest = slice(&text, &letters, &(from..end));
            let count = break_at(rest, room.width, &mut measure);
            let to = from + rest.iter().take(count).map(|(letter, _)| letter.len_utf8()).sum::<usize>();
            let more = text.get(to..).is_some_and(|rest| !rest.trim().is_empty());
            if more && lines.len() + 1 >= room.rows {
                lines.push(cut(rest, paragraph.level, room, &mut measure));
                return (lines, true);
            }
            lines.push(line(&info, paragraph, from..to, &letters));
            from = to;
        }
    }
    (lines, false)
}

/// The last line that has room: as much of the rest of its paragraph as stands in it before `…`.
fn cut(rest: &[(char, Mark)], level: Level, room: Room, measure: &mut impl FnMut(&[Run]) -> f32) -> Line {
    let before = |count: usize| trimmed(rest.get(..count).unwrap_or(rest));
    let ended = |count: usize| before(count).iter().copied().chain([('…', Mark::Plain)]);
    let mut fits = |count: usize| measure(&collect(ended(count))) <= room.width;
    let mut count = if room.rows == 1 { 0 } else { last_that_fits(&ends(rest, is_one_word), &mut fits) };
    if before(count).is_empty() {
        count = last_that_fits(&ends(rest, goes_with), fits);
    }
    let letters: Vec<(char, Mark)> = ended(count).collect();
    let text: String = letters.iter().map(|(letter, _)| *letter).collect();
    // The side at which the paragraph begins is that of the whole, whatever of it is left.
    let info = BidiInfo::new(&text, Some(level));
    let cut = info.paragraphs.first().map(|paragraph| line(&info, paragraph, 0..text.len(), &letters));
    cut.unwrap_or_else(|| Line { runs: collect(letters.iter().copied()), right: level.is_rtl() })
}

/// How many letters have room up to one of these ends; 0 where up to none. What is far over the room is not tried: to
/// measure it costs more than to try again.
fn last_that_fits(ends: &[usize], mut fits: impl FnMut(usize) -> bool) -> usize {
    let end_of = |count: usize| count.checked_sub(1).and_then(|at| ends.get(at)).copied().unwrap_or(0);
    let (mut fitting, mut over) = (0, ends.len() + 1);
    while fitting + 1 < over {
        let middle = usize::midpoint(fitting, over).min(2 * fitting + 1);
        if fits(end_of(middle)) {
            fitting = middle;
        } else {
            over = middle;
        }
    }
    end_of(fitting)
}

/// Where letters may be parted: how many stand before each end.
fn ends(letters: &[(char, Mark)], are_one: impl Fn(char, char) -> bool) -> Vec<usize> {
    let parts = letters.chunk_by(|one, next| are_one(one.0, next.0));
    let mut end = 0;
    let end_of = |part: &[(char, Mark)]| {
        end += part.len();
        end
    };
    parts.map(end_of).collect()
}

/// Whether a word, with the spaces behind it, goes on after this letter.
fn is_one_word(before: char, _: char) -> bool {
    before != ' '
}

/// Without the spaces at its end, which take no room.
fn trimmed(letters: &[(char, Mark)]) -> &[(char, Mark)] {
    let end = letters.iter().rposition(|(letter, _)| !letter.is_whitespace()).map_or(0, |at| at + 1);
    letters.get(..end).unwrap_or(letters)
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

/// How many letters of a paragraph stand in a line: up to the last word that fits, or the last letter of a word that is
/// wider than a line; at least one letter, so that a line is never empty.
fn break_at(rest: &[(char, Mark)], width: f32, measure: &mut impl FnMut(&[Run]) -> f32) -> usize {
    if !width.is_finite() {
        return rest.len();
    }
    let before = |count: usize| trimmed(rest.get(..count).unwrap_or(rest));
    let mut fits = |count: usize| measure(&collect(before(count).iter().copied())) <= width;
    let words = last_that_fits(&ends(rest, is_one_word), &mut fits);
    if !before(words).is_empty() {
        return words;
    }
    let letters = ends(rest, goes_with);
    last_that_fits(&letters, fits).max(letters.first().copied().unwrap_or(rest.len()))
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
    let mut seen: Vec<Vec<(char, Mark)>> = Vec::new();
    if !bytes.is_empty() {
        let (levels, runs) = info.visual_runs(paragraph, bytes);
        for run in runs {
            let part = slice(text, letters, &run).chunk_by(|one, next| goes_with(one.0, next.0));
            if levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl) {
                let mirror = |part: &[(char, Mark)]| {
                    part.iter().map(|one| (mirrored(one.0), one.1)).collect::<Vec<_>>()
                };
                seen.extend(part.rev().map(mirror));
            } else {
                seen.extend(part.map(<[(char, Mark)]>::to_vec));
            }
        }
    }
    Line { runs: collect(given(&seen).into_iter()), right: paragraph.level.is_rtl() }
}

/// What egui is given so that it draws the letters in the order of the eye: a stretch of the Arabic face it shapes from
/// the right, and one of figures, too.
fn given(seen: &[Vec<(char, Mark)>]) -> Vec<(char, Mark)> {
    let of_face = |part: &[(char, Mark)]| part.first().filter(|one| is_of_face(one.0)).map(|one| one.1);
    let mut given = Vec::new();
    for stretch in seen.chunk_by(|one, next| of_face(one).is_some() && of_face(one) == of_face(next)) {
        if stretch.iter().flatten().any(|one| is_shaped_from_right(one.0)) {
            given.extend(stretch.iter().rev().flatten().copied());
        } else {
            given.extend(stretch.iter().flatten().copied());
        }
    }
    given
}

/// Whether a letter is drawn as one with the letter before it: marks, joiners, and what a joiner joins.
fn goes_with(before: char, letter: char) -> bool {
    before == '\u{200D}'
        || matches!(letter, '\u{200C}' | '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}')
        || bidi_class(letter) == BidiClass::NSM
}

/// Letters, and the figures and punctuation that the same face draws and egui therefore shapes with them.
fn is_of_face(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL) || ('\u{600}'..='\u{6FF}').contains(&letter)
}

/// Whether a letter is of a script that egui shapes from the right; Arabic and Persian figures and their signs are.
fn is_shaped_from_right(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
        || matches!(letter, '\u{660}'..='\u{66D}' | '\u{6F0}'..='\u{6F9}')
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
mod tests;
