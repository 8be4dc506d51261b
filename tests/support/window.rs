//! The real window without a display: on a register of [`super::Register`], driven by accessible names.

use super::{PASSWORD, Register, SUPERVISOR};
use egui::accesskit::Role;
use egui::{Event, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::Locale;
use seula::engine::{ManualClock, Traces};
use seula::text::Tr;
use seula::ui::App;
use seula::ui::app::AppOptions;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

/// The window as it opens.
pub const SIZE: egui::Vec2 = egui::vec2(1400.0, 900.0);
/// The smallest window.
pub const SMALLEST: egui::Vec2 = egui::vec2(1100.0, 700.0);

/// How long the engine may take to wake the window before the window looks by itself.
const WAKE: Duration = Duration::from_millis(20);
/// How often it looks before a test fails: half a minute, since a password takes long on a busy machine.
const LOOKS: u32 = 1500;

/// The window of a test.
pub struct Window {
    harness: Harness<'static, App>,
    woken: Receiver<()>,
    /// Texts in the language in which it was opened.
    pub tr: Tr,
}

/// What a window is opened with.
pub struct Opening {
    /// Language of the desktop.
    pub locale: Locale,
    /// Logical size.
    pub size: egui::Vec2,
    /// Whether the desktop is dark.
    pub dark: bool,
    /// A username that is filled in.
    pub username: Option<String>,
}

impl Default for Opening {
    fn default() -> Self {
        Self { locale: Locale::Fi, size: SIZE, dark: false, username: None }
    }
}

impl Window {
    /// A window on a register file, whether it is there or not.
    pub fn open(path: &Path, clock: &Arc<ManualClock>, opening: Opening) -> Self {
        let (sender, woken) = sync_channel(1);
        let theme = if opening.dark { egui::Theme::Dark } else { egui::Theme::Light };
        let options = AppOptions {
            path: path.to_owned(),
            clock: Arc::<ManualClock>::clone(clock),
            locale: opening.locale,
            demo: false,
            username: opening.username,
            window: None,
            traces: Traces::default(),
        };
        let builder = Harness::builder().with_size(opening.size).with_theme(theme).with_render_cursor(false);
        let mut harness = builder.build_eframe(move |creation| {
            creation.egui_ctx.set_request_repaint_callback(move |_| {
                // A full channel says the same already.
                sender.try_send(()).unwrap_or_default();
            });
            App::new(&creation.egui_ctx, options).unwrap()
        });
        harness.input_mut().system_theme = Some(theme);
        harness.step();
        Self { harness, woken, tr: Tr::new(opening.locale) }
    }

    /// A window on the register of a test, whose own engine ends.
    pub fn on(register: &mut Register) -> Self {
        register.stop();
        Self::open(&register.path(), &register.clock, Opening::default())
    }

    /// The same with its supervisor signed in.
    pub fn signed_in(register: &mut Register) -> Self {
        let mut window = Self::on(register);
        window.sign_in(SUPERVISOR, PASSWORD);
        window
    }

    /// The harness, to look at the tree.
    pub fn harness(&self) -> &Harness<'static, App> {
        &self.harness
    }

    /// The harness, to send events.
    pub fn harness_mut(&mut self) -> &mut Harness<'static, App> {
        &mut self.harness
    }

    /// Draws so many frames.
    pub fn steps(&mut self, count: usize) {
        self.harness.run_steps(count);
    }

    /// Draws frames until this holds; each waits for the engine to wake the window.
    pub fn until(&mut self, what: &str, holds: impl Fn(&Harness<'static, App>) -> bool) {
        for _ in 0..LOOKS {
            self.harness.step();
            if holds(&self.harness) {
                self.harness.run_steps(2);
                return;
            }
            // Without a wake it looks by itself.
            self.woken.recv_timeout(WAKE).unwrap_or_default();
        }
        panic!("the window never showed {what}; it shows {:?}", self.labels());
    }

    /// Draws frames until something of this name is there.
    pub fn until_label(&mut self, label: &str) {
        let wanted = label.to_owned();
        self.until(label, move |harness| harness.query_all_by_label(&wanted).next().is_some());
    }

    /// Draws frames until nothing of this name is there.
    pub fn until_gone(&mut self, label: &str) {
        let wanted = label.to_owned();
        self.until(label, move |harness| harness.query_all_by_label(&wanted).next().is_none());
    }

    /// Whether something of this name is there.
    pub fn has(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// Every accessible name, for a failing test.
    pub fn labels(&self) -> Vec<String> {
        self.harness
            .root()
            .children_recursive()
            .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
            .collect()
    }

    /// Clicks what has this role and name.
    pub fn click(&mut self, role: Role, label: &str) {
        // A dialog or screen that has just opened takes a few frames to find its size and its focus.
        self.harness.run_steps(4);
        let wanted = label.to_owned();
        self.until(label, move |harness| harness.query_all_by_role_and_label(role, &wanted).next().is_some());
        self.harness.get_by_role_and_label(role, label).scroll_to_me();
        self.harness.run_steps(3);
        // What still moves, because an answer has changed what stands above it, would be missed.
        let mut before = None;
        for _ in 0..LOOKS {
            let at = self.harness.get_by_role_and_label(role, label).rect();
            if before.replace(at) == Some(at) {
                break;
            }
            self.harness.run_steps(2);
        }
        let at = self.harness.get_by_role_and_label(role, label).rect().center();
        self.click_at(at);
    }

    /// Clicks here within one frame: an answer that arrived between pressing and releasing would move what is meant.
    fn click_at(&mut self, pos: Pos2) {
        let modifiers = Modifiers::NONE;
        let button =
            |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
        let click = [Event::PointerMoved(pos), button(true), button(false)];
        self.harness.input_mut().events.extend(click);
        self.harness.run_steps(2);
    }

    /// Clicks the button of this name.
    pub fn press(&mut self, label: &str) {
        self.click(Role::Button, label);
    }

    /// Clicks the last button of this name: where a dialog repeats the words of the button that opened it, its own.
    pub fn press_last(&mut self, label: &str) {
        self.harness.run_steps(4);
        let at = self.harness.get_all_by_role_and_label(Role::Button, label).last().unwrap().rect().center();
        self.click_at(at);
    }

    /// Clicks the button of this name in this frame, if it is still there.
    pub fn press_if_there(&mut self, label: &str) {
        let button = self.harness.query_by_role_and_label(Role::Button, label);
        match button.map(|button| button.rect().center()) {
            Some(at) => self.click_at(at),
            None => self.harness.run_steps(2),
        }
    }

    /// Types into the field of this name.
    pub fn type_into(&mut self, label: &str, text: &str) {
        self.into(Role::TextInput, label, text);
    }

    /// Types into the field of several lines of this name.
    pub fn type_lines_into(&mut self, label: &str, text: &str) {
        self.into(Role::MultilineTextInput, label, text);
    }

    /// Types over what stands in the password field of this name.
    pub fn type_secret(&mut self, label: &str, text: &str) {
        self.into(Role::PasswordInput, label, text);
    }

    /// Types over what stands in the field of this name.
    pub fn type_over(&mut self, label: &str, text: &str) {
        self.click(Role::TextInput, label);
        self.harness.key_press_modifiers(Modifiers::COMMAND, egui::Key::A);
        self.harness.run_steps(2);
        self.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        self.harness.run_steps(2);
    }

    fn into(&mut self, role: Role, label: &str, text: &str) {
        self.click(role, label);
        if role == Role::PasswordInput {
            self.harness.key_press_modifiers(Modifiers::COMMAND, egui::Key::A);
            self.harness.run_steps(2);
        }
        self.harness.get_by_role_and_label(role, label).type_text(text);
        self.harness.run_steps(2);
    }

    /// Presses a key.
    pub fn key(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.harness.run_steps(2);
    }

    /// Signs in by keyboard and waits for the work.
    pub fn sign_in(&mut self, username: &str, password: &str) {
        let tr = self.tr;
        self.until_label(tr.sign_in_title());
        self.type_into(tr.sign_in_username(), username);
        self.type_secret(tr.sign_in_password_or_code(), password);
        self.key(egui::Key::Enter);
        self.until_gone(tr.sign_in_title());
    }

    /// Gives the password once more for the act that asks for it.
    pub fn confirm(&mut self, password: &str) {
        let tr = self.tr;
        self.until_label(tr.reauthentication_title());
        self.type_secret(tr.reauthentication_password(), password);
        self.key(egui::Key::Enter);
        self.until_gone(tr.reauthentication_title());
    }

    /// Saves a picture, if `SEULA_SHOTS` names a folder.
    pub fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("SEULA_SHOTS").map(PathBuf::from) else { return };
        self.harness.run_steps(2);
        match self.harness.render() {
            Ok(picture) => picture.save(folder.join(format!("{name}.png"))).unwrap(),
            Err(reason) => eprintln!("{name}: no adapter draws here: {reason}"),
        }
    }
}
