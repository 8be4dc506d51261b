//! Who speaks.

use egui::{Pos2, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_FORUM, ICON_PERSON, ICON_SMART_TOY, ICON_SUPPORT_AGENT};

use super::paint;
use crate::domain::MessageRole;
use crate::ui::theme::{Theme, Type, size, stroke};

/// The icon of a role; the system has none.
pub fn icon(role: MessageRole) -> Option<MaterialIcon> {
    match role {
        MessageRole::Customer => Some(ICON_PERSON),
        MessageRole::Bot => Some(ICON_SMART_TOY),
        MessageRole::Adviser => Some(ICON_SUPPORT_AGENT),
        MessageRole::Service => Some(ICON_FORUM),
        MessageRole::System => None,
    }
}

/// Paints the avatar of a role around a point.
pub fn paint_at(ui: &Ui, centre: Pos2, role: MessageRole) {
    let theme = Theme::of(ui);
    let tint = theme.role(role);
    let line = Stroke::new(stroke::LINE, theme.outline(tint.edge, 0.35));
    ui.painter().circle(centre, (size::AVATAR - stroke::LINE) / 2.0, tint.tint, line);
    if let Some(icon) = icon(role) {
        paint::icon(ui, centre, icon, size::AVATAR_ICON, tint.fg);
    }
}

/// `avatar(ui, role, name)`: the avatar on its own; the name is its hover text.
pub fn avatar(ui: &mut Ui, role: MessageRole, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::AVATAR), Sense::hover());
    paint_at(ui, rect.center(), role);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response.on_hover_text(name)
}

/// First letters of the first two words of a name.
fn letters_of(name: &str) -> String {
    name.split(|c: char| c.is_whitespace() || c == '.')
        .filter_map(|word| word.chars().next())
        .take(2)
        .flat_map(char::to_uppercase)
        .collect()
}

/// `initials(ui, "Aino Mäkelä", "Signed in: Aino Mäkelä")`: the disc of an account with its first letters, and what
/// a screen reader says of it.
pub fn initials(ui: &mut Ui, of: &str, name: &str) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::AVATAR), Sense::hover());
    let line = if theme.high_contrast { theme.mark } else { theme.selected };
    let radius = (size::AVATAR - stroke::LINE) / 2.0;
    ui.painter().circle(rect.center(), radius, theme.selected, Stroke::new(stroke::LINE, line));
    let galley = paint::full_line(ui, Type::KEY.semibold(), &letters_of(of), theme.link);
    paint::centred(ui, rect, galley, theme.link);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response
}

#[cfg(test)]
mod tests {
    use super::letters_of;

    #[test]
    fn the_letters_are_the_first_of_two_words() {
        assert_eq!(["aino mallikas", "erik.exempel", "saana"].map(letters_of), ["AM", "EE", "S"]);
    }
}
