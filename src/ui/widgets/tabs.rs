//! Parts of a screen, one at a time.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// `tabs(ui, key, "Register", &labels, &mut chosen)`: 52 high, one Tab stop, Left and Right move; `changed()` tells.
pub fn tabs(
    ui: &mut Ui,
    key: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    labels: &[&str],
    chosen: &mut usize,
) -> Response {
    let theme = Theme::of(ui);
    let id = Id::unique(("tabs", key));
    let galleys: Vec<_> = labels
        .iter()
        .enumerate()
        .map(|(at, label)| {
            let on = at == *chosen;
            let ink = if on { theme.strong } else { theme.muted };
            let kind = if on { Type::ROW.medium() } else { Type::ROW };
            (paint::full_line(ui, kind, label, ink), ink)
        })
        .collect();
    let gap = space::WIDE + space::TINY;
    let width: f32 = galleys.iter().map(|(galley, _)| galley.size().x + gap).sum();
    let (_, rect) = ui.allocate_space(vec2(width - gap, size::BAR_FILTER));
    let mut response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::TabList, true, name));
    let before = *chosen;
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowRight) {
            *chosen = (*chosen + 1).min(labels.len().saturating_sub(1));
        } else if pressed(Key::ArrowLeft) {
            *chosen = chosen.saturating_sub(1);
        }
    }
    let mut left = rect.left();
    for (at, ((galley, ink), label)) in galleys.into_iter().zip(labels).enumerate() {
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(galley.size().x, rect.height()));
        let press = ui.interact(part.expand2(vec2(gap / 2.0, 0.0)), id.with(at), Sense::CLICK);
        if press.clicked() {
            *chosen = at;
        }
        let on = at == *chosen;
        let ink = if press.hovered() { theme.strong } else { ink };
        paint::at_left(ui, part.left(), part.center().y, galley, ink);
        if on {
            let line =
                Rect::from_min_max(pos2(part.left() - 2.0, part.bottom() - 3.0), part.max + vec2(2.0, 0.0));
            ui.painter().rect_filled(line, 1.5, theme.mark);
            if response.has_focus() {
                let around = part.shrink2(vec2(0.0, 12.0)).expand2(vec2(6.0, 0.0));
                paint::ring(ui, around, radius::CONTROL - stroke::STRONG);
            }
        }
        press.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, label));
        left = part.right() + gap;
    }
    if *chosen != before {
        response.mark_changed();
    }
    response
}
