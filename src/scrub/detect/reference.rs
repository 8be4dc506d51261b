//! Lettered case references: two letters or more, a dash, six digits or more.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::{Mark, Marks};
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "varausn varaus viite viitenum referen booking bokning reservation ticket tiket palvelupyyn tunniste \
     hakemus ansökan application номер",
    )
});

const CUES: [&str; 3] = ["ref", "no", "nr"];

fn is_cue(word: &str) -> bool {
    CUES.contains(&word) || CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.whole(Mark::CUE, CUES);
    marks.cue_stems(&CUE_STEMS);
}

/// Notes the reference whose digits the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let letters = token.wrapping_sub(1);
    let joined = matches!(view.gap(token), "-" | " - " | "_" | "- " | " -" | "" | "/");
    let word = view.word(letters);
    if !view.is_word(letters) || !joined || !(2..=8).contains(&word.chars().count()) {
        return;
    }
    if matches!(word, "mig" | "uma" | "covid" | "us" | "pmc" | "klo" | "kl")
        || !word.is_ascii()
        || scan.is_kept(token)
    {
        return;
    }
    let end = scan.group_end(token, 20);
    let digits = scan.count(token..end);
    let dashed = !view.gap(token).is_empty();
    let chained = view.gap(letters) == "-" && view.is_number(letters.wrapping_sub(1));
    let cue = scan.cue_before(letters, 3, is_cue);
    if (6..=14).contains(&digits)
        && (dashed || (digits >= 8 && word.len() <= 3))
        && (view.is_capital(letters) || word.len() <= 4)
        && !chained
    {
        scan.hit(letters..end, Kind::Reference, if cue { Sign::Cue } else { Sign::Shape });
    }
}
