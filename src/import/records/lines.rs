//! Records that are one line each.

use super::{Cut, Cutter};
use crate::domain::{Refusal, RefusalReason};
use crate::error::Result;
use crate::import::scan::Seen;

impl Cutter {
    /// The next line that is not blank.
    pub(super) fn next_line(&mut self) -> Result<Option<Cut>> {
        if self.peek()?.is_none() {
            return Ok(None);
        }
        self.number += 1;
        let at_start =
            Refusal { record: self.number, offset: self.source.offset(), reason: RefusalReason::Syntax };
        let mut at = 0;
        let mut dropped = false;
        let (end, ended) = loop {
            let window = self.source.window().get(at..).unwrap_or_default();
            if let Some(step) = window.iter().position(|byte| *byte == b'\n') {
                break (at + step, false);
            }
            at = self.source.window().len();
            if at > self.max_record {
                dropped = true;
                self.source.consume(at);
                at = 0;
            }
            if !self.source.fill()? {
                break (at, true);
            }
        };
        if dropped || end > self.max_record {
            self.source.consume(end);
            return Ok(Some(Cut::Refusal(Refusal { reason: RefusalReason::TooLarge, ..at_start })));
        }
        let line = self.source.window().get(..end).unwrap_or_default();
        let mut scan = self.scan();
        let stop = line.iter().enumerate().find_map(|(place, byte)| match scan.feed(*byte) {
            Seen::More => None,
            Seen::End => Some(place + 1),
            Seen::EndBefore => Some(place),
            Seen::Broken => Some(0),
        });
        let rest = stop.and_then(|stop| line.get(stop..)).unwrap_or_default();
        let problem = match stop {
            None if scan.may_end() => scan.problem,
            None if ended => Some(RefusalReason::CutOff),
            None | Some(0) => Some(RefusalReason::Syntax),
            Some(_) if rest.iter().any(|byte| !byte.is_ascii_whitespace()) => Some(RefusalReason::Syntax),
            Some(_) => scan.problem,
        };
        Ok(Some(self.take(end, problem, at_start)))
    }
}
