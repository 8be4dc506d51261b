//! The bar over the list: which view, and the way out of the register for the work list.

use super::{Focus, GapsScreen, View};
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Segmented};
use egui::{Align, Frame, Id, Layout, Margin, Ui, vec2};
use egui_material_icons::icons::ICON_DOWNLOAD;

impl GapsScreen {
    /// Draws it; what has no room beside the choice stands below.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let words = [tr.gaps_questions(), tr.gaps_work()];
        let choice = Segmented::new("gaps_view", tr.gaps_view(), &words);
        let none = self.can_export(tr).why_off(tr);
        let export = Button::secondary(tr.gaps_export()).icon(ICON_DOWNLOAD).disabled_if(none.as_deref());
        let margin = Margin::symmetric(space::PANE as i8, space::SIGN as i8);
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            let beside = choice.width(ui) + export.width(ui) + space::SMALL <= ui.available_width();
            let exports = if beside {
                let drawn = ui.horizontal(|ui| {
                    self.choice_ui(ui, choice);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(export).clicked()).inner
                });
                drawn.inner
            } else {
                self.choice_ui(ui, choice);
                ui.add(export).clicked()
            };
            if exports {
                self.ask_export(cx);
            }
        });
    }

    fn choice_ui(&mut self, ui: &mut Ui, choice: Segmented<'_>) {
        let mut at = Some(usize::from(self.view == View::Work));
        if choice.show(ui, &mut at).changed() {
            self.view = if at == Some(1) { View::Work } else { View::Questions };
        }
    }

    /// Gives this list the focus once, when it was asked for.
    pub(super) fn give_focus(&mut self, ui: &Ui, focus: Focus, list: Id) {
        let mut wanted = self.focus == Some(focus);
        if wanted {
            keys::focus(ui, &mut wanted, list);
            self.focus = wanted.then_some(focus);
        }
    }
}
