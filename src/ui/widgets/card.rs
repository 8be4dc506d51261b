//! A card, and a line that states a fact.

use egui::{Color32, Frame, InnerResponse, Margin, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use egui_material_icons::MaterialIcon;

use super::{Label, paint};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// `Card::new().title("Destruction records").caption("chain whole").show(ui, |ui| …)`: hugs its content, as wide as
/// the room.
#[derive(Default)]
pub struct Card<'a> {
    title: &'a str,
    caption: &'a str,
    least: f32,
    padding: Option<f32>,
}

impl<'a> Card<'a> {
    /// A card without a head.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a title at the left of its head.
    #[must_use]
    pub fn title(self, title: &'a str) -> Self {
        Self { title, ..self }
    }

    /// With a word at the right of its head.
    #[must_use]
    pub fn caption(self, caption: &'a str) -> Self {
        Self { caption, ..self }
    }

    /// At least so high: two cards in a row share the taller height.
    #[must_use]
    pub fn least(self, least: f32) -> Self {
        Self { least, ..self }
    }

    /// With another padding than 20.
    #[must_use]
    pub fn padding(self, padding: f32) -> Self {
        Self { padding: Some(padding), ..self }
    }

    /// Draws it.
    pub fn show<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let theme = Theme::of(ui);
        let padding = self.padding.unwrap_or(space::CARD);
        let frame = Frame {
            inner_margin: Margin::same(padding as i8),
            fill: theme.raised,
            stroke: Stroke::new(stroke::LINE, theme.soft),
            corner_radius: egui::CornerRadius::same(radius::CARD as u8),
            ..Frame::NONE
        };
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height((self.least - 2.0 * padding).max(0.0));
            if !self.title.is_empty() || !self.caption.is_empty() {
                head(ui, self.title, |ui| {
                    ui.add(Label::new(self.caption).caption().muted());
                });
                ui.add_space(space::TINY);
            }
            add(ui)
        })
    }
}

/// `head(ui, "Title", |ui| …)`: the head of a card, what is added stands at the right.
pub fn head(ui: &mut Ui, title: &str, aside: impl FnOnce(&mut Ui)) {
    let line = vec2(ui.available_width(), Type::TEXT.line);
    ui.allocate_ui_with_layout(line, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_height(Type::TEXT.line);
        ui.add(Label::new(title).text().semibold().strong());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), aside);
    });
}

/// `fact(ui, ICON_AUTO_DELETE, None, "last day 24.11.2028")`: an icon and a line of 12.5, muted unless a colour is
/// given.
pub fn fact(ui: &mut Ui, icon: MaterialIcon, colour: Option<Color32>, text: &str) -> Response {
    let theme = Theme::of(ui);
    let ink = colour.unwrap_or(theme.muted);
    let kind = if colour.is_some() { Type::SMALL.medium() } else { Type::SMALL };
    let left = size::ICON_CAPTION + 6.0;
    let galley = paint::lines(ui, kind, text, ink, ui.available_width() - left, usize::MAX);
    let (rect, response) =
        ui.allocate_exact_size(vec2(left + galley.size().x, galley.size().y), Sense::hover());
    let first = rect.top() + kind.line / 2.0;
    paint::icon(ui, egui::pos2(rect.left() + size::ICON_CAPTION / 2.0, first), icon, size::ICON_CAPTION, ink);
    paint::at_left(ui, rect.left() + left, rect.center().y, galley, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}
