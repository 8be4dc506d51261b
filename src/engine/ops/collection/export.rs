//! A collection leaves the register as a self-contained page.

use super::Reply;
use crate::domain::audit::Act;
use crate::domain::{CollectionId, Day, StoredText};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file, needed_text};
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, ExportCollection, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::export::handout::{self, Handout};
use crate::scrub::{RawText, StaffField};
use crate::text::{Locale, Tr};
use std::borrow::Cow;
use std::path::Path;

const DOING: &str = "exporting a collection";

/// What a handout's name ends in, so that the system opens it in a browser.
const EXTENSION: &str = "html";

/// Characters of a purpose, at most.
const PURPOSE_CHARACTERS_MAX: u32 = 500;

/// Writes it with the purpose that was stated and the day by which it has to be destroyed.
pub(super) fn export(
    store: &mut Store,
    context: &Context,
    collection: CollectionId,
    purpose: RawText,
    typed: &Path,
    locale: Locale,
) -> Result<Handled> {
    let purpose = needed_text(purpose, StaffField::Text, PURPOSE_CHARACTERS_MAX, DOING)?;
    let path = file::named(typed, EXTENSION, DOING)?;
    let (session, moment) = (context.session(), context.moment());
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<ExportCollection, _>(store, session.as_ref(), moment, |permit, tx| {
        let (name, aim) = tx.collection_head(collection)?;
        let examples = tx.examples(collection, moment.today, permit.account())?;
        let destroy_by = destroy_by(examples.iter().map(|example| example.last_day))?;
        let amount = examples.len() as u64;
        leaving.make()?;
        tx.export_insert(permit.account(), &purpose, amount, destroy_by, moment.now)?;
        let page = handout::page(
            Tr::new(locale),
            &Handout {
                agency: tx.register()?.agency,
                name: StoredText(name),
                aim: StoredText(aim),
                examples,
                purpose: StoredText(purpose.as_str().to_owned()),
                exported_by: tx.account(permit.account())?.display_name,
                exported: moment.now,
                destroy_by,
            },
        );
        let entry = Entry::on(Act::Exported, collection.0).amount(amount as i64);
        Ok(Done { reply: (page, amount, destroy_by), entry, changes: Changes::default() })
    });
    let written = leaving.end(written, |(page, ..)| Cow::from(page.as_bytes()))?;
    Ok(Handled::Now(written.map(|(_page, examples, destroy_by)| {
        event::Reply::Collection(Reply::Exported { examples, destroy_by, path })
    })))
}

/// The earliest due date (`DECISIONS` 23); a collection without examples has nothing to export.
fn destroy_by(last_days: impl Iterator<Item = Day>) -> Result<Day> {
    let first = last_days.min().ok_or_else(|| Error::new(ErrorKind::NotFound, DOING))?;
    Ok(first.plus_days(1))
}
