//! What is asked before an account is made, reset or disabled, and the code that is shown once.

use super::AccountsScreen;
use super::detail::roles_ui;
use crate::domain::{AccountId, AccountRole, AccountRoles, Verdict};
use crate::engine::ops::account;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Button, Dialog, Label, TextField};
use egui::Ui;
use egui_material_icons::icons;
use zeroize::Zeroizing;

/// The dialog that is open.
pub(super) enum Asking {
    /// A new account.
    New { username: String, display_name: String, roles: AccountRoles },
    /// Whether a code shall be given.
    GiveCode(AccountId, String),
    /// Whether the account shall be disabled.
    Disable(AccountId, String),
    /// The code, shown once.
    Code { name: String, username: String, code: Zeroizing<String> },
}

impl Asking {
    /// An empty new account, with a role that is chosen already.
    pub(super) fn new_account(role: Option<AccountRole>) -> Self {
        let roles = role.into_iter().collect();
        Self::New { username: String::new(), display_name: String::new(), roles }
    }
}

impl AccountsScreen {
    pub(super) fn dialogs_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut asking) = self.asking.take() else { return };
        let answer = match &mut asking {
            Asking::New { username, display_name, roles } => {
                self.new_ui(ui, username, display_name, roles, cx)
            }
            Asking::GiveCode(_, name) => give_code_ui(ui, name, cx),
            Asking::Disable(_, name) => disable_ui(ui, name, cx),
            Asking::Code { name, username, code } => code_ui(ui, (name, username), code, cx),
        };
        match answer {
            Answer::Open => self.asking = Some(asking),
            Answer::Cancelled => self.error = None,
            Answer::Confirmed => self.confirmed(asking, out),
        }
    }

    fn confirmed(&mut self, asking: Asking, out: &mut Outbox) {
        match asking {
            Asking::New { username, display_name, roles } => {
                let command = account::Command::Create {
                    username: username.clone(),
                    display_name: display_name.clone(),
                    roles,
                };
                self.sent = Some(out.send(command));
                // The dialog stays until the answer is there: a refused name is shown in it.
                self.asking = Some(Asking::New { username, display_name, roles });
            }
            Asking::GiveCode(account, _) => self.sent = Some(out.send(account::Command::GiveCode(account))),
            Asking::Disable(account, _) => self.sent = Some(out.send(account::Command::Disable(account))),
            Asking::Code { .. } => {}
        }
    }

    fn new_ui(
        &self,
        ui: &Ui,
        username: &mut String,
        display_name: &mut String,
        roles: &mut AccountRoles,
        cx: &Cx<'_>,
    ) -> Answer {
        let tr = cx.tr;
        let missing = if username.trim().is_empty() {
            Some(tr.common_required())
        } else if roles.0 == 0 {
            Some(tr.accounts_roles_missing())
        } else {
            None
        };
        let dialog = Dialog::new(
            "new_account",
            tr.accounts_create_title(),
            tr.common_cancel(),
            tr.accounts_create_button(),
        );
        dialog.disabled_if(missing).show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.accounts_create_body()).text().muted().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            TextField::new("new_username", tr.accounts_username())
                .help(tr.accounts_username_help())
                .limit(64)
                .show(ui, username);
            ui.add_space(space::BETWEEN_FIELDS);
            TextField::new("new_display_name", tr.accounts_display_name()).limit(80).show(ui, display_name);
            ui.add_space(space::BETWEEN_FIELDS);
            roles_ui(ui, roles, None, tr);
            if let Some(error) = &self.error {
                let colour = cx.theme.verdict(Verdict::Incorrect).fg;
                ui.add(Label::new(&error.message(tr)).colour(colour).wrap());
            }
        })
    }
}

fn give_code_ui(ui: &Ui, name: &str, cx: &Cx<'_>) -> Answer {
    let tr = cx.tr;
    let title = tr.accounts_code_confirm_title(name);
    Dialog::new("give_code", &title, tr.common_cancel(), tr.accounts_code_confirm_button()).show(
        ui.ctx(),
        |ui| {
            ui.add(Label::new(tr.accounts_code_confirm_body()).text().wrap());
        },
    )
}

fn disable_ui(ui: &Ui, name: &str, cx: &Cx<'_>) -> Answer {
    let tr = cx.tr;
    let title = tr.accounts_disable_title(name);
    let dialog = Dialog::new("disable", &title, tr.common_cancel(), tr.accounts_disable_button());
    dialog.danger().show(ui.ctx(), |ui| {
        ui.add(Label::new(tr.accounts_disable_body()).text().wrap());
    })
}

/// The code in groups of four. Copying it is a deliberate act; nothing else keeps it.
fn code_ui(ui: &Ui, (name, username): (&str, &str), code: &Zeroizing<String>, cx: &Cx<'_>) -> Answer {
    let tr = cx.tr;
    let title = tr.accounts_code_title(name);
    let valid = tr.accounts_code_valid(
        &tr.date_time(crate::domain::Timestamp(cx.now.0 + account::CODE_HOURS * 60 * 60 * 1000)),
    );
    Dialog::new("one-time_code", &title, tr.accounts_code_close(), "").show(ui.ctx(), |ui| {
        ui.add(Label::new(code).display());
        ui.add_space(space::SMALL);
        ui.add(Label::new(tr.accounts_code_once()).text().wrap());
        ui.add(Label::new(&valid).small().muted());
        ui.add_space(space::SMALL);
        ui.add(Label::new(tr.accounts_code_next()).medium().strong());
        ui.add(Label::new(&tr.accounts_code_next_steps(username)).text().wrap());
        ui.add_space(space::SMALL);
        if ui.add(Button::secondary(tr.accounts_code_copy()).icon(icons::ICON_CONTENT_COPY)).clicked() {
            ui.ctx().copy_text(code.to_string());
        }
    })
}
