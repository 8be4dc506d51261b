//! The target: which share of answers is to be correct.

use super::Reply;
use crate::domain::Target;
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, KeepSettings, transact};
use crate::engine::worker::Context;
use crate::error::Result;

/// Changes it, or takes it away.
pub(super) fn change(
    store: &mut Store,
    context: &Context,
    seen: Option<Target>,
    wanted: Option<Target>,
) -> Result<Handled> {
    transact::<KeepSettings, _>(store, context.session().as_ref(), context.moment(), |_permit, tx| {
        tx.register_change_target(seen, wanted)?;
        let entry = Entry::of(Act::TargetChanged);
        let entry = match wanted {
            Some(target) => entry.amount(i64::from(target.percent())),
            None => entry,
        };
        let changes = Changes { rounds: true, ..Changes::default() };
        Ok(Done { reply: event::Reply::Insight(Reply::Target(wanted)), entry, changes })
    })
    .map(Handled::Now)
}
