//! What the queue shows, as values.

use super::rows;
use crate::domain::{AssignmentState, QueueItem, QueueRound, RoundId};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::item_row;

/// A line of the list.
pub(super) enum Line<'a> {
    /// The head of a round.
    Round(&'a QueueRound),
    /// An item of it.
    Item(&'a QueueItem),
}

impl Line<'_> {
    /// What a screen reader says of it.
    pub(super) fn name(&self, cx: &Cx<'_>) -> String {
        match self {
            Self::Round(round) => {
                let name = cx.tr.kinds_spoken(&round.name).into_owned();
                [name, progress(round, cx.tr), facts(round, false, cx.tr)].join(", ")
            }
            Self::Item(item) => [item_row::title(item, cx.tr), rows::second(item, cx)].join(", "),
        }
    }
}

/// Each round with its items below it: first what waits, in the order of the plan.
pub(super) fn lines(rounds: &[QueueRound]) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for round in rounds {
        let waits = |item: &&QueueItem| item.state == AssignmentState::Waiting;
        let (waiting, done): (Vec<_>, Vec<_>) = round.items.iter().partition(waits);
        lines.push(Line::Round(round));
        lines.extend(waiting.into_iter().chain(done).map(Line::Item));
    }
    lines
}

/// What a blind review is, with the rounds that are blind where others are not; `None`: none is.
pub(super) fn blind(rounds: &[QueueRound], tr: Tr) -> Option<String> {
    let (blind, open): (Vec<_>, Vec<_>) = rounds.iter().partition(|round| round.blind);
    if blind.is_empty() {
        return None;
    }
    let names: Vec<_> = blind.into_iter().map(|round| tr.kinds_spoken(&round.name)).collect();
    let names = if open.is_empty() { String::new() } else { tr.list(&names) };
    Some(tr.list_facts(&[names.as_str(), tr.queue_blind_notice()]))
}

/// The first round of which something can be gone through.
pub(super) fn finished(rounds: &[QueueRound]) -> Option<RoundId> {
    rounds.iter().find(|round| round.finished() > 0).map(|round| round.round)
}

/// Whether nothing of one's own waits.
pub(super) fn is_idle(rounds: &[QueueRound]) -> bool {
    !rounds.iter().any(QueueRound::waits)
}

/// The last days of the rounds, each once.
pub(super) fn closing(rounds: &[QueueRound], tr: Tr) -> String {
    let mut days: Vec<_> = rounds.iter().map(|round| round.closes).collect();
    days.sort();
    days.dedup();
    tr.list(&days.into_iter().map(|day| tr.date(day)).collect::<Vec<_>>())
}

/// How far one's own items are.
pub(super) fn progress(round: &QueueRound, tr: Tr) -> String {
    tr.progress(round.finished(), round.skipped(), round.items.len() as u64)
}

/// The last day of a round, how it is reviewed, and, where there is room, how far all others are together.
pub(super) fn facts(round: &QueueRound, roomy: bool, tr: Tr) -> String {
    let closes = tr.queue_closes(&tr.date(round.closes));
    let manner = tr.round_manner(round.kind, round.blind);
    let others = round.others.filter(|_| roomy);
    let others = others.map(|(_, finished, all)| tr.queue_others(&tr.share(finished, all)));
    tr.list_facts(&[closes, manner, others.unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, ConversationId, Day, Language, RoundItemId, RoundKind, SkipReason};
    use crate::text::Locale;

    fn item(id: i64, state: AssignmentState) -> QueueItem {
        QueueItem {
            item: RoundItemId(id),
            round: RoundId(1),
            conversation: ConversationId(id),
            title: "Missä lupa viipyy?".to_owned(),
            language: Language::FI,
            channel: Channel::Bot,
            state,
            returns: false,
            begun: false,
            flagged: false,
            leased_until: None,
        }
    }

    fn round(id: i64, closes: &str, states: &[AssignmentState]) -> QueueRound {
        QueueRound {
            round: RoundId(id),
            name: "Marraskuu".to_owned(),
            kind: RoundKind::Review,
            closes: Day::parse(closes).unwrap(),
            blind: true,
            items: states.iter().zip(1..).map(|(state, id)| item(id, *state)).collect(),
            others: Some((4, 12, 40)),
        }
    }

    #[test]
    fn each_round_stands_above_its_items_and_says_how_far_it_is() {
        let skipped = AssignmentState::Skipped(SkipReason::Other);
        let states = [AssignmentState::Finished, skipped, AssignmentState::Waiting];
        let rounds = [round(1, "2026-11-30", &states), round(2, "2026-11-30", &[])];
        let lines = lines(&rounds);
        let heads: Vec<usize> = (0..lines.len()).filter(|at| matches!(lines[*at], Line::Round(_))).collect();
        assert_eq!((lines.len(), heads), (5, vec![0, 4]));
        let first = |line: &Line<'_>| matches!(line, Line::Item(item) if item.item == RoundItemId(3));
        assert!(first(&lines[1]), "what waits comes before what is done");
        let tr = Tr::new(Locale::En);
        assert_eq!(progress(&rounds[0], tr), "1 of 3 finished, 1 skipped");
        assert_eq!(facts(&rounds[0], true, tr), "closes 30 Nov 2026 · blind review · all others 12 of 40");
        assert_eq!(closing(&rounds, tr), "30 Nov 2026");
        let calibration = QueueRound { kind: RoundKind::Calibration, ..rounds[0].clone() };
        assert_eq!(facts(&calibration, false, tr), "closes 30 Nov 2026 · calibration · blind review");
    }

    #[test]
    fn a_blind_round_among_others_is_named_where_blind_review_is_explained() {
        let tr = Tr::new(Locale::En);
        let mut rounds = [round(1, "2026-11-30", &[]), round(2, "2026-11-30", &[])];
        assert_eq!(blind(&rounds, tr).as_deref(), Some(tr.queue_blind_notice()));
        rounds[1].blind = false;
        assert_eq!(blind(&rounds, tr), Some(format!("Marraskuu · {}", tr.queue_blind_notice())));
        rounds[0].blind = false;
        assert_eq!(blind(&rounds, tr), None);
    }

    #[test]
    fn the_queue_is_idle_when_no_own_item_waits() {
        let finished = round(1, "2026-11-30", &[AssignmentState::Finished]);
        let waiting = round(2, "2026-12-15", &[AssignmentState::Waiting]);
        assert!(is_idle(std::slice::from_ref(&finished)));
        let both = [finished, waiting];
        assert!(!is_idle(&both));
        assert_eq!(closing(&both, Tr::new(Locale::Fi)), "30.11.2026 ja 15.12.2026");
    }
}
