//! The password once more, before a sensitive act: for five minutes, for one act, in one session.

use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED, act, act_as, error_of, reauthenticate, sign_in};
use seula::domain::{AccountId, AccountRole};
use seula::engine::guard::{Action as _, ManageAccounts};
use seula::engine::ops::{account, session};
use seula::engine::{Clock as _, Engine};
use seula::error::ErrorKind;
use zeroize::Zeroizing;

const NEEDED: Option<ErrorKind> = Some(ErrorKind::ReauthenticationNeeded);
const WRONG: &str = "väärä salasana merkki";

fn create(engine: &Engine, username: &str) -> Option<ErrorKind> {
    let create = account::Command::Create {
        username: username.to_owned(),
        display_name: String::new(),
        roles: [AccountRole::Trainer].into_iter().collect(),
    };
    error_of(engine, create)
}

fn acts(register: &Register, act: &str) -> i64 {
    register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}' AND coalesce(object, 0) = 1"))
}

#[test]
fn a_sensitive_act_without_the_password_is_refused_and_the_refusal_is_logged() {
    let register = Register::new("reauthentication_needed");
    let engine = register.engine();
    assert_eq!(create(engine, "uusi"), NEEDED, "a sign-in is not enough");
    assert_eq!(register.number("SELECT count(*) FROM account"), 1);
    let refused = format!(
        "SELECT count(*) FROM audit WHERE act = 'refused' AND account = 1 AND object = {}",
        ManageAccounts::NUMBER
    );
    assert_eq!(register.number(&refused), 1);
    assert_eq!(reauthenticate(engine, PASSWORD), None);
    assert_eq!(acts(&register, "reauthenticated"), 1);
    assert_eq!(create(engine, "uusi"), None);
    assert_eq!(create(engine, "toinen"), NEEDED, "it counts for one act");
    assert_eq!(create(engine, "toinen"), NEEDED);
    assert_eq!(register.number(&refused), 1, "once a quarter of an hour");
}

#[test]
fn an_act_that_comes_to_nothing_leaves_it_for_the_next() {
    let register = Register::new("reauthentication_left");
    let engine = register.engine();
    assert_eq!(reauthenticate(engine, PASSWORD), None);
    for (username, kind) in [
        (SUPERVISOR, Some(ErrorKind::UsernameTaken)),
        ("rei no", Some(ErrorKind::UsernameInvalid)),
        ("reino", None),
        ("riitta", NEEDED),
    ] {
        assert_eq!(create(engine, username), kind, "{username}");
    }
}

#[test]
fn it_counts_for_five_minutes_by_the_clock_and_one_that_is_set_back_makes_it_no_longer() {
    let register = Register::new("reauthentication_minutes");
    let begin = register.clock.now();
    let minute = 60_000;
    for (at, millis, kind) in [
        (0, 5 * minute - 1, None),
        (1, 5 * minute, NEEDED),
        (2, 6 * minute, NEEDED),
        (3, 1 - 5 * minute, None),
        (4, -5 * minute, NEEDED),
    ] {
        register.clock.set(begin);
        assert_eq!(reauthenticate(register.engine(), PASSWORD), None);
        register.clock.set(seula::domain::Timestamp(begin.0 + millis));
        assert_eq!(create(register.engine(), &format!("uusi{at}")), kind, "{millis}");
    }
}

#[test]
fn it_belongs_to_the_session_in_which_it_was_given() {
    let register = Register::new("reauthentication_session");
    let beside = register.another_engine();
    sign_in(&beside, SUPERVISOR, PASSWORD, None, None).unwrap();
    assert_eq!(reauthenticate(register.engine(), PASSWORD), None);
    assert_eq!(create(&beside, "uusi"), NEEDED, "another program");
    register.engine().call(session::Command::SignOut { lock: true }).unwrap();
    assert_eq!(reauthenticate(register.engine(), PASSWORD), Some(ErrorKind::NotSignedIn));
    register.sign_in();
    assert_eq!(create(register.engine(), "uusi"), NEEDED, "the next session");
    assert_eq!(reauthenticate(register.engine(), ""), Some(ErrorKind::EmptyField));
}

#[test]
fn a_wrong_password_is_counted_logged_and_kept_nowhere() {
    let register = Register::new("reauthentication_wrong");
    let engine = register.engine();
    let wrong = |times: u32| {
        for _ in 0..times {
            assert_eq!(reauthenticate(engine, WRONG), Some(ErrorKind::SignInFailed));
        }
    };
    wrong(4);
    assert_eq!(create(engine, "uusi"), NEEDED);
    assert_eq!(reauthenticate(engine, PASSWORD), None, "a right one forgets the failures");
    wrong(5);
    assert_eq!(reauthenticate(engine, PASSWORD), Some(ErrorKind::SignInFailed), "the wait is two seconds");
    let again = sign_in(&register.another_engine(), SUPERVISOR, PASSWORD, None, None).unwrap_err();
    assert_eq!(again.kind, ErrorKind::SignInFailed, "signing in waits, too");
    register.set_clock("2026-11-24T12:00:02Z");
    assert_eq!(reauthenticate(engine, PASSWORD), None);
    assert_eq!(create(engine, "uusi"), None);
    assert_eq!(acts(&register, "reauthentication_failed"), 9);
    assert_eq!(acts(&register, "reauthentication_throttled"), 1);
    assert_eq!(register.found_in_files("merkki"), 0);
}

#[test]
fn the_password_is_not_guessed_by_changing_it_either() {
    let register = Register::new("reauthentication_change");
    let wiped = |typed: &str| Zeroizing::new(typed.to_owned());
    let change = |old: &str| {
        let new = wiped("seitsemän harmaata lokkia luodolla");
        error_of(register.engine(), session::Command::ChangePassword { old: wiped(old), new })
    };
    for _ in 0..5 {
        assert_eq!(change(WRONG), Some(ErrorKind::SignInFailed));
    }
    assert_eq!(change(PASSWORD), Some(ErrorKind::SignInFailed), "it waits");
    register.set_clock("2026-11-24T12:00:02Z");
    assert_eq!(change(PASSWORD), None);
}

#[test]
fn a_right_without_the_password_and_the_password_without_a_right_are_both_not_enough() {
    let register = Register::new("reauthentication_roles");
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let refused = act_as(&reviewer, TYPED, account::Command::Enable(AccountId(2))).unwrap_err();
    assert_eq!(refused.kind, ErrorKind::Forbidden);
    // Whoever loses the role meanwhile does nothing with it.
    let (_, second) = register.person("pia", &[AccountRole::Supervisor]);
    assert_eq!(reauthenticate(&second, TYPED), None);
    let pia = AccountId(register.number("SELECT id FROM account WHERE username = 'pia'"));
    act(register.engine(), account::Command::Disable(pia)).unwrap();
    assert_eq!(create(&second, "uusi"), Some(ErrorKind::NotSignedIn));
}
