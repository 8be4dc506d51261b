use super::held_keys::hold;
use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Finding, Kind};

fn key(window: &mut Window, typed: &str) {
    window.harness_mut().event(Event::Text(typed.to_owned()));
    window.steps(2);
}

/// What stands in the field in which one selects.
fn text(window: &Window) -> String {
    let name = window.tr.leak_mark_text();
    window.harness().get_by_role_and_label(Role::MultilineTextInput, name).value().unwrap_or_default()
}

/// A register with one conversation, and the window of a reviewer on the leak check.
fn leak_check(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    register.talk("2026-11-20T08:00", ["Olen Kirahvitori", "Hei!", "Kauanko?", "Kaksi viikkoa."]);
    drop(register.person("reino", &[AccountRole::Reviewer]));
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("reino", TYPED);
    window.press(window.tr.menu_leak_check());
    window.until_label(window.tr.leak_draw());
    (register, window)
}

#[test]
fn a_sample_is_judged_from_the_keyboard_and_its_rates_are_shown() {
    let (register, mut window) = leak_check("screen_leak_check");
    let tr = window.tr;
    assert!(window.has(tr.leak_results_none()));
    window.press(tr.leak_draw());
    for (place, typed) in [(1, "1"), (2, "3"), (3, "1")] {
        window.until_label(&tr.leak_place(place, 4));
        window.picture("leak-check");
        key(&mut window, typed);
    }
    window.until_label(&tr.leak_place(4, 4));
    window.key(Key::ArrowLeft);
    window.until_label(&tr.leak_place(3, 4));
    window.key(Key::ArrowRight);
    window.until_label(&tr.leak_place(4, 4));
    key(&mut window, "1");
    window.until_label(tr.leak_all_judged());
    let percent = |share| tr.percent(share, 1);
    window.until_label(&percent(25.0));
    window.steps(2);
    window.press(tr.leak_finish());
    window.until_label(tr.leak_draw());
    window.picture("leak-check-results");
    for label in [percent(25.0), tr.leak_interval(&percent(69.9), &tr.decimal(4.6, 1)), percent(0.0)] {
        assert!(window.has(&label), "{label}: {:?}", window.labels());
    }
    assert_eq!(register.number("SELECT clean * 100 + leftover * 10 + too_much FROM leak_check"), 301);
    drop(window);
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in(SUPERVISOR, PASSWORD);
    window.press(tr.menu_leak_check());
    window.until_label(&percent(25.0));
    assert!(!window.has(tr.leak_draw()), "who only supervises reads the results");
}

#[test]
fn a_digit_that_is_held_down_judges_one_message() {
    let (register, mut window) = leak_check("screen_leak_check_held");
    let tr = window.tr;
    window.press(tr.leak_draw());
    window.until_label(&tr.leak_place(1, 4));
    hold(&mut window, Key::Num1, "1");
    window.until_label(&tr.leak_place(2, 4));
    hold(&mut window, Key::Num1, "1");
    key(&mut window, "3");
    window.until_label(&tr.leak_place(3, 4));
    assert_eq!(register.number("SELECT count(*) FROM leak_check_message WHERE finding = 0"), 1);
}

#[test]
fn what_was_left_is_selected_and_removed() {
    let (register, mut window) = leak_check("screen_leak_check_remove");
    let tr = window.tr;
    window.press(tr.leak_draw());
    window.until_label(&tr.leak_place(1, 4));
    while !window.labels().iter().any(|label| label == "Olen Kirahvitori") {
        let place = register.number("SELECT count(*) FROM leak_check_message WHERE finding = 0");
        key(&mut window, "1");
        window.until_label(&tr.leak_place(place as u64 + 2, 4));
    }
    key(&mut window, "2");
    window.until_label(tr.leak_mark_remove());
    assert!(!window.has("Olen Kirahvitori"), "the message stands once, where one selects in it");
    assert_eq!(text(&window), "Olen Kirahvitori");
    window.click(Role::MultilineTextInput, tr.leak_mark_text());
    window.key(Key::End);
    for _ in 0.."Kirahvitori".len() {
        window.harness_mut().key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
        window.steps(1);
    }
    window.click(Role::ComboBox, tr.leak_mark_kind());
    window.click(Role::ListBoxOption, tr.kind(Kind::Hetu));
    window.picture("leak-check-mark");
    window.press(tr.leak_mark_remove());
    window.until_label(tr.leak_remove_body());
    window.picture("leak-check-remove");
    assert!(window.has("Kirahvitori"), "what goes is shown: {:?}", window.labels());
    key(&mut window, "1");
    window.key(Key::Escape);
    window.until_gone(tr.leak_remove_body());
    assert_eq!(text(&window), "Olen Kirahvitori", "nothing is removed or judged without the answer");
    assert!(
        window.has("Kirahvitori") && window.has(tr.leak_mark_selected()),
        "what is selected is still seen"
    );
    window.press(tr.leak_mark_remove());
    window.press(tr.common_remove());
    window.until_label(&tr.leak_removed(1));
    assert_eq!(text(&window), format!("Olen {}", Kind::Hetu.placeholder()));
    assert_eq!(register.number("SELECT leftover FROM leak_check"), 1);
    key(&mut window, "1");
    window.press(tr.common_continue());
    window.until_gone(tr.leak_mark_remove());
    assert_eq!(
        register.number("SELECT leftover FROM leak_check"),
        1,
        "the key was meant for the next message"
    );
    drop(window);
    assert_eq!(register.found_in_files("irahvitori"), 0);
    assert_eq!(Finding::Leftover.number(), register.number("SELECT max(finding) FROM leak_check_message"));
}
