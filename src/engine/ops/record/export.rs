//! The record leaves the register as a self-contained page.

use super::{Reply, facts};
use crate::domain::audit::Act;
use crate::engine::event::Changes;
use crate::engine::ops::file;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, KeepRecord, Outcome, look_first, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::export::record::{self, RecordPage};
use crate::text::{Locale, Tr};
use std::path::Path;

const DOING: &str = "exporting the record of processing";

/// What the page's name ends in, so that the system opens it in a browser.
const EXTENSION: &str = "html";

/// The register is looked through before the transaction begins: that takes long, and nobody waits for it then.
pub(super) fn export(
    store: &mut Store,
    context: &Context,
    typed: &Path,
    locale: Locale,
) -> Result<Outcome<Reply>> {
    let path = file::named(typed, EXTENSION, DOING)?;
    let (session, moment) = (context.session(), context.moment());
    let look = |read: Read<'_>| facts::found(read, moment);
    let looked = look_first::<KeepRecord, _>(store, session.as_ref(), |read, _account| look(read))?;
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<KeepRecord, _>(store, session.as_ref(), moment, |permit, tx| {
        let found = looked.map_or_else(|| look(**tx), Ok)?;
        leaving.make()?;
        let exported_by = tx.account(permit.account())?.display_name;
        let page = record::page(Tr::new(locale), &RecordPage { record: &found, exported_by: &exported_by });
        let entry = Entry::of(Act::RecordExported);
        Ok(Done { reply: (page, found), entry, changes: Changes { record: true, ..Changes::default() } })
    });
    let written = leaving.end(written, |(page, _found)| page.as_bytes().into())?;
    Ok(written.map(|(_page, found)| Reply::Exported(path, Box::new(found))))
}
