//! The one typed filter that lists, searches and rounds share, and the query line that is one view of it.

mod field;
mod find;
mod lex;
mod line;
mod parse;
#[cfg(test)]
mod tests;

pub use find::Finder;
pub(crate) use find::{Reach, fold, tokens};

use crate::domain::{
    Channel, ConversationNo, CustomerRating, Day, Kind, Language, Locale, MessageRole, Source, Verdict,
};
use crate::error::{Error, ErrorKind};
use field::Field;

/// Which conversations are meant. Empty lists and `None` leave everything in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words to be found.
    pub text: Option<TextQuery>,
    /// The one with this number.
    pub number: Option<ConversationNo>,
    /// Any of these languages.
    pub languages: Vec<Language>,
    /// Any of these channels.
    pub channels: Vec<Channel>,
    /// Any of these sources.
    pub sources: Vec<Source>,
    /// Any of these topics, as a whole; case does not count.
    pub topics: Vec<String>,
    /// What the customer thought of it.
    pub rating: Option<CustomerRating>,
    /// Whether somebody has finished a review.
    pub reviewed: Option<bool>,
    /// Any of these verdicts on one of its answers.
    pub verdicts: Vec<Verdict>,
    /// All of these tags, by name.
    pub tags: Vec<String>,
    /// All of these kinds of removed values.
    pub kinds: Vec<Kind>,
    /// Began on this day or later.
    pub from: Option<Day>,
    /// Began on this day or earlier.
    pub to: Option<Day>,
    /// At least this many messages.
    pub messages_min: Option<u32>,
    /// At most this many messages.
    pub messages_max: Option<u32>,
}

/// Words to be found, as a tree.
#[derive(Clone, Debug, PartialEq)]
pub enum TextQuery {
    /// One word, or a phrase of several.
    Phrase {
        /// The words, as typed, in order.
        words: Vec<String>,
        /// How exactly the (last) word has to match.
        matching: Matching,
        /// Only in messages of this role.
        role: Option<MessageRole>,
    },
    /// All of these.
    All(Vec<TextQuery>),
    /// Any of these.
    Any(Vec<TextQuery>),
    /// The first, without the second.
    Without(Box<TextQuery>, Box<TextQuery>),
}

/// How exactly a word has to match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matching {
    /// As it is: typed in quotes.
    Exact,
    /// Inflected forms and compounds, by the word list.
    Forms,
    /// Its beginning: typed with `*`.
    Prefix,
}

/// Order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Latest start first.
    #[default]
    Newest,
    /// Earliest start first.
    Oldest,
    /// Most messages first; only while the count is exact.
    Longest,
    /// Most of the words in one message first; only while searching and the count is exact.
    Best,
}

/// What cannot be read in a query line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueryProblem {
    /// Where, in characters from 1.
    pub at: u32,
    /// What.
    pub kind: QueryProblemKind,
}

/// Why a part of a query line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryProblemKind {
    /// A bracket without its other half, or too many inside each other.
    Bracket,
    /// Nothing stands beside `OR`, `NOT` or a minus.
    Missing,
    /// This field has no such value.
    Value(Field),
    /// A field stands inside brackets, beside `OR` or behind a minus; there only words and `role:` may.
    Place,
    /// `role:` without words, a second one in the same brackets, or of system messages, which are not searched.
    Role,
    /// Only words that shall not be there.
    OnlyWithout,
}

impl QueryProblem {
    /// Whether it is a field at the end of this line, which somebody may still be typing.
    pub fn is_unfinished(self, line: &str) -> bool {
        let is_field = matches!(self.kind, QueryProblemKind::Value(_) | QueryProblemKind::Role);
        let before = usize::try_from(self.at.saturating_sub(1)).unwrap_or(usize::MAX);
        is_field && !line.chars().skip(before).any(char::is_whitespace)
    }

    /// The words for the values that the field with this problem may have; none where they are not fixed.
    pub fn values(self, locale: Locale) -> Vec<&'static str> {
        if let QueryProblemKind::Value(field) = self.kind { field.values(locale) } else { Vec::new() }
    }

    /// As an error for the command line.
    pub fn error(self) -> Error {
        Error::new(ErrorKind::QueryWrong(self.at), "reading a search")
    }
}

impl Filter {
    /// Whether it leaves everything in.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many restrictions it holds, the words not counted.
    pub fn restrictions(&self) -> usize {
        [
            self.number.is_some(),
            !self.languages.is_empty(),
            !self.channels.is_empty(),
            !self.sources.is_empty(),
            !self.topics.is_empty(),
            self.rating.is_some(),
            self.reviewed.is_some(),
            !self.verdicts.is_empty(),
            !self.tags.is_empty(),
            !self.kinds.is_empty(),
            self.from.is_some() || self.to.is_some(),
            self.messages_min.is_some() || self.messages_max.is_some(),
        ]
        .into_iter()
        .filter(|set| *set)
        .count()
    }
}
