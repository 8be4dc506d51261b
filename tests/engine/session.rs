use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED, act, at, error_of, sign_in};
use argon2::password_hash::{PasswordHasher as _, SaltString};
use seula::domain::{AccountRole, Purpose};
use seula::engine::ops::{account, collection, session};
use seula::engine::{Engine, EngineConfig, Reply, Settings};
use seula::error::ErrorKind;
use zeroize::Zeroizing;

fn kind_of_sign_in(engine: &Engine, username: &str, password: &str) -> Option<ErrorKind> {
    sign_in(engine, username, password, None, None).err().map(|error| error.kind)
}

fn change_password(engine: &Engine, old: &str, new: &str) -> Option<ErrorKind> {
    let wiped = |typed: &str| Zeroizing::new(typed.to_owned());
    error_of(engine, session::Command::ChangePassword { old: wiped(old), new: wiped(new) })
}

fn is_signed_in(engine: &Engine) -> bool {
    engine.ask(collection::Query::List).is_ok()
}

#[test]
fn every_refused_sign_in_reads_the_same_and_nothing_that_was_typed_is_kept() {
    let register = Register::new("every_refused_sign_in");
    register.account("odottava", &[AccountRole::Reviewer]);
    let (disabled, _) = register.person("poissa", &[AccountRole::Reviewer]);
    act(register.engine(), account::Command::Disable(disabled.id)).unwrap();
    let engine = register.another_engine();
    let before = register.number("SELECT count(*) FROM audit WHERE act = 'sign_in_failed'");
    let typed = [
        (SUPERVISOR, "väärä salasana merkki"),
        ("odottava", "väärä salasana merkki"),
        ("poissa", TYPED),
        ("tuntematon-merkki", "väärä salasana merkki"),
        ("salasana kentässä merkki", "väärä salasana merkki"),
    ];
    for (username, password) in typed {
        let error = sign_in(&engine, username, password, None, None).unwrap_err();
        assert_eq!(error.to_string(), "signing in: SignInFailed", "{username}");
    }
    let after = register.number("SELECT count(*) FROM audit WHERE act = 'sign_in_failed'");
    assert_eq!(after - before, 5);
    assert_eq!(register.found_in_files("merkki"), 0);
    assert!(!is_signed_in(&engine));
}

#[test]
fn an_empty_username_or_password_is_asked_for_and_not_logged() {
    let register = Register::new("an_empty_username");
    let engine = register.another_engine();
    let before = register.number("SELECT count(*) FROM audit");
    for (username, password) in [("", PASSWORD), ("  ", PASSWORD), (SUPERVISOR, "")] {
        assert_eq!(kind_of_sign_in(&engine, username, password), Some(ErrorKind::EmptyField));
    }
    assert_eq!(register.number("SELECT count(*) FROM audit"), before);
}

#[test]
fn a_good_sign_in_tells_the_window_who_and_what_for_and_is_logged() {
    let register = Register::new("a_good_sign_in");
    let engine = register.another_engine();
    let info = sign_in(&engine, " SAANA ", PASSWORD, Some(Purpose::Training), None).unwrap().unwrap();
    assert_eq!((info.account.username.as_str(), info.purpose), (SUPERVISOR, Purpose::Training));
    assert_eq!((info.since, info.account.last_sign_in), (at("2026-11-24T12:00:00Z"), Some(info.since)));
    assert_eq!(info.settings, Settings::default());
    let logged = "SELECT count(*) FROM audit WHERE act = 'signed_in' AND account = 1 AND purpose = 1";
    assert_eq!(register.number(logged), 1);
}

#[test]
fn a_purpose_that_the_roles_do_not_allow_is_asked_for_again_after_a_good_password_only() {
    let register = Register::new("a_purpose_not_allowed");
    let (_, engine) = register.person("reino", &[AccountRole::Reviewer]);
    for purpose in [Purpose::Quality, Purpose::Guidance] {
        let info = sign_in(&engine, "reino", TYPED, Some(purpose), None).unwrap().unwrap();
        assert_eq!(info.purpose, purpose);
    }
    let engine = register.another_engine();
    let attempt = |password: &str| {
        engine.call(session::Command::SignIn {
            username: Zeroizing::new("reino".to_owned()),
            password: Zeroizing::new(password.to_owned()),
            purpose: Some(Purpose::Training),
            new_password: None,
        })
    };
    assert_eq!(attempt("jokin aivan muu salasana").unwrap_err().kind, ErrorKind::SignInFailed);
    let failed = "SELECT count(*) FROM audit WHERE act = 'sign_in_failed'";
    assert_eq!(register.number(failed), 1);
    let Reply::Session(session::Reply::PurposeNeeded(offered)) = attempt(TYPED).unwrap() else {
        panic!("the purpose was taken")
    };
    assert_eq!(offered, [Purpose::Quality, Purpose::Guidance]);
    assert!(!is_signed_in(&engine));
    // It is a missing right, no failed sign-in.
    assert_eq!(register.number(failed), 1);
    let refused = "SELECT count(*) FROM audit WHERE act = 'refused' AND account = 2 AND purpose = 1";
    assert_eq!(register.number(refused), 1);
    register.tamper("UPDATE account SET roles = 0 WHERE username = 'reino'");
    assert_eq!(kind_of_sign_in(&engine, "reino", TYPED), Some(ErrorKind::SignInFailed));
}

#[test]
fn a_code_with_a_purpose_of_another_role_stays_good() {
    let register = Register::new("a_code_with_a_purpose");
    let (_, code) = register.account("tuula", &[AccountRole::Trainer]);
    let engine = register.another_engine();
    let asked = engine.call(session::Command::SignIn {
        username: Zeroizing::new("tuula".to_owned()),
        password: Zeroizing::new(code.clone()),
        purpose: Some(Purpose::Quality),
        new_password: Some(Zeroizing::new(TYPED.to_owned())),
    });
    let Reply::Session(session::Reply::PurposeNeeded(offered)) = asked.unwrap() else {
        panic!("the purpose was taken")
    };
    assert_eq!(offered, [Purpose::Training, Purpose::Guidance]);
    let info = sign_in(&engine, "tuula", &code, Some(Purpose::Training), Some(TYPED)).unwrap().unwrap();
    assert_eq!(info.purpose, Purpose::Training);
}

#[test]
fn a_code_asks_for_a_new_password_once_and_is_then_gone() {
    let register = Register::new("a_code_asks");
    let (_, code) = register.account("tuula", &[AccountRole::Trainer]);
    let engine = register.another_engine();
    assert!(sign_in(&engine, "tuula", &code, None, None).unwrap().is_none());
    assert!(!is_signed_in(&engine));
    let weak = sign_in(&engine, "tuula", &code, None, Some("tuula tuula tuula")).unwrap_err();
    assert_eq!(weak.kind, ErrorKind::PasswordWeak);
    let typed = code.to_uppercase().replace('-', " ");
    let info = sign_in(&engine, "tuula", &typed, None, Some(TYPED)).unwrap().unwrap();
    assert_eq!(info.account.password_changed, Some(at("2026-11-24T12:00:00Z")));
    assert_eq!(register.number("SELECT count(*) FROM account WHERE code <> '' OR state <> 0"), 0);
    assert_eq!(kind_of_sign_in(&engine, "tuula", &code), Some(ErrorKind::SignInFailed));
    assert_eq!(kind_of_sign_in(&engine, "tuula", TYPED), None);
}

#[test]
fn a_code_ends_after_72_hours() {
    let register = Register::new("a_code_ends");
    let (_, code) = register.account("tuula", &[AccountRole::Trainer]);
    let engine = register.another_engine();
    register.set_clock("2026-11-27T11:59:59Z");
    assert!(sign_in(&engine, "tuula", &code, None, None).unwrap().is_none());
    register.set_clock("2026-11-27T12:00:00Z");
    assert_eq!(kind_of_sign_in(&engine, "tuula", &code), Some(ErrorKind::SignInFailed));
}

#[test]
fn a_code_that_has_ended_stays_so_when_the_clock_is_set_back() {
    let register = Register::new("a_code_back");
    let (_, code) = register.account("tuula", &[AccountRole::Trainer]);
    register.set_clock("2026-11-30T12:00:00Z");
    drop(register.another_engine());
    register.set_clock("2026-11-25T12:00:00Z");
    let engine = register.another_engine();
    assert_eq!(kind_of_sign_in(&engine, "tuula", &code), Some(ErrorKind::SignInFailed));
}

#[test]
fn a_code_is_good_also_after_a_clock_that_was_ahead() {
    let register = Register::new("a_code_ahead");
    register.set_clock("2026-12-04T12:00:00Z");
    drop(register.another_engine());
    register.set_clock("2026-11-24T12:00:00Z");
    let supervisor = register.another_engine();
    sign_in(&supervisor, SUPERVISOR, PASSWORD, None, None).unwrap();
    let new = account::Command::Create {
        username: "tuula".to_owned(),
        display_name: "Tuula Mallikas".to_owned(),
        roles: [AccountRole::Trainer].into_iter().collect(),
    };
    let Reply::Account(account::Reply::Code(_, code)) = act(&supervisor, new).unwrap() else {
        panic!("no code")
    };
    assert!(sign_in(&register.another_engine(), "tuula", &code, None, None).unwrap().is_none());
}

#[test]
fn a_reset_ends_the_password_and_the_sessions() {
    let register = Register::new("a_reset_ends");
    let (reino, engine) = register.person("reino", &[AccountRole::Reviewer]);
    assert!(is_signed_in(&engine));
    let Reply::Account(account::Reply::Code(_, code)) =
        act(register.engine(), account::Command::GiveCode(reino.id)).unwrap()
    else {
        panic!("no code")
    };
    assert!(!is_signed_in(&engine));
    assert_eq!(kind_of_sign_in(&engine, "reino", TYPED), Some(ErrorKind::SignInFailed));
    assert!(
        sign_in(&engine, "reino", &code, None, Some("kuusi keltaista lehteä pihalla")).unwrap().is_some()
    );
}

#[test]
fn a_session_ends_with_signing_out_and_that_is_logged() {
    let register = Register::new("a_session_ends");
    assert!(is_signed_in(register.engine()));
    register.engine().call(session::Command::SignOut { lock: false }).unwrap();
    assert!(!is_signed_in(register.engine()));
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'signed_out' AND account = 1"), 1);
    assert_eq!(
        error_of(register.engine(), session::Command::SignOut { lock: false }),
        Some(ErrorKind::NotSignedIn)
    );
}

#[test]
fn a_password_is_changed_by_who_knows_the_present_one_and_ends_the_other_sessions() {
    let register = Register::new("a_password_is_changed");
    let (_, here) = register.person("reino", &[AccountRole::Reviewer]);
    let there = register.another_engine();
    sign_in(&there, "reino", TYPED, None, None).unwrap();
    let next = "kuusi keltaista lehteä pihalla";
    for (old, new, expected) in [
        ("", next, Some(ErrorKind::EmptyField)),
        (TYPED, "", Some(ErrorKind::EmptyField)),
        ("väärä salasana tässä", next, Some(ErrorKind::SignInFailed)),
        (TYPED, "lyhyt", Some(ErrorKind::PasswordLength)),
        (TYPED, "reinon salasanan sana", Some(ErrorKind::PasswordWeak)),
        (TYPED, next, None),
    ] {
        assert_eq!(change_password(&here, old, new), expected, "{old} {new}");
    }
    assert!(is_signed_in(&here) && !is_signed_in(&there));
    assert_eq!(kind_of_sign_in(&there, "reino", TYPED), Some(ErrorKind::SignInFailed));
    assert_eq!(kind_of_sign_in(&there, "reino", next), None);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'password_changed'"), 2);
}

#[test]
fn settings_are_the_account_s_own_and_only_known_ones_are_taken() {
    let register = Register::new("settings_are_kept");
    let wanted = Settings {
        language: "sv".to_owned(),
        theme: "contrast".to_owned(),
        text_size: 140,
        density: "compact".to_owned(),
        motion: "none".to_owned(),
    };
    register.engine().call(session::Command::ChangeSettings(wanted.clone())).unwrap();
    let info = sign_in(register.engine(), SUPERVISOR, PASSWORD, None, None).unwrap().unwrap();
    assert_eq!(info.settings, wanted);
    for wrong in [
        Settings { language: "de".to_owned(), ..wanted.clone() },
        Settings { theme: "pink".to_owned(), ..wanted.clone() },
        Settings { text_size: 201, ..wanted.clone() },
        Settings { density: "loose".to_owned(), ..wanted.clone() },
        Settings { motion: "some".to_owned(), ..wanted },
    ] {
        let kind = error_of(register.engine(), session::Command::ChangeSettings(wrong));
        assert_eq!(kind, Some(ErrorKind::Internal));
    }
}

#[test]
fn a_weaker_hash_is_renewed_at_a_good_sign_in_only() {
    let register = Register::new("a_weaker_hash");
    let params = argon2::Params::new(19 * 1024, 2, 1, Some(32)).unwrap();
    let weak = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let salt = SaltString::encode_b64(&[7; 16]).unwrap();
    let phc = weak.hash_password(PASSWORD.as_bytes(), &salt).unwrap().to_string();
    register.tamper(&format!("UPDATE account SET password = '{phc}'"));
    let strong = "SELECT count(*) FROM account WHERE password LIKE '$argon2id$v=19$m=65536,t=3,p=1$%'";
    let engine = register.another_engine();
    assert_eq!(kind_of_sign_in(&engine, SUPERVISOR, "väärä salasana tässä"), Some(ErrorKind::SignInFailed));
    assert_eq!(register.number(strong), 0);
    assert_eq!(kind_of_sign_in(&engine, SUPERVISOR, PASSWORD), None);
    assert_eq!(register.number(strong), 1);
    assert_eq!(kind_of_sign_in(&engine, SUPERVISOR, PASSWORD), None);
    assert!(is_signed_in(register.engine()), "a renewed hash ends no session");
}

/// The program at another place: another system user or machine.
fn at_place(register: &Register, place: &str) -> Engine {
    let clock = std::sync::Arc::<seula::engine::ManualClock>::clone(&register.clock);
    let config = EngineConfig { path: register.path(), clock, wake: std::sync::Arc::new(|| {}) };
    let engine = Engine::start_at(config, place).unwrap();
    engine.opened().unwrap();
    engine
}

/// Whether the right password is let in at once after so many wrong ones.
fn is_let_in_after(engine: &Engine, failures: u32) -> bool {
    for _ in 0..failures {
        assert_eq!(
            kind_of_sign_in(engine, SUPERVISOR, "väärä salasana tässä"),
            Some(ErrorKind::SignInFailed)
        );
    }
    kind_of_sign_in(engine, SUPERVISOR, PASSWORD).is_none()
}

#[test]
fn after_five_failures_an_account_waits_at_that_place_and_gets_in_elsewhere() {
    let register = Register::new("throttled");
    let here = register.another_engine();
    assert!(is_let_in_after(&here, 4));
    let abroad = at_place(&register, "muu@kone");
    assert!(!is_let_in_after(&abroad, 5), "the wait is two seconds");
    let moved = at_place(&register, "muu@toinen");
    assert!(!is_let_in_after(&moved, 0), "places that are not known wait together");
    assert!(is_let_in_after(&here, 0), "the account's own place waits for nobody");
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'sign_in_throttled'"), 2);
    assert!(is_let_in_after(&abroad, 0), "a good sign-in ends the waits");
    assert!(!is_let_in_after(&here, 5));
    register.set_clock("2026-11-24T12:00:02Z");
    assert!(is_let_in_after(&here, 0));
    assert_eq!(register.number("SELECT sum(known) FROM throttle"), 2);
    assert_eq!(register.found_in_files("kone"), 0, "a place is kept as a hash");
}

#[test]
fn a_supervisor_is_closed_out_nowhere_and_others_are() {
    let register = Register::new("closed_out");
    register.person("reino", &[AccountRole::Reviewer]);
    register.tamper("INSERT INTO throttle SELECT id, x'', 0, 100, 0, 0 FROM account");
    let abroad = at_place(&register, "muu@kone");
    assert_eq!(kind_of_sign_in(&abroad, "reino", TYPED), Some(ErrorKind::SignInFailed));
    assert_eq!(kind_of_sign_in(&abroad, SUPERVISOR, PASSWORD), None);
}

#[test]
fn a_code_from_a_supervisor_ends_every_wait() {
    let register = Register::new("throttled_reset");
    let (reino, _engine) = register.person("reino", &[AccountRole::Reviewer]);
    register.tamper("INSERT INTO throttle VALUES (2, x'', 0, 100, 0, 0)");
    let abroad = at_place(&register, "muu@kone");
    assert_eq!(kind_of_sign_in(&abroad, "reino", TYPED), Some(ErrorKind::SignInFailed), "it is closed");
    let Reply::Account(account::Reply::Code(_, code)) =
        act(register.engine(), account::Command::GiveCode(reino.id)).unwrap()
    else {
        panic!("a code")
    };
    assert!(sign_in(&abroad, "reino", &code, None, Some("kuusi keltaista lehteä puussa")).unwrap().is_some());
}

#[test]
fn a_session_ends_after_ten_hours_and_with_a_clock_that_is_set_back() {
    for (now, goes_on) in [
        ("2026-11-24T21:59:59Z", true),
        ("2026-11-24T22:00:00Z", false),
        ("2026-11-24T11:00:00Z", true),
        ("2026-11-24T10:59:59Z", false),
    ] {
        let register = Register::new("session_of_ten_hours");
        register.set_clock(now);
        assert_eq!(is_signed_in(register.engine()), goes_on, "{now}");
    }
}
