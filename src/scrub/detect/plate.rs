//! Vehicle plates: two or three letters, dash, one to three digits.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use std::sync::LazyLock;

static CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "rekisteri rekkari rekno auto kilpi kilve plate car vehicle licen registrering regnr bil номер машин \
     автомоб reknro peräkärry vehic",
    )
});

fn is_cue(word: &str) -> bool {
    CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cue_stems(&CUE_STEMS);
}

static CODE_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "utf utc gmt gpt iso eu tem ole kho he hd mig uma usb pdf eur sek usd cv ps abi yki sha pc tv rfc cve \
     id tk pl pb vk kk klo kl no nro nr art puh tel ja tai on sivu kohta ma ti ke to pe la su wp ip wc \
     amk toe win mac ios app fi sv en se ee cefr sd mp dna hiv gdp top tet oph dvv ely te kela an am pk \
     rp ep kans per opi tyo tr lsk ap mol eta un ot ce un- of or err",
    )
});

/// Prefixes of codes that look like a plate.
fn is_code(word: &str) -> bool {
    CODE_WORDS.has(word)
}

static OTHER_CODE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "lento lenno flight flyg рейс juna train tåg поезд bussi bus virhe error felkod ошибк huone room rum \
         portti gate",
    )
});

/// Whether the word says that a flight, an error or a room follows.
fn names_other_code(word: &str) -> bool {
    OTHER_CODE_STEMS.begins(word)
}

/// Notes the plate whose digits are the token.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let Some(letters) = token.checked_sub(1).filter(|at| view.is_word(*at)) else { return };
    let (word, digits) = (view.word(letters), view.digit_count(token));
    let count = word.chars().count();
    let gap = view.gap(token);
    let free = view.gap(letters).is_empty() && letters > 0
        || view.gap(letters).ends_with(['_', '/', '-', '.', '@', '=']);
    let follows = view.gap(token + 1);
    let glued_on = (follows.is_empty() && view.has_token(token + 1))
        || follows.starts_with(['-', '_', '/', '.', ':'])
            && !follows.ends_with(' ')
            && view.has_token(token + 1)
            && follows.len() == 1;
    if free || glued_on || is_code(word) || !(1..=3).contains(&digits) {
        diplomatic(scan, token, letters);
        return;
    }
    let capitals = scan.is_all_capitals(letters);
    let cue = scan.cue_before(letters, 4, is_cue) || scan.cue_behind(token, 2, is_cue);
    let dashed = matches!(gap, "-" | " - ") && (2..=3).contains(&count);
    let other = !cue && names_other_code(view.word(letters.wrapping_sub(1)));
    let shaped = dashed && !other && ((capitals && (count + digits >= 4)) || (count == 3 && digits == 3));
    let named = cue
        && (2..=3).contains(&count)
        && matches!(gap, "-" | " " | "" | " - ")
        && (capitals || gap != " " || digits == 3);
    if shaped || named {
        let sign = if cue { Sign::Cue } else { Sign::Shape };
        scan.hit_bytes(view.start(letters)..view.end(token), Kind::Plate, sign);
    }
}

/// `CD-1234` and `C-1234`.
fn diplomatic(scan: &mut Scan<'_>, token: usize, letters: usize) {
    let view = scan.view;
    let shaped = matches!(view.word(letters), "cd" | "c")
        && view.gap(token) == "-"
        && (3..=5).contains(&view.digit_count(token));
    if shaped
        && view.is_capital(letters)
        && (view.word(letters) == "cd" || scan.cue_before(letters, 4, is_cue))
    {
        let sign = if scan.cue_before(letters, 4, is_cue) { Sign::Cue } else { Sign::Shape };
        scan.hit(letters..token + 1, Kind::Plate, sign);
    }
}
