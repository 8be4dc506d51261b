//! Check digits. They only name the kind of a value; what looks like one goes without a valid check as well.

/// Digits as numbers; other bytes count as 0.
fn values(digits: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    digits.bytes().map(|byte| u32::from(byte.wrapping_sub(b'0')) % 10)
}

/// Luhn's check over all digits (ISO/IEC 7812-1).
pub(super) fn luhn(digits: &str) -> bool {
    let sum: u32 = values(digits)
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            if place % 2 == 0 {
                digit
            } else if digit > 4 {
                2 * digit - 9
            } else {
                2 * digit
            }
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// The check character of a Finnish identity code: nine digits, and the letter or digit in lower case.
pub(super) fn hetu(nine: &str, check: char) -> bool {
    let signs = "0123456789abcdefhjklmnprstuvwxy";
    nine.len() == 9
        && nine.parse::<u32>().ok().and_then(|number| signs.chars().nth((number % 31) as usize))
            == Some(check)
}

/// The check of an Estonian personal code of eleven digits.
pub(super) fn isikukood(digits: &str) -> bool {
    let weighted = |weights: [u32; 10]| {
        values(digits).zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11
    };
    let first = weighted([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]);
    let check = if first < 10 { first } else { weighted([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 10 };
    digits.len() == 11 && values(digits).last() == Some(check)
}

/// The check of an IBAN without separators, in lower case (ISO 13616: mod 97 is 1).
pub(super) fn iban(code: &str) -> bool {
    let (Some(head), Some(tail)) = (code.get(..4), code.get(4..)) else { return false };
    let remainder = tail.chars().chain(head.chars()).try_fold(0_u32, |sum, c| {
        let value = c.to_digit(36)?;
        Some((sum * if value > 9 { 100 } else { 10 } + value) % 97)
    });
    remainder == Some(1)
}

/// The check of a Finnish Business ID of eight digits.
pub(super) fn business_id(digits: &str) -> bool {
    let sum: u32 = values(digits).zip([7, 9, 10, 5, 8, 4, 2]).map(|(digit, weight)| digit * weight).sum();
    let check = match sum % 11 {
        0 => Some(0),
        1 => None,
        remainder => Some(11 - remainder),
    };
    digits.len() == 8 && check.is_some() && values(digits).last() == check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_tell_right_from_wrong() {
        assert!(hetu("010190900", 'p') && !hetu("010190900", 'r'));
        assert!(luhn("4111111111111111") && !luhn("4111111111111112"));
        assert!(luhn("1212121212"));
        assert!(isikukood("30303039914") && isikukood("60001019906") && !isikukood("30303039915"));
        assert!(iban("fi2112345600000785") && !iban("fi2212345600000785"));
        assert!(business_id("02454583") && !business_id("02454584"));
    }
}
