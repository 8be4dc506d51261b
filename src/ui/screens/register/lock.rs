//! The idle lock: after how long without a sign of life the screen is locked, for everybody on this register.

use crate::domain::LockMinutes;
use crate::engine::ops::register::Command;
use crate::engine::{Event, RequestId};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, Card, Combo, Label};
use egui::{Ui, vec2};

/// The card of a supervisor.
#[derive(Default)]
pub(super) struct Lock {
    /// What was chosen and not saved yet.
    chosen: Option<LockMinutes>,
    sent: Option<RequestId>,
}

impl Lock {
    /// It comes into view, with nothing chosen.
    pub(super) fn entered(&mut self) {
        *self = Self::default();
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.sent.take_if(|sent| *sent == event.request).is_none() {
            return Some(event);
        }
        self.chosen = None;
        match event.result {
            Ok(_) => {
                out.success(cx.tr.lock_changed(u64::from(cx.session.lock.minutes())));
                None
            }
            result => Some(Event { result, ..event }),
        }
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let (tr, seen) = (cx.tr, cx.session.lock);
        let all: Vec<LockMinutes> = LockMinutes::all().collect();
        let labels: Vec<String> = all.iter().map(|lock| tr.lock_minutes(u64::from(lock.minutes()))).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        Card::new().title(tr.lock_title()).show(ui, |ui| {
            ui.add(Label::new(tr.lock_help()).small().muted().wrap());
            ui.add_space(space::SMALL);
            let wanted = self.chosen.unwrap_or(seen);
            let mut at = all.iter().position(|lock| *lock == wanted);
            let width = size::FIELD_DAY.min(ui.available_width());
            ui.allocate_ui(vec2(width, size::CONTROL), |ui| {
                if Combo::new("lock_minutes", tr.lock_after(), &labels, "").show(ui, &mut at).changed() {
                    self.chosen = at.and_then(|at| all.get(at).copied());
                }
            });
            if wanted != seen {
                ui.add_space(space::SMALL);
                if ui.add(Button::primary(tr.common_save())).clicked() && self.sent.is_none() {
                    self.sent = Some(out.send(Command::ChangeLock { seen, wanted }));
                }
            }
        });
    }
}
