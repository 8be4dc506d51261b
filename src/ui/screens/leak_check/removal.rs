//! What is asked before something that was left is removed.

use crate::domain::{Kind, SampledMessage, StoredText};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Answer, ChatText, Dialog, Label};
use egui::Ui;
use std::ops::Range;

/// Draws the question, with what goes and what stands there afterwards.
pub(super) fn ui(ui: &Ui, message: &SampledMessage, range: &Range<usize>, kind: Kind, cx: &Cx<'_>) -> Answer {
    let tr = cx.tr;
    let part = StoredText(message.text.as_str().get(range.clone()).unwrap_or_default().to_owned());
    let dialog =
        Dialog::new("leak_remove", tr.leak_remove_title(), tr.common_cancel(), tr.common_remove()).danger();
    dialog.show(ui.ctx(), |ui| {
        ChatText::new(&part, cx.chips).show(ui);
        ui.add(Label::new(&tr.leak_remove_kind(tr.kind(kind))).small().muted().wrap());
        ui.add(Label::new(tr.leak_remove_body()).text().wrap());
    })
}
