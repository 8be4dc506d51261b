//! Residence permit card: nine characters or so, letters then digits.

use super::passport::{is_small_word, letters_before};
use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "oleskelulupakort kort card permit uppehållskort uppehållstillståndsk lupakort brc карт kaarka بطاقة \
     oleskelukort idkort henkilökort",
    )
});

fn is_cue(word: &str) -> bool {
    CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cue_stems(&CUE_STEMS);
}

/// Notes the card number whose digits are the token.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let Some((at, letters, glued)) = letters_before(scan, token) else { return };
    let end = scan.group_end(token, 9);
    let digits = scan.count(token..end);
    let cue = scan.cue_before(at, 5, is_cue);
    if is_small_word(scan.view.word(at)) {
        return;
    }
    let shaped = matches!((letters, digits), (3, 6 | 7) | (4, 5)) && glued && end == token + 1;
    let named = cue && (1..=4).contains(&letters) && (5..=8).contains(&digits);
    let capital = scan.view.is_capital(at) || !scan.policy.is_guidance();
    if (shaped && capital && (letters < 4 || cue))
        || named
        || (cue && matches!((letters, digits), (3, 6 | 7)))
    {
        let trailing =
            scan.view.is_word(end) && scan.view.word(end).len() == 1 && scan.view.gap(end).is_empty();
        let end = if trailing { end + 1 } else { end };
        scan.hit(at..end, Kind::PermitCard, if cue { Sign::Cue } else { Sign::Shape });
    }
}
