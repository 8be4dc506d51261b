//! The only way to write: permission, transaction, act, log entry, commit, changes.
//!
//! A [`Permit`] is made here and nowhere else, after reading account, roles, state and epoch in the very transaction in
//! which the act runs; the [`Tx`] that comes with it names the same right. Every statement that writes is a method of a
//! `Tx` whose right [`May`] do it, and a transaction begins with a [`Door`], which only this file makes. So a write
//! without a permit, or with another one, does not compile: [`crate::engine::guard`] shows it.

use crate::domain::audit::Act;
use crate::domain::{AccountId, AccountRole, AccountState, Day, Timestamp};
use crate::engine::event::Changes;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store, Tx};
use crate::error::{Error, ErrorKind, Result};
use std::marker::PhantomData;

/// Outsiders make no rights.
mod sealed {
    pub trait Sealed {}
}

/// Something that needs a right. The types below are the columns of the permission table.
pub trait Action: sealed::Sealed {
    /// Its number in the log, never used again for another.
    const NUMBER: i64;
    /// Its name in `tests/data/permissions.csv`.
    const NAME: &'static str;
    /// The roles that may do it; any one is enough. Empty: everybody who is signed in.
    const ROLES: &'static [AccountRole];
    /// Whether who does it has to give the password once more, each time (`SECURITY` 2).
    const SENSITIVE: bool;
}

/// Who holds a right that includes `A`: the action itself, and the program.
pub trait May<A: Action>: sealed::Sealed {}

impl<A: Action> May<A> for A {}
impl<A: Action> May<A> for System {}

/// The right of the program itself: retention, staging and erasing, the first start, sign-in.
#[derive(Debug)]
pub struct System;

impl sealed::Sealed for System {}

/// What begins a transaction that writes. Only this file can make one.
pub(crate) struct Door(());

macro_rules! define_actions {
    ($($(#[$doc:meta])* $name:ident = $number:literal $text:literal: [$($role:ident),*] $($sensitive:ident)?;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug)]
            pub struct $name;
            impl sealed::Sealed for $name {}
            impl Action for $name {
                const NUMBER: i64 = $number;
                const NAME: &'static str = $text;
                const ROLES: &'static [AccountRole] = &[$(AccountRole::$role),*];
                const SENSITIVE: bool = !<[&str]>::is_empty(&[$(stringify!($sensitive))?]);
            }
        )*

        /// The number of every action.
        #[cfg(test)]
        const NUMBERS: &[i64] = &[$($number),*];

        /// The number of the action with this name.
        pub(crate) fn action_number(name: &str) -> Option<i64> {
            match name {
                $($text => Some($number),)*
                _ => None,
            }
        }
    };
}

define_actions! {
    /// Lists, searches and opens conversations.
    ReadConversations = 1 "read_conversations": [];
    /// Judges answers.
    ReviewAnswers = 2 "review_answers": [Reviewer];
    /// Writes notes and puts tags on conversations.
    Annotate = 3 "annotate": [Reviewer, Trainer];
    /// Reads collections.
    ReadCollections = 4 "read_collections": [];
    /// Makes and changes collections.
    KeepCollections = 5 "keep_collections": [Trainer];
    /// Sees what the sieve would take out of what one types.
    UseSieve = 6 "use_sieve": [];
    /// Applies newer rules of the sieve to what is stored.
    ApplyRules = 13 "apply_rules": [Supervisor];
    /// Draws samples of messages and judges what the sieve has left.
    CheckLeaks = 14 "check_leaks": [Reviewer];
    /// Reads what leak checks have found.
    ReadLeakChecks = 15 "read_leak_checks": [Reviewer, Supervisor];
    /// Lets a collection leave the register as a file.
    ExportCollection = 7 "export_collection": [Trainer] sensitive;
    /// Looks into files and imports them.
    ImportFiles = 8 "import_files": [Supervisor];
    /// Saves and removes mappings, by which files of another make are read.
    KeepMappings = 12 "keep_mappings": [Supervisor];
    /// Creates, changes, disables and resets accounts.
    ManageAccounts = 9 "manage_accounts": [Supervisor] sensitive;
    /// Confirms an unusual destruction.
    ConfirmRetention = 10 "confirm_retention": [Supervisor] sensitive;
    /// Shortens the time for which conversations are kept.
    ShortenRetention = 40 "shorten_retention": [Supervisor] sensitive;
    /// Lets the record of a destruction leave as a page.
    PrintDestruction = 24 "print_destruction": [Supervisor];
    /// Looks through everything for what is older than it may be.
    ProveRetention = 23 "prove_retention": [];
    /// Makes backups, and restores one.
    KeepBackups = 18 "keep_backups": [Supervisor] sensitive;
    /// Changes settings of the register.
    KeepSettings = 19 "keep_settings": [Supervisor];
    /// Reads the record of processing, fills in what the controller states, and lets it leave as a page.
    KeepRecord = 21 "keep_record": [Supervisor];
    /// Looks at everybody's acts in the log.
    ReadAudit = 16 "read_audit": [Supervisor];
    /// Lets the log leave the register as a file.
    ExportAudit = 20 "export_audit": [Supervisor] sensitive;
    /// Looks at one's own acts in the log.
    ReadOwnAudit = 17 "read_own_audit": [];
    /// Writes, publishes and archives scorecards.
    KeepScorecards = 22 "keep_scorecards": [Supervisor];
    /// Plans, draws, watches and closes review rounds.
    KeepRounds = 25 "keep_rounds": [Supervisor];
    /// Settles what reviewers of one conversation see differently.
    Adjudicate = 26 "adjudicate": [Supervisor];
    /// Reads figures of the service: volumes, and what the ledger keeps.
    ReadFigures = 27 "read_figures": [Reviewer, Supervisor];
    /// Reads answer texts, how often they were given, and what was judged of them.
    ReadAnswers = 28 "read_answers": [];
    /// Lets the list of what is to be mended in guidance leave as a table; no text of a conversation is in it.
    ExportGaps = 29 "export_gaps": [Reviewer, Trainer, Supervisor];
    /// Changes one's own password and settings.
    ManageOwnAccount = 11 "manage_own_account": [];
}

/// The right to do one kind of act, in one transaction. It cannot be made elsewhere, cloned, sent to another
/// thread or kept.
#[derive(Debug)]
pub struct Permit<'tx, A: Action> {
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

/// Runs one act of a person. A missing right is logged as a refusal and changes nothing, and so is a password that a
/// sensitive act would have needed once more. The act uses it up: what is rolled back leaves it.
pub(crate) fn transact<A: Action, R>(
    store: &mut Store,
    session: Option<&Session>,
    moment: Moment,
    act: impl FnOnce(Permit<'_, A>, &Tx<'_, A>) -> Result<Done<R>>,
) -> Result<Outcome<R>> {
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, A::NAME))?;
    let done = store.write(Door(()), |tx| {
        let permit = check::<A>(tx, session)?;
        if A::SENSITIVE && !session.reauthentication.stands(moment.now) {
            return Err(Error::new(ErrorKind::ReauthenticationNeeded, A::NAME));
        }
        let done = act(permit, tx)?;
        tx.audit_append(done.entry, Some(session.account), Some(session.purpose), moment.now)?;
        if A::SENSITIVE {
            session.reauthentication.use_up();
        }
        Ok(Outcome { reply: done.reply, changes: done.changes })
    });
    let refused =
        |error: &Error| matches!(error.kind, ErrorKind::Forbidden | ErrorKind::ReauthenticationNeeded);
    if done.as_ref().is_err_and(refused) {
        log_refusal(store, session, A::NUMBER, moment.now)?;
    }
    done
}

/// Refusals of one action to one account are logged once in so long, in milliseconds: a program that asks again and
/// again does not fill the log.
const REFUSALS_APART_MS: i64 = 15 * 60 * 1000;

/// Logs that an action was refused.
pub(crate) fn log_refusal(store: &mut Store, session: &Session, action: i64, now: Timestamp) -> Result<()> {
    let since = Timestamp(now.0.saturating_sub(REFUSALS_APART_MS));
    if store.read(|read| read.audit_lately(Act::Refused, action, session.account, (since, now)))? {
        return Ok(());
    }
    store.write(Door(()), |tx: &Tx<'_>| {
        let entry = Entry::on(Act::Refused, action);
        tx.audit_append(entry, Some(session.account), Some(session.purpose), now)
    })
}

/// Runs one act of the program itself: retention, the first start, sign-in.
pub(crate) fn transact_system<R>(
    store: &mut Store,
    moment: Moment,
    act: impl FnOnce(&Tx<'_>) -> Result<Done<R>>,
) -> Result<Outcome<R>> {
    store.write(Door(()), |tx| {
        let done = act(tx)?;
        tx.audit_append(done.entry, None, None, moment.now)?;
        Ok(Outcome { reply: done.reply, changes: done.changes })
    })
}

/// Removes a row to which nothing refers any more, with its log entry if it has one.
pub(crate) fn forget_system(
    store: &mut Store,
    moment: Moment,
    act: impl FnOnce(&Tx<'_>) -> Result<Option<Entry>>,
) -> Result<()> {
    store.write_unreferenced(Door(()), |tx| match act(tx)? {
        Some(entry) => tx.audit_append(entry, None, None, moment.now),
        None => Ok(()),
    })
}

/// Runs one slice of the program's own work. The act that it belongs to has the log entry.
pub(crate) fn slice<T>(store: &mut Store, act: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
    store.write(Door(()), act)
}

/// The same for rows that no read can see: losing it to a power cut costs nothing.
pub(crate) fn slice_unseen<T>(store: &mut Store, act: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
    store.write_unseen(Door(()), act)
}

/// Makes a permit to read, in the caller's read transaction.
pub(crate) fn permit_read<'tx, A: Action>(
    read: Read<'tx>,
    session: Option<&Session>,
) -> Result<Permit<'tx, A>> {
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, A::NAME))?;
    check::<A>(&read, session)
}

/// Looks at the register before an act, outside of its transaction: what takes long keeps nobody waiting in there. `None`:
/// the right is missing; the act, which is tried all the same, logs that refusal.
pub(crate) fn look_first<A: Action, T>(
    store: &mut Store,
    session: Option<&Session>,
    look: impl FnOnce(Read<'_>, AccountId) -> Result<T>,
) -> Result<Option<T>> {
    let looked = store.read(|read| {
        let account = permit_read::<A>(read, session)?.account();
        look(read, account)
    });
    match looked {
        Err(error) if error.kind == ErrorKind::Forbidden => Ok(None),
        looked => looked.map(Some),
    }
}

/// Who may begin a job; a refusal is logged. The right is asked for again when the job changes something.
pub(crate) fn permit_job<A: Action>(
    store: &mut Store,
    session: Option<Session>,
    now: Timestamp,
) -> Result<(Session, AccountId)> {
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, A::NAME))?;
    let Some(account) = look_first::<A, _>(store, Some(&session), |_read, account| Ok(account))? else {
        log_refusal(store, &session, A::NUMBER, now)?;
        return Err(Error::new(ErrorKind::Forbidden, A::NAME));
    };
    Ok((session, account))
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

    #[test]
    fn no_two_actions_have_one_number_in_the_log() {
        let different: std::collections::BTreeSet<i64> = NUMBERS.iter().copied().collect();
        assert_eq!(different.len(), NUMBERS.len());
    }
}
