//! Codes that name things, not people: versions, error codes, Business IDs, post boxes and postcodes.

use crate::scrub::check;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::{Mark, Marks};
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

static VERSION_CUE_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read("v ver nt rv os trident app"));

static VERSION_CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "versio version верси chrome firefox safari edge edg opera mozilla applewebkit gecko android windows \
     ios macos linux webkit khtml build päivity sovellu mobile samsung",
    )
});

fn is_version_cue(word: &str) -> bool {
    VERSION_CUE_WORDS.has(word) || VERSION_CUE_STEMS.begins(word)
}

static SECTION_CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read("kohta kohda kohdi kohti luku luvu section chapter punkt avsnitt kapitel пункт глав раздел")
});

/// Whether the word says that a place in a document follows.
fn is_section_cue(word: &str) -> bool {
    SECTION_CUE_STEMS.begins(word)
}

/// Whether a word like this stands before the token, with at most an "is" between.
fn stands_before(view: &View, token: usize, is_cue: impl Fn(&str) -> bool) -> bool {
    let before = token.wrapping_sub(1);
    let joins = matches!(view.word(before), "on" | "is" | "är" | "number" | "numero");
    view.gap(token).len() <= 2
        && (is_cue(view.word(before)) || (joins && is_cue(view.word(before.wrapping_sub(1)))))
}

static ERROR_CUE_STEMS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read("virhe error felkod felmedd ошибк помилк 0x"));

fn is_error_cue(word: &str) -> bool {
    matches!(word, "fel" | "err") || ERROR_CUE_STEMS.begins(word)
}

/// Whether the word names an error, by itself or as `error code`.
fn is_error(view: &View, token: usize) -> bool {
    let named = matches!(view.word(token), "code" | "koodi" | "kod" | "number" | "numero");
    is_error_cue(view.word(token)) || (named && is_error_cue(view.word(token.wrapping_sub(1))))
}

const BUSINESS_CUES: [&str; 7] = ["tunnus", "ytunnus", "fo", "vat", "alv", "moms", "vatno"];

const BUSINESS_STEM: &str = "ytunnu";

fn is_business_cue(word: &str) -> bool {
    BUSINESS_CUES.contains(&word) || word.starts_with(BUSINESS_STEM)
}

/// What the registers of businesses are called.
const REGISTERS: [&str; 5] = ["y", "ytunnus", "vat", "alv", "fo"];

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.whole(Mark::CUE, BUSINESS_CUES.into_iter().chain(REGISTERS));
    marks.beginnings(Mark::CUE, [BUSINESS_STEM]);
}

/// The end of a chain of numbers with single points between.
fn dotted_end(view: &View, token: usize) -> usize {
    let mut end = token + 1;
    while view.is_number(end) && view.gap(end) == "." {
        end += 1;
    }
    end
}

/// Keeps what the token begins.
pub(super) fn lay(scan: &mut Scan<'_>, token: usize) {
    version(scan, token);
    error_code(scan, token);
    business_id(scan, token);
    post_box(scan, token);
}

fn version(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if view.gap(token) == "." && view.is_number(token.wrapping_sub(1)) {
        return;
    }
    let end = dotted_end(view, token);
    let parts = end - token;
    if parts < 2 {
        return;
    }
    let is_address =
        parts == 4 && (token..end).all(|part| view.value(part).is_some_and(|octet| octet <= 255));
    let cue = || stands_before(view, token, is_version_cue);
    let section = || {
        parts == 4
            && (token..end).all(|part| view.digit_count(part) <= 2)
            && stands_before(view, token, is_section_cue)
    };
    let spread = parts >= 6 && (token..end).all(|part| view.digit_count(part) == 1);
    let padded =
        (token + 1..end).any(|part| view.digit_count(part) > 1 && view.digits(part).starts_with('0'));
    let dialled = padded && (view.gap(token).ends_with('+') || parts < 5);
    if cue()
        || section()
        || (parts >= 4
            && !is_address
            && !spread
            && !dialled
            && view.digit_count(token) <= 3
            && !view.digits(token).starts_with('0'))
    {
        scan.keep(token..end);
    }
}

fn error_code(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let hex =
        view.word(token) == "0" && view.gap(token + 1).is_empty() && view.word(token + 1).starts_with('x');
    if hex {
        let mut end = token + 2;
        while view.gap(end).is_empty() && end < view.len() && end < token + 24 {
            end += 1;
        }
        scan.keep(token..end);
    } else if (6..=10).contains(&view.digit_count(token))
        && view.gap(token).len() <= 2
        && is_error(view, token.wrapping_sub(1))
        && !scan.joins(token + 1)
    {
        scan.keep(token..token + 1);
    }
}

fn business_id(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if !matches!(view.digit_count(token), 6..=8 | 12..) {
        return;
    }
    let digits = view.digits(token);
    let vat = digits.len() == 8
        && view.word(token.wrapping_sub(1)) == "fi"
        && matches!(view.gap(token), "" | " " | "-");
    if vat && (check::business_id(digits) || scan.cue_before(token, 4, is_business_cue)) {
        scan.keep(token..token + 1);
    }
    let invoicing =
        digits.len() >= 12 && digits.starts_with("0037") && digits.get(4..12).is_some_and(check::business_id);
    if invoicing {
        scan.keep(token..token + 1);
    }
    let dashed = matches!(digits.len(), 6 | 7)
        && matches!(view.gap(token + 1), "-" | " - ")
        && view.digit_count(token + 1) == 1
        && !(scan.joins(token + 2) && view.gap(token + 2) != "\n");
    if dashed {
        let whole = scan.digits(token..token + 2);
        if check::business_id(&whole) || scan.cue_before(token, 4, is_business_cue) {
            scan.keep(token..token + 2);
        }
    }
    if digits.len() == 8
        && scan.cue_before(token, 3, is_business_cue)
        && scan.cue_before(token, 4, |word| REGISTERS.contains(&word))
    {
        scan.keep(token..token + 1);
    }
}

fn post_box(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let cue = matches!(view.word(token.wrapping_sub(1)), "pl" | "pb" | "box" | "postilokero" | "lokero");
    if cue && view.gap(token).len() <= 2 && view.digit_count(token) <= 4 {
        let postcode = view.digit_count(token + 1) == 5 && view.gap(token + 1).len() <= 2;
        scan.keep(token..token + if postcode { 2 } else { 1 });
    }
}
