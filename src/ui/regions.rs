//! F6 and Shift+F6: from region to region of the window; and where Tab begins.

use crate::ui::keys;
use egui::{FocusDirection, Id, Key, Modifiers, Rect, Sense, Ui};

/// The regions of a screen, in the order of the focus (`LOOKS` 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// Search and filters.
    Filters,
    /// What is chosen from.
    List,
    /// Head of what was chosen.
    DetailHead,
    /// What was chosen.
    DetailBody,
    /// What is filled in.
    Form,
    /// Its buttons.
    Foot,
}

/// Regions that the screen in view has named in this frame.
type Named = Vec<(Region, Rect)>;

fn named() -> Id {
    Id::unique("regions")
}

/// Names a region of the screen in view; a screen that names none is one region.
pub fn name(ui: &Ui, region: Region, rect: Rect) {
    ui.data_mut(|data| data.get_temp_mut_or_default::<Named>(named()).push((region, rect)));
}

/// Draws a region of the screen in view. What is scrolled out of view lies under other regions and is none of it.
pub fn around<R>(ui: &mut Ui, region: Region, add: impl FnOnce(&mut Ui) -> R) -> R {
    let drawn = ui.scope(add);
    name(ui, region, drawn.response.rect.intersect(ui.clip_rect()));
    drawn.inner
}

/// The regions of the screen in view, in their order; all of it if it names none.
pub(super) fn of_screen(ui: &Ui, screen: Rect) -> Vec<Rect> {
    let mut regions = ui.data_mut(|data| data.remove_temp::<Named>(named())).unwrap_or_default();
    if regions.is_empty() {
        return vec![screen];
    }
    regions.sort_by_key(|(region, _)| *region);
    regions.into_iter().map(|(_, rect)| rect).collect()
}

/// What is thinner is no control but the handle of a panel's edge, which shows no ring; logical pixels.
const THINNEST: f32 = 12.0;

/// Moves the focus to the first control of the next or previous region that has one, when F6 was pressed; below a dialog it
/// stays.
pub(super) fn jump(ui: &Ui, regions: &[Rect]) {
    if keys::is_covered(ui.ctx()) {
        return;
    }
    let step = ui.input_mut(|input| {
        if input.consume_key(Modifiers::SHIFT, Key::F6) {
            Some(regions.len().saturating_sub(1))
        } else {
            input.consume_key(Modifiers::NONE, Key::F6).then_some(1)
        }
    });
    let Some(step) = step else { return };
    let focusable = focusable(ui, regions);
    let focused = ui.memory(egui::Memory::focused);
    let here = focused.and_then(|focused| focusable.iter().find(|(_, id)| *id == focused));
    // Without a focus the first region comes next.
    let here = here.map_or(regions.len() - step, |(at, _)| *at);
    let next = (1..=regions.len())
        .map(|round| (here + round * step) % regions.len().max(1))
        .find_map(|at| focusable.iter().find(|(region, _)| *region == at));
    if let Some((_, id)) = next {
        ui.memory_mut(|memory| memory.request_focus(*id));
    }
}

/// Whether Tab was pressed while nothing has the focus. egui would give it to what is drawn first, the status strip.
pub(super) fn begins(ui: &Ui) -> bool {
    let ctx = ui.ctx();
    let nowhere = ctx.memory(|memory| memory.focused().is_none());
    let tab = ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::Tab));
    let begins = nowhere && tab && !keys::is_covered(ctx) && !keys::has_list(ctx);
    if begins {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    begins
}

/// Gives the focus to the first control of the first of these regions that has one.
pub(super) fn begin(ui: &Ui, regions: &[Rect]) {
    let focusable = focusable(ui, regions);
    if let Some((_, id)) = focusable.iter().min_by_key(|(region, _)| *region) {
        ui.memory_mut(|memory| memory.request_focus(*id));
        ui.ctx().request_repaint();
    }
}

/// What can have the focus, with the place of its region among these.
fn focusable(ui: &Ui, regions: &[Rect]) -> Vec<(usize, Id)> {
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.get_layer(layer);
        widgets
            .filter(|widget| widget.enabled && widget.sense.contains(Sense::FOCUSABLE))
            .filter_map(|widget| Some((region(regions, widget.interact_rect)?, widget.id)))
            .collect()
    })
}

fn region(regions: &[Rect], widget: Rect) -> Option<usize> {
    let control = widget.width().min(widget.height()) >= THINNEST;
    control.then(|| regions.iter().position(|region| region.contains(widget.center())))?
}
