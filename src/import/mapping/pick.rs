//! Picks values out of a record by paths.

use crate::domain::RefusalReason;
use crate::domain::mapping::{Condition, Path, Paths, Step, Test, Tests};
use crate::import::json::parse;
use crate::import::scan::Scan;
use serde_json::Value;

/// Most values to which one path may lead.
const MAX_NODES: usize = 20_000;

/// A record in which paths are followed.
pub(super) struct Scope {
    /// The record.
    pub(super) record: Value,
    key: Value,
    /// Whether the record is a row of a table.
    pub(super) table: bool,
}

impl Scope {
    pub(super) fn new(record: Value, key: Option<&str>, table: bool) -> Self {
        let key = key.map_or(Value::Null, |key| Value::String(key.to_owned()));
        Self { record, key, table }
    }

    /// Puts JSON in place of the text that holds it.
    pub(super) fn unfold(&mut self, paths: &Paths) -> Result<(), RefusalReason> {
        for path in &paths.0 {
            let mut place = Some(&mut self.record);
            for step in &path.steps {
                place = match (place, step) {
                    (Some(place), Step::Member(name)) => place.get_mut(name.as_str()),
                    _ => None,
                };
            }
            let Some(place) = place else { continue };
            let Some(text) = place.as_str().filter(|text| !text.trim().is_empty()) else { continue };
            if let Some(problem) = Scan::problem_of(text) {
                return Err(problem);
            }
            *place = parse(text)?;
        }
        Ok(())
    }

    /// The values to which a path leads.
    pub(super) fn nodes<'a>(&'a self, path: &Path, from: &'a Value) -> Vec<&'a Value> {
        let mut nodes = vec![if path.absolute { &self.record } else { from }];
        for step in &path.steps {
            let mut next = Vec::new();
            for node in nodes {
                match (step, node) {
                    (Step::Key, _) => next.push(&self.key),
                    (Step::Each, Value::Array(elements)) => next.extend(elements.iter().take(MAX_NODES)),
                    (Step::Each, Value::Object(members)) => next.extend(members.values().take(MAX_NODES)),
                    (Step::Member(name), Value::Object(members)) => next.extend(members.get(name)),
                    (Step::Member(name), Value::Array(elements)) => {
                        next.extend(name.parse::<usize>().ok().and_then(|at| elements.get(at)));
                    }
                    _ => {}
                }
                if next.len() > MAX_NODES {
                    break;
                }
            }
            nodes = next;
        }
        nodes.truncate(MAX_NODES);
        nodes.retain(|node| !node.is_null());
        nodes
    }

    /// The values to which any of the paths leads.
    pub(super) fn all_nodes<'a>(&'a self, paths: &Paths, from: &'a Value) -> Vec<&'a Value> {
        let mut nodes: Vec<_> = paths.0.iter().flat_map(|path| self.nodes(path, from)).collect();
        nodes.truncate(MAX_NODES);
        nodes
    }

    /// The texts to which the first path leads that leads to any.
    pub(super) fn texts(&self, paths: &Paths, from: &Value) -> Vec<String> {
        let found = paths.0.iter().map(|path| texts_of(self.nodes(path, from)));
        found.into_iter().find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    /// The texts to which any of the paths leads.
    pub(super) fn all_texts(&self, paths: &Paths, from: &Value) -> Vec<String> {
        texts_of(self.all_nodes(paths, from))
    }

    /// The first of [`Scope::texts`].
    pub(super) fn text(&self, paths: &Paths, from: &Value) -> Option<String> {
        self.texts(paths, from).into_iter().next()
    }

    /// Whether any of the conditions holds.
    pub(super) fn holds(&self, tests: &Tests, from: &Value) -> bool {
        tests.0.iter().any(|test| match test {
            Test::Always(always) => *always,
            Test::Set(path) => self.nodes(path, from).into_iter().any(is_set),
            Test::Is(Condition { at, is }) => {
                self.nodes(at, from).into_iter().filter_map(text_of).any(|word| is.has(&word))
            }
        })
    }
}

fn texts_of(nodes: Vec<&Value>) -> Vec<String> {
    nodes.into_iter().filter_map(text_of).filter(|text| !text.trim().is_empty()).collect()
}

/// A text, a number or yes/no as a word.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn is_set(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => {
            !matches!(text.trim().to_lowercase().as_str(), "" | "0" | "false" | "no" | "ei" | "nej")
        }
        Value::Array(elements) => !elements.is_empty(),
        Value::Object(members) => !members.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_what_stands_there() {
        let record =
            serde_json::json!({"a": [{"b": 1}, {"b": "x"}, {"b": null}, 7], "c.d": {"e": [["s", "t"]]}});
        let scope = Scope::new(record, Some("k1"), false);
        for (path, found) in [
            ("a.*.b", vec!["1", "x"]),
            ("a.1.b", vec!["x"]),
            (r"c\.d.e.*.1", vec!["t"]),
            ("c\\.d.*.0.0", vec!["s"]),
            ("@key", vec!["k1"]),
            ("none.*", vec![]),
            ("a", vec![]),
        ] {
            let paths = Paths(vec![Path::parse(path).unwrap()]);
            assert_eq!(scope.texts(&paths, &scope.record), found, "{path}");
        }
    }

    #[test]
    fn a_path_cannot_lead_to_more_than_twenty_thousand_values() {
        let row = Value::Array(vec![Value::from(1); 300]);
        let scope = Scope::new(Value::Array(vec![row; 300]), None, false);
        assert_eq!(scope.nodes(&Path::parse("*.*").unwrap(), &scope.record).len(), MAX_NODES);
    }
}
