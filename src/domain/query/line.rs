//! Writes a filter as a query line.

use super::field::{self, Field};
use super::{Filter, Matching, TextQuery};
use crate::domain::Locale;
use crate::domain::{Day, MessageRole};

impl Filter {
    /// The query line that reads as this filter, with the field words of the interface's language.
    pub fn line(&self, locale: Locale) -> String {
        let mut parts = Vec::new();
        if let Some(text) = &self.text {
            parts.push(words(text, locale));
        }
        let mut put = |field: Field, values: Vec<String>| {
            if !values.is_empty() {
                parts.push(format!("{}:{}", field.name(locale), values.join(",")));
            }
        };
        let code = |code: &str| code.to_owned();
        put(Field::Language, self.languages.iter().map(|language| code(language.code())).collect());
        put(
            Field::Channel,
            self.channels.iter().map(|one| code(field::channel_name(*one, locale))).collect(),
        );
        put(
            Field::Reviewed,
            self.reviewed.iter().map(|one| code(field::reviewed_name(*one, locale))).collect(),
        );
        put(
            Field::Verdict,
            self.verdicts.iter().map(|one| code(field::verdict_name(*one, locale))).collect(),
        );
        put(Field::Kind, self.kinds.iter().map(|one| code(field::kind_name(*one, locale))).collect());
        for source in &self.sources {
            put(Field::Source, vec![value(&source.0)]);
        }
        for topic in &self.topics {
            put(Field::Topic, vec![value(topic)]);
        }
        put(Field::Rating, self.rating.iter().map(|one| code(field::rating_name(*one, locale))).collect());
        for tag in &self.tags {
            put(Field::Tag, vec![value(tag)]);
        }
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => put(Field::On, vec![date(from)]),
            (Some(from), Some(to)) => put(Field::On, vec![format!("{}..{}", date(from), date(to))]),
            (Some(from), None) => put(Field::After, vec![date(from.minus_days(1))]),
            (None, Some(to)) => put(Field::Before, vec![date(to.plus_days(1))]),
            (None, None) => {}
        }
        put(Field::Number, self.number.iter().map(|number| number.0.to_string()).collect());
        match (self.messages_min, self.messages_max) {
            (Some(min), Some(max)) if min == max => put(Field::Length, vec![min.to_string()]),
            (None, None) => {}
            (min, max) => {
                let end = |end: Option<u32>| end.map_or_else(String::new, |end| end.to_string());
                put(Field::Length, vec![format!("{}..{}", end(min), end(max))]);
            }
        }
        parts.join(" ")
    }
}

/// Dates are typed in one form in all three languages (`WORDS` 2.3).
fn date(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{day}.{month}.{year}")
}

/// A value, in quotes if it would be cut without them.
fn value(text: &str) -> String {
    let plain =
        !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'));
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

/// Words with a role that all of them have in front once, else each phrase in brackets of its own.
fn words(query: &TextQuery, locale: Locale) -> String {
    let role = |role: MessageRole| format!("{}:{}", Field::Role.name(locale), field::role_name(role, locale));
    let mut roles = Vec::new();
    collect_roles(query, &mut roles);
    roles.dedup();
    match (roles.as_slice(), query) {
        ([Some(common)], TextQuery::Any(_)) => format!("{} ({})", role(*common), tree(query, false, &role)),
        ([Some(common)], _) => format!("{} {}", role(*common), tree(query, false, &role)),
        _ => tree(query, true, &role),
    }
}

fn collect_roles(query: &TextQuery, roles: &mut Vec<Option<MessageRole>>) {
    match query {
        TextQuery::Phrase { role, .. } => roles.push(*role),
        TextQuery::All(parts) | TextQuery::Any(parts) => {
            for part in parts {
                collect_roles(part, roles);
            }
        }
        TextQuery::Without(wanted, unwanted) => {
            collect_roles(wanted, roles);
            collect_roles(unwanted, roles);
        }
    }
}

/// `own_roles`: whether phrases carry their own.
fn tree(query: &TextQuery, own_roles: bool, role: &impl Fn(MessageRole) -> String) -> String {
    let inner = |part: &TextQuery| {
        let text = tree(part, own_roles, role);
        let bare = matches!(part, TextQuery::Phrase { .. });
        if bare { text } else { format!("({text})") }
    };
    let list = |parts: &[TextQuery], with: &str| parts.iter().map(inner).collect::<Vec<_>>().join(with);
    match query {
        TextQuery::Phrase { words, matching, role: own } => {
            let text = phrase(words, *matching);
            match own {
                Some(own) if own_roles => format!("({} {text})", role(*own)),
                _ => text,
            }
        }
        TextQuery::All(parts) => list(parts, " "),
        TextQuery::Any(parts) => list(parts, " OR "),
        TextQuery::Without(wanted, unwanted) => {
            let wanted = match wanted.as_ref() {
                TextQuery::All(parts) => list(parts, " "),
                other => inner(other),
            };
            match unwanted.as_ref() {
                TextQuery::Any(parts) => {
                    parts.iter().fold(wanted, |line, part| format!("{line} -{}", inner(part)))
                }
                other => format!("{wanted} -{}", inner(other)),
            }
        }
    }
}

fn phrase(words: &[String], matching: Matching) -> String {
    match (matching, words) {
        (Matching::Exact, _) => format!("\"{}\"", words.join(" ")),
        (Matching::Prefix, [word]) => format!("{word}*"),
        (Matching::Prefix, _) => format!("\"{}\"*", words.join(" ")),
        (Matching::Forms, _) => words.join("-"),
    }
}
