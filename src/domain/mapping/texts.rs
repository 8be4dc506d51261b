//! The texts in a mapping, each by itself: what the sieve looks at before one is saved.

use super::Mapping;
use toml::Value;

/// Rules whose words stand where a file names who wrote.
const ROLE_WORDS: [&str; 7] = ["customer", "bot", "adviser", "service", "system", "note", "drop"];

/// A text in a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappingText {
    /// Where it stands: `message.0.role.0.customer.1`.
    pub place: String,
    /// The text; of a path without the backslashes that it is written with.
    pub text: String,
    /// Whether it is a word for somebody, which could be a name.
    pub is_role: bool,
}

impl Mapping {
    /// Every text in it but its own name, in a fixed order.
    pub fn texts(&self) -> Vec<MappingText> {
        let mut texts = Vec::new();
        // Strings, numbers and lists of them: nothing that TOML cannot hold.
        if let Ok(mut whole) = Value::try_from(self) {
            visit(&mut whole, "", &mut |place, value| {
                if let Some(text) = scalar(value).filter(|_| place != ".name") {
                    let place = place.trim_start_matches('.').to_owned();
                    let is_role = is_role(&place);
                    let text = if is_role { text } else { text.replace('\\', "") };
                    texts.push(MappingText { place, text, is_role });
                }
            });
        }
        texts
    }

    /// The same mapping with another text in this place of [`Mapping::texts`]; `None` if that makes no mapping.
    #[must_use]
    pub fn with_text(&self, number: usize, text: &str) -> Option<Self> {
        let mut whole = Value::try_from(self).ok()?;
        let mut at = 0;
        visit(&mut whole, "", &mut |place, value| {
            if scalar(value).is_some() && place != ".name" {
                if at == number {
                    *value = Value::String(text.to_owned());
                }
                at += 1;
            }
        });
        let changed: Self = whole.try_into().ok()?;
        changed.check().ok().map(|()| changed)
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => (!text.is_empty()).then(|| text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

fn is_role(place: &str) -> bool {
    let mut names = place.rsplit('.').filter(|step| step.parse::<usize>().is_err());
    let rule = names.next().is_some_and(|name| ROLE_WORDS.contains(&name));
    rule && names.next() == Some("role")
}

fn visit(value: &mut Value, place: &str, act: &mut dyn FnMut(&str, &mut Value)) {
    match value {
        Value::Array(elements) => {
            for (at, element) in elements.iter_mut().enumerate() {
                visit(element, &format!("{place}.{at}"), act);
            }
        }
        Value::Table(members) => {
            for (name, member) in members.iter_mut() {
                visit(member, &format!("{place}.{name}"), act);
            }
        }
        _ => act(place, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "name = 'x'\nabout = 'a make'\n[conversation]\nid = 'a\\.b'\n[[message]]\ntext = 't'\n\
        note = ['private', { at = 'k', is = ['n'] }]\nrole = [{ at = 'who', customer = ['C', 7], note = ['N'] }]\n";

    #[test]
    fn every_text_has_its_place_and_a_word_for_somebody_is_told_from_a_path() {
        let mapping = Mapping::parse(TEXT).unwrap();
        let texts = mapping.texts();
        let at = |text: &str| texts.iter().find(|known| known.text == text).unwrap();
        for (text, place, is_role) in [
            ("a make", "about", false),
            ("a.b", "conversation.id.0", false),
            ("private", "message.0.note.0", false),
            ("n", "message.0.note.1.is.0", false),
            ("C", "message.0.role.0.customer.0", true),
            ("7", "message.0.role.0.customer.1", true),
            ("N", "message.0.role.0.note.0", true),
        ] {
            assert_eq!((at(text).place.as_str(), at(text).is_role), (place, is_role), "{text}");
        }
        assert!(texts.iter().all(|known| known.text != "x"));
    }

    #[test]
    fn one_text_is_replaced_and_the_others_stay() {
        let mapping = Mapping::parse(TEXT).unwrap();
        let number = mapping.texts().iter().position(|known| known.text == "C").unwrap();
        let changed = mapping.with_text(number, "⟦name⟧").unwrap();
        let texts = |mapping: &Mapping| mapping.texts().into_iter().map(|known| known.text);
        let mut wanted: Vec<String> = texts(&mapping).collect();
        wanted[number] = "⟦name⟧".to_owned();
        assert_eq!(texts(&changed).collect::<Vec<_>>(), wanted);
        let id = mapping.texts().iter().position(|known| known.text == "a.b").unwrap();
        assert_eq!(mapping.with_text(id, "a..b"), None, "no path");
    }
}
