//! Records in an array, or as the members of an object, somewhere in an object.

use super::{Cutter, Layout, Place, State};
use crate::error::Result;
use crate::import::scan::{MAX_STRING, Scan, Seen};
use zeroize::Zeroizing;

impl Cutter {
    /// Whether the file begins with an object that has records at the place of the layout.
    pub(in crate::import) fn finds_page(mut self) -> Result<bool> {
        match (self.layout.clone(), self.peek()?) {
            (Layout::Page(place), Some(b'{')) => self.enter_page(&place),
            _ => Ok(false),
        }
    }

    /// Goes through the members of a page to the records; false if the page has none.
    pub(super) fn enter_page(&mut self, place: &Place) -> Result<bool> {
        self.source.consume(1);
        let mut depth = 0;
        loop {
            let Some(key) = place.keys.get(depth) else { return Ok(true) };
            let last = depth + 1 == place.keys.len();
            let opens = if last && !place.members { b'[' } else { b'{' };
            if !self.find_member(key, opens)? {
                self.leave_objects(depth)?;
                return Ok(false);
            }
            depth += 1;
        }
    }

    /// Goes through the members of an object to the value of `key`, if it begins with `opens`, and into it; false
    /// at the end of the object.
    fn find_member(&mut self, key: &str, opens: u8) -> Result<bool> {
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
                    if wanted && self.peek()? == Some(opens) {
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

    /// Skips what is left of the innermost `depth` objects.
    pub(super) fn leave_objects(&mut self, depth: usize) -> Result<()> {
        let mut left = depth;
        while left > 0 {
            match self.peek()? {
                Some(b'}') => {
                    self.source.consume(1);
                    left -= 1;
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
        Ok(())
    }

    /// Takes the key of the next member, and its colon; false if there is none.
    pub(super) fn take_key(&mut self) -> Result<bool> {
        let mut scan = Scan::default();
        let mut at = 0;
        let end = loop {
            let Some(byte) = self.source.window().get(at).copied() else {
                if at <= MAX_STRING && self.source.fill()? {
                    continue;
                }
                return Ok(false);
            };
            at += 1;
            match scan.feed(byte) {
                Seen::More => {}
                Seen::End => break at,
                Seen::EndBefore | Seen::Broken => return Ok(false),
            }
        };
        let key = serde_json::from_slice::<String>(self.source.window().get(..end).unwrap_or_default()).ok();
        self.source.consume(end);
        let Some(key) = key.filter(|_| scan.problem.is_none()) else { return Ok(false) };
        if self.peek()? != Some(b':') {
            return Ok(false);
        }
        self.source.consume(1);
        self.key = Some(Zeroizing::new(key));
        self.peek()?;
        Ok(true)
    }

    /// Skips one value without holding it; whether it is the string `wanted`.
    fn skip_value(&mut self, wanted: Option<&str>) -> Result<bool> {
        let mut scan = self.scan();
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
