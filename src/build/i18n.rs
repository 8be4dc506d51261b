//! `assets/i18n/{fi,sv,en}/*.ftl` → `tr.rs`: one method of `Tr` for each message.
//!
//! The patterns become plain Rust, so that nothing is parsed or looked up at run time. Arguments stand in the
//! order of the alphabet: a reworded sentence never swaps two of them. What the three languages must share is
//! checked here, and every difference is reported at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// The folders, and the values of `Locale` that they stand for.
const LANGUAGES: [(&str, &str); 3] = [("fi", "Locale::Fi"), ("sv", "Locale::Sv"), ("en", "Locale::En")];

/// A piece of a message.
#[derive(Clone)]
enum Part {
    Text(String),
    Variable(String),
    Select(String, Vec<(Key, Vec<Part>)>),
}

impl Part {
    /// What stands in it, if that is text only.
    fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words) => Some(words),
            Self::Variable(_) | Self::Select(..) => None,
        }
    }
}

/// When a variant is chosen; the order is the order of the arms.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Exactly(u64),
    One,
    Other,
}

/// Whether a variable is a number (`u64`) or words (`&str`).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Type {
    Number,
    Words,
}

/// One message of one language.
struct Message {
    file: String,
    parts: Vec<Part>,
    variables: BTreeMap<String, Type>,
}

/// All messages of one language by id, and the names of its files.
#[derive(Default)]
struct Catalogue {
    files: BTreeSet<String>,
    messages: BTreeMap<String, Message>,
}

/// Writes `tr.rs`, or tells everything that is wrong with the texts.
pub(crate) fn make(assets: &Path, out: &Path) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    let [fi, sv, en] =
        LANGUAGES.map(|(language, _)| read_language(&assets.join("i18n"), language, &mut problems));
    compare("fi", &fi, "en", &en, &mut problems);
    compare("sv", &sv, "en", &en, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut code = String::from("impl Tr {\n");
    for (id, message) in &en.messages {
        if let (Some(fi), Some(sv)) = (fi.messages.get(id), sv.messages.get(id)) {
            code.push_str(&method(id, [fi, sv, message]));
        }
    }
    code.push_str("}\n");
    std::fs::write(out.join("tr.rs"), code).map_err(|error| vec![format!("tr.rs: {error}")])
}

fn read_language(folder: &Path, language: &str, problems: &mut Vec<String>) -> Catalogue {
    let mut catalogue = Catalogue::default();
    let entries = match std::fs::read_dir(folder.join(language)) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(format!("assets/i18n/{language}: {error}"));
            return catalogue;
        }
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    catalogue.files =
        names.filter(|name| Path::new(name).extension().is_some_and(|kind| kind == "ftl")).collect();
    for name in &catalogue.files {
        let place = format!("{language}/{name}");
        match std::fs::read_to_string(folder.join(&place)) {
            Ok(source) => read_file(&place, &source, &mut catalogue.messages, problems),
            Err(error) => problems.push(format!("{place}: {error}")),
        }
    }
    catalogue
}

/// Adds the messages of one file; `place` names it in what is reported.
fn read_file(
    place: &str,
    source: &str,
    messages: &mut BTreeMap<String, Message>,
    problems: &mut Vec<String>,
) {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source.get(..error.pos.start).unwrap_or("").lines().count().max(1);
                problems.push(format!("{place}, line {line}: {error}"));
            }
            resource
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let mut wrong = |what: &str| problems.push(format!("{place}, {id}: {what}"));
                if !message.attributes.is_empty() {
                    wrong("attributes are not supported");
                }
                let mut parts = Vec::new();
                if let Some(value) = &message.value {
                    read_pattern(value, &mut parts, &mut wrong);
                }
                if parts.iter().all(|part| matches!(part, Part::Text(words) if words.trim().is_empty())) {
                    wrong("has no text");
                }
                let mut variables = BTreeMap::new();
                collect_variables(&parts, &mut variables);
                declare_numbers(message.comment.as_ref(), &mut variables, &mut wrong);
                if messages.contains_key(&id) {
                    wrong("stands twice in this language");
                }
                messages.insert(id, Message { file: place.to_owned(), parts, variables });
            }
            Entry::Term(term) => {
                problems.push(format!("{place}, -{}: terms are not supported", term.id.name));
            }
            Entry::Junk { .. } | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
}

fn read_pattern(pattern: &Pattern<&str>, parts: &mut Vec<Part>, wrong: &mut impl FnMut(&str)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => read_text(value, parts, wrong),
            PatternElement::Placeable { expression } => read_expression(expression, parts, wrong),
        }
    }
}

fn read_expression(expression: &Expression<&str>, parts: &mut Vec<Part>, wrong: &mut impl FnMut(&str)) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            read_text(&fluent_syntax::unicode::unescape_unicode_to_string(value), parts, wrong);
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            parts.push(Part::Variable(id.name.to_owned()));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            read_expression(expression, parts, wrong);
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let mut read = Vec::new();
            for variant in variants {
                let Some(key) = key_of(&variant.key) else {
                    wrong("a variant must be a whole number, one or other");
                    continue;
                };
                if variant.default != (key == Key::Other) {
                    wrong("the default variant must be other, and no other one");
                }
                let mut inner = Vec::new();
                read_pattern(&variant.value, &mut inner, wrong);
                read.push((key, inner));
            }
            read.sort_by_key(|(key, _)| *key);
            if read.is_sorted_by(|(left, _), (right, _)| left < right) {
                parts.push(Part::Select(id.name.to_owned(), read));
            } else {
                wrong("a variant stands twice");
            }
        }
        _ => wrong("only text, variables and choices by a variable are supported"),
    }
}

fn key_of(key: &VariantKey<&str>) -> Option<Key> {
    match key {
        VariantKey::Identifier { name: "one" } => Some(Key::One),
        VariantKey::Identifier { name: "other" } => Some(Key::Other),
        VariantKey::Identifier { .. } => None,
        VariantKey::NumberLiteral { value } => value.parse().ok().map(Key::Exactly),
    }
}

fn read_text(text: &str, parts: &mut Vec<Part>, wrong: &mut impl FnMut(&str)) {
    if text.contains(['"', '\'', '!']) {
        wrong("has a straight quote or an exclamation mark");
    }
    match parts.last_mut() {
        Some(Part::Text(before)) => before.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}

fn collect_variables(parts: &[Part], variables: &mut BTreeMap<String, Type>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Variable(name) => {
                variables.entry(name.clone()).or_insert(Type::Words);
            }
            Part::Select(name, variants) => {
                variables.insert(name.clone(), Type::Number);
                for (_, inner) in variants {
                    collect_variables(inner, variables);
                }
            }
        }
    }
}

/// `# $n number` above a message makes `$n` a number although nothing is chosen by it.
fn declare_numbers(
    comment: Option<&Comment<&str>>,
    variables: &mut BTreeMap<String, Type>,
    wrong: &mut impl FnMut(&str),
) {
    for line in comment.map(|comment| comment.content.as_slice()).unwrap_or_default() {
        let name = line.trim().strip_prefix('$').and_then(|rest| rest.strip_suffix(" number"));
        if let Some(name) = name
            && variables.insert(name.to_owned(), Type::Number).is_none()
        {
            wrong("declares a number that it does not use");
        }
    }
}

/// What the two languages do not share.
fn compare(name: &str, one: &Catalogue, base_name: &str, base: &Catalogue, problems: &mut Vec<String>) {
    for file in one.files.symmetric_difference(&base.files) {
        problems.push(format!("{file}: is only in one of {name} and {base_name}"));
    }
    for (id, message) in &base.messages {
        match one.messages.get(id) {
            None => problems.push(format!("{}, {id}: is missing in {name}", message.file)),
            Some(other) => {
                if other.variables != message.variables {
                    problems.push(format!("{}, {id}: has other variables than {}", other.file, message.file));
                }
                if other.file.split('/').next_back() != message.file.split('/').next_back() {
                    problems.push(format!("{}, {id}: is in {} elsewhere", other.file, message.file));
                }
            }
        }
    }
    for (id, message) in &one.messages {
        if !base.messages.contains_key(id) {
            problems.push(format!("{}, {id}: is missing in {base_name}", message.file));
        }
    }
}

/// The method of one message; `texts` in the order of [`LANGUAGES`].
fn method(id: &str, texts: [&Message; 3]) -> String {
    let [_, _, english] = texts;
    let name = id.replace('-', "_");
    let doc = format!("```text\n{}\n```", shown(&english.parts));
    if let [Some(fi), Some(sv), Some(en)] = texts.map(constant) {
        return format!(
            "#[doc = {doc:?}]\npub fn {name}(self) -> &'static str {{ self.pick({fi:?}, {sv:?}, {en:?}) }}\n"
        );
    }
    let arguments = english.variables.iter().map(|(name, of)| match of {
        Type::Number => format!(", {name}: u64"),
        Type::Words => format!(", {name}: &str"),
    });
    let arguments: String = arguments.collect();
    let mut arms: Vec<(String, String)> = Vec::new();
    for ((_, locale), message) in LANGUAGES.iter().zip(texts) {
        add_arm(&mut arms, locale, expression(&message.parts, &message.variables));
    }
    let arms: Vec<String> = arms.iter().map(|(locales, body)| format!("{locales} => {body},\n")).collect();
    let arms = arms.concat();
    format!(
        "#[doc = {doc:?}]\npub fn {name}(self{arguments}) -> String {{\nmatch self.locale {{\n{arms}}}\n}}\n"
    )
}

/// Adds an arm of a match, joined with an earlier one of the same body; `_` takes the earlier one's place, last.
fn add_arm(arms: &mut Vec<(String, String)>, pattern: &str, body: String) {
    if pattern == "_" {
        arms.retain(|(_, earlier)| *earlier != body);
    }
    match arms.iter_mut().find(|(_, earlier)| *earlier == body) {
        Some((patterns, _)) => *patterns = format!("{patterns} | {pattern}"),
        None => arms.push((pattern.to_owned(), body)),
    }
}

/// The text of a message without variables.
fn constant(message: &Message) -> Option<&str> {
    match message.parts.as_slice() {
        [Part::Text(text)] => Some(text),
        _ => None,
    }
}

/// The message as documentation shows it: the form for many, variables in braces.
fn shown(parts: &[Part]) -> String {
    let text = parts.iter().map(|part| match part {
        Part::Text(words) => words.clone(),
        Part::Variable(name) => format!("{{{name}}}"),
        Part::Select(_, variants) => variants.last().map(|(_, inner)| shown(inner)).unwrap_or_default(),
    });
    text.collect()
}

/// Rust that makes a `String` of the parts. The text around a choice is drawn into each of its variants.
fn expression(parts: &[Part], variables: &BTreeMap<String, Type>) -> String {
    for (at, part) in parts.iter().enumerate() {
        if let Part::Select(name, variants) = part {
            let (before, after) = (parts.iter().take(at), parts.iter().skip(at + 1));
            let mut arms = Vec::new();
            for (key, inner) in variants {
                let whole: Vec<Part> = before.clone().chain(inner).chain(after.clone()).cloned().collect();
                let pattern = match key {
                    Key::Exactly(number) => number.to_string(),
                    Key::One => "1".to_owned(),
                    Key::Other => "_".to_owned(),
                };
                add_arm(&mut arms, &pattern, expression(&whole, variables));
            }
            let arms = arms.iter().map(|(pattern, body)| format!(" {pattern} => {body},"));
            return format!("match {name} {{{} }}", arms.collect::<String>());
        }
    }
    let words: Option<String> = parts.iter().map(Part::words).collect();
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        return format!("{words:?}.to_owned()");
    }
    let (mut text, mut arguments) = (String::new(), String::new());
    for part in parts {
        match part {
            Part::Text(words) => text.push_str(&words.replace('{', "{{").replace('}', "}}")),
            Part::Variable(name) if variables.get(name) == Some(&Type::Number) => {
                text.push_str("{}");
                arguments.extend([", self.number(", name, ")"]);
            }
            Part::Variable(name) => text.extend(["{", name, "}"]),
            Part::Select(..) => {}
        }
    }
    match parts {
        [] => "String::new()".to_owned(),
        [Part::Variable(name)] if arguments.is_empty() => format!("{name}.to_owned()"),
        [Part::Variable(name)] => format!("self.number({name})"),
        _ => format!("format!({text:?}{arguments})"),
    }
}
