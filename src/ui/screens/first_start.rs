//! First start: the register and its first supervisor are made, in three steps.

use crate::domain::retention::{MARGIN_DAYS_MAX, MARGIN_DAYS_OFFERED};
use crate::engine::ops::register;
use crate::engine::{Event, RawText, RequestId};
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::{Outbox, Pick, Wish};
use crate::ui::new_password::NewPassword;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Button, Label, TextField, card};
use egui::{Align, Key, Layout, Response, Ui, vec2};
use egui_material_icons::icons::{ICON_AUTO_DELETE, ICON_DATABASE, ICON_PERSON};
use std::path::{Path, PathBuf};

/// One of the three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Place,
    Retention,
    Supervisor,
}

impl Step {
    const ALL: [Self; 3] = [Self::Place, Self::Retention, Self::Supervisor];
}

/// What is wrong, at the field where it is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fault {
    Path(ErrorKind),
    Margin,
    Username(ErrorKind),
    /// At no field: under the button.
    Other(Error),
}

/// State of the screen.
pub struct FirstStartScreen {
    step: Step,
    path: String,
    agency: String,
    margin: String,
    username: String,
    display_name: String,
    password: NewPassword,
    fault: Option<Fault>,
    /// A place where nothing can be made, and why.
    known: Option<(PathBuf, ErrorKind)>,
    asked: Option<RequestId>,
    /// The step has just come into view: its first field takes the focus.
    arrived: bool,
}

impl FirstStartScreen {
    /// The screen, with the place where the register would lie.
    pub fn new(path: &Path, fault: Option<ErrorKind>) -> Self {
        Self {
            known: fault.map(|fault| (path.to_owned(), fault)),
            step: Step::Place,
            path: path.display().to_string(),
            agency: String::new(),
            margin: MARGIN_DAYS_OFFERED.to_string(),
            username: String::new(),
            display_name: String::new(),
            password: NewPassword::default(),
            fault: None,
            asked: None,
            arrived: true,
        }
    }

    /// The request that creates the register, while it is under way.
    pub fn creating(&self) -> Option<RequestId> {
        self.asked
    }

    /// The first supervisor, to be filled in at sign-in.
    pub fn username(&self) -> &str {
        self.username.trim()
    }

    /// Which of its pages is shown.
    pub fn page(&self) -> u8 {
        self.step as u8
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event) -> Option<Event> {
        match event.result {
            Err(error) if self.asked == Some(event.request) => {
                self.asked = None;
                self.refused(error);
                None
            }
            // What the engine finds at a new place is told by the answer to the creation.
            Err(_) if self.asked.is_some() && event.request == RequestId(0) => None,
            Err(error) if event.request == RequestId(0) => {
                self.refused(error);
                None
            }
            result => self.password.answer(Event { result, ..event }),
        }
    }

    /// A place was chosen in the system's dialog.
    pub fn picked(&mut self, path: &Path) {
        self.path = path.display().to_string();
        self.fault = None;
    }

    /// What the engine found at the place that was chosen: nothing can be made there, or a register is there.
    pub fn place_refused(&mut self, path: &Path, kind: ErrorKind) {
        self.known = Some((path.to_owned(), kind));
        if self.asked.is_none() {
            self.go(Step::Place);
            self.fault = Some(Fault::Path(kind));
        }
    }

    fn refused(&mut self, error: Error) {
        let (step, fault) = match error.kind {
            ErrorKind::PasswordLength | ErrorKind::PasswordWeak => {
                self.password.refused(error.kind);
                (Step::Supervisor, None)
            }
            ErrorKind::UsernameInvalid => (Step::Supervisor, Some(Fault::Username(error.kind))),
            // Nobody can have taken a name in a register that is not there yet.
            ErrorKind::UsernameTaken => (Step::Place, Some(Fault::Path(ErrorKind::RegisterExists))),
            kind @ (ErrorKind::RegisterName
            | ErrorKind::RegisterExists
            | ErrorKind::RegisterForeign
            | ErrorKind::RegisterNoRights
            | ErrorKind::RegisterExposed
            | ErrorKind::RegisterOnNetwork
            | ErrorKind::RegisterInCloud
            | ErrorKind::RegisterVanished
            | ErrorKind::RegisterTooNew(..)
            | ErrorKind::RegisterDamaged
            | ErrorKind::FileUnwritable
            | ErrorKind::FileExists) => (Step::Place, Some(Fault::Path(kind))),
            _ => (Step::Supervisor, Some(Fault::Other(error))),
        };
        self.go(step);
        self.fault = fault;
    }

    fn go(&mut self, step: Step) {
        self.arrived = self.step != step;
        self.step = step;
        self.fault = None;
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, tr: Tr, out: &mut Outbox) {
        let at = Step::ALL.iter().position(|step| *step == self.step).unwrap_or(0);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            let total = Step::ALL.len() as u64;
            ui.add(Label::new(&tr.start_steps(at as u64 + 1, total)).caption().medium().muted());
            let title = match self.step {
                Step::Place => tr.start_title(),
                Step::Retention => tr.start_retention_title(),
                Step::Supervisor => tr.start_supervisor_title(),
            };
            ui.add(Label::new(title).kind(Type::SIGN_IN).strong().wrap());
        });
        let entered = match self.step {
            Step::Place => self.place_ui(ui, tr, out),
            Step::Retention => self.retention_ui(ui, tr),
            Step::Supervisor => self.supervisor_ui(ui, tr, out),
        };
        ui.add_space(space::TINY);
        if self.buttons_ui(ui, tr) || entered {
            self.forward(out);
        }
        if let Some(Fault::Other(error)) = &self.fault {
            let text = error.message(tr);
            crate::ui::widgets::Empty::failed(&text, "", &[]).show(ui);
        }
    }

    fn place_ui(&mut self, ui: &mut Ui, tr: Tr, out: &mut Outbox) -> bool {
        ui.add(Label::new(tr.start_body()).text().muted().wrap());
        let fault = match &self.fault {
            Some(Fault::Path(ErrorKind::EmptyField)) => Some(tr.common_required().to_owned()),
            Some(Fault::Path(kind)) => Some(Error::new(*kind, "").message(tr)),
            _ => None,
        };
        let longest = Error::new(ErrorKind::RegisterExposed, "").message(tr);
        let path = TextField::new("register_path", tr.start_place_label())
            .icon(ICON_DATABASE)
            .help(tr.start_place_help())
            .error(fault.as_deref())
            .room(&[tr.start_place_help(), &longest])
            .show(ui, &mut self.path);
        if path.changed() {
            self.fault = None;
        }
        if ui.add(Button::secondary(tr.start_place_choose())).clicked() {
            out.wish(Wish::Pick(Pick::NewRegister));
        }
        self.entered(ui, &path)
    }

    fn retention_ui(&mut self, ui: &mut Ui, tr: Tr) -> bool {
        let agency = TextField::new("agency", tr.start_agency())
            .aside(tr.common_optional())
            .help(tr.start_agency_help())
            .show(ui, &mut self.agency);
        let margin = TextField::new("margin", tr.start_margin())
            .help(tr.start_margin_help())
            .error((self.fault == Some(Fault::Margin)).then(|| tr.start_margin_wrong()))
            .room(&[tr.start_margin_help(), tr.start_margin_wrong()])
            .show(ui, &mut self.margin);
        if margin.changed() {
            self.fault = None;
        }
        card::fact(ui, ICON_AUTO_DELETE, None, tr.start_keeps());
        let entered = margin.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        self.entered(ui, &agency) || entered
    }

    fn supervisor_ui(&mut self, ui: &mut Ui, tr: Tr, out: &mut Outbox) -> bool {
        let fault = match &self.fault {
            Some(Fault::Username(ErrorKind::EmptyField)) => Some(tr.common_required().to_owned()),
            Some(Fault::Username(kind)) => Some(Error::new(*kind, "").message(tr)),
            _ => None,
        };
        let username = TextField::new("first_username", tr.sign_in_username())
            .icon(ICON_PERSON)
            .error(fault.as_deref())
            .room(&[&Error::new(ErrorKind::UsernameInvalid, "").message(tr)])
            .show(ui, &mut self.username);
        if username.changed() {
            self.fault = None;
        }
        TextField::new("first_display_name", tr.start_display_name())
            .aside(tr.common_optional())
            .help(tr.start_display_name_help())
            .show(ui, &mut self.display_name);
        self.entered(ui, &username);
        let forbidden = [self.username.as_str(), self.display_name.as_str(), self.agency.as_str()];
        self.password.ui(ui, tr, &forbidden, out)
    }

    /// Gives a step's first field the focus when the step has come into view; true when Enter was pressed in it.
    fn entered(&mut self, ui: &Ui, first: &Response) -> bool {
        if std::mem::take(&mut self.arrived) {
            first.request_focus();
        }
        first.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn buttons_ui(&mut self, ui: &mut Ui, tr: Tr) -> bool {
        let label = if self.asked.is_some() {
            tr.start_creating()
        } else if self.step == Step::Supervisor {
            tr.start_create()
        } else {
            tr.common_continue()
        };
        let mut pressed = false;
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), size::CONTROL_ENTRANCE),
            Layout::left_to_right(Align::Center),
            |ui| {
                let before = match self.step {
                    Step::Place => None,
                    Step::Retention => Some(Step::Place),
                    Step::Supervisor => Some(Step::Retention),
                };
                if let Some(before) = before
                    && ui.add(Button::secondary(tr.common_back()).height(size::CONTROL_ENTRANCE)).clicked()
                    && self.asked.is_none()
                {
                    self.go(before);
                }
                let busy = self.asked.map(|_| tr.start_creating());
                let button =
                    Button::primary(label).disabled_if(busy).full_width().height(size::CONTROL_ENTRANCE);
                pressed = ui.add(button).clicked();
            },
        );
        pressed
    }

    fn forward(&mut self, out: &mut Outbox) {
        match self.step {
            _ if self.asked.is_some() => {}
            Step::Place => {
                let path = self.path.trim();
                if path.is_empty() {
                    self.fault = Some(Fault::Path(ErrorKind::EmptyField));
                } else if Path::new(path).extension().is_none_or(|ending| ending != "seula") {
                    self.fault = Some(Fault::Path(ErrorKind::RegisterName));
                } else if let Some((_, kind)) =
                    self.known.as_ref().filter(|(known, _)| known == Path::new(path))
                {
                    self.fault = Some(Fault::Path(*kind));
                } else {
                    // The engine looks at the place while the next step is filled in.
                    out.wish(Wish::Place(PathBuf::from(path)));
                    self.go(Step::Retention);
                }
            }
            Step::Retention if self.margin_days().is_none() => self.fault = Some(Fault::Margin),
            Step::Retention => self.go(Step::Supervisor),
            Step::Supervisor => self.create(out),
        }
    }

    fn margin_days(&self) -> Option<u32> {
        let typed = self.margin.trim();
        if typed.is_empty() {
            return Some(0);
        }
        typed.parse().ok().filter(|days| *days <= MARGIN_DAYS_MAX)
    }

    fn create(&mut self, out: &mut Outbox) {
        let chosen = self.password.chosen();
        if self.username().is_empty() {
            self.fault = Some(Fault::Username(ErrorKind::EmptyField));
            return;
        }
        let (Some(password), Some(margin_days)) = (chosen, self.margin_days()) else { return };
        self.fault = None;
        out.wish(Wish::Place(PathBuf::from(self.path.trim())));
        self.asked = Some(out.send(register::Command::Create(register::FirstStart {
            agency: RawText::new(self.agency.trim().to_owned()),
            margin_days,
            username: self.username().to_owned(),
            display_name: self.display_name.trim().to_owned(),
            password,
        })));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Changes;

    #[test]
    fn a_step_goes_on_only_when_its_fields_are_right() {
        for (path, margin, step, fault) in [
            (" ", "31", Step::Place, Some(Fault::Path(ErrorKind::EmptyField))),
            ("neuvonta.db", "31", Step::Place, Some(Fault::Path(ErrorKind::RegisterName))),
            ("neuvonta.seula", "91", Step::Retention, Some(Fault::Margin)),
            ("neuvonta.seula", "kuukausi", Step::Retention, Some(Fault::Margin)),
            ("neuvonta.seula", "", Step::Supervisor, None),
            ("neuvonta.seula", "90", Step::Supervisor, None),
        ] {
            let mut out = Outbox::default();
            let mut screen = FirstStartScreen::new(Path::new("neuvonta.seula"), None);
            screen.path = path.to_owned();
            screen.margin = margin.to_owned();
            screen.forward(&mut out);
            screen.forward(&mut out);
            assert_eq!((screen.step, screen.fault), (step, fault), "{path} {margin}");
        }
    }

    #[test]
    fn a_place_where_nothing_can_be_made_is_refused_at_once_and_another_is_taken() {
        let place = Path::new("/neuvonta.seula");
        let (mut screen, mut out) = (FirstStartScreen::new(place, None), Outbox::default());
        screen.forward(&mut out);
        assert_eq!(screen.step, Step::Retention);
        screen.place_refused(place, ErrorKind::RegisterNoRights);
        let fault = Some(Fault::Path(ErrorKind::RegisterNoRights));
        assert_eq!((screen.step, &screen.fault), (Step::Place, &fault));
        screen.forward(&mut out);
        assert_eq!((screen.step, &screen.fault), (Step::Place, &fault), "the same place is refused again");
        screen.path = "neuvonta.seula".to_owned();
        screen.forward(&mut out);
        assert_eq!((screen.step, &screen.fault), (Step::Retention, &None));
    }

    #[test]
    fn a_refusal_leads_back_to_its_field() {
        for (kind, step, fault) in [
            (ErrorKind::RegisterExists, Step::Place, Some(Fault::Path(ErrorKind::RegisterExists))),
            (ErrorKind::UsernameInvalid, Step::Supervisor, Some(Fault::Username(ErrorKind::UsernameInvalid))),
            (ErrorKind::PasswordWeak, Step::Supervisor, None),
        ] {
            let mut screen = FirstStartScreen::new(Path::new("neuvonta.seula"), None);
            screen.step = Step::Supervisor;
            screen.asked = Some(RequestId(3));
            let result = Err(Error::new(kind, "creating"));
            assert!(
                screen.answer(Event { request: RequestId(3), result, changes: Changes::default() }).is_none()
            );
            assert_eq!((screen.step, screen.fault), (step, fault), "{kind:?}");
        }
    }
}
