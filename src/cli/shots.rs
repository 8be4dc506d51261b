//! `seula shots`: pictures of every screen in light and dark, drawn without a display.

use super::{Outcome, Terminal};
use crate::ui::shots;
use std::path::Path;

pub(super) fn run(folder: &Path, terminal: &mut Terminal<'_>) -> Outcome {
    let count = shots::make(folder, std::sync::Arc::clone(&terminal.clock))?;
    terminal.say(terminal.tr().cli_shots(count))
}
