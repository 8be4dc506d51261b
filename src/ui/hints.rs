//! The line below the top bar: the file is damaged, or what leads a supervisor on: backups that should be gone, nobody who
//! can review what was imported, retention that did not run, a lost password that could not be recovered.

use crate::domain::{Account, AccountRole, AccountState, Timestamp, Upkeep, Verdict};
use crate::engine::ops::account;
use crate::engine::{Changes, Event, Reply};
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::route::Route;
use crate::ui::screens::RegisterTab;
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Button, IconButton, Label, paint};
use egui::{Align, Layout, Ui, UiBuilder, vec2};
use egui_material_icons::icons;

/// What is amiss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// The last check found the file damaged; everybody is told.
    Damaged,
    /// So many backups are past their time and could not be destroyed.
    OverdueBackups(u64),
    /// Retention did not run for three days.
    MissedRun,
    /// There are conversations, and no account that may review them.
    NoReviewer,
    /// There is one supervisor only.
    SecondSupervisor,
}

/// What has not been kept sound, the more urgent first.
fn amiss(upkeep: &Upkeep, supervisor: bool, now: Timestamp) -> impl Iterator<Item = Hint> {
    let overdue = (supervisor && upkeep.overdue_backups > 0).then_some(upkeep.overdue_backups);
    let missed = supervisor && upkeep.runs.missed_since(now).is_some();
    let damaged = upkeep.is_damaged().then_some(Hint::Damaged);
    damaged.into_iter().chain(overdue.map(Hint::OverdueBackups)).chain(missed.then_some(Hint::MissedRun))
}

/// What the accounts lack, the more urgent first.
fn lacks(accounts: &[Account], conversations: u64) -> impl Iterator<Item = Hint> {
    let supervisor =
        |one: &&Account| one.state == AccountState::Active && one.roles.has(AccountRole::Supervisor);
    let no_reviewer = conversations > 0 && !accounts.iter().any(Account::can_review);
    let alone = accounts.iter().filter(supervisor).count() < 2;
    let no_reviewer = no_reviewer.then_some(Hint::NoReviewer);
    no_reviewer.into_iter().chain(alone.then_some(Hint::SecondSupervisor))
}

/// State of the line.
#[derive(Default)]
pub(super) struct Hints {
    accounts: Load<Vec<Account>>,
    /// What was closed in this session.
    closed: Vec<Hint>,
}

impl Hints {
    /// A session begins, or a screen comes into view.
    pub(super) fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if self.accounts.is_idle() && cx.has(AccountRole::Supervisor) {
            self.accounts = Load::Loading(out.ask(account::Query::List), cx.now);
        }
    }

    /// Takes the answer that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if !self.accounts.awaits(&event) {
            return Some(event);
        }
        // Without the accounts there is no hint, which is no fault to be told.
        self.accounts = Load::answered(event.result, |reply| match reply {
            Reply::Account(account::Reply::List(accounts)) => Some(accounts),
            _ => None,
        });
        None
    }

    /// Something changed.
    pub(super) fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if changes.accounts {
            self.accounts = Load::Idle;
            self.entered(cx, out);
        }
    }

    /// What is to be said now, in a register of so many conversations.
    pub(super) fn hint(&self, conversations: u64, cx: &Cx<'_>) -> Option<Hint> {
        let supervisor = cx.has(AccountRole::Supervisor);
        let amiss = cx.upkeep.into_iter().flat_map(|upkeep| amiss(upkeep, supervisor, cx.now));
        let accounts = self.accounts.ready().into_iter();
        let lacks = accounts.flat_map(|accounts| lacks(accounts, conversations));
        amiss.chain(lacks).find(|hint| !self.closed.contains(hint))
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, hint: Hint, route: Route, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let rect = ui.max_rect();
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
        ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(space::PANE, 0.0))), |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(IconButton::new(icons::ICON_CLOSE, tr.common_close()).small()).clicked() {
                    self.closed.push(hint);
                }
                let short = cx.width == Width::One;
                let to_backups = |ui: &mut Ui, out: &mut Outbox| {
                    if cx.has(AccountRole::Supervisor) && ui.add(Button::link(tr.backups_tab())).clicked() {
                        out.wish(Wish::Register(RegisterTab::Backups));
                    }
                };
                let text = match hint {
                    Hint::Damaged => {
                        to_backups(ui, out);
                        if short { tr.hint_damaged_short() } else { tr.hint_damaged() }.to_owned()
                    }
                    Hint::OverdueBackups(count) => {
                        to_backups(ui, out);
                        tr.backups_overdue(count)
                    }
                    Hint::MissedRun => {
                        if ui.add(Button::link(tr.schedule_title())).clicked() {
                            out.wish(Wish::Register(RegisterTab::Check));
                        }
                        if short { tr.hint_missed_short() } else { tr.hint_missed() }.to_owned()
                    }
                    Hint::NoReviewer => {
                        let button = Button::secondary(tr.hint_new_reviewer()).height(size::CONTROL_COMPACT);
                        if ui.add(button).clicked() {
                            out.wish(Wish::NewReviewer);
                        }
                        if short { tr.hint_no_reviewer_short() } else { tr.hint_no_reviewer() }.to_owned()
                    }
                    Hint::SecondSupervisor => {
                        if route != Route::Accounts && ui.add(Button::link(tr.menu_accounts())).clicked() {
                            out.wish(Wish::Go(Route::Accounts));
                        }
                        tr.start_second_supervisor().to_owned()
                    }
                };
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let (icon, colour) = match hint {
                        Hint::Damaged | Hint::OverdueBackups(_) => {
                            (icons::ICON_ERROR, cx.theme.verdict(Verdict::Incorrect).fg)
                        }
                        Hint::MissedRun => (icons::ICON_WARNING, cx.theme.verdict(Verdict::Partly).fg),
                        Hint::NoReviewer | Hint::SecondSupervisor => (icons::ICON_INFO, cx.theme.link),
                    };
                    super::shell::sign_ui(ui, icon, colour);
                    let line = Label::new(&text).small();
                    let line = match hint {
                        Hint::Damaged | Hint::OverdueBackups(_) => line.medium().colour(colour),
                        Hint::NoReviewer | Hint::MissedRun => line.medium().strong(),
                        Hint::SecondSupervisor => line.muted(),
                    };
                    ui.add(line.truncate());
                });
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, AccountRoles, FileCheck, RunTimes};

    fn account(role: AccountRole, state: AccountState) -> Account {
        Account {
            id: AccountId(1),
            username: "saana".to_owned(),
            display_name: "Saana Mallikas".to_owned(),
            roles: AccountRoles::default().with(role, true),
            state,
            created: Timestamp(0),
            last_sign_in: None,
            password_changed: None,
            languages: Vec::new(),
            version: 0,
        }
    }

    #[test]
    fn everybody_is_told_of_a_damaged_file_and_a_supervisor_of_the_rest() {
        let at = |day: i64| Timestamp(day * 24 * 60 * 60 * 1000);
        let upkeep = Upkeep {
            overdue_backups: 2,
            check: Some(FileCheck { at: at(9), whole: false }),
            runs: RunTimes { last: Some(at(9)), scheduled: None, pause: None },
            ..Upkeep::default()
        };
        let said = |supervisor, now| amiss(&upkeep, supervisor, at(now)).collect::<Vec<_>>();
        assert_eq!(said(true, 12), [Hint::Damaged, Hint::OverdueBackups(2), Hint::MissedRun]);
        assert_eq!(said(true, 11), [Hint::Damaged, Hint::OverdueBackups(2)]);
        assert_eq!(said(false, 12), [Hint::Damaged]);
        assert_eq!(amiss(&Upkeep::default(), true, at(12)).count(), 0);
    }

    #[test]
    fn a_reviewer_is_asked_for_once_there_is_something_to_review() {
        let saana = account(AccountRole::Supervisor, AccountState::Active);
        let second = saana.clone();
        let waiting = account(AccountRole::Reviewer, AccountState::Waiting);
        let disabled = account(AccountRole::Reviewer, AccountState::Disabled);
        let said = |accounts: &[&Account], conversations| -> Vec<Hint> {
            let accounts: Vec<Account> = accounts.iter().copied().cloned().collect();
            lacks(&accounts, conversations).collect()
        };
        assert_eq!(said(&[&saana], 0), [Hint::SecondSupervisor]);
        assert_eq!(said(&[&saana], 5), [Hint::NoReviewer, Hint::SecondSupervisor]);
        assert_eq!(said(&[&saana, &second, &disabled], 5), [Hint::NoReviewer]);
        assert_eq!(said(&[&saana, &waiting], 5), [Hint::SecondSupervisor]);
        assert_eq!(said(&[&saana, &second, &waiting], 5), []);
    }
}
