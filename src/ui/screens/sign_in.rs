//! Sign in: everybody, with the purpose of the session. What is wrong is never told apart: a name that is not
//! known and a wrong password get one and the same sentence. Only a good password shows which purposes the account
//! has, when another was chosen.

use crate::domain::{Purpose, Timestamp};
use crate::engine::ops::session;
use crate::engine::{Event, Reply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::Outbox;
use crate::ui::entrance::is_low;
use crate::ui::new_password::NewPassword;
use crate::ui::theme::{Type, entrance, size, space};
use crate::ui::widgets::field::Below;
use crate::ui::widgets::{Button, Label, PasswordField, Secret, TextField, choice_card, field, radio};
use egui::{Align, Id, Key, Layout, Response, Ui, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_MENU_BOOK, ICON_PERSON, ICON_SCHOOL, ICON_VERIFIED_USER};
use zeroize::Zeroizing;

/// What is wrong with what was typed.
#[derive(Clone, Debug, PartialEq)]
enum Fault {
    /// A field is empty.
    Empty,
    /// The engine said no.
    Refused(Error),
}

/// State of the screen.
pub struct SignInScreen {
    username: String,
    /// The password, or the one-time code; it stays until the answer is there.
    password: Secret,
    purpose: Purpose,
    /// The username for which that purpose stands without anybody having chosen it: of whoever locked the screen, or
    /// whose password was good. It holds for nobody else.
    purpose_of: Option<String>,
    /// The purposes that the account has, once a good password was typed with another.
    offered: Option<Vec<Purpose>>,
    fault: Option<Fault>,
    asked: Option<RequestId>,
    /// The one-time code was good: the own password is chosen now.
    choosing: Option<Box<NewPassword>>,
    /// Who gave the one-time code, and when.
    code_from: Option<(String, Timestamp)>,
    focus: Option<Focus>,
    /// Since when the screen is locked, if it is.
    locked: Option<Timestamp>,
}

#[derive(Clone, Copy, PartialEq)]
enum Focus {
    Username,
    Password,
    Button,
}

impl SignInScreen {
    /// The screen, with a username that is known.
    pub fn new(username: String) -> Self {
        let focus = Some(if username.is_empty() { Focus::Username } else { Focus::Password });
        Self {
            username,
            password: Secret::default(),
            purpose: Purpose::Quality,
            purpose_of: None,
            offered: None,
            fault: None,
            asked: None,
            choosing: None,
            code_from: None,
            focus,
            locked: None,
        }
    }

    /// The screen of somebody who went away, and may go on for the same purpose.
    pub fn locked(username: String, purpose: Purpose, at: Timestamp) -> Self {
        Self { purpose, purpose_of: Some(username.clone()), locked: Some(at), ..Self::new(username) }
    }

    /// Which of its pages is shown.
    pub fn page(&self) -> u8 {
        u8::from(self.choosing.is_some())
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event) -> Option<Event> {
        if Some(event.request) != self.asked {
            return match &mut self.choosing {
                Some(choosing) => choosing.answer(event),
                None => Some(event),
            };
        }
        self.asked = None;
        match event.result {
            Ok(Reply::Session(session::Reply::NewPasswordNeeded(from))) => {
                self.fault = None;
                self.code_from = from;
                self.choosing = Some(Box::new(NewPassword::in_focus()));
                None
            }
            Ok(Reply::Session(session::Reply::PurposeNeeded(allowed))) => {
                self.offer(allowed);
                None
            }
            Err(error) => {
                self.refused(error);
                None
            }
            result => Some(Event { result, ..event }),
        }
    }

    /// The password stays: it was good, only the purpose has to be another.
    fn offer(&mut self, allowed: Vec<Purpose>) {
        self.fault = None;
        self.choosing = None;
        self.purpose = allowed.first().copied().unwrap_or(self.purpose);
        self.purpose_of = Some(self.username.clone());
        self.offered = Some(allowed);
        self.focus = Some(Focus::Button);
    }

    fn refused(&mut self, error: Error) {
        if let Some(choosing) = &mut self.choosing
            && matches!(error.kind, ErrorKind::PasswordLength | ErrorKind::PasswordWeak)
        {
            choosing.refused(error.kind);
            return;
        }
        drop(self.password.take());
        self.choosing = None;
        self.fault = Some(Fault::Refused(error));
        self.focus = Some(Focus::Password);
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, tr: Tr, out: &mut Outbox) {
        if self.choosing.is_some() {
            self.choosing_ui(ui, tr, out);
        } else {
            self.entry_ui(ui, tr, out);
        }
    }

    fn entry_ui(&mut self, ui: &mut Ui, tr: Tr, out: &mut Outbox) {
        ui.add(Label::new(tr.sign_in_title()).kind(Type::SIGN_IN).strong());
        if let Some(at) = self.locked {
            ui.add(Label::new(&tr.lock_since(&tr.clock(at))).text().wrap());
        }
        let low = is_low(ui);
        if !low {
            ui.add_space(space::SMALL);
        }
        let refused = matches!(self.fault, Some(Fault::Refused(_)));
        let (username, password) = if low {
            ui.horizontal_top(|ui| {
                let column = Layout::top_down(Align::Min);
                let narrow = vec2(entrance::USERNAME_LOW, 0.0);
                let username =
                    ui.allocate_ui_with_layout(narrow, column, |ui| self.username_ui(ui, tr)).inner;
                let rest = vec2(ui.available_width(), 0.0);
                (username, ui.allocate_ui_with_layout(rest, column, |ui| self.password_ui(ui, tr)).inner)
            })
            .inner
        } else {
            (self.username_ui(ui, tr), self.password_ui(ui, tr))
        };
        if username.changed() || password.changed() {
            self.fault = None;
            self.offered = None;
            if self.purpose_of.take_if(|of| *of != self.username).is_some() {
                self.purpose = Purpose::Quality;
            }
        }
        self.purposes_ui(ui, tr);
        let below = match (&self.offered, refused) {
            (Some(_), _) => Below::Error(tr.sign_in_purpose_needed()),
            (None, true) => Below::Help(tr.sign_in_again()),
            (None, false) if low => Below::Nothing,
            (None, false) => Below::Help(tr.sign_in_purpose_supervisor()),
        };
        let room = [tr.sign_in_purpose_needed(), tr.sign_in_again(), tr.sign_in_purpose_supervisor()];
        let roomy = is_roomy(ui);
        if !matches!(below, Below::Nothing) {
            field::below(ui, Id::unique("purpose"), below, if roomy { &room } else { &[] });
        }
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        let entered = enter && (username.lost_focus() || password.lost_focus());
        let button = self.button_ui(ui, tr);
        self.take_focus([&username, &password, &button]);
        if button.clicked() || entered {
            self.send(None, out);
        }
        ui.add(Label::new(tr.sign_in_forgotten()).small().muted().wrap());
    }

    fn username_ui(&mut self, ui: &mut Ui, tr: Tr) -> Response {
        let required = [tr.common_required()];
        let missing = self.fault == Some(Fault::Empty) && self.username.trim().is_empty();
        TextField::new("username", tr.sign_in_username())
            .icon(ICON_PERSON)
            .error(missing.then(|| tr.common_required()))
            .room(if is_roomy(ui) { &required } else { &[] })
            .show(ui, &mut self.username)
    }

    fn password_ui(&mut self, ui: &mut Ui, tr: Tr) -> Response {
        let failed = Error::new(ErrorKind::SignInFailed, "").message(tr);
        let failed = [failed.as_str()];
        let wrong = match &self.fault {
            Some(Fault::Empty) if self.password.is_empty() => Some(tr.common_required().to_owned()),
            Some(Fault::Refused(error)) => Some(error.message(tr)),
            _ => None,
        };
        let reveal = (tr.sign_in_show_password(), tr.sign_in_hide_password());
        PasswordField::new("password", tr.sign_in_password_or_code(), reveal)
            .error(wrong.as_deref())
            .room(if is_roomy(ui) { &failed } else { &[] })
            .show(ui, &mut self.password)
    }

    /// Asks for the focus until it is there: what was in view before may take it back in the frame in which it leaves.
    fn take_focus(&mut self, [username, password, button]: [&Response; 3]) {
        let wanted = match self.focus {
            Some(Focus::Username) => username,
            Some(Focus::Password) => password,
            Some(Focus::Button) => button,
            None => return,
        };
        // What the window remembers, be it the desktop's front window or not: else it would ask in every frame.
        let (there, free) =
            wanted.ctx.memory(|memory| (memory.has_focus(wanted.id), memory.top_modal_layer().is_none()));
        if there {
            self.focus = None;
        } else if free {
            wanted.request_focus();
        }
    }

    /// Whether the purposes give way to the button: in a low window, and in one that is not quite so low where more is said,
    /// while the purpose stands already.
    fn is_tight(&self, ui: &Ui) -> bool {
        is_low(ui) || self.locked.is_some() && !is_roomy(ui)
    }

    /// The purposes: cards one above the other, or where room is scarce words in a line.
    fn purposes_ui(&mut self, ui: &mut Ui, tr: Tr) {
        let low = self.is_tight(ui);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = if low { 0.0 } else { space::SMALL };
            field::above(ui, tr.sign_in_purpose(), tr.sign_in_purpose_logged());
            if low {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::LARGE;
                    self.choices_ui(ui, tr, |ui, purpose, chosen, reason| {
                        let choice = radio(ui, chosen, tr.purpose(purpose), reason);
                        if reason.is_none() { choice.on_hover_text(tr.purpose_help(purpose)) } else { choice }
                    });
                });
            } else {
                self.choices_ui(ui, tr, |ui, purpose, chosen, reason| {
                    let (word, about) = (tr.purpose(purpose), tr.purpose_help(purpose));
                    choice_card(ui, chosen, word, about, purpose_icon(purpose), reason)
                });
            }
        });
    }

    /// One choice for each purpose; those that the account has not are closed, once that is known.
    fn choices_ui(
        &mut self,
        ui: &mut Ui,
        tr: Tr,
        choice: impl Fn(&mut Ui, Purpose, bool, Option<&str>) -> Response,
    ) {
        for purpose in Purpose::ALL {
            let open = self.offered.as_ref().is_none_or(|offered| offered.contains(&purpose));
            let reason = (!open).then(|| tr.sign_in_purpose_needed());
            if choice(ui, purpose, self.purpose == purpose, reason).clicked() {
                self.purpose = purpose;
                self.purpose_of = None;
            }
        }
    }

    /// The button; it says so while the password is checked.
    fn button_ui(&self, ui: &mut Ui, tr: Tr) -> Response {
        let busy = self.asked.is_some();
        let button = if busy {
            Button::primary(tr.sign_in_busy()).disabled_if(Some(tr.sign_in_busy()))
        } else {
            Button::primary(tr.sign_in_button()).keys(tr.common_key_enter())
        };
        ui.add(button.full_width().height(size::CONTROL_ENTRANCE))
    }

    fn choosing_ui(&mut self, ui: &mut Ui, tr: Tr, out: &mut Outbox) {
        ui.add(Label::new(tr.password_choose_title()).kind(Type::SIGN_IN).strong().wrap());
        ui.add(Label::new(tr.password_choose_body()).text().muted().wrap());
        if let Some((by, at)) = &self.code_from {
            ui.add(Label::new(&tr.password_choose_from(by, &tr.date_time(*at))).text().muted().wrap());
        }
        ui.add_space(space::SMALL);
        let Some(choosing) = &mut self.choosing else { return };
        let entered = choosing.ui(ui, tr, &[&self.username], out);
        ui.add_space(space::TINY);
        if self.button_ui(ui, tr).clicked() || entered {
            let chosen = self.choosing.as_mut().and_then(|choosing| choosing.chosen());
            if chosen.is_some() {
                self.send(chosen, out);
            } else if let Some(choosing) = &mut self.choosing {
                choosing.again();
            }
        }
        if ui.add(Button::link(tr.common_back())).clicked() {
            *self = Self::new(std::mem::take(&mut self.username));
        }
    }

    fn send(&mut self, new_password: Option<Zeroizing<String>>, out: &mut Outbox) {
        if self.asked.is_some() {
            return;
        }
        if self.username.trim().is_empty() || self.password.is_empty() {
            self.fault = Some(Fault::Empty);
            let username = self.username.trim().is_empty();
            self.focus = Some(if username { Focus::Username } else { Focus::Password });
            return;
        }
        self.fault = None;
        self.asked = Some(out.send(session::Command::SignIn {
            username: Zeroizing::new(self.username.trim().to_owned()),
            password: Zeroizing::new(self.password.as_str().to_owned()),
            purpose: Some(self.purpose),
            new_password,
        }));
    }
}

/// Whether there is room for what may have to be said, so that nothing moves when it is: in a lower window the button is
/// worth more than stillness.
fn is_roomy(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() >= size::ENTRANCE_ROOMY
}

/// The sign of a purpose.
fn purpose_icon(purpose: Purpose) -> MaterialIcon {
    match purpose {
        Purpose::Quality => ICON_VERIFIED_USER,
        Purpose::Training => ICON_SCHOOL,
        Purpose::Guidance => ICON_MENU_BOOK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Changes;

    fn answered(screen: &mut SignInScreen, kind: ErrorKind) {
        let request = screen.asked.unwrap();
        let result = Err(Error::new(kind, "signing in"));
        assert!(screen.answer(Event { request, result, changes: Changes::default() }).is_none());
    }

    #[test]
    fn nothing_is_sent_while_a_field_is_empty() {
        let (mut screen, mut out) = (SignInScreen::new(String::new()), Outbox::default());
        screen.send(None, &mut out);
        assert_eq!((out.take().len(), screen.fault), (0, Some(Fault::Empty)));
    }

    #[test]
    fn a_refused_password_is_wiped_and_the_username_stays() {
        let (mut screen, mut out) = (SignInScreen::new("saana".to_owned()), Outbox::default());
        egui::TextBuffer::insert_text(&mut screen.password, "jokin muu", egui::text::CharIndex(0));
        screen.send(None, &mut out);
        screen.send(None, &mut out);
        assert_eq!(out.take().len(), 1, "a second press while the password is checked sends nothing");
        answered(&mut screen, ErrorKind::SignInFailed);
        assert!(screen.password.is_empty());
        assert_eq!(screen.username, "saana");
    }
}
