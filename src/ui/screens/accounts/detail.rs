//! One account at the right: name, roles, languages, state, and what can be done with it.

use super::dialogs::Asking;
use super::{AccountsScreen, state_sign, state_word};
use crate::domain::{Account, AccountId, AccountRole, AccountRoles, AccountState, Language};
use crate::engine::RequestId;
use crate::engine::ops::account;
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::check_box::check_box;
use crate::ui::widgets::{Button, Label, Pill, TextField};
use egui::Ui;
use egui_material_icons::icons;

/// An account that is looked at, with what was changed in it.
pub(super) struct Draft {
    account: Account,
    wanted: Wanted,
    /// What of it was sent to be saved, and under which name.
    sent: Option<(RequestId, Wanted)>,
    /// Somebody else has changed the account since: what it is now is still to be read.
    refused: bool,
}

/// What can be changed in an account.
#[derive(Clone, PartialEq)]
struct Wanted {
    display_name: String,
    roles: AccountRoles,
    languages: Vec<Language>,
}

impl Wanted {
    fn of(account: &Account) -> Self {
        Self {
            display_name: account.display_name.clone(),
            roles: account.roles,
            languages: account.languages.clone(),
        }
    }
}

impl Draft {
    /// Nothing changed yet.
    pub(super) fn of(account: &Account) -> Self {
        Self { account: account.clone(), wanted: Wanted::of(account), sent: None, refused: false }
    }

    /// Which account.
    pub(super) fn id(&self) -> AccountId {
        self.account.id
    }

    /// Takes over what changed in the register. Where something was typed, name, roles and version stay as they were
    /// when typing began, so that saving over what somebody else has changed is refused. After that a typed name stands
    /// over what the account is now; the rest is chosen anew.
    pub(super) fn follow(&mut self, fresh: &Account) {
        let named = self.wanted.display_name != self.account.display_name;
        if self.refused && named {
            let display_name = std::mem::take(&mut self.wanted.display_name);
            *self = Self::of(fresh);
            self.wanted.display_name = display_name;
        } else if self.refused || !self.is_changed() {
            *self = Self::of(fresh);
        } else {
            let seen = std::mem::replace(&mut self.account, fresh.clone());
            self.account.display_name = seen.display_name;
            self.account.roles = seen.roles;
            self.account.languages = seen.languages;
            self.account.version = seen.version;
        }
    }

    /// An act of one's own under this name has changed the account: what was typed and not sent by it stays, and is
    /// saved over this act, but not over what somebody else has changed before.
    pub(super) fn acted(&mut self, fresh: &Account, request: RequestId) {
        let saved = self.sent.take_if(|(sent, ..)| *sent == request);
        let same = Wanted::of(fresh) == Wanted::of(&self.account);
        match saved {
            Some((_, wanted)) if wanted == self.wanted => *self = Self::of(fresh),
            None if !same => self.follow(fresh),
            _ => self.account = fresh.clone(),
        }
    }

    /// What was sent under this name is refused, since somebody else has changed the account meanwhile.
    pub(super) fn refused(&mut self, request: RequestId) {
        self.refused |= self.sent.take_if(|(sent, ..)| *sent == request).is_some();
    }

    /// Whether something was typed or chosen that is not saved.
    pub(super) fn is_changed(&self) -> bool {
        self.wanted != Wanted::of(&self.account)
    }
}

/// Check boxes of the three roles.
pub(super) fn roles_ui(ui: &mut Ui, roles: &mut AccountRoles, last_supervisor: Option<&str>, tr: Tr) {
    ui.add(Label::new(tr.accounts_roles()).medium());
    for role in AccountRole::ALL {
        let mut has = roles.has(role);
        let reason = if role == AccountRole::Supervisor { last_supervisor } else { None };
        let label = tr.capitalised(tr.account_role(role));
        let help = match role {
            AccountRole::Reviewer => tr.accounts_role_help_reviewer(),
            AccountRole::Trainer => tr.accounts_role_help_trainer(),
            AccountRole::Supervisor => tr.accounts_role_help_supervisor(),
        };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if check_box(ui, &mut has, &label, reason).changed() {
                *roles = roles.with(role, has);
            }
            // Under the word of its role, not under the box.
            let left = (size::CHECK_BOX + space::SMALL) as i8;
            let margin = egui::Margin { left, ..egui::Margin::ZERO };
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.add(Label::new(help).caption().muted().wrap());
            });
        });
    }
}

/// Check boxes of the languages in which somebody reviews; one that has no words here stays as it is.
fn languages_ui(ui: &mut Ui, languages: &mut Vec<Language>, tr: Tr) {
    ui.add(Label::new(tr.accounts_languages()).medium());
    ui.horizontal_wrapped(|ui| {
        for language in Language::NAMED {
            let mut reads = languages.contains(&language);
            if check_box(ui, &mut reads, &tr.capitalised(&tr.language(language)), None).changed() {
                languages.retain(|one| *one != language);
                if reads {
                    languages.push(language);
                    languages.sort_unstable();
                }
            }
        }
    });
    ui.add(Label::new(tr.accounts_languages_help()).caption().muted().wrap());
}

impl AccountsScreen {
    pub(super) fn detail_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let Some(mut draft) = self.draft.take() else {
            ui.add(Label::new(tr.accounts_choose_hint()).muted().wrap());
            return;
        };
        let supervisors = self.accounts.ready().map_or(0, |all| {
            all.iter()
                .filter(|one| one.state == AccountState::Active && one.roles.has(AccountRole::Supervisor))
                .count()
        });
        let account = draft.account.clone();
        let last = account.state == AccountState::Active
            && account.roles.has(AccountRole::Supervisor)
            && supervisors <= 1;
        let last = last.then(|| tr.accounts_last_supervisor());
        ui.add(Label::new(&account.display_name).title().wrap());
        ui.add(Label::new(&account.username).muted());
        ui.add_space(space::SMALL);
        let (tint, icon) = state_sign(account.state, cx);
        ui.add(Pill::tinted(tint, icon, state_word(account.state, tr)));
        ui.add_space(space::BETWEEN_FIELDS);
        TextField::new("account_name", tr.accounts_display_name())
            .limit(80)
            .show(ui, &mut draft.wanted.display_name);
        ui.add_space(space::BETWEEN_FIELDS);
        roles_ui(ui, &mut draft.wanted.roles, last, tr);
        if draft.wanted.roles.has(AccountRole::Reviewer) {
            ui.add_space(space::BETWEEN_FIELDS);
            languages_ui(ui, &mut draft.wanted.languages, tr);
        }
        ui.add_space(space::BETWEEN_FIELDS);
        facts_ui(ui, &account, cx);
        if let Some(error) = &self.error {
            let colour = cx.theme.verdict(crate::domain::Verdict::Incorrect).fg;
            ui.add(Label::new(&error.message(tr)).colour(colour).wrap());
        }
        ui.add_space(space::BETWEEN_FIELDS);
        let missing = (draft.wanted.roles.0 == 0).then(|| tr.accounts_roles_missing());
        if draft.is_changed() {
            ui.add(Label::new(tr.common_unsaved()).small().muted());
            ui.horizontal_wrapped(|ui| {
                if ui.add(Button::primary(tr.accounts_save()).disabled_if(missing)).clicked() {
                    let request = out.send(account::Command::Change {
                        account: account.id,
                        display_name: draft.wanted.display_name.clone(),
                        roles: draft.wanted.roles,
                        languages: draft.wanted.languages.clone(),
                        version: account.version,
                    });
                    draft.sent = Some((request, draft.wanted.clone()));
                    self.sent = Some(request);
                }
                if ui.add(Button::quiet(tr.common_cancel())).clicked() {
                    let all = self.accounts.ready();
                    let fresh = all.and_then(|all| all.iter().find(|one| one.id == account.id));
                    draft = Draft::of(fresh.unwrap_or(&account));
                }
            });
        }
        self.acts_ui(ui, &account, last, cx, out);
        ui.add_space(space::LARGE);
        self.events.ui(ui, account.id, cx, out);
        self.draft.get_or_insert(draft);
    }

    fn acts_ui(&mut self, ui: &mut Ui, account: &Account, last: Option<&str>, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        ui.horizontal_wrapped(|ui| {
            if account.state == AccountState::Disabled {
                if ui.add(Button::secondary(tr.accounts_enable())).clicked() {
                    self.sent = Some(out.send(account::Command::Enable(account.id)));
                }
                return;
            }
            let own = (account.id == cx.account().id).then(|| tr.accounts_code_own());
            let give = Button::secondary(tr.accounts_code_give()).icon(icons::ICON_KEY);
            if ui.add(give.disabled_if(own)).clicked() {
                self.asking = Some(Asking::GiveCode(account.id, account.display_name.clone()));
            }
            if ui.add(Button::danger(tr.accounts_disable()).disabled_if(last)).clicked() {
                self.asking = Some(Asking::Disable(account.id, account.display_name.clone()));
            }
        });
    }
}

fn facts_ui(ui: &mut Ui, account: &Account, cx: &Cx<'_>) {
    let tr = cx.tr;
    let last = account
        .last_sign_in
        .map_or_else(|| tr.accounts_never_signed_in().to_owned(), |at| tr.relative_time(at, cx.today));
    let password = account.password_changed.map_or_else(
        || tr.accounts_password_never().to_owned(),
        |at| tr.accounts_password_changed(&tr.date(at.day())),
    );
    for line in
        [tr.accounts_created(&tr.date(account.created.day())), tr.accounts_last_sign_in(&last), password]
    {
        ui.add(Label::new(&line).small().muted().wrap());
    }
}
