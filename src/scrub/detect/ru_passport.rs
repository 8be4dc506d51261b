//! Russian internal passport: four digits of the series, six of the number, with their words.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::scan::Scan;

fn is_cue(word: &str) -> bool {
    word.starts_with("серии")
        || word.starts_with("серия")
        || word.starts_with("сери")
        || word.starts_with("паспорт")
        || word.starts_with("seriya")
        || word.starts_with("series")
        || word.starts_with("sarja")
}

/// Notes the passport whose series the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if view.digits(token).len() > 10 || !scan.cue_before(token, 4, is_cue) || !scan.begins(token) {
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
    if scan.count(token..end) == 4 && view.digits(number).len() == 6 && view.gap(number).len() <= 4 {
        if number == end + 1 && view.word(end) == "no" {
            scan.hit(token..number + 1, Kind::RuPassport, Sign::Cue);
            return;
        }
        scan.hit(token..end, Kind::RuPassport, Sign::Cue);
        scan.hit(number..number + 1, Kind::RuPassport, Sign::Cue);
    }
}
