//! Right-to-left text in the room that it has, with the faces of the program.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rangef, Rect, Shape, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{CHIPS, harness, shared, stored};
use crate::domain::Kind;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::rtl::{Mark, Room, Run};
use crate::ui::widgets::{ChatText, Label, paint};

const ARABIC: &str =
    "مرحبا، متى ينتهي تصريح الإقامة الخاص بي وهل يمكنني التحقق منه عبر الإنترنت (تقريبا)؟ أسكن هنا منذ 2019";
const PERSIAN: &str = "سلام، می‌خواهم بدانم ساعت ۱۲:۳۰ تا 14 وقت دارید، چون کارت من در Helsinki تمام می‌شود";
/// None of its letters is in [`ARABIC`].
const WORD: &str = "ضغط";
/// Of the widgets that are drawn here; logical pixels.
const WIDTH: f32 = 240.0;

/// A widget in a room that is too narrow for it.
fn in_room<'a>(mut add: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    let mut harness = harness(move |ui| {
        ui.set_max_width(WIDTH);
        add(ui);
    });
    harness.run();
    harness
}

/// Texts that are painted, each with where it stands.
fn texts(harness: &Harness<'_>) -> Vec<(Pos2, Arc<Galley>)> {
    let painted = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Text(text) => Some((text.pos, Arc::clone(&text.galley))),
        _ => None,
    });
    painted.collect()
}

/// Boxes that are painted in a colour.
fn boxes(harness: &Harness<'_>, colour: Color32) -> Vec<Rect> {
    let painted = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Rect(shape) if shape.fill == colour => Some(shape.rect),
        _ => None,
    });
    painted.collect()
}

/// From the left edge of the first of these letters to the right edge of the last, and the row in which they stand.
fn reach(galley: &Galley, is_one: impl Fn(char) -> bool) -> Option<(usize, Rangef)> {
    let found = galley.rows.iter().enumerate().flat_map(|(at, row)| {
        let inside = row.glyphs.iter().filter(|glyph| is_one(glyph.chr));
        inside.map(move |glyph| (at, Rangef::new(row.pos.x + glyph.pos.x, row.pos.x + glyph.max_x())))
    });
    found.reduce(|(row, all), (_, one)| (row, Rangef::new(all.min.min(one.min), all.max.max(one.max))))
}

#[test]
fn it_is_never_wider_than_its_room_and_says_when_it_was_cut() {
    let (checked, seen) = shared::<usize>();
    let mut harness = harness(move |ui| {
        for (kind, text) in [(Type::CAPTION, ARABIC), (Type::READ, ARABIC), (Type::READ, PERSIAN)] {
            let colour = Theme::of(ui).body;
            let full = paint::full_line(ui, kind, text, colour).size().x;
            for width in (0..16).map(|step| 40.0 + 53.0 * step as f32) {
                let of = format!("{text} in {width}");
                let one = paint::one_line(ui, kind, text, colour, width);
                assert!(one.size().x <= width, "{} {of}", one.size().x);
                assert_eq!((one.rows.len(), one.elided), (1, full > width), "{of}");
                assert!(!one.elided || one.size().x > width - 2.0 * kind.size, "cut at a letter: {of}");
                let all = paint::lines(ui, kind, text, colour, width, usize::MAX);
                assert!(all.size().x <= width && !all.elided, "{of}");
                let two = paint::lines(ui, kind, text, colour, width, 2);
                assert!(two.size().x <= width, "{} {of}", two.size().x);
                assert_eq!((two.rows.len(), two.elided), (all.rows.len().min(2), all.rows.len() > 2), "{of}");
                *checked.borrow_mut() += 1;
            }
        }
    });
    harness.run();
    let before = seen.replace(0);
    // The same texts on a screen of another scale.
    harness.set_pixels_per_point(1.5);
    harness.run_steps(2);
    assert!(before > 0 && *seen.borrow() > 0);
}

#[test]
fn hover_shows_the_whole_of_a_row_that_was_cut() {
    type Add = fn(&mut Ui);
    let rows: [(usize, Add); 4] = [
        (1, |ui| drop(ui.add(Label::new(ARABIC).truncate()))),
        (2, |ui| drop(ui.add(Label::new(ARABIC).rows(2)))),
        (1, |ui| drop(ChatText::new(&stored(ARABIC), CHIPS).row().show(ui))),
        (2, |ui| drop(ChatText::new(&stored(ARABIC), CHIPS).rows(2).show(ui))),
    ];
    for (rows, add) in rows {
        let mut harness = in_room(add);
        let rect = harness.get_by_label(ARABIC).rect();
        let (at, galley) = texts(&harness).pop().unwrap();
        assert_eq!((galley.rows.len(), galley.elided), (rows, true));
        assert!(rect.width() <= WIDTH, "{rect:?}");
        assert!(rect.expand(1.0).contains_rect(galley.rect.translate(at.to_vec2())), "{rect:?} {galley:?}");
        harness.hover_at(rect.center());
        harness.run_steps(8);
        assert_eq!(harness.query_all_by_label(ARABIC).count(), 2, "the row and what is shown on hover");
        let (_, whole) = texts(&harness).pop().unwrap();
        assert!(!whole.elided && whole.job.text.contains("2019"));
    }
    let mut harness = in_room(|ui| drop(ui.add(Label::new(WORD).truncate())));
    harness.hover_at(harness.get_by_label(WORD).rect().center());
    harness.run_steps(8);
    assert_eq!(harness.query_all_by_label(WORD).count(), 1, "it was not cut");
}

#[test]
fn the_box_of_a_removed_value_lies_over_its_word_in_a_line_that_is_cut() {
    for (text, rows, place) in [
        (format!("رقمي ⟦phone⟧ {ARABIC}"), 1, Some(0)),
        (format!("رقمي ⟦phone⟧ {ARABIC}"), 2, Some(0)),
        (format!("مرحبا، متى ينتهي تصريح الإقامة الخاص بي ⟦phone⟧ {ARABIC}"), 2, Some(1)),
        (format!("{ARABIC} ⟦phone⟧"), 1, None),
    ] {
        let (look, theme) = shared::<Option<&'static Theme>>();
        let known = text.clone();
        let harness = in_room(move |ui| {
            *look.borrow_mut() = Some(Theme::of(ui));
            ChatText::new(&stored(&known), CHIPS).rows(rows).show(ui);
        });
        let (at, galley) = texts(&harness).pop().unwrap();
        assert!(galley.elided && galley.rows.len() == rows, "{text}");
        let boxes = boxes(&harness, theme.borrow().unwrap().chip(Kind::Phone).tint);
        let word = reach(&galley, |letter| letter.is_ascii_alphabetic());
        assert_eq!((word.map(|word| word.0), boxes.len()), (place, usize::from(place.is_some())), "{text}");
        let (Some((row, word)), [found]) = (word, boxes.as_slice()) else { continue };
        // The icon stands before the word.
        let (left, right) = (found.left() - at.x, found.right() - at.x);
        assert!(left < word.min && left > word.min - 30.0, "{found:?} {word:?}");
        assert!(right > word.max && right < word.max + 10.0, "{found:?} {word:?}");
        assert!(left > -1.0 && right < WIDTH + 1.0, "{found:?}");
        let middle = galley.rows[row].rect().center().y + at.y;
        assert!((found.center().y - middle).abs() < 2.0, "{found:?} {middle}");
    }
}

#[test]
fn a_search_hit_is_marked_where_its_word_stands_as_long_as_it_has_room() {
    let text = format!("مرحبا، {WORD} {ARABIC}");
    let start = text.find(WORD).unwrap();
    let hit = start..start + WORD.len();
    let (width, room) = shared::<f32>();
    let (look, theme) = shared::<Option<&'static Theme>>();
    let mut harness = harness(move |ui| {
        *look.borrow_mut() = Some(Theme::of(ui));
        ui.set_max_width(*width.borrow());
        ChatText::new(&stored(&text), CHIPS).row().hits(std::slice::from_ref(&hit), None).show(ui);
    });
    let (mut marked, mut cut_off) = (0, 0);
    for width in (0..20).map(|step| 30.0 + 7.0 * step as f32) {
        *room.borrow_mut() = width;
        harness.run();
        let (_, galley) = texts(&harness).pop().unwrap();
        let hit = theme.borrow().unwrap().hit;
        let row = &galley.rows[0];
        let ground = row.visuals.mesh.vertices.iter().filter(|vertex| vertex.color == hit);
        let ground = ground.map(|vertex| Rangef::point(row.pos.x + vertex.pos.x));
        let ground = ground.reduce(|all, one| Rangef::new(all.min.min(one.min), all.max.max(one.max)));
        let word = reach(&galley, |letter| WORD.contains(letter)).map(|word| word.1);
        match (ground, word) {
            (Some(ground), Some(word)) => {
                assert!((ground.min - word.min).abs() < 2.5, "{ground:?} {word:?} in {width}");
                assert!((ground.max - word.max).abs() < 2.5, "{ground:?} {word:?} in {width}");
                marked += 1;
            }
            (None, None) => cut_off += 1,
            other => panic!("{other:?} in {width}"),
        }
    }
    assert!(marked > 2 && cut_off > 2, "{marked} {cut_off}");
}

#[test]
fn its_lines_are_broken_once_for_as_long_as_they_stand() {
    let (room, wide) = shared::<f32>();
    let (written, seen) = shared::<usize>();
    *wide.borrow_mut() = WIDTH;
    let mut harness = harness(move |ui| {
        let runs = [Run { text: ARABIC.to_owned(), mark: Mark::Plain }];
        let room = Room { width: *room.borrow(), rows: 2 };
        let colour = Theme::of(ui).body;
        paint::ordered(ui, &runs, room, |runs| {
            *written.borrow_mut() += 1;
            let words: String = runs.iter().map(|run| run.text.as_str()).collect();
            Type::TEXT.job(&words, colour)
        });
    });
    let steps = |harness: &mut Harness<'_>, seen: &Rc<RefCell<usize>>| {
        *seen.borrow_mut() = 0;
        harness.run_steps(2);
        *seen.borrow()
    };
    harness.run();
    assert_eq!(steps(&mut harness, &seen), 2, "each frame names them, and measures nothing");
    *wide.borrow_mut() = WIDTH + 20.0;
    assert!(steps(&mut harness, &seen) > 5, "another width");
    assert_eq!(steps(&mut harness, &seen), 2);
    harness.set_pixels_per_point(1.5);
    assert!(steps(&mut harness, &seen) > 5, "another scale");
    assert_eq!(steps(&mut harness, &seen), 2);
}
