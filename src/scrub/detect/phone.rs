//! Telephone numbers: Finnish, and foreign ones with a country code or a trunk 0.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "puh tel phone mobil mob gsm soit numero call ring nummer number тел номер whatsapp viber handy \
     kännyk هاتف رقم",
    )
});

fn is_cue(word: &str) -> bool {
    CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cue_stems(&CUE_STEMS);
}

/// Notes the number that the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if scan.is_kept(token) {
        return;
    }
    let gap = view.gap(token);
    let plus = gap.trim_end_matches(['(', ' ', '0']).ends_with('+') && gap.len() < 8;
    if !plus && !scan.begins(token) {
        return;
    }
    if plus {
        international(scan, token);
    } else {
        national(scan, token);
    }
}

fn international(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let end = scan.group_end(token, 15);
    let gathered = scan.digits(token..end);
    let digits: &str = &gathered;
    if !(7..=15).contains(&digits.len()) || (scan.policy.is_guidance() && is_finnish_landline(digits)) {
        return;
    }
    let start = view.start(token) - view.gap(token).len();
    let plus = view.gap(token).rfind('+').map_or(view.start(token), |at| start + at);
    let opened = view.slice(0..plus).ends_with('(') && view.gap(token + 1).starts_with(')');
    scan.hit_bytes(plus - usize::from(opened)..view.end(end - 1), Kind::Phone, Sign::Certain);
}

/// Landlines of offices in public guidance; mobile numbers behind the country code are not among them.
fn is_finnish_landline(digits: &str) -> bool {
    digits.strip_prefix("358").is_some_and(|rest| {
        let rest = rest.strip_prefix('0').unwrap_or(rest);
        !rest.starts_with('4') && !rest.starts_with("50")
    })
}

fn national(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let first = view.digits(token);
    let guidance = scan.policy.is_guidance();
    if scan.date(token).is_some() && first.len() != 3 {
        return;
    }
    if !first.starts_with('0') {
        let bare = first.starts_with("358")
            || first.starts_with("40")
            || first.starts_with("50")
            || first.starts_with("44");
        if bare && !guidance && scan.cue_before(token, 3, is_cue) {
            let end = scan.group_end(token, 13);
            if (8..=13).contains(&scan.count(token..end)) {
                scan.hit(token..end, Kind::Phone, Sign::Cue);
            }
        }
        return;
    }
    let end = scan.group_end(token, 15);
    let gathered = scan.digits(token..end);
    let digits: &str = &gathered;
    let foreign = (first.starts_with("00") || first.len() == 1 && view.digit_count(token + 1) == 1)
        && digits.starts_with("00")
        && !digits.starts_with("000")
        && (10..=15).contains(&digits.len());
    let finnish_mobile = digits.starts_with("04") || digits.starts_with("050");
    let length = digits.len();
    let grouped = (3..=5).contains(&first.len()) || end == token + 1 || first.len() == 2;
    let shaped = if guidance {
        let office_abroad = digits.strip_prefix("00").is_some_and(is_finnish_landline);
        let swedish_mobile = digits.starts_with("07")
            && length == 10
            && matches!(digits.get(2..3), Some("0" | "2" | "3" | "6" | "9"))
            && view.gap(token + 1) == "-"
            && first.len() == 3;
        (foreign && !office_abroad)
            || (finnish_mobile && (8..=11).contains(&length) && (3..=4).contains(&first.len()))
            || (finnish_mobile && end == token + 1 && (9..=11).contains(&length))
            || swedish_mobile
    } else {
        foreign || ((7..=12).contains(&length) && grouped && !digits.starts_with("00"))
    };
    if shaped {
        let opened = view.gap(token).ends_with('(') && view.gap(token + 1).starts_with(')');
        let start = view.start(token) - usize::from(opened);
        let sign = if finnish_mobile { Sign::Cue } else { Sign::Shape };
        scan.hit_bytes(start..view.end(end - 1), Kind::Phone, sign);
    }
}
