//! `seula shots`: pictures of every screen in light and dark, drawn without a display.

use super::args::Demo;
use super::{Outcome, Terminal, demo};
use crate::ui::shots;
use std::path::Path;
use std::sync::Arc;

/// What the pictures show.
const SHOWN: Demo = Demo { conversations: 2_000, seed: 1 };

pub(super) fn run(folder: &Path, terminal: &mut Terminal<'_>) -> Outcome {
    let clock = Arc::clone(&terminal.clock);
    let count = demo::with_pictures(&SHOWN, terminal, |stage| shots::make(folder, stage, &clock))?;
    terminal.say(terminal.tr().cli_shots(count))
}
