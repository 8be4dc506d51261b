//! Accounts.

mod throttle;

use super::{
    Error, ErrorKind, Read, Result, Tx, changed_one, failed, known, refused_by_trigger, unknown_number,
};
use crate::domain::{Account, AccountId, AccountRoles, AccountState, Language, Timestamp};
use crate::engine::session::Settings;
use crate::engine::transact::{ManageAccounts, ManageOwnAccount, May};
use rusqlite::{OptionalExtension as _, Params, Row, named_params};

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
    /// What is typed at sign-in, and what colleagues see: no password may hold them.
    pub(crate) names: [String; 2],
    /// What it may do.
    pub(crate) roles: AccountRoles,
    /// Whether it can be used.
    pub(crate) state: AccountState,
    /// Raised by every change of role, state or password.
    pub(crate) epoch: i64,
    /// PHC string of the password; empty while there is none.
    pub(crate) password: String,
    /// PHC string of the one-time code; empty while there is none.
    pub(crate) code: String,
    /// When the code ends.
    pub(crate) code_ends: Timestamp,
    /// What colleagues call who gave it.
    pub(crate) code_by: Option<String>,
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

/// What an account becomes.
pub(crate) struct AccountChange<'a> {
    /// What colleagues see.
    pub(crate) display_name: &'a str,
    /// What it may do.
    pub(crate) roles: AccountRoles,
    /// Languages in which it can review; empty: every one.
    pub(crate) languages: &'a [Language],
}

/// Languages from their codes between spaces.
pub(in crate::engine::store) fn languages(row: &Row<'_>) -> rusqlite::Result<Vec<Language>> {
    let codes: String = row.get("languages")?;
    let known = |code| Language::from_code(code).ok_or_else(|| unknown_number("languages"));
    codes.split_whitespace().map(known).collect()
}

fn state(row: &Row<'_>) -> rusqlite::Result<AccountState> {
    known(row, "state", AccountState::from_number)
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
        languages: languages(row)?,
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
                            names: [row.get("username")?, row.get("display_name")?],
                            roles: AccountRoles(row.get("roles")?),
                            state: state(row)?,
                            epoch: row.get("epoch")?,
                            password: row.get("password")?,
                            code: row.get("code")?,
                            code_ends: Timestamp(row.get("code_ends_ms")?),
                            code_by: row.get("code_by_name")?,
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

    /// PHC string of one account's password.
    pub(crate) fn account_password(&self, id: AccountId) -> Result<String> {
        let statement = "SELECT password FROM account WHERE id = :id";
        self.one(statement, named_params! { ":id": id.0 }, |row| row.get("password"), "reading a password")
    }

    /// Interface settings of one account.
    pub(crate) fn account_settings(&self, id: AccountId) -> Result<Settings> {
        self.conn
            .prepare_cached("SELECT language, theme, text_size, density, motion FROM account WHERE id = :id")
            .and_then(|mut statement| {
                statement.query_row(named_params! { ":id": id.0 }, |row| {
                    Ok(Settings {
                        language: row.get("language")?,
                        theme: row.get("theme")?,
                        text_size: row.get("text_size")?,
                        density: row.get("density")?,
                        motion: row.get("motion")?,
                    })
                })
            })
            .map_err(|error| failed(&error, "reading settings"))
    }
}

impl<R: May<ManageAccounts>> Tx<'_, R> {
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

    /// Changes name, roles and languages, if nobody else has changed the row since `version`.
    pub(crate) fn account_change(
        &self,
        id: AccountId,
        wanted: &AccountChange<'_>,
        version: i64,
    ) -> Result<()> {
        let languages: Vec<&str> = wanted.languages.iter().map(Language::code).collect();
        let values = named_params! {
            ":id": id.0,
            ":display_name": wanted.display_name,
            ":roles": wanted.roles.0,
            ":languages": languages.join(" "),
            ":version": version,
        };
        self.account_update(include_str!("change.sql"), values, "changing an account")
    }

    /// Disables an account that is not.
    pub(crate) fn account_disable(&self, id: AccountId) -> Result<()> {
        self.account_update(
            include_str!("disable.sql"),
            named_params! { ":id": id.0 },
            "disabling an account",
        )
    }

    /// Enables a disabled account.
    pub(crate) fn account_enable(&self, id: AccountId) -> Result<()> {
        self.account_update(include_str!("enable.sql"), named_params! { ":id": id.0 }, "enabling an account")
    }

    /// Puts a one-time code in place of the password.
    pub(crate) fn account_give_code(
        &self,
        id: AccountId,
        code: &str,
        ends: Timestamp,
        by: AccountId,
    ) -> Result<()> {
        let values = named_params! { ":id": id.0, ":code": code, ":code_ends_ms": ends.0, ":code_by": by.0 };
        self.account_update(include_str!("give_code.sql"), values, "giving a code")
    }

    fn account_update(&self, statement: &str, values: impl Params, doing: &'static str) -> Result<()> {
        let rows =
            self.conn.prepare_cached(statement).and_then(|mut statement| statement.execute(values)).map_err(
                |error| {
                    if refused_by_trigger(&error, "last supervisor") {
                        Error::new(ErrorKind::LastSupervisor, doing)
                    } else {
                        failed(&error, doing)
                    }
                },
            )?;
        changed_one(rows, doing)
    }
}

impl<R: May<ManageOwnAccount>> Tx<'_, R> {
    /// Notes a good sign-in.
    pub(crate) fn account_signed_in(&self, id: AccountId, at: Timestamp) -> Result<()> {
        let statement = "UPDATE account SET last_sign_in_ms = :at_ms WHERE id = :id";
        self.run(statement, named_params! { ":id": id.0, ":at_ms": at.0 }, "noting a sign-in").map(drop)
    }

    /// Keeps a stronger hash of the same password; sessions go on.
    pub(crate) fn account_rehash(&self, id: AccountId, phc: &str) -> Result<()> {
        let statement = "UPDATE account SET password = :password WHERE id = :id";
        self.run(statement, named_params! { ":id": id.0, ":password": phc }, "renewing a hash").map(drop)
    }

    /// Sets the password that its owner chose: the code is gone, the account active, older sessions end. `Conflict`
    /// if the account changed since `epoch` was read. Returns the new epoch.
    pub(crate) fn account_set_password(
        &self,
        id: AccountId,
        epoch: i64,
        phc: &str,
        at: Timestamp,
    ) -> Result<i64> {
        let doing = "setting a password";
        let values = named_params! { ":id": id.0, ":epoch": epoch, ":password": phc, ":at_ms": at.0 };
        changed_one(self.run(include_str!("set_password.sql"), values, doing)?, doing)?;
        Ok(epoch + 1)
    }

    /// Changes interface settings.
    pub(crate) fn account_set_settings(&self, id: AccountId, settings: &Settings) -> Result<()> {
        let values = named_params! {
            ":id": id.0,
            ":language": settings.language,
            ":theme": settings.theme,
            ":text_size": settings.text_size,
            ":density": settings.density,
            ":motion": settings.motion,
        };
        self.run(include_str!("set_settings.sql"), values, "changing settings").map(drop)
    }
}
