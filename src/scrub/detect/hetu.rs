//! Finnish personal identity code: DDMMYY, a sign for the century, three digits and a check character; whole, in
//! parts, and with whatever stands between the parts.

use crate::domain::Kind;
use crate::scrub::calendar::is_day;
use crate::scrub::check;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::{Digits, Scan};
use crate::scrub::view::View;
use std::sync::LazyLock;

static ENDING_CUE_WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read("loppu loput last ends slutar slut sista"));

static ENDING_CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "loppuosa loppuos tunnuks hetu henkilötunnu sotu ending suffix personbeteck personnum последн окончан viimeis \
     tunnus",
    )
});

/// Words behind which the last four characters stand alone.
fn is_ending_cue(word: &str) -> bool {
    ENDING_CUE_WORDS.has(word) || ENDING_CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cues(&ENDING_CUE_WORDS);
    marks.cue_stems(&ENDING_CUE_STEMS);
}

/// Whether text between two digits of one group can be passed over.
fn is_inner(gap: &str) -> bool {
    gap.len() <= 3 && gap.chars().all(|c| matches!(c, ' ' | '.' | '-' | '/' | '_' | ',' | '\n' | '*'))
}

/// The token behind `count` digits in groups.
fn gather(view: &View, from: usize, count: usize) -> Option<usize> {
    let mut digits = 0;
    let mut at = from;
    while digits < count && view.is_number(at) && (at == from || is_inner(view.gap(at))) {
        digits += view.digit_count(at);
        at += 1;
    }
    (digits == count).then_some(at)
}

/// Where the six digits of the date of birth end, and whether they are a day.
fn birth_end(scan: &Scan<'_>, token: usize) -> Option<(usize, bool)> {
    let view = scan.view;
    if let Some((end, _)) = scan.date(token) {
        return Some((end, true));
    }
    let end = gather(view, token, 6).or_else(|| gather(view, token, 8))?;
    let gathered = scan.digits(token..end);
    let digits: &str = &gathered;
    let part =
        |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let year_last = matches!(digits.get(4..6), Some("18" | "19" | "20")) && is_day(part(0), part(2));
    let year_first = matches!(digits.get(..2), Some("18" | "19" | "20")) && is_day(part(6), part(4));
    let day = if digits.len() == 6 { is_day(part(0), part(2)) } else { year_last || year_first };
    Some((end, day)).filter(|(end, day)| *day || (digits.len() == 6 && *end == token + 1))
}

static CENTURY_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read("a b c d e f u v w x y"));

fn is_century(word: &str) -> bool {
    CENTURY_WORDS.has(word)
}

fn is_check(word: &str) -> bool {
    word.len() == 1
        && word.chars().all(|c| c.is_ascii_alphanumeric() && !matches!(c, 'g' | 'i' | 'o' | 'q' | 'z'))
}

fn is_short_gap(gap: &str) -> bool {
    gap.len() <= 3
        && gap
            .chars()
            .all(|c| matches!(c, ' ' | '-' | '+' | '.' | '/' | '_' | ':' | '\n' | ',' | '(' | ')' | '*'))
}

/// What stands behind the date of birth.
struct Ending {
    /// The token behind it.
    end: usize,
    /// Where it ends in the view.
    stop: usize,
    /// Its digits, without the check character.
    digits: Digits,
    /// The check character, if it stands there.
    check: Option<char>,
}

/// The three digits and check character that begin at a token: in one piece, or each digit apart.
fn ending(scan: &Scan<'_>, token: usize) -> Option<Ending> {
    let view = scan.view;
    let whole = |end: &usize| *end == token + 1 || (token..*end).all(|at| view.digit_count(at) == 1);
    if let Some(end) = gather(view, token, 3).filter(whole) {
        let word = view.word(end);
        let letter = word.chars().next().filter(char::is_ascii_alphabetic);
        let glued = view.gap(end).is_empty() && view.is_word(end) && is_check(word.get(..1).unwrap_or(""));
        let spaced = matches!(view.gap(end), " " | "-") && is_check(word);
        let digits = scan.digits(token..end);
        return Some(match letter {
            Some(check) if glued || spaced => {
                Ending { end: end + 1, stop: view.start(end) + 1, digits, check: Some(check) }
            }
            _ => Ending { end, stop: view.end(end - 1), digits, check: None },
        });
    }
    let end = gather(view, token, 4).filter(whole)?;
    let four = scan.digits(token..end);
    let mut digits = Digits::default();
    digits.push(slice(&four, 0, 3));
    Some(Ending { end, stop: view.end(end - 1), digits, check: four.chars().last() })
}

/// Notes the code, or its ending, that the token begins.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let size = scan.view.digit_count(token);
    if matches!(size, 5 | 7 | 11..) || (size <= 2 && !is_inner(scan.view.gap(token + 1))) {
        return;
    }
    if !whole(scan, token) && matches!(size, 3 | 4) {
        alone(scan, token);
    }
}

fn whole(scan: &mut Scan<'_>, token: usize) -> bool {
    let view = scan.view;
    if view.digit_count(token) > 11 || (view.gap(token).is_empty() && view.is_number(token.wrapping_sub(1))) {
        return false;
    }
    if matches!(view.digit_count(token), 9 | 10) && run_together(scan, token) {
        return true;
    }
    if !view.has_token(token + 1) {
        return false;
    }
    let Some((behind, is_birth)) = birth_end(scan, token) else { return false };
    let gap = view.gap(behind);
    let century = is_century(view.word(behind)) && gap.len() <= 2 && view.gap(behind + 1).len() <= 2;
    let from = if century { behind + 1 } else { behind };
    let dashed = matches!(gap.trim_matches([' ', '\n', '(', ')']), "-" | "+" | "--");
    if !century && !is_short_gap(gap) {
        return false;
    }
    if dashed && letters_only(scan, token, behind) {
        return true;
    }
    let Some(found) = ending(scan, from) else { return false };
    let gathered = scan.digits(token..behind);
    let birth: &str = &gathered;
    let mut nine = Digits::default();
    if birth.len() == 8 {
        nine.push(slice(birth, 0, 4));
        nine.push(slice(birth, 6, 8));
    } else {
        nine.push(birth);
    }
    nine.push(&found.digits);
    let certain = found.check.is_some_and(|check| check::hetu(&nine, check));
    let letter = found.check.is_some_and(|check| check.is_ascii_alphabetic());
    let is_swedish = !letter && birth.len() == 8 && matches!(birth.get(..2), Some("18" | "19" | "20"));
    let swedish_day = !letter && !is_birth && found.check.is_some() && super::personnummer::is_birth(birth);
    if (is_swedish || swedish_day) && !certain {
        return false;
    }
    let closed = !view.is_number(found.end) || !view.gap(found.end).is_empty();
    let shaped = if century {
        closed && (view.gap(behind).is_empty() || is_birth)
    } else if dashed {
        closed && (found.check.is_some() || is_birth)
    } else {
        is_birth && letter && closed
    };
    if shaped || (is_birth && certain && closed) {
        let telling = letter && is_birth && (dashed || century) && view.end(found.end - 1) == found.stop;
        if !certain && !telling && scan.keeps_any(token..found.end) {
            return false;
        }
        let sign =
            if certain || (letter && is_birth && (dashed || century)) { Sign::Certain } else { Sign::Shape };
        scan.hit_bytes(view.start(token)..found.stop, Kind::Hetu, sign);
        return true;
    }
    false
}

fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or("")
}

/// `010190900P`, and ten digits with a right check.
fn run_together(scan: &mut Scan<'_>, token: usize) -> bool {
    let view = scan.view;
    let digits = view.digits(token);
    let day = is_day(slice(digits, 0, 2).parse().unwrap_or(0), slice(digits, 2, 4).parse().unwrap_or(0));
    if !day || scan.joins(token) {
        return false;
    }
    let next = token + 1;
    if digits.len() == 9
        && is_check(view.word(next))
        && matches!(view.gap(next), "" | " " | "-")
        && view.is_word(next)
    {
        let check = view.word(next).chars().next().unwrap_or(' ');
        let certain = check::hetu(digits, check);
        if certain || view.gap(next).is_empty() {
            let sign = if certain { Sign::Certain } else { Sign::Shape };
            scan.hit(token..next + 1, Kind::Hetu, sign);
            return true;
        }
    }
    let last = slice(digits, 9, 10).chars().next();
    if digits.len() == 10 && last.is_some_and(|check| check::hetu(slice(digits, 0, 9), check)) {
        scan.hit(token..next, Kind::Hetu, Sign::Certain);
        return true;
    }
    false
}

/// `123456-abcd`: six digits, dash, four letters or digits that begin with a letter.
fn letters_only(scan: &mut Scan<'_>, token: usize, behind: usize) -> bool {
    let view = scan.view;
    let mut end = behind;
    while view.has_token(end) && (end == behind || view.gap(end).is_empty()) && end < behind + 5 {
        end += 1;
    }
    let tail = view.slice(view.start(behind)..view.end(end.wrapping_sub(1)));
    let shaped = view.is_word(behind) && tail.len() == 4 && tail.is_ascii() && behind == token + 1;
    if shaped && view.gap(behind) == "-" {
        scan.hit(token..end, Kind::Hetu, Sign::Shape);
    }
    shaped
}

/// The last four characters alone: behind a cue, or with the sign and a capital letter.
fn alone(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let year = view.value(token).is_some_and(|value| (1900..2100).contains(&value));
    let four = view.digit_count(token) == 4;
    if four && (year || !scan.cue_before(token, 4, is_ending_cue)) {
        return;
    }
    let sign = view.gap(token).ends_with(['-', '+']);
    let opens = view.gap(token).len() > 1 || token == 0;
    let Some(found) = ending(scan, token).filter(|found| found.end <= token + 2) else { return };
    if found.check.is_none() || (view.gap(token).is_empty() && view.is_word(token.wrapping_sub(1))) {
        return;
    }
    let letter = view.is_word(found.end - 1);
    if letter && view.end(found.end - 1) != found.stop {
        return;
    }
    let tight = letter && view.is_capital(found.end - 1) && view.gap(found.end - 1).is_empty();
    let cue = scan.cue_before(token, if tight { 6 } else { 4 }, is_ending_cue);
    let signed =
        letter && sign && opens && view.is_capital(found.end - 1) && view.gap(found.end - 1).is_empty();
    if (cue && !view.gap(found.end).starts_with(['%', '€'])) || signed {
        let from = view.start(token) - usize::from(sign);
        scan.hit_bytes(from..found.stop, Kind::Hetu, if cue { Sign::Cue } else { Sign::Shape });
    }
}
