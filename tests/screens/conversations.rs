use super::reading::{read, read_other};
use crate::support::window::{Opening, SMALLEST, Window};
use crate::support::{Register, TYPED};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Locale};
use seula::engine::Clock as _;
use seula::text::Tr;

/// Begin (day and hour of November 2026), language, topic, then messages as `role: text`.
pub(super) const TALKS: [(&str, &str, &str, &[&str]); 9] = [
    (
        "24T08:41",
        "fi",
        "Jatkolupa, työnantajan vaihto",
        &[
            "user: Hei! Jätin jatkolupahakemuksen työn perusteella 12.8.2026, asiakasnumeroni on 1234567. Nykyinen korttini vanhenee ensi kuussa. Saanko jatkaa töissä, kun käsittelyaika on niin pitkä?",
            "bot: Hei! Voit jatkaa työntekoa, jos jätit jatkolupahakemuksen ennen nykyisen luvan päättymistä. Oikeus jatkuu samoilla ehdoilla, kunnes hakemukseesi on tehty päätös.",
            "user: Entä jos vaihdan työnantajaa tällä välillä? Numeroni on 040 1234567, jos haluatte soittaa.",
            "bot: Voit vaihtaa työnantajaa. Jatkoluvan käsittelyaika on 1–2 kuukautta.",
            "system: Siirretty neuvojalle",
            "agent: Hei, täällä neuvoja. Tarkennan edellistä: jos lupasi on ammattialakohtainen, voit vaihtaa työnantajaa vain samalla alalla.",
            "user: Kiitos, tämä selvensi asiaa.",
        ],
    ),
    (
        "24T08:37",
        "sv",
        "Resande · uppehållstillstånd",
        &[
            "user: Kan jag resa till Sverige medan min ansökan behandlas?",
            "bot: Ja, om du har ett giltigt pass.",
        ],
    ),
    (
        "24T08:29",
        "en",
        "Ajanvaraus",
        &[
            "user: How long is the queue for the biometric appointment in Oulu this month?",
            "bot: About three weeks.",
            "user: Thank you",
        ],
    ),
    (
        "24T08:22",
        "fi",
        "Perheside · muutoksenhaku",
        &[
            "user: Puolisoni sai kielteisen päätöksen, miten valitus tehdään?",
            "agent: Valitus tehdään hallinto-oikeuteen.",
        ],
    ),
    (
        "24T08:14",
        "ru",
        "Kansalaisuus",
        &["user: Как долго рассматривают заявление на гражданство?", "bot: Käsittelyaika on noin vuosi."],
    ),
    (
        "24T07:58",
        "fi",
        "Opiskelu · toimeentulo",
        &[
            "user: Onko opiskelijan toimeentulovaatimus noussut tänä vuonna?",
            "bot: Se on 800 euroa kuukaudessa.",
        ],
    ),
    (
        "24T07:51",
        "zh",
        "Oleskelulupa · voimassaolo",
        &["user: 我的居留许可什么时候到期？可以在网上查吗？", "bot: Katso korttia."],
    ),
    (
        "24T07:40",
        "fi",
        "Yhteystiedot",
        &[
            "user: Miten ilmoitan uuden osoitteen Mannerheimintie 99 A 5, kun asun jo siellä?",
            "agent: Ilmoita se palvelussa.",
            "user: Kiitos",
        ],
    ),
    (
        "23T13:33",
        "en",
        "Maksut",
        &["user: Can I pay the application fee with a card issued abroad?", "bot: Yes.", "agent: You can."],
    ),
];

/// A register with these conversations and a person with these roles.
pub(super) fn register(test: &str, roles: &[AccountRole]) -> Register {
    let mut register = Register::new(test);
    let mut lines = String::new();
    for (begin, language, topic, messages) in TALKS {
        let messages: Vec<String> = messages
            .iter()
            .enumerate()
            .map(|(second, message)| {
                let (role, text) = message.split_once(": ").unwrap();
                format!(r#"{{"role": "{role}", "content": "{text}", "timestamp": "2026-11-{begin}:{second:02}Z"}}"#)
            })
            .collect();
        lines += &format!(
            "{{\"id\": \"{begin}\", \"language\": \"{language}\", \"topic\": \"{topic}\", \"messages\": [{}]}}\n",
            messages.join(", ")
        );
    }
    assert_eq!(register.import(&lines).unwrap().imported, TALKS.len() as u64);
    drop(register.person("aino", roles));
    // Verdicts of another person, so that the table has signs; the newest conversation is reviewed by Aino herself.
    register.tamper(
        "INSERT INTO review (conv, account, begun_ms, saved_ms, finished_ms)
             SELECT id, (SELECT id FROM account WHERE username = 'aino'), 1, 1, 1 FROM conv ORDER BY id DESC LIMIT 2;
         INSERT INTO review (conv, account, begun_ms, saved_ms, finished_ms)
             SELECT id, (SELECT min(id) FROM account), 1, 1, 1 FROM conv ORDER BY id DESC LIMIT 5 OFFSET 3;
         INSERT INTO verdict (review, seq, verdict, should, given_ms)
             SELECT id, 1, CASE id % 7 WHEN 1 THEN 0 ELSE id % 7 END, '', 1 FROM review;
         INSERT INTO verdict (review, seq, verdict, cause, should, given_ms)
             SELECT min(id), 3, 1, 0, 'puuttuu: ammattialan rajaus', 1 FROM review;",
    );
    register.stop();
    register
}

pub(super) fn opened(register: &Register, opening: Opening) -> Window {
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in("aino", TYPED);
    window.until_label(QUESTION);
    window
}

pub(super) const REVIEWER: [AccountRole; 2] = [AccountRole::Reviewer, AccountRole::Trainer];
/// The question of a conversation with a short text.
pub(super) const QUESTION: &str = "Onko opiskelijan toimeentulovaatimus noussut tänä vuonna?";
/// The answer to it.
pub(super) const ANSWER: &str = "Se on 800 euroa kuukaudessa.";

/// Lets time pass, then waits for what comes of it.
pub(super) fn pass(register: &Register, millis: i64) {
    register.clock.set(seula::domain::Timestamp(register.clock.now().0 + millis));
}

/// Types a search and lets it rest.
pub(super) fn search(window: &mut Window, register: &Register, words: &str) {
    window.type_into(window.tr.conversations_search(), words);
    pass(register, 130);
    window.steps(2);
}

pub(super) fn row_named(window: &Window, part: &str) -> bool {
    window.harness().query_all_by_label_contains(part).next().is_some()
}

pub(super) fn logged(register: &Register, act: &str) -> i64 {
    register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"))
}

#[test]
fn arrows_and_enter_open_a_conversation_and_enter_again_reviews_it() {
    let register = register("list_keys", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    window.key(Key::ArrowDown);
    window.key(Key::ArrowDown);
    assert_eq!(logged(&register, "conversation_opened"), 0, "passing over a row is not opening it");
    window.key(Key::Enter);
    let answer = "Ja, om du har ett giltigt pass.";
    window.until_label(answer);
    assert_eq!(logged(&register, "conversation_opened"), 1);
    window.key(Key::ArrowDown);
    window.steps(3);
    assert!(window.has(answer), "the selection has to rest first");
    pass(&register, 310);
    window.until_label("About three weeks.");
    window.key(Key::Enter);
    window.steps(2);
    let tr = window.tr;
    assert!(
        window.harness().query_by_role_and_label(Role::Label, tr.menu_review()).is_some(),
        "Enter reviews"
    );
}

#[test]
fn a_search_finds_inflected_forms_and_is_logged_by_its_number() {
    let register = register("list_search", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    search(&mut window, &register, "käsittelyaika");
    window.until_gone(QUESTION);
    window.until_label(&tr.conversations_subtitle_filtered(2, 9));
    assert_eq!(logged(&register, "searched"), 0);
    pass(&register, 2_100);
    window.steps(3);
    window.until("a logged search", |_| logged(&register, "searched") == 1);
    window.key(Key::Enter);
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    window.until_label(&tr.conversations_hit_of(1, 2));
    window.press(tr.conversations_hit_next());
    window.until_label(&tr.conversations_hit_of(2, 2));
    assert_eq!(logged(&register, "searched"), 1, "once a query");
    window.picture("conversations-search-light");
}

#[test]
fn a_filter_narrows_and_its_pill_takes_it_away() {
    let register = register("list_filter", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    let pill = tr.conversations_pill(tr.conversations_filter_language(), tr.conversations_filter_any());
    window.press(&pill);
    window.until_label("ruotsi");
    window.picture("conversations-language-menu");
    window.click(Role::ListBoxOption, "ruotsi");
    window.key(Key::Escape);
    window.until_gone(QUESTION);
    assert!(row_named(&window, "Kan jag resa till Sverige"));
    window.press(&tr.conversations_pill_remove(tr.conversations_filter_language()));
    window.until_label(QUESTION);
    search(&mut window, &register, "kieli:en");
    window.until_gone(QUESTION);
    window.key(Key::Enter);
    window.until_label(&tr.conversations_pill(tr.conversations_filter_language(), "englanti"));
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.conversations_search());
    assert_eq!(field.value().unwrap_or_default(), "", "the field has become a pill");
}

#[test]
fn the_empty_list_names_the_filters_and_clears_them() {
    let register = register("list_empty", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    search(&mut window, &register, "olematonsana kanava:neuvoja");
    window.until_label(tr.conversations_no_match_title());
    assert!(row_named(&window, "”olematonsana”, Kanava: Neuvoja"), "{:?}", window.labels());
    window.picture("conversations-empty");
    window.press(tr.common_clear_filters());
    window.until_label(QUESTION);
}

#[test]
fn a_slash_leads_into_the_search_and_is_a_letter_inside_it() {
    let register = register("list_slash", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let field = |window: &Window| {
        let name = window.tr.conversations_search();
        window.harness().get_by_role_and_label(Role::TextInput, name).value().unwrap_or_default()
    };
    let slash = egui::Event::Text("/".to_owned());
    window.harness_mut().event(slash.clone());
    window.steps(2);
    assert_eq!(field(&window), "");
    window.harness_mut().event(slash);
    window.steps(2);
    assert_eq!(field(&window), "/", "the field has the focus now");
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.steps(2);
    window.harness_mut().event(egui::Event::Text("lupa".to_owned()));
    window.steps(2);
    assert_eq!(field(&window), "lupa", "what stood there was selected");
    window.key(Key::Escape);
    assert_eq!(field(&window), "");
}

#[test]
fn removed_values_are_read_in_the_language_of_the_interface() {
    let register = register("list_chips", &REVIEWER);
    for locale in Locale::ALL {
        let mut window = opened(&register, Opening { locale, ..Opening::default() });
        window.key(Key::ArrowDown);
        window.key(Key::Enter);
        let word = Tr::new(locale).kind(seula::domain::Kind::Phone);
        let spoken = format!("Numeroni on {word}, jos haluatte soittaa.");
        window.until(word, |harness| harness.query_all_by_label_contains(&spoken).next().is_some());
        window.picture(&format!("conversations-{}", locale.code()));
        window.harness().get_by_role_and_label(Role::Button, window.tr.conversations_copy()).click();
        let copied = (0..3).any(|_| {
            window.harness_mut().step();
            let commands = &window.harness().output().platform_output.commands;
            commands.iter().any(|command| {
                matches!(command, egui::OutputCommand::CopyText(text) if text.contains("Numeroni on ⟦phone⟧"))
            })
        });
        assert!(copied, "what is copied is what is stored");
    }
}

#[test]
fn a_note_is_scrubbed_changed_and_removed() {
    let register = register("list_note", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    read(&mut window);
    window.press(tr.conversations_note());
    window.until_label(tr.conversations_sieved());
    window.type_lines_into(tr.conversations_note_add(), "Soita 040 1234567, kiitos");
    window.picture("conversations-note");
    window.press(tr.common_save());
    window.until("a scrubbed note", |harness| {
        harness.query_all_by_label("Soita puhelinnumero, kiitos").next().is_some()
    });
    window.picture("conversations-noted");
    window.press(tr.conversations_note_remove());
    window.until_label(tr.conversations_notes_none());
}

#[test]
fn a_tag_is_put_on_and_offered_for_the_next_conversation() {
    let register = register("list_tag", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    read(&mut window);
    window.press(tr.conversations_tag_add());
    window.type_into(tr.conversations_tag_add(), "toimeentulo");
    window.key(Key::Enter);
    window.until_label(&tr.conversations_tag_remove("toimeentulo"));
    read_other(&mut window);
    window.press(tr.conversations_tag_add());
    window.until_label("toimeentulo");
    window.press("toimeentulo");
    window.until_label(&tr.conversations_tag_remove("toimeentulo"));
}

#[test]
fn a_trainer_takes_a_conversation_into_a_new_collection() {
    let register = register("list_collect", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    read(&mut window);
    window.click(Role::Label, ANSWER);
    let buttons =
        window.harness().query_all_by_role_and_label(Role::Button, tr.conversations_to_collection());
    buttons.last().unwrap().click();
    window.steps(2);
    window.until_label(tr.collections_name());
    window.type_into(tr.collections_name(), "Toimeentulo");
    window.picture("conversations-collect");
    window.press(tr.collections_add_button());
    window.until_label(&tr.collections_added("Toimeentulo"));
    assert_eq!(register.number("SELECT count(*) FROM example"), 1);
    assert_eq!(register.number("SELECT count(*) FROM example_message"), 1, "the chosen message alone");
}

#[test]
fn a_long_list_is_read_where_one_looks() {
    let mut register = Register::new("list_long");
    let lines: String = (0..350)
        .map(|n| {
            let (day, hour, minute) = (1 + n / 30, 6 + n % 12, n % 60);
            let start = format!("2026-11-{day:02}T{hour:02}:{minute:02}:00Z");
            let text = format!("Kysymys lupa numero {n} loppu");
            let message = format!(r#"{{"role": "user", "content": "{text}", "timestamp": "{start}"}}"#);
            format!("{{\"id\": \"{n}\", \"language\": \"fi\", \"messages\": [{message}]}}\n")
        })
        .collect();
    assert_eq!(register.import(&lines).unwrap().imported, 350);
    drop(register.person("aino", &REVIEWER));
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("aino", TYPED);
    let tr = window.tr;
    let first = "1.11.2026 klo\u{a0}8.00";
    window.until_label(&tr.conversations_subtitle_all(350));
    window.key(Key::End);
    window.until(first, |harness| harness.query_all_by_label_contains(first).next().is_some());
    search(&mut window, &register, "lupa");
    window.until_label(&tr.conversations_subtitle_filtered(350, 350));
    // The count may come before the rows, and without rows there is no end to go to.
    window
        .until("the first row", |harness| harness.query_all_by_label_contains("numero 347").next().is_some());
    window.key(Key::Enter);
    window.key(Key::End);
    window.until(first, |harness| harness.query_all_by_label_contains(first).next().is_some());
    assert!(row_named(&window, "350"), "the foot says which rows are in view");
}

#[test]
fn the_screen_is_drawn_dark_and_small_too() {
    let register = register("list_pictures", &REVIEWER);
    let dark = Opening { dark: true, ..Opening::default() };
    let small = Opening { size: SMALLEST, ..Opening::default() };
    for (opening, name) in [(dark, "conversations-dark"), (small, "conversations-small")] {
        let mut window = opened(&register, opening);
        search(&mut window, &register, "käsittelyaika");
        window.until("two rows", |harness| harness.query_all_by_role(Role::ListBoxOption).count() == 2);
        window.key(Key::Enter);
        window.key(Key::ArrowDown);
        window.key(Key::Enter);
        window.until_label(&window.tr.conversations_hit_of(1, 2));
        window.picture(name);
        window.press(window.tr.conversations_filters_open());
        window.steps(3);
        window.picture(&format!("{name}-filters"));
    }
}
