//! Texts made of everyday words, artificial values, hostile pieces and any character that there is.

use crate::domain::MessageRole;
use fastrand::Rng;

const WORDS: [&str; 40] = [
    "hei",
    "lupa",
    "päätös",
    "odotan",
    "kiitos",
    "milloin",
    "saanko",
    "hakemus",
    "perhe",
    "matkustaa",
    "hej",
    "tillstånd",
    "väntar",
    "beslut",
    "när",
    "får",
    "familj",
    "hello",
    "permit",
    "waiting",
    "decision",
    "please",
    "when",
    "family",
    "travel",
    "привет",
    "решение",
    "жду",
    "когда",
    "семья",
    "مرحبا",
    "تصريح",
    "قرار",
    "متى",
    "你好",
    "居留",
    "mahadsanid",
    "sugayaa",
    "äiti",
    "työ",
];

const SEAMS: [&str; 12] = [" ", " ", " ", " ", ", ", ". ", "\n", ": ", " (", ") ", " - ", "! "];

/// Pieces that rules look for, whole and in part.
const PIECES: [&str; 44] = [
    "nimeni on",
    "terveisin",
    "my name is",
    "jag heter",
    "меня зовут",
    "اسمي",
    "hetu",
    "puh.",
    "tel",
    "osoite",
    "diaarinumero",
    "asiakasnumero",
    "passport",
    "synt.",
    "1.1.",
    "2026",
    "301/2004",
    "490 euroa",
    "9.00-16.15",
    "0295 419 600",
    "112",
    "@",
    "(at)",
    "http://",
    "www.migri.fi",
    "⟦phone⟧",
    "⟦name⟧",
    "⟦",
    "⟧",
    "You wrote: \"",
    "Kirjoitit: ",
    "kolme",
    "noll",
    "one two",
    "O1O",
    "l2",
    "\u{200b}",
    "\u{ad}",
    "\u{202e}",
    "&#49;",
    "%31",
    "\\u0031",
    "١٢٣",
    "１２",
];

/// A text and the values that stand in it, each too long to stand there by chance.
pub(super) struct Planted {
    pub(super) text: String,
    pub(super) values: Vec<String>,
}

/// Makes texts; the same seed makes the same.
pub(super) struct Generator(Rng);

impl Generator {
    pub(super) fn new(seed: u64) -> Self {
        Self(Rng::with_seed(seed))
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.0.usize(0..from.len())]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.0.u8(0..10))).collect()
    }

    pub(super) fn role(&mut self) -> MessageRole {
        MessageRole::ALL[self.0.usize(0..MessageRole::ALL.len())]
    }

    /// One to six messages of words and values, as people write them.
    pub(super) fn talk(&mut self) -> Vec<(MessageRole, String)> {
        (0..self.0.usize(1..7)).map(|_| (self.role(), self.planted().text)).collect()
    }

    /// Words, values and pieces of rules, with seams of all sorts.
    pub(super) fn message(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.0.usize(1..14) {
            match self.0.u8(0..10) {
                0..5 => text.push_str(self.pick(&WORDS)),
                5..7 => text.push_str(&self.value()),
                7 => {
                    let count = self.0.usize(1..9);
                    text.push_str(&self.digits(count));
                }
                _ => text.push_str(self.pick(&PIECES)),
            }
            text.push_str(if self.0.u8(0..12) == 0 { "" } else { self.pick(&SEAMS) });
        }
        text
    }

    /// Everyday words only.
    pub(super) fn plain(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.0.usize(1..20) {
            text.push_str(self.pick(&WORDS));
            text.push_str(self.pick(&[" ", ", ", ". ", "\n", "? "]));
        }
        text
    }

    /// Any characters, of all planes, with digits and marks among them.
    pub(super) fn unicode(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.0.usize(0..60) {
            match self.0.u8(0..6) {
                0 => text.push(self.0.char('0'..='9')),
                1 => text.push(self.0.char('\u{0300}'..='\u{036f}')),
                2 => text.push_str(self.pick(&PIECES)),
                3 => text.push(self.0.char('\u{0}'..='\u{7f}')),
                _ => text.push(self.0.char(..)),
            }
        }
        text
    }

    /// An artificial value of one of the kinds, as people write it.
    fn value(&mut self) -> String {
        let (day, month) = (self.0.u32(1..29), self.0.u32(1..13));
        let (two, year) = (self.0.u32(40..99), self.0.u32(1940..2005));
        match self.0.u8(0..10) {
            0 => self.hetu(),
            1 => format!("{day}.{month}.{year}"),
            2 => format!("0{} {} {}", self.pick(&["40", "50", "44"]), self.digits(3), self.digits(4)),
            3 => format!("{}@example.com", self.pick(&["aino.mallikas", "test.user", "x_y9"])),
            4 => format!(
                "FI{} {} {} {} {}",
                self.digits(2),
                self.digits(4),
                self.digits(4),
                self.digits(4),
                self.digits(2)
            ),
            5 => format!("4111 1111 {} {}", self.digits(4), self.digits(4)),
            6 => format!("{two}{month:02}{day:02}-{}", self.digits(4)),
            7 => self.digits(8),
            8 => format!("Mallikatu {day} A {month}"),
            _ => format!("+358 40 {}", self.digits(7)),
        }
    }

    fn hetu(&mut self) -> String {
        let (day, month, year) = (self.0.u32(1..29), self.0.u32(1..13), self.0.u32(0..100));
        let end = self.pick(&["A", "H", "P", "X", "1", "7"]);
        format!("{day:02}{month:02}{year:02}{}9{}{end}", self.pick(&["-", "A", "+"]), self.digits(2))
    }

    /// Words with values between them.
    pub(super) fn planted(&mut self) -> Planted {
        let (mut text, mut values) = (String::new(), Vec::new());
        for _ in 0..self.0.usize(1..6) {
            text.push_str(self.pick(&WORDS));
            text.push_str(self.pick(&[" ", ": ", ", "]));
            let value = self.value();
            text.push_str(&value);
            values.push(value);
            text.push_str(self.pick(&[" ", ". ", ", ", "\n"]));
        }
        Planted { text, values }
    }

    /// A value, and two messages that hold a part of it each: both parts have three digits or more.
    pub(super) fn split(&mut self) -> (String, String, String) {
        let value = match self.0.u8(0..4) {
            0 => self.hetu(),
            1 => format!("040 {} {}", self.digits(3), self.digits(4)),
            2 => format!("4111 1111 {} {}", self.digits(4), self.digits(4)),
            _ => format!("FI21 {} {} {} {}", self.digits(4), self.digits(4), self.digits(4), self.digits(2)),
        };
        // People break off where the value has a seam, a card anywhere.
        let digits = |part: &str| part.chars().filter(char::is_ascii_digit).count();
        let seam = |at: usize| {
            (value.len() == 11 && at == 6) || !value[at..].starts_with(|c: char| c.is_ascii_alphanumeric())
        };
        let places: Vec<usize> = (1..value.len())
            .filter(|at| seam(*at) || value.starts_with('4'))
            .filter(|at| digits(&value[..*at]) >= 3 && digits(&value[*at..]) >= 3)
            .collect();
        let at = places[self.0.usize(0..places.len())];
        let (first, second) = value.split_at(at);
        let lead = self.pick(&["", "se on ", "numero: "]);
        (value.clone(), format!("{lead}{}", first.trim()), second.trim().to_owned())
    }
}
