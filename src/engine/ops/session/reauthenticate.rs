//! The own password once more, before a sensitive act (`SECURITY` 2): somebody else may sit at an unlocked desk.

use super::Reply;
use super::own::Own;
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Then};
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, ManageOwnAccount, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

const DOING: &str = "giving the password once more";

/// Compares on the password thread. The session in which it was asked may do one sensitive act, and no other.
pub(super) fn reauthenticate(
    store: &mut Store,
    context: &Context,
    password: Zeroizing<String>,
) -> Result<Handled> {
    if password.is_empty() {
        return Err(Error::new(ErrorKind::EmptyField, DOING));
    }
    let own = Own::of(store, context, DOING)?;
    Ok(Handled::Aside(Box::new(move || -> Then {
        let fits = own.fits(&password);
        Box::new(move |store, context| settle(store, context, &own, fits?))
    })))
}

fn settle(store: &mut Store, context: &Context, own: &Own, fits: bool) -> Result<Handled> {
    let moment = context.moment();
    if !fits {
        return own.refuse(store, moment, DOING);
    }
    let given = transact::<ManageOwnAccount, _>(store, Some(&own.session), moment, |permit, tx| {
        own.clear(tx)?;
        Ok(Done {
            reply: event::Reply::Session(Reply::Reauthenticated),
            entry: Entry::on(Act::Reauthenticated, permit.account().0),
            changes: Changes::default(),
        })
    });
    match given {
        Err(error) if error.kind == ErrorKind::SignInFailed => own.refuse(store, moment, DOING),
        Err(error) => Err(error),
        Ok(outcome) => {
            own.session.reauthentication.give(moment.now);
            Ok(Handled::Now(outcome))
        }
    }
}
