//! Parts of a screen, one at a time.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

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
    let widths: Vec<f32> = galleys.iter().map(|(galley, _)| galley.size().x).collect();
    let (places, whole) = in_lines(&widths, gap, ui.available_width());
    let (_, rect) = ui.allocate_space(whole);
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
    for (at, (((galley, ink), label), place)) in galleys.into_iter().zip(labels).zip(places).enumerate() {
        let part = Rect::from_min_size(rect.min + place, vec2(galley.size().x, size::BAR_FILTER));
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
    }
    if *chosen != before {
        response.mark_changed();
    }
    response
}

/// Where each label begins, in logical pixels from the upper left, and the size of all: what does not fit beside the
/// others, as in a narrow window, goes on in the next line.
fn in_lines(widths: &[f32], gap: f32, room: f32) -> (Vec<Vec2>, Vec2) {
    let mut next = Vec2::ZERO;
    let mut right = 0.0_f32;
    let mut places = Vec::with_capacity(widths.len());
    for width in widths {
        if next.x > 0.0 && next.x + width > room {
            next = vec2(0.0, next.y + size::BAR_FILTER);
        }
        places.push(next);
        right = right.max(next.x + width);
        next.x += width + gap;
    }
    (places, vec2(right, next.y + size::BAR_FILTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_goes_on_in_the_next_line() {
        let line = size::BAR_FILTER;
        let (places, whole) = in_lines(&[100.0, 50.0, 80.0], 20.0, 200.0);
        assert_eq!(places, [vec2(0.0, 0.0), vec2(120.0, 0.0), vec2(0.0, line)]);
        assert_eq!(whole, vec2(170.0, 2.0 * line));
        let (places, whole) = in_lines(&[100.0, 50.0, 80.0], 20.0, 270.0);
        assert_eq!(places, [vec2(0.0, 0.0), vec2(120.0, 0.0), vec2(190.0, 0.0)]);
        assert_eq!(whole, vec2(270.0, line));
        let (places, _) = in_lines(&[300.0, 50.0], 20.0, 200.0);
        assert_eq!(
            places,
            [vec2(0.0, 0.0), vec2(0.0, line)],
            "a label that is wider than the room has its own line"
        );
    }
}
