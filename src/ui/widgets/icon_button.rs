//! A button that is only an icon: copy, more, close, flag, filters, lock, sort.

use egui::{Color32, Response, Role, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo};
use egui_material_icons::MaterialIcon;

use super::{button, paint};
use crate::ui::theme::{Theme, radius, size, stroke};

/// `IconButton::new(ICON_CONTENT_COPY, "Copy")`: the name is its hover text and its accessible name.
pub struct IconButton<'a> {
    icon: MaterialIcon,
    name: &'a str,
    reason: Option<&'a str>,
    chosen: Option<bool>,
    colour: Option<Color32>,
    side: f32,
    icon_size: f32,
}

impl<'a> IconButton<'a> {
    /// An icon with its name.
    pub fn new(icon: MaterialIcon, name: &'a str) -> Self {
        let (side, icon_size) = (size::ICON_BUTTON, size::ICON_LARGE);
        Self { icon, name, reason: None, chosen: None, colour: None, side, icon_size }
    }

    /// In 24 px, inside a field or a row.
    #[must_use]
    pub fn small(self) -> Self {
        Self { side: size::TARGET, icon_size: size::ICON, ..self }
    }

    /// Not to be pressed while there is a reason.
    #[must_use]
    pub fn disabled_if(self, reason: Option<&'a str>) -> Self {
        Self { reason, ..self }
    }

    /// A switch that is on or off.
    #[must_use]
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen: Some(chosen), ..self }
    }

    /// In another colour of the theme than that of icons at rest.
    #[must_use]
    pub fn colour(self, colour: Color32) -> Self {
        Self { colour: Some(colour), ..self }
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let sense = if self.reason.is_some() { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.side), sense);
        let on = self.chosen == Some(true);
        let colour = match self.reason {
            Some(_) => theme.disabled,
            None if on => theme.link,
            None => self.colour.unwrap_or(theme.muted),
        };
        if self.reason.is_none() {
            let rest = if on { theme.selected } else { Color32::TRANSPARENT };
            let fill = paint::press_fill(ui, &response, rest, theme.hover, theme.pressed);
            let line = if on && theme.high_contrast { theme.mark } else { Color32::TRANSPARENT };
            paint::box_in(ui, rect, radius::CONTROL, fill, Stroke::new(stroke::LINE, line));
        }
        paint::icon(ui, rect.center(), self.icon, self.icon_size, colour);
        if response.has_focus() {
            paint::ring(ui, rect, radius::CONTROL);
        }
        let response = button::finish(response, self.name, self.reason, Role::Button);
        if let Some(chosen) = self.chosen {
            let enabled = self.reason.is_none();
            response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, chosen, self.name));
        }
        if self.reason.is_some() { response } else { response.on_hover_text(self.name) }
    }
}
