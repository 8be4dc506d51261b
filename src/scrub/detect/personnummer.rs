//! Swedish personal identity number: YYMMDD-NNNN or YYYYMMDD-NNNN, day + 60 for coordination numbers.

use crate::domain::Kind;
use crate::scrub::check;
use crate::scrub::hit::Sign;
use crate::scrub::scan::Scan;

/// Whether ten digits, or their first six, begin with a year, a month and a day.
pub(super) fn is_birth(digits: &str) -> bool {
    let part =
        |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    (1..=12).contains(&part(2)) && ((1..=31).contains(&part(4)) || (61..=91).contains(&part(4)))
}

/// Notes the number that the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if !scan.begins(token) || view.digit_count(token) > 12 {
        return;
    }
    let plus = view.gap(token + 1) == "+" && view.digit_count(token + 1) == 4;
    let end = if plus { token + 2 } else { scan.group_end(token, 12) };
    if !matches!(scan.count(token..end), 10 | 12) {
        return;
    }
    let gathered = scan.digits(token..end);
    let digits: &str = &gathered;
    let century = digits.len() == 12 && matches!(digits.get(..2), Some("18" | "19" | "20"));
    if digits.len() != 10 && !century {
        return;
    }
    let ten = digits.get(digits.len() - 10..).unwrap_or("");
    if !is_birth(ten) {
        return;
    }
    let dashed = end == token + 2 && view.digit_count(token + 1) == 4;
    let certain = check::luhn(ten);
    if dashed || certain || century {
        let sign = if certain { Sign::Certain } else { Sign::Shape };
        scan.hit(token..end, Kind::Personnummer, sign);
    }
}
