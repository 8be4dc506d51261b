//! The application: one engine, the screens, and what screens wish carried out between frames.

use crate::domain::{Day, Kind, RetentionStatus};
use crate::engine::ops::{register, retention, session};
use crate::engine::{Changes, Clock, Engine, EngineConfig, Event, Reply, SessionInfo};
use crate::error::{Error, ErrorKind, Result};
use crate::text::{Locale, Tr};
use crate::ui::cx::{Cx, Load, Notice, Outbox, Picked, Wish};
use crate::ui::notice::Notices;
use crate::ui::pick::Picker;
use crate::ui::screens::{FirstStartScreen, SignInScreen, trouble};
use crate::ui::shell;
use crate::ui::theme::{self, Density, Look, Theme, ThemeChoice};
use crate::ui::widgets::ChipWords;
use crate::ui::work::Work;
use egui::{Context, Ui};
use std::path::PathBuf;
use std::sync::Arc;

/// What the window is opened with.
#[derive(Clone)]
pub struct AppOptions {
    /// The register file.
    pub path: PathBuf,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// The desktop's language.
    pub locale: Locale,
    /// Whether the register is the demo's.
    pub demo: bool,
    /// A username that is filled in at sign-in.
    pub username: Option<String>,
}

/// Where the program stands.
enum Phase {
    /// The register is being opened.
    Opening,
    /// There is none: create one.
    FirstStart(Box<FirstStartScreen>),
    /// It is open, nobody is signed in.
    SignIn(Box<SignInScreen>),
    /// Somebody works.
    Work(Box<Work>),
    /// It cannot be opened: a full page says why.
    Trouble(Error),
}

/// The application.
pub struct App {
    engine: Engine,
    options: AppOptions,
    ctx: Context,
    phase: Phase,
    outbox: Outbox,
    notices: Notices,
    picker: Picker,
    look: Look,
    density: Density,
    locale: Locale,
    opened: Option<register::Opened>,
    /// Facts of the status strip.
    facts: Load<RetentionStatus>,
}

impl App {
    /// Starts the engine and waits for nothing.
    pub fn new(ctx: &Context, options: AppOptions) -> Result<Self> {
        crate::ui::fonts::install(ctx);
        let look = Look::default();
        theme::install(ctx, &look);
        let engine = start(ctx, &options)?;
        Ok(Self {
            engine,
            ctx: ctx.clone(),
            phase: Phase::Opening,
            outbox: Outbox::default(),
            notices: Notices::default(),
            picker: Picker::default(),
            look,
            density: Density::default(),
            locale: options.locale,
            opened: None,
            facts: Load::Idle,
            options,
        })
    }

    /// Takes the engine's answers and carries wishes out; called before each frame, also while the window is hidden.
    pub fn logic(&mut self) {
        for event in self.engine.events() {
            self.take(event);
        }
        for picked in self.picker.results() {
            self.picked(picked);
        }
        self.carry_out();
    }

    /// Draws one frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let progress = self.engine.progress();
        let tr = Tr::new(self.locale);
        let theme = Theme::of(ui);
        let now = self.options.clock.now();
        let word = |kind: Kind| tr.kind(kind).to_owned();
        let removed = |kind: Kind| tr.common_removed_kind(tr.kind(kind));
        let chips = ChipWords { word: &word, removed: &removed };
        match &mut self.phase {
            Phase::Opening => trouble::opening(ui, tr),
            Phase::Trouble(error) => {
                if let Some(path) = trouble::page(ui, tr, error) {
                    self.outbox.wish(path);
                }
            }
            Phase::FirstStart(screen) => screen.ui(ui, tr, &mut self.outbox),
            Phase::SignIn(screen) => {
                screen.ui(ui, tr, self.opened.as_ref(), progress.as_ref(), now, &mut self.outbox);
            }
            Phase::Work(work) => {
                let session = work.session.clone();
                let today = now.day();
                let (progress, density) = (progress.as_ref(), self.density);
                let cx = Cx { tr, theme, density, now, today, session: &session, progress, chips };
                let frame = shell::Frame { demo: self.options.demo, facts: self.facts.ready() };
                shell::ui(ui, work, frame, &cx, &mut self.outbox);
            }
        }
        let dropped: Vec<PathBuf> =
            ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if !dropped.is_empty() {
            self.picked(Some(Picked::Import(dropped)));
        }
        self.notices.ui(ui.ctx(), tr);
        self.carry_out();
    }

    /// What the window's title says.
    pub fn title(&self) -> String {
        let tr = Tr::new(self.locale);
        match self.opened.as_ref().and_then(|opened| opened.path.file_name()) {
            Some(file) => tr.window_title_register(&file.to_string_lossy()),
            None => tr.window_title().to_owned(),
        }
    }

    fn take(&mut self, event: Event) {
        let changes = event.changes;
        let event = match event.result {
            Ok(Reply::Register(reply)) => return self.register_replied(reply),
            Ok(Reply::Session(session::Reply::SignedIn(info))) => return self.signed_in(*info),
            Ok(Reply::Session(session::Reply::SignedOut)) => return self.signed_out(),
            Ok(Reply::Retention(retention::Reply::Status(status)))
                if self.facts.awaits_request(event.request) =>
            {
                self.facts = Load::Ready(*status);
                return;
            }
            Err(ref error)
                if error.kind == ErrorKind::NotSignedIn && matches!(self.phase, Phase::Work(_)) =>
            {
                self.notices.push(Notice::Warning(Tr::new(self.locale).sign_in_session_ended().to_owned()));
                return self.signed_out();
            }
            Err(error) if matches!(self.phase, Phase::Opening) => {
                self.phase = Phase::Trouble(error);
                return;
            }
            result => Event { request: event.request, result, changes },
        };
        let unclaimed = match &mut self.phase {
            Phase::FirstStart(screen) => screen.answer(event),
            Phase::SignIn(screen) => screen.answer(event),
            Phase::Work(_) => self.with_work(|work, cx, out| work.answer(event, cx, out)).flatten(),
            Phase::Opening | Phase::Trouble(_) => Some(event),
        };
        if let Some(Event { result: Err(error), .. }) = unclaimed
            && error.kind != ErrorKind::Cancelled
        {
            self.notices.push(Notice::Failure(error));
        }
        if changes != Changes::default() {
            self.facts = Load::Idle;
            self.with_work(|work, cx, out| work.stale(changes, cx, out));
            self.ask_facts();
        }
    }

    fn register_replied(&mut self, reply: register::Reply) {
        match reply {
            register::Reply::Opened(opened) => {
                self.opened = Some(opened);
                let username = self.options.username.clone().unwrap_or_default();
                self.phase = Phase::SignIn(Box::new(SignInScreen::new(username)));
            }
            register::Reply::Missing => {
                self.phase = Phase::FirstStart(Box::new(FirstStartScreen::new(self.options.path.clone())));
            }
        }
    }

    fn signed_in(&mut self, session: SessionInfo) {
        self.adopt_settings(&session);
        self.notices.clear();
        self.phase = Phase::Work(Box::new(Work::new(session)));
        self.facts = Load::Idle;
        self.ask_facts();
        self.with_work(|work, cx, out| work.entered(cx, out));
    }

    fn signed_out(&mut self) {
        self.phase = Phase::SignIn(Box::new(SignInScreen::new(String::new())));
    }

    fn adopt_settings(&mut self, session: &SessionInfo) {
        if let Some(locale) = Locale::from_code(&session.settings.language) {
            self.locale = locale;
        }
        let settings = &session.settings;
        self.look.choice = ThemeChoice::from_code(&settings.theme);
        self.look.zoom_percent = if settings.text_size == 0 { 100 } else { settings.text_size as u16 };
        theme::install(&self.ctx, &self.look);
    }

    fn ask_facts(&mut self) {
        if self.facts.is_idle() && matches!(self.phase, Phase::Work(_)) {
            let request = self.outbox.ask(retention::Query::Status);
            self.facts = Load::Loading(request, self.options.clock.now());
        }
    }

    fn picked(&mut self, picked: Option<Picked>) {
        match (picked, &mut self.phase) {
            (None, _) => {
                self.notices.push(Notice::Warning(Tr::new(self.locale).common_no_file_chosen().to_owned()));
            }
            (Some(Picked::Register(path)), _) => self.outbox.wish(Wish::OpenRegister(path)),
            (Some(picked), Phase::Work(_)) => {
                self.with_work(|work, cx, out| work.picked(picked, cx, out));
            }
            (Some(_), _) => {}
        }
    }

    /// Runs something on the screens with what a frame would hand them.
    fn with_work<R>(&mut self, act: impl FnOnce(&mut Work, &Cx<'_>, &mut Outbox) -> R) -> Option<R> {
        let Phase::Work(work) = &mut self.phase else { return None };
        let tr = Tr::new(self.locale);
        let now = self.options.clock.now();
        let word = |kind: Kind| tr.kind(kind).to_owned();
        let removed = |kind: Kind| tr.common_removed_kind(tr.kind(kind));
        let session = work.session.clone();
        let cx = Cx {
            tr,
            theme: Theme::for_style(&self.ctx.global_style()),
            density: self.density,
            now,
            today: now.day(),
            session: &session,
            progress: None,
            chips: ChipWords { word: &word, removed: &removed },
        };
        Some(act(work, &cx, &mut self.outbox))
    }

    fn carry_out(&mut self) {
        for wish in self.outbox.take() {
            let sent = match wish {
                Wish::Command(request, command) => {
                    self.engine.send(request, command).map_err(|e| (request, e))
                }
                Wish::Query(request, query) => self.engine.query(request, query).map_err(|e| (request, e)),
                other => {
                    self.carry_out_here(other);
                    Ok(())
                }
            };
            if let Err((request, error)) = sent {
                self.take(Event { request, result: Err(error), changes: Changes::default() });
            }
        }
    }

    fn carry_out_here(&mut self, wish: Wish) {
        match wish {
            Wish::Command(..) | Wish::Query(..) => {}
            Wish::Go(route) => {
                if let Phase::Work(work) = &mut self.phase
                    && route.allowed(work.session.roles())
                {
                    work.route = route;
                    self.with_work(|work, cx, out| work.entered(cx, out));
                }
            }
            Wish::Notice(notice) => self.notices.push(notice),
            Wish::Interrupt => self.engine.cancel(),
            Wish::Pick(pick) => {
                let ctx = self.ctx.clone();
                let title = Tr::new(self.locale).common_choose_file().to_owned();
                self.picker.open(pick, title, move || ctx.request_repaint());
            }
            Wish::Look(look) => {
                self.look = look;
                theme::install(&self.ctx, &self.look);
            }
            Wish::Density(density) => self.density = density,
            Wish::Language(locale) => self.locale = locale,
            Wish::OpenRegister(path) => self.open_register(path),
        }
    }

    fn open_register(&mut self, path: PathBuf) {
        self.options.path = path;
        match start(&self.ctx, &self.options) {
            Ok(engine) => {
                self.engine = engine;
                self.opened = None;
                self.phase = Phase::Opening;
            }
            Err(error) => self.notices.push(Notice::Failure(error)),
        }
    }

    /// The day on which the program stands; for tests.
    pub fn today(&self) -> Day {
        self.options.clock.now().day()
    }
}

fn start(ctx: &Context, options: &AppOptions) -> Result<Engine> {
    let wake = ctx.clone();
    Engine::start(EngineConfig {
        path: options.path.clone(),
        clock: Arc::clone(&options.clock),
        wake: Arc::new(move || wake.request_repaint()),
    })
}
