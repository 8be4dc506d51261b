//! Cuts a query line into brackets, words, phrases and fields.

use super::Matching;
use super::field::Field;

/// A piece of a query line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it begins, in characters from 1.
    pub(super) at: u32,
    pub(super) kind: TokenKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Open,
    Close,
    Or,
    Not,
    /// Words as they were typed, without quotes and `*`.
    Words {
        text: String,
        matching: Matching,
    },
    /// A field with its value; a value in quotes is never cut at commas.
    Field {
        field: Field,
        value: String,
        quoted: bool,
    },
}

/// Straight quotes and those of Finnish, Swedish and English word processors.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '„')
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || is_quote(c) || matches!(c, '(' | ')')
}

struct Cutter<'a> {
    rest: std::iter::Peekable<std::iter::Enumerate<std::str::Chars<'a>>>,
    tokens: Vec<Token>,
}

/// Cuts a line. Total: an open quote ends with the line, as it does while somebody types.
pub(super) fn cut(line: &str) -> Vec<Token> {
    let mut cutter = Cutter { rest: line.chars().enumerate().peekable(), tokens: Vec::new() };
    while let Some((at, c)) = cutter.rest.peek().copied() {
        let at = at as u32 + 1;
        match c {
            _ if c.is_whitespace() => {
                cutter.rest.next();
            }
            '(' => cutter.sign(at, TokenKind::Open),
            ')' => cutter.sign(at, TokenKind::Close),
            '-' | '−' => cutter.minus(at),
            _ if is_quote(c) => {
                let text = cutter.quoted();
                let matching = if cutter.star() { Matching::Prefix } else { Matching::Exact };
                cutter.tokens.push(Token { at, kind: TokenKind::Words { text, matching } });
            }
            _ => cutter.word(at),
        }
    }
    cutter.tokens
}

impl Cutter<'_> {
    fn sign(&mut self, at: u32, kind: TokenKind) {
        self.rest.next();
        self.tokens.push(Token { at, kind });
    }

    /// A minus excludes what it touches; one that stands alone is a dash in running text.
    fn minus(&mut self, at: u32) {
        self.rest.next();
        if self.rest.peek().is_some_and(|(_, next)| !next.is_whitespace() && *next != ')') {
            self.tokens.push(Token { at, kind: TokenKind::Not });
        }
    }

    /// What stands between quotes; a doubled straight quote stands for one.
    fn quoted(&mut self) -> String {
        self.rest.next();
        let mut text = String::new();
        while let Some((_, c)) = self.rest.next() {
            if !is_quote(c) {
                text.push(c);
            } else if c == '"' && self.rest.next_if(|(_, next)| *next == '"').is_some() {
                text.push('"');
            } else {
                break;
            }
        }
        text
    }

    fn star(&mut self) -> bool {
        self.rest.next_if(|(_, c)| *c == '*').is_some()
    }

    fn word(&mut self, at: u32) {
        let mut text = String::new();
        while let Some((_, c)) = self.rest.next_if(|(_, c)| !ends_word(*c)) {
            text.push(c);
            if c == ':'
                && let Some(field) = text.strip_suffix(':').and_then(Field::read)
            {
                return self.field(at, field);
            }
        }
        let kind = match text.as_str() {
            "OR" | "TAI" | "ELLER" => TokenKind::Or,
            "NOT" => TokenKind::Not,
            "AND" => return,
            _ => {
                let matching = if text.ends_with('*') { Matching::Prefix } else { Matching::Forms };
                TokenKind::Words { text, matching }
            }
        };
        self.tokens.push(Token { at, kind });
    }

    fn field(&mut self, at: u32, field: Field) {
        let quoted = self.rest.peek().is_some_and(|(_, c)| is_quote(*c));
        let value = if quoted {
            self.quoted()
        } else {
            let mut value = String::new();
            while let Some((_, c)) = self.rest.next_if(|(_, c)| !ends_word(*c)) {
                value.push(c);
            }
            value
        };
        self.tokens.push(Token { at, kind: TokenKind::Field { field, value, quoted } });
    }
}
