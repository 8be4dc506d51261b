//! The share of conversations of one language or topic that an adviser took over from the bot.

use crate::domain::insight::{HandedOver, Share, ShareOf, with_kept};
use crate::domain::ledger::{By, Cell, Counts, Group, LedgerCell, Living, Subject, figures};
use crate::domain::{Channel, MonthKey, TopicId};
use crate::engine::store::LivingPart;
use std::collections::BTreeMap;

/// What may be told of those that are there, and of those that are gone, by month and part.
type Cells = BTreeMap<(MonthKey, Group), (Cell, Cell)>;

/// Conversations of all languages or topics, by whether they were handed over.
pub(super) struct HandedOvers {
    handed: Cells,
    others: Cells,
    /// Those of which the ledger does not know it any more.
    unknown: Cells,
}

impl HandedOvers {
    /// Of the cells of the ledger and of the conversations that are there.
    pub(super) fn of(
        by: By,
        cells: &[LedgerCell],
        topics: &BTreeMap<TopicId, String>,
        parts: &[LivingPart],
    ) -> Self {
        let of = |is_it: fn(Option<Channel>) -> bool| {
            let gone: Vec<LedgerCell> =
                cells.iter().copied().filter(|cell| is_it(cell.place.channel)).collect();
            let living = parts.iter().filter(|part| is_it(Some(part.channel))).map(living).collect();
            let figures = figures(by, &gone, topics, living);
            let told = with_kept(&figures).into_iter();
            told.map(|(figure, kept)| ((figure.month, figure.group.clone()), (kept, figure.gone))).collect()
        };
        Self {
            handed: of(|channel| channel == Some(Channel::Mixed)),
            others: of(|channel| channel.is_some_and(|channel| channel != Channel::Mixed)),
            unknown: of(|channel| channel.is_none()),
        }
    }

    /// The share of a part of a month; `None` where it would tell of few that were handed over, or of few that were not, in
    /// this or in another part. It is of all where that is known and may be told, else of those that are there.
    pub(super) fn share(&self, month: MonthKey, group: &Group) -> Option<HandedOver> {
        let key = (month, group.clone());
        let none = Cell::Count(Counts::default());
        let of = |cells: &Cells| cells.get(&key).copied().unwrap_or((none, none));
        let ((handed_kept, handed_gone), (others_kept, others_gone)) = (of(&self.handed), of(&self.others));
        let (Cell::Count(mut handed), Cell::Count(mut others)) = (handed_kept, others_kept) else {
            return None;
        };
        let mut of = ShareOf::Kept;
        if !self.unknown.contains_key(&key)
            && let (Cell::Count(handed_gone), Cell::Count(others_gone)) = (handed_gone, others_gone)
        {
            handed += handed_gone;
            others += others_gone;
            of = ShareOf::All;
        }
        let found = handed.conversations;
        Share::of(found, found + others.conversations).map(|share| HandedOver { share, of })
    }
}

fn living(part: &LivingPart) -> Living {
    let counts = Counts { conversations: part.conversations, ..Counts::default() };
    Living {
        month: part.month,
        subject: Subject::Conversations,
        group: part.group.clone(),
        due: part.due,
        counts,
    }
}
