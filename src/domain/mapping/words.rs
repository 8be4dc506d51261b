//! Words and conditions of a mapping.

use super::Path;
use serde::{Deserialize, Serialize};

/// Words that mean the same, whatever their case; numbers and yes/no are written as words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(Vec<Word>);

impl Words {
    /// The first of each pair.
    pub(super) fn of<'a, T: 'a>(pairs: impl Iterator<Item = &'a (String, T)>) -> Self {
        Self(pairs.map(|(word, _)| Word::Text(word.clone())).collect())
    }

    /// Each as it is written.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|word| match word {
            Word::Text(text) => text.clone(),
            Word::Number(number) => number.to_string(),
            Word::Flag(flag) => flag.to_string(),
        })
    }

    /// Whether this is one of them.
    pub fn has(&self, word: &str) -> bool {
        let lower = word.trim().to_lowercase();
        self.0.iter().any(|known| match known {
            Word::Text(text) => text.to_lowercase() == lower,
            Word::Number(number) => number.to_string() == lower,
            Word::Flag(flag) => flag.to_string() == lower,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Word {
    Flag(bool),
    Number(i64),
    Text(String),
}

/// Any of these must hold; none: never.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "OneOrMany", into = "OneOrMany")]
pub struct Tests(pub Vec<Test>);

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Test {
    /// Always, or never.
    Always(bool),
    /// Something that is not empty, no and not zero stands there.
    Set(Path),
    /// One of these words stands there.
    Is(Condition),
}

/// One of the words stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Where.
    pub at: Path,
    /// The words.
    pub is: Words,
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(untagged)]
enum OneOrMany {
    One(Test),
    Many(Vec<Test>),
}

impl From<OneOrMany> for Tests {
    fn from(tests: OneOrMany) -> Self {
        match tests {
            OneOrMany::One(test) => Self(vec![test]),
            OneOrMany::Many(tests) => Self(tests),
        }
    }
}

impl From<Tests> for OneOrMany {
    fn from(tests: Tests) -> Self {
        Self::Many(tests.0)
    }
}
