//! Insight: figures of closed rounds, volumes, coverage and agreement over time, tables of them that can leave, and the
//! monthly quality report.

mod export;
mod facts;
mod handed_over;
mod picture;
mod report;
mod target;

use crate::domain::insight::{ClosedRounds, CoverageMonth, InsightTable, Own, ReviewedMonth, Span, Volumes};
use crate::domain::{MonthKey, Target};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{Moment, ReadFigures, permit_read};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::text::Locale;
use std::path::PathBuf;

/// What leaves the register, and the target. `FileExists`: there is a file of this name.
pub enum Command {
    /// A table of figures, to be opened in a spreadsheet.
    Export {
        /// Which.
        table: InsightTable,
        /// Of which months and which part; rounds are those that were closed in these months.
        span: Span,
        /// Where to; `.csv` is added if it is missing.
        path: PathBuf,
        /// The language of its words.
        locale: Locale,
    },
    /// Changes which share of answers is to be correct; this stays in the register. `Conflict`: it is not what was seen.
    ChangeTarget {
        /// What it was; `None`: there was none.
        seen: Option<Target>,
        /// What it shall be; `None`: there shall be none.
        wanted: Option<Target>,
    },
    /// A plot as a picture, as the window has drawn it.
    Picture {
        /// The picture, as PNG.
        png: Vec<u8>,
        /// Where to; `.png` is added if it is missing.
        path: PathBuf,
    },
    /// The quality report of a month, as a self-contained HTML page that can be printed.
    Report {
        /// Which month.
        month: MonthKey,
        /// Where to; `.html` is added if it is missing.
        path: PathBuf,
        /// The language of the page.
        locale: Locale,
    },
}

/// What is only read. None of it tells of few, of one colleague, or of what a reviewer must not see yet.
#[derive(Clone, Debug)]
pub enum Query {
    /// Every closed round with its frozen figures.
    Rounds,
    /// Volumes by month, hours of the day, kinds removed, and leak checks; goes through the conversations of these months.
    Volumes(Span),
    /// How far one's own verdicts agree with what was settled, and those of the team.
    Own,
    /// How much is reviewed, by month.
    Coverage,
    /// Verdicts and values that reviewers gave, by month, of conversations that are there and that are gone; goes through
    /// all reviews.
    Reviewed(Span),
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Closed rounds, the first closed first.
    Rounds(Box<ClosedRounds>),
    /// Volumes.
    Volumes(Box<Volumes>),
    /// Agreement with what was settled.
    Own(Own),
    /// Coverage, by month; months without conversations are left out.
    Coverage(Vec<CoverageMonth>),
    /// What reviewers said, by month; months of which nothing was said are left out.
    Reviewed(Vec<ReviewedMonth>),
    /// The table was written, with so many rows.
    Exported(PathBuf, u64),
    /// The target that stands now.
    Target(Option<Target>),
    /// The picture was written.
    Pictured(PathBuf),
    /// The page was written.
    Reported(PathBuf),
}

/// Serves one command.
pub(crate) fn handle(command: &Command, store: &mut Store, context: &Context) -> Result<Handled> {
    match command {
        Command::Export { table, span, path, locale } => {
            export::export(store, context, *table, span, path, *locale)
        }
        Command::ChangeTarget { seen, wanted } => target::change(store, context, *seen, *wanted),
        Command::Picture { png, path } => picture::picture(store, context, png, path),
        Command::Report { month, path, locale } => report::report(store, context, *month, path, *locale),
    }
}

/// Answers one query.
pub(crate) fn answer(
    query: &Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let reader = permit_read::<ReadFigures>(read, session)?.account();
    match query {
        Query::Rounds => facts::rounds(read).map(|rounds| Reply::Rounds(Box::new(rounds))),
        Query::Volumes(span) => {
            facts::volumes(read, span, moment).map(|volumes| Reply::Volumes(Box::new(volumes)))
        }
        Query::Own => read.insight_own(reader).map(|reviewers| Reply::Own(Own::of(&reviewers))),
        Query::Coverage => read.insight_coverage(moment.today).map(Reply::Coverage),
        Query::Reviewed(span) => facts::reviewed(read, span, moment).map(Reply::Reviewed),
    }
}
