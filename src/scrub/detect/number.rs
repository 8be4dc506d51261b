//! The fallback: any run of six digits or more, separators allowed inside, that no keep-region holds.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::scan::Scan;

/// Fewest digits that go.
const FEWEST: usize = 6;

/// Notes every such run.
pub(super) fn find(scan: &mut Scan<'_>) {
    let mut token = 0;
    while token < scan.view.len() {
        if !scan.view.is_number(token) || scan.is_kept(token) {
            token += 1;
            continue;
        }
        let end = scan.group_end(token, usize::MAX);
        let mut from = token;
        let mut to = end;
        while from < to && is_loose_year(scan, from, from + 1) {
            from += 1;
        }
        while from < to && is_loose_year(scan, to - 1, to) {
            to -= 1;
        }
        let inner: usize = (from..to).map(|at| scan.view.digits(at).len()).sum();
        if inner >= FEWEST {
            scan.hit(token..end, Kind::Number, Sign::Shape);
        } else if from == token && to == end {
            // Fewer digits than a value has.
        } else if (token..end).map(|at| scan.view.digits(at).len()).sum::<usize>() >= FEWEST
            && is_tight(scan, token, end)
        {
            scan.hit(token..end, Kind::Number, Sign::Shape);
        }
        token = end;
    }
}

/// Whether the number can be a year that happens to stand beside another number.
fn is_loose_year(scan: &Scan<'_>, token: usize, _behind: usize) -> bool {
    let view = scan.view;
    view.digits(token).len() == 4 && view.value(token).is_some_and(|year| (1900..2100).contains(&year))
}

/// Whether the group holds together by something else than a space.
fn is_tight(scan: &Scan<'_>, from: usize, end: usize) -> bool {
    (from + 1..end).any(|at| !matches!(scan.view.gap(at), " " | "\n" | "  " | "\n\n"))
}
