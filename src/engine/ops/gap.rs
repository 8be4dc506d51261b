//! Gaps in guidance: questions that got no answer or should have been handed over, grouped by likeness, and what is to be
//! mended by page and cause, which can leave as a table without any question in it.

use crate::domain::audit::Act;
use crate::domain::gap::{Gap, GapQuestion, GapWork, gaps, work};
use crate::domain::{AccountId, Day, Verdict};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, ExportGaps, Moment, ReadAnswers, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::export::csv;
use crate::text::{Locale, Tr};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

const DOING: &str = "exporting gaps";

/// What a name that has no extension gets.
const EXTENSION: &str = "csv";

/// Verdicts that are looked at, at most; the newest.
pub const QUESTIONS_MAX: u32 = 2000;

/// What can be done with them.
pub enum Command {
    /// Lets the list of work leave as a table. `FileExists`: there is a file of this name.
    Export {
        /// To where.
        path: PathBuf,
        /// The language of its words.
        locale: Locale,
    },
}

/// What is only read. Others' verdicts from blind rounds are not there, nor are drafts.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// Groups of questions, and what is to be mended, of the newest [`QUESTIONS_MAX`] verdicts.
    List,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Groups of questions, the largest first, and what is to be mended, by page and cause.
    List(Vec<Gap>, Vec<GapWork>),
    /// The table was written, with so many rows.
    Exported(PathBuf, u64),
}

/// Each answer once: what its first reviewer said, if several did.
fn questions(read: Read<'_>, reader: AccountId, today: Day) -> Result<Vec<GapQuestion>> {
    let mut questions = read.gap_questions(reader, today, QUESTIONS_MAX)?;
    questions.dedup_by_key(|asked| (asked.conversation, asked.seq));
    Ok(questions)
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let Query::List = query;
    let reader = permit_read::<ReadAnswers>(read, session)?.account();
    let questions = questions(read, reader, moment.today)?;
    Ok(Reply::List(gaps(&questions), work(&questions)))
}

/// Serves one command.
pub(crate) fn handle(command: &Command, store: &mut Store, context: &Context) -> Result<Handled> {
    let Command::Export { path, locale } = command;
    export(store, context, path, Tr::new(*locale))
}

fn export(store: &mut Store, context: &Context, typed: &Path, tr: Tr) -> Result<Handled> {
    let path = file::named(typed, EXTENSION, DOING)?;
    let (session, moment) = (context.session(), context.moment());
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<ExportGaps, _>(store, session.as_ref(), moment, |permit, tx| {
        let work = work(&questions(**tx, permit.account(), moment.today)?);
        leaving.make()?;
        let entry = Entry::of(Act::GapsExported).amount(work.len() as i64);
        Ok(Done { reply: (table(tr, &work), work.len() as u64), entry, changes: Changes::default() })
    });
    let written = leaving.end(written, |(table, _)| Cow::from(table.as_slice()))?;
    Ok(Handled::Now(written.map(|(_table, rows)| event::Reply::Gap(Reply::Exported(path, rows)))))
}

fn table(tr: Tr, work: &[GapWork]) -> Vec<u8> {
    let head = [
        tr.gap_reference(),
        tr.gap_cause(),
        tr.gap_answers(),
        tr.verdict(Verdict::NoAnswer),
        tr.verdict(Verdict::Handover),
        tr.gap_languages(),
    ];
    let row = |page: &GapWork| {
        [
            page.reference.clone(),
            page.cause.map(|cause| tr.root_cause(cause).to_owned()).unwrap_or_default(),
            page.answers.to_string(),
            (page.answers - page.handovers).to_string(),
            page.handovers.to_string(),
            tr.languages(&page.languages).join(", "),
        ]
    };
    csv::table(head, work.iter().map(row))
}
