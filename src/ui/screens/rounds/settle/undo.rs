//! What was settled, taken back and settled again.

use super::{Of, Row, Said, Settling};
use crate::engine::ops::adjudication::Command;

/// What was settled in a row, or settled otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    of: Of,
    before: Option<Said>,
    after: Said,
}

/// What becomes of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// It is made.
    New,
    /// It is taken back.
    Back,
    /// It is made again.
    Again,
}

/// What can be taken back, and what can be made again.
#[derive(Default)]
pub(super) struct Steps {
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// What was sent and is not answered yet.
    under_way: Option<(Turn, Step)>,
}

impl Steps {
    /// What was sent is done; the row to which it leads, if it was taken back or made again.
    pub(super) fn done(&mut self) -> Option<Of> {
        let (turn, step) = self.under_way.take()?;
        match turn {
            Turn::New => {
                self.undo.push(step);
                self.redo.clear();
                return None;
            }
            Turn::Back => {
                self.undo.pop();
                self.redo.push(step);
            }
            Turn::Again => {
                self.redo.pop();
                self.undo.push(step);
            }
        }
        Some(step.of)
    }

    /// What was sent was refused.
    pub(super) fn refused(&mut self) {
        self.under_way = None;
    }

    /// Of what does not differ any more nothing can be taken back.
    pub(super) fn follow(&mut self, rows: &[Row]) {
        let differs = |step: &Step| rows.iter().any(|row| row.of == step.of);
        self.undo.retain(differs);
        self.redo.retain(differs);
    }
}

impl Settling {
    /// Whether something can be taken back.
    pub(super) fn can_undo(&self) -> bool {
        !self.steps.undo.is_empty() && !self.is_finished
    }

    /// Whether something can be made again.
    pub(super) fn can_redo(&self) -> bool {
        !self.steps.redo.is_empty() && !self.is_finished
    }

    /// The command that lets this stand in a row. Where it stands already, what is open comes next.
    pub(super) fn say(&mut self, row: usize, said: Said) -> Option<Command> {
        let (of, before) = self.rows.get(row).map(|row| (row.of, row.settled))?;
        if before == Some(said) {
            self.go_to(self.next_open());
            return None;
        }
        self.turn(Turn::New, Step { of, before, after: said }, Some(said))
    }

    /// The command that takes the last step back.
    pub(super) fn undo(&mut self) -> Option<Command> {
        let step = *self.steps.undo.last()?;
        self.turn(Turn::Back, step, step.before)
    }

    /// The command that makes a step again that was taken back.
    pub(super) fn redo(&mut self) -> Option<Command> {
        let step = *self.steps.redo.last()?;
        self.turn(Turn::Again, step, Some(step.after))
    }

    fn turn(&mut self, turn: Turn, step: Step, said: Option<Said>) -> Option<Command> {
        let row = self.rows.iter().position(|row| row.of == step.of)?;
        let command = self.command(row, said)?;
        self.steps.under_way = Some((turn, step));
        Some(command)
    }
}
