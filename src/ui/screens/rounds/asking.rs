//! What is asked before a round is closed, its closing date is moved or its reviewers are changed.

use super::RoundsScreen;
use super::reviewing::Reviewing;
use crate::domain::round::RESULT_LEAST;
use crate::domain::{RoundId, RoundKind, Verdict};
use crate::engine::RequestId;
use crate::engine::ops::round::{Command, RoundView};
use crate::text::Tr;
use crate::ui::calendar;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::date_field::DateState;
use crate::ui::widgets::{Answer, DateField, Dialog, Label};
use egui::Ui;
use egui_material_icons::icons;

/// The dialog that is open.
pub(super) enum Asking {
    /// Whether this round of this name shall be closed, and what that means.
    Close(RoundId, String),
    /// The new last day of reviewing.
    Move { round: RoundId, version: i64, closes: DateState },
    /// Who is to review in it.
    Reviewers(Box<Reviewing>),
}

/// What was asked for in a dialog that may be closed by now.
pub(super) struct Sent {
    pub(super) request: RequestId,
    /// What is said when it is done.
    pub(super) done: String,
    /// Whether its dialog is open.
    pub(super) own: bool,
}

impl Asking {
    pub(super) fn close(view: &RoundView) -> Self {
        Self::Close(view.round.id, view.round.name.clone())
    }

    pub(super) fn move_closing(view: &RoundView) -> Self {
        let closes = DateState::of(Some(view.round.closes));
        Self::Move { round: view.round.id, version: view.round.version, closes }
    }

    pub(super) fn reviewers(view: &RoundView) -> Self {
        Self::Reviewers(Box::new(Reviewing::of(view)))
    }

    /// What does it, and what is said then; `None`: it cannot be done.
    fn command(&self, tr: Tr) -> Option<(Command, String)> {
        match self {
            Self::Close(round, _) => Some((Command::Close(*round), tr.rounds_closed_done().to_owned())),
            Self::Move { round, version, closes } => {
                let closes = closes.day()?;
                let command = Command::ChangeClosing { round: *round, closes, version: *version };
                Some((command, tr.rounds_moved(&tr.date(closes))))
            }
            Self::Reviewers(reviewing) => {
                Some((reviewing.command(tr)?, tr.rounds_reviewers_changed().to_owned()))
            }
        }
    }
}

/// What closing will mean, in numbers: what stays undone, and what the estimate will rest on. No interval: that of the
/// verdicts is worked out only when the round is closed, and the planner's, which knows none of them, would be another one.
fn close_lines(view: &RoundView, tr: Tr) -> Vec<String> {
    let (left, all) = (view.progress.unreviewed, view.round.conversations);
    let reviewed = all.saturating_sub(left);
    let mut lines = Vec::new();
    let unfinished = view.progress.unfinished;
    match view.round.kind {
        RoundKind::Review if left > 0 => lines.push(tr.rounds_close_unreviewed(left, all)),
        RoundKind::Calibration if unfinished > 0 => lines.push(tr.rounds_close_unfinished(unfinished, all)),
        RoundKind::Review | RoundKind::Calibration => {}
    }
    let unsettled = view.differences.iter().filter(|difference| !difference.settled).count() as u64;
    if unsettled > 0 {
        lines.push(tr.rounds_close_unsettled(unsettled));
    }
    if view.round.kind == RoundKind::Calibration {
        lines.push(tr.rounds_close_calibration().to_owned());
        return lines;
    }
    if reviewed > 0 && view.uncovered > 0 {
        lines.push(tr.rounds_close_uncovered(view.uncovered));
    }
    lines.push(match reviewed {
        0 => tr.rounds_close_nothing().to_owned(),
        // Such figures are not kept.
        1..RESULT_LEAST => tr.rounds_close_too_few(RESULT_LEAST),
        _ => tr.rounds_close_rests(reviewed),
    });
    lines
}

impl RoundsScreen {
    pub(super) fn asking_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut asking) = self.asking.take() else { return };
        let answer = match &mut asking {
            Asking::Close(round, name) => self.close_ui(ui, (*round, name), cx, out),
            Asking::Move { closes, .. } => self.move_ui(ui, closes, cx),
            Asking::Reviewers(reviewing) => {
                let busy = self.busy(cx.tr);
                reviewing.ui(ui, busy, cx, out, |ui| self.error_ui(ui, cx))
            }
        };
        match answer {
            Answer::Cancelled => {
                self.error = None;
                self.leave(matches!(asking, Asking::Close(..)), out);
                return;
            }
            Answer::Confirmed if self.sent.is_none() => {
                self.error = None;
                self.sent = asking.command(cx.tr).map(|(command, done)| Sent {
                    request: out.send(command),
                    done,
                    own: true,
                });
            }
            Answer::Open | Answer::Confirmed => {}
        }
        // It stays until the answer is there: what is refused is said in it.
        self.asking = Some(asking);
    }

    /// The dialog is closed before the answer is there. A closing that waits for another job is not wanted any more.
    pub(super) fn leave(&mut self, closing: bool, out: &mut Outbox) {
        if let Some(sent) = self.sent.as_mut().filter(|sent| sent.own) {
            sent.own = false;
            if closing {
                out.wish(Wish::Interrupt(sent.request));
            }
        }
    }

    /// Why nothing can be asked for; `None`: it can.
    pub(super) fn busy(&self, tr: Tr) -> Option<&'static str> {
        self.sent.as_ref().map(|_| tr.common_loading())
    }

    fn close_ui(&mut self, ui: &Ui, (round, name): (RoundId, &str), cx: &Cx<'_>, out: &mut Outbox) -> Answer {
        let tr = cx.tr;
        let view = self.view.ready();
        if self.view.is_idle() || view.is_some_and(|view| view.round.id != round) {
            return Answer::Cancelled;
        }
        let title = tr.rounds_close_title(&tr.kinds_spoken(name));
        // What was seen of it before may be old: others work in programs of their own.
        let counting = self.view.is_asked().then(|| tr.rounds_counting());
        let failed = view.is_none().then(|| tr.common_failed());
        let dialog = Dialog::new("close_round", &title, tr.common_cancel(), tr.rounds_close_action());
        let mut again = false;
        let answer = dialog.disabled_if(self.busy(tr).or(counting).or(failed)).show(ui.ctx(), |ui| {
            again = unready_ui(ui, &self.view, size::ROW_ONE, cx);
            let Some(view) = view else { return };
            for line in close_lines(view, tr) {
                ui.add(Label::new(&line).text().wrap());
            }
            ui.add(Label::new(tr.rounds_close_body()).text().muted().wrap());
            if self.sent.is_some() {
                fact(ui, icons::ICON_INFO, None, tr.rounds_close_waiting());
            }
            self.error_ui(ui, cx);
        });
        if again {
            self.ask_view(cx, out);
        }
        answer
    }

    fn move_ui(&self, ui: &Ui, closes: &mut DateState, cx: &Cx<'_>) -> Answer {
        let tr = cx.tr;
        let past = closes.day().is_none_or(|day| day < cx.today).then(|| tr.rounds_closes_wrong());
        // Nothing typed yet is no mistake.
        let wrong = closes.is_wrong().then(|| tr.common_date_wrong());
        let wrong = wrong.or_else(|| past.filter(|_| closes.day().is_some()));
        let (title, action) = (tr.rounds_move_title(), tr.common_save());
        let dialog = Dialog::new("move_closing", title, tr.common_cancel(), action);
        let dialog = dialog.disabled_if(past.or(self.busy(tr)));
        dialog.show(ui.ctx(), |ui| {
            calendar::with_words(tr, |words| {
                DateField::new("move_closes", tr.rounds_closing_date(), words, cx.today)
                    .help(tr.common_date_hint())
                    .error(wrong)
                    .show(ui, closes);
            });
            ui.add_space(space::TINY);
            self.error_ui(ui, cx);
        })
    }

    fn error_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        if let Some(error) = &self.error {
            let colour = cx.theme.verdict(Verdict::Incorrect).fg;
            fact(ui, icons::ICON_ERROR, Some(colour), &error.message(cx.tr));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::data;
    use super::*;
    use crate::domain::{Difference, Locale, RoundItemId, RoundState, Settler};

    #[test]
    fn closing_says_what_stays_undone_and_what_the_estimate_will_rest_on() {
        let tr = Tr::new(Locale::En);
        let mut view = data::tests::view(RoundState::Open);
        view.progress.unreviewed = 80;
        let difference = |item: i64| Difference {
            item: RoundItemId(item),
            title: String::new(),
            verdicts: 1,
            values: 0,
            pair: None,
            settled: item > 14,
            settler: Settler::Reader,
        };
        view.differences = (1..=20).map(difference).collect();
        let lines = close_lines(&view, tr);
        assert_eq!(
            lines,
            [
                "80 of 400 conversations stay unreviewed.",
                "In 14 conversations differences stay unsettled.",
                "The estimate will rest on 320 reviewed conversations. \
                 Its interval is computed when the round is closed."
            ]
        );
        view.round.kind = RoundKind::Calibration;
        let ended = close_lines(&view, tr);
        assert_eq!(ended[1..], [tr.rounds_close_calibration()], "all have finished all");
        view.progress.unfinished = 90;
        let lines = close_lines(&view, tr);
        assert_eq!(lines[0], "90 of 400 conversations are not finished by everybody.");
        assert_eq!(lines[1..], ended);
    }

    #[test]
    fn closing_says_of_which_conversations_the_figures_will_tell_nothing() {
        let tr = Tr::new(Locale::En);
        let mut view = data::tests::view(RoundState::Open);
        view.progress.unreviewed = 399;
        view.uncovered = 218;
        let lines = close_lines(&view, tr);
        assert_eq!(
            lines[1..],
            [tr.rounds_close_uncovered(218), tr.rounds_close_too_few(RESULT_LEAST)],
            "a figure of one is not kept"
        );
        view.progress.unreviewed = 400 - RESULT_LEAST;
        assert_eq!(close_lines(&view, tr)[2..], [tr.rounds_close_rests(RESULT_LEAST)]);
        view.progress.unreviewed = 400;
        assert_eq!(close_lines(&view, tr)[1..], [tr.rounds_close_nothing().to_owned()]);
    }

    #[test]
    fn where_nothing_was_reviewed_there_will_be_no_estimate() {
        let tr = Tr::new(Locale::En);
        let mut view = data::tests::view(RoundState::Open);
        view.progress.unreviewed = view.round.conversations;
        assert_eq!(close_lines(&view, tr).last().unwrap(), tr.rounds_close_nothing());
    }
}
