//! A table of figures leaves the register.

use super::{Reply, facts};
use crate::domain::audit::Act;
use crate::domain::insight::{InsightTable, Span};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file};
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, Moment, ReadFigures, look_first, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::export::insight as tables;
use crate::text::{Locale, Tr};
use std::borrow::Cow;
use std::path::Path;

const DOING: &str = "exporting figures";

/// What a name that has no extension gets.
const EXTENSION: &str = "csv";

/// Writes it. The register is looked through before the transaction begins: nobody waits for it then.
pub(super) fn export(
    store: &mut Store,
    context: &Context,
    wanted: InsightTable,
    span: &Span,
    typed: &Path,
    locale: Locale,
) -> Result<Handled> {
    let path = file::named(typed, EXTENSION, DOING)?;
    let (session, moment) = (context.session(), context.moment());
    let look = |read: Read<'_>| table(read, Tr::new(locale), wanted, span, moment);
    let looked = look_first::<ReadFigures, _>(store, session.as_ref(), |read, _account| look(read))?;
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<ReadFigures, _>(store, session.as_ref(), moment, |_permit, tx| {
        let (table, rows) = looked.map_or_else(|| look(**tx), Ok)?;
        leaving.make()?;
        let entry = Entry::of(Act::FiguresExported).amount(rows as i64);
        Ok(Done { reply: (table, rows as u64), entry, changes: Changes::default() })
    });
    let written = leaving.end(written, |(table, _rows)| Cow::from(table.as_slice()))?;
    Ok(Handled::Now(written.map(|(_table, rows)| event::Reply::Insight(Reply::Exported(path, rows)))))
}

/// The table and how many rows it has.
fn table(
    read: Read<'_>,
    tr: Tr,
    wanted: InsightTable,
    span: &Span,
    moment: Moment,
) -> Result<(Vec<u8>, usize)> {
    Ok(match wanted {
        InsightTable::Rounds => tables::rounds(tr, &facts::rounds_of(read, span.from, span.to)?),
        InsightTable::Agreement => tables::agreement(tr, &facts::rounds_of(read, span.from, span.to)?),
        InsightTable::Volumes => tables::volumes(tr, &facts::months(read, span, moment)?),
        InsightTable::Kinds => tables::kinds(tr, &facts::months(read, span, moment)?),
        InsightTable::Hours => tables::hours(tr, &facts::hours(read, &span.part, moment)?),
        InsightTable::LeakChecks => tables::leak_checks(tr, &facts::leak_checks(read, span)?),
        InsightTable::Coverage => {
            let mut months = read.insight_coverage(moment.today)?;
            months.retain(|one| (span.from..=span.to).contains(&one.month));
            tables::coverage(tr, &months)
        }
        InsightTable::Reviewed => {
            let criteria = facts::criteria(read)?;
            tables::reviewed(tr, &facts::reviewed(read, span, moment)?, &criteria)
        }
    })
}
