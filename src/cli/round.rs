//! `seula round verify`: draws the sample of a round again and compares. It prints numbers only.

use super::args::Round;
use super::{Failure, Outcome, Terminal, json, session};
use crate::domain::{RoundId, Verification};
use crate::engine::Reply;
use crate::engine::ops::round;
use crate::error::{Error, ErrorKind};

pub(super) fn run(wanted: &Round, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(wanted.register.clone(), terminal)?;
    session::sign_in(&engine, &wanted.user, wanted.purpose, terminal)?;
    let reply = engine.ask(round::Query::Verify(RoundId(wanted.number)))?;
    let Reply::Round(round::Reply::Verified(id, found)) = reply else {
        return Err(Error::new(ErrorKind::Internal, "verifying a round").into());
    };
    if wanted.json {
        terminal.say(json::verification(id, found).to_string())?;
    } else {
        say(id, found, terminal)?;
    }
    // What was to be compared and could not be is not verified.
    if matches!(found, Verification::Same { .. }) { Ok(()) } else { Err(Failure::Quiet) }
}

fn say(id: RoundId, found: Verification, terminal: &mut Terminal<'_>) -> Outcome {
    let (tr, round) = (terminal.tr(), id.0.unsigned_abs());
    match found {
        Verification::Same { compared, gone } => {
            terminal.say(tr.cli_round_same(compared, round))?;
            if gone > 0 { terminal.say(tr.cli_round_gone(gone)) } else { Ok(()) }
        }
        Verification::Different => terminal.say(tr.cli_round_different(round)),
        Verification::Past => terminal.say(tr.cli_round_past(round)),
    }
}
