//! Names, only behind (or before) a cue that says that a name stands there.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::policy::Policy;
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

/// What a cue demands of the words behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Demand {
    /// The cue is certain: the first word is a name, however it is written.
    Any,
    /// Only words with a capital.
    Capital,
    /// At least two words with a capital, or one that cannot be a place or language.
    Pair,
    /// At least two words with a capital.
    Two,
    /// No capitals exist in the script; at most two words.
    Uncased,
}

/// Cues as word sequences in the view.
const CUES: [(&[&str], Demand); 79] = [
    (&["nimeni", "on"], Demand::Any),
    (&["nimi", "on"], Demand::Capital),
    (&["mun", "nimi", "on"], Demand::Any),
    (&["nimi"], Demand::Capital),
    (&["nimeni"], Demand::Capital),
    (&["sukunimi"], Demand::Any),
    (&["etunimi"], Demand::Any),
    (&["sukunimeni"], Demand::Any),
    (&["etunimeni"], Demand::Any),
    (&["nimensä", "on"], Demand::Any),
    (&["nimeltä"], Demand::Two),
    (&["nimeltään"], Demand::Two),
    (&["hän", "on"], Demand::Pair),
    (&["olen"], Demand::Pair),
    (&["terveisin"], Demand::Capital),
    (&["terveisin", "on"], Demand::Capital),
    (&["terv"], Demand::Capital),
    (&["yt"], Demand::Pair),
    (&["t"], Demand::Pair),
    (&["terkuin"], Demand::Capital),
    (&["kiittäen"], Demand::Capital),
    (&["my", "name", "is"], Demand::Any),
    (&["my", "name", "s"], Demand::Any),
    (&["name", "is"], Demand::Capital),
    (&["name"], Demand::Capital),
    (&["surname"], Demand::Any),
    (&["first", "name"], Demand::Any),
    (&["last", "name"], Demand::Any),
    (&["full", "name"], Demand::Any),
    (&["i", "am", "called"], Demand::Any),
    (&["called"], Demand::Two),
    (&["this", "is"], Demand::Pair),
    (&["i", "am"], Demand::Pair),
    (&["i", "m"], Demand::Pair),
    (&["regards"], Demand::Capital),
    (&["sincerely"], Demand::Capital),
    (&["yours"], Demand::Pair),
    (&["named"], Demand::Capital),
    (&["thanks"], Demand::Pair),
    (&["jag", "heter"], Demand::Any),
    (&["hon", "heter"], Demand::Any),
    (&["han", "heter"], Demand::Any),
    (&["heter"], Demand::Capital),
    (&["mitt", "namn", "är"], Demand::Any),
    (&["namn", "är"], Demand::Capital),
    (&["namn"], Demand::Capital),
    (&["mvh"], Demand::Capital),
    (&["hälsningar"], Demand::Capital),
    (&["hälsning"], Demand::Capital),
    (&["efternamn"], Demand::Any),
    (&["förnamn"], Demand::Any),
    (&["jag", "är"], Demand::Pair),
    (&["меня", "зовут"], Demand::Any),
    (&["зовут"], Demand::Capital),
    (&["мене", "звати"], Demand::Any),
    (&["мене", "звуть"], Demand::Any),
    (&["звати"], Demand::Capital),
    (&["моё", "имя"], Demand::Any),
    (&["мое", "имя"], Demand::Any),
    (&["имя"], Demand::Capital),
    (&["фамилия"], Demand::Capital),
    (&["моя", "фамилия"], Demand::Any),
    (&["уважением"], Demand::Capital),
    (&["повагою"], Demand::Capital),
    (&["моє", "ім", "я"], Demand::Any),
    (&["tässä"], Demand::Two),
    (&["täällä"], Demand::Two),
    (&["прізвище"], Demand::Any),
    (&["фио"], Demand::Capital),
    (&["اسمي"], Demand::Uncased),
    (&["اسمى"], Demand::Uncased),
    (&["انا", "اسمي"], Demand::Uncased),
    (&["الاسم"], Demand::Uncased),
    (&["نام", "من"], Demand::Uncased),
    (&["اسم", "من"], Demand::Uncased),
    (&["magacaygu", "waa"], Demand::Any),
    (&["magacaygu"], Demand::Capital),
    (&["magaceygu", "waa"], Demand::Any),
    (&["magacaygu", "waxa", "weeye"], Demand::Any),
];

/// Whose name follows: `my wife Grace`, `vaimoni Grace`, `min fru Grace`.
const KIN: [&str; 46] = [
    "wife",
    "husband",
    "son",
    "daughter",
    "brother",
    "sister",
    "cousin",
    "friend",
    "mother",
    "father",
    "child",
    "uncle",
    "aunt",
    "partner",
    "spouse",
    "fiancé",
    "girlfriend",
    "boyfriend",
    "vaimoni",
    "mieheni",
    "poikani",
    "tyttäreni",
    "siskoni",
    "veljeni",
    "äitini",
    "isäni",
    "ystäväni",
    "lapseni",
    "puolisoni",
    "serkkuni",
    "avopuolisoni",
    "tyttöystäväni",
    "poikaystäväni",
    "fru",
    "man",
    "dotter",
    "sambo",
    "bror",
    "syster",
    "vän",
    "mamma",
    "pappa",
    "kusin",
    "жена",
    "муж",
    "брат",
];

/// Words that are no name even where one is expected.
fn is_no_name(word: &str) -> bool {
    const STEMS: [&str; 34] = [
        "suom",
        "finl",
        "finsk",
        "maahanmuutto",
        "migri",
        "helsin",
        "tamper",
        "turu",
        "turku",
        "oulu",
        "espoo",
        "vanta",
        "eurooppa",
        "venäj",
        "ruots",
        "englan",
        "ukrain",
        "russia",
        "sweden",
        "swedish",
        "english",
        "finnish",
        "русск",
        "росси",
        "укра",
        "финл",
        "somali",
        "iraq",
        "iran",
        "syyri",
        "afgan",
        "nigeri",
        "kenia",
        "viro",
    ];
    matches!(
        word,
        "ja" | "och"
            | "and"
            | "on"
            | "is"
            | "är"
            | "i"
            | "olen"
            | "mutta"
            | "but"
            | "men"
            | "the"
            | "my"
            | "a"
            | "an"
            | "not"
            | "ei"
            | "inte"
            | "minä"
            | "mä"
            | "jag"
            | "from"
            | "from:"
            | "in"
            | "en"
            | "se"
            | "hän"
            | "sekä"
            | "tai"
            | "or"
            | "eller"
            | "mikä"
            | "what"
            | "vad"
            | "и"
            | "а"
            | "я"
            | "не"
            | "но"
            | "как"
            | "мой"
            | "моя"
            | "väärin"
            | "wrong"
            | "fel"
            | "muuttunut"
            | "changed"
            | "ändrats"
            | "kirjoitettu"
            | "spelled"
            | "written"
            | "misspelled"
            | "passissa"
            | "kuten"
            | "sama"
            | "same"
            | "eri"
            | "different"
            | "to"
            | "for"
            | "of"
            | "with"
            | "hei"
            | "hi"
            | "hello"
            | "moi"
            | "kiitos"
            | "thanks"
            | "thank"
            | "tack"
            | "sir"
            | "madam"
            | "team"
            | "asiakaspalvelu"
            | "haettu"
            | "ole"
            | "liian"
            | "too"
            | "very"
            | "so"
            | "it"
            | "that"
            | "this"
            | "we"
            | "you"
            | "he"
            | "she"
            | "they"
            | "who"
            | "kuka"
            | "vem"
            | "born"
            | "että"
            | "jos"
            | "kun"
            | "när"
            | "if"
            | "when"
            | "мне"
            | "мы"
            | "он"
            | "она"
            | "это"
            | "в"
            | "на"
            | "с"
            | "по"
            | "tunnistettu"
            | "puuttuu"
            | "missing"
            | "inget"
            | "ingen"
            | "något"
            | "jotain"
            | "nothing"
            | "waa"
            | "و"
            | "من"
            | "في"
            | "انا"
            | "jo"
            | "also"
            | "myös"
            | "också"
            | "still"
            | "vielä"
            | "at"
            | "by"
            | "was"
            | "oli"
            | "var"
            | "has"
            | "have"
            | "att"
            | "som"
            | "kan"
            | "will"
            | "can"
            | "do"
            | "does"
            | "did"
            | "please"
            | "pls"
            | "maanantai"
            | "monday"
            | "january"
            | "eu"
            | "kela"
            | "dvv"
            | "mr"
            | "mrs"
            | "ms"
            | "dr"
            | "herr"
            | "fru"
            | "osoite"
            | "address"
            | "puhelin"
            | "email"
            | "sähköposti"
            | "passport"
            | "passi"
    ) || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word with a capital looks like an inflected place or a nationality rather than a name.
fn is_place_form(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lainen", "läinen", "seen", "ian", "ish",
        "ese", "isk", "lle",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether white space (or the mark of the cue) and nothing else stands before the token.
fn is_near(gap: &str, after_cue: bool) -> bool {
    let marks: &[char] =
        if after_cue { &[' ', ':', '\n', ',', '-', '.', '«', '(', '*', '!'] } else { &[' ', '-', '\''] };
    gap.len() <= 6 && !gap.is_empty() && gap.chars().all(|c| marks.contains(&c))
}

/// First words of the cues.
static FIRST: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::of(CUES.iter().filter_map(|(cue, _)| cue.first().copied())));

static KIN_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(KIN));

fn cue_end(view: &View, token: usize) -> Option<(usize, Demand)> {
    let first = view.word(token);
    FIRST.whole(first)?;
    CUES.iter()
        .filter(|(cue, _)| cue.first() == Some(&first))
        .filter(|(cue, _)| cue.iter().enumerate().all(|(at, word)| view.word(token + at) == *word))
        .max_by_key(|(cue, _)| cue.len())
        .map(|(cue, demand)| (token + cue.len(), *demand))
}

/// Notes the name that stands behind a cue at the token, or before `born`.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let word = scan.view.word(token);
    if !scan.policy.removes(Kind::Name, Sign::Cue) {
        return;
    }
    if matches!(word, "born" | "syntynyt" | "född" | "родился" | "родилась") {
        before_born(scan, token);
    }
    if KIN_WORDS.whole(word).is_some() && kin(scan, token) {
        return;
    }
    if word.starts_with('我') || word.starts_with('名') {
        han(scan, token);
    }
    let Some((from, demand)) = cue_end(scan.view, token) else { return };
    if !belongs_to_person(scan.view, token) {
        return;
    }
    if scan.policy == Policy::Note && demand != Demand::Any && demand != Demand::Uncased {
        return;
    }
    if let Some((from, end)) = words_behind(scan.view, token, from, demand) {
        scan.hit(from..end, Kind::Name, Sign::Cue);
    }
}

/// Whether `nimi`, `name` or `namn` is a person's, not a file's, form's or company's.
fn belongs_to_person(view: &View, token: usize) -> bool {
    let before = view.word(token.wrapping_sub(1));
    let opens = token == 0 || view.gap(token).contains(['\n', ',', '.', ':', ';', '!', '?', '(', '-']);
    if view.gap(token).contains(['_', '"', '<', '=']) {
        return false;
    }
    match view.word(token) {
        "nimi" => {
            const OWNERS: [&str; 22] = [
                "lapsen",
                "vaimon",
                "miehen",
                "pojan",
                "tyttären",
                "äidin",
                "isän",
                "siskon",
                "veljen",
                "puolison",
                "hakijan",
                "hänen",
                "asiakkaan",
                "ystävän",
                "minun",
                "mun",
                "koko",
                "serkun",
                "hakijoiden",
                "kaverin",
                "äitini",
                "vaimoni",
            ];
            opens || !before.ends_with('n') || OWNERS.contains(&before)
        }
        "name" | "namn" => {
            opens
                || matches!(
                    before,
                    "my" | "his"
                        | "her"
                        | "their"
                        | "full"
                        | "first"
                        | "last"
                        | "s"
                        | "and"
                        | "our"
                        | "the"
                        | "mitt"
                        | "hans"
                        | "hennes"
                        | "och"
                        | "fullständigt"
                        | "with"
                        | "child"
                        | "wife"
                        | "husband"
                        | "ja"
                        | "hei"
                        | "hi"
                        | "hej"
                        | "hello"
                )
        }
        _ => true,
    }
}

fn words_behind(view: &View, cue: usize, mut from: usize, demand: Demand) -> Option<(usize, usize)> {
    if matches!(view.word(from), "mr" | "mrs" | "ms" | "dr" | "herr" | "rouva" | "herra") {
        from += 1;
    }
    let gap = view.gap(from);
    let labelled = gap.starts_with(':');
    let short_cue = matches!(view.word(cue), "t" | "yt");
    if !is_near(gap, true) || (short_cue && !gap.starts_with(['.', ':', ','])) {
        return None;
    }
    if matches!(demand, Demand::Pair | Demand::Two)
        && gap.contains(['.', ',', '!'])
        && !short_cue
        && !matches!(view.word(cue), "yours" | "thanks")
    {
        return None;
    }
    let mut end = from;
    while end < from + 4 && view.is_word(end) && (end == from || is_near(view.gap(end), false)) {
        let word = view.word(end);
        if is_no_name(word) && !(end > from && view.is_capital(end) && view.gap(end) == "-") {
            break;
        }
        let cased = view.is_capital(end);
        let any = demand == Demand::Any || (labelled && demand == Demand::Capital && ends_line(view, from));
        let accepted = match demand {
            Demand::Uncased => end < from + 2 || !is_near(view.gap(end + 1), false),
            _ if cased => true,
            _ if any && end == from => word.chars().count() >= 2,
            _ if any => {
                !view.is_capital(from) && end == from + 1 && word.chars().count() >= 3 && is_last(view, end)
            }
            _ => is_particle(word) && view.is_capital(end + 1) && end > from,
        };
        if !accepted {
            break;
        }
        end += 1;
    }
    let count = end - from;
    let single_is_enough = match demand {
        Demand::Two => false,
        Demand::Pair => {
            short_cue
                || (count == 1
                    && is_last(view, from)
                    && !is_place_form(view.word(from))
                    && view.word(cue) != "olen")
        }
        _ => true,
    };
    let plausible = demand != Demand::Pair || !is_place_form(view.word(from));
    (count >= 2 && plausible || count == 1 && single_is_enough).then_some((from, end))
}

/// Whether the line or clause ends behind one or two words.
fn ends_line(view: &View, from: usize) -> bool {
    (from + 1..=from + 2).any(|at| view.token(at).is_none() || view.gap(at).contains([',', '\n', ';', '.']))
}

/// Whether a sentence or clause ends behind the token, or a word that cannot be part of a name follows.
fn is_last(view: &View, token: usize) -> bool {
    !is_near(view.gap(token + 1), false)
        || view.token(token + 1).is_none()
        || is_no_name(view.word(token + 1))
        || view.is_number(token + 1)
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "von"
            | "van"
            | "de"
            | "af"
            | "al"
            | "el"
            | "bin"
            | "ibn"
            | "abu"
            | "da"
            | "di"
            | "du"
            | "la"
            | "le"
            | "der"
    )
}

fn kin(scan: &mut Scan<'_>, token: usize) -> bool {
    let view = scan.view;
    let from = token + 1;
    let owned = view.word(token).ends_with("ni")
        || (1..=2)
            .any(|back| matches!(view.word(token.wrapping_sub(back)), "my" | "min" | "our" | "моя" | "мой"));
    if !owned
        || !matches!(view.gap(from), " " | ", " | ": ")
        || !view.is_capital(from)
        || is_no_name(view.word(from))
        || is_place_form(view.word(from))
    {
        return false;
    }
    let mut end = from + 1;
    while end < from + 3
        && view.is_capital(end)
        && matches!(view.gap(end), " " | "-")
        && !is_no_name(view.word(end))
    {
        end += 1;
    }
    scan.hit(from..end, Kind::Name, Sign::Cue);
    true
}

/// Chinese: two or three characters behind the cue, which no space separates.
fn han(scan: &mut Scan<'_>, token: usize) {
    let word = scan.view.word(token);
    let cue = ["我叫", "我的名字叫", "我的名字是", "名字是", "名字叫"]
        .into_iter()
        .find(|cue| word.starts_with(cue));
    if let Some(cue) = cue {
        let length = word.chars().skip(cue.chars().count()).take(3).map(char::len_utf8).sum::<usize>();
        let start = scan.view.start(token) + cue.len();
        scan.hit_bytes(start..start + length, Kind::Name, Sign::Cue);
    }
}

fn before_born(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    let mut from = token;
    while from > 0
        && token - from < 3
        && view.is_capital(from - 1)
        && matches!(view.gap(from), " " | ", " | "-")
        && !is_no_name(view.word(from - 1))
    {
        from -= 1;
    }
    if token - from >= 2 && scan.cue_behind(token.wrapping_sub(1), 1, |_| true) {
        scan.hit(from..token, Kind::Name, Sign::Cue);
    }
}
