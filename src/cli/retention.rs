//! `seula retention run|status`: needs no sign-in, prints no text.

use super::args::Retention;
use super::{Failure, Outcome, Terminal, json, session};
use crate::domain::RetentionStatus;
use crate::engine::Reply;
use crate::engine::ops::retention;
use crate::error::{Error, ErrorKind};

pub(super) fn run(retention: &Retention, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(retention.register.clone(), terminal)?;
    let reply = if retention.run {
        engine.call(retention::Command::Run { on_its_own: true })?
    } else {
        engine.ask(retention::Query::Status)?
    };
    let Reply::Retention(retention::Reply::Ran(status) | retention::Reply::Status(status)) = reply else {
        return Err(Error::new(ErrorKind::Internal, "asking retention").into());
    };
    say(&status, retention.json, terminal)?;
    if status.backlog > 0 { Err(Failure::Quiet) } else { Ok(()) }
}

fn say(status: &RetentionStatus, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    if json {
        return terminal.say(json::retention(status).to_string());
    }
    let tr = terminal.tr();
    terminal.say(tr.cli_retention_cut_off(&tr.date(status.cut_off)))?;
    terminal.say(match status.oldest {
        Some(day) => tr.cli_retention_oldest(&tr.date(day)),
        None => tr.cli_retention_empty().to_owned(),
    })?;
    terminal.say(tr.cli_retention_state(tr.run_state(status.state)))?;
    terminal.say(tr.cli_retention_destroyed(status.destroyed))?;
    terminal.say(tr.cli_retention_backlog(status.backlog))?;
    if let Some((day, count)) = status.next_due {
        terminal.say(tr.cli_retention_next(count, &tr.date(day)))?;
    }
    if status.confirm { terminal.say(tr.cli_retention_confirm()) } else { Ok(()) }
}
