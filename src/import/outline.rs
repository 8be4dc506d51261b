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
use std::collections::{BTreeMap, HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
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
    /// Records that were seen there.
    pub records: usize,
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
    /// How many of them are different.
    pub different: usize,
    /// Characters in all of them.
    pub characters: usize,
    /// Whether more than a third of them holds a space: there are sentences among them.
    pub spaced: bool,
    /// The different values, if they are few and short. They are raw: only the sieve can look into them.
    pub words: Vec<RawText>,
    /// What the field's name suggests that it holds.
    pub suggests: Option<Slot>,
    /// Whether that name would fit anything: `id`.
    pub bare: bool,
    /// Whether its name says that it holds something personal.
    pub personal: bool,
}

/// Looks at the first 256 KiB of a file, step by step: each place where records may lie, each record, each mapping.
pub struct Outlining {
    head: Head,
    /// The place whose fields are wanted; `None`: the likeliest.
    wanted: Option<Path>,
    stage: Stage,
    lists: Vec<(Path, usize)>,
    /// The place whose fields are listed, and how many records were seen there.
    at: Path,
    records: usize,
    fields: Fields,
    fitting: Vec<&'static str>,
}

enum Stage {
    Places(VecDeque<(Path, Layout)>, Vec<Value>),
    Records(std::vec::IntoIter<Value>),
    Mappings(Vec<&'static str>),
    Table,
}

impl Outlining {
    /// Opens a file, to list the fields of the records that lie at `wanted`; `None`: at the likeliest place. Errors:
    /// `FileUnreadable`, `NothingReadable`.
    pub fn begin(path: &std::path::Path, wanted: Option<&Path>) -> Result<Self> {
        let (mut input, size_bytes) = open_file(path)?;
        let head = head_of(&mut *input, size_bytes)?;
        let stage = match head.plain_layout().filter(|_| head.layout.is_some()) {
            Some(plain) => Stage::Places(candidates(&head, &plain)?.into(), Vec::new()),
            None => Stage::Table,
        };
        Ok(Self {
            head,
            wanted: wanted.cloned(),
            stage,
            lists: Vec::new(),
            at: Path::default(),
            records: 0,
            fields: Fields::default(),
            fitting: Vec::new(),
        })
    }

    /// Goes on by one step; the outline when there is none left.
    pub fn step(&mut self) -> Result<Option<Outline>> {
        match &mut self.stage {
            Stage::Places(places, records) => {
                if let Some((place, layout)) = places.pop_front() {
                    let found = self.head.samples_of(&layout)?;
                    if !found.is_empty() {
                        self.lists.push((place.clone(), found.len()));
                        if records.is_empty() || self.wanted.as_ref() == Some(&place) {
                            self.at = place;
                            *records = found;
                        }
                    }
                } else {
                    self.records = records.len();
                    self.stage = Stage::Records(std::mem::take(records).into_iter());
                }
            }
            Stage::Records(records) => match records.next() {
                Some(record) => self.fields.walk(&Path::default(), &record),
                None => self.stage = Stage::Mappings(super::mapping::shipped::names().collect()),
            },
            Stage::Mappings(names) => {
                let Some(name) = names.pop() else { return Ok(Some(self.whole())) };
                let mapping = super::shipped_mapping(name);
                let fits = mapping.is_some_and(|mapping| super::mapping::fits(&self.head, &mapping));
                self.fitting.extend(fits.then_some(name));
            }
            Stage::Table => return Ok(Some(of_table(&self.head))),
        }
        Ok(None)
    }

    fn whole(&mut self) -> Outline {
        let mut fitting = std::mem::take(&mut self.fitting);
        fitting.reverse();
        Outline {
            table: false,
            lists: std::mem::take(&mut self.lists),
            at: std::mem::take(&mut self.at),
            records: self.records,
            fields: std::mem::take(&mut self.fields).into_list(),
            fitting,
        }
    }
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
#[derive(Default)]
struct Seen {
    path: Path,
    values: usize,
    /// Hashes of the different values.
    hashes: HashSet<u64>,
    characters: usize,
    spaced: usize,
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
            let seen = Seen { path: path.clone(), words: Some(Vec::new()), ..Seen::default() };
            self.by_path.insert(name.clone(), seen);
        }
        let Some(seen) = self.by_path.get_mut(&name) else { return };
        let text = text.trim();
        seen.values += 1;
        seen.characters += text.chars().count();
        seen.spaced += usize::from(text.contains(char::is_whitespace));
        let mut hash = DefaultHasher::new();
        text.hash(&mut hash);
        seen.hashes.insert(hash.finish());
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
            different: self.hashes.len(),
            characters: self.characters,
            spaced: self.spaced * 3 > self.values,
            words: words
                .into_iter()
                .map(|mut word| RawText::new(clean::text(std::mem::take(&mut word))))
                .collect(),
            suggests: csv_header::suggests(&name),
            bare: name.eq_ignore_ascii_case("id"),
            personal,
            path: self.path,
        }
    }
}

/// Whom a word means, if it is a role word in Finnish, Swedish or English.
pub fn role_of_word(word: &str) -> Option<Whom> {
    roles::author(word).map(|author| match author {
        Author::Role(MessageRole::Customer) => Whom::Customer,
        Author::Role(MessageRole::Bot) => Whom::Bot,
        Author::Role(MessageRole::Adviser) => Whom::Adviser,
        Author::Role(MessageRole::Service) => Whom::Service,
        Author::Role(MessageRole::System) => Whom::System,
        Author::Note => Whom::Note,
    })
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
        records: seen,
        fields: fields.into_list(),
        fitting: Vec::new(),
    }
}
