//! The line below the top bar that leads a supervisor on: nobody can review what was imported, or a lost password
//! could not be recovered.

use crate::domain::{Account, AccountRole, AccountState};
use crate::engine::ops::account;
use crate::engine::{Changes, Event, Reply};
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::route::Route;
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Button, IconButton, Label, paint};
use egui::{Align, Layout, Ui, UiBuilder, vec2};
use egui_material_icons::icons;

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// There are conversations, and no account that may review them.
    NoReviewer,
    /// There is one supervisor only.
    SecondSupervisor,
}

/// What the accounts lack, the more urgent first.
fn lacks(accounts: &[Account], conversations: u64) -> impl Iterator<Item = Hint> {
    let reviewer =
        |one: &Account| one.state != AccountState::Disabled && one.roles.has(AccountRole::Reviewer);
    let supervisor =
        |one: &&Account| one.state == AccountState::Active && one.roles.has(AccountRole::Supervisor);
    let no_reviewer = conversations > 0 && !accounts.iter().any(reviewer);
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
    pub(super) fn hint(&self, conversations: u64) -> Option<Hint> {
        lacks(self.accounts.ready()?, conversations).find(|hint| !self.closed.contains(hint))
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
                let text = match hint {
                    Hint::NoReviewer => {
                        let button = Button::secondary(tr.hint_new_reviewer()).height(size::CONTROL_COMPACT);
                        if ui.add(button).clicked() {
                            out.wish(Wish::NewReviewer);
                        }
                        if cx.width == Width::One {
                            tr.hint_no_reviewer_short()
                        } else {
                            tr.hint_no_reviewer()
                        }
                    }
                    Hint::SecondSupervisor => {
                        if route != Route::Accounts && ui.add(Button::link(tr.menu_accounts())).clicked() {
                            out.wish(Wish::Go(Route::Accounts));
                        }
                        tr.start_second_supervisor()
                    }
                };
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    super::shell::sign_ui(ui, icons::ICON_INFO, cx.theme.link);
                    let line = Label::new(text).small();
                    ui.add(
                        if hint == Hint::NoReviewer { line.medium().strong() } else { line.muted() }
                            .truncate(),
                    );
                });
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, AccountRoles, Timestamp};

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
            version: 0,
        }
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
