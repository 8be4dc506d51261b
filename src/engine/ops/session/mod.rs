//! Signing in and out, one's own password and settings.

mod change_password;
mod own;
mod reauthenticate;
mod sign_in;
mod stand;

use crate::domain::audit::Act;
use crate::domain::{Purpose, Timestamp};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::password;
use crate::engine::session::{SessionInfo, Settings};
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, ManageOwnAccount, Outcome, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

/// What a person does with their own account.
pub enum Command {
    /// Signs in.
    SignIn {
        /// As typed.
        username: Zeroizing<String>,
        /// As typed: the password, or a one-time code.
        password: Zeroizing<String>,
        /// What for; `None`: the first purpose that the roles allow. Another one than they allow is answered with
        /// those that they do, after a good password only.
        purpose: Option<Purpose>,
        /// A new password: needed with a one-time code, else ignored.
        new_password: Option<Zeroizing<String>>,
    },
    /// Signs out.
    SignOut {
        /// Because the screen is locked: the log tells the two apart.
        lock: bool,
    },
    /// Gives one's own password once more: the next sensitive act within five minutes may be done.
    Reauthenticate {
        /// As typed.
        password: Zeroizing<String>,
    },
    /// Changes one's own password.
    ChangePassword {
        /// The present one.
        old: Zeroizing<String>,
        /// The next one.
        new: Zeroizing<String>,
    },
    /// Changes one's own interface settings.
    ChangeSettings(Settings),
    /// Judges a password as it is typed, off the window's thread.
    JudgePassword {
        /// The candidate.
        password: Zeroizing<String>,
        /// Words that it may not hold: username, display name.
        forbidden: Vec<String>,
    },
    /// Makes a passphrase of six words.
    SuggestPassphrase {
        /// Words that it may not hold: username, display name.
        forbidden: Vec<String>,
    },
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Signed in.
    SignedIn(Box<SessionInfo>),
    /// The one-time code is good: a password has to be chosen with it. Who gave it, and when.
    NewPasswordNeeded(Option<(String, Timestamp)>),
    /// The password or code is good, but the roles do not allow the purpose: one of these has to be chosen.
    PurposeNeeded(Vec<Purpose>),
    /// Signed out.
    SignedOut,
    /// The password was the right one.
    Reauthenticated,
    /// The password was changed.
    PasswordChanged,
    /// The settings were changed.
    SettingsChanged(Settings),
    /// The judgement: `None` is good enough.
    PasswordJudged(Option<crate::error::ErrorKind>),
    /// A passphrase.
    Passphrase(Zeroizing<String>),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::SignIn { username, password, purpose, new_password } => {
            let typed = sign_in::Typed { username, password, purpose, new_password };
            sign_in::sign_in(store, context, typed)
        }
        Command::SignOut { lock } => {
            sign_out(store, context, if lock { Act::ScreenLocked } else { Act::SignedOut })
        }
        Command::Reauthenticate { password } => reauthenticate::reauthenticate(store, context, password),
        Command::ChangePassword { old, new } => change_password::change_password(store, context, old, new),
        Command::ChangeSettings(settings) => change_settings(store, context, settings),
        Command::JudgePassword { password, forbidden } => {
            Ok(now(Reply::PasswordJudged(password::judge(&password, &forbidden))))
        }
        Command::SuggestPassphrase { forbidden } => {
            Ok(now(Reply::Passphrase(password::passphrase(&forbidden)?)))
        }
    }
}

/// Serves what needs no register, so that the first-start page can judge a password.
pub(crate) fn handle_without_register(command: &Command) -> Option<Result<event::Reply>> {
    let reply = match command {
        Command::JudgePassword { password, forbidden } => {
            Ok(Reply::PasswordJudged(password::judge(password, forbidden)))
        }
        Command::SuggestPassphrase { forbidden } => password::passphrase(forbidden).map(Reply::Passphrase),
        _ => return None,
    };
    Some(reply.map(event::Reply::Session))
}

fn now(reply: Reply) -> Handled {
    Handled::Now(Outcome { reply: event::Reply::Session(reply), changes: Changes::default() })
}

/// Whatever comes of the log entry, nobody is signed in afterwards.
fn sign_out(store: &mut Store, context: &Context, act: Act) -> Result<Handled> {
    let session = context.session();
    context.set_session(None);
    let changes = Changes { session: true, ..Changes::default() };
    transact::<ManageOwnAccount, _>(store, session.as_ref(), context.moment(), |permit, _tx| {
        let entry = Entry::on(act, permit.account().0);
        Ok(Done { reply: event::Reply::Session(Reply::SignedOut), entry, changes })
    })
    .map(Handled::Now)
}

fn change_settings(store: &mut Store, context: &Context, settings: Settings) -> Result<Handled> {
    let doing = "changing settings";
    let known = matches!(settings.language.as_str(), "" | "fi" | "sv" | "en")
        && matches!(settings.theme.as_str(), "" | "light" | "dark" | "system" | "contrast")
        && (settings.text_size == 0 || (80..=200).contains(&settings.text_size))
        && matches!(settings.density.as_str(), "" | "comfortable" | "compact")
        && matches!(settings.motion.as_str(), "" | "full" | "none");
    if !known {
        return Err(Error::new(ErrorKind::Internal, doing).with_detail("unknown value"));
    }
    let changes = Changes { session: true, ..Changes::default() };
    transact::<ManageOwnAccount, _>(store, context.session().as_ref(), context.moment(), |permit, tx| {
        tx.account_set_settings(permit.account(), &settings)?;
        let entry = Entry::on(Act::SettingChanged, permit.account().0);
        Ok(Done { reply: event::Reply::Session(Reply::SettingsChanged(settings)), entry, changes })
    })
    .map(Handled::Now)
}
