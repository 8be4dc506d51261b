//! What is alike on many screens: a pane that scrolls, a list beside what was chosen from it, the foot of that, a choice of
//! language, and the faces of a list: loading, failed with Retry, and a register without conversations.

use crate::domain::{AccountRole, Locale};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::regions::{self, Region};
use crate::ui::route::Route;
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::empty::{Empty, skeleton};
use crate::ui::widgets::{Segmented, paint};
use egui::{Align, CentralPanel, Frame, Layout, Panel, Rect, ScrollArea, Ui, UiBuilder, vec2};
use egui_material_icons::icons::ICON_FORUM;

/// A pane that scrolls: its padding goes with what is in it, so that nothing is cut above the edge of the pane and the
/// bar stands on that edge.
pub(super) fn scrolled_pane(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    begun_pane(ui, false, add);
}

/// The same; where it `begins`, at its top.
pub(super) fn begun_pane(ui: &mut Ui, begins: bool, add: impl FnOnce(&mut Ui)) {
    let area = ScrollArea::vertical().auto_shrink(false);
    let area = if begins { area.vertical_scroll_offset(0.0) } else { area };
    area.show(ui, |ui| {
        Frame::NONE.inner_margin(space::PANE).show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
}

/// A part of a screen in which one is chosen from a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What is chosen from.
    List,
    /// What was chosen, beside the list.
    Beside,
    /// The same in place of the list, with a way back to it.
    Alone,
}

/// Draws a list of one width and beside it what was chosen; where there is room for one only, what is `reading` or the
/// list.
pub(super) fn list_and_chosen(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &'static str,
    reading: bool,
    draw: impl FnMut(&mut Ui, Part),
) {
    sides(ui, cx, (key, size::LIST), reading, draw);
}

/// The same with a wider list.
pub(super) fn wide_list_and_chosen(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &'static str,
    reading: bool,
    draw: impl FnMut(&mut Ui, Part),
) {
    sides(ui, cx, (key, size::LIST_WIDE), reading, draw);
}

fn sides(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (key, width): (&'static str, f32),
    reading: bool,
    mut draw: impl FnMut(&mut Ui, Part),
) {
    let one = cx.width == Width::One;
    let list = Frame::NONE.fill(cx.theme.panel);
    if one && !reading {
        CentralPanel::default().frame(list).show(ui, |ui| {
            regions::name(ui, Region::List, ui.max_rect());
            draw(ui, Part::List);
        });
        return;
    }
    if !one {
        let side = Panel::left(key).exact_size(width).resizable(false).show_separator_line(false);
        side.frame(list).show(ui, |ui| {
            let edge = ui.max_rect();
            regions::name(ui, Region::List, edge);
            paint::upright(ui, edge.right() - 0.5, edge.top(), edge.bottom());
            draw(ui, Part::List);
        });
    }
    let part = if one { Part::Alone } else { Part::Beside };
    CentralPanel::default().frame(Frame::NONE.fill(cx.theme.sunken)).show(ui, |ui| draw(ui, part));
}

/// Draws the foot of what was chosen, its buttons side by side; where it stands.
pub(super) fn chosen_foot(ui: &mut Ui, key: &'static str, cx: &Cx<'_>, add: impl FnOnce(&mut Ui)) -> Rect {
    let foot = Panel::bottom(key).exact_size(size::FOOT_ACTION);
    let foot = foot.resizable(false).show_separator_line(false).frame(Frame::NONE.fill(cx.theme.panel));
    let drawn = foot.show(ui, |ui| {
        let rect = ui.max_rect();
        paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
        let layout = Layout::left_to_right(Align::Center);
        let place = UiBuilder::new().max_rect(rect.shrink2(vec2(space::PANE, 0.0))).layout(layout);
        ui.scope_builder(place, add);
    });
    drawn.response.rect
}

/// Draws what stands in place of rows that are not there yet, or cannot be had; `true`: try again.
pub(super) fn unready_ui<T>(ui: &mut Ui, load: &Load<T>, row_height: f32, cx: &Cx<'_>) -> bool {
    match load {
        Load::Idle | Load::Ready(_) | Load::Again(..) => false,
        Load::Loading(_, since) => {
            skeleton(ui, row_height, (cx.now.0 - since.0) as f32 / 1000.0);
            false
        }
        Load::Failed(error) => {
            let actions = [cx.tr.common_retry()];
            Empty::failed(cx.tr.common_failed(), &error.message(cx.tr), &actions).show(ui).is_some()
        }
    }
}

/// In which of the three languages something is shown or leaves.
pub(super) fn language_ui(ui: &mut Ui, key: &'static str, name: &str, locale: &mut Locale, tr: Tr) {
    let labels = [tr.locale_fi(), tr.locale_sv(), tr.locale_en()];
    let mut chosen = Locale::ALL.iter().position(|known| known == locale);
    Segmented::new(key, name, &labels).show(ui, &mut chosen);
    *locale = chosen.and_then(|at| Locale::ALL.get(at).copied()).unwrap_or(*locale);
}

/// What stands in place of conversations before any was imported: who can do it, and the way there.
pub(super) fn nothing_imported_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let actions = [tr.conversations_none_import()];
    let face = Empty::new(ICON_FORUM, tr.conversations_none_title(), tr.conversations_none_body());
    let may = cx.has(AccountRole::Supervisor);
    let face = if may { face.actions(&actions).primary() } else { face };
    if face.show(ui).is_some() {
        out.wish(Wish::Go(Route::Import));
    }
}
