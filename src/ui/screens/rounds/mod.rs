//! Rounds: supervisors plan samples, see how far the work is, settle what reviewers see differently, and close. The list
//! at the left; of the chosen round receipt, strata, progress, agreement, pace and, once it is closed, its results.

mod answers;
mod asking;
mod cards;
mod chosen;
pub(super) mod data;
mod list;
mod plan;
mod reviewers;
mod reviewing;
mod seed;
mod settle;
pub(super) mod table;

use crate::domain::{CriterionId, Round, RoundId, RoundItemId, RoundState, Scorecard, Verification};
use crate::engine::ops::round::{Query, RoundView};
use crate::engine::ops::{adjudication, scorecard};
use crate::engine::{Changes, RequestId};
use crate::error::Error;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::{Part, wide_list_and_chosen};
use crate::ui::rest::Rest;
use asking::{Asking, Sent};
use egui::Ui;
use plan::Planning;
use settle::Settling;
use std::collections::BTreeSet;
use std::rc::Rc;

/// State of the screen.
#[derive(Default)]
pub struct RoundsScreen {
    rounds: Load<Vec<Round>>,
    /// Versions of the scorecard, for the names of criteria.
    scorecards: Load<Vec<Scorecard>>,
    chosen: Option<RoundId>,
    view: Load<Rc<RoundView>>,
    /// Rest of the arrow keys on a round that is not read yet.
    rest: Rest,
    /// What is planned; it stays when its dialog is closed.
    planning: Planning,
    asking: Option<Asking>,
    /// What was asked for in a dialog.
    sent: Option<Sent>,
    error: Option<Error>,
    /// The sample that is drawn.
    drawing: Option<RequestId>,
    /// The sample that is drawn again, and what that showed.
    verifying: Option<RequestId>,
    verified: Option<(RoundId, Verification)>,
    /// What reviewers see differently, in place of the rounds.
    settling: Option<Box<Settling>>,
    /// Where reviewers are split most in these, verdicts or a criterion, is unfolded.
    unfolded: BTreeSet<Option<CriterionId>>,
    /// Whether the round stands in place of the list, where there is room for one of them.
    reading: bool,
    /// The round that is shown; another one begins at its top, and so does one whose results have come.
    shown: Option<(RoundId, RoundState)>,
    /// Whether the chosen round of the list is to have the focus.
    focus: bool,
    /// Whether what is shown may have changed; it is read again when it is drawn, and so not while others review.
    old: bool,
}

impl RoundsScreen {
    /// How many are open and closed, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        let Some(rounds) = self.rounds.ready() else { return String::new() };
        let open = rounds.iter().filter(|round| round.state == RoundState::Open).count();
        cx.tr.rounds_scope((rounds.len() - open) as u64, open as u64)
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.focus = true;
        self.read(cx, out);
    }

    fn read(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.old = false;
        self.rounds.ask(out.ask(Query::List), cx.now);
        self.scorecards.ask(out.ask(scorecard::Query::List), cx.now);
        if !self.rest.is_on() {
            self.ask_view(cx, out);
        }
    }

    fn ask_view(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.rest.end();
        if let Some(chosen) = self.chosen {
            self.view.ask(out.ask(Query::Show(chosen)), cx.now);
        }
    }

    fn choose(&mut self, chosen: Option<RoundId>, cx: &Cx<'_>, out: &mut Outbox) {
        if self.chosen != chosen {
            self.pass(chosen, cx);
        }
        if self.rest.is_on() {
            self.ask_view(cx, out);
        }
    }

    /// The arrow keys have led to another one.
    fn pass(&mut self, chosen: Option<RoundId>, cx: &Cx<'_>) {
        self.chosen = chosen;
        self.view = Load::Idle;
        self.unfolded.clear();
        self.rest.begin(cx.now);
    }

    /// A round on which the arrow keys rest is read, also where it is not seen: acts of the palette are about it.
    fn read_rested(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if self.rest.is_over(ui, cx.now) {
            self.ask_view(cx, out);
        }
    }

    /// Opens the dialog in which a round is planned.
    pub fn plan(&mut self) {
        self.planning.open();
    }

    /// Whether a round is planned that is not drawn.
    pub(in crate::ui) fn is_typed(&self) -> bool {
        self.planning.is_typed()
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes) {
        self.old |= changes.rounds || changes.reviews || changes.retention || changes.scorecards;
        if changes.accounts || changes.rounds {
            self.planning.reviewers_changed();
            if let Some(Asking::Reviewers(reviewing)) = &mut self.asking {
                reviewing.changed();
            }
        }
    }

    /// Reads again what may have changed.
    fn read_old(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if self.old {
            self.read(cx, out);
        }
    }

    /// Opens what is seen differently of one conversation.
    fn settle(&mut self, item: RoundItemId, cx: &Cx<'_>, out: &mut Outbox) {
        let asked = out.send(adjudication::Command::Open(item));
        self.settling = Some(Box::new(Settling::new(item, asked, cx.now)));
    }

    /// The difference that waits next, after this one.
    fn next_difference(&self, after: Option<RoundItemId>) -> Option<RoundItemId> {
        let view = self.view.ready()?;
        let waits = |item: &RoundItemId| Some(*item) != after;
        data::to_settle(view).map(|difference| difference.item).find(waits)
    }

    /// What a criterion is called, by its version of the scorecard.
    fn criterion(&self, id: CriterionId, cx: &Cx<'_>) -> String {
        let all = self.scorecards.ready().into_iter().flatten().flat_map(|one| &one.criteria);
        data::criterion_name(all, id, cx.tr)
    }

    /// Draws it: the list, and beside it or in its place one round; or what is settled.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        self.read_old(cx, out);
        if self.settling.is_some() {
            self.settling_ui(ui, cx, out);
        } else {
            wide_list_and_chosen(ui, cx, "rounds", self.reading, |ui, part| match part {
                Part::List => self.list_ui(ui, cx, out),
                Part::Beside | Part::Alone => self.chosen_ui(ui, part == Part::Alone, cx, out),
            });
        }
        self.read_rested(ui, cx, out);
        self.planning_ui(ui, cx, out);
        self.asking_ui(ui, cx, out);
    }
}

#[cfg(test)]
mod tests;
