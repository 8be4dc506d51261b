//! A row of a list: selection bar, hover, hairline.

use egui::{Color32, IdSalt, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::{button, paint};
use crate::ui::focus::{self, StopKind};
use crate::ui::theme::{Theme, radius, size, space, stroke};

/// `ListRow::new(key, height).selected(bool).show(ui, name, |ui| …)`: a row as wide as the room whose content lies
/// 24 px from its sides.
pub struct ListRow {
    key: IdSalt,
    height: f32,
    selected: bool,
    lines: Lines,
    padding: f32,
    sense: Sense,
    ring: bool,
    role: Role,
    reason: Option<&'static str>,
}

/// What is drawn beside the ground.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// Bar of the selection, and a line to the row above.
    Both,
    /// Only the bar.
    Bar,
    /// Nothing.
    Neither,
}

impl ListRow {
    /// A row; `key` tells it from the others of its list.
    pub fn new(key: impl std::hash::Hash + std::fmt::Debug, height: f32) -> Self {
        Self {
            key: IdSalt::new(("list_row", key)),
            height,
            selected: false,
            lines: Lines::Both,
            padding: space::PANE,
            sense: Sense::click(),
            ring: false,
            role: Role::Button,
            reason: None,
        }
    }

    /// Selected or not.
    #[must_use]
    pub fn selected(self, selected: bool) -> Self {
        Self { selected, ..self }
    }

    /// Without a line to the row above.
    #[must_use]
    pub fn no_hairline(self) -> Self {
        Self { lines: Lines::Bar, ..self }
    }

    /// An item of the rail: neither line nor bar.
    #[must_use]
    pub fn navigation(self) -> Self {
        Self { lines: Lines::Neither, ..self }
    }

    /// With another distance of the content from the sides.
    #[must_use]
    pub fn padding(self, padding: f32) -> Self {
        Self { padding, ..self }
    }

    /// A row of a list that has the focus as a whole: it is no Tab stop, and shows the ring when told to.
    #[must_use]
    pub fn in_list(self, ring: bool) -> Self {
        Self { sense: Sense::CLICK, ring, role: Role::ListBoxOption, ..self }
    }

    /// Not to be opened while there is a reason; the hover text says it.
    #[must_use]
    pub fn disabled_if(self, reason: Option<&'static str>) -> Self {
        Self { reason, ..self }
    }

    /// Draws it; `name` is its accessible name.
    pub fn show(
        self,
        ui: &mut Ui,
        name: &dyn Fn() -> String,
        add: impl FnOnce(&mut Ui, &Response),
    ) -> Response {
        let id = ui.scope_id().with_salt(self.key);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), self.height));
        let is_on = self.reason.is_none();
        let response = ui.interact(rect, id, if is_on { self.sense } else { Sense::hover() });
        if is_on && self.role == Role::Button && self.lines != Lines::Neither {
            let kind = if self.selected { StopKind::Selected } else { StopKind::Row };
            focus::name_stop(ui, &response, kind);
        }
        let raised = rect.shrink2(vec2(size::ROW_INSET, 0.0));
        let ring = response.has_focus() || self.ring;
        let highlit = self.selected || ring || (is_on && response.hovered());

        if self.lines == Lines::Both {
            // The row above left word of itself: no line beside one that is selected or hovered or has the focus.
            let last = ui.scope_id().with("last_row");
            let above = ui.data(|data| data.get_temp::<(f32, bool)>(last));
            if above.is_some_and(|(bottom, lit)| !lit && !highlit && (bottom - rect.top()).abs() < 1.0) {
                paint::hairline(ui, rect.left() + self.padding, rect.right() - self.padding, rect.top());
            }
            ui.data_mut(|data| data.insert_temp(last, (rect.bottom(), highlit)));
        }
        if is_on {
            paint_ground(ui, raised, (self.selected, self.lines != Lines::Neither), &response);
        }
        if ring {
            // All of it lies in the row: what is beside the list would cut it.
            paint::ring(ui, raised.shrink(1.5 * stroke::STRONG), radius::CONTROL);
        }
        let inner = rect.shrink2(vec2(self.padding, 0.0));
        let mut content = ui.new_child(
            UiBuilder::new()
                .id_salt(id)
                .max_rect(inner)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        content.shrink_clip_rect(rect);
        add(&mut content, &response);
        let selected = self.selected;
        let role = self.role;
        response.widget_info(|| match role {
            Role::Button => WidgetInfo::labeled(role, is_on, name()),
            _ => WidgetInfo::selected(role, is_on, selected, name()),
        });
        button::why_off(response, self.reason)
    }
}

fn paint_ground(ui: &Ui, rect: Rect, (selected, bar): (bool, bool), response: &Response) {
    let theme = Theme::of(ui);
    if selected {
        let outline = if theme.high_contrast { theme.mark } else { Color32::TRANSPARENT };
        paint::box_in(ui, rect, radius::CONTROL, theme.selected, Stroke::new(stroke::STRONG, outline));
        if bar {
            let bar = Rect::from_min_max(
                egui::pos2(rect.left(), rect.top() + 9.0),
                egui::pos2(rect.left() + stroke::SELECTION_BAR, rect.bottom() - 9.0),
            );
            ui.painter().rect_filled(bar, 1.5, theme.mark);
        }
    } else {
        let fill =
            paint::press_fill(ui, response, theme.hover.gamma_multiply(0.0), theme.hover, theme.pressed);
        paint::box_in(ui, rect, radius::CONTROL, fill, Stroke::NONE);
    }
}

/// Lines one under the other in the middle of a row: `stacked(ui, width, height, |ui| …)`.
pub fn stacked(ui: &mut Ui, width: f32, height: f32, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let (_, place) = ui.allocate_space(vec2(width, room.height()));
    let rect = Rect::from_center_size(place.center(), vec2(width, height));
    let mut column =
        ui.new_child(UiBuilder::new().max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min)));
    column.spacing_mut().item_spacing.y = 1.0;
    add(&mut column);
}
