//! Everything that people read: sentences from `assets/i18n` as typed functions, and numbers, dates and names in
//! three languages.
//!
//! The build makes one method of [`Tr`] for each message, so that a missing word is a compile error and nothing is
//! looked up while the program runs. How numbers and dates are written is in `WORDS` 2.3.

mod date;
mod message;
mod names;
mod number;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Finnish.
    #[default]
    Fi,
    /// Swedish, as it is written in Finland.
    Sv,
    /// English.
    En,
}

impl Locale {
    /// Every language, in the order in which it is offered.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language with this [`Locale::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.code() == code)
    }

    /// The language for a value of `LC_ALL`, `LC_MESSAGES` or `LANG`, such as `sv_FI.UTF-8`.
    ///
    /// No language at all (`C`, `POSIX`, empty, unset) is a bare machine or a script, whose readers know English.
    /// A language that is not spoken here means a desktop in Finland with an unusual setting: Finnish, the language
    /// of the agency.
    pub fn from_environment(value: Option<&str>) -> Self {
        let code = value.unwrap_or("").split(['_', '-', '.', '@']).next().unwrap_or("");
        match code {
            "" | "C" | "POSIX" => Self::En,
            _ => Self::from_code(&code.to_ascii_lowercase()).unwrap_or(Self::Fi),
        }
    }
}

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

    /// Several words as a sentence lists them: `a, b and c`.
    pub fn list<S: AsRef<str>>(self, words: &[S]) -> String {
        let Some((last, before)) = words.split_last() else { return String::new() };
        let before = before.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
        if before.is_empty() { last.as_ref().to_owned() } else { self.common_list(&before, last.as_ref()) }
    }

    fn pick(self, fi: &'static str, sv: &'static str, en: &'static str) -> &'static str {
        match self.locale {
            Locale::Fi => fi,
            Locale::Sv => sv,
            Locale::En => en,
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/tr.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_names_the_language() {
        for (value, locale) in [
            (Some("fi_FI.UTF-8"), Locale::Fi),
            (Some("sv_FI"), Locale::Sv),
            (Some("sv-SE"), Locale::Sv),
            (Some("en_GB.UTF-8"), Locale::En),
            (Some("C"), Locale::En),
            (Some("C.UTF-8"), Locale::En),
            (Some("POSIX"), Locale::En),
            (Some(""), Locale::En),
            (None, Locale::En),
            (Some("de_DE.UTF-8"), Locale::Fi),
            (Some("fin"), Locale::Fi),
        ] {
            assert_eq!(Locale::from_environment(value), locale, "{value:?}");
        }
    }

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
