//! Newer rules of the sieve: how much was scrubbed by older ones, and going through all of it.

use crate::domain::{RescrubStatus, Stage};
use crate::engine::ops::rescrub::{Command, Query, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, Card, Label};
use egui::Ui;

/// The card of a supervisor.
#[derive(Default)]
pub(super) struct Rules {
    status: Load<RescrubStatus>,
    /// The run that was begun here.
    run: Option<RequestId>,
}

impl Rules {
    /// It comes into view.
    pub(super) fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.status = Load::Loading(out.ask(Query::Status), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.status.awaits(&event) {
            self.status = Load::answered(event.result, |reply| match reply {
                AnyReply::Rescrub(Reply::Status(status)) => Some(status),
                _ => None,
            });
            return None;
        }
        let ended = self.run.take_if(|run| *run == event.request).is_some();
        if ended {
            self.entered(cx, out);
        }
        match event.result {
            Ok(AnyReply::Rescrub(Reply::Done(report))) => {
                let removed = cx.tr.rescrub_removed(report.removed.total());
                out.success(cx.tr.rescrub_done(report.conversations, &removed));
                None
            }
            Ok(AnyReply::Rescrub(_)) => None,
            result => Some(Event { result, ..event }),
        }
    }

    /// Whether it was in view and shows what may have changed.
    pub(super) fn is_shown(&self) -> bool {
        !self.status.is_idle() && self.run.is_none()
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let version = self
            .status
            .ready()
            .map_or_else(String::new, |status| cx.tr.rescrub_version(u64::from(status.rules)));
        Card::new().title(cx.tr.rescrub_title()).show(ui, |ui| {
            if unready_ui(ui, &self.status, size::ROW_TWO, cx) {
                self.entered(cx, out);
            }
            let Some(status) = self.status.ready().copied() else { return };
            ui.add(Label::new(&version).small().muted());
            ui.add_space(space::TINY);
            ui.add(Label::new(&cx.tr.rescrub_outdated(status.outdated)).text().wrap());
            match self.run {
                Some(run) => {
                    super::running::ui(ui, run, cx.tr.rescrub_button(), Stage::Rescrubbing, cx, out);
                }
                None if status.outdated > 0 || status.interrupted => self.begin_ui(ui, status, cx, out),
                None => {}
            }
        });
    }

    fn begin_ui(&mut self, ui: &mut Ui, status: RescrubStatus, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        ui.add_space(space::SMALL);
        let why = if status.interrupted { tr.rescrub_interrupted() } else { tr.rescrub_body() };
        ui.add(Label::new(why).small().muted().wrap());
        ui.add_space(space::SMALL);
        if ui.add(Button::secondary(tr.rescrub_button())).clicked() {
            self.run = Some(out.send(Command::Run));
        }
    }
}
