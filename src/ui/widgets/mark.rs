//! The mark of the program: a sieve and what comes through.

use egui::{Response, Sense, Ui, Vec2, vec2};

use crate::ui::theme::Theme;

/// `mark(ui, size::MARK_RAIL)`: rounded square with rows of three, two and one dot.
pub fn mark(ui: &mut Ui, side: f32) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    ui.painter().rect_filled(rect, side * 0.28, theme.accent);
    let step = side * 0.23;
    for (row, dots) in [3_u8, 2, 1].into_iter().enumerate() {
        let y = (row as f32 - 1.0) * step;
        for dot in 0..dots {
            let x = (f32::from(dot) - f32::from(dots - 1) / 2.0) * step;
            ui.painter().circle_filled(rect.center() + vec2(x, y), side * 0.075, theme.on_accent);
        }
    }
    response
}
