//! Four figures of the newest closed round and the newest leak check, each with its interval.

use super::data::{self, Tone};
use super::rows::colour;
use super::{InsightsScreen, criteria, none};
use crate::domain::insight::{ClosedRound, ClosedRounds, Share, Told};
use crate::domain::leak_check::Rate;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::size;
use crate::ui::widgets::{beside, stat_tile};
use egui::Ui;

/// A tile.
#[derive(Clone, Debug, PartialEq)]
struct Tile {
    label: String,
    figure: String,
    /// The interval and what the figure rests on, or why there is none.
    below: String,
    /// How it stands.
    aside: Option<(String, Tone)>,
}

impl Tile {
    fn none(label: &str, why: &str) -> Self {
        Self { label: label.to_owned(), figure: "–".to_owned(), below: why.to_owned(), aside: None }
    }

    fn share(label: &str, rate: Rate, of: &str, decimals: usize, tr: Tr) -> Self {
        let percent = |share: f64| tr.percent(share * 100.0, decimals);
        let low = tr.decimal(rate.low * 100.0, decimals);
        Self {
            label: label.to_owned(),
            figure: percent(rate.share),
            below: tr.insights_interval(&percent(rate.high), &low, of),
            aside: None,
        }
    }
}

/// How a rate stands to the one before it: a change is clear where the intervals have nothing in common.
fn change(now: Rate, before: Rate, tr: Tr) -> (String, Tone) {
    let points = |by: f64| tr.decimal(by * 100.0, 1);
    if now.low > before.high {
        (tr.insights_up(&points(now.share - before.share)), Tone::Good)
    } else if now.high < before.low {
        (tr.insights_down(&points(before.share - now.share)), Tone::Weak)
    } else {
        (tr.insights_no_change().to_owned(), Tone::Plain)
    }
}

fn correct(rounds: &[&ClosedRound], estimates: &[(&ClosedRound, Told)], tr: Tr) -> Tile {
    let mut newest = estimates.iter().rev().filter_map(|(_, told)| match told {
        Told::Estimate(one) => Some(*one),
        Told::Few => None,
    });
    let Some(one) = newest.next() else {
        return Tile::none(tr.insights_correct(), none::why_no_share(rounds, tr));
    };
    let tile = Tile::share(tr.insights_correct(), one.rate, &tr.insights_answers(one.answers), 1, tr);
    Tile { aside: newest.next().map(|before| change(one.rate, before.rate, tr)), ..tile }
}

fn critical(rounds: &[&ClosedRound], all: &ClosedRounds, tr: Tr) -> Tile {
    let Some((name, one)) = criteria::critical(rounds, all, tr) else {
        let why =
            if rounds.is_empty() { none::why_no_share(rounds, tr) } else { tr.insights_critical_none() };
        return Tile::none(tr.insights_critical(), why);
    };
    let of = tr.common_conversations(one.conversations);
    let tile = Tile::share(tr.insights_critical(), one.rate, &of, 1, tr);
    Tile { aside: Some((name, Tone::Plain)), ..tile }
}

fn agreement(rounds: &[&ClosedRound], tr: Tr) -> Tile {
    let Some((value, (low, high), units)) = criteria::newest_alpha(rounds) else {
        return Tile::none(tr.insights_agreement(), tr.insights_agreement_none());
    };
    let (word, tone) = criteria::rated(value, tr);
    let of = tr.insights_answers(units);
    Tile {
        label: tr.insights_agreement().to_owned(),
        figure: tr.rounds_alpha(&tr.decimal(value, 2)),
        below: tr.insights_interval(&tr.decimal(high, 2), &tr.decimal(low, 2), &of),
        aside: Some((word.to_owned(), tone)),
    }
}

fn leftover(newest: Option<Share>, tr: Tr) -> Tile {
    let Some(share) = newest else {
        return Tile::none(tr.insights_leftover(), tr.insights_leftover_none());
    };
    Tile::share(tr.insights_leftover(), share.rate, &tr.insights_messages(share.of), 2, tr)
}

impl InsightsScreen {
    /// Draws the tiles: four side by side, two, or one under the other.
    pub(super) fn tiles_ui(&self, ui: &mut Ui, all: &ClosedRounds, cx: &Cx<'_>) {
        let tr = cx.tr;
        let rounds = data::in_view(all, &self.chosen, cx.today);
        let leak = self.volumes.ready().and_then(|volumes| volumes.leak_checks.last());
        let tiles = [
            correct(&rounds, &data::correct(&rounds, &self.chosen), tr),
            critical(&rounds, all, tr),
            agreement(&rounds, tr),
            leftover(leak.map(|point| point.leftover), tr),
        ];
        let room = ui.available_width();
        let columns = if room >= size::ROW_OF_CARDS {
            4
        } else if room >= size::INTERVAL_FROM {
            2
        } else {
            1
        };
        for (at, row) in tiles.chunks(columns).enumerate() {
            let parts = vec![1.0; row.len()];
            beside(ui, ("insights-tiles", at), &parts, |ui, column, least| {
                let Some(Tile { label, figure, below, aside }) = row.get(column) else { return 0.0 };
                let aside = aside.as_ref().map(|(word, tone)| (word.as_str(), colour(*tone, cx)));
                stat_tile(ui, least, label, figure, below, aside)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::closed;
    use super::*;
    use crate::domain::{Channel, Estimate, Locale, ResultOf};

    fn told(share: f64) -> Told {
        let rate = Rate { share, low: share - 0.02, high: share + 0.02 };
        Told::Estimate(Estimate { rate, conversations: 320, answers: 640 })
    }

    #[test]
    fn a_tile_has_its_interval_and_a_change_is_told_only_where_it_is_clear() {
        let tr = Tr::new(Locale::En);
        let rounds = [0.80, 0.85, 0.86].map(|share| closed(vec![(ResultOf::All, told(share))]));
        let estimates: Vec<_> =
            rounds.iter().filter_map(|round| Some((round, round.told(&ResultOf::All)?))).collect();
        let tile = correct(&[], &estimates, tr);
        assert_eq!((tile.figure.as_str(), tile.below.as_str()), ("86.0%", "84.0–88.0%, 640 answers"));
        assert_eq!(tile.aside, Some((tr.insights_no_change().to_owned(), Tone::Plain)));
        let tile = correct(&[], &estimates[..2], tr);
        assert_eq!(tile.aside, Some((tr.insights_up("5.0"), Tone::Good)));
        assert_eq!(correct(&[], &[], tr).below, tr.insights_tile_none());
    }

    #[test]
    fn why_a_part_has_no_share_holds_of_a_part_that_is_large_itself_and_of_rounds_of_any_size() {
        // It is hidden for the sake of a smaller one, beside a whole that is told.
        let part = ResultOf::Channel(Channel::Bot);
        let round = closed(vec![(ResultOf::All, told(0.8)), (part.clone(), Told::Few)]);
        let chosen = [(&round, round.told(&part).unwrap())];
        for locale in Locale::ALL {
            let tr = Tr::new(locale);
            let below = correct(&[&round], &chosen, tr).below;
            assert_eq!(below, tr.insights_tile_few());
            assert!(!below.contains(|letter: char| letter.is_ascii_digit()), "no size is claimed: {below}");
        }
    }
}
