//! The words and numbers of a view.

use crate::scrub::mark::{self, Mark};

/// A maximal run of digits, or of letters, in the view.
pub(super) struct Token {
    start: u32,
    end: u32,
    /// Its value, if it is a number of at most nine digits.
    pub(super) value: Option<u32>,
    /// Which rules it may be of interest to.
    pub(super) mark: Mark,
    /// Whether it consists of digits.
    pub(super) number: bool,
    /// Whether its first letter is a capital in the original.
    pub(super) capital: bool,
    /// Whether its first and last letters are.
    pub(super) capitals: bool,
}

impl Token {
    /// Where it begins, in bytes of the view.
    pub(super) fn start(&self) -> usize {
        self.start as usize
    }

    /// Where it ends.
    pub(super) fn end(&self) -> usize {
        self.end as usize
    }
}

/// All of them, and what is known of them together.
#[derive(Default)]
pub(super) struct Tokens {
    /// In order.
    pub(super) list: Vec<Token>,
    /// The marks of all words.
    pub(super) marks: Mark,
    /// The signs of ASCII that stand between them, as [`sign_bit`]s.
    pub(super) signs: u64,
    /// How many have one character, or so few bytes that they may.
    pub(super) short: usize,
    /// Whether they hold letters that Finnish, Swedish and English do not have.
    pub(super) foreign: bool,
}

impl Tokens {
    /// Cuts a folded text; `is_upper` tells whether the character at a place is a capital in the original.
    pub(super) fn of(text: &str, is_upper: impl Fn(usize) -> bool) -> Self {
        let marks = mark::all();
        let bytes = text.as_bytes();
        let mut tokens = Self { list: Vec::with_capacity(bytes.len() / 4 + 2), ..Self::default() };
        let mut start = 0;
        while let Some(byte) = bytes.get(start).copied() {
            if byte.is_ascii_digit() {
                start += tokens.push_number(start, bytes.get(start..).unwrap_or_default());
                continue;
            }
            let Word { end, last, foreign } = Word::at(text, start);
            if end == start {
                tokens.signs |= sign_bit(byte);
                start += if byte.is_ascii() { 1 } else { char_length(text, start) };
                continue;
            }
            let mark = marks.of(bytes.get(start..end).unwrap_or_default());
            let capital = is_upper(start);
            let capitals = capital && (last == start || is_upper(last));
            let (from, to) = (start as u32, end as u32);
            tokens.list.push(Token {
                start: from,
                end: to,
                value: None,
                mark,
                number: false,
                capital,
                capitals,
            });
            tokens.foreign |= foreign;
            tokens.marks = tokens.marks | mark;
            tokens.short += usize::from(end - start == 1 || (!byte.is_ascii() && end - start <= 4));
            start = end;
        }
        tokens
    }

    /// Appends the number that begins here; its length.
    fn push_number(&mut self, start: usize, rest: &[u8]) -> usize {
        let (mut value, mut length) = (0_u32, 0);
        for digit in rest.iter().take_while(|byte| byte.is_ascii_digit()) {
            value = value.wrapping_mul(10).wrapping_add(u32::from(digit - b'0'));
            length += 1;
        }
        self.short += usize::from(length == 1);
        self.list.push(Token {
            start: start as u32,
            end: (start + length) as u32,
            value: (length <= 9).then_some(value),
            mark: Mark::default(),
            number: true,
            capital: false,
            capitals: false,
        });
        length
    }
}

/// The bit of a sign of ASCII; none for what is no sign.
pub(super) fn sign_bit(byte: u8) -> u64 {
    match byte {
        b'!'..=b'`' => 1 << (byte - b'!'),
        _ => 0,
    }
}

fn char_length(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}

/// The letters that begin at a place of a text.
struct Word {
    /// The place behind them; the place itself if there are none.
    end: usize,
    /// Where the last of them begins.
    last: usize,
    /// Whether there are letters among them that Finnish, Swedish and English do not have.
    foreign: bool,
}

impl Word {
    fn at(text: &str, start: usize) -> Self {
        let bytes = text.as_bytes();
        let mut word = Self { end: start, last: start, foreign: false };
        loop {
            let length = match bytes.get(word.end) {
                Some(b'a'..=b'z') => 1,
                Some(0x80..) => {
                    let c = text.get(word.end..).and_then(|rest| rest.chars().next());
                    let Some(c) = c.filter(|c| is_letter(*c)) else { return word };
                    word.foreign |= c > '\u{FF}';
                    c.len_utf8()
                }
                _ => return word,
            };
            (word.last, word.end) = (word.end, word.end + length);
        }
    }
}

/// Whether the character belongs to a word; the alphabets of most texts are answered without the tables.
fn is_letter(c: char) -> bool {
    matches!(c, 'à'..='ö' | 'ø'..='ÿ' | 'а'..='џ') || (!c.is_ascii() && c.is_alphanumeric())
}
