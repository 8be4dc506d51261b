use crate::support::Register;
use crate::support::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn talk(id: &str, start: &str) -> String {
    format!(
        "{{\"id\": \"{id}\", \"messages\": [{{\"role\": \"user\", \"content\": \"Missä lupa viipyy?\", \"timestamp\": \"{start}:00Z\"}}, \
         {{\"role\": \"assistant\", \"content\": \"Käsittelyssä.\", \"timestamp\": \"{start}:05Z\"}}]}}\n"
    )
}

fn import_screen(register: &mut Register) -> Window {
    let mut window = Window::signed_in(register);
    window.press(window.tr.menu_import());
    window.until_label(window.tr.import_choose_title());
    window
}

/// A folder with two exports and two files that nobody can read.
fn folder(register: &Register) -> String {
    let folder = register.folder.join("vienti");
    std::fs::create_dir(&folder).unwrap();
    for (name, content) in [
        ("a.jsonl", talk("a", "2026-11-01T08:00")),
        ("b.txt", talk("b", "2026-11-02T08:00") + &talk("old", "2024-01-01T08:00")),
        ("kuva.png", "PNG".to_owned()),
        ("outo.json", "{\"x\": [{\"y\": 1}]}".to_owned()),
    ] {
        std::fs::write(folder.join(name), content).unwrap();
    }
    folder.display().to_string()
}

#[test]
fn a_folder_is_taken_in_one_import_a_file_and_says_what_it_could_not_read() {
    let mut register = Register::new("screen_folder");
    let folder = folder(&register);
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &folder);
    window.press(tr.import_path_open());
    window.until_label(&tr.import_files_known(4, 2));
    window.picture("import-files");
    assert!(window.has(tr.error_format_unknown()));
    assert!(window.has(&tr.import_file_point("outo.json")));
    window.press(&tr.import_read_files(2));
    window.until_label(tr.import_samples());
    assert!(window.has(&tr.import_found_past_due(1)), "{:?}", window.labels());
    window.press(&tr.import_button(2));
    window.until_label(tr.import_report_title());
    window.picture("import-report-files");
    for line in [tr.import_imported(2), tr.import_read(3), tr.import_refused(1)] {
        assert!(window.has(&line), "{line}: {:?}", window.labels());
    }
    assert_eq!(register.number("SELECT count(*) FROM import WHERE imported = 1"), 2);
    let why = tr.import_file_why("kuva.png", tr.error_format_unknown());
    assert!(window.has(&why), "{:?}", window.labels());
}

/// Something that is let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the engine reads it".to_owned())
    }
}

#[test]
fn a_folder_and_a_file_that_are_dropped_are_listed_together_and_the_fitting_mapping_is_offered() {
    let mut register = Register::new("screen_dropped");
    let folder = folder(&register);
    let mapping = "name = 'oma'\nmarks = ['y']\nrecords = { at = 'x', group = true }\nconversation = { id = 'y' }\n\
        message = [{ text = 'y', otherwise = 'service' }]\n";
    let mapping = Box::new(seula::domain::Mapping::parse(mapping).unwrap());
    register.engine().call(seula::engine::ops::mapping::Command::Save(mapping)).unwrap();
    let single = register.file("c.jsonl", &talk("c", "2026-11-03T08:00"));
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    for path in [PathBuf::from(folder), single] {
        window.harness_mut().input_mut().dropped_files.push(Arc::new(Dropped(path)));
    }
    window.until_label(&tr.import_files_known(5, 3));
    window.click(Role::Link, &tr.import_file_use("outo.json", "oma"));
    window.until_label(&tr.import_files_known(5, 4));
    window.press(&tr.import_read_files(4));
    window.until_label(&tr.import_undated_title(1));
    window.press(&tr.import_button(3));
    window.until_label(&tr.import_imported(3));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
}

#[test]
fn an_import_of_the_past_shows_its_report_and_is_undone_with_its_count() {
    let mut register = Register::new("screen_undo");
    let file =
        talk("a", "2026-11-01T08:00") + &talk("b", "2026-11-02T08:00") + &talk("old", "2024-01-01T08:00");
    register.import(&file).unwrap();
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.until_label(tr.import_history());
    window.click(Role::Link, &tr.import_open_report(1));
    window.until_label(&tr.import_still_there(2));
    window.picture("import-past");
    assert!(window.has(&tr.import_refused_title(1)));
    let out = register.folder.join("luettelo.csv");
    window.press(tr.import_report_write());
    window.type_over(tr.collections_export_path(), &out.display().to_string());
    window.press(tr.common_save());
    window.until_gone(tr.collections_export_path());
    assert!(std::fs::read_to_string(&out).unwrap().contains("past_due"));

    window.press(tr.import_undo());
    window.until_label(&tr.import_undo_title(1));
    window.picture("import-undo");
    assert_eq!(register.number("SELECT count(*) FROM conv"), 2, "nothing happens before the yes");
    window.press(&tr.import_undo_button(2));
    window.until_label(&tr.import_still_there(0));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 0);
    assert!(!window.has(tr.import_undo()), "what is undone cannot be undone");
    window.press(tr.common_back());
    window.until_label(tr.import_history());
    window.picture("import-history");
    assert!(window.labels().iter().any(|label| label.contains("kumottu")), "{:?}", window.labels());
}

#[test]
fn a_report_that_is_being_written_is_not_asked_for_once_more() {
    let mut register = Register::new("screen_report_once");
    register.import(&(talk("a", "2026-11-01T08:00") + &talk("old", "2024-01-01T08:00"))).unwrap();
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.click(Role::Link, &tr.import_open_report(1));
    window.press(tr.import_report_write());
    let out = register.folder.join("luettelo.csv");
    window.type_over(tr.collections_export_path(), &out.display().to_string());
    // While another program writes, the report waits.
    let writer = rusqlite::Connection::open(register.path()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press(tr.common_save());
    let save = window.harness().get_by_role_and_label(Role::Button, tr.common_save());
    assert!(save.accesskit_node().is_disabled());
    writer.execute_batch("COMMIT").unwrap();
    window.until_gone(tr.collections_export_path());
    assert!(std::fs::read_to_string(&out).unwrap().contains("past_due"));
}

#[test]
fn what_stands_against_undoing_is_said_in_words() {
    let mut register = Register::new("screen_undo_stands");
    register.import(&talk("a", "2026-11-01T08:00")).unwrap();
    register.tamper(
        "INSERT INTO review (conv, account, begun_ms, saved_ms) SELECT conv.id, account.id, 1, 1 FROM conv, account",
    );
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.until_label(tr.import_history());
    window.click(Role::Link, &tr.import_open_report(1));
    let why = tr.import_undo_stands(&tr.standing_reviews(1));
    window.until_label(&why);
    window.press(tr.import_undo());
    window.steps(4);
    assert!(!window.has(&tr.import_undo_title(1)), "the button does nothing");
}

#[test]
fn internal_notes_come_in_only_with_a_reason() {
    let mut register = Register::new("screen_notes");
    let table = "conversation_id,timestamp,role,message,internal\n\
        1,2026-11-20T08:00:00Z,customer,Hei missä lupa?,\n\
        1,2026-11-20T08:00:10Z,agent,Soitettu asiakkaalle,1\n\
        1,2026-11-20T08:00:20Z,agent,Käsittelyssä.,\n";
    let path = register.file("notes.csv", table);
    let mut window = import_screen(&mut register);
    let tr = window.tr;
    window.type_into(tr.import_path(), &path.display().to_string());
    window.press(tr.import_path_open());
    window.until_label(&tr.import_notes_dropped(1));
    window.click(Role::CheckBox, tr.import_notes_keep());
    window.press(&tr.import_button(1));
    window.steps(4);
    assert_eq!(register.number("SELECT count(*) FROM import"), 0, "a reason is needed");
    window.type_into(tr.import_notes_reason(), "Laatututkimus");
    window.press(&tr.import_button(1));
    window.until_label(&tr.import_notes_kept(1));
    assert_eq!(register.number("SELECT count(*) FROM msg WHERE internal = 1"), 1);
    assert_eq!(register.number("SELECT count(*) FROM import WHERE notes_reason = 'Laatututkimus'"), 1);
}
