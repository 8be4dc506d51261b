//! Where a file of any make holds what a conversation needs: a mapping, written by hand, kept as text.
//!
//! A mapping points and translates; it computes nothing. Everything that it does not point at is dropped.

mod outline;
mod path;
mod pointing;
mod texts;
mod words;

pub use outline::{Field, Outline, Preview};
pub use path::{Path, Paths, Step};
pub use pointing::{Missing, Pointing, Slot};
pub use texts::MappingText;
pub use words::{Condition, Test, Tests, Words};

use serde::{Deserialize, Serialize};

/// Longest name, in bytes.
const MAX_NAME: usize = 40;

/// Where the records of a file lie, what they hold, and which words mean whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Its name: 1–40 lower-case letters, digits and dashes. Conversations have the source `mapping:NAME`.
    pub name: String,
    /// What it is for and where the shape was found; for people.
    #[serde(default)]
    pub about: String,
    /// Paths that every record of such a file has: by them a fitting mapping is found, never chosen.
    #[serde(default)]
    pub marks: Paths,
    /// How the records lie.
    #[serde(default)]
    pub records: RecordRules,
    /// What a conversation is.
    #[serde(default)]
    pub conversation: ConversationRules,
    /// What a message is: one rule, or several that apply to each turn in this order.
    pub message: Vec<MessageRules>,
}

/// How the records of a file lie.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RecordRules {
    /// Place of the records in the file: empty for a list, lines or one object; `a.b` for a list in an object;
    /// `a.*` for the members of an object, whose keys are then `@key`. In a table: empty.
    pub at: Option<Path>,
    /// Whether several records, those with the same id, make one conversation.
    pub group: bool,
    /// How the messages of a conversation lie.
    pub order: Order,
    /// What a time without a zone means; `auto`: UTC in JSON, Finnish local time in a table.
    pub zone: ZoneRule,
    /// Fields that hold JSON as text.
    pub json: Paths,
}

/// How messages lie in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// The order of the file is the truth.
    #[default]
    File,
    /// The file is newest first.
    NewestFirst,
    /// By time; the order of the file decides between equal times.
    Time,
}

/// What a time without a zone means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ZoneRule {
    /// UTC in JSON, Finnish local time in a table.
    #[default]
    Auto,
    /// UTC.
    Utc,
    /// Europe/Helsinki.
    Helsinki,
}

/// What is said of a conversation as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ConversationRules {
    /// Its id in the source; the first path that leads to a value.
    pub id: Paths,
    /// When it began: the time of its first message, if that has none of its own.
    pub time: Paths,
    /// Its language, as a code or tag.
    pub language: Paths,
    /// Topic words; all of them.
    pub topic: Paths,
    /// Values that are personal: they help the sieve and are dropped.
    pub personal: Paths,
    /// Who answered, if the source tells.
    pub channel: Option<ChannelRule>,
    /// What the customer thought of it, if the source tells.
    pub rating: Option<RatingRule>,
    /// Marks of a conversation that was deleted: it is passed over.
    pub deleted: Tests,
    /// Turns within it, each of which can hold several messages; none: the record is one turn.
    pub turns: Paths,
}

/// Which words mean which channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ChannelRule {
    /// Where the word stands.
    pub at: Paths,
    /// The chatbot only.
    pub bot: Words,
    /// Advisers only.
    pub live: Words,
    /// Both.
    pub mixed: Words,
}

/// Which words mean which rating by the customer; any other says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RatingRule {
    /// Where the word or number stands.
    pub at: Paths,
    /// Good.
    pub good: Words,
    /// Bad.
    pub bad: Words,
}

/// What a message is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MessageRules {
    /// The messages of a turn, from the turn; none: the turn is one message.
    pub at: Paths,
    /// Its text: the first path that leads to text; of several values there, each is a line.
    pub text: Paths,
    /// Choices that were shown with it.
    pub choices: Paths,
    /// Its time; if the message has none, its turn's.
    pub time: Paths,
    /// Its date, if `time` is a time of day.
    pub date: Paths,
    /// Who wrote it: the first rule that tells.
    pub role: Vec<RoleRule>,
    /// Who wrote it, if no rule tells; without this the conversation is refused.
    pub otherwise: Option<Whom>,
    /// Whether its text is HTML.
    pub html: Tests,
    /// Marks of an internal note.
    pub note: Tests,
    /// Marks of a message that was deleted or redacted: it does not come back.
    pub deleted: Tests,
    /// Values that are personal, of customers' messages only.
    pub personal: Paths,
    /// Its place in a tree of answers, of which the best branch is read.
    pub tree: Option<TreeRule>,
}

/// A message's place in a tree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TreeRule {
    /// Its own id.
    pub id: Paths,
    /// The id of the message that it answers.
    pub parent: Paths,
    /// Its rank among its siblings: the lowest is best, none is last.
    pub rank: Paths,
}

/// Which words mean whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoleRule {
    /// Where the word stands, from the message.
    pub at: Paths,
    /// Where the word is translated first: of an id into what a list says about it.
    pub lookup: Option<Lookup>,
    /// Words for the customer.
    pub customer: Words,
    /// Words for the chatbot.
    pub bot: Words,
    /// Words for an adviser.
    pub adviser: Words,
    /// Words for bot or adviser, where the source does not tell which.
    pub service: Words,
    /// Words for the chat system itself.
    pub system: Words,
    /// Words for the author of an internal note.
    pub note: Words,
    /// Words for what is no message.
    pub drop: Words,
}

impl RoleRule {
    /// Whom the word means; `None` if the rule does not know it.
    pub fn tells(&self, word: &str) -> Option<Whom> {
        self.words().into_iter().find_map(|(words, whom)| words.has(word).then_some(whom))
    }

    /// The words, and whom they mean.
    fn words(&self) -> [(&Words, Whom); 7] {
        [
            (&self.customer, Whom::Customer),
            (&self.bot, Whom::Bot),
            (&self.adviser, Whom::Adviser),
            (&self.service, Whom::Service),
            (&self.system, Whom::System),
            (&self.note, Whom::Note),
            (&self.drop, Whom::Drop),
        ]
    }
}

/// A list in which something is looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lookup {
    /// Its entries, from the record.
    pub list: Path,
    /// What an entry is found by, from the entry.
    pub key: Path,
    /// What is found, from the entry.
    pub value: Path,
}

/// Whom a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    /// The customer.
    Customer,
    /// The chatbot.
    Bot,
    /// An adviser.
    Adviser,
    /// Bot or adviser.
    Service,
    /// The chat system.
    System,
    /// Nobody in the chat: an internal note, dropped and counted.
    Note,
    /// Nobody: no message at all.
    Drop,
}

impl Whom {
    /// Everybody, in the order of the form.
    pub const ALL: [Self; 7] =
        [Self::Customer, Self::Bot, Self::Adviser, Self::Service, Self::System, Self::Note, Self::Drop];
}

/// What is wrong with the text of a mapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingFault {
    /// It cannot be read at this byte: its syntax, an unknown field, or a value of a wrong kind.
    Text(usize),
    /// Its name has another character than a–z, 0–9 and the dash, or is empty or too long.
    Name,
    /// No rule for messages, or one without a path to the text.
    Message,
    /// A rule for messages cannot tell who wrote.
    Role,
    /// Records are to be put together, and there is no path to the id.
    Id,
}

impl Mapping {
    /// Reads the text of a mapping.
    pub fn parse(text: &str) -> Result<Self, MappingFault> {
        let mapping: Self = toml::from_str(text)
            .map_err(|error| MappingFault::Text(error.span().map_or(0, |span| span.start)))?;
        mapping.check().map(|()| mapping)
    }

    /// Whether it says all that is needed.
    fn check(&self) -> Result<(), MappingFault> {
        if !Self::is_name(&self.name) {
            return Err(MappingFault::Name);
        }
        if self.message.is_empty()
            || self.message.iter().any(|rules| rules.text.is_empty() && rules.choices.is_empty())
        {
            return Err(MappingFault::Message);
        }
        if self.message.iter().any(|rules| rules.role.is_empty() && rules.otherwise.is_none()) {
            return Err(MappingFault::Role);
        }
        if self.records.group && self.conversation.id.is_empty() {
            return Err(MappingFault::Id);
        }
        Ok(())
    }

    /// Whether a mapping can have this name.
    pub fn is_name(name: &str) -> bool {
        let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (1..=MAX_NAME).contains(&name.len()) && name.bytes().all(letters)
    }

    /// The text of it, which [`Mapping::parse`] reads.
    pub fn text(&self) -> String {
        // Strings, numbers and lists of them: nothing that TOML cannot write.
        toml::to_string(self).unwrap_or_default()
    }

    /// The code of the source of what is read by it.
    pub fn source(&self) -> String {
        format!("mapping:{}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "name = 'small'\nmessage = [{ text = 't', otherwise = 'service' }]\n";

    #[test]
    fn a_mapping_survives_its_text() {
        let text = "name = 'x-1'\nmarks = ['a', 'b.*.c']\n[records]\nat = 'a.*'\ngroup = true\njson = 'c'\n\
            [conversation]\nid = '@key'\ndeleted = 'gone'\n[[message]]\ntext = ['t', 'u.0']\nhtml = true\n\
            note = [{ at = 'k', is = ['note', 7, true] }, 'private']\nrole = [{ at = 'r', customer = ['c', 0] }]\n";
        let mapping = Mapping::parse(text).unwrap();
        assert_eq!(Mapping::parse(&toml::to_string(&mapping).unwrap()), Ok(mapping));
    }

    #[test]
    fn a_mapping_that_does_not_say_enough_is_refused() {
        assert!(Mapping::parse(SMALL).is_ok());
        for (text, fault) in [
            (SMALL.replace("small", "Small"), MappingFault::Name),
            (SMALL.replace("small", ""), MappingFault::Name),
            (SMALL.replace("text = 't', ", ""), MappingFault::Message),
            (SMALL.replace(", otherwise = 'service'", ""), MappingFault::Role),
            (format!("{SMALL}[records]\ngroup = true\n"), MappingFault::Id),
            (format!("{SMALL}wrong = 1\n"), MappingFault::Text(66)),
        ] {
            let found = Mapping::parse(&text).err();
            let same = matches!((found, fault), (Some(MappingFault::Text(_)), MappingFault::Text(_)));
            assert!(same || found == Some(fault), "{text}: {found:?}");
        }
    }

    #[test]
    fn words_are_compared_without_case_and_kind() {
        let rule: RoleRule = toml::from_str("customer = ['User', 0]\nbot = [true]").unwrap();
        for (word, whom) in [
            ("USER", Some(Whom::Customer)),
            ("0", Some(Whom::Customer)),
            ("true", Some(Whom::Bot)),
            ("1", None),
        ] {
            assert_eq!(rule.tells(word), whom, "{word}");
        }
    }
}
