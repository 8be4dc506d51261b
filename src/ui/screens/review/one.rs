//! Review where there is room for one pane: transcript and form are tabs, the verdicts stand above both.

use super::panes::{back_ui, fold_ui, fold_width};
use super::source::Source;
use super::{Ask, ReviewScreen, Tab, form, round};
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::regions::{self, Region};
use crate::ui::screens::review::chat;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Segmented, paint};
use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

impl ReviewScreen {
    pub(super) fn one_ui(
        &mut self,
        ui: &mut Ui,
        from: &mut Source<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
        asks: &mut Vec<Ask>,
    ) {
        let rect = ui.max_rect();
        let (head, mut body) = rect.split_top_bottom_at_y(rect.top() + size::BAR_FILTER);
        regions::name(ui, Region::DetailHead, head);
        self.tabs_ui(ui, head, from, cx, asks);
        let above = self.verdicts_fit(ui, body, from, cx);
        if above && let Load::Ready(desk) = &self.desk {
            let place = body.shrink2(vec2(space::PANE_NARROW, 0.0));
            ui.painter().rect_filled(body, 0.0, cx.theme.panel);
            let mut place = ui.new_child(UiBuilder::new().id_salt("verdicts").max_rect(place));
            place.add_space(space::SMALL);
            form::above_ui(&mut place, &mut self.form, desk, cx, asks);
            let end = place.min_rect().bottom() + space::SMALL;
            paint::hairline(ui, rect.left(), rect.right(), end);
            regions::name(ui, Region::Filters, body.with_max_y(end));
            body.min.y = end;
        }
        if self.tab == Tab::Form && self.desk.ready().is_some() {
            regions::name(ui, Region::Form, body);
            self.right_ui(ui, body, !above, from, cx, asks);
        } else {
            let foot = if self.desk.ready().is_some() { size::FOOT_ACTION } else { 0.0 };
            let (middle, foot) = body.split_top_bottom_at_y(body.bottom() - foot);
            regions::name(ui, Region::DetailBody, middle);
            self.middle_ui(ui, middle, from, cx, out, asks);
            ui.painter().rect_filled(foot, 0.0, cx.theme.panel);
            self.foot_ui(ui, foot, from, cx, asks);
        }
    }

    /// Whether verdicts above transcript and form leave the transcript enough to be read; else they stand in the form only.
    fn verdicts_fit(&self, ui: &Ui, body: Rect, from: &Source<'_>, cx: &Cx<'_>) -> bool {
        let Load::Ready(desk) = &self.desk else { return false };
        if desk.answers() == 0 {
            return false;
        }
        let above = form::above_height(desk, body.width() - 2.0 * space::PANE_NARROW);
        let lines = chat::lines_height(ui, desk, &round::about(from.queue, desk.id(), cx), body.width(), cx);
        body.height() - above - lines - size::FOOT_ACTION >= size::TRANSCRIPT_LEAST
    }

    fn tabs_ui(&mut self, ui: &mut Ui, head: Rect, from: &Source<'_>, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
        ui.painter().rect_filled(head, 0.0, cx.theme.panel);
        paint::hairline(ui, head.left(), head.right(), head.bottom() - 0.5);
        let inner = Rect::from_min_max(
            pos2(head.left() + space::PANE_NARROW, head.top()),
            pos2(head.right() - space::SMALL, head.bottom()),
        );
        let layout = Layout::right_to_left(Align::Center);
        let mut bar = ui.new_child(UiBuilder::new().id_salt("tabs").max_rect(inner).layout(layout));
        bar.spacing_mut().item_spacing.x = space::SMALL;
        if let Load::Ready(desk) = &self.desk {
            chat::actions_ui(&mut bar, desk, from.in_round(), cx, asks);
        }
        bar.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let labels = [cx.tr.review_tab_conversation(), cx.tr.review_tab_form()];
            let tabs = Segmented::new("review-tabs", cx.tr.review_tabs(), &labels).arrows(false);
            let others = fold_width(ui, &self.items, from, cx) + tabs.width(ui) + 2.0 * space::SMALL;
            // Where it has no room the menu has it.
            if from.in_round() && others + size::ICON_BUTTON + space::LARGE <= ui.available_width() {
                back_ui(ui, cx, asks);
            }
            fold_ui(ui, &self.items, self.drawer, from, cx, asks);
            let mut chosen = Some(usize::from(self.tab == Tab::Form));
            tabs.show(ui, &mut chosen);
            self.tab = if chosen == Some(1) { Tab::Form } else { Tab::Conversation };
        });
    }
}
