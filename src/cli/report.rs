//! `seula report`: the quality report of a month as a page that can be printed.

use super::args::Report;
use super::{Outcome, Terminal, session};
use crate::engine::Reply;
use crate::engine::ops::insight;
use crate::error::{Error, ErrorKind};

pub(super) fn run(wanted: &Report, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(wanted.register.clone(), terminal)?;
    session::sign_in(&engine, &wanted.user, wanted.purpose, terminal)?;
    let (month, path) = (wanted.month, wanted.out.clone());
    let locale = wanted.lang.unwrap_or(terminal.locale);
    let reply = engine.call(insight::Command::Report { month, path, locale })?;
    let Reply::Insight(insight::Reply::Reported(path)) = reply else {
        return Err(Error::new(ErrorKind::Internal, "exporting a quality report").into());
    };
    terminal.say(terminal.tr().cli_report_written(&path.display().to_string()))
}
