//! How records are found, and what becomes of broken ones.

use super::*;
use crate::import::source::Encoding;
use std::io::Cursor;

fn place(keys: &[&str], members: bool) -> Layout {
    Layout::Page(Arc::new(Place { keys: keys.iter().map(|key| (*key).to_owned()).collect(), members }))
}

fn cut(text: &str, layout: Layout) -> Vec<String> {
    cut_with(text, layout, MAX_RECORD)
}

fn cut_with(text: &str, layout: Layout, max_record: usize) -> Vec<String> {
    let source = Source::new(Box::new(Cursor::new(text.as_bytes().to_vec())), Encoding::Utf8, 0).unwrap();
    let mut cutter = Cutter::new(source, layout);
    cutter.max_record = max_record;
    let mut found = Vec::new();
    while let Some(cut) = cutter.next().unwrap() {
        found.push(match cut {
            Cut::Record(record) => {
                format!("{}@{} {}", record.number, record.offset, record.text.as_str())
            }
            Cut::Refusal(refusal) => {
                format!("{}@{} {}", refusal.record, refusal.offset, refusal.reason.code())
            }
        });
    }
    found
}

#[test]
fn records_are_found_in_each_layout() {
    assert_eq!(cut(r#" [{"a":1}, {"b":[2]}]"#, Layout::Array), [r#"1@2 {"a":1}"#, r#"2@11 {"b":[2]}"#]);
    assert_eq!(cut("{\"a\":1}\n\n{\"b\":2}", Layout::Lines), [r#"1@0 {"a":1}"#, r#"2@9 {"b":2}"#]);
    assert_eq!(cut("{\n \"a\":1}\n{}", Layout::Sequence), ["1@0 {\n \"a\":1}", "2@10 {}"]);
    let page = r#"{"count":{"chats":[7]},"chats":[{"a":1}],"next":null}"#;
    assert_eq!(
        cut(&format!("{page}\n{page}"), Layout::page("chats")),
        [r#"1@32 {"a":1}"#, r#"2@86 {"a":1}"#]
    );
    assert!(cut("[]", Layout::Array).is_empty());
}

#[test]
fn records_may_lie_deep_in_an_object_or_be_its_members() {
    let deep = r#"{"a":{"x":[{}],"b":[1,2]},"b":[3]} {"a":7,"z":{"b":[9]}} {"a":{"b":[4],"c":{"b":[5]}}}"#;
    assert_eq!(cut(deep, place(&["a", "b"], false)), ["1@20 1", "2@22 2", "3@68 4"]);
    let members = r#"{"k\u0031": {"a":1}, "k2":[2] , "k3":3}"#;
    assert_eq!(cut(members, place(&[], true)), ["1@12 {\"a\":1}", "2@26 [2]", "3@37 3"]);
    assert_eq!(cut(r#"{"n":1,"docs":{"k":{},"l":{"#, place(&["docs"], true)), ["1@19 {}", "2@26 cut_off"]);
    assert_eq!(cut(r#"{"k":{}, 7}"#, place(&[], true)), ["1@5 {}", "2@9 syntax"]);
}

#[test]
fn a_bad_line_is_refused_and_the_next_is_read() {
    assert_eq!(
        cut("{\"a\":\n{\"b\":2}\n{} {}\n{\"c", Layout::Lines),
        ["1@0 syntax", r#"2@6 {"b":2}"#, "3@14 syntax", "4@20 cut_off"]
    );
}

#[test]
fn a_broken_element_is_refused_and_the_next_is_known_by_its_indentation() {
    let file = "[\n {\"a\": [1},\n {\"b\": \"x},\n {\"c\": {\n  \"d\": 1}},\n {\"e";
    assert_eq!(
        cut(file, Layout::Array),
        ["1@3 syntax", "2@15 syntax", "3@27 {\"c\": {\n  \"d\": 1}}", "4@48 cut_off"]
    );
}

#[test]
fn a_broken_element_without_lines_ends_the_reading() {
    assert_eq!(cut(r#"[{"a":1},{"b":[2},{"c":3}]"#, Layout::Array), [r#"1@1 {"a":1}"#, "2@9 syntax"]);
    assert_eq!(cut(r#"[{"a":1},"#, Layout::Array), [r#"1@1 {"a":1}"#, "2@9 cut_off"]);
}

#[test]
fn a_record_that_is_too_large_is_refused_and_the_next_is_read() {
    for elements in [60, 100_000] {
        let large = format!("{{\"a\":[{}1]}}", "1,".repeat(elements));
        for (file, layout) in
            [(format!("[{large},{{}}]"), Layout::Array), (format!("{large}\n{{}}"), Layout::Lines)]
        {
            let found = cut_with(&file, layout.clone(), 100);
            assert_eq!(found.len(), 2, "{layout:?}");
            assert!(found[0].ends_with("too_large") && found[1].ends_with("{}"), "{layout:?}");
        }
    }
}
