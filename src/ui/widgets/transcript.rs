//! A transcript: only the messages in view are laid out, so that five hundred cost as much as eight.

use std::hash::Hash;

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::theme::{size, space};

/// Where the reader is, and the heights seen so far.
#[derive(Default)]
pub struct TranscriptState {
    content: Option<Id>,
    width: f32,
    heights: Vec<Option<f32>>,
    jump: Option<(usize, f32)>,
    shift: f32,
}

impl TranscriptState {
    /// Brings a message into view, its top at this share of the height: 0 the upper edge, 0.33 the upper third.
    pub fn scroll_to(&mut self, index: usize, share: f32) {
        self.jump = Some((index, share));
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

        let mut learnt = false;
        area.show_viewport(ui, |ui, view| {
            let end = tops.last().copied().unwrap_or(0.0) + self.padding;
            ui.set_height(end);
            let origin = ui.max_rect().min;
            let left = origin.x + self.padding;
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
        } else {
            state.jump = None;
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
