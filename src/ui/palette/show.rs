//! How the palette is drawn.

use super::offers::{self, Entry};
use super::{Doing, Open, Palette, Stand, field_id};
use crate::text::Tr;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::field::Boxed;
use crate::ui::widgets::{Label, ListRow, key_cap, paint};
use egui::{Align2, Context, Id, Key, Modal, Response, ScrollArea, Ui, pos2, vec2};
use egui_material_icons::icons::ICON_SEARCH;

/// It begins at this part of the height of a window in which it would lie too low.
const HIGH_PART: f32 = 6.0;

impl Palette {
    /// Draws it, if it is open; what was chosen in this frame.
    pub(in crate::ui) fn ui(&mut self, ui: &Ui, stand: &Stand<'_>) -> Option<Doing> {
        let open = self.open.as_mut()?;
        let ctx = ui.ctx();
        let (chosen, left) = open.ui(ctx, stand);
        if let Some(doing) = &chosen {
            self.chosen(doing, stand.route, ctx);
        } else if left {
            self.shut(ctx);
        }
        chosen
    }
}

impl Open {
    /// What was chosen, and whether somebody has gone elsewhere.
    fn ui(&mut self, ctx: &Context, stand: &Stand<'_>) -> (Option<Doing>, bool) {
        let theme = Theme::for_style(&ctx.global_style());
        let window = ctx.content_rect();
        let top = size::PALETTE_TOP.min(window.height() / HIGH_PART);
        let width = size::PALETTE.min(window.width() - 2.0 * space::LARGE);
        let room = window.height() - top - size::CONTROL_ENTRANCE - 3.0 * space::SMALL - space::LARGE;
        let frame = theme.dialog_frame(space::SMALL as i8);
        let id = Id::unique("palette");
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
        let modal = Modal::new(id).area(area).backdrop_color(theme.scrim).frame(frame);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(width - 2.0 * space::SMALL);
            // Else the room of the entries would be what the last pass left of it.
            ui.set_max_height(window.height());
            ui.spacing_mut().item_spacing.y = space::SMALL;
            let field = self.field_ui(ui, stand.tr);
            let entries = offers::entries(&self.typed, stand);
            self.at = self.at.min(entries.len().saturating_sub(1));
            // Another name each time that it opens, so that it begins at its top, and not where it was left or scrolling to.
            let clicked = ScrollArea::vertical()
                .id_salt(("palette_entries", self.opening))
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| self.entries_ui(ui, &entries, stand.tr))
                .inner;
            if ui.is_sizing_pass() {
                ctx.request_discard("the palette has found its size");
            } else if !self.met {
                field.request_focus();
                self.met = true;
            }
            let entered = std::mem::take(&mut self.enter).then_some(self.at);
            let chosen = clicked.or(entered).and_then(|at| entries.into_iter().nth(at));
            chosen.filter(|entry| entry.cannot.is_none()).map(|entry| entry.doing)
        });
        ctx.accesskit_node_builder(shown.response.id, |node| {
            node.set_role(egui::accesskit::Role::Dialog);
            node.set_label(stand.tr.palette_title());
            node.set_modal();
        });
        let left = shown.backdrop_response.clicked() || self.has_lost(ctx, shown.response.rect);
        (shown.inner, left)
    }

    fn field_ui(&mut self, ui: &mut Ui, tr: Tr) -> Response {
        let boxed = Boxed {
            hint: tr.palette_hint(),
            icon: Some(ICON_SEARCH),
            height: size::CONTROL_ENTRANCE,
            kind: Type::HEAD.regular(),
            ..Boxed::new(field_id(), tr.palette_title())
        };
        let (field, _) = boxed.show(ui, &mut self.typed);
        if field.changed() {
            (self.at, self.moved) = (0, true);
        }
        field
    }

    /// The entries under their heads; the place of the one that was clicked.
    fn entries_ui(&mut self, ui: &mut Ui, entries: &[Entry], tr: Tr) -> Option<usize> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut clicked = None;
        let mut group = None;
        for (at, entry) in entries.iter().enumerate() {
            if group.replace(entry.group) != Some(entry.group) {
                head_ui(ui, entry.group.title(tr));
            }
            let row = entry_ui(ui, at, entry, at == self.at, tr);
            if at == self.at {
                let row_id = row.id.accesskit_id();
                ui.ctx().accesskit_node_builder(field_id(), |node| node.set_active_descendant(row_id));
                if std::mem::take(&mut self.moved) {
                    row.scroll_to_me(None);
                }
            }
            if row.clicked() {
                clicked = Some(at);
            }
        }
        if entries.is_empty() {
            head_ui(ui, tr.palette_none());
        }
        clicked
    }

    /// Whether the field has lost the focus to something else than the palette.
    fn has_lost(&self, ctx: &Context, own: egui::Rect) -> bool {
        if !self.met || ctx.memory(|memory| memory.has_focus(field_id())) {
            return false;
        }
        let tab = ctx.input(|input| input.key_pressed(Key::Tab));
        let over = ctx.input(|input| input.pointer.interact_pos().is_some_and(|at| own.contains(at)));
        if over && !tab {
            // A click on a row, or beside one.
            ctx.memory_mut(|memory| memory.request_focus(field_id()));
        }
        !over || tab
    }
}

fn head_ui(ui: &mut Ui, words: &str) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), size::LINE_HEAD),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.add_space(space::MEDIUM);
            ui.add(Label::new(words).caption().medium().muted());
        },
    );
}

fn entry_ui(ui: &mut Ui, at: usize, entry: &Entry, chosen: bool, tr: Tr) -> Response {
    let row = ListRow::new(("palette", at), size::ROW_MENU)
        .selected(chosen)
        .navigation()
        .padding(space::CARD)
        .in_list(false);
    let name = || tr.list_facts(&[entry.words.as_str(), entry.cannot.as_deref().unwrap_or_default()]);
    let response = row.show(ui, &name, |ui, _| {
        let theme = Theme::of(ui);
        let place = ui.max_rect();
        let y = place.center().y;
        let can = entry.cannot.is_none();
        let ink = if chosen && can { theme.link } else { theme.muted };
        paint::icon(ui, pos2(place.left() + size::ICON / 2.0, y), entry.doing.icon(), size::ICON, ink);
        let mut right = place.right();
        for keys in entry.keys.rsplit("  ").filter(|keys| !keys.is_empty()) {
            right -= key_cap::width(ui, keys);
            key_cap::paint_at(ui, pos2(right, y), keys, theme.muted, theme.soft);
            right -= space::TINY;
        }
        let left = place.left() + size::ICON + space::SMALL;
        let body = if can { theme.body } else { theme.muted };
        let words = paint::one_line(ui, Type::CONTROL, &entry.words, body, right - left - space::SMALL);
        let left = paint::at_left(ui, left, y, words, body) + space::SMALL;
        if let Some(why) = &entry.cannot {
            let why = paint::one_line(ui, Type::SMALL, why, theme.muted, right - left - space::SMALL);
            paint::at_left(ui, left, y, why, theme.muted);
        }
    });
    if entry.cannot.is_some() {
        ui.ctx().accesskit_node_builder(response.id, egui::accesskit::Node::set_disabled);
    }
    if !entry.keys.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(entry.keys));
    }
    response
}
