//! What the application does with the engine's answers.

use super::exit::Exit;
use super::{App, Phase};
use crate::domain::LockMinutes;
use crate::engine::ops::{register, retention, session, upkeep};
use crate::engine::{Changes, Event, Reply, RequestId, SessionInfo, Settings};
use crate::error::{Error, ErrorKind};
use crate::text::{Locale, Tr};
use crate::ui::cx::{Load, Notice};
use crate::ui::reauthentication::Reauthentication;
use crate::ui::screens::{FirstStartScreen, SignInScreen};
use crate::ui::sieved::Sieved;
use crate::ui::theme::{self, Density, ThemeChoice};
use crate::ui::work::Work;

/// Codes of the motion in the account's settings.
const MOTION_FULL: &str = "full";
const MOTION_NONE: &str = "none";

impl App {
    pub(super) fn take(&mut self, event: Event) {
        let changes = event.changes;
        let event = match event.result {
            Ok(Reply::Register(register::Reply::Lock(lock))) => {
                self.set_lock(lock);
                Event { result: Ok(Reply::Register(register::Reply::Lock(lock))), ..event }
            }
            Ok(Reply::Register(reply)) => return self.register_replied(event.request, reply),
            Ok(Reply::Session(session::Reply::SignedIn(info))) => return self.signed_in(*info),
            // The lock has ended the session itself.
            Ok(Reply::Session(session::Reply::SignedOut)) if self.idle.locked.is_some() => return,
            Ok(Reply::Session(session::Reply::SignedOut)) => return self.signed_out(),
            Ok(Reply::Session(session::Reply::SettingsChanged(_))) => return,
            Ok(Reply::Retention(retention::Reply::Status(status)))
                if self.facts.awaits_request(event.request) =>
            {
                self.facts = Load::Ready(*status);
                return;
            }
            Ok(Reply::Upkeep(upkeep::Reply::Status(status))) if self.upkeep.awaits_request(event.request) => {
                self.upkeep = Load::Ready(status);
                return;
            }
            Err(ref error)
                if error.kind == ErrorKind::NotSignedIn && matches!(self.phase, Phase::Work(_)) =>
            {
                // Who has signed out knows it; what was asked just before is answered so.
                if !matches!(self.exit, Exit::Ending(_)) {
                    let ended = Tr::new(self.locale).sign_in_session_ended().to_owned();
                    self.notices.push(Notice::Warning(ended));
                }
                return self.signed_out();
            }
            result if self.reauthentication.awaits(event.request) => {
                if let Some((request, act)) = self.reauthentication.answer(&self.ctx, result) {
                    self.send(request, act);
                }
                return;
            }
            Err(error) if self.facts.awaits_request(event.request) => {
                self.facts = Load::Failed(error);
                return;
            }
            Err(error) if self.upkeep.awaits_request(event.request) => {
                self.upkeep = Load::Failed(error);
                return;
            }
            Err(error) if matches!(self.phase, Phase::Opening(_)) => return self.not_opened(error),
            result => Event { request: event.request, result, changes },
        };
        if changes.retention && matches!(event.result, Ok(Reply::Retention(_))) {
            // What was destroyed does not wait behind a lock.
            self.idle.locked = None;
        }
        self.destroyed |= matches!(event.result, Ok(Reply::Retention(retention::Reply::Ran(_))));
        let Some(event) = self.sieved.answer(event) else { return };
        let unclaimed = match &mut self.phase {
            Phase::FirstStart(screen) => screen.answer(event),
            Phase::SignIn(screen) => match screen.answer(event) {
                Some(event) if self.idle.locked.is_some() => {
                    // What the screens behind the lock could not do they say when they are there again.
                    self.with_work(|work, cx, out| work.answer(event, cx, out));
                    None
                }
                rest => rest,
            },
            Phase::Work(_) => self.with_work(|work, cx, out| work.answer(event, cx, out)).flatten(),
            Phase::Opening(_) | Phase::Trouble(_) => Some(event),
        };
        if let Some(Event { result: Err(error), .. }) = unclaimed
            // What was asked before the session ended: that it has ended is said already.
            && !matches!(error.kind, ErrorKind::Cancelled | ErrorKind::NotSignedIn)
        {
            self.notices.push(Notice::Failure(error));
        }
        if changes != Changes::default() && matches!(self.phase, Phase::Work(_)) {
            self.facts = Load::Idle;
            if changes.upkeep || changes.retention {
                self.upkeep = Load::Idle;
            }
            self.with_work(|work, cx, out| work.stale(changes, cx, out));
            self.ask_facts();
        }
    }

    fn register_replied(&mut self, request: RequestId, reply: register::Reply) {
        if let Phase::FirstStart(screen) = &mut self.phase
            && screen.creating().is_none()
        {
            // The engine looked at the place that was chosen.
            let fault = match reply {
                register::Reply::Opened(_) => Some(ErrorKind::RegisterExists),
                register::Reply::Missing(fault) => fault,
                register::Reply::Checked(_) | register::Reply::Lock(_) => None,
            };
            if let Some(fault) = fault {
                screen.place_refused(&self.options.path, fault);
            }
            return;
        }
        let first = if let Phase::FirstStart(screen) = &self.phase { Some(screen) } else { None };
        if first.and_then(|screen| screen.creating()).is_some_and(|creating| creating != request) {
            // The engine looked at the place where the register is just going to be created.
            return;
        }
        match reply {
            register::Reply::Opened(opened) => {
                let username = first.map(|screen| screen.username().to_owned());
                if username.is_some() {
                    self.notices.push(Notice::Success(Tr::new(self.locale).start_created().to_owned()));
                }
                let username = username.or_else(|| self.options.username.clone()).unwrap_or_default();
                self.destroyed = opened.retention.hidden == 0;
                // A backup has taken the register's place: what was open is of another one. Who signs in already types on.
                let locked = self.idle.locked.take().is_some();
                self.opened = Some(opened);
                if locked || !matches!(self.phase, Phase::SignIn(_)) {
                    self.phase = Phase::SignIn(Box::new(SignInScreen::new(username)));
                }
            }
            register::Reply::Missing(fault) => {
                self.phase = Phase::FirstStart(Box::new(FirstStartScreen::new(&self.options.path, fault)));
            }
            // The one who asked takes it.
            register::Reply::Checked(_) | register::Reply::Lock(_) => {}
        }
    }

    fn not_opened(&mut self, error: Error) {
        let readable = error.kind == ErrorKind::ReadOnly;
        self.phase = Phase::Trouble(error);
        self.facts = Load::Idle;
        if readable {
            self.ask_facts();
        }
    }

    pub(super) fn signed_in(&mut self, session: SessionInfo) {
        self.adopt_settings(&session);
        self.notices.clear();
        // Whoever wanted to go before is gone.
        self.exit = Exit::Not;
        let kept = self.idle.locked.take().filter(|work| work.session.account.id == session.account.id);
        let returns = kept.is_some();
        let mut work = kept.unwrap_or_else(|| Box::new(Work::new(session.clone())));
        work.session = session;
        self.phase = Phase::Work(work);
        self.began();
        if let Some(locale) = self.chosen.take() {
            self.locale = locale;
            self.save_settings();
        }
        self.facts = Load::Idle;
        self.upkeep = Load::Idle;
        self.ask_facts();
        if returns {
            self.with_work(|work, cx, out| work.stale(Changes::ALL, cx, out));
        }
        self.with_work(super::super::work::Work::entered);
    }

    /// The idle lock was changed, here or elsewhere.
    fn set_lock(&mut self, lock: LockMinutes) {
        if let Phase::Work(work) = &mut self.phase {
            work.session.lock = lock;
        }
    }

    fn signed_out(&mut self) {
        self.chosen = None;
        self.give_up_exit();
        self.idle.locked = None;
        self.reauthentication = Reauthentication::default();
        self.sieved = Sieved::default();
        self.phase = Phase::SignIn(Box::new(SignInScreen::new(String::new())));
    }

    fn adopt_settings(&mut self, session: &SessionInfo) {
        let settings = &session.settings;
        if let Some(locale) = Locale::from_code(&settings.language) {
            self.locale = locale;
        }
        self.look.choice = ThemeChoice::from_code(&settings.theme);
        self.look.zoom_percent = if settings.text_size == 0 { 100 } else { settings.text_size as u16 };
        self.look.motion = settings.motion != MOTION_NONE;
        self.density = Density::from_code(&settings.density);
        theme::install(&self.ctx, &self.look);
    }

    /// Keeps language, theme, text size, density and motion with the account, if they are other than before.
    pub(super) fn save_settings(&mut self) {
        let Phase::Work(work) = &mut self.phase else { return };
        let settings = Settings {
            language: self.locale.code().to_owned(),
            theme: self.look.choice.code().to_owned(),
            text_size: u32::from(self.look.zoom_percent),
            density: self.density.code().to_owned(),
            motion: if self.look.motion { MOTION_FULL } else { MOTION_NONE }.to_owned(),
        };
        if work.session.settings != settings {
            work.session.settings = settings.clone();
            self.outbox.send(session::Command::ChangeSettings(settings));
        }
    }
}
