use crate::support::Register;
use crate::support::window::Window;
use egui::accesskit::Role;

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
    window.click(Role::Link, tr.import_refused_show());
    window.press(&tr.import_button(1));
    window.until_label(tr.import_report_title());
    window.picture("import-report");
    for line in [tr.import_read(3), tr.import_imported(1), tr.import_refused(2), tr.import_skipped(0)] {
        assert!(window.has(&line), "{line}: {:?}", window.labels());
    }
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
