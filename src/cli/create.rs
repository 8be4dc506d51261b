//! `seula create`: a new register with its first supervisor.

use super::args::Create;
use super::{Failure, Outcome, Terminal, place, session};
use crate::engine::RawText;
use crate::engine::ops::register::{self, FirstStart};
use crate::engine::{Reply, can_share_register, share_register};
use crate::error::{Error, ErrorKind};
use zeroize::Zeroizing;

pub(super) fn run(create: Create, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    let path = place::default_register(create.register, terminal.env)?;
    if path.exists() {
        return Err(Error::new(ErrorKind::RegisterExists, "creating the register").into());
    }
    if let Some(group) = &create.shared_group {
        can_share_register(&path, group)?;
    }
    let password = new_password(terminal)?;
    let traces = place::traces(terminal.env);
    let traces = if create.anew { traces.anew() } else { traces };
    let engine = session::start(path.clone(), traces, terminal)?;
    if let Reply::Register(register::Reply::Opened(_)) = engine.opened()? {
        return Err(Error::new(ErrorKind::RegisterExists, "creating the register").into());
    }
    engine.call(register::Command::Create(FirstStart {
        agency: RawText::new(String::new()),
        margin_days: create.margin_days,
        username: create.user.clone(),
        display_name: String::new(),
        password,
    }))?;
    drop(engine);
    if let Some(group) = create.shared_group {
        share_register(&path, &group)?;
    }
    terminal.say(tr.cli_created(&path.display().to_string()))?;
    terminal.say(tr.cli_created_supervisor(create.user.trim()))
}

fn new_password(terminal: &Terminal<'_>) -> Result<Zeroizing<String>, Failure> {
    let tr = terminal.tr();
    let first = session::password(terminal, tr.cli_password_new())?;
    if terminal.env_text("SEULA_PASSWORD").is_some() {
        return Ok(first);
    }
    let again = session::password(terminal, tr.cli_password_repeat())?;
    if *first == *again { Ok(first) } else { Err(Failure::Text(tr.cli_password_differs().to_owned())) }
}
