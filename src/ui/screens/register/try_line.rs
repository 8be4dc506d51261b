//! A line to be tried: what the sieve would take out of it. Nothing of it is stored, logged or kept.

use crate::domain::{KindCounts, MessageRole, StoredText};
use crate::engine::ops::sieve::{Query, Reply};
use crate::engine::{Event, RawText, Reply as AnyReply, RequestId};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Type, space};
use crate::ui::widgets::{Card, ChatText, Label, Segmented, TextField, chip, field};
use egui::Ui;
use zeroize::Zeroizing;

/// Whose lines can be tried.
const ROLES: [MessageRole; 3] = [MessageRole::Customer, MessageRole::Bot, MessageRole::Adviser];
/// Characters that can be tried at once, at most.
const CHARACTERS_MAX: usize = 4000;

/// The box.
#[derive(Default)]
pub(super) struct TryLine {
    typed: Zeroizing<String>,
    role: usize,
    /// What was asked last.
    asked: Option<RequestId>,
    /// What was typed has changed since.
    changed: bool,
    tried: Option<(StoredText, Box<KindCounts>)>,
}

impl TryLine {
    /// It comes into view, empty.
    pub(super) fn entered(&mut self) {
        *self = Self::default();
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        match event.result {
            Ok(AnyReply::Sieve(Reply::Tried(text, removed))) => {
                if self.asked == Some(event.request) {
                    self.tried = Some((text, removed));
                }
                None
            }
            result => Some(Event { result, ..event }),
        }
    }

    /// Draws it; asks the sieve when something was typed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        Card::new().title(tr.try_title()).caption(tr.try_nothing_stored()).show(ui, |ui| {
            let labels = ROLES.map(|role| tr.message_role(role));
            let mut role = Some(self.role);
            if Segmented::new("try_role", tr.try_role(), &labels).show(ui, &mut role).changed() {
                self.role = role.unwrap_or(0);
                self.changed = true;
            }
            ui.add_space(space::SMALL);
            let field = TextField::new("try_text", tr.try_text()).rows(3).limit(CHARACTERS_MAX);
            let response = field.show(ui, &mut self.typed);
            self.changed |= response.changed();
            field::forget_undone(ui, response.id);
            self.tried_ui(ui, cx);
        });
        if std::mem::take(&mut self.changed) {
            self.tried = None;
            let role = ROLES.get(self.role).copied().unwrap_or(MessageRole::Customer);
            let text = RawText::new(self.typed.to_string());
            self.asked = (!self.typed.trim().is_empty()).then(|| out.ask(Query::TryLine { text, role }));
        }
    }

    fn tried_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some((text, removed)) = &self.tried else { return };
        ui.add_space(space::SMALL);
        ui.add(Label::new(cx.tr.try_result()).caption().medium().strong());
        ChatText::new(text, cx.chips).kind(Type::TEXT).show(ui);
        ui.add_space(space::SMALL);
        ui.add(Label::new(&cx.tr.try_removed(removed.total())).small().muted());
        for (kind, count) in removed.iter() {
            ui.horizontal(|ui| {
                chip(ui, kind, cx.tr.kind(kind));
                ui.add(Label::new(&cx.tr.number(count)).small());
            });
        }
    }
}
