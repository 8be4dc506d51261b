//! Accounts, people who are signed in at engines of their own, and conversations for them to work on.

use super::{PASSWORD, Register, start};
use seula::domain::{Account, AccountRole, ConversationId, Purpose};
use seula::engine::ops::{account, scorecard, session};
use seula::engine::{Command, Engine, ManualClock, RawText, Reply, SessionInfo};
use seula::error::{ErrorKind, Result};
use std::sync::Arc;
use zeroize::Zeroizing;

/// The password of everybody but the first supervisor.
pub const TYPED: &str = "viisi vihreää kiveä rannalla";

/// What a person types.
pub fn text(typed: &str) -> RawText {
    RawText::new(typed.to_owned())
}

/// The kind of error that a command ends with.
pub fn error_of(engine: &Engine, command: impl Into<Command>) -> Option<ErrorKind> {
    engine.call(command).err().map(|error| error.kind)
}

/// Gives the password of whoever is signed in once more; the kind of error, if it is refused.
pub fn reauthenticate(engine: &Engine, password: &str) -> Option<ErrorKind> {
    error_of(engine, session::Command::Reauthenticate { password: Zeroizing::new(password.to_owned()) })
}

/// Does a sensitive act as the first supervisor, whose password is given once more before.
pub fn act(engine: &Engine, command: impl Into<Command>) -> Result<Reply> {
    act_as(engine, PASSWORD, command)
}

/// The same as somebody with another password.
pub fn act_as(engine: &Engine, password: &str, command: impl Into<Command>) -> Result<Reply> {
    let password = Zeroizing::new(password.to_owned());
    engine.call(session::Command::Reauthenticate { password })?;
    engine.call(command)
}

/// Signs in; `None`: a new password is needed.
pub fn sign_in(
    engine: &Engine,
    username: &str,
    password: &str,
    purpose: Option<Purpose>,
    new_password: Option<&str>,
) -> Result<Option<SessionInfo>> {
    let wiped = |typed: &str| Zeroizing::new(typed.to_owned());
    let reply = engine.call(session::Command::SignIn {
        username: wiped(username),
        password: wiped(password),
        purpose,
        new_password: new_password.map(wiped),
    })?;
    match reply {
        Reply::Session(session::Reply::SignedIn(info)) => Ok(Some(*info)),
        Reply::Session(session::Reply::NewPasswordNeeded(_)) => Ok(None),
        other => panic!("{other:?}"),
    }
}

/// Signs in once more as somebody with [`TYPED`]: a session does not outlive ten hours of the clock.
pub fn sign_in_again(engine: &Engine, username: &str) {
    sign_in(engine, username, TYPED, None, None).unwrap();
}

/// A conversation of customer and bot that began on this day, as a line of an export.
pub fn talk(id: &str, start: &str, question: &str, answer: &str) -> String {
    format!(
        r#"{{"id": "{id}", "messages": [{{"role": "user", "content": "{question}", "timestamp": "{start}T10:00:00Z"}}, {{"role": "assistant", "content": "{answer}", "timestamp": "{start}T10:00:09Z"}}]}}"#
    ) + "\n"
}

/// A conversation of customer, bot, customer, bot, begun at this instant (`2026-11-20T08:00`), as a line of an export.
pub fn talk_of_four(start: &str, texts: [&str; 4]) -> String {
    let roles = ["user", "assistant", "user", "assistant"];
    let messages: Vec<String> = (0..)
        .zip(roles)
        .zip(texts)
        .map(|((second, role), text)| {
            format!(r#"{{"role": "{role}", "content": "{text}", "timestamp": "{start}:{second:02}Z"}}"#)
        })
        .collect();
    format!("{{\"id\": \"{start}\", \"messages\": [{}]}}\n", messages.join(", "))
}

impl Register {
    /// Another program on the same register, with nobody signed in.
    pub fn another_engine(&self) -> Engine {
        let clock = Arc::<ManualClock>::clone(&self.clock);
        start(&self.path(), clock)
    }

    /// An account that waits for its first sign-in, and its code.
    pub fn account(&self, username: &str, roles: &[AccountRole]) -> (Account, String) {
        let create = account::Command::Create {
            username: username.to_owned(),
            display_name: format!("{username} Mallikas"),
            roles: roles.iter().copied().collect(),
        };
        match act(self.engine(), create).unwrap() {
            Reply::Account(account::Reply::Code(account, code)) => (account, code.to_string()),
            other => panic!("{other:?}"),
        }
    }

    /// A person with these roles, signed in at an engine of their own with [`TYPED`].
    pub fn person(&self, username: &str, roles: &[AccountRole]) -> (Account, Engine) {
        let (_, code) = self.account(username, roles);
        let engine = self.another_engine();
        let info = sign_in(&engine, username, &code, None, Some(TYPED)).unwrap().unwrap();
        (info.account, engine)
    }

    /// Waits until the answers of every month are counted.
    pub fn counted(&self) {
        let left =
            "SELECT stale + (SELECT count(*) FROM answer_month WHERE counted < changes) FROM answer_total";
        while self.number(left) > 0 {
            std::thread::yield_now();
        }
    }

    /// Publishes the scorecard that comes with the program. Which conversations get a second reviewer by chance is drawn by
    /// the key of the register: by this one the first two do not, and the third does. What was imported keeps its key.
    pub fn publish_scorecard(&self) {
        let key = "865a9c".to_owned() + &"00".repeat(29);
        let statement = "UPDATE register SET id_key = x'KEY' WHERE NOT EXISTS (SELECT 1 FROM conv)";
        self.tamper(&statement.replace("KEY", &key));
        let made = self.engine().call(scorecard::Command::Create { of: None }).unwrap();
        let Reply::Scorecard(scorecard::Reply::Changed(draft)) = made else { panic!("{made:?}") };
        let publish = scorecard::Command::Publish { scorecard: draft.id, version: draft.version };
        self.engine().call(publish).unwrap();
    }

    /// Imports a conversation of customer, bot, customer, bot, begun at this instant (`2026-11-20T08:00`).
    pub fn talk(&self, start: &str, texts: [&str; 4]) -> ConversationId {
        assert_eq!(self.import(&talk_of_four(start, texts)).unwrap().imported, 1);
        ConversationId(self.number("SELECT id FROM conv ORDER BY import DESC LIMIT 1"))
    }

    /// A conversation about nothing in particular.
    pub fn any_talk(&self) -> ConversationId {
        self.talk("2026-11-20T08:00", ["Missä lupa viipyy?", "Käsittelyssä.", "Kauanko?", "Kaksi kuukautta."])
    }

    /// A register with such a conversation and a reviewer who is signed in.
    pub fn with_reviewer(test: &str) -> (Self, Engine, ConversationId) {
        let register = Self::new(test);
        let conversation = register.any_talk();
        let (_, engine) = register.person("reino", &[AccountRole::Reviewer]);
        (register, engine, conversation)
    }
}
