//! The quality report of a month leaves the register as a self-contained page.

use super::{Reply, facts};
use crate::domain::MonthKey;
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file};
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, ReadFigures, look_first, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::export::report::{self, ReportPage};
use crate::text::{Locale, Tr};
use std::path::Path;

const DOING: &str = "exporting a quality report";

/// What the page's name ends in, so that the system opens it in a browser.
const EXTENSION: &str = "html";

/// The register is looked through before the transaction begins: nobody waits for it then.
pub(super) fn report(
    store: &mut Store,
    context: &Context,
    month: MonthKey,
    typed: &Path,
    locale: Locale,
) -> Result<Handled> {
    let path = file::named(typed, EXTENSION, DOING)?;
    let (session, moment) = (context.session(), context.moment());
    let look = |read: Read<'_>| facts::report(read, month, moment);
    let looked = look_first::<ReadFigures, _>(store, session.as_ref(), |read, _account| look(read))?;
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<ReadFigures, _>(store, session.as_ref(), moment, |permit, tx| {
        let found = looked.map_or_else(|| look(**tx), Ok)?;
        leaving.make()?;
        let exported_by = tx.account(permit.account())?.display_name;
        let page = report::page(Tr::new(locale), &ReportPage { report: &found, exported_by: &exported_by });
        Ok(Done { reply: page, entry: Entry::of(Act::ReportExported), changes: Changes::default() })
    });
    let written = leaving.end(written, |page| page.as_bytes().into())?;
    Ok(Handled::Now(written.map(|_page| event::Reply::Insight(Reply::Reported(path)))))
}
