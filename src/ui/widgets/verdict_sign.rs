//! The sign of a verdict: seven shapes that tell apart without colour.

use egui::{Color32, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{
    ICON_CHECK, ICON_CLOSE, ICON_CONTRAST, ICON_FORWARD, ICON_HISTORY, ICON_QUESTION_MARK,
    ICON_SPEAKER_NOTES_OFF,
};

use super::paint;
use crate::domain::Verdict;
use crate::ui::theme::{Theme, size, stroke};

/// The icon of a verdict.
pub fn sign(verdict: Verdict) -> MaterialIcon {
    match verdict {
        Verdict::Correct => ICON_CHECK,
        Verdict::Partly => ICON_CONTRAST,
        Verdict::Incorrect => ICON_CLOSE,
        Verdict::Outdated => ICON_HISTORY,
        Verdict::NoAnswer => ICON_SPEAKER_NOTES_OFF,
        Verdict::Handover => ICON_FORWARD,
        Verdict::Unassessable => ICON_QUESTION_MARK,
    }
}

/// Paints the disc of a verdict, or the empty ring, around a point.
pub fn paint_at(ui: &Ui, centre: egui::Pos2, verdict: Option<Verdict>) {
    let theme = Theme::of(ui);
    let Some(verdict) = verdict else {
        let ring = (size::VERDICT_RING - stroke::LINE) / 2.0;
        ui.painter().circle(centre, ring, Color32::TRANSPARENT, Stroke::new(stroke::LINE, theme.edge));
        return;
    };
    let tint = theme.verdict(verdict);
    let disc = (size::VERDICT_DISC - stroke::LINE) / 2.0;
    ui.painter().circle(centre, disc, tint.tint, Stroke::new(stroke::LINE, tint.edge));
    paint::icon(ui, centre, sign(verdict), size::VERDICT_ICON, tint.fg);
}

/// `verdict_sign(ui, Some(verdict), word)`: the disc, or an empty ring for none; the word is its hover text.
pub fn verdict_sign(ui: &mut Ui, verdict: Option<Verdict>, word: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::VERDICT_DISC), Sense::hover());
    paint_at(ui, rect.center(), verdict);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    response.on_hover_text(word)
}
