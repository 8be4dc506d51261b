//! The daily run: what the scheduler of the machine is told, ready to be copied, and whether a run was missed.

use crate::domain::{Schedule, Verdict};
use crate::engine::ops::retention::{Query, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label, TextField};
use egui::Ui;
use egui_material_icons::icons;

/// Lines that the field has at least.
const ROWS: usize = 2;

/// The card of a supervisor.
#[derive(Default)]
pub(super) struct SchedulePart {
    schedule: Load<Schedule>,
}

/// What is told on this system, and whether it is a command prompt that takes it.
fn lines(schedule: &Schedule) -> (&str, bool) {
    if cfg!(windows) {
        (&schedule.schtasks, true)
    } else if cfg!(target_os = "macos") {
        (&schedule.launchd, false)
    } else {
        (&schedule.systemd, false)
    }
}

impl SchedulePart {
    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if !self.schedule.awaits(&event) {
            return Some(event);
        }
        self.schedule = Load::answered(event.result, |reply| match reply {
            AnyReply::Retention(Reply::Schedule(schedule)) => Some(*schedule),
            _ => None,
        });
        None
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if self.schedule.is_idle() {
            self.schedule = Load::Loading(out.ask(Query::Schedule), cx.now);
        }
        Card::new().title(tr.schedule_title()).show(ui, |ui| {
            if let Some(since) = cx.upkeep.and_then(|upkeep| upkeep.runs.missed_since(cx.now)) {
                let colour = cx.theme.verdict(Verdict::Partly).fg;
                let text = tr.schedule_missed(&tr.date_in_text(since.day()));
                fact(ui, icons::ICON_WARNING, Some(colour), &text);
                ui.add_space(space::SMALL);
            }
            if unready_ui(ui, &self.schedule, size::ROW_TWO, cx) {
                self.schedule = Load::Idle;
            }
            let Some(schedule) = self.schedule.ready() else { return };
            let (lines, prompt) = lines(schedule);
            let place = if prompt { tr.schedule_prompt() } else { tr.schedule_shell() };
            ui.add(Label::new(&tr.schedule_body(place)).text().wrap());
            ui.add_space(space::SMALL);
            let copy = Button::secondary(tr.schedule_copy()).icon(icons::ICON_CONTENT_COPY);
            if ui.add(copy).clicked() {
                ui.ctx().copy_text(lines.to_owned());
            }
            ui.add_space(space::SMALL);
            let mut shown = lines.to_owned();
            let field = TextField::new("schedule_lines", tr.schedule_lines()).rows(ROWS).read_only(true);
            field.show(ui, &mut shown);
        });
    }
}
