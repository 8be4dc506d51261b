use crate::support::Register;
use crate::support::window::Window;
use egui::accesskit::Role;
use seula::domain::RefusalReason;
use seula::domain::mapping::{Missing, Slot, Whom};

const FOREIGN: &str = r#"{"export": {"dialogs": [
 {"ref": "d1", "lines": [
  {"who": "user", "said": "Hetuni on 010190-900P, missä lupa viipyy?", "when": "2026-11-01T10:00:00Z"},
  {"who": "B7", "said": "Käsittely kestää 7 viikkoa.", "when": "2026-11-01T10:00:05Z"}]},
 {"ref": "d2", "lines": [
  {"who": "user", "said": "Hei", "when": "2026-11-02T10:00:00Z"},
  {"who": "B7", "said": "Hei!", "when": "2026-11-02T10:00:05Z"}]}]}}"#;

/// The form, opened on a file that nothing knows.
fn form(register: &mut Register) -> Window {
    form_of(register, FOREIGN)
}

/// The same for a file with this content.
fn form_of(register: &mut Register, content: &str) -> Window {
    let path = register.file("foreign.json", content);
    let mut window = Window::signed_in(register);
    let tr = window.tr;
    window.press(tr.menu_import());
    window.until_label(tr.import_choose_title());
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(tr.error_format_unknown());
    window.press(tr.fields_open());
    window.until_label(tr.fields_preview());
    window
}

/// Waits until some name holds these words.
fn until_words(window: &mut Window, words: &str) {
    use egui_kittest::kittest::Queryable as _;
    let wanted = words.to_owned();
    window.until(words, move |harness| harness.query_all_by_label_contains(&wanted).next().is_some());
}

fn choose(window: &mut Window, combo: &str, option: &str) {
    window.click(Role::ComboBox, combo);
    window.click(Role::ListBoxOption, option);
}

/// Points at all that the file has.
fn point_at_all(window: &mut Window) {
    let tr = window.tr;
    choose(window, tr.slot(Slot::Id), "ref");
    choose(window, tr.slot(Slot::Text), "lines.*.said");
    choose(window, tr.slot(Slot::Role), "lines.*.who");
    choose(window, tr.slot(Slot::Time), "lines.*.when");
    choose(window, &tr.fields_word("user"), tr.whom(Whom::Customer));
    choose(window, &tr.fields_word("B7"), tr.whom(Whom::Bot));
}

#[test]
fn a_file_of_another_make_is_pointed_at_seen_saved_and_taken_in() {
    let mut register = Register::new("screen_fields");
    let mut window = form(&mut register);
    let tr = window.tr;
    for missing in [Missing::Text, Missing::Who] {
        assert!(window.has(tr.missing(missing)), "{missing:?}: {:?}", window.labels());
    }
    point_at_all(&mut window);
    until_words(&mut window, &tr.fields_role_count(&tr.number(2), tr.speaker_customer()));
    until_words(&mut window, "missä lupa viipyy?");
    window.picture("import-fields");
    let shown = |window: &Window, words: &str| window.labels().iter().any(|label| label.contains(words));
    assert!(shown(&window, "missä lupa viipyy?"), "{:?}", window.labels());
    assert!(!shown(&window, "010190"), "samples are scrubbed: {:?}", window.labels());
    // Another choice shows other samples.
    choose(&mut window, tr.slot(Slot::Text), "lines.*.when");
    window.until("another sample", |harness| {
        use egui_kittest::kittest::Queryable as _;
        harness.query_all_by_label_contains("missä lupa viipyy?").next().is_none()
    });
    choose(&mut window, tr.slot(Slot::Text), "lines.*.said");
    until_words(&mut window, "missä lupa viipyy?");

    window.type_into(tr.fields_name(), "Oma nimi");
    window.steps(4);
    assert_eq!(register.number("SELECT count(*) FROM mapping"), 0);
    window.type_over(tr.fields_name(), "oma");
    window.press(tr.fields_save());
    window.until_label(tr.import_samples());
    assert_eq!(register.number("SELECT count(*) FROM mapping WHERE name = 'oma'"), 1);
    assert_eq!(register.number("SELECT count(*) FROM import"), 0, "nothing is stored yet");
    window.press(&tr.import_button(2));
    window.until_label(tr.import_report_title());
    let source =
        "SELECT count(*) FROM conv JOIN source ON source.id = conv.source WHERE source.code = 'mapping:oma'";
    assert_eq!(register.number(source), 2);
}

#[test]
fn a_field_whose_name_is_personal_is_named_where_it_is_not_saved() {
    let mut register = Register::new("screen_fields_personal");
    let mut window = form_of(&mut register, &FOREIGN.replace("\"said\"", "\"puh 040 1234567\""));
    let tr = window.tr;
    let field = "lines.*.puh 040 1234567";
    choose(&mut window, tr.slot(Slot::Text), field);
    choose(&mut window, tr.fields_otherwise(), tr.whom(Whom::Service));
    until_words(&mut window, &tr.fields_role_count(&tr.number(4), tr.speaker_service()));
    window.type_into(tr.fields_name(), "oma");
    window.press(tr.fields_save());
    window.until_label(&tr.fields_personal_word(&tr.quoted(field)));
    assert_eq!(register.number("SELECT count(*) FROM mapping"), 0);
}

#[test]
fn a_suggestion_counts_only_after_it_is_accepted() {
    let mut register = Register::new("screen_fields_suggestion");
    let mut window = form(&mut register);
    let tr = window.tr;
    choose(&mut window, tr.slot(Slot::Text), "lines.*.said");
    choose(&mut window, tr.slot(Slot::Role), "lines.*.who");
    // Who wrote is chosen, but what the words mean is not.
    window.until_label(tr.missing(Missing::Who));
    choose(&mut window, tr.fields_otherwise(), tr.whom(Whom::Service));
    window.until_gone(tr.missing(Missing::Who));
    until_words(&mut window, &tr.fields_role_count(&tr.number(4), tr.speaker_service()));
}

#[test]
fn what_cannot_be_read_so_is_said_in_words() {
    let mut register = Register::new("screen_fields_refused");
    let mut window = form(&mut register);
    let tr = window.tr;
    point_at_all(&mut window);
    choose(&mut window, &tr.fields_word("B7"), tr.fields_none());
    let refused = tr.fields_refused(&tr.import_refused_title(2), tr.refusal(RefusalReason::UnknownRole));
    window.until_label(&refused);
    // The word is named, and what reads nothing is not saved.
    assert!(window.has(&tr.strangers(&["B7".to_owned()])), "{:?}", window.labels());
    window.type_into(tr.fields_name(), "oma");
    window.press(tr.fields_save());
    window.steps(4);
    assert_eq!(register.number("SELECT count(*) FROM mapping"), 0);
    choose(&mut window, &tr.fields_word("B7"), tr.whom(Whom::Bot));
    until_words(&mut window, &tr.fields_role_count(&tr.number(2), tr.speaker_bot()));
    window.press(tr.fields_save());
    window.until_label(tr.import_samples());
    assert_eq!(register.number("SELECT count(*) FROM mapping"), 1);
}

#[test]
fn a_value_that_may_name_somebody_is_not_listed_and_who_wrote_the_rest_can_be_said() {
    let mut register = Register::new("screen_fields_personal");
    let mut window = form_of(&mut register, &FOREIGN.replace("B7", "aino@example.com"));
    let tr = window.tr;
    choose(&mut window, tr.slot(Slot::Id), "ref");
    choose(&mut window, tr.slot(Slot::Text), "lines.*.said");
    choose(&mut window, tr.slot(Slot::Role), "lines.*.who");
    window.until_label(&tr.fields_withheld(1));
    assert!(window.labels().iter().all(|label| !label.contains("aino@")), "{:?}", window.labels());
    choose(&mut window, &tr.fields_word("user"), tr.whom(Whom::Customer));
    choose(&mut window, tr.fields_otherwise(), tr.whom(Whom::Bot));
    until_words(&mut window, &tr.fields_role_count(&tr.number(2), tr.speaker_bot()));
}

#[test]
fn a_saved_mapping_is_changed_and_removed() {
    let mut register = Register::new("screen_fields_change");
    let mut window = form(&mut register);
    let tr = window.tr;
    point_at_all(&mut window);
    until_words(&mut window, &tr.fields_role_count(&tr.number(2), tr.speaker_bot()));
    window.type_into(tr.fields_name(), "oma");
    window.press(tr.fields_save());
    window.until_label(tr.import_samples());
    window.press(tr.common_back());
    window.until_label(tr.import_own_mappings());
    window.click(Role::Link, &tr.fields_change("oma"));
    window.until_label(tr.fields_preview());
    choose(&mut window, &tr.fields_word("B7"), tr.whom(Whom::Adviser));
    until_words(&mut window, &tr.fields_role_count(&tr.number(2), tr.speaker_adviser()));
    window.press(tr.fields_save_changes());
    window.until_label(tr.import_samples());
    assert_eq!(register.number("SELECT count(*) FROM mapping WHERE version = 1"), 1);
    window.press(tr.common_back());
    window.until_label(tr.import_own_mappings());
    window.click(Role::Link, &tr.fields_remove("oma"));
    window.press(tr.common_remove());
    window.until_gone(tr.import_own_mappings());
    assert_eq!(register.number("SELECT count(*) FROM mapping"), 0);
}

#[test]
fn an_export_of_boost_ai_is_recognised_and_asks_for_its_fields() {
    let mut register = Register::new("screen_fields_boost");
    let export = r#"[{"authentication_identifier": null, "quality_label": "", "reviewed": false, "nr": 1,
        "turns": [{"side": "client", "words": "Missä lupa viipyy?"}, {"side": "bot", "words": "Käsittelyssä."}]}]"#;
    let path = register.file("export.json", export);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_import());
    window.until_label(tr.import_choose_title());
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(&tr.import_product_needs_fields("boost.ai Export v3"));
    window.picture("import-product");
    window.press(tr.fields_open());
    window.until_label(tr.fields_preview());
    choose(&mut window, tr.slot(Slot::Text), "turns.*.words");
    choose(&mut window, tr.slot(Slot::Role), "turns.*.side");
    // "client" and "bot" are words for somebody: suggested, and nothing before a yes.
    let suggestion = tr.fields_suggestion(tr.whom(Whom::Customer), &tr.fields_word("client"));
    assert!(window.has(tr.missing(Missing::Who)));
    assert!(!window.has(&suggestion), "nothing is suggested for a field whose name suggests nothing");
}
