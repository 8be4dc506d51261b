//! User information in web addresses, and values of secret parameters in their queries.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::scan::Scan;

fn is_secret(name: &str) -> bool {
    const PARTS: [&str; 24] = [
        "token", "mail", "hetu", "code", "key", "pass", "pwd", "pin", "secret", "session", "auth", "sig",
        "ssn", "user", "phone", "puh", "tel", "name", "nimi", "dob", "birth", "henkilo", "personn", "ticket",
    ];
    matches!(
        name,
        "sid" | "otp" | "jwt" | "id_number" | "hash" | "customer" | "asiakas" | "sposti" | "nonce" | "state"
    ) || PARTS.iter().any(|part| name.contains(part))
}

fn ends_authority(c: char) -> bool {
    c.is_whitespace() || matches!(c, '/' | '?' | '#' | '<' | '>' | '"')
}

/// Notes both, wherever they stand.
pub(super) fn find(scan: &mut Scan<'_>) {
    let text = scan.view.text();
    for (scheme, _) in text.match_indices("://") {
        let from = scheme + 3;
        let rest = text.get(from..).unwrap_or("");
        let authority = rest.get(..rest.find(ends_authority).unwrap_or(rest.len())).unwrap_or("");
        if let Some(at) = authority.rfind('@') {
            scan.hit_bytes(from..from + at, Kind::UrlUserinfo, Sign::Certain);
        }
    }
    let mut done = 0;
    while let Some(equals) = text.get(done..).and_then(|rest| rest.find('=')).map(|found| done + found) {
        let before = text.get(done..equals).unwrap_or("");
        done = equals + 1;
        let name_at =
            before.rfind(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-' | '.' | '[' | ']'));
        let opened = name_at
            .and_then(|at| before.get(at..))
            .is_some_and(|rest| rest.starts_with(['?', '&', '#', ';']));
        let name = name_at.and_then(|at| before.get(at + 1..)).unwrap_or("");
        if !opened || !is_secret(name) {
            continue;
        }
        let value = text.get(done..).unwrap_or("");
        let end = value
            .find(|c: char| c.is_whitespace() || matches!(c, '&' | '#' | '"' | '<' | '>' | ';' | '⟦'))
            .unwrap_or(value.len());
        let shown = value.get(..end).unwrap_or("").trim_end_matches(['.', ',', ')', '!', '?']);
        scan.hit_bytes(done..done + shown.len(), Kind::UrlUserinfo, Sign::Certain);
        done += end;
    }
}
