//! Street addresses: Finnish, Swedish, English, Russian and Arabic.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::Marks;
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

/// Endings of street names that few other words have.
static STREETS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::endings(
        "katu kadulla kadulle kadulta kadun katua kujalle polulle raitille väylälle aukiolle kuja kujalla kujan polku polulla raitti raitilla kaari väylä väylällä aukio gatan \
     gata vägen gränden gränd stigen allén tanhua penger bulevardi esplanadi puistotie",
    )
});

/// Endings that other words have as well: these need a capital, or more of an address behind the number.
static DOUBTFUL: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::endings(
        "tie tiellä tielle tieltä tien rannalle ranta rannalla rinne rinteellä tori torilla torget backen väg kulma mäki",
    )
});

static NO_STREET_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "tie tien tiellä tori ranta rinne väg kulma mäki kaari polku gata backen torilla rannalla aukio koti \
     työmatkatie lukuja alkulukuja kokonaislukuja tunnuslukuja makuja hakuja alkuja",
    )
});

static NO_STREET_ENDINGS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::endings(
        "monitori editori reaktori sektori traktori konttori tutori mentori faktori aattori valtatie kantatie \
     moottoritie rautatie ohitustie europaväg riksväg motorväg historia rehtori doktori lääkäri",
    )
});

/// Words with such endings that are no street.
fn is_no_street(word: &str) -> bool {
    NO_STREET_WORDS.has(word) || NO_STREET_ENDINGS.ends(word, 0)
}

static HOME_CUE_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "osoit asun asuu asumme adress address live living bor muut moved flytt адрес живу проживаю kotios",
    )
});

fn is_home_cue(word: &str) -> bool {
    HOME_CUE_STEMS.begins(word)
}

/// Marks the cues.
pub(super) fn mark(marks: &mut Marks) {
    marks.cue_stems(&HOME_CUE_STEMS);
}

/// Notes the address whose house number is the token.
pub(super) fn find(scan: &mut Scan<'_>, token: usize) {
    let view = scan.view;
    if view.digit_count(token) > 5 || scan.is_kept(token) {
        return;
    }
    let found = nordic(scan, token).or_else(|| english(scan, token)).or_else(|| prefixed(view, token));
    if let Some((from, end, stop)) = found {
        scan.hit_bytes(view.start(from)..stop.max(view.end(end - 1)), Kind::Address, Sign::Shape);
    }
}

/// Words before the number of a flat.
static FLAT_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "as lgh bst apt flat unit kv кв корп asunto huoneisto lägenhet apartment rappu стр квартира room ovi \
     krs trappa",
    )
});

/// What may follow the house number: `a`, stair and flat, postcode and town; the token behind it.
fn tail_end(view: &View, token: usize) -> (usize, bool) {
    let mut end = token + 1;
    let mut more = false;
    if matches!(view.gap(end), "-" | "/") && view.digit_count(end) <= 3 && view.is_number(end) {
        end += 1;
    }
    let stair = view.is_word(end)
        && view.word(end).chars().count() == 1
        && view.word(end).is_ascii()
        && matches!(view.gap(end), "" | " ");
    if stair {
        let flat = view.is_number(end + 1)
            && view.digit_count(end + 1) <= 3
            && matches!(view.gap(end + 1), "" | " ");
        let alone = view.is_capital(end) || view.gap(end).is_empty();
        let part_of_name = view.word(end) == "a" || view.word(end) == "i" || view.word(end) == "o";
        if flat {
            end += 2;
            more = true;
        } else if alone && !(part_of_name && !view.is_capital(end) && !view.gap(end).is_empty()) {
            end += 1;
            more = true;
        }
    }
    let flat_word = FLAT_WORDS.has(view.word(end));
    if flat_word
        && view.gap(end).len() <= 3
        && view.is_number(end + 1)
        && view.gap(end + 1).len() <= 3
        && view.digit_count(end + 1) <= 4
    {
        end += 2;
        more = true;
    }
    let postcode =
        view.digit_count(end) == 5 && matches!(view.gap(end), ", " | " " | "," | "\n" | ",\n" | " \n");
    let swedish = view.digit_count(end) == 3
        && view.digit_count(end + 1) == 2
        && view.gap(end + 1) == " "
        && matches!(view.gap(end), ", " | " ");
    if postcode || swedish {
        end += if postcode { 1 } else { 2 };
        more = true;
        let written = view.is_capital(end) && matches!(view.gap(end), " " | "  " | ", ");
        let town = view.is_word(end) && view.gap(end) == " " && is_town(view.word(end));
        if written || town {
            end += 1;
        }
    } else if view.gap(end) == ", " && view.is_capital(end) && is_town(view.word(end)) {
        end += 1;
    }
    (end, more)
}

static TOWN_STEMS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "helsin espoo vanta tamper turku turu oulu lahti lahde kuopio jyväsk pori vaasa vasa kotka joensuu \
     lappeenran hämeenlin rovaniem seinäjo mikkel esimerkk åbo esbo stockholm tallin",
    )
});

fn is_town(word: &str) -> bool {
    TOWN_STEMS.begins(word)
}

fn nordic(scan: &Scan<'_>, token: usize) -> Option<(usize, usize, usize)> {
    let view = scan.view;
    let label = matches!(view.word(token.wrapping_sub(1)), "nro" | "no" | "nr" | "numero" | "nummer")
        && view.gap(token).len() <= 2
        && view.gap(token - 1).len() == 1;
    let name = token.checked_sub(if label { 2 } else { 1 }).filter(|name| view.is_word(*name))?;
    let word = view.word(name);
    let apart = label || matches!(view.gap(token), " " | "\n" | "  " | ", " | ": " | "");
    let parted =
        matches!(word, "katu" | "kuja" | "tie" | "gata" | "gatan" | "väg" | "vägen" | "polku" | "street")
            && name > 0
            && view.is_word(name - 1)
            && (view.is_capital(name - 1) || scan.cue_before(name - 1, 2, is_home_cue))
            && matches!(view.gap(name), "-" | " ")
            && !view.is_capital(name);
    let sure = STREETS.ends(word, 1);
    let doubtful = DOUBTFUL.ends(word, 3);
    if !apart
        || view.digit_count(token) > 4
        || !(sure || parted || doubtful)
        || (is_no_street(word) && !parted)
    {
        return None;
    }
    let (end, more) = tail_end(view, token);
    let cue = doubtful && scan.cue_before(name, 4, is_home_cue);
    let unit = matches!(
        view.word(token + 1),
        "km" | "m" | "kpl" | "minuuttia" | "min" | "euroa" | "vuotta" | "päivää"
    );
    if unit || !(sure || parted || (doubtful && (view.is_capital(name) || more || cue))) {
        return None;
    }
    let mut from = if parted { name - 1 } else { name };
    while from > 0
        && name - from < 3
        && (view.gap(from) == "-" || is_quarter(view.word(from - 1)))
        && view.gap(from).len() == 1
    {
        from -= 1;
    }
    Some((from, end, 0))
}

static QUARTER_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "vanha uusi iso pieni pikku itäinen läntinen pohjoinen eteläinen norra södra östra västra lilla stora \
     gamla nya övre nedre",
    )
});

/// Words before the name of a street that belong to it.
fn is_quarter(word: &str) -> bool {
    QUARTER_WORDS.has(word)
}

static STREET_WORD_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "street road avenue lane boulevard blvd rd ave terrace crescent strasse straße square drive court \
     close st way gardens place",
    )
});

fn is_street_word(word: &str) -> bool {
    STREET_WORD_WORDS.has(word)
}

fn english(scan: &Scan<'_>, token: usize) -> Option<(usize, usize, usize)> {
    let view = scan.view;
    let mut street = token + 1;
    while street <= token + 4
        && view.is_word(street)
        && (matches!(view.gap(street), " " | "" | "-") || (street > token + 1 && view.gap(street) == ". "))
    {
        let word = view.word(street);
        if street > token + 1 && is_street_word(word) {
            let capital = (token + 1..=street).all(|at| view.is_capital(at) || view.word(at).len() == 1);
            let plain = matches!(word, "street" | "road" | "avenue" | "lane")
                && street == token + 2
                && !is_common(view.word(token + 1));
            let lower = scan.view.digit_count(token) >= 3
                && !scan.policy.is_guidance()
                && (token + 1..street).all(|at| !is_common(view.word(at)))
                && word != "way"
                && word != "st"
                || (word == "st" && scan.view.digit_count(token) >= 3 && street == token + 2);
            if capital
                || plain
                || lower
                || (matches!(word, "street" | "road" | "avenue") && scan.cue_before(token, 4, is_home_cue))
            {
                let from = if view.gap(token).is_empty() && token > 0 { token - 1 } else { token };
                let mut end = street + 1;
                let flat = matches!(view.word(end), "apt" | "flat" | "unit" | "apartment" | "room")
                    && view.gap(end).len() <= 2;
                if flat && view.is_number(end + 1) {
                    end += 2;
                }
                return Some((from, end, 0));
            }
            return None;
        }
        street += 1;
    }
    None
}

static COMMON_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read("way lane the of in on more other long different km years minutes days months")
});

fn is_common(word: &str) -> bool {
    COMMON_WORDS.has(word)
}

/// Russian and Arabic: the word for street, its name, then the number.
fn prefixed(view: &View, token: usize) -> Option<(usize, usize, usize)> {
    let is_street = |word: &str| {
        matches!(word, "ул" | "вул" | "пр" | "пер" | "шоссе" | "бульвар" | "شارع" | "طريق")
            || word.starts_with("улиц")
            || word.starts_with("вулиц")
            || word.starts_with("проспект")
            || word.starts_with("переул")
    };
    if !view.is_foreign() {
        return None;
    }
    let from = (2..=6).filter_map(|back| token.checked_sub(back)).find(|at| is_street(view.word(*at)))?;
    let close = (from + 1..=token).all(|at| view.gap(at).len() <= 4 && !view.gap(at).contains(['!', '?']));
    if !close || (from + 1..token).any(|at| view.is_number(at)) {
        return None;
    }
    let mut end = token + 1;
    while end < token + 8
        && ((matches!(
            view.word(end),
            "кв" | "корп" | "к" | "стр" | "квартира" | "корпус" | "под" | "этаж" | "شقة"
        ) && view.gap(end).len() <= 3
            && view.is_number(end + 1))
            || (view.is_number(end) && is_between(view.gap(end)) && view.is_word(end - 1)))
    {
        end += 1;
    }
    if view.is_word(end) && view.gap(end).is_empty() && view.word(end).chars().count() == 1 {
        end += 1;
    }
    Some((from, end, 0))
}

fn is_between(gap: &str) -> bool {
    gap.len() <= 3 && gap.chars().all(|c| matches!(c, ' ' | '.' | ',' | '-'))
}
