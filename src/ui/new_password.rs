//! Choosing a password: two fields, a judgement while it is typed, and a suggested passphrase. Shared by the first
//! start, the sign-in with a one-time code, and Settings.

use crate::engine::ops::session;
use crate::engine::{Event, Reply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::Outbox;
use crate::ui::theme::{Theme, radius, space};
use crate::ui::widgets::{Button, Label, PasswordField, Secret};
use egui::text::CharIndex;
use egui::{Key, TextBuffer as _, Ui};
use std::time::Duration;
use zeroize::Zeroizing;

/// A password is judged when nothing was typed for so long.
const REST_SECS: f64 = 0.3;

/// What the engine thinks of a password; `None` is good.
type Judgement = Option<ErrorKind>;

/// What is typed, and what the engine thinks of it.
#[derive(Default)]
pub(super) struct NewPassword {
    password: Secret,
    repeat: Secret,
    /// When it was last changed, by the window's clock in seconds; `None`: it was sent to be judged.
    typed: Option<f64>,
    judging: Option<RequestId>,
    /// The judgement of what stands in the field, once it is there.
    judged: Option<Judgement>,
    suggesting: Option<RequestId>,
    suggested: Option<Zeroizing<String>>,
    /// Faults of what is only half typed are shown from now on.
    strict: bool,
    /// The first field is to have the focus.
    focus: bool,
}

impl NewPassword {
    /// Empty, and typing goes into its first field.
    pub(super) fn in_focus() -> Self {
        Self { focus: true, ..Self::default() }
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        let request = Some(event.request);
        match event.result {
            Ok(Reply::Session(session::Reply::PasswordJudged(judged))) if request == self.judging => {
                self.judging = None;
                if self.typed.is_none() {
                    self.judged = Some(judged);
                }
            }
            Ok(Reply::Session(session::Reply::Passphrase(phrase))) if request == self.suggesting => {
                self.suggesting = None;
                for secret in [&mut self.password, &mut self.repeat] {
                    drop(secret.take());
                    secret.insert_text(&phrase, CharIndex(0));
                }
                self.suggested = Some(phrase);
                self.typed = None;
                self.judged = Some(None);
            }
            result => return Some(Event { result, ..event }),
        }
        None
    }

    /// The engine refused it.
    pub(super) fn refused(&mut self, kind: ErrorKind) {
        self.judged = Some(Some(kind));
        self.strict = true;
    }

    /// The password if nothing is known against it; else its faults are shown.
    pub(super) fn chosen(&mut self) -> Option<Zeroizing<String>> {
        self.strict = true;
        let good = !matches!(self.judged, Some(Some(_))) && !self.password.is_empty();
        (good && self.password.as_str() == self.repeat.as_str())
            .then(|| Zeroizing::new(self.password.as_str().to_owned()))
    }

    /// What was entered is no password yet: the first field has the focus again.
    pub(super) fn again(&mut self) {
        self.focus = true;
    }

    /// Draws the fields; `forbidden` are words that it may not hold. True when Enter was pressed in the last one.
    pub(super) fn ui(&mut self, ui: &mut Ui, tr: Tr, forbidden: &[&str], out: &mut Outbox) -> bool {
        let reveal = (tr.sign_in_show_password(), tr.sign_in_hide_password());
        let fault = self.fault(tr);
        let [length, weak] =
            [ErrorKind::PasswordLength, ErrorKind::PasswordWeak].map(|kind| message(kind, tr));
        let good = self.judged == Some(None) && !self.password.is_empty();
        let response = PasswordField::new("new_password", tr.password_new(), reveal)
            .help(tr.password_rule())
            .good(good.then(|| tr.password_good()))
            .error(fault.as_deref())
            .room(&[tr.password_rule(), tr.password_good(), &length, &weak])
            .show(ui, &mut self.password);
        if self.focus {
            self.focus = !ui.memory(|memory| memory.has_focus(response.id));
            if self.focus {
                response.request_focus();
            }
        }
        let now = ui.input(|input| input.time);
        if response.changed() {
            self.judged = None;
            self.typed = Some(now);
        }
        self.strict |= response.lost_focus() && !self.password.is_empty();
        self.judge(ui, now, forbidden, out);
        if ui.add(Button::link(tr.password_suggest())).clicked() {
            self.suggesting =
                Some(out.send(session::Command::SuggestPassphrase { forbidden: owned(forbidden) }));
        }
        self.suggestion_ui(ui, tr);
        let differs = self.strict && (!self.repeat.is_empty() || self.judged == Some(None));
        let differs = differs && self.repeat.as_str() != self.password.as_str();
        let repeat = PasswordField::new("repeat_password", tr.password_repeat(), reveal)
            .error(differs.then(|| tr.password_differs()))
            .room(&[tr.password_differs()])
            .show(ui, &mut self.repeat);
        repeat.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn suggestion_ui(&self, ui: &mut Ui, tr: Tr) {
        let Some(phrase) = &self.suggested else { return };
        if phrase.as_str() != self.password.as_str() {
            return;
        }
        let theme = Theme::of(ui);
        let frame = egui::Frame::new()
            .fill(theme.bubble)
            .corner_radius(radius::CARD)
            .inner_margin(egui::Margin::same(space::MEDIUM as i8));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::TINY;
            ui.add(Label::new(phrase).text().strong().wrap());
            ui.add(Label::new(tr.password_suggested()).caption().muted().wrap());
        });
    }

    fn fault(&self, tr: Tr) -> Option<String> {
        match self.judged {
            _ if self.strict && self.password.is_empty() => Some(tr.common_required().to_owned()),
            Some(Some(ErrorKind::PasswordLength)) if !self.strict => None,
            Some(Some(kind)) if !self.password.is_empty() => Some(message(kind, tr)),
            _ => None,
        }
    }

    fn judge(&mut self, ui: &Ui, now: f64, forbidden: &[&str], out: &mut Outbox) {
        let Some(typed) = self.typed else { return };
        if self.password.is_empty() {
            self.typed = None;
        } else if now - typed >= REST_SECS {
            self.typed = None;
            self.judging = Some(out.send(session::Command::JudgePassword {
                password: Zeroizing::new(self.password.as_str().to_owned()),
                forbidden: owned(forbidden),
            }));
        } else {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(REST_SECS - (now - typed)));
        }
    }
}

fn message(kind: ErrorKind, tr: Tr) -> String {
    Error::new(kind, "").message(tr)
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Changes;

    fn typed(password: &str, repeat: &str) -> NewPassword {
        let mut new = NewPassword::default();
        new.password.insert_text(password, CharIndex(0));
        new.repeat.insert_text(repeat, CharIndex(0));
        new
    }

    #[test]
    fn a_password_is_chosen_only_when_both_fields_agree_and_nothing_is_against_it() {
        for (password, repeat, judged, chosen) in [
            ("", "", None, false),
            ("kuusi lokkia", "kuusi", None, false),
            ("kuusi lokkia", "kuusi lokkia", Some(Some(ErrorKind::PasswordLength)), false),
            ("kuusi lokkia", "kuusi lokkia", Some(None), true),
            ("kuusi lokkia", "kuusi lokkia", None, true),
        ] {
            let mut new = typed(password, repeat);
            new.judged = judged;
            assert_eq!(new.chosen().is_some(), chosen, "{password:?} {repeat:?} {judged:?}");
        }
    }

    #[test]
    fn a_judgement_of_what_stood_there_before_is_dropped() {
        let mut new = typed("kuusi lokkia", "");
        new.judging = Some(RequestId(7));
        new.typed = Some(1.0);
        let reply = Reply::Session(session::Reply::PasswordJudged(None));
        let event = Event { request: RequestId(7), result: Ok(reply), changes: Changes::default() };
        assert!(new.answer(event).is_none());
        assert_eq!(new.judged, None);
    }
}
