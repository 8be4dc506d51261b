use super::review::{chord, letters, open, review, until};
use crate::support::Register;
use crate::support::window::{Opening, SMALLEST, Window};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::Verdict;

/// Stored places of words: none, both of "Kaksi kuukautta.", and the second one.
const NONE: &str = "";
const BOTH: &str = "0000000000000002";
const SECOND: &str = "0000000100000002";

fn until_marked(window: &mut Window, register: &Register, places: &str) {
    let statement = format!("SELECT count(*) FROM verdict WHERE hex(evidence) = '{places}'");
    until(window, register, &statement, 1);
}

/// A register with a conversation whose second answer is judged, and the window with its words.
fn marking(test: &str) -> (Register, Window) {
    marking_in(test, Opening::default())
}

fn marking_in(test: &str, opening: Opening) -> (Register, Window) {
    let (register, mut window) = review(test, &["2026-11-20T08:00"], opening);
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "m");
    assert!(!window.has(tr.review_mark_words_help()), "without a verdict nothing is marked");
    assert!(window.has(tr.review_mark_words_first()), "and that is told");
    chord(&mut window, Modifiers::ALT, Key::ArrowDown);
    window.until_label(&tr.review_answer_was(2, 2));
    assert!(!window.has(tr.review_mark_words_first()), "of the answer for which it was asked alone");
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    letters(&mut window, "m");
    window.until_label(tr.review_mark_words_help());
    (register, window)
}

#[test]
fn words_are_marked_cleared_and_taken_back_from_the_keyboard() {
    let (register, mut window) = marking("evidence_keys");
    let tr = window.tr;
    let heard = |window: &Window| {
        window.harness().get_by_role(Role::Application).accesskit_node().label().unwrap_or_default()
    };
    assert_eq!(heard(&window), format!("{}, Kaksi", tr.review_mark_words()));
    chord(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(heard(&window), format!("{}, Kaksi kuukautta.", tr.review_mark_words()));
    window.key(Key::Space);
    until_marked(&mut window, &register, BOTH);
    let both = [tr.review_mark_words(), "Kaksi kuukautta.", tr.review_word_marked()].join(", ");
    assert_eq!(heard(&window), both);
    window.until_label(&tr.quoted("Kaksi kuukautta."));
    window.until_label(&tr.review_evidence_words(&tr.quoted("Kaksi kuukautta.")));
    window.picture("review-marked");
    window.key(Key::Space);
    until_marked(&mut window, &register, NONE);
    window.until_gone(&tr.quoted("Kaksi kuukautta."));
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until_marked(&mut window, &register, BOTH);
    chord(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    until_marked(&mut window, &register, NONE);
    // The arrows are still those of the words, and not of the items.
    window.key(Key::ArrowRight);
    window.key(Key::Enter);
    until_marked(&mut window, &register, SECOND);
    assert!(window.has(&tr.review_answer_was(2, 2)));
}

#[test]
fn the_marker_is_closed_from_the_keyboard_and_gives_the_focus_back_to_its_link() {
    let (_register, mut window) = marking("evidence_close");
    let tr = window.tr;
    window.key(Key::Tab);
    window.key(Key::Enter);
    window.until_gone(tr.review_mark_words_help());
    let link = window.harness().get_by_role_and_label(Role::Link, tr.review_mark_words());
    assert!(link.is_focused(), "{:?}", window.labels());
    // The next Enter is for the link once more.
    window.key(Key::Enter);
    window.until_label(tr.review_mark_words_help());
}

#[test]
fn in_the_smallest_window_m_brings_all_of_the_marker_into_view_as_often_as_it_is_pressed() {
    let opening = Opening { size: SMALLEST, ..Opening::default() };
    let (_register, mut window) = marking_in("evidence_small", opening);
    let tr = window.tr;
    window.steps(4);
    let rect =
        |window: &Window, role, label: &str| window.harness().get_by_role_and_label(role, label).rect();
    let end = |window: &Window| rect(window, Role::Link, tr.review_mark_words_done()).bottom();
    let foot = rect(&window, Role::Button, tr.review_finish_next()).top();
    assert!(end(&window) < foot, "the way out stands above the foot");
    let help = rect(&window, Role::Label, tr.review_mark_words_help());
    let words = window.harness().get_by_role(Role::Application).rect();
    assert!(help.bottom() <= words.top(), "how it is done is read before the words");
    window.picture("review-marked-smallest");
    window.harness().get_by_role_and_label(Role::RadioButton, tr.verdict(Verdict::Correct)).scroll_to_me();
    window.steps(3);
    assert!(end(&window) > foot, "it is scrolled away");
    letters(&mut window, "m");
    window.steps(3);
    assert!(end(&window) < foot);
}

#[test]
fn words_are_marked_with_the_mouse() {
    let (register, mut window) = marking("evidence_mouse");
    window.click(Role::Label, "kuukautta.");
    until_marked(&mut window, &register, SECOND);
    window.click(Role::Label, "kuukautta.");
    until_marked(&mut window, &register, NONE);
    let at = |window: &Window, word: &str| {
        window.harness().get_by_role_and_label(Role::Label, word).rect().center()
    };
    let (first, last) = (at(&window, "Kaksi"), at(&window, "kuukautta."));
    let button = |pos: Pos2, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for event in [
        Event::PointerMoved(first),
        button(first, true),
        Event::PointerMoved(first.lerp(last, 0.5)),
        Event::PointerMoved(last),
        button(last, false),
    ] {
        window.harness_mut().event(event);
        window.steps(1);
    }
    until_marked(&mut window, &register, BOTH);
}

#[test]
fn among_finnish_words_an_arabic_one_keeps_its_place_and_ten_stretches_are_the_most() {
    let mut register = Register::new("evidence_mixed");
    let text = format!("Lupa مرحبا {}", ["tämä asia"; 10].join(" "));
    register.talk("2026-11-20T08:00", ["Missä lupa viipyy?", &text, "Kiitos", "Eipä kestä."]);
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    letters(&mut window, "m");
    window.until_label(tr.review_mark_words_help());
    window.steps(2);
    let first = window.harness().get_by_role_and_label(Role::Label, "مرحبا").rect();
    // In the same line: these words come again below.
    let left = |word: &str| {
        let all = window.harness().query_all_by_role_and_label(Role::Label, word).map(|found| found.rect());
        let of_line = all.filter(|rect| rect.y_range().contains(first.center().y));
        of_line.map(|rect| rect.left()).fold(f32::INFINITY, f32::min)
    };
    let margin = window.harness().get_by_role(Role::Application).rect().left();
    assert!(left("Lupa") - margin < 1.0, "the line begins at the left");
    assert!(left("Lupa") < first.left() && first.right() < left("tämä"), "{first:?}");
    // Every second word; Right goes on at the Arabic one, too.
    for _ in 0..10 {
        window.key(Key::Space);
        window.key(Key::ArrowRight);
        window.key(Key::ArrowRight);
    }
    let ten =
        "SELECT count(*) FROM verdict WHERE length(evidence) = 80 AND hex(evidence) LIKE '0000000000000001%'";
    until(&mut window, &register, ten, 1);
    assert!(!window.has(&tr.review_mark_words_many(10)));
    window.key(Key::Space);
    window.until_label(&tr.review_mark_words_many(10));
    assert_eq!(register.number(ten), 1);
    window.picture("review-marked-mixed");
}
