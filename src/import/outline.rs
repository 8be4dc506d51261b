//! What stands where in a file, for somebody who writes a mapping.

use super::csv_header::{self, DELIMITERS, header_line};
use super::csv_rows::split;
use super::records::{Layout, Place};
use super::roles::{self, Author};
use super::sniff::Head;
use super::{clean, head_of, open_file, personal};
use crate::domain::MessageRole;
use crate::domain::mapping::{Path, Slot, Step, Whom};
use crate::error::Result;
use crate::scrub::RawText;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Paths that are listed.
const MAX_FIELDS: usize = 500;
/// Different values of one path that are listed: a field with more is no role.
const MAX_WORDS: usize = 12;
/// Characters of such a value.
const MAX_CHARS: usize = 40;
/// Elements of one list that are looked at.
const MAX_ELEMENTS: usize = 50;
/// Members of an object beyond which its keys are taken for ids, not for names.
const MAX_MEMBERS: usize = 64;
/// Rows of a table that are looked at.
const MAX_ROWS: usize = 64;

/// What stands where in the beginning of a file.
pub struct Outline {
    /// Whether the file is a table; else JSON.
    pub table: bool,
    /// Places where records may lie, the likeliest first, and how many were seen there; the file may hold more.
    pub lists: Vec<(Path, usize)>,
    /// The place whose fields are listed.
    pub at: Path,
    /// Paths within a record, in their order.
    pub fields: Vec<OutlineField>,
    /// The shipped mappings that fit.
    pub fitting: Vec<&'static str>,
}

/// A path within a record.
pub struct OutlineField {
    /// The path.
    pub path: Path,
    /// How many values were seen there.
    pub values: usize,
    /// The different values, if they are few and short. They are raw: only the sieve can look into them.
    pub words: Vec<RawText>,
    /// Whom each of them suggests, if it is a word for somebody.
    pub whom: Vec<Option<Whom>>,
    /// What the field's name suggests that it holds.
    pub suggests: Option<Slot>,
    /// Whether its name says that it holds something personal.
    pub personal: bool,
}

/// Looks at the first 256 KiB of a file, and at the fields of the records that lie at `at`; `None`: at the likeliest
/// place. Errors: `FileUnreadable`, `NothingReadable`.
pub fn outline(path: &std::path::Path, at: Option<&Path>) -> Result<Outline> {
    let (mut input, size_bytes) = open_file(path)?;
    let head = head_of(&mut *input, size_bytes)?;
    let Some(plain) = head.plain_layout().filter(|_| head.layout.is_some()) else {
        return Ok(of_table(&head));
    };
    let mut lists = Vec::new();
    let (mut chosen, mut records) = (Path::default(), Vec::new());
    for (place, layout) in candidates(&head, &plain)? {
        let found = head.samples_of(&layout)?;
        if !found.is_empty() {
            lists.push((place.clone(), found.len()));
            if records.is_empty() || at == Some(&place) {
                (chosen, records) = (place, found);
            }
        }
    }
    let mut fields = Fields::default();
    for record in &records {
        fields.walk(&Path::default(), record);
    }
    let fitting = super::mapping::shipped::names().filter(|name| {
        super::shipped_mapping(name).is_some_and(|mapping| super::mapping::fits(&head, &mapping))
    });
    Ok(Outline { table: false, lists, at: chosen, fields: fields.into_list(), fitting: fitting.collect() })
}

/// Places where records may lie: lists of objects within the first object, its members, the file itself.
fn candidates(head: &Head, plain: &Layout) -> Result<Vec<(Path, Layout)>> {
    let mut found = Vec::new();
    let first = head.samples_of(plain)?.into_iter().next();
    let single = matches!(plain, Layout::Lines | Layout::Sequence);
    if let Some(Value::Object(members)) = first.filter(|_| single) {
        let at = |keys: &[&String], members: bool| {
            let mut path = Path::default();
            for key in keys {
                path = path.with(Step::Member((*key).clone()));
            }
            let path = if members { path.with(Step::Each) } else { path };
            let keys = keys.iter().map(|key| (*key).clone()).collect();
            (path, Layout::Page(Arc::new(Place { keys, members })))
        };
        let is_list = |value: &Value| {
            value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_object))
        };
        if members.len() > 1 && members.values().all(Value::is_object) {
            found.push(at(&[], true));
        }
        for (key, value) in members.iter().take(MAX_MEMBERS) {
            if is_list(value) {
                found.push(at(&[key], false));
            }
            for (inner, value) in value.as_object().into_iter().flatten().take(MAX_MEMBERS) {
                if is_list(value) {
                    found.push(at(&[key, inner], false));
                }
            }
        }
    }
    found.push((Path::default(), plain.clone()));
    Ok(found)
}

/// What was seen at one path.
struct Seen {
    path: Path,
    values: usize,
    /// The different values; `None` once they are many or long.
    words: Option<Vec<Zeroizing<String>>>,
}

#[derive(Default)]
struct Fields {
    order: Vec<String>,
    by_path: BTreeMap<String, Seen>,
}

impl Fields {
    fn walk(&mut self, path: &Path, value: &Value) {
        match value {
            Value::Null => {}
            Value::Array(elements) => {
                let inner = path.with(Step::Each);
                elements.iter().take(MAX_ELEMENTS).for_each(|element| self.walk(&inner, element));
            }
            Value::Object(members) if members.len() > MAX_MEMBERS => {
                let inner = path.with(Step::Each);
                members.values().take(MAX_ELEMENTS).for_each(|member| self.walk(&inner, member));
            }
            Value::Object(members) => {
                for (name, member) in members {
                    self.walk(&path.with(Step::Member(name.clone())), member);
                }
            }
            Value::String(text) => self.note(path, text),
            Value::Number(number) => self.note(path, &number.to_string()),
            Value::Bool(flag) => self.note(path, &flag.to_string()),
        }
    }

    fn note(&mut self, path: &Path, text: &str) {
        let name = path.to_string();
        if !self.by_path.contains_key(&name) {
            if self.order.len() >= MAX_FIELDS {
                return;
            }
            self.order.push(name.clone());
            let seen = Seen { path: path.clone(), values: 0, words: Some(Vec::new()) };
            self.by_path.insert(name.clone(), seen);
        }
        let Some(seen) = self.by_path.get_mut(&name) else { return };
        seen.values += 1;
        let text = text.trim();
        let Some(words) = &mut seen.words else { return };
        if text.is_empty() || words.iter().any(|word| word.as_str() == text) {
            return;
        }
        if words.len() < MAX_WORDS && text.chars().count() <= MAX_CHARS {
            words.push(Zeroizing::new(text.to_owned()));
        } else {
            seen.words = None;
        }
    }

    fn into_list(mut self) -> Vec<OutlineField> {
        let fields = self.order.iter().filter_map(|name| self.by_path.remove(name));
        fields.map(Seen::into_field).collect()
    }
}

impl Seen {
    fn into_field(self) -> OutlineField {
        let name = match self.path.steps.iter().rev().find(|step| **step != Step::Each) {
            Some(Step::Member(name)) => name.clone(),
            _ => String::new(),
        };
        let personal = personal::is_field(&name);
        // A value that may name somebody is no word for a role.
        let words = self.words.filter(|_| !personal).unwrap_or_default();
        OutlineField {
            values: self.values,
            whom: words.iter().map(|word| roles::author(word).map(whom_of)).collect(),
            words: words
                .into_iter()
                .map(|mut word| RawText::new(clean::text(std::mem::take(&mut word))))
                .collect(),
            suggests: csv_header::suggests(&name),
            personal,
            path: self.path,
        }
    }
}

fn whom_of(author: Author) -> Whom {
    match author {
        Author::Role(MessageRole::Customer) => Whom::Customer,
        Author::Role(MessageRole::Bot) => Whom::Bot,
        Author::Role(MessageRole::Adviser) => Whom::Adviser,
        Author::Role(MessageRole::Service) => Whom::Service,
        Author::Role(MessageRole::System) => Whom::System,
        Author::Note => Whom::Note,
    }
}

/// The columns of a table, by the delimiter that gives the most of them.
fn of_table(head: &Head) -> Outline {
    let (lines, header) = header_line(&head.text);
    let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
    let delimiter =
        DELIMITERS.into_iter().max_by_key(|delimiter| split(header, *delimiter).len()).unwrap_or(b',');
    let names: Vec<String> =
        split(header, delimiter).iter().map(|name| text(name).trim().to_owned()).collect();
    let rows = head.text.split(|byte| *byte == b'\n').filter(|row| !row.trim_ascii().is_empty());
    let mut fields = Fields::default();
    let mut seen = 0;
    for row in rows.skip(lines).take(MAX_ROWS) {
        seen += 1;
        for (name, cell) in names.iter().zip(split(row.trim_ascii_end(), delimiter)) {
            fields.note(&Path::default().with(Step::Member(name.clone())), &text(&cell));
        }
    }
    let at = Path::default();
    Outline {
        table: true,
        lists: vec![(at.clone(), seen)],
        at,
        fields: fields.into_list(),
        fitting: Vec::new(),
    }
}
