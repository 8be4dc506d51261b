//! Where one is among the steps of an import.

use egui::{Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_CHECK;

use super::{Label, paint};
use crate::ui::theme::{Theme, Type, size, space, stroke};

/// Between a step, its word and a line.
const GAP: f32 = 10.0;

/// The line between two steps, where there is room.
const LINE: f32 = 40.0;

/// `stepper(ui, &["File", "Fields"], current)`: steps before the current one are done; the response of a step that is
/// done answers `clicked()` by its number.
pub fn stepper(ui: &mut Ui, labels: &[&str], current: usize) -> Option<usize> {
    let mut clicked = None;
    // The lines give way first; where the words have no room even so, only the current one is told and the others are
    // on hover.
    let wanted = line_length(ui, labels);
    let all = wanted >= space::TINY;
    let line = wanted.clamp(space::TINY, LINE);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (at, label) in labels.iter().enumerate() {
            if at > 0 {
                let (rect, _) = ui.allocate_exact_size(egui::vec2(line, size::STEP), Sense::hover());
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

/// How much room is left for the line between two steps beside the words of all.
fn line_length(ui: &Ui, labels: &[&str]) -> f32 {
    let words: f32 = labels
        .iter()
        .map(|label| paint::full_line(ui, Type::ROW.semibold(), label, egui::Color32::TRANSPARENT).size().x)
        .sum();
    let gaps = labels.len().saturating_sub(1).max(1) as f32;
    let steps = labels.len() as f32 * (size::STEP + space::TINY + 3.0 * GAP);
    (ui.available_width() - words - steps) / gaps - GAP
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
