//! Figures by month that outlive the conversations of which they were made. What is destroyed is folded into the ledger by
//! [`crate::engine::ops::erase`]; here it is only read.

use crate::domain::ledger::{Counted, Figure, Scope, figures};
use crate::engine::session::Session;
use crate::engine::store::Read;
use crate::engine::transact::{Moment, ReadFigures, permit_read};
use crate::error::Result;

/// What is only read; holds no text but topics.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// Figures of some months: of conversations that are there and of those that are gone, and of verdicts, values and kinds
    /// of those that are gone. What is small is suppressed.
    Figures {
        /// What is counted.
        of: Counted,
        /// By what it is divided, and which months.
        scope: Scope,
    },
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Figures, by month, then by what is counted, then by group; what nothing is counted of is left out.
    Figures(Vec<Figure>),
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let Query::Figures { of, scope } = query;
    permit_read::<ReadFigures>(read, session)?;
    let cells = read.ledger_cells(Some(of), scope.from, scope.to)?;
    let living = match of {
        Counted::Conversations => read.ledger_living(scope, moment.today)?,
        Counted::Verdicts | Counted::Values | Counted::Kinds => Vec::new(),
    };
    Ok(Reply::Figures(figures(scope.by, &cells, &read.ledger_topics()?, living)))
}
