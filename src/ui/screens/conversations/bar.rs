//! The bar over the table: the search field, the filters as pills, the button of the panel.

use super::filters::{Period, Which};
use crate::domain::{Channel, Filter};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::list::ConversationList;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{FilterPill, IconButton, Label, SearchField, menu, paint};
use egui::{Align, Id, Key, Layout, Rect, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons::ICON_TUNE;

/// Key of the search field.
const SEARCH: &str = "conversations_search";

/// The search field, for the focus.
pub(super) fn search_id() -> Id {
    Id::unique(SEARCH)
}

/// What happened in the bar.
#[derive(Default)]
pub(super) struct Bar {
    /// The panel is to be opened or closed.
    pub(super) panel: bool,
    /// The reader wants to leave the field for the list.
    pub(super) leave: bool,
}

/// One pill that has its place.
struct Pill {
    which: Which,
    label: String,
    active: bool,
}

impl Pill {
    fn new(which: Which, filter: &Filter, cx: &Cx<'_>) -> Self {
        let value = which.value(filter, cx.tr, cx.today);
        let shown = value.as_deref().unwrap_or_else(|| match which {
            Which::Started => cx.tr.conversations_period_all(),
            _ => cx.tr.conversations_filter_any(),
        });
        let label = cx.tr.conversations_pill(which.name(cx.tr), shown);
        Self { which, label, active: value.is_some() }
    }

    fn width(&self, ui: &Ui, cx: &Cx<'_>) -> f32 {
        let line = paint::full_line(ui, Type::CONTROL.medium(), &self.label, cx.theme.strong);
        line.size().x + size::PILL_FILTER_AROUND
    }
}

/// Draws the bar; pills that have no room go below when they are set, and into the panel when they are not.
pub(super) fn ui(ui: &mut Ui, list: &mut ConversationList, open: bool, cx: &Cx<'_>, out: &mut Outbox) -> Bar {
    let mut bar = Bar::default();
    let filter = list.filter().clone();
    let bar_pills = Which::BAR.map(|which| Pill::new(which, &filter, cx));
    let rest = Which::REST.map(|which| Pill::new(which, &filter, cx));
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::BAR_FILTER));
    let room = rect.shrink2(vec2(space::PANE, 0.0));
    let wanted: f32 = bar_pills.iter().map(|pill| pill.width(ui, cx) + space::SMALL).sum();
    let around = wanted + space::AFTER_SEARCH + size::ICON_BUTTON;
    let search = (room.width() - around).clamp(size::SEARCH_LEAST, size::SEARCH);
    let left = room.left() + search + space::AFTER_SEARCH;
    let mut free = room.right() - left - size::ICON_BUTTON;
    let active: f32 =
        bar_pills.iter().filter(|pill| pill.active).map(|pill| pill.width(ui, cx) + space::SMALL).sum();
    let mut spare = (free - active).max(0.0);
    let mut first = Vec::new();
    let mut below: Vec<Pill> = Vec::new();
    for pill in bar_pills {
        let width = pill.width(ui, cx) + space::SMALL;
        if pill.active && width <= free {
            free -= width;
            first.push(pill);
        } else if pill.active {
            below.push(pill);
        } else if width <= spare {
            spare -= width;
            free -= width;
            first.push(pill);
        }
    }
    below.extend(rest.into_iter().filter(|pill| pill.active));

    let field = Rect::from_min_size(
        pos2(room.left(), room.center().y - size::CONTROL / 2.0),
        vec2(search, size::CONTROL),
    );
    search_ui(ui, field, list, &mut bar, cx, out);
    let pills = Rect::from_min_max(pos2(left, room.top()), room.max);
    ui.scope_builder(UiBuilder::new().max_rect(pills), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            for pill in &first {
                pill_ui(ui, pill, list, &mut bar, cx, out);
            }
            let name =
                if open { cx.tr.conversations_filters_close() } else { cx.tr.conversations_filters_open() };
            bar.panel |= ui.add(IconButton::new(ICON_TUNE, name).chosen(open)).clicked();
        });
    });
    if !below.is_empty() {
        below_ui(ui, &below, list, &mut bar, cx, out);
    }
    fault_ui(ui, list, cx);
    bar
}

fn search_ui(
    ui: &mut Ui,
    field: Rect,
    list: &mut ConversationList,
    bar: &mut Bar,
    cx: &Cx<'_>,
    out: &mut Outbox,
) {
    let mut place = ui.new_child(UiBuilder::new().max_rect(field));
    let tr = cx.tr;
    list.search_mut().rest(ui, cx.now);
    let search =
        SearchField::new(SEARCH, tr.conversations_search(), tr.conversations_search_clear()).keys("Ctrl+F");
    let response = search.show(&mut place, &mut list.search_mut().line);
    if response.changed() {
        list.search_mut().typed(cx.now);
    }
    let left_by = |key| response.lost_focus() && place.input(|input| input.key_pressed(key));
    // The first Esc empties the field, the next leaves it.
    if left_by(Key::Escape) && !list.search().line.is_empty() {
        list.search_mut().line.clear();
        list.search_mut().typed(cx.now);
        response.request_focus();
    } else if response.lost_focus() {
        list.settle(cx, out);
        if left_by(Key::Enter) && list.search().fault_words(tr).is_some() {
            // What is wrong is mended where it stands.
            response.request_focus();
        } else {
            bar.leave |= left_by(Key::Escape) || left_by(Key::Enter);
        }
    }
    response.on_hover_text(tr.conversations_search_help());
}

fn below_ui(
    ui: &mut Ui,
    pills: &[Pill],
    list: &mut ConversationList,
    bar: &mut Bar,
    cx: &Cx<'_>,
    out: &mut Outbox,
) {
    egui::Frame::new()
        .inner_margin(egui::Margin {
            left: space::PANE as i8,
            right: space::PANE as i8,
            top: 0,
            bottom: space::SMALL as i8,
        })
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
                for pill in pills {
                    pill_ui(ui, pill, list, bar, cx, out);
                }
            });
        });
}

fn fault_ui(ui: &mut Ui, list: &ConversationList, cx: &Cx<'_>) {
    let Some(wrong) = list.search().fault_words(cx.tr) else { return };
    let told = cx.tr.conversations_search_last(&wrong);
    egui::Frame::new()
        .inner_margin(egui::Margin {
            left: space::PANE as i8,
            right: space::PANE as i8,
            top: 0,
            bottom: space::SMALL as i8,
        })
        .show(ui, |ui| {
            ui.add(Label::new(&told).caption().colour(cx.theme.verdict_incorrect.fg).wrap());
        });
}

fn pill_ui(
    ui: &mut Ui,
    pill: &Pill,
    list: &mut ConversationList,
    bar: &mut Bar,
    cx: &Cx<'_>,
    out: &mut Outbox,
) {
    let clear = cx.tr.conversations_pill_remove(pill.which.name(cx.tr));
    let shown = FilterPill::new(&pill.label).active(pill.active.then_some(clear.as_str())).show(ui);
    if shown.cleared {
        list.set_filter(pill.which.lifted(list.filter()), cx, out);
        return;
    }
    match pill.which {
        Which::Language => menu::under(&shown.response, |ui| languages_ui(ui, list, cx, out)),
        Which::Channel => menu::under(&shown.response, |ui| channels_ui(ui, list, cx, out)),
        Which::Started => menu::under(&shown.response, |ui| bar.panel |= periods_ui(ui, list, cx, out)),
        _ => bar.panel |= shown.response.clicked(),
    }
}

fn languages_ui(ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
    ui.set_width(size::MENU_FILTER);
    let languages = list.facets(out).map(|facets| facets.languages.clone()).unwrap_or_default();
    let mut filter = list.filter().clone();
    let mut changed = false;
    for language in languages {
        let word = cx.tr.language(language);
        changed |= toggled(ui, &word, &mut filter.languages, language);
    }
    if changed {
        list.set_filter(filter, cx, out);
    }
}

fn channels_ui(ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
    ui.set_width(size::MENU_FILTER);
    let mut filter = list.filter().clone();
    let mut changed = false;
    for channel in Channel::ALL {
        changed |= toggled(ui, cx.tr.channel(channel), &mut filter.channels, channel);
    }
    if changed {
        list.set_filter(filter, cx, out);
    }
}

/// An option of a menu that stays open; whether it was clicked.
fn toggled<T: PartialEq>(ui: &mut Ui, word: &str, values: &mut Vec<T>, value: T) -> bool {
    let on = values.contains(&value);
    let clicked = menu::option(ui, word, on).clicked();
    if clicked && on {
        values.retain(|known| *known != value);
    } else if clicked {
        values.push(value);
    }
    clicked
}

/// The periods; whether other days are wanted, which the panel has.
fn periods_ui(ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) -> bool {
    ui.set_width(size::MENU_FILTER);
    let now = Period::of(list.filter(), cx.today);
    for period in Period::ALL {
        if menu::option(ui, &period.word(cx.tr), now == Some(period)).clicked() {
            let filter = Filter { from: period.from(cx.today), to: None, ..list.filter().clone() };
            list.set_filter(filter, cx, out);
            ui.close();
        }
    }
    menu::separator(ui);
    let other = format!("{} – {}…", cx.tr.conversations_from(), cx.tr.conversations_to());
    let clicked = menu::option(ui, &other, now.is_none()).clicked();
    if clicked {
        ui.close();
    }
    clicked
}
