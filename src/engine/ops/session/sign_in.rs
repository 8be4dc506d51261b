//! Signing in: one path, one amount of work and one refusal, whoever asks and whatever is wrong.

use super::Reply;
use super::stand::{Refusal, Stand, refuse};
use crate::domain::audit::Act;
use crate::domain::{AccountId, AccountRole, AccountRoles, AccountState, Purpose, Timestamp};
use crate::engine::event::{self, Changes};
use crate::engine::ops::account::{self, CODE_MS};
use crate::engine::ops::{Handled, Then};
use crate::engine::password;
use crate::engine::session::{Reauthentication, SESSION_MS, Session, SessionInfo};
use crate::engine::store::{Entry, Read, SecretRow, Store};
use crate::engine::transact::{
    Action as _, Done, ManageOwnAccount, Moment, Outcome, log_refusal, transact, transact_system,
};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

const DOING: &str = "signing in";

const REFUSAL: Refusal = Refusal { failed: Act::SignInFailed, throttled: Act::SignInThrottled };

/// What was typed.
pub(super) struct Typed {
    pub(super) username: Zeroizing<String>,
    pub(super) password: Zeroizing<String>,
    pub(super) purpose: Option<Purpose>,
    pub(super) new_password: Option<Zeroizing<String>>,
}

/// What the typed password is compared with. Nobody's has an empty hash, which takes the same work and fits
/// nothing.
struct Secret {
    who: Option<Who>,
    phc: String,
    /// Whether the hash is of a one-time code.
    is_code: bool,
}

/// The account that may sign in if the secret fits.
struct Who {
    account: AccountId,
    roles: AccountRoles,
    epoch: i64,
    /// What a new password may not hold.
    names: Vec<String>,
    /// Who gave the one-time code, and when.
    code_from: Option<(String, Timestamp)>,
}

/// What the password thread found out.
enum Tried {
    /// The secret does not fit.
    Wrong,
    /// The password fits; a stronger hash of it, if the parameters have risen.
    Right(Option<String>),
    /// The code fits; the hash of the new password, if a good one came with it.
    Code(Result<Option<String>>),
}

/// Compares on the password thread, signs in on the writer.
pub(super) fn sign_in(store: &mut Store, context: &Context, typed: Typed) -> Result<Handled> {
    if typed.username.trim().is_empty() || typed.password.is_empty() {
        return Err(Error::new(ErrorKind::EmptyField, DOING));
    }
    let username = account::normal_username(&typed.username);
    let (moment, sign_outs) = (context.moment(), context.sign_outs());
    let (secret, stand) = store.read(|read| {
        let register = read.register()?;
        let row = read.account_secret(&username)?;
        let stand = row.as_ref().map(|row| Stand::of(read, context, row.account, row.roles)).transpose()?;
        // Who waits takes the same path as who does not exist.
        let waits = stand.as_ref().is_some_and(|stand| stand.waits);
        // A clock that was set back makes no code good that has ended.
        let lasts = |ends: Timestamp| moment.now < ends && moment.today <= ends.day();
        let open = |row: &SecretRow| !waits && (row.state != AccountState::Waiting || lasts(row.code_ends));
        Ok((secret(row.filter(open), register.agency), stand))
    })?;
    Ok(Handled::Aside(Box::new(move || -> Then {
        let tried = attempt(&secret, &typed);
        Box::new(move |store, context| {
            if context.sign_outs() != sign_outs {
                // Who signs out while a password is compared has the last word.
                return Err(Error::new(ErrorKind::Cancelled, DOING));
            }
            settle(store, context, (secret.who, stand), tried?, typed.purpose)
        })
    })))
}

fn secret(row: Option<SecretRow>, agency: String) -> Secret {
    let nobody = Secret { who: None, phc: String::new(), is_code: false };
    let Some(row) = row else { return nobody };
    let is_code = row.state == AccountState::Waiting;
    let phc = if is_code { row.code } else { row.password };
    if row.state == AccountState::Disabled || phc.is_empty() {
        return nobody;
    }
    let [username, display_name] = row.names;
    let names = vec![username, display_name, agency];
    let given = Timestamp(row.code_ends.0 - CODE_MS);
    let code_from = row.code_by.filter(|_| is_code).map(|by| (by, given));
    Secret {
        who: Some(Who { account: row.account, roles: row.roles, epoch: row.epoch, names, code_from }),
        phc,
        is_code,
    }
}

fn attempt(secret: &Secret, typed: &Typed) -> Result<Tried> {
    let candidate =
        if secret.is_code { password::code_form(&typed.password) } else { typed.password.clone() };
    let fits = password::fits(&candidate, &secret.phc)?;
    let Some(who) = secret.who.as_ref().filter(|_| fits) else { return Ok(Tried::Wrong) };
    if !secret.is_code {
        let stronger = password::is_old(&secret.phc).then(|| password::hash(&typed.password)).transpose()?;
        return Ok(Tried::Right(stronger));
    }
    let chosen = typed.new_password.as_deref().map(|new| match password::judge(new, &who.names) {
        Some(fault) => Err(Error::new(fault, DOING)),
        None => password::hash(new),
    });
    Ok(Tried::Code(chosen.transpose()))
}

fn settle(
    store: &mut Store,
    context: &Context,
    (who, stand): (Option<Who>, Option<Stand>),
    tried: Tried,
    purpose: Option<Purpose>,
) -> Result<Handled> {
    let moment = context.moment();
    let Some((who, purpose)) = who.filter(|_| !matches!(tried, Tried::Wrong)).and_then(|who| {
        // An account without any role has no purpose, and no way in.
        let first = Purpose::first_allowed(who.roles)?;
        Some((who, purpose.unwrap_or(first)))
    }) else {
        return refuse(store, moment, stand.as_ref(), REFUSAL, DOING);
    };
    let until = Timestamp(moment.now.0 + SESSION_MS);
    let mut session = Session {
        account: who.account,
        epoch: who.epoch,
        purpose,
        until,
        reauthentication: Reauthentication::default(),
    };
    if !purpose.allowed(who.roles) {
        return ask_purpose(store, moment, &session, who.roles);
    }
    let stronger = match tried {
        Tried::Wrong => return refuse(store, moment, stand.as_ref(), REFUSAL, DOING),
        Tried::Right(stronger) => stronger,
        Tried::Code(chosen) => {
            let Some(phc) = chosen? else {
                let reply = event::Reply::Session(Reply::NewPasswordNeeded(who.code_from));
                return Ok(Handled::Now(Outcome { reply, changes: Changes::default() }));
            };
            session.epoch = take_password(store, moment, &session, &phc)?;
            None
        }
    };
    match begin(store, moment, &session, stand.as_ref(), stronger.as_deref()) {
        Err(error) if matches!(error.kind, ErrorKind::NotSignedIn | ErrorKind::SignInFailed) => {
            refuse(store, moment, stand.as_ref(), REFUSAL, DOING)
        }
        Err(error) => Err(error),
        Ok(outcome) => {
            context.set_session(Some(session));
            Ok(Handled::Now(outcome))
        }
    }
}

/// A purpose without its role is refused like any missing right, and logged as one (`LOOKS` 7); the account's owner,
/// whose password has just fitted, may choose another.
fn ask_purpose(store: &mut Store, moment: Moment, session: &Session, roles: AccountRoles) -> Result<Handled> {
    log_refusal(store, session, ManageOwnAccount::NUMBER, moment.now)?;
    let allowed = Purpose::ALL.into_iter().filter(|purpose| purpose.allowed(roles)).collect();
    let reply = event::Reply::Session(Reply::PurposeNeeded(allowed));
    Ok(Handled::Now(Outcome { reply, changes: Changes::default() }))
}

/// Puts the chosen password in place of the code; returns the new epoch.
fn take_password(store: &mut Store, moment: Moment, session: &Session, phc: &str) -> Result<i64> {
    let changes = Changes { accounts: true, ..Changes::default() };
    let outcome = transact_system(store, moment, |tx| {
        let reply = tx.account_set_password(session.account, session.epoch, phc, moment.now)?;
        Ok(Done { reply, entry: Entry::on(Act::PasswordChanged, session.account.0), changes })
    })?;
    Ok(outcome.reply)
}

/// The permit checks state, epoch and purpose once more: they may have changed while the password was hashed.
fn begin(
    store: &mut Store,
    moment: Moment,
    session: &Session,
    stand: Option<&Stand>,
    stronger: Option<&str>,
) -> Result<Outcome<event::Reply>> {
    transact::<ManageOwnAccount, _>(store, Some(session), moment, |permit, tx| {
        if let Some(phc) = stronger {
            tx.account_rehash(permit.account(), phc)?;
        }
        tx.account_signed_in(permit.account(), moment.now)?;
        if let Some(stand) = stand {
            stand.clear(tx)?;
        }
        let info = info(**tx, session, moment)?;
        let changes = Changes { session: true, accounts: true, ..Changes::default() };
        let supervisor = info.roles().has(AccountRole::Supervisor);
        let entry = Entry::on(Act::SignedIn, permit.account().0).checkpoint(supervisor);
        Ok(Done { reply: event::Reply::Session(Reply::SignedIn(Box::new(info))), entry, changes })
    })
}

fn info(read: Read<'_>, session: &Session, moment: Moment) -> Result<SessionInfo> {
    let register = read.register()?;
    Ok(SessionInfo {
        account: read.account(session.account)?,
        purpose: session.purpose,
        since: moment.now,
        settings: read.account_settings(session.account)?,
        agency: register.agency,
        lock: register.lock,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    const PASSWORD: &str = "viisi vihreää kiveä rannalla";

    fn row(state: AccountState) -> SecretRow {
        let phc = password::hash(PASSWORD).unwrap();
        let waits = state == AccountState::Waiting;
        SecretRow {
            account: AccountId(1),
            names: ["reino".to_owned(), "Reino Mallikas".to_owned()],
            roles: AccountRoles(1),
            state,
            epoch: 0,
            password: if waits { String::new() } else { phc.clone() },
            code: if waits { phc } else { String::new() },
            code_ends: Timestamp(0),
            code_by: None,
        }
    }

    /// Makes an account with [`PASSWORD`] in this state, and failures elsewhere than at places that are known.
    fn account(fixture: &Fixture, username: &str, state: AccountState, failures: u32) {
        let phc = password::hash(PASSWORD).unwrap();
        let plain = fixture.plain();
        let account = "INSERT INTO account (username, display_name, roles, state, password, code, code_ends_ms, epoch, \
                       created_ms) VALUES (?1, ?1, 1, ?2, ?3, '', 0, 0, 0)";
        plain.execute(account, (username, state.number(), phc)).unwrap();
        let throttle = "INSERT INTO throttle SELECT id, x'', 0, ?2, 0, 0 FROM account WHERE username = ?1";
        plain.execute(throttle, (username, failures)).unwrap();
    }

    #[test]
    fn every_refusal_goes_one_way_with_one_hash_one_row_and_one_message() {
        let mut fixture = Fixture::new("refusals_go_one_way");
        for (username, state, failures) in [
            ("reino", AccountState::Active, 0),
            ("poissa", AccountState::Disabled, 0),
            ("suljettu", AccountState::Active, crate::domain::throttle::CLOSED_AT),
        ] {
            account(&fixture, username, state, failures);
        }
        let mut ways = Vec::new();
        for (username, typed) in [
            ("reino", "väärä salasana tässä"),
            ("tuntematon", PASSWORD),
            ("poissa", PASSWORD),
            ("suljettu", PASSWORD),
        ] {
            let typed = Typed {
                username: Zeroizing::new(username.to_owned()),
                password: Zeroizing::new(typed.to_owned()),
                purpose: None,
                new_password: None,
            };
            let rows = |fixture: &Fixture| fixture.number("SELECT count(*) FROM audit");
            let (hashes, logged) = (password::HASHES.get(), rows(&fixture));
            let first = sign_in(&mut fixture.store, &fixture.context, typed).unwrap();
            assert_eq!(
                (password::HASHES.get(), rows(&fixture)),
                (hashes, logged),
                "{username}: nothing is done yet"
            );
            let Handled::Aside(work) = first else { panic!("{username}: it is not compared aside") };
            let then = work();
            let hashes = password::HASHES.get() - hashes;
            let error = then(&mut fixture.store, &mut fixture.context).err().map(|error| error.to_string());
            ways.push((hashes, rows(&fixture) - logged, error));
        }
        let one = (1, 1, Some("signing in: SignInFailed".to_owned()));
        assert_eq!(ways, vec![one; 4]);
        assert_eq!(fixture.number("SELECT count(*) FROM audit WHERE act = 'sign_in_throttled'"), 1);
    }

    #[test]
    fn every_refusal_costs_one_hash_with_todays_parameters() {
        let code_gone = SecretRow { code: String::new(), ..row(AccountState::Waiting) };
        for (who, row, typed) in [
            ("unknown", None, PASSWORD),
            ("disabled", Some(row(AccountState::Disabled)), PASSWORD),
            ("waiting", Some(row(AccountState::Waiting)), "vääräsalasana"),
            ("waiting without code", Some(code_gone), "vääräsalasana"),
            ("wrong password", Some(row(AccountState::Active)), "väärä salasana"),
        ] {
            let secret = secret(row, String::new());
            let typed = Typed {
                username: Zeroizing::new("reino".to_owned()),
                password: Zeroizing::new(typed.to_owned()),
                purpose: None,
                new_password: Some(Zeroizing::new("kuusi keltaista lehteä".to_owned())),
            };
            let before = password::HASHES.get();
            assert!(matches!(attempt(&secret, &typed).unwrap(), Tried::Wrong), "{who}");
            assert_eq!(password::HASHES.get() - before, 1, "{who}");
        }
    }
}
