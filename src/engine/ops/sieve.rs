//! The sieve for those who type: what it would take out, before anything is stored.

use crate::domain::{KindCounts, MessageRole, StoredText};
use crate::engine::session::Session;
use crate::engine::store::Read;
use crate::engine::transact::{UseSieve, permit_read};
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{self, RawMessage, RawText, StaffField};
use std::fmt;

/// What is asked of the sieve. Nothing of it is stored or logged.
pub enum Query {
    /// What would be stored of this, if it were typed into such a field.
    Preview {
        /// What is typed.
        text: RawText,
        /// Where.
        field: StaffField,
    },
    /// What would be stored of this, if it were a whole conversation of one message in a file.
    TryLine {
        /// What is typed.
        text: RawText,
        /// Who would have written it.
        role: MessageRole,
    },
}

/// What the sieve answers.
#[derive(Debug)]
pub enum Reply {
    /// What would be stored; `None`: all of it, as it was typed.
    Previewed(Option<StoredText>),
    /// What would be stored of a line, and what would be removed from it.
    Tried(StoredText, Box<KindCounts>),
}

impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Preview { field, .. } => {
                f.debug_struct("Preview").field("field", field).finish_non_exhaustive()
            }
            Self::TryLine { role, .. } => {
                f.debug_struct("TryLine").field("role", role).finish_non_exhaustive()
            }
        }
    }
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let _permit = permit_read::<UseSieve>(read, session)?;
    match query {
        Query::Preview { text, field } => {
            let sifted = scrub::staff(text, field);
            let shown = || StoredText(sifted.text.as_str().to_owned());
            Ok(Reply::Previewed((sifted.removed.total() > 0).then(shown)))
        }
        Query::TryLine { text, role } => {
            let mut sifted = scrub::conversation(vec![RawMessage { role, text }], &[]);
            let one = sifted.pop().ok_or_else(|| Error::new(ErrorKind::Internal, "trying a line"))?;
            Ok(Reply::Tried(StoredText(one.text.as_str().to_owned()), Box::new(one.removed)))
        }
    }
}
