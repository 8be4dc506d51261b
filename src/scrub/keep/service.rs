//! Telephone numbers of offices and services in every spelling: `0295 419 600`, `+358 (0)29 541 9600`, `116 117`.

use crate::scrub::policy::Policy;
use crate::scrub::scan::{Digits, Scan};

/// Longest national number, with its 0.
const MOST_DIGITS: usize = 14;

/// Ranges that are an office's in everybody's mouth.
const NOBODYS: [&str; 2] = ["029", "0800"];

/// Service ranges with their dialling code as a group of its own.
const SERVICES: [&str; 4] = ["0600", "0100", "0200", "0300"];

/// Ranges of organisations; one can be somebody's number at work.
const ORGANISATIONS: [&str; 12] =
    ["010", "020", "030", "039", "071", "073", "075", "0100", "0200", "0300", "0600", "0700"];

/// Digits that make the country code of Finland, and what is left of them for the trunk 0.
fn national(digits: &str, international: bool) -> Option<Digits> {
    let rest = if international { digits.strip_prefix("358") } else { digits.strip_prefix("00358") };
    let mut national = Digits::default();
    match rest {
        Some(rest) => {
            national.push("0");
            national.push(rest.strip_prefix('0').unwrap_or(rest));
        }
        None if international => return None,
        None => national.push(digits),
    }
    Some(national)
}

/// Keeps the service number that the token begins.
pub(super) fn lay(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let first = view.digits(token);
    if !scan.begins(token) || !(first.starts_with('0') || first.starts_with("358") || first.starts_with("11"))
    {
        return;
    }
    let international = view.gap(token).trim_end_matches('(').ends_with('+');
    if first == "112" || (first.starts_with("116") && first.len() == 6) {
        scan.keep(token..token + 1);
        return;
    }
    if first == "116" && view.digit_count(token + 1) == 3 {
        scan.keep(token..token + 2);
        return;
    }
    let mut end = token;
    let mut digits = Digits::default();
    while end == token || (scan.joins(end) && !scan.is_kept(end)) {
        let longer = digits.len() + view.digit_count(end);
        if longer > MOST_DIGITS || (end > token && is_whole(&digits, international)) {
            break;
        }
        digits.push(view.digits(end));
        end += 1;
    }
    let Some(national) = national(&digits, international || first.starts_with("358")) else { return };
    if is_service(scan.policy, &national, first) {
        scan.keep(token..end);
    }
}

/// Whether the digits so far are a whole number of the ten-digit ranges.
fn is_whole(digits: &str, international: bool) -> bool {
    national(digits, international)
        .is_some_and(|national| national.starts_with("029") && national.len() == 10)
}

fn is_service(policy: Policy, national: &str, first: &str) -> bool {
    let among = |ranges: &[&str]| ranges.iter().any(|range| national.starts_with(range));
    let length = national.len();
    if national.starts_with("0116") {
        return length == 7;
    }
    (among(&NOBODYS) && (6..=11).contains(&length))
        || (SERVICES.contains(&first) && (6..=10).contains(&length))
        || (policy.keeps_organisations() && among(&ORGANISATIONS) && (6..=11).contains(&length))
}
