use super::conversations::{ANSWER, QUESTION, REVIEWER, opened, pass, register, row_named, search};
use super::review::{chord, letters};
use crate::support::window::{Opening, Window};
use crate::support::{Register, TYPED};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Kind, Verdict};

/// Opens the conversation that begins with [`QUESTION`].
pub(super) fn read(window: &mut Window) {
    window.click(Role::Label, QUESTION);
    window.until_label(ANSWER);
}

/// Opens another one.
pub(super) fn read_other(window: &mut Window) {
    window.click(Role::Label, "Can I pay the application fee with a card issued abroad?");
    window.until_label("You can.");
}

#[test]
fn what_is_open_belongs_to_the_list_after_another_search() {
    let register = register("reading_search", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    read(&mut window);
    search(&mut window, &register, "toimeentulovaatimus");
    window.until_label(&tr.conversations_subtitle_filtered(1, 9));
    window.until_label(&tr.conversations_selected(1));
    assert!(window.has(ANSWER), "it is among the hits and stays open");
    window.key(Key::Escape);
    window.steps(2);
    search(&mut window, &register, "biometric");
    window.until_gone(QUESTION);
    window.until_label(tr.conversations_open_hint());
    assert!(!window.has(ANSWER), "what is not in the list is closed");
}

#[test]
fn a_note_that_is_being_written_is_saved_when_another_conversation_is_opened() {
    let register = register("reading_note", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    read(&mut window);
    window.press(tr.conversations_note());
    window.until_label(tr.conversations_sieved());
    window.type_lines_into(tr.conversations_note_add(), "Tarkista summa ensi viikolla");
    read_other(&mut window);
    let saved = "SELECT count(*) FROM note WHERE text = 'Tarkista summa ensi viikolla'";
    window.until("a saved note", |_| register.number(saved) == 1);
    pass(&register, 1);
}

#[test]
fn a_note_that_is_typed_on_while_it_is_being_saved_is_whole_after_another_conversation_is_opened() {
    let register = register("reading_note_typed_on", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    read(&mut window);
    window.press(tr.conversations_note());
    window.type_lines_into(tr.conversations_note_add(), "Tarkista summa");
    window.press(tr.common_save());
    window.until_label("Tarkista summa");
    window.press(tr.conversations_note_edit());
    let label = tr.conversations_note_edit();
    let write = |window: &mut Window, words: &str| {
        window.click(Role::MultilineTextInput, label);
        chord(window, Modifiers::COMMAND, Key::A);
        letters(window, words);
    };
    write(&mut window, "Tarkista summa nyt");
    // While another program writes, the answer to the first saving waits.
    let writer = rusqlite::Connection::open(register.path()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press(tr.common_save());
    write(&mut window, "Tarkista summa ensi viikolla");
    writer.execute_batch("COMMIT").unwrap();
    window.until("the first saving", |_| {
        register.number("SELECT count(*) FROM note WHERE text LIKE 'Tarkista summa %'") == 1
    });
    read_other(&mut window);
    let saved = "SELECT count(*) FROM note WHERE text = 'Tarkista summa ensi viikolla'";
    window.until("the rest of the note", |_| register.number(saved) == 1);
    assert_eq!(register.number("SELECT count(*) FROM note"), 1);
}

#[test]
fn a_tag_that_is_being_written_is_saved_when_another_conversation_is_opened() {
    let register = register("reading_tag", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    read(&mut window);
    window.press(tr.conversations_tag_add());
    window.type_into(tr.conversations_tag_add(), "toimeentulo");
    read_other(&mut window);
    window.until("a saved tag", |_| register.number("SELECT count(*) FROM conv_tag") == 1);
    window.click(Role::Label, QUESTION);
    window.until_label(&tr.conversations_tag_remove("toimeentulo"));
}

#[test]
fn f3_goes_from_hit_to_hit_and_shift_f3_back() {
    let register = register("reading_f3", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    search(&mut window, &register, "käsittelyaika");
    window.until("the two hits", |harness| harness.query_all_by_role(Role::ListBoxOption).count() == 2);
    window.key(Key::Enter);
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    window.until_label(&tr.conversations_hit_of(1, 2));
    for (modifiers, hit) in
        [(Modifiers::NONE, 2), (Modifiers::NONE, 1), (Modifiers::SHIFT, 2), (Modifiers::SHIFT, 1)]
    {
        window.harness_mut().key_press_modifiers(modifiers, Key::F3);
        window.steps(2);
        window.until_label(&tr.conversations_hit_of(hit, 2));
    }
}

#[test]
fn a_removed_value_stands_in_the_field_by_its_word_and_is_stored_by_its_kind() {
    let register = register("reading_kinds", &REVIEWER);
    for locale in seula::domain::Locale::ALL {
        let mut window = opened(&register, Opening { locale, ..Opening::default() });
        let tr = window.tr;
        read(&mut window);
        // In Swedish the button has no room beside the others: the menu of the head has it in every language.
        let more = window.harness().query_all_by_role_and_label(Role::Button, tr.common_more_actions());
        more.max_by(|one, other| one.rect().left().total_cmp(&other.rect().left())).unwrap().click();
        window.steps(2);
        window.click(Role::MenuItem, tr.conversations_note_add());
        window.until_label(tr.conversations_sieved());
        window.type_lines_into(tr.conversations_note_add(), "Soita 040 1234567 tänään");
        window.press(tr.common_save());
        let word = tr.kind(seula::domain::Kind::Phone);
        window.until_label(&format!("Soita {word} tänään"));
        window.press(tr.conversations_note_edit());
        let label = tr.conversations_note_edit();
        let field = window.harness().get_by_role_and_label(Role::MultilineTextInput, label);
        assert_eq!(field.value().unwrap_or_default(), format!("Soita ⟦{word}⟧ tänään"));
        window.type_lines_into(label, "! ");
        window.press(tr.common_save());
        let stored = "SELECT count(*) FROM note WHERE text LIKE '%Soita ⟦phone⟧ tänään%' AND text LIKE '%!%'";
        window.until("a stored kind", |_| register.number(stored) == 1);
        window.press(tr.conversations_note_remove());
        window.until_label(tr.conversations_notes_none());
    }
}

#[test]
fn in_a_narrow_window_one_pane_is_shown_and_there_is_a_way_back() {
    let register = register("reading_one", &REVIEWER);
    let opening = Opening { size: vec2(1000.0, 700.0), ..Opening::default() };
    let mut window = opened(&register, opening);
    let tr = window.tr;
    window.key(Key::ArrowDown);
    window.key(Key::ArrowDown);
    pass(&register, 400);
    window.steps(3);
    assert!(!window.has(tr.common_back()), "resting on a row does not take the list away");
    window.key(Key::Enter);
    window.until_label("Ja, om du har ett giltigt pass.");
    assert!(!window.has(QUESTION), "the transcript stands in place of the list");
    window.picture("conversations-one");
    window.press(tr.common_back());
    assert!(window.has(QUESTION));
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    window.until_label("About three weeks.");
    window.key(Key::Escape);
    assert!(window.has(QUESTION), "Esc leads back, too, and the list has the focus");
    window.key(Key::Enter);
    window.until_label("About three weeks.");
}

#[test]
fn the_conversation_in_the_pane_is_the_selected_one_after_review_went_on() {
    let mut register = Register::new("conversations_return");
    for (start, asked) in [("2026-11-20T08:00", "Vanhempi kysymys"), ("2026-11-21T08:00", "Uudempi kysymys")]
    {
        register.talk(start, [asked, "Vastaus", "Kiitos", "Eipä kestä"]);
    }
    drop(register.person("reino", &[AccountRole::Reviewer]));
    let mut window = Window::on(&mut register);
    window.sign_in("reino", TYPED);
    let tr = window.tr;
    window.click(Role::Label, "Uudempi kysymys");
    window.press(tr.conversations_review());
    window.until_label(&tr.review_answer_was(1, 2));
    window.key(Key::ArrowRight);
    let older = tr.date_time(crate::support::at("2026-11-20T08:00:00Z"));
    window.until_label(&older);
    window.press(tr.menu_conversations());
    window.until("the older one in the pane", |harness| {
        harness.query_all_by_label("Vanhempi kysymys").count() == 3
            && harness.query_all_by_label("Uudempi kysymys").count() == 1
    });
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'conversation_opened'"), 2);
}

#[test]
fn a_conversation_that_is_opened_again_shows_its_beginning() {
    let mut register = Register::new("conversations_begin");
    let message = |at: usize| {
        let role = if at.is_multiple_of(2) { "user" } else { "assistant" };
        format!(r#"{{"role": "{role}", "content": "Viesti {at}", "timestamp": "2026-11-20T08:00:{at:02}Z"}}"#)
    };
    let messages: Vec<String> = (0..40).map(message).collect();
    register.import(&format!("{{\"id\": \"pitka\", \"messages\": [{}]}}\n", messages.join(", "))).unwrap();
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    let begins = |window: &Window| window.harness().query_all_by_label("Viesti 1").next().is_some();
    window.click(Role::Label, "Viesti 0");
    window.until_label("Viesti 1");
    let pane = egui::pos2(1150.0, 500.0);
    window.harness_mut().event(egui::Event::PointerMoved(pane));
    for _ in 0..20 {
        window.harness_mut().event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Line,
            delta: egui::vec2(0.0, -20.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        window.steps(3);
    }
    window.until("the end", |harness| harness.query_all_by_label("Viesti 1").next().is_none());
    search(&mut window, &register, "lokki");
    window.until_label(tr.conversations_no_match_title());
    window.press_last(tr.conversations_search_clear());
    window.click(Role::Label, "Viesti 0");
    window.until_label("Viesti 2");
    assert!(begins(&window));
}

#[test]
fn an_empty_result_tells_what_may_be_searched() {
    let register = register("reading_help", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    search(&mut window, &register, "olematonsana");
    window.until_label(tr.conversations_no_match_title());
    assert!(window.has(tr.conversations_search_help()), "{:?}", window.labels());
    window.picture("conversations-help");
}

#[test]
fn several_kinds_of_removed_values_have_to_be_there_together_and_the_panel_says_so() {
    let register = register("reading_all_kinds", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    window.press(tr.conversations_filters_open());
    window.until_label(tr.conversations_filter_all_of());
    window.click(Role::CheckBox, tr.kind(Kind::Phone));
    window.until_label(&tr.conversations_subtitle_filtered(1, 9));
    window.click(Role::CheckBox, tr.kind(Kind::Address));
    window.until_label(tr.conversations_no_match_title());
}

#[test]
fn the_sign_of_a_row_is_told_in_words() {
    let register = register("reading_sign", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    let states = [tr.conversations_reviewed(), tr.conversations_not_reviewed()];
    let told: Vec<String> = states
        .iter()
        .flat_map(|state| {
            Verdict::ALL.map(|verdict| tr.conversations_row_verdict(state, tr.verdict(verdict)))
        })
        .collect();
    assert!(told.iter().any(|words| row_named(&window, words)), "{:?}", window.labels());
    let rows = window.harness().query_all_by_label_contains(QUESTION).map(|row| row.rect());
    let row = rows.max_by(|one, other| one.width().total_cmp(&other.width())).unwrap();
    window.harness_mut().event(egui::Event::PointerMoved(row.left_center() + vec2(35.0, 0.0)));
    let told: Vec<String> = told.iter().map(|words| tr.capitalised(words)).collect();
    window.until("the words of the sign", |harness| {
        told.iter().any(|words| harness.query_all_by_label(words).next().is_some())
    });
}

#[test]
fn a_row_has_its_menu_by_a_right_click_and_by_shift_f10_and_acts_only_on_what_is_read() {
    let register = register("conversations_row_menu", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    let has = |window: &Window, item: &str| {
        window.harness().query_by_role_and_label(Role::MenuItem, item).is_some()
    };
    window.harness().get_by_role_and_label(Role::Label, QUESTION).click_secondary();
    window.steps(2);
    // The items stand from the first frame where they stay.
    assert!(has(&window, tr.conversations_copy()) && has(&window, tr.conversations_note_add()));
    window.until_label(ANSWER);
    window.key(Key::Escape);
    assert!(!has(&window, tr.conversations_copy()));
    chord(&mut window, Modifiers::SHIFT, Key::F10);
    assert!(has(&window, tr.conversations_copy()));
    window.click(Role::MenuItem, tr.conversations_copy());
    window.until_label(tr.conversations_copied());
}

#[test]
fn where_a_conversation_would_take_the_place_of_the_list_the_menu_of_its_row_leads_to_it() {
    let register = register("conversations_row_menu_small", &REVIEWER);
    let mut window = opened(&register, Opening { size: vec2(760.0, 600.0), ..Opening::default() });
    let open = window.tr.capitalised(window.tr.conversations_foot_open());
    let logged = || register.number("SELECT count(*) FROM audit WHERE act = 'conversation_opened'");
    window.harness().get_by_role_and_label(Role::Label, QUESTION).click_secondary();
    window.steps(2);
    assert_eq!(logged(), 0, "a right click opens nothing in place of the list");
    window.click(Role::MenuItem, &open);
    window.until_label(ANSWER);
    assert_eq!(logged(), 1);
}
