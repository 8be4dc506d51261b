//! The record of processing: what the controller states, and what is found in the register.

mod conversations;

use super::{ErrorKind, Read, Result, Tx, backup, changed_one, failed, migrate, rights};
use crate::domain::audit::Act;
use crate::domain::record::{Amount, Disclosure, ExportFacts, FileRights, NotesKept, StaffFacts, Statements};
use crate::domain::{AccountId, AccountRole, AccountRoles, AccountState, BackupKind, Day, Timestamp};
use crate::engine::password;
use crate::engine::transact::{KeepRecord, May};
use crate::scrub::ScrubbedText;
use rusqlite::{Row, named_params};
use std::collections::BTreeMap;
use std::path::PathBuf;

const DOING: &str = "checking the record of processing";

/// What is stated anew.
pub(crate) struct NewStatements {
    /// The controller.
    pub(crate) controller: ScrubbedText,
    /// Whom to contact.
    pub(crate) contact: ScrubbedText,
    /// The data protection officer.
    pub(crate) officer: ScrubbedText,
    /// The legal basis.
    pub(crate) basis: ScrubbedText,
}

/// Acts in the log.
pub(crate) struct Acts {
    /// Conversations opened, by purpose.
    pub(crate) opened: [u64; 3],
    /// And for none of them.
    pub(crate) opened_otherwise: u64,
    /// Refusals.
    pub(crate) refused: u64,
    /// When the oldest row was written.
    pub(crate) since: Option<Timestamp>,
}

/// Collections and their examples.
pub(crate) struct Collected {
    /// Collections.
    pub(crate) collections: u64,
    /// Examples that may be shown.
    pub(crate) examples: u64,
    /// Examples whose conversation is not there.
    pub(crate) astray: u64,
}

/// What imports say of themselves.
pub(crate) struct Imports {
    /// Internal notes that were left out.
    pub(crate) notes_dropped: u64,
    /// Those whose numbers do not add up.
    pub(crate) uneven: u64,
}

/// The register's backups.
pub(crate) struct Copies {
    /// Their files, newest first.
    files: Vec<PathBuf>,
    /// Their folders, the one beside the register first.
    folders: Vec<PathBuf>,
    /// Their days, newest first.
    pub(crate) days: Vec<Day>,
    /// Those that are over their time.
    pub(crate) overdue: u64,
    /// Others that are over their number.
    pub(crate) over_number: u64,
    /// Folders that cannot be looked into and whose time is over.
    pub(crate) unseen: u64,
}

fn disclosure(row: &Row<'_>) -> rusqlite::Result<Disclosure> {
    Ok(Disclosure {
        at: Timestamp(row.get("exported_ms")?),
        purpose: row.get("purpose")?,
        examples: row.get("examples")?,
        destroy_by: Day::from_number(row.get("destroy_by")?),
    })
}

fn notes_kept(row: &Row<'_>) -> rusqlite::Result<NotesKept> {
    Ok(NotesKept {
        at: Timestamp(row.get("published_ms")?),
        by: row.get("display_name")?,
        notes: row.get("notes_kept")?,
        reason: row.get("notes_reason")?,
    })
}

impl Read<'_> {
    /// What the controller states.
    pub(crate) fn record_statements(&self) -> Result<Statements> {
        let row = |row: &Row<'_>| {
            Ok(Statements {
                controller: row.get("controller")?,
                contact: row.get("contact")?,
                officer: row.get("officer")?,
                basis: row.get("basis")?,
                version: row.get("version")?,
            })
        };
        self.one(include_str!("statements.sql"), [], row, "reading what the controller states")
    }

    /// Acts in the log, and the files that left by them; collections have a list of their own.
    pub(crate) fn record_acts(&self) -> Result<(Acts, ExportFacts)> {
        let values = named_params! {
            ":opened": Act::ConversationOpened.code(),
            ":refused": Act::Refused.code(),
            ":log_exported": Act::AuditExported.code(),
            ":import_reported": Act::ImportReported.code(),
            ":record_exported": Act::RecordExported.code(),
        };
        let row = |row: &Row<'_>| {
            let acts = Acts {
                opened: [row.get("quality")?, row.get("training")?, row.get("guidance")?],
                opened_otherwise: row.get("otherwise")?,
                refused: row.get("refused")?,
                since: row.get::<_, Option<i64>>("since_ms")?.map(Timestamp),
            };
            let exports = ExportFacts {
                logs: row.get("logs")?,
                reports: row.get("reports")?,
                records: row.get("records")?,
                ..ExportFacts::default()
            };
            Ok((acts, exports))
        };
        let (acts, exports) = self.one(include_str!("acts.sql"), values, row, DOING)?;
        let collections = self.all(include_str!("exports.sql"), [], disclosure, DOING)?;
        let values = named_params! { ":exported": Act::Exported.code() };
        let missing =
            self.one(include_str!("exports_missing.sql"), values, |row| row.get("missing"), DOING)?;
        Ok((acts, ExportFacts { collections, missing, ..exports }))
    }

    /// Collections and their examples.
    pub(crate) fn record_examples(&self, today: Day) -> Result<Collected> {
        let values = named_params! { ":today": today.number() };
        let row = |row: &Row<'_>| {
            Ok(Collected {
                collections: row.get("collections")?,
                examples: row.get("examples")?,
                astray: row.get("astray")?,
            })
        };
        self.one(include_str!("examples.sql"), values, row, DOING)
    }

    /// What imports say of themselves.
    pub(crate) fn record_imports(&self) -> Result<Imports> {
        let row = |row: &Row<'_>| {
            Ok(Imports { notes_dropped: row.get("notes_dropped")?, uneven: row.get("uneven")? })
        };
        self.one(include_str!("imports.sql"), [], row, DOING)
    }

    /// Imports that brought internal notes, newest first.
    pub(crate) fn record_notes(&self) -> Result<Vec<NotesKept>> {
        self.all(include_str!("notes.sql"), [], notes_kept, DOING)
    }

    /// What was counted of the conversations when they came and went.
    pub(crate) fn record_counted(&self) -> Result<Amount> {
        let row = |row: &Row<'_>| {
            Ok(Amount { conversations: row.get("conversations")?, messages: row.get("messages")? })
        };
        self.one(include_str!("counted.sql"), [], row, DOING)
    }

    /// Whether the tables, triggers and indexes are those that the program makes.
    pub(crate) fn record_own_tables(&self) -> Result<bool> {
        match migrate::check_schema(self.conn) {
            Ok(()) => Ok(true),
            Err(error) if error.kind == ErrorKind::RegisterDamaged => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Accounts by role and state, and what is wrong with them.
    pub(crate) fn record_staff(&self) -> Result<StaffFacts> {
        let row = |row: &Row<'_>| {
            let state = super::known(row, "state", AccountState::from_number)?;
            let roles = AccountRoles(row.get("roles")?);
            Ok((row.get::<_, String>("username")?, roles, state, row.get::<_, String>("password")?))
        };
        let accounts = self.all("SELECT username, roles, state, password FROM account", [], row, DOING)?;
        let lock_minutes = self.register()?.lock.minutes();
        let mut facts = StaffFacts { lock_minutes, ..StaffFacts::default() };
        let mut names: BTreeMap<String, u64> = BTreeMap::new();
        let known: AccountRoles = AccountRole::ALL.into_iter().collect();
        for (username, roles, state, password) in accounts {
            *names.entry(username.to_lowercase()).or_default() += 1;
            if let Some(count) = facts.states.get_mut(state.number() as usize) {
                *count += 1;
            }
            facts.hashes_weak += u64::from(state == AccountState::Active && password::is_old(&password));
            if state == AccountState::Disabled {
                continue;
            }
            facts.roles_unknown += u64::from(roles.0 == 0 || roles.0 & !known.0 != 0);
            for (role, count) in AccountRole::ALL.into_iter().zip(&mut facts.roles) {
                *count += u64::from(roles.has(role));
            }
        }
        facts.names_shared = names.into_values().filter(|count| *count > 1).sum();
        Ok(facts)
    }

    /// Whether this connection writes over what it deletes, as all of the program's do.
    pub(crate) fn record_secure_delete(&self) -> Result<bool> {
        let row = |row: &Row<'_>| row.get::<_, i64>("secure_delete");
        self.one("PRAGMA secure_delete", [], row, DOING).map(|on| on == 1)
    }

    /// The register's backups in all folders, and what of them should not be there any more.
    pub(crate) fn record_backups(&self, today: Day) -> Result<Copies> {
        let places = self.backup_places()?;
        let backups = backup::kept(&places, today);
        let wanted = backups.kept.iter().filter(|backup| backup.kind == BackupKind::Wanted);
        let over_number = wanted.skip(backup::KEPT).filter(|backup| backup.destroyed_on > today).count();
        Ok(Copies {
            folders: places.all().iter().map(|place| place.folder.clone()).collect(),
            days: backups.kept.iter().map(|backup| backup.made.day()).collect(),
            overdue: backups.overdue().count() as u64,
            over_number: over_number as u64,
            unseen: backups.overdue_unseen().count() as u64,
            files: backups.kept.into_iter().map(|backup| backup.path).collect(),
        })
    }

    /// Rights of the register's files and of these copies; `None`: the system does not show them.
    pub(crate) fn record_rights(&self, copies: &Copies) -> Result<Option<FileRights>> {
        Ok(rights::found(&self.register_path()?, &copies.folders, &copies.files))
    }
}

impl<R: May<KeepRecord>> Tx<'_, R> {
    /// States it anew, if nobody has changed the row since `version`.
    pub(crate) fn record_state(
        &self,
        new: &NewStatements,
        account: AccountId,
        version: i64,
        at: Timestamp,
    ) -> Result<()> {
        let doing = "changing what the controller states";
        let values = named_params! {
            ":controller": new.controller,
            ":contact": new.contact,
            ":officer": new.officer,
            ":basis": new.basis,
            ":account": account.0,
            ":changed_ms": at.0,
            ":version": version,
        };
        changed_one(self.run(include_str!("state.sql"), values, doing)?, doing)
    }
}
