//! Internet addresses, version 4 and 6.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::scan::Scan;
use std::net::Ipv6Addr;

/// Notes the version 4 address that the token begins.
pub(super) fn find_v4(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let is_point = |gap: &str| matches!(gap, "." | "[.]" | "(.)" | " . " | "{.}" | "[.");
    let octet = |at: usize| view.digit_count(at) <= 3 && view.value(at).is_some_and(|octet| octet <= 255);
    if !(token..token + 4).all(octet) || !(token + 1..token + 4).all(|at| is_point(view.gap(at))) {
        return;
    }
    let chained = (is_point(view.gap(token)) && view.is_number(token.wrapping_sub(1)))
        || (is_point(view.gap(token + 4)) && view.is_number(token + 4));
    if chained || scan.keeps_any(token..token + 4) {
        return;
    }
    let port = view.gap(token + 4) == ":" && view.digit_count(token + 4) <= 5 && view.is_number(token + 4);
    scan.hit(token..token + if port { 5 } else { 4 }, Kind::Ip, Sign::Certain);
}

/// Notes every version 6 address.
pub(super) fn find_v6(scan: &mut Scan<'_>) {
    let text = scan.view.text();
    let belongs = |c: char| c.is_ascii_hexdigit() || c == ':' || c == '.';
    let mut done = 0;
    while let Some(found) = text.get(done..).and_then(|rest| rest.find(':')) {
        let colon = done + found;
        let start = text.get(done..colon).and_then(|before| {
            before.rfind(|c: char| !belongs(c)).map(|at| {
                done + at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
            })
        });
        let start = start.unwrap_or(done);
        let end = text
            .get(colon..)
            .and_then(|rest| rest.find(|c: char| !belongs(c)))
            .map_or(text.len(), |at| colon + at);
        done = end;
        let run = text.get(start..end).unwrap_or("");
        let address = run.trim_end_matches('.');
        let address = if address.ends_with("::") { address } else { address.trim_end_matches(':') };
        let inside = run.matches(':').count() >= 2
            && address.len() <= 45
            && address.contains(|c: char| c.is_ascii_digit());
        let free = !text.get(..start).unwrap_or("").ends_with(char::is_alphanumeric)
            && !text.get(end..).unwrap_or("").starts_with(char::is_alphanumeric);
        if inside && free && address.parse::<Ipv6Addr>().is_ok() {
            let behind = text.get(start + address.len()..).unwrap_or("");
            let zone = behind.strip_prefix('%').map_or(0, |zone| {
                1 + zone.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(zone.len()).min(16)
            });
            scan.hit_bytes(start..start + address.len() + zone, Kind::Ip, Sign::Certain);
        }
    }
}
