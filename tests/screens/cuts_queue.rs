use super::cuts::Walk;
use crate::support::cuts::faults;
use crate::support::rounds::{judge, review_act, take};
use crate::support::window::{Opening, SIZE, Window};
use crate::support::{Register, TYPED, day};
use egui::accesskit::Role;
use egui::{Key, Rect, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::{AccountRole, Locale, Verdict};
use seula::engine::Reply;
use seula::engine::ops::{account, review};
use seula::ui::theme::size;

/// Draws a round of all that is there for this person.
pub(super) fn draw(register: &Register, username: &str) {
    let listed = register.engine().ask(account::Query::List).unwrap();
    let Reply::Account(account::Reply::List(accounts)) = listed else { panic!("{listed:?}") };
    let reviewer = accounts.iter().find(|one| one.username == username).unwrap();
    register.round(&[reviewer], 1000);
}

impl Walk {
    /// The queue, its next item, and passing that.
    pub(super) fn queue(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_queue());
        self.window.until_label(tr.queue_take());
        self.look("queue");
        self.window.press(tr.queue_take());
        // The foot stands beside conversation and form, once the item is there.
        self.window.until_label(tr.queue_skip());
        self.look("queue-review");
        self.window.press(tr.queue_skip());
        self.window.until_label(tr.queue_skip_title());
        self.look("queue-skip");
        self.window.key(Key::Escape);
        self.window.until_gone(tr.queue_skip_title());
        // Left for another screen it would go on in Review.
        self.go(tr.menu_queue());
        self.window.until_label(tr.queue_take());
    }
}

/// A display of 1366 × 768 pixels at a text size of 160 %.
const LARGE_TEXT: Vec2 = vec2(1366.0 / 1.6, 768.0 / 1.6);

/// A window of 1440 × 878 pixels at a text size of 200 %.
const LARGEST_TEXT: Vec2 = vec2(720.0, 439.0);

/// A window of this size in which the next conversation of the queue was taken.
fn reviewing(register: &Register, locale: Locale, size: Vec2) -> Window {
    let opening = Opening { locale, size, ..Opening::default() };
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in("reino", TYPED);
    window.press(window.tr.queue_take());
    window
}

/// Where all that can be chosen stands, by its name.
fn choices(window: &Window) -> Vec<(String, Rect)> {
    let all = window.harness().query_all_by_role(Role::RadioButton);
    all.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

/// Where the button of this name stands.
fn button(window: &Window, label: &str) -> Rect {
    window.harness().get_by_role_and_label(Role::Button, label).rect()
}

#[test]
fn with_large_text_on_a_small_display_the_foot_and_every_value_of_a_review_can_be_reached() {
    let mut register = Register::new("cuts_review_large");
    register.publish_scorecard();
    register.talks(2);
    let (reviewer, engine) = register.person("reino", &[AccountRole::Reviewer]);
    register.round(&[&reviewer], 0);
    drop(engine);
    register.stop();
    for locale in Locale::ALL {
        let mut window = reviewing(&register, locale, LARGE_TEXT);
        let tr = window.tr;
        window.until_label(tr.review_tab_form());
        let tabs = [tr.review_tab_conversation(), tr.review_tab_form()];
        for tab in tabs {
            window.click(Role::RadioButton, tab);
            window.until_label(tr.queue_skip());
            window.steps(4);
            let cut = faults(&window, &|_| false);
            assert!(cut.is_empty(), "{} {tab}: {}", locale.code(), cut.join("\n"));
            for label in [tr.review_finish_next(), tr.queue_skip(), tr.review_save()] {
                let (place, whole) =
                    (button(&window, label), Rect::from_min_size(egui::Pos2::ZERO, LARGE_TEXT));
                assert!(whole.contains_rect(place), "{} {label} at {place}", locale.code());
            }
        }
        // The form lies between the verdicts and its foot; what is scrolled into it is in view.
        let verdicts = Verdict::ALL.map(|verdict| tr.verdict(verdict));
        let foot = button(&window, tr.review_finish_next()).top();
        let above = choices(&window);
        let above = above.iter().filter(|(name, _)| verdicts.contains(&name.as_str()));
        let above = above.map(|(_, place)| place.bottom()).fold(0.0, f32::max);
        assert!(above > 0.0 && above < foot, "{} verdicts to {above}, foot from {foot}", locale.code());
        let mut values = 0;
        for at in 0..choices(&window).len() {
            let (name, _) = &choices(&window)[at];
            if verdicts.contains(&name.as_str()) || tabs.contains(&name.as_str()) {
                continue;
            }
            window.harness().get_all_by_role(Role::RadioButton).nth(at).unwrap().scroll_to_me();
            window.steps(3);
            let (name, place) = &choices(&window)[at];
            let seen = place.top() >= above && place.bottom() <= foot;
            let beside = place.left() >= 0.0 && place.right() <= LARGE_TEXT.x;
            assert!(seen && beside, "{} {name} at {place}, from {above} to {foot}", locale.code());
            values += 1;
        }
        assert!(values > 12, "{values} values of six criteria");
    }
}

#[test]
fn a_blind_calibration_says_what_it_is_where_the_subtitle_has_no_room() {
    let mut register = Register::new("cuts_review_blind");
    register.talks(1);
    let reviewers = register.two_reviewers().map(|(account, _)| account);
    register.calibration(&reviewers.each_ref());
    register.stop();
    for locale in Locale::ALL {
        let mut window = reviewing(&register, locale, LARGE_TEXT);
        let tr = window.tr;
        window.until_label(tr.review_tab_form());
        let subtitle = tr.list_facts(&[tr.queue_calibration(), tr.queue_blind_subtitle()]);
        assert!(!window.has(&subtitle), "{}: the subtitle has room", locale.code());
        let manner = tr.list_facts(&[&tr.rounds_kind_calibration().to_lowercase(), tr.queue_blind()]);
        let line = tr.list_facts(&["Marraskuu", &manner, &tr.queue_closes(&tr.date(day("2026-12-31")))]);
        window.until(&line, |harness| harness.query_all_by_label_contains(&line).next().is_some());
    }
}

#[test]
fn how_far_a_round_is_stands_whole_beside_the_own_mean_time() {
    let mut register = Register::new("cuts_review_head");
    register.talks(11);
    let (reviewer, engine) = register.person("reino", &[AccountRole::Reviewer]);
    register.round(&[&reviewer], 0);
    let talk = take(&engine).unwrap().conversation;
    judge(&engine, talk, [Verdict::Correct; 2]);
    register.set_clock("2026-11-24T12:01:36Z");
    review_act(&engine, review::Command::Finish(talk)).unwrap();
    drop(engine);
    register.stop();
    for locale in Locale::ALL {
        let mut window = reviewing(&register, locale, SIZE);
        let tr = window.tr;
        window.until_label(tr.queue_skip());
        window.until_label(&tr.progress(1, 0, 11));
        window.steps(4);
        let cut = faults(&window, &|_| false);
        assert!(cut.is_empty(), "{}: {}", locale.code(), cut.join("\n"));
    }
}

#[test]
fn at_the_largest_text_size_the_transcript_keeps_lines_to_read_and_the_verdicts_stand_in_the_form() {
    let mut register = Register::new("cuts_review_largest");
    register.talks(1);
    let (reviewer, engine) = register.person("reino", &[AccountRole::Reviewer]);
    register.round(&[&reviewer], 0);
    drop(engine);
    register.stop();
    for locale in Locale::ALL {
        let mut window = reviewing(&register, locale, LARGEST_TEXT);
        let tr = window.tr;
        window.until_label(tr.review_tab_form());
        window.until_label(tr.queue_skip());
        window.steps(4);
        let closes = tr.queue_closes(&tr.date(day("2026-12-31")));
        let top = window.harness().get_by_label_contains(&closes).rect().bottom();
        let left = button(&window, tr.review_finish_next()).top() - top;
        assert!(left >= size::TRANSCRIPT_LEAST, "{}: {left}", locale.code());
        let verdict = tr.verdict(Verdict::Correct);
        assert!(!window.has(verdict), "{}: the verdicts stand above", locale.code());
        window.click(Role::RadioButton, tr.review_tab_form());
        window.until_label(verdict);
    }
}
