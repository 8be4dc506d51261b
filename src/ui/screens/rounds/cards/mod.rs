//! The cards of the chosen round, two beside each other where there is room.

mod agreement;
mod pace;
mod receipt;
mod results;
mod settlers;
mod splits;
mod strata;
mod work;

use super::RoundsScreen;
use crate::domain::RoundState;
use crate::engine::ops::round::RoundView;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::beside;
use egui::Ui;

/// A card of the two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Which {
    Receipt,
    Strata,
    Work,
    Agreement,
}

/// What stands beside each other.
const ROWS: [[Which; 2]; 2] = [[Which::Receipt, Which::Strata], [Which::Work, Which::Agreement]];

impl RoundsScreen {
    pub(super) fn cards_ui(&mut self, ui: &mut Ui, view: &RoundView, cx: &Cx<'_>, out: &mut Outbox) {
        ui.spacing_mut().item_spacing = egui::vec2(space::BETWEEN_CARDS, space::BETWEEN_CARDS);
        let closed = view.round.state == RoundState::Closed;
        if closed {
            self.results_ui(ui, view, cx);
        }
        for row in ROWS {
            self.row_ui(ui, row, view, cx, out);
        }
        if !closed {
            pace::ui(ui, view, cx);
        }
    }

    /// Two cards, of the height of the taller one.
    fn row_ui(&mut self, ui: &mut Ui, row: [Which; 2], view: &RoundView, cx: &Cx<'_>, out: &mut Outbox) {
        if ui.available_width() < size::DIALOG_LARGE {
            for which in row {
                self.card_ui(ui, which, 0.0, view, cx, out);
            }
            return;
        }
        beside(ui, ("rounds-row", row, view.round.id.0), &[1.0, 1.0], |ui, column, least| {
            row.get(column).map_or(0.0, |which| self.card_ui(ui, *which, least, view, cx, out))
        });
    }

    /// Draws a card at least so high; answers how high it is by itself.
    fn card_ui(
        &mut self,
        ui: &mut Ui,
        which: Which,
        least: f32,
        view: &RoundView,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> f32 {
        let top = ui.cursor().top();
        let end = match which {
            Which::Receipt => self.receipt_ui(ui, least, view, cx, out),
            Which::Strata => strata::ui(ui, least, view, cx),
            Which::Work => {
                let (end, asked) = work::ui(ui, least, view, cx);
                if asked {
                    self.ask_change_reviewers();
                }
                end
            }
            Which::Agreement => self.agreement_ui(ui, least, view, cx, out),
        };
        end + space::CARD - top
    }
}

/// Where what was drawn so far ends.
fn end_of(ui: &Ui) -> f32 {
    ui.cursor().top() - ui.spacing().item_spacing.y
}
