//! `seula rescrub`: applies the rules of this program to what older ones have scrubbed. Interrupted, it goes on at the
//! next call.

use super::args::Rescrub;
use super::{Outcome, Terminal, import, json, session};
use crate::domain::RescrubReport;
use crate::engine::Reply;
use crate::engine::ops::rescrub;
use crate::error::{Error, ErrorKind};

pub(super) fn run(wanted: &Rescrub, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(wanted.register.clone(), terminal)?;
    session::sign_in(&engine, &wanted.user, wanted.purpose, terminal)?;
    match engine.call(rescrub::Command::Run)? {
        Reply::Rescrub(rescrub::Reply::Done(report)) => say(&report, wanted.json, terminal),
        _ => Err(Error::new(ErrorKind::Internal, "applying newer rules").into()),
    }
}

fn say(report: &RescrubReport, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    if json {
        return terminal.say(json::rescrub(report).to_string());
    }
    let tr = terminal.tr();
    terminal.say(tr.cli_rescrub_rules(u64::from(report.rules)))?;
    for line in [
        tr.cli_rescrub_conversations(report.conversations),
        tr.cli_rescrub_changed(report.changed),
        tr.cli_rescrub_staff_texts(report.staff_texts),
        tr.rescrub_removed(report.removed.total()),
    ] {
        terminal.say(tr.cli_line(&line))?;
    }
    import::kinds(&report.removed, terminal)
}
