//! The languages of the interface.

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
}
