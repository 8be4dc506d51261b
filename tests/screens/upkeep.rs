use crate::support::window::Window;
use crate::support::{Register, talk};
use egui::accesskit::Role;
use seula::domain::AccountRole;

fn register(test: &str) -> Register {
    let register = Register::new(test);
    let export = talk("a", "2024-12-01", "kultainen porraskellokaappi soi", "Kyllä.")
        + &talk("b", "2026-06-01", "Missä lupa viipyy?", "Käsittelyssä.");
    register.import(&export).unwrap();
    register
}

#[test]
fn that_nothing_older_exists_is_shown_place_by_place_and_red_where_something_is() {
    let mut register = register("screen_proof");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_register());
    window.click(Role::Tab, tr.upkeep_tab());
    window.press(tr.proof_button());
    let cut_off = tr.date_in_text(crate::support::day("2024-11-25"));
    let at = tr.date_time_in_text(crate::support::at("2026-11-24T12:00:00Z"));
    window.until_label(&tr.proof_nothing(&cut_off, &at));
    window.picture("proof");
    for place in seula::domain::ProofPlace::ALL {
        assert!(window.has(tr.proof_place(place)), "{place:?}");
    }
    register.tamper("INSERT INTO msg (id, role, basis, text) VALUES (5, 0, 0, 'x')");
    window.press(tr.proof_button());
    window.until_label(&tr.proof_found(1));
    assert!(window.has(&tr.proof_fault_rows(1)) && window.has(tr.proof_advice()));
    window.picture("proof-found");
}

#[test]
fn a_damaged_file_is_told_to_everybody_and_leads_supervisors_to_the_backups() {
    let mut register = register("screen_damaged");
    drop(register.person("reino", &[AccountRole::Reviewer]));
    let root = register.number("SELECT rootpage FROM sqlite_schema WHERE name = 'leak_check'") as usize;
    register.stop();
    let mut file = std::fs::read(register.path()).unwrap();
    file[(root - 1) * 4096..root * 4096].fill(0xA5);
    std::fs::write(register.path(), file).unwrap();
    register.set_clock("2026-11-25T08:00:00Z");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until_label(tr.hint_damaged());
    window.picture("damaged-hint");
    window.click(Role::Link, tr.backups_tab());
    window.until_label(tr.upkeep_damaged_title());
    assert!(window.has(tr.upkeep_file_damaged()));
    window.picture("damaged");
    drop(window);
    let mut window = Window::on(&mut register);
    window.sign_in("reino", crate::support::TYPED);
    window.until_label(tr.hint_damaged());
}

#[test]
fn lines_for_the_scheduler_are_ready_to_be_copied_and_a_missed_run_is_told_to_supervisors() {
    let mut register = register("screen_schedule");
    register.set_clock("2026-11-29T12:00:00Z");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until_label(tr.hint_missed());
    window.click(Role::Link, tr.schedule_title());
    let since = tr.date_in_text(crate::support::day("2026-11-24"));
    window.until_label(&tr.schedule_missed(&since));
    window.picture("schedule");
    window.press(tr.schedule_copy());
    let copied =
        window.harness().output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
    let path = register.path().canonicalize().unwrap();
    if let Some(copied) = copied {
        assert!(copied.contains(path.to_str().unwrap()), "{copied}");
    }
}

#[test]
fn the_record_of_a_destruction_is_printed_in_a_language_that_is_chosen() {
    let mut register = register("screen_record");
    register.set_clock("2026-12-01T12:00:00Z");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_register());
    window.click(Role::Tab, tr.register_retention());
    window.click(Role::Link, &tr.destruction_print(1));
    window.until_label(&tr.destruction_print_title(1));
    window.click(Role::RadioButton, tr.locale_sv());
    let path = register.folder.join("protokoll.html");
    window.type_over(tr.collections_export_path(), &path.display().to_string());
    window.picture("record-print");
    window.press(tr.destruction_print_button());
    window.until_label(&tr.destruction_printed("protokoll.html"));
    let page = std::fs::read_to_string(path).unwrap();
    assert!(page.contains("Förstöringsprotokoll 1"), "{page}");
}
