//! Statutes, cases and directives: `301/2004`, `2016/679`, `2009/50/EY`, `HE 114/2018 vp`, `N:o 1408/71`.

use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static ACT_WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read("ey eu ety eg eeg ec eec euratom n o no he kho"));

static ACT_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "asetu direktii regulation directive förordning direktiv laki lain lag act nro закон päätös säädö",
    )
});

fn is_act(word: &str) -> bool {
    ACT_WORDS.has(word) || ACT_STEMS.begins(word)
}

static CASE_CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "diaari diarie diary dnro dnr asianumer asianro asiatunn asiasi asianne ärende case tapausn hakemusn \
     asiani дел журнал registernum",
    )
});

/// Words that say that number/year is somebody's case, not a statute.
pub(in crate::scrub) fn is_case_cue(word: &str) -> bool {
    CASE_CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cues(&ACT_WORDS);
    marks.cue_stems(&ACT_STEMS);
    marks.cue_stems(&CASE_CUE_STEMS);
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20") || digits.starts_with("18"))
}

/// Keeps number/year and year/number, unless a cue makes it a diary number or a third part follows.
pub(super) fn lay(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let next = token + 1;
    if view.gap(next) != "/" || !view.is_number(next) {
        return;
    }
    let third = view.gap(next + 1) == "/" && view.is_number(next + 1);
    let begins = !(matches!(view.gap(token), "/" | ".")
        && (view.is_number(token.wrapping_sub(1)) || view.is_word(token.wrapping_sub(1))));
    let act = ACT_STEMS.begins(view.word(token.wrapping_sub(1))) && view.gap(token).len() <= 2;
    if third || !begins || (!act && scan.cue_before(token, 3, is_case_cue)) {
        return;
    }
    let (left, right) = (view.digits(token), view.digits(next));
    let by_year = (is_year(right) && left.len() <= 4) || (is_year(left) && right.len() <= 4);
    let old_act = left.len() <= 4
        && right.len() == 2
        && (scan.cue_before(token, 3, is_act) || scan.cue_behind(next, 1, is_act));
    if by_year || old_act {
        scan.keep(token..next + 1);
    }
}
