//! Personal accounts, their roles, and the purpose of a session.

use crate::domain::{AccountId, Language, Timestamp};

/// After so many hours a session ends, whatever is done in it (`SECURITY` 2).
pub const SESSION_HOURS: u32 = 10;

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountRole {
    /// Quality reviewer: judges answers.
    Reviewer,
    /// Trainer: collects examples.
    Trainer,
    /// Supervisor: manages accounts and the register.
    Supervisor,
}

impl AccountRole {
    /// Every role, in the order of their bits in [`AccountRoles`].
    pub const ALL: [Self; 3] = [Self::Reviewer, Self::Trainer, Self::Supervisor];

    /// The neutral name in JSON, arguments and the permission table.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reviewer => "reviewer",
            Self::Trainer => "trainer",
            Self::Supervisor => "supervisor",
        }
    }

    /// The role with this [`AccountRole::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// The roles of one account, as a bit mask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AccountRoles(pub u32);

impl AccountRoles {
    /// Whether the role is among them.
    pub fn has(self, role: AccountRole) -> bool {
        self.0 & (1 << role as u32) != 0
    }

    /// The roles with this one added or taken away.
    #[must_use]
    pub fn with(self, role: AccountRole, has: bool) -> Self {
        let bit = 1 << role as u32;
        Self(if has { self.0 | bit } else { self.0 & !bit })
    }

    /// The roles, in the order of [`AccountRole::ALL`].
    pub fn iter(self) -> impl Iterator<Item = AccountRole> {
        AccountRole::ALL.into_iter().filter(move |role| self.has(*role))
    }
}

impl FromIterator<AccountRole> for AccountRoles {
    fn from_iter<I: IntoIterator<Item = AccountRole>>(roles: I) -> Self {
        roles.into_iter().fold(Self::default(), |all, role| all.with(role, true))
    }
}

/// What the register is used for in a session; written with every opened conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Quality of the service and correctness of its answers.
    Quality,
    /// Training.
    Training,
    /// Planning the content of guidance.
    Guidance,
}

impl Purpose {
    /// Every purpose, in the order in which the first allowed one is taken.
    pub const ALL: [Self; 3] = [Self::Quality, Self::Training, Self::Guidance];

    /// The neutral name in arguments and in the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::Quality => "quality",
            Self::Training => "training",
            Self::Guidance => "guidance",
        }
    }

    /// The purpose with this [`Purpose::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// Whether an account with these roles may use the register for it: quality needs the reviewer, training
    /// the trainer, guidance either; a supervisor has all three (`LOOKS` 7).
    pub fn allowed(self, roles: AccountRoles) -> bool {
        let reviewer = roles.has(AccountRole::Reviewer);
        let trainer = roles.has(AccountRole::Trainer);
        roles.has(AccountRole::Supervisor)
            || match self {
                Self::Quality => reviewer,
                Self::Training => trainer,
                Self::Guidance => reviewer || trainer,
            }
    }

    /// The first purpose that these roles allow.
    pub fn first_allowed(roles: AccountRoles) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.allowed(roles))
    }
}

/// Whether an account can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AccountState {
    /// Signs in with a password.
    Active,
    /// Waits for the first sign-in with its one-time code.
    Waiting,
    /// Disabled; never deleted, its reviews stay.
    Disabled,
}

impl AccountState {
    /// Every state, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 3] = [Self::Active, Self::Waiting, Self::Disabled];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The state with this [`AccountState::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// One account, as supervisors see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Key.
    pub id: AccountId,
    /// What is typed at sign-in; unique, compared without case.
    pub username: String,
    /// What colleagues see.
    pub display_name: String,
    /// What it may do.
    pub roles: AccountRoles,
    /// Whether it can be used.
    pub state: AccountState,
    /// When it was created.
    pub created: Timestamp,
    /// The last good sign-in.
    pub last_sign_in: Option<Timestamp>,
    /// When the password was last set by its owner.
    pub password_changed: Option<Timestamp>,
    /// Languages in which it can review; empty: every one.
    pub languages: Vec<Language>,
    /// Version of the row: a change that was made on an older one is refused as a conflict.
    pub version: i64,
}

impl Account {
    /// Whether somebody who is asked for a review can come to it: the account is not disabled, and reviews.
    pub fn can_review(&self) -> bool {
        self.state != AccountState::Disabled && self.roles.has(AccountRole::Reviewer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_needs_its_role_and_a_supervisor_has_all() {
        let of = |roles: &[AccountRole]| {
            let roles: AccountRoles = roles.iter().copied().collect();
            Purpose::ALL.into_iter().filter(|purpose| purpose.allowed(roles)).collect::<Vec<_>>()
        };
        assert_eq!(of(&[AccountRole::Reviewer]), [Purpose::Quality, Purpose::Guidance]);
        assert_eq!(of(&[AccountRole::Trainer]), [Purpose::Training, Purpose::Guidance]);
        assert_eq!(of(&[AccountRole::Supervisor]), Purpose::ALL);
        assert_eq!(of(&[]), []);
    }
}
