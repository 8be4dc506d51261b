use crate::support::window::{Opening, SIZE, SMALLEST, Window};
use crate::support::{Register, TYPED};
use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::{AccountRole, Locale, Verdict};
use seula::ui::theme::size;

const REVIEWER: &str = "reino";

/// A register with a reviewer and these conversations of customer and bot, and the window on Review.
pub(super) fn review(test: &str, talks: &[&str], opening: Opening) -> (Register, Window) {
    let mut register = Register::new(test);
    for start in talks {
        register.talk(
            start,
            ["Missä lupa viipyy?", "Käsittelyssä.", "Kauanko? Soita 040 123 4567.", "Kaksi kuukautta."],
        );
    }
    let window = open(&mut register, opening);
    (register, window)
}

pub(super) fn open(register: &mut Register, opening: Opening) -> Window {
    drop(register.person(REVIEWER, &[AccountRole::Reviewer]));
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in(REVIEWER, TYPED);
    let tr = window.tr;
    window.press(tr.menu_review());
    window
}

pub(super) fn letters(window: &mut Window, typed: &str) {
    window.harness_mut().event(Event::Text(typed.to_owned()));
    window.steps(2);
}

pub(super) fn chord(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.harness_mut().key_press_modifiers(modifiers, key);
    window.steps(2);
}

/// Draws frames until the register says this.
pub(super) fn until(window: &mut Window, register: &Register, statement: &str, wanted: i64) {
    window.until(statement, |_| register.number(statement) == wanted);
}

#[test]
fn a_whole_review_needs_only_the_keyboard() {
    let talks = ["2026-11-20T08:00", "2026-11-21T08:00"];
    let (register, mut window) = review("review_keys", &talks, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "2");
    window.until_label(tr.review_cause());
    window.picture("review-unfolded");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL", 1);
    window.until_label(&tr.review_progress(&tr.share(1, 2)));
    assert!(!window.has(&tr.review_own_mean(&tr.duration_secs(0))), "under a second is no pace");
    window.until_label(&tr.review_answer_was(1, 2));
    assert!(window.has(tr.review_finish_next()), "the next item is open and can be judged");
    let given = "SELECT verdict FROM verdict ORDER BY seq DESC LIMIT 1";
    assert_eq!(register.number(given), Verdict::Partly.number());
}

#[test]
fn finishing_leads_past_what_is_finished_already() {
    let talks = ["2026-11-20T08:00", "2026-11-21T08:00", "2026-11-22T08:00"];
    let (register, mut window) = review("review_next_open", &talks, Opening::default());
    let tr = window.tr;
    let finished = "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL";
    let finish = |window: &mut Window, wanted| {
        window.until_label(&tr.review_answer_was(1, 2));
        letters(window, "1");
        window.until_label(&tr.review_answer_was(2, 2));
        letters(window, "1");
        chord(window, Modifiers::COMMAND, Key::Enter);
        until(window, &register, finished, wanted);
    };
    window.until_label(&tr.review_answer_was(1, 2));
    chord(&mut window, Modifiers::NONE, Key::ArrowRight);
    finish(&mut window, 1);
    window.until_label(&tr.review_answer_was(1, 2));
    chord(&mut window, Modifiers::NONE, Key::ArrowLeft);
    window.until_label(tr.review_finished());
    chord(&mut window, Modifiers::NONE, Key::ArrowLeft);
    finish(&mut window, 2);
    // The one between is finished; the one below it is in view and can be judged.
    finish(&mut window, 3);
}

#[test]
fn arrows_lead_from_item_to_item_and_f_flags() {
    let talks = ["2026-11-20T08:00", "2026-11-21T09:00"];
    let (register, mut window) = review("review_items", &talks, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.date_time(crate::support::at("2026-11-21T09:00:00Z")));
    window.key(Key::ArrowRight);
    window.until_label(&tr.date_time(crate::support::at("2026-11-20T08:00:00Z")));
    letters(&mut window, "f");
    until(&mut window, &register, "SELECT count(*) FROM review WHERE flagged = 1", 1);
    window.until_label(tr.review_unflag());
    window.key(Key::ArrowLeft);
    window.until_label(&tr.date_time(crate::support::at("2026-11-21T09:00:00Z")));
}

#[test]
fn digits_in_a_text_field_stay_text_and_are_scrubbed_when_it_is_left() {
    let (register, mut window) = review("review_text", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    window.click(Role::MultilineTextInput, tr.review_should());
    letters(&mut window, "1 kuukausi, soita 040 123 4567");
    letters(&mut window, "f");
    window.key(Key::Escape);
    until(&mut window, &register, "SELECT count(*) FROM verdict WHERE should LIKE '1 kuukausi%⟦phone⟧%'", 1);
    assert_eq!(register.number("SELECT verdict FROM verdict"), Verdict::Incorrect.number());
    assert_eq!(register.number("SELECT flagged FROM review"), 0);
}

#[test]
fn what_the_sieve_would_take_out_is_shown_below_the_field_before_it_is_stored() {
    let (register, mut window) = review("review_sieved", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    window.type_lines_into(tr.review_should(), "Neuvoja soittaa numeroon 040 123 4567 tänään");
    window.until_label(tr.common_stored_as());
    let spoken = format!("Neuvoja soittaa numeroon {} tänään", tr.kind(seula::domain::Kind::Phone));
    window.until_label(&spoken);
    window.picture("review-sieved");
    assert_eq!(register.found_in_files("soittaa numeroon"), 0, "a preview stores nothing");
    let asked = register.number("SELECT count(*) FROM audit");
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.steps(2);
    letters(&mut window, "Neuvoja soittaa tänään");
    window.until_gone(tr.common_stored_as());
    assert_eq!(register.number("SELECT count(*) FROM audit"), asked, "and is no act");
}

#[test]
fn the_divider_makes_the_form_wider() {
    let (_register, mut window) = review("review_divider", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    let place = |window: &Window| {
        window.harness().get_by_role_and_label(Role::Splitter, tr.review_divider()).rect().center()
    };
    let before = place(&window);
    window.harness_mut().drag_at(before);
    window.steps(2);
    window.harness_mut().event(Event::PointerMoved(before - egui::vec2(60.0, 0.0)));
    window.steps(2);
    window.harness_mut().drop_at(before - egui::vec2(60.0, 0.0));
    window.steps(2);
    assert!((place(&window).x - before.x + 60.0).abs() < 1.0);
    // Notices stand above what is no wider than they are.
    let finish = window.harness().get_by_role_and_label(Role::Button, tr.review_finish_next());
    assert!(finish.rect().width() <= size::TOAST, "{}", finish.rect());
}

#[test]
fn typing_that_rests_is_saved_without_its_last_token() {
    let (register, mut window) = review("review_rest", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    window.click(Role::MultilineTextInput, tr.review_should());
    letters(&mut window, "kuusi kuukautta");
    register.set_clock("2026-11-24T12:00:04Z");
    until(&mut window, &register, "SELECT count(*) FROM verdict WHERE trim(should) = 'kuusi'", 1);
    window.until_label(&tr.common_draft_saved(&tr.clock(crate::support::at("2026-11-24T12:00:04Z"))));
}

#[test]
fn a_verdict_is_taken_back_and_given_again() {
    let (register, mut window) = review("review_undo", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    let verdicts = "SELECT count(*) FROM verdict";
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "1");
    until(&mut window, &register, verdicts, 1);
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, verdicts, 0);
    window.until_label(&tr.review_answer_was(1, 2));
    chord(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    until(&mut window, &register, verdicts, 1);
}

#[test]
fn finishing_says_how_many_answers_are_missing() {
    let (register, mut window) = review("review_missing", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    chord(&mut window, Modifiers::ALT, Key::ArrowDown);
    window.until_label(&tr.review_answer_was(2, 2));
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(&tr.review_missing(2));
    assert!(window.has(&tr.review_answer_was(1, 2)), "the first of them is judged now");
    window.picture("review-missing");
    assert_eq!(register.number("SELECT count(*) FROM review"), 0);
}

#[test]
fn a_finished_review_is_read_until_it_is_opened_again() {
    let (register, mut window) = review("review_reopen", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "1");
    letters(&mut window, "1");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(tr.review_finished());
    letters(&mut window, "3");
    assert_eq!(register.number("SELECT max(verdict) FROM verdict"), Verdict::Correct.number());
    window.picture("review-finished");
    window.press(tr.review_reopen());
    window.until_label(tr.review_finish_next());
    assert_eq!(register.number("SELECT count(*) FROM review WHERE finished_ms IS NOT NULL"), 0);
}

#[test]
fn notes_and_tags_are_written_on_the_conversation() {
    let (register, mut window) = review("review_notes", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(tr.review_note());
    window.click(Role::MultilineTextInput, tr.review_note());
    letters(&mut window, "Hyvä esimerkki");
    window.press(tr.conversations_note_add());
    window.until_label("Hyvä esimerkki");
    window.click(Role::TextInput, tr.review_tags());
    letters(&mut window, "maksut");
    window.key(Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM conv_tag", 1);
    window.until_label("maksut");
}

#[test]
fn a_conversation_without_answers_says_so_and_can_be_passed() {
    let mut register = Register::new("review_no_answers");
    register.talk("2026-11-20T08:00", ["Hei", "Hei.", "Kiitos", "Eipä kestä."]);
    let alone = r#"{"id": "alone", "messages": [{"role": "user", "content": "Onko ketään?", "timestamp": "2026-11-22T08:00:00Z"}]}"#;
    register.import(alone).unwrap();
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    window.until_label(tr.review_no_answers_title());
    window.key(Key::ArrowRight);
    window.until_label(&tr.review_answer_was(1, 2));
}

#[test]
fn another_persons_finished_review_is_one_line() {
    use seula::engine::ops::review::Command;
    let mut register = Register::new("review_others");
    let conversation = register.any_talk();
    let (account, engine) = register.person("ritva", &[AccountRole::Reviewer]);
    for seq in [1, 3] {
        engine.call(Command::GiveVerdict { conversation, seq, verdict: Verdict::Incorrect }).unwrap();
    }
    engine.call(Command::Finish(conversation)).unwrap();
    drop(engine);
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    let today = seula::engine::Clock::now(&*register.clock).day();
    window.until_label(&tr.review_read_only(&tr.date(today), &account.display_name));
    window.steps(4);
    // Head, feet and form say nothing of what was said: the word stands on the button alone, which is not pressed.
    let theirs = tr.verdict(Verdict::Incorrect).to_lowercase();
    let words = window.labels().into_iter().filter(|label| label.to_lowercase().contains(&theirs));
    assert_eq!(words.collect::<Vec<_>>(), [tr.verdict(Verdict::Incorrect)]);
    let button = window.harness().get_by_role_and_label(Role::RadioButton, tr.verdict(Verdict::Incorrect));
    assert_eq!(button.accesskit_node().toggled(), Some(Toggled::False));
    let form = button.rect().left();
    let read = |label: &str| -> Vec<egui::Rect> {
        let places = window.harness().query_all_by_label(label).map(|node| node.rect());
        places.filter(|place| place.right() < form).collect()
    };
    let (answers, feet) =
        ([read("Käsittelyssä."), read("Kaksi kuukautta.")].concat(), read(tr.verdict_none()));
    let ([above, below], [first, second]) = (&answers[..], &feet[..]) else { panic!("{answers:?} {feet:?}") };
    assert!(above.bottom() <= first.top() && first.bottom() <= below.top(), "{answers:?} {feet:?}");
    assert!(below.bottom() <= second.top(), "{answers:?} {feet:?}");
}

#[test]
fn an_empty_list_leads_to_conversations() {
    let (register, mut window) = review("review_empty", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.press(tr.menu_conversations());
    super::conversations::search(&mut window, &register, "lokki");
    window.until_label(tr.conversations_no_match_title());
    window.press(tr.menu_review());
    window.until_label(tr.review_list_empty_title());
    assert!(!window.has(&tr.review_answer_was(1, 2)), "no form stands beside an empty list");
    window.picture("review-empty");
    window.press(tr.review_to_conversations());
    window.until_gone(tr.review_list_empty_title());
}

/// Conversations as a reviewer meets them, for the pictures.
fn material(register: &Register) {
    let line = |id: &str, start: &str, messages: &[(&str, &str)]| {
        let messages: Vec<String> = (10..)
            .zip(messages)
            .map(|(minute, (role, text))| {
                format!(r#"{{"role": "{role}", "content": "{text}", "timestamp": "{start}:{minute}:00Z"}}"#)
            })
            .collect();
        format!("{{\"id\": \"{id}\", \"messages\": [{}]}}\n", messages.join(", "))
    };
    let long = [
        (
            "user",
            "Hei! Jätin jatkolupahakemuksen työn perusteella 14.3.2026, asiakasnumeroni on 1234567. Nykyinen korttini vanhenee ensi kuussa. Saanko jatkaa töissä, kun käsittelyaika on niin pitkä?",
        ),
        (
            "assistant",
            "Hei! Voit jatkaa työntekoa, jos jätit jatkolupahakemuksen ennen nykyisen luvan päättymistä. Oikeus jatkuu samoilla ehdoilla, kunnes hakemukseesi on tehty päätös.",
        ),
        (
            "user",
            "Entä jos vaihdan työnantajaa tällä välillä? Numeroni on 040 123 4567, jos haluatte soittaa.",
        ),
        (
            "assistant",
            "Voit vaihtaa työnantajaa. Jatkoluvan käsittelyaika on 1–2 kuukautta. Emme soita numeroon 040 123 4567, mutta voit itse ottaa yhteyttä palvelunumeroon 0295 419 600.",
        ),
        ("user", "Kiitos, haluan puhua neuvojan kanssa."),
        (
            "agent",
            "Hei, täällä neuvoja. Tarkennan edellistä: jos lupasi on myönnetty tietylle ammattialalle, voit vaihtaa työnantajaa vain saman alan sisällä. Muussa tapauksessa tarvitset uuden luvan ennen työn aloittamista.",
        ),
        ("user", "Selvä, kiitos avusta!"),
    ];
    let mut file = line("a", "2026-11-20T08", &long);
    for (at, question) in [
        "Гражданство: какой срок рассмотрения?",
        "How do I book a biometric appointment?",
        "Valitus kielteisestä päätöksestä, mihin osoitteeseen?",
        "Osoitteen ilmoittaminen muuton jälkeen",
        "Min resa under behandlingen, är det tillåtet?",
        "Midnimada qoyska, muddo intee le'eg?",
        "Kausityö, tarvitsenko majoitustodistuksen?",
    ]
    .into_iter()
    .enumerate()
    {
        let talk = [("user", question), ("assistant", "Käsittelyaika on kaksi kuukautta.")];
        file += &line(&format!("b{at}"), &format!("2026-11-1{at}T08"), &talk);
    }
    register.import(&file).unwrap();
}

fn pictured(test: &str, opening: Opening) {
    let mut register = Register::new(test);
    material(&register);
    let mut window = open(&mut register, opening);
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 3));
    letters(&mut window, "1");
    letters(&mut window, "2");
    window.until_label(tr.review_should());
    until(&mut window, &register, "SELECT count(*) FROM verdict", 2);
    window.steps(4);
    window.picture(test);
}

#[test]
fn it_is_drawn_light_and_dark_wide_and_narrow() {
    pictured("review-light", Opening { size: SIZE, ..Opening::default() });
    pictured("review-dark", Opening { dark: true, ..Opening::default() });
    pictured("review-narrow", Opening { size: SMALLEST, ..Opening::default() });
    pictured("review-swedish", Opening { size: SMALLEST, locale: Locale::Sv, ..Opening::default() });
}

#[test]
fn in_a_narrow_window_the_items_are_a_drawer() {
    let talks = ["2026-11-20T08:00", "2026-11-21T09:00"];
    let opening = Opening { size: SMALLEST, ..Opening::default() };
    let (_register, mut window) = review("review_drawer", &talks, opening);
    let tr = window.tr;
    let progress = tr.review_progress(&tr.share(0, 2));
    window.until_label(&progress);
    window.press(&progress);
    window.until("the items", |harness| harness.query_by_role(Role::ListBox).is_some());
    window.picture("review-drawer");
    window.key(Key::Escape);
    window.until("no items", |harness| harness.query_by_role(Role::ListBox).is_none());
}
