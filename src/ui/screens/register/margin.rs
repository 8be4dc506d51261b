//! The margin, which a supervisor raises and nobody lowers: what comes of it is told in numbers before.

use crate::domain::retention::MARGIN_DAYS_MAX;
use crate::domain::{AccountRole, RetentionStatus};
use crate::engine::ops::retention::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Button, Dialog, Label, TextField};
use egui::Ui;

/// What a supervisor types, and what was asked for.
#[derive(Default)]
pub(super) struct MarginPart {
    /// What stands in the dialog, where it is open.
    typed: Option<String>,
    sent: Option<RequestId>,
}

/// The margin that is typed; `None`: none to which it can be raised.
fn read(typed: &str, status: &RetentionStatus) -> Option<u32> {
    let days = typed.trim().parse().ok();
    days.filter(|days| (status.margin_days + 1..=MARGIN_DAYS_MAX).contains(days))
}

impl MarginPart {
    /// Says when the margin is raised; all answers are given back.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Event {
        if self.sent.take_if(|sent| *sent == event.request).is_some()
            && let Ok(AnyReply::Retention(Reply::Ran(status))) = &event.result
            && status.raising.is_none()
        {
            out.success(cx.tr.register_margin_raised(u64::from(status.margin_days)));
        }
        event
    }

    /// Draws the margin below the cut-off, and for a supervisor what raises it.
    pub(super) fn ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>) {
        let tr = cx.tr;
        let margin = tr.register_margin(u64::from(status.margin_days));
        if let Some(days) = status.raising {
            ui.add(Label::new(&margin).caption().muted().wrap());
            ui.add(Label::new(&tr.register_margin_raising(&days.to_string())).caption().muted().wrap());
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.add(Label::new(&margin).caption().muted());
            let can_raise = cx.has(AccountRole::Supervisor) && status.margin_days < MARGIN_DAYS_MAX;
            if can_raise && ui.add(Button::link(tr.register_margin_ask())).clicked() {
                self.typed = Some(String::new());
            }
        });
    }

    /// Draws the dialog, if it is open; the request that was sent.
    pub(super) fn dialog_ui(
        &mut self,
        ui: &Ui,
        status: &RetentionStatus,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<RequestId> {
        let mut typed = self.typed.take()?;
        let tr = cx.tr;
        let wrong = tr.register_margin_wrong(&MARGIN_DAYS_MAX.to_string(), &status.margin_days.to_string());
        let wanted = read(&typed, status);
        let title = tr.register_margin_raise();
        let dialog = Dialog::new("raise_margin", title, tr.common_cancel(), title).danger();
        let answer = dialog.disabled_if(wanted.is_none().then_some(&*wrong)).show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.register_margin_body()).text().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            let is_wrong = wanted.is_none() && !typed.trim().is_empty();
            TextField::new("raise_margin_field", tr.start_margin())
                .help(&wrong)
                .error(is_wrong.then_some(&*wrong))
                .show(ui, &mut typed);
            if let Some(wanted) = wanted {
                let (due, cut_off) = status.raised(wanted);
                for line in
                    [tr.register_margin_due(due), tr.register_margin_cut_off(&tr.date_in_text(cut_off))]
                {
                    ui.add(Label::new(&line).text().wrap());
                }
            }
        });
        match (answer, wanted) {
            (Answer::Confirmed, Some(wanted)) => {
                let (due, _) = status.raised(wanted);
                let raise =
                    Command::RaiseMargin { seen: status.margin_days, wanted, today: status.today, due };
                self.sent = Some(out.send(raise));
                self.sent
            }
            (Answer::Cancelled, _) => None,
            (Answer::Open | Answer::Confirmed, _) => {
                self.typed = Some(typed);
                None
            }
        }
    }
}
