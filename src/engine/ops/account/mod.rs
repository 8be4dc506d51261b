//! Accounts: create, change, disable, reset.

mod code;

use crate::domain::audit::Act;
use crate::domain::{Account, AccountId, AccountRole, AccountRoles, Language};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{AccountChange, Entry, Read, Store, Tx};
use crate::engine::transact::{Done, ManageAccounts, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
pub(super) use code::CODE_MS;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// How long a one-time code can be used, in hours (`SECURITY` 2).
pub const CODE_HOURS: i64 = 72;

/// What a supervisor does with accounts.
pub enum Command {
    /// Makes one; its owner signs in first with the one-time code.
    Create {
        /// 1–64 characters: letters, digits, dot, dash, underscore.
        username: String,
        /// The name that colleagues see.
        display_name: String,
        /// What it may do.
        roles: AccountRoles,
    },
    /// Changes name, roles and languages.
    Change {
        /// Which.
        account: AccountId,
        /// The name that colleagues see.
        display_name: String,
        /// What it may do.
        roles: AccountRoles,
        /// Languages in which it can review; empty: every one.
        languages: Vec<Language>,
        /// The version that was seen.
        version: i64,
    },
    /// Disables it.
    Disable(AccountId),
    /// Enables it again.
    Enable(AccountId),
    /// Gives a one-time code, which ends in 72 hours and forces a new password.
    GiveCode(AccountId),
}

/// What supervisors ask.
#[derive(Debug)]
pub enum Query {
    /// All accounts, by display name.
    List,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// All accounts.
    List(Vec<Account>),
    /// The account, and the code that is shown only now, in groups of four.
    Code(Account, Zeroizing<String>),
    /// The account as it is now.
    Changed(Account),
}

/// What goes stale with an account: the list, and what the window says of the own one.
const CHANGES: Changes = Changes { accounts: true, session: true, ..Changes::NONE };

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Create { username, display_name, roles } => {
            code::create(context, &username, &display_name, roles)
        }
        Command::Change { account, display_name, roles, languages, version } => {
            let wanted = AccountChange { display_name: display_name.trim(), roles, languages: &languages };
            change(store, context, account, &wanted, version)
        }
        Command::Disable(account) => {
            set(store, context, account, Act::AccountDisabled, |tx| tx.account_disable(account))
        }
        Command::Enable(account) => {
            set(store, context, account, Act::AccountEnabled, |tx| tx.account_enable(account))
        }
        Command::GiveCode(account) => Ok(code::give(context, account)),
    }
}

/// Answers one query.
pub(crate) fn answer(query: &Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let Query::List = query;
    let _permit = permit_read::<ManageAccounts>(read, session)?;
    let mut accounts = read.accounts()?;
    accounts.sort_by_cached_key(|account| (account.display_name.to_lowercase(), account.id));
    Ok(Reply::List(accounts))
}

fn change(
    store: &mut Store,
    context: &Context,
    account: AccountId,
    wanted: &AccountChange<'_>,
    version: i64,
) -> Result<Handled> {
    if wanted.display_name.is_empty() || wanted.roles.iter().next().is_none() {
        return Err(Error::new(ErrorKind::EmptyField, "changing an account"));
    }
    set(store, context, account, Act::AccountChanged, |tx| tx.account_change(account, wanted, version))
}

/// What goes stale, too, when an account can review no more, or again: for whom is waited, and who sees whose reviews.
const SEEN: Changes = Changes {
    rounds: true,
    reviews: true,
    conversations: true,
    annotations: true,
    collections: true,
    ..CHANGES
};

/// One change of an account that is there. Its sessions end at their next act, by the epoch that the change raises. Where it is
/// waited for no more, what the others have written is seen from now on; once it reviews again, it is not asked any more for
/// what it could read meanwhile. The role alone decides: who is only disabled reads nothing.
fn set(
    store: &mut Store,
    context: &Context,
    account: AccountId,
    act: Act,
    change: impl FnOnce(&Tx<'_, ManageAccounts>) -> Result<()>,
) -> Result<Handled> {
    let session = context.session();
    let outcome = transact::<ManageAccounts, _>(store, session.as_ref(), context.moment(), |_permit, tx| {
        let before = tx.account(account)?;
        let waiting = tx.conversations_waiting(account)?;
        change(tx)?;
        let now = tx.account(account)?;
        let reviews = |account: &Account| account.roles.has(AccountRole::Reviewer);
        if reviews(&now) && !reviews(&before) {
            tx.assignments_drop_shown(Some(account))?;
        }
        tx.reviews_show(&waiting)?;
        Ok(Done { reply: now, entry: Entry::on(act, account.0), changes: SEEN })
    })?;
    Ok(Handled::Now(outcome.map(|account| event::Reply::Account(Reply::Changed(account)))))
}

/// How usernames are stored and compared: without case and outer white space, in one normal form.
pub(crate) fn normal_username(typed: &str) -> String {
    typed.trim().nfc().collect::<String>().to_lowercase()
}

/// A username: 1–64 letters, digits, dots, dashes and underscores, in its normal form.
pub(crate) fn checked_username(typed: &str) -> Result<String> {
    let doing = "checking a username";
    let username = normal_username(typed);
    if username.is_empty() {
        return Err(Error::new(ErrorKind::EmptyField, doing));
    }
    let fits = username.chars().count() <= 64
        && username.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if fits { Ok(username) } else { Err(Error::new(ErrorKind::UsernameInvalid, doing)) }
}
