//! Estonian personal code: century and sex, YYMMDD, three digits, check digit.

use crate::domain::Kind;
use crate::scrub::check;
use crate::scrub::hit::Sign;
use crate::scrub::scan::Scan;

/// Notes the code that the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if !scan.begins(token) || !view.digits(token).starts_with(|c: char| ('1'..='8').contains(&c)) {
        return;
    }
    let end = scan.group_end(token, 11);
    if scan.count(token..end) != 11 {
        return;
    }
    let gathered = scan.digits(token..end);
    let digits: &str = &gathered;
    let part =
        |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    if !(1..=12).contains(&part(3)) || !(1..=31).contains(&part(5)) {
        return;
    }
    let certain = check::isikukood(digits);
    if certain || end == token + 1 {
        scan.hit(token..end, Kind::Isikukood, if certain { Sign::Certain } else { Sign::Shape });
    }
}
