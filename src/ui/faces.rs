//! The two faces of a list that are alike everywhere: loading, and failed with Retry.

use crate::ui::cx::{Cx, Load};
use crate::ui::widgets::empty::{Empty, skeleton};
use egui::Ui;

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
