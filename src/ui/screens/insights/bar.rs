//! The bar over the cards: the period, language, channel, topic or criterion, tables in place of plots, and what leaves.

use super::period::Period;
use super::{InsightsScreen, criteria};
use crate::domain::insight::ClosedRounds;
use crate::domain::ledger::Group;
use crate::domain::{Channel, CriterionId, Language, ResultOf};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Button, FilterPill, Segmented, menu, paint};
use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};
use egui_material_icons::icons::ICON_DOWNLOAD;
use std::collections::BTreeSet;

impl InsightsScreen {
    /// Draws it; in a narrow window it goes on in the next line.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let margin = Margin::symmetric(space::PANE as i8, space::SIGN as i8);
        let drawn = Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            // The words of a topic or criterion can be long.
            if cx.width == Width::One || !self.topics().is_empty() || !self.criteria(cx).is_empty() {
                self.period_ui(ui, cx, out);
                ui.horizontal_wrapped(|ui| {
                    self.pills_ui(ui, cx, out);
                    self.export_button_ui(ui, cx);
                    self.tables_button_ui(ui, cx);
                });
            } else {
                ui.horizontal(|ui| {
                    self.period_ui(ui, cx, out);
                    self.pills_ui(ui, cx, out);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        self.export_button_ui(ui, cx);
                        self.tables_button_ui(ui, cx);
                    });
                });
            }
        });
        let rect = drawn.response.rect;
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom());
    }

    fn period_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let words = Period::ALL.map(|period| period.word(cx.tr));
        let mut at = Period::ALL.iter().position(|period| *period == self.chosen.period);
        let choice = Segmented::new("insights_period", cx.tr.insights_period(), &words);
        if choice.show(ui, &mut at).changed()
            && let Some(period) = at.and_then(|at| Period::ALL.get(at).copied())
        {
            self.chosen.period = period;
            self.ask_volumes(cx, out);
        }
    }

    /// One part or criterion at a time: choosing a language lifts a channel, topic or criterion.
    fn pills_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let languages: Vec<(String, Group)> = Language::NAMED
            .into_iter()
            .map(|language| (tr.capitalised(&tr.language(language)), Group::Language(Some(language))))
            .collect();
        let channels: Vec<(String, Group)> = Channel::ALL
            .into_iter()
            .map(|channel| (tr.channel(channel).to_owned(), Group::Channel(Some(channel))))
            .collect();
        let topics: Vec<(String, Group)> = self
            .topics()
            .into_iter()
            .map(|topic| (tr.kinds_spoken(&topic).into_owned(), Group::Topic(Some(topic))))
            .collect();
        let before = (self.chosen.part.clone(), self.chosen.criterion);
        for (name, options) in [
            (tr.conversations_filter_language(), languages),
            (tr.conversations_filter_channel(), channels),
            (tr.insights_topic(), topics),
        ] {
            if let Some(part) = pill_ui(ui, name, &options, (&self.chosen.part, &Group::All), cx) {
                (self.chosen.part, self.chosen.criterion) = (part, None);
            }
        }
        let criteria: Vec<(String, Option<CriterionId>)> =
            self.criteria(cx).into_iter().map(|(name, id)| (name, Some(id))).collect();
        let now = self.chosen_of(&criteria);
        if let Some(criterion) = pill_ui(ui, tr.insights_criterion(), &criteria, (&now, &None), cx) {
            (self.chosen.part, self.chosen.criterion) = (Group::All, criterion);
        }
        if (&self.chosen.part, self.chosen.criterion) != (&before.0, before.1) {
            self.ask_volumes(cx, out);
        }
    }

    /// The criteria of which closed rounds or months tell.
    fn criteria(&self, cx: &Cx<'_>) -> Vec<(String, CriterionId)> {
        let months = self.reviewed.ready().map(Vec::as_slice).unwrap_or_default();
        self.rounds.ready().map(|all| criteria::choices(all, months, cx.tr)).unwrap_or_default()
    }

    /// The one of them that is chosen, also where a newer version of it has come since.
    fn chosen_of(&self, criteria: &[(String, Option<CriterionId>)]) -> Option<CriterionId> {
        let (all, chosen) = (self.rounds.ready()?, self.chosen.criterion?);
        let mut criteria = criteria.iter().filter_map(|(_, id)| *id);
        criteria.find(|id| all.are_one(*id, chosen)).or(Some(chosen))
    }

    /// The topics of which closed rounds tell.
    fn topics(&self) -> Vec<String> {
        self.rounds.ready().map(|all| topics(all)).unwrap_or_default()
    }

    fn tables_button_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let word = if self.tables { cx.tr.insights_as_plots() } else { cx.tr.insights_as_tables() };
        if ui.add(Button::secondary(word).keys("T")).clicked() {
            self.tables = !self.tables;
        }
    }

    fn export_button_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if ui.add(Button::secondary(cx.tr.insights_export()).icon(ICON_DOWNLOAD)).clicked() {
            self.ask_export(cx);
        }
    }
}

/// The topics of which closed rounds tell, or by which they were divided.
fn topics(all: &ClosedRounds) -> Vec<String> {
    let of_figures =
        all.rounds.iter().flat_map(|round| &round.figures).filter_map(|figure| match &figure.of {
            ResultOf::Topic(topic) => Some(topic),
            _ => None,
        });
    let strata = all.rounds.iter().flat_map(|round| round.strata.values());
    let of_strata = strata.filter_map(|key| key.topic.as_ref());
    let topics: BTreeSet<&String> = of_figures.chain(of_strata).filter(|topic| !topic.is_empty()).collect();
    topics.into_iter().cloned().collect()
}

/// Draws the pill of a trait, if it has options, with what is chosen and what stands for nothing; what is chosen now where
/// that has changed.
fn pill_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(String, T)],
    (now, nothing): (&T, &T),
    cx: &Cx<'_>,
) -> Option<T> {
    if options.is_empty() {
        return None;
    }
    let tr = cx.tr;
    let chosen = options.iter().find(|(_, option)| option == now);
    let value = chosen.map_or(tr.conversations_filter_any(), |(word, _)| word.as_str());
    let label = tr.conversations_pill(name, value);
    let clear = tr.conversations_pill_remove(name);
    let active = chosen.map(|_| clear.as_str());
    let pill = FilterPill::new(&label).active(active).show(ui);
    let mut picked = pill.cleared.then(|| nothing.clone());
    menu::under(&pill.response, |ui| {
        ui.set_width(size::MENU_FILTER);
        let lowest = size::COMBO_LIST.min(ui.ctx().content_rect().height() - 2.0 * size::BAR_TOP);
        ScrollArea::vertical().max_height(lowest).show(ui, |ui| {
            for (word, option) in options {
                let on = option == now;
                if menu::option(ui, word, on).clicked() {
                    picked = Some(if on { nothing } else { option }.clone());
                    ui.close();
                }
            }
        });
    });
    picked
}

#[cfg(test)]
mod tests {
    use super::super::tests::closed;
    use super::*;
    use crate::domain::StratumKey;
    use crate::domain::insight::{ClosedRound, Told};

    #[test]
    fn a_topic_can_be_chosen_whatever_a_round_was_divided_by_unless_it_is_none() {
        let figure = |topic: &str| (ResultOf::Topic(topic.to_owned()), Told::Few);
        let key = StratumKey { topic: Some("Cards".to_owned()), ..StratumKey::default() };
        let older = ClosedRound { strata: [(0, key)].into(), ..closed(Vec::new()) };
        let newer = closed(vec![figure(""), figure("Fees"), figure("Cards")]);
        let all = ClosedRounds { rounds: vec![older, newer], ..ClosedRounds::default() };
        assert_eq!(topics(&all), ["Cards", "Fees"]);
    }
}
