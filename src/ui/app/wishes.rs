//! What the application carries out for the screens after each frame.

use super::{App, Phase, start};
use crate::domain::{AccountRole, ConversationNo, Filter};
use crate::engine::{Changes, Command, Event, RequestId};
use crate::error::{Error, ErrorKind, Result};
use crate::text::Tr;
use crate::ui::acts::ScreenAct;
use crate::ui::cx::{Load, Notice, Picked, Wish};
use crate::ui::reauthentication::Reauthentication;
use crate::ui::route::Route;
use crate::ui::theme;
use std::path::PathBuf;

impl App {
    pub(super) fn carry_out(&mut self) {
        let wishes = self.outbox.take();
        if wishes.iter().any(Wish::signs_in) {
            self.end_locked();
        }
        // The session behind the lock ends before another one begins.
        for wish in self.outbox.take().into_iter().chain(wishes) {
            match wish {
                Wish::Command(request, command) if command.is_sensitive() => {
                    let other = self.reauthentication.hold(request, command);
                    self.not_done(other);
                }
                Wish::Command(request, command) => {
                    if matches!(command, Command::Import(_)) {
                        self.file_given();
                    }
                    self.send(request, command);
                }
                Wish::Query(request, query) => {
                    let sent = self.engine.query(request, query);
                    self.sent(request, sent);
                }
                other => self.carry_out_here(other),
            }
        }
    }

    /// Sends a command to the engine, a sensitive one after the password.
    pub(super) fn send(&mut self, request: RequestId, command: Command) {
        let sent = self.engine.send(request, command);
        self.sent(request, sent);
    }

    /// Tells whoever asked that it could not be sent.
    fn sent(&mut self, request: RequestId, sent: Result<()>) {
        if let Err(error) = sent {
            self.take(Event { request, result: Err(error), changes: Changes::default() });
        }
    }

    /// Tells the screen that its act was given up before the password was there.
    pub(super) fn not_done(&mut self, request: Option<RequestId>) {
        if let Some(request) = request {
            let error = Error::new(ErrorKind::Cancelled, "asking for the password");
            self.take(Event { request, result: Err(error), changes: Changes::default() });
        }
    }

    fn carry_out_here(&mut self, wish: Wish) {
        match wish {
            Wish::Command(..) | Wish::Query(..) => {}
            Wish::Go(route) => self.go(route),
            Wish::Act(act) => self.act(act),
            Wish::Find(filter) => {
                self.with_work(|work, cx, out| work.list.set_filter(*filter, cx, out));
                self.go(Route::Conversations);
            }
            Wish::OpenNumber(number) => self.open_number(number, None),
            Wish::OpenAnswer(number, seq) => self.open_number(number, Some(seq)),
            Wish::Round => {
                if let Phase::Work(work) = &mut self.phase {
                    work.review_round();
                    self.with_work(super::super::work::Work::entered);
                }
            }
            Wish::ReviewSelected => {
                if let Phase::Work(work) = &mut self.phase {
                    work.queue.close();
                }
                self.go(Route::Review);
            }
            Wish::Register(tab) => {
                if let Phase::Work(work) = &mut self.phase {
                    work.register.show(tab);
                }
                self.go(Route::Register);
            }
            Wish::AuditOf(account) => {
                if let Phase::Work(work) = &mut self.phase {
                    work.audit.of_account(account);
                }
                self.go(Route::Audit);
            }
            Wish::NewReviewer => {
                self.carry_out_here(Wish::Go(Route::Accounts));
                self.with_work(|work, _cx, _out| work.accounts.ask_new(Some(AccountRole::Reviewer)));
            }
            Wish::Lock => self.lock(),
            Wish::SignOut => self.sign_out(),
            Wish::Notice(notice) => self.notices.push(notice),
            Wish::Interrupt(request) => self.engine.cancel(request),
            Wish::Picture(part) => self.pictures.take(&self.ctx, part),
            Wish::Pick(pick) => {
                self.file_given();
                let ctx = self.ctx.clone();
                let title = Tr::new(self.locale).common_choose_file().to_owned();
                self.picker.open(pick, title, move || ctx.request_repaint());
            }
            Wish::Look(look) => {
                self.look = look;
                theme::install(&self.ctx, &self.look);
                self.save_settings();
            }
            Wish::Density(density) => {
                self.density = density;
                self.save_settings();
            }
            Wish::Language(locale) => {
                self.locale = locale;
                if let Phase::Work(_) = self.phase {
                    self.save_settings();
                } else {
                    self.chosen = Some(locale);
                }
            }
            Wish::OpenRegister(path) => self.open_register(path),
            Wish::Place(path) => self.place(path),
        }
    }

    /// Conversations with the one that has this number open, at this message of it.
    fn open_number(&mut self, number: ConversationNo, seq: Option<u32>) {
        let filter = Filter { number: Some(number), ..Filter::default() };
        self.with_work(|work, cx, out| {
            work.list.set_filter(filter, cx, out);
            work.conversations.open_number(number, seq);
        });
        self.go(Route::Conversations);
    }

    fn go(&mut self, route: Route) {
        if let Phase::Work(work) = &mut self.phase
            && route.shown(work.session.roles())
        {
            work.go(route);
            self.with_work(super::super::work::Work::entered);
        }
    }

    /// Goes to the screen of an act, unless it is in view, and wants it there.
    fn act(&mut self, act: ScreenAct) {
        if !matches!(&self.phase, Phase::Work(work) if work.route == act.route()) {
            self.go(act.route());
        }
        if let Phase::Work(work) = &mut self.phase
            && work.route == act.route()
        {
            work.wanted = Some(act);
        }
    }

    fn open_register(&mut self, path: PathBuf) {
        self.entrance.close();
        // The session behind the lock is of the register that closes.
        self.end_locked();
        self.carry_out();
        self.idle.locked = None;
        self.reauthentication = Reauthentication::default();
        if self.restart(path) {
            self.opened = None;
            self.facts = Load::Idle;
            self.upkeep = Load::Idle;
            self.phase = Phase::Opening(self.ctx.input(|input| input.time));
        }
    }

    /// The register is going to be created there; the page stays as it is.
    fn place(&mut self, path: PathBuf) {
        if path != self.options.path {
            self.restart(path);
        }
    }

    /// Another engine in place of this one, which ends on a thread of its own: it may have a job to take back.
    fn restart(&mut self, path: PathBuf) -> bool {
        self.options.path = path;
        match start(&self.ctx, &self.options) {
            Ok(engine) => {
                let old = std::mem::replace(&mut self.engine, engine);
                let ending = std::thread::Builder::new().name("seula-ending".to_owned());
                // Without a thread it ends here.
                drop(ending.spawn(move || drop(old)));
                true
            }
            Err(error) => {
                self.notices.push(Notice::Failure(error));
                false
            }
        }
    }

    /// A part of Insights was drawn as a picture; who has gone on meanwhile does not want it any more.
    pub(super) fn pictured(&mut self, picture: Result<Vec<u8>>) {
        let there = matches!(&self.phase, Phase::Work(work) if work.route == Route::Insights);
        match picture {
            Ok(png) if there => {
                self.with_work(|work, cx, _out| work.insights.pictured(png, cx));
            }
            Err(error) if there => self.notices.push(Notice::Failure(error)),
            _ => {}
        }
    }

    /// A file is given or asked for: that none was chosen before is no news any more.
    fn file_given(&mut self) {
        self.notices.take_back(Tr::new(self.locale).common_no_file_chosen());
    }

    pub(super) fn picked(&mut self, picked: Option<Picked>) {
        self.file_given();
        match (picked, &mut self.phase) {
            (None, _) => {
                self.notices.push(Notice::Warning(Tr::new(self.locale).common_no_file_chosen().to_owned()));
            }
            (Some(Picked::Register(path)), _) => self.outbox.wish(Wish::OpenRegister(path)),
            (Some(Picked::NewRegister(path)), Phase::FirstStart(screen)) => screen.picked(&path),
            (Some(picked), Phase::Work(_)) => {
                self.with_work(|work, cx, out| work.picked(picked, cx, out));
            }
            (Some(_), _) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use crate::engine::ops::import;
    use crate::engine::{ManualClock, Traces};
    use crate::text::Locale;
    use crate::ui::app::AppOptions;
    use std::sync::Arc;

    #[test]
    fn that_no_file_was_chosen_is_said_until_one_is_given() {
        let options = AppOptions {
            path: PathBuf::from("no-such-folder/register.seula"),
            clock: Arc::new(ManualClock::new(Timestamp(1_795_503_900_000))),
            locale: Locale::Fi,
            demo: false,
            username: None,
            window: None,
            traces: Traces::default(),
        };
        let mut app = App::new(&egui::Context::default(), options).unwrap();
        let none = Tr::new(Locale::Fi).common_no_file_chosen();
        app.picked(None);
        assert!(app.notices.warns(none));
        app.picked(Some(Picked::Import(Vec::new())));
        assert!(!app.notices.warns(none), "a file was chosen");
        app.picked(None);
        app.outbox.send(import::Command::Recognise(Vec::new()));
        app.carry_out();
        assert!(!app.notices.warns(none), "a path was typed");
    }
}
