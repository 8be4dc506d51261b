//! Verdicts on answer texts.

use super::Tr;
use crate::domain::answer::TextVerdict;

impl Tr {
    /// A verdict on a text, and when it was given; nobody else is named.
    pub fn text_verdict(self, verdict: &TextVerdict) -> String {
        let (word, date) = (self.verdict(verdict.verdict).to_lowercase(), self.date(verdict.given.day()));
        if verdict.own {
            self.answers_on_text_own(&date, &word)
        } else {
            self.answers_on_text_other(&date, &word)
        }
    }
}
