//! What a plan will not give, said before the sample is drawn: a second reviewer, or any; and a receipt that lasts.

use super::Planning;
use crate::domain::{Language, RoundKind, StratumFrame};
use crate::text::Tr;
use std::collections::BTreeSet;

impl Planning {
    /// Which languages nobody who reviews reads, and which one reviewer alone does.
    pub(super) fn cover_warnings(&self, tr: Tr) -> Vec<String> {
        let people = self.people();
        // In a calibration everybody reviews everything.
        if self.kind == RoundKind::Calibration || people.is_empty() {
            return Vec::new();
        }
        let read_by = |wanted: usize| -> Vec<String> {
            let readers = |language: Language| people.iter().filter(|one| one.reads(language)).count();
            let found = self.languages().into_iter().filter(|language| readers(*language) == wanted);
            found.map(|language| tr.language(language)).collect()
        };
        let mut warnings = Vec::new();
        let unread = read_by(0);
        if !unread.is_empty() {
            warnings.push(tr.rounds_cover_none(&tr.list(&unread)));
        }
        let alone = read_by(1);
        if people.len() > 1 && self.doubled().is_some_and(|share| share > 0) && !alone.is_empty() {
            warnings.push(tr.rounds_cover_one(&tr.list(&alone)));
        }
        warnings
    }

    /// The languages of the population as far as they are known: by its strata, by its search, else those that somebody
    /// reads.
    fn languages(&self) -> BTreeSet<Language> {
        let of_strata = |strata: &[StratumFrame]| {
            strata.iter().filter_map(|one| one.key.language).collect::<BTreeSet<Language>>()
        };
        let known = self.strata().map(of_strata).unwrap_or_default();
        if !known.is_empty() {
            known
        } else if self.filter.languages.is_empty() {
            self.people().into_iter().flat_map(|one| one.languages.iter().copied()).collect()
        } else {
            self.filter.languages.iter().copied().collect()
        }
    }

    /// That the list of a population without a beginning goes with the oldest conversation, which is the next to be
    /// destroyed.
    pub(super) fn receipt_warning(&self, tr: Tr) -> Option<&'static str> {
        (self.filter.from.is_none() && self.problem.is_none()).then(|| tr.rounds_receipt_short())
    }
}
