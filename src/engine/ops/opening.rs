//! Reading what is logged when it is read: once a quarter hour for one person and one thing (`DECISIONS` 25).

use crate::domain::audit::Act;
use crate::domain::{AccountId, Timestamp};
use crate::engine::event::Changes;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Action, Done, Moment, Outcome, look_first, transact};
use crate::engine::worker::Context;
use crate::error::Result;

/// The time between two entries, in milliseconds.
pub(super) const QUARTER_HOUR_MS: i64 = 15 * 60 * 1000;

/// Who reads, and when.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    /// Who.
    pub(super) account: AccountId,
    /// When.
    pub(super) moment: Moment,
}

/// Reads with the right `A` and logs it as `act` on what `object` finds, unless that was logged lately.
pub(super) fn open<A: Action, R>(
    store: &mut Store,
    context: &Context,
    act: Act,
    object: impl Fn(Read<'_>, Moment) -> Result<i64>,
    take: impl Fn(Read<'_>, Reader) -> Result<R>,
) -> Result<Outcome<R>> {
    let (session, moment) = (context.session(), context.moment());
    let again = look_first::<A, _>(store, session.as_ref(), |read, account| {
        let since = Timestamp(moment.now.0.saturating_sub(QUARTER_HOUR_MS));
        let logged = read.audit_lately(act, object(read, moment)?, account, (since, moment.now))?;
        if logged { take(read, Reader { account, moment }).map(Some) } else { Ok(None) }
    })?;
    match again.flatten() {
        Some(reply) => Ok(Outcome { reply, changes: Changes::default() }),
        None => transact::<A, _>(store, session.as_ref(), moment, |permit, tx| {
            let entry = Entry::on(act, object(**tx, moment)?);
            let reply = take(**tx, Reader { account: permit.account(), moment })?;
            Ok(Done { reply, entry, changes: Changes::default() })
        }),
    }
}
