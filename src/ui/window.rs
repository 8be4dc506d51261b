//! Opens the window on the desktop.

use crate::error::{Error, ErrorKind, Result};
use crate::ui::app::{App, AppOptions};
use crate::ui::window_size::{SMALLEST, WindowSize};
use eframe::{NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder};

/// Why no window could be opened.
pub enum NoWindow {
    /// There is no display, or a library that the display needs is missing.
    NoDisplay,
    /// Anything else.
    Failed(Error),
}

impl eframe::App for App {
    fn logic(&mut self, _ctx: &egui::Context, _frame: &mut eframe::Frame) {
        Self::logic(self);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let title = self.title();
        ui.ctx().send_viewport_cmd_if_new(&title);
        self.frame(ui);
        self.saw_window(ui.ctx());
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keep_window();
    }
}

/// Sends a title only when it differs from the last one: each command costs the window a redraw.
trait SendTitle {
    fn send_viewport_cmd_if_new(&self, title: &str);
}

impl SendTitle for egui::Context {
    fn send_viewport_cmd_if_new(&self, title: &str) {
        let id = egui::Id::unique("window title");
        if self.data(|data| data.get_temp::<String>(id)).as_deref() != Some(title) {
            self.data_mut(|data| data.insert_temp(id, title.to_owned()));
            self.send_viewport_cmd(egui::ViewportCommand::Title(title.to_owned()));
        }
    }
}

/// Whether the desktop has a display, as far as the environment tells.
pub fn has_display(env: &dyn Fn(&str) -> Option<std::ffi::OsString>) -> bool {
    !cfg!(target_os = "linux")
        || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
            .iter()
            .any(|name| env(name).is_some_and(|value| !value.is_empty()))
}

/// Opens the window and returns when it is closed. On Linux OpenGL comes first, on Windows DirectX: each falls back
/// to the other in the same process.
pub fn run(options: &AppOptions) -> Result<(), NoWindow> {
    let order =
        if cfg!(windows) { [Renderer::Wgpu, Renderer::Glow] } else { [Renderer::Glow, Renderer::Wgpu] };
    let mut failures = Vec::new();
    for renderer in order {
        let app_options = options.clone();
        let native = native_options(renderer, options);
        // A missing keyboard library panics instead of failing.
        let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            eframe::run_native(
                "seula",
                native,
                Box::new(move |creation| Ok(Box::new(App::new(&creation.egui_ctx, app_options)?))),
            )
        }));
        match ran {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_))) | Err(_) => {
                return Err(NoWindow::NoDisplay);
            }
            Ok(Err(error)) => failures.push(failure_code(&error)),
        }
    }
    Err(NoWindow::Failed(
        Error::new(ErrorKind::Internal, "opening the window").with_detail(failures.join(", ")),
    ))
}

fn failure_code(error: &eframe::Error) -> &'static str {
    match error {
        eframe::Error::AppCreation(_) => "application",
        eframe::Error::NoGlutinConfigs(..) | eframe::Error::Glutin(_) | eframe::Error::OpenGL(_) => "OpenGL",
        eframe::Error::Wgpu(_) => "wgpu",
        _ => "other",
    }
}

fn native_options(renderer: Renderer, options: &AppOptions) -> NativeOptions {
    let kept = options.window.as_deref().map(WindowSize::read).unwrap_or_default();
    let mut viewport = ViewportBuilder::default()
        .with_title("Seula")
        .with_app_id("seula")
        .with_inner_size(kept.size)
        .with_maximized(kept.maximised)
        .with_min_inner_size(SMALLEST)
        .with_drag_and_drop(true);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/seula.png")) {
        viewport = viewport.with_icon(icon);
    }
    NativeOptions { viewport, renderer, ..NativeOptions::default() }
}
