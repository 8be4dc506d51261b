//! Accounts: create, change, disable, reset.

use crate::domain::{Account, AccountId, AccountRoles};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

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
    /// Changes name and roles.
    Change {
        /// Which.
        account: AccountId,
        /// The name that colleagues see.
        display_name: String,
        /// What it may do.
        roles: AccountRoles,
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

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    drop((command, store, context));
    Err(Error::new(ErrorKind::Internal, "a command that is built next"))
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    drop((query, read, session));
    Err(Error::new(ErrorKind::Internal, "a query that is built next"))
}

/// A username: 1–64 letters, digits, dots, dashes and underscores, trimmed.
pub(crate) fn checked_username(typed: &str) -> Result<String> {
    let doing = "checking a username";
    let username = typed.trim();
    if username.is_empty() {
        return Err(Error::new(ErrorKind::EmptyField, doing));
    }
    let fits = username.chars().count() <= 64
        && username.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if fits { Ok(username.to_owned()) } else { Err(Error::new(ErrorKind::UsernameInvalid, doing)) }
}
