//! Names, only behind (or before) a cue that says that a name stands there.

mod cues;

use self::cues::{Demand, cue_end, is_kin, is_no_name};
use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::{Mark, Marks};
use crate::scrub::policy::Policy;
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

static PLACE_FORM_ENDINGS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::endings("ssa ssä sta stä lla llä lta ltä lainen läinen seen ian ish ese isk lle")
});

/// Whether a word with a capital looks like an inflected place or a nationality rather than a name.
fn is_place_form(word: &str) -> bool {
    PLACE_FORM_ENDINGS.ends(word, 0)
}

/// Whether white space (or the mark of the cue) and nothing else stands before the token.
fn is_near(gap: &str, after_cue: bool) -> bool {
    let marks: &[char] =
        if after_cue { &[' ', ':', '\n', ',', '-', '.', '«', '(', '*', '!'] } else { &[' ', '-', '\''] };
    gap.len() <= 6 && !gap.is_empty() && gap.chars().all(|c| marks.contains(&c))
}

/// The same behind a certain cue, where quotation marks may open as well.
fn is_near_certain(gap: &str) -> bool {
    is_near(gap.trim_end_matches(['"', '”', '“', '„', '\'']), true)
}

/// Words behind a name that is given with a day of birth.
const BORN: [&str; 5] = ["born", "syntynyt", "född", "родился", "родилась"];

/// First characters of the Chinese words before a name.
const HAN: [char; 2] = ['我', '名'];

/// Marks the words that names are told by.
pub(in crate::scrub) fn mark(marks: &mut Marks) {
    cues::mark(marks);
    marks.whole(Mark::NAME, BORN);
    marks.beginnings(Mark::NAME, ["我", "名"]);
}

/// Notes the name that stands behind a cue at the token, or before `born`.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let word = scan.view.word(token);
    if !scan.view.is_marked(token, Mark::NAME) || !scan.policy.removes(Kind::Name, Sign::Cue) {
        return;
    }
    if BORN.contains(&word) {
        before_born(scan, token);
    }
    if is_kin(word) && kin(scan, token) {
        return;
    }
    if word.starts_with(HAN) {
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
    let near = is_near(gap, true) || (demand == Demand::Any && is_near_certain(gap));
    let thanked = matches!(view.word(cue), "thanks" | "yours") && gap.contains(['!', '.']);
    if !near || thanked || (short_cue && !gap.starts_with(['.', ':', ','])) {
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
            _ if end > from && is_particle(word) && view.is_capital(end + 1) => true,
            _ if any && end == from => word.chars().count() >= 2,
            _ if any => {
                !view.is_capital(from) && end == from + 1 && word.chars().count() >= 3 && is_last(view, end)
            }
            _ => false,
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
    (from + 1..=from + 2).any(|at| !view.has_token(at) || view.gap(at).contains([',', '\n', ';', '.']))
}

/// Whether a sentence or clause ends behind the token, or a word that cannot be part of a name follows.
fn is_last(view: &View, token: usize) -> bool {
    !is_near(view.gap(token + 1), false)
        || !view.has_token(token + 1)
        || is_no_name(view.word(token + 1))
        || view.is_number(token + 1)
}

static PARTICLE_WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read("von van de af al el bin ibn abu da di du la le der"));

fn is_particle(word: &str) -> bool {
    PARTICLE_WORDS.has(word)
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
        && !is_place_form(view.word(from - 1))
    {
        from -= 1;
    }
    if token - from >= 2 && !view.is_parted(token) {
        scan.hit(from..token, Kind::Name, Sign::Cue);
    }
}
