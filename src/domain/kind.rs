//! Kinds of personal data that the sieve removes, and the placeholder that stands for each.

/// What kind of value stood where a placeholder stands. The value's text, length or hash is kept nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Finnish personal identity code.
    Hetu,
    /// Swedish personal identity number.
    Personnummer,
    /// Estonian personal code.
    Isikukood,
    /// Passport number.
    Passport,
    /// Russian internal passport.
    RuPassport,
    /// Residence permit card.
    PermitCard,
    /// Immigration customer number.
    CustomerNo,
    /// Diary number of a case.
    DiaryNo,
    /// Lettered case reference.
    Reference,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Bank account (IBAN).
    Iban,
    /// Payment card.
    Card,
    /// Full date.
    Date,
    /// A run of six or more digits.
    Number,
    /// Street address.
    Address,
    /// Vehicle plate.
    Plate,
    /// IP address.
    Ip,
    /// User information or a secret in a web address.
    UrlUserinfo,
    /// A name that stands behind a cue.
    Name,
}

impl Kind {
    /// Every kind, in the order of their bits in [`KindSet`]; never reordered, only appended to.
    pub const ALL: [Self; 20] = [
        Self::Hetu,
        Self::Personnummer,
        Self::Isikukood,
        Self::Passport,
        Self::RuPassport,
        Self::PermitCard,
        Self::CustomerNo,
        Self::DiaryNo,
        Self::Reference,
        Self::Phone,
        Self::Email,
        Self::Iban,
        Self::Card,
        Self::Date,
        Self::Number,
        Self::Address,
        Self::Plate,
        Self::Ip,
        Self::UrlUserinfo,
        Self::Name,
    ];

    /// The neutral name: in placeholders, in JSON and in the query field `kind:`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hetu => "hetu",
            Self::Personnummer => "personnummer",
            Self::Isikukood => "isikukood",
            Self::Passport => "passport",
            Self::RuPassport => "ru_passport",
            Self::PermitCard => "permit_card",
            Self::CustomerNo => "customer_no",
            Self::DiaryNo => "diary_no",
            Self::Reference => "reference",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Iban => "iban",
            Self::Card => "card",
            Self::Date => "date",
            Self::Number => "number",
            Self::Address => "address",
            Self::Plate => "plate",
            Self::Ip => "ip",
            Self::UrlUserinfo => "url_userinfo",
            Self::Name => "name",
        }
    }

    /// The kind with this [`Kind::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What is stored in place of a value: `⟦phone⟧` (`DECISIONS` 19).
    pub fn placeholder(self) -> &'static str {
        match self {
            Self::Hetu => "⟦hetu⟧",
            Self::Personnummer => "⟦personnummer⟧",
            Self::Isikukood => "⟦isikukood⟧",
            Self::Passport => "⟦passport⟧",
            Self::RuPassport => "⟦ru_passport⟧",
            Self::PermitCard => "⟦permit_card⟧",
            Self::CustomerNo => "⟦customer_no⟧",
            Self::DiaryNo => "⟦diary_no⟧",
            Self::Reference => "⟦reference⟧",
            Self::Phone => "⟦phone⟧",
            Self::Email => "⟦email⟧",
            Self::Iban => "⟦iban⟧",
            Self::Card => "⟦card⟧",
            Self::Date => "⟦date⟧",
            Self::Number => "⟦number⟧",
            Self::Address => "⟦address⟧",
            Self::Plate => "⟦plate⟧",
            Self::Ip => "⟦ip⟧",
            Self::UrlUserinfo => "⟦url_userinfo⟧",
            Self::Name => "⟦name⟧",
        }
    }

    /// The length in bytes of the placeholder at the start of a text, if one stands there.
    pub fn placeholder_at(text: &str) -> Option<usize> {
        let found = Self::ALL.into_iter().map(Self::placeholder).find(|known| text.starts_with(known));
        found.map(str::len)
    }

    fn bit(self) -> u32 {
        1 << (self as u32)
    }
}

/// A set of kinds as a bit mask: the column `conv.kinds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct KindSet(pub u32);

impl KindSet {
    /// Adds a kind.
    pub fn insert(&mut self, kind: Kind) {
        self.0 |= kind.bit();
    }

    /// Whether the kind is in the set.
    pub fn contains(self, kind: Kind) -> bool {
        self.0 & kind.bit() != 0
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The kinds in the set, in the order of [`Kind::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<Kind> for KindSet {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Self {
        let mut set = Self::default();
        kinds.into_iter().for_each(|kind| set.insert(kind));
        set
    }
}

/// How many values of each kind were removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KindCounts([u64; Kind::ALL.len()]);

impl KindCounts {
    /// Counts `n` more values of a kind.
    pub fn add(&mut self, kind: Kind, n: u64) {
        if let Some(count) = self.0.get_mut(kind as usize) {
            *count += n;
        }
    }

    /// Adds what another count holds.
    pub fn merge(&mut self, other: &Self) {
        for (kind, n) in other.iter() {
            self.add(kind, n);
        }
    }

    /// Values removed of this kind.
    pub fn get(&self, kind: Kind) -> u64 {
        self.0.get(kind as usize).copied().unwrap_or(0)
    }

    /// Values removed in all.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// The kinds with a count above 0, in the order of [`Kind::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Kind, u64)> + '_ {
        Kind::ALL.into_iter().map(|kind| (kind, self.get(kind))).filter(|(_, n)| *n > 0)
    }

    /// Which kinds were removed at all.
    pub fn kinds(&self) -> KindSet {
        self.iter().map(|(kind, _)| kind).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_code_and_a_placeholder_without_digits() {
        for (bit, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, bit);
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
            assert_eq!(kind.placeholder(), format!("⟦{}⟧", kind.code()));
            assert!(!kind.code().contains(|c: char| c.is_ascii_digit()));
        }
    }
}
