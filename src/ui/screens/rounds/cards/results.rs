//! What came of a closed round: frozen shares, each with its interval and with how many it rests on.

use super::super::table::{self, Row, Section};
use super::super::{RoundsScreen, data};
use crate::domain::round::RESULT_LEAST;
use crate::domain::{ResultOf, RoundKind, RoundResult};
use crate::engine::ops::round::RoundView;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::{Card, Label};
use egui::Ui;

/// What stands under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    /// The correctness rate of all.
    Rate,
    /// That of each stratum.
    Strata,
    /// That of each language.
    Languages,
    /// That of each channel.
    Channels,
    /// That of each topic.
    Topics,
    /// The share of each verdict.
    Verdicts,
    /// The share of the highest value of each criterion.
    Criteria,
    /// The share of conversations in which each critical criterion has failed.
    Failures,
}

impl Group {
    const ALL: [Self; 8] = [
        Self::Rate,
        Self::Strata,
        Self::Languages,
        Self::Channels,
        Self::Topics,
        Self::Verdicts,
        Self::Criteria,
        Self::Failures,
    ];

    fn of(result: &RoundResult) -> Self {
        match result.of {
            ResultOf::All => Self::Rate,
            ResultOf::Stratum(_) => Self::Strata,
            ResultOf::Language(_) => Self::Languages,
            ResultOf::Channel(_) => Self::Channels,
            ResultOf::Topic(_) => Self::Topics,
            ResultOf::Verdict(_) => Self::Verdicts,
            ResultOf::Criterion(_) => Self::Criteria,
            ResultOf::Failed(_) => Self::Failures,
        }
    }

    fn title(self, tr: Tr) -> &'static str {
        match self {
            Self::Rate => tr.rounds_rate(),
            Self::Strata => tr.rounds_rate_strata(),
            Self::Languages => tr.rounds_rate_languages(),
            Self::Channels => tr.rounds_rate_channels(),
            Self::Topics => tr.rounds_rate_topics(),
            Self::Verdicts => tr.rounds_verdict_shares(),
            Self::Criteria => tr.rounds_criterion_shares(),
            Self::Failures => tr.rounds_failure_shares(),
        }
    }
}

/// Whether it was counted how many conversations of the population it is about; of any other part the sample only lets it
/// be guessed.
fn counts(of: &ResultOf) -> bool {
    matches!(of, ResultOf::All | ResultOf::Stratum(_) | ResultOf::Verdict(_))
}

/// What has a row: of a population that is not divided the only stratum is all of it, and stands there already.
fn shown(view: &RoundView) -> impl Iterator<Item = &RoundResult> {
    let is_divided = view.strata.len() > 1;
    view.results.iter().filter(move |result| is_divided || !matches!(result.of, ResultOf::Stratum(_)))
}

/// A row of the table; what it is about is named already.
fn row(result: &RoundResult, name: String, tr: Tr) -> Row {
    let estimate = &result.estimate;
    let answers =
        if estimate.rests_on_few() { tr.rounds_small(estimate.answers) } else { tr.number(estimate.answers) };
    let conversations = if counts(&result.of) {
        tr.share(estimate.conversations, result.frame)
    } else {
        tr.number(estimate.conversations)
    };
    let figures = vec![conversations, answers, data::cell(estimate.rate, tr)];
    Row { name, figures, total: result.of == ResultOf::All }
}

/// Strata of which no figure is kept, as they are too small for one.
fn small(view: &RoundView) -> impl Iterator<Item = ResultOf> {
    let strata = if view.strata.len() > 1 { view.strata.len() as u32 } else { 0 };
    let is_kept = move |of: &ResultOf| view.results.iter().any(|result| result.of == *of);
    (0..strata).map(ResultOf::Stratum).filter(move |of| !is_kept(of))
}

/// The row of one of them.
fn small_row(name: String, tr: Tr) -> Row {
    Row { name, figures: vec![String::new(), String::new(), tr.rounds_cell_few().to_owned()], total: false }
}

impl RoundsScreen {
    pub(super) fn results_ui(&self, ui: &mut Ui, view: &RoundView, cx: &Cx<'_>) {
        let tr = cx.tr;
        Card::new().title(tr.rounds_results()).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            if view.results.is_empty() {
                let calibration = view.round.kind == RoundKind::Calibration;
                let why = if calibration {
                    tr.rounds_results_calibration().to_owned()
                } else {
                    tr.rounds_results_none(RESULT_LEAST)
                };
                ui.add(Label::new(&why).text().muted().wrap());
                return;
            }
            ui.add(Label::new(tr.rounds_results_frozen()).small().muted().wrap());
            if view.uncovered > 0 {
                ui.add(Label::new(&tr.rounds_uncovered(view.uncovered)).small().muted().wrap());
            }
            let heads = [tr.rounds_head_conversations(), tr.rounds_head_answers(), tr.rounds_head_share()];
            let sections = Group::ALL.into_iter().map(|group| self.section(group, view, cx));
            let sections: Vec<Section> = sections.filter(|section| !section.rows.is_empty()).collect();
            table::sections_ui(ui, &heads, &sections, cx);
        });
    }

    fn section(&self, group: Group, view: &RoundView, cx: &Cx<'_>) -> Section {
        let tr = cx.tr;
        let of_group = shown(view).filter(|result| Group::of(result) == group);
        let mut rows: Vec<Row> =
            of_group.map(|result| row(result, self.result_name(&result.of, view, cx), tr)).collect();
        if group == Group::Strata {
            rows.extend(small(view).map(|of| small_row(self.result_name(&of, view, cx), tr)));
        }
        Section { title: group.title(tr), rows }
    }

    fn result_name(&self, of: &ResultOf, view: &RoundView, cx: &Cx<'_>) -> String {
        let tr = cx.tr;
        match of {
            ResultOf::All => tr.rounds_everything().to_owned(),
            ResultOf::Stratum(place) => match view.strata.get(*place as usize) {
                Some(stratum) => tr.capitalised(&tr.stratum(&stratum.key)),
                None => tr.rounds_undivided().to_owned(),
            },
            ResultOf::Language(language) => tr.capitalised(&tr.language(*language)),
            ResultOf::Channel(channel) => tr.channel(*channel).to_owned(),
            ResultOf::Topic(topic) => tr.capitalised(&tr.topic(topic)),
            ResultOf::Verdict(verdict) => tr.verdict(*verdict).to_owned(),
            ResultOf::Criterion(id) | ResultOf::Failed(id) => self.criterion(*id, cx),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::estimate::Estimate;
    use crate::domain::leak_check::Rate;
    use crate::domain::{Channel, Language, Locale, RoundState, Verdict};

    fn result(of: ResultOf, answers: u64) -> RoundResult {
        let rate = Rate { share: 0.874, low: 0.849, high: 0.896 };
        RoundResult { of, frame: 4218, estimate: Estimate { rate, conversations: 320, answers } }
    }

    #[test]
    fn a_share_has_its_interval_and_says_where_it_rests_on_few() {
        let tr = Tr::new(Locale::En);
        let many = row(&result(ResultOf::All, 412), String::new(), tr);
        assert_eq!(many.figures, ["320 of 4,218", "412", "87.4% (84.9–89.6%)"]);
        assert!(many.total);
        let few = row(&result(ResultOf::Verdict(Verdict::Partly), 19), String::new(), tr);
        assert_eq!((few.figures[1].clone(), few.total), (tr.rounds_small(19), false));
    }

    #[test]
    fn of_a_part_that_was_not_counted_it_is_not_said_how_large_it_is() {
        let tr = Tr::new(Locale::En);
        let conversations = |of| row(&result(of, 412), String::new(), tr).figures.remove(0);
        for (of, shown) in [
            (ResultOf::Stratum(0), "320 of 4,218"),
            (ResultOf::Verdict(Verdict::Partly), "320 of 4,218"),
            (ResultOf::Language(Language::FI), "320"),
            (ResultOf::Channel(Channel::Bot), "320"),
        ] {
            assert_eq!(conversations(of), shown);
        }
    }

    #[test]
    fn languages_and_channels_stand_apart_and_an_undivided_population_is_told_once() {
        let mut view = data::tests::view(RoundState::Closed);
        let of = [ResultOf::All, ResultOf::Stratum(0), ResultOf::Language(Language::FI)];
        view.results = of.into_iter().map(|of| result(of, 412)).collect();
        let groups = |view: &RoundView| shown(view).map(Group::of).collect::<Vec<_>>();
        assert_eq!(groups(&view), [Group::Rate, Group::Languages]);
        view.strata.extend(view.strata.clone());
        assert_eq!(groups(&view), [Group::Rate, Group::Strata, Group::Languages]);
    }

    #[test]
    fn a_stratum_without_a_figure_is_too_few_and_not_forgotten() {
        let mut view = data::tests::view(RoundState::Closed);
        view.results = vec![result(ResultOf::All, 412)];
        assert_eq!(small(&view).count(), 0, "it is not divided");
        view.strata.extend(view.strata.clone());
        view.results.push(result(ResultOf::Stratum(0), 400));
        assert_eq!(small(&view).collect::<Vec<_>>(), [ResultOf::Stratum(1)]);
        let tr = Tr::new(Locale::En);
        assert_eq!(small_row(String::new(), tr).figures.last().unwrap(), tr.rounds_cell_few());
    }
}
