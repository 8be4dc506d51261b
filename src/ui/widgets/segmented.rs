//! One of a few, side by side.

use egui::{
    Color32, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{key_cap, paint};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// `Segmented::new(key, "Language", &["Suomi", "Svenska"]).show(ui, &mut chosen)`: one Tab stop; arrows
/// move, unless they are taken from it.
pub struct Segmented<'a> {
    id: Id,
    name: &'a str,
    labels: &'a [&'a str],
    names: &'a [&'a str],
    arrows: bool,
    digits: bool,
    height: f32,
    full: bool,
}

impl<'a> Segmented<'a> {
    /// A choice among labels.
    pub fn new(key: impl std::hash::Hash + std::fmt::Debug, name: &'a str, labels: &'a [&'a str]) -> Self {
        let id = Id::unique(("segmented", key));
        Self { id, name, labels, names: &[], arrows: true, digits: false, height: size::CONTROL, full: false }
    }

    /// Names where the labels say too little, such as "not applicable" for "–".
    #[must_use]
    pub fn names(self, names: &'a [&'a str]) -> Self {
        Self { names, ..self }
    }

    /// Whether Left and Right move from one to the next, or mean something else here.
    #[must_use]
    pub fn arrows(self, arrows: bool) -> Self {
        Self { arrows, ..self }
    }

    /// Whether the digits choose now: then each label has its key, below it or, where they are stacked, beside it.
    #[must_use]
    pub fn digits(self, digits: bool) -> Self {
        Self { digits, ..self }
    }

    /// As wide as the room.
    #[must_use]
    pub fn full_width(self) -> Self {
        Self { full: true, ..self }
    }

    /// The identity that has the focus.
    pub fn id(&self) -> Id {
        self.id
    }

    /// How wide it is side by side.
    pub fn width(&self, ui: &Ui) -> f32 {
        self.widths(ui).iter().sum()
    }

    fn widths(&self, ui: &Ui) -> Vec<f32> {
        let ink = Theme::of(ui).link;
        let part =
            |label: &&str| paint::full_line(ui, Type::CONTROL.medium(), label, ink).size().x + 2.0 * 11.0;
        self.labels.iter().map(part).collect()
    }

    /// Draws it; `changed()` tells.
    pub fn show(self, ui: &mut Ui, chosen: &mut Option<usize>) -> Response {
        let theme = Theme::of(ui);
        let before = *chosen;
        let widths = self.widths(ui);
        let own: f32 = widths.iter().sum();
        let room = ui.available_width();
        // What has no room side by side stands one under the other.
        let stacked = own > room;
        let stretch = if self.full { ((room - own) / widths.len().max(1) as f32).max(0.0) } else { 0.0 };
        let whole = if stacked {
            vec2(room, self.height * widths.len() as f32)
        } else {
            vec2(own + stretch * widths.len() as f32, self.height)
        };
        let keys = if self.digits && !stacked { space::TINY + size::KEY_CAP } else { 0.0 };
        let (_, rect) = ui.allocate_space(whole + vec2(0.0, keys));
        let rect = Rect::from_min_size(rect.min, whole);
        let mut response = ui.interact(rect, self.id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, self.name));
        paint::box_in(ui, rect, radius::CONTROL, theme.field, Stroke::new(stroke::LINE, theme.edge));

        let mut corner = rect.min;
        let mut parts = Vec::with_capacity(widths.len());
        for (at, width) in widths.iter().enumerate() {
            let width = if stacked { room } else { width + stretch };
            let part = Rect::from_min_size(corner, vec2(width, self.height));
            let press = ui.interact(part, self.id.with(at), Sense::CLICK);
            if press.clicked() {
                *chosen = Some(at);
            }
            corner = if stacked { part.left_bottom() } else { part.right_top() };
            parts.push((part, press));
        }
        if response.has_focus() && self.arrows {
            self.keys(ui, chosen);
        }
        for (at, (part, press)) in parts.iter().enumerate() {
            let on = *chosen == Some(at);
            let beside = on || at > 0 && *chosen == Some(at - 1);
            if at > 0 && !beside && stacked {
                paint::hairline(ui, part.left() + space::SMALL, part.right() - space::SMALL, part.top());
            } else if at > 0 && !beside {
                let x = ui.painter().round_to_pixel_center(part.left());
                let y = part.top() + space::SMALL..=part.bottom() - space::SMALL;
                ui.painter().vline(x, y, Stroke::new(stroke::LINE, theme.soft));
            }
            self.part(ui, at, *part, press, on);
            if self.digits {
                self.digit(ui, at, *part, stacked);
            }
        }
        if response.has_focus() {
            paint::ring(ui, rect, radius::CONTROL);
        }
        if *chosen != before {
            response.mark_changed();
        }
        response
    }

    fn part(&self, ui: &Ui, at: usize, part: Rect, press: &Response, on: bool) {
        let theme = Theme::of(ui);
        let label = self.labels.get(at).copied().unwrap_or("");
        let (kind, ink) = if on { (Type::CONTROL.medium(), theme.link) } else { (Type::CONTROL, theme.body) };
        if on {
            paint::box_in(ui, part, radius::CONTROL, theme.selected, Stroke::new(stroke::CHOSEN, theme.mark));
        } else {
            let fill = paint::press_fill(ui, press, Color32::TRANSPARENT, theme.hover, theme.pressed);
            paint::box_in(ui, part.shrink(1.5), radius::CONTROL - 1.0, fill, Stroke::NONE);
        }
        paint::centred(ui, part, paint::full_line(ui, kind, label, ink), ink);
        let name = self.names.get(at).copied().filter(|name| !name.is_empty()).unwrap_or(label);
        press.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name));
        if name != label {
            press.clone().on_hover_text(name);
        }
    }

    /// The key that chooses this part.
    fn digit(&self, ui: &Ui, at: usize, part: Rect, stacked: bool) {
        let theme = Theme::of(ui);
        let digit = (at + 1).to_string();
        let width = key_cap::width(ui, &digit);
        let left = if stacked {
            pos2(part.right() - space::SMALL - width, part.center().y)
        } else {
            pos2(part.center().x - width / 2.0, part.bottom() + space::TINY + size::KEY_CAP / 2.0)
        };
        key_cap::paint_at(ui, left, &digit, theme.muted, theme.soft);
        let cap = Rect::from_min_size(left - vec2(0.0, size::KEY_CAP / 2.0), vec2(width, size::KEY_CAP));
        let response = ui.interact(cap, self.id.with(("digit", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &digit));
    }

    fn keys(&self, ui: &Ui, chosen: &mut Option<usize>) {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let last = self.labels.len().saturating_sub(1);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            *chosen = Some(chosen.map_or(0, |at| (at + 1).min(last)));
        } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            *chosen = Some(chosen.map_or(0, |at| at.saturating_sub(1)));
        }
    }
}
