//! What stands where a list would: nothing yet, nothing found, or what went wrong.

use egui::{Response, Sense, Ui, Vec2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::ICON_ERROR;

use super::{Button, Label, paint};
use crate::ui::theme::{Theme, motion, radius, size, space};

/// `skeleton(ui, row_height, waited_secs)`: three still rows, and nothing in the first 400 ms.
pub fn skeleton(ui: &mut Ui, row_height: f32, waited_secs: f32) {
    if waited_secs < motion::SKELETON_SECS {
        let left = std::time::Duration::from_secs_f32(motion::SKELETON_SECS - waited_secs.max(0.0));
        ui.ctx().request_repaint_after(left);
        return;
    }
    let theme = Theme::of(ui);
    for width in [0.62, 0.48, 0.55] {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), row_height), Sense::hover());
        let room = rect.shrink2(vec2(space::PANE, 0.0));
        let disc = egui::pos2(room.left() + size::VERDICT_DISC / 2.0, room.center().y);
        ui.painter().circle_filled(disc, size::VERDICT_DISC / 2.0, theme.hover);
        for (share, y) in [(width, -8.0), (width * 0.6, 9.0)] {
            let left = egui::pos2(room.left() + 36.0, room.center().y + y - 5.0);
            let line = egui::Rect::from_min_size(left, vec2(room.width() * share, 10.0));
            ui.painter().rect_filled(line, radius::KEY_CAP, theme.hover);
        }
    }
}

/// What stands in place of a list.
pub struct Empty<'a> {
    icon: MaterialIcon,
    title: &'a str,
    reason: &'a str,
    actions: &'a [&'a str],
    failed: bool,
    primary: bool,
}

impl<'a> Empty<'a> {
    /// `Empty::new(ICON_SEARCH, "No conversation matches", "Filters: …").actions(&["Clear filters"]).show(ui)`.
    pub fn new(icon: MaterialIcon, title: &'a str, reason: &'a str) -> Self {
        Self { icon, title, reason, actions: &[], failed: false, primary: false }
    }

    /// What was tried and did not work, with Retry and Copy details.
    pub fn failed(title: &'a str, reason: &'a str, actions: &'a [&'a str]) -> Self {
        Self { icon: ICON_ERROR, title, reason, actions, failed: true, primary: false }
    }

    /// With buttons.
    #[must_use]
    pub fn actions(self, actions: &'a [&'a str]) -> Self {
        Self { actions, ..self }
    }

    /// With its first button as what comes next.
    #[must_use]
    pub fn primary(self) -> Self {
        Self { primary: true, ..self }
    }

    /// Draws it at the left of the room; answers with the number of the button that was pressed.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let theme = Theme::of(ui);
        let mut pressed = None;
        let frame = egui::Frame::new().inner_margin(egui::Margin::same(space::PANE as i8));
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::ICON_EMPTY), Sense::hover());
            let colour = if self.failed { theme.verdict_incorrect.fg } else { theme.muted };
            paint::icon(ui, rect.center(), self.icon, size::ICON_EMPTY, colour);
            ui.add(Label::new(self.title).head().wrap());
            if !self.reason.is_empty() {
                ui.scope(|ui| {
                    ui.set_max_width(size::TRANSCRIPT_COLUMN.min(ui.available_width()));
                    ui.add(Label::new(self.reason).text().muted().wrap());
                });
            }
            if !self.actions.is_empty() {
                ui.add_space(space::TINY);
                ui.horizontal(|ui| {
                    for (at, label) in self.actions.iter().enumerate() {
                        let button = match at {
                            0 if self.primary => Button::primary(label),
                            0 => Button::secondary(label),
                            _ => Button::quiet(label),
                        };
                        let response: Response = ui.add(button);
                        if response.clicked() {
                            pressed = Some(at);
                        }
                    }
                });
            }
        });
        pressed
    }
}
