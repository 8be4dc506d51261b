//! What a restore takes nothing back of: who may sign in and how, what was destroyed, and what has left the register.

use super::super::{Read, Result, Tx};
use rusqlite::types::Value;
use rusqlite::{Row, named_params, params_from_iter};

const DOING: &str = "restoring a backup";

/// Tables that the register which comes has just as they are in the one that goes; parents before their children.
const TABLES: [&str; 6] = ["throttle", "run", "run_month", "export", "audit_checkpoint", "waiting_day"];

/// A row as it is stored, column by column.
struct Stored {
    names: Vec<String>,
    values: Vec<Value>,
}

impl Stored {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let names: Vec<String> = row.as_ref().column_names().map(str::to_owned).collect();
        let values = names.iter().map(|name| row.get(name.as_str())).collect::<rusqlite::Result<_>>()?;
        Ok(Self { names, values })
    }

    /// The columns, and as many places for their values.
    fn places(&self) -> (String, String) {
        let places: Vec<String> = (1..=self.names.len()).map(|at| format!("?{at}")).collect();
        (self.names.join(", "), places.join(", "))
    }
}

/// An account: who gave its code follows when every account is there.
struct Account {
    id: i64,
    code_by: Option<i64>,
    row: Stored,
}

impl Account {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut stored = Stored::of(row)?;
        for (name, value) in stored.names.iter().zip(&mut stored.values) {
            if name == "code_by" {
                *value = Value::Null;
            }
        }
        Ok(Self { id: row.get("id")?, code_by: row.get("code_by")?, row: stored })
    }
}

/// All of it.
pub(super) struct Kept {
    accounts: Vec<Account>,
    tables: Vec<(&'static str, Vec<Stored>)>,
}

impl Read<'_> {
    /// Reads it.
    pub(super) fn backup_kept_rows(&self) -> Result<Kept> {
        let accounts = self.all(include_str!("accounts.sql"), [], Account::of, DOING)?;
        let table = |table: &'static str| {
            Ok((table, self.all(&format!("SELECT * FROM {table}"), [], Stored::of, DOING)?))
        };
        Ok(Kept { accounts, tables: TABLES.into_iter().map(table).collect::<Result<_>>()? })
    }
}

impl Tx<'_> {
    /// Writes it in the place of what is there.
    pub(super) fn backup_keep_rows(&self, kept: &Kept) -> Result<()> {
        for account in &kept.accounts {
            self.backup_keep_account(account)?;
        }
        for account in kept.accounts.iter().filter(|account| account.code_by.is_some()) {
            let values = named_params! { ":id": account.id, ":code_by": account.code_by };
            self.run("UPDATE account SET code_by = :code_by WHERE id = :id", values, DOING)?;
        }
        for (table, _) in kept.tables.iter().rev() {
            self.run(&format!("DELETE FROM {table}"), [], DOING)?;
        }
        for (table, rows) in &kept.tables {
            for row in rows {
                self.backup_insert_row(table, row)?;
            }
        }
        Ok(())
    }

    fn backup_keep_account(&self, account: &Account) -> Result<()> {
        let (columns, places) = account.row.places();
        let update = format!("UPDATE account SET ({columns}) = ({places}) WHERE id = {}", account.id);
        let known = self.run(&update, params_from_iter(&account.row.values), DOING)? > 0;
        if known { Ok(()) } else { self.backup_insert_row("account", &account.row) }
    }

    fn backup_insert_row(&self, table: &str, row: &Stored) -> Result<()> {
        let (columns, places) = row.places();
        let insert = format!("INSERT INTO {table} ({columns}) VALUES ({places})");
        self.run(&insert, params_from_iter(&row.values), DOING).map(drop)
    }
}
