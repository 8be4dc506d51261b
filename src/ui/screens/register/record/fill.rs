//! What the controller states, as it is typed.

use crate::domain::Verdict;
use crate::domain::record::Statements;
use crate::engine::ops::record::{Command, NewStatements, Reply};
use crate::engine::{Event, RawText, Reply as AnyReply, RequestId, StaffField};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, Label, TextField};
use egui::Ui;

/// The dialog, where it is open, and what was sent.
#[derive(Default)]
pub(super) struct Fill {
    typed: Option<Statements>,
    /// What stood there when it was opened.
    before: Option<Statements>,
    /// Whether it is asked if what is typed shall be left unsaved.
    leaving: bool,
    sent: Option<RequestId>,
    why: Option<String>,
}

impl Fill {
    /// Opens it with what stands there.
    pub(super) fn open(&mut self, statements: Statements) {
        *self = Self { typed: Some(statements.clone()), before: Some(statements), ..Self::default() };
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.sent.take_if(|sent| *sent == event.request).is_none() {
            return Some(event);
        }
        match event.result {
            Ok(AnyReply::Record(Reply::Stated)) => {
                self.typed = None;
                out.success(cx.tr.record_filled());
            }
            Ok(_) => {}
            Err(error) if self.typed.is_some() => self.why = Some(error.message(cx.tr)),
            Err(error) => out.failure(error),
        }
        None
    }

    /// Draws the dialog, if it is open.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut typed) = self.typed.take() else { return };
        if self.leaving {
            self.typed = self.leaving_ui(ui, typed, cx);
            return;
        }
        let tr = cx.tr;
        let dialog =
            Dialog::new("record_fill", tr.record_fill_title(), tr.common_cancel(), tr.common_save()).large();
        let answer = dialog.show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.record_fill_body()).text().wrap());
            let fields = [
                (tr.record_sentence_controller(), tr.record_fill_agency(), 1, StaffField::Contact),
                (tr.record_sentence_contact(), "", 2, StaffField::Contact),
                (tr.record_sentence_officer(), "", 2, StaffField::Contact),
                (tr.record_sentence_basis(), "", 2, StaffField::Text),
            ];
            let texts = [&mut typed.controller, &mut typed.contact, &mut typed.officer, &mut typed.basis];
            for ((label, help, rows, field), text) in fields.into_iter().zip(texts) {
                ui.add_space(space::BETWEEN_FIELDS);
                let key = ("record_fill", label);
                cx.staff_ui(ui, TextField::new(key, label).help(help).rows(rows), text);
                cx.sieved_ui(ui, key, text, field);
            }
            if let Some(why) = &self.why {
                ui.add_space(space::SMALL);
                ui.add(Label::new(why).colour(cx.theme.verdict(Verdict::Incorrect).fg).wrap());
            }
        });
        match answer {
            Answer::Open => self.typed = Some(typed),
            Answer::Cancelled => {
                self.why = None;
                self.leaving = self.changed(&typed) > 0;
                self.typed = self.leaving.then_some(typed);
            }
            Answer::Confirmed => {
                self.why = None;
                let raw = |text: &String| RawText::new(text.clone());
                self.sent = Some(out.send(Command::State(NewStatements {
                    controller: raw(&typed.controller),
                    contact: raw(&typed.contact),
                    officer: raw(&typed.officer),
                    basis: raw(&typed.basis),
                    version: typed.version,
                })));
                // The dialog stays until the answer is there: what is refused is said in it.
                self.typed = Some(typed);
            }
        }
    }

    /// How many fields are not as they were.
    fn changed(&self, typed: &Statements) -> u64 {
        let fields = |one: &Statements| {
            [&one.controller, &one.contact, &one.officer, &one.basis].map(|text| text.trim().to_owned())
        };
        let before = self.before.as_ref().map(fields).unwrap_or_default();
        fields(typed).iter().zip(&before).filter(|(now, then)| now != then).count() as u64
    }

    /// Asks before what is typed is left unsaved; what stays of it is answered.
    fn leaving_ui(&mut self, ui: &Ui, typed: Statements, cx: &Cx<'_>) -> Option<Statements> {
        let tr = cx.tr;
        let (title, stay) = (tr.record_fill_leave_title(), tr.record_fill_stay());
        let dialog = Dialog::new("record_fill_leave", title, stay, tr.record_fill_leave()).danger();
        let changed = tr.record_fill_leave_body(self.changed(&typed));
        let answer = dialog.show(ui.ctx(), |ui| {
            ui.add(Label::new(&changed).text().wrap());
        });
        self.leaving = answer == Answer::Open;
        (answer != Answer::Confirmed).then_some(typed)
    }
}
