use super::cuts::SIZES;
use super::review::{letters, until};
use super::shell::focused;
use crate::support::cuts::faults;
use crate::support::rounds::{finish, judge, review_act, take};
use crate::support::window::{Opening, SIZE, SMALLEST, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::round::{RESULT_LEAST, SAMPLE_MAX};
use seula::domain::sample::Design;
use seula::domain::{Account, AccountRole, Evidence, Language, Locale, StoredText, Verdict};
use seula::engine::Engine;
use seula::engine::ops::review;

/// How many conversations the registers have.
const TALKS: u32 = 20;

/// A register with conversations, and the supervisor's window on Rounds.
fn rounds(register: &mut Register) -> Window {
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in(SUPERVISOR, PASSWORD);
    window.press(window.tr.menu_rounds());
    window
}

fn reviewers(register: &Register, names: &[&str]) -> Vec<(Account, Engine)> {
    names.iter().map(|name| register.person(name, &[AccountRole::Reviewer])).collect()
}

/// Fills in the steps of the dialog up to the summary.
fn plan(window: &mut Window, size: &str, doubled: &str) {
    let tr = window.tr;
    // The foot stands where it stood, however much a step says.
    let foot = |window: &mut Window| {
        window.steps(4);
        window.harness().get_by_role_and_label(Role::Button, tr.common_continue()).rect().bottom().round()
            as i32
    };
    window.press(tr.rounds_plan());
    window.until_label(&tr.common_conversations(u64::from(TALKS)));
    let at = foot(window);
    window.press(tr.common_continue());
    window.until_label(tr.rounds_design());
    assert_eq!(foot(window), at);
    window.type_over(tr.rounds_size_number(), size);
    window.type_into(tr.rounds_seed(), "7f3a");
    // After a click on a choice Enter goes on.
    window.click(Role::RadioButton, tr.sample_design(Design::Stratified));
    window.key(Key::Enter);
    window.until_label(tr.rounds_name());
    assert_eq!(foot(window), at);
    window.type_into(tr.rounds_name(), "Marraskuu 2026");
    window.type_into(tr.rounds_closing_date(), "30.11.2026");
    window.type_over(tr.rounds_doubled_share(), doubled);
    window.press(tr.common_continue());
    window.until_label(tr.rounds_summary_body());
}

#[test]
fn a_round_is_planned_drawn_verified_and_closed() {
    let mut register = Register::new("rounds_whole");
    register.talks(TALKS);
    drop(reviewers(&register, &["aino", "erik"]));
    let mut window = rounds(&mut register);
    let tr = window.tr;
    window.until_label(tr.rounds_none_title());
    window.picture("rounds-none");
    plan(&mut window, "12", "50");
    // The size is said with what it will tell.
    let expected = format!("{}: ± ", tr.common_conversations(12));
    assert!(window.labels().iter().any(|label| label.starts_with(&expected)), "{:?}", window.labels());
    window.picture("rounds-plan-summary");
    // Nothing is left to be typed: one key draws it.
    window.steps(4);
    window.key(Key::Enter);
    window.until_label(tr.rounds_receipt());
    let begun = tr.list_facts(&["Marraskuu 2026", tr.rounds_open()]);
    window.until("its row", |harness| harness.query_all_by_label_contains(&begun).next().is_some());
    window.steps(2);
    assert!(focused(&window).starts_with(&begun), "{}", focused(&window));
    assert_eq!(register.number("SELECT count(*) FROM round_item"), 12);
    assert_eq!(register.number("SELECT seed FROM round"), 0x7f3a);
    assert!(
        window.has(&tr.rounds_seed_value("32570", "0000 7f3a")) && window.has(&tr.rounds_blind(6)),
        "{:?}",
        window.labels()
    );
    window.picture("rounds-open");
    window.click(Role::Link, tr.rounds_verify());
    window.until_label(&tr.rounds_verified_same(12));
    window.press(tr.rounds_receipt_copy());
    window.until_label(tr.rounds_receipt_copied());
    window.press(tr.rounds_move_closing());
    window.type_over(tr.rounds_closing_date(), "1.1.2026");
    window.until_label(tr.rounds_closes_wrong());
    window.type_over(tr.rounds_closing_date(), "4.12.2026");
    window.press(tr.common_save());
    window.until_gone(tr.rounds_move_title());
    window.until_label(&tr.rounds_moved("4.12.2026"));
    let row = tr.list_facts(&[
        "Marraskuu 2026",
        tr.rounds_open(),
        &tr.rounds_closes("4.12."),
        &tr.common_conversations(12),
    ]);
    window.until_label(&row);
    // Opened once more, the caret stands where it stood the first time, and not where it was left.
    for key in [Key::Home, Key::End] {
        window.press(tr.rounds_move_closing());
        window.until_label(tr.rounds_move_title());
        letters(&mut window, "7");
        let field = window.harness().get_by_role_and_label(Role::TextInput, tr.rounds_closing_date());
        assert_eq!(field.value().unwrap_or_default(), "4.12.20267");
        window.key(key);
        window.key(Key::Escape);
        window.until_gone(tr.rounds_move_title());
    }
    window.harness_mut().set_size(egui::vec2(SIZE.x, SMALLEST.y));
    window.steps(2);
    window.harness().get_by_label(tr.rounds_pace()).scroll_to_me();
    window.steps(3);
    let top = |window: &Window, label: &str| {
        window.harness().query_all_by_label(label).next().unwrap().rect().top()
    };
    let edge = top(&window, tr.rounds_plan());
    assert!(top(&window, tr.rounds_receipt()) < edge, "it is scrolled down");
    window.press(tr.rounds_close());
    window.until_label(&tr.rounds_close_unreviewed(12, 12));
    assert!(window.has(tr.rounds_close_nothing()), "{:?}", window.labels());
    window.picture("rounds-close");
    window.press(tr.rounds_close_action());
    window.until_label(&tr.rounds_results_none(RESULT_LEAST));
    until(&mut window, &register, "SELECT count(*) FROM round WHERE state = 2", 1);
    assert!(!window.has(tr.rounds_close()), "what is closed stays so");
    let row = tr.list_facts(&["Marraskuu 2026", tr.rounds_closed()]);
    window.until("its row", |harness| harness.query_all_by_label_contains(&row).next().is_some());
    window.steps(2);
    assert!(focused(&window).starts_with(&row), "{}", focused(&window));
    assert!(top(&window, tr.rounds_results()) > edge, "what came of it is in view");
}

#[test]
fn what_is_missing_is_said_and_a_plan_waits_until_it_is_drawn() {
    let mut register = Register::new("rounds_plan");
    register.talks(TALKS);
    drop(reviewers(&register, &["aino"]));
    let mut window = rounds(&mut register);
    let tr = window.tr;
    window.press(tr.rounds_plan());
    window.until_label(&tr.common_conversations(u64::from(TALKS)));
    window.type_into(tr.rounds_query(), "arvosana:loistava");
    let wrong = match tr.locale() {
        Locale::Fi => "hyvä, huono",
        Locale::Sv => "bra, dåligt",
        Locale::En => "good, bad",
    };
    let wrong = tr.conversations_search_wrong_value(1, wrong);
    window.steps(2);
    assert!(!window.has(&wrong), "it may still be typed");
    window.key(Key::Tab);
    window.until_label(&wrong);
    assert!(!window.has(tr.rounds_query_wrong()), "it is said once");
    window.type_over(tr.rounds_query(), "on:1.11.2026");
    window.until_label(&tr.common_conversations(1));
    window.type_over(tr.rounds_query(), "on:31.10.2026");
    window.until_label(tr.rounds_population_empty());
    window.key(Key::Escape);
    window.until_gone(tr.rounds_plan_title());
    window.press(tr.rounds_plan());
    window.until_label(tr.rounds_population_empty());
    window.type_over(tr.rounds_query(), "on:1.11.2026..20.11.2026");
    window.until_label(&tr.common_conversations(u64::from(TALKS)));
    window.press(tr.common_continue());
    window.click(Role::RadioButton, tr.rounds_design_two());
    window.until_label(tr.rounds_risks_missing());
    let missing = window.harness().get_by_label(tr.rounds_risks_missing()).rect();
    let size = window.harness().get_by_role_and_label(Role::TextInput, tr.rounds_size_number()).rect();
    assert!(missing.bottom() < size.top(), "it stands under the risks: {missing:?} {size:?}");
    window.click(Role::CheckBox, tr.rounds_risk_bad_rating());
    window.until_gone(tr.rounds_risks_missing());
    window.until_label(&tr.rounds_risks_found(0));
    window.click(Role::CheckBox, tr.rounds_risk_bad_rating());
    window.until_label(tr.rounds_risks_missing());
    window.click(Role::CheckBox, tr.rounds_risk_handover());
    window.until_gone(tr.rounds_risks_missing());
    window.picture("rounds-plan-sample");
    window.click(Role::RadioButton, tr.rounds_design_simple());
    window.until_gone(tr.rounds_counting());
    // What is wrong is said at its field, and Enter leaves the cursor there.
    window.type_over(tr.rounds_size_number(), "15x");
    let not_whole = tr.rounds_size_number_wrong(u64::from(SAMPLE_MAX));
    window.until_label(&not_whole);
    window.key(Key::Enter);
    window.key(Key::Backspace);
    window.until_gone(&not_whole);
    window.press(tr.common_continue());
    window.until_label(tr.rounds_name_missing());
    window.type_into(tr.rounds_name(), "Syksy");
    window.until_label(tr.rounds_closes_wrong());
    window.type_into(tr.rounds_closing_date(), "30.11.2026");
    window.until_gone(tr.rounds_closes_wrong());
    assert!(!window.has(tr.rounds_doubled_alone()), "one who is alone is not asked for a second reviewer");
    window.type_over(tr.rounds_doubled_share(), "20");
    window.until_label(tr.rounds_doubled_alone());
    window.picture("rounds-plan-people");
    assert_eq!(register.number("SELECT count(*) FROM round"), 0);
}

#[test]
fn a_dialog_gives_the_focus_back_to_what_has_opened_it() {
    let mut register = Register::new("rounds_focus");
    register.talks(1);
    let people = reviewers(&register, &["aino", "erik"]);
    register.round(&people.iter().map(|(account, _)| account).collect::<Vec<_>>(), 1000);
    drop(people);
    let mut window = rounds(&mut register);
    let tr = window.tr;
    window.until_label(tr.rounds_close());
    let row = tr.list_facts(&["Marraskuu", tr.rounds_open()]);
    assert!(focused(&window).starts_with(&row), "{}", focused(&window));
    window.key(Key::Escape);
    assert!(focused(&window).starts_with(&row), "Esc closes nothing: {}", focused(&window));
    for key in [Key::Escape, Key::Enter] {
        window.harness().get_by_role_and_label(Role::Button, tr.rounds_close()).focus();
        window.steps(2);
        window.key(Key::Enter);
        window.until_label(tr.rounds_close_body());
        window.steps(2);
        window.key(key);
        window.until_gone(tr.rounds_close_body());
        assert_eq!(focused(&window), tr.rounds_close(), "{key:?}");
    }
    // A click gives a button no focus, but it has opened the dialog.
    window.press(tr.rounds_plan());
    window.until_label(tr.rounds_plan_title());
    window.steps(2);
    window.key(Key::Escape);
    window.until_gone(tr.rounds_plan_title());
    assert_eq!(focused(&window), tr.rounds_plan());
}

#[test]
fn differences_are_settled_from_the_keyboard_and_names_are_shown_afterwards() {
    let mut register = Register::new("rounds_settle");
    register.talks(1);
    let people = reviewers(&register, &["aino", "erik"]);
    register.round(&people.iter().map(|(account, _)| account).collect::<Vec<_>>(), 1000);
    let verdicts = [[Verdict::Correct, Verdict::Partly], [Verdict::Correct, Verdict::Incorrect]];
    for ((_, engine), verdicts) in people.iter().zip(verdicts) {
        let item = take(engine).unwrap();
        let conversation = item.conversation;
        judge(engine, conversation, verdicts);
        let (seen, evidence) =
            (StoredText("Eipä kestä.".to_owned()), Evidence::default().turned(1..2).unwrap());
        review_act(engine, review::Command::MarkWords { conversation, seq: 3, seen, evidence }).unwrap();
        finish(engine, conversation, verdicts);
    }
    drop(people);
    let mut window = rounds(&mut register);
    let tr = window.tr;
    let adjudicate = tr.rounds_adjudicate(1);
    window.until_label(&adjudicate);
    let row = tr.list_facts(&["Marraskuu", tr.rounds_open()]);
    assert!(focused(&window).starts_with(&row), "{}", focused(&window));
    // Where they are split most leads there, too.
    let link = tr.rounds_split_answers(1);
    let unfolded = |window: &Window| {
        let link = window.harness().get_by_role_and_label(Role::Link, &link);
        link.accesskit_node().data().is_expanded()
    };
    window.until_label(&link);
    assert_eq!(unfolded(&window), Some(false));
    window.click(Role::Link, &link);
    assert_eq!(unfolded(&window), Some(true));
    let [incorrect, partly] = [Verdict::Incorrect, Verdict::Partly].map(|verdict| tr.verdict(verdict));
    let number = register.number("SELECT number FROM conv").to_string();
    let said = tr.list_facts(&[
        tr.rounds_answer(2),
        tr.rounds_split_said(incorrect, partly),
        tr.conversations_number(&number),
    ]);
    // Its question, and below that the rest, whole, with the number.
    let may_end = |words: &str| words == tr.start_second_supervisor();
    assert!(window.has(&said) && faults(&window, &may_end).is_empty(), "{:?}", faults(&window, &may_end));
    window.press(&tr.list_facts(&["Hei", &said]));
    window.until_label(&tr.rounds_settle_blind("B"));
    for version in ["A", "B"] {
        let marked = format!("{version}  {}", tr.review_evidence_words(&tr.quoted("kestä.")));
        assert!(window.has(&marked), "{:?}", window.labels());
    }
    window.steps(2);
    window.key(Key::Escape);
    window.until_label(&adjudicate);
    assert!(focused(&window).starts_with(&row), "{}", focused(&window));
    window.picture("rounds-differences");
    window.press(&adjudicate);
    window.until_label(&tr.rounds_settle_blind("B"));
    window.steps(2);
    assert_eq!(focused(&window), tr.rounds_answer(2));
    assert!(!window.has("aino Mallikas") && !window.has("erik Mallikas"), "{:?}", window.labels());
    assert!(window.has(&tr.rounds_settled_of(&tr.share(0, 1))));
    assert!(!window.has(tr.verdict_none()), "it waits for being settled, in the transcript, too");
    window.picture("rounds-settle");
    let mut cut = Vec::new();
    for size in SIZES {
        window.harness_mut().set_size(size);
        window.steps(4);
        window.picture(&format!("rounds-settle-{}", size.x as u32));
        // The hint below the top bar is none of this screen.
        cut.extend(faults(&window, &|words| words == tr.start_second_supervisor()));
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
    window.harness_mut().set_size(SIZE);
    window.steps(2);
    // Which of them is A is not known before.
    letters(&mut window, "b");
    until(&mut window, &register, "SELECT count(*) FROM settled_verdict WHERE seq = 3", 1);
    window.until_label(&tr.rounds_settled_of(&tr.share(1, 1)));
    window.harness_mut().key_press_modifiers(egui::Modifiers::COMMAND, Key::Enter);
    window.steps(2);
    window
        .until("the names", |harness| harness.query_all_by_label_contains("aino Mallikas").next().is_some());
    window.picture("rounds-settled");
    window.press(tr.rounds_back_to_round());
    window.until_label(tr.rounds_receipt());
    window.until_gone(&adjudicate);
    let settled = register.number("SELECT verdict FROM settled_verdict");
    assert!([Verdict::Partly.number(), Verdict::Incorrect.number()].contains(&settled), "{settled}");
}

#[test]
fn what_has_no_reviewer_gets_one_who_is_added_after_it_is_said_what_that_means() {
    let mut register = Register::new("rounds_reviewers");
    register.talks(4);
    let people = reviewers(&register, &["aino", "erik"]);
    register.tamper(
        "UPDATE conv SET lang = 'fi'; UPDATE conv SET lang = 'sv' WHERE id IN (SELECT id FROM conv LIMIT 2); \
         UPDATE account SET languages = 'fi' WHERE username = 'aino'",
    );
    register.round(&[&people[0].0], 0);
    drop(people);
    let mut window = rounds(&mut register);
    let tr = window.tr;
    let swedish = tr.language(Language::SV);
    window.until_label(&tr.rounds_unassigned_unread(2, &swedish));
    // Escape leaves all as it is, and the button has the focus again.
    window.harness().get_by_role_and_label(Role::Button, tr.rounds_change_reviewers()).focus();
    window.steps(2);
    window.key(Key::Enter);
    window.until_label(tr.rounds_reviewers_same());
    window.key(Key::Escape);
    window.until_gone(tr.rounds_reviewers_title());
    assert_eq!(focused(&window), tr.rounds_change_reviewers());
    window.click(Role::Link, tr.rounds_change_reviewers());
    window.until_label(tr.rounds_reviewers_same());
    let aino = tr.list_facts(&["aino Mallikas", &tr.language(Language::FI)]);
    let erik = tr.list_facts(&["erik Mallikas", tr.rounds_every_language()]);
    window.click(Role::CheckBox, &erik);
    window.until_label(&tr.rounds_change_given(2));
    window.click(Role::CheckBox, &aino);
    window.until_label(tr.rounds_change_leaving());
    window.click(Role::CheckBox, &erik);
    window.until_label(tr.rounds_reviewers_missing());
    // From the keyboard, too.
    window.harness().get_by_role_and_label(Role::CheckBox, &erik).focus();
    window.key(Key::Space);
    window.until_label(tr.rounds_change_leaving());
    window.picture("rounds-reviewers");
    window.click(Role::CheckBox, &aino);
    window.until_gone(tr.rounds_change_leaving());
    window.until_label(&tr.rounds_change_given(2));
    window.press(tr.common_save());
    window.until_gone(tr.rounds_reviewers_title());
    window.until_label(tr.rounds_reviewers_changed());
    window.until_gone(&tr.rounds_unassigned_unread(2, &swedish));
    assert_eq!(register.numbers("SELECT count(*) FROM assignment GROUP BY account"), [2, 2]);
    let links = window.harness().query_all_by_role_and_label(Role::Link, tr.rounds_change_reviewers());
    assert_eq!(links.count(), 0, "nothing is without a reviewer");
}

#[test]
fn only_supervisors_have_rounds() {
    let mut register = Register::new("rounds_role");
    drop(reviewers(&register, &["aino"]));
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("aino", crate::support::TYPED);
    window.until_label(window.tr.menu_conversations());
    assert!(!window.has(window.tr.menu_rounds()) && !window.has(window.tr.menu_scorecards()));
}
