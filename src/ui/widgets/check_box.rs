//! Yes or no, and one of several with a line of explanation.

use egui::{Key, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::ICON_CHECK;

use super::{field, paint};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// `check_box(ui, &mut on, "reviewer", None)`: with a reason it cannot be changed and says why. The space bar ticks it; Enter
/// does so too, but in a dialog, where it does the action where it can.
pub fn check_box(ui: &mut Ui, on: &mut bool, label: &str, reason: Option<&str>) -> Response {
    let theme = Theme::of(ui);
    let ink = if reason.is_some() { theme.faint } else { theme.body };
    let (rect, mut response) = line(ui, label, ink, reason);
    if !leaves_enter(ui, &response) && response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let at = pos2(rect.left() + size::CHECK_BOX / 2.0, rect.center().y);
    let square = egui::Rect::from_center_size(at, Vec2::splat(size::CHECK_BOX));
    let (fill, edge) = match (reason, *on) {
        (Some(_), _) => (theme.pressed, theme.disabled),
        (None, true) => (theme.accent, theme.accent),
        (None, false) => {
            let fill = paint::press_fill(ui, &response, theme.field, theme.hover, theme.pressed);
            (fill, theme.edge)
        }
    };
    paint::box_in(ui, square, radius::CHECK_BOX, fill, Stroke::new(stroke::LINE, edge));
    if *on {
        let ink = if reason.is_some() { theme.disabled } else { theme.on_accent };
        paint::icon(ui, at, ICON_CHECK, 15.0, ink);
    }
    finish(ui, response, rect, label, *on, Role::CheckBox, reason)
}

/// Whether what looks like a click is Enter in a dialog, which gets it and does its action where it can.
fn leaves_enter(ui: &Ui, response: &Response) -> bool {
    let in_dialog = ui.memory(egui::Memory::top_modal_layer) == Some(ui.layer_id());
    let entered = in_dialog
        && response.has_focus()
        && ui.input(|input| input.key_pressed(Key::Enter) && !input.key_pressed(Key::Space));
    if entered {
        field::pass_enter(ui);
    }
    entered
}

/// `radio(ui, chosen, "Quality", None)`: one of several; the caller sets the choice when it is clicked. With a reason it
/// cannot be chosen and says why.
pub fn radio(ui: &mut Ui, chosen: bool, label: &str, reason: Option<&str>) -> Response {
    let theme = Theme::of(ui);
    let ink = if reason.is_some() { theme.faint } else { theme.body };
    let (rect, response) = line(ui, label, ink, reason);
    knob(ui, pos2(rect.left() + size::CHECK_BOX / 2.0, rect.center().y), chosen);
    finish(ui, response, rect, label, chosen, Role::RadioButton, reason)
}

/// `choice_card(ui, chosen, "Quality", "correctness of the answers", ICON_VERIFIED_USER, None)`: one of several as a
/// card of two lines, as wide as the room.
pub fn choice_card(
    ui: &mut Ui,
    chosen: bool,
    label: &str,
    about: &str,
    icon: MaterialIcon,
    reason: Option<&str>,
) -> Response {
    let theme = Theme::of(ui);
    let sense = if reason.is_some() { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 58.0), sense);
    let (rest, line) = match (reason, chosen) {
        (Some(_), _) => (theme.pressed, Stroke::new(stroke::LINE, theme.disabled)),
        (None, true) => (theme.selected, Stroke::new(stroke::CHOSEN, theme.mark)),
        (None, false) => (theme.field, Stroke::new(stroke::LINE, theme.edge)),
    };
    let fill = if reason.is_some() || chosen {
        rest
    } else {
        paint::press_fill(ui, &response, rest, theme.hover, theme.pressed)
    };
    paint::box_in(ui, rect, radius::CARD, fill, line);
    knob(ui, pos2(rect.left() + 24.0, rect.center().y), chosen);
    let ink = if reason.is_some() { theme.faint } else { theme.strong };
    let second = if reason.is_some() { theme.faint } else { theme.muted };
    let room = rect.width() - 48.0 - 48.0;
    let first = paint::one_line(ui, Type::CONTROL.medium(), label, ink, room);
    let below = paint::one_line(ui, Type::SMALL, about, second, room);
    paint::at_left(ui, rect.left() + 48.0, rect.center().y - 9.0, first, ink);
    paint::at_left(ui, rect.left() + 48.0, rect.center().y + 9.0, below, second);
    let sign = if chosen { theme.link } else { theme.muted };
    paint::icon(ui, rect.right_center() - vec2(26.0, 0.0), icon, size::ICON_LARGE, sign);
    if response.has_focus() {
        paint::ring(ui, rect, radius::CARD);
    }
    let name = format!("{label}: {about}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, reason.is_none(), chosen, &name));
    match reason {
        Some(reason) => response.on_hover_text(reason),
        None => response,
    }
}

fn knob(ui: &Ui, centre: egui::Pos2, chosen: bool) {
    let theme = Theme::of(ui);
    let radius = size::CHECK_BOX / 2.0;
    if chosen {
        ui.painter().circle_filled(centre, radius, theme.accent);
        ui.painter().circle_filled(centre, 3.5, theme.on_accent);
    } else {
        let line = Stroke::new(stroke::LINE, theme.edge);
        ui.painter().circle(centre, radius - 0.5, theme.field, line);
    }
}

fn line(ui: &mut Ui, label: &str, ink: egui::Color32, reason: Option<&str>) -> (egui::Rect, Response) {
    let galley = paint::full_line(ui, Type::CONTROL, label, ink);
    let wanted = vec2(size::CHECK_BOX + space::SMALL + galley.size().x, size::CONTROL_COMPACT);
    let sense = if reason.is_some() { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(wanted, sense);
    paint::at_left(ui, rect.left() + size::CHECK_BOX + space::SMALL, rect.center().y, galley, ink);
    (rect, response)
}

fn finish(
    ui: &Ui,
    response: Response,
    rect: egui::Rect,
    label: &str,
    on: bool,
    role: Role,
    reason: Option<&str>,
) -> Response {
    if response.has_focus() {
        paint::ring(ui, rect.shrink2(vec2(0.0, 2.0)), radius::CHECK_BOX);
    }
    response.widget_info(|| WidgetInfo::selected(role, reason.is_none(), on, label));
    match reason {
        Some(reason) => response.on_hover_text(reason),
        None => response,
    }
}
