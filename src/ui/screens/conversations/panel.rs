//! The panel of filters: a drawer over the table, with every value that the register has.

use super::filters::{Which, reviewed_word};
use crate::domain::{Channel, CustomerRating, Filter, Verdict};
use crate::engine::ops::conversation::Facets;
use crate::ui::calendar;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::list::ConversationList;
use crate::ui::theme::{radius, size, space};
use crate::ui::widgets::{Button, DateField, DateState, IconButton, Label, Segmented, TextField, check_box};
use egui::{Align, Area, Id, Layout, Order, Rect, ScrollArea, Ui, pos2, vec2};
use egui_material_icons::icons::ICON_CLOSE;

/// What is typed in the panel and is no filter yet.
#[derive(Default)]
pub(super) struct Panel {
    pub(super) open: bool,
    /// Whether it has just been opened: it is read from its top.
    begins: bool,
    from: DateState,
    to: DateState,
    least: String,
    most: String,
    of: Filter,
}

impl Panel {
    /// Opens or closes it.
    pub(super) fn toggle(&mut self) {
        self.open = !self.open;
        self.begins = self.open;
    }

    /// The fields show the filter, unless something is being typed that is none yet.
    fn follow(&mut self, filter: &Filter) {
        if self.of == *filter {
            return;
        }
        if self.from.day() != filter.from {
            self.from = DateState::of(filter.from);
        }
        if self.to.day() != filter.to {
            self.to = DateState::of(filter.to);
        }
        let written = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        self.least = written(filter.messages_min);
        self.most = written(filter.messages_max);
        self.of = filter.clone();
    }

    /// Draws it over this part of the window.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        over: Rect,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        if !self.open {
            return;
        }
        let filter = list.filter().clone();
        self.follow(&filter);
        let facets = list.facets(out).cloned().unwrap_or_default();
        let mut wanted = filter.clone();
        let width = size::DRAWER.min(over.width() - 2.0 * space::SMALL);
        let corner = pos2(over.right() - width - space::SMALL, over.top() + space::TINY);
        let height = over.height() - 2.0 * space::SMALL;
        let frame = cx.theme.floating(radius::CARD, space::LARGE as i8);
        Area::new(Id::unique("conversations_filters")).order(Order::Middle).fixed_pos(corner).show(
            ui.ctx(),
            |ui| {
                frame.show(ui, |ui| {
                    ui.set_width(width - 2.0 * space::LARGE - 2.0);
                    ui.set_height(height - 2.0 * space::LARGE - 2.0);
                    self.head_ui(ui, cx);
                    let body = ui.available_height() - size::CONTROL - space::MEDIUM;
                    let area = ScrollArea::vertical().max_height(body).auto_shrink([false, false]);
                    let begins = std::mem::take(&mut self.begins);
                    let area = if begins { area.vertical_scroll_offset(0.0) } else { area };
                    area.show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = space::TINY;
                        ui.set_max_width(ui.available_width() - space::MEDIUM);
                        self.days_ui(ui, &mut wanted, cx);
                        values_ui(ui, &mut wanted, &facets, cx);
                        self.length_ui(ui, &mut wanted, cx);
                    });
                    ui.add_space(space::SMALL);
                    let told = cx.tr.conversations_filters_in_use(wanted.restrictions() as u64);
                    ui.horizontal(|ui| {
                        if ui.add(Button::secondary(cx.tr.common_clear_filters())).clicked() {
                            wanted = Filter { text: wanted.text.take(), ..Filter::default() };
                        }
                        ui.add(Label::new(&told).caption().muted());
                    });
                });
            },
        );
        if wanted != filter {
            // What is typed in the fields stays as it is typed.
            self.of = wanted.clone();
            if wanted.restrictions() == 0 {
                self.of = filter;
            }
            list.set_filter(wanted, cx, out);
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let line = vec2(ui.available_width(), size::CONTROL);
        ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(cx.tr.conversations_filters()).head());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(IconButton::new(ICON_CLOSE, cx.tr.common_close())).clicked() {
                    self.open = false;
                }
            });
        });
    }

    fn days_ui(&mut self, ui: &mut Ui, wanted: &mut Filter, cx: &Cx<'_>) {
        let tr = cx.tr;
        section_ui(ui, Which::Started, cx);
        let half = (ui.available_width() - space::SMALL) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            calendar::with_words(tr, |words| {
                let fields = [
                    ("filter_from", tr.conversations_from(), &mut self.from, &mut wanted.from),
                    ("filter_to", tr.conversations_to(), &mut self.to, &mut wanted.to),
                ];
                for (key, label, state, day) in fields {
                    ui.allocate_ui(vec2(half, 0.0), |ui| {
                        ui.set_width(half);
                        let wrong = state.is_wrong().then(|| tr.common_date_wrong());
                        let field = DateField::new(key, label, words, cx.today).error(wrong);
                        if field.show(ui, state).changed() && !state.is_wrong() {
                            *day = state.day();
                        }
                    });
                }
            });
        });
    }

    fn length_ui(&mut self, ui: &mut Ui, wanted: &mut Filter, cx: &Cx<'_>) {
        let tr = cx.tr;
        section_ui(ui, Which::Length, cx);
        let half = (ui.available_width() - space::SMALL) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let fields = [
                ("filter_least", tr.conversations_length_min(), &mut self.least, &mut wanted.messages_min),
                ("filter_most", tr.conversations_length_max(), &mut self.most, &mut wanted.messages_max),
            ];
            for (key, label, text, number) in fields {
                ui.allocate_ui(vec2(half, 0.0), |ui| {
                    ui.set_width(half);
                    if TextField::new(key, label).limit(5).show(ui, text).changed() {
                        text.retain(|c| c.is_ascii_digit());
                        *number = text.parse().ok();
                    }
                });
            }
        });
    }
}

fn section_ui(ui: &mut Ui, which: Which, cx: &Cx<'_>) {
    ui.add_space(space::SMALL);
    ui.add(Label::new(which.name(cx.tr)).medium().strong());
}

fn values_ui(ui: &mut Ui, wanted: &mut Filter, facets: &Facets, cx: &Cx<'_>) {
    let tr = cx.tr;
    section_ui(ui, Which::Language, cx);
    for language in &facets.languages {
        box_ui(ui, &mut wanted.languages, language, &tr.language(*language));
    }
    section_ui(ui, Which::Channel, cx);
    for channel in Channel::ALL {
        box_ui(ui, &mut wanted.channels, &channel, tr.channel(channel));
    }
    section_ui(ui, Which::Source, cx);
    for source in &facets.sources {
        box_ui(ui, &mut wanted.sources, source, &tr.source(source));
    }
    section_ui(ui, Which::Rating, cx);
    let [good, bad] = CustomerRating::ALL.map(|rating| tr.customer_rating(rating));
    let labels = [tr.conversations_filter_any(), good, bad];
    let mut chosen = Some(wanted.rating.map_or(0, |rating| rating as usize + 1));
    Segmented::new("filter_rating", Which::Rating.name(tr), &labels).full_width().show(ui, &mut chosen);
    wanted.rating = chosen.and_then(|at| CustomerRating::ALL.get(at.checked_sub(1)?).copied());
    section_ui(ui, Which::Reviewed, cx);
    let labels = [tr.conversations_filter_any(), reviewed_word(true, tr), reviewed_word(false, tr)];
    let mut chosen = Some(match wanted.reviewed {
        None => 0,
        Some(true) => 1,
        Some(false) => 2,
    });
    Segmented::new("filter_reviewed", Which::Reviewed.name(tr), &labels).full_width().show(ui, &mut chosen);
    wanted.reviewed = match chosen {
        Some(1) => Some(true),
        Some(2) => Some(false),
        _ => None,
    };
    section_ui(ui, Which::Verdict, cx);
    for verdict in Verdict::ALL {
        box_ui(ui, &mut wanted.verdicts, &verdict, tr.verdict(verdict));
    }
    section_ui(ui, Which::Tag, cx);
    if facets.tags.is_empty() {
        ui.add(Label::new(tr.conversations_filter_no_tags()).caption().muted());
    }
    all_of_ui(ui, facets.tags.len(), cx);
    for (_, tag, count) in &facets.tags {
        let word = format!("{tag} ({})", tr.number(*count));
        box_ui(ui, &mut wanted.tags, tag, &word);
    }
    section_ui(ui, Which::Kind, cx);
    all_of_ui(ui, facets.kinds.len(), cx);
    for kind in &facets.kinds {
        box_ui(ui, &mut wanted.kinds, kind, tr.kind(*kind));
    }
}

/// Says that several choices narrow together, unlike those of the other filters.
fn all_of_ui(ui: &mut Ui, choices: usize, cx: &Cx<'_>) {
    if choices > 1 {
        ui.add(Label::new(cx.tr.conversations_filter_all_of()).caption().muted().wrap());
    }
}

fn box_ui<T: PartialEq + Clone>(ui: &mut Ui, values: &mut Vec<T>, value: &T, word: &str) {
    let mut on = values.contains(value);
    if check_box(ui, &mut on, word, None).changed() {
        if on {
            values.push(value.clone());
        } else {
            values.retain(|known| known != value);
        }
    }
}
