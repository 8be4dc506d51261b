//! How the rules read the project's files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` with this ending, with its text, named from the project's top.
pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{ending} file below {folder}");
    found
}

/// The code of a file without its tests at the foot and without comments.
pub(super) fn code(text: &str) -> String {
    let tests = ["#[cfg(test)]\nmod ", "#[cfg(test)]\npub(super) mod "];
    let body = tests.iter().fold(text, |text, tests| text.split(tests).next().unwrap_or(text));
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The top modules of the crate that some code names, also in `use crate::{…}` and by a bare `use crate::…;`.
pub(super) fn named_modules(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0_usize;
            let mut words = String::new();
            for letter in group.chars() {
                match letter {
                    '}' if depth == 0 => break,
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ if depth == 0 => words.push(letter),
                    _ => {}
                }
            }
            let names = words.split(',').filter_map(|path| path.trim().split("::").next());
            found.extend(names.map(str::to_owned));
        } else {
            found.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    found
}

/// What stands between the quotation marks of some code, raw strings and strings of many lines included.
pub(super) fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters = code.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        if letter == '\'' && letters.peek() == Some(&'"') {
            letters.next(); // A quotation mark as a letter.
        } else if letter == '"' {
            let raw = before == '#' || before == 'r';
            let mut literal = String::new();
            while let Some(letter) = letters.next() {
                match letter {
                    '"' => break,
                    '\\' if !raw => literal.extend(letters.next().filter(|next| *next != '\n')),
                    _ => literal.push(letter),
                }
            }
            found.push(literal);
        }
        before = letter;
    }
    found
}

#[test]
fn the_rules_see_what_they_are_to_see() {
    let code = "use crate::{cli, engine::{self, x}, ui};\nlet a = crate::scrub::b(r#\"SELECT 1\"#, '\"', \"a \\\n  b\");";
    assert_eq!(named_modules(code), ["cli", "engine", "scrub", "ui"].map(str::to_owned).into());
    assert_eq!(literals(code), ["SELECT 1", "a   b"]);
}
