//! `seula round verify`: draws the sample of a round again and compares. It prints numbers only, and by what somebody else can
//! draw it with other means.

use super::args::Round;
use super::{Failure, Outcome, Terminal, json, session};
use crate::domain::sample::{ListedStratum, lines};
use crate::domain::{Receipt, RoundId, Verification};
use crate::engine::Reply;
use crate::engine::ops::round::{Query, Reply as Of};
use crate::error::{Error, ErrorKind};

pub(super) fn run(wanted: &Round, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(wanted.register.clone(), terminal)?;
    session::sign_in(&engine, &wanted.user, wanted.purpose, terminal)?;
    let round = RoundId(wanted.number);
    let Reply::Round(Of::Verified(id, found)) = engine.ask(Query::Verify(round))? else {
        return Err(fault());
    };
    let Reply::Round(Of::Shown(view)) = engine.ask(Query::Show(round))? else { return Err(fault()) };
    let listed = match wanted.numbers.then(|| engine.ask(Query::Numbers(round))).transpose()? {
        Some(Reply::Round(Of::Numbers(listed))) => listed,
        Some(_) => return Err(fault()),
        None => None,
    };
    if wanted.json {
        terminal.say(json::verification(id, found, &view.receipt, listed.as_deref()).to_string())?;
    } else if wanted.numbers {
        return list(id, found, &listed.unwrap_or_default(), terminal);
    } else {
        say(id, found, &view.receipt, terminal)?;
    }
    // What was to be compared and could not be is not verified.
    if matches!(found, Verification::Same { .. }) { Ok(()) } else { Err(Failure::Quiet) }
}

fn fault() -> Failure {
    Error::new(ErrorKind::Internal, "verifying a round").into()
}

fn say(id: RoundId, found: Verification, receipt: &Receipt, terminal: &mut Terminal<'_>) -> Outcome {
    let (tr, round) = (terminal.tr(), id.0.unsigned_abs());
    match found {
        Verification::Same { compared, gone } => {
            terminal.say(tr.cli_round_same(compared, round))?;
            if gone > 0 {
                terminal.say(tr.cli_round_gone(gone))?;
            }
        }
        Verification::Different => terminal.say(tr.cli_round_different(round))?,
        Verification::Past => terminal.say(tr.cli_round_past(round))?,
    }
    let order = tr.rounds_order_value(&receipt.seed.to_string());
    for (what, words) in [(tr.rounds_order(), order), (tr.rounds_digest(), receipt.digest_digits())] {
        terminal.say(format!("{what}: {words}"))?;
    }
    Ok(())
}

/// The list alone, so that its SHA-256 is the digest of the receipt; that the sample is not verified is said beside it.
fn list(id: RoundId, found: Verification, listed: &[ListedStratum], terminal: &mut Terminal<'_>) -> Outcome {
    for line in lines(listed) {
        terminal.say(line)?;
    }
    let (tr, round) = (terminal.tr(), id.0.unsigned_abs());
    match found {
        Verification::Same { .. } => Ok(()),
        Verification::Different => Err(Failure::Text(tr.cli_round_different(round))),
        Verification::Past => Err(Failure::Text(tr.cli_round_past(round))),
    }
}
