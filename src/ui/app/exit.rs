//! Signing out and closing the window: what is typed is saved first, and what is not saved is not thrown away without a
//! question.

use super::{App, Phase};
use crate::engine::ops::session;
use crate::text::Tr;
use crate::ui::widgets::{Answer, Dialog, Label};
use crate::ui::work::Work;
use egui::{Ui, ViewportCommand};

/// Which way somebody goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The session ends.
    SignOut,
    /// The window closes.
    Close,
}

/// How far that is.
#[derive(Default)]
pub(super) enum Exit {
    /// Nobody wants it.
    #[default]
    Not,
    /// What is typed is being saved; whether that is tried once more for what was typed, or waited, meanwhile.
    Saving(Way, bool),
    /// It is asked whether this is to be thrown away.
    Asking(Way, Vec<String>),
    /// The engine or the desktop was told.
    Ending(Way),
}

impl App {
    /// It is wanted. The engine gets what is typed before, in this order.
    pub(super) fn sign_out(&mut self) {
        let begins = matches!(self.exit, Exit::Not | Exit::Ending(Way::SignOut));
        if begins && matches!(self.phase, Phase::Work(_)) {
            self.save_typed();
            self.exit = Exit::Saving(Way::SignOut, true);
            self.ctx.request_repaint();
        }
    }

    /// Keeps a window that is to be closed open until what is typed is saved, or nobody wants it; called before each frame.
    pub(super) fn follow_close(&mut self) {
        let asked = self.ctx.input(|input| input.viewport().close_requested());
        if !asked || matches!(self.exit, Exit::Ending(Way::Close)) {
            return;
        }
        if matches!(self.exit, Exit::Saving(Way::Close, _) | Exit::Asking(..)) {
            // Whoever closes it once more does not wait.
            self.ask_or_end(Way::Close);
        } else {
            self.save_typed();
            self.exit = Exit::Saving(Way::Close, true);
            self.follow_exit();
        }
        if !matches!(self.exit, Exit::Ending(Way::Close)) {
            self.ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    /// Goes on with it once nothing is on its way any more; called before each frame.
    pub(super) fn follow_exit(&mut self) {
        let Exit::Saving(way, again) = self.exit else { return };
        if again && !self.is_saving() {
            self.save_typed();
            self.exit = Exit::Saving(way, false);
        }
        if !self.is_saving() {
            self.ask_or_end(way);
        }
    }

    /// Whether something that was typed is on its way into the register, before the lock or behind it.
    pub(super) fn is_saving(&self) -> bool {
        let work = if let Phase::Work(work) = &self.phase { Some(work) } else { self.idle.locked.as_ref() };
        work.is_some_and(|work| work.typed().iter().any(|(_, typed)| typed.saving))
    }

    /// Asks about what would be thrown away. Where nobody works there is nobody to be asked.
    fn ask_or_end(&mut self, way: Way) {
        let tr = Tr::new(self.locale);
        let unsaved = if let Phase::Work(work) = &self.phase { unsaved(work, tr) } else { Vec::new() };
        if unsaved.is_empty() {
            return self.end(way);
        }
        self.exit = Exit::Asking(way, unsaved);
        if way == Way::Close {
            // A window that is closed from the bar of the desktop may not be in view.
            self.ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            self.ctx.send_viewport_cmd(ViewportCommand::Focus);
        }
        self.ctx.request_repaint();
    }

    fn end(&mut self, way: Way) {
        self.exit = Exit::Ending(way);
        match way {
            Way::SignOut => {
                self.outbox.send(session::Command::SignOut { lock: false });
                self.carry_out();
            }
            Way::Close => self.ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Nobody works here any more: whoever wanted to sign out is gone, and only the window may still close.
    pub(super) fn give_up_exit(&mut self) {
        if !matches!(self.exit, Exit::Saving(Way::Close, _) | Exit::Ending(Way::Close)) {
            self.exit = Exit::Not;
        }
    }

    /// The question, over whatever the screens show.
    pub(super) fn exit_ui(&mut self, ui: &Ui) {
        let Exit::Asking(way, unsaved) = &self.exit else { return };
        let (way, tr) = (*way, Tr::new(self.locale));
        let (id, title, action) = match way {
            Way::SignOut => ("sign_out", tr.exit_sign_out_title(), tr.exit_sign_out_action()),
            Way::Close => ("close", tr.exit_close_title(), tr.exit_close_action()),
        };
        let answer = Dialog::new(id, title, tr.common_cancel(), action).danger().show(ui.ctx(), |ui| {
            for line in unsaved {
                ui.add(Label::new(line).text().wrap());
            }
        });
        match answer {
            Answer::Open => {}
            Answer::Cancelled => self.exit = Exit::Not,
            Answer::Confirmed => self.end(way),
        }
    }

    /// Saves what is typed, where somebody works.
    pub(in crate::ui) fn save_typed(&mut self) {
        if matches!(self.phase, Phase::Work(_)) {
            self.with_work(|work, _cx, out| work.save_typed(out));
            self.carry_out();
        }
    }
}

/// What would be thrown away: plans and verdicts, which nobody but their writer finishes, what could not be saved, and what
/// somebody does not wait for.
fn unsaved(work: &Work, tr: Tr) -> Vec<String> {
    let plan = work.rounds.is_typed().then(|| tr.exit_plan().to_owned());
    let verdict = work.answers.is_typed().then(|| tr.exit_verdict().to_owned());
    let texts = work.typed().into_iter().filter_map(|(route, typed)| match (typed.saving, typed.unsaved) {
        (true, _) => Some(tr.exit_saving(route.title(tr))),
        (false, true) => Some(tr.exit_failed(route.title(tr))),
        (false, false) => None,
    });
    plan.into_iter().chain(verdict).chain(texts).collect()
}
