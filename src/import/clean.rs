//! Cleaning of text before the sieve sees it (`DECISIONS` 19 and 20). Bidirectional marks stay: screens show them.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};
use zeroize::Zeroize as _;

/// Stands where a control character or an escape sequence stood.
const REPLACED: char = '\u{fffd}';

/// NUL, C0, C1 and DEL except tab and line feed, and each terminal escape sequence, become U+FFFD; CR LF and a
/// lone CR become LF; NFC; ⟦ and ⟧ become `[` and `]`, since they mark removed values.
pub(super) fn text(mut raw: String) -> String {
    let replaced = |letter: char| match letter {
        '\n' | '\t' => false,
        '⟦' | '⟧' => true,
        _ => letter.is_control(),
    };
    let mut cleaned = if raw.contains(replaced) { without_controls(&raw) } else { std::mem::take(&mut raw) };
    raw.zeroize();
    if is_nfc(&cleaned) {
        return cleaned;
    }
    let composed = cleaned.nfc().collect();
    cleaned.zeroize();
    composed
}

fn without_controls(raw: &str) -> String {
    // U+FFFD takes two bytes more than a control character.
    let mut cleaned = String::with_capacity(raw.len() * 3);
    let mut chars = raw.chars().peekable();
    while let Some(next) = chars.next() {
        match next {
            '\n' | '\t' => cleaned.push(next),
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    cleaned.push('\n');
                }
            }
            '\u{1b}' => {
                match chars.peek() {
                    Some('[') => {
                        chars.next();
                        skip_parameters(&mut chars);
                    }
                    Some('@'..='~') => {
                        chars.next();
                    }
                    _ => {}
                }
                cleaned.push(REPLACED);
            }
            '\u{9b}' => {
                skip_parameters(&mut chars);
                cleaned.push(REPLACED);
            }
            '⟦' => cleaned.push('['),
            '⟧' => cleaned.push(']'),
            _ if next.is_control() => cleaned.push(REPLACED),
            _ => cleaned.push(next),
        }
    }
    cleaned
}

/// Skips parameters, intermediates and the final character of a control sequence; no more than 32 characters, so
/// that a stray escape cannot hide a text.
fn skip_parameters(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    for _ in 0..32 {
        if chars.next_if(|next| (' '..='?').contains(next)).is_none() {
            chars.next_if(|next| ('@'..='~').contains(next));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cleaned() {
        for (raw, cleaned) in [
            ("tavallinen teksti\n\tja sarkain", "tavallinen teksti\n\tja sarkain"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("a\0b\u{7}c\u{7f}d\u{85}e", "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e"),
            ("\u{1b}[31;1mpunainen\u{1b}[0m", "\u{fffd}punainen\u{fffd}"),
            ("\u{9b}2Jx \u{1b}cx \u{1b}", "\u{fffd}x \u{fffd}x \u{fffd}"),
            ("a\u{308}iti", "äiti"),
            ("⟦hetu⟧ [x]", "[hetu] [x]"),
            ("\u{202e}abc\u{200f} 😅", "\u{202e}abc\u{200f} 😅"),
        ] {
            assert_eq!(text(raw.to_owned()), cleaned, "{raw:?}");
        }
    }
}
