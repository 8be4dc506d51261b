//! One chat: where it came from, in which language and channel, and how long it may be kept.

use crate::domain::scorecard::About;
use crate::domain::{ConversationId, ConversationNo, Day, KindSet, TimeBasis, Timestamp, Verdict};
use std::cmp::Ordering;

/// Who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// The chatbot only.
    Bot,
    /// An adviser only.
    Live,
    /// Both.
    Mixed,
    /// Bot or adviser; the source does not tell which.
    Service,
}

impl Channel {
    /// Every channel, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 4] = [Self::Bot, Self::Live, Self::Mixed, Self::Service];

    /// The neutral name in JSON and in the query field `channel:`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Bot => "bot",
            Self::Live => "live",
            Self::Mixed => "mixed",
            Self::Service => "service",
        }
    }

    /// The channel with this [`Channel::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The channel with this [`Channel::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// What the customer thought of a conversation, in one of two words: Zendesk Chat's `rating` is `good`, `bad`, or nothing
/// where the customer was not asked, did not say or took it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CustomerRating {
    /// Good.
    Good,
    /// Bad.
    Bad,
}

impl CustomerRating {
    /// Both, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 2] = [Self::Good, Self::Bad];

    /// The word of Zendesk Chat and role/content lines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
        }
    }

    /// The rating with this [`CustomerRating::code`], whatever its case; any other word says nothing.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.code().eq_ignore_ascii_case(code))
    }

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The rating with this [`CustomerRating::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// What a source tells of the rating by the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ToldRating {
    /// Nothing: what is known stays.
    #[default]
    Nothing,
    /// There is none any more.
    TakenBack,
    /// There is this one.
    Given(CustomerRating),
}

impl ToldRating {
    /// The rating, if there is one.
    pub fn given(self) -> Option<CustomerRating> {
        match self {
            Self::Given(rating) => Some(rating),
            Self::Nothing | Self::TakenBack => None,
        }
    }

    /// This, or what was told earlier if this tells nothing.
    #[must_use]
    pub fn or(self, earlier: Self) -> Self {
        if self == Self::Nothing { earlier } else { self }
    }

    /// What a conversation has that had `known` before.
    pub fn after(self, known: Option<CustomerRating>) -> Option<CustomerRating> {
        self.or(known.into()).given()
    }

    /// The number in the store, where a conversation is going to be told of it.
    pub fn number(self) -> Option<i64> {
        match self {
            Self::Nothing => None,
            Self::TakenBack => Some(CustomerRating::ALL.len() as i64),
            Self::Given(rating) => Some(rating.number()),
        }
    }
}

impl From<Option<CustomerRating>> for ToldRating {
    /// `None` tells nothing.
    fn from(rating: Option<CustomerRating>) -> Self {
        rating.map_or(Self::Nothing, Self::Given)
    }
}

/// A language by its ISO 639-1 code. The named ones have words in the interface; any other is kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language([u8; 2]);

impl Language {
    /// Finnish.
    pub const FI: Self = Self(*b"fi");
    /// Swedish.
    pub const SV: Self = Self(*b"sv");
    /// English.
    pub const EN: Self = Self(*b"en");
    /// Russian.
    pub const RU: Self = Self(*b"ru");
    /// Arabic.
    pub const AR: Self = Self(*b"ar");
    /// Somali.
    pub const SO: Self = Self(*b"so");
    /// Chinese.
    pub const ZH: Self = Self(*b"zh");
    /// Ukrainian.
    pub const UK: Self = Self(*b"uk");
    /// Persian.
    pub const FA: Self = Self(*b"fa");
    /// Not known ("undetermined" of ISO 639-2, in two letters).
    pub const UNKNOWN: Self = Self(*b"xx");

    /// The languages that have words in the interface, in the order of the filter.
    pub const NAMED: [Self; 10] = [
        Self::FI,
        Self::SV,
        Self::EN,
        Self::RU,
        Self::AR,
        Self::SO,
        Self::ZH,
        Self::UK,
        Self::FA,
        Self::UNKNOWN,
    ];

    /// Reads a BCP 47 tag by its first two letters: `fi`, `fi-FI`, `sv_FI`.
    pub fn from_code(tag: &str) -> Option<Self> {
        let mut letters = tag.bytes();
        let (first, second) = (letters.next()?, letters.next()?);
        let ends = letters.next().is_none_or(|next| next == b'-' || next == b'_');
        (ends && first.is_ascii_alphabetic() && second.is_ascii_alphabetic())
            .then(|| Self([first.to_ascii_lowercase(), second.to_ascii_lowercase()]))
    }

    /// The two letters.
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or("xx")
    }
}

/// As in the filter, everywhere; those that have no words in the interface come last, by code.
impl Ord for Language {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |one: &Self| Self::NAMED.iter().position(|named| named == one).unwrap_or(usize::MAX);
        place(self).cmp(&place(other)).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Language {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The system from which a conversation came: one of boost-ai, zendesk-chat, rasa, bot-framework, role-content,
/// csv, giosg, ninchat, genesys, or `mapping:NAME` (`DECISIONS` 40).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source(pub String);

/// One row of the list of conversations.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// Order key.
    pub id: ConversationId,
    /// Number by which it is named outside the store.
    pub number: ConversationNo,
    /// When the earliest message was written.
    pub started: Timestamp,
    /// When the last message was written.
    pub ended: Timestamp,
    /// How the start is known.
    pub basis: TimeBasis,
    /// The first day on which it may not exist.
    pub due_on: Day,
    /// Its main language.
    pub language: Language,
    /// Who answered.
    pub channel: Channel,
    /// Where it came from.
    pub source: Source,
    /// What the customer thought of it, if the source tells.
    pub rating: Option<CustomerRating>,
    /// Topic words of the source, scrubbed; empty if it has none.
    pub topic: String,
    /// Messages in it.
    pub messages: u32,
    /// Answers in it.
    pub answers: u32,
    /// Kinds of values that were removed.
    pub kinds: KindSet,
    /// The customer's first message, cut at 200 characters.
    pub opening: String,
    /// The worst verdict that a finished or draft review gave, if any.
    pub worst_verdict: Option<Verdict>,
    /// Whether somebody has finished a review of it.
    pub reviewed: bool,
}

impl Conversation {
    /// What the conditions of criteria look at.
    pub fn about(&self) -> About {
        About { channel: self.channel, language: self.language }
    }

    /// The last day of keeping, as every screen and JSON answer says it.
    pub fn last_day(&self) -> Day {
        self.due_on.minus_days(1)
    }

    /// One for tests that are about a part of it: with a bot, in Finnish, without a message.
    #[cfg(test)]
    pub(crate) fn empty(id: i64) -> Self {
        Self {
            id: ConversationId(id),
            number: ConversationNo(id),
            started: Timestamp(0),
            ended: Timestamp(0),
            basis: TimeBasis::Zoned,
            due_on: Day::from_number(740_000),
            language: Language::FI,
            channel: Channel::Bot,
            source: Source("csv".to_owned()),
            rating: None,
            topic: String::new(),
            messages: 0,
            answers: 0,
            kinds: KindSet::default(),
            opening: String::new(),
            worst_verdict: None,
            reviewed: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_source_does_not_tell_of_a_rating_stays() {
        use CustomerRating::{Bad, Good};
        for (told, known, after, number) in [
            (ToldRating::Nothing, Some(Good), Some(Good), None),
            (ToldRating::Nothing, None, None, None),
            (ToldRating::TakenBack, Some(Good), None, Some(2)),
            (ToldRating::Given(Bad), Some(Good), Some(Bad), Some(1)),
            (ToldRating::Given(Good), None, Some(Good), Some(0)),
        ] {
            assert_eq!((told.after(known), told.number()), (after, number), "{told:?} after {known:?}");
        }
    }

    #[test]
    fn languages_are_ordered_as_in_the_filter() {
        let mut sorted = Language::NAMED;
        sorted.reverse();
        sorted.sort_unstable();
        assert_eq!(sorted, Language::NAMED);
        let wordless = ["de", "et"].map(|code| Language::from_code(code).unwrap());
        assert!(Language::UNKNOWN < wordless[0] && wordless[0] < wordless[1]);
    }

    #[test]
    fn a_language_tag_is_read_by_its_first_part() {
        for (tag, language) in
            [("fi", Some(Language::FI)), ("SV-FI", Some(Language::SV)), ("en_GB", Some(Language::EN))]
        {
            assert_eq!(Language::from_code(tag), language, "{tag}");
        }
        for tag in ["", "f", "fin", "12"] {
            assert_eq!(Language::from_code(tag), None, "{tag}");
        }
    }
}
