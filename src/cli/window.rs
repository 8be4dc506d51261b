//! The window, or one sentence why there is none.

use super::{Failure, Outcome, Terminal, place};
use std::path::PathBuf;

/// Opens the window on the register.
pub(super) fn run(register: Option<PathBuf>, terminal: &mut Terminal<'_>) -> Outcome {
    let path = place::default_register(register, terminal.env)?;
    open(path, None, terminal)
}

/// Opens the window on this register; `demo_user`: it is the demo's, and this username is filled in.
#[cfg(feature = "gui")]
pub(super) fn open(path: PathBuf, demo_user: Option<String>, terminal: &mut Terminal<'_>) -> Outcome {
    use crate::engine::Traces;
    use crate::ui::app::AppOptions;
    use crate::ui::window::{self, NoWindow};
    if !window::has_display(terminal.env) {
        return Err(Failure::NoDisplay(terminal.tr().cli_no_display().to_owned()));
    }
    let options = AppOptions {
        path,
        clock: std::sync::Arc::clone(&terminal.clock),
        locale: terminal.locale,
        demo: demo_user.is_some(),
        // What a demo leaves behind is nothing.
        window: if demo_user.is_none() { place::window_file(terminal.env) } else { None },
        traces: if demo_user.is_none() { place::traces(terminal.env) } else { Traces::default() },
        username: demo_user,
    };
    window::run(&options).map_err(|refused| match refused {
        NoWindow::NoDisplay => Failure::NoDisplay(terminal.tr().cli_no_display().to_owned()),
        NoWindow::Failed(_) => Failure::Text(terminal.tr().cli_window_failed().to_owned()),
        NoWindow::Fault(_) => Failure::Text(terminal.tr().cli_window_fault().to_owned()),
    })
}

/// Says that this program was built without its window.
#[cfg(not(feature = "gui"))]
pub(super) fn open(_path: PathBuf, _demo_user: Option<String>, terminal: &mut Terminal<'_>) -> Outcome {
    Err(Failure::Text(terminal.tr().cli_no_window().to_owned()))
}
