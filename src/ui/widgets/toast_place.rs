//! Where notices stand: at the lower right, and so much higher, or farther to the left, that no control lies under them.

use egui::{Context, LayerId, Rect, Vec2, pos2, vec2};

use crate::ui::theme::{size, space};

/// From one place that is tried to the next.
const STEP: f32 = space::SMALL;

/// What is larger is no control but a row, a message or a pane, which are still found when a notice lies over them.
const CONTROL: Vec2 = vec2(size::TOAST, size::CONTROL_ENTRANCE);

/// The place of notices of this size: the one where they stand, if it is free, else the lowest free one at the right, or beside
/// that; the lowest of all if none is.
pub(super) fn place(screen: Rect, wanted: Vec2, stands: Option<Rect>, controls: &[Rect]) -> Rect {
    let corner = screen.max - vec2(space::WIDE, size::BAR_STATUS + space::LARGE);
    let lowest = Rect::from_min_max(corner - wanted, corner);
    let free = |place: &Rect| !controls.iter().any(|control| control.expand(STEP).intersects(*place));
    // What grew grows upwards.
    let stays = stands
        .map(|stands| {
            let least = pos2(stands.left(), stands.bottom() - wanted.y);
            Rect::from_min_max(least, pos2(stands.left() + wanted.x, stands.bottom()))
        })
        .filter(|place| place.bottom() <= lowest.bottom() && place.top() >= screen.top());
    let steps = ((lowest.top() - screen.top()) / STEP).max(0.0) as u16;
    let aside = ((lowest.left() - screen.left()) / STEP).max(0.0) as u16;
    let at = |aside: u16, higher: u16| lowest.translate(vec2(-f32::from(aside), -f32::from(higher)) * STEP);
    let higher = (0..=aside).flat_map(|aside| (0..=steps).map(move |higher| at(aside, higher)));
    stays.into_iter().chain(higher).find(free).unwrap_or(lowest)
}

/// Controls that were drawn last, without those of the notices themselves.
pub(super) fn controls(ctx: &Context, own: LayerId) -> Vec<Rect> {
    ctx.viewport(|viewport| {
        let layers = viewport.prev_pass.widgets.layers().filter(|(layer, _)| **layer != own);
        layers
            .flat_map(|(_, widgets)| widgets)
            .filter(|widget| widget.enabled && widget.sense.senses_click())
            .map(|widget| widget.interact_rect)
            .filter(|rect| rect.is_positive() && rect.width() <= CONTROL.x && rect.height() <= CONTROL.y)
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_rise_above_what_would_lie_under_them_and_stay_there() {
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1400.0, 900.0));
        let wanted = vec2(size::TOAST, 74.0);
        let free = place(screen, wanted, None, &[]);
        let lowest = 900.0 - size::BAR_STATUS - space::LARGE;
        assert!((free.bottom() - lowest).abs() < 0.5, "{free}");
        let button = Rect::from_min_size(pos2(1100.0, 820.0), vec2(200.0, 32.0));
        let risen = place(screen, wanted, None, &[button]);
        let gap = button.top() - risen.bottom();
        assert!((STEP..=2.0 * STEP).contains(&gap), "{risen}");
        // Once there, they do not fall back when the button goes.
        assert_eq!(place(screen, wanted, Some(risen), &[]), risen);
        // Where all is taken at the right they stand beside that.
        let form = Rect::from_min_max(pos2(1000.0, 0.0), screen.max);
        let beside = place(screen, wanted, None, &[form]);
        assert!((beside.bottom() - lowest).abs() < 0.5 && beside.right() <= form.left(), "{beside}");
        assert_eq!(place(screen, wanted, Some(beside), &[form]), beside);
        // And where everything is taken at the lower right.
        assert_eq!(place(screen, wanted, None, &[screen]), free);
    }
}
