//! The own password of whoever is signed in, compared as a sign-in compares it: the same hash, the same throttle, and a
//! log entry for what is refused.

use super::stand::{Refusal, Stand, refuse};
use crate::domain::audit::Act;
use crate::engine::password;
use crate::engine::session::Session;
use crate::engine::store::{Store, Tx};
use crate::engine::transact::{ManageOwnAccount, Moment, permit_read};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// Who is signed in, and what a password that they type is compared with.
pub(super) struct Own {
    pub(super) session: Session,
    stand: Stand,
    /// Empty for whoever waits: that takes the same work and fits nothing.
    phc: String,
    /// What a new password may not hold.
    pub(super) names: Vec<String>,
}

const REFUSAL: Refusal =
    Refusal { failed: Act::ReauthenticationFailed, throttled: Act::ReauthenticationThrottled };

impl Own {
    /// Reads it; `NotSignedIn` if nobody is.
    pub(super) fn of(store: &mut Store, context: &Context, doing: &'static str) -> Result<Self> {
        let session = context.session().ok_or_else(|| Error::new(ErrorKind::NotSignedIn, doing))?;
        store.read(|read| {
            let permit = permit_read::<ManageOwnAccount>(read, Some(&session))?;
            let account = read.account(permit.account())?;
            let stand = Stand::of(read, context, account.id, account.roles)?;
            let phc = if stand.waits { String::new() } else { read.account_password(account.id)? };
            let names = vec![account.username, account.display_name, read.register()?.agency];
            Ok(Self { session: session.clone(), stand, phc, names })
        })
    }

    /// Whether this is the password; for the password thread.
    pub(super) fn fits(&self, typed: &str) -> Result<bool> {
        password::fits(typed, &self.phc)
    }

    /// Forgets the failures, in the transaction of what the password was given for.
    pub(super) fn clear<R>(&self, tx: &Tx<'_, R>) -> Result<()> {
        self.stand.clear(tx)
    }

    /// Counts and logs that this was not the password.
    pub(super) fn refuse<T>(&self, store: &mut Store, moment: Moment, doing: &'static str) -> Result<T> {
        refuse(store, moment, Some(&self.stand), REFUSAL, doing)
    }
}
