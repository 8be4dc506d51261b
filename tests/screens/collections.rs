use crate::support::window::Window;
use crate::support::{Register, TYPED, text};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Purpose};
use seula::engine::Reply;
use seula::engine::ops::collection;

/// A register with a trainer and a collection of two examples.
fn trainer(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    let first = register
        .talk("2026-11-20T08:00", ["Missä lupa viipyy?", "Käsittelyssä.", "Kauanko?", "Kaksi kuukautta."]);
    let second = register
        .talk("2024-12-10T08:00", ["Saanko matkustaa?", "Et ilman korttia.", "Entä laivalla?", "Et."]);
    let (_, engine) = register.person("erik", &[AccountRole::Trainer]);
    let made =
        engine.call(collection::Command::Create { name: text("Siirrot"), aim: text("Kuka jatkaa") }).unwrap();
    let Reply::Collection(collection::Reply::Changed(collection)) = made else { panic!("{made:?}") };
    for (conversation, lesson) in [(first, "Kerro aika"), (second, "Sano ei selvästi")] {
        let lesson = text(lesson);
        engine
            .call(collection::Command::AddExample { collection, conversation, passage: vec![0, 1], lesson })
            .unwrap();
    }
    drop(engine);
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.sign_in_title());
    let purpose = Purpose::Training;
    let choice = format!("{}: {}", tr.capitalised(tr.purpose(purpose)), tr.purpose_help(purpose));
    window.click(Role::RadioButton, &choice);
    window.sign_in("erik", TYPED);
    window.press(window.tr.menu_collections());
    window.until_label("Kerro aika");
    (register, window)
}

#[test]
fn examples_stand_in_order_with_their_note_and_last_day() {
    let (_register, mut window) = trainer("screen_collections");
    let tr = window.tr;
    window.picture("collections");
    for words in ["Sano ei selvästi", &tr.collections_card_title("1", "Missä lupa viipyy?")] {
        assert!(window.has(words), "{words}: {:?}", window.labels());
    }
    let soon = tr.collections_expires(&tr.date(crate::support::day("2026-12-10")), 16);
    assert!(window.has(&soon), "{soon}: {:?}", window.labels());
}

#[test]
fn a_handout_needs_a_purpose_and_a_place() {
    let (register, mut window) = trainer("screen_collections_export");
    let tr = window.tr;
    let path = register.folder.join("moniste.html");
    window.press(tr.collections_export());
    window.until_label(tr.collections_export_title());
    window.picture("collections-export");
    window.press(&tr.collections_export_button(2));
    assert!(!path.exists(), "nothing leaves without a purpose");
    window.type_into(tr.collections_export_purpose(), "Perehdytys, soita 040 000 0123");
    window.type_into(tr.collections_export_path(), &path.display().to_string());
    window.press(&tr.collections_export_button(2));
    window.confirm(TYPED);
    window.until_gone(tr.collections_export_title());
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("Kerro aika") && !page.contains("040 000 0123"));
}

#[test]
fn a_new_collection_is_made_and_chosen() {
    let (_register, mut window) = trainer("screen_collections_new");
    let tr = window.tr;
    window.press(tr.collections_new());
    window.type_into(tr.collections_name(), "Selkeä kieli");
    window.press(tr.collections_create());
    window.until_label(tr.collections_empty_title());
    assert!(window.has("Selkeä kieli"));
}

#[test]
fn a_handout_gets_its_extension_and_a_folder_is_named_as_one() {
    let (register, mut window) = trainer("screen_collections_name");
    let tr = window.tr;
    window.press(tr.collections_export());
    window.type_into(tr.collections_export_purpose(), "Perehdytys");
    window.type_into(tr.collections_export_path(), &register.folder.display().to_string());
    window.press(&tr.collections_export_button(2));
    window.confirm(TYPED);
    window.until_label(tr.error_file_is_folder());
    window.type_over(tr.collections_export_path(), &register.folder.join("moniste").display().to_string());
    window.press(&tr.collections_export_button(2));
    window.confirm(TYPED);
    window.until_gone(tr.collections_export_title());
    assert!(register.folder.join("moniste.html").is_file());
}

#[test]
fn a_teaching_note_that_is_being_typed_is_saved_when_another_collection_is_opened() {
    let (register, mut window) = trainer("screen_collections_lesson");
    let tr = window.tr;
    window.press(tr.collections_new());
    window.type_into(tr.collections_name(), "Selkeä kieli");
    window.press(tr.collections_create());
    window.until_label(tr.collections_empty_title());
    window.press("Siirrot");
    window.until_label("Kerro aika");
    let edit = tr.collections_lesson_edit();
    window.harness().get_all_by_role_and_label(Role::Link, edit).next().unwrap().click();
    window.steps(2);
    window.type_lines_into(tr.collections_lesson(), " ja mistä se alkaa ");
    window.press("Selkeä kieli");
    let saved = "SELECT count(*) FROM example WHERE lesson LIKE '%ja mistä se alkaa%'";
    window.until("a saved teaching note", |_| register.number(saved) == 1);
    window.until_label(tr.collections_empty_title());
}
