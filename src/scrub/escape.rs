//! Characters written as HTML entities, percent or JSON escapes.

/// The character that an escape at the start of `rest` stands for, and the escape's length in bytes.
pub(super) fn decode(rest: &str) -> Option<(char, usize)> {
    match rest.as_bytes().first()? {
        b'&' => entity(rest),
        b'%' => percent(rest),
        b'\\' => json(rest),
        _ => None,
    }
}

fn entity(rest: &str) -> Option<(char, usize)> {
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let c = match name {
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "commat" => '@',
        "period" => '.',
        "hyphen" | "dash" | "ndash" | "mdash" | "minus" => '-',
        "plus" => '+',
        "sol" => '/',
        "colon" => ':',
        "num" => '#',
        "shy" | "zwnj" | "zwj" | "lrm" | "rlm" => '\u{AD}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((c, end + 1))
}

fn percent(rest: &str) -> Option<(char, usize)> {
    let code = u8::from_str_radix(rest.get(1..3)?, 16).ok()?;
    (0x20..0x7F).contains(&code).then_some((char::from(code), 3))
}

fn json(rest: &str) -> Option<(char, usize)> {
    if let Some(hex) = rest.strip_prefix("\\u").and_then(|hex| hex.get(..4)) {
        return Some((char::from_u32(u32::from_str_radix(hex, 16).ok()?)?, 6));
    }
    match rest.as_bytes().get(1)? {
        b'n' | b't' | b'r' => Some((' ', 2)),
        b'/' => Some(('/', 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_and_everything_else_is_left() {
        assert_eq!(decode("&#48;1"), Some(('0', 5)));
        assert_eq!(decode("&#x30;"), Some(('0', 6)));
        assert_eq!(decode("&commat;x"), Some(('@', 8)));
        assert_eq!(decode("%40x"), Some(('@', 3)));
        assert_eq!(decode("\\u0030"), Some(('0', 6)));
        for plain in ["& co", "&;", "% 5", "%zz", "\\x", "&#1114112;", ""] {
            assert_eq!(decode(plain), None, "{plain}");
        }
    }
}
