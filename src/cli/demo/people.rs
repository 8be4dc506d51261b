//! The people of the demo: who they are, how they get their accounts, and how they come to work.

use crate::domain::{AccountRole, AccountRoles, Language};
use crate::engine::ops::register::FirstStart;
use crate::engine::ops::{account, register, session};
use crate::engine::{Engine, EngineConfig, ManualClock, RawText, Reply};
use crate::error::{Doing as _, Error, ErrorKind, Result};
use crate::text::{Locale, Tr};
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Their password: shown, known to everybody, good for nothing else.
pub(super) const PASSWORD: &str = "esittely ruskea kettu kaivo lumi";

/// One of them; all are invented.
pub(super) struct Person {
    pub(super) username: &'static str,
    name: &'static str,
    pub(super) roles: &'static [AccountRole],
    /// Languages in which they review; empty: every one.
    languages: &'static [Language],
}

/// Who keeps the register.
pub(super) static SUPERVISOR: Person = Person {
    username: "petri.esimerkki",
    name: "Petri Esimerkki",
    roles: &[AccountRole::Supervisor],
    languages: &[],
};

/// Who reviews. The first one is who opens the demo.
pub(super) static REVIEWERS: [Person; 4] = [
    Person {
        username: "aino.mallikas",
        name: "Aino Mallikas",
        roles: &[AccountRole::Reviewer],
        languages: &[],
    },
    Person {
        username: "maija.malli",
        name: "Maija Malli",
        roles: &[AccountRole::Reviewer],
        languages: &[Language::FI, Language::EN],
    },
    Person {
        username: "oskar.exempel",
        name: "Oskar Exempel",
        roles: &[AccountRole::Reviewer],
        languages: &[Language::FI, Language::SV],
    },
    Person {
        username: "sanna.esimerkki",
        name: "Sanna Esimerkki",
        roles: &[AccountRole::Reviewer],
        languages: &[Language::FI, Language::EN],
    },
];

/// Who collects examples.
pub(super) static TRAINER: Person =
    Person { username: "erik.exempel", name: "Erik Exempel", roles: &[AccountRole::Trainer], languages: &[] };

/// Everybody whom the supervisor hires: those who review, then the trainer.
pub(super) fn staff() -> impl Iterator<Item = &'static Person> {
    REVIEWERS.iter().chain(std::iter::once(&TRAINER))
}

/// Where they work: each has the program open on a desk of their own.
pub(super) struct Office<'a> {
    pub(super) register: &'a Path,
    pub(super) clock: &'a Arc<ManualClock>,
}

/// Somebody who comes to work; a one-time code is used up with a password of their own.
pub(super) type Comer = (&'static Person, Option<Zeroizing<String>>);

impl Office<'_> {
    /// Lets people in, in their order and all at once: comparing a password takes long.
    pub(super) fn let_in(&self, people: impl Iterator<Item = Comer>) -> Result<Vec<Engine>> {
        std::thread::scope(|scope| -> Result<Vec<Engine>> {
            let mut coming = Vec::new();
            for (person, code) in people {
                let desk = std::thread::Builder::new().name("seula-demo".to_owned());
                let comes = desk.spawn_scoped(scope, move || self.comes(person, code));
                coming.push(comes.doing("coming to work in the demo")?);
            }
            coming.into_iter().map(|one| one.join().unwrap_or_else(|_panic| Err(fault()))).collect()
        })
    }

    fn comes(&self, person: &Person, code: Option<Zeroizing<String>>) -> Result<Engine> {
        let desk = Engine::start_idle(EngineConfig {
            path: self.register.to_owned(),
            clock: Arc::<ManualClock>::clone(self.clock),
            wake: Arc::new(|| {}),
        })?;
        desk.opened()?;
        match code {
            Some(code) => sign_in(&desk, person, &code, Some(PASSWORD))?,
            None => sign_in(&desk, person, PASSWORD, None)?,
        }
        Ok(desk)
    }
}

/// Makes the register and its supervisor.
pub(super) fn found(engine: &Engine) -> Result<()> {
    engine
        .call(register::Command::Create(FirstStart {
            agency: RawText::new(Tr::new(Locale::Fi).cli_demo_agency().to_owned()),
            margin_days: 0,
            username: SUPERVISOR.username.to_owned(),
            display_name: SUPERVISOR.name.to_owned(),
            password: Zeroizing::new(PASSWORD.to_owned()),
        }))
        .map(drop)
}

/// Makes everybody's account, as the supervisor; they come with their codes.
pub(super) fn hire(engine: &Engine) -> Result<Vec<Comer>> {
    staff().map(|person| Ok((person, Some(account(engine, person)?)))).collect()
}

/// Makes an account; its one-time code.
fn account(engine: &Engine, person: &Person) -> Result<Zeroizing<String>> {
    let roles: AccountRoles = person.roles.iter().copied().collect();
    reauthenticate(engine)?;
    let made = engine.call(account::Command::Create {
        username: person.username.to_owned(),
        display_name: person.name.to_owned(),
        roles,
    })?;
    let Reply::Account(account::Reply::Code(account, code)) = made else { return Err(fault()) };
    if !person.languages.is_empty() {
        reauthenticate(engine)?;
        engine.call(account::Command::Change {
            account: account.id,
            display_name: account.display_name,
            roles,
            languages: person.languages.to_vec(),
            version: account.version,
        })?;
    }
    Ok(code)
}

fn reauthenticate(engine: &Engine) -> Result<()> {
    let password = Zeroizing::new(PASSWORD.to_owned());
    engine.call(session::Command::Reauthenticate { password }).map(drop)
}

/// Signs in; with a new password where a one-time code is used.
pub(super) fn sign_in(engine: &Engine, person: &Person, password: &str, new: Option<&str>) -> Result<()> {
    engine
        .call(session::Command::SignIn {
            username: Zeroizing::new(person.username.to_owned()),
            password: Zeroizing::new(password.to_owned()),
            purpose: None,
            new_password: new.map(|new| Zeroizing::new(new.to_owned())),
        })
        .map(drop)
}

fn fault() -> Error {
    Error::new(ErrorKind::Internal, "hiring people in the demo")
}
