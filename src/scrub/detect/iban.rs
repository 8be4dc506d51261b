//! Bank account numbers with a country code.

use crate::domain::Kind;
use crate::scrub::check;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

/// Countries and the length of their IBAN (ISO 13616 registry).
static LENGTHS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::numbered([
        ("ad", 24),
        ("ae", 23),
        ("al", 28),
        ("at", 20),
        ("az", 28),
        ("ba", 20),
        ("be", 16),
        ("bg", 22),
        ("bh", 22),
        ("br", 29),
        ("ch", 21),
        ("cy", 28),
        ("cz", 24),
        ("de", 22),
        ("dk", 18),
        ("ee", 20),
        ("es", 24),
        ("fi", 18),
        ("fr", 27),
        ("gb", 22),
        ("ge", 22),
        ("gr", 27),
        ("hr", 21),
        ("hu", 28),
        ("ie", 22),
        ("il", 23),
        ("iq", 23),
        ("is", 26),
        ("it", 27),
        ("jo", 30),
        ("kw", 30),
        ("kz", 20),
        ("lb", 28),
        ("li", 21),
        ("lt", 20),
        ("lu", 20),
        ("lv", 21),
        ("md", 24),
        ("mt", 31),
        ("nl", 18),
        ("no", 15),
        ("pk", 24),
        ("pl", 28),
        ("pt", 25),
        ("ro", 24),
        ("se", 24),
        ("tr", 26),
        ("ua", 29),
    ])
});

/// Notes the account whose check digits are the token.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if !view.is_word(token.wrapping_sub(1)) {
        return;
    }
    let glued = view.gap(token).is_empty();
    if !matches!(view.gap(token), "" | " " | "-" | ":") {
        return;
    }
    let country = view.word(token - 1);
    let code = country.len().checked_sub(2).and_then(|from| country.get(from..)).unwrap_or("");
    let Some(length) = LENGTHS.whole(code).map(usize::from) else { return };
    let named = country == code || country.starts_with("iban");
    if !(named || glued)
        || (!glued && super::passport::is_small_word(country) && !view.is_all_capitals(token - 1))
    {
        return;
    }
    let start = view.end(token - 1) - 2;
    let mut account = String::with_capacity(34);
    let mut stop = start;
    for (at, c) in view.text().get(start..).unwrap_or("").char_indices().take(80) {
        if c.is_ascii_alphanumeric() {
            account.push(c);
            stop = start + at + 1;
            if account.len() == length {
                break;
            }
        } else if !matches!(c, ' ' | '-' | '.' | '\n' | '/' | '_') || start + at > stop + 3 {
            break;
        }
    }
    let rest = view.text().get(stop..).unwrap_or("");
    let whole = account.len() == length && check::iban(&account);
    if whole && !rest.starts_with(|c: char| c.is_ascii_digit()) {
        scan.hit_bytes(start..stop, Kind::Iban, Sign::Certain);
        return;
    }
    if !named {
        return;
    }
    let end = scan.group_end(token, 34);
    let digits = scan.digits(token..end);
    let shaped = digits.len() >= 12 || (digits.len() >= 10 && view.digit_count(token) == 2);
    let lettered = account.len() == length
        && account.chars().filter(char::is_ascii_digit).count() >= 10
        && view.digit_count(token) == 2
        && view.gap(token).is_empty();
    if shaped {
        scan.hit_bytes(start..view.end(end - 1), Kind::Iban, Sign::Shape);
    } else if lettered {
        scan.hit_bytes(start..stop, Kind::Iban, Sign::Shape);
    }
}
