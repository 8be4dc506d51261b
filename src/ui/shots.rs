//! Pictures of every screen: the real application on a real register, drawn off-screen.

use crate::domain::{Locale, Purpose};
use crate::engine::{Clock, Traces};
use crate::error::{Doing as _, Error, ErrorKind, Result};
use crate::text::Tr;
use crate::ui::app::{App, AppOptions};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

/// Logical size of the pictures.
const SIZE: egui::Vec2 = vec2(1400.0, 900.0);
/// The window is at rest when the engine has not woken it for so long, so many times in a row.
const QUIET: (Duration, u32) = (Duration::from_millis(150), 3);
/// Frames after which a window that never rests is a fault.
const FRAMES_MAX: u32 = 4000;
/// Language of the pictures.
const LOCALE: Locale = Locale::Fi;
/// A word that the demo's content holds in many forms.
const SEARCHED: &str = "jatkolupa";

/// What the pictures show.
pub struct Stage<'a> {
    /// A demo register.
    pub register: &'a Path,
    /// An export file whose conversations are not in the register.
    pub export: &'a Path,
    /// The password of its accounts.
    pub password: &'a str,
    /// Their usernames.
    pub supervisor: &'a str,
    /// See `supervisor`.
    pub reviewer: &'a str,
    /// See `supervisor`.
    pub trainer: &'a str,
}

/// Draws every screen in light and in dark; answers with the number of pictures.
pub fn make(folder: &Path, stage: &Stage<'_>, clock: &Arc<dyn Clock>) -> Result<u64> {
    std::fs::create_dir_all(folder).doing("making the folder of the pictures")?;
    let mut count = 0;
    for dark in [false, true] {
        let studio = Studio { folder, stage, clock, dark };
        count += studio.entrance()? + studio.reviewer()? + studio.trainer()? + studio.supervisor()?;
    }
    Ok(count)
}

/// Where one set of pictures is drawn.
struct Studio<'a> {
    folder: &'a Path,
    stage: &'a Stage<'a>,
    clock: &'a Arc<dyn Clock>,
    dark: bool,
}

impl Studio<'_> {
    fn entrance(&self) -> Result<u64> {
        let mut first = self.window(&self.stage.register.with_file_name("register.seula"), None)?;
        first.rest()?;
        first.picture("first-start")?;
        let mut sign_in = self.window(self.stage.register, Some(self.stage.reviewer))?;
        sign_in.rest()?;
        sign_in.types(self.stage.password);
        sign_in.rest()?;
        sign_in.picture("sign-in")?;
        Ok(2)
    }

    fn reviewer(&self) -> Result<u64> {
        let tr = Tr::new(LOCALE);
        let mut window = self.signed_in(self.stage.reviewer)?;
        window.press(tr.menu_queue())?;
        window.picture("queue")?;
        window.press(tr.menu_conversations())?;
        window.key(Modifiers::NONE, Key::ArrowDown);
        window.rest()?;
        window.picture("conversations")?;
        window.key(Modifiers::COMMAND, Key::F);
        window.types(SEARCHED);
        window.rest()?;
        window.key(Modifiers::NONE, Key::Enter);
        window.key(Modifiers::NONE, Key::ArrowDown);
        window.rest()?;
        window.picture("conversations-search")?;
        window.press(tr.menu_answers())?;
        window.picture("answers")?;
        window.press(tr.menu_review())?;
        window.picture("review")?;
        window.press(tr.menu_leak_check())?;
        window.picture("leak-check")?;
        Ok(6)
    }

    fn trainer(&self) -> Result<u64> {
        let mut window = self.signed_in(self.stage.trainer)?;
        window.press(Tr::new(LOCALE).menu_collections())?;
        window.picture("collections")?;
        Ok(1)
    }

    fn supervisor(&self) -> Result<u64> {
        let tr = Tr::new(LOCALE);
        let mut window = self.signed_in(self.stage.supervisor)?;
        let dropped = Dropped(self.stage.export.to_owned());
        window.harness.input_mut().dropped_files.push(Arc::new(dropped));
        window.rest()?;
        window.picture("import")?;
        let screens = [
            (tr.menu_insights(), "insights"),
            (tr.menu_gaps(), "gaps"),
            (tr.menu_rounds(), "rounds"),
            (tr.menu_accounts(), "accounts"),
            (tr.menu_audit(), "audit"),
            (tr.menu_register(), "register"),
        ];
        for (screen, name) in screens {
            window.press(screen)?;
            window.picture(name)?;
        }
        window.press(tr.common_more_actions())?;
        window.click(Role::MenuItem, tr.menu_settings())?;
        window.picture("settings")?;
        window.key(Modifiers::COMMAND, Key::K);
        window.rest()?;
        window.picture("palette")?;
        Ok(8)
    }

    fn window(&self, path: &Path, username: Option<&str>) -> Result<Window<'_>> {
        let (sender, woken) = sync_channel(1);
        let theme = if self.dark { Theme::Dark } else { Theme::Light };
        let options = AppOptions {
            path: path.to_owned(),
            clock: Arc::clone(self.clock),
            locale: LOCALE,
            demo: true,
            username: username.map(str::to_owned),
            window: None,
            traces: Traces::default(),
        };
        let mut harness =
            Harness::builder().with_size(SIZE).with_theme(theme).with_render_cursor(false).build_eframe(
                move |creation| {
                    creation.egui_ctx.set_request_repaint_callback(move |_| {
                        // A full channel says the same already.
                        sender.try_send(()).unwrap_or_default();
                    });
                    Drawn(App::new(&creation.egui_ctx, options))
                },
            );
        harness.input_mut().system_theme = Some(theme);
        if let Err(error) = &harness.state().0 {
            return Err(error.clone());
        }
        Ok(Window { harness, woken, studio: self })
    }

    fn signed_in(&self, username: &str) -> Result<Window<'_>> {
        let mut window = self.window(self.stage.register, Some(username))?;
        window.rest()?;
        let purpose = if username == self.stage.trainer { Purpose::Training } else { Purpose::Quality };
        let tr = Tr::new(LOCALE);
        let card = format!("{}: {}", tr.purpose(purpose), tr.purpose_help(purpose));
        window.click(Role::RadioButton, &card)?;
        window.click(Role::PasswordInput, tr.sign_in_password_or_code())?;
        window.types(self.stage.password);
        window.key(Modifiers::NONE, Key::Enter);
        window.rest()?;
        if window.has(tr.sign_in_title()) { Err(fault("the sign-in did not end")) } else { Ok(window) }
    }
}

/// The application, or why it could not be started.
struct Drawn(Result<App>);

impl eframe::App for Drawn {
    fn logic(&mut self, _ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if let Ok(app) = &mut self.0 {
            app.logic();
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        if let Ok(app) = &mut self.0 {
            app.frame(ui);
        }
    }
}

/// A window that is drawn off-screen.
struct Window<'a> {
    harness: Harness<'static, Drawn>,
    woken: Receiver<()>,
    studio: &'a Studio<'a>,
}

impl Window<'_> {
    /// Draws until the engine has nothing more to say.
    fn rest(&mut self) -> Result<()> {
        let (pause, times) = QUIET;
        let mut quiet = 0;
        for _ in 0..FRAMES_MAX {
            self.harness.step();
            let busy = self.harness.query_all_by_label(Tr::new(LOCALE).sign_in_busy()).next().is_some();
            // A frame itself asks for the next one: that is no word of the engine.
            while self.woken.try_recv().is_ok() {}
            let silent = self.woken.recv_timeout(pause).is_err() && !busy;
            quiet = if silent { quiet + 1 } else { 0 };
            if quiet >= times {
                return Ok(());
            }
        }
        Err(fault("the window never rests"))
    }

    fn has(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    fn press(&mut self, label: &str) -> Result<()> {
        self.click(Role::Button, label)
    }

    fn click(&mut self, role: Role, label: &str) -> Result<()> {
        let found = self.harness.query_all_by_role_and_label(role, label).next();
        found.ok_or_else(|| fault("a control is missing"))?.click();
        self.rest()
    }

    fn types(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_steps(2);
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(2);
    }

    fn picture(&mut self, name: &str) -> Result<()> {
        let picture = self.harness.render().map_err(|_reason| fault("no adapter draws here"))?;
        let theme = if self.studio.dark { "dark" } else { "light" };
        let path = self.studio.folder.join(format!("{name}-{theme}.png"));
        picture.save(path).map_err(|_failed| Error::new(ErrorKind::FileUnwritable, DOING))
    }
}

/// A file that is let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> std::result::Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| format!("{:?}", error.kind()))
    }
}

const DOING: &str = "drawing pictures";

fn fault(detail: &'static str) -> Error {
    Error::new(ErrorKind::Internal, DOING).with_detail(detail)
}
