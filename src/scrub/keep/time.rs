//! Years, hours, and days without a year: `2019–2024`, `9.00-16.15`, `12:30`, `15.10.–30.11.`, `9/2025`.

use crate::scrub::calendar::is_day;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

fn is_year_at(view: &View, token: usize) -> bool {
    view.digit_count(token) == 4
        && view
            .value(token)
            .is_some_and(|year| (1000..2100).contains(&year) && !view.digits(token).starts_with('0'))
}

/// `2022-23`: a year and the last digits of a later one.
fn is_short_range(view: &View, token: usize) -> bool {
    let later = view
        .value(token + 1)
        .zip(view.value(token))
        .is_some_and(|(short, year)| short > year % 100 && year >= 1900);
    matches!(view.gap(token + 1), "-" | "/") && view.digit_count(token + 1) == 2 && later
}

/// Whether hours and minutes stand here with the given sign between.
fn is_clock(view: &View, token: usize, between: &str) -> bool {
    view.gap(token + 1) == between
        && (1..=2).contains(&view.digit_count(token))
        && view.digit_count(token + 1) == 2
        && view.value(token).is_some_and(|hour| hour <= 24)
        && view.value(token + 1).is_some_and(|minute| minute < 60)
}

static CLOCK_CUE_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "klo kello kl klockan at clock в о auki avoinna open öppet ma ti ke to pe la su mån fre mon fri",
    )
});

fn is_clock_cue(word: &str) -> bool {
    CLOCK_CUE_WORDS.has(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cues(&CLOCK_CUE_WORDS);
}

fn is_range(gap: &str) -> bool {
    matches!(gap, "-" | " - " | " -" | "- ")
}

/// Day and month, with or without the month's point: the token behind them.
fn day_end(view: &View, token: usize) -> Option<usize> {
    let (day, month) = (view.value(token)?, view.value(token + 1)?);
    let short = view.digit_count(token) <= 2 && view.digit_count(token + 1) <= 2;
    (view.gap(token + 1) == "." && short && is_day(day, month)).then_some(token + 2)
}

/// Keeps what the token begins.
pub(super) fn lay(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if scan.is_kept(token) {
        return;
    }
    let alone = !scan.joins(token) || scan.is_kept(token.wrapping_sub(1));
    if alone && is_year_at(view, token) {
        let mut end = token + 1;
        while is_year_at(view, end) && matches!(view.gap(end), "-" | " - " | "/" | " / " | "- " | " -") {
            end += 1;
        }
        if end > token + 1 && !scan.joins(end) {
            scan.keep(token..end);
        }
    }
    if alone && is_year_at(view, token) && is_short_range(view, token) && !scan.joins(token + 2) {
        scan.keep(token..token + 2);
    }
    let always = view.digits(token) == "24" && view.gap(token + 1) == "/" && view.digits(token + 1) == "7";
    if always && !matches!(view.gap(token + 2), "/" | ".") {
        scan.keep(token..token + 2);
    }
    if is_clock(view, token, ":") {
        scan.keep(token..token + 2);
    }
    let dotted = is_clock(view, token, ".") && !matches!(view.gap(token + 2), "." | "/");
    if dotted && alone {
        let ranges = is_range(view.gap(token + 2));
        if ranges
            && is_clock(view, token + 2, ".")
            && !(view.gap(token + 4) == "." && view.is_number(token + 4))
        {
            scan.keep(token..token + 4);
        } else if scan.cue_before(token, 1, is_clock_cue) {
            scan.keep(token..token + 2);
        }
    }
    if alone && let Some(end) = day_end(view, token) {
        let ranges = matches!(view.gap(end), ".-" | ". - " | "-" | " - " | ".- ");
        if ranges && let Some(last) = day_end(view, end) {
            let year_follows =
                matches!(view.gap(last), "." | ". ") && view.digit_count(last) >= 2 && scan.joins(last);
            scan.keep(token..if year_follows { end } else { last });
        }
    }
    let month_of_year = is_year_at(view, token + 1)
        && matches!(view.gap(token + 1), "/" | "." | "-" | " ")
        && view.digit_count(token) <= 2
        && view.value(token).is_some_and(|month| (1..=53).contains(&month));
    if alone && month_of_year && !scan.joins(token + 2) {
        scan.keep(token..token + 2);
    }
}
