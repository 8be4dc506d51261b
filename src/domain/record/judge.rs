//! Whether each sentence holds, by what was found.

use super::{Record, RecordFault, RecordSentence, RecordState};
use crate::domain::{DestructionRun, RunState};

impl Record {
    /// Whether the sentence holds.
    pub fn state(&self, sentence: RecordSentence) -> RecordState {
        match sentence {
            RecordSentence::Controller => stated(&self.statements.controller),
            RecordSentence::Contact => stated(&self.statements.contact),
            RecordSentence::Officer => stated(&self.statements.officer),
            RecordSentence::Basis => stated(&self.statements.basis),
            RecordSentence::Recipients | RecordSentence::Transfers | RecordSentence::Figures => {
                RecordState::Stated
            }
            // Elsewhere rights are access lists, which the administrator sets.
            RecordSentence::FileRights if self.rights.is_none() => RecordState::Stated,
            _ => self.fault(sentence).map_or(RecordState::Holds, RecordState::Untrue),
        }
    }

    /// The sentences that do not hold, and why.
    pub fn untrue(&self) -> Vec<(RecordSentence, RecordFault)> {
        let states = RecordSentence::ALL.into_iter().map(|sentence| (sentence, self.state(sentence)));
        states
            .filter_map(|(sentence, state)| match state {
                RecordState::Untrue(fault) => Some((sentence, fault)),
                _ => None,
            })
            .collect()
    }

    /// What contradicts a sentence that is checked.
    fn fault(&self, sentence: RecordSentence) -> Option<RecordFault> {
        match sentence {
            RecordSentence::Purposes => some(self.opened_otherwise, RecordFault::OpenedWithoutPurpose),
            RecordSentence::Training => some(self.examples_astray, RecordFault::ExamplesAstray),
            RecordSentence::Subjects => (!self.own_tables).then_some(RecordFault::OtherTables),
            RecordSentence::Conversations => self.counters_differ(),
            RecordSentence::Scrubbed => some(self.outdated, RecordFault::OlderRules),
            RecordSentence::Notes => {
                let unexplained = self.notes.iter().filter(|notes| notes.reason.trim().is_empty());
                some(unexplained.count() as u64, RecordFault::NotesUnexplained)
            }
            RecordSentence::Imports => some(self.astray, RecordFault::ConversationsAstray)
                .or_else(|| some(self.imports_uneven, RecordFault::ImportsUneven)),
            RecordSentence::Exports => {
                let exports = self.exports.collections.iter();
                let unexplained = exports.filter(|export| export.purpose.trim().is_empty()).count();
                some(unexplained as u64, RecordFault::ExportsUnexplained)
                    .or_else(|| some(self.exports.missing, RecordFault::ExportsMissing))
            }
            RecordSentence::Network => {
                (!self.networking.is_empty()).then(|| RecordFault::Networking(self.networking.clone()))
            }
            RecordSentence::TwoYears => self
                .kept_too_long
                .map(RecordFault::KeptTooLong)
                .or_else(|| some(self.retention.backlog, RecordFault::NotDestroyed)),
            RecordSentence::Destruction => self.not_gone(),
            RecordSentence::Backups => some(self.backups_left, RecordFault::BackupsLeft)
                .or_else(|| some(self.backups_unseen, RecordFault::BackupsUnseen))
                .or_else(|| some(self.backups_over_number, RecordFault::BackupsOverNumber)),
            RecordSentence::FileRights => {
                let exposed = self.rights.as_ref().filter(|rights| !rights.exposed.is_empty());
                exposed.map(|rights| RecordFault::Exposed(rights.exposed.clone()))
            }
            RecordSentence::Log => self.log.check.fault.map(RecordFault::LogBroken),
            RecordSentence::Roles => some(self.staff.roles_unknown, RecordFault::RolesUnknown),
            RecordSentence::Accounts => some(self.staff.names_shared, RecordFault::NamesShared)
                .or_else(|| some(self.staff.hashes_weak, RecordFault::HashesWeak)),
            RecordSentence::LogTime => {
                let since = self.log.since.filter(|_| self.log.overdue);
                since.map(|at| RecordFault::LogTooOld(at.day()))
            }
            RecordSentence::Controller
            | RecordSentence::Contact
            | RecordSentence::Officer
            | RecordSentence::Basis
            | RecordSentence::Recipients
            | RecordSentence::Transfers
            | RecordSentence::Figures => None,
        }
    }

    fn counters_differ(&self) -> Option<RecordFault> {
        let pairs = [
            (self.found.conversations, self.counted.conversations),
            (self.found.messages, self.counted.messages),
        ];
        let differ = pairs.into_iter().find(|(found, counted)| found != counted);
        differ.map(|(found, counted)| RecordFault::Counters { found, counted })
    }

    fn not_gone(&self) -> Option<RecordFault> {
        if !self.secure_delete {
            return Some(RecordFault::NotOverwritten);
        }
        // No later run seeks what an earlier one has left.
        if self.retention.hits > 0 {
            return Some(RecordFault::Found(self.retention.hits));
        }
        // What the records say is believed only as far as the log confirms it.
        if let Some(run) = self.retention.changed().next() {
            return Some(RecordFault::RecordChanged(run));
        }
        let run = unchecked(&self.retention.runs)?;
        Some(RecordFault::Unchecked(run.started.day()))
    }
}

/// The run of which the register does not know that what it destroyed is gone: the last one that destroyed something, or
/// an earlier one that was broken off, since what that has erased is sought by none. Where all that a run destroyed stands
/// in other texts, too, there was nothing to seek: the next run shows that the search works.
fn unchecked(runs: &[DestructionRun]) -> Option<&DestructionRun> {
    let mut ended = runs.iter().filter(|run| run.ended.is_some() && run.conversations > 0);
    let open = |run: &&DestructionRun| run.state < RunState::Verified;
    let lost = |run: &&DestructionRun| open(run) && run.went_on;
    let last = ended.next();
    last.filter(open).or_else(|| ended.find(lost))
}

fn some(count: u64, fault: fn(u64) -> RecordFault) -> Option<RecordFault> {
    (count > 0).then(|| fault(count))
}

fn stated(statement: &str) -> RecordState {
    if statement.trim().is_empty() { RecordState::Missing } else { RecordState::Stated }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, DestructionProof, Timestamp};

    #[test]
    fn a_run_that_was_broken_off_is_not_forgotten_for_a_later_one_that_was_verified() {
        let run = |(number, conversations, state, went_on): (i64, u64, RunState, bool)| DestructionRun {
            number,
            started: Timestamp(0),
            ended: Some(Timestamp(1)),
            cut_off: Day::parse("2024-12-01").unwrap(),
            state,
            conversations,
            messages: conversations,
            annotations: 0,
            proof: DestructionProof::default(),
            went_on,
        };
        let (good, lost, small) = (
            (9, 3, RunState::Verified, false),
            (8, 80_000, RunState::Compacted, true),
            (7, 24, RunState::Compacted, false),
        );
        for (runs, found) in [
            (vec![good, small], None),
            (vec![small, good], Some(7)),
            (vec![good, lost], Some(8)),
            (vec![good, good, small, lost], Some(8)),
            (vec![(9, 0, RunState::Compacted, false), good], None),
        ] {
            let runs: Vec<DestructionRun> = runs.into_iter().map(run).collect();
            assert_eq!(unchecked(&runs).map(|run| run.number), found, "{runs:?}");
        }
    }
}
