//! Reviews of others: which statements read them, and by what.

use super::source::{code, files, literals};
use std::collections::BTreeSet;

/// Tables that hold what reviews say.
const TABLES: [&str; 6] =
    ["review", "begun_review", "shown_asked", "standing_pass", "verdict", "criterion_value"];

/// Views that hold what everybody sees, a row for each reader.
const VIEWS: [&str; 4] = ["copy_opinion", "seen_review", "standing_verdict", "text_opinion"];

/// Statements that read reviews of everybody beside the views that say what may be seen of them, and why nobody is told what
/// is hidden by them.
const REVIEWS_OF_ALL: [(&str, &str); 25] = [
    ("answer/unlinked.sql", "names the texts of judged answers for the count of copies, whoever judged them"),
    ("backup/shown.rs", "notes what could be read, which a restore takes from nobody's memory"),
    ("evidence/of_conversation.sql", "moves marked words when a text changes"),
    ("import/end_written_on.sql", "refuses a taking back: that there is work is told, not what it says"),
    ("import/marks.sql", "numbers from which on something is new"),
    ("import/standing.sql", "asks `shown_review` of every review that is not the reader's own"),
    ("import/written_on.sql", "refuses a taking back: that there is work is told, not what it says"),
    ("import/written_since.sql", "refuses a taking back: that there is work is told, not what it says"),
    ("ledger/fold_values.sql", "counts of what is destroyed, of which the ledger tells none below five"),
    ("ledger/fold_verdicts.sql", "counts of what is destroyed, of which the ledger tells none below five"),
    ("ledger/living_reviews.sql", "asks `shown_review` of every review, whoever reads"),
    (
        "queue/beside_shown.sql",
        "asks nobody any more beside what could be read; who that is reads nothing by it",
    ),
    ("queue/colleague.sql", "gives what a colleague has begun to nobody; what is passed over is not named"),
    ("queue/mod.rs", "takes back no pass beside what could be read; the reader has read it"),
    ("queue/overview.sql", "tells which passes of one's own can be taken back, not why"),
    ("queue/reopened.sql", "keeps a lock beside what could be read; the reader has read it"),
    (
        "queue/reviewer.sql",
        "calls nobody who has begun, and nobody beside what could be read; who is passed over is not named",
    ),
    ("retention/annotations_on.sql", "counts of what a run destroys"),
    ("retention/proved_verdicts.sql", "asks `blind` itself, since it also counts what has lost its review"),
    ("round/begun.sql", "asks nobody in a draw for what somebody has begun"),
    (
        "round/left_out.sql",
        "counts what a calibration leaves out: that there is work is told, not what it says",
    ),
    ("round/reviewed.sql", "deals nothing out to whoever has begun it; who is passed over is not named"),
    ("search/compose.rs", "names conversations, of each of which `seen_review` is asked after that"),
    ("staff_text/of_conversation.sql", "texts that newer rules go over"),
    (
        "staff_text/of_conversations.sql",
        "texts that are looked through for what was destroyed, and not shown",
    ),
];

#[test]
fn reviews_of_others_are_read_through_the_views_that_say_what_may_be_seen() {
    let found = statements().into_iter().filter(|(_, statement)| reads_of_others(statement));
    let found: BTreeSet<String> = found.map(|(name, _)| name).collect();
    assert_eq!(found, REVIEWS_OF_ALL.map(|(name, _)| name.to_owned()).into());
}

#[test]
fn what_is_seen_of_reviews_is_asked_for_one_reader() {
    for (name, statement) in statements() {
        assert!(names_its_reader(&statement), "{name}");
    }
}

/// The statements of the store with their files, but for migrations.
fn statements() -> Vec<(String, String)> {
    let of_files = files("src/engine/store", "sql").into_iter();
    let in_code = files("src/engine/store", "rs").into_iter().flat_map(|(name, text)| {
        literals(&code(&text)).into_iter().map(move |literal| (name.clone(), literal))
    });
    of_files
        .chain(in_code)
        .filter(|(name, _)| !name.contains("/migrations/"))
        .map(|(name, statement)| (name.trim_start_matches("src/engine/store/").to_owned(), statement))
        .collect()
}

/// Names with their tables and the colons of parameters, and every other sign by itself; without comments.
fn words(statement: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for line in statement.lines().filter(|line| !line.trim_start().starts_with("--")) {
        for letter in line.chars().chain([' ']) {
            if letter.is_alphanumeric() || "_.:".contains(letter) {
                words.last_mut().unwrap().push(letter);
            } else {
                words.extend([letter.to_string(), String::new()]);
            }
        }
    }
    words.retain(|word| !word.trim().is_empty());
    words
}

/// Whether a statement reads anything of a table but one account's own reviews, or one review that was named.
fn reads_of_others(statement: &str) -> bool {
    let words = words(statement);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    (1..words.len()).any(|at| {
        let read = ["FROM", "JOIN"].contains(&words[at - 1]) && TABLES.contains(&words[at]);
        read && !is_narrowed(words[at], &words[at + 1..])
    })
}

/// Whether what stands directly behind a table leaves one review or one account's; nothing may stand beside it by `OR`. What
/// belongs to a `review` of the same statement is as narrow as that one, which is looked at itself.
fn is_narrowed(table: &str, behind: &[&str]) -> bool {
    let [before, column, "=", value, rest @ ..] = behind else { return false };
    let column = column.strip_prefix(&format!("{table}.")).unwrap_or(column);
    let narrow = match table {
        "review" => [("account", ":account"), ("id", ":review")].contains(&(column, *value)),
        _ => column == "review" && [":review", "review.id", "seen_review.id"].contains(value),
    };
    let (mut depth, mut alone) = (0_i32, true);
    for word in rest {
        depth += i32::from(*word == "(") - i32::from(*word == ")");
        if depth < 0 {
            break;
        }
        alone &= depth > 0 || *word != "OR";
    }
    narrow && alone && ["WHERE", "ON"].contains(before)
}

/// Whether a statement says once for each use of a view who reads.
fn names_its_reader(statement: &str) -> bool {
    let words = words(statement);
    let uses = words.iter().filter(|word| VIEWS.contains(&word.as_str())).count();
    let readers = words.windows(3).filter(|three| {
        (three[0] == "reader" || three[0].ends_with(".reader")) && three[1] == "=" && three[2] == ":reader"
    });
    readers.count() == uses
}

#[test]
fn the_rules_on_reviews_see_what_they_are_to_see() {
    for (statement, others) in [
        ("SELECT id FROM review WHERE account = :account AND conv = :conv", false),
        ("SELECT 1 FROM conv LEFT JOIN review ON review.account = :account WHERE (a OR b)", false),
        ("SELECT seq FROM verdict WHERE review = :review", false),
        ("SELECT 1 FROM seen_review JOIN verdict ON verdict.review = seen_review.id", false),
        ("(SELECT 1 FROM review WHERE review.id = :review) OR EXISTS (SELECT 2)", false),
        ("SELECT id FROM review", true),
        ("SELECT id FROM review WHERE conv = :conv AND account = :account", true),
        ("SELECT id FROM review WHERE account = :account OR flagged = 1", true),
        ("SELECT id FROM review AS own WHERE own.account = :account", true),
        ("SELECT should FROM verdict", true),
        (
            "SELECT 1 FROM assignment JOIN review ON review.conv = :conv WHERE assignment.account = :account",
            true,
        ),
        ("SELECT 1 FROM review WHERE account = :account AND id IN (SELECT review FROM verdict)", true),
    ] {
        assert_eq!(reads_of_others(statement), others, "{statement}");
    }
    for (statement, named) in [
        ("SELECT id FROM seen_review WHERE seen_review.reader = :reader", true),
        ("SELECT id FROM seen_review", false),
        ("-- reader = :reader\nSELECT id FROM text_opinion WHERE hash = :hash", false),
        ("SELECT 1 FROM copy_opinion WHERE reader = :reader UNION ALL SELECT 1 FROM text_opinion", false),
        ("SELECT 1 FROM conv, seen_review", false),
    ] {
        assert_eq!(names_its_reader(statement), named, "{statement}");
    }
}
