//! Adjudication: what the reviewers of one conversation see differently is settled, without names until it is.

mod compare;
mod settle;
mod view;

pub(in crate::engine::ops) use compare::compare as compare_versions;

use crate::domain::round::{Disagreement, MarkedWords, Reasoned};
use crate::domain::{CriterionId, RoundItemId, Value, Verdict};
use crate::engine::ops::Handled;
use crate::engine::ops::conversation::Transcript;
use crate::engine::store::Store;
use crate::engine::worker::Context;
use crate::error::Result;

/// What a supervisor does. Opening shows text and is logged, so it is a command.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// Opens what is to be settled. `Forbidden` for those who were asked to review the conversation, in whichever round, or
    /// have reviewed it unasked; `NotFound` while somebody of the round still reviews it, and where all agree.
    Open(RoundItemId),
    /// Settles a verdict.
    Verdict {
        /// The conversation of the sample.
        item: RoundItemId,
        /// The answer's place.
        seq: u32,
        /// What stands.
        verdict: Verdict,
    },
    /// Settles a value.
    Value {
        /// The conversation of the sample.
        item: RoundItemId,
        /// The criterion.
        criterion: CriterionId,
        /// What stands.
        value: Value,
    },
    /// Takes back what was settled of a verdict: it waits for being settled again. `NotFound` if nothing was.
    TakeVerdictBack {
        /// The conversation of the sample.
        item: RoundItemId,
        /// The answer's place.
        seq: u32,
    },
    /// Takes back what was settled of a value, in the same way.
    TakeValueBack {
        /// The conversation of the sample.
        item: RoundItemId,
        /// The criterion.
        criterion: CriterionId,
    },
    /// Ends it; refused while something is unsettled. The names are shown from now on.
    Finish(RoundItemId),
}

/// What is to be settled of one conversation.
#[derive(Clone, Debug)]
pub struct Adjudication {
    /// The conversation of the sample.
    pub item: RoundItemId,
    /// Its messages. The own review in it is empty, the scorecard is that of the first value that differs, and names stand
    /// in it only once everything is settled: until then no note, and no review of others.
    pub transcript: Transcript,
    /// Verdicts that differ.
    pub verdicts: Vec<Disagreement<u32, Verdict>>,
    /// Values that differ.
    pub values: Vec<Disagreement<CriterionId, Value>>,
    /// Words that the versions have marked as evidence.
    pub evidence: Vec<MarkedWords>,
    /// Why the versions give the verdicts in which they differ.
    pub reasons: Vec<Reasoned<u32>>,
    /// Why they give the values in which they differ.
    pub value_reasons: Vec<Reasoned<CriterionId>>,
    /// Verdicts in which all agree.
    pub agreed: Vec<(u32, Verdict)>,
    /// Who wrote which version, in its order; only once it is settled.
    pub names: Option<Vec<String>>,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// It was opened, or something was settled.
    Opened(Box<Adjudication>),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Open(item) => view::open(store, context, item),
        Command::Verdict { item, seq, verdict } => settle::verdict(store, context, item, seq, verdict),
        Command::Value { item, criterion, value } => settle::value(store, context, item, criterion, value),
        Command::TakeVerdictBack { item, seq } => settle::take_verdict_back(store, context, item, seq),
        Command::TakeValueBack { item, criterion } => {
            settle::take_value_back(store, context, item, criterion)
        }
        Command::Finish(item) => settle::finish(store, context, item),
    }
}
