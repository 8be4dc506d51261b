//! The page that names the test of every row: what it names is there, with the numbers that it tells.

use std::path::Path;

const PAGE: &str = include_str!("../../src/docs/assurance.md");

/// The cells of each row of the table.
fn rows() -> Vec<Vec<&'static str>> {
    let table = PAGE.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    table.skip(1).map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

/// What a page names between backquotes as `file::test`.
fn named(text: &str) -> Vec<(&str, &str)> {
    text.split('`').skip(1).step_by(2).filter_map(|name| name.split_once(".rs::")).collect()
}

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("{name}.rs"));
    std::fs::read_to_string(path).unwrap_or_else(|_| panic!("{name}.rs is not there"))
}

#[test]
fn every_test_that_the_page_names_is_there() {
    let named = named(PAGE);
    assert!(named.len() > 30, "{}", named.len());
    for (name, test) in named {
        let test_of = format!("#[test]\nfn {test}() {{");
        let (code, indented) = (file(name), format!("#[test]\n    fn {test}() {{"));
        assert!(code.contains(&test_of) || code.contains(&indented), "{name}.rs::{test}");
    }
}

#[test]
fn the_page_tells_the_numbers_that_its_tests_have() {
    let mut compared = 0;
    for row in rows() {
        let [_, tests, short, long, _] = row.as_slice() else { panic!("{row:?}") };
        let numbers = [short, long].map(|cell| cell.split(' ').next().unwrap().replace(',', "_"));
        if numbers.iter().any(|number| number.parse::<u64>().is_err() && !number.contains('_')) {
            continue;
        }
        for (name, test) in named(tests) {
            let code = file(name);
            assert!(
                numbers.iter().all(|number| code.contains(number.as_str())),
                "{name}.rs::{test}: {numbers:?}"
            );
            compared += 1;
        }
    }
    assert!(compared >= 14, "{compared}");
}

#[test]
fn no_test_of_these_is_missing_in_the_page() {
    for name in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/assurance")).unwrap() {
        let path = name.unwrap().path();
        // What a test has in a folder of its own lies beside it.
        let path = if path.is_dir() { path.join("mod.rs") } else { path };
        if !path.exists() {
            continue;
        }
        let code = std::fs::read_to_string(&path).unwrap();
        for test in code.split("#[test]\nfn ").skip(1).map(|rest| rest.split('(').next().unwrap()) {
            assert!(PAGE.contains(&format!("::{test}`")), "{}: {test}", path.display());
        }
    }
}
