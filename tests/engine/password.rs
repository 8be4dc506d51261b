use crate::support::{at, folder};
use seula::engine::ops::{register, session};
use seula::engine::{Engine, EngineConfig, ManualClock, Reply};
use seula::error::ErrorKind;
use std::sync::Arc;
use zeroize::Zeroizing;

/// An engine where there is no register yet, as on the first-start page.
fn engine(test: &str) -> Engine {
    let engine = Engine::start(EngineConfig {
        path: folder(test).join("test.seula"),
        clock: Arc::new(ManualClock::new(at("2026-11-24T12:00:00Z"))),
        wake: Arc::new(|| {}),
    })
    .unwrap();
    assert!(matches!(engine.opened().unwrap(), Reply::Register(register::Reply::Missing(None))));
    engine
}

fn forbidden() -> Vec<String> {
    vec!["aino".to_owned(), "Aino Mallikas".to_owned()]
}

fn judge(engine: &Engine, password: &str) -> Option<ErrorKind> {
    let judge = session::Command::JudgePassword {
        password: Zeroizing::new(password.to_owned()),
        forbidden: forbidden(),
    };
    match engine.call(judge).unwrap() {
        Reply::Session(session::Reply::PasswordJudged(verdict)) => verdict,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_password_is_judged_before_there_is_a_register() {
    let engine = engine("a_password_is_judged");
    for (password, verdict) in [
        ("", Some(ErrorKind::PasswordLength)),
        ("neljätoista mrk", None),
        ("vain 14 merkkiä", None),
        ("lyhyt salasana", Some(ErrorKind::PasswordLength)),
        ("salasana salasana salasana", Some(ErrorKind::PasswordWeak)),
        ("qwertyuiopasdfghjkl", Some(ErrorKind::PasswordWeak)),
        ("rakastan sinua ikuisesti", Some(ErrorKind::PasswordWeak)),
        ("minä rakastan sinua", Some(ErrorKind::PasswordWeak)),
        ("maahanmuuttovirasto2026", Some(ErrorKind::PasswordWeak)),
        ("aino menee metsään sieniä etsimään", Some(ErrorKind::PasswordWeak)),
        ("viisi vihreää kiveä rannalla", None),
    ] {
        assert_eq!(judge(&engine, password), verdict, "{password}");
    }
}

#[test]
fn twenty_suggested_passphrases_are_six_words_each_and_pass_the_rule() {
    let engine = engine("suggested_passphrases");
    for _ in 0..20 {
        let Reply::Session(session::Reply::Passphrase(phrase)) =
            engine.call(session::Command::SuggestPassphrase { forbidden: forbidden() }).unwrap()
        else {
            panic!("no passphrase")
        };
        assert_eq!(phrase.split(' ').count(), 6);
        assert_eq!(judge(&engine, &phrase), None, "{}", *phrase);
    }
}

#[test]
fn the_word_list_has_enough_short_words_and_none_twice() {
    let words = include_str!("../../assets/passwords/words.txt");
    let distinct: std::collections::BTreeSet<&str> = words.lines().collect();
    assert!(distinct.len() >= 1296 && distinct.len() == words.lines().count(), "{}", distinct.len());
    for word in distinct {
        let letters = word.chars().all(|letter| matches!(letter, 'a'..='z' | 'å' | 'ä' | 'ö'));
        assert!(letters && (3..=8).contains(&word.chars().count()), "{word}");
    }
}
