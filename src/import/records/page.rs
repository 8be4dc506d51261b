//! Records in an array that is a member of an object.

use super::{Cutter, Layout, State};
use crate::error::Result;
use crate::import::scan::{Scan, Seen};

impl Cutter {
    /// Whether the file begins with an object that has an array under the key of the layout.
    pub(in crate::import) fn finds_page(mut self) -> Result<bool> {
        match (self.layout, self.peek()?) {
            (Layout::Page(key), Some(b'{')) => self.enter_page(key),
            _ => Ok(false),
        }
    }

    /// Goes through the members of a page to the array under `key`; false if the page has none.
    pub(super) fn enter_page(&mut self, key: &str) -> Result<bool> {
        self.source.consume(1);
        loop {
            match self.peek()? {
                Some(b',') => self.source.consume(1),
                Some(b'"') => {
                    let wanted = self.skip_value(Some(key))?;
                    if self.peek()? != Some(b':') {
                        self.state = State::Done;
                        return Ok(false);
                    }
                    self.source.consume(1);
                    if wanted && self.peek()? == Some(b'[') {
                        self.source.consume(1);
                        return Ok(true);
                    }
                    self.peek()?;
                    self.skip_value(None)?;
                }
                Some(b'}') => {
                    self.source.consume(1);
                    return Ok(false);
                }
                _ => {
                    self.state = State::Done;
                    return Ok(false);
                }
            }
        }
    }

    /// Skips what follows the array in its page.
    pub(super) fn leave_page(&mut self) -> Result<()> {
        loop {
            match self.peek()? {
                Some(b'}') => {
                    self.source.consume(1);
                    return Ok(());
                }
                Some(b',' | b':') => self.source.consume(1),
                Some(_) if self.state != State::Done => {
                    self.skip_value(None)?;
                }
                _ => {
                    self.state = State::Done;
                    return Ok(());
                }
            }
        }
    }

    /// Skips one value without holding it; whether it is the string `wanted`.
    fn skip_value(&mut self, wanted: Option<&str>) -> Result<bool> {
        let mut scan = Scan::default();
        let mut same = wanted.map(|wanted| format!("\"{wanted}\"").into_bytes().into_iter());
        loop {
            let Some(byte) = self.source.window().first().copied() else {
                if self.source.fill()? {
                    continue;
                }
                self.state = State::Done;
                return Ok(false);
            };
            let seen = scan.feed(byte);
            match seen {
                Seen::More | Seen::End => self.source.consume(1),
                Seen::EndBefore => return Ok(false),
                Seen::Broken => {
                    self.state = State::Done;
                    return Ok(false);
                }
            }
            let fits = same.as_mut().is_some_and(|same| same.next() == Some(byte));
            if !fits {
                same = None;
            }
            if seen == Seen::End {
                return Ok(same.is_some_and(|mut same| same.next().is_none()));
            }
        }
    }
}
