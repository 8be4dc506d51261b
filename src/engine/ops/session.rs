//! Signing in and out, one's own password and settings.

use crate::domain::Purpose;
use crate::engine::ops::Handled;
use crate::engine::session::{SessionInfo, Settings};
use crate::engine::store::Store;
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
        /// What for; `None`: the first purpose that the roles allow.
        purpose: Option<Purpose>,
        /// A new password: needed with a one-time code, else ignored.
        new_password: Option<Zeroizing<String>>,
    },
    /// Signs out.
    SignOut,
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
    SuggestPassphrase,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Signed in.
    SignedIn(Box<SessionInfo>),
    /// The one-time code is good: a password has to be chosen with it.
    NewPasswordNeeded,
    /// Signed out.
    SignedOut,
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
    drop((command, store, context));
    Err(Error::new(ErrorKind::Internal, "a command that is built next"))
}
