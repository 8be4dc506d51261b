//! `seula retention run|status|prove`: need no sign-in, print no text; and `seula retention record`, which lets a record
//! leave as a page.

use super::args::{DestructionRecord, Retention, RetentionVerb};
use super::{Failure, Outcome, Terminal, json, session};
use crate::domain::{Proof, RetentionStatus, Upkeep};
use crate::engine::ops::{retention, upkeep};
use crate::engine::{Engine, Reply};
use crate::error::{Error, ErrorKind};

pub(super) fn run(retention: &Retention, terminal: &mut Terminal<'_>) -> Outcome {
    match &retention.verb {
        RetentionVerb::Status => status(retention, terminal),
        RetentionVerb::Run => {
            let (engine, _) = session::open(retention.register.clone(), terminal)?;
            let ran = engine.call(retention::Command::Run { on_its_own: true })?;
            tell(ran, &engine, retention.json, terminal)
        }
        RetentionVerb::Prove => prove(retention, terminal),
        RetentionVerb::Record(wanted) => record(retention, wanted, terminal),
    }
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
    tell(engine.ask(retention::Query::Status)?, &engine, retention.json, terminal)
}

fn tell(reply: Reply, engine: &Engine, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    let Reply::Retention(retention::Reply::Ran(status) | retention::Reply::Status(status)) = reply else {
        return Err(Error::new(ErrorKind::Internal, "asking retention").into());
    };
    say(&status, json, terminal)?;
    if !json {
        say_rest(&status, upkeep(engine)?, terminal)?;
    }
    let amiss = status.backlog > 0 || status.hits > 0 || status.changed().next().is_some();
    if amiss { Err(Failure::Quiet) } else { Ok(()) }
}

fn say(status: &RetentionStatus, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    if json {
        return terminal.say(json::retention(status).to_string());
    }
    terminal.tr().retention_status(status).iter().try_for_each(|line| terminal.say(line))
}

/// The number of the latest run, by which its record is printed, and what is amiss.
fn say_rest(status: &RetentionStatus, upkeep: Upkeep, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    if let Some(run) = status.runs.first() {
        terminal.say(tr.destruction_cli(run.number.unsigned_abs()))?;
    }
    if let Some(since) = upkeep.runs.missed_since(terminal.clock.now()) {
        terminal.say(tr.schedule_missed(&tr.date(since.day())))?;
    }
    overdue(upkeep, terminal)
}

/// Says that backups could not be destroyed, if there are any.
pub(super) fn overdue(upkeep: Upkeep, terminal: &mut Terminal<'_>) -> Outcome {
    match upkeep.overdue_backups {
        0 => Ok(()),
        overdue => terminal.say(terminal.tr().backups_overdue(overdue)),
    }
}

/// What keeps the register sound.
pub(super) fn upkeep(engine: &Engine) -> Result<Upkeep, Failure> {
    match engine.ask(upkeep::Query::Status)? {
        Reply::Upkeep(upkeep::Reply::Status(upkeep)) => Ok(upkeep),
        _ => Err(Error::new(ErrorKind::Internal, "asking what keeps the register sound").into()),
    }
}

fn prove(retention: &Retention, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, opened) = session::open(retention.register.clone(), terminal)?;
    let Reply::Retention(retention::Reply::Proved(proof)) = engine.call(retention::Command::Prove)? else {
        return Err(Error::new(ErrorKind::Internal, "looking for anything older").into());
    };
    if retention.json {
        terminal.say(json::proof(&proof).to_string())?;
    } else {
        say_proof(&proof, opened.at, terminal)?;
    }
    if proof.found() > 0 { Err(Failure::Quiet) } else { Ok(()) }
}

fn say_proof(proof: &Proof, at: crate::domain::Timestamp, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    terminal.say(match proof.found() {
        0 => tr.proof_nothing(&tr.date_in_text(proof.cut_off), &tr.date_time_in_text(at)),
        found => tr.proof_found(found),
    })?;
    for row in &proof.rows {
        terminal.say(tr.cli_line(&format!("{}: {}", tr.proof_place(row.place), tr.proof_line(row))))?;
        if row.found > 0 {
            terminal.say(tr.cli_line(&tr.proof_fault(row)))?;
        }
    }
    if proof.found() > 0 { terminal.say(tr.proof_advice()) } else { Ok(()) }
}

fn record(retention: &Retention, wanted: &DestructionRecord, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(retention.register.clone(), terminal)?;
    session::sign_in(&engine, &wanted.user, wanted.purpose, terminal)?;
    let locale = wanted.lang.unwrap_or(terminal.locale);
    let print = retention::Command::Print { run: wanted.run, path: wanted.out.clone(), locale };
    let Reply::Retention(retention::Reply::Printed(path)) = engine.call(print)? else {
        return Err(Error::new(ErrorKind::Internal, "printing a record of destruction").into());
    };
    terminal.say(terminal.tr().destruction_printed(&path.display().to_string()))
}
