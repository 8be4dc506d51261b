use super::cuts::{IMPORT_FROM, SIZES, Walk};
use crate::support::Register;
use crate::support::window::{Opening, SIZE, Window};
use crate::support::{PASSWORD, SUPERVISOR};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::domain::mapping::{Slot, Whom};
use seula::domain::{AccountRole, Locale};
use std::path::PathBuf;

/// Conversations of a file that takes a while.
const MANY: usize = 2_000;

fn talk(id: &str, day: &str, texts: [&str; 2]) -> String {
    let [asked, answered] = texts;
    format!(
        "{{\"id\": \"{id}\", \"messages\": [{{\"role\": \"user\", \"content\": \"{asked}\", \"timestamp\": \"{day}T10:00:00Z\"}}, \
         {{\"role\": \"assistant\", \"content\": \"{answered}\", \"timestamp\": \"{day}T10:00:05Z\"}}]}}\n"
    )
}

/// What the steps are walked with.
struct Files {
    register: Register,
    folder: PathBuf,
    foreign: PathBuf,
    asking: PathBuf,
    many: PathBuf,
}

impl Files {
    fn new(test: &str) -> Self {
        let register = Register::new(test);
        // Else the window asks for a second supervisor.
        register.person("sirkka", &[AccountRole::Supervisor]);
        let first = talk("a", "2026-11-01", ["Missä lupa viipyy?", "Käsittelyssä."]);
        let old = talk("old", "2024-01-01", ["Vanha", "Hei!"]);
        register.import(&(first.clone() + &old)).unwrap();
        // A conflict, a refusal, something new and something personal.
        let again = first.replace("Käsittelyssä.", "Valmis.")
            + &old
            + &talk("b", "2026-11-02", ["Hetuni on 010190-900P, soita 0400000123", "Hei!"]);
        register.import(&again).unwrap();
        let folder = register.folder.join("vienti");
        std::fs::create_dir(&folder).unwrap();
        let v3 = r#"[{"authentication_identifier": null, "quality_label": "", "reviewed": false, "turns": [{"side": "x"}]}]"#;
        for (name, content) in [
            ("a.jsonl", (again.clone() + "{\"id\": \"c\", broken\n").as_str()),
            ("b.jsonl", &talk("c", "2026-11-03", ["Hei", "Moi"])),
            ("boost.json", v3),
            ("kuva.png", "PNG"),
            ("outo.json", "{\"x\": [{\"y\": 1}]}"),
        ] {
            std::fs::write(folder.join(name), content).unwrap();
        }
        let foreign = r#"[{"ref": "d1", "lines": [
            {"who": "user", "said": "Missä minun oleskelulupani oikein viipyy?", "at": "2026-11-01T10:00:00Z", "email": "aino@example.com"},
            {"who": "B7", "said": "Käsittely kestää seitsemän viikkoa.", "at": "2026-11-01T10:00:05Z"},
            {"who": "Aino Mallikas", "said": "Jatkan tästä.", "at": "2026-11-01T10:00:09Z"}]}]"#;
        let foreign = register.file("foreign.json", foreign);
        // Undated, with an internal note and a ragged row.
        let asking = "conversation_id,role,message,internal\n1,customer,Hei missä lupa?,\n1,agent,Soitettu,1\n\
            1,agent,Käsittelyssä.,\n2,customer\n";
        let asking = register.file("asking.csv", asking);
        let long = |n| talk(&format!("m{n}"), "2026-11-04", ["Missä lupa viipyy?", "Käsittelyssä."]);
        let many: String = (0..MANY).map(long).collect();
        let many = register.file("many.jsonl", &many);
        Self { register, folder, foreign, asking, many }
    }
}

impl Walk {
    /// Step 1 with this path, read.
    fn read(&mut self, path: &std::path::Path) {
        let tr = self.window.tr;
        self.window.until_label(tr.import_choose_title());
        self.window.type_over(tr.import_path(), &path.display().to_string());
        self.window.press(tr.import_path_open());
    }

    fn files(&mut self, files: &Files) {
        let tr = self.window.tr;
        self.read(&files.folder);
        self.window.until_label(&tr.import_files_known(5, 2));
        self.look("import-files");
        self.window.press(&tr.import_read_files(2));
        self.window.until_label(tr.import_samples());
        self.look("import-found");
        self.window.click(Role::Link, tr.import_refused_show());
        self.look("import-found-refused");
        self.window.click(Role::Link, tr.import_refused_hide());
        self.window.press(tr.common_back());
        self.window.press(tr.common_back());
    }

    fn fields(&mut self, files: &Files) {
        let tr = self.window.tr;
        self.read(&files.foreign);
        self.window.until_label(tr.error_format_unknown());
        self.look("import-unknown");
        self.window.press(tr.fields_open());
        self.window.until_label(tr.fields_preview());
        self.look("import-fields-begun");
        for (slot, field) in [
            (Slot::Id, "ref"),
            (Slot::Text, "lines.*.said"),
            (Slot::Role, "lines.*.who"),
            (Slot::Time, "lines.*.at"),
        ] {
            self.window.click(Role::ComboBox, tr.slot(slot));
            self.window.click(Role::ListBoxOption, field);
        }
        self.window.click(Role::ComboBox, &tr.fields_word("user"));
        self.window.click(Role::ListBoxOption, tr.whom(Whom::Customer));
        self.window.until_label(&tr.strangers(&["B7".to_owned()]));
        self.look("import-fields-read");
        self.window.press(tr.common_back());
    }

    fn asked(&mut self, files: &Files) {
        let tr = self.window.tr;
        self.read(&files.asking);
        self.window.until_label(&tr.import_undated_title(1));
        self.look("import-undated");
        self.window.click(Role::CheckBox, tr.import_notes_keep());
        self.look("import-notes");
        self.window.press(tr.common_back());
    }

    /// Draws until one of these stands there, and says which.
    fn either(&mut self, first: &str, second: &str) -> bool {
        let (one, other) = (first.to_owned(), second.to_owned());
        self.window.until(&format!("{first} or {second}"), move |harness| {
            harness
                .query_all_by_label(&one)
                .next()
                .or_else(|| harness.query_all_by_label(&other).next())
                .is_some()
        });
        self.window.has(first)
    }

    /// While a file is looked into, and while it is taken in. A quick machine may be done before it is looked at or
    /// interrupted.
    fn progress(&mut self, files: &Files) {
        let tr = self.window.tr;
        self.read(&files.many);
        if self.either(tr.import_removing(), tr.import_samples()) {
            self.look("import-reading");
        }
        self.window.until_label(tr.import_samples());
        // Where an earlier round was not interrupted in time all of it is there.
        if self.window.has(&tr.import_found_known(MANY as u64)) {
            self.look("import-all-known");
            self.window.press(tr.common_back());
            return;
        }
        self.window.press(&tr.import_button(MANY as u64));
        if self.either(tr.import_running(), tr.import_report_title()) {
            self.look("import-importing");
            self.window.press_if_there(tr.common_interrupt());
        }
        if self.either(tr.import_choose_title(), tr.import_report_title()) {
            let close = tr.common_close();
            if self.window.has(close) {
                self.window.press_last(close);
            }
        } else {
            self.window.press(tr.import_more());
        }
    }

    fn report(&mut self, files: &Files) {
        let tr = self.window.tr;
        self.read(&files.folder);
        self.window.press(&tr.import_read_files(2));
        self.window.until_label(tr.import_samples());
        // What is there already is not counted, but what contradicts it is, and what no earlier round has taken in.
        let known = [2, 1].map(|known| tr.import_found_known(known));
        let [both, one] = &known;
        let count = if self.either(both, one) { 1 } else { 2 };
        self.window.press(&tr.import_button(count));
        self.window.until_label(tr.import_report_title());
        assert!(self.window.has(&tr.import_conflicts_title(1)), "{:?}", self.window.labels());
        self.look("import-report");
        self.window.press(tr.import_more());
    }

    fn past(&mut self) {
        let tr = self.window.tr;
        self.window.until_label(tr.import_history());
        self.look("import-history");
        if self.window.has(tr.import_history_all()) {
            self.window.click(Role::Link, tr.import_history_all());
        }
        self.window.click(Role::Link, &tr.import_open_report(2));
        self.window.until_label(&tr.import_still_there(1));
        self.look("import-past");
        self.window.press(tr.import_undo());
        self.look("import-undo");
        self.window.press(tr.common_cancel());
        self.window.press(tr.common_back());
    }
}

fn walked(locale: Locale) -> Vec<String> {
    let mut files = Files::new(&format!("cuts_import_{}", locale.code()));
    files.register.stop();
    let opening = Opening { locale, ..Opening::default() };
    let window = Window::open(&files.register.path(), &files.register.clock, opening);
    let mut walk = Walk { window, size: SIZE, found: Vec::new() };
    walk.window.sign_in(SUPERVISOR, PASSWORD);
    for size in SIZES.into_iter().filter(|size| size.x > IMPORT_FROM) {
        walk.window.harness_mut().set_size(size);
        walk.size = size;
        walk.go(walk.window.tr.menu_import());
        walk.files(&files);
        walk.fields(&files);
        walk.asked(&files);
        walk.progress(&files);
        walk.report(&files);
        walk.past();
    }
    walk.found
}

#[test]
fn nothing_of_an_import_is_cut_in_finnish() {
    let found = walked(Locale::Fi);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_of_an_import_is_cut_in_swedish() {
    let found = walked(Locale::Sv);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_of_an_import_is_cut_in_english() {
    let found = walked(Locale::En);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
