//! Months, days and years in words, in the languages that customers write.

use super::lexicon::Lexicon;
use std::sync::LazyLock;

/// Month stems of at least four letters and their number; a word with such a beginning is the month.
const STEMS: [(&str, u8); 76] = [
    ("tammiku", 1),
    ("helmiku", 2),
    ("maalisku", 3),
    ("huhtiku", 4),
    ("toukoku", 5),
    ("kesäku", 6),
    ("heinäku", 7),
    ("eloku", 8),
    ("syysku", 9),
    ("lokaku", 10),
    ("marrasku", 11),
    ("jouluku", 12),
    ("januar", 1),
    ("februar", 2),
    ("april", 4),
    ("august", 8),
    ("septem", 9),
    ("octob", 10),
    ("oktob", 10),
    ("novem", 11),
    ("decem", 12),
    ("dezem", 12),
    ("detsem", 12),
    ("январ", 1),
    ("феврал", 2),
    ("март", 3),
    ("апрел", 4),
    ("июн", 6),
    ("июл", 7),
    ("август", 8),
    ("сентябр", 9),
    ("октябр", 10),
    ("ноябр", 11),
    ("декабр", 12),
    ("січн", 1),
    ("січен", 1),
    ("лютого", 2),
    ("лютий", 2),
    ("берез", 3),
    ("квіт", 4),
    ("травн", 5),
    ("травень", 5),
    ("червн", 6),
    ("червень", 6),
    ("липн", 7),
    ("липень", 7),
    ("серпн", 8),
    ("серпень", 8),
    ("верес", 9),
    ("жовт", 10),
    ("листопад", 11),
    ("грудн", 12),
    ("грудень", 12),
    ("jaanuar", 1),
    ("veebruar", 2),
    ("märts", 3),
    ("aprill", 4),
    ("juuni", 6),
    ("juuli", 7),
    ("oktoo", 10),
    ("janvier", 1),
    ("février", 2),
    ("juillet", 7),
    ("septiembre", 9),
    ("noviembre", 11),
    ("diciembre", 12),
    ("enero", 1),
    ("febrero", 2),
    ("janaayo", 1),
    ("febraayo", 2),
    ("maarso", 3),
    ("abriil", 4),
    ("luulyo", 7),
    ("agoosto", 8),
    ("sebtembar", 9),
    ("oktoobar", 10),
];

/// Short names of months, as whole words.
const NAMES: [(&str, u8); 12] = [
    ("ensimmäistä jan tammi янв يناير جانفي ژانويه محرم فروردين", 1),
    ("toista feb helmi фев февр فبراير فيفري شباط فوريه صفر ارديبهشت", 2),
    ("kolmatta mar mars march maalis мар марта مارس اذار خرداد", 3),
    ("neljättä apr huhti апр abril ابريل افريل نيسان تير اوريل", 4),
    ("viidettä may maj mai mayo touko май мая мае maajo مايو ماي ايار مرداد", 5),
    ("kuudetta jun june juni kesä juin junio juun يونيو يونيه جوان حزيران شهريور ژوين ژوئن", 6),
    ("seitsemättä jul july juli heinä julio يوليو يوليه جويلية تموز مهر رجب ژوييه", 7),
    ("kahdeksatta aug elo авг août agosto اغسطس اوت اب ابان شعبان", 8),
    ("yhdeksättä sep sept syys сен сент سبتمبر ايلول اذر رمضان سپتامبر", 9),
    ("kymmenettä oct okt loka окт اكتوبر شوال octubre اکتبر اكتبر", 10),
    ("yhdettätoista nov marras ноя نوفمبر تشرين بهمن نوامبر", 11),
    ("kahdettatoista dec des dez joulu дек ديسمبر كانون اسفند دسامبر décembre", 12),
];

static WHOLE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::numbered(
        NAMES.into_iter().flat_map(|(names, month)| names.split(' ').map(move |name| (name, month))),
    )
});

static BEGINNINGS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::numbered(STEMS));

/// The words that [`month`] knows, and the beginnings of words.
pub(super) fn month_words() -> (&'static Lexicon, &'static Lexicon) {
    (&WHOLE, &BEGINNINGS)
}

/// The month that a word names; short names must be whole words.
pub(super) fn month(word: &str) -> Option<u8> {
    WHOLE.whole(word).or_else(|| BEGINNINGS.beginning(word))
}

/// The month that a Roman numeral stands for.
pub(super) fn roman_month(word: &str) -> Option<u8> {
    if word.len() > 4 || !word.starts_with(['i', 'v', 'x']) {
        return None;
    }
    let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    numerals.into_iter().position(|numeral| numeral == word).and_then(|at| u8::try_from(at + 1).ok())
}

/// Whether a word is an ordinal from first to thirty-first.
pub(super) fn is_ordinal(word: &str) -> bool {
    const FINNISH: [&str; 17] = [
        "ensimmäi",
        "ensimmäis",
        "toinen",
        "toise",
        "toisen",
        "kolmas",
        "kolman",
        "neljäs",
        "neljän",
        "viides",
        "viiden",
        "kuudes",
        "kuuden",
        "seitsemä",
        "kahdeksa",
        "yhdeksä",
        "kymmene",
    ];
    const SLAVIC: [&str; 16] = [
        "перв",
        "втор",
        "трет",
        "четверт",
        "четвёрт",
        "пят",
        "шест",
        "седьм",
        "восьм",
        "девят",
        "десят",
        "одиннадцат",
        "двенадцат",
        "тринадцат",
        "двадцат",
        "тридцат",
    ];
    match word {
        "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "eighth" | "ninth"
        | "tenth" | "eleventh" | "twelfth" | "thirteenth" | "fourteenth" | "fifteenth" | "sixteenth"
        | "seventeenth" | "eighteenth" | "nineteenth" | "twentieth" | "thirtieth" | "twenty" | "thirty"
        | "första" | "förste" | "andra" | "andre" | "tredje" | "fjärde" | "femte" | "sjätte" | "sjunde"
        | "åttonde" | "nionde" | "tionde" | "elfte" | "tolfte" | "trettonde" | "fjortonde" | "femtonde"
        | "sextonde" | "sjuttonde" | "artonde" | "nittonde" | "tjugonde" | "trettionde" | "الاول"
        | "الثاني" | "الثالث" | "الرابع" | "الخامس" => true,
        _ => {
            (word.starts_with("tjugo") || word.starts_with("trettio"))
                || word.contains("toista")
                || word.contains("toist")
                || word.contains("kymmenes")
                || word.contains("kymmenen")
                || FINNISH.iter().any(|stem| word.starts_with(stem))
                || (word.starts_with(|c: char| ('а'..='я').contains(&c))
                    && (SLAVIC.iter().any(|stem| word.starts_with(stem)) || word.contains("надцат")))
        }
    }
}

/// Whether a year in words can begin with this word.
pub(super) fn begins_year(word: &str) -> bool {
    const STEMS: [&str; 26] = [
        "viisikymment",
        "kuusikymment",
        "seitsemänkymment",
        "kahdeksankymment",
        "yhdeksänkymment",
        "tuhat",
        "tuhannen",
        "kaksituhat",
        "kahdentuhannen",
        "kaksituhatta",
        "yhdeksäntoistasataa",
        "kahdeksantoistasataa",
        "yhdeksäntoista",
        "kaksikymmentä",
        "nineteen",
        "eighteen",
        "twenty",
        "nittonhundra",
        "artonhundra",
        "tjugohundra",
        "tvåtusen",
        "nitton",
        "тысяч",
        "двухтысячн",
        "kakstuhat",
        "الف",
    ];
    matches!(word, "two" | "one" | "a" | "två" | "ett" | "tusen" | "kaksi" | "две" | "дві" | "tjugo")
        || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word can go on a year in words.
pub(super) fn continues_year(word: &str) -> bool {
    const STEMS: [&str; 52] = [
        "yks",
        "yhde",
        "yhtä",
        "kaks",
        "kahde",
        "kolm",
        "nelj",
        "viis",
        "viit",
        "viid",
        "kuus",
        "kuud",
        "seitsem",
        "kymmen",
        "sata",
        "sataa",
        "tuha",
        "thousand",
        "hundred",
        "nineteen",
        "eighteen",
        "seventeen",
        "sixteen",
        "fifteen",
        "fourteen",
        "thirteen",
        "twelve",
        "eleven",
        "ten",
        "twenty",
        "thirty",
        "fort",
        "fift",
        "sixt",
        "sevent",
        "eight",
        "ninet",
        "hundra",
        "tusen",
        "nittio",
        "åttio",
        "sjuttio",
        "sextio",
        "femtio",
        "fyrtio",
        "trettio",
        "tjugo",
        "девят",
        "восемьд",
        "семьд",
        "шестьд",
        "пятьд",
    ];
    matches!(
        word,
        "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "nine"
            | "oh"
            | "ett"
            | "två"
            | "tre"
            | "fyra"
            | "fem"
            | "sex"
            | "sju"
            | "åtta"
            | "nio"
            | "tio"
            | "elva"
            | "tolv"
    ) || STEMS.iter().any(|stem| word.starts_with(stem))
        || (word.starts_with(|c: char| ('а'..='я').contains(&c))
            && (is_ordinal(word)
                || [
                    "тысяч",
                    "сорок",
                    "сто",
                    "двести",
                    "девяност",
                    "один",
                    "два",
                    "три",
                    "четыр",
                    "семь",
                    "восемь",
                    "двух",
                ]
                .iter()
                .any(|stem| word.starts_with(stem))))
}

/// Whether day, month and year are a day of the calendar (a month has at most 31 days here).
pub(super) fn is_day(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// Whether a number can be a year in full: Gregorian, or Persian and Islamic reckoning.
pub(super) fn is_year(year: u32) -> bool {
    (1800..2200).contains(&year) || (1300..1500).contains(&year)
}
