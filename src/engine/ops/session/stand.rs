//! How an account stands at the place where its password is given: one throttle for signing in and for whoever is
//! signed in already.

use crate::domain::audit::Act;
use crate::domain::{AccountId, AccountRole, AccountRoles, Throttle};
use crate::engine::event::Changes;
use crate::engine::place;
use crate::engine::store::{Entry, Read, Store, Tx};
use crate::engine::transact::{Done, Moment, transact_system};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// How an account stands at the place where somebody gives its password.
pub(super) struct Stand {
    account: AccountId,
    place: [u8; 32],
    throttle: Throttle,
    /// Whether it waits: what was typed is not even compared.
    pub(super) waits: bool,
}

/// What a refusal is called in the log.
#[derive(Clone, Copy)]
pub(super) struct Refusal {
    /// A wrong password.
    pub(super) failed: Act,
    /// One that was not compared.
    pub(super) throttled: Act,
}

impl Stand {
    /// How it stands here and now.
    pub(super) fn of(
        read: Read<'_>,
        context: &Context,
        account: AccountId,
        roles: AccountRoles,
    ) -> Result<Self> {
        let place = place::keyed(&context.place, &read.register()?.id_key);
        let throttle = read.throttle(account, &place)?;
        // A supervisor is never closed out: who else could let anybody in?
        let closed = throttle.is_closed() && !roles.has(AccountRole::Supervisor);
        let waits = closed || throttle.waits(context.clock.now());
        Ok(Self { account, place, throttle, waits })
    }

    /// Forgets the failures after a right password, in the transaction of what it was given for. `SignInFailed`: others
    /// were wrong meanwhile. Of many that try at once none may profit from what the others have not been counted for yet.
    pub(super) fn clear<R>(&self, tx: &Tx<'_, R>) -> Result<()> {
        if tx.throttle(self.account, &self.place)?.failures > self.throttle.failures {
            return Err(Error::new(ErrorKind::SignInFailed, "counting failed sign-ins"));
        }
        tx.throttle_clear(self.account)?;
        let known = Throttle { known: true, ..Throttle::default() };
        tx.throttle_put(self.account, &self.place, known)
    }
}

/// Counted and logged with the account if there is one, never with what was typed: people type passwords where usernames
/// belong.
pub(super) fn refuse<T>(
    store: &mut Store,
    moment: Moment,
    stand: Option<&Stand>,
    refusal: Refusal,
    doing: &'static str,
) -> Result<T> {
    let waited = stand.is_some_and(|stand| stand.waits);
    let act = if waited { refusal.throttled } else { refusal.failed };
    let entry = Entry { object: stand.map(|stand| stand.account.0), ..Entry::of(act) };
    transact_system(store, moment, |tx| {
        if let Some(Stand { account, place, .. }) = stand {
            // Another instance may have counted a failure meanwhile.
            let now = tx.throttle(*account, place)?;
            let next = if waited { now.refused(moment.now) } else { now.failed(moment.now) };
            tx.throttle_put(*account, place, next)?;
        }
        Ok(Done { reply: (), entry, changes: Changes::default() })
    })?;
    Err(Error::new(ErrorKind::SignInFailed, doing))
}
