use crate::support::window::Window;
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::accesskit::Role;
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
