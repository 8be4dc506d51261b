use crate::support::window::{Opening, SMALLEST, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED, text};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Locale, RecordFault, RecordSection, RecordSentence, RecordState};
use seula::engine::ops::record::{Command, NewStatements};

fn register(test: &str) -> Register {
    let register = Register::new(test);
    register.any_talk();
    register.person("reino", &[AccountRole::Reviewer]);
    let stated = NewStatements {
        controller: text("Esimerkkivirasto"),
        contact: text("Saana Mallikas, saana@example.org"),
        officer: text(""),
        basis: text(""),
        version: 0,
    };
    register.engine().call(Command::State(stated)).unwrap();
    register
}

fn record(register: &mut Register, opening: Opening) -> Window {
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in(SUPERVISOR, PASSWORD);
    window.press(window.tr.menu_register());
    window.until_label(window.tr.record_sentence_log());
    window
}

#[test]
fn each_sentence_stands_in_its_part_with_what_was_found_and_its_word() {
    let mut register = register("screen_record");
    let window = record(&mut register, Opening::default());
    let tr = window.tr;
    for (number, section) in (1..).zip(RecordSection::ALL) {
        assert!(window.has(&format!("{number} {}", tr.record_section(section))), "{section:?}");
        for sentence in section.sentences() {
            assert!(window.has(tr.record_sentence(sentence)), "{sentence:?}");
        }
    }
    assert!(window.has("Esimerkkivirasto") && window.has(tr.record_state(&RecordState::Stated)));
    assert!(window.has(tr.record_state(&RecordState::Missing)), "the officer is not filled in");
    let counts = [tr.record_count_holds(17), tr.record_count_stated(5), tr.record_count_missing(2)];
    assert!(window.has(&tr.list_facts(&counts)), "{:?}", window.labels());
    assert!(!window.has(tr.record_untrue()) && !window.has(tr.record_look()));
    assert!(window.has(tr.register_cut_off()), "retention stands beside it");
}

#[test]
fn what_is_untrue_is_red_with_its_reason_and_leads_to_where_it_can_be_seen() {
    for locale in Locale::ALL {
        let mut register = register(&format!("screen_record_untrue_{}", locale.code()));
        register.tamper("UPDATE account SET roles = 8 WHERE username = 'reino'");
        let mut window = record(&mut register, Opening { locale, ..Opening::default() });
        let tr = window.tr;
        window.until_label(tr.record_untrue());
        let reason = tr.capitalised(&tr.record_fault(&RecordFault::RolesUnknown(1)));
        assert!(window.has(&reason), "{:?}", window.labels());
        window.harness().get_by_label(&reason).scroll_to_me();
        window.steps(3);
        window.picture(&format!("record-untrue-{}", locale.code()));
        window.click(Role::Link, tr.record_look());
        window.until_label(tr.accounts_new());
    }
}

#[test]
fn a_supervisor_fills_in_what_the_controller_states() {
    let mut register = register("screen_record_fill");
    let mut window = record(&mut register, Opening::default());
    let tr = window.tr;
    window.press(tr.record_fill());
    window.until_label(tr.record_fill_title());
    window.type_lines_into(tr.record_sentence_officer(), "Ossi Esimerkki 040 123 4567, hetu 010190-900P");
    window.picture("record-fill");
    window.press(tr.common_save());
    window.until_label(tr.record_filled());
    let stated = format!("Ossi Esimerkki 040 123 4567, hetu {}", tr.kind(seula::domain::Kind::Hetu));
    window.until_label(&stated);
    assert!(window.has("Esimerkkivirasto"), "the rest stays");
    window.picture("record");
}

#[test]
fn what_is_typed_for_the_controller_is_not_dropped_without_a_question() {
    let mut register = register("screen_record_leave");
    let mut window = record(&mut register, Opening::default());
    let tr = window.tr;
    let officer = |window: &Window| {
        let label = tr.record_sentence_officer();
        window.harness().get_by_role_and_label(Role::MultilineTextInput, label).value().unwrap_or_default()
    };
    window.press(tr.record_fill());
    window.type_lines_into(tr.record_sentence_officer(), "Ossi Esimerkki");
    window.key(Key::Escape);
    window.until_label(&tr.record_fill_leave_body(1));
    window.picture("record-fill-leave");
    window.press(tr.record_fill_stay());
    window.until_label(tr.record_fill_title());
    assert_eq!(officer(&window), "Ossi Esimerkki");
    window.key(Key::Escape);
    window.press(tr.record_fill_leave());
    window.until_gone(tr.record_fill_leave_title());
    window.press(tr.record_fill());
    window.until_label(tr.record_fill_title());
    assert_eq!(officer(&window), "", "what was left is gone");
    window.key(Key::Escape);
    window.until_gone(tr.record_fill_title());
    assert!(!window.has(tr.record_fill_leave_title()), "nothing was typed");
}

#[test]
fn the_record_is_saved_as_a_page_in_the_language_that_is_chosen() {
    let mut register = register("screen_record_print");
    register.tamper("UPDATE account SET roles = 8 WHERE username = 'reino'");
    let mut window = record(&mut register, Opening::default());
    let tr = window.tr;
    window.press(tr.record_print());
    window.until_label(&tr.record_print_untrue(1));
    window.click(Role::RadioButton, tr.locale_sv());
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.collections_export_path());
    assert!(field.value().unwrap_or_default().starts_with("art30-register-"), "in the language of the page");
    let taken = register.file("taken.html", "");
    window.type_over(tr.collections_export_path(), &taken.display().to_string());
    window.picture("record-print");
    window.press(tr.record_print_button());
    window.until_label(tr.error_file_exists());
    let path = register.folder.join("register.html");
    window.type_over(tr.collections_export_path(), &path.display().to_string());
    window.press(tr.record_print_button());
    window.until_gone(tr.record_print_title());
    let page = std::fs::read_to_string(&path).unwrap();
    let swedish = seula::text::Tr::new(Locale::Sv);
    assert!(page.contains(swedish.record_title()) && page.contains(swedish.record_untrue()), "{page}");
    assert!(window.has(&tr.record_printed("register.html")), "{:?}", window.labels());
}

#[test]
fn who_is_no_supervisor_sees_what_retention_did_and_no_record() {
    let mut register = register("screen_record_reviewer");
    let mut window = Window::on(&mut register);
    window.sign_in("reino", TYPED);
    let tr = window.tr;
    window.press(tr.menu_register());
    window.until_label(tr.register_runs());
    assert!(!window.has(tr.record_tab()) && !window.has(tr.record_sentence(RecordSentence::Log)));
    drop(window);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'refused'"), 0, "it is not asked for");
}

#[test]
fn the_record_is_drawn_dark_and_narrow() {
    let mut register = register("screen_record_narrow");
    register.tamper("UPDATE account SET roles = 8 WHERE username = 'reino'");
    for (dark, size, name) in [
        (true, crate::support::window::SIZE, "record-dark"),
        (false, SMALLEST, "record-narrow"),
        (true, egui::vec2(760.0, 600.0), "record-one"),
    ] {
        let mut window = record(&mut register, Opening { size, dark, ..Opening::default() });
        window.picture(name);
        let tr = window.tr;
        window.harness().get_by_label(tr.record_sentence_roles()).scroll_to_me();
        window.steps(3);
        window.picture(&format!("{name}-end"));
        assert!(window.has(tr.record_untrue()));
    }
}
