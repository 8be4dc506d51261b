//! Topics that are searched for, as patterns: SQLite folds the case of ASCII only, so a pattern takes either case of each
//! letter, and å, ä and ö stay letters of their own.

/// Bytes of the longest pattern that SQLite takes (`SQLITE_MAX_LIKE_PATTERN_LENGTH`).
const PATTERN_MAX: usize = 50_000;

/// The patterns of these topics; `None`: any topic will do.
pub(super) fn patterns(topics: &[String]) -> Option<Vec<String>> {
    let patterns = topics.iter().map(|topic| pattern(topic)).filter(|pattern| pattern.len() <= PATTERN_MAX);
    (!topics.is_empty()).then(|| patterns.collect())
}

/// What `GLOB` finds this topic by, and no other.
fn pattern(topic: &str) -> String {
    let mut pattern = String::with_capacity(topic.len() * 4);
    for letter in topic.trim().chars() {
        let (lower, upper) = (single(letter.to_lowercase(), letter), single(letter.to_uppercase(), letter));
        if lower != upper {
            pattern.extend(['[', lower, upper, ']']);
        } else if matches!(letter, '*' | '?' | '[') {
            pattern.extend(['[', letter, ']']);
        } else {
            pattern.push(letter);
        }
    }
    pattern
}

/// A letter in another case, if it is one letter there, too.
fn single(mut cased: impl Iterator<Item = char>, letter: char) -> char {
    match (cased.next(), cased.next()) {
        (Some(single), None) => single,
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_found_in_any_case_and_its_signs_stand_for_themselves() {
        let plain = rusqlite::Connection::open_in_memory().unwrap();
        for (topic, stored, wanted) in [
            ("työ", "TyÖ", true),
            ("TYÖ ", "työ", true),
            ("tyo", "työ", false),
            ("työ", "työlupa", false),
            ("maksut, työ", "Maksut, työ", true),
            ("виза", "ВИЗА", true),
            ("a*", "abc", false),
            ("a*?[b]^-c\\", "A*?[B]^-C\\", true),
            ("a?", "ab", false),
            ("straße", "Straße", true),
            ("İzin", "İZIN", true),
            ("签证", "签证", true),
        ] {
            let is_found: bool =
                plain.query_row("SELECT ?1 GLOB ?2", (stored, pattern(topic)), |row| row.get(0)).unwrap();
            assert_eq!(is_found, wanted, "{topic}: {stored}");
        }
    }

    #[test]
    fn a_topic_too_long_for_a_pattern_is_that_of_nothing() {
        assert_eq!(patterns(&[]), None);
        assert_eq!(patterns(&["a".repeat(PATTERN_MAX)]), Some(Vec::new()));
        assert_eq!(
            patterns(&["1".to_owned(), "ä".to_owned()]),
            Some(vec!["1".to_owned(), "[äÄ]".to_owned()])
        );
    }
}
