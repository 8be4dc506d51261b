//! Words that are marked as evidence.

use super::Tr;
use crate::domain::Evidence;
use crate::domain::evidence::Whose;

impl Tr {
    /// The marked words of a text, each stretch in quotation marks; empty if none are.
    pub fn quoted_words(self, evidence: &Evidence, text: &str) -> String {
        let stretches = evidence.bytes_in(text).into_iter().filter_map(|range| text.get(range));
        let quoted: Vec<String> =
            stretches.map(|words| self.quoted(&self.kinds_spoken(words).replace('\n', " "))).collect();
        self.list_facts(&quoted)
    }

    /// What marked words are.
    pub fn evidence_of(self, whose: Whose) -> &'static str {
        match whose {
            Whose::Review => self.review_evidence(),
            Whose::Text => self.review_evidence_on_text(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;

    #[test]
    fn marked_words_stand_in_quotation_marks_without_what_was_removed() {
        let tr = Tr::new(Locale::En);
        let evidence = Evidence::new(vec![0..1, 2..4]).unwrap();
        assert_eq!(tr.quoted_words(&evidence, "Call us\n⟦phone⟧\ntoday"), "“Call” · “phone number today”");
        assert_eq!(tr.quoted_words(&Evidence::default(), "Call us"), "");
    }
}
