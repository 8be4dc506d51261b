//! One-time codes: a new account gets one, and a reset puts one in place of the password.

use super::{CHANGES, Reply, checked_username};
use crate::domain::audit::Act;
use crate::domain::{Account, AccountId, AccountRoles, AccountState, Timestamp};
use crate::engine::event;
use crate::engine::ops::{Handled, Then};
use crate::engine::password;
use crate::engine::session::Session;
use crate::engine::store::{Entry, NewAccount, Store, Tx};
use crate::engine::transact::{Done, ManageAccounts, Permit, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

/// The same in milliseconds.
pub(in crate::engine::ops) const CODE_MS: i64 = super::CODE_HOURS * 60 * 60 * 1000;

/// Makes an account that waits for its first sign-in.
pub(super) fn create(
    context: &Context,
    username: &str,
    display_name: &str,
    roles: AccountRoles,
) -> Result<Handled> {
    let doing = "making an account";
    let username = checked_username(username)?;
    if roles.iter().next().is_none() {
        return Err(Error::new(ErrorKind::EmptyField, doing));
    }
    let display_name = match display_name.trim() {
        "" => username.clone(),
        name => name.to_owned(),
    };
    let now = context.clock.now();
    Ok(with_code(context, Act::AccountCreated, move |permit, tx, code, ends| {
        let new = NewAccount {
            username: &username,
            display_name: &display_name,
            roles,
            state: AccountState::Waiting,
            password: "",
        };
        let account = tx.account_insert(&new, now)?;
        tx.account_give_code(account, code, ends, permit.account())?;
        tx.account(account)
    }))
}

/// Resets an account: its password is gone, its sessions end. Nobody can reset the own one, so that the last
/// supervisor cannot be locked out by a code that nobody wrote down.
pub(super) fn give(context: &Context, account: AccountId) -> Handled {
    with_code(context, Act::CodeGiven, move |permit, tx, code, ends| {
        if permit.account() == account {
            return Err(Error::new(ErrorKind::Forbidden, "giving oneself a code"));
        }
        tx.account(account)?;
        // Whoever was locked out gets in with the code.
        tx.throttle_clear(account)?;
        tx.account_give_code(account, code, ends, permit.account())?;
        tx.account(account)
    })
}

/// Makes a code and its hash on the password thread, then does the act on the writer.
fn with_code(
    context: &Context,
    act: Act,
    change: impl FnOnce(&Permit<'_, ManageAccounts>, &Tx<'_, ManageAccounts>, &str, Timestamp) -> Result<Account>
    + Send
    + 'static,
) -> Handled {
    // Who asks, not who is signed in when the hash is made.
    let session = context.session();
    Handled::Aside(Box::new(move || -> Then {
        let made = password::one_time_code()
            .and_then(|code| Ok((password::hash(&password::code_form(&code))?, code)));
        Box::new(move |store, context| {
            let (phc, code) = made?;
            settle(store, context, session.as_ref(), (act, code), |permit, tx, ends| {
                change(permit, tx, &phc, ends)
            })
        })
    }))
}

fn settle(
    store: &mut Store,
    context: &Context,
    session: Option<&Session>,
    (act, code): (Act, Zeroizing<String>),
    change: impl FnOnce(&Permit<'_, ManageAccounts>, &Tx<'_, ManageAccounts>, Timestamp) -> Result<Account>,
) -> Result<Handled> {
    let moment = context.moment();
    // From the day that counts at sign-in: behind a clock that was ahead no code would be good.
    let from = moment.now.max(moment.today.start());
    let ends = Timestamp(from.0.saturating_add(CODE_MS));
    let outcome = transact::<ManageAccounts, _>(store, session, moment, |permit, tx| {
        let account = change(&permit, tx, ends)?;
        let entry = Entry::on(act, account.id.0);
        Ok(Done { reply: account, entry, changes: CHANGES })
    })?;
    Ok(Handled::Now(outcome.map(|account| event::Reply::Account(Reply::Code(account, code)))))
}
