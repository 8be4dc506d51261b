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
use super::{Item, Reader, Records};
use crate::domain::Mapping;
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
    let mapping = Arc::new(mapping.clone());
    let utf8 = matches!(shape, Shape::Json(_)) && head.encoding == Encoding::Undecided;
    let source = Source::new(input, if utf8 { Encoding::Utf8 } else { head.encoding }, head.mark)?;
    let records: Box<dyn Records> = match (shape, mapping.records.group) {
        (Shape::Json(layout), true) => {
            let origin = Origin::Json(Box::new(Cutter::new(source, layout)));
            Box::new(Groups::new(MappedRows { mapping: Arc::clone(&mapping), origin }))
        }
        (Shape::Json(layout), false) => {
            let own = Arc::clone(&mapping);
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
            Box::new(Groups::new(MappedRows { mapping: Arc::clone(&mapping), origin }))
        }
        (Shape::Table(table), false) => {
            Box::new(CsvRecords { mapping: Arc::clone(&mapping), cells: Cells::new(source, &table) })
        }
    };
    Reader::begin(mapping.source().into(), size_bytes, records, head.whole)
}

/// The conversation of one record; none if it was deleted.
fn conversation(
    mapping: &Mapping,
    number: u64,
    offset: u64,
    mut scope: Scope,
) -> Result<Option<Item>, crate::domain::RefusalReason> {
    scope.unfold(&mapping.records.json)?;
    let mut built = Built::new(mapping, &scope, number, offset);
    if built.add(mapping, &scope)?.is_none() {
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
