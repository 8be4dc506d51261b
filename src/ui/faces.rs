//! What is alike on many screens: a pane that scrolls, and the faces of a list: loading, failed with Retry, and a
//! register without conversations.

use crate::domain::AccountRole;
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::route::Route;
use crate::ui::theme::space;
use crate::ui::widgets::empty::{Empty, skeleton};
use egui::{ScrollArea, Ui};
use egui_material_icons::icons::ICON_FORUM;

/// A pane that scrolls: its padding goes with what is in it, so that nothing is cut above the edge of the pane and the
/// bar stands on that edge.
pub(super) fn scrolled_pane(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(space::PANE).show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
}

/// Draws what stands in place of rows that are not there yet, or cannot be had; `true`: try again.
pub(super) fn unready_ui<T>(ui: &mut Ui, load: &Load<T>, row_height: f32, cx: &Cx<'_>) -> bool {
    match load {
        Load::Idle | Load::Ready(_) => false,
        Load::Loading(_, since) => {
            skeleton(ui, row_height, (cx.now.0 - since.0) as f32 / 1000.0);
            false
        }
        Load::Failed(error) => {
            let actions = [cx.tr.common_retry()];
            Empty::failed(cx.tr.common_failed(), &error.message(cx.tr), &actions).show(ui).is_some()
        }
    }
}

/// What stands in place of conversations before any was imported: who can do it, and the way there.
pub(super) fn nothing_imported_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let actions = [tr.conversations_none_import()];
    let face = Empty::new(ICON_FORUM, tr.conversations_none_title(), tr.conversations_none_body());
    let may = cx.has(AccountRole::Supervisor);
    let face = if may { face.actions(&actions).primary() } else { face };
    if face.show(ui).is_some() {
        out.wish(Wish::Go(Route::Import));
    }
}
