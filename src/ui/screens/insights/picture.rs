//! The plot as a picture: for some frames it stands on a sheet over the whole window, and the sheet is what is taken.

use super::InsightsScreen;
use super::data;
use super::sheet::{self, Words};
use crate::domain::insight::ClosedRounds;
use crate::ui::cx::{Cx, Outbox, Wish};
use egui::Ui;

/// Frames after which the room of the axes is known and the sheet stands still.
const FRAMES_TO_REST: u32 = 3;
/// Frames in which the picture has come; then the sheet goes, whatever became of it.
const FRAMES_MAX: u32 = 60;

/// Whether a picture is wanted.
#[derive(Default)]
pub(super) struct Picture {
    /// How many frames the sheet has stood, where it is wanted.
    frames: Option<u32>,
}

impl Picture {
    /// It is wanted.
    pub(super) fn want(&mut self) {
        self.frames = Some(0);
    }

    /// It is wanted no longer.
    pub(super) fn lapse(&mut self) {
        self.frames = None;
    }

    /// Another frame: `None`, no sheet; otherwise it is drawn, and whether the next frame is to be taken.
    fn framed(&mut self) -> Option<bool> {
        let frames = self.frames.take().filter(|frames| *frames < FRAMES_MAX)?;
        self.frames = Some(frames + 1);
        Some(frames == FRAMES_TO_REST)
    }
}

impl InsightsScreen {
    /// Draws the sheet while a picture is wanted, and asks for the picture once the sheet stands still. It stays until the
    /// picture has come: the frame after the one in which it is asked for is taken.
    pub(super) fn picture_ui(&mut self, ui: &Ui, all: &ClosedRounds, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(taken) = self.picture.framed() else { return };
        let rounds = data::in_view(all, &self.chosen, cx.today);
        let estimates = data::estimates(all, &rounds, &self.chosen);
        let points = data::points(&estimates, &self.chosen, cx.today, cx.tr);
        if points.is_empty() {
            self.picture.lapse();
            return;
        }
        let target = self.chosen.target(all);
        let words = Words {
            title: sheet::title(&data::line_title(all, &self.chosen, cx.tr), &self.chosen.part, cx.tr),
            legend: sheet::legend(target, cx.tr),
            foot: sheet::foot(cx.today, &cx.session.agency, cx.session.purpose, cx.tr),
        };
        let sheet = sheet::ui(ui.ctx(), &points, target, &words, cx);
        if taken {
            out.wish(Wish::Picture(sheet));
        }
        ui.ctx().request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_is_taken_once_when_it_stands_still_and_stays_until_the_picture_has_come() {
        let mut picture = Picture::default();
        assert_eq!(picture.framed(), None, "nobody wants it");
        picture.want();
        let frames: Vec<Option<bool>> = (0..=FRAMES_MAX).map(|_| picture.framed()).collect();
        let taken: Vec<usize> = (0..frames.len()).filter(|at| frames[*at] == Some(true)).collect();
        assert_eq!(taken, [FRAMES_TO_REST as usize]);
        assert_eq!(frames.iter().filter(|frame| frame.is_some()).count(), FRAMES_MAX as usize);
        assert_eq!(frames.last(), Some(&None), "it came in none of so many frames");
        picture.want();
        assert_eq!(picture.framed(), Some(false));
        picture.lapse();
        assert_eq!(picture.framed(), None, "it has come");
    }
}
