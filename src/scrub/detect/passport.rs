//! Passport numbers, and the machine-readable lines of a passport or card.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read("pass паспорт загран baasaboor جواز matkustusas travel resehandling گذرنامه پاسپورت")
});

pub(super) fn is_cue(word: &str) -> bool {
    CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cue_stems(&CUE_STEMS);
}

/// The token of the letters before the number, if they are written together with it (or, in capitals, one space
/// before it), and how many they are.
pub(super) fn letters_before(scan: &Scan<'_>, token: usize) -> Option<(usize, usize, bool)> {
    let view = scan.view;
    let at = token.checked_sub(1).filter(|at| view.is_word(*at))?;
    let word = view.word(at);
    let count = word.len();
    let free = at == 0 || !view.gap(at).is_empty() || view.is_word(at.wrapping_sub(1));
    let glued = view.gap(token).is_empty();
    let near = matches!(view.gap(token), " " | "-" | "." | "\n" | "_" | ". ") && view.is_capital(at);
    (word.is_ascii() && count <= 4 && free && (glued || near)).then_some((at, count, glued))
}

fn shape(letters: usize, digits: usize) -> bool {
    matches!((letters, digits), (1, 7 | 8) | (2, 6 | 7))
}

/// Notes the passport number whose digits are the token.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let end = scan.group_end(token, 9);
    let digits = scan.count(token..end);
    if !(5..=9).contains(&digits) || scan.is_kept(token) || scan.date(token).is_some() {
        return;
    }
    let cue = scan.cue_before(token, 6, is_cue);
    let letters = letters_before(scan, token).filter(|(at, ..)| cue || !is_small_word(view.word(*at)));
    if let Some((at, letters, glued)) = letters {
        let trailing = view.word(end).len() == 1 && view.is_word(end) && view.gap(end).is_empty();
        let one_piece = end == token + 1;
        let shaped = shape(letters, digits) && glued && one_piece;
        let spaced = shape(letters, digits) && !glued && !is_small_word(view.word(at));
        let certain_enough = shaped && (view.is_capital(at) || !scan.policy.is_guidance());
        let likely = spaced && (cue || (letters == 2 && digits == 7 && one_piece));
        if (cue && letters <= 3 && !is_small_word(view.word(at)))
            || certain_enough
            || (likely && !scan.policy.is_guidance())
        {
            let end = if trailing { end + 1 } else { end };
            scan.hit(at..end, Kind::Passport, if cue { Sign::Cue } else { Sign::Shape });
        }
    } else if cue && digits >= 6 && scan.cue_before(token, 5, is_cue) {
        scan.hit(token..end, Kind::Passport, Sign::Cue);
    }
}

static SMALL_WORD_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "on is är no nr nro ja och and tel puh klo kl pl eur id my se so the for att till i a to of or tai in \
     at vid n num numr as it was oli var num. min mun your her his os p gsm mob ref us pmc usd dnr dnro \
     case eu sek usd",
    )
});

pub(super) fn is_small_word(word: &str) -> bool {
    SMALL_WORD_WORDS.has(word)
}

/// Notes lines with runs of `<`, as below the picture in a passport.
pub(super) fn find_machine_readable(scan: &mut Scan<'_>) {
    let text = scan.view.text();
    let mut done = 0;
    while let Some(found) = text.get(done..).and_then(|rest| rest.find("<<")) {
        let place = done + found;
        let belongs = |c: char| c.is_ascii_alphanumeric() || c == '<';
        let start = text.get(done..place).map_or(place, |before| {
            before.rfind(|c: char| !belongs(c)).map_or(done, |at| {
                done + at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
            })
        });
        let end = text
            .get(place..)
            .and_then(|rest| rest.find(|c: char| !belongs(c)))
            .map_or(text.len(), |at| place + at);
        done = end;
        if end - start >= 15 {
            scan.hit_bytes(start..end, Kind::Passport, Sign::Certain);
        }
    }
}
