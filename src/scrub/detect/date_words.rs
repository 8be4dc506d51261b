//! Full dates with the month in words, and those wholly in words: `1. tammikuuta 1990`, `January 1st, 1990`,
//! `ensimmäinen helmikuuta tuhatyhdeksänsataayhdeksänkymmentä`, `٥ مايو ١٩٩٠`.

use crate::domain::Kind;
use crate::scrub::calendar::{begins_year, continues_year, is_ordinal, is_year, month};
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Mark;
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

/// Longest year in words, in words.
const YEAR_WORDS: usize = 8;

static FILLER_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "of the day den päivä päivänä päivää päiv vuonna vuoden vuotta year in år året anno г год года році \
     року в dagen de del le عام سنة سنه من شهر سال الثاني الاول kuuta on v maa ماه",
    )
});

fn is_filler(word: &str) -> bool {
    FILLER_WORDS.has(word)
}

static SUFFIX_WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read("st nd rd th a e er го ого е sta stä nä na s n ta tä te de päivä"));

fn is_suffix(word: &str) -> bool {
    SUFFIX_WORDS.has(word)
}

fn is_close(gap: &str) -> bool {
    gap.len() <= 4
        && gap.chars().all(|c| matches!(c, ' ' | '.' | ',' | '-' | '/' | '\n' | '\'' | ':' | '_' | '('))
}

/// The first token of the day that ends before the month at `at`.
fn day_before(view: &View, at: usize) -> Option<usize> {
    let mut day = at.checked_sub(1)?;
    let mut passed = 0;
    while view.is_word(day)
        && (is_filler(view.word(day)) || (is_suffix(view.word(day)) && view.is_number(day.wrapping_sub(1))))
    {
        passed += 1;
        if passed > 3 || !is_close(view.gap(day + 1)) {
            return None;
        }
        day = day.checked_sub(1)?;
    }
    if !is_close(view.gap(day + 1)) {
        return None;
    }
    if view.is_number(day) {
        return (view.digit_count(day) <= 2 && view.value(day).is_some_and(|day| (1..=31).contains(&day)))
            .then_some(day);
    }
    if !is_ordinal(view.word(day)) {
        return None;
    }
    let double = day.checked_sub(1).filter(|before| {
        let word = view.word(*before);
        is_close(view.gap(day))
            && (word.starts_with("двадцат")
                || word.starts_with("тридцат")
                || word == "twenty"
                || word == "thirty"
                || word.starts_with("kolmaskymmen")
                || word.starts_with("kahdeskymmen"))
    });
    Some(double.unwrap_or(day))
}

/// The token behind the day that follows the month at `at`.
fn day_behind(view: &View, at: usize) -> Option<usize> {
    let mut day = at + 1;
    while is_filler(view.word(day)) && day < at + 3 {
        day += 1;
    }
    if !is_close(view.gap(day)) {
        return None;
    }
    let number = view.digit_count(day) <= 2 && view.value(day).is_some_and(|day| (1..=31).contains(&day));
    if !number && !is_ordinal(view.word(day)) {
        return None;
    }
    let mut end = day + 1;
    if !number && is_ordinal(view.word(end)) && is_close(view.gap(end)) {
        end += 1;
    }
    if number && is_suffix(view.word(end)) && view.gap(end).len() <= 1 {
        end += 1;
    }
    Some(end)
}

/// The token behind the year that begins near `at`.
fn year_behind(view: &View, at: usize) -> Option<usize> {
    let mut year = at;
    while is_filler(view.word(year)) && year < at + 3 && is_close(view.gap(year)) {
        year += 1;
    }
    if !is_close(view.gap(year)) {
        return None;
    }
    if view.is_number(year) {
        let digits = view.digit_count(year);
        let value = view.value(year)?;
        let whole = digits == 4 && is_year(value);
        let short =
            digits == 2 && !view.gap(year + 1).starts_with([':', '.']) && !is_close_number(view, year + 1);
        let halves = digits == 2
            && matches!(value, 18..=20)
            && view.digit_count(year + 1) == 2
            && view.gap(year + 1) == " ";
        return if halves { Some(year + 2) } else { (whole || short).then_some(year + 1) };
    }
    if !begins_year(view.word(year)) {
        return None;
    }
    let mut end = year + 1;
    while end < year + YEAR_WORDS
        && is_close(view.gap(end))
        && (continues_year(view.word(end))
            || begins_year(view.word(end))
            || (matches!(view.word(end), "and" | "och" | "a") && continues_year(view.word(end + 1)))
            || view.is_number(end) && view.digit_count(end) <= 3)
    {
        end += 1;
    }
    (end > year + 1 || view.word(year).len() > 9).then_some(end)
}

fn is_close_number(view: &View, at: usize) -> bool {
    view.is_number(at) && matches!(view.gap(at), "-" | "." | ":" | "/")
}

/// Notes the date whose month is the token.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if !view.is_marked(token, Mark::MONTH) || month(view.word(token)).is_none() {
        return;
    }
    let before = day_before(view, token);
    let behind_month = token + 1;
    let found = match before {
        Some(day) => year_behind(view, behind_month).map(|end| (day, end)).or_else(|| {
            let year =
                day.checked_sub(1).filter(|year| is_whole_year(view, *year) && is_close(view.gap(day)))?;
            Some((year, behind_month))
        }),
        None => None,
    };
    let found = found.or_else(|| {
        let end = day_behind(view, token)?;
        if let Some(end) = year_behind(view, end).filter(|end_year| {
            let year = end_year - 1;
            view.is_word(year) || view.digit_count(year) == 4 || view.gap(year).ends_with('\'')
        }) {
            return Some((token, end));
        }
        let year =
            token.checked_sub(1).filter(|year| is_whole_year(view, *year) && is_close(view.gap(token)))?;
        Some((year, end))
    });
    let Some((from, end)) = found else { return };
    let end = if matches!(view.word(end), "г" | "р" | "года" | "року") && view.gap(end).len() <= 2 {
        end + 1
    } else {
        end
    };
    let abbreviated = matches!(view.word(end - 1), "г" | "р") && view.gap(end).starts_with('.');
    let article = view.word(from.wrapping_sub(1)) == "den" && view.gap(from) == " ";
    let from = if article { from - 1 } else { from };
    if super::date::is_effective(scan, from, end) {
        scan.keep(from..end);
    } else {
        scan.hit_bytes(view.start(from)..view.end(end - 1) + usize::from(abbreviated), Kind::Date, Sign::Cue);
    }
}

fn is_whole_year(view: &View, at: usize) -> bool {
    view.digit_count(at) == 4 && view.value(at).is_some_and(is_year)
}
