use crate::support::Register;
use crate::support::window::Window;

fn talks(register: &Register) {
    let lines: String = ["2024-12-01", "2024-12-02", "2025-03-01"]
        .iter()
        .map(|day| {
            format!(
                r#"{{"id": "{day}", "messages": [{{"role": "user", "content": "Missä lupa viipyy?", "timestamp": "{day}T10:00:00Z"}}, {{"role": "assistant", "content": "Käsittelyssä.", "timestamp": "{day}T10:00:05Z"}}]}}"#
            ) + "\n"
        })
        .collect();
    assert_eq!(register.import(&lines).unwrap().imported, 3);
}

#[test]
fn the_cut_off_what_was_destroyed_and_what_goes_next_are_shown() {
    let mut register = Register::new("screen_register");
    talks(&register);
    register.set_clock("2026-12-01T12:00:00Z");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_register());
    window.until_label(tr.register_cut_off());
    window.until_label(&tr.register_run(1));
    window.picture("register");
    assert!(window.has(&tr.date(crate::support::day("2024-12-02"))), "{:?}", window.labels());
    let next = tr.register_next(1, &tr.capitalised(tr.date_tomorrow()));
    assert!(window.labels().iter().any(|label| label.contains(&next)), "{next}: {:?}", window.labels());
    assert!(window.has(tr.register_runs()));
}

#[test]
fn an_unusual_destruction_waits_for_a_supervisors_word() {
    let mut register = Register::new("screen_register_confirm");
    talks(&register);
    register.set_clock("2027-02-01T12:00:00Z");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_register());
    window.until_label(&tr.register_confirm_button(2));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
    window.press(&tr.register_confirm_button(2));
    window.until_label(&tr.register_confirm_title(2));
    window.picture("register-confirm");
    assert!(window.has(tr.register_confirm_wait()));
    window.press(tr.register_confirm_wait());
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3, "not yet");
    window.press(&tr.register_confirm_button(2));
    window.until_label(&tr.register_confirm_title(2));
    window.press_last(&tr.register_confirm_button(2));
    window.until_label(&tr.register_run(2));
    window.until_gone(&tr.register_confirm_button(2));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    assert_eq!(register.number("SELECT count(*) FROM run WHERE confirmed_by = 1"), 1);
}

#[test]
fn a_day_to_which_the_clock_has_jumped_waits_for_a_supervisors_word() {
    let mut register = Register::new("screen_register_day");
    talks(&register);
    register.set_clock("2026-11-30T12:00:00Z");
    register.restart();
    register.tamper("UPDATE register SET known_day = known_day - 60");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    let day = tr.date(crate::support::day("2026-11-30"));
    window.press(tr.menu_register());
    window.until_label(&tr.register_day_confirm(&day));
    window.picture("register-day");
    assert!(window.has(&tr.register_day_waits(&day)), "{:?}", window.labels());
    window.press(&tr.register_day_confirm(&day));
    window.until_gone(&tr.register_day_confirm(&day));
    let known = crate::support::day("2026-11-30").number();
    assert_eq!(register.number("SELECT known_day FROM register"), known);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
}
