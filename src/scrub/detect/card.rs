//! Payment cards: 13–19 digits from 2 to 6, right or mistyped.

use crate::domain::Kind;
use crate::scrub::check;
use crate::scrub::hit::Sign;
use crate::scrub::scan::Scan;

fn is_cue(word: &str) -> bool {
    const STEMS: [&str; 10] =
        ["kort", "card", "visa", "master", "amex", "карт", "luottok", "pankkik", "credit", "debit"];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Notes the card number that the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if !view.digits(token).starts_with(['2', '3', '4', '5', '6'])
        || (!scan.begins(token) && view.digits(token).len() != 4)
    {
        return;
    }
    let end = scan.group_end(token, 19);
    let mut best = None;
    let mut digits = String::new();
    for last in token..end {
        digits.push_str(view.digits(last));
        if (13..=19).contains(&digits.len()) {
            let certain = check::luhn(&digits) && !digits.bytes().all(|byte| byte == b'0');
            let fours =
                view.digits(token).len() == 4 && last > token + 1 && view.digits(token + 1).len() >= 4;
            if certain
                || ((fours || scan.cue_before(token, 4, is_cue)) && best.is_none())
                || (last == token && digits.len() == 16)
            {
                best = Some((last + 1, certain));
            }
        }
    }
    let Some((end, certain)) = best else { return };
    if certain || !scan.keeps_any(token..end) {
        let whole = !scan.joins(end);
        let sign = if certain && whole { Sign::Certain } else { Sign::Shape };
        if scan.policy.is_guidance() && scan.keeps_any(token..end) {
            return;
        }
        scan.hit(token..end, Kind::Card, sign);
    }
}
