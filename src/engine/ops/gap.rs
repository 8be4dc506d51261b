//! Gaps in guidance: questions that got no answer or should have been handed over, grouped by likeness, and what is to be
//! mended by page and cause, which can leave as a table without any question in it. A verdict on an answer text counts for all
//! copies that have none of their own.

use crate::domain::audit::Act;
use crate::domain::gap::{Gap, GapQuestion, GapText, GapWork, gaps, work};
use crate::domain::{AccountId, AnswerHash, Day, StoredText, Verdict};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, ExportGaps, Moment, ReadAnswers, look_first, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::export::csv;
use crate::text::{Locale, Tr};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const DOING: &str = "exporting gaps";

/// What a name that has no extension gets.
const EXTENSION: &str = "csv";

/// Verdicts on single answers that are looked at, at most; the newest. Those on texts are few, and all of them are.
pub const QUESTIONS_MAX: u32 = 2000;

/// Copies of a judged text whose questions are read beside the oldest: the newest few. All of them can be many thousands.
const COPIES_SHOWN: u32 = 9;
/// Characters of such a text that are read, so that a placeholder which would be cut is left out, and those that are shown.
const READ_CHARS: u32 = 400;
const OPENING_CHARS: usize = 200;

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
    /// Groups of questions, and what is to be mended, of the newest [`QUESTIONS_MAX`] verdicts on answers and of all on texts.
    List,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Groups of questions, and what is to be mended, by page and cause; what most customers were given comes first.
    List(Vec<Gap>, Vec<GapWork>),
    /// The table was written, with so many rows.
    Exported(PathBuf, u64),
}

/// What is found, as the reader sees it.
struct Found {
    /// Each answer once: what was settled, else what its first reviewer said.
    questions: Vec<GapQuestion>,
    /// Each text once: what its first reviewer said.
    texts: Vec<GapText>,
}

impl Found {
    fn read(read: Read<'_>, reader: AccountId, today: Day) -> Result<Self> {
        let questions = read.gap_questions(reader, today, QUESTIONS_MAX)?;
        let rows = read.gap_texts(reader, today, READ_CHARS)?;
        let hashes: Vec<AnswerHash> = rows.iter().map(|row| row.hash).collect();
        let mut copies: BTreeMap<AnswerHash, Vec<_>> = BTreeMap::new();
        for (hash, copy) in read.gap_copies(&hashes, reader, today, COPIES_SHOWN)? {
            copies.entry(hash).or_default().push(copy);
        }
        let mut texts = Vec::with_capacity(rows.len());
        for row in rows {
            let left = row.given.saturating_sub(row.judged);
            if left == 0 {
                continue;
            }
            let questions =
                copies.remove(&row.hash).unwrap_or_default().into_iter().map(|copy| GapQuestion {
                    conversation: copy.conversation,
                    number: copy.number,
                    seq: copy.seq,
                    started: copy.started,
                    language: copy.language,
                    verdict: row.verdict,
                    cause: row.cause,
                    reference: row.reference.clone(),
                    question: copy.question,
                });
            texts.push(GapText {
                questions: questions.collect(),
                text: StoredText(row.text.cut(OPENING_CHARS).to_owned()),
                verdict: row.verdict,
                cause: row.cause,
                reference: row.reference,
                copies: left,
                languages: row.languages,
            });
        }
        Ok(Self { questions, texts })
    }

    fn work(&self) -> Vec<GapWork> {
        work(&self.questions, &self.texts)
    }
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
    let found = Found::read(read, reader, moment.today)?;
    Ok(Reply::List(gaps(&found.questions, &found.texts), found.work()))
}

/// Serves one command.
pub(crate) fn handle(command: &Command, store: &mut Store, context: &Context) -> Result<Handled> {
    let Command::Export { path, locale } = command;
    export(store, context, path, Tr::new(*locale))
}

fn export(store: &mut Store, context: &Context, typed: &Path, tr: Tr) -> Result<Handled> {
    let path = file::named(typed, EXTENSION, DOING)?;
    let (session, moment) = (context.session(), context.moment());
    let look = |read: Read<'_>, reader| Found::read(read, reader, moment.today).map(|found| found.work());
    // Before the transaction begins: nobody waits for it then.
    let looked = look_first::<ExportGaps, _>(store, session.as_ref(), look)?;
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<ExportGaps, _>(store, session.as_ref(), moment, |permit, tx| {
        let work = looked.map_or_else(|| look(**tx, permit.account()), Ok)?;
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
