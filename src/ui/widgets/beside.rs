//! Cards beside each other, of one height.

use egui::{Align, Id, Layout, Ui, vec2};
use std::fmt;
use std::hash::Hash;

/// `beside(ui, "row", &[2.0, 1.0], |ui, column, least| …)`: parts side by side, as wide as they are told to be in proportion
/// and all as high as the tallest; each draws itself at least so high and answers how high it is by itself.
pub fn beside(
    ui: &mut Ui,
    key: impl Hash + fmt::Debug,
    parts: &[f32],
    mut draw: impl FnMut(&mut Ui, usize, f32) -> f32,
) {
    // How high they are is known from the last frame.
    let key = Id::unique(("beside", key, parts.len()));
    let least = ui.data(|data| data.get_temp::<f32>(key)).unwrap_or(0.0);
    let least = if parts.len() > 1 { least } else { 0.0 };
    let gaps = ui.spacing().item_spacing.x * parts.len().saturating_sub(1) as f32;
    let room = ui.available_width() - gaps;
    let whole: f32 = parts.iter().sum();
    let mut tallest = 0.0_f32;
    ui.horizontal_top(|ui| {
        for (at, part) in parts.iter().enumerate() {
            let width = (room * part / whole).floor();
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                tallest = tallest.max(draw(ui, at, least));
            });
        }
    });
    if parts.len() > 1 && (tallest - least).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, tallest));
        ui.ctx().request_repaint();
    }
}
