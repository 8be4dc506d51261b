use crate::support::window::Window;
use crate::support::{PASSWORD, Register};
use egui::accesskit::{Role, Toggled};
use egui::{Event, Id, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// Whether the palette is open, with the focus in its field, which lends it to the entry in hand.
fn is_open(window: &Window) -> bool {
    let field = window.harness().query_by_role_and_label(Role::TextInput, window.tr.palette_title());
    field.is_some_and(|field| field.accesskit_node().is_focused_in_tree())
}

/// A register without conversations, and its supervisor's window.
fn signed_in(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    let mut window = Window::signed_in(&mut register);
    window.until_label(window.tr.conversations_none_title());
    (register, window)
}

fn open(window: &mut Window) {
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.steps(3);
    assert!(is_open(window), "{:?}", window.labels());
}

/// Opens it and types.
fn ask(window: &mut Window, typed: &str) {
    open(window);
    window.harness_mut().event(Event::Text(typed.to_owned()));
    window.steps(2);
}

/// How high it was drawn.
fn height(window: &Window) -> f32 {
    let drawn = window.harness().ctx.memory(|memory| memory.area_rect(Id::unique("palette")));
    drawn.unwrap().height()
}

#[test]
fn after_few_entries_there_is_room_for_all_of_them_again() {
    let (_register, mut window) = signed_in("palette_height");
    open(&mut window);
    let whole = height(&window);
    window.harness_mut().event(Event::Text("kaukana".to_owned()));
    window.steps(3);
    assert!(height(&window) < whole / 2.0, "{} of {whole}", height(&window));
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.steps(1);
    window.key(Key::Backspace);
    window.steps(2);
    assert!((height(&window) - whole).abs() < 1.0, "emptied: {} of {whole}", height(&window));
    window.harness_mut().event(Event::Text("kaukana".to_owned()));
    window.steps(3);
    window.key(Key::Escape);
    open(&mut window);
    assert!((height(&window) - whole).abs() < 1.0, "opened again: {} of {whole}", height(&window));
}

#[test]
fn it_opens_at_its_top_wherever_it_was_left() {
    let (_register, mut window) = signed_in("palette_top");
    let tr = window.tr;
    let here = tr.list_facts(&[tr.menu_conversations(), tr.palette_here()]);
    let top =
        |window: &Window| window.harness().get_by_role_and_label(Role::ListBoxOption, &here).rect().top();
    open(&mut window);
    let first = top(&window);
    for _ in 0..40 {
        window.harness_mut().key_press(Key::ArrowDown);
    }
    window.steps(8);
    assert!(top(&window) < first - 100.0, "it has scrolled: {} of {first}", top(&window));
    window.key(Key::Escape);
    open(&mut window);
    assert!((top(&window) - first).abs() < 1.0, "{} of {first}", top(&window));
}

#[test]
fn an_act_that_can_do_nothing_now_tells_why_and_is_not_done() {
    let (_register, mut window) = signed_in("palette_cannot");
    let tr = window.tr;
    ask(&mut window, tr.shortcut_next_hit());
    let told = tr.list_facts(&[tr.shortcut_next_hit(), tr.palette_no_hits()]);
    assert!(offers(&window, &told), "{:?}", window.labels());
    window.key(Key::Enter);
    assert!(is_open(&window));
}

#[test]
fn after_an_act_of_the_screen_the_focus_is_where_it_was() {
    let mut register = Register::new("palette_focus");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_insights());
    window.until_label(tr.insights_as_tables());
    window.harness().get_by_role_and_label(Role::Button, tr.menu_rounds()).focus();
    window.steps(2);
    ask(&mut window, tr.insights_as_tables());
    window.key(Key::Enter);
    window.until_label(tr.insights_as_plots());
    window.steps(2);
    let item = window.harness().get_by_role_and_label(Role::Button, tr.menu_rounds());
    assert!(item.is_focused());
}

/// Which row of the list is selected, from 0.
fn selected(window: &Window) -> Option<usize> {
    let mut rows: Vec<_> = window.harness().query_all_by_role(Role::ListBoxOption).collect();
    rows.sort_by(|one, other| one.rect().top().total_cmp(&other.rect().top()));
    rows.iter().position(|row| row.accesskit_node().toggled() == Some(Toggled::True))
}

#[test]
fn after_esc_the_list_has_its_focus_and_its_arrows_again() {
    let mut register = Register::new("palette_list");
    register.talks(4);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until("four rows", |harness| harness.query_all_by_role(Role::ListBoxOption).count() == 4);
    window.harness().query_all_by_role(Role::ListBoxOption).next().unwrap().click();
    window.steps(2);
    window.key(Key::ArrowDown);
    assert_eq!(selected(&window), Some(1));
    for (leave, row) in [(Modifiers::NONE, 2), (Modifiers::COMMAND, 3)] {
        open(&mut window);
        let key = if leave == Modifiers::NONE { Key::Escape } else { Key::K };
        window.harness_mut().key_press_modifiers(leave, key);
        window.steps(2);
        let list = window.harness().get_by_role_and_label(Role::ListBox, tr.conversations_title());
        assert!(list.is_focused(), "{key:?}");
        window.key(Key::ArrowDown);
        assert_eq!(selected(&window), Some(row), "{key:?}");
    }
    ask(&mut window, &tr.palette_theme(tr.settings_theme_dark()));
    window.key(Key::Enter);
    window.steps(2);
    let list = window.harness().get_by_role_and_label(Role::ListBox, tr.conversations_title());
    assert!(list.is_focused(), "after what changes no screen");
}

#[test]
fn under_the_palette_and_the_sheet_of_shortcuts_no_key_is_the_screens() {
    let (_register, mut window) = signed_in("palette_covers");
    let tr = window.tr;
    ask(&mut window, "kaukana");
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::F),
        (Modifiers::NONE, Key::F1),
        (Modifiers::NONE, Key::F6),
        (Modifiers::SHIFT, Key::F6),
    ] {
        window.harness_mut().key_press_modifiers(modifiers, key);
        window.steps(3);
        assert!(is_open(&window), "{key:?}");
        assert!(!window.has(tr.shortcut_next_area()), "{key:?} opens nothing over it");
    }
    window.key(Key::Escape);
    window.steps(2);
    window.harness_mut().event(Event::Text("?".to_owned()));
    window.until_label(tr.shortcut_next_area());
    let is_searched = |window: &Window| {
        let field = window.harness().query_by_role_and_label(Role::TextInput, tr.settings_shortcuts_search());
        field.is_some_and(|field| field.is_focused())
    };
    assert!(is_searched(&window));
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.steps(3);
    assert!(is_searched(&window), "the search of the screen below does not get the focus");
}

fn offers(window: &Window, words: &str) -> bool {
    window.harness().query_by_role_and_label(Role::ListBoxOption, words).is_some()
}

#[test]
fn ctrl_k_leads_to_a_screen_by_a_part_of_its_name_and_takes_every_letter_meanwhile() {
    let (_register, mut window) = signed_in("palette_screen");
    let tr = window.tr;
    ask(&mut window, "?");
    assert!(!window.has(tr.shortcut_next_area()), "the question mark is a letter of the field");
    assert!(offers(&window, tr.menu_rounds()) && !offers(&window, tr.menu_queue()), "by the roles");
    window.key(Key::Escape);
    assert!(!is_open(&window));
    ask(&mut window, "kayttolok");
    window.picture("palette");
    assert!(offers(&window, tr.menu_audit()) && !offers(&window, tr.menu_rounds()));
    window.key(Key::Enter);
    window.until_label(tr.audit_verify());
    assert!(!is_open(&window));
    ask(&mut window, "kayttolok");
    assert!(offers(&window, &tr.list_facts(&[tr.menu_audit(), tr.palette_here()])), "{:?}", window.labels());
    window.key(Key::Enter);
    window.steps(2);
    assert!(is_open(&window) && window.has(tr.audit_verify()), "nothing is searched for in its place");
    window.key(Key::Tab);
    window.steps(2);
    assert!(!is_open(&window) && !offers(&window, tr.menu_rounds()), "it closes when the focus leaves it");
    window.press(tr.palette_title());
    window.steps(3);
    assert!(is_open(&window), "its button opens it, too");
    window.key(Key::ArrowDown);
    window.key(Key::ArrowUp);
    window.key(Key::Enter);
    window.until_label(tr.conversations_none_title());
}

#[test]
fn main_acts_are_done_from_any_screen_and_say_why_where_they_cannot() {
    let (_register, mut window) = signed_in("palette_main_acts");
    let tr = window.tr;
    ask(&mut window, tr.rounds_plan());
    assert!(offers(&window, &tr.palette_elsewhere(tr.rounds_plan(), tr.menu_rounds())));
    window.key(Key::Enter);
    window.until_label(tr.rounds_plan_title());
    window.steps(3);
    window.key(Key::Escape);
    window.until_gone(tr.rounds_plan_title());
    window.steps(2);
    ask(&mut window, tr.rounds_plan());
    assert!(offers(&window, tr.rounds_plan()), "one is on its screen: {:?}", window.labels());
    window.key(Key::Enter);
    window.until_label(tr.rounds_plan_title());
    window.steps(3);
    window.key(Key::Escape);
    window.until_gone(tr.rounds_plan_title());
    window.steps(2);
    ask(&mut window, tr.gaps_export());
    window.key(Key::Enter);
    window.until_label(tr.gaps_none_title());
    window.steps(2);
    assert!(!window.has(tr.gaps_export_title()), "nothing is there that could leave");
    ask(&mut window, tr.gaps_export());
    assert!(offers(&window, &tr.list_facts(&[tr.gaps_export(), tr.gaps_none_title()])));
    window.key(Key::Escape);
    window.steps(2);
    ask(&mut window, tr.password_change());
    window.key(Key::Enter);
    window.steps(4);
    let field = window.harness().get_by_role_and_label(Role::PasswordInput, tr.password_current());
    assert!(field.is_focused());
}

#[test]
fn a_conversation_is_opened_by_its_number_and_typed_words_are_searched() {
    let mut register = Register::new("palette_number");
    register.any_talk();
    let number = register.number("SELECT number FROM conv");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    ask(&mut window, &number.to_string());
    window.key(Key::Enter);
    window.until_label("Kaksi kuukautta.");
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'conversation_opened'"), 1);
    ask(&mut window, "kaksi");
    window.click(Role::ListBoxOption, &tr.palette_search(&tr.quoted("kaksi")));
    window.steps(2);
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.conversations_search());
    assert_eq!(field.value().unwrap_or_default(), "kaksi");
    ask(&mut window, &(number ^ 1).to_string());
    window.key(Key::Enter);
    window.until_label(tr.conversations_no_match_title());
}

#[test]
fn an_act_of_the_screen_does_what_its_key_does_and_a_lock_forgets_what_was_typed() {
    let (_register, mut window) = signed_in("palette_act");
    let tr = window.tr;
    ask(&mut window, tr.shortcut_search());
    window.key(Key::Enter);
    window.steps(4);
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.conversations_search());
    assert!(field.is_focused());
    ask(&mut window, "kaukana");
    let search = tr.palette_search(&tr.quoted("kaukana"));
    assert!(offers(&window, &search));
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.until_label(tr.sign_in_title());
    window.type_secret(tr.sign_in_password_or_code(), PASSWORD);
    window.key(Key::Enter);
    window.until_gone(tr.sign_in_title());
    window.steps(3);
    assert!(!is_open(&window) && !offers(&window, &search), "{:?}", window.labels());
}
