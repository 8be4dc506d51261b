//! Digits written as words: `nolla neljä nolla`, `noll sju noll`, `zero four zero`, `ноль пять`.

use super::lexicon::Lexicon;
use super::mark::{Mark, Marks};
use super::view::View;
use std::sync::LazyLock;

/// Fewest words in a row that are read as digits; two in a row are everyday counting.
const FEWEST: usize = 3;

/// Shortest word, in bytes, that can be so many together.
pub(super) const LONG_WORD: usize = 12;

static DIGITS: LazyLock<Lexicon> = LazyLock::new(|| {
    let words = [
        ("0", "nolla nollaa nol zero oh noll nolle nula null ноль нуль нулей нуля صفر الصفر"),
        ("1", "yksi yks one ett ein один одна واحد واحدة"),
        ("2", "kaksi kaks two två tva два две اثنان اثنين إثنان اثنتان"),
        ("3", "kolme kol three tre три ثلاثة ثلاث"),
        ("4", "neljä nelja nel four fyra четыре чотири اربعة اربع"),
        ("5", "viisi viis five fem пять خمسة خمس"),
        ("6", "kuusi kuus six sex шесть шість ستة ست"),
        ("7", "seitsemän seitsämän seittemän seiska seven sju семь сім سبعة سبع"),
        ("8", "kahdeksan kaheksan kasi eight åtta atta восемь вісім ثمانية ثماني"),
        ("9", "yhdeksän yheksän ysi nine nio девять تسعة تسع"),
        ("10", "kymmenen ten tio десять"),
        ("11", "yksitoista ykstoista eleven elva одиннадцать"),
        ("12", "kaksitoista kakstoista twelve tolv двенадцать"),
        ("13", "kolmetoista thirteen tretton тринадцать"),
        ("14", "neljätoista fourteen fjorton четырнадцать"),
        ("15", "viisitoista fifteen femton пятнадцать"),
        ("16", "kuusitoista sixteen sexton шестнадцать"),
        ("17", "seitsemäntoista seventeen sjutton семнадцать"),
        ("18", "kahdeksantoista eighteen arton восемнадцать"),
        ("19", "yhdeksäntoista девятнадцать"),
        ("20", "tjugo kaksikymmentä kakskyt kaksytä двадцать"),
        ("30", "thirty trettio kolmekymmentä kolkyt kolkytä тридцать"),
        ("40", "forty fyrtio neljäkymmentä nelkyt сорок"),
        ("50", "fifty femtio viisikymmentä viiskyt пятьдесят"),
        ("60", "sixty sextio kuusikymmentä kuuskyt шестьдесят"),
        ("70", "seventy sjuttio seitsemänkymmentä семьдесят"),
        ("80", "eighty åttio kahdeksankymmentä восемьдесят"),
        ("90", "ninety nittio yhdeksänkymmentä девяносто"),
    ];
    let numbered = |(digits, words): (&'static str, &'static str)| {
        let number = digits.parse().unwrap_or(0);
        words.split(' ').map(move |word| (word, number))
    };
    Lexicon::numbered(words.into_iter().flat_map(numbered))
});

/// The digits that a word stands for.
fn digits_of(word: &str) -> Option<String> {
    if let Some(number) = DIGITS.whole(word) {
        return Some(number.to_string());
    }
    if !(8..=120).contains(&word.len()) {
        return None;
    }
    let mut digits = String::new();
    let mut after_tens = false;
    let mut rest = word;
    while !rest.is_empty() {
        let longest = (2..=24)
            .rev()
            .filter_map(|length| rest.get(..length))
            .find_map(|part| DIGITS.whole(part).map(|number| (part.len(), number)));
        let (length, number) = longest?;
        let tens = digits.ends_with('0') && after_tens && (1..10).contains(&number);
        if tens {
            digits.pop();
        }
        after_tens = number >= 20;
        digits.push_str(&number.to_string());
        rest = rest.get(length..)?;
    }
    Some(digits)
}

/// Signs that are said between digits, and their names.
const SIGNS: [(&str, &str); 4] = [
    (
        "-",
        "viiva väliviiva tavuviiva yhdysviiva miinus dash hyphen minus streck bindestreck тире дефис минус شرطة",
    ),
    ("+", "plus pluss plussa плюс"),
    (".", "piste dot point punkt точка نقطة"),
    (" ", "väli space mellanslag пробел"),
];

static SIGN_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::numbered(
        (0_u8..).zip(SIGNS).flat_map(|(sign, (_, names))| names.split(' ').map(move |name| (name, sign))),
    )
});

/// The sign that a word names.
fn sign_of(word: &str) -> Option<&'static str> {
    let sign = SIGN_WORDS.whole(word)?;
    SIGNS.get(usize::from(sign)).map(|(sign, _)| *sign)
}

/// The letter whose name is said behind the digits of an identity code.
fn letter_of(word: &str) -> Option<&'static str> {
    let names = [
        ("aa", "a"),
        ("bee", "b"),
        ("see", "c"),
        ("dee", "d"),
        ("ee", "e"),
        ("äf", "f"),
        ("äffä", "f"),
        ("hoo", "h"),
        ("jii", "j"),
        ("koo", "k"),
        ("äl", "l"),
        ("ällä", "l"),
        ("äm", "m"),
        ("ämmä", "m"),
        ("än", "n"),
        ("ännä", "n"),
        ("pee", "p"),
        ("är", "r"),
        ("ärrä", "r"),
        ("äs", "s"),
        ("ässä", "s"),
        ("tee", "t"),
        ("uu", "u"),
        ("vee", "v"),
        ("äks", "x"),
        ("yy", "y"),
        ("pe", "p"),
        ("te", "t"),
        ("ess", "s"),
        ("err", "r"),
        ("pea", "p"),
        ("ar", "r"),
    ];
    names.into_iter().find(|(name, _)| *name == word).map(|(_, letter)| letter)
}

static TIMES: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::numbered([
        ("double", 2),
        ("tupla", 2),
        ("dubbel", 2),
        ("kaksois", 2),
        ("triple", 3),
        ("trippel", 3),
        ("kolmois", 3),
    ])
});

/// How often the next digit is said to stand.
fn times_of(word: &str) -> usize {
    TIMES.whole(word).map_or(0, usize::from)
}

/// Marks the words that numbers are told by.
pub(super) fn mark(marks: &mut Marks) {
    marks.whole(Mark::DIGIT, DIGITS.words().chain(TIMES.words()));
    marks.whole(Mark::SIGN, SIGN_WORDS.words());
    marks.beginnings(Mark::DIGITS_TOGETHER, DIGITS.words());
}

fn is_close(gap: &str) -> bool {
    gap.len() <= 3 && gap.chars().all(|c| matches!(c, ' ' | ',' | '.' | '-' | '/' | '\n' | ';' | ':'))
}

/// The run of digit words that begins at a token: its end if it is one, and the token behind all that was looked at,
/// before which none can begin if this is none.
fn run_end(view: &View, from: usize) -> (Option<usize>, usize) {
    if !view.is_word(from) {
        let end = signed_end(view, from);
        return (end, end.unwrap_or(from + 1));
    }
    let mut words = 0;
    let mut end = from;
    let mut at = from;
    while at == from || is_close(view.gap(at)) {
        let word = view.word(at);
        if view.is_number(at) && word.len() <= 4 {
            let glued = at > from && view.gap(at).is_empty();
            words += if glued { FEWEST } else { 0 };
            end = at + 1;
        } else if let Some(digits) = digits_of(word) {
            words += digits.len();
            end = at + 1;
        } else if times_of(word) > 0 {
            words += 1;
        } else if end == from || sign_of(word).is_none() {
            break;
        }
        at += 1;
    }
    ((words >= FEWEST && end > from).then_some(end), at.max(from + 1))
}

/// The end of a chain of numbers with the names of signs between: `192 dot 0 dot 2`, `131052 viiva 951`.
fn signed_end(view: &View, from: usize) -> Option<usize> {
    let mut last = from;
    while view.is_number(last) && is_named_sign(view, last + 1) && view.is_number(last + 2) {
        last += 2;
    }
    (last > from).then_some(last + 1)
}

/// Whether the name of a sign, not of a sum, stands between two numbers.
fn is_named_sign(view: &View, at: usize) -> bool {
    let sign = sign_of(view.word(at));
    let sums = matches!(view.word(at), "plus" | "pluss" | "plussa" | "плюс" | "minus" | "miinus" | "минус");
    sign.is_some_and(|sign| sign != " ")
        && view.gap(at) == " "
        && view.gap(at + 1) == " "
        && (!sums || view.digit_count(at.wrapping_sub(1)) == 6)
}

/// Whether digits are written as words somewhere.
pub(super) fn occurs(view: &View) -> bool {
    if !view.has_marked(Mark::DIGIT | Mark::SIGN | Mark::DIGITS_TOGETHER) {
        return false;
    }
    let mut before = false;
    (0..view.len()).any(|at| {
        let word = view.word(at);
        let number = view.is_number(at);
        let digits = view.is_marked(at, Mark::DIGIT) && (DIGITS.whole(word).is_some() || times_of(word) > 0);
        let twice = (digits && before) || (number && before && view.gap(at).is_empty());
        before = digits;
        twice
            || (number
                && view.is_marked(at + 1, Mark::SIGN)
                && is_named_sign(view, at + 1)
                && view.is_number(at + 2))
            || (!digits
                && view.is_marked(at, Mark::DIGITS_TOGETHER)
                && digits_of(word).is_some_and(|digits| digits.len() >= FEWEST))
    })
}

/// The view with such words replaced by their digits.
pub(super) fn as_digits(view: &View) -> View {
    let mut read = View::default();
    let mut at = 0;
    let mut looked_at = 0;
    while at < view.len() {
        copy(view, view.start(at) - view.gap(at).len()..view.start(at), &mut read);
        let end = if at < looked_at {
            None
        } else {
            let (end, behind) = run_end(view, at);
            looked_at = behind;
            end
        };
        if let Some(end) = end {
            at = say(view, at, end, &mut read);
            looked_at = at;
        } else {
            copy(view, view.start(at)..view.end(at), &mut read);
            at += 1;
        }
    }
    copy(view, view.start(at) - view.gap(at).len()..view.text().len(), &mut read);
    read
}

/// Writes the digits of one run; returns the token behind it.
fn say(view: &View, from: usize, end: usize, read: &mut View) -> usize {
    let mut said = 0;
    let mut times = 1;
    for at in from..end {
        if at > from {
            let gap = view.start(at) - view.gap(at).len()..view.start(at);
            let original = view.original(gap);
            read.push(' ', original.start, original.end);
        }
        let word = view.word(at);
        let original = view.original(view.start(at)..view.end(at));
        let digits = if view.is_number(at) { Some(word.to_owned()) } else { digits_of(word) };
        match digits {
            Some(digits) => {
                for digit in digits.chars().cycle().take(digits.len() * times) {
                    read.push(digit, original.start, original.end);
                    said += 1;
                }
                times = 1;
            }
            None if times_of(word) > 0 => {
                times = times_of(word);
            }
            None => {
                for c in sign_of(word).unwrap_or(" ").chars() {
                    read.push(c, original.start, original.end);
                }
            }
        }
    }
    match letter_of(view.word(end)) {
        Some(letter) if said >= 9 && is_close(view.gap(end)) => {
            let original = view.original(view.end(end - 1)..view.end(end));
            letter.chars().for_each(|c| read.push(c, original.start, original.end));
            end + 1
        }
        _ => end,
    }
}

fn copy(view: &View, range: std::ops::Range<usize>, read: &mut View) {
    let from = range.start;
    for (offset, c) in view.slice(range).char_indices() {
        let original = view.original(from + offset..from + offset + c.len_utf8());
        read.push(c, original.start, original.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digit_words_in_a_row_are_read_as_digits() {
        for (text, seen) in [
            ("nolla neljä nolla 123", "0 4 0 123"),
            ("nollaneljänolla", "040"),
            ("soita: noll sju noll, ett två", "soita: 0 7 0 1 2"),
            ("double five six", " 5 5 6"),
            ("nolla neljäkymmentä yksi", "0 40 1"),
            ("kaksi kolme lasta", "kaksi kolme lasta"),
            ("one of two", "one of two"),
            ("double double double", "double double double"),
        ] {
            let spaced = View::of(text).text().replace("55", "5 5").replace("  ", " ");
            assert_eq!(spaced, seen, "{text}");
        }
    }
}
