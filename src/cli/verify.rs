//! `seula verify`: whether the file, the log and the records of destructions are whole and nothing is kept past its
//! time. Needs no sign-in, prints no text.

use super::args::Verify;
use super::{Failure, Outcome, Terminal, json, session};
use crate::domain::audit::AuditCheck;
use crate::domain::{RetentionStatus, Upkeep};
use crate::engine::ops::{audit, register, retention};
use crate::engine::{Engine, Reply};
use crate::error::{Error, ErrorKind};

/// What was found.
pub(super) struct Found {
    /// Whether the file is whole.
    pub(super) whole: bool,
    /// The log.
    pub(super) log: AuditCheck,
    /// The entry that was to be compared and is no longer kept.
    pub(super) pruned: Option<i64>,
    /// What is kept.
    pub(super) retention: RetentionStatus,
    /// What keeps the register sound.
    pub(super) upkeep: Upkeep,
}

pub(super) fn run(verify: &Verify, terminal: &mut Terminal<'_>) -> Outcome {
    let engine = session::idle(verify.register.clone(), terminal)?;
    session::opened(&engine)?;
    let found = found(&engine, verify.written.clone())?;
    if verify.json {
        terminal.say(json::verify(&found).to_string())?;
    } else {
        say(&found, terminal)?;
    }
    let nothing_older = found.retention.backlog == 0 && found.upkeep.overdue_backups == 0;
    // What was to be compared and could not be is not verified.
    let log_is_whole = found.log.fault.is_none() && found.pruned.is_none();
    let records_are_whole = found.retention.changed().next().is_none();
    if found.whole && log_is_whole && records_are_whole && nothing_older {
        Ok(())
    } else {
        Err(Failure::Quiet)
    }
}

fn found(engine: &Engine, written: Option<(i64, String)>) -> Result<Found, Failure> {
    let entry = written.as_ref().map(|(entry, _)| *entry);
    let whole = engine.ask(register::Query::Check)?;
    let log = engine.ask(audit::Query::Check { written })?;
    let status = engine.ask(retention::Query::Status)?;
    match (whole, log, status) {
        (
            Reply::Register(register::Reply::Checked(whole)),
            Reply::Audit(audit::Reply::Checked(log)),
            Reply::Retention(retention::Reply::Status(retention)),
        ) => {
            let pruned = entry.filter(|entry| log.is_pruned(*entry));
            let upkeep = super::retention::upkeep(engine)?;
            Ok(Found { whole, log: *log, pruned, retention: *retention, upkeep })
        }
        _ => Err(Error::new(ErrorKind::Internal, "verifying the register").into()),
    }
}

fn say(found: &Found, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    let log = &found.log;
    terminal.say(if found.whole { tr.verify_whole() } else { tr.verify_damaged() })?;
    let (first, last) = (log.first.unsigned_abs(), log.last.unsigned_abs());
    match (log.fault, found.pruned) {
        (Some(fault), _) => {
            terminal.say(tr.verify_log_broken())?;
            terminal.say(tr.cli_line(&tr.audit_fault(fault)))?;
        }
        (None, Some(entry)) => {
            terminal.say(tr.verify_log_pruned(first, last, entry.unsigned_abs(), log.rows))?;
        }
        (None, None) => terminal.say(tr.verify_log_whole(log.checkpoints, first, last, log.rows))?,
    }
    if !log.words.is_empty() {
        let when = tr.date_time(log.at);
        terminal.say(tr.verify_words(last, &when, &log.words))?;
    }
    let cut_off = tr.date(found.retention.cut_off);
    terminal.say(match found.retention.backlog {
        0 => tr.verify_nothing_older(&cut_off),
        backlog => tr.verify_older(backlog, &cut_off),
    })?;
    for run in found.retention.changed() {
        terminal.say(tr.destruction_changed_run(run.unsigned_abs()))?;
    }
    say_upkeep(found.upkeep, terminal)
}

fn say_upkeep(upkeep: Upkeep, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    if let Some(check) = upkeep.check {
        let when = tr.date_time(check.at);
        terminal.say(if check.whole { tr.cli_checked(&when) } else { tr.cli_checked_damaged(&when) })?;
    }
    terminal.say(match upkeep.last_backup {
        Some(at) => tr.cli_last_backup(&tr.date_time(at)),
        None => tr.cli_no_backup().to_owned(),
    })?;
    super::retention::overdue(upkeep, terminal)
}
