use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::Locale;
use seula::text::Tr;

fn settings(register: &mut Register) -> Window {
    let mut window = Window::signed_in(register);
    open(&mut window);
    window
}

fn open(window: &mut Window) {
    window.press(window.tr.common_more_actions());
    window.click(Role::MenuItem, window.tr.menu_settings());
    assert!(window.has(window.tr.settings_appearance()));
}

#[test]
fn what_is_chosen_holds_at_once_and_at_the_next_sign_in() {
    let mut register = Register::new("settings");
    let mut window = settings(&mut register);
    let tr = window.tr;
    window.picture("settings-light");
    window.click(Role::RadioButton, tr.settings_theme_dark());
    window.press(tr.settings_text_larger());
    window.click(Role::RadioButton, tr.locale_en());
    let en = Tr::new(Locale::En);
    assert!(window.has(en.settings_appearance()));
    window.steps(2);
    window.picture("settings-dark");
    drop(window);
    let mut window = Window::signed_in(&mut register);
    window.tr = en;
    open(&mut window);
    assert!(window.has(&en.percent(110.0, 0)));
    assert!(window.harness().ctx.global_style().visuals.dark_mode);
}

#[test]
fn a_screen_that_is_entered_anew_begins_at_its_top() {
    let mut register = Register::new("settings_top");
    register.stop();
    let opening = Opening { size: egui::vec2(1400.0, 480.0), ..Opening::default() };
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in(SUPERVISOR, PASSWORD);
    open(&mut window);
    let tr = window.tr;
    let top = |window: &Window| {
        let titles = window.harness().query_all_by_label(tr.settings_appearance());
        titles.map(|title| title.rect().top()).next().unwrap()
    };
    let before = top(&window);
    window.harness().get_by_label(tr.settings_remembered()).scroll_to_me();
    window.steps(8);
    assert!(top(&window) < before, "it is scrolled");
    window.press(tr.menu_import());
    window.until_label(tr.import_choose_title());
    open(&mut window);
    window.steps(4);
    assert!(top(&window) >= before, "{} {before}", top(&window));
}

#[test]
fn density_and_motion_are_kept_with_the_account() {
    let mut register = Register::new("settings_kept");
    let mut window = settings(&mut register);
    let tr = window.tr;
    let moves = |window: &Window| window.harness().ctx.global_style().animation_time > 0.0;
    assert!(moves(&window));
    window.click(Role::RadioButton, tr.settings_density_compact());
    window.click(Role::RadioButton, tr.settings_motion_none());
    let kept = "SELECT count(*) FROM account WHERE density = 'compact' AND motion = 'none'";
    window.until("kept settings", |_| register.number(kept) == 1);
    drop(window);
    let mut window = Window::signed_in(&mut register);
    assert!(!moves(&window), "nothing fades");
    open(&mut window);
    let chosen = |window: &Window, label: &str| {
        let part = window.harness().get_by_role_and_label(Role::RadioButton, label);
        part.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(chosen(&window, tr.settings_density_compact()) && chosen(&window, tr.settings_motion_none()));
    window.picture("settings-compact");
}

#[test]
fn without_motion_a_menu_is_whole_in_its_first_frame() {
    let mut register = Register::new("settings_still");
    let mut window = settings(&mut register);
    let tr = window.tr;
    window.click(Role::RadioButton, tr.settings_motion_none());
    window.steps(3);
    window.harness().get_by_role_and_label(Role::Button, tr.common_more_actions()).click();
    // The click is let go in the second frame; the menu opens in it.
    let whole = (0..4).find_map(|_| {
        window.harness_mut().step();
        opacity(&window, tr.menu_shortcuts())
    });
    assert_eq!(whole, Some(1.0), "it does not fade in");
}

/// How strongly a text is drawn, if it is drawn at all.
fn opacity(window: &Window, words: &str) -> Option<f32> {
    window.harness().output().shapes.iter().find_map(|shape| match &shape.shape {
        egui::epaint::Shape::Text(text) if text.galley.text() == words => Some(text.opacity_factor),
        _ => None,
    })
}

#[test]
fn the_own_password_is_changed_with_the_present_one() {
    let mut register = Register::new("settings_password");
    let mut window = settings(&mut register);
    let tr = window.tr;
    let next = "viisi sinistä venettä laiturilla";
    window.type_secret(tr.password_current(), "ei tämä ainakaan ole");
    window.type_secret(tr.password_new(), next);
    window.type_secret(tr.password_repeat(), next);
    window.press(tr.password_change());
    window.until_label(tr.password_wrong());
    window.type_secret(tr.password_current(), PASSWORD);
    window.press(tr.password_change());
    window.until_label(tr.password_changed());
    drop(window);
    let mut window = Window::on(&mut register);
    window.sign_in(SUPERVISOR, next);
}
