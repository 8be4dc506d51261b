//! The main acts of screens, which have no shortcut: a button does each of them on its screen, and the palette from
//! everywhere, by going there first.

use crate::domain::{AccountRole, AccountRoles};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Notice, Outbox, Pick, Wish};
use crate::ui::route::Route;
use crate::ui::screens::queue;
use crate::ui::work::Work;

/// A main act of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenAct {
    /// Goes through one's own finished reviews of a round.
    GoThrough,
    /// Opens the dialog in which a round is planned.
    PlanRound,
    /// Opens what reviewers of the chosen round see differently.
    SettleDifferences,
    /// Asks whether the chosen round shall be closed.
    CloseRound,
    /// Asks for another closing date of the chosen round.
    MoveClosing,
    /// Asks who is to review in the chosen round.
    ChangeReviewers,
    /// Opens the dialog for a new account.
    NewAccount,
    /// Asks for files to be imported.
    ChooseFiles,
    /// Asks for a folder of them.
    ChooseFolder,
    /// Opens the dialog in which figures leave.
    ExportFigures,
    /// Opens the dialog for the target of the register.
    SetTarget,
    /// Opens the dialog in which the work list leaves.
    ExportGaps,
    /// Opens the dialog in which the log leaves.
    ExportLog,
    /// Verifies the chain of the log.
    VerifyLog,
    /// Opens the dialog for a new collection.
    NewCollection,
    /// Opens the dialog in which the chosen collection leaves.
    ExportCollection,
    /// Makes a backup.
    MakeBackup,
    /// Leads to the field of the present password.
    ChangePassword,
}

impl ScreenAct {
    /// Every act, in the order of the screens.
    pub const ALL: [Self; 18] = [
        Self::GoThrough,
        Self::NewCollection,
        Self::ExportCollection,
        Self::ExportFigures,
        Self::SetTarget,
        Self::ExportGaps,
        Self::PlanRound,
        Self::SettleDifferences,
        Self::CloseRound,
        Self::MoveClosing,
        Self::ChangeReviewers,
        Self::ChooseFiles,
        Self::ChooseFolder,
        Self::MakeBackup,
        Self::NewAccount,
        Self::VerifyLog,
        Self::ExportLog,
        Self::ChangePassword,
    ];

    /// The screen that does it.
    pub fn route(self) -> Route {
        match self {
            Self::GoThrough => Route::Queue,
            Self::PlanRound
            | Self::SettleDifferences
            | Self::CloseRound
            | Self::MoveClosing
            | Self::ChangeReviewers => Route::Rounds,
            Self::NewAccount => Route::Accounts,
            Self::ChooseFiles | Self::ChooseFolder => Route::Import,
            Self::ExportFigures | Self::SetTarget => Route::Insights,
            Self::ExportGaps => Route::Gaps,
            Self::ExportLog | Self::VerifyLog => Route::Audit,
            Self::NewCollection | Self::ExportCollection => Route::Collections,
            Self::MakeBackup => Route::Register,
            Self::ChangePassword => Route::Settings,
        }
    }

    /// Whether its screen has it for an account with these roles.
    pub fn allowed(self, roles: AccountRoles) -> bool {
        let role = match self {
            Self::SetTarget | Self::ExportLog | Self::MakeBackup => Some(AccountRole::Supervisor),
            Self::NewCollection | Self::ExportCollection => Some(AccountRole::Trainer),
            // Whoever may use the screen may do these.
            Self::GoThrough
            | Self::PlanRound
            | Self::SettleDifferences
            | Self::CloseRound
            | Self::MoveClosing
            | Self::ChangeReviewers
            | Self::NewAccount
            | Self::ChooseFiles
            | Self::ChooseFolder
            | Self::ExportFigures
            | Self::ExportGaps
            | Self::VerifyLog
            | Self::ChangePassword => None,
        };
        self.route().allowed(roles) && role.is_none_or(|role| roles.has(role))
    }

    /// Whether it is about what one looks at on its screen, and so is offered there alone.
    pub fn only_there(self) -> bool {
        matches!(self, Self::SettleDifferences | Self::CloseRound | Self::MoveClosing | Self::ChangeReviewers)
    }

    /// Its name, which is that of its button, or of what that opens.
    pub fn title(self, tr: Tr) -> &'static str {
        match self {
            Self::GoThrough => tr.queue_through(),
            Self::PlanRound => tr.rounds_plan(),
            Self::SettleDifferences => tr.rounds_settle_title(),
            Self::CloseRound => tr.rounds_close(),
            Self::MoveClosing => tr.rounds_move_closing(),
            Self::ChangeReviewers => tr.rounds_change_reviewers(),
            Self::NewAccount => tr.accounts_new(),
            Self::ChooseFiles => tr.import_choose(),
            Self::ChooseFolder => tr.import_choose_folder(),
            Self::ExportFigures => tr.insights_export(),
            Self::SetTarget => tr.insights_target_set(),
            Self::ExportGaps => tr.gaps_export(),
            Self::ExportLog => tr.audit_export(),
            Self::VerifyLog => tr.audit_verify(),
            Self::NewCollection => tr.collections_new(),
            Self::ExportCollection => tr.collections_export(),
            Self::MakeBackup => tr.backups_make(),
            Self::ChangePassword => tr.password_change(),
        }
    }
}

/// Whether a screen can do an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Can {
    /// It can.
    Now,
    /// It will be told when what it needs has been read.
    Soon,
    /// It cannot, for this reason.
    Not(String),
}

impl Can {
    /// Of what needs something that is loaded: `why_not` says why it cannot with what is there.
    pub fn with<T>(load: &Load<T>, tr: Tr, why_not: impl FnOnce(&T) -> Option<&'static str>) -> Self {
        match load {
            Load::Ready(there) | Load::Again(there, _) => {
                why_not(there).map_or(Self::Now, |why| Self::Not(why.to_owned()))
            }
            Load::Idle | Load::Loading(..) => Self::Soon,
            Load::Failed(error) => Self::Not(error.message(tr)),
        }
    }

    /// Why a button is off.
    pub fn why_off(self, tr: Tr) -> Option<String> {
        match self {
            Self::Now => None,
            Self::Soon => Some(tr.common_loading().to_owned()),
            Self::Not(why) => Some(why),
        }
    }
}

impl Work {
    /// Whether its screen can do this act.
    pub(super) fn can(&self, act: ScreenAct, cx: &Cx<'_>) -> Can {
        let tr = cx.tr;
        match act {
            ScreenAct::GoThrough => queue::can_go_through(&self.queue, tr),
            ScreenAct::ChooseFiles | ScreenAct::ChooseFolder => self.import.can_choose(tr),
            ScreenAct::SetTarget => self.insights.can_set_target(cx),
            ScreenAct::ExportGaps => self.gaps.can_export(tr),
            ScreenAct::ExportCollection => self.collections.can_export(tr),
            ScreenAct::MakeBackup => self.register.can_make_backup(tr),
            ScreenAct::SettleDifferences => self.rounds.can_settle(tr),
            ScreenAct::CloseRound | ScreenAct::MoveClosing | ScreenAct::ChangeReviewers => {
                self.rounds.can_close(tr)
            }
            ScreenAct::PlanRound
            | ScreenAct::NewAccount
            | ScreenAct::ExportFigures
            | ScreenAct::ExportLog
            | ScreenAct::VerifyLog
            | ScreenAct::NewCollection
            | ScreenAct::ChangePassword => Can::Now,
        }
    }

    /// Does what is wanted of the screen in view, once it can; what it cannot do is said.
    pub(super) fn do_wanted(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(act) = self.wanted.take() else { return };
        match self.can(act, cx) {
            Can::Now => self.act(act, cx, out),
            Can::Soon => self.wanted = Some(act),
            Can::Not(why) => out.wish(Wish::Notice(Notice::Warning(why))),
        }
    }

    /// Each is what its button does.
    fn act(&mut self, act: ScreenAct, cx: &Cx<'_>, out: &mut Outbox) {
        match act {
            ScreenAct::GoThrough => queue::go_through(&mut self.queue, out),
            ScreenAct::PlanRound => self.rounds.plan(),
            ScreenAct::SettleDifferences => self.rounds.settle_first(cx, out),
            ScreenAct::CloseRound => self.rounds.ask_close(),
            ScreenAct::MoveClosing => self.rounds.ask_move_closing(),
            ScreenAct::ChangeReviewers => self.rounds.ask_change_reviewers(),
            ScreenAct::NewAccount => self.accounts.ask_new(None),
            ScreenAct::ChooseFiles => out.wish(Wish::Pick(Pick::Import)),
            ScreenAct::ChooseFolder => out.wish(Wish::Pick(Pick::ImportFolder)),
            ScreenAct::ExportFigures => self.insights.ask_export(cx),
            ScreenAct::SetTarget => self.insights.ask_target(),
            ScreenAct::ExportGaps => self.gaps.ask_export(cx),
            ScreenAct::ExportLog => self.audit.ask_export(cx),
            ScreenAct::VerifyLog => self.audit.verify(cx, out),
            ScreenAct::NewCollection => self.collections.ask_new(),
            ScreenAct::ExportCollection => self.collections.ask_export(cx),
            ScreenAct::MakeBackup => self.register.make_backup(out),
            ScreenAct::ChangePassword => self.settings.ask_password(),
        }
    }
}
