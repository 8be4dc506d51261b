//! The folder into which backups go.

use super::{CHANGES, DOING, Reply};
use crate::domain::audit::Act;
use crate::engine::event;
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Store, backup};
use crate::engine::transact::{Done, KeepBackups, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::path::Path;

/// Chooses it. Backups in other folders stay there until their time is over.
pub(super) fn choose(store: &mut Store, context: &Context, typed: Option<&Path>) -> Result<Handled> {
    let register = store.path().to_owned();
    let (session, moment) = (context.session(), context.moment());
    transact::<KeepBackups, _>(store, session.as_ref(), moment, |_permit, tx| {
        let folder = typed.map(|typed| backup::chosen(typed, &register)).transpose()?.flatten();
        tx.backup_folder_choose(folder.as_deref(), tx.register()?.known_day)?;
        let entry = Entry::of(Act::BackupFolderChosen);
        Ok(Done { reply: event::Reply::Backup(Reply::Folder), entry, changes: CHANGES })
    })
    .map(Handled::Now)
}

/// Forgets one that cannot be looked into: a supervisor has seen to it that no backup lies there any more.
pub(super) fn forget(store: &mut Store, context: &Context, folder: &Path) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    transact::<KeepBackups, _>(store, session.as_ref(), moment, |_permit, tx| {
        let unreadable = super::kept(**tx)?.unreadable;
        if !unreadable.iter().any(|(known, _)| known == folder) || !tx.backup_folder_forget(folder)? {
            return Err(Error::new(ErrorKind::NotFound, DOING));
        }
        let entry = Entry::of(Act::BackupFolderForgotten);
        Ok(Done { reply: event::Reply::Backup(Reply::Folder), entry, changes: CHANGES })
    })
    .map(Handled::Now)
}
