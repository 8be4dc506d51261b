//! Signing out: what is typed is saved first, and what cannot be saved is not thrown away without a question.

use super::{App, Phase};
use crate::engine::ops::session;
use crate::text::Tr;
use crate::ui::widgets::{Answer, Dialog, Label};
use crate::ui::work::Work;
use egui::Ui;

/// How far it is.
#[derive(Default)]
pub(super) enum SigningOut {
    /// Nobody wants it.
    #[default]
    Not,
    /// What is typed is being saved.
    Saving,
    /// It is asked whether this is to be thrown away.
    Asking(Vec<String>),
    /// The engine was told.
    Ending,
}

impl App {
    /// It is wanted. The engine gets what is typed before, in this order.
    pub(super) fn sign_out(&mut self) {
        let begins = matches!(self.signing_out, SigningOut::Not | SigningOut::Ending);
        if begins && matches!(self.phase, Phase::Work(_)) {
            self.with_work(|work, _cx, out| work.save_typed(out));
            self.signing_out = SigningOut::Saving;
            self.ctx.request_repaint();
        }
    }

    /// Goes on with it once nothing is on its way any more; called before each frame.
    pub(super) fn follow_sign_out(&mut self) {
        if !matches!(self.signing_out, SigningOut::Saving) {
            return;
        }
        let Phase::Work(work) = &self.phase else { return };
        if work.typed().iter().any(|(_, typed)| typed.saving) {
            return;
        }
        let unsaved = unsaved(work, Tr::new(self.locale));
        if unsaved.is_empty() {
            self.end_session();
        } else {
            self.signing_out = SigningOut::Asking(unsaved);
            self.ctx.request_repaint();
        }
    }

    fn end_session(&mut self) {
        self.signing_out = SigningOut::Ending;
        self.outbox.send(session::Command::SignOut { lock: false });
        self.carry_out();
    }

    /// The question, over whatever the screens show.
    pub(super) fn sign_out_ui(&mut self, ui: &Ui) {
        let SigningOut::Asking(unsaved) = &self.signing_out else { return };
        let tr = Tr::new(self.locale);
        let dialog = Dialog::new("sign_out", tr.sign_out_title(), tr.common_cancel(), tr.sign_out_action());
        let answer = dialog.danger().show(ui.ctx(), |ui| {
            for line in unsaved {
                ui.add(Label::new(line).text().wrap());
            }
        });
        match answer {
            Answer::Open => {}
            Answer::Cancelled => self.signing_out = SigningOut::Not,
            Answer::Confirmed => self.end_session(),
        }
    }

    /// The window closes: the engine ends once it has saved what is typed.
    pub(in crate::ui) fn save_typed(&mut self) {
        if matches!(self.phase, Phase::Work(_)) {
            self.with_work(|work, _cx, out| work.save_typed(out));
            self.carry_out();
        }
    }
}

/// What would be thrown away: plans and verdicts, which nobody but their writer finishes, and what could not be saved.
fn unsaved(work: &Work, tr: Tr) -> Vec<String> {
    let plan = work.rounds.is_typed().then(|| tr.sign_out_plan().to_owned());
    let verdict = work.answers.is_typed().then(|| tr.sign_out_verdict().to_owned());
    let failed = work.typed().into_iter().filter(|(_, typed)| typed.unsaved);
    let failed = failed.map(|(route, _)| tr.sign_out_failed(route.title(tr)));
    plan.into_iter().chain(verdict).chain(failed).collect()
}
