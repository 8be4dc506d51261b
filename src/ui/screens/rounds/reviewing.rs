//! Changing who reviews in an open round: the dialog says what that will mean before it is done.

use super::reviewers::{reviewers_answered, reviewers_ui};
use crate::domain::{AccountId, ReviewerChange, RoundId, RoundReviewer, Unassigned};
use crate::engine::ops::round::{Command, Query, Reply, RoundView};
use crate::engine::{Event, Reply as AnyReply};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Dialog, Label};
use egui::Ui;
use egui_material_icons::icons;
use std::collections::BTreeSet;

/// Who is to review in a round.
pub(super) struct Reviewing {
    round: RoundId,
    version: i64,
    /// Who does until now.
    before: BTreeSet<AccountId>,
    chosen: BTreeSet<AccountId>,
    /// Who can.
    reviewers: Load<Vec<RoundReviewer>>,
    /// What it would mean, and if whom reviews.
    change: Load<ReviewerChange>,
    asked: Option<Vec<AccountId>>,
    /// Whether those who can may be others by now.
    old: bool,
}

impl Reviewing {
    /// As it is now.
    pub(super) fn of(view: &RoundView) -> Self {
        let before: BTreeSet<AccountId> = view.reviewers.iter().copied().collect();
        Self {
            round: view.round.id,
            version: view.round.version,
            chosen: before.clone(),
            before,
            reviewers: Load::Idle,
            change: Load::Idle,
            asked: None,
            old: false,
        }
    }

    /// Who can, and what it would mean, may have changed.
    pub(super) fn changed(&mut self) {
        self.old = true;
        self.asked = None;
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if self.reviewers.awaits(&event) {
            self.reviewers = reviewers_answered(event.result);
            return None;
        }
        if self.change.awaits(&event) {
            self.change = Load::answered(event.result, |reply| match reply {
                AnyReply::Round(Reply::ReviewerChange(change)) => Some(change),
                _ => None,
            });
            return None;
        }
        Some(event)
    }

    /// Asks for what the dialog shows; one thing at a time, however fast somebody ticks.
    fn ask(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if self.reviewers.is_idle() || (self.old && !self.reviewers.is_asked()) {
            self.old = false;
            self.reviewers.ask(out.ask(Query::Reviewers), cx.now);
        }
        let reviewers = self.reviewers();
        let is_known = self.asked.as_ref() == Some(&reviewers);
        if is_known || reviewers.is_empty() || self.change.is_asked() {
            return;
        }
        let query = Query::ReviewerChange { round: self.round, reviewers: reviewers.clone() };
        self.change.ask(out.ask(query), cx.now);
        self.asked = Some(reviewers);
    }

    /// Those who are to review, of those who can.
    fn reviewers(&self) -> Vec<AccountId> {
        let all = self.reviewers.ready().into_iter().flatten();
        all.map(|one| one.account).filter(|account| self.chosen.contains(account)).collect()
    }

    /// How many review until now and cannot any more.
    fn gone(&self) -> usize {
        let Some(all) = self.reviewers.ready() else { return 0 };
        self.before.iter().filter(|account| !all.iter().any(|one| one.account == **account)).count()
    }

    /// What it will mean, once that is known of those who are chosen.
    fn known(&self) -> Option<&ReviewerChange> {
        let Load::Ready(change) = &self.change else { return None };
        (self.asked.as_ref() == Some(&self.reviewers())).then_some(change)
    }

    /// Whether what the dialog shows could not be read.
    fn is_failed(&self) -> bool {
        matches!(self.reviewers, Load::Failed(_)) || matches!(self.change, Load::Failed(_))
    }

    /// Why it cannot be done; `None`: it can.
    fn missing(&self, tr: Tr) -> Option<&'static str> {
        let reviewers = self.reviewers();
        if self.reviewers.ready().is_some() && reviewers.is_empty() {
            return Some(tr.rounds_reviewers_missing());
        }
        let Some(change) = self.known() else {
            return Some(if self.is_failed() { tr.common_failed() } else { tr.rounds_counting() });
        };
        let is_same = self.before.iter().eq(&reviewers) && change.conversations() == 0 && !change.leaving;
        is_same.then(|| tr.rounds_reviewers_same())
    }

    /// What does it; `None`: it cannot be done.
    pub(super) fn command(&self, tr: Tr) -> Option<Command> {
        let reviewers = self.missing(tr).is_none().then(|| self.reviewers())?;
        Some(Command::ChangeReviewers { round: self.round, reviewers, version: self.version })
    }

    /// Draws the dialog; `busy` says why nothing can be asked for, `under` draws what stands below its lines.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        busy: Option<&str>,
        cx: &Cx<'_>,
        out: &mut Outbox,
        under: impl FnOnce(&mut Ui),
    ) -> Answer {
        self.ask(cx, out);
        let tr = cx.tr;
        let missing = self.missing(tr);
        let (title, action) = (tr.rounds_reviewers_title(), tr.common_save());
        let dialog = Dialog::new("change_reviewers", title, tr.common_cancel(), action);
        dialog.disabled_if(missing.or(busy)).large().show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::MEDIUM;
            ui.add(Label::new(tr.rounds_reviewers_body()).text().muted().wrap());
            let chosen = &self.chosen;
            let changed = reviewers_ui(ui, &mut self.reviewers, |account| chosen.contains(&account), cx);
            if let Some((account, on)) = changed {
                if on {
                    self.chosen.insert(account)
                } else {
                    self.chosen.remove(&account)
                };
            }
            self.change_ui(ui, cx);
            // A failure is said where it can be tried again.
            if let Some(missing) = missing.filter(|_| !self.is_failed()) {
                fact(ui, icons::ICON_INFO, None, missing);
            }
            under(ui);
        })
    }

    fn change_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        if matches!(self.change, Load::Failed(_)) && unready_ui(ui, &self.change, size::ROW_ONE, cx) {
            self.change = Load::Idle;
            self.asked = None;
        }
        let gone = self.gone() as u64;
        if gone > 0 {
            fact(ui, icons::ICON_WARNING, None, &tr.rounds_reviewers_gone(gone));
        }
        let Some(change) = self.known() else { return };
        for line in change_lines(change, tr) {
            ui.add(Label::new(&line).text().wrap());
        }
        for line in open_lines(change, tr) {
            fact(ui, icons::ICON_WARNING, None, &line);
        }
    }
}

/// What becomes of the conversations: in numbers, but for what those leave who go.
fn change_lines(change: &ReviewerChange, tr: Tr) -> Vec<String> {
    if change.conversations() == 0 && !change.leaving {
        return vec![tr.rounds_change_nothing().to_owned()];
    }
    let lines = [
        (change.given > 0, tr.rounds_change_given(change.given)),
        (change.seconded > 0, tr.rounds_change_seconded(change.seconded)),
        (change.leaving, tr.rounds_change_leaving().to_owned()),
    ];
    lines.into_iter().filter(|(is_so, _)| *is_so).map(|(_, line)| line).collect()
}

/// What stays without a reviewer, or without a second one, and why.
fn open_lines(change: &ReviewerChange, tr: Tr) -> Vec<String> {
    let mut lines = unassigned_words(&change.unassigned, tr);
    if change.lacking > 0 {
        lines.push(tr.rounds_change_lacking(change.lacking));
    }
    lines
}

/// How many conversations have no reviewer, and why.
pub(super) fn unassigned_words(unassigned: &Unassigned, tr: Tr) -> Vec<String> {
    let mut words = Vec::new();
    if unassigned.unread > 0 {
        let languages = tr.list_any(&tr.languages(&unassigned.languages));
        words.push(tr.rounds_unassigned_unread(unassigned.unread, &languages));
    }
    if unassigned.untaken > 0 {
        words.push(tr.rounds_unassigned_untaken(unassigned.untaken));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::reviewers::tests::reviewer;
    use super::*;
    use crate::domain::{Language, Locale, RoundState};

    #[test]
    fn what_a_change_means_is_said_in_numbers_and_with_the_reason_why_some_stay_without_a_reviewer() {
        let tr = Tr::new(Locale::En);
        let arabic = Language::from_code("ar").unwrap();
        let unassigned = Unassigned { unread: 2, languages: vec![arabic], untaken: 0 };
        let change = ReviewerChange { given: 6, seconded: 3, leaving: true, unassigned, lacking: 1 };
        let said: Vec<String> = [change_lines(&change, tr), open_lines(&change, tr)].concat();
        assert_eq!(
            said,
            [
                "6 conversations get a reviewer.",
                "3 conversations get one more reviewer.",
                tr.rounds_change_leaving(),
                "2 conversations have no reviewer. Nobody who reviews in the round reads Arabic.",
                "1 conversation stays without a second reviewer."
            ]
        );
        let going = ReviewerChange { leaving: true, ..ReviewerChange::default() };
        assert_eq!(change_lines(&going, tr), [tr.rounds_change_leaving()], "nor that it is nothing");
        let nothing = ReviewerChange::default();
        assert_eq!(change_lines(&nothing, tr), [tr.rounds_change_nothing()]);
        assert_eq!(open_lines(&nothing, tr), [""; 0]);
    }

    #[test]
    fn it_is_done_once_it_is_known_what_it_means_and_if_it_changes_anything() {
        let tr = Tr::new(Locale::En);
        let mut view = super::super::data::tests::view(RoundState::Open);
        view.reviewers = vec![AccountId(1), AccountId(2), AccountId(9)];
        let mut reviewing = Reviewing::of(&view);
        assert_eq!(reviewing.missing(tr), Some(tr.rounds_counting()), "who can is not known yet");
        reviewing.reviewers = Load::Ready([1, 2, 3].map(reviewer).to_vec());
        assert_eq!((reviewing.reviewers(), reviewing.gone()), (vec![AccountId(1), AccountId(2)], 1));
        let known = |reviewing: &mut Reviewing, change| {
            reviewing.change = Load::Ready(change);
            reviewing.asked = Some(reviewing.reviewers());
        };
        known(&mut reviewing, ReviewerChange::default());
        assert_eq!(reviewing.missing(tr), None, "one of them cannot any more");
        reviewing.before.remove(&AccountId(9));
        assert_eq!(reviewing.missing(tr), Some(tr.rounds_reviewers_same()));
        let given = ReviewerChange { given: 1, ..ReviewerChange::default() };
        known(&mut reviewing, given.clone());
        assert_eq!(reviewing.missing(tr), None, "one of them reads more languages than before");
        reviewing.chosen.insert(AccountId(3));
        assert_eq!(reviewing.missing(tr), Some(tr.rounds_counting()), "that is known of others");
        reviewing.chosen.clear();
        assert_eq!(reviewing.missing(tr), Some(tr.rounds_reviewers_missing()));
        assert!(reviewing.command(tr).is_none());
        reviewing.chosen.insert(AccountId(3));
        known(&mut reviewing, given);
        let Some(Command::ChangeReviewers { reviewers, .. }) = reviewing.command(tr) else { panic!() };
        assert_eq!(reviewers, [AccountId(3)]);
    }
}
