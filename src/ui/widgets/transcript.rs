//! A transcript: only the messages in view are laid out, so that five hundred cost as much as eight.

use std::hash::Hash;

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::ui::theme::{size, space};

/// Where the reader is, and the heights seen so far.
#[derive(Default)]
pub struct TranscriptState {
    content: Option<Id>,
    width: f32,
    heights: Vec<Option<f32>>,
    jump: Option<(usize, f32)>,
    shift: f32,
    /// The message that stays in view, and the share of the height to which it is brought.
    kept: Option<(usize, f32)>,
    /// Whether it was in view, and the width of the column and the height of the view at that time.
    seen: bool,
    room: Vec2,
    /// Whether it is brought into view once the heights are known, unless it is there.
    looks: bool,
}

impl TranscriptState {
    /// Brings a message into view, its top at this share of the height: 0 the upper edge, 0.33 the upper third.
    pub fn scroll_to(&mut self, index: usize, share: f32) {
        self.jump = Some((index, share));
    }

    /// From now on this message is in view at the beginning, and stays there while the room changes.
    pub fn keep(&mut self, index: Option<usize>, share: f32) {
        self.kept = index.map(|index| (index, share));
    }

    /// Brings the message that is kept into view, unless it is there.
    pub fn look(&mut self) {
        self.looks = true;
    }
}

/// `Transcript::new(content, count).show(ui, &mut state, &estimate, |ui, index| …)`: `content` tells one conversation
/// from another (the view begins at the top again); the column is at most 680 wide.
pub struct Transcript {
    content: Id,
    count: usize,
    padding: f32,
    gap: f32,
}

impl Transcript {
    /// So many messages of this conversation.
    pub fn new(content: impl Hash + std::fmt::Debug, count: usize) -> Self {
        Self {
            content: Id::unique(("transcript", content)),
            count,
            padding: space::LARGE,
            gap: space::BETWEEN_MESSAGES,
        }
    }

    /// With another distance of the column from the sides.
    #[must_use]
    pub fn padding(self, padding: f32) -> Self {
        Self { padding, ..self }
    }

    /// Draws the messages in view; `estimate(index, width)` is the height of one that was not drawn yet.
    pub fn show(
        self,
        ui: &mut Ui,
        state: &mut TranscriptState,
        estimate: &dyn Fn(usize, f32) -> f32,
        mut add: impl FnMut(&mut Ui, usize),
    ) {
        let width = (ui.available_width() - 2.0 * self.padding).min(size::TRANSCRIPT_COLUMN);
        let fresh = state.content != Some(self.content);
        if fresh || state.heights.len() != self.count || (state.width - width).abs() > 0.5 {
            state.heights = vec![None; self.count];
            state.width = width;
            state.shift = 0.0;
        }
        state.content = Some(self.content);
        let heights: Vec<f32> = (0..self.count)
            .map(|index| {
                state.heights.get(index).copied().flatten().unwrap_or_else(|| estimate(index, width))
            })
            .collect();
        let tops = self.tops(&heights);
        let visible = ui.available_height();
        let room = vec2(width, visible);
        let other = (room - std::mem::replace(&mut state.room, room)).length() > 0.5;
        // Who has scrolled away from the kept message stays there.
        state.looks |= (fresh || other && state.seen) && state.jump.is_none();

        let mut area = ScrollArea::vertical().id_salt(self.content).auto_shrink([false, false]);
        let id = ui.make_persistent_id(egui::IdSalt::new(self.content));
        if let Some((index, share)) = state.jump {
            let top = tops.get(index).copied().unwrap_or(0.0) - share * visible;
            area = area.vertical_scroll_offset(top.max(0.0));
        } else if fresh {
            area = area.vertical_scroll_offset(0.0);
        } else if state.shift != 0.0 {
            let offset =
                egui::scroll_area::State::load(ui.ctx(), id).map_or(0.0, |last| last.unclamped_offset().y);
            area = area.vertical_scroll_offset((offset + state.shift).max(0.0));
        }
        state.shift = 0.0;

        let (mut learnt, mut shown) = (false, Rect::NOTHING);
        area.show_viewport(ui, |ui, view| {
            let end = tops.last().copied().unwrap_or(0.0) + self.padding;
            ui.set_height(end);
            let origin = ui.max_rect().min;
            let left = origin.x + self.padding;
            shown = view;
            let first = tops.partition_point(|top| *top <= view.top()).saturating_sub(1);
            for (index, height) in heights.iter().enumerate().skip(first) {
                let top = tops.get(index).copied().unwrap_or(0.0);
                if top > view.bottom() {
                    break;
                }
                let rect = Rect::from_min_size(pos2(left, origin.y + top), vec2(width, *height));
                let mut place = ui.new_child(UiBuilder::new().id_salt(index).max_rect(rect));
                add(&mut place, index);
                let found = place.min_rect().height();
                if (found - height).abs() > 0.5 && top < view.top() {
                    state.shift += found - height;
                }
                if let Some(known) = state.heights.get_mut(index) {
                    learnt |=
                        known.is_none_or(|known| (known - found).abs() > 0.5) && (found - height).abs() > 0.5;
                    *known = Some(found);
                }
            }
        });
        if learnt {
            // The rest of this frame stands where it was guessed; it is drawn again before anybody sees it.
            ui.ctx().request_discard("heights of messages");
            return;
        }
        state.jump = None;
        let place = |index: usize| Some((*tops.get(index)?, *heights.get(index)?));
        let kept = state.kept.and_then(|(index, share)| place(index).map(|place| (index, share, place)));
        state.seen = kept.is_some_and(|(_, share, place)| is_seen(place, share, shown));
        if std::mem::take(&mut state.looks)
            && !state.seen
            && let Some((index, share, _)) = kept
        {
            state.scroll_to(index, share);
            ui.ctx().request_discard("the kept message");
            ui.ctx().request_repaint();
        }
    }

    /// Top of every message, and of what would follow the last.
    fn tops(&self, heights: &[f32]) -> Vec<f32> {
        let mut top = self.padding;
        let mut tops = Vec::with_capacity(heights.len() + 1);
        for height in heights {
            tops.push(top);
            top += height + self.gap;
        }
        tops.push(top - self.gap);
        tops
    }
}

/// Whether a message of this top and height is in view: all of it, or its top no lower than where one that is brought into
/// view has it.
fn is_seen((top, height): (f32, f32), share: f32, view: Rect) -> bool {
    let high = top <= view.top() + share * view.height() + 0.5;
    top >= view.top() && (high || top + height <= view.bottom())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_seen_when_all_of_it_is_in_view_or_it_begins_in_the_upper_third() {
        let view = Rect::from_min_max(pos2(0.0, 100.0), pos2(500.0, 400.0));
        let seen = |top, height| is_seen((top, height), 0.33, view);
        assert!(seen(100.0, 50.0) && seen(350.0, 50.0) && seen(199.0, 1000.0));
        assert!(!seen(99.0, 50.0), "its beginning is above");
        assert!(!seen(351.0, 50.0) && !seen(250.0, 1000.0), "its end is below");
    }
}
