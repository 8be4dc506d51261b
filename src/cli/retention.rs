//! `seula retention run|status`: needs no sign-in, prints no text.

use super::args::Retention;
use super::{Failure, Outcome, Terminal, json, session};
use crate::domain::RetentionStatus;
use crate::engine::Reply;
use crate::engine::ops::retention;
use crate::error::{Error, ErrorKind};

pub(super) fn run(retention: &Retention, terminal: &mut Terminal<'_>) -> Outcome {
    if !retention.run {
        return status(retention, terminal);
    }
    let (engine, _) = session::open(retention.register.clone(), terminal)?;
    tell(engine.call(retention::Command::Run { on_its_own: true })?, retention.json, terminal)
}

/// A register that can only be read tells its status, too; why it is read only is said beside it.
fn status(retention: &Retention, terminal: &mut Terminal<'_>) -> Outcome {
    let engine = session::idle(retention.register.clone(), terminal)?;
    match session::opened(&engine) {
        Ok(_) => {}
        Err(Failure::Error(error)) if error.kind == ErrorKind::ReadOnly => {
            let line = error.message(terminal.tr());
            writeln!(terminal.err, "{line}").map_err(|error| Failure::Output(error.kind()))?;
        }
        Err(failure) => return Err(failure),
    }
    tell(engine.ask(retention::Query::Status)?, retention.json, terminal)
}

fn tell(reply: Reply, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    let Reply::Retention(retention::Reply::Ran(status) | retention::Reply::Status(status)) = reply else {
        return Err(Error::new(ErrorKind::Internal, "asking retention").into());
    };
    say(&status, json, terminal)?;
    let found = status.runs.first().is_some_and(|run| run.proof.hits > 0);
    if status.backlog > 0 || found { Err(Failure::Quiet) } else { Ok(()) }
}

fn say(status: &RetentionStatus, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    if json {
        return terminal.say(json::retention(status).to_string());
    }
    terminal.tr().retention_status(status).iter().try_for_each(|line| terminal.say(line))
}
