//! Saying that one has searched: logged once a quarter hour for one person and one search (`DECISIONS` 25).

use super::Reply;
use crate::domain::audit::Act;
use crate::domain::{AccountId, Filter, Timestamp};
use crate::engine::event::{Changes, Reply as AnyReply};
use crate::engine::ops::Handled;
use crate::engine::ops::opening::QUARTER_HOUR_MS;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, Outcome, ReadConversations, look_first, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The searches that were logged lately. They are kept in memory only, and only as long as somebody is signed in:
/// words that were searched for stand in no file.
#[derive(Clone, Default)]
pub(crate) struct SearchLog(Arc<Mutex<Vec<Logged>>>);

struct Logged {
    account: AccountId,
    filter: Filter,
    at: Timestamp,
}

impl SearchLog {
    /// Forgets all of them.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    /// Whether this was logged in the quarter hour before `now`. What a clock that was set back says lies ahead
    /// does not count.
    fn has(&self, account: AccountId, filter: &Filter, now: Timestamp) -> bool {
        let mut logged = self.lock();
        logged.retain(|one| (0..QUARTER_HOUR_MS).contains(&(now.0 - one.at.0)));
        logged.iter().any(|one| one.account == account && one.filter == *filter)
    }

    fn add(&self, account: AccountId, filter: Filter, at: Timestamp) {
        self.lock().push(Logged { account, filter, at });
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Logged>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Logs a search by its number of hits.
pub(super) fn searched(store: &mut Store, context: &Context, filter: Filter, hits: u64) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let again = look_first::<ReadConversations, _>(store, session.as_ref(), |_read, account| {
        Ok(context.searches.has(account, &filter, moment.now))
    })?;
    let outcome = if again == Some(true) {
        Outcome { reply: Reply::Searched, changes: Changes::default() }
    } else {
        let logged = transact::<ReadConversations, _>(store, session.as_ref(), moment, |permit, _| {
            let entry = Entry::of(Act::Searched).amount(i64::try_from(hits).unwrap_or(i64::MAX));
            Ok(Done { reply: permit.account(), entry, changes: Changes::default() })
        })?;
        context.searches.add(logged.reply, filter, moment.now);
        logged.map(|_account| Reply::Searched)
    };
    Ok(Handled::Now(outcome.map(AnyReply::Conversation)))
}
