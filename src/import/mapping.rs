//! Files of any make, read by a mapping: `mapping:NAME`.
//!
//! The mapping ([`Mapping`]) says where the records lie and what stands where in them; products without code of their
//! own have a mapping shipped as text ([`shipped`]). A file is never read by a mapping that nobody chose.

mod build;
mod layout;
mod pick;
mod rows;
pub(super) mod shipped;

use super::groups::Groups;
use super::json::JsonRecords;
use super::records::Cutter;
use super::sniff::Head;
use super::source::{Encoding, Input, Source};
use super::strangers::Strangers;
use super::{Item, Reader, Records};
use crate::domain::{Mapping, RefusalReason};
use crate::error::Result;
use build::Built;
use layout::{Shape, has_marks};
use pick::Scope;
use rows::{Cells, CsvRecords, MappedRows, Origin};
use serde_json::Value;
use std::sync::Arc;

/// Begins to read a file by a mapping.
pub(super) fn reader(
    input: Box<dyn Input>,
    size_bytes: u64,
    head: &Head,
    mapping: &Mapping,
) -> Result<Reader> {
    let shape = Shape::of(head, mapping)?;
    let rules = Arc::new(Rules { mapping: mapping.clone(), strangers: Arc::default() });
    let utf8 = matches!(shape, Shape::Json(_)) && head.encoding == Encoding::Undecided;
    let source = Source::new(input, if utf8 { Encoding::Utf8 } else { head.encoding }, head.mark)?;
    let records: Box<dyn Records> = match (shape, rules.mapping.records.group) {
        (Shape::Json(layout), true) => {
            let origin = Origin::Json(Box::new(Cutter::new(source, layout)));
            Box::new(Groups::new(MappedRows { rules: Arc::clone(&rules), origin }))
        }
        (Shape::Json(layout), false) => {
            let own = Arc::clone(&rules);
            Box::new(JsonRecords::<Value>::with_several(
                Cutter::new(source, layout),
                Box::new(move |record, value, items| {
                    let key = record.key.as_ref().map(|key| key.as_str());
                    items.extend(conversation(
                        &own,
                        record.number,
                        record.offset,
                        Scope::new(value, key, false),
                    )?);
                    Ok(())
                }),
            ))
        }
        (Shape::Table(table), true) => {
            let origin = Origin::Table(Box::new(Cells::new(source, &table)));
            Box::new(Groups::new(MappedRows { rules: Arc::clone(&rules), origin }))
        }
        (Shape::Table(table), false) => {
            Box::new(CsvRecords { rules: Arc::clone(&rules), cells: Cells::new(source, &table) })
        }
    };
    let source = rules.mapping.source().into();
    Reader::begin(source, size_bytes, records, head.whole)
        .map(|reader| Reader { strangers: Arc::clone(&rules.strangers), ..reader })
}

/// By what a file is read, and what the mapping does not know.
struct Rules {
    mapping: Mapping,
    strangers: Arc<Strangers>,
}

impl Rules {
    /// Adds what a record holds; the bytes that it adds, or `None` if it is marked as deleted.
    fn add(&self, built: &mut Built, scope: &Scope) -> Result<Option<usize>, RefusalReason> {
        let added = built.add(&self.mapping, scope);
        if added == Err(RefusalReason::UnknownRole) {
            built.strangers().into_iter().for_each(|word| self.strangers.meet(word));
        }
        added
    }
}

/// The conversation of one record; none if it was deleted.
fn conversation(
    rules: &Rules,
    number: u64,
    offset: u64,
    mut scope: Scope,
) -> Result<Option<Item>, RefusalReason> {
    let mapping = &rules.mapping;
    scope.unfold(&mapping.records.json)?;
    let mut built = Built::new(mapping, &scope, number, offset);
    if rules.add(&mut built, &scope)?.is_none() {
        return Ok(None);
    }
    Ok(Some(built.finish(mapping)))
}

/// Whether every record at the beginning of the file has all marks of the mapping.
pub(super) fn fits(head: &Head, mapping: &Mapping) -> bool {
    match Shape::of(head, mapping) {
        Ok(Shape::Json(layout)) => head.samples_of(&layout).is_ok_and(|samples| has_marks(&samples, mapping)),
        Ok(Shape::Table(table)) => table.has_marks(mapping),
        Err(_) => false,
    }
}
