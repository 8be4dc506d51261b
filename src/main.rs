//! The program: arguments, terminal, exit code.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use seula::cli::{Terminal, run};
use seula::engine::SystemClock;
use seula::text::Locale;
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    seula::cli::quiet_panics();
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let mut terminal = Terminal {
        out: &mut std::io::stdout().lock(),
        err: &mut std::io::stderr(),
        input: &mut std::io::stdin().lock(),
        clock: Arc::new(SystemClock),
        locale: Locale::from_environment(locale.as_deref()),
        env: &|name| std::env::var_os(name),
    };
    ExitCode::from(run(std::env::args_os().skip(1).collect(), &mut terminal))
}
