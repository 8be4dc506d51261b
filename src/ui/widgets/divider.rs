//! The line between two panes, to be dragged.

use egui::{CursorIcon, Id, Key, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use crate::ui::theme::{Theme, space, stroke};

/// Pixels by which an arrow key moves it.
const STEP: f32 = 16.0;

/// `divider(ui, "key", "Width of the form", x, rect.y_range())`: `Some(Some(by))` when it was moved by so many pixels to
/// the right, `Some(None)` when a double click sets it back. The line itself belongs to the panes.
pub fn divider(ui: &Ui, key: &str, name: &str, x: f32, range: Rangef) -> Option<Option<f32>> {
    let theme = Theme::of(ui);
    let place = Rect::from_min_max(pos2(x - space::TINY, range.min), pos2(x + space::TINY, range.max));
    let response = ui.interact(place, Id::unique(("divider", key)), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, name));
    let held = response.hovered() || response.dragged() || response.has_focus();
    if held {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        ui.painter().vline(x, range, Stroke::new(stroke::STRONG, theme.focus));
    }
    if response.double_clicked() {
        return Some(None);
    }
    let mut by = response.drag_delta().x;
    if response.has_focus() {
        by += ui.input_mut(|input| {
            let right = input.consume_key(egui::Modifiers::NONE, Key::ArrowRight);
            let left = input.consume_key(egui::Modifiers::NONE, Key::ArrowLeft);
            STEP * (f32::from(u8::from(right)) - f32::from(u8::from(left)))
        });
    }
    (by != 0.0).then_some(Some(by))
}
