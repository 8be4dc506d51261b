//! Full dates in digits: `1.2.1990`, `01/02/90`, `1990-02-01`, `1 II 1990`, `01021990`.

use crate::domain::Kind;
use crate::scrub::calendar::{is_day, is_year, roman_month};
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::{Mark, Marks};
use crate::scrub::scan::{DayAt, Scan};
use crate::scrub::view::View;
use std::sync::LazyLock;

static EFFECTIVE_CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "voimaan alkaen lähtien alkaa astu muuttu muutt effective force onward ikraft kraft ändra hakuaika \
     ansökningstid sovelle tillämp uudistu korotu höj increase change вступ силу uusi начиная starting",
    )
});

const EFFECTIVE_CUE_WORDS: [&str; 4] = ["from", "fr", "och", "fom"];

/// Words that say from when a rule, fee or law is in force.
fn is_effective_cue(word: &str) -> bool {
    EFFECTIVE_CUE_WORDS.contains(&word) || EFFECTIVE_CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.whole(Mark::CUE, EFFECTIVE_CUE_WORDS);
    marks.cue_stems(&EFFECTIVE_CUE_STEMS);
}

/// What may stand between the parts of a date.
fn is_between(gap: &str) -> bool {
    matches!(
        gap,
        "." | "/"
            | "-"
            | ". "
            | " "
            | ", "
            | " . "
            | " / "
            | " - "
            | ","
            | "._"
            | ". -"
            | "_"
            | ".\n"
            | "\n"
            | "- "
            | "/ "
            | "\\"
            | "|"
            | ".-"
            | " ."
            | ".  "
            | "  "
            | ":"
            | ".,"
            | "., "
            | "- -"
            | "--"
    )
}

fn year_of(view: &View, token: usize) -> Option<u32> {
    let digits = view.digit_count(token);
    view.value(token).filter(|year| digits == 4 && is_year(*year))
}

/// The token behind a date that begins at `token`, and its (day, month, year of two digits).
pub(in crate::scrub) fn numeric_day(view: &View, token: usize) -> Option<DayAt> {
    let (second, third) = (token + 1, token + 2);
    let la = view.digit_count(token);
    if !matches!(la, 1..=4) || (view.gap(token) == "." && view.is_number(token.wrapping_sub(1))) {
        return None;
    }
    if let Some(month) = Some(second).filter(|at| view.is_word(*at)).and_then(|at| roman_month(view.word(at)))
    {
        let gaps = is_between(view.gap(second)) && is_between(view.gap(third));
        let day = view.value(token).filter(|day| (1..=31).contains(day))?;
        let year = year_of(view, third)?;
        return gaps.then_some((third + 1, (day, u32::from(month), year % 100)));
    }
    let (a, b, c) = (view.value(token)?, view.value(second)?, view.value(third)?);
    let (lb, lc) = (view.digit_count(second), view.digit_count(third));
    if la == 3 || lb > 2 {
        return None;
    }
    let (first_gap, second_gap) = (view.gap(second), view.gap(third));
    if !is_between(first_gap) || !is_between(second_gap) {
        return None;
    }
    let tail_gap = view.gap(third + 1);
    let tail_is_part =
        view.is_number(third + 1) && (tail_gap == "." || (tail_gap == "/" && first_gap == "/"));
    if la == 4 && lc <= 2 && year_of(view, token).is_some() && (is_day(c, b) || is_day(b, c)) {
        let chained = tail_is_part && tail_gap == "." && first_gap == ".";
        return (!chained).then_some((third + 1, (c, b, a % 100)));
    }
    if la > 2 || !(is_day(a, b) || is_day(b, a)) || tail_is_part {
        return None;
    }
    if year_of(view, third).is_some() {
        return Some((third + 1, (a, b, c % 100)));
    }
    let pointed =
        matches!(first_gap, "." | ". " | " . ") && matches!(second_gap, "." | ". " | " . " | ".-" | ". -");
    let slashed = first_gap == second_gap && matches!(first_gap, "/" | " / ");
    let dashed = (first_gap == "-" && second_gap == "-" && la == 2 && lb == 2)
        || (first_gap == "/" && matches!(second_gap, "-" | " -") && c >= 30);
    (lc == 2 && (pointed || slashed || dashed)).then_some((third + 1, (a, b, c)))
}

fn run_together(view: &View, token: usize) -> bool {
    if !matches!(view.digit_count(token), 6 | 8) {
        return false;
    }
    let digits = view.digits(token);
    let part =
        |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    match digits.len() {
        6 => is_day(part(0, 2), part(2, 4)) || is_day(part(4, 6), part(2, 4)),
        8 => {
            (is_day(part(0, 2), part(2, 4)) && (1880..2100).contains(&part(4, 8)))
                || (is_day(part(6, 8), part(4, 6)) && (1880..2100).contains(&part(0, 4)))
        }
        _ => false,
    }
}

/// Whether a date between these tokens stays because it says when something takes effect.
pub(super) fn is_effective(scan: &Scan<'_>, from: usize, end: usize) -> bool {
    scan.policy.keeps_effective_dates()
        && (scan.cue_before(from, 3, is_effective_cue)
            || scan.cue_behind(end.wrapping_sub(1), 2, is_effective_cue))
}

/// The token behind the time of day that is written together with a date: `T12:00:00Z`.
fn clock_end(view: &View, end: usize) -> usize {
    let glued = |at: usize| view.gap(at).is_empty();
    if view.word(end) != "t" || !glued(end) || !glued(end + 1) || view.digit_count(end + 1) != 2 {
        return end;
    }
    let mut at = end + 2;
    while matches!(view.gap(at), ":" | "." | "+") && view.is_number(at) {
        at += 1;
    }
    if view.word(at) == "z" && glued(at) { at + 1 } else { at }
}

/// Notes the date that the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if let Some((end, _)) = scan.date(token) {
        let glued = view.gap(token).is_empty() && view.word(token.wrapping_sub(1)) == "v";
        if glued
            || (scan.keeps_any(token..end)
                && year_of(view, end - 1).is_none_or(|_| view.digit_count(token) > 2))
        {
            return;
        }
        if is_effective(scan, token, end) {
            scan.keep(token..end);
        } else {
            let end = clock_end(view, end);
            scan.hit_bytes(view.start(token)..view.end(end - 1), Kind::Date, Sign::Shape);
        }
        return;
    }
    if run_together(view, token)
        && scan.begins(token)
        && !scan.joins(token + 1)
        && !view.gap(token + 1).is_empty()
    {
        scan.hit(token..token + 1, Kind::Date, Sign::Shape);
    }
}
