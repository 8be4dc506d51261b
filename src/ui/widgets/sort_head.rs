//! The head of a column by which a table can be sorted.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_material_icons::MaterialIcon;

use super::paint;
use crate::ui::theme::{Theme, Type, radius, size, space};

/// `SortHead::new(word, name).sorted(icon).disabled_if(reason).show(ui, head, x)`: a word at `x` in the line of heads;
/// its accessible name says how the table is sorted when it is clicked.
pub struct SortHead<'a> {
    word: &'a str,
    name: &'a str,
    sorted: Option<MaterialIcon>,
    reason: Option<&'a str>,
}

impl<'a> SortHead<'a> {
    /// A head with its word, and what a click does.
    pub fn new(word: &'a str, name: &'a str) -> Self {
        Self { word, name, sorted: None, reason: None }
    }

    /// With an arrow, if the table is sorted by it.
    #[must_use]
    pub fn sorted(self, sorted: Option<MaterialIcon>) -> Self {
        Self { sorted, ..self }
    }

    /// Not to be clicked while there is a reason.
    #[must_use]
    pub fn disabled_if(self, reason: Option<&'a str>) -> Self {
        Self { reason, ..self }
    }

    /// How wide it is.
    pub fn width(&self, ui: &Ui) -> f32 {
        let line = paint::full_line(ui, Type::CAPTION.medium(), self.word, Theme::of(ui).muted);
        line.size().x + self.sorted.map_or(0.0, |_| size::ICON_CAPTION + space::TINY)
    }

    /// Draws it; whether it was clicked.
    pub fn show(&self, ui: &Ui, head: Rect, x: f32) -> bool {
        let theme = Theme::of(ui);
        let rect = Rect::from_min_max(
            pos2(x - space::TINY, head.top()),
            pos2(x + self.width(ui) + space::TINY, head.bottom()),
        )
        .shrink2(vec2(0.0, space::HAIR));
        let id = ui.scope_id().with(("head", self.word));
        let sense = if self.reason.is_some() { Sense::hover() } else { Sense::click() };
        let response = ui.interact(rect, id, sense);
        let lit = self.sorted.is_some() || response.hovered() && self.reason.is_none();
        let ink = if lit { theme.strong } else { theme.muted };
        let line = paint::full_line(ui, Type::CAPTION.medium(), self.word, ink);
        let end = paint::at_left(ui, x, head.center().y, line, ink);
        if let Some(icon) = self.sorted {
            let at = pos2(end + space::TINY + size::ICON_CAPTION / 2.0, head.center().y);
            paint::icon(ui, at, icon, size::ICON_CAPTION, theme.link);
        }
        if response.has_focus() {
            paint::ring(ui, rect, radius::KEY_CAP);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.reason.is_none(), self.name));
        let clicked = response.clicked();
        response.on_hover_text(self.reason.unwrap_or(self.name));
        clicked
    }
}
