//! Immigration customer number: seven or eight digits behind a cue (other lengths too, mistyped).

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "asiakasn asiakastunn asiakasnumer asnro kundn klientn customer client клиент клієнт العميل الزبون \
     macmiil asiakkuus",
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
    if !scan.begins(token) || scan.is_kept(token) {
        return;
    }
    let end = scan.group_end(token, 12);
    let digits = scan.count(token..end);
    if !(5..=10).contains(&digits)
        || !(scan.cue_before(token, 4, is_cue) || scan.cue_behind(end - 1, 2, is_cue))
    {
        return;
    }
    if digits >= 6 || end == token + 1 {
        scan.hit(token..end, Kind::CustomerNo, Sign::Cue);
    }
}
