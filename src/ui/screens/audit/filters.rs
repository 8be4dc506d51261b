//! Which rows are wanted, as a value and in words: pills, menus, the empty list, the export.

use crate::domain::audit::AuditFilter;
use crate::domain::{Account, AccountId, Day};
use crate::text::Tr;

/// Days that the screen shows at first.
const DAYS: u64 = 7;

/// Whose acts are wanted, and which of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Only the reader's own.
    pub(super) own: bool,
    /// What else restricts them.
    pub(super) filter: AuditFilter,
}

impl Wanted {
    /// What the screen shows at first: the last days, of everybody if the reader may see that.
    pub(super) fn new(all: bool, today: Day) -> Self {
        let filter = AuditFilter { from: Some(today.minus_days(DAYS)), ..AuditFilter::default() };
        Self { own: !all, filter }
    }

    /// The filter with the reader's own account in it, if only their acts are wanted.
    pub(super) fn of(&self, reader: AccountId) -> AuditFilter {
        if self.own {
            AuditFilter { account: Some(reader), system: false, ..self.filter.clone() }
        } else {
            self.filter.clone()
        }
    }

    /// The restrictions that can be set.
    pub(super) fn offered(&self) -> &'static [Which] {
        let [_, rest @ ..] = &Which::ALL;
        if self.own { rest } else { &Which::ALL }
    }

    /// All that restricts the list, in words.
    pub(super) fn described(&self, accounts: &[Account], tr: Tr, today: Day) -> String {
        let words = |which: &Which| {
            let value = which.value(&self.filter, accounts, tr, today)?;
            Some(tr.conversations_pill(which.name(tr), &value))
        };
        self.offered().iter().chain([&Which::Object]).filter_map(words).collect::<Vec<_>>().join(", ")
    }
}

/// One restriction, as a pill names it; the number of the object has a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Which {
    Who,
    What,
    When,
    Object,
}

impl Which {
    /// Those that have a pill.
    const ALL: [Self; 3] = [Self::Who, Self::What, Self::When];

    /// Its name.
    pub(super) fn name(self, tr: Tr) -> &'static str {
        match self {
            Self::Who => tr.audit_column_person(),
            Self::What => tr.audit_column_act(),
            Self::When => tr.audit_when(),
            Self::Object => tr.audit_search_object(),
        }
    }

    /// What it lets through; `None`: everything.
    pub(super) fn value(
        self,
        filter: &AuditFilter,
        accounts: &[Account],
        tr: Tr,
        today: Day,
    ) -> Option<String> {
        match self {
            Self::Who if filter.system => Some(tr.audit_system().to_owned()),
            Self::Who => filter.account.map(|id| name_of(accounts, id).unwrap_or_else(|| id.0.to_string())),
            Self::What => filter.group.map(|group| tr.act_group(group).to_owned()),
            Self::When => when(filter, tr, today),
            Self::Object => filter.object.map(|object| object.to_string()),
        }
    }

    /// What a pill says of a restriction that is not set.
    pub(super) fn unset(self, tr: Tr) -> &'static str {
        if self == Self::When { tr.conversations_period_all() } else { tr.conversations_filter_any() }
    }

    /// The filter without this restriction.
    pub(super) fn lifted(self, filter: &AuditFilter) -> AuditFilter {
        let mut filter = filter.clone();
        match self {
            Self::Who => (filter.account, filter.system) = (None, false),
            Self::What => filter.group = None,
            Self::When => (filter.from, filter.until) = (None, None),
            Self::Object => filter.object = None,
        }
        filter
    }
}

/// The display name of an account.
pub(super) fn name_of(accounts: &[Account], id: AccountId) -> Option<String> {
    accounts.iter().find(|account| account.id == id).map(|account| account.display_name.clone())
}

/// A period up to today that the menu offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Days(u64),
    All,
}

impl Period {
    /// In the order of the menu.
    pub(super) const ALL: [Self; 4] = [Self::Days(1), Self::Days(DAYS), Self::Days(30), Self::All];

    /// Its first day.
    pub(super) fn from(self, today: Day) -> Option<Day> {
        match self {
            Self::All => None,
            Self::Days(days) => Some(today.minus_days(days)),
        }
    }

    /// Its word.
    pub(super) fn word(self, tr: Tr) -> String {
        match self {
            Self::All => tr.conversations_period_all().to_owned(),
            Self::Days(days) => tr.conversations_period_days(days),
        }
    }

    /// The period that the filter holds, if it is one of these.
    pub(super) fn of(filter: &AuditFilter, today: Day) -> Option<Self> {
        let fits = |period: &Self| filter.until.is_none() && filter.from == period.from(today);
        Self::ALL.into_iter().find(fits)
    }
}

fn when(filter: &AuditFilter, tr: Tr, today: Day) -> Option<String> {
    if let Some(period) = Period::of(filter, today) {
        return (period != Period::All).then(|| period.word(tr));
    }
    tr.date_span(filter.from, filter.until)
}

/// The number that is typed, whatever stands between its digits.
pub(super) fn number(typed: &str) -> Option<i64> {
    typed.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::audit::ActGroup;
    use crate::domain::{AccountRoles, AccountState, Timestamp};
    use crate::text::Locale;

    fn today() -> Day {
        Day::from_ymd(2026, 11, 24).unwrap()
    }

    fn aino() -> Account {
        Account {
            id: AccountId(2),
            username: "aino".to_owned(),
            display_name: "Aino Mallikas".to_owned(),
            roles: AccountRoles(1),
            state: AccountState::Active,
            created: Timestamp(0),
            last_sign_in: None,
            password_changed: None,
            languages: Vec::new(),
            version: 0,
        }
    }

    fn told(wanted: &Wanted) -> String {
        wanted.described(&[aino()], Tr::new(Locale::Fi), today()).replace('\u{a0}', " ")
    }

    #[test]
    fn the_last_week_is_shown_at_first_and_told_in_words() {
        let mut wanted = Wanted::new(true, today());
        assert_eq!(told(&wanted), "Milloin: 7 pv");
        wanted.filter.account = Some(AccountId(2));
        wanted.filter.group = Some(ActGroup::Access);
        wanted.filter.object = Some(812);
        assert_eq!(
            told(&wanted),
            "Kuka: Aino Mallikas, Mitä: Kirjautuminen, Milloin: 7 pv, Kohteen numero: 812"
        );
        let one_day = AuditFilter { from: Some(today()), until: Some(today()), ..AuditFilter::default() };
        assert_eq!(told(&Wanted { own: false, filter: one_day }), "Milloin: 24.11.2026");
    }

    #[test]
    fn own_acts_are_of_the_reader_and_offer_nobody_else() {
        let mut wanted = Wanted::new(false, today());
        wanted.filter.account = Some(AccountId(2));
        assert_eq!(wanted.of(AccountId(7)).account, Some(AccountId(7)));
        assert_eq!(told(&wanted), "Milloin: 7 pv", "whose acts they are is not asked");
        assert!(!wanted.offered().contains(&Which::Who));
        wanted.own = false;
        assert_eq!(wanted.of(AccountId(7)).account, Some(AccountId(2)));
    }

    #[test]
    fn the_program_itself_can_be_chosen_as_the_one_who_did_it() {
        let mut wanted = Wanted::new(true, today());
        wanted.filter.system = true;
        assert_eq!(told(&wanted), "Kuka: järjestelmä, Milloin: 7 pv");
        assert!(wanted.of(AccountId(7)).system && !Which::Who.lifted(&wanted.filter).system);
        wanted.own = true;
        assert!(!wanted.of(AccountId(7)).system, "one's own acts are not the program's");
    }

    #[test]
    fn a_lifted_restriction_leaves_the_others() {
        let filter = AuditFilter {
            account: Some(AccountId(2)),
            system: false,
            group: Some(ActGroup::Imports),
            object: Some(3),
            from: Some(today()),
            until: None,
        };
        for which in [Which::Who, Which::What, Which::When, Which::Object] {
            let lifted = which.lifted(&filter);
            let value = |which: Which, filter| which.value(filter, &[], Tr::new(Locale::En), today());
            assert_eq!(value(which, &lifted), None);
            for other in [Which::Who, Which::What, Which::When, Which::Object] {
                assert!(other == which || value(other, &lifted) == value(other, &filter), "{which:?}");
            }
        }
    }

    #[test]
    fn a_number_is_read_with_and_without_spaces() {
        for (typed, read) in [("812", Some(812)), (" 28 347\u{a0}000 ", Some(28_347_000)), ("", None)] {
            assert_eq!(number(typed), read, "{typed}");
        }
    }
}
