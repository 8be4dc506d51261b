//! What stands before the work: left what the program promises and proves, right one column. Opening, sign-in,
//! first start and trouble are drawn in it.

mod promise;

use crate::domain::{Progress, Timestamp};
use crate::engine::ops::register::Opened;
use crate::text::{Locale, Tr};
use crate::ui::cx::{Outbox, Pick, Wish};
use crate::ui::theme::{Theme, entrance, size, space};
use crate::ui::widgets::{Answer, Button, Dialog, Label, Segmented, TextField, paint};
use egui::{Align, Id, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use std::path::PathBuf;

/// Tells one page from another, and the language in which it stands.
type Page = ((u8, u8), Locale);

/// What the left side proves; nothing while no register is open.
#[derive(Clone, Copy)]
pub(super) struct Proof<'a> {
    /// The open register.
    pub(super) opened: Option<&'a Opened>,
    /// How far the running job is.
    pub(super) progress: Option<&'a Progress>,
    /// Whether the destruction of this start has ended.
    pub(super) destroyed: bool,
    /// The present instant.
    pub(super) now: Timestamp,
}

/// State of the frame.
#[derive(Default)]
pub(super) struct Entrance {
    /// The path in the dialog for another register, while it is open.
    other: Option<String>,
}

impl Entrance {
    /// Draws it with the column inside; `page` tells one page from another, `other` is the label of the link to another
    /// register.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        tr: Tr,
        proof: Proof<'_>,
        (page, other): ((u8, u8), &str),
        out: &mut Outbox,
        column: impl FnOnce(&mut Ui, &mut Outbox),
    ) {
        let theme = Theme::of(ui);
        let whole = ui.max_rect();
        let side = if whole.width() >= entrance::TWO_SIDES_FROM { entrance::PROMISE } else { 0.0 };
        let left = Rect::from_min_max(whole.min, pos2(whole.left() + side, whole.bottom()));
        let right = Rect::from_min_max(pos2(left.right(), whole.top()), whole.max);
        ui.painter().rect_filled(left, 0.0, theme.ground);
        ui.painter().rect_filled(right, 0.0, theme.panel);
        let head = if is_low(ui) { entrance::HEAD_LOW } else { entrance::HEAD };
        let width = size::FORM_DIALOG.min(right.width() - 2.0 * space::PANE);
        let middle = right.center().x;
        let room = Rect::from_min_max(
            pos2((middle - width / 2.0).round() - entrance::RING, right.top() + head),
            pos2((middle + width / 2.0).round() + entrance::RING, right.bottom() - head),
        );
        column_ui(ui, room, (page, tr.locale()), |ui| column(ui, out));
        let foot = Rect::from_min_size(
            pos2(room.left() + entrance::RING, room.bottom()),
            vec2(width, space::VAST.min(head)),
        );
        self.foot_ui(ui, tr, foot, other);
        language_ui(ui, tr, right, out);
        if side > 0.0 {
            paint::upright(ui, left.right() - 0.5, left.top(), left.bottom());
            promise::ui(ui, left, tr, proof);
        }
        self.other_ui(ui, tr, out);
    }

    fn foot_ui(&mut self, ui: &mut Ui, tr: Tr, foot: Rect, other: &str) {
        ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if ui.add(Button::link(other)).clicked() {
                    self.other = Some(String::new());
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let version = tr.window_version(env!("CARGO_PKG_VERSION"));
                    ui.add(Label::new(&version).caption().muted());
                });
            });
        });
    }

    fn other_ui(&mut self, ui: &Ui, tr: Tr, out: &mut Outbox) {
        let Some(path) = &mut self.other else { return };
        let empty = path.trim().is_empty();
        let dialog = Dialog::new("open_register", tr.open_title(), tr.common_cancel(), tr.open_action())
            .disabled_if(empty.then(|| tr.common_required()));
        let answer = dialog.show(ui.ctx(), |ui| {
            TextField::new("open_path", tr.start_place_label()).help(tr.start_place_help()).show(ui, path);
            if ui.add(Button::secondary(tr.common_choose())).clicked() {
                out.wish(Wish::Pick(Pick::Register));
            }
        });
        match answer {
            Answer::Open => {}
            Answer::Cancelled => self.other = None,
            Answer::Confirmed => {
                out.wish(Wish::OpenRegister(PathBuf::from(path.trim())));
                self.other = None;
            }
        }
    }

    /// The dialog is over: a register was chosen otherwise.
    pub(super) fn close(&mut self) {
        self.other = None;
    }
}

/// Draws what is added in the middle of the room, a little above it. Where a page begins is settled when it comes
/// into view: what is said on it later moves nothing above.
fn column_ui(ui: &mut Ui, room: Rect, page: Page, add: impl FnOnce(&mut Ui)) {
    let begins = Id::unique("entrance begins");
    let of = (page, room.size());
    let known = ui.data(|data| data.get_temp::<((Page, egui::Vec2), f32)>(begins));
    let known = known.filter(|(known, _)| *known == of).map(|(_, above)| above);
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.add_space(known.unwrap_or(entrance::RING));
            let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(entrance::RING as i8, 0));
            let drawn = frame.show(ui, |ui| {
                ui.set_width(room.width() - 2.0 * entrance::RING);
                let gap = if is_low(ui) { space::SMALL } else { space::BETWEEN_FIELDS };
                ui.spacing_mut().item_spacing.y = gap;
                add(ui);
            });
            if known.is_none() {
                let above = ((room.height() - drawn.response.rect.height()) / 2.0 - entrance::LIFT)
                    .max(entrance::RING)
                    .round();
                ui.data_mut(|data| data.insert_temp(begins, (of, above)));
                ui.ctx().request_discard("the column has found its height");
            }
        });
    });
}

/// Whether the window is so low that what can be left out gives way to the button.
pub(super) fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < entrance::LOW_BELOW
}

/// The languages by their own names.
pub(super) fn language_labels(tr: Tr) -> [&'static str; 3] {
    [tr.locale_fi(), tr.locale_sv(), tr.locale_en()]
}

fn language_ui(ui: &mut Ui, tr: Tr, right: Rect, out: &mut Outbox) {
    let margin =
        entrance::LANGUAGE_RIGHT.min(space::PANE + (right.width() - entrance::LANGUAGE_FROM).max(0.0));
    let top = right.top() + if is_low(ui) { space::TINY } else { space::PANE };
    let line = Rect::from_min_max(
        pos2(right.left() + space::PANE, top),
        pos2(right.right() - margin, top + size::CONTROL),
    );
    ui.scope_builder(UiBuilder::new().max_rect(line), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut chosen = Locale::ALL.iter().position(|locale| *locale == tr.locale());
            let labels = language_labels(tr);
            let switch = Segmented::new("language", tr.sign_in_language(), &labels);
            if switch.show(ui, &mut chosen).changed()
                && let Some(locale) = chosen.and_then(|at| Locale::ALL.get(at))
            {
                out.wish(Wish::Language(*locale));
            }
        });
    });
}
