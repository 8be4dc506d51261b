//! What a plan will not give, said before the sample is drawn: a second reviewer, or any; and a receipt that lasts.

use super::Planning;
use crate::domain::{Language, RoundKind};
use crate::text::Tr;

impl Planning {
    /// Which languages nobody who reviews reads, and which one reviewer alone does; and that nobody is given what they have
    /// begun already, where nobody else could take it.
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
        // What they have begun is not counted here: it would tell of one person.
        if !alone.is_empty() {
            warnings.push(tr.rounds_cover_begun().to_owned());
        }
        warnings
    }

    /// The languages of the population, once they are known.
    fn languages(&self) -> Vec<Language> {
        self.known().into_iter().flat_map(|population| &population.languages).copied().collect()
    }

    /// Until when the list of a population without a beginning stays: it goes with the oldest conversation, which is the
    /// next to be destroyed.
    pub(super) fn receipt_warning(&self, tr: Tr) -> Option<String> {
        let until = self.known()?.recomputable_until?;
        (self.filter.from.is_none() && self.problem.is_none())
            .then(|| tr.rounds_receipt_short(&tr.date(until)))
    }
}
