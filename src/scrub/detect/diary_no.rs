//! Diary numbers of a case: `906/3/13`, `VN/5161/2018`, `VH/5518/06.00.00/2023`, `MIG-0000123`, `UMA 123456`.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::keep::is_case_cue;
use crate::scrub::scan::Scan;
use crate::scrub::view::View;

/// The token behind a chain of parts with slashes (and points inside a part).
fn chain_end(view: &View, token: usize) -> (usize, usize) {
    let mut end = token + 1;
    let mut slashes = 0;
    while view.has_token(end) && end < token + 12 {
        let gap = view.gap(end);
        match gap {
            "/" | " / " | "/ " => slashes += 1,
            "." | "-" if slashes > 0 && view.is_number(end) => {}
            "" if slashes > 0 && (view.word(end).len() <= 2 || view.is_number(end)) => {}
            _ => break,
        }
        if view.is_word(end) && view.word(end).len() > 4 {
            break;
        }
        end += 1;
    }
    (end, slashes)
}

/// Notes the diary number whose first digits are the token.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if migration(scan, token) || (view.gap(token).ends_with('/') && view.is_number(token.wrapping_sub(1))) {
        return;
    }
    let letters = token.checked_sub(1).filter(|at| {
        view.is_word(*at)
            && view.word(*at).len() <= 6
            && view.word(*at).is_ascii()
            && matches!(view.gap(token), "/" | " / " | "" | "-")
    });
    let (end, slashes) = chain_end(view, token);
    if slashes == 0 {
        lone(scan, token);
        return;
    }
    let last = end - 1;
    let year = view.is_number(last) && matches!(view.digit_count(last), 2 | 4);
    let cue = scan.cue_before(token, 5, is_case_cue);
    let spaced = cue && view.gap(token) == " / " && view.is_all_capitals(token.wrapping_sub(1));
    let slash_letters = letters.is_some() && (view.gap(token) == "/" || spaced);
    let date = scan.date(token).is_some() && !slash_letters;
    let parts = slashes + usize::from(slash_letters);
    let law = scan.keeps_any(token..end);
    let suffixed = view.is_word(last);
    let sign = if cue { Sign::Cue } else { Sign::Shape };
    let three = parts >= 2 && year && !suffixed && !date;
    let long = slashes == 1 && view.digit_count(token) >= 5 && year && view.digit_count(last) == 4;
    let named = scan.cue_before(token, 3, is_case_cue) || (cue && !law);
    if (named && year && !date) || (!law && (three || long)) {
        let from = if slash_letters || (letters.is_some() && view.gap(token).is_empty()) {
            token - 1
        } else {
            token
        };
        if is_own_page(scan, from) {
            return;
        }
        if cue {
            scan.hit_bytes(view.start(from)..view.end(last), Kind::DiaryNo, sign);
        } else {
            scan.hit(from..end, Kind::DiaryNo, sign);
        }
    }
}

/// Whether the chain is the path of a link.
fn is_own_page(scan: &Scan<'_>, token: usize) -> bool {
    let view = scan.view;
    let region = crate::scrub::keep::region_of(view, view.start(token), 200);
    let link = view.slice(region);
    link.contains("://") || link.starts_with("www.")
}

/// `MIG-` and `UMA` with digits.
fn migration(scan: &mut Scan<'_>, token: usize) -> bool {
    let view = scan.view;
    let prefix = matches!(view.word(token.wrapping_sub(1)), "mig" | "uma")
        && matches!(view.gap(token), "-" | "" | " " | ":" | " - " | "/" | "_" | ".")
        && view.is_number(token)
        && scan.count(token..scan.group_end(token, 14)) >= 4;
    if prefix {
        let end = scan.group_end(token, 14);
        let sign = if view.is_capital(token - 1) { Sign::Cue } else { Sign::Shape };
        let cue = scan.cue_before(token - 1, 4, is_case_cue);
        scan.hit(token - 1..end, Kind::DiaryNo, if cue { Sign::Cue } else { Sign::Shape.min(sign) });
    }
    prefix
}

/// A bare number behind a cue.
fn lone(scan: &mut Scan<'_>, token: usize) {
    if scan.begins(token) && scan.cue_before(token, 3, is_case_cue) {
        let end = scan.group_end(token, 16);
        if scan.count(token..end) >= 5 {
            scan.hit(token..end, Kind::DiaryNo, Sign::Cue);
        }
    }
}
