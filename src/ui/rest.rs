//! Rest of the keys: of the arrows on a row of a list, since passing over it is not opening it, and of those of a line in which
//! something is half typed.

use crate::domain::Timestamp;
use egui::Ui;
use std::time::Duration;

/// How long they rest on a row before it is opened, in milliseconds (`LOOKS` 7).
const REST_MS: i64 = 300;

/// How long a line rests before what is half typed at its end counts as typed, in milliseconds: longer than a look at the keys.
const TYPED_MS: i64 = 1_000;

/// Until when they have to rest on what they came to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rest {
    until: Option<Timestamp>,
}

impl Rest {
    /// They have come to another row.
    pub fn begin(&mut self, now: Timestamp) {
        self.until = Some(Timestamp(now.0 + REST_MS));
    }

    /// Something is half typed.
    pub fn begin_typed(&mut self, now: Timestamp) {
        self.until = Some(Timestamp(now.0 + TYPED_MS));
    }

    /// The row is open, or none is to be; what was half typed is read.
    pub fn end(&mut self) {
        self.until = None;
    }

    /// Whether the row is still to be opened, or what is half typed to be read.
    pub fn is_on(&self) -> bool {
        self.until.is_some()
    }

    /// Whether they have rested so long that it is to be; before that, a frame is asked for when they will.
    pub fn is_over(&self, ui: &Ui, now: Timestamp) -> bool {
        let left = self.left(now);
        if let Some(left) = left.filter(|left| !left.is_zero()) {
            ui.ctx().request_repaint_after(left);
        }
        left.is_some_and(|left| left.is_zero())
    }

    fn left(&self, now: Timestamp) -> Option<Duration> {
        let left = self.until?.0 - now.0;
        Some(Duration::from_millis(u64::try_from(left).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_opened_once_the_keys_have_rested_on_it_and_not_in_passing() {
        let mut rest = Rest::default();
        assert_eq!(rest.left(Timestamp(0)), None);
        rest.begin(Timestamp(1_000));
        rest.begin(Timestamp(1_200));
        for (now, left) in [(1_200, 300), (1_499, 1), (1_500, 0), (9_000, 0)] {
            assert_eq!(rest.left(Timestamp(now)), Some(Duration::from_millis(left)), "{now}");
        }
        rest.end();
        assert_eq!((rest.left(Timestamp(9_000)), rest.is_on()), (None, false));
        rest.begin_typed(Timestamp(1_000));
        assert_eq!(rest.left(Timestamp(1_300)), Some(Duration::from_millis(700)), "typing is slower");
    }
}
