//! The one way by which text goes: rows, index, word list, log (`DECISIONS` 5).

use crate::engine::store::Store;
use crate::error::Result;

/// After a transaction that changed or removed text of staff: copies the log into the file and cuts it, so that
/// neither holds the old text. The row itself was overwritten with zeros (`secure_delete`). Where a reader of
/// another instance holds the log, the next such act or retention cuts it.
pub(crate) fn text_removed(store: &Store) -> Result<()> {
    store.checkpoint().map(drop)
}
