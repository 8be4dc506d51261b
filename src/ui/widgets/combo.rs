//! One of a list that opens.

use egui::{Id, Key, Modifiers, Popup, Response, Role, Sense, SetOpenCommand, Stroke, Ui, WidgetInfo, vec2};
use egui_material_icons::icons::ICON_KEYBOARD_ARROW_DOWN;

use super::{field, list_keys, menu, paint};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// `Combo::new(key, "Root cause", &labels, "choose…").show(ui, &mut chosen)`: label above, a box with the chosen
/// label, a list under it; arrows change the choice while the box has the focus.
pub struct Combo<'a> {
    id: Id,
    label: &'a str,
    labels: &'a [&'a str],
    nothing: &'a str,
    aside: &'a str,
    bare: bool,
    height: f32,
}

impl<'a> Combo<'a> {
    /// A choice among labels; `nothing` stands in the box while none is chosen.
    pub fn new(
        key: impl std::hash::Hash + std::fmt::Debug,
        label: &'a str,
        labels: &'a [&'a str],
        nothing: &'a str,
    ) -> Self {
        let id = Id::unique(("combo", key));
        Self { id, label, labels, nothing, aside: "", bare: false, height: size::CONTROL_FORM }
    }

    /// A word at the right of the label, such as the key that leads here.
    #[must_use]
    pub fn aside(self, aside: &'a str) -> Self {
        Self { aside, ..self }
    }

    /// Without the label above, 32 high: in a bar.
    #[must_use]
    pub fn bare(self) -> Self {
        Self { bare: true, height: size::CONTROL, ..self }
    }

    /// Draws it as wide as the room; `changed()` tells.
    pub fn show(self, ui: &mut Ui, chosen: &mut Option<usize>) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL_TO_FIELD;
            if !self.bare {
                field::above(ui, self.label, self.aside);
            }
            self.field(ui, chosen)
        })
        .inner
    }

    fn field(&self, ui: &mut Ui, chosen: &mut Option<usize>) -> Response {
        let theme = Theme::of(ui);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), self.height));
        let mut response = ui.interact(rect, self.id, Sense::click());
        field::name_control(ui, self.id);
        let open = Popup::is_id_open(ui.ctx(), self.id.with("list"));
        let line = if response.has_focus() || open {
            Stroke::new(stroke::STRONG, theme.focus)
        } else {
            Stroke::new(stroke::LINE, theme.edge)
        };
        let fill = paint::press_fill(ui, &response, theme.field, theme.hover, theme.pressed);
        paint::box_in(ui, rect, radius::CONTROL, fill, line);
        let text = chosen.and_then(|at| self.labels.get(at).copied());
        let colour = if text.is_some() { theme.body } else { theme.faint };
        let shown = text.unwrap_or(self.nothing);
        let galley = paint::one_line(ui, Type::CONTROL, shown, colour, rect.width() - 44.0);
        paint::at_left(ui, rect.left() + 12.0, rect.center().y, galley, colour);
        let arrow = rect.right_center() - vec2(18.0, 0.0);
        paint::icon(ui, arrow, ICON_KEYBOARD_ARROW_DOWN, size::ICON, theme.muted);

        let before = *chosen;
        if response.has_focus() && !open {
            self.keys(ui, chosen);
        }
        let toggle = response.clicked().then_some(SetOpenCommand::Toggle);
        let list = self.id.with("list");
        let popup = Popup::from_response(&response)
            .id(list)
            .open_memory(toggle)
            .gap(space::TINY)
            .width(rect.width())
            .frame(theme.floating(radius::CARD, 6));
        let drawn = popup.show(|ui| {
            ui.set_width(rect.width() - 14.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            egui::ScrollArea::vertical().max_height(size::COMBO_LIST).show(ui, |ui| {
                for (at, label) in self.labels.iter().enumerate() {
                    if menu::option(ui, label, *chosen == Some(at)).clicked() {
                        *chosen = Some(at);
                        ui.close();
                    }
                }
            });
            list_keys::steer(ui, self.id);
            menu::settle(ui);
        });
        list_keys::give_back(&response, list, drawn.is_some_and(|drawn| !drawn.response.should_close()));
        if *chosen != before {
            response.mark_changed();
        }
        let value = shown.to_owned();
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, true, self.label);
            info.current_text_value = Some(value.clone());
            info
        });
        response
    }

    fn keys(&self, ui: &Ui, chosen: &mut Option<usize>) {
        let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let last = self.labels.len().saturating_sub(1);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            *chosen = Some(chosen.map_or(0, |at| (at + 1).min(last)));
        } else if pressed(Key::ArrowUp) {
            *chosen = Some(chosen.map_or(0, |at| at.saturating_sub(1)));
        }
    }
}
