use super::conversations;
use crate::support::cuts::faults;
use crate::support::window::{Opening, SIZE, SMALLEST, Window};
use crate::support::{Register, TYPED, folder, text};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, AccountState, Kind, Locale};
use seula::engine::Reply;
use seula::engine::ops::collection;

/// Logical sizes: the window as it opens and the smallest, at 100, 150 and 200 % text size, and one between.
pub(super) const SIZES: [Vec2; 7] = [
    SIZE,
    SMALLEST,
    vec2(1000.0, 700.0),
    vec2(1400.0 / 1.5, 600.0),
    vec2(1100.0 / 1.5, 700.0 / 1.5),
    vec2(700.0, 450.0),
    vec2(550.0, 350.0),
];

/// Import needs more than the narrowest window, in which one line of it is cut.
pub(super) const IMPORT_FROM: f32 = 550.0;

/// A conversation near the top of the list, which nobody has reviewed, and what was answered in it.
const QUESTION: &str = "How long is the queue for the biometric appointment in Oulu this month?";
const ANSWER: &str = "About three weeks.";

/// A person who has every role.
const EVERYBODY: [AccountRole; 3] = [AccountRole::Reviewer, AccountRole::Trainer, AccountRole::Supervisor];

/// What may end in `…`: what customers and bots wrote, names, paths.
fn may_end(words: &str) -> bool {
    let words = words.trim_start_matches(|letter: char| letter == '\u{a0}' || letter.is_ascii_digit());
    let begins: String = words.trim_start_matches(". ").chars().take(10).collect();
    let written = conversations::TALKS.iter().any(|(_, _, topic, messages)| {
        topic.contains(&begins) || messages.iter().any(|message| message.contains(&begins))
    });
    // A line of a table has channel, language and topic in one; paths and a chosen file go on inside their field.
    written
        || words.contains(" • ")
        || words.contains(std::path::MAIN_SEPARATOR)
        || words.contains("esimerkki.pitka")
}

fn register(test: &str) -> Register {
    let mut register = conversations::register(test, &EVERYBODY);
    register.restart();
    register.sign_in();
    register.publish_scorecard();
    super::cuts_queue::draw(&register, "aino");
    super::cuts_answers::give(&register);
    super::cuts_gaps::find(&register, "aino");
    register.account("kaisa.esimerkki.pitkasukunimi", &[AccountRole::Trainer]);
    let made = collection::Command::Create {
        name: text("Työnantajan vaihto jatkoluvan aikana"),
        aim: text("Uusi neuvoja osaa kertoa, milloin työnteko saa jatkua"),
    };
    let (_, engine) = register.person("erik", &[AccountRole::Trainer]);
    let Reply::Collection(collection::Reply::Changed(collection)) = engine.call(made).unwrap() else {
        panic!("no collection")
    };
    let conversation = register.number("SELECT max(id) FROM conv");
    engine
        .call(collection::Command::AddExample {
            collection,
            conversation: seula::domain::ConversationId(conversation),
            passage: vec![0, 1],
            lesson: text("Kerro ensin, että oikeus jatkuu, ja soita 040 1234567 vasta sitten."),
        })
        .unwrap();
    drop(engine);
    register.stop();
    register
}

/// A window that is looked at screen by screen.
pub(super) struct Walk {
    pub(super) window: Window,
    pub(super) size: Vec2,
    pub(super) found: Vec<String>,
}

impl Walk {
    pub(super) fn look(&mut self, screen: &str) {
        self.window.steps(4);
        let (locale, size) = (self.window.tr.locale().code(), self.size);
        self.window.picture(&format!("cuts-{locale}-{}-{screen}", size.x as u32));
        for fault in faults(&self.window, &may_end) {
            let fault = format!("{locale} {}x{} {screen}: {fault}", size.x, size.y);
            // Told at once, too: a walk that goes astray shows what it has seen so far.
            eprintln!("{fault}");
            self.found.push(fault);
        }
    }

    /// Goes to a screen; in a narrow window the rail has only its icons, but the same names.
    pub(super) fn go(&mut self, title: &str) {
        self.window.steps(2);
        self.leftmost(Role::Button, title);
        self.window.steps(2);
    }

    pub(super) fn leftmost(&mut self, role: Role, label: &str) {
        // In the lowest window the rail scrolls.
        for into_view in [true, false] {
            let found = self.window.harness().query_all_by_role_and_label(role, label);
            let node = found.min_by(|one, other| one.rect().left().total_cmp(&other.rect().left())).unwrap();
            if into_view {
                node.scroll_to_me();
            } else {
                node.click();
            }
            self.window.steps(3);
        }
    }

    pub(super) fn back(&mut self) {
        let back = self.window.tr.common_back();
        if self.window.harness().query_by_role_and_label(Role::Button, back).is_some() {
            self.window.press(back);
        }
    }

    fn conversations(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_conversations());
        self.window.until_label(QUESTION);
        self.back();
        self.window.until_label(QUESTION);
        self.look("conversations");
        self.leftmost(Role::Label, QUESTION);
        self.window.until_label(ANSWER);
        self.look("reading");
        self.back();
        self.window.press(tr.conversations_filters_open());
        self.look("filters");
        self.window.press(tr.conversations_filters_close());
    }

    fn review(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_review());
        let first = tr.review_answer_was(1, 1);
        self.window.until(&first, |harness| {
            harness.query_all_by_label(&first).next().is_some()
                || harness.query_all_by_label(tr.review_finished()).next().is_some()
        });
        self.look("review");
        self.window.harness_mut().event(Event::Text("2".to_owned()));
        self.look("review-explained");
        self.window.key(Key::ArrowDown);
        self.window.click(Role::Link, tr.review_guideline());
        self.look("review-criteria");
        self.window.press(tr.review_guideline_close());
        self.window.key(Key::ArrowUp);
    }

    fn scorecards(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_scorecards());
        self.window.steps(4);
        self.back();
        let row = |number, state| {
            tr.list_facts(&[tr.scorecards_version(number).as_str(), state, &tr.scorecards_criteria(6)])
        };
        let (published, draft) = (row(1, tr.scorecards_published()), row(2, tr.scorecards_draft()));
        self.window.until_label(&published);
        self.look("scorecards");
        self.leftmost(Role::Button, &published);
        self.look("scorecard");
        if self.window.has(&draft) {
            self.back();
            self.leftmost(Role::Button, &draft);
        } else {
            self.window.press_if_there(tr.scorecards_new_of());
        }
        self.back();
        self.window.until_label(&draft);
        self.leftmost(Role::Button, &draft);
        self.window.until_label(tr.scorecards_publish());
        let first = ["Oikein", "Korrekt", "Correct"][tr.locale() as usize];
        if !self.window.has(tr.scorecards_name()) {
            self.window.click(Role::Link, first);
        }
        self.look("scorecard-draft");
        self.window.press(tr.scorecards_publish());
        self.look("scorecard-publish");
        self.window.key(Key::Escape);
        self.back();
    }

    fn collections(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_collections());
        let name = "Työnantajan vaihto jatkoluvan aikana";
        self.window.until_label(name);
        self.back();
        self.window.until_label(name);
        self.look("collections");
        self.leftmost(Role::Button, name);
        let export = tr.collections_export();
        self.window.until_label(export);
        self.look("collection");
        self.window.press(export);
        self.look("export");
        self.window.key(Key::Escape);
        self.back();
    }

    fn leak_check(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_leak_check());
        self.window.until_label(tr.leak_results());
        self.look("leak-check");
        // What was drawn at an earlier size goes on.
        let drawn = self.window.has(tr.leak_mark_title());
        self.window.press(if drawn { tr.common_continue() } else { tr.leak_draw() });
        self.window.until_label(tr.leak_question());
        self.look("leak-message");
        self.window.harness_mut().event(Event::Text("2".to_owned()));
        self.window.until_label(tr.leak_mark_title());
        self.look("leak-mark");
        self.window.click(Role::MultilineTextInput, tr.leak_mark_text());
        self.window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.window.steps(2);
        self.window.click(Role::ComboBox, tr.leak_mark_kind());
        self.window.click(Role::ListBoxOption, tr.kind(Kind::Hetu));
        self.window.press(tr.leak_mark_remove());
        self.window.until_label(tr.leak_remove_body());
        self.look("leak-remove");
        self.window.key(Key::Escape);
    }

    fn accounts(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_accounts());
        self.window.steps(4);
        self.back();
        self.window.until_label(tr.accounts_new());
        self.look("accounts");
        let waiting = tr.account_state(AccountState::Waiting);
        let row = format!("kaisa.esimerkki.pitkasukunimi Mallikas, {waiting}");
        self.window.press(&row);
        self.window.until_label(tr.accounts_display_name());
        self.look("account");
        self.window.press(tr.accounts_code_give());
        self.window.press(tr.accounts_code_confirm_button());
        self.window.until_label(tr.reauthentication_title());
        self.look("reauthentication");
        self.window.key(Key::Escape);
        self.back();
        self.window.press(tr.accounts_new());
        self.look("account-new");
        self.window.key(Key::Escape);
    }

    fn audit(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_audit());
        self.window.until("rows of the log", |harness| {
            harness.query_all_by_role(Role::ListBoxOption).next().is_some()
        });
        self.look("audit");
        self.window.key(Key::ArrowDown);
        self.window.key(Key::Enter);
        self.look("audit-unfolded");
        self.window.press(&tr.conversations_pill(tr.audit_column_act(), tr.conversations_filter_any()));
        self.look("audit-acts");
        self.window.key(Key::Escape);
        self.window.press(tr.audit_verify());
        self.window.until_label(tr.audit_paper());
        self.look("audit-check");
        self.window.key(Key::Escape);
        self.window.press(tr.audit_export());
        self.look("audit-export");
        self.window.key(Key::Escape);
    }

    fn rest(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_import());
        self.window.until_label(tr.import_choose_title());
        if self.size.x > IMPORT_FROM {
            self.look("import");
        }
        self.record();
        self.register_parts();
        self.window.harness_mut().event(Event::Text("?".to_owned()));
        self.look("shortcuts");
        self.window.key(Key::Escape);
        self.window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::K);
        self.look("palette");
        self.window.key(Key::Escape);
        if self.size.x < 1240.0 {
            self.leftmost(Role::Button, &tr.menu_signed_in("aino Mallikas"));
        } else {
            self.leftmost(Role::Button, tr.common_more_actions());
        }
        self.look("account-menu");
        self.window.click(Role::MenuItem, tr.menu_settings());
        self.window.until_label(tr.settings_appearance());
        self.look("settings");
    }
}

fn walked(locale: Locale) -> Vec<String> {
    let register = register(&format!("cuts_{}", locale.code()));
    let opening = Opening { locale, ..Opening::default() };
    let window = Window::open(&register.path(), &register.clock, opening);
    let mut walk = Walk { window, size: SIZE, found: Vec::new() };
    walk.window.until_label(walk.window.tr.sign_in_title());
    for size in SIZES {
        walk.window.harness_mut().set_size(size);
        walk.size = size;
        walk.look("sign-in");
    }
    walk.window.sign_in("aino", TYPED);
    for size in SIZES {
        walk.window.harness_mut().set_size(size);
        walk.size = size;
        walk.window.steps(2);
        walk.queue();
        walk.rounds();
        walk.insights();
        walk.conversations();
        walk.answers();
        walk.gaps();
        walk.review();
        walk.collections();
        walk.leak_check();
        walk.scorecards();
        walk.accounts();
        walk.audit();
        walk.rest();
    }
    walk.found
}

fn first_start(locale: Locale) -> Vec<String> {
    let clock =
        std::sync::Arc::new(seula::engine::ManualClock::new(crate::support::at("2026-11-24T12:00:00Z")));
    let path = folder(&format!("cuts_first_{}", locale.code())).join("first.seula");
    let window = Window::open(&path, &clock, Opening { locale, ..Opening::default() });
    let mut walk = Walk { window, size: SIZE, found: Vec::new() };
    let tr = walk.window.tr;
    walk.window.until_label(tr.start_title());
    for step in 1..=3 {
        for size in SIZES {
            walk.window.harness_mut().set_size(size);
            walk.size = size;
            walk.look(&format!("first-start-{step}"));
        }
        if step < 3 {
            walk.window.press(tr.common_continue());
        }
    }
    walk.found
}

#[test]
fn nothing_is_cut_in_finnish() {
    let found = [walked(Locale::Fi), first_start(Locale::Fi)].concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_is_cut_in_swedish() {
    let found = [walked(Locale::Sv), first_start(Locale::Sv)].concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_is_cut_in_english() {
    let found = [walked(Locale::En), first_start(Locale::En)].concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
