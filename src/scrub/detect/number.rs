//! The fallback: any run of six digits or more, separators allowed inside, that no keep-region holds.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

/// Fewest digits that go.
const FEWEST: usize = 6;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "account acct card tili kortti kortin konto kort pinko pin tunnuslu salasana password lösenord",
    )
});

/// Shorter numbers that a cue makes somebody's: the last digits of an account, a PIN.
fn is_cue(word: &str) -> bool {
    matches!(word, "ssn" | "ac" | "cvc" | "cvv") || CUE_STEMS.begins(word)
}

static FILLER_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "no nr nro number numero numeroni numeron nummer is on är loppuu ending in with ends slutar på the \
     last four digits koodi koodini code last4",
    )
});

/// Words that may stand between such a cue and its number.
fn is_filler(word: &str) -> bool {
    FILLER_WORDS.has(word)
}

/// Notes a number of four or five digits behind such a cue.
fn cued(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let mut cue = token;
    while cue > 0
        && token - cue < 4
        && (cue == token || is_filler(view.word(cue)))
        && view.gap(cue).len() <= 3
    {
        cue -= 1;
    }
    if cue < token && is_cue(view.word(cue)) && !is_loose_year(scan, token) {
        scan.hit(token..token + 1, Kind::Number, Sign::Cue);
    }
}

/// Notes every such run.
pub(super) fn find(scan: &mut Scan<'_>) {
    if scan.policy.is_guidance() {
        return;
    }
    let mut token = 0;
    while token < scan.view.len() {
        if !scan.view.is_number(token) || scan.is_kept(token) {
            token += 1;
            continue;
        }
        let end = scan.group_end(token, usize::MAX);
        if end == token + 1 && matches!(scan.view.digit_count(token), 4 | 5) {
            cued(scan, token);
        }
        let mut from = token;
        let mut to = end;
        while from < to && is_loose_year(scan, from) {
            from += 1;
        }
        while from < to && is_loose_year(scan, to - 1) {
            to -= 1;
        }
        let inner: usize = (from..to).map(|at| scan.view.digit_count(at)).sum();
        let beside_year = inner < FEWEST && !is_tight(scan, token, end);
        if !beside_year && scan.count(token..end) >= FEWEST {
            scan.hit(token..end, Kind::Number, Sign::Shape);
        }
        token = end;
    }
}

/// Whether the number can be a year that happens to stand beside another number.
fn is_loose_year(scan: &Scan<'_>, token: usize) -> bool {
    let view = scan.view;
    view.digit_count(token) == 4 && view.value(token).is_some_and(|year| (1900..2100).contains(&year))
}

/// Whether the group holds together by something else than a space.
fn is_tight(scan: &Scan<'_>, from: usize, end: usize) -> bool {
    (from + 1..end).any(|at| !matches!(scan.view.gap(at), " " | "\n" | "  " | "\n\n" | " (" | ") " | " | "))
}
