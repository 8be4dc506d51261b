//! Accounts: supervisors create, change, disable and reset them.

mod detail;
mod dialogs;
mod events;
mod table;

use crate::domain::{Account, AccountRole, AccountState, Verdict};
use crate::engine::ops::account;
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox, Picked};
use crate::ui::faces::{scrolled_pane, unready_ui};
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Tint, Width, size, space};
use crate::ui::widgets::{Button, SearchField, Segmented};
use detail::Draft;
use dialogs::Asking;
use egui::{Panel, Ui, vec2};
use egui_material_icons::{MaterialIcon, icons};
use events::Events;
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
    /// What was typed about other accounts and is not saved.
    kept: Vec<Draft>,
    events: Events,
    asking: Option<Asking>,
    sent: Option<RequestId>,
    error: Option<Error>,
    /// Whether the chosen account of the list is to have the focus.
    focus: bool,
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
        self.focus = true;
        self.read(cx, out);
    }

    fn read(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.accounts.ask(out.ask(account::Query::List), cx.now);
        self.events = Events::default();
    }

    /// Asks for a new account, with a role that is chosen already.
    pub fn ask_new(&mut self, role: Option<AccountRole>) {
        self.error = None;
        self.asking = Some(Asking::new_account(role));
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.events.answer(event)?;
        if self.accounts.awaits(&event) {
            self.accounts = Load::answered(event.result, |reply| match reply {
                Reply::Account(account::Reply::List(accounts)) => Some(accounts),
                _ => None,
            });
            self.refresh_drafts();
            return None;
        }
        if self.sent != Some(event.request) {
            return Some(event);
        }
        self.sent = None;
        match event.result {
            Ok(Reply::Account(account::Reply::Code(account, code))) => {
                self.changed(&account, event.request);
                self.got_code(&account, code);
            }
            Ok(Reply::Account(account::Reply::Changed(account))) => {
                self.asking = None;
                self.error = None;
                let done = match account.state {
                    AccountState::Disabled => cx.tr.accounts_disabled_toast(),
                    _ if account.id == cx.account().id => cx.tr.accounts_saved_own(),
                    _ => cx.tr.accounts_saved(),
                };
                out.success(done);
                self.changed(&account, event.request);
            }
            Ok(_) => {}
            // Given up before the password: everything stays as it was.
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) if error.kind == ErrorKind::Conflict => {
                self.error = Some(error);
                for draft in self.kept.iter_mut().chain(&mut self.draft) {
                    draft.refused(event.request);
                }
                self.read(cx, out);
            }
            Err(error) => self.error = Some(error),
        }
        None
    }

    fn got_code(&mut self, account: &Account, code: Zeroizing<String>) {
        self.error = None;
        self.look_at(Some(account));
        let (name, username) = (account.display_name.clone(), account.username.clone());
        self.asking = Some(Asking::Code { name, username, code });
    }

    /// Another account is looked at, or none: what was typed about the one before is kept until it is saved.
    fn look_at(&mut self, account: Option<&Account>) {
        self.kept.extend(self.draft.take().filter(Draft::is_changed));
        self.draft = account.map(|account| {
            let kept = self.kept.iter().position(|draft| draft.id() == account.id);
            kept.map_or_else(|| Draft::of(account), |at| self.kept.remove(at))
        });
    }

    /// An act under this name has changed an account: what it has not saved of what was typed about it stays.
    fn changed(&mut self, account: &Account, request: RequestId) {
        let drafts = self.kept.iter_mut().chain(&mut self.draft);
        for draft in drafts.filter(|draft| draft.id() == account.id) {
            draft.acted(account, request);
        }
        self.kept.retain(Draft::is_changed);
    }

    /// What is edited keeps its typing; its version follows the register only when nothing was typed.
    fn refresh_drafts(&mut self) {
        let Some(accounts) = self.accounts.ready() else { return };
        let follow = |draft: &mut Draft| {
            let fresh = accounts.iter().find(|account| account.id == draft.id());
            if let Some(fresh) = fresh {
                draft.follow(fresh);
            }
            fresh.is_some()
        };
        self.kept.retain_mut(follow);
        if self.draft.as_mut().is_some_and(|draft| !follow(draft)) {
            self.draft = None;
        }
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if changes.accounts && !self.accounts.is_idle() {
            self.read(cx, out);
        }
    }

    /// A file was chosen or dropped for another screen.
    pub fn picked(&mut self, _picked: Picked, _cx: &Cx<'_>, _out: &mut Outbox) {}

    /// Draws it: the list, and beside it or in its place one account.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let one = cx.width == Width::One;
        if one && self.draft.is_some() {
            let frame = egui::Frame::NONE.fill(cx.theme.sunken);
            egui::CentralPanel::default().frame(frame).show(ui, |ui| {
                regions::name(ui, Region::Form, ui.max_rect());
                scrolled_pane(ui, |ui| {
                    let back = Button::quiet(cx.tr.common_back()).icon(icons::ICON_ARROW_BACK);
                    let escape = self.asking.is_none() && keys::escaped(ui);
                    if ui.add(back).clicked() || escape {
                        self.look_at(None);
                    }
                    self.detail_ui(ui, cx, out);
                });
            });
        } else {
            if !one {
                Panel::right("account")
                    .exact_size(size::ANSWER)
                    .resizable(false)
                    .show_separator_line(false)
                    .frame(egui::Frame::NONE.fill(cx.theme.sunken))
                    .show(ui, |ui| {
                        regions::name(ui, Region::Form, ui.max_rect());
                        scrolled_pane(ui, |ui| self.detail_ui(ui, cx, out));
                    });
            }
            egui::CentralPanel::default()
                .frame(egui::Frame::NONE.fill(cx.theme.panel))
                .show(ui, |ui| self.list_ui(ui, cx, out));
        }
        self.dialogs_ui(ui, cx, out);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let whole = ui.available_rect_before_wrap();
        self.bar_ui(ui, cx);
        let under = ui.cursor().top();
        regions::name(ui, Region::Filters, whole.with_max_y(under));
        regions::name(ui, Region::List, whole.with_min_y(under));
        if unready_ui(ui, &self.accounts, size::ROW_TWO, cx) {
            self.read(cx, out);
        }
        if let Some(accounts) = self.accounts.ready() {
            let shown = Shown::ALL.get(self.shown.unwrap_or(0)).copied().unwrap_or(Shown::All);
            let found = listed(accounts, &self.search, shown);
            let chosen = self.draft.as_ref().map(Draft::id);
            if let Some(clicked) = table::ui(ui, &found, chosen, &mut self.focus, cx) {
                let account = accounts.iter().find(|account| account.id == clicked).cloned();
                self.look_at(account.as_ref());
                self.error = None;
            }
        }
    }

    /// Search, which accounts are listed, and the button for a new one; in two rows where one is too narrow.
    fn bar_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let padding = if cx.width == Width::One { space::PANE_NARROW } else { space::PANE };
        let margin = egui::Margin::symmetric(padding as i8, space::SIGN as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            ui.horizontal_wrapped(|ui| {
                ui.allocate_ui(vec2(size::SEARCH_LEAST, size::CONTROL), |ui| {
                    let field = SearchField::new("accounts", tr.accounts_search(), tr.common_clear_filters());
                    // Rows that come while somebody types in it do not take the focus from it.
                    self.focus &= !field.show(ui, &mut self.search).has_focus();
                });
                let labels = [tr.accounts_show_active(), tr.accounts_show_disabled(), tr.accounts_show_all()];
                let mut chosen = Some(self.shown.unwrap_or(0));
                Segmented::new("accounts_shown", tr.accounts_column_state(), &labels).show(ui, &mut chosen);
                self.shown = chosen;
                if ui.add(Button::primary(tr.accounts_new()).icon(icons::ICON_ADD)).clicked() {
                    self.ask_new(None);
                }
            });
        });
    }
}

fn state_word(state: AccountState, tr: Tr) -> &'static str {
    tr.account_state(state)
}

/// Colours and sign of a state.
fn state_sign(state: AccountState, cx: &Cx<'_>) -> (Tint, MaterialIcon) {
    let (verdict, icon) = match state {
        AccountState::Active => (Verdict::Correct, icons::ICON_CHECK),
        AccountState::Waiting => (Verdict::Partly, icons::ICON_KEY),
        AccountState::Disabled => (Verdict::Unassessable, icons::ICON_CLOSE),
    };
    (cx.theme.verdict(verdict), icon)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, AccountRoles, Timestamp};

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
            languages: Vec::new(),
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
