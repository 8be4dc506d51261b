use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::domain::{Kind, MessageRole, RecordSection};

/// Opens the screen at what retention has done, which stands beside the record.
fn retention(window: &mut Window) {
    window.press(window.tr.menu_register());
    window.click(Role::Tab, window.tr.register_retention());
}

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
    retention(&mut window);
    window.until_label(tr.register_cut_off());
    window.until_label(&tr.register_run(1));
    window.picture("register");
    assert!(window.has(&tr.date(crate::support::day("2024-12-02"))), "{:?}", window.labels());
    let next = tr.register_next(1, &tr.capitalised(tr.date_tomorrow()));
    assert!(window.labels().iter().any(|label| label.contains(&next)), "{next}: {:?}", window.labels());
    assert!(window.has(tr.register_runs()));
}

#[test]
fn a_record_that_was_changed_after_its_run_says_so_in_its_row_and_one_that_is_gone_above_them() {
    let mut register = Register::new("screen_register_changed");
    talks(&register);
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    // It comes after the destruction of the start.
    let run = seula::engine::ops::retention::Command::Run { on_its_own: false };
    register.engine().call(run).unwrap();
    register.stop();
    register.tamper("UPDATE run SET state = 6, sought = 128; UPDATE run_month SET messages = 99999");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    retention(&mut window);
    window.until_label(&tr.register_run(1));
    let told = |window: &Window, text: &str| window.labels().iter().any(|label| label.contains(text));
    assert!(told(&window, tr.register_run_changed()), "{:?}", window.labels());
    assert!(!told(&window, &tr.destruction_changed_run(1)), "{:?}", window.labels());
    drop(window);
    register.tamper("DELETE FROM run_month; DELETE FROM run");
    let mut window = Window::signed_in(&mut register);
    retention(&mut window);
    window.until_label(&tr.destruction_changed_run(1));
}

#[test]
fn an_unusual_destruction_waits_for_a_supervisors_word() {
    let mut register = Register::new("screen_register_confirm");
    talks(&register);
    register.set_clock("2027-02-01T12:00:00Z");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    retention(&mut window);
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
    window.confirm(PASSWORD);
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
    retention(&mut window);
    window.until_label(&tr.register_day_confirm(&day));
    window.picture("register-day");
    assert!(window.has(&tr.register_day_waits(&day)), "{:?}", window.labels());
    window.press(&tr.register_day_confirm(&day));
    window.confirm(PASSWORD);
    window.until_gone(&tr.register_day_confirm(&day));
    let known = crate::support::day("2026-11-30").number();
    assert_eq!(register.number("SELECT known_day FROM register"), known);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
}

#[test]
fn a_supervisor_raises_the_margin_after_what_comes_of_it_was_told() {
    let mut register = Register::new("screen_register_margin");
    talks(&register);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    retention(&mut window);
    window.until_label(&tr.register_margin(0));
    window.click(Role::Link, tr.register_margin_ask());
    window.until_label(tr.register_margin_body());
    let bounds = "Kokonaisluku, joka on yli 0 ja enintään 90";
    assert!(window.has(bounds), "{:?}", window.labels());
    for (typed, right) in [("0", false), ("91", false), ("31", true)] {
        window.type_over(tr.start_margin(), typed);
        assert_eq!(window.has(&tr.register_margin_due(2)), right, "{typed}: {:?}", window.labels());
    }
    let kept = tr.date_in_text(crate::support::day("2024-12-26"));
    assert!(window.has(&tr.register_margin_cut_off(&kept)), "{:?}", window.labels());
    window.picture("register-margin");
    window.press_last(tr.register_margin_raise());
    window.confirm(PASSWORD);
    window.until_label(&tr.register_run(2));
    window.until_label(&tr.register_margin(31));
    assert_eq!(register.number("SELECT margin_days FROM register"), 31);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
}

#[test]
fn a_line_is_tried_by_role_and_stored_nowhere() {
    let mut register = Register::new("screen_register_try");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    retention(&mut window);
    window.until_label(tr.try_title());
    assert!(window.has(tr.try_nothing_stored()));
    window.type_lines_into(tr.try_text(), "Hetu 010190-900P, rekisterikilpi ABC-123");
    window.until_label(&tr.try_removed(2));
    window.picture("register-try");
    let stored = format!("Hetu {}, rekisterikilpi {}", tr.kind(Kind::Hetu), tr.kind(Kind::Plate));
    assert!(window.has(&stored), "{:?}", window.labels());
    window.click(Role::RadioButton, tr.message_role(MessageRole::Bot));
    window.until_label(&tr.try_removed(1));
    window.press(tr.menu_conversations());
    window.press(tr.menu_register());
    window.until_label(tr.try_title());
    assert!(!window.labels().iter().any(|label| label.contains("rekisterikilpi")), "it is forgotten");
    drop(window);
    assert_eq!(register.found_in_files("rekisterikilpi"), 0);
    assert_eq!(
        register.number("SELECT count(*) FROM audit WHERE act NOT IN ('register_created', 'signed_in')"),
        0
    );
}

#[test]
fn newer_rules_are_applied_to_the_whole_register_from_here() {
    let mut register = Register::new("screen_register_rules");
    talks(&register);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    retention(&mut window);
    window.until_label(&tr.rescrub_outdated(0));
    assert!(!window.has(tr.rescrub_button()));
    drop(window);
    register.tamper("UPDATE conv SET rules = 1; UPDATE import SET rules = 1");
    let mut window = Window::signed_in(&mut register);
    retention(&mut window);
    window.until_label(&tr.rescrub_outdated(3));
    window.picture("register-rules");
    window.press(tr.rescrub_button());
    window.until_label(&tr.rescrub_done(3, &tr.rescrub_removed(0)));
    window.until_label(&tr.rescrub_outdated(0));
    assert_eq!(register.number("SELECT count(*) FROM conv WHERE rules > 1"), 3);
}

#[test]
fn each_part_begins_at_its_top_however_far_another_is_scrolled() {
    let mut register = Register::new("screen_register_tops");
    register.stop();
    let opening = Opening { size: egui::vec2(1400.0, 480.0), ..Opening::default() };
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in(SUPERVISOR, PASSWORD);
    let tr = window.tr;
    window.press(tr.menu_register());
    window.until_label(tr.record_sentence_log());
    // It stands beside every part.
    let top = |window: &Window| {
        let cards = window.harness().query_all_by_role_and_label(Role::Label, tr.register_retention());
        cards.map(|card| card.rect().top()).next().unwrap()
    };
    let before = top(&window);
    let further = format!("4 {}", tr.record_section(RecordSection::ALL[3]));
    window.harness().get_by_label(&further).scroll_to_me();
    window.steps(8);
    assert!(top(&window) < before, "it is scrolled");
    window.click(Role::Tab, tr.upkeep_tab());
    window.steps(4);
    assert!(top(&window) >= before, "{} {before}", top(&window));
}

#[test]
fn a_dialog_keeps_the_focus_while_what_retention_says_is_read_again() {
    let mut register = Register::new("screen_register_dialog");
    let talk = r#"{"id": "a", "messages": [{"role": "user", "content": "Hei", "timestamp": "2026-11-20T10:00:00Z"}]}"#;
    let path = register.file("export.jsonl", talk);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_import());
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(tr.import_samples());
    // While another program writes, the import waits; the dialog is open when it ends.
    let writer = rusqlite::Connection::open(register.path()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press(&tr.import_button(1));
    window.press(tr.menu_register());
    window.until_label(&tr.register_conversations(0));
    window.press(tr.record_fill());
    window.type_lines_into(tr.record_sentence_officer(), "Ossi");
    writer.execute_batch("COMMIT").unwrap();
    window.until_label(&tr.register_conversations(1));
    assert!(window.has(tr.record_fill_title()), "{:?}", window.labels());
    let label = tr.record_sentence_officer();
    let field = window.harness().get_by_role_and_label(Role::MultilineTextInput, label);
    assert!(field.is_focused());
    assert_eq!(field.value().unwrap_or_default(), "Ossi");
}
