//! Menus: rows of 32 with icon, word and key cap.

use egui::{Color32, Popup, PopupCloseBehavior, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::ICON_CHECK;

use super::{button, key_cap, list_keys, paint};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// `MenuItem::new(ICON_COPY, "Copy").keys("Ctrl+C").danger().disabled_if(reason).show(ui)`: closes the menu when it
/// is clicked.
pub struct MenuItem<'a> {
    icon: Option<MaterialIcon>,
    label: &'a str,
    keys: &'a str,
    danger: bool,
    reason: Option<&'a str>,
}

impl<'a> MenuItem<'a> {
    /// An item with its icon.
    pub fn new(icon: impl Into<Option<MaterialIcon>>, label: &'a str) -> Self {
        Self { icon: icon.into(), label, keys: "", danger: false, reason: None }
    }

    /// With its shortcut.
    #[must_use]
    pub fn keys(self, keys: &'a str) -> Self {
        Self { keys, ..self }
    }

    /// It destroys; it stands last, after a [`separator`].
    #[must_use]
    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }

    /// Listed, but not to be used while there is a reason.
    #[must_use]
    pub fn disabled_if(self, reason: Option<&'a str>) -> Self {
        Self { reason, ..self }
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let ink = match (self.reason, self.danger) {
            (Some(_), _) => theme.faint,
            (None, true) => theme.verdict_incorrect.fg,
            (None, false) => theme.body,
        };
        let galley = paint::full_line(ui, Type::CONTROL, self.label, ink);
        let cap = if self.keys.is_empty() { 0.0 } else { key_cap::width(ui, self.keys) + space::WIDE };
        let least = galley.size().x + size::ICON + 2.0 * space::SMALL + 16.0 + cap;
        // While the menu finds its size, an item takes what it needs and no more.
        let width = if ui.is_sizing_pass() { least } else { ui.available_width().max(least) };
        let sense = if self.reason.is_some() { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::ROW_MENU), sense);
        if self.reason.is_none() {
            ground(ui, &response, false);
        }
        let y = rect.center().y;
        if let Some(icon) = self.icon {
            let rest = if self.danger || self.reason.is_some() { ink } else { theme.muted };
            paint::icon(ui, pos2(rect.left() + 10.0 + size::ICON / 2.0, y), icon, size::ICON, rest);
        }
        let left = rect.left() + 10.0 + size::ICON + space::SMALL;
        paint::at_left(ui, left, y, galley, ink);
        if !self.keys.is_empty() {
            let at = rect.right() - 10.0 - key_cap::width(ui, self.keys);
            key_cap::paint_at(ui, pos2(at, y), self.keys, theme.muted, theme.soft);
        }
        if self.reason.is_none() {
            list_keys::row(ui, &response, self.label, false);
        }
        if response.clicked() {
            ui.close();
        }
        button::finish(response, self.label, self.reason, Role::MenuItem)
    }
}

fn ground(ui: &Ui, response: &Response, chosen: bool) {
    let theme = Theme::of(ui);
    let rest = match (chosen, response.has_focus()) {
        (true, _) => theme.selected,
        (false, true) => theme.hover,
        (false, false) => Color32::TRANSPARENT,
    };
    let fill = paint::press_fill(ui, response, rest, theme.hover, theme.pressed);
    paint::box_in(ui, response.rect, radius::CONTROL, fill, Stroke::NONE);
    if response.has_focus() {
        paint::ring(ui, response.rect.shrink(stroke::STRONG), radius::CONTROL);
    }
}

/// A row of an open list: the chosen one has a check.
pub fn option(ui: &mut Ui, label: &str, chosen: bool) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_MENU), Sense::click());
    ground(ui, &response, chosen);
    let ink = if chosen { theme.link } else { theme.body };
    let kind = if chosen { Type::CONTROL.medium() } else { Type::CONTROL };
    let galley = paint::one_line(ui, kind, label, ink, rect.width() - 44.0);
    paint::at_left(ui, rect.left() + 10.0, rect.center().y, galley, ink);
    if chosen {
        paint::icon(ui, rect.right_center() - vec2(18.0, 0.0), ICON_CHECK, size::ICON, ink);
    }
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, label));
    list_keys::row(ui, &response, label, chosen);
    response
}

/// A hairline between groups of items.
pub fn separator(ui: &mut Ui) {
    let width = if ui.is_sizing_pass() { 0.0 } else { ui.available_width() };
    let (rect, _) = ui.allocate_exact_size(vec2(width, 9.0), Sense::hover());
    paint::hairline(ui, rect.left() + space::TINY, rect.right() - space::TINY, rect.center().y);
}

/// `menu::under(&response, |ui| …)`: a menu that a click on the button opens and closes.
pub fn under(button: &Response, add: impl FnOnce(&mut Ui)) {
    show(Popup::menu(button).gap(space::TINY), button, add);
}

/// `menu::context(&response, open, |ui| …)`: the menu of a right click or of Shift+F10, when `open` says so.
pub fn context(response: &Response, open: bool, add: impl FnOnce(&mut Ui)) {
    let (ctx, pointed) = (&response.ctx, Popup::context_menu(response));
    let list = pointed.get_id();
    let stands = Popup::is_id_open(ctx, list) && Popup::position_of_id(ctx, list).is_none();
    let menu = if open {
        Popup::menu(response).open_memory(Some(egui::SetOpenCommand::Bool(true)))
    } else if stands && !response.secondary_clicked() {
        // What a key has opened stands under what it belongs to, and not at the pointer.
        Popup::menu(response)
    } else {
        pointed
    };
    show(menu, response, add);
}

fn show(popup: Popup<'_>, anchor: &Response, add: impl FnOnce(&mut Ui)) {
    let style = popup.ctx().global_style();
    let theme = Theme::for_style(&style);
    let list = popup.get_id();
    let shown = popup
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(theme.floating(radius::CARD, 6))
        .style(egui::style::StyleModifier::default())
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui);
            list_keys::steer(ui, anchor.id);
            settle(ui);
        });
    list_keys::give_back(anchor, list, shown.is_some_and(|shown| !shown.response.should_close()));
}

/// The pass in which an open list finds its size is never seen.
pub(super) fn settle(ui: &Ui) {
    if ui.is_sizing_pass() {
        ui.ctx().request_discard("a list has found its size");
    }
}
