//! `seula backup` and `seula restore`.

use super::args::{Backup, Restore};
use super::{Outcome, Terminal, place, retention as retention_cli, session};
use crate::engine::ops::{backup, retention};
use crate::engine::{Reply, Traces};
use crate::error::{Error, ErrorKind};

pub(super) fn run(wanted: &Backup, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(wanted.register.clone(), terminal)?;
    session::sign_in_for_act(&engine, &wanted.user, terminal)?;
    match engine.call(backup::Command::Make)? {
        Reply::Backup(backup::Reply::Made { path, bytes, removed }) => {
            let tr = terminal.tr();
            terminal.say(tr.backup_made(&path.display().to_string(), &tr.size_bytes(bytes)))?;
            terminal.say(tr.backup_without())?;
            if removed > 0 {
                terminal.say(tr.backup_removed(removed))?;
            }
            retention_cli::overdue(retention_cli::upkeep(&engine)?, terminal)
        }
        _ => Err(Error::new(ErrorKind::Internal, "backing up the register").into()),
    }
}

/// A register that cannot be signed in to is not left there.
pub(super) fn restore(wanted: &Restore, terminal: &mut Terminal<'_>) -> Outcome {
    let path = place::default_register(wanted.register.clone(), terminal.env)?;
    backup::restore(&wanted.file, &path)?;
    let done = (|| {
        // It leaves its trace when it is opened the next time: taken back, it was never there.
        let engine = session::start(path.clone(), Traces::default(), terminal)?;
        session::opened(&engine)?;
        session::sign_in_for_act(&engine, &wanted.user, terminal)?;
        // The password that was given counts for a few minutes, and a destruction can take longer.
        engine.call(backup::Command::Restored)?;
        engine.call(retention::Command::Run { on_its_own: false })?;
        Ok(())
    })();
    match done {
        Ok(()) => terminal.say(terminal.tr().backup_restored(&path.display().to_string())),
        Err(failure) => {
            backup::take_back(&path);
            Err(failure)
        }
    }
}
