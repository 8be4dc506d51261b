//! Placeholders as they are edited: `⟦phone⟧` is stored, `⟦puhelinnumero⟧` stands in the field (`DECISIONS` 19).

use super::Tr;
use crate::domain::Kind;
use std::borrow::Cow;

impl Tr {
    /// Stored text with the word of each kind in this language, for a field.
    pub fn kinds_shown(self, stored: &str) -> Cow<'_, str> {
        replaced(stored, true, |code| Kind::from_code(code).map(|kind| self.kind(kind)))
    }

    /// The same without brackets, for places too small for chips.
    pub fn kinds_spoken(self, stored: &str) -> Cow<'_, str> {
        replaced(stored, false, |code| Kind::from_code(code).map(|kind| self.kind(kind)))
    }

    /// What stands in a field, with each kind as it is stored. A kind counts by its word in this language or by its
    /// code, in capitals or not; anything else between the brackets stays as it is typed.
    pub fn kinds_stored(self, shown: &str) -> Cow<'_, str> {
        replaced(shown, true, |typed| {
            let typed = typed.trim().to_lowercase();
            let named = |kind: &Kind| self.kind(*kind).to_lowercase() == typed;
            let kind = Kind::ALL.into_iter().find(named).or_else(|| Kind::from_code(&typed));
            kind.map(Kind::code)
        })
    }
}

/// The text with another word between the brackets, or in place of them, where there is one.
fn replaced(text: &str, brackets: bool, word: impl Fn(&str) -> Option<&'static str>) -> Cow<'_, str> {
    if !text.contains('⟦') {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('⟦') {
        let inside = after.split_once('⟧').and_then(|(inside, after)| Some((word(inside)?, after)));
        out.push_str(before);
        rest = inside.map_or(after, |(_, after)| after);
        match inside {
            Some((word, _)) if !brackets => out.push_str(word),
            Some((word, _)) => out.extend(["⟦", word, "⟧"]),
            None => out.push('⟦'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn a_kind_stands_in_a_field_by_its_word_and_is_stored_by_its_code() {
        for (locale, shown) in [
            (Locale::Fi, "Soita ⟦puhelinnumero⟧, passi ⟦passin numero⟧."),
            (Locale::Sv, "Soita ⟦telefonnummer⟧, passi ⟦passnummer⟧."),
            (Locale::En, "Soita ⟦phone number⟧, passi ⟦passport number⟧."),
        ] {
            let tr = Tr::new(locale);
            let stored = "Soita ⟦phone⟧, passi ⟦passport⟧.";
            assert_eq!(tr.kinds_shown(stored), shown);
            assert_eq!(tr.kinds_stored(shown), stored);
            assert_eq!(tr.kinds_spoken(stored), shown.replace(['⟦', '⟧'], ""));
        }
    }

    #[test]
    fn every_kind_goes_both_ways_in_every_language() {
        for tr in Locale::ALL.map(Tr::new) {
            for kind in Kind::ALL {
                let shown = tr.kinds_shown(kind.placeholder()).into_owned();
                assert_eq!(shown, format!("⟦{}⟧", tr.kind(kind)), "{kind:?}");
                assert_eq!(tr.kinds_stored(&shown), kind.placeholder(), "{kind:?}");
                assert_eq!(tr.kinds_stored(&shown.to_uppercase()), kind.placeholder(), "{kind:?}");
            }
        }
    }

    #[test]
    fn what_is_no_kind_stays_as_it_is_typed() {
        let tr = Tr::new(Locale::Fi);
        for text in ["", "⟦", "⟧ ⟦", "⟦⟧", "⟦puhelin", "⟦jotain muuta⟧", "[puhelinnumero]", "ilman merkkejä"]
        {
            assert_eq!(tr.kinds_stored(text), text);
            assert_eq!(tr.kinds_shown(text), text);
        }
        assert_eq!(tr.kinds_stored("⟦kesken ⟦nimi⟧ ja ⟦phone⟧"), "⟦kesken ⟦name⟧ ja ⟦phone⟧");
    }
}
