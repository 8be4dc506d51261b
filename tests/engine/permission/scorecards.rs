//! Acts on scorecards, and on the values of their criteria.

use super::TALK;
use seula::domain::{CriterionId, CriterionValue, ScorecardId, Value};
use seula::engine::Command;
use seula::engine::ops::{review, scorecard};

const SCORECARD: ScorecardId = ScorecardId(999);

pub(super) fn command_name(command: &scorecard::Command) -> &'static str {
    match command {
        scorecard::Command::Create { .. } => "scorecard.create",
        scorecard::Command::Change { .. } => "scorecard.change",
        scorecard::Command::Publish { .. } => "scorecard.publish",
        scorecard::Command::Archive(_) => "scorecard.archive",
        scorecard::Command::Remove(_) => "scorecard.remove",
    }
}

pub(super) fn commands() -> Vec<Command> {
    let criterion = CriterionId(999);
    let given = CriterionValue { criterion, value: Value::NotApplicable, cause: None };
    vec![
        review::Command::GiveValue { conversation: TALK, given }.into(),
        review::Command::TakeValueBack { conversation: TALK, criterion }.into(),
        scorecard::Command::Create { of: Some(SCORECARD) }.into(),
        scorecard::Command::Change { scorecard: SCORECARD, version: 0, criteria: Vec::new() }.into(),
        scorecard::Command::Publish { scorecard: SCORECARD, version: 0 }.into(),
        scorecard::Command::Archive(SCORECARD).into(),
        scorecard::Command::Remove(SCORECARD).into(),
    ]
}
