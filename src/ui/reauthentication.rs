//! The own password once more, before a sensitive act: whatever screen sends one, the application holds it back, asks
//! here, and sends it when the password was right.

use crate::engine::ops::{account, backup, retention, session};
use crate::engine::{Command, Reply, RequestId};
use crate::error::{Error, ErrorKind, Result};
use crate::text::Tr;
use crate::ui::cx::Outbox;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, Label, PasswordField, Secret};
use egui::{Context, Id};
use zeroize::Zeroizing;

/// The field, by which the focus finds it.
const FIELD: &str = "reauthentication_password";

/// The dialog, while an act waits for it.
#[derive(Default)]
pub(super) struct Reauthentication {
    held: Option<Held>,
}

/// An act that waits, and what is typed for it.
struct Held {
    request: RequestId,
    command: Command,
    password: Secret,
    fault: Option<Error>,
    /// The question to the engine whether the password is right.
    asked: Option<RequestId>,
}

impl Reauthentication {
    /// Holds an act back; the one that waited before, if any, is not done.
    pub(super) fn hold(&mut self, request: RequestId, command: Command) -> Option<RequestId> {
        let given_up = self.give_up();
        self.held = Some(Held { request, command, password: Secret::default(), fault: None, asked: None });
        given_up
    }

    /// Drops the act that waits, and names the request that is not answered.
    pub(super) fn give_up(&mut self) -> Option<RequestId> {
        self.held.take().map(|held| held.request)
    }

    /// Whether this answer is awaited here.
    pub(super) fn awaits(&self, request: RequestId) -> bool {
        self.held.as_ref().is_some_and(|held| held.asked == Some(request))
    }

    /// What the engine says of the password: the act, if it was right.
    pub(super) fn answer(&mut self, ctx: &Context, result: Result<Reply>) -> Option<(RequestId, Command)> {
        let mut held = self.held.take()?;
        held.asked = None;
        match result {
            Ok(_) => Some((held.request, held.command)),
            Err(error) => {
                drop(held.password.take());
                held.fault = Some(error);
                ctx.memory_mut(|memory| memory.request_focus(Id::unique(FIELD)));
                self.held = Some(held);
                None
            }
        }
    }

    /// Draws the dialog over everything, if an act waits; names the request that is not answered when it is given up.
    pub(super) fn ui(&mut self, ctx: &Context, tr: Tr, out: &mut Outbox) -> Option<RequestId> {
        let held = self.held.as_mut()?;
        match held.ui(ctx, tr) {
            Answer::Open => None,
            Answer::Cancelled => self.give_up(),
            Answer::Confirmed => {
                held.send(out);
                None
            }
        }
    }
}

impl Held {
    fn ui(&mut self, ctx: &Context, tr: Tr) -> Answer {
        let busy = self.asked.map(|_| tr.sign_in_busy());
        let missing = self.password.is_empty().then(|| tr.common_required());
        let why = self.fault.as_ref().map(|fault| match fault.kind {
            ErrorKind::SignInFailed => tr.password_wrong().to_owned(),
            _ => fault.message(tr),
        });
        let dialog = Dialog::new(
            "reauthentication",
            tr.reauthentication_title(),
            tr.common_cancel(),
            tr.reauthentication_button(),
        );
        let act = act_of(&self.command, tr);
        dialog.disabled_if(busy.or(missing)).show(ctx, |ui| {
            ui.add(Label::new(&act).text().medium().strong().wrap());
            ui.add(Label::new(tr.reauthentication_body()).text().muted().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            let reveal = (tr.sign_in_show_password(), tr.sign_in_hide_password());
            let typed = PasswordField::new(FIELD, tr.reauthentication_password(), reveal)
                .error(why.as_deref())
                .room(&[tr.password_wrong()])
                .show(ui, &mut self.password);
            if typed.changed() {
                self.fault = None;
            }
        })
    }

    fn send(&mut self, out: &mut Outbox) {
        if self.asked.is_none() && !self.password.is_empty() {
            let password = Zeroizing::new(self.password.as_str().to_owned());
            self.asked = Some(out.send(session::Command::Reauthenticate { password }));
        }
    }
}

/// What is confirmed; of no other act it is asked.
fn act_of(command: &Command, tr: Tr) -> String {
    match command {
        Command::Account(command) => match command {
            account::Command::Create { username, .. } => tr.reauthentication_account_create(username),
            account::Command::Change { display_name, .. } => tr.reauthentication_account_change(display_name),
            account::Command::Disable(_) => tr.reauthentication_account_disable().to_owned(),
            account::Command::Enable(_) => tr.reauthentication_account_enable().to_owned(),
            account::Command::GiveCode(_) => tr.accounts_code_confirm_button().to_owned(),
        },
        Command::Audit(_) => tr.audit_export_title().to_owned(),
        Command::Backup(command) => match command {
            backup::Command::Make => tr.backups_make().to_owned(),
            backup::Command::ChooseFolder(_) => tr.reauthentication_folder_choose().to_owned(),
            backup::Command::ForgetFolder(_) => tr.reauthentication_folder_forget().to_owned(),
            backup::Command::Restore(_) | backup::Command::Restored => tr.restore_button().to_owned(),
        },
        Command::Collection(_) => tr.reauthentication_collection_export().to_owned(),
        Command::Retention(retention::Command::Confirm { count, .. }) => tr.register_confirm_button(*count),
        Command::Retention(retention::Command::RaiseMargin { .. }) => tr.register_margin_raise().to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, AccountRoles, Day};
    use crate::text::Locale;
    use crate::ui::cx::Wish;

    fn holding() -> (Context, Reauthentication) {
        let (ctx, mut asking) = (Context::default(), Reauthentication::default());
        let act = account::Command::GiveCode(AccountId(7)).into();
        assert_eq!(asking.hold(RequestId(3), act), None);
        (ctx, asking)
    }

    /// Types and confirms; the request by which the engine is asked.
    fn confirmed(asking: &mut Reauthentication, out: &mut Outbox) -> RequestId {
        let held = asking.held.as_mut().unwrap();
        egui::TextBuffer::insert_text(&mut held.password, "jokin", egui::text::CharIndex(0));
        held.send(out);
        held.send(out);
        let [Wish::Command(request, _)] = &out.take()[..] else { panic!("one question") };
        *request
    }

    #[test]
    fn the_act_goes_on_only_after_the_right_password() {
        let (ctx, mut asking) = holding();
        let mut out = Outbox::default();
        asking.held.as_mut().unwrap().send(&mut out);
        assert!(out.take().is_empty(), "nothing was typed");
        let wrong = confirmed(&mut asking, &mut out);
        assert!(asking.awaits(wrong) && !asking.awaits(RequestId(3)));
        let refused = Err(Error::new(ErrorKind::SignInFailed, "testing"));
        assert!(asking.answer(&ctx, refused).is_none());
        assert!(asking.held.as_ref().is_some_and(|held| held.password.is_empty() && held.fault.is_some()));
        let right = confirmed(&mut asking, &mut out);
        assert!(asking.awaits(right));
        let (request, act) =
            asking.answer(&ctx, Ok(Reply::Session(session::Reply::Reauthenticated))).unwrap();
        assert_eq!(request, RequestId(3));
        assert!(act.is_sensitive() && asking.held.is_none());
    }

    #[test]
    fn the_act_that_is_confirmed_is_named() {
        let reino = || "reino".to_owned();
        let acts: [Command; 5] = [
            account::Command::Create {
                username: reino(),
                display_name: String::new(),
                roles: AccountRoles::default(),
            }
            .into(),
            account::Command::GiveCode(AccountId(7)).into(),
            backup::Command::Make.into(),
            backup::Command::Restore("backup.seula".into()).into(),
            retention::Command::Confirm { today: Day::from_number(740_000), count: 1204 }.into(),
        ];
        assert!(acts.iter().all(Command::is_sensitive));
        let told = acts.each_ref().map(|act| act_of(act, Tr::new(Locale::En)));
        let words = [
            "Create the account “reino”",
            "Give a one-time code",
            "Make a backup now",
            "Replace the register with the backup",
            "Destroy 1,204 conversations",
        ];
        assert_eq!(told, words);
    }

    #[test]
    fn an_act_that_is_given_up_is_named_so_that_its_screen_is_told() {
        let (_, mut asking) = holding();
        let next = account::Command::Enable(AccountId(8)).into();
        assert_eq!(asking.hold(RequestId(4), next), Some(RequestId(3)));
        assert_eq!((asking.give_up(), asking.give_up()), (Some(RequestId(4)), None));
    }
}
