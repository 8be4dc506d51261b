//! The record of a destruction leaves the register as a self-contained page.

use super::Reply;
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file};
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, PrintDestruction, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::export::destruction::{self, DestructionPage};
use crate::text::{Locale, Tr};
use std::borrow::Cow;
use std::path::Path;

const DOING: &str = "printing a record of destruction";

/// What a record's name ends in, so that the system opens it in a browser.
const EXTENSION: &str = "html";

/// Writes the record of the run with this number.
pub(super) fn print(
    store: &mut Store,
    context: &Context,
    run: i64,
    typed: &Path,
    locale: Locale,
) -> Result<Handled> {
    let path = file::named(typed, EXTENSION, DOING)?;
    let (session, moment) = (context.session(), context.moment());
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<PrintDestruction, _>(store, session.as_ref(), moment, |permit, tx| {
        let record = tx.destruction_record(run)?;
        leaving.make()?;
        let printed_by = tx.account(permit.account())?.display_name;
        let page = DestructionPage { record: &record, printed_by: &printed_by, printed: moment.now };
        let reply = destruction::page(Tr::new(locale), &page);
        Ok(Done { reply, entry: Entry::on(Act::DestructionPrinted, run), changes: Changes::default() })
    });
    let written = leaving.end(written, |page| Cow::from(page.as_bytes()))?;
    Ok(Handled::Now(written.map(|_page| event::Reply::Retention(Reply::Printed(path)))))
}
