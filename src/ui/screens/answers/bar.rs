//! The bar over the table: the search field, which texts are listed, and a menu for language and channel.

use super::data;
use super::rows::AnswerList;
use crate::domain::{AnswerFilter, AnswerState, Channel, Language};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Combo, FilterPill, IconButton, Label, SearchField, Segmented, menu};
use egui::{Frame, Id, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons::ICON_TUNE;

/// Key of the search field.
const SEARCH: &str = "answers_search";

/// The search field, for the focus.
pub(super) fn search_id() -> Id {
    Id::unique(SEARCH)
}

/// Draws the bar; whether the reader wants to leave the field for the list. What has no room beside the field stands below.
pub(super) fn ui(ui: &mut Ui, list: &mut AnswerList, cx: &Cx<'_>, out: &mut Outbox) -> bool {
    let words = AnswerState::ALL.map(|state| data::state_word(state, cx.tr));
    let choice = || Segmented::new("answers_state", cx.tr.answers_state(), &words);
    let choice_width = choice().width(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::BAR_FILTER));
    let room = rect.shrink2(vec2(space::PANE, (size::BAR_FILTER - size::CONTROL) / 2.0));
    let menu_from = room.right() - size::ICON_BUTTON;
    let around = choice_width + 2.0 * space::AFTER_SEARCH + size::ICON_BUTTON;
    let beside = room.width() - around >= size::SEARCH_LEAST;
    let search = if beside {
        (room.width() - around).min(size::SEARCH)
    } else {
        room.width() - size::ICON_BUTTON - space::SMALL
    };
    let field = Rect::from_min_size(room.min, vec2(search, size::CONTROL));
    let leave = search_ui(ui, field, list, cx, out);
    if beside {
        let from = pos2(field.right() + space::AFTER_SEARCH, room.top());
        let place = Rect::from_min_max(from, pos2(menu_from - space::AFTER_SEARCH, room.bottom()));
        let mut place = ui.new_child(UiBuilder::new().id_salt("answers_choice").max_rect(place));
        choice_ui(&mut place, choice(), list, cx, out);
    }
    let corner = Rect::from_min_max(pos2(menu_from, room.top()), room.max);
    let mut place = ui.new_child(UiBuilder::new().id_salt("answers_narrow").max_rect(corner));
    narrow_ui(&mut place, list, cx, out);
    if !beside {
        below(ui, |ui| {
            if choice_width <= ui.available_width() {
                choice_ui(ui, choice(), list, cx, out);
            } else {
                combo_ui(ui, &words, list, cx, out);
            }
        });
    }
    pills_ui(ui, list, cx, out);
    leave
}

/// A line below the search field.
fn below(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let side = space::PANE as i8;
    let margin = Margin { left: side, right: side, top: 0, bottom: space::SIGN as i8 };
    Frame::NONE.inner_margin(margin).show(ui, add);
}

fn search_ui(ui: &mut Ui, field: Rect, list: &mut AnswerList, cx: &Cx<'_>, out: &mut Outbox) -> bool {
    let tr = cx.tr;
    let mut place = ui.new_child(UiBuilder::new().id_salt("answers_field").max_rect(field));
    let search =
        SearchField::new(SEARCH, tr.answers_search(), tr.conversations_search_clear()).keys("Ctrl+F");
    let response = search.show(&mut place, &mut list.words);
    if response.changed() {
        list.touch(cx);
    }
    if !response.lost_focus() {
        return false;
    }
    list.settle(cx, out);
    place.input(|input| input.key_pressed(Key::Escape) || input.key_pressed(Key::Enter))
}

fn chosen_state(list: &AnswerList) -> Option<usize> {
    AnswerState::ALL.iter().position(|state| *state == list.filter().state)
}

fn set_state(list: &mut AnswerList, chosen: Option<usize>, cx: &Cx<'_>, out: &mut Outbox) {
    if let Some(state) = chosen.and_then(|at| AnswerState::ALL.get(at).copied()) {
        let filter = AnswerFilter { state, ..list.filter().clone() };
        list.set_filter(filter, cx, out);
    }
}

fn choice_ui(ui: &mut Ui, choice: Segmented<'_>, list: &mut AnswerList, cx: &Cx<'_>, out: &mut Outbox) {
    let mut chosen = chosen_state(list);
    if choice.show(ui, &mut chosen).changed() {
        set_state(list, chosen, cx, out);
    }
}

fn combo_ui(ui: &mut Ui, words: &[&str], list: &mut AnswerList, cx: &Cx<'_>, out: &mut Outbox) {
    let mut chosen = chosen_state(list);
    let combo = Combo::new("answers_state", cx.tr.answers_state(), words, "").bare();
    if combo.show(ui, &mut chosen).changed() {
        set_state(list, chosen, cx, out);
    }
}

/// Language and channel, each one or all.
fn narrow_ui(ui: &mut Ui, list: &mut AnswerList, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let filter = list.filter().clone();
    let narrowed = filter.language.is_some() || filter.channel.is_some();
    let button = ui.add(IconButton::new(ICON_TUNE, tr.answers_narrow()).chosen(narrowed));
    menu::under(&button, |ui| {
        ui.set_width(size::MENU_FILTER);
        let lowest = size::COMBO_LIST.min(ui.ctx().content_rect().height() - 2.0 * size::BAR_TOP);
        ScrollArea::vertical().max_height(lowest).show(ui, |ui| {
            ui.add(Label::new(tr.conversations_filter_channel()).caption().medium().muted());
            for channel in Channel::ALL {
                let on = filter.channel == Some(channel);
                if menu::option(ui, tr.channel(channel), on).clicked() {
                    let channel = (!on).then_some(channel);
                    list.set_filter(AnswerFilter { channel, ..filter.clone() }, cx, out);
                }
            }
            menu::separator(ui);
            ui.add(Label::new(tr.conversations_filter_language()).caption().medium().muted());
            for language in Language::NAMED {
                let on = filter.language == Some(language);
                if menu::option(ui, &tr.language(language), on).clicked() {
                    let language = (!on).then_some(language);
                    list.set_filter(AnswerFilter { language, ..filter.clone() }, cx, out);
                }
            }
        });
    });
}

/// Language and channel that are set, each with a cross.
fn pills_ui(ui: &mut Ui, list: &mut AnswerList, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let filter = list.filter().clone();
    let channel =
        filter.channel.map(|channel| (tr.conversations_filter_channel(), tr.channel(channel).to_owned()));
    let language =
        filter.language.map(|language| (tr.conversations_filter_language(), tr.language(language)));
    if channel.is_none() && language.is_none() {
        return;
    }
    let mut lifted = filter.clone();
    below(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            if pill_ui(ui, channel.as_ref(), cx) {
                lifted.channel = None;
            }
            if pill_ui(ui, language.as_ref(), cx) {
                lifted.language = None;
            }
        });
    });
    list.set_filter(lifted, cx, out);
}

/// Whether the filter is to be lifted.
fn pill_ui(ui: &mut Ui, pill: Option<&(&str, String)>, cx: &Cx<'_>) -> bool {
    let Some((name, value)) = pill else { return false };
    let clear = cx.tr.conversations_pill_remove(name);
    let label = cx.tr.conversations_pill(name, value);
    let shown = FilterPill::new(&label).active(Some(&clear)).show(ui);
    shown.cleared || shown.response.clicked()
}
