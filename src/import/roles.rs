//! The words by which exports name the author of a message.

use crate::domain::MessageRole;

/// What a role word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Author {
    /// Somebody whose messages are part of the chat.
    Role(MessageRole),
    /// The author of an internal note.
    Note,
}

const CUSTOMER: &[&str] = &[
    "customer",
    "user",
    "enduser",
    "visitor",
    "client",
    "human",
    "contact",
    "guest",
    "incoming",
    "inbound",
    "prompter",
    "asiakas",
    "käyttäjä",
    "vierailija",
    "kävijä",
    "saapuva",
    "kund",
    "användare",
    "besökare",
    "inkommande",
];
const BOT: &[&str] = &[
    "bot",
    "chatbot",
    "assistant",
    "virtualassistant",
    "virtualagent",
    "automatedagent",
    "ai",
    "model",
    "gpt",
    "chatgpt",
    "robot",
    "botti",
    "chatbotti",
    "chattibotti",
    "avustaja",
    "virtuaaliavustaja",
    "robotti",
    "tekoäly",
    "chattbot",
    "chattrobot",
    "virtuellassistent",
];
const ADVISER: &[&str] = &[
    "adviser",
    "advisor",
    "agent",
    "humanagent",
    "liveagent",
    "operator",
    "support",
    "staff",
    "employee",
    "asiakaspalvelija",
    "asiakaspalvelu",
    "asiakasneuvoja",
    "neuvoja",
    "virkailija",
    "asiantuntija",
    "operaattori",
    "agentti",
    "rådgivare",
    "kundrådgivare",
    "kundtjänst",
    "handläggare",
    "operatör",
];
const SYSTEM: &[&str] =
    &["system", "developer", "tool", "function", "event", "trigger", "järjestelmä", "tapahtuma", "händelse"];
const SERVICE: &[&str] =
    &["service", "outgoing", "outbound", "business", "palvelu", "lähtevä", "tjänst", "utgående"];
const NOTE: &[&str] = &[
    "note",
    "internalnote",
    "privatenote",
    "muistiinpano",
    "sisäinen",
    "sisäinenmuistiinpano",
    "anteckning",
    "internanteckning",
];

/// Reads a role word in Finnish, Swedish or English, whatever its case, spaces and dashes; `None` if it is not one.
pub(super) fn author(word: &str) -> Option<Author> {
    let word = folded(word);
    let says = |words: &[&str]| words.contains(&word.as_str());
    let role = match () {
        () if says(CUSTOMER) => MessageRole::Customer,
        () if says(BOT) => MessageRole::Bot,
        () if says(ADVISER) => MessageRole::Adviser,
        () if says(SYSTEM) => MessageRole::System,
        () if says(SERVICE) => MessageRole::Service,
        () if says(NOTE) => return Some(Author::Note),
        () => return None,
    };
    Some(Author::Role(role))
}

/// Whether this, or one of the words in it, means a role.
pub(super) fn has_role_word(text: &str) -> bool {
    let mut parts = text.split(|letter: char| !letter.is_alphanumeric());
    author(text).is_some() || parts.any(|part| author(part).is_some())
}

/// A name without case, spaces and punctuation: how role words and column names are compared.
pub(super) fn folded(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    name.nfc().take(64).filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_words_are_read_in_three_languages() {
        for (word, role) in [
            ("User", MessageRole::Customer),
            ("asiakas", MessageRole::Customer),
            ("KUND", MessageRole::Customer),
            ("Virtual Assistant", MessageRole::Bot),
            ("botti", MessageRole::Bot),
            ("human_agent", MessageRole::Adviser),
            ("Kundrådgivare", MessageRole::Adviser),
            ("tool", MessageRole::System),
            ("outgoing", MessageRole::Service),
        ] {
            assert_eq!(author(word), Some(Author::Role(role)), "{word}");
        }
        assert_eq!(author("internal note"), Some(Author::Note));
        for word in ["", "7", "Matti", "critic"] {
            assert_eq!(author(word), None, "{word}");
        }
    }
}
