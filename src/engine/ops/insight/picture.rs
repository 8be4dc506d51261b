//! A plot leaves the register as a picture.

use super::Reply;
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file};
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, ReadFigures, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use std::borrow::Cow;
use std::path::Path;

const DOING: &str = "exporting a plot";

/// What a name that has no extension gets.
const EXTENSION: &str = "png";

/// Writes what the window has drawn.
pub(super) fn picture(store: &mut Store, context: &Context, png: &[u8], typed: &Path) -> Result<Handled> {
    let path = file::named(typed, EXTENSION, DOING)?;
    let mut leaving = file::Leaving::to(&path, DOING);
    let session = context.session();
    let written = transact::<ReadFigures, _>(store, session.as_ref(), context.moment(), |_permit, _tx| {
        leaving.make()?;
        Ok(Done { reply: png, entry: Entry::of(Act::PlotExported), changes: Changes::default() })
    });
    let written = leaving.end(written, |png| Cow::Borrowed(*png))?;
    Ok(Handled::Now(written.map(|_png| event::Reply::Insight(Reply::Pictured(path)))))
}
