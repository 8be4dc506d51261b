//! The field in which one searches.

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Context, Id, Key, Modifiers, Rect, Response, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons::{ICON_CLOSE, ICON_SEARCH};

use super::field::{self, Boxed};
use super::{IconButton, key_cap, paint};
use crate::ui::focus;
use crate::ui::theme::{Theme, Type, size};

/// `SearchField::new(key, "Search conversations", "Clear").keys("Ctrl+F").show(ui, &mut text)`: 32 px high, a cross
/// or Esc empties it; `changed()` tells. Down leads into the list of the screen.
pub struct SearchField<'a> {
    id: Id,
    name: &'a str,
    clear: &'a str,
    keys: &'a str,
}

impl<'a> SearchField<'a> {
    /// A field with its name, which is also the hint, and the name of the cross.
    pub fn new(key: impl std::hash::Hash + std::fmt::Debug, name: &'a str, clear: &'a str) -> Self {
        Self { id: Id::unique(key), name, clear, keys: "" }
    }

    /// With the shortcut that leads into it.
    #[must_use]
    pub fn keys(self, keys: &'a str) -> Self {
        Self { keys, ..self }
    }

    /// Gives the field of this identity the focus, with all that stands in it selected: what is typed next takes its place.
    pub fn enter(ctx: &Context, id: Id, text: &str) {
        let mut state = TextEditState::load(ctx, id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::select_all_str(text)));
        state.store(ctx, id);
        ctx.memory_mut(|memory| memory.request_focus(id));
    }

    /// Whether the shortcut has room beside the hint.
    fn fits(&self, ui: &Ui) -> bool {
        let hint = paint::full_line(ui, Type::CONTROL, self.name, Theme::of(ui).faint);
        hint.size().x + key_cap::width(ui, self.keys) + field::AROUND <= ui.available_width()
    }

    /// Draws it as wide as the room.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        let theme = Theme::of(ui);
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        if focused {
            focus::lead_into_list(ui);
        }
        let right = if !text.is_empty() {
            size::TARGET
        } else if self.keys.is_empty() || focused || !self.fits(ui) {
            0.0
        } else {
            key_cap::width(ui, self.keys)
        };
        let escape = focused
            && !text.is_empty()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let base = Boxed::new(self.id, self.name);
        let boxed = Boxed { hint: self.name, icon: Some(ICON_SEARCH), right, height: size::CONTROL, ..base };
        let (mut response, rect) = boxed.show(ui, text);
        let mut empty = escape;
        if !text.is_empty() {
            let at = Rect::from_center_size(
                pos2(rect.right() - 18.0, rect.center().y),
                vec2(size::TARGET, size::TARGET),
            );
            let mut corner = ui.new_child(UiBuilder::new().max_rect(at));
            empty |= corner.add(IconButton::new(ICON_CLOSE, self.clear).small()).clicked();
        } else if right > 0.0 {
            let at = pos2(rect.right() - 8.0 - right, rect.center().y);
            key_cap::paint_at(ui, at, self.keys, theme.muted, theme.soft);
        }
        if empty {
            text.clear();
            field::remember(ui, self.id, text);
            response.mark_changed();
            response.request_focus();
        }
        response
    }
}
