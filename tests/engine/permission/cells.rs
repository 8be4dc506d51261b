use super::{command_name, commands, queries, query_name};
use crate::support::{Register, reauthenticate};
use seula::domain::Timestamp;
use seula::engine::{Clock as _, Engine};
use seula::error::{Error, ErrorKind};
use std::collections::BTreeMap;

/// What comes of an act, and whether it was refused before the password was given once more.
pub(super) type CellOutcome = (bool, Option<Error>);

/// What comes of every act at this engine, by a person with this password.
pub(super) fn outcomes(
    register: &Register,
    engine: &Engine,
    password: &str,
) -> BTreeMap<&'static str, CellOutcome> {
    let mut outcomes = BTreeMap::new();
    for query in queries() {
        outcomes.insert(query_name(&query), (false, engine.ask(query).err()));
    }
    for (command, again) in commands(&register.folder).zip(commands(&register.folder)) {
        let (name, sensitive) = (command_name(&command), command.is_sensitive());
        let mut error = engine.call(command).err();
        let asked = error.as_ref().is_some_and(|error| error.kind == ErrorKind::ReauthenticationNeeded);
        if asked {
            assert!(sensitive, "{name}: the window would not ask for the password");
            assert_eq!(reauthenticate(engine, password), None);
            error = engine.call(again).err();
            // The next one needs it anew, also where this one came to nothing.
            register.clock.set(Timestamp(register.clock.now().0 + 5 * 60 * 1000));
        } else if sensitive {
            let refused = error.as_ref().map(|error| error.kind);
            let known = [Some(ErrorKind::Forbidden), Some(ErrorKind::NotSignedIn)];
            assert!(known.contains(&refused), "{name}: the window would ask for the password in vain");
        }
        outcomes.insert(name, (asked, error));
    }
    outcomes
}

/// What the table calls it.
pub(super) fn word((asked, error): &CellOutcome) -> &'static str {
    match error.as_ref().map(|error| error.kind) {
        Some(ErrorKind::Forbidden | ErrorKind::NotSignedIn | ErrorKind::ReauthenticationNeeded) => "refused",
        // Neither: the op never got as far as its own reasons.
        Some(ErrorKind::Internal) => "fault",
        _ if *asked => "password",
        _ => "allowed",
    }
}
