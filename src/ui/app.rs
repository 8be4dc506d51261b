//! The application: one engine, the screens, and what screens wish carried out between frames.

mod answers;
mod exit;
mod idle;
mod wishes;

use crate::domain::evidence::Whose;
use crate::domain::{Day, Kind, RetentionStatus, Upkeep};
use crate::engine::ops::{register, retention, upkeep};
use crate::engine::{Clock, Engine, EngineConfig, Traces};
use crate::error::{Error, Result};
use crate::text::{Locale, Tr};
use crate::ui::cx::{Cx, Load, Outbox, Picked};
use crate::ui::entrance::{Entrance, Proof};
use crate::ui::focus;
use crate::ui::notice::Notices;
use crate::ui::pick::Picker;
use crate::ui::picture::Pictures;
use crate::ui::reauthentication::Reauthentication;
use crate::ui::screens::{FirstStartScreen, SignInScreen, trouble};
use crate::ui::shell;
use crate::ui::sieved::Sieved;
use crate::ui::theme::{self, Density, Look, Theme, Width};
use crate::ui::widgets::ChipWords;
use crate::ui::window_size::WindowSize;
use crate::ui::work::Work;
use egui::{Context, Ui};
use exit::Exit;
use idle::Idle;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;

/// Passes in which a frame may find its sizes before it is shown.
const PASSES_MAX: NonZeroUsize = NonZeroUsize::MIN.saturating_add(2);

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
    /// The file in which the window's size is kept, if it is.
    pub window: Option<PathBuf>,
    /// Traces of the registers that the user has opened.
    pub traces: Traces,
}

/// Where the program stands.
enum Phase {
    /// The register is being opened, since this moment of the window's clock in seconds.
    Opening(f64),
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
    pictures: Pictures,
    look: Look,
    density: Density,
    /// The zoom of the last frame in per cent: another one now was made by the keyboard.
    zoom_seen: u16,
    locale: Locale,
    /// A language that was chosen before sign-in; the session that begins keeps it.
    chosen: Option<Locale>,
    entrance: Entrance,
    opened: Option<register::Opened>,
    /// Whether the destruction of this start has ended.
    destroyed: bool,
    /// Facts of the status strip.
    facts: Load<RetentionStatus>,
    /// What keeps the register sound.
    upkeep: Load<Upkeep>,
    /// What the sieve said of what is being typed.
    sieved: Sieved,
    /// The window as it was last seen.
    window: WindowSize,
    idle: Idle,
    exit: Exit,
    /// The sensitive act that waits for the password.
    reauthentication: Reauthentication,
}

impl App {
    /// Starts the engine and waits for nothing.
    pub fn new(ctx: &Context, options: AppOptions) -> Result<Self> {
        crate::ui::fonts::install(ctx);
        let look = Look::default();
        theme::install(ctx, &look);
        ctx.options_mut(|options| {
            // Closing by a slip of the finger would lose what is being typed.
            options.quit_shortcuts.clear();
            // A dialog may need two passes to find its size and place; the third is the one that is seen.
            options.max_passes = PASSES_MAX;
        });
        let engine = start(ctx, &options)?;
        Ok(Self {
            engine,
            ctx: ctx.clone(),
            phase: Phase::Opening(ctx.input(|input| input.time)),
            outbox: Outbox::default(),
            notices: Notices::default(),
            picker: Picker::default(),
            pictures: Pictures::default(),
            look,
            density: Density::default(),
            zoom_seen: look.zoom_percent,
            locale: options.locale,
            chosen: None,
            entrance: Entrance::default(),
            opened: None,
            destroyed: false,
            facts: Load::Idle,
            upkeep: Load::Idle,
            sieved: Sieved::default(),
            window: WindowSize::default(),
            idle: Idle::default(),
            exit: Exit::default(),
            reauthentication: Reauthentication::default(),
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
        for picture in self.pictures.results() {
            self.pictured(picture);
        }
        self.carry_out();
        self.follow_lock();
        self.follow_close();
        self.follow_exit();
    }

    /// Draws one frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.follow_zoom();
        self.watch(ui);
        focus::hold(ui.ctx());
        if matches!(self.phase, Phase::Work(_)) {
            self.work_ui(ui);
            self.reauthentication_ui(ui);
            self.exit_ui(ui);
        } else {
            self.entrance_ui(ui);
        }
        let dropped: Vec<PathBuf> =
            ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if !dropped.is_empty() {
            self.picked(Some(Picked::Import(dropped)));
        }
        self.notices.ui(ui.ctx(), Tr::new(self.locale));
        focus::resume(ui.ctx());
        focus::give_back(ui.ctx());
        self.carry_out();
    }

    fn work_ui(&mut self, ui: &mut Ui) {
        let Phase::Work(work) = &mut self.phase else { return };
        let tr = Tr::new(self.locale);
        let now = self.options.clock.now();
        let word = |kind: Kind| tr.kind(kind).to_owned();
        let removed = |kind: Kind| tr.common_removed_kind(tr.kind(kind));
        let evidence = |whose: Whose| tr.evidence_of(whose).to_owned();
        let chips = ChipWords { word: &word, removed: &removed, evidence: &evidence };
        let running = self.engine.progress();
        let session = work.session.clone();
        let cx = Cx {
            tr,
            theme: Theme::of(ui),
            density: self.density,
            width: Width::of(&self.ctx),
            now,
            today: now.day(),
            session: &session,
            running: running.as_ref(),
            upkeep: self.upkeep.ready(),
            chips,
            sieved: &self.sieved,
        };
        work.settings.saw(self.look, self.density);
        let frame = shell::Frame {
            demo: self.options.demo,
            facts: self.facts.ready(),
            look: self.look,
            notices: !self.notices.is_empty(),
        };
        shell::ui(ui, work, &frame, &cx, &mut self.outbox);
        self.sieved.ask(&mut self.outbox);
    }

    /// Over whatever the screens show.
    fn reauthentication_ui(&mut self, ui: &Ui) {
        let given_up = self.reauthentication.ui(ui.ctx(), Tr::new(self.locale), &mut self.outbox);
        self.not_done(given_up);
    }

    fn entrance_ui(&mut self, ui: &mut Ui) {
        let tr = Tr::new(self.locale);
        let running = self.engine.progress();
        let proof = Proof {
            opened: self.opened.as_ref(),
            progress: running.as_ref().map(|running| &running.progress),
            destroyed: self.destroyed,
            now: self.options.clock.now(),
        };
        let other = if matches!(self.phase, Phase::FirstStart(_)) {
            tr.start_open()
        } else {
            tr.sign_in_open_other()
        };
        let page = match &self.phase {
            Phase::Opening(_) | Phase::Work(_) => (0, 0),
            Phase::Trouble(_) => (1, u8::from(self.facts.ready().is_some())),
            Phase::FirstStart(screen) => (2, screen.page()),
            Phase::SignIn(screen) => (3, screen.page()),
        };
        let (phase, path, facts) = (&mut self.phase, &self.options.path, self.facts.ready());
        self.entrance.ui(ui, tr, proof, (page, other), &mut self.outbox, |ui, out| match phase {
            Phase::Opening(since) => trouble::opening(ui, tr, *since),
            Phase::Trouble(error) => trouble::page(ui, tr, error, path, facts, out),
            Phase::FirstStart(screen) => screen.ui(ui, tr, out),
            Phase::SignIn(screen) => screen.ui(ui, tr, out),
            Phase::Work(_) => {}
        });
    }

    /// Ctrl and plus or minus change the zoom behind the settings' back.
    fn follow_zoom(&mut self) {
        let zoom = (self.ctx.zoom_factor() * 100.0).round() as u16;
        if std::mem::replace(&mut self.zoom_seen, zoom) != zoom && zoom != self.look.zoom_percent {
            self.look.zoom_percent = zoom.clamp(80, 200);
            theme::install(&self.ctx, &self.look);
            self.save_settings();
        }
    }

    /// Remembers the window's size; a window that fills its screen keeps the size that it had before.
    pub(super) fn saw_window(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        ctx.input(|input| {
            let viewport = input.viewport();
            self.window.maximised =
                viewport.maximized.unwrap_or(false) || viewport.fullscreen.unwrap_or(false);
            if let Some(inner) = viewport.inner_rect.filter(|_| !self.window.maximised) {
                self.window.size = (inner.size() * zoom).into();
            }
        });
    }

    /// Keeps the window's size for the next time.
    pub(super) fn keep_window(&self) {
        if let Some(path) = &self.options.window {
            self.window.write(path);
        }
    }

    /// What the window's title says.
    pub fn title(&self) -> String {
        let tr = Tr::new(self.locale);
        match self.opened.as_ref().and_then(|opened| opened.path.file_name()) {
            Some(file) => tr.window_title_register(&file.to_string_lossy()),
            None => tr.window_title().to_owned(),
        }
    }

    fn ask_facts(&mut self) {
        if self.facts.is_idle() && matches!(self.phase, Phase::Work(_) | Phase::Trouble(_)) {
            let request = self.outbox.ask(retention::Query::Status);
            self.facts = Load::Loading(request, self.options.clock.now());
        }
        if self.upkeep.is_idle() && matches!(self.phase, Phase::Work(_)) {
            let request = self.outbox.ask(upkeep::Query::Status);
            self.upkeep = Load::Loading(request, self.options.clock.now());
        }
    }

    /// Runs something on the screens with what a frame would hand them.
    fn with_work<R>(&mut self, act: impl FnOnce(&mut Work, &Cx<'_>, &mut Outbox) -> R) -> Option<R> {
        let work = match &mut self.phase {
            Phase::Work(work) => work,
            // Behind the lock they still take the answers to what they asked.
            _ => self.idle.locked.as_mut()?,
        };
        let tr = Tr::new(self.locale);
        let now = self.options.clock.now();
        let word = |kind: Kind| tr.kind(kind).to_owned();
        let removed = |kind: Kind| tr.common_removed_kind(tr.kind(kind));
        let evidence = |whose: Whose| tr.evidence_of(whose).to_owned();
        let session = work.session.clone();
        let cx = Cx {
            tr,
            theme: Theme::for_style(&self.ctx.global_style()),
            density: self.density,
            width: Width::of(&self.ctx),
            now,
            today: now.day(),
            session: &session,
            running: None,
            upkeep: self.upkeep.ready(),
            chips: ChipWords { word: &word, removed: &removed, evidence: &evidence },
            sieved: &self.sieved,
        };
        Some(act(work, &cx, &mut self.outbox))
    }

    /// The day on which the program stands; for tests.
    pub fn today(&self) -> Day {
        self.options.clock.now().day()
    }
}

fn start(ctx: &Context, options: &AppOptions) -> Result<Engine> {
    let wake = ctx.clone();
    let config = EngineConfig {
        path: options.path.clone(),
        clock: Arc::clone(&options.clock),
        wake: Arc::new(move || wake.request_repaint()),
    };
    Engine::start_traced(config, options.traces.clone())
}
