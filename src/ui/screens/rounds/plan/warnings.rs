//! What a plan will not give, said before the sample is drawn: a second reviewer, or any; and how long its receipt lasts.

use super::Planning;
use crate::domain::{Day, Language, RoundKind};
use crate::text::Tr;
use crate::ui::widgets::card::fact;
use egui::Ui;
use egui_material_icons::icons;

/// A sample that can be drawn again for no more days than the longest month has is warned of.
const LASTING_DAYS: u64 = 31;

/// Until when a sample can be drawn again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lasting {
    pub(super) words: String,
    /// It is warned of.
    pub(super) is_short: bool,
}

impl Lasting {
    pub(super) fn ui(&self, ui: &mut Ui) {
        let icon = if self.is_short { icons::ICON_WARNING } else { icons::ICON_INFO };
        fact(ui, icon, None, &self.words);
    }
}

impl Planning {
    /// Which languages nobody who reviews reads, and which one reviewer alone does.
    pub(super) fn cover_warnings(&self, tr: Tr) -> Vec<String> {
        let mut warnings = Vec::new();
        let unread = tr.languages(&self.read_by(0));
        if !unread.is_empty() {
            warnings.push(tr.rounds_cover_none(unread.len() as u64, &tr.list_any(&unread)));
        }
        let alone = tr.languages(&self.read_by(1));
        let is_doubled = self.doubled().is_some_and(|share| share > 0);
        if self.people().len() > 1 && is_doubled && !alone.is_empty() {
            warnings.push(tr.rounds_cover_one(alone.len() as u64, &tr.list(&alone)));
        }
        warnings
    }

    /// How many conversations a calibration leaves out, and why.
    pub(super) fn left_out_words(&self, tr: Tr) -> Option<String> {
        let left_out = self.known().map_or(0, |population| population.left_out);
        (left_out > 0).then(|| tr.rounds_left_out(left_out))
    }

    /// That nobody is given what they have begun already, where nobody else could take it. What they have begun is not
    /// counted here: it would tell of one person.
    pub(super) fn begun_words(&self, tr: Tr) -> Option<&'static str> {
        (!self.read_by(1).is_empty()).then(|| tr.rounds_cover_begun())
    }

    /// The languages of the population that so many of those who review read. In a calibration everybody reviews
    /// everything.
    fn read_by(&self, wanted: usize) -> Vec<Language> {
        let people = self.people();
        if self.kind == RoundKind::Calibration || people.is_empty() {
            return Vec::new();
        }
        let readers = |language: Language| people.iter().filter(|one| one.reads(language)).count();
        let languages = self.known().into_iter().flat_map(|population| &population.languages).copied();
        languages.filter(|language| readers(*language) == wanted).collect()
    }

    /// Until which day the sample can be drawn again; a warning where that is soon, or before the round is closed.
    pub(super) fn lasting(&self, today: Day, tr: Tr) -> Option<Lasting> {
        let until = self.known()?.recomputable_until?;
        let is_before_closing = self.closes.day().is_some_and(|closes| until < closes);
        let is_short = is_before_closing || until <= today.plus_days(LASTING_DAYS);
        let date = tr.date(until);
        let words = if is_short { tr.rounds_receipt_short(&date) } else { tr.rounds_receipt_until(&date) };
        Some(Lasting { words, is_short })
    }
}
