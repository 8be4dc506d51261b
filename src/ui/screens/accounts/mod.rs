//! Accounts: supervisors create, change, disable and reset them.

mod detail;
mod dialogs;

use crate::domain::{Account, AccountId, AccountState, Verdict};
use crate::engine::ops::account;
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox, Picked};
use crate::ui::faces::unready_ui;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{size, space};
use crate::ui::widgets::empty::Empty;
use crate::ui::widgets::{Button, Label, ListRow, Pill, SearchField, Segmented, avatar, stacked};
use detail::Draft;
use dialogs::Asking;
use egui::{Align, Layout, Panel, ScrollArea, Ui, vec2};
use egui_material_icons::icons;
use zeroize::Zeroizing;

/// Which accounts are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Active,
    Disabled,
    All,
}

impl Shown {
    const ALL: [Self; 3] = [Self::Active, Self::Disabled, Self::All];

    fn holds(self, account: &Account) -> bool {
        match self {
            Self::Active => account.state != AccountState::Disabled,
            Self::Disabled => account.state == AccountState::Disabled,
            Self::All => true,
        }
    }
}

/// State of the screen.
#[derive(Default)]
pub struct AccountsScreen {
    accounts: Load<Vec<Account>>,
    search: String,
    shown: Option<usize>,
    draft: Option<Draft>,
    asking: Option<Asking>,
    sent: Option<RequestId>,
    error: Option<Error>,
}

/// The accounts that are listed, by display name.
fn listed<'a>(accounts: &'a [Account], search: &str, shown: Shown) -> Vec<&'a Account> {
    let search = search.trim().to_lowercase();
    let mut found: Vec<&Account> = accounts
        .iter()
        .filter(|account| shown.holds(account))
        .filter(|account| {
            account.display_name.to_lowercase().contains(&search)
                || account.username.to_lowercase().contains(&search)
        })
        .collect();
    found.sort_by_key(|account| account.display_name.to_lowercase());
    found
}

impl AccountsScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        self.accounts
            .ready()
            .map_or_else(String::new, |accounts| cx.tr.accounts_subtitle(accounts.len() as u64))
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.accounts = Load::Loading(out.ask(account::Query::List), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.accounts.awaits(&event) {
            self.accounts = match event.result {
                Ok(Reply::Account(account::Reply::List(accounts))) => Load::Ready(accounts),
                Ok(_) => Load::Idle,
                Err(error) => Load::Failed(error),
            };
            self.refresh_draft();
            return None;
        }
        if self.sent != Some(event.request) {
            return Some(event);
        }
        self.sent = None;
        match event.result {
            Ok(Reply::Account(account::Reply::Code(account, code))) => self.got_code(&account, code),
            Ok(Reply::Account(account::Reply::Changed(account))) => {
                self.asking = None;
                self.error = None;
                let done = match account.state {
                    AccountState::Disabled => cx.tr.accounts_disabled_toast(),
                    _ => cx.tr.accounts_saved(),
                };
                out.success(done);
                self.draft = Some(Draft::of(&account));
            }
            Ok(_) => {}
            Err(error) if error.kind == ErrorKind::Conflict => {
                self.error = Some(error);
                self.entered(cx, out);
            }
            Err(error) => self.error = Some(error),
        }
        None
    }

    fn got_code(&mut self, account: &Account, code: Zeroizing<String>) {
        self.error = None;
        self.draft = Some(Draft::of(account));
        self.asking = Some(Asking::Code { name: account.display_name.clone(), code });
    }

    /// What is edited keeps its typing; its version follows the register only when nothing was typed.
    fn refresh_draft(&mut self) {
        let Some(draft) = &mut self.draft else { return };
        let fresh = self.accounts.ready().and_then(|all| all.iter().find(|account| account.id == draft.id()));
        match fresh {
            Some(fresh) => draft.follow(fresh),
            None => self.draft = None,
        }
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if changes.accounts && !self.accounts.is_idle() {
            self.entered(cx, out);
        }
    }

    /// A file was chosen or dropped for another screen.
    pub fn picked(&mut self, _picked: Picked, _cx: &Cx<'_>, _out: &mut Outbox) {}

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        Panel::right("account")
            .exact_size(size::ANSWER)
            .resizable(false)
            .show_separator_line(false)
            .frame(egui::Frame::NONE.fill(cx.theme.sunken).inner_margin(space::PANE))
            .show(ui, |ui| {
                regions::name(ui, Region::Form, ui.max_rect());
                self.detail_ui(ui, cx, out);
            });
        regions::name(ui, Region::List, ui.available_rect_before_wrap());
        egui::CentralPanel::default()
            .frame(egui::Frame::NONE.fill(cx.theme.panel))
            .show(ui, |ui| self.list_ui(ui, cx, out));
        self.dialogs_ui(ui, cx, out);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        egui::Frame::NONE.inner_margin(egui::Margin::symmetric(24, 10)).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.allocate_ui(vec2(size::ITEMS, size::CONTROL), |ui| {
                    SearchField::new("accounts", tr.accounts_search(), tr.common_clear_filters())
                        .show(ui, &mut self.search);
                });
                let labels = [tr.accounts_show_active(), tr.accounts_show_disabled(), tr.accounts_show_all()];
                let mut chosen = Some(self.shown.unwrap_or(0));
                Segmented::new("accounts_shown", tr.accounts_column_state(), &labels).show(ui, &mut chosen);
                self.shown = chosen;
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Button::primary(tr.accounts_new()).icon(icons::ICON_ADD)).clicked() {
                        self.error = None;
                        self.asking = Some(Asking::new_account());
                    }
                });
            });
        });
        if unready_ui(ui, &self.accounts, size::ROW_TWO, cx) {
            self.entered(cx, out);
        }
        if let Some(accounts) = self.accounts.ready() {
            let shown = Shown::ALL.get(self.shown.unwrap_or(0)).copied().unwrap_or(Shown::All);
            let found = listed(accounts, &self.search, shown);
            let chosen = self.draft.as_ref().map(Draft::id);
            if let Some(clicked) = rows_ui(ui, &found, chosen, cx) {
                self.draft = accounts.iter().find(|account| account.id == clicked).map(Draft::of);
                self.error = None;
            }
        }
    }
}

fn rows_ui(ui: &mut Ui, found: &[&Account], chosen: Option<AccountId>, cx: &Cx<'_>) -> Option<AccountId> {
    let tr = cx.tr;
    if found.is_empty() {
        Empty::new(icons::ICON_GROUP, tr.accounts_none_title(), "").show(ui);
        return None;
    }
    let mut clicked = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for account in found {
            let name = || format!("{}, {}", account.display_name, state_word(account.state, tr));
            let row = ListRow::new(("account", account.id), cx.density.row_two())
                .selected(chosen == Some(account.id));
            let response = row.show(ui, &name, |ui, _| row_ui(ui, account, cx));
            if response.clicked() {
                clicked = Some(account.id);
            }
        }
    });
    clicked
}

fn row_ui(ui: &mut Ui, account: &Account, cx: &Cx<'_>) {
    let tr = cx.tr;
    let height = cx.density.row_two();
    avatar::initials(ui, &account.display_name, &account.display_name);
    stacked(ui, size::ITEMS, height, |ui| {
        ui.add(Label::new(&account.display_name).row().medium().strong().truncate());
        ui.add(Label::new(&account.username).small().muted().truncate());
    });
    let roles: Vec<&str> = account.roles.iter().map(|role| tr.account_role(role)).collect();
    stacked(ui, size::ITEMS, height, |ui| {
        ui.add(Label::new(&tr.list(&roles)).truncate());
        let last = account
            .last_sign_in
            .map_or_else(|| tr.accounts_never_signed_in().to_owned(), |at| tr.relative_time(at, cx.today));
        ui.add(Label::new(&tr.accounts_last_sign_in(&last)).small().muted().truncate());
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| state_pill(ui, account.state, cx));
}

fn state_word(state: AccountState, tr: Tr) -> &'static str {
    tr.account_state(state)
}

fn state_pill(ui: &mut Ui, state: AccountState, cx: &Cx<'_>) {
    let (verdict, icon) = match state {
        AccountState::Active => (Verdict::Correct, icons::ICON_CHECK),
        AccountState::Waiting => (Verdict::Partly, icons::ICON_KEY),
        AccountState::Disabled => (Verdict::Unassessable, icons::ICON_CLOSE),
    };
    ui.add(Pill::tinted(cx.theme.verdict(verdict), icon, state_word(state, cx.tr)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountRoles, Timestamp};

    fn account(id: i64, name: &str, state: AccountState) -> Account {
        Account {
            id: AccountId(id),
            username: format!("user{id}"),
            display_name: name.to_owned(),
            roles: AccountRoles(1),
            state,
            created: Timestamp(0),
            last_sign_in: None,
            password_changed: None,
            version: 0,
        }
    }

    #[test]
    fn the_list_is_searched_by_both_names_and_ordered_by_display_name() {
        let accounts = [
            account(1, "Petri Esimerkki", AccountState::Active),
            account(2, "aino mallikas", AccountState::Waiting),
            account(3, "Erik Exempel", AccountState::Disabled),
        ];
        let ids = |search: &str, shown| -> Vec<i64> {
            listed(&accounts, search, shown).iter().map(|account| account.id.0).collect()
        };
        assert_eq!(ids("", Shown::Active), [2, 1]);
        assert_eq!(ids("", Shown::All), [2, 3, 1]);
        assert_eq!(ids("USER3", Shown::All), [3]);
        assert_eq!(ids("petri", Shown::Disabled), [0_i64; 0]);
    }
}
