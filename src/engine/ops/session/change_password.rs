//! Changing one's own password: the present one is asked for, other sessions of the account end.

use super::Reply;
use super::own::Own;
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Then};
use crate::engine::password;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, ManageOwnAccount, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

const DOING: &str = "changing a password";

/// What the password thread found out.
enum Tried {
    /// The present password was not the typed one.
    Wrong,
    /// The hash of the new one.
    Right(String),
}

/// Compares and hashes on the password thread, changes on the writer.
pub(super) fn change_password(
    store: &mut Store,
    context: &Context,
    old: Zeroizing<String>,
    new: Zeroizing<String>,
) -> Result<Handled> {
    if old.is_empty() || new.is_empty() {
        return Err(Error::new(ErrorKind::EmptyField, DOING));
    }
    let own = Own::of(store, context, DOING)?;
    Ok(Handled::Aside(Box::new(move || -> Then {
        let tried = attempt(&own, &old, &new);
        Box::new(move |store, context| settle(store, context, &own, tried?))
    })))
}

fn attempt(own: &Own, old: &str, new: &str) -> Result<Tried> {
    if !own.fits(old)? {
        return Ok(Tried::Wrong);
    }
    match password::judge(new, &own.names) {
        Some(fault) => Err(Error::new(fault, DOING)),
        None => password::hash(new).map(Tried::Right),
    }
}

fn settle(store: &mut Store, context: &Context, own: &Own, tried: Tried) -> Result<Handled> {
    let moment = context.moment();
    let Tried::Right(phc) = tried else { return own.refuse(store, moment, DOING) };
    let session = &own.session;
    let changes = Changes { session: true, accounts: true, ..Changes::default() };
    let changed = transact::<ManageOwnAccount, _>(store, Some(session), moment, |permit, tx| {
        own.clear(tx)?;
        let reply = tx.account_set_password(permit.account(), session.epoch, &phc, moment.now)?;
        Ok(Done { reply, entry: Entry::on(Act::PasswordChanged, permit.account().0), changes })
    });
    let changed = match changed {
        Err(error) if error.kind == ErrorKind::SignInFailed => return own.refuse(store, moment, DOING),
        changed => changed?,
    };
    // Whoever has signed out or in meanwhile has the last word.
    let is_same = |now: Session| now.account == session.account && now.epoch == session.epoch;
    if context.session().is_some_and(is_same) {
        context.set_session(Some(Session { epoch: changed.reply, ..session.clone() }));
    }
    Ok(Handled::Now(changed.map(|_epoch| event::Reply::Session(Reply::PasswordChanged))))
}
