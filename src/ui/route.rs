//! The screens, who may see them, and where they stand in the rail.

use crate::domain::{AccountRole, AccountRoles};
use crate::text::Tr;
use egui_material_icons::{MaterialIcon, icons};

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The own items of rounds.
    Queue,
    /// List and transcript.
    Conversations,
    /// Answer texts with all their copies.
    Answers,
    /// Judging answers.
    Review,
    /// Judging what the sieve has left.
    LeakCheck,
    /// Figures of closed rounds, and volumes.
    Insights,
    /// Questions without a right answer, and what guidance lacks.
    Gaps,
    /// Planned samples and what came of them.
    Rounds,
    /// The criteria of reviews.
    Scorecards,
    /// Examples.
    Collections,
    /// Taking files in.
    Import,
    /// Retention.
    Register,
    /// Accounts.
    Accounts,
    /// The log of what was done.
    Audit,
    /// Own settings; opened from the account's menu.
    Settings,
}

/// A group of the rail, by purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Work.
    Work,
    /// Quality.
    Quality,
    /// Register.
    Register,
}

impl Route {
    /// Every screen.
    pub const ALL: [Self; 15] = [
        Self::Queue,
        Self::Conversations,
        Self::Answers,
        Self::Review,
        Self::LeakCheck,
        Self::Insights,
        Self::Gaps,
        Self::Rounds,
        Self::Scorecards,
        Self::Collections,
        Self::Import,
        Self::Register,
        Self::Accounts,
        Self::Audit,
        Self::Settings,
    ];

    /// The groups of the rail with their screens.
    pub const RAIL: [(Group, &'static [Self]); 3] = [
        (
            Group::Work,
            &[
                Self::Queue,
                Self::Conversations,
                Self::Answers,
                Self::Review,
                Self::LeakCheck,
                Self::Collections,
            ],
        ),
        (Group::Quality, &[Self::Insights, Self::Gaps, Self::Rounds, Self::Scorecards]),
        (Group::Register, &[Self::Import, Self::Register, Self::Accounts, Self::Audit]),
    ];

    /// Whether an account with these roles may use it.
    pub fn allowed(self, roles: AccountRoles) -> bool {
        match self {
            // Everybody sees their own acts.
            Self::Conversations
            | Self::Answers
            | Self::Gaps
            | Self::Collections
            | Self::Register
            | Self::Audit
            | Self::Settings => true,
            Self::Queue | Self::Review => roles.has(AccountRole::Reviewer),
            Self::LeakCheck | Self::Insights => {
                roles.has(AccountRole::Reviewer) || roles.has(AccountRole::Supervisor)
            }
            Self::Rounds | Self::Scorecards | Self::Import | Self::Accounts => {
                roles.has(AccountRole::Supervisor)
            }
        }
    }

    /// Whether it stands in the rail: what may be used, and Review for supervisors, which says there who can review.
    pub fn shown(self, roles: AccountRoles) -> bool {
        self.allowed(roles) || self == Self::Review && roles.has(AccountRole::Supervisor)
    }

    /// Whether it is a list, in which one goes on where one was.
    pub fn keeps_place(self) -> bool {
        matches!(
            self,
            Self::Queue
                | Self::Conversations
                | Self::Answers
                | Self::Review
                | Self::Gaps
                | Self::Accounts
                | Self::Audit
        )
    }

    /// Its name.
    pub fn title(self, tr: Tr) -> &'static str {
        match self {
            Self::Queue => tr.menu_queue(),
            Self::Conversations => tr.menu_conversations(),
            Self::Answers => tr.menu_answers(),
            Self::Review => tr.menu_review(),
            Self::LeakCheck => tr.menu_leak_check(),
            Self::Insights => tr.menu_insights(),
            Self::Gaps => tr.menu_gaps(),
            Self::Rounds => tr.menu_rounds(),
            Self::Scorecards => tr.menu_scorecards(),
            Self::Collections => tr.menu_collections(),
            Self::Import => tr.menu_import(),
            Self::Register => tr.menu_register(),
            Self::Accounts => tr.menu_accounts(),
            Self::Audit => tr.menu_audit(),
            Self::Settings => tr.menu_settings(),
        }
    }

    /// Its sign.
    pub fn icon(self) -> MaterialIcon {
        match self {
            Self::Queue => icons::ICON_INBOX,
            Self::Conversations => icons::ICON_FORUM,
            Self::Answers => icons::ICON_FACT_CHECK,
            Self::Review => icons::ICON_RULE,
            Self::LeakCheck => icons::ICON_SHIELD,
            Self::Insights => icons::ICON_MONITORING,
            Self::Gaps => icons::ICON_UNKNOWN_DOCUMENT,
            Self::Rounds => icons::ICON_EVENT_REPEAT,
            Self::Scorecards => icons::ICON_CHECKLIST,
            Self::Collections => icons::ICON_COLLECTIONS_BOOKMARK,
            Self::Import => icons::ICON_UPLOAD_FILE,
            Self::Register => icons::ICON_DATABASE,
            Self::Accounts => icons::ICON_GROUP,
            Self::Audit => icons::ICON_HISTORY,
            Self::Settings => icons::ICON_SETTINGS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn every_screen_has_a_short_name_that_no_part_of_register_has() {
        for tr in Locale::ALL.map(Tr::new) {
            let parts = [tr.record_tab(), tr.register_retention(), tr.upkeep_tab(), tr.backups_tab()];
            let names = Route::ALL.map(|route| route.title(tr));
            for (at, name) in names.iter().enumerate() {
                assert!(name.chars().count() <= 15, "{name}");
                assert!(
                    !parts.contains(name) && !names.iter().skip(at + 1).any(|other| other == name),
                    "{name}"
                );
            }
        }
    }
}
