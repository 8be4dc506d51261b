//! What the filter says, in words: pills, the line beside the title, the empty list.

use crate::domain::{Day, Filter};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::list::ConversationList;

/// One restriction of the filter, as a pill names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Which {
    Language,
    Channel,
    Started,
    Source,
    Topic,
    Rating,
    Reviewed,
    Verdict,
    Tag,
    Kind,
    Length,
    Number,
}

impl Which {
    /// Those that stand in the bar, set or not.
    pub(super) const BAR: [Self; 3] = [Self::Language, Self::Channel, Self::Started];

    /// Those that stand there only when they are set.
    pub(super) const REST: [Self; 9] = [
        Self::Source,
        Self::Topic,
        Self::Rating,
        Self::Reviewed,
        Self::Verdict,
        Self::Tag,
        Self::Kind,
        Self::Length,
        Self::Number,
    ];

    /// Its name.
    pub(super) fn name(self, tr: Tr) -> &'static str {
        match self {
            Self::Language => tr.conversations_filter_language(),
            Self::Channel => tr.conversations_filter_channel(),
            Self::Started => tr.conversations_filter_started(),
            Self::Source => tr.conversations_filter_source(),
            Self::Topic => tr.conversations_filter_topic(),
            Self::Rating => tr.conversations_filter_rating(),
            Self::Reviewed => tr.conversations_filter_reviewed(),
            Self::Verdict => tr.conversations_filter_verdict(),
            Self::Tag => tr.conversations_filter_tag(),
            Self::Kind => tr.conversations_filter_kind(),
            Self::Length => tr.conversations_filter_length(),
            Self::Number => tr.conversations_filter_number(),
        }
    }

    /// What it lets through; `None`: everything.
    pub(super) fn value(self, filter: &Filter, tr: Tr, today: Day) -> Option<String> {
        match self {
            Self::Language => some(filter.languages.iter().map(|one| tr.language(*one))),
            Self::Channel => some(filter.channels.iter().map(|one| tr.channel(*one).to_owned())),
            Self::Started => started(filter, tr, today),
            Self::Source => some(filter.sources.iter().map(|one| tr.source(one))),
            Self::Topic => some(filter.topics.iter().map(|one| tr.kinds_spoken(one).into_owned())),
            Self::Rating => filter.rating.map(|rating| tr.customer_rating(rating).to_owned()),
            Self::Reviewed => filter.reviewed.map(|reviewed| reviewed_word(reviewed, tr).to_owned()),
            Self::Verdict => some(filter.verdicts.iter().map(|one| tr.verdict(*one).to_owned())),
            Self::Tag => some(filter.tags.iter().cloned()),
            Self::Kind => some(filter.kinds.iter().map(|one| tr.kind(*one).to_owned())),
            Self::Length => length(filter, tr),
            Self::Number => filter.number.map(|number| number.0.to_string()),
        }
    }

    /// The filter without this restriction.
    pub(super) fn lifted(self, filter: &Filter) -> Filter {
        let mut filter = filter.clone();
        match self {
            Self::Language => filter.languages.clear(),
            Self::Channel => filter.channels.clear(),
            Self::Started => (filter.from, filter.to) = (None, None),
            Self::Source => filter.sources.clear(),
            Self::Topic => filter.topics.clear(),
            Self::Rating => filter.rating = None,
            Self::Reviewed => filter.reviewed = None,
            Self::Verdict => filter.verdicts.clear(),
            Self::Tag => filter.tags.clear(),
            Self::Kind => filter.kinds.clear(),
            Self::Length => (filter.messages_min, filter.messages_max) = (None, None),
            Self::Number => filter.number = None,
        }
        filter
    }
}

/// The first value and how many more there are.
fn some(mut values: impl ExactSizeIterator<Item = String>) -> Option<String> {
    let first = values.next()?;
    Some(if values.len() == 0 { first } else { format!("{first} +{}", values.len()) })
}

/// The word for a conversation that was reviewed or not.
pub(super) fn reviewed_word(reviewed: bool, tr: Tr) -> &'static str {
    if reviewed { tr.conversations_reviewed() } else { tr.conversations_not_reviewed() }
}

/// A period up to today that the menu offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    All,
    Days(u64),
    Quarter,
    Year,
}

impl Period {
    /// In the order of the menu.
    pub(super) const ALL: [Self; 5] = [Self::Days(7), Self::Days(30), Self::Quarter, Self::Year, Self::All];

    /// Its first day.
    pub(super) fn from(self, today: Day) -> Option<Day> {
        match self {
            Self::All => None,
            Self::Days(days) => Some(today.minus_days(days)),
            Self::Quarter => Some(today.minus_months(3)),
            Self::Year => Some(today.minus_months(12)),
        }
    }

    /// Its word.
    pub(super) fn word(self, tr: Tr) -> String {
        match self {
            Self::All => tr.conversations_period_all().to_owned(),
            Self::Days(days) => tr.conversations_period_days(days),
            Self::Quarter => tr.conversations_period_quarter().to_owned(),
            Self::Year => tr.conversations_period_year().to_owned(),
        }
    }

    /// The period that the filter holds, if it is one of these.
    pub(super) fn of(filter: &Filter, today: Day) -> Option<Self> {
        let fits = |period: &Self| filter.to.is_none() && filter.from == period.from(today);
        Self::ALL.into_iter().find(fits)
    }
}

fn started(filter: &Filter, tr: Tr, today: Day) -> Option<String> {
    if let Some(period) = Period::of(filter, today) {
        return (period != Period::All).then(|| period.word(tr));
    }
    tr.date_span(filter.from, filter.to)
}

fn length(filter: &Filter, tr: Tr) -> Option<String> {
    match (filter.messages_min, filter.messages_max) {
        (Some(min), Some(max)) if min == max => Some(tr.common_messages(u64::from(min))),
        (Some(min), Some(max)) => Some(format!("{min}–{max}")),
        (Some(min), None) => Some(tr.conversations_length_at_least(u64::from(min))),
        (None, Some(max)) => Some(tr.conversations_length_at_most(u64::from(max))),
        (None, None) => None,
    }
}

/// All that restricts the list, in words: what the empty list names.
pub(super) fn described(filter: &Filter, tr: Tr, today: Day) -> String {
    let words = filter.text.as_ref().map(|text| {
        let only = Filter { text: Some(text.clone()), ..Filter::default() };
        tr.quoted(&only.line(tr.locale()).replace('"', ""))
    });
    let pills = Which::BAR.into_iter().chain(Which::REST).filter_map(|which| {
        let value = which.value(filter, tr, today)?;
        Some(tr.conversations_pill(which.name(tr), &value))
    });
    words.into_iter().chain(pills).collect::<Vec<_>>().join(", ")
}

/// Count and scope, beside the title.
pub(super) fn scope(list: &ConversationList, cx: &Cx<'_>) -> String {
    let (filter, tr) = (list.filter(), cx.tr);
    let (Some(count), Some(total)) = (list.count(), list.total()) else { return String::new() };
    if filter.is_empty() {
        return tr.conversations_subtitle_all(total);
    }
    if !count.exact {
        return tr.conversations_subtitle_over(count.count, total);
    }
    match Period::of(filter, cx.today) {
        Some(Period::Days(days)) if filter.text.is_none() && filter.restrictions() == 1 => {
            tr.conversations_subtitle_days(count.count, days)
        }
        _ => tr.conversations_subtitle_filtered(count.count, total),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Language};
    use crate::text::Locale;

    fn words(filter: &Filter) -> String {
        described(filter, Tr::new(Locale::Fi), Day::from_ymd(2026, 11, 24).unwrap())
    }

    #[test]
    fn the_filter_is_told_in_words() {
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        let read = |line: &str| Filter::parse(line, today).0;
        for (line, told) in [
            ("", ""),
            ("kieli:sv", "Kieli: ruotsi"),
            ("kieli:sv,fi,en", "Kieli: ruotsi +2"),
            ("kanava:botti arvioitu:ei", "Kanava: Botti, Arviointi: arvioimatta"),
            ("lupa päivänä:1.11.2026..30.11.2026", "”lupa”, Alkoi: 1.–30.11.2026"),
            ("numero:731", "Numero: 731"),
            ("aihe:\"oma lupa\" aihe:maksut", "Aihe: oma lupa +1"),
            ("arvosana:huono", "Asiakkaan antama arvosana: huono"),
            ("pituus:3..", "Pituus viesteinä: vähintään 3\u{a0}viestiä"),
        ] {
            assert_eq!(words(&read(line)).replace('\u{a0}', " "), told.replace('\u{a0}', " "), "{line}");
        }
    }

    #[test]
    fn a_period_up_to_today_has_a_word() {
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        let filter = Filter { from: Some(today.minus_days(30)), ..Filter::default() };
        assert_eq!(Period::of(&filter, today), Some(Period::Days(30)));
        assert_eq!(words(&filter).replace('\u{a0}', " "), "Alkoi: 30 pv");
        assert!(Which::Started.lifted(&filter).is_empty());
    }

    #[test]
    fn every_example_of_the_help_can_be_searched() {
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        for locale in Locale::ALL {
            let lines = Tr::new(locale).conversations_search_help().lines();
            let examples: Vec<&str> =
                lines.filter_map(|line| line.split_once(": ")).map(|(_, example)| example).collect();
            assert_eq!(examples.len(), 6, "{examples:?}");
            for example in examples {
                let (filter, problems) = Filter::parse(example, today);
                assert!(problems.is_empty() && !filter.is_empty(), "{example}");
            }
        }
    }

    #[test]
    fn a_lifted_restriction_leaves_the_others() {
        let filter = Filter {
            languages: vec![Language::FI],
            channels: vec![Channel::Bot],
            messages_min: Some(2),
            ..Filter::default()
        };
        assert_eq!(Which::Language.lifted(&filter).restrictions(), 2);
        assert_eq!(Which::Length.lifted(&filter).restrictions(), 2);
    }
}
