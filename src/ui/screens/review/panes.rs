//! Items, transcript and form, beside each other or folded.

use super::chat::{self, Reading};
use super::items::{Chosen, Items};
use super::{Ask, ReviewScreen, foot, form, guideline, one};
use crate::engine::ops::conversation;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::keys;
use crate::ui::list::ConversationList;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Button, Empty, divider, paint, skeleton};
use egui::{Area, Id, Order, Rect, Ui, UiBuilder, pos2};

impl ReviewScreen {
    /// A click beside the drawer or Esc closes it.
    pub(super) fn close_drawer(&mut self, ui: &Ui, items: Rect) {
        if self.drawer {
            let beside = ui.input(|input| {
                let outside = |at| input.pointer.any_click() && !items.contains(at);
                input.pointer.interact_pos().is_some_and(outside)
            });
            self.drawer = !beside && !keys::escaped(ui);
        }
    }

    pub(super) fn drawer_ui(
        &mut self,
        ui: &Ui,
        items: Rect,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<Chosen> {
        if !self.drawer {
            return None;
        }
        let area = Area::new(Id::unique("review-drawer")).order(Order::Middle).fixed_pos(items.min);
        area.show(ui.ctx(), |ui| {
            let mut inner = ui.new_child(UiBuilder::new().max_rect(items));
            let chosen = self.items.ui(&mut inner, list, cx, out);
            ui.allocate_rect(items, egui::Sense::hover());
            chosen
        })
        .inner
    }

    /// Items, transcript and form beside each other; in a narrow window the items are a drawer.
    pub(super) fn beside_ui(
        &mut self,
        ui: &mut Ui,
        items: Rect,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
        asks: &mut Vec<Ask>,
    ) -> Option<Chosen> {
        let rect = ui.max_rect();
        let wide = cx.width == Width::Wide;
        let mut chosen = None;
        if wide {
            let mut ui = ui.new_child(UiBuilder::new().id_salt("items").max_rect(items));
            chosen = self.items.ui(&mut ui, list, cx, out);
        }
        let left = if wide { items.right() } else { rect.left() };
        let usual = if wide { size::FORM } else { size::FORM_NARROW };
        let widest = (rect.right() - left - size::TRANSCRIPT).max(usual);
        let form = self.form_width.unwrap_or(usual).clamp(size::FORM_NARROW, widest);
        let middle = Rect::from_min_max(pos2(left, rect.top()), pos2(rect.right() - form, rect.bottom()));
        let right = Rect::from_min_max(pos2(middle.right(), rect.top()), rect.max);
        self.middle_ui(ui, middle, list, cx, out, asks);
        let last = is_last(list);
        self.right_ui(ui, right, last, cx, asks);
        if let Some(dragged) =
            divider(ui, "review-divider", cx.tr.review_divider(), middle.right(), rect.y_range())
        {
            self.form_width = dragged.map(|by| form - by);
        }
        let (head, body) = middle.split_top_bottom_at_y(middle.top() + size::BAR_FILTER);
        let (fields, foot) = right.split_top_bottom_at_y(right.bottom() - foot_height(right));
        let places = [
            (Region::DetailHead, head),
            (Region::DetailBody, body),
            (Region::Form, fields),
            (Region::Foot, foot),
        ];
        for (region, place) in wide.then_some((Region::List, items)).into_iter().chain(places) {
            regions::name(ui, region, place);
        }
        chosen
    }

    pub(super) fn middle_ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        list: &ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
        asks: &mut Vec<Ask>,
    ) {
        ui.painter().rect_filled(rect, 0.0, cx.theme.sunken);
        let mut ui = ui.new_child(UiBuilder::new().id_salt("middle").max_rect(rect));
        let (items, drawer) = (&self.items, self.drawer);
        let fold = |ui: &mut Ui, asks: &mut Vec<Ask>| {
            if cx.width == Width::Narrow {
                fold_ui(ui, items, drawer, list, cx, asks);
            }
        };
        match &self.desk {
            Load::Ready(desk) | Load::Again(desk, _) => {
                let query = list.filter().text.as_ref();
                let reading = Reading { view: &mut self.view, jump: &mut self.jump, query };
                chat::ui(&mut ui, desk, reading, cx, asks, fold);
            }
            Load::Loading(_, since) => {
                ui.add_space(size::BAR_FILTER);
                skeleton(&mut ui, size::ROW_ANSWER, (cx.now.0 - since.0).max(0) as f32 / 1000.0);
            }
            Load::Failed(error) => {
                let actions = [cx.tr.common_retry()];
                let title = cx.tr.review_open_failed();
                if Empty::failed(title, &error.message(cx.tr), &actions).show(&mut ui).is_some()
                    && let Some(id) = self.opened
                {
                    self.desk = Load::Loading(out.send(conversation::Command::Open(id)), cx.now);
                }
            }
            // The list's own face, where the list itself is folded away.
            Load::Idle => {
                if cx.width < Width::Wide && list.is_empty() {
                    asks.push(Ask::Drawer(true));
                }
            }
        }
    }

    pub(super) fn right_ui(&mut self, ui: &mut Ui, rect: Rect, last: bool, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
        ui.painter().rect_filled(rect, 0.0, cx.theme.panel);
        paint::upright(ui, rect.left() + 0.5, rect.top(), rect.bottom());
        let Load::Ready(desk) = &mut self.desk else { return };
        let padding = if cx.width == Width::Wide { space::PANE } else { space::PANE_NARROW };
        let at = rect.bottom() - foot_height(rect);
        let whole = Rect::from_min_max(rect.min, pos2(rect.right(), at));
        let open = self.form.guideline && desk.scorecard().is_some();
        let (body, drawer) =
            whole.split_top_bottom_at_y(if open { whole.center().y } else { whole.bottom() });
        let mut place = ui.new_child(UiBuilder::new().id_salt("form").max_rect(body));
        place.shrink_clip_rect(body);
        let verdicts = cx.width > Width::One || one::is_low(ui);
        self.form.ui(&mut place, desk, form::Shown { padding, verdicts }, cx, asks);
        if open {
            let mut place = ui.new_child(UiBuilder::new().id_salt("guideline").max_rect(drawer));
            place.shrink_clip_rect(drawer);
            guideline::ui(&mut place, desk, padding, cx, asks);
        }
        let foot = Rect::from_min_max(pos2(rect.left(), at), rect.max);
        let unsaved = self.unsaved.keys().any(|(id, _)| *id == desk.id());
        let mut place = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(foot));
        foot::ui(&mut place, desk, foot::State { padding, last, unsaved }, &mut self.form.focus, cx, asks);
    }
}

/// The button that opens the items, where they are folded.
pub(super) fn fold_ui(
    ui: &mut Ui,
    items: &Items,
    open: bool,
    list: &ConversationList,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
) {
    let (finished, total) = items.progress(list);
    let words = cx.tr.review_progress(&cx.tr.share(finished, total));
    if ui.add(Button::secondary(&words).opens_menu()).clicked() {
        asks.push(Ask::Drawer(!open));
    }
    ui.add_space(space::TINY);
}

/// Whether no item follows.
pub(super) fn is_last(list: &ConversationList) -> bool {
    list.selected().is_none_or(|at| at + 1 >= list.len())
}

/// Height of the foot: one row where two would leave the form too little (`LOOKS` 6).
fn foot_height(form: Rect) -> f32 {
    let two_rows = form.height() - size::FOOT_REVIEW >= size::FORM_BODY_LEAST;
    if two_rows { size::FOOT_REVIEW } else { size::FOOT_ACTION }
}
