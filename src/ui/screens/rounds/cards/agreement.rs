//! How far reviewers agree, and what waits to be settled.

use super::super::{RoundsScreen, data};
use super::splits::SplitChosen;
use super::{end_of, settlers};
use crate::domain::agreement::{self, Agreement, ITEMS_MIN, Measure};
use crate::domain::{CriterionId, Difference, RoundAgreement, RoundItemId, RoundState, Settler};
use crate::engine::ops::round::RoundView;
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Type, radius, size, space};
use crate::ui::widgets::{Card, Label, ListRow, paint, verdict_sign};
use egui::{Align, Frame, Layout, Margin, Sense, Ui, vec2};
use egui_material_icons::icons;

/// Differences that a card lists; the others come one after the other when they are settled.
const SHOWN: usize = 6;

/// The measures of one thing.
#[derive(Clone, Debug, PartialEq)]
struct Readings {
    /// In which the reviewers agree; `None`: the verdicts.
    criterion: Option<CriterionId>,
    measures: Vec<Agreement>,
}

impl Readings {
    fn of(&self, measure: Measure) -> Option<&Agreement> {
        self.measures.iter().find(|one| one.measure == measure)
    }

    /// Conversations that were compared.
    fn items(&self) -> u64 {
        self.measures.first().map_or(0, |one| one.items)
    }

    /// Krippendorff's alpha: by the order of the values where they have one.
    fn alpha(&self) -> Option<&Agreement> {
        agreement::alpha(&self.measures)
    }

    /// Kappa of two reviewers, or of several.
    fn kappa(&self) -> Option<&Agreement> {
        let valued = |measure| self.of(measure).filter(|one| one.value.is_some());
        valued(Measure::Cohen).or(valued(Measure::Fleiss))
    }
}

/// The measures, one entry a thing, in the order in which they came: the criteria with the greatest disagreement first.
fn readings(agreement: &[RoundAgreement]) -> Vec<Readings> {
    let mut all: Vec<Readings> = Vec::new();
    for one in agreement {
        match all.iter_mut().find(|known| known.criterion == one.criterion) {
            Some(known) => known.measures.push(one.agreement),
            None => all.push(Readings { criterion: one.criterion, measures: vec![one.agreement] }),
        }
    }
    all
}

/// The criteria in their order, those of too few conversations last. None where all are of too few: they have no order,
/// and what is told is of how many conversations the one with most of them is.
fn ranked(all: &[Readings]) -> (Vec<(CriterionId, &Readings)>, Option<u64>) {
    let mut criteria: Vec<_> = all.iter().filter_map(|one| Some((one.criterion?, one))).collect();
    let most = criteria.iter().map(|(_, one)| one.items()).max();
    if most.is_some_and(|most| most < ITEMS_MIN) {
        return (Vec::new(), most);
    }
    criteria.sort_by_key(|(_, one)| one.items() < ITEMS_MIN);
    (criteria, None)
}

/// A coefficient with its interval, and none of too few: without it only where it is still to come, which is said beside it.
fn coefficient(one: &Agreement, tr: Tr) -> String {
    match (one.value, one.interval) {
        (Some(value), Some(interval)) => tr.coefficient(value, interval),
        (Some(value), None) if one.awaits_interval => tr.decimal(value, 2),
        _ if one.items < ITEMS_MIN => tr.rounds_few(one.items),
        _ => tr.rounds_one_value().to_owned(),
    }
}

/// The tile of alpha: figure, and why there is none.
fn alpha_tile(verdicts: Option<&Readings>, tr: Tr) -> (String, String) {
    let items = verdicts.map_or(0, Readings::items);
    if items < ITEMS_MIN {
        return ("–".to_owned(), tr.rounds_agreement_few(items, ITEMS_MIN));
    }
    let alpha = verdicts.and_then(Readings::alpha);
    if let Some(value) = alpha.filter(|one| one.awaits_interval).and_then(|one| one.value) {
        return (tr.rounds_alpha(&tr.decimal(value, 2)), tr.rounds_interval_later().to_owned());
    }
    match alpha.and_then(|one| Some((one.value?, one.interval?))) {
        Some((value, (low, high))) => {
            let interval = tr.rounds_interval(&tr.decimal(high, 2), &tr.decimal(low, 2));
            (tr.rounds_alpha(&tr.decimal(value, 2)), interval)
        }
        None => ("–".to_owned(), tr.rounds_one_value().to_owned()),
    }
}

/// Share of equal pairs, with its interval.
fn raw(verdicts: &Readings, tr: Tr) -> Option<String> {
    let raw = verdicts.of(Measure::Raw)?;
    let (value, (low, high)) = (raw.value?, raw.interval?);
    let interval = tr.rounds_interval(&tr.percent(high * 100.0, 0), &tr.decimal(low * 100.0, 0));
    Some(tr.rounds_raw(&interval, &tr.percent(value * 100.0, 0)))
}

/// The line below a criterion's name.
fn criterion_facts(one: &Readings, tr: Tr) -> String {
    if one.items() < ITEMS_MIN {
        return tr.rounds_few(one.items());
    }
    let kappa = one.kappa().map(|kappa| tr.rounds_kappa(&coefficient(kappa, tr)));
    let alpha = one.alpha().map(|alpha| tr.rounds_alpha(&coefficient(alpha, tr)));
    let awaits = [one.kappa(), one.alpha()].into_iter().flatten().any(|one| one.awaits_interval);
    let later = awaits.then(|| tr.rounds_interval_later().to_owned());
    let facts: Vec<String> = kappa.into_iter().chain(alpha).chain(later).collect();
    if facts.is_empty() { tr.rounds_one_value().to_owned() } else { tr.list_facts(&facts) }
}

impl RoundsScreen {
    pub(super) fn agreement_ui(
        &mut self,
        ui: &mut Ui,
        least: f32,
        view: &RoundView,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> f32 {
        let tr = cx.tr;
        let all = readings(&view.agreement);
        let verdicts = all.iter().find(|one| one.criterion.is_none());
        let (mut opened, mut split) = (None, None);
        let end = Card::new()
            .least(least)
            .title(tr.rounds_agreement())
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
                if let Some(team) = &view.progress.team {
                    ui.add(Label::new(&tr.rounds_compared(team.compared)).small().muted().wrap());
                }
                tiles_ui(ui, view, verdicts, cx);
                if let Some(raw) = verdicts.and_then(|verdicts| raw(verdicts, tr)) {
                    ui.add(Label::new(&raw).small().muted().wrap());
                }
                opened = differences_ui(ui, &view.differences, cx);
                if view.round.state == RoundState::Open {
                    settlers::ui(ui, &view.differences, cx, out);
                }
                split = self.splits_ui(ui, view, None, cx);
                split = self.criteria_ui(ui, &all, view, cx).or(split);
                end_of(ui)
            })
            .inner;
        if let Some(item) = opened {
            self.settle(item, cx, out);
        } else if let Some((criterion, place)) = split {
            self.settle_at(criterion, &place, cx, out);
        }
        end
    }

    fn criteria_ui(
        &mut self,
        ui: &mut Ui,
        all: &[Readings],
        view: &RoundView,
        cx: &Cx<'_>,
    ) -> Option<SplitChosen> {
        let (criteria, few) = ranked(all);
        if criteria.is_empty() {
            if let Some(few) = few {
                let words = cx.tr.rounds_criteria_few(&cx.tr.rounds_agreement_few(few, ITEMS_MIN));
                ui.add(Label::new(&words).small().muted().wrap());
            }
            return None;
        }
        let mut chosen = None;
        ui.add(Label::new(cx.tr.rounds_by_criterion()).medium().strong().wrap());
        for (id, one) in criteria {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Label::new(&self.criterion(id, cx)).wrap());
                ui.add(Label::new(&criterion_facts(one, cx.tr)).small().muted().wrap());
                chosen = self.splits_ui(ui, view, Some(id), cx).or(chosen);
            });
        }
        chosen
    }
}

fn tiles_ui(ui: &mut Ui, view: &RoundView, verdicts: Option<&Readings>, cx: &Cx<'_>) {
    let tr = cx.tr;
    let (figure, why) = alpha_tile(verdicts, tr);
    let waiting = view.differences.iter().filter(|one| !one.settled);
    let (mut of_verdicts, mut of_values, mut count) = (0, 0, 0);
    for one in waiting {
        of_verdicts += u64::from(one.verdicts);
        of_values += u64::from(one.values);
        count += 1;
    }
    let what = if count > 0 { tr.rounds_waiting_of(of_values, of_verdicts) } else { String::new() };
    ui.columns_const(|[left, right]| {
        tile_ui(left, &figure, tr.rounds_alpha_of(), &why, cx);
        let waiting = match view.round.state {
            RoundState::Open => tr.rounds_waiting(count),
            RoundState::Closed => tr.rounds_left_unsettled(count),
        };
        tile_ui(right, &tr.number(count), &waiting, &what, cx);
    });
}

fn tile_ui(ui: &mut Ui, figure: &str, label: &str, below: &str, cx: &Cx<'_>) {
    Frame::NONE
        .fill(cx.theme.bubble)
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(space::MEDIUM as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::HAIR;
            ui.add(Label::new(figure).title());
            ui.add(Label::new(label).small().wrap());
            if !below.is_empty() {
                ui.add(Label::new(below).small().muted().wrap());
            }
        });
}

/// The first that wait; one that is chosen is opened.
fn differences_ui(ui: &mut Ui, differences: &[Difference], cx: &Cx<'_>) -> Option<RoundItemId> {
    let mut opened = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for difference in differences.iter().take(SHOWN) {
            if difference_ui(ui, difference, cx) {
                opened = Some(difference.item);
            }
        }
    });
    let more = differences.len().saturating_sub(SHOWN) as u64;
    if more > 0 {
        ui.add(Label::new(&cx.tr.common_more_notices(more)).small().muted());
    }
    opened
}

/// What a difference is called where signs cannot be seen.
fn difference_name(difference: &Difference, tr: Tr) -> String {
    let title = tr.kinds_spoken(&difference.title).into_owned();
    let mut facts = vec![title];
    if let Some((one, other)) = difference.pair {
        facts.extend([tr.verdict(one).to_owned(), tr.verdict(other).to_owned()]);
    }
    if difference.settled {
        facts.push(tr.rounds_settled().to_owned());
    }
    tr.list_facts(&facts)
}

fn difference_ui(ui: &mut Ui, difference: &Difference, cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let name = difference_name(difference, tr);
    let row =
        ListRow::new(("difference", difference.item.0), size::ROW_MENU).padding(space::MEDIUM).no_hairline();
    let row = row.disabled_if(data::why_not_settled(difference, tr));
    let response = row.show(ui, &|| name.clone(), |ui, _| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            if difference.settled {
                let done = cx.theme.verdict_correct.fg;
                sign_ui(ui, icons::ICON_CHECK, done);
            }
            if let Some((one, other)) = difference.pair {
                verdict_sign(ui, Some(other), tr.verdict(other));
                sign_ui(ui, icons::ICON_COMPARE_ARROWS, cx.theme.muted);
                verdict_sign(ui, Some(one), tr.verdict(one));
            } else {
                ui.add(Label::new(&tr.rounds_values_differ(u64::from(difference.values))).small().muted());
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let spoken = tr.kinds_spoken(&difference.title);
                let title = Label::new(&spoken).kind(Type::CONTROL).truncate();
                ui.add(if difference.settler == Settler::Reader { title } else { title.muted() });
            });
        });
    });
    response.clicked()
}

fn sign_ui(ui: &mut Ui, icon: egui_material_icons::MaterialIcon, colour: egui::Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, size::ICON), Sense::hover());
    paint::icon(ui, rect.center(), icon, size::ICON, colour);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Locale, Verdict};

    /// Of three answers a conversation.
    fn measured(measure: Measure, items: u64, value: Option<f64>) -> Agreement {
        let interval = value.filter(|_| items >= ITEMS_MIN).map(|value| (value - 0.07, value + 0.06));
        Agreement { measure, units: items * 3, items, value, interval, awaits_interval: false }
    }

    fn verdicts(items: u64, value: Option<f64>) -> Readings {
        Readings { criterion: None, measures: vec![measured(Measure::AlphaNominal, items, value)] }
    }

    #[test]
    fn alpha_stands_with_its_interval_and_below_the_least_number_it_says_why_there_is_none() {
        let tr = Tr::new(Locale::Fi);
        let tile = |readings: Option<&Readings>| alpha_tile(readings, tr);
        let good = verdicts(124, Some(0.78));
        assert_eq!(tile(Some(&good)), ("α 0,78".to_owned(), "95 %:n väli 0,71–0,84".to_owned()));
        let few = verdicts(ITEMS_MIN - 1, Some(0.9));
        assert_eq!(tile(Some(&few)), ("–".to_owned(), tr.rounds_agreement_few(ITEMS_MIN - 1, ITEMS_MIN)));
        assert_eq!(tile(None).1, tr.rounds_agreement_few(0, ITEMS_MIN));
        assert_eq!(tile(Some(&verdicts(50, None))).1, tr.rounds_one_value());
        // That of a large round comes when it is closed, and so much is said.
        let so_far = Agreement { interval: None, awaits_interval: true, ..good.measures[0] };
        let so_far = Readings { criterion: None, measures: vec![so_far] };
        assert_eq!(tile(Some(&so_far)), ("α 0,78".to_owned(), tr.rounds_interval_later().to_owned()));
        assert_eq!(criterion_facts(&so_far, tr), format!("α 0,78 · {}", tr.rounds_interval_later()));
    }

    #[test]
    fn the_measures_of_a_criterion_stand_together_in_the_order_in_which_they_came() {
        let of = |criterion, measure| RoundAgreement {
            criterion: Some(CriterionId(criterion)),
            agreement: measured(measure, 40, Some(0.5)),
        };
        let all =
            readings(&[of(7, Measure::AlphaOrdinal), of(7, Measure::Cohen), of(3, Measure::AlphaOrdinal)]);
        let found: Vec<_> = all.iter().map(|one| (one.criterion, one.measures.len())).collect();
        assert_eq!(found, [(Some(CriterionId(7)), 2), (Some(CriterionId(3)), 1)]);
        let tr = Tr::new(Locale::En);
        assert_eq!(criterion_facts(&all[0], tr), "κ 0.50 (0.43–0.56) · α 0.50 (0.43–0.56)");
        let few = Readings {
            criterion: Some(CriterionId(1)),
            measures: vec![measured(Measure::Cohen, 3, Some(1.0))],
        };
        assert_eq!(criterion_facts(&few, tr), tr.rounds_few(3));
    }

    #[test]
    fn criteria_of_too_few_conversations_have_no_rank() {
        let of = |criterion, items| Readings {
            criterion: Some(CriterionId(criterion)),
            measures: vec![measured(Measure::AlphaOrdinal, items, Some(0.5))],
        };
        let order = |all: &[Readings]| ranked(all).0.iter().map(|(id, _)| id.0).collect::<Vec<_>>();
        let some = [verdicts(40, None), of(1, 3), of(2, ITEMS_MIN), of(3, ITEMS_MIN)];
        assert_eq!(order(&some), [2, 3, 1]);
        let none = [verdicts(40, None), of(1, 3), of(2, 4)];
        assert_eq!((order(&none), ranked(&none).1), (Vec::new(), Some(4)));
        assert_eq!(ranked(&[verdicts(40, None)]).1, None);
    }

    #[test]
    fn a_difference_is_told_without_its_signs() {
        let tr = Tr::new(Locale::En);
        let difference = Difference {
            item: RoundItemId(1),
            title: "Fees ⟦phone⟧".to_owned(),
            verdicts: 1,
            values: 0,
            pair: Some((Verdict::Partly, Verdict::Incorrect)),
            settled: true,
            settler: Settler::Reader,
        };
        let name = difference_name(&difference, tr);
        assert!(name.contains("Partly correct · Incorrect") && name.ends_with(tr.rounds_settled()), "{name}");
        assert!(!name.contains('⟦'));
    }
}
