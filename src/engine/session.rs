//! Who is signed in at this engine, and for what.

use crate::domain::account::SESSION_HOURS;
use crate::domain::{Account, AccountId, AccountRoles, LockMinutes, Purpose, Timestamp};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The inner session: what every permit is checked against. Only `ops::session` makes one, after a good password.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// Whose.
    pub(crate) account: AccountId,
    /// The account's epoch at sign-in; a later one ends the session.
    pub(crate) epoch: i64,
    /// What for.
    pub(crate) purpose: Purpose,
    /// When it ends, whatever is done in it.
    pub(crate) until: Timestamp,
    /// Whether the password was given once more.
    pub(crate) reauthentication: Reauthentication,
}

/// How long a password that was given once more counts, in milliseconds: five minutes (`SECURITY` 2).
const REAUTHENTICATION_MS: i64 = 5 * 60 * 1000;

/// The password given once more, for the next sensitive act and only that. It belongs to one session, whose copies have it
/// in common, and ends with it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reauthentication(Arc<Mutex<Option<Timestamp>>>);

impl Reauthentication {
    fn given(&self) -> MutexGuard<'_, Option<Timestamp>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// It was given now.
    pub(crate) fn give(&self, now: Timestamp) {
        *self.given() = Some(now);
    }

    /// Whether it still counts. A clock that is set back prolongs it by no more than its own time.
    pub(crate) fn stands(&self, now: Timestamp) -> bool {
        self.given().is_some_and(|given| now.0.abs_diff(given.0) < REAUTHENTICATION_MS.unsigned_abs())
    }

    /// The act for which it was given is done.
    pub(crate) fn use_up(&self) {
        *self.given() = None;
    }
}

/// How long a session lasts at most, in milliseconds.
pub(crate) const SESSION_MS: i64 = SESSION_HOURS as i64 * 60 * 60 * 1000;

/// What the window knows of the session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionInfo {
    /// The account.
    pub account: Account,
    /// What the register is used for now.
    pub purpose: Purpose,
    /// Since when.
    pub since: Timestamp,
    /// Interface settings of the account.
    pub settings: Settings,
    /// Name of the agency.
    pub agency: String,
    /// After how long without a sign of life the screen is locked.
    pub lock: LockMinutes,
}

impl SessionInfo {
    /// What the account may do.
    pub fn roles(&self) -> AccountRoles {
        self.account.roles
    }
}

/// How an account wants the window to look. Empty codes and 0 mean the system's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Code of the interface language: fi, sv, en.
    pub language: String,
    /// Code of the theme: light, dark, system, contrast.
    pub theme: String,
    /// Text size in per cent, 80 to 200.
    pub text_size: u32,
    /// Code of the density of lists: comfortable, compact.
    pub density: String,
    /// Code of the motion: full, none.
    pub motion: String,
}
