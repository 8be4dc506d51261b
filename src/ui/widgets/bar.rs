//! Bars: progress, a share, and the shares of the verdicts.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::domain::Verdict;
use crate::ui::theme::{Theme, size};

/// `progress(ui, "Removing personal data", 0.64)`: a track as wide as the room; `share` 0–1, at 1 it is done.
pub fn progress(ui: &mut Ui, name: &str, share: f32) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::PROGRESS), Sense::hover());
    let colour = if share >= 1.0 { theme.verdict_correct.edge } else { theme.mark };
    filled(ui, rect, share, theme.pressed, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_numeric_value(f64::from(share.clamp(0.0, 1.0))));
    response
}

/// `bar(ui, width, share, colour)`: the part of a whole without a track, 6 high; never without its number beside it.
pub fn bar(ui: &mut Ui, width: f32, share: f32, colour: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::BAR), Sense::hover());
    filled(ui, rect, share, Color32::TRANSPARENT, colour);
    response
}

fn filled(ui: &Ui, rect: Rect, share: f32, track: Color32, colour: Color32) {
    let radius = rect.height() / 2.0;
    paint::box_in(ui, rect, radius, track, egui::Stroke::NONE);
    if share > 0.0 {
        let width = (rect.width() * share.clamp(0.0, 1.0)).max(rect.height());
        let part = Rect::from_min_size(rect.min, vec2(width, rect.height()));
        paint::box_in(ui, part, radius, colour, egui::Stroke::NONE);
    }
}

/// `verdict_bar(ui, width, &counts, name)`: the shares of the verdicts in their edge colours, 8 high, gaps of 1.5.
pub fn verdict_bar(ui: &mut Ui, width: f32, counts: &[(Verdict, u64)], name: &str) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::PROGRESS), Sense::hover());
    let total: u64 = counts.iter().map(|(_, n)| n).sum();
    let shown = counts.iter().filter(|(_, n)| *n > 0).count();
    let room = rect.width() - 1.5 * shown.saturating_sub(1) as f32;
    let mut left = rect.left();
    for (verdict, n) in counts.iter().filter(|(_, n)| *n > 0) {
        let part = room * *n as f32 / total as f32;
        let piece = Rect::from_min_size(pos2(left, rect.top()), vec2(part, rect.height()));
        ui.painter().rect_filled(piece, 2.0, theme.verdict(*verdict).edge);
        left += part + 1.5;
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response
}
