//! The plot as a picture: it is brought into view whole and drawn once more before it is taken.

use crate::ui::cx::{Outbox, Wish};
use egui::{Rect, Ui};

/// Frames in which a plot comes to rest in view; in a window that is too low for it the part in view is taken then.
const FRAMES_MAX: u32 = 60;

/// Whether a picture is wanted.
#[derive(Default)]
pub(super) struct Picture {
    /// Where the plot stood in the last frame, and how many frames it may still take.
    wanted: Option<(Rect, u32)>,
}

impl Picture {
    /// It is wanted.
    pub(super) fn want(&mut self) {
        self.wanted = Some((Rect::NOTHING, FRAMES_MAX));
    }

    /// The plot was drawn there.
    pub(super) fn drawn(&mut self, ui: &Ui, plot: Rect, out: &mut Outbox) {
        let Some((before, left)) = self.wanted else { return };
        let rests = before == plot && ui.clip_rect().contains_rect(plot);
        if rests || left == 0 {
            self.wanted = None;
            out.wish(Wish::Picture(plot.intersect(ui.clip_rect())));
        } else {
            self.wanted = Some((plot, left - 1));
            ui.scroll_to_rect(plot, None);
            ui.ctx().request_repaint();
        }
    }
}
