use super::conversations::pass;
use super::review::{chord, letters, until};
use super::shell::focused;
use crate::support::window::Window;
use crate::support::{Register, TYPED, text};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Purpose};
use seula::engine::Reply;
use seula::engine::ops::collection;
use seula::ui::App;

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
fn the_chosen_collection_has_the_focus_as_the_screen_opens() {
    let (_register, window) = trainer("screen_collections_focus");
    assert_eq!(focused(&window), "Siirrot");
}

#[test]
fn a_collection_over_which_the_arrows_pass_is_not_opened_before_they_rest() {
    let (register, mut window) = trainer("screen_collections_pass");
    let tr = window.tr;
    window.press(tr.collections_new());
    window.type_into(tr.collections_name(), "Selkeä kieli");
    window.press(tr.collections_create());
    window.until_label(tr.collections_empty_title());
    window.harness().get_by_role_and_label(Role::Button, "Selkeä kieli").focus();
    window.steps(2);
    window.key(Key::ArrowDown);
    assert_eq!(focused(&window), "Siirrot");
    window.steps(3);
    assert!(!window.has("Kerro aika"), "passing over it is not opening it");
    pass(&register, 310);
    window.until_label("Kerro aika");
}

#[test]
fn a_handout_needs_a_purpose_and_a_place() {
    let (register, mut window) = trainer("screen_collections_export");
    let tr = window.tr;
    let path = register.folder.join("moniste.html");
    window.press(tr.collections_export());
    window.until_label(tr.collections_export_title());
    window.picture("collections-export");
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.collections_export_path());
    let proposed = field.value().unwrap_or_default();
    assert_eq!(proposed, "moniste-2026-11-24.html", "a name that tells nothing of what is in it");
    window.press(&tr.collections_export_button(2));
    assert!(!window.has(tr.reauthentication_title()), "nothing leaves without a purpose");
    window.type_into(tr.collections_export_purpose(), "Perehdytys, soita 040 000 0123");
    window.type_over(tr.collections_export_path(), &path.display().to_string());
    window.press(&tr.collections_export_button(2));
    window.confirm(TYPED);
    window.until_gone(tr.collections_export_title());
    // How many, where, and until when: whole, however long the path is.
    assert!(window.has(&tr.collections_exported(2, "moniste.html")), "{:?}", window.labels());
    let folder = tr.common_in_folder(&register.folder.display().to_string());
    let told = |label: &String| label.ends_with(&folder) && label.len() > folder.len();
    assert!(window.labels().iter().any(told), "{folder}: {:?}", window.labels());
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
    window.type_over(tr.collections_export_path(), &register.folder.display().to_string());
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
    edit_first(&mut window);
    window.type_lines_into(tr.collections_lesson(), " ja mistä se alkaa ");
    window.press("Selkeä kieli");
    let saved = "SELECT count(*) FROM example WHERE lesson LIKE '%ja mistä se alkaa%'";
    window.until("a saved teaching note", |_| register.number(saved) == 1);
    window.until_label(tr.collections_empty_title());
}

/// Begins to edit the first teaching note.
fn edit_first(window: &mut Window) {
    let edit = window.tr.collections_lesson_edit();
    window.harness().get_all_by_role_and_label(Role::Link, edit).next().unwrap().click();
    window.steps(2);
}

/// Types over what stands in the field of the teaching note.
fn write(window: &mut Window, lesson: &str) {
    window.click(Role::MultilineTextInput, window.tr.collections_lesson());
    chord(window, Modifiers::COMMAND, Key::A);
    letters(window, lesson);
}

fn typed_lesson(window: &Window) -> String {
    let label = window.tr.collections_lesson();
    window.harness().get_by_role_and_label(Role::MultilineTextInput, label).value().unwrap_or_default()
}

/// How many teaching notes say this.
fn stored(lesson: &str) -> String {
    format!("SELECT count(*) FROM example WHERE lesson = '{lesson}'")
}

/// The window with a teaching note that was typed on while it was being saved, after which the examples were read again.
fn typed_on(test: &str) -> (Register, Window) {
    let (register, mut window) = trainer(test);
    edit_first(&mut window);
    write(&mut window, "Kerro ensin aika");
    // While another program writes, the answer to the first saving waits.
    let writer = rusqlite::Connection::open(register.path()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press(window.tr.common_save());
    write(&mut window, "Kerro ensin aika ja sitten syy");
    // What that program has changed is shown as soon as they are read again.
    let other =
        "UPDATE example SET lesson = 'Sano ei heti', version = version + 1 WHERE lesson = 'Sano ei selvästi'";
    writer.execute_batch(&format!("{other}; COMMIT")).unwrap();
    window.until_label("Sano ei heti");
    (register, window)
}

#[test]
fn a_teaching_note_that_is_typed_on_while_it_is_being_saved_stays_and_is_saved_next() {
    let (register, mut window) = typed_on("screen_collections_typed_on");
    let tr = window.tr;
    assert_eq!(register.number(&stored("Kerro ensin aika")), 1);
    assert_eq!(typed_lesson(&window), "Kerro ensin aika ja sitten syy");
    window.press(tr.common_save());
    until(&mut window, &register, &stored("Kerro ensin aika ja sitten syy"), 1);
    window.until_gone(tr.collections_lesson());
}

#[test]
fn the_field_of_a_teaching_note_keeps_the_focus_while_the_examples_are_read_again() {
    let (_register, mut window) = typed_on("screen_collections_read_again");
    assert_eq!(focused(&window), window.tr.collections_lesson());
    letters(&mut window, " ja ohje");
    assert_eq!(typed_lesson(&window), "Kerro ensin aika ja sitten syy ja ohje");
}

/// Where these words stand, from above.
fn top(harness: &Harness<'static, App>, words: &str) -> Option<f32> {
    harness.query_all_by_label(words).next().map(|found| found.rect().top())
}

#[test]
fn a_card_is_moved_again_and_again_from_its_handle() {
    let (_register, mut window) = trainer("screen_collections_moved");
    let handle = window.tr.collections_drag();
    window.harness().get_all_by_role_and_label(Role::Button, handle).next().unwrap().focus();
    window.steps(2);
    for (key, first, second) in
        [(Key::ArrowDown, "Sano ei selvästi", "Kerro aika"), (Key::ArrowUp, "Kerro aika", "Sano ei selvästi")]
    {
        chord(&mut window, Modifiers::ALT | Modifiers::SHIFT, key);
        window.until("the other order", |harness| {
            top(harness, first).zip(top(harness, second)).is_some_and(|(first, second)| first < second)
        });
        assert_eq!(focused(&window), handle);
    }
}

#[test]
fn what_somebody_else_made_of_a_teaching_note_is_shown_with_what_is_typed_before_it_is_replaced() {
    let (register, mut window) = trainer("screen_collections_conflict");
    let tr = window.tr;
    edit_first(&mut window);
    write(&mut window, "Kerro ensin aika");
    register
        .tamper("UPDATE example SET lesson = 'Kerro syy', version = version + 1 WHERE lesson = 'Kerro aika'");
    window.press(tr.common_save());
    window.until_label("Kerro syy");
    assert!(window.has(tr.error_conflict()));
    assert_eq!(typed_lesson(&window), "Kerro ensin aika");
    assert_eq!(register.number("SELECT count(*) FROM example WHERE lesson = 'Kerro syy'"), 1);
    window.press(tr.common_save());
    until(&mut window, &register, "SELECT count(*) FROM example WHERE lesson = 'Kerro ensin aika'", 1);
    window.until_gone(tr.collections_lesson());
}
