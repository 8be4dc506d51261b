//! The rail: the screens that an account may use, in groups by purpose. The only number in it is that of the own queue.

use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::route::{Group, Route};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{ListRow, paint};
use egui::{Response, Sense, Ui, pos2, vec2};

/// Draws the groups of the rail; `waiting`: own items that wait.
pub(super) fn ui(ui: &mut Ui, shown: Route, waiting: u64, folded: bool, cx: &Cx<'_>, out: &mut Outbox) {
    for (group, routes) in Route::RAIL {
        let shown_here: Vec<Route> =
            routes.iter().copied().filter(|route| route.shown(cx.session.roles())).collect();
        if shown_here.is_empty() {
            continue;
        }
        group_head_ui(ui, group, folded, cx);
        for route in shown_here {
            let waits = if route == Route::Queue { waiting } else { 0 };
            if nav_ui(ui, route, Look { chosen: shown == route, folded, waits }, cx).clicked() {
                out.wish(Wish::Go(route));
            }
        }
        ui.add_space(size::RAIL_GROUP_GAP);
    }
}

fn group_head_ui(ui: &mut Ui, group: Group, folded: bool, cx: &Cx<'_>) {
    let height = if folded { size::RAIL_GROUP_FOLDED } else { size::RAIL_GROUP };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    if folded {
        paint::hairline(ui, rect.left() + space::LARGE, rect.right() - space::LARGE, rect.center().y);
        return;
    }
    let word = match group {
        Group::Work => cx.tr.menu_group_work(),
        Group::Quality => cx.tr.menu_group_quality(),
        Group::Register => cx.tr.menu_group_register(),
    };
    let line = paint::full_line(ui, Type::CAPTION.medium(), word, cx.theme.faint);
    paint::at_left(ui, rect.left() + space::CARD, rect.center().y + space::HAIR, line, cx.theme.faint);
}

/// How a row of the rail looks.
#[derive(Clone, Copy)]
struct Look {
    chosen: bool,
    folded: bool,
    /// Own items that wait there.
    waits: u64,
}

fn nav_ui(ui: &mut Ui, route: Route, look: Look, cx: &Cx<'_>) -> Response {
    let title = route.title(cx.tr);
    let height = cx.density.row_nav();
    let row = ListRow::new(("nav", route), height).selected(look.chosen).navigation();
    let response = row.show(ui, &|| title.to_owned(), |ui, response| row_ui(ui, route, look, response, cx));
    let waiting = cx.tr.queue_waiting(look.waits);
    if look.waits > 0 {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(waiting.as_str()));
    }
    match (look.folded, look.waits) {
        (true, 0) => response.on_hover_text(title),
        (true, _) => response.on_hover_text(cx.tr.list_facts(&[title, &waiting])),
        (false, _) => response,
    }
}

fn row_ui(ui: &Ui, route: Route, look: Look, response: &Response, cx: &Cx<'_>) {
    let rect = response.rect;
    let colour = if look.chosen { cx.theme.link } else { cx.theme.muted };
    let left = if look.folded { rect.center().x } else { rect.left() + size::RAIL_ICON };
    let centre = pos2(left, rect.center().y);
    paint::icon(ui, centre, route.icon(), size::ICON_LARGE, colour);
    if look.folded {
        if look.waits > 0 {
            let dot = centre + vec2(size::ICON_LARGE, -size::ICON_LARGE) / 2.0;
            ui.painter().circle_filled(dot, space::TINY, cx.theme.mark);
        }
        return;
    }
    let kind = if look.chosen { Type::ROW.medium() } else { Type::ROW };
    let ink = if look.chosen { cx.theme.link } else { cx.theme.body };
    let mut room = rect.width() - size::RAIL_WORD - space::SMALL;
    if look.waits > 0 {
        let number = paint::full_line(ui, Type::SMALL.medium(), &cx.tr.number(look.waits), colour);
        let width = number.size().x;
        paint::at_left(ui, rect.right() - space::CARD - width, rect.center().y, number, colour);
        room -= width + space::CARD;
    }
    let line = paint::one_line(ui, kind, route.title(cx.tr), ink, room);
    paint::at_left(ui, rect.left() + size::RAIL_WORD, rect.center().y, line, ink);
}
