//! Payment cards: 13–19 digits from 2 to 6, right or mistyped.

use crate::domain::Kind;
use crate::scrub::check;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::{Digits, Scan};
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read("kort card visa master amex карт luottok pankkik credit debit"));

fn is_cue(word: &str) -> bool {
    CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cue_stems(&CUE_STEMS);
}

/// Whether an issuer has numbers of this length with this beginning (ISO/IEC 7812).
fn is_issued(digits: &str) -> bool {
    let head = |count: usize| digits.get(..count).and_then(|head| head.parse::<u32>().ok()).unwrap_or(0);
    match digits.len() {
        13 => head(1) == 4,
        14 => matches!(head(2), 30 | 36 | 38),
        15 => matches!(head(2), 34 | 37),
        16 => matches!(head(1), 3..=6) || (22..=27).contains(&head(2)),
        _ => matches!(head(1), 4..=6),
    }
}

/// Notes the card number that the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if !view.digits(token).starts_with(['2', '3', '4', '5', '6'])
        || (!scan.begins(token) && view.digit_count(token) != 4)
    {
        return;
    }
    let end = scan.group_end(token, 19);
    let mut best = None;
    let mut digits = Digits::default();
    for last in token..end {
        digits.push(view.digits(last));
        if (13..=19).contains(&digits.len()) {
            let even = (token..=last).all(|at| view.digit_count(at) >= 2);
            let spaced = (token..=last).all(|at| view.digit_count(at) == 1)
                && scan.begins(token)
                && !scan.joins(last + 1);
            if !(even || spaced) || !is_issued(&digits) {
                continue;
            }
            let certain = check::luhn(&digits);
            let fours = view.digit_count(token) == 4 && last > token + 1 && view.digit_count(token + 1) >= 4;
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
