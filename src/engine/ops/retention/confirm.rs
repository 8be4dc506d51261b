//! A supervisor's word for an unusual destruction, or for a day that the clock has jumped to.

use super::plan::{Judged, Plan};
use crate::domain::Day;
use crate::domain::audit::Act;
use crate::engine::event::Changes;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{ConfirmRetention, Done, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// From now on the day counts as known, and what is due on it goes. `Conflict`: what waits is not, or no longer, what
/// the supervisor saw.
pub(super) fn confirm(store: &mut Store, context: &Context, today: Day, count: u64) -> Result<Plan> {
    let doing = "confirming a destruction";
    let moment = context.moment();
    let session = context.session();
    let planned = transact::<ConfirmRetention, _>(store, session.as_ref(), moment, |permit, tx| {
        let found = Judged::of(**tx, moment.now.day())?;
        let open = found.open.filter(|open| open.waits);
        let open = open.ok_or_else(|| Error::new(ErrorKind::NotFound, doing))?;
        if (found.today, found.due) != (today, count) {
            return Err(Error::new(ErrorKind::Conflict, doing));
        }
        tx.run_planned(open.id, false, found.cut_off)?;
        tx.run_confirmed(open.id, permit.account())?;
        tx.waiting_ended()?;
        tx.register_saw_day(today)?;
        Ok(Done {
            reply: found.plan(Some(open.id), false),
            entry: Entry::on(Act::RetentionConfirmed, open.id).amount(count as i64),
            changes: Changes::default(),
        })
    })?
    .reply;
    context.saw_day(today);
    Ok(planned)
}
