//! Russian internal passport: four digits of the series, six of the number, with their words.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read("сери паспорт seriya series sarja"));

fn is_cue(word: &str) -> bool {
    CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cue_stems(&CUE_STEMS);
}

/// Notes the passport whose series the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if view.digit_count(token) > 10 || !scan.cue_before(token, 4, is_cue) || !scan.begins(token) {
        return;
    }
    let end = scan.group_end(token, 10);
    if scan.count(token..end) == 10 {
        scan.hit(token..end, Kind::RuPassport, Sign::Cue);
        return;
    }
    let mut number = end;
    while scan.count(token..end) == 4
        && number < end + 3
        && view.is_word(number)
        && view.gap(number).len() <= 3
    {
        number += 1;
    }
    if scan.count(token..end) == 4 && view.digit_count(number) == 6 && view.gap(number).len() <= 4 {
        if number == end + 1 && view.word(end) == "no" {
            scan.hit(token..number + 1, Kind::RuPassport, Sign::Cue);
            return;
        }
        scan.hit(token..end, Kind::RuPassport, Sign::Cue);
        scan.hit(number..number + 1, Kind::RuPassport, Sign::Cue);
    }
}
