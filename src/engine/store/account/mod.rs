//! Accounts.

use super::{Error, ErrorKind, Read, Result, Tx, failed, refused_by_trigger};
use crate::domain::{Account, AccountId, AccountRoles, AccountState, Timestamp};
use crate::engine::session::Settings;
use rusqlite::{OptionalExtension as _, Row, named_params};

/// What a permit is made from.
pub(crate) struct AccessRow {
    /// What the account may do.
    pub(crate) roles: AccountRoles,
    /// Whether it can be used.
    pub(crate) state: AccountState,
    /// Raised by every change of role, state or password.
    pub(crate) epoch: i64,
}

/// What sign-in needs.
pub(crate) struct SecretRow {
    /// Whose.
    pub(crate) account: AccountId,
    /// Whether it can be used.
    pub(crate) state: AccountState,
    /// PHC string of the password; empty while there is none.
    pub(crate) password: String,
    /// PHC string of the one-time code; empty while there is none.
    pub(crate) code: String,
    /// When the code ends.
    pub(crate) code_ends: Timestamp,
}

/// A new account.
pub(crate) struct NewAccount<'a> {
    /// What is typed at sign-in.
    pub(crate) username: &'a str,
    /// What colleagues see.
    pub(crate) display_name: &'a str,
    /// What it may do.
    pub(crate) roles: AccountRoles,
    /// Whether it can be used.
    pub(crate) state: AccountState,
    /// PHC string of the password; empty while there is none.
    pub(crate) password: &'a str,
}

fn unknown_number(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Integer)
}

fn state(row: &Row<'_>) -> rusqlite::Result<AccountState> {
    AccountState::from_number(row.get("state")?).ok_or_else(|| unknown_number("state"))
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: AccountId(row.get("id")?),
        username: row.get("username")?,
        display_name: row.get("display_name")?,
        roles: AccountRoles(row.get("roles")?),
        state: state(row)?,
        created: Timestamp(row.get("created_ms")?),
        last_sign_in: row.get::<_, Option<i64>>("last_sign_in_ms")?.map(Timestamp),
        password_changed: row.get::<_, Option<i64>>("password_changed_ms")?.map(Timestamp),
        version: row.get("version")?,
    })
}

impl Read<'_> {
    /// Roles, state and epoch: read for every permit.
    pub(crate) fn account_access(&self, account: AccountId) -> Result<AccessRow> {
        self.conn
            .prepare_cached("SELECT roles, state, epoch FROM account WHERE id = :id")
            .and_then(|mut statement| {
                statement.query_row(named_params! { ":id": account.0 }, |row| {
                    Ok(AccessRow {
                        roles: AccountRoles(row.get("roles")?),
                        state: state(row)?,
                        epoch: row.get("epoch")?,
                    })
                })
            })
            .map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => {
                    Error::new(ErrorKind::NotSignedIn, "reading the account")
                }
                other => failed(&other, "reading the account"),
            })
    }

    /// What sign-in needs of the account with this username, compared without case.
    pub(crate) fn account_secret(&self, username: &str) -> Result<Option<SecretRow>> {
        self.conn
            .prepare_cached(include_str!("secret.sql"))
            .and_then(|mut statement| {
                statement
                    .query_row(named_params! { ":username": username }, |row| {
                        Ok(SecretRow {
                            account: AccountId(row.get("id")?),
                            state: state(row)?,
                            password: row.get("password")?,
                            code: row.get("code")?,
                            code_ends: Timestamp(row.get("code_ends_ms")?),
                        })
                    })
                    .optional()
            })
            .map_err(|error| failed(&error, "reading the account for sign-in"))
    }

    /// One account.
    pub(crate) fn account(&self, id: AccountId) -> Result<Account> {
        self.conn
            .prepare_cached(include_str!("get.sql"))
            .and_then(|mut statement| statement.query_row(named_params! { ":id": id.0 }, account))
            .map_err(|error| failed(&error, "reading an account"))
    }

    /// All accounts, in the order of their ids.
    pub(crate) fn accounts(&self) -> Result<Vec<Account>> {
        self.conn
            .prepare_cached(include_str!("list.sql"))
            .and_then(|mut statement| statement.query_map([], account)?.collect())
            .map_err(|error| failed(&error, "reading the accounts"))
    }

    /// Interface settings of one account.
    pub(crate) fn account_settings(&self, id: AccountId) -> Result<Settings> {
        self.conn
            .prepare_cached("SELECT language, theme, text_size FROM account WHERE id = :id")
            .and_then(|mut statement| {
                statement.query_row(named_params! { ":id": id.0 }, |row| {
                    Ok(Settings {
                        language: row.get("language")?,
                        theme: row.get("theme")?,
                        text_size: row.get("text_size")?,
                    })
                })
            })
            .map_err(|error| failed(&error, "reading settings"))
    }

    /// Active supervisors.
    pub(crate) fn account_supervisors(&self) -> Result<u32> {
        self.conn
            .query_row("SELECT count(*) AS n FROM account WHERE state = 0 AND roles & 4 <> 0", [], |row| {
                row.get("n")
            })
            .map_err(|error| failed(&error, "counting supervisors"))
    }
}

impl Tx<'_> {
    /// Makes an account.
    pub(crate) fn account_insert(&self, new: &NewAccount<'_>, at: Timestamp) -> Result<AccountId> {
        self.conn
            .prepare_cached(include_str!("insert.sql"))
            .and_then(|mut statement| {
                statement.insert(named_params! {
                    ":username": new.username,
                    ":display_name": new.display_name,
                    ":roles": new.roles.0,
                    ":state": new.state.number(),
                    ":password": new.password,
                    ":created_ms": at.0,
                    ":password_changed_ms": (!new.password.is_empty()).then_some(at.0),
                })
            })
            .map(AccountId)
            .map_err(|error| {
                if refused_by_trigger(&error, "username taken") {
                    Error::new(ErrorKind::UsernameTaken, "making an account")
                } else {
                    failed(&error, "making an account")
                }
            })
    }
}
