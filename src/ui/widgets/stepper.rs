//! Where one is among the steps of an import.

use egui::{Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_CHECK;

use super::{Label, paint};
use crate::ui::theme::{Theme, Type, size, space, stroke};

/// What a step takes beside its words: the line before it, its sign and the gaps.
const AROUND_STEP: f32 = 40.0 + size::STEP + 4.0 * 10.0 + space::TINY;

/// `stepper(ui, &["File", "Fields"], current)`: steps before the current one are done; the response of a step that is
/// done answers `clicked()` by its number.
pub fn stepper(ui: &mut Ui, labels: &[&str], current: usize) -> Option<usize> {
    let mut clicked = None;
    let colour = Theme::of(ui).muted;
    let words: f32 = labels
        .iter()
        .map(|label| paint::full_line(ui, Type::ROW.semibold(), label, colour).size().x + AROUND_STEP)
        .sum();
    // Where the words of all steps have no room, only the current one is told; the others are on hover.
    let all = words <= ui.available_width();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        for (at, label) in labels.iter().enumerate() {
            if at > 0 {
                let (rect, _) = ui.allocate_exact_size(egui::vec2(40.0, size::STEP), Sense::hover());
                paint::hairline(ui, rect.left(), rect.right(), rect.center().y);
            }
            let sign = step(ui, at, label, current);
            if sign.clicked() {
                clicked = Some(at);
            }
            if !all && at != current {
                sign.on_hover_text(*label);
                continue;
            }
            let label = Label::new(label).row().medium();
            ui.add(if at == current { label.semibold().strong() } else { label.muted() });
            ui.add_space(space::TINY);
        }
    });
    clicked
}

fn step(ui: &mut Ui, at: usize, label: &str, current: usize) -> Response {
    let theme = Theme::of(ui);
    let done = at < current;
    let sense = if done { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::STEP), sense);
    let correct = theme.verdict_correct;
    let (fill, edge, ink) = if done {
        (correct.tint, correct.edge, correct.fg)
    } else if at == current {
        (theme.accent, theme.accent, theme.on_accent)
    } else {
        (theme.field, theme.edge, theme.muted)
    };
    let radius = (size::STEP - stroke::LINE) / 2.0;
    ui.painter().circle(rect.center(), radius, fill, Stroke::new(stroke::LINE, edge));
    if done {
        paint::icon(ui, rect.center(), ICON_CHECK, size::ICON_CAPTION, ink);
    } else {
        let number = (at + 1).to_string();
        paint::centred(ui, rect, paint::full_line(ui, Type::CONTROL.semibold(), &number, ink), ink);
    }
    if response.has_focus() {
        paint::ring(ui, rect, radius);
    }
    response.widget_info(|| WidgetInfo::selected(Role::Tab, done, at == current, label));
    response
}
