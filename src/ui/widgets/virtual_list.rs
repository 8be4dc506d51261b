//! A list of any length: its place is a row and a part of it, never pixels of the whole, so two million rows scroll
//! as finely and cost as much as twenty.

use std::hash::Hash;
use std::ops::Range;

use egui::{Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::ListRow;
use crate::ui::focus::{self, StopKind};
use crate::ui::keys::{self, Rows};
use crate::ui::theme::{Theme, size, space};

/// Where the list stands and what is selected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListState {
    /// The selected row.
    pub selected: Option<u64>,
    place: f64,
    by_keyboard: bool,
    wanted: Option<u64>,
}

impl ListState {
    /// Selects a row and brings it into view.
    pub fn select(&mut self, row: u64) {
        self.selected = Some(row);
        self.wanted = Some(row);
    }

    /// Brings a row into view.
    pub fn scroll_to(&mut self, row: u64) {
        self.wanted = Some(row);
    }

    /// The row at the top.
    pub fn top(&self) -> u64 {
        self.place as u64
    }

    fn reveal(&mut self, from: f64, to: f64, page: f64) {
        if from < self.place || to - from > page {
            self.place = from;
        } else if to > self.place + page {
            self.place = to - page;
        }
    }
}

/// What a row is drawn with.
pub struct RowAt<'a> {
    /// Which, from 0.
    pub row: u64,
    /// Whether it is selected.
    pub selected: bool,
    /// The row itself: where it lies, and whether it is hovered.
    pub response: &'a Response,
}

/// What happened to the list.
pub struct ListOutput {
    /// The row that was selected in this frame.
    pub selected: Option<u64>,
    /// The row that was clicked, selected before or not.
    pub clicked: Option<u64>,
    /// The row that was opened by Enter or a double click.
    pub opened: Option<u64>,
    /// The selected row, if it is in view, with the focus of the list: what its menu is anchored to.
    pub anchor: Option<Response>,
    /// The rows in view.
    pub visible: Range<u64>,
    /// The list as a whole: one Tab stop.
    pub response: Response,
}

/// `VirtualList::new(key, name, rows, height).show(ui, &mut state, &name_of, |ui, at| …)`: fills the room; arrows, `j`
/// and `k`, Page, Home and End move, Enter opens.
pub struct VirtualList<'a> {
    id: Id,
    name: &'a str,
    rows: u64,
    height: f32,
    padding: f32,
    hairlines: bool,
    /// A row that is higher than the others, by so many of them.
    unfolded: Option<(u64, f64)>,
}

impl<'a> VirtualList<'a> {
    /// So many rows of this height.
    pub fn new(key: impl Hash + std::fmt::Debug, name: &'a str, rows: u64, height: f32) -> Self {
        let id = Id::unique(("list", key));
        Self { id, name, rows, height, padding: space::PANE, hairlines: true, unfolded: None }
    }

    /// With another distance of the content from the sides.
    #[must_use]
    pub fn padding(self, padding: f32) -> Self {
        Self { padding, ..self }
    }

    /// Without lines between rows.
    #[must_use]
    pub fn no_hairlines(self) -> Self {
        Self { hairlines: false, ..self }
    }

    /// With one row that is higher by this much.
    #[must_use]
    pub fn unfolded(self, row: Option<u64>, more: f32) -> Self {
        Self { unfolded: row.map(|row| (row, f64::from(more / self.height))), ..self }
    }

    /// How much higher than the others a row is, in rows.
    fn more(&self, row: u64) -> f64 {
        self.unfolded.filter(|(unfolded, _)| *unfolded == row).map_or(0.0, |(_, more)| more)
    }

    /// Where a row begins, in rows.
    fn start(&self, row: u64) -> f64 {
        let above = self.unfolded.filter(|(unfolded, _)| *unfolded < row);
        row as f64 + above.map_or(0.0, |(_, more)| more)
    }

    /// The row that lies at a place.
    fn row_at(&self, place: f64) -> u64 {
        match self.unfolded {
            Some((row, more)) if place >= row as f64 => row.max((place - more) as u64),
            _ => place as u64,
        }
    }

    /// Where the last row ends, in rows.
    fn end(&self) -> f64 {
        self.rows as f64 + self.unfolded.map_or(0.0, |(_, more)| more)
    }

    /// The identity that has the focus: for `request_focus`.
    pub fn id(&self) -> Id {
        self.id
    }

    /// Holds the focus that the list has while something stands in place of its rows: egui takes it from what is not drawn.
    pub fn hold_focus(&self, ui: &Ui) {
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            return;
        }
        let place = ui.available_rect_before_wrap();
        let response = ui.interact(place, self.id, Sense::focusable_noninteractive());
        self.describe(ui, &response);
        keys::lock_arrows(ui, self.id);
        // There is no row to go to yet.
        keys::take_leading(ui);
        opening(ui);
    }

    /// Draws the rows in view; `name_of(row)` is what a screen reader says of a row.
    pub fn show(
        self,
        ui: &mut Ui,
        state: &mut ListState,
        name_of: &dyn Fn(u64) -> String,
        mut add: impl FnMut(&mut Ui, &RowAt<'_>),
    ) -> ListOutput {
        let (_, rect) = ui.allocate_space(ui.available_size());
        let response = ui.interact(rect, self.id, Sense::click());
        self.describe(ui, &response);
        let page = f64::from(rect.height() / self.height);
        let before = state.selected;
        let mut opened = self.keys(ui, state, &response, page);
        self.wheel(ui, state, rect);
        if let Some(row) = state.wanted.take() {
            let row = row.min(self.rows.saturating_sub(1));
            let from = self.start(row);
            state.reveal(from, from + 1.0 + self.more(row), page);
        }
        let last = (self.end() - page).max(0.0);
        self.bar(ui, state, rect, page, last);
        state.place = state.place.clamp(0.0, last);

        let (mut clicked, mut anchor) = (None, None);
        let first = self.row_at(state.place);
        let part = (state.place - self.start(first)) as f32;
        let mut list = ui.new_child(UiBuilder::new().id_salt(self.id).max_rect(rect));
        list.shrink_clip_rect(rect);
        list.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut row = first;
        let mut top = ui.painter().round_to_pixel_center(rect.top() - part * self.height) - 0.5;
        while row < self.rows && top < rect.bottom() {
            let height = self.height * (1.0 + self.more(row) as f32);
            let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
            let mut at = list.new_child(UiBuilder::new().scope_id(list.scope_id()).max_rect(place));
            let selected = state.selected == Some(row);
            let ring = selected && response.has_focus() && state.by_keyboard;
            let base = ListRow::new(row, height).selected(selected).padding(self.padding).in_list(ring);
            let base = if self.hairlines { base } else { base.no_hairline() };
            let drawn = base
                .show(&mut at, &|| name_of(row), |ui, response| add(ui, &RowAt { row, selected, response }));
            if drawn.clicked() || drawn.secondary_clicked() {
                state.selected = Some(row);
                state.by_keyboard = false;
                response.request_focus();
            }
            if drawn.secondary_clicked() || selected && anchor.is_none() {
                let mut drawn = drawn.clone();
                drawn.id = self.id;
                anchor = Some(drawn);
            }
            if drawn.clicked() {
                clicked = Some(row);
            }
            if drawn.double_clicked() {
                opened = Some(row);
            }
            top += height;
            row += 1;
        }
        let selected = state.selected.filter(|_| state.selected != before);
        ListOutput { selected, clicked, opened, anchor, visible: first..row, response }
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        focus::name_stop(ui, response, StopKind::Whole);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, self.name));
        ui.ctx().accesskit_node_builder(self.id, |node| node.set_size_of_set(self.rows as usize));
    }

    fn keys(&self, ui: &Ui, state: &mut ListState, response: &Response, page: f64) -> Option<u64> {
        if !response.has_focus() {
            return None;
        }
        if response.gained_focus() {
            state.by_keyboard = !ui.input(|input| input.pointer.any_pressed());
        }
        if focus::was_given(ui.ctx(), self.id) {
            state.by_keyboard = true;
            if state.selected.is_none() && self.rows > 0 {
                state.select(self.row_at(state.place));
            }
        }
        keys::lock_arrows(ui, self.id);
        let rows = Rows { count: self.rows, page, top: self.row_at(state.place) };
        if let Some(row) = rows.led(ui, state.selected) {
            state.select(row);
            state.by_keyboard = true;
        }
        let opens = opening(ui);
        state.selected.filter(|_| opens)
    }

    fn wheel(&self, ui: &Ui, state: &mut ListState, rect: Rect) {
        if !ui.rect_contains_pointer(rect) {
            return;
        }
        let turned = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
        state.place -= f64::from(turned / self.height);
    }

    fn bar(&self, ui: &Ui, state: &mut ListState, rect: Rect, page: f64, last: f64) {
        if last <= 0.0 {
            return;
        }
        let theme = Theme::of(ui);
        let track = Rect::from_min_max(pos2(rect.right() - size::SCROLL_BAR - 2.0, rect.top()), rect.max)
            .shrink2(vec2(1.0, 2.0));
        let length = (track.height() * (page / self.end()) as f32).max(size::TARGET);
        let free = f64::from(track.height() - length).max(1.0);
        let grab =
            ui.interact(track.expand2(vec2(3.0, 0.0)), self.id.with("bar"), Sense::CLICK | Sense::DRAG);
        if let Some(pointer) = grab.interact_pointer_pos() {
            if grab.dragged() && !grab.drag_started() {
                state.place += f64::from(grab.drag_delta().y) / free * last;
            } else if grab.clicked() || grab.drag_started() {
                let at = f64::from(track.top()) + state.place / last * free;
                let on_handle = (at..at + f64::from(length)).contains(&f64::from(pointer.y));
                if !on_handle {
                    state.place = f64::from(pointer.y - track.top() - length / 2.0) / free * last;
                }
            }
        }
        let share = (state.place.clamp(0.0, last) / last * free) as f32;
        let handle =
            Rect::from_min_size(pos2(track.left(), track.top() + share), vec2(track.width(), length));
        let strength = if grab.hovered() || grab.dragged() { 1.0 } else { 0.45 };
        ui.painter().rect_filled(handle, track.width() / 2.0, theme.outline(theme.edge, strength));
    }
}

/// Whether the key that opens the selected row was pressed; it is taken.
fn opening(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_is_unfolded_moves_those_below_it_and_no_others() {
        let list = || VirtualList::new("rows", "", 10, 36.0);
        let unfolded = list().unfolded(Some(3), 90.0);
        let pixels = |place: f64| (place * 36.0).round() as u32;
        let starts = |list: &VirtualList<'_>| [0, 3, 4, 9].map(|row| pixels(list.start(row)));
        assert_eq!(starts(&list()), [0, 108, 144, 324]);
        assert_eq!(starts(&unfolded), [0, 108, 234, 414]);
        assert_eq!((pixels(list().end()), pixels(unfolded.end())), (360, 450));
        for row in 0..10 {
            let from = unfolded.start(row);
            let to = from + 1.0 + unfolded.more(row) - 0.01;
            assert_eq!((unfolded.row_at(from), unfolded.row_at(to)), (row, row));
        }
    }

    #[test]
    fn what_is_higher_than_the_view_is_shown_from_its_beginning() {
        let mut state = ListState { place: 0.0, ..ListState::default() };
        for (from, to, top) in [(8.0, 9.0, 4), (5.0, 12.0, 5), (2.0, 3.0, 2)] {
            state.reveal(from, to, 5.0);
            assert_eq!(state.top(), top, "{from} {to}");
        }
    }
}
