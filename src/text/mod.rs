//! Everything that people read: sentences from `assets/i18n` as typed functions, and numbers, dates and names in
//! three languages.
//!
//! The build makes one method of [`Tr`] for each message, so that a missing word is a compile error and nothing is
//! looked up while the program runs. How numbers and dates are written is in `WORDS` 2.3.

mod answer;
mod audit;
mod backup;
mod date;
mod evidence;
mod insight;
mod kinds;
mod message;
mod names;
mod number;
mod proof;
mod record;
mod retention;
mod round;
mod scorecard;

pub use crate::domain::Locale;

/// The texts of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tr {
    locale: Locale,
}

impl Tr {
    /// The texts of this language.
    pub fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// The language.
    pub fn locale(self) -> Locale {
        self.locale
    }

    /// Facts on one line: "24.11.2026 · suomi · 7 viestiä".
    pub fn list_facts<S: AsRef<str>>(self, facts: &[S]) -> String {
        let facts: Vec<&str> = facts.iter().map(AsRef::as_ref).filter(|fact| !fact.is_empty()).collect();
        facts.join(" · ")
    }

    /// Several words as a sentence lists them: `a, b and c`.
    pub fn list<S: AsRef<str>>(self, words: &[S]) -> String {
        listed(words, |before, last| self.common_list(before, last))
    }

    /// The same of which any is meant, as after a negation: `a, b or c`.
    pub fn list_any<S: AsRef<str>>(self, words: &[S]) -> String {
        listed(words, |before, last| self.common_list_any(before, last))
    }

    fn pick(self, fi: &'static str, sv: &'static str, en: &'static str) -> &'static str {
        match self.locale {
            Locale::Fi => fi,
            Locale::Sv => sv,
            Locale::En => en,
        }
    }
}

fn listed<S: AsRef<str>>(words: &[S], joined: impl Fn(&str, &str) -> String) -> String {
    let Some((last, before)) = words.split_last() else { return String::new() };
    let before = before.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
    if before.is_empty() { last.as_ref().to_owned() } else { joined(&before, last.as_ref()) }
}

include!(concat!(env!("OUT_DIR"), "/tr.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_listed_with_the_language_s_own_and() {
        for (words, fi, sv, en) in [
            (vec![], "", "", ""),
            (vec!["a"], "a", "a", "a"),
            (vec!["a", "b"], "a ja b", "a och b", "a and b"),
            (vec!["a", "b", "c"], "a, b ja c", "a, b och c", "a, b and c"),
        ] {
            assert_eq!(Locale::ALL.map(|locale| Tr::new(locale).list(&words)), [fi, sv, en]);
        }
        let any = Locale::ALL.map(|locale| Tr::new(locale).list_any(&["a", "b", "c"]));
        assert_eq!(any, ["a, b tai c", "a, b eller c", "a, b or c"]);
    }

    #[test]
    fn one_is_chosen_by_the_number_one_only() {
        let of = |count| Locale::ALL.map(|locale| Tr::new(locale).common_conversations(count));
        assert_eq!(of(1), ["1 keskustelu", "1 konversation", "1 conversation"]);
        assert_eq!(of(0), ["0 keskustelua", "0 konversationer", "0 conversations"]);
        assert_eq!(of(21), ["21 keskustelua", "21 konversationer", "21 conversations"]);
        assert_eq!(of(1204), ["1\u{a0}204 keskustelua", "1\u{a0}204 konversationer", "1,204 conversations"]);
    }
}
