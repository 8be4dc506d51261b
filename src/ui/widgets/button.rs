//! The button.

use egui::{Color32, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_CHEVRON_RIGHT, ICON_KEYBOARD_ARROW_DOWN};

use super::{key_cap, paint};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

#[derive(Clone, Copy, PartialEq)]
enum Rank {
    Primary,
    Secondary,
    Quiet,
    Danger,
    Link,
}

/// `Button::primary("Finish").icon(ICON_CHECK).keys("Ctrl+Enter").disabled_if(reason)`: one primary a pane.
pub struct Button<'a> {
    label: &'a str,
    rank: Rank,
    icon: Option<MaterialIcon>,
    keys: Option<&'a str>,
    reason: Option<&'a str>,
    full: bool,
    height: f32,
    arrow: Option<MaterialIcon>,
    unfolded: Option<bool>,
}

struct Look {
    fill: Color32,
    over: Color32,
    held: Color32,
    line: Color32,
    text: Color32,
    cap: Color32,
}

impl<'a> Button<'a> {
    fn new(label: &'a str, rank: Rank) -> Self {
        let height = size::CONTROL;
        Self {
            label,
            rank,
            icon: None,
            keys: None,
            reason: None,
            full: false,
            height,
            arrow: None,
            unfolded: None,
        }
    }

    /// The one action that the pane is for.
    pub fn primary(label: &'a str) -> Self {
        Self::new(label, Rank::Primary)
    }

    /// Any other action.
    pub fn secondary(label: &'a str) -> Self {
        Self::new(label, Rank::Secondary)
    }

    /// An action without a frame.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(label, Rank::Quiet)
    }

    /// What destroys.
    pub fn danger(label: &'a str) -> Self {
        Self::new(label, Rank::Danger)
    }

    /// A link in a line: no frame, no height of its own.
    pub fn link(label: &'a str) -> Self {
        Self::new(label, Rank::Link)
    }

    /// With an icon before the label.
    #[must_use]
    pub fn icon(self, icon: MaterialIcon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With its shortcut as a key cap after the label.
    #[must_use]
    pub fn keys(self, keys: &'a str) -> Self {
        Self { keys: Some(keys), ..self }
    }

    /// Not to be pressed while there is a reason; the hover text says it.
    #[must_use]
    pub fn disabled_if(self, reason: Option<&'a str>) -> Self {
        Self { reason, ..self }
    }

    /// As wide as the room.
    #[must_use]
    pub fn full_width(self) -> Self {
        Self { full: true, ..self }
    }

    /// At another height than 32.
    #[must_use]
    pub fn height(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// With an arrow after the label: it opens a menu.
    #[must_use]
    pub fn opens_menu(self) -> Self {
        Self { arrow: Some(ICON_KEYBOARD_ARROW_DOWN), ..self }
    }

    /// With an arrow after the label: it unfolds what stands below it, and folds it again.
    #[must_use]
    pub fn unfolds(self, unfolded: bool) -> Self {
        let arrow = if unfolded { ICON_KEYBOARD_ARROW_DOWN } else { ICON_CHEVRON_RIGHT };
        Self { arrow: Some(arrow), unfolded: Some(unfolded), ..self }
    }

    /// What it takes beside its label.
    fn around(&self, ui: &Ui) -> f32 {
        let padding = if self.rank == Rank::Link { 0.0 } else { space::BUTTON };
        let icon = self.icon.map_or(0.0, |_| size::ICON + space::SMALL);
        let cap = self.keys.map_or(0.0, |keys| key_cap::width(ui, keys) + space::SMALL);
        let arrow = self.arrow.map_or(0.0, |_| size::ICON_CAPTION + space::TINY);
        icon + cap + arrow + 2.0 * padding
    }

    /// How wide it is where it is not as wide as the room.
    pub fn width(&self, ui: &Ui) -> f32 {
        let label = paint::full_line(ui, Type::CONTROL.medium(), self.label, Theme::of(ui).strong);
        label.size().x + self.around(ui)
    }

    fn look(&self, theme: &Theme) -> Look {
        let danger = theme.verdict_incorrect;
        let none = Color32::TRANSPARENT;
        let look = |fill, over, held, line, text, cap| Look { fill, over, held, line, text, cap };
        if self.reason.is_some() && self.rank == Rank::Link {
            return look(none, none, none, none, theme.faint, theme.soft);
        }
        if self.reason.is_some() {
            let line = if theme.high_contrast { theme.disabled } else { theme.pressed };
            return look(theme.pressed, theme.pressed, theme.pressed, line, theme.faint, theme.disabled);
        }
        match self.rank {
            Rank::Primary => look(
                theme.accent,
                theme.accent_hover,
                theme.accent_hover,
                none,
                theme.on_accent,
                theme.outline(theme.on_accent, 0.55),
            ),
            Rank::Secondary => {
                look(theme.raised, theme.hover, theme.pressed, theme.edge, theme.strong, theme.soft)
            }
            Rank::Quiet => look(none, theme.hover, theme.pressed, none, theme.body, theme.soft),
            Rank::Danger => {
                let over = theme.mix(danger.tint, danger.edge, 0.2);
                look(danger.tint, over, over, danger.edge, danger.fg, danger.edge)
            }
            Rank::Link => look(none, none, none, none, theme.link, theme.soft),
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let look = self.look(theme);
        let link = self.rank == Rank::Link;
        let padding = if link { 0.0 } else { space::BUTTON };
        let kind = Type::CONTROL.medium();

        let icon = self.icon.map_or(0.0, |_| size::ICON + space::SMALL);
        let cap = self.keys.map_or(0.0, |keys| key_cap::width(ui, keys) + space::SMALL);
        let around = self.around(ui);
        let galley = if self.full {
            paint::one_line(ui, kind, self.label, look.text, ui.available_width() - around)
        } else {
            paint::full_line(ui, kind, self.label, look.text)
        };
        let content = galley.size().x + around;
        let width = if self.full { ui.available_width().max(content) } else { content };
        let height = if link { size::TARGET } else { self.height };
        let sense = if self.reason.is_some() { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);

        if ui.is_rect_visible(rect) {
            let fill = paint::press_fill(ui, &response, look.fill, look.over, look.held);
            paint::box_in(ui, rect, radius::CONTROL, fill, Stroke::new(stroke::LINE, look.line));
            let mut x = rect.center().x - (content - 2.0 * padding) / 2.0;
            let y = rect.center().y;
            if let Some(glyph) = self.icon {
                paint::icon(ui, pos2(x + size::ICON / 2.0, y), glyph, size::ICON, look.text);
                x += icon;
            }
            let begin = x;
            x = paint::at_left(ui, x, y, galley, look.text);
            if link && response.hovered() {
                let under = ui.painter().round_to_pixel_center(y + kind.size * 0.6);
                ui.painter().hline(begin..=x, under, Stroke::new(stroke::LINE, look.text));
            }
            if let Some(keys) = self.keys {
                key_cap::paint_at(ui, pos2(x + space::SMALL, y), keys, look.text, look.cap);
                x += cap;
            }
            if let Some(arrow) = self.arrow {
                let at = pos2(x + space::TINY + size::ICON_CAPTION / 2.0, y);
                paint::icon(ui, at, arrow, size::ICON_CAPTION, look.text);
            }
            if response.has_focus() {
                paint::ring(ui, rect, radius::CONTROL);
            }
        }
        let response =
            finish(response, self.label, self.reason, if link { Role::Link } else { Role::Button });
        if let Some(unfolded) = self.unfolded {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(unfolded));
        }
        response
    }
}

/// Names a control in the accessibility tree and says on hover why it is off.
pub(super) fn finish(response: Response, label: &str, reason: Option<&str>, role: Role) -> Response {
    response.widget_info(|| WidgetInfo::labeled(role, reason.is_none(), label));
    why_off(response, reason)
}

/// Says on hover, and to whoever listens, why a control is off, if it is.
pub(super) fn why_off(response: Response, reason: Option<&str>) -> Response {
    let Some(reason) = reason else { return response };
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(reason));
    response.on_hover_text(reason)
}
