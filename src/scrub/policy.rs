//! Whose text it is decides what goes (`SCRUB` section 5, `DECISIONS` 21).

use super::hit::Sign;
use crate::domain::{Kind, MessageRole};

/// The rules that one text falls under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Policy {
    /// Everything that looks personal goes.
    Customer,
    /// As a customer, but own names and effective dates stay.
    Adviser,
    /// As an adviser, but the office's numbers stay too.
    Service,
    /// Only what cannot be public guidance goes.
    Bot,
    /// A note of staff: as an adviser, and names with a cue go.
    Note,
    /// Other text of staff: as a bot, and identifiers go without a cue.
    StaffText,
    /// Whom people can turn to, which is public: as other text of staff, but telephone numbers and addresses of mail stay.
    Contact,
}

impl Policy {
    /// The rules for a message of this role.
    pub(super) fn of(role: MessageRole) -> Self {
        match role {
            MessageRole::Customer => Self::Customer,
            MessageRole::Adviser => Self::Adviser,
            MessageRole::Service => Self::Service,
            MessageRole::Bot | MessageRole::System => Self::Bot,
        }
    }

    /// Whether the text is public guidance, in which numbers, dates and addresses are those of the office.
    pub(super) fn is_guidance(self) -> bool {
        matches!(self, Self::Bot | Self::StaffText | Self::Contact)
    }

    /// Whether all telephone ranges of organisations stay, not only those that nobody has for his own.
    pub(super) fn keeps_organisations(self) -> bool {
        matches!(self, Self::Bot | Self::StaffText | Self::Contact | Self::Service)
    }

    /// Whether a date stays because it says from when something is in force.
    pub(super) fn keeps_effective_dates(self) -> bool {
        self != Self::Customer
    }

    /// Whether a find of this kind goes.
    pub(super) fn removes(self, kind: Kind, sign: Sign) -> bool {
        match kind {
            Kind::Hetu
            | Kind::Personnummer
            | Kind::Isikukood
            | Kind::Passport
            | Kind::RuPassport
            | Kind::PermitCard
            | Kind::Iban
            | Kind::Card
            | Kind::Ip
            | Kind::UrlUserinfo => true,
            Kind::Phone | Kind::Email => self != Self::Contact,
            Kind::CustomerNo | Kind::DiaryNo | Kind::Reference => self != Self::Bot || sign == Sign::Cue,
            Kind::Number | Kind::Date | Kind::Address => !self.is_guidance(),
            Kind::Plate => match self {
                Self::Customer => true,
                Self::Adviser | Self::Service | Self::Note => sign == Sign::Cue,
                Self::Bot | Self::StaffText | Self::Contact => false,
            },
            Kind::Name => matches!(self, Self::Customer | Self::Note),
        }
    }
}
