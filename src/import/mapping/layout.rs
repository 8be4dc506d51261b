//! How the records of a file lie that is read by a mapping.

use super::pick::Scope;
use crate::domain::Mapping;
use crate::domain::mapping::{Path, Step};
use crate::error::{Error, ErrorKind, Result};
use crate::import::csv_header::{DELIMITERS, header_line};
use crate::import::csv_rows::split;
use crate::import::records::{Layout, Place};
use crate::import::sniff::Head;
use serde_json::Value;
use std::sync::Arc;

const DOING: &str = "looking for the records of a mapping";

/// How the records lie.
pub(super) enum Shape {
    /// In JSON.
    Json(Layout),
    /// In the rows of a table.
    Table(Table),
}

/// A table whose columns a mapping knows.
pub(super) struct Table {
    pub(super) delimiter: u8,
    /// Lines of the header.
    pub(super) lines: usize,
    /// Names of the columns, as they are written.
    pub(super) names: Vec<String>,
}

impl Table {
    /// Whether there is a column for every mark of the mapping.
    pub(super) fn has_marks(&self, mapping: &Mapping) -> bool {
        let has = |mark: &Path| match mark.steps.as_slice() {
            [Step::Member(name)] => self.names.contains(name),
            _ => false,
        };
        !mapping.marks.is_empty() && mapping.marks.0.iter().all(has)
    }
}

impl Shape {
    /// Looks at the beginning of a file. Errors: `FormatUnknown`, whose detail says what is missing.
    pub(super) fn of(head: &Head, mapping: &Mapping) -> Result<Self> {
        let lacks = |detail: &str| Error::new(ErrorKind::FormatUnknown, DOING).with_detail(detail);
        let Some(plain) = head.plain_layout().filter(|_| head.layout.is_some()) else {
            return table(head, mapping)
                .map(Self::Table)
                .ok_or_else(|| lacks("table without the mapping's columns"));
        };
        let Some(at) = mapping.records.at.as_ref().filter(|at| !at.steps.is_empty()) else {
            return Ok(Self::Json(plain));
        };
        let layout = place(at).map(|place| Layout::Page(Arc::new(place)));
        match layout {
            Some(layout) if head.has_page(&layout)? => Ok(Self::Json(layout)),
            // A record that stands by itself: exports of one conversation leave the page away.
            _ if has_marks(&head.samples_of(&plain)?, mapping) => Ok(Self::Json(plain)),
            _ => Err(lacks("no records at the mapping's place")),
        }
    }
}

/// Whether each record has all marks of the mapping.
pub(super) fn has_marks(records: &[Value], mapping: &Mapping) -> bool {
    !mapping.marks.is_empty()
        && !records.is_empty()
        && records.iter().all(|record| {
            let scope = Scope::new(record.clone(), Some(""), false);
            mapping.marks.0.iter().all(|mark| !scope.nodes(mark, &scope.record).is_empty())
        })
}

/// The place that the path names.
fn place(at: &Path) -> Option<Place> {
    let (members, names) = match at.steps.split_last() {
        Some((Step::Each, names)) => (true, names),
        _ => (false, at.steps.as_slice()),
    };
    let keys = names.iter().map(|step| match step {
        Step::Member(name) => Some(name.clone()),
        Step::Each | Step::Key => None,
    });
    Some(Place { keys: keys.collect::<Option<_>>()?, members })
}

/// The table, if one of its delimiters gives the columns of the id and of the text.
fn table(head: &Head, mapping: &Mapping) -> Option<Table> {
    let (lines, header) = header_line(&head.text);
    DELIMITERS.into_iter().find_map(|delimiter| {
        let names: Vec<String> = split(header, delimiter)
            .iter()
            .map(|name| String::from_utf8_lossy(name).trim().to_owned())
            .collect();
        let has = |path: &Path| match path.steps.first() {
            Some(Step::Member(name)) => names.contains(name),
            _ => false,
        };
        let has_any = |paths: &[Path]| paths.is_empty() || paths.iter().any(has);
        let texts = mapping.message.iter().flat_map(|rules| rules.text.0.iter().chain(&rules.at.0));
        let fits = has_any(&mapping.conversation.id.0) && texts.into_iter().any(has);
        fits.then_some(Table { delimiter, lines, names })
    })
}
