//! The plot as a picture: it is brought into view whole and drawn once more before it is taken.

use crate::text::Tr;
use crate::ui::cx::{Notice, Outbox, Wish};
use egui::{Rect, Ui};

/// Frames in which a plot comes to rest in view; what is not whole then does not fit.
const FRAMES_MAX: u32 = 60;

/// Whether a picture is wanted.
#[derive(Default)]
pub(super) struct Picture {
    /// Where the plot stood in the last frame, and how many frames it may still take.
    wanted: Option<(Rect, u32)>,
    /// Whether the plot was drawn in this frame.
    drawn: bool,
}

/// What comes of a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Next {
    /// The plot is brought into view.
    Wait,
    /// This part of the window is the picture.
    Take(Rect),
    /// The window has no room for all of it.
    TooLow,
}

impl Picture {
    /// It is wanted.
    pub(super) fn want(&mut self) {
        self.wanted = Some((Rect::NOTHING, FRAMES_MAX));
    }

    /// It is wanted no longer.
    pub(super) fn lapse(&mut self) {
        self.wanted = None;
    }

    /// The plot was drawn there.
    pub(super) fn drawn(&mut self, ui: &Ui, plot: Rect, tr: Tr, out: &mut Outbox) {
        match self.next(plot, ui.clip_rect()) {
            None => {}
            Some(Next::Wait) => {
                ui.scroll_to_rect(plot, None);
                ui.ctx().request_repaint();
            }
            Some(Next::Take(part)) => out.wish(Wish::Picture(part)),
            Some(Next::TooLow) => {
                let words = tr.insights_picture_low().to_owned();
                out.wish(Wish::Notice(Notice::Warning(words)));
            }
        }
    }

    /// A frame has ended: what is not drawn any more, as tables or without rounds, makes no picture later.
    pub(super) fn frame_ended(&mut self) {
        if !std::mem::take(&mut self.drawn) {
            self.lapse();
        }
    }

    /// The plot stands there, of a part of the window that shows this much.
    fn next(&mut self, plot: Rect, seen: Rect) -> Option<Next> {
        self.drawn = true;
        let (before, left) = self.wanted.take()?;
        if before == plot && seen.contains_rect(plot) {
            return Some(Next::Take(plot));
        }
        let fits = plot.width() <= seen.width() && plot.height() <= seen.height();
        if !fits || left == 0 {
            return Some(Next::TooLow);
        }
        self.wanted = Some((plot, left - 1));
        Some(Next::Wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    fn at(top: f32) -> Rect {
        Rect::from_min_size(pos2(0.0, top), vec2(100.0, 50.0))
    }

    fn window(height: f32) -> Rect {
        Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, height))
    }

    #[test]
    fn a_plot_is_taken_once_it_rests_whole_in_view() {
        let mut picture = Picture::default();
        assert_eq!(picture.next(at(0.0), window(80.0)), None, "nobody wants it");
        picture.want();
        let moves = [at(60.0), at(20.0), at(20.0), at(20.0)].map(|plot| picture.next(plot, window(80.0)));
        assert_eq!(moves, [Some(Next::Wait), Some(Next::Wait), Some(Next::Take(at(20.0))), None]);
    }

    #[test]
    fn what_has_no_room_is_never_cut() {
        let mut picture = Picture::default();
        picture.want();
        assert_eq!(picture.next(at(0.0), window(40.0)), Some(Next::TooLow));
        assert_eq!(picture.next(at(0.0), window(80.0)), None, "that was said, and is over");
        picture.want();
        for _ in 0..FRAMES_MAX {
            assert_eq!(picture.next(at(60.0), window(80.0)), Some(Next::Wait));
        }
        assert_eq!(picture.next(at(60.0), window(80.0)), Some(Next::TooLow));
    }

    #[test]
    fn what_is_not_drawn_any_more_makes_no_picture_later() {
        let mut picture = Picture::default();
        picture.want();
        assert_eq!(picture.next(at(0.0), window(80.0)), Some(Next::Wait));
        picture.frame_ended();
        assert_eq!(picture.next(at(1.0), window(80.0)), Some(Next::Wait), "it was drawn in that frame");
        picture.frame_ended();
        picture.frame_ended();
        assert_eq!(picture.next(at(1.0), window(80.0)), None);
    }
}
