//! The bar over the cards: the period, language, channel or topic, tables in place of plots, and what leaves.

use super::InsightsScreen;
use super::period::Period;
use crate::domain::ledger::Group;
use crate::domain::{Channel, Language};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Button, FilterPill, Segmented, menu, paint};
use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};
use egui_material_icons::icons::ICON_DOWNLOAD;

impl InsightsScreen {
    /// Draws it; in a narrow window it goes on in the next line.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let margin = Margin::symmetric(space::PANE as i8, space::SIGN as i8);
        let drawn = Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            // The words of a topic can be long.
            if cx.width == Width::One || !self.topics().is_empty() {
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

    /// One part at a time: choosing a language lifts a channel or topic.
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
        let before = self.chosen.part.clone();
        for (name, options) in [
            (tr.conversations_filter_language(), languages),
            (tr.conversations_filter_channel(), channels),
            (tr.insights_topic(), topics),
        ] {
            if !options.is_empty() {
                self.pill_ui(ui, name, &options, cx);
            }
        }
        if self.chosen.part != before {
            self.ask_volumes(cx, out);
        }
    }

    /// The topics by which closed rounds were divided.
    fn topics(&self) -> Vec<String> {
        let rounds = self.rounds.ready().into_iter().flat_map(|all| &all.rounds);
        let keys = rounds.flat_map(|round| round.strata.values());
        let topics = keys.filter_map(|key| key.topic.clone()).filter(|topic| !topic.is_empty());
        topics.collect::<std::collections::BTreeSet<String>>().into_iter().collect()
    }

    fn pill_ui(&mut self, ui: &mut Ui, name: &str, options: &[(String, Group)], cx: &Cx<'_>) {
        let tr = cx.tr;
        let chosen = options.iter().find(|(_, part)| *part == self.chosen.part);
        let value = chosen.map_or(tr.conversations_filter_any(), |(word, _)| word.as_str());
        let label = tr.conversations_pill(name, value);
        let clear = tr.conversations_pill_remove(name);
        let active = chosen.map(|_| clear.as_str());
        let pill = FilterPill::new(&label).active(active).show(ui);
        if pill.cleared {
            self.chosen.part = Group::All;
        }
        menu::under(&pill.response, |ui| {
            ui.set_width(size::MENU_FILTER);
            let lowest = size::COMBO_LIST.min(ui.ctx().content_rect().height() - 2.0 * size::BAR_TOP);
            ScrollArea::vertical().max_height(lowest).show(ui, |ui| {
                for (word, part) in options {
                    let on = *part == self.chosen.part;
                    if menu::option(ui, word, on).clicked() {
                        self.chosen.part = if on { Group::All } else { part.clone() };
                        ui.close();
                    }
                }
            });
        });
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
