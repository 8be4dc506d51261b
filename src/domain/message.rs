//! A message, who wrote it, and its stored text.

use crate::domain::{Channel, Kind, Timestamp};

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MessageRole {
    /// The anonymous customer.
    Customer,
    /// The chatbot.
    Bot,
    /// A person who answers in live chat.
    Adviser,
    /// The chat system itself: "moved to the queue".
    System,
    /// Bot or adviser; the source does not tell which.
    Service,
}

impl MessageRole {
    /// Every role, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 5] = [Self::Customer, Self::Bot, Self::Adviser, Self::System, Self::Service];

    /// The neutral name in JSON and in the query field `role:`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Bot => "bot",
            Self::Adviser => "adviser",
            Self::System => "system",
            Self::Service => "service",
        }
    }

    /// The role with this [`MessageRole::code`]; `agent` is an alias of adviser.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == "agent" {
            return Some(Self::Adviser);
        }
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The role with this [`MessageRole::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }

    /// Who is named in a conversation of this channel: where only one of bot and adviser answers, the service is that
    /// one, whatever the source tells of its messages.
    #[must_use]
    pub fn in_channel(self, channel: Channel) -> Self {
        match (self, channel) {
            (Self::Service, Channel::Bot) => Self::Bot,
            (Self::Service, Channel::Live) => Self::Adviser,
            (role, _) => role,
        }
    }

    /// Whether a message of this role can be an answer.
    pub fn can_answer(self) -> bool {
        matches!(self, Self::Bot | Self::Adviser | Self::Service)
    }
}

/// How the time of a message or conversation is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeBasis {
    /// The source gave an instant with its zone.
    Zoned,
    /// The source gave no zone; its maker's documents say UTC.
    AssumedUtc,
    /// The source gave local time, read as Europe/Helsinki.
    AssumedHelsinki,
    /// The source gave none; the importer vouched for "not older than".
    Vouched,
    /// Not known for this message; it takes its neighbour's.
    Missing,
}

impl TimeBasis {
    /// Every basis, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 5] =
        [Self::Zoned, Self::AssumedUtc, Self::AssumedHelsinki, Self::Vouched, Self::Missing];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The basis with this [`TimeBasis::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// Scrubbed text as it came out of the register: it can be shown, never stored again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct StoredText(pub String);

/// A stretch of stored text: words, or a removed value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Running text.
    Words(&'a str),
    /// A value of this kind stood here.
    Removed(Kind),
}

impl StoredText {
    /// The text with its placeholders.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first `chars` characters; a placeholder that would be cut is left out.
    pub fn cut(&self, chars: usize) -> &str {
        let Some((end, _)) = self.0.char_indices().nth(chars) else { return &self.0 };
        let end = self.whole_until(end);
        self.0.get(..end).unwrap_or(&self.0)
    }

    /// The byte offset itself, or where the placeholder begins that stands there.
    fn whole_until(&self, end: usize) -> usize {
        let placeholder = self.pieces().into_iter().find_map(|(at, piece)| match piece {
            Piece::Removed(kind) if at < end && end < at + kind.placeholder().len() => Some(at),
            _ => None,
        });
        placeholder.unwrap_or(end)
    }

    /// The text cut into words and removed values, in order; each with its byte offset in the text.
    pub fn pieces(&self) -> Vec<(usize, Piece<'_>)> {
        let text = self.0.as_str();
        let mut pieces = Vec::new();
        let mut words_from = 0;
        let mut at = 0;
        while let Some(open) = text.get(at..).and_then(|rest| rest.find('⟦')).map(|found| at + found) {
            let inside = open + '⟦'.len_utf8();
            let close = text.get(inside..).and_then(|rest| rest.find('⟧')).map(|found| inside + found);
            let kind = close.and_then(|close| text.get(inside..close)).and_then(Kind::from_code);
            at = inside;
            if let (Some(close), Some(kind)) = (close, kind) {
                if words_from < open {
                    pieces.push((words_from, Piece::Words(text.get(words_from..open).unwrap_or(""))));
                }
                pieces.push((open, Piece::Removed(kind)));
                at = close + '⟧'.len_utf8();
                words_from = at;
            }
        }
        if words_from < text.len() {
            pieces.push((words_from, Piece::Words(text.get(words_from..).unwrap_or(""))));
        }
        pieces
    }
}

/// One message of a conversation, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Place in the conversation, from 0, in the order of the source.
    pub seq: u32,
    /// Who wrote it.
    pub role: MessageRole,
    /// When, if the source tells.
    pub at: Option<Timestamp>,
    /// What, scrubbed.
    pub text: StoredText,
    /// Whether it is an internal note of the source, which no customer has seen; its role is the system's.
    pub internal: bool,
}

/// Places of the answers among messages of these roles, in order: what bot, adviser or service wrote after the
/// customer's first message. A greeting before it replies to nobody and gets no verdict.
pub fn answers(roles: impl Iterator<Item = MessageRole>) -> impl Iterator<Item = usize> {
    let after_question = roles.enumerate().skip_while(|(_, role)| *role != MessageRole::Customer);
    after_question.filter(|(_, role)| role.can_answer()).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_leaves_placeholders_whole() {
        let text = StoredText("äitini ⟦phone⟧ loppu".to_owned());
        for (chars, wanted) in
            [(3, "äit"), (7, "äitini "), (9, "äitini "), (14, "äitini ⟦phone⟧"), (99, text.as_str())]
        {
            assert_eq!(text.cut(chars), wanted, "{chars}");
        }
    }

    #[test]
    fn stored_text_is_cut_at_its_placeholders_and_nowhere_else() {
        let text = StoredText("soita ⟦phone⟧, ⟦not a kind⟧ ⟦ ja ⟦date⟧".to_owned());
        let pieces: Vec<Piece<'_>> = text.pieces().into_iter().map(|(_, piece)| piece).collect();
        assert_eq!(
            pieces,
            [
                Piece::Words("soita "),
                Piece::Removed(Kind::Phone),
                Piece::Words(", ⟦not a kind⟧ ⟦ ja "),
                Piece::Removed(Kind::Date)
            ]
        );
    }

    #[test]
    fn an_answer_replies_to_the_customer() {
        use MessageRole::{Adviser, Bot, Customer, Service, System};
        for (roles, wanted) in [
            (&[Bot, Customer, Bot, System, Adviser, Service][..], &[2, 4, 5][..]),
            (&[Customer, Bot], &[1]),
            (&[Bot, Adviser], &[]),
            (&[Customer, System, Customer], &[]),
        ] {
            assert_eq!(answers(roles.iter().copied()).collect::<Vec<_>>(), wanted, "{roles:?}");
        }
    }

    #[test]
    fn the_service_is_named_as_the_one_who_alone_answers() {
        use MessageRole::{Adviser, Bot, Customer, Service};
        assert_eq!(Service.in_channel(Channel::Bot), Bot);
        assert_eq!(Service.in_channel(Channel::Live), Adviser);
        assert_eq!(
            [Channel::Mixed, Channel::Service].map(|channel| Service.in_channel(channel)),
            [Service; 2]
        );
        assert_eq!([Customer, Bot].map(|role| role.in_channel(Channel::Live)), [Customer, Bot]);
    }
}
