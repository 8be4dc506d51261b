//! How one character is seen by the sieve: invisible ones vanish, every digit is ASCII, dashes and spaces are one.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Zeros of the decimal digit ranges (category Nd) of Unicode 16; each range holds ten digits in a row.
const ZEROS: [u32; 77] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730,
    0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50,
    0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1,
    0x1E950, 0x1FBF0, 0x1F101, 0x1F101,
];

/// Digits in circles and the like that have no compatibility decomposition: first character, its digit, how many.
const ORNAMENTS: [(u32, u32, u32); 7] = [
    (0x24EA, 0, 1),
    (0x24F5, 1, 9),
    (0x24FF, 0, 1),
    (0x2776, 1, 9),
    (0x2780, 1, 9),
    (0x278A, 1, 9),
    (0x1F10B, 0, 1),
];

/// Appends what the sieve sees of `c`: nothing, one character, or several.
pub(super) fn push(c: char, seen: &mut String) {
    if c.is_ascii() {
        seen.push(if c.is_ascii_control() && c != '\n' { ' ' } else { c.to_ascii_lowercase() });
        return;
    }
    match c {
        'à'..='ö' | 'ø'..='ÿ' | 'а'..='я' | 'ё'..='џ' | 'ء' | 'ؤ' | 'ئ'..='و' | 'ي' => {
            seen.push(c);
        }
        'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' | 'Ѐ'..='Џ' => seen.extend(c.to_lowercase()),
        'آ' | 'أ' | 'إ' | 'ٱ' => seen.push('ا'),
        'ی' | 'ى' => seen.push('ي'),
        'ک' => seen.push('ك'),
        '\u{A0}' => seen.push(' '),
        '\u{2010}'..='\u{2015}' => seen.push('-'),
        '’' | '‘' => seen.push('\''),
        _ => push_other(c, seen),
    }
}

fn push_other(c: char, seen: &mut String) {
    if is_invisible(c) {
        return;
    }
    if let Some(digit) = digit(c) {
        seen.push(digit);
    } else if is_dash(c) {
        seen.push('-');
    } else if is_space(c) {
        seen.push(' ');
    } else if matches!(c, '⁄' | '∕' | '／' | '⧸') {
        seen.push('/');
    } else if matches!(c, '․' | '。' | '﹒' | '．' | '｡' | '٫') {
        seen.push('.');
    } else if matches!(c, '、' | '،' | '٬') {
        seen.push(',');
    } else if matches!(c, '’' | '‘' | 'ʼ') {
        seen.push('\'');
    } else {
        decompose_compatible(c, |part| {
            if !is_combining_mark(part) || is_own_letter(c) {
                seen.extend(part.to_lowercase());
            }
        });
    }
}

/// Letters whose mark is part of the letter, not a decoration.
fn is_own_letter(c: char) -> bool {
    matches!(c, 'Ґ' | 'ґ' | 'Ӣ' | 'ӣ')
}

/// The ASCII digit that a character of any script or shape stands for.
fn digit(c: char) -> Option<char> {
    let code = c as u32;
    let ornament = ORNAMENTS.iter().find(|(first, _, count)| (*first..first + count).contains(&code));
    let value = match ornament {
        Some((first, value, _)) => code - first + value,
        None => ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| code - zero)?,
    };
    char::from_digit(value, 10)
}

/// Whether the character takes no room: format characters, fillers, marks on another character.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}' | '\u{8E2}'
        | '\u{115F}'..='\u{1160}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
        || is_combining_mark(c)
}

/// Whether an invisible character belongs to the one before it: a mark on it, or what chooses its shape. Others, such
/// as the end of an override, stand for themselves and stay when that one goes.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{180B}'..='\u{180D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2796}'
                | '\u{30FC}'
                | '\u{58A}'
                | '\u{5BE}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{207B}'
                | '\u{208B}'
    )
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2800}' | '\u{FFFD}')
}

/// Whether a text of such characters needs no closer look for disguises: letters and signs of everyday writing.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\n' | '\t' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{24F}' | 'Ѐ'..='ӿ' | 'ء'..='ي')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> String {
        let mut seen = String::new();
        text.chars().for_each(|c| push(c, &mut seen));
        seen
    }

    #[test]
    fn every_digit_is_seen_as_an_ascii_digit() {
        for digits in [
            "٠١٢٣٤٥٦٧٨٩",
            "۰۱۲۳۴۵۶۷۸۹",
            "०१२३४५६७८९",
            "０１２３４５６７８９",
            "⁰¹²³⁴⁵⁶⁷⁸⁹",
            "⓪①②③④⑤⑥⑦⑧⑨",
            "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
        ] {
            assert_eq!(seen(digits), "0123456789", "{digits}");
        }
        assert_eq!(seen("0️⃣1️⃣"), "01");
        assert_eq!(seen("1\u{301}2\u{34F}3\u{AD}4\u{200B}5\u{3164}6"), "123456");
    }

    #[test]
    fn dashes_and_spaces_are_one_and_letters_keep_their_marks() {
        assert_eq!(seen("1–2−3－4\u{A0}5\u{202F}6\u{3000}7\t8"), "1-2-3-4 5 6 7 8");
        assert_eq!(seen("Äijä ÅLAND Ёлка ＡＢ＠"), "äijä åland ёлка ab@");
    }
}
