//! The own work in rounds.

use super::RoundKind;
use crate::domain::{Channel, ConversationId, Day, Language, RoundId, RoundItemId, Timestamp};

/// Why a reviewer passes a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkipReason {
    /// The reviewer does not read its language well enough.
    Language,
    /// The reviewer answered in it, or knows the matter.
    OwnChat,
    /// It cannot be understood: cut off, garbled, or nothing is left of it.
    Unreadable,
    /// It is no conversation about the service.
    OffTopic,
    /// Something else.
    Other,
}

impl SkipReason {
    /// Every reason, in the order of the dialog and of the numbers that the store keeps.
    pub const ALL: [Self; 5] = [Self::Language, Self::OwnChat, Self::Unreadable, Self::OffTopic, Self::Other];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The reason with this [`SkipReason::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }

    /// Whether another reviewer may well take it.
    pub fn is_personal(self) -> bool {
        matches!(self, Self::Language | Self::OwnChat)
    }
}

/// How far an assignment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssignmentState {
    /// It waits.
    Waiting,
    /// The review is finished and locked.
    Finished,
    /// It was passed.
    Skipped(SkipReason),
}

/// For so long a conversation is kept for the reviewer who took it, in milliseconds: longer than a review takes, shorter
/// than half a day that somebody is away.
pub const LEASE_MS: i64 = 2 * 60 * 60 * 1000;

/// One's own assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueItem {
    /// The conversation of the sample.
    pub item: RoundItemId,
    /// Its round.
    pub round: RoundId,
    /// The conversation.
    pub conversation: ConversationId,
    /// What it begins with, or its topic, scrubbed.
    pub title: String,
    /// Language.
    pub language: Language,
    /// Channel.
    pub channel: Channel,
    /// How far the assignment is.
    pub state: AssignmentState,
    /// Whether it was skipped and can be taken back.
    pub returns: bool,
    /// Whether the own review has something in it.
    pub begun: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Until when it is kept for oneself.
    pub leased_until: Option<Timestamp>,
}

/// The own work in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRound {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub name: String,
    /// What for.
    pub kind: RoundKind,
    /// Last day of reviewing.
    pub closes: Day,
    /// Whether others may review the same conversations unseen.
    pub blind: bool,
    /// Own assignments in the order of the plan.
    pub items: Vec<QueueItem>,
    /// How far all are together: how many others, finished, all. `None`: fewer than three others.
    pub others: Option<(u64, u64, u64)>,
}

impl QueueRound {
    /// Own assignments that are finished.
    pub fn finished(&self) -> u64 {
        self.items.iter().filter(|item| item.state == AssignmentState::Finished).count() as u64
    }

    /// Own assignments that were passed.
    pub fn skipped(&self) -> u64 {
        let skipped = |item: &&QueueItem| matches!(item.state, AssignmentState::Skipped(_));
        self.items.iter().filter(skipped).count() as u64
    }

    /// Whether an own assignment waits.
    pub fn waits(&self) -> bool {
        self.items.iter().any(|item| item.state == AssignmentState::Waiting)
    }
}
