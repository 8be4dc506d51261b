use super::answers::led;
use super::shell::focused;
use crate::support::rounds::{finish, judge, review_act};
use crate::support::window::Window;
use crate::support::{Register, TYPED, text};
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::{AccountRole, AnswerHash, ConversationId, Evidence, Purpose, RootCause, Verdict};
use seula::engine::Engine;
use seula::engine::ops::{answer, review};

const OLDER: &str = "Voiko kausityöluvalla vaihtaa työnantajaa?";
const NEWER: &str = "Kausityölupa ja vaihtaminen: työnantaja muuttui";
const OTHER: &str = "Milloin passi tulee postista?";
const ANSWER: &str = "En osaa sanoa siitä.";
const PAGE: &str = "migri.fi/kausityo";

/// Finishes a review in which the first answer has a verdict that names a gap.
fn review(reviewer: &Engine, conversation: ConversationId, verdict: Verdict, reference: &str) {
    judge(reviewer, conversation, [verdict, Verdict::Correct]);
    let explain = review::Command::Explain {
        conversation,
        seq: 1,
        cause: Some(RootCause::GuidanceMissing),
        should: text("x"),
        reference: text(reference),
        valid_on: None,
    };
    review_act(reviewer, explain).unwrap();
    finish(reviewer, conversation, [verdict, Verdict::Correct]);
}

/// A register in which a reviewer has found two questions that are alike and one that is not, and a trainer.
fn register(test: &str) -> Register {
    let register = Register::new(test);
    let days = ["2026-11-01T08:00", "2026-11-02T08:00", "2026-11-03T08:00"];
    let talks: Vec<ConversationId> = days
        .into_iter()
        .zip([OLDER, NEWER, OTHER])
        .map(|(day, question)| register.talk(day, [question, ANSWER, "Kiitos", "Eipä kestä."]))
        .collect();
    // Short texts, of which no language can be told for sure.
    register.tamper("UPDATE conv SET lang = 'fi'");
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    review(&reviewer, talks[0], Verdict::Handover, PAGE);
    review(&reviewer, talks[1], Verdict::NoAnswer, PAGE);
    review(&reviewer, talks[2], Verdict::NoAnswer, "");
    drop(register.person("tiina", &[AccountRole::Trainer]));
    register
}

/// The window of somebody on Gaps.
fn open(register: &mut Register, username: &str, purpose: Purpose) -> Window {
    let mut window = Window::on(register);
    window.until_label(window.tr.sign_in_title());
    let choice =
        format!("{}: {}", window.tr.capitalised(window.tr.purpose(purpose)), window.tr.purpose_help(purpose));
    window.click(Role::RadioButton, &choice);
    window.sign_in(username, TYPED);
    window.press(window.tr.menu_gaps());
    window
}

/// What is read aloud of the rows of both lists, from left to right.
fn rows(window: &Window) -> Vec<String> {
    let mut rows: Vec<_> = window.harness().query_all_by_role(Role::ListBoxOption).collect();
    rows.sort_by(|one, other| one.rect().left().total_cmp(&other.rect().left()));
    rows.into_iter().filter_map(|row| row.accesskit_node().label()).collect()
}

#[test]
fn questions_that_are_alike_are_one_group_and_lead_to_their_conversations_from_the_keyboard() {
    let mut register = register("screen_gaps");
    let mut window = open(&mut register, "reino", Purpose::Quality);
    let tr = window.tr;
    window.until_label(&tr.gaps_scope(3, 2));
    window.until_label(&tr.gaps_title_number(1));
    let shown = rows(&window);
    assert!(shown[0].contains("kausityö") && shown[0].contains("1.–2.11.2026"), "{shown:?}");
    assert!(shown[2].starts_with(NEWER) && shown[3].starts_with(OLDER), "{shown:?}");
    window.picture("gaps");
    // Down to the other group and back, then into the questions, down to the older one, and to its conversation.
    window.harness_mut().event(Event::Text("J".to_owned()));
    window.until_label(&tr.gaps_title_number(2));
    window.harness_mut().event(Event::Text("k".to_owned()));
    window.until_label(&tr.gaps_title_number(1));
    window.key(Key::Enter);
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    window.until_label(ANSWER);
    window.until_label(&tr.conversations_subtitle_filtered(1, 3));
    let opened = "SELECT count(*) FROM audit WHERE act = 'conversation_opened'";
    window.until("its opening in the log", |_| register.number(opened) == 1);
    window.until("that conversation alone", |harness| {
        harness.query_all_by_role(Role::ListBoxOption).count() == 1
    });
    assert!(window.has(OLDER) && !window.has(NEWER), "{:?}", window.labels());
    // The list of gaps is where it was left, and so is the cursor: one up is the newer question.
    window.press(tr.menu_gaps());
    window.until_label(&tr.gaps_title_number(1));
    window.steps(2);
    window.key(Key::ArrowUp);
    window.key(Key::Enter);
    window.until("the newer conversation alone", |harness| {
        harness.query_all_by_role(Role::ListBoxOption).count() == 1
            && harness.query_all_by_label(NEWER).next().is_some()
    });
    window.until("its opening in the log", |_| register.number(opened) == 2);
}

#[test]
fn the_list_has_the_focus_each_time_that_the_palette_leads_to_gaps() {
    let mut register = register("gaps_focus");
    let mut window = open(&mut register, "reino", Purpose::Quality);
    let tr = window.tr;
    window.until_label(&tr.gaps_title_number(1));
    for (menu, list) in
        [(tr.menu_conversations(), tr.conversations_title()), (tr.menu_gaps(), tr.gaps_list())]
    {
        led(&mut window, menu);
        assert_eq!(focused(&window), list);
    }
}

#[test]
fn the_conversation_of_a_question_opens_at_the_answer_that_is_a_gap() {
    let mut register = Register::new("screen_gaps_answer");
    let long = "Kausityölupa ja työnantaja. ".repeat(200);
    let talk = register.talk("2026-11-01T08:00", [long.as_str(), ANSWER, "Kiitos", "Eipä kestä."]);
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    review(&reviewer, talk, Verdict::NoAnswer, PAGE);
    drop((reviewer, register.person("paula", &[AccountRole::Supervisor])));
    // She has judged nothing herself, and still reads what Gaps has told her.
    let mut window = open(&mut register, "paula", Purpose::Quality);
    window.until_label(&window.tr.gaps_title_number(1));
    window.key(Key::Enter);
    window.key(Key::Enter);
    // What is out of view is not drawn.
    window.until_label(ANSWER);
    window.until_label(window.tr.conversations_verdict_by_another());
}

#[test]
fn a_text_that_was_judged_with_all_its_copies_is_a_group_and_leads_to_some_of_them() {
    let mut register = Register::new("screen_gaps_text");
    for (day, second) in (1..).zip(["Eipä kestä.", "Ei kestä.", "Ole hyvä."]) {
        register.talk(&format!("2026-11-{day:02}T08:00"), [OLDER, ANSWER, "Kiitos", second]);
    }
    register.counted();
    let hash = AnswerHash(register.number("SELECT hash FROM answer_text"));
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let judge = answer::Command::Judge {
        hash,
        verdict: Verdict::NoAnswer,
        cause: Some(RootCause::BotContent),
        should: text("x"),
        reference: text(PAGE),
        valid_on: None,
        evidence: Evidence::default(),
    };
    reviewer.call(judge).unwrap();
    drop(reviewer);
    let mut window = open(&mut register, "reino", Purpose::Quality);
    let tr = window.tr;
    // Of one month the newest and the oldest copy are known.
    window.until_label(&tr.gaps_scope(3, 1));
    window.until_label(&tr.gaps_title_number(1));
    let below = tr.gaps_copies(3, 2);
    assert!(window.labels().iter().any(|label| label.contains(&below)), "{:?}", window.labels());
    let shown = rows(&window);
    assert!(shown[0].starts_with(&tr.gaps_text(ANSWER)) && shown.len() == 3, "{shown:?}");
    window.key(Key::Enter);
    window.key(Key::Enter);
    window.until_label(ANSWER);
}

#[test]
fn the_work_list_is_read_by_a_trainer_and_leaves_without_any_question() {
    let mut register = register("screen_gaps_work");
    let mut window = open(&mut register, "tiina", Purpose::Training);
    let tr = window.tr;
    window.until_label(&tr.gaps_scope(3, 2));
    window.click(Role::RadioButton, tr.gaps_work());
    window.until("the page", |harness| {
        let mut rows = harness.query_all_by_role(Role::ListBoxOption);
        rows.any(|row| row.accesskit_node().label().is_some_and(|label| label.starts_with(PAGE)))
    });
    let shown = rows(&window);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown[0].contains(tr.root_cause(RootCause::GuidanceMissing)), "{shown:?}");
    assert!(shown[1].starts_with(tr.gaps_no_page()), "{shown:?}");
    assert!(!window.labels().iter().any(|label| label.contains("työnantaj")), "{:?}", window.labels());
    window.picture("gaps-work");
    let path = register.folder.join("puutteet.csv");
    window.press(tr.gaps_export());
    window.until_label(tr.gaps_export_title());
    window.type_over(tr.collections_export_path(), &path.display().to_string());
    window.picture("gaps-export");
    window.press(tr.gaps_export_button());
    window.until_gone(tr.gaps_export_title());
    let table = std::fs::read_to_string(&path).unwrap();
    assert!(table.contains(PAGE) && !table.contains("työnantaj"), "{table}");
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'gaps_exported'"), 2);
}

#[test]
fn before_anything_is_found_a_reviewer_is_led_to_reviewing_and_nothing_can_be_exported() {
    let mut register = Register::new("screen_gaps_none");
    register.any_talk();
    drop(register.person("reino", &[AccountRole::Reviewer]));
    let mut window = open(&mut register, "reino", Purpose::Quality);
    let tr = window.tr;
    window.until_label(tr.gaps_none_body());
    window.press(tr.gaps_export());
    window.steps(3);
    assert!(!window.has(tr.gaps_export_title()));
    window.picture("gaps-none");
    window.press(tr.gaps_none_review());
    window.until_label(&tr.review_answer_was(1, 2));
}

#[test]
fn what_a_colleague_finds_in_an_open_round_is_not_seen_before_both_have_finished() {
    let register = &mut Register::new("screen_gaps_blind");
    let talk = register.talk("2026-11-01T08:00", [OLDER, ANSWER, "Kiitos", "Eipä kestä."]);
    let [(first, reviewer), (second, _)] = register.two_reviewers();
    register.round(&[&first, &second], 1000);
    review(&reviewer, talk, Verdict::NoAnswer, PAGE);
    drop(reviewer);
    let mut window = open(register, "riitta", Purpose::Quality);
    let tr = window.tr;
    window.until_label(tr.gaps_none_title());
    assert!(!window.labels().iter().any(|label| label.contains(PAGE)), "{:?}", window.labels());
}
