use crate::support::Register;
use crate::support::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const TALK: &str = concat!(
    r#"{"id": "a", "messages": [{"role": "user", "content": "Hetuni on 010190-900P, missä lupa viipyy?", "timestamp": "2026-10-01T10:00:00Z"}, {"role": "assistant", "content": "Käsittely kestää 7 viikkoa.", "timestamp": "2026-10-01T10:00:05Z"}]}"#,
    "\n",
    r#"{"id": "b", "messages": [{"role": "user", "content": "Vanha kysymys", "timestamp": "2024-01-01T10:00:00Z"}]}"#,
    "\n{\"id\": \"c\", broken\n"
);

fn import_screen(register: &mut Register) -> Window {
    let mut window = Window::signed_in(register);
    window.press(window.tr.menu_import());
    window.until_label(window.tr.import_choose_title());
    window
}

#[test]
fn a_file_is_looked_into_and_then_taken_in_and_only_then_stored() {
    let mut register = Register::new("screen_import");
    let path = register.file("export.jsonl", TALK);
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(tr.import_samples());
    window.picture("import-found");
    assert!(window.has(&tr.import_by_kind_total(1)), "{:?}", window.labels());
    assert!(window.has(&tr.import_found_past_due(1)));
    assert!(window.has(&tr.import_refused_title(1)));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 0, "nothing is stored yet");
    window.press(&tr.import_button(1));
    window.until_label(tr.import_report_title());
    window.picture("import-report");
    for line in [tr.import_read(3), tr.import_imported(1), tr.import_refused(2), tr.import_skipped(0)] {
        assert!(window.has(&line), "{line}: {:?}", window.labels());
    }
    // The reasons are there without being asked for.
    let reason = tr.import_refused_record(
        (TALK.lines().next().unwrap().len() + 1) as u64,
        tr.refusal(seula::domain::RefusalReason::PastDue),
        2,
    );
    assert!(window.has(&reason), "{reason}: {:?}", window.labels());
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    assert!(window.labels().iter().all(|label| !label.contains("010190")), "{:?}", window.labels());
}

#[test]
fn a_file_that_cannot_be_read_says_why_at_its_field() {
    let mut register = Register::new("screen_import_foreign");
    let path = register.file("plain.txt", "[04:46] hei\n");
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(tr.error_format_unknown());
}

#[test]
fn a_file_of_another_make_is_read_by_the_mapping_that_is_offered() {
    let mut register = Register::new("screen_import_mapping");
    let message = |id: u32, direction: &str, text: &str| {
        format!(
            r#"{{"id": "m{id}", "conversationId": "c", "direction": "{direction}", "createdAt": "2026-10-01T10:00:0{id}Z", "payload": {{"type": "text", "text": "{text}"}}}}"#
        )
    };
    let page = [message(1, "incoming", "Missä lupa viipyy?"), message(2, "outgoing", "Käsittelyssä.")];
    let path = register.file("page.json", &format!("{{\"messages\": [{}]}}", page.join(", ")));
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(tr.import_mapping_needed());
    window.picture("import-mapping");
    assert_eq!(register.number("SELECT count(*) FROM import"), 0, "nothing is guessed");
    window.press(tr.import_path_open());
    window.until_label(tr.import_samples());
    window.press(&tr.import_button(1));
    window.until_label(tr.import_report_title());
    let source = "SELECT count(*) FROM conv JOIN source ON source.id = conv.source WHERE source.code = 'mapping:botpress'";
    assert_eq!(register.number(source), 1);
}

#[test]
fn an_undated_file_asks_for_a_day() {
    let mut register = Register::new("screen_import_undated");
    let path = register.file(
        "export.jsonl",
        "{\"id\": \"a\", \"messages\": [{\"role\": \"user\", \"content\": \"Hei vaan\"}]}\n",
    );
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(&tr.import_undated_title(1));
    window.type_into(tr.import_not_older_than(), "1.6.2026");
    window.press(tr.import_not_older_apply());
    window.until_label(&tr.import_button(1));
    window.press(&tr.import_button(1));
    window.until_label(tr.import_report_title());
    assert_eq!(register.number("SELECT count(*) FROM conv WHERE basis = 3"), 1);
}

#[test]
fn what_was_just_taken_in_is_undone_from_its_report_and_the_next_file_begins_with_an_empty_form() {
    let mut register = Register::new("screen_import_undo");
    let path = register.file("export.jsonl", TALK);
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    let typed = path.display().to_string();
    window.type_into(tr.import_path(), &typed);
    window.press(tr.import_path_open());
    window.until_label(tr.import_samples());
    window.press(&tr.import_button(1));
    window.until_label(tr.import_report_title());
    window.click(Role::Link, &tr.import_undo_number(1));
    window.until_label(&tr.import_undo_title(1));
    window.press(tr.common_cancel());
    window.press(tr.common_back());
    window.until_label(&tr.import_imported(1));
    assert!(window.has(tr.import_each_file()), "back at the report");
    window.press(tr.import_more());
    window.until_label(tr.import_choose_title());
    assert!(!window.labels().contains(&typed), "{:?}", window.labels());
    // Read again it is there already, and nothing of it is offered.
    window.type_into(tr.import_path(), &typed);
    window.press(tr.import_path_open());
    window.until_label(&tr.import_found_known(1));
    let nothing = tr.import_button(0);
    let button = window.harness().get_by_role_and_label(Role::Button, &nothing);
    assert_eq!(button.accesskit_node().description(), Some(tr.import_all_known(1)));
    assert!(button.accesskit_node().is_disabled());
    window.press(tr.common_back());
    assert!(window.has(tr.import_history_unnamed()), "{:?}", window.labels());
    window.click(Role::Link, &tr.import_open_report(1));
    window.press(tr.import_undo());
    window.press(&tr.import_undo_button(1));
    window.until_label(&tr.import_still_there(0));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 0);
}

#[test]
fn what_contradicts_the_register_is_listed_in_the_report_and_later() {
    let mut register = Register::new("screen_import_conflict");
    register.import(TALK).unwrap();
    let number = register.number("SELECT number FROM conv");
    let path = register.file("export.jsonl", &TALK.replace("7 viikkoa", "8 viikkoa"));
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(tr.import_samples());
    window.press(&tr.import_button(1));
    window.until_label(tr.import_report_title());
    let why = tr.conflict_with(&number.to_string(), &tr.conflict_text(2));
    let line = tr.import_refused_record(0, &why, 1);
    window.picture("import-conflict");
    assert!(window.has(&line), "{line}: {:?}", window.labels());
    window.click(Role::Link, &tr.import_open_report(2));
    window.until_label(&tr.import_conflicts_title(1));
    assert!(window.has(&line), "{line}: {:?}", window.labels());
}

#[test]
fn f6_goes_from_the_form_to_the_foot_and_on() {
    let mut register = Register::new("screen_import_regions");
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), "x.json");
    let mut seen = Vec::new();
    for _ in 0..6 {
        window.key(egui::Key::F6);
        let root = window.harness().root();
        let focused = root.children_recursive().find(|node| node.accesskit_node().is_focused());
        seen.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    let at = |label: &str| seen.iter().position(|known| known == label);
    let (form, foot) = (at(tr.import_choose()), at(tr.import_path_open()));
    assert!(form.is_some() && foot.is_some(), "{seen:?}");
}

#[test]
fn an_import_that_fails_is_told_as_failed() {
    let mut register = Register::new("screen_import_failed");
    let path = register.file("export.jsonl", TALK);
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(tr.import_samples());
    std::fs::remove_file(&path).unwrap();
    window.press(&tr.import_button(1));
    window.until_label(&tr.import_failed("export.jsonl", tr.error_file_unreadable()));
    assert!(!window.has(tr.import_interrupted()));
    assert_eq!(register.number("SELECT count(*) FROM import"), 0);
}
