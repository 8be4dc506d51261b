//! Opens the window on the desktop.

use crate::error::{Error, ErrorKind, Result};
use crate::ui::app::{App, AppOptions};
use crate::ui::window_size::{SMALLEST, WindowSize};
use eframe::{NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const DOING: &str = "opening the window";

/// Why no window could be opened, or why it ended.
pub enum NoWindow {
    /// There is no display, or a library that the display needs is missing.
    NoDisplay,
    /// It could not be opened for another reason.
    Failed(Error),
    /// It was open and ended by a fault.
    Fault(Error),
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
        self.save_typed();
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
        let opened = Arc::new(AtomicBool::new(false));
        let opens = Arc::clone(&opened);
        let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            eframe::run_native(
                "seula",
                native,
                Box::new(move |creation| {
                    opens.store(true, Ordering::Relaxed);
                    Ok(Box::new(App::new(&creation.egui_ctx, app_options)?))
                }),
            )
        }));
        match ending(ran, opened.load(Ordering::Relaxed)) {
            Ending::Over(ended) => return ended,
            Ending::OtherRenderer(code) => failures.push(code),
        }
    }
    Err(NoWindow::Failed(Error::new(ErrorKind::Internal, DOING).with_detail(failures.join(", "))))
}

/// What follows when the window's loop has ended.
enum Ending {
    /// It is over.
    Over(Result<(), NoWindow>),
    /// This renderer does not work here; why.
    OtherRenderer(&'static str),
}

/// `opened` tells whether there was a window when it ended: a missing keyboard library panics before that instead of
/// failing, and whatever panics later is a fault of the program.
fn ending(ran: std::thread::Result<eframe::Result>, opened: bool) -> Ending {
    let fault = |code: &str| {
        let error = Error::new(ErrorKind::Internal, "showing the window").with_detail(code.to_owned());
        Ending::Over(Err(NoWindow::Fault(error)))
    };
    match ran {
        Ok(Ok(())) => Ending::Over(Ok(())),
        Err(_) if opened => fault("panic"),
        Ok(Err(eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_))) if opened => fault("display"),
        Ok(Err(eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_))) | Err(_) => {
            Ending::Over(Err(NoWindow::NoDisplay))
        }
        Ok(Err(error)) => Ending::OtherRenderer(failure_code(&error)),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_ends_before_there_is_a_window_is_a_missing_display() {
        let panicked = || Err(Box::new("a panic") as Box<dyn std::any::Any + Send>);
        assert!(matches!(ending(panicked(), false), Ending::Over(Err(NoWindow::NoDisplay))));
        assert!(matches!(ending(panicked(), true), Ending::Over(Err(NoWindow::Fault(_)))));
        assert!(matches!(ending(Ok(Ok(())), true), Ending::Over(Ok(()))));
        let refused = Ok(Err(eframe::Error::AppCreation("no engine".into())));
        assert!(matches!(ending(refused, true), Ending::OtherRenderer("application")));
    }
}
