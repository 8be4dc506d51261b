//! Letters that stand for digits: `O4O`, `l0`, and their Cyrillic and Greek likes.

/// A cheap look before the careful one: a letter like a digit beside a digit, or a group of them behind one.
pub(super) fn may_hold_lookalikes(text: &[u8]) -> bool {
    let begins = |byte: u8| matches!(byte, b'o' | b'l' | b'i' | 0xCE | 0xD0 | 0xD1);
    let ends = |byte: u8| matches!(byte, b'o' | b'l' | b'i' | 0x96 | 0xBE | 0xBF);
    let goes_on = |byte: u8| begins(byte) || byte.is_ascii_digit() || !byte.is_ascii();
    let mut rest = text;
    while let Some(place) = rest.iter().position(u8::is_ascii_digit) {
        let (before, digit) = rest.split_at(place);
        let behind = match digit {
            [_, next, ..] if begins(*next) => true,
            [_, b' ' | b'-' | b'.', second, third, ..] => begins(*second) && goes_on(*third),
            _ => false,
        };
        if behind || before.last().is_some_and(|last| ends(*last)) {
            return true;
        }
        rest = digit.get(1..).unwrap_or_default();
    }
    false
}

fn lookalike_digit(c: char) -> Option<char> {
    match c {
        'o' | 'о' | 'ο' => Some('0'),
        'l' | 'i' | 'і' => Some('1'),
        _ => None,
    }
}

/// Whether look-alikes in this run of letters and digits stand for digits.
pub(super) fn reads_as_number(run: &str, before_is_digit: bool) -> bool {
    let has_digit = run.bytes().any(|byte| byte.is_ascii_digit());
    let has_lookalike = run.chars().any(|c| lookalike_digit(c).is_some());
    let only_lookalikes = run.chars().all(|c| c.is_ascii_digit() || lookalike_digit(c).is_some());
    let zeros = run.chars().filter(|c| lookalike_digit(*c) == Some('0')).count();
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let few = run.chars().filter(|c| lookalike_digit(*c).is_some()).count() <= 3 * digits;
    has_lookalike && ((has_digit && few) || (before_is_digit && only_lookalikes && zeros >= 2))
}

/// A look-alike is a digit if the stretch of look-alikes that it is in has a digit or the run's edge on its left,
/// and on its right a digit, the edge, or (behind a digit) the rest of a code; not in `FI21`.
pub(super) fn lookalike_digit_in(run: &str, offset: usize, c: char) -> Option<char> {
    let digit = lookalike_digit(c)?;
    let before = run.get(..offset)?.trim_end_matches(|c| lookalike_digit(c).is_some());
    let after = run.get(offset..)?.trim_start_matches(|c| lookalike_digit(c).is_some());
    let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
    let digit_after = after.starts_with(|c: char| c.is_ascii_digit());
    let closes_code = after.len() == 1 && matches!(run.len(), 0..=4 | 10 | 11);
    let edges = (before.is_empty() || digit_before) && (after.is_empty() || digit_after || closes_code);
    let stretch = run.len() - before.len() - after.len();
    let lettered = (1..=3).contains(&before.len()) && digit_after && stretch >= 4;
    (edges || lettered).then_some(digit)
}
