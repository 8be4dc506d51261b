//! The query line and the panel: two views of one filter.

use crate::domain::{Day, Filter, Locale, Timestamp};
use crate::text::Tr;
use crate::ui::query_fault::QueryFault;
use egui::Ui;

/// Typing rests so long before a search begins, in milliseconds: shorter than a glance, longer than a key.
const REST_MS: i64 = 120;

/// What is typed and what is set.
#[derive(Default)]
pub struct Search {
    /// The query line, as it is typed.
    pub line: String,
    /// The restrictions that pills and panel set; it holds no words.
    panel: Filter,
    /// Both together, as the list shows them.
    filter: Filter,
    fault: QueryFault,
    typed: Option<Timestamp>,
}

impl Search {
    /// What the list shows.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// What cannot be read in the line, in words.
    pub fn fault_words(&self, tr: Tr) -> Option<String> {
        self.fault.words(tr)
    }

    /// A key was pressed in the line.
    pub fn typed(&mut self, now: Timestamp) {
        self.typed = Some(now);
        self.fault.typed();
    }

    /// Time passes while the line may have the focus: what cannot be read in it is said once the keys have rested.
    pub fn rest(&mut self, ui: &Ui, now: Timestamp) {
        self.fault.rest(ui, now);
    }

    /// Milliseconds until what is typed is to be read; `None`: nothing waits.
    pub fn rests_ms(&self, now: Timestamp) -> Option<i64> {
        self.typed.map(|typed| (typed.0 + REST_MS - now.0).clamp(0, REST_MS))
    }

    /// Reads the line while it is typed; whether the filter is another one now. A line with a fault leaves the last filter,
    /// and so does one that ends in an unfinished field, which is no fault yet.
    pub fn read(&mut self, today: Day) -> bool {
        self.typed = None;
        let Some(read) = self.fault.read(&self.line, today) else { return false };
        let filter = over(&self.panel, read);
        let changed = filter != self.filter;
        self.filter = filter;
        changed
    }

    /// The line is no longer typed: its fields become pills, its words stay.
    pub fn settle(&mut self, locale: Locale, today: Day) {
        let read = self.fault.read(&self.line, today);
        self.fault.leave();
        if read.is_some_and(|read| read.restrictions() > 0) {
            self.set(self.filter.clone(), locale, today);
        }
    }

    /// Shows another filter.
    pub fn set(&mut self, filter: Filter, locale: Locale, today: Day) {
        let words = Filter { text: filter.text.clone(), ..Filter::default() };
        let (known, _) = Filter::parse(&self.line, today);
        if known != words {
            self.line = words.line(locale);
        }
        self.panel = Filter { text: None, ..filter.clone() };
        self.filter = filter;
        self.fault = QueryFault::default();
        self.typed = None;
    }
}

/// What the line says over what the panel says.
fn over(panel: &Filter, line: Filter) -> Filter {
    let list = |line: Vec<_>, panel: &Vec<_>| if line.is_empty() { panel.clone() } else { line };
    let days = line.from.is_some() || line.to.is_some();
    let length = line.messages_min.is_some() || line.messages_max.is_some();
    Filter {
        text: line.text,
        number: line.number.or(panel.number),
        languages: list(line.languages, &panel.languages),
        channels: if line.channels.is_empty() { panel.channels.clone() } else { line.channels },
        sources: if line.sources.is_empty() { panel.sources.clone() } else { line.sources },
        topics: if line.topics.is_empty() { panel.topics.clone() } else { line.topics },
        rating: line.rating.or(panel.rating),
        reviewed: line.reviewed.or(panel.reviewed),
        verdicts: if line.verdicts.is_empty() { panel.verdicts.clone() } else { line.verdicts },
        tags: if line.tags.is_empty() { panel.tags.clone() } else { line.tags },
        kinds: if line.kinds.is_empty() { panel.kinds.clone() } else { line.kinds },
        from: if days { line.from } else { panel.from },
        to: if days { line.to } else { panel.to },
        messages_min: if length { line.messages_min } else { panel.messages_min },
        messages_max: if length { line.messages_max } else { panel.messages_max },
    }
}

/// A search has to stand so long before it is logged, in milliseconds (`DECISIONS` 25).
const STOOD_MS: i64 = 2_000;

/// How long the words that are shown have stood; the engine tells which it has logged already.
#[derive(Default)]
pub(super) struct Standing {
    since: Option<Timestamp>,
}

impl Standing {
    /// Another filter is shown.
    pub(super) fn begins(&mut self, filter: &Filter, now: Timestamp) {
        self.since = filter.text.as_ref().map(|_| now);
    }

    /// Milliseconds until the search has stood long enough; `None`: nothing is to be said.
    pub(super) fn waits_ms(&self, now: Timestamp) -> Option<i64> {
        self.since.map(|since| (since.0 + STOOD_MS - now.0).clamp(0, STOOD_MS))
    }

    /// It was said.
    pub(super) fn said(&mut self) {
        self.since = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CustomerRating, Language};

    fn today() -> Day {
        Day::from_ymd(2026, 11, 24).unwrap()
    }

    #[test]
    fn fields_in_the_line_and_in_the_panel_are_one_filter() {
        let mut search = Search::default();
        search.set(Filter { languages: vec![Language::SV], ..Filter::default() }, Locale::Fi, today());
        search.line = "lupa kieli:fi aihe:maksut arvosana:huono".to_owned();
        assert!(search.read(today()));
        assert_eq!(search.filter().languages, [Language::FI]);
        assert_eq!(search.filter().rating, Some(CustomerRating::Bad));
        search.settle(Locale::Fi, today());
        assert_eq!(search.line, "lupa");
        assert!(!search.read(today()), "the fields have become pills and still hold");
        assert_eq!(search.filter().languages, [Language::FI]);
        assert_eq!(search.filter().rating, Some(CustomerRating::Bad));
        assert_eq!(search.filter().topics, ["maksut"]);
        let topics = Vec::new();
        let lifted = Filter { languages: Vec::new(), topics, rating: None, ..search.filter().clone() };
        search.set(lifted, Locale::Fi, today());
        assert_eq!((search.line.as_str(), search.filter().restrictions()), ("lupa", 0));
    }

    #[test]
    fn a_line_with_a_fault_leaves_the_last_filter() {
        let mut search = Search { line: "lupa".to_owned(), ..Search::default() };
        assert!(search.read(today()));
        search.line = "lupa (".to_owned();
        assert!(!search.read(today()));
        assert!(search.fault_words(Tr::new(Locale::Fi)).is_some() && search.filter().text.is_some());
    }

    #[test]
    fn a_field_that_is_still_typed_is_a_fault_when_the_line_is_left() {
        let tr = Tr::new(Locale::Fi);
        let mut search = Search { line: "lupa arvosana:huo".to_owned(), ..Search::default() };
        assert!(!search.read(today()));
        assert_eq!(search.fault_words(tr), None);
        search.settle(Locale::Fi, today());
        assert!(search.fault_words(tr).is_some());
        search.set(Filter::default(), Locale::Fi, today());
        assert_eq!(search.fault_words(tr), None, "another filter is shown");
    }

    #[test]
    fn typing_rests_before_a_search_begins() {
        let mut search = Search::default();
        assert_eq!(search.rests_ms(Timestamp(0)), None);
        search.typed(Timestamp(1_000));
        assert_eq!(search.rests_ms(Timestamp(1_050)), Some(70));
        assert_eq!(search.rests_ms(Timestamp(1_200)), Some(0));
        search.read(today());
        assert_eq!(search.rests_ms(Timestamp(1_200)), None);
    }

    #[test]
    fn a_search_stands_two_seconds_before_it_is_said() {
        let mut standing = Standing::default();
        let (filter, _) = Filter::parse("lupa", today());
        standing.begins(&filter, Timestamp(0));
        assert_eq!(standing.waits_ms(Timestamp(500)), Some(1_500));
        assert_eq!(standing.waits_ms(Timestamp(2_000)), Some(0));
        standing.said();
        assert_eq!(standing.waits_ms(Timestamp(2_000)), None);
        standing.begins(&Filter::default(), Timestamp(3_000));
        assert_eq!(standing.waits_ms(Timestamp(3_000)), None, "nothing is searched");
    }
}
