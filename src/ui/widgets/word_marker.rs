//! A text whose words can be marked, by keyboard and by mouse.

use std::ops::Range;
use std::sync::Arc;

use egui::{
    Event, EventFilter, Galley, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, vec2,
};

use super::chat_text::paint_evidence;
use super::chip::ChipWords;
use super::{paint, rtl};
use crate::domain::evidence::{Whose, words};
use crate::domain::{Evidence, Piece, StoredText};
use crate::ui::theme::{Theme, Type, radius, space, stroke};

/// Where in a text one is: the word that is in hand, and the one from which the arrows or the pointer reach to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordPlace {
    from: usize,
    at: usize,
}

impl WordPlace {
    /// This word alone, or with those up to it from where one came.
    fn go(self, at: usize, reaches: bool) -> Self {
        if reaches { Self { at, ..self } } else { Self { from: at, at } }
    }

    /// The words that are in hand of a text with so many.
    fn words(self, count: usize) -> Range<u32> {
        let (first, last) = (self.from.min(self.at), self.from.max(self.at));
        first.min(count) as u32..(last + 1).min(count) as u32
    }
}

/// `WordMarker::new(key, "Mark words", "marked", &text, chips).show(ui, &mut place, &evidence)`: one Tab stop. Left and
/// Right go from word to word, Up and Down from line to line, with Shift they reach; Space or Enter marks what is in hand
/// or clears it, as does a click on a word or a drag over several.
pub struct WordMarker<'a> {
    id: Id,
    name: &'a str,
    marked: &'a str,
    text: &'a StoredText,
    words: ChipWords<'a>,
}

/// A word as it is drawn.
struct Word {
    spoken: String,
    galley: Arc<Galley>,
    rect: Rect,
    row: usize,
    /// Its paragraph begins at the right.
    right: bool,
}

/// Between two words.
const GAP: f32 = space::TINY + space::HAIR;

impl<'a> WordMarker<'a> {
    /// A text of which words are marked; what a screen reader calls it, and a word of it that is marked.
    pub fn new(
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &'a str,
        marked: &'a str,
        text: &'a StoredText,
        words: ChipWords<'a>,
    ) -> Self {
        Self { id: Id::unique(("word_marker", key)), name, marked, text, words }
    }

    /// The identity that has the focus.
    pub fn id(&self) -> Id {
        self.id
    }

    /// Draws it as wide as the room; answers the words that are to be turned, if any are.
    pub fn show(self, ui: &mut Ui, place: &mut WordPlace, evidence: &Evidence) -> Option<Range<u32>> {
        let mut drawn = self.lay(ui, ui.available_width());
        let height = drawn.iter().map(|word| word.rect.bottom()).fold(Type::TEXT.line, f32::max);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        for word in &mut drawn {
            word.rect = word.rect.translate(rect.min.to_vec2());
        }
        // Before the response is made: it takes Space and Enter for a click.
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let keyed = focused && self.keys(ui, place, &drawn);
        let response = ui.interact(rect, self.id, Sense::click_and_drag());
        let pressed = pointed(ui, &response, place, &drawn);
        place.from = place.from.min(drawn.len().saturating_sub(1));
        place.at = place.at.min(drawn.len().saturating_sub(1));
        let in_hand = place.words(drawn.len());
        for (at, word) in (0..).zip(&drawn) {
            self.word_ui(ui, (at, word), &drawn, evidence);
        }
        if response.has_focus() || response.is_pointer_button_down_on() {
            for word in of(&drawn, &in_hand) {
                let line = Stroke::new(stroke::STRONG, Theme::of(ui).focus);
                let around = word.rect.expand2(vec2(space::HAIR, 0.0));
                ui.painter().rect_stroke(around, radius::HIT, line, StrokeKind::Inside);
            }
        }
        if response.has_focus() {
            paint::ring(ui, rect.expand(space::TINY), radius::CONTROL);
        }
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Application, true, self.said(&drawn, &in_hand, evidence))
        });
        let turned = (keyed || pressed) && !in_hand.is_empty();
        turned.then_some(in_hand)
    }

    /// The name, the words that are in hand, and whether they are marked.
    fn said(&self, drawn: &[Word], in_hand: &Range<u32>, evidence: &Evidence) -> String {
        let words: Vec<&str> = of(drawn, in_hand).iter().map(|word| word.spoken.as_str()).collect();
        let marked = if evidence.holds(in_hand) { self.marked } else { "" };
        let words = words.join(" ");
        [self.name, &words, marked].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Words in lines of this width. A line of the text ends its line.
    fn lay(&self, ui: &Ui, width: f32) -> Vec<Word> {
        let (kind, theme) = (Type::TEXT, Theme::of(ui));
        let mut drawn: Vec<Word> = Vec::new();
        let (mut x, mut y, mut row, mut tallest) = (0.0, 0.0, 0, kind.line);
        for (word, begins) in self.stored() {
            let (spoken, removed) = self.spoken(word);
            let colour = if removed { theme.muted } else { theme.body };
            let galley = paint::lines(ui, kind, &spoken, colour, width, usize::MAX);
            let size = galley.size();
            if !drawn.is_empty() && (begins || x + size.x > width) {
                (x, y, row) = (0.0, y + tallest + space::HAIR, row + 1);
                tallest = kind.line;
            }
            let rect = Rect::from_min_size(Pos2::new(x, y), size);
            drawn.push(Word { spoken, galley, rect, row, right: false });
            x += size.x + GAP;
            tallest = tallest.max(size.y);
        }
        if rtl::is_needed(self.text.as_str()) {
            self.turn(&mut drawn, width);
        }
        drawn
    }

    /// The words as they are stored, each with whether it begins a line of the text.
    fn stored(&self) -> impl Iterator<Item = (&'a str, bool)> {
        let text = self.text.as_str();
        let mut done = 0;
        words(text).map(move |bytes| {
            let begins = text.get(done..bytes.start).is_some_and(|gap| gap.contains('\n'));
            done = bytes.end;
            (text.get(bytes).unwrap_or(""), begins)
        })
    }

    /// Puts each line into the order of the eye, at the side where its paragraph begins.
    fn turn(&self, drawn: &mut [Word], width: f32) {
        let words = rtl::Words::new(self.stored());
        let mut first = 0;
        for line in drawn.chunk_by_mut(|one, next| one.row == next.row) {
            let right = words.is_right(first);
            let wide = line.iter().map(|word| word.rect.width() + GAP).sum::<f32>() - GAP;
            let mut x = if right { width - wide } else { 0.0 };
            for at in words.order(first..first + line.len()) {
                let Some(word) = line.get_mut(at - first) else { continue };
                word.right = right;
                word.rect = Rect::from_min_size(Pos2::new(x, word.rect.top()), word.rect.size());
                x += word.rect.width() + GAP;
            }
            first += line.len();
        }
    }

    /// A word as it is read, and whether a value was removed from it.
    fn spoken(&self, word: &str) -> (String, bool) {
        let mut spoken = String::with_capacity(word.len());
        let mut removed = false;
        for (_, piece) in StoredText(word.to_owned()).pieces() {
            match piece {
                Piece::Words(words) => spoken.push_str(words),
                Piece::Removed(kind) => {
                    removed = true;
                    spoken.push_str(&(self.words.word)(kind));
                }
            }
        }
        (spoken, removed)
    }

    /// Whether what is in hand is to be turned; the keys that move it are taken, too.
    fn keys(&self, ui: &Ui, place: &mut WordPlace, drawn: &[Word]) -> bool {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let right = drawn.get(place.at).is_some_and(|word| word.right);
        let (ahead, back) =
            if right { (Key::ArrowLeft, Key::ArrowRight) } else { (Key::ArrowRight, Key::ArrowLeft) };
        let last = drawn.len().saturating_sub(1);
        // The longer shortcut first: `consume_key` takes more modifiers than it is asked for.
        for (modifiers, reaches) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
            let pressed = |key| ui.input_mut(|input| input.consume_key(modifiers, key));
            for (key, to) in [
                (ahead, (place.at + 1).min(last)),
                (back, place.at.saturating_sub(1)),
                (Key::ArrowDown, beside(drawn, place.at, 1)),
                (Key::ArrowUp, beside(drawn, place.at, -1)),
                (Key::Home, 0),
                (Key::End, last),
            ] {
                if pressed(key) {
                    *place = place.go(to, reaches);
                }
            }
        }
        ui.input_mut(|input| {
            input.events.retain(|event| !matches!(event, Event::Text(text) if text == " "));
            let space = input.consume_key(Modifiers::NONE, Key::Space);
            input.consume_key(Modifiers::NONE, Key::Enter) || space
        })
    }

    fn word_ui(&self, ui: &Ui, (at, word): (u32, &Word), drawn: &[Word], evidence: &Evidence) {
        let marked = evidence.holds(&(at..at + 1));
        if marked {
            // Up to the next word, where that is marked with it and stands beside it.
            let next = drawn.get(at as usize + 1).filter(|next| is_beside(word, next));
            let joined = next.filter(|_| evidence.holds(&(at..at + 2)));
            let rect = joined.map_or(word.rect, |next| word.rect.union(next.rect));
            paint_evidence(ui, rect, Whose::Review);
        }
        ui.painter().galley(word.rect.min, Arc::clone(&word.galley), Theme::of(ui).body);
        let node = ui.interact(word.rect, self.id.with(("word", at)), Sense::hover());
        node.widget_info(|| WidgetInfo::labeled(Role::Label, true, &word.spoken));
    }
}

/// Those words.
fn of<'a>(drawn: &'a [Word], words: &Range<u32>) -> &'a [Word] {
    drawn.get(words.start as usize..words.end as usize).unwrap_or_default()
}

/// Whether two words stand beside each other, in whatever order.
fn is_beside(one: &Word, other: &Word) -> bool {
    let apart = (other.rect.left() - one.rect.right()).max(one.rect.left() - other.rect.right());
    one.row == other.row && apart < GAP + space::HAIR
}

/// The word of the line below (1) or above (-1) that stands nearest; the same one where there is none.
fn beside(drawn: &[Word], at: usize, step: isize) -> usize {
    let Some(word) = drawn.get(at) else { return at };
    let Some(row) = word.row.checked_add_signed(step) else { return at };
    let distance = |other: &Word| (other.rect.center().x - word.rect.center().x).abs();
    let of_row = drawn.iter().enumerate().filter(|(_, other)| other.row == row);
    of_row.min_by(|one, next| distance(one.1).total_cmp(&distance(next.1))).map_or(at, |(found, _)| found)
}

/// Whether a click or a drag has ended; until then the words under it are in hand.
fn pointed(ui: &Ui, response: &Response, place: &mut WordPlace, drawn: &[Word]) -> bool {
    // Without a pointer it is what a screen reader asks for.
    let Some(pointer) = response.interact_pointer_pos() else { return response.clicked() };
    let origin = ui.input(|input| input.pointer.press_origin());
    if response.is_pointer_button_down_on()
        && let Some(origin) = origin
    {
        *place = WordPlace { from: nearest(drawn, origin), at: nearest(drawn, pointer) };
    } else if response.clicked() {
        // Pressed and let go within one frame.
        let at = nearest(drawn, pointer);
        *place = WordPlace { from: at, at };
    }
    let ended = response.clicked() || response.drag_stopped();
    if ended {
        response.request_focus();
    }
    ended
}

/// The word at a point, or else the nearest one.
fn nearest(drawn: &[Word], point: Pos2) -> usize {
    let distance = |word: &Word| {
        // A line further away is worse than a word further away on the same line.
        let beside = word.rect.distance_to_pos(Pos2::new(point.x, word.rect.center().y));
        let above = word.rect.distance_to_pos(Pos2::new(word.rect.center().x, point.y));
        beside + 100.0 * above
    };
    let all = drawn.iter().enumerate();
    all.min_by(|one, next| distance(one.1).total_cmp(&distance(next.1))).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_hand_reaches_both_ways_and_ends_with_the_text() {
        let place = WordPlace::default().go(4, false);
        assert_eq!(place.words(9), 4..5);
        assert_eq!(place.go(6, true).words(9), 4..7);
        assert_eq!(place.go(2, true).words(9), 2..5);
        assert_eq!(place.go(2, true).go(3, true).words(9), 3..5);
        assert_eq!(place.go(8, true).words(6), 4..6);
        assert!(place.words(0).is_empty());
    }
}
