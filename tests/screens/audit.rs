use crate::support::window::{Opening, SMALLEST, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::audit::{Act, ActGroup, AuditFault, AuditFaultKind};
use seula::domain::{AccountRole, Locale};
use seula::engine::ops::conversation;
use seula::text::Tr;

/// A register in which two people did something.
fn register(test: &str) -> Register {
    let (mut register, reviewer, talk) = Register::with_reviewer(test);
    reviewer.call(conversation::Command::Open(talk)).unwrap();
    drop(reviewer);
    register.stop();
    register
}

fn rows(window: &Window) -> Vec<String> {
    let rows = window.harness().query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

/// Waits until the rows in view are such.
fn until_rows(window: &mut Window, what: &str, hold: impl Fn(&[String]) -> bool) {
    window.until(what, |harness| {
        let rows = harness.query_all_by_role(Role::ListBoxOption);
        let rows: Vec<String> = rows.filter_map(|row| row.accesskit_node().label()).collect();
        hold(&rows)
    });
}

/// Whether the list has the focus.
fn has_focus(window: &Window) -> bool {
    let list = window.harness().query_by_role_and_label(Role::ListBox, window.tr.menu_audit());
    list.is_some_and(|list| list.is_focused())
}

fn opened(register: &Register, opening: Opening, (username, password): (&str, &str)) -> Window {
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in(username, password);
    window.press(window.tr.menu_audit());
    until_rows(&mut window, "rows of the log", |rows| !rows.is_empty());
    window
}

fn audit(register: &Register) -> Window {
    opened(register, Opening::default(), (SUPERVISOR, PASSWORD))
}

/// Chooses one of a pill's menu.
fn choose(window: &mut Window, pill: &str, option: &str) {
    window.press(pill);
    window.click(Role::ListBoxOption, option);
    window.steps(4);
}

fn pill(window: &Window, name: &str, value: &str) -> String {
    window.tr.conversations_pill(name, value)
}

/// Every row in view holds these words.
fn all_hold(words: &str) -> impl Fn(&[String]) -> bool {
    move |rows| !rows.is_empty() && rows.iter().all(|row| row.contains(words))
}

#[test]
fn supervisors_see_everybodys_acts_and_their_own() {
    let register = register("screen_audit");
    let mut window = audit(&register);
    let tr = window.tr;
    let told = rows(&window).join("\n");
    for words in ["reino Mallikas", SUPERVISOR, tr.act(Act::ConversationOpened), tr.act(Act::Imported)] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(window.has(tr.audit_scope_all()));
    window.picture("audit");
    window.click(Role::RadioButton, tr.audit_own());
    until_rows(&mut window, "own acts", all_hold(SUPERVISOR));
    assert!(window.has(tr.audit_scope_own()));
    let who = pill(&window, tr.audit_column_person(), tr.conversations_filter_any());
    assert!(!window.has(&who), "whose acts they are is no question");
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'audit_viewed'"), 2);
}

#[test]
fn everybody_else_sees_their_own_acts_and_nobody_elses() {
    let register = register("screen_audit_own");
    let mut window = opened(&register, Opening::default(), ("reino", TYPED));
    let tr = window.tr;
    until_rows(&mut window, "own acts", all_hold("reino Mallikas"));
    assert!(window.has(tr.audit_scope_own()));
    for absent in [tr.audit_all(), tr.audit_export()] {
        assert!(!window.has(absent), "{absent}");
    }
    assert!(window.has(tr.audit_verify()), "everybody may verify the chain");
    window.picture("audit-own");
    assert_eq!(register.number("SELECT object FROM audit WHERE act = 'audit_viewed'"), 0);
}

#[test]
fn a_row_unfolds_to_its_fields_by_enter_and_by_a_click() {
    let register = register("screen_audit_unfold");
    let mut window = audit(&register);
    window.key(Key::ArrowDown);
    assert!(!window.has("signed_in"));
    window.key(Key::Enter);
    assert!(window.has("signed_in"), "{:?}", window.labels());
    let last = register.number("SELECT max(id) FROM audit WHERE act = 'signed_in'");
    assert!(window.has(&last.to_string()));
    window.picture("audit-unfolded");
    window.key(Key::Enter);
    assert!(!window.has("signed_in"), "Enter folds it");
    let imported = rows(&window).into_iter().find(|row| row.contains(window.tr.act(Act::Imported))).unwrap();
    window.click(Role::ListBoxOption, &imported);
    assert!(window.has("imported"));
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    assert!(!window.has("imported"), "one row is unfolded");
}

#[test]
fn a_log_that_cannot_be_read_says_so_and_is_read_again_on_demand() {
    let register = register("screen_audit_failed");
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in(SUPERVISOR, PASSWORD);
    let tr = window.tr;
    register.tamper("ALTER TABLE audit RENAME COLUMN amount TO elsewhere");
    window.press(tr.menu_audit());
    window.until_label(tr.audit_failed());
    window.picture("audit-failed");
    assert!(window.has(tr.common_copy_details()));
    register.tamper("ALTER TABLE audit RENAME COLUMN elsewhere TO amount");
    window.press(tr.common_retry());
    until_rows(&mut window, "rows of the log", |rows| !rows.is_empty());
    assert!(has_focus(&window), "the button has gone");
}

#[test]
fn f6_leads_from_the_filters_to_the_list() {
    let register = register("screen_audit_keys");
    let mut window = audit(&register);
    assert!(has_focus(&window), "the list has the focus at first");
    window.harness_mut().key_press_modifiers(egui::Modifiers::SHIFT, Key::F6);
    window.steps(3);
    let tr = window.tr;
    assert!(window.harness().get_by_role_and_label(Role::TextInput, tr.audit_search_object()).is_focused());
    window.key(Key::F6);
    assert!(has_focus(&window));
}

#[test]
fn older_rows_come_as_one_scrolls_to_the_oldest() {
    let register = register("screen_audit_pages");
    register.tamper(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 450)
        INSERT INTO audit (at_ms, act, previous, hash)
        SELECT (SELECT max(at_ms) FROM audit), 'signed_out', zeroblob(32), zeroblob(32) FROM n",
    );
    let mut window = audit(&register);
    let oldest = window.tr.act(Act::RegisterCreated);
    let all = register.number("SELECT count(*) FROM audit") as usize - 1;
    assert!(all > 400);
    for loaded in [200, 400, all] {
        window.until(&format!("{loaded} rows"), |harness| {
            let list = harness.query_by_role_and_label(Role::ListBox, Tr::new(Locale::Fi).menu_audit());
            list.and_then(|list| list.accesskit_node().size_of_set()) == Some(loaded)
        });
        window.key(Key::End);
    }
    until_rows(&mut window, "the first row of all", |rows| {
        rows.last().is_some_and(|row| row.contains(oldest))
    });
}

#[test]
fn rows_are_filtered_by_person_act_day_and_object() {
    let register = register("screen_audit_filters");
    register.tamper(
        "INSERT INTO audit (at_ms, act, previous, hash)
        SELECT max(at_ms), 'signed_out', zeroblob(32), zeroblob(32) FROM audit",
    );
    let mut window = audit(&register);
    let tr = window.tr;
    let (who, what, when) = (tr.audit_column_person(), tr.audit_column_act(), tr.audit_when());
    let any = tr.conversations_filter_any();
    let unset = pill(&window, who, any);
    choose(&mut window, &unset, tr.audit_system());
    until_rows(&mut window, "acts of the program itself", all_hold(tr.audit_system()));
    window.press(&tr.conversations_pill_remove(who));
    choose(&mut window, &unset, "reino Mallikas");
    until_rows(&mut window, "acts of one person", all_hold("reino Mallikas"));
    let unset = pill(&window, what, any);
    choose(&mut window, &unset, tr.act_group(ActGroup::Conversations));
    until_rows(&mut window, "what was opened", all_hold(tr.act(Act::ConversationOpened)));
    window.picture("audit-filtered");
    window.press(&tr.conversations_pill_remove(what));
    window.press(&tr.conversations_pill_remove(who));
    let object = register.number("SELECT object FROM audit WHERE act = 'conversation_opened'");
    window.type_into(tr.audit_search_object(), &object.to_string());
    window.key(Key::Enter);
    until_rows(&mut window, "what was done to one conversation", |rows| {
        rows.len() == 1 && rows[0].contains(&object.to_string())
    });
    let week = pill(&window, when, &tr.conversations_period_days(7));
    choose(&mut window, &week, tr.audit_other_days());
    window.type_over(tr.conversations_from(), "25.11.2026");
    window.until_label(tr.audit_no_match_title());
    window.picture("audit-none");
    let filters = format!(
        "{}, {}",
        pill(&window, when, &tr.conversations_from_day("25.11.2026")),
        pill(&window, tr.audit_search_object(), &object.to_string())
    );
    assert!(window.has(&tr.conversations_no_match_filters(&filters)), "{:?}", window.labels());
    window.press(tr.common_clear_filters());
    until_rows(&mut window, "all rows", |rows| {
        rows.iter().any(|row| row.contains(tr.act(Act::RegisterCreated)))
    });
    assert!(has_focus(&window), "the button has gone");
}

/// Eight words and nothing else.
fn is_words(label: &str) -> bool {
    label.split(' ').count() == 8 && label.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
}

#[test]
fn a_whole_chain_gives_words_for_paper_with_which_it_is_compared_later() {
    let register = register("screen_audit_verify");
    let mut window = audit(&register);
    let tr = window.tr;
    window.press(tr.audit_verify());
    window.until_label(tr.audit_paper());
    window.picture("audit-check");
    let rows = register.number("SELECT count(*) FROM audit").unsigned_abs();
    assert!(window.has(&tr.audit_chain_whole(rows)));
    let newest = tr.audit_newest(rows, &tr.date_time(crate::support::at("2026-11-24T12:00:00Z")));
    assert!(window.has(&newest), "{newest}: {:?}", window.labels());
    let words = window.labels().into_iter().find(|label| is_words(label)).unwrap();
    window.type_into(tr.audit_compare_number(), &rows.to_string());
    window.press(tr.audit_compare());
    assert!(!window.has(&tr.audit_same(rows)), "without words nothing is compared");
    window.type_into(tr.audit_compare_words(), &words.to_uppercase());
    window.press(tr.audit_compare());
    window.until_label(&tr.audit_same(rows));
    window.type_over(tr.audit_compare_number(), "2");
    assert!(!window.has(&tr.audit_same(rows)), "nothing is said of what was not compared");
    window.press(tr.audit_compare());
    window.until_label(&tr.audit_fault_words(2));
    window.picture("audit-compared");
    window.key(Key::Escape);
    window.until_gone(tr.audit_paper());
    assert!(window.has(&tr.audit_chain_whole(rows)), "it stays above the table");
}

#[test]
fn a_broken_chain_is_said_above_the_table_and_hides_no_row() {
    let register = register("screen_audit_broken");
    register.forge_log("UPDATE audit SET act = 'nothing_known', purpose = 77 WHERE id = 3");
    let mut window = audit(&register);
    let tr = window.tr;
    window.press(tr.audit_verify());
    let fault = tr.audit_fault(AuditFault { row: 3, kind: AuditFaultKind::Changed });
    window.until_label(&fault);
    window.key(Key::Escape);
    window.steps(4);
    assert!(window.has(&fault) && window.has(&tr.audit_broken_shown(2, 3)));
    window.picture("audit-broken");
    let all = register.number("SELECT count(*) FROM audit") as usize;
    assert_eq!(rows(&window).len() + 1, all, "every row but the one of looking");
    assert!(rows(&window).iter().any(|row| row.contains(tr.act_unknown())), "{:?}", rows(&window));
}

#[test]
fn the_rows_that_are_listed_leave_as_a_table() {
    let register = register("screen_audit_export");
    let mut window = audit(&register);
    let tr = window.tr;
    let unset = pill(&window, tr.audit_column_act(), tr.conversations_filter_any());
    choose(&mut window, &unset, tr.act_group(ActGroup::Accounts));
    window.press(tr.audit_export());
    let taken = register.file("taken.csv", "");
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.collections_export_path());
    assert_eq!(field.value().unwrap_or_default(), tr.audit_export_file("2026-11-24"));
    window.type_over(tr.collections_export_path(), &taken.display().to_string());
    window.picture("audit-export");
    window.press(tr.audit_export_button());
    window.confirm(PASSWORD);
    window.until_label(tr.error_file_exists());
    let path = register.folder.join("log.csv");
    window.type_over(tr.collections_export_path(), &path.display().to_string());
    window.press(tr.audit_export_button());
    window.confirm(PASSWORD);
    window.until_gone(tr.audit_export_title());
    let table = std::fs::read_to_string(&path).unwrap();
    let lines = table.lines().count() as u64 - 1;
    assert!(lines > 0 && table.contains("account_created") && !table.contains("imported"), "{table}");
    assert!(window.has(&tr.audit_exported(lines, "log.csv")), "{:?}", window.labels());
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'audit_exported'") as u64, lines);
}

#[test]
fn an_export_stands_in_the_list_as_soon_as_it_is_done() {
    let register = register("screen_audit_exported");
    let mut window = audit(&register);
    let tr = window.tr;
    window.press(tr.audit_export());
    window.type_over(tr.collections_export_path(), &register.folder.join("log.csv").display().to_string());
    window.press(tr.audit_export_button());
    window.confirm(PASSWORD);
    window.until_gone(tr.audit_export_title());
    until_rows(&mut window, "the export itself", |rows| {
        rows.first().is_some_and(|row| row.contains(tr.act(Act::AuditExported)))
    });
}

#[test]
fn an_account_shows_its_last_events_and_leads_to_all_of_them() {
    let register = register("screen_audit_of_account");
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in(SUPERVISOR, PASSWORD);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    let state = tr.account_state(seula::domain::AccountState::Active);
    window.press(&format!("reino Mallikas, {state}"));
    let opened = tr.relative_time(crate::support::at("2026-11-24T12:00:00Z"), window_day());
    let line = tr.list_facts(&[opened.as_str(), tr.act(Act::ConversationOpened)]);
    window.until_label(&line);
    window.picture("account-events");
    window.click(Role::Link, tr.accounts_events_all());
    until_rows(&mut window, "acts of one person", all_hold("reino Mallikas"));
    let who = pill(&window, tr.audit_column_person(), "reino Mallikas");
    assert!(window.has(&who), "{:?}", window.labels());
}

fn window_day() -> seula::domain::Day {
    crate::support::day("2026-11-24")
}

#[test]
fn the_log_is_drawn_dark_and_narrow() {
    let mut register = register("screen_audit_narrow");
    register.restart();
    register.sign_in();
    register.account("kaisa.esimerkki.pitkasukunimi", &[AccountRole::Trainer]);
    register.stop();
    for (dark, size, name) in [
        (true, crate::support::window::SIZE, "audit-dark"),
        (false, SMALLEST, "audit-narrow"),
        (true, egui::vec2(760.0, 600.0), "audit-one"),
    ] {
        let opening = Opening { size, dark, ..Opening::default() };
        let mut window = opened(&register, opening, (SUPERVISOR, PASSWORD));
        let created = rows(&window).into_iter().find(|row| row.contains("kaisa")).unwrap();
        window.click(Role::ListBoxOption, &created);
        window.press(window.tr.audit_verify());
        window.until_label(window.tr.audit_paper());
        window.key(Key::Escape);
        window.steps(3);
        window.picture(name);
        assert!(window.has("account_created"), "{:?}", window.labels());
    }
}
