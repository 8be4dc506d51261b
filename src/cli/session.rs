//! Opening the register and signing in, for commands that need it.

use super::{Failure, Terminal, place};
use crate::domain::Purpose;
use crate::engine::ops::{register, session};
use crate::engine::{Engine, EngineConfig, Reply, Traces};
use crate::error::{Error, ErrorKind};
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Starts an engine on the register and waits until it is open; what is due is hidden by then. For commands that end
/// soon: a destruction that they began would end with them.
pub(super) fn open(
    register: Option<PathBuf>,
    terminal: &Terminal<'_>,
) -> Result<(Engine, register::Opened), Failure> {
    let engine = idle(register, terminal)?;
    let opened = opened(&engine)?;
    Ok((engine, opened))
}

/// Waits until the register is open.
pub(super) fn opened(engine: &Engine) -> Result<register::Opened, Failure> {
    match engine.opened()? {
        Reply::Register(register::Reply::Opened(opened)) => Ok(opened),
        _ => Err(Error::new(ErrorKind::RegisterMissing, "opening the register").into()),
    }
}

/// The same without waiting.
pub(super) fn idle(register: Option<PathBuf>, terminal: &Terminal<'_>) -> Result<Engine, Failure> {
    let config = config(place::default_register(register, terminal.env)?, terminal);
    Ok(Engine::start_idle_traced(config, place::traces(terminal.env))?)
}

/// Starts an engine on a path where there may be no register yet, or none to stay.
pub(super) fn start(path: PathBuf, traces: Traces, terminal: &Terminal<'_>) -> Result<Engine, Failure> {
    Ok(Engine::start_traced(config(path, terminal), traces)?)
}

fn config(path: PathBuf, terminal: &Terminal<'_>) -> EngineConfig {
    EngineConfig { path, clock: Arc::clone(&terminal.clock), wake: Arc::new(|| {}) }
}

/// Signs in with the password of `SEULA_PASSWORD`, or asks for it without echo.
pub(super) fn sign_in(
    engine: &Engine,
    user: &str,
    purpose: Option<Purpose>,
    terminal: &mut Terminal<'_>,
) -> Result<(), Failure> {
    let password = password(terminal, terminal.tr().cli_password())?;
    enter(engine, user, purpose, password, terminal)
}

/// The same for one sensitive act: the password that was given this moment counts for it, too.
pub(super) fn sign_in_for_act(
    engine: &Engine,
    user: &str,
    terminal: &mut Terminal<'_>,
) -> Result<(), Failure> {
    let password = password(terminal, terminal.tr().cli_password())?;
    enter(engine, user, None, password.clone(), terminal)?;
    engine.call(session::Command::Reauthenticate { password })?;
    Ok(())
}

fn enter(
    engine: &Engine,
    user: &str,
    purpose: Option<Purpose>,
    password: Zeroizing<String>,
    terminal: &Terminal<'_>,
) -> Result<(), Failure> {
    let username = Zeroizing::new(user.to_owned());
    let reply = engine.call(session::Command::SignIn { username, password, purpose, new_password: None })?;
    match reply {
        Reply::Session(session::Reply::NewPasswordNeeded(_)) => {
            Err(Failure::Text(terminal.tr().cli_code_first().to_owned()))
        }
        Reply::Session(session::Reply::PurposeNeeded(allowed)) => {
            let codes: Vec<&str> = allowed.into_iter().map(Purpose::code).collect();
            Err(Failure::Text(terminal.tr().cli_purpose_needed(&codes.join(", "))))
        }
        _ => Ok(()),
    }
}

/// The password of the variable, or one that is typed.
pub(super) fn password(terminal: &Terminal<'_>, prompt: &str) -> Result<Zeroizing<String>, Failure> {
    if let Some(password) = terminal.env_text("SEULA_PASSWORD") {
        return Ok(Zeroizing::new(password));
    }
    let missing = || Failure::Text(terminal.tr().cli_password_missing().to_owned());
    if !std::io::stdin().is_terminal() {
        return Err(missing());
    }
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_no_terminal| missing())
}
