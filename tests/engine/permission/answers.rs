//! Acts on answer texts, and on gaps in guidance.

use super::TALK;
use crate::support::{day, text};
use seula::domain::{AnswerFilter, AnswerHash, AnswerSort, Evidence, Verdict};
use seula::engine::ops::{answer, gap};
use seula::engine::{Command, Query};
use seula::text::Locale;
use std::path::Path;

const TEXT: AnswerHash = AnswerHash(999);

pub(super) fn commands(folder: &Path) -> Vec<Command> {
    let judge = answer::Command::Judge {
        hash: TEXT,
        verdict: Verdict::Correct,
        cause: None,
        should: text(""),
        reference: text(""),
        valid_on: None,
        evidence: Evidence::default(),
    };
    // A folder is no file, so that none is written.
    let export = gap::Command::Export { path: folder.to_owned(), locale: Locale::Fi };
    vec![judge.into(), answer::Command::TakeBack(TEXT).into(), export.into()]
}

pub(super) fn queries() -> Vec<Query> {
    let (filter, sort) = (AnswerFilter::default(), AnswerSort::Given);
    vec![
        answer::Query::List { filter, sort, after: None, limit: 10 }.into(),
        answer::Query::Show(TEXT).into(),
        answer::Query::Copies(TALK).into(),
        answer::Query::References.into(),
        answer::Query::Resting { reference: "x".to_owned(), from: day("2026-11-24") }.into(),
        gap::Query::List.into(),
    ]
}
