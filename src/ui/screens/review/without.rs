//! What stands in Review for a supervisor without the role of a reviewer: why there is nothing, and who can do it.

use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::nothing_imported_ui;
use crate::ui::list::ConversationList;
use crate::ui::route::Route;
use crate::ui::widgets::Empty;
use egui::Ui;
use egui_material_icons::icons::ICON_RULE;

/// Draws it.
pub(super) fn ui(ui: &mut Ui, list: &ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
    ui.painter().rect_filled(ui.max_rect(), 0.0, cx.theme.panel);
    if list.total() == Some(0) {
        nothing_imported_ui(ui, cx, out);
        return;
    }
    let tr = cx.tr;
    let actions = [tr.hint_new_reviewer(), tr.menu_accounts()];
    let face = Empty::new(ICON_RULE, tr.review_no_role_title(), tr.review_no_role_body());
    match face.actions(&actions).primary().show(ui) {
        Some(0) => out.wish(Wish::NewReviewer),
        Some(_) => out.wish(Wish::Go(Route::Accounts)),
        None => {}
    }
}
