//! The only way to write: permission, transaction, act, log entry, commit, changes.
//!
//! A [`Permit`] is made here and nowhere else, after reading account, roles, state and epoch in the very
//! transaction in which the act runs. Ops take it as their first argument; an act without one does not compile.
//! No outside code can forge, keep or misuse one either: its fields are private to this file, and the type itself to
//! the engine. So there is no doctest that tries to; what the compiler checks of its traits stands at the foot.

use crate::domain::audit::Act;
use crate::domain::{AccountId, AccountRole, AccountState, Day, Timestamp};
use crate::engine::event::Changes;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store, Tx};
use crate::error::{Error, ErrorKind, Result};
use std::marker::PhantomData;

/// Something that needs a right. The types below are the columns of the permission table.
pub(crate) trait Action {
    /// Its name in `tests/data/permissions.csv`.
    const NAME: &'static str;
    /// The roles that may do it; any one is enough. Empty: everybody who is signed in.
    const ROLES: &'static [AccountRole];
}

macro_rules! define_actions {
    ($($(#[$doc:meta])* $name:ident = $text:literal: [$($role:ident),*];)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug)]
            pub(crate) struct $name;
            impl Action for $name {
                const NAME: &'static str = $text;
                const ROLES: &'static [AccountRole] = &[$(AccountRole::$role),*];
            }
        )*
    };
}

define_actions! {
    /// Lists, searches and opens conversations.
    ReadConversations = "read_conversations": [];
    /// Judges answers.
    ReviewAnswers = "review_answers": [Reviewer];
    /// Writes notes and puts tags on conversations.
    Annotate = "annotate": [Reviewer, Trainer];
    /// Reads collections.
    ReadCollections = "read_collections": [];
    /// Makes and changes collections.
    KeepCollections = "keep_collections": [Trainer];
    /// Sees what the sieve would take out of what one types.
    UseSieve = "use_sieve": [];
    /// Applies newer rules of the sieve to what is stored.
    ApplyRules = "apply_rules": [Supervisor];
    /// Draws samples of messages and judges what the sieve has left.
    CheckLeaks = "check_leaks": [Reviewer];
    /// Reads what leak checks have found.
    ReadLeakChecks = "read_leak_checks": [Reviewer, Supervisor];
    /// Lets a collection leave the register as a file.
    ExportCollection = "export_collection": [Trainer];
    /// Looks into files and imports them.
    ImportFiles = "import_files": [Supervisor];
    /// Creates, changes, disables and resets accounts.
    ManageAccounts = "manage_accounts": [Supervisor];
    /// Confirms an unusual destruction.
    ConfirmRetention = "confirm_retention": [Supervisor];
    /// Changes one's own password and settings.
    ManageOwnAccount = "manage_own_account": [];
}

/// The right to do one kind of act, in one transaction. It cannot be made elsewhere, cloned, sent to another
/// thread or kept.
#[derive(Debug)]
pub(crate) struct Permit<'tx, A: Action> {
    account: AccountId,
    action: PhantomData<A>,
    // The raw pointer keeps it on its thread, the reference inside its transaction.
    bound: PhantomData<(&'tx (), *const ())>,
}

impl<A: Action> Permit<'_, A> {
    /// Who acts.
    pub(crate) fn account(&self) -> AccountId {
        self.account
    }
}

/// When an act happens, as retention counts it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    /// The clock.
    pub(crate) now: Timestamp,
    /// The later of the clock's day in Helsinki and the last known day.
    pub(crate) today: Day,
}

/// What an act returns: the reply, its log entry, and what went stale.
#[derive(Debug)]
pub(crate) struct Done<R> {
    /// The reply.
    pub(crate) reply: R,
    /// The log entry: no entry, no act.
    pub(crate) entry: Entry,
    /// What went stale.
    pub(crate) changes: Changes,
}

/// What was committed.
#[derive(Debug)]
pub(crate) struct Outcome<R> {
    /// The reply.
    pub(crate) reply: R,
    /// What went stale.
    pub(crate) changes: Changes,
}

impl<R> Outcome<R> {
    /// The same with its reply wrapped for the worker.
    pub(crate) fn map<S>(self, wrap: impl FnOnce(R) -> S) -> Outcome<S> {
        Outcome { reply: wrap(self.reply), changes: self.changes }
    }
}

/// Runs one act of a person. A missing right is logged as a refusal and changes nothing.
pub(crate) fn transact<A: Action, R>(
    store: &mut Store,
    session: Option<&Session>,
    moment: Moment,
    act: impl FnOnce(Permit<'_, A>, &Tx<'_>) -> Result<Done<R>>,
) -> Result<Outcome<R>> {
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, A::NAME))?;
    let done = store.write(|tx| {
        let permit = match check::<A>(tx, session) {
            Err(error) if error.kind == ErrorKind::Forbidden => {
                tx.audit_append(
                    Entry::of(Act::Refused),
                    Some(session.account),
                    Some(session.purpose),
                    moment.now,
                )?;
                return Ok(Err(error));
            }
            checked => checked?,
        };
        let done = act(permit, tx)?;
        tx.audit_append(done.entry, Some(session.account), Some(session.purpose), moment.now)?;
        Ok(Ok(done))
    })??;
    Ok(Outcome { reply: done.reply, changes: done.changes })
}

/// Runs one act of the program itself: retention, the first start, sign-in.
pub(crate) fn transact_system<R>(
    store: &mut Store,
    moment: Moment,
    act: impl FnOnce(&Tx<'_>) -> Result<Done<R>>,
) -> Result<Outcome<R>> {
    store.write(|tx| {
        let done = act(tx)?;
        tx.audit_append(done.entry, None, None, moment.now)?;
        Ok(Outcome { reply: done.reply, changes: done.changes })
    })
}

/// Makes a permit to read, in the caller's read transaction.
pub(crate) fn permit_read<'tx, A: Action>(
    read: Read<'tx>,
    session: Option<&Session>,
) -> Result<Permit<'tx, A>> {
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, A::NAME))?;
    check::<A>(&read, session)
}

fn check<'tx, A: Action>(read: &Read<'tx>, session: &Session) -> Result<Permit<'tx, A>> {
    let row = read.account_access(session.account)?;
    if row.state != AccountState::Active || row.epoch != session.epoch {
        return Err(Error::new(ErrorKind::NotSignedIn, A::NAME));
    }
    let may = A::ROLES.is_empty() || A::ROLES.iter().any(|role| row.roles.has(*role));
    if !may || !session.purpose.allowed(row.roles) {
        return Err(Error::new(ErrorKind::Forbidden, A::NAME));
    }
    Ok(Permit { account: session.account, action: PhantomData, bound: PhantomData })
}

#[cfg(test)]
mod tests {
    use super::*;

    static_assertions::assert_not_impl_any!(Permit<'static, ManageAccounts>: Clone, Copy, Send, Sync);
}
