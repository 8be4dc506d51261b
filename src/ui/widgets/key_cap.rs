//! A key as it is printed on the keyboard.

use egui::{Color32, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{Theme, Type, radius, size, stroke};

const PADDING: f32 = 5.0;

/// Width of the cap of these keys.
pub fn width(ui: &Ui, keys: &str) -> f32 {
    (paint::full_line(ui, Type::KEY, keys, Color32::PLACEHOLDER).size().x + 2.0 * PADDING).max(size::KEY_CAP)
}

/// Paints the cap with its left middle at a point, in these colours of letter and outline.
pub fn paint_at(ui: &Ui, left: Pos2, keys: &str, letter: Color32, line: Color32) {
    let cap = vec2(width(ui, keys), size::KEY_CAP);
    let rect = Rect::from_min_size(pos2(left.x, left.y - cap.y / 2.0).round(), cap);
    paint::box_in(ui, rect, radius::KEY_CAP, Color32::TRANSPARENT, Stroke::new(stroke::LINE, line));
    paint::centred(ui, rect, paint::full_line(ui, Type::KEY, keys, letter), letter);
}

/// `key_cap(ui, "Ctrl+F")`: a cap on its own.
pub fn key_cap(ui: &mut Ui, keys: &str) -> Response {
    let theme = Theme::of(ui);
    let wanted = vec2(width(ui, keys), size::KEY_CAP);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    paint_at(ui, rect.left_center(), keys, theme.muted, theme.soft);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    response
}
