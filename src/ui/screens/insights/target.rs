//! The target of the register, which a supervisor sets.

use crate::domain::Target;
use crate::engine::ops::insight::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::error::{ErrorKind, Result};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, Label, TextField};
use egui::Ui;

/// The dialog, where it is open, and what was asked for.
#[derive(Default)]
pub(super) struct TargetDialog {
    typed: Option<String>,
    /// The target that is on its way, which may be that of a dialog that was closed.
    sent: Option<RequestId>,
    /// Whether the dialog has sent it.
    own: bool,
    why: Option<String>,
}

/// What is typed: the target, none where nothing stands there; `Err`: neither.
fn read(typed: &str) -> Result<Option<Target>, &str> {
    let percent = typed.trim().trim_end_matches('%').trim_end();
    if percent.is_empty() {
        return Ok(None);
    }
    let target = percent.parse().ok().and_then(Target::new);
    target.map(Some).ok_or(percent)
}

impl TargetDialog {
    /// Opens it on the target that stands. What an earlier dialog has sent is awaited still.
    pub(super) fn open(&mut self, target: Option<Target>) {
        let typed = target.map(|target| target.percent().to_string());
        *self = Self { typed: Some(typed.unwrap_or_default()), sent: self.sent, own: false, why: None };
    }

    /// Takes the answer that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.sent.take_if(|sent| *sent == event.request).is_none() {
            return Some(event);
        }
        self.answered(event.result, cx.tr, out);
        None
    }

    /// What came of it: the dialog that has sent it is closed, or says why it was refused.
    fn answered(&mut self, result: Result<AnyReply>, tr: Tr, out: &mut Outbox) {
        match result {
            Ok(AnyReply::Insight(Reply::Target(_))) => {
                if self.own {
                    self.typed = None;
                }
                out.success(tr.insights_target_changed());
            }
            Ok(_) => {}
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) if self.own && self.typed.is_some() => self.why = Some(error.message(tr)),
            Err(error) => out.failure(error),
        }
    }

    /// Draws it, if it is open; `seen` is the target that stands.
    pub(super) fn ui(&mut self, ui: &Ui, seen: Option<Target>, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut typed) = self.typed.take() else { return };
        let tr = cx.tr;
        let wrong = read(&typed).err().map(|_| tr.insights_target_wrong());
        let busy = self.sent.map(|_| tr.common_loading());
        let dialog =
            Dialog::new("insights_target", tr.insights_target_title(), tr.common_cancel(), tr.common_save());
        let answer = dialog.disabled_if(wrong.or(busy)).show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.insights_target_body()).text().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            TextField::new("insights_target_field", tr.insights_target_field())
                .help(tr.insights_target_wrong())
                .error(wrong.or(self.why.as_deref()))
                .show(ui, &mut typed);
        });
        match answer {
            Answer::Open => self.typed = Some(typed),
            Answer::Cancelled => self.why = None,
            Answer::Confirmed => {
                self.why = None;
                if let Ok(wanted) = read(&typed) {
                    self.sent = Some(out.send(Command::ChangeTarget { seen, wanted }));
                    self.own = true;
                }
                // The dialog stays until the answer is there: what is refused is said in it.
                self.typed = Some(typed);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::text::Locale;

    #[test]
    fn a_dialog_that_is_opened_again_awaits_the_target_before_and_stays_open() {
        // Opened again; stored. What is typed; whether it says why; notices.
        for (again, stored, wanted) in [
            (false, true, (None, false, 1)),
            (false, false, (Some("80"), true, 0)),
            (true, true, (Some("80"), false, 1)),
            (true, false, (Some("80"), false, 1)),
        ] {
            let (mut dialog, mut out) = (TargetDialog::default(), Outbox::default());
            dialog.open(Target::new(80));
            (dialog.sent, dialog.own) = (Some(RequestId(1)), true);
            if again {
                dialog.open(Target::new(80));
            }
            assert_eq!(dialog.sent, Some(RequestId(1)), "{again} {stored}");
            let result = if stored {
                Ok(AnyReply::Insight(Reply::Target(Target::new(90))))
            } else {
                Err(Error::new(ErrorKind::Busy, "testing"))
            };
            dialog.answered(result, Tr::new(Locale::En), &mut out);
            let found = (dialog.typed.as_deref(), dialog.why.is_some(), out.take().len());
            assert_eq!(found, wanted, "{again} {stored}");
        }
    }

    #[test]
    fn whole_per_cent_or_nothing_is_read_as_a_target() {
        for (typed, wanted) in [
            ("", Ok(None)),
            (" 90 ", Ok(Target::new(90))),
            ("90 %", Ok(Target::new(90))),
            ("90,5", Err("90,5")),
            ("0", Err("0")),
            ("101", Err("101")),
        ] {
            assert_eq!(read(typed), wanted, "{typed}");
        }
    }
}
