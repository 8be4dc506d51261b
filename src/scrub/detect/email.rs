//! E-mail addresses, also as people write them against machines: `(at)`, `piste`, `snabel-a`, spaces round the signs.

use crate::domain::Kind;
use crate::scrub::hit::Sign;
use crate::scrub::keep::is_own_host;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::{Mark, Marks};
use crate::scrub::policy::Policy;
use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::sync::LazyLock;

/// Longest part of an address, in bytes (RFC 5321 allows 64 and 255).
const LONGEST: usize = 255;

/// Top-level names that are taken for one when the point is a word.
static TOP: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "fi com net org se ru ee info eu example io uk de no dk ua me biz edu gov fr it es pl lt lv cn so iq \
     ir tr in us ca co test name nu ax by",
    )
});

/// Mail providers for everybody, where no mailbox is an office's.
static PROVIDERS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "gmail. hotmail. outlook. yahoo. icloud. live. mail.ru yandex. proton luukku. elisanet. kolumbus. \
     suomi24. bk.ru",
    )
});

/// Beginnings of mailbox names that are an office's.
static OFFICES: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "kirjaamo registr info neuvo asiakaspalvelu palvelu palaute feedback tietosuoja tietopyyn tietotur \
     tuki support help contact office toimisto noreply no-reply do-not-reply viestin media press rekry \
     lupa oleskelu opiskel student tyolupa työlupa tyonantaja work perhe family kansalaisuus citizen \
     turvapaikka asylum vastaanotto reception posti kund sanomat embassy consul ulkomaalais visa viisumi \
     hallinto talous lasku invoice webmaster admin privacy ajanvaraus migri customer",
    )
});

/// Whether an address in the view is that of an office mailbox.
fn is_office(address: &str) -> bool {
    let address: String = address.chars().filter(|c| !c.is_whitespace()).collect();
    let Some((local, host)) = address.rsplit_once('@') else { return false };
    let host = host.trim_end_matches('.');
    let first = local.split(['.', '_', '+']).next().unwrap_or("");
    if PROVIDERS.begins(host) {
        return false;
    }
    let office = OFFICES.begins(first);
    let whole = OFFICES.has(local) || local == "kundtjanst" || local == "kundtjänst";
    whole || (office && is_own_host(host))
}

fn in_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%' | '\'' | '!' | '$' | '*' | '^' | '~')
}

/// Where the part before the sign begins: glued characters, then parts with spaced points.
fn local_start(view: &View, end: usize) -> usize {
    let low = floor(view, end.saturating_sub(LONGEST));
    let before = view.slice(low..end);
    let glued = |text: &str| {
        let start = text
            .char_indices()
            .rev()
            .take_while(|(_, c)| in_local(*c))
            .last()
            .map_or(text.len(), |(at, _)| at);
        start
            + text.get(start..).map_or(0, |rest| {
                rest.len() - rest.trim_start_matches(['\'', '=', '&', '#', '*', '!', '-']).len()
            })
    };
    let mut start = glued(before);
    for _ in 0..4 {
        let head = before.get(..start).unwrap_or("");
        let point = [
            " . ",
            " .",
            " (dot) ",
            "(dot)",
            "[dot]",
            " [dot] ",
            " piste ",
            " dot ",
            " punkt ",
            "(piste)",
            "[piste]",
            " (piste) ",
            "[.]",
            "(.)",
            " underscore ",
            " alaviiva ",
        ]
        .iter()
        .filter(|point| head.ends_with(*point))
        .map(|point| point.len())
        .max();
        let Some(point) = point else { break };
        let earlier = head.get(..head.len() - point).unwrap_or("");
        let next = glued(earlier);
        if next == earlier.len() {
            break;
        }
        start = next;
    }
    low + start
}

fn floor(view: &View, mut place: usize) -> usize {
    while !view.text().is_char_boundary(place) {
        place += 1;
    }
    place
}

/// The length of the host at the start of `rest`, how many points are in it, and whether one is a word or spaced.
fn host_length(rest: &str) -> (usize, usize, bool) {
    const POINTS: [&str; 21] = [
        ",",
        " . ",
        " .",
        ". ",
        " (dot) ",
        "(dot)",
        " [dot] ",
        "[dot]",
        "{dot}",
        " dot ",
        " piste ",
        " (piste) ",
        "(piste)",
        "[piste]",
        " punkt ",
        "(punkt)",
        " точка ",
        "[.]",
        "(.)",
        ".",
        "。",
    ];
    let label = |text: &str| {
        text.char_indices()
            .find(|(_, c)| !c.is_alphanumeric() && *c != '-')
            .map_or(text.len(), |(at, _)| at)
            .min(LONGEST)
    };
    let mut length = label(rest);
    let (mut points, mut worded) = (0, false);
    while length > 0 && length < LONGEST {
        let tail = rest.get(length..).unwrap_or("");
        let Some(point) = POINTS.iter().find(|point| tail.starts_with(**point)) else { break };
        let behind = tail.get(point.len()..).unwrap_or("");
        let next = label(behind);
        let loose = *point != ".";
        let name = behind.get(..next).unwrap_or("");
        if next == 0 || (loose && !TOP.has(name) && !matches!(*point, "[.]" | "(.)" | " . ")) {
            break;
        }
        points += 1;
        worded |= loose;
        length += point.len() + next;
    }
    while !rest.is_char_boundary(length) {
        length -= 1;
    }
    (length, points, worded)
}

/// Whether a host ends with a usual top-level name.
fn has_top(host: &str) -> bool {
    host.rsplit(['.', ' ', ')', ']', '}']).next().is_some_and(|top| TOP.has(top))
}

/// Notes every address.
pub(super) fn find(scan: &mut Scan<'_>) {
    signed(scan);
    worded(scan);
    named_only(scan);
}

fn note(scan: &mut Scan<'_>, start: usize, end: usize, plain: &str) {
    if start < end && !is_office(plain) {
        scan.hit_bytes(start..end, Kind::Email, Sign::Certain);
    }
}

/// Addresses with a real `@`.
fn signed(scan: &mut Scan<'_>) {
    let view = scan.view;
    let text = view.text();
    if !view.has_sign(b'@') {
        return;
    }
    for (at, _) in text.match_indices('@') {
        let before = text.get(..at).unwrap_or("");
        let trimmed = before.trim_end_matches(['(', '[', '{']);
        let bracket = trimmed.len() < before.len();
        let left = trimmed.get(floor(view, trimmed.len().saturating_sub(3))..).unwrap_or("");
        let spaces = left.len() - left.trim_end_matches([' ', '\n']).len();
        let local_end = trimmed.len() - spaces;
        let start = local_start(view, local_end);
        let rest = text.get(at + 1..).unwrap_or("");
        let skip =
            rest.bytes().take(3).take_while(|byte| matches!(byte, b')' | b']' | b'}' | b' ' | b'\n')).count();
        let (length, points, _) = host_length(rest.get(skip..).unwrap_or(""));
        let spaced = spaces > 0 || (skip > 0 && !bracket);
        let in_link =
            view.slice(floor(view, start.saturating_sub(60))..start).rfind("://").is_some_and(|scheme| {
                !view
                    .slice(floor(view, start.saturating_sub(60)) + scheme + 3..start)
                    .contains(['/', '?', ' ', '\n'])
            });
        let host = rest.get(skip..skip + length).unwrap_or("");
        let lone = points == 0 && (spaced || scan.policy.is_guidance());
        if start == local_end || length == 0 || in_link || lone || (spaced && !has_top(host)) {
            continue;
        }
        let end = at + 1 + skip + length;
        let plain = format!(
            "{}@{}",
            view.slice(start..local_end),
            view.slice(at + 1 + skip..end).replace(" piste ", ".").replace(" dot ", ".")
        );
        note(scan, start, end, &plain);
    }
}

static SIGN_WORD_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "at ät aet miuku miukumauku mauku snabel snabela snabla kissanhäntä собака a ättämerkki atmark arroba",
    )
});

/// Words for the point.
const POINTS: [&str; 4] = ["piste", "dot", "punkt", "точка"];

/// Marks the words that addresses are told by.
pub(in crate::scrub) fn mark(marks: &mut Marks) {
    marks.whole(Mark::MAIL_SIGN, SIGN_WORD_WORDS.words());
    marks.whole(Mark::MAIL_POINT, POINTS);
}

/// Whether a word stands for the sign, and whether it does so without brackets in doubt.
fn is_sign_word(word: &str) -> bool {
    SIGN_WORD_WORDS.has(word)
}

/// Addresses with a word in place of the sign.
fn worded(scan: &mut Scan<'_>) {
    let view = scan.view;
    for token in view.marked(Mark::MAIL_SIGN) {
        if !is_sign_word(view.word(token)) {
            continue;
        }
        let double =
            view.word(token) == "snabel" && view.word(token + 1) == "a" && view.gap(token + 1).len() == 1;
        let last = if double { token + 1 } else { token };
        let (before, behind) = (view.gap(token), view.gap(last + 1));
        let bracketed = before.ends_with(['(', '[', '{', '<']) && behind.starts_with([')', ']', '}', '>']);
        let ruled = before.trim() == behind.trim()
            && matches!(before.trim(), "-" | "_" | "*" | "--")
            && matches!(view.word(token), "at" | "ät" | "aet");
        let spaced = (before == " " && behind == " ") || ruled;
        if !bracketed && (!spaced || view.word(token) == "a") {
            continue;
        }
        let local_end = view.end(token.wrapping_sub(1)).min(view.start(token));
        let start = local_start(view, local_end);
        let host_from = view.start(last + 1);
        let (length, points, worded) = host_length(view.text().get(host_from..).unwrap_or(""));
        let host = view.slice(host_from..host_from + length);
        let local = view.slice(start..local_end);
        let plain_at = view.word(token) == "at" && !bracketed && !ruled;
        let telling =
            worded || !plain_at || local.contains(['.', '_']) || local.contains(|c: char| c.is_ascii_digit());
        let glued = bracketed && view.word(token) != "a" && before.len() == 1 && behind.len() == 1;
        let shaped = if points == 0 { glued } else { has_top(host) || glued };
        if start == local_end || length == 0 || !telling || !shaped {
            continue;
        }
        let plain =
            format!("{local}@{}", host.replace(" piste ", ".").replace(" dot ", ".").replace(" punkt ", "."));
        note(scan, start, host_from + length, &plain);
    }
}

static COMMON_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "the my is on se tämä det är sivu site page sivusto ja och and osoite this your from in www sivulla \
     webbplats sidan",
    )
});

/// Words that are nobody's mailbox.
fn is_common(word: &str) -> bool {
    COMMON_WORDS.has(word)
}

/// `omar esimerkki piste net`: the sign left out, the point a word.
fn named_only(scan: &mut Scan<'_>) {
    let view = scan.view;
    if scan.policy == Policy::Bot {
        return;
    }
    for token in view.marked(Mark::MAIL_POINT).filter(|token| *token >= 2) {
        if !POINTS.contains(&view.word(token))
            || view.gap(token) != " "
            || view.gap(token + 1) != " "
            || !TOP.has(view.word(token + 1))
        {
            continue;
        }
        let (host, top) = (token - 1, token + 1);
        let name = format!("{}.{}", view.word(host), view.word(top));
        let local = token - 2;
        if view.gap(host) == " "
            && !is_own_host(&name)
            && view.word(local).chars().count() >= 2
            && !is_common(view.word(local))
            && !is_sign_word(view.word(local))
        {
            let start = local_start(view, view.end(local));
            scan.hit_bytes(start..view.end(top), Kind::Email, Sign::Cue);
        }
    }
}
