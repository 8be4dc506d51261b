//! Why a card or a tile has no figures of closed rounds.

use super::data;
use super::period::Chosen;
use crate::domain::insight::{ClosedRound, ClosedRounds};
use crate::domain::{Day, RoundKind};
use crate::text::Tr;

/// Whether one of them was to tell shares: a calibration tells of agreement alone.
fn has_review(rounds: &[&ClosedRound]) -> bool {
    rounds.iter().any(|round| round.kind == RoundKind::Review)
}

/// Why nothing is told of a share: of the rounds in view all were too small, or there are none.
pub(super) fn why_no_share(rounds: &[&ClosedRound], tr: Tr) -> &'static str {
    if has_review(rounds) { tr.insights_tile_few() } else { tr.insights_tile_none() }
}

/// The same, where a card can also say when figures come: once the first round is closed.
pub(super) fn why_no_rows(all: &ClosedRounds, rounds: &[&ClosedRound], tr: Tr) -> &'static str {
    let closed: Vec<&ClosedRound> = all.rounds.iter().collect();
    if has_review(&closed) { why_no_share(rounds, tr) } else { tr.insights_none() }
}

/// Why the line of the chosen part has no point and no row, if it has none.
pub(super) fn why_no_line(all: &ClosedRounds, chosen: &Chosen, today: Day, tr: Tr) -> Option<&'static str> {
    let rounds = data::in_view(all, chosen, today);
    data::estimates(all, &rounds, chosen).is_empty().then(|| why_no_rows(all, &rounds, tr))
}

#[cfg(test)]
mod tests {
    use super::super::tests::closed;
    use super::*;
    use crate::domain::insight::Told;
    use crate::domain::ledger::Group;
    use crate::domain::{Language, Locale, ResultOf};

    #[test]
    fn why_nothing_is_told_depends_on_the_rounds_that_were_closed() {
        let tr = Tr::new(Locale::En);
        // So few were reviewed in it that no figure of it was kept.
        let small = closed(Vec::new());
        let calibration = ClosedRound { kind: RoundKind::Calibration, ..closed(Vec::new()) };
        let of = |rounds: Vec<ClosedRound>, day: &str| {
            let all = ClosedRounds { rounds, ..ClosedRounds::default() };
            let seen = data::in_view(&all, &Chosen::default(), Day::parse(day).unwrap());
            (why_no_rows(&all, &seen, tr), why_no_share(&seen, tr))
        };
        let [none, few] = [tr.insights_tile_none(), tr.insights_tile_few()];
        assert_eq!(of(Vec::new(), "2026-11-28"), (tr.insights_none(), none));
        assert_eq!(of(vec![calibration], "2026-11-28"), (tr.insights_none(), none));
        assert_eq!(of(vec![small.clone()], "2026-11-28"), (few, few));
        assert_eq!(of(vec![small], "2027-12-01"), (none, none), "closed more than a year ago");
    }

    #[test]
    fn the_line_is_there_once_a_round_in_view_tells_of_the_chosen_part() {
        let tr = Tr::new(Locale::En);
        let all = ClosedRounds {
            rounds: vec![closed(vec![(ResultOf::All, Told::Few)])],
            ..ClosedRounds::default()
        };
        let swedish = Chosen { part: Group::Language(Some(Language::SV)), ..Chosen::default() };
        for (chosen, day, wanted) in [
            (Chosen::default(), "2026-11-28", None),
            (swedish, "2026-11-28", Some(tr.insights_tile_few())),
            (Chosen::default(), "2027-12-01", Some(tr.insights_tile_none())),
        ] {
            assert_eq!(why_no_line(&all, &chosen, Day::parse(day).unwrap(), tr), wanted, "{chosen:?} {day}");
        }
    }
}
