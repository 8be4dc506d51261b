//! Paths into a record.

use serde::{Deserialize, Serialize};

/// Most steps of a path: a record is not nested deeper.
const MAX_STEPS: usize = 32;

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The member with this name; of a list the element with this number, from 0.
    Member(String),
    /// Every element of a list, or every member of an object.
    Each,
    /// The key of the record, if it is a member of an object.
    Key,
}

/// A path: steps with dots between them, as in `author.type`, `parts.*.text`, `original.0`. A dot or backslash that
/// is part of a name has a backslash before it. A leading slash begins at the record, wherever else the path would
/// begin; an empty path is where it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Path {
    /// Whether it begins at the record.
    pub absolute: bool,
    /// Its steps.
    pub steps: Vec<Step>,
}

impl Path {
    /// Reads a path; `None` for one with more than 32 steps or an empty name.
    pub fn parse(text: &str) -> Option<Self> {
        let absolute = text.starts_with('/');
        let text = text.strip_prefix('/').unwrap_or(text);
        let mut path = Self { absolute, steps: Vec::new() };
        if text.is_empty() {
            return Some(path);
        }
        let (mut name, mut escaped, mut plain) = (String::new(), false, true);
        for letter in text.chars().chain(['.']) {
            match letter {
                _ if std::mem::take(&mut escaped) => {
                    name.push(letter);
                    plain = false;
                }
                '\\' => escaped = true,
                '.' => {
                    let name = std::mem::take(&mut name);
                    path.steps.push(match name.as_str() {
                        "" => return None,
                        "*" if plain => Step::Each,
                        "@key" if plain => Step::Key,
                        _ => Step::Member(name),
                    });
                    plain = true;
                }
                _ => name.push(letter),
            }
        }
        (name.is_empty() && path.steps.len() <= MAX_STEPS).then_some(path)
    }

    /// The path to a member of what this one leads to.
    #[must_use]
    pub fn with(&self, step: Step) -> Self {
        let mut longer = self.clone();
        longer.steps.push(step);
        longer
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.absolute {
            f.write_str("/")?;
        }
        for (at, step) in self.steps.iter().enumerate() {
            if at > 0 {
                f.write_str(".")?;
            }
            match step {
                Step::Each => f.write_str("*")?,
                Step::Key => f.write_str("@key")?,
                Step::Member(name) => {
                    let name = name.replace('\\', "\\\\").replace('.', "\\.");
                    let special = name == "*" || name == "@key" || (at == 0 && name.starts_with('/'));
                    write!(f, "{}{name}", if special { "\\" } else { "" })?;
                }
            }
        }
        Ok(())
    }
}

impl TryFrom<String> for Path {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        Self::parse(&text).ok_or("a path with an empty step, or with more than 32")
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.to_string()
    }
}

/// Paths, of which the first that leads somewhere counts, unless all do; written as one text or as a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "OneOrMany", into = "OneOrMany")]
pub struct Paths(pub Vec<Path>);

impl Paths {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(untagged)]
enum OneOrMany {
    One(Path),
    Many(Vec<Path>),
}

impl From<OneOrMany> for Paths {
    fn from(paths: OneOrMany) -> Self {
        match paths {
            OneOrMany::One(path) => Self(vec![path]),
            OneOrMany::Many(paths) => Self(paths),
        }
    }
}

impl From<Paths> for OneOrMany {
    fn from(paths: Paths) -> Self {
        Self::Many(paths.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_survives_its_text() {
        for text in ["", "a", "a.b.0", "/users.*.id", "*", "@key", r"a\.b.c\\d", r"\*", "sähköposti", "a b"]
        {
            assert_eq!(Path::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Path::parse(r"a\.b").unwrap().steps, [Step::Member("a.b".to_owned())]);
        for text in ["a..b", ".", "a.", r"a\", &"a.".repeat(40)] {
            assert_eq!(Path::parse(text), None, "{text}");
        }
    }
}
