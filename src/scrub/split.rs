//! Values that a speaker split over neighbouring messages: the date, then the ending; the name, then four digits.

use super::hit::{Cut, Sign};
use super::policy::Policy;
use super::{RawMessage, sift};
use crate::domain::{Kind, MessageRole};
use zeroize::Zeroizing;

/// How much of each side of a seam is read, in bytes.
const REACH: usize = 64;

/// A message of at most this many bytes can be a middle part of a value.
const SHORT: usize = 24;

/// Most messages that one value is spread over.
const PARTS: usize = 4;

fn head(text: &str) -> &str {
    text.get(..sift::floor(text, REACH.min(text.len()))).unwrap_or("")
}

fn tail(text: &str) -> (usize, &str) {
    let from = sift::floor(text, text.len().saturating_sub(REACH));
    (from, text.get(from..).unwrap_or(""))
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@')
        || text.chars().any(|c| !c.is_ascii() && c.is_numeric())
}

/// Whether a text breaks off where a name would follow.
fn ends_with_cue(text: &str) -> bool {
    const ENDS: [&str; 20] = [
        "on",
        "is",
        "är",
        "heter",
        "waa",
        "зовут",
        "звати",
        "nimi",
        "nimeni",
        "name",
        "namn",
        "اسمي",
        "terveisin",
        "terv",
        "regards",
        "mvh",
        "имя",
        "loppuosa",
        "ending",
        "slutar",
    ];
    let text = text.trim_end_matches([' ', ':', '.', ',', '!', '\n']);
    ENDS.iter().any(|end| {
        let from = text.len().saturating_sub(end.len());
        text.get(from..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    })
}

/// Whether a value can lie across the seam of two texts.
fn may_cross(before: &str, behind: &str) -> bool {
    let before = before.get(sift::floor(before, before.len().saturating_sub(SHORT))..).unwrap_or("");
    let behind = behind.get(..sift::floor(behind, SHORT.min(behind.len()))).unwrap_or("");
    (has_digit(before) && has_digit(behind))
        || before.contains('@')
        || behind.starts_with('@')
        || ends_with_cue(before)
}

/// What goes from each message because of its neighbours; `cuts` is what goes already.
pub(super) fn across(messages: &[RawMessage], cuts: &mut [Vec<Cut>]) {
    if messages.len() < 2 {
        return;
    }
    for role in MessageRole::ALL {
        let of_role = messages.iter().enumerate().filter(|(_, message)| message.role == role);
        let own: Vec<usize> = of_role.map(|(at, _)| at).collect();
        for (place, first) in own.iter().enumerate() {
            let following = own.get(place + 1..).unwrap_or(&[]);
            seam(messages, *first, following, cuts);
        }
    }
}

/// Looks across the seams behind the message `first`.
fn seam(messages: &[RawMessage], first: usize, following: &[usize], cuts: &mut [Vec<Cut>]) {
    let Some(start) = messages.get(first) else { return };
    let Some((next, behind)) =
        following.first().and_then(|next| messages.get(*next).map(|message| (*next, message.text.expose())))
    else {
        return;
    };
    if next - first > 2 || !may_cross(start.text.expose(), behind) {
        return;
    }
    bare_ending(messages, first, next, cuts);
    let (from, text) = tail(start.text.expose());
    let mut joined = Zeroizing::new(text.to_owned());
    let mut pieces = vec![(first, 0, from)];
    let mut last = first;
    for at in following.iter().take(PARTS - 1) {
        let Some(text) = messages.get(*at).map(|message| message.text.expose()) else { break };
        if *at - last > 2 {
            break;
        }
        joined.push('\n');
        pieces.push((*at, joined.len(), 0));
        joined.push_str(head(text));
        last = *at;
        if text.len() > SHORT {
            break;
        }
    }
    let apart = last - first >= pieces.len();
    for cut in sift::cuts(&joined, Policy::of(start.role)) {
        let crosses =
            pieces.iter().skip(1).any(|(_, seam, _)| cut.range.start < seam - 1 && *seam < cut.range.end);
        let behind_cue = cut.sign == Sign::Cue
            && pieces.get(1).is_some_and(|(_, seam, _)| cut.range.start.abs_diff(*seam) <= 2);
        if (crosses || behind_cue) && !(apart && cut.kind == Kind::Number) && goes_on(&cut, &pieces, &joined)
        {
            share(&cut, &pieces, &joined, cuts);
        }
    }
}

/// Whether the numbers on both sides of a seam are parts of one value: the first is too short for a value of its own,
/// or the second is nothing but the rest of it.
fn goes_on(cut: &Cut, pieces: &[(usize, usize, usize)], joined: &str) -> bool {
    if !matches!(cut.kind, Kind::Number | Kind::Card | Kind::Phone | Kind::Isikukood) {
        return true;
    }
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let found = joined.get(cut.range.clone()).unwrap_or("");
    let seam =
        pieces.iter().map(|(_, seam, _)| *seam).find(|seam| cut.range.start < *seam && *seam < cut.range.end);
    let Some(first) = seam.and_then(|seam| joined.get(cut.range.start..seam)) else { return true };
    let (before, all) = (digits(first), digits(found));
    let trunk = first.starts_with(['0', '+']) && before < 9 && all <= 13;
    let bare = pieces.iter().skip(1).all(|(_, start, _)| {
        let part = joined.get(*start..).and_then(|rest| rest.split('\n').next()).unwrap_or("");
        !part.contains(char::is_alphabetic)
    });
    before < 6 || trunk || (bare && before <= 15 && (13..=19).contains(&all))
}

/// Cuts each message's share of a find in the joined text.
fn share(cut: &Cut, pieces: &[(usize, usize, usize)], joined: &str, cuts: &mut [Vec<Cut>]) {
    for (place, (message, piece_start, offset)) in pieces.iter().enumerate() {
        let piece_end = pieces.get(place + 1).map_or(joined.len(), |(_, next, _)| next - 1);
        let (start, end) = (cut.range.start.max(*piece_start), cut.range.end.min(piece_end));
        if start < end
            && let Some(own) = cuts.get_mut(*message)
        {
            let range = start - piece_start + offset..end - piece_start + offset;
            own.push(Cut { range, kind: cut.kind, sign: cut.sign });
        }
    }
}

/// Four characters alone in a message behind one that gave a name or a day of birth.
fn bare_ending(messages: &[RawMessage], first: usize, next: usize, cuts: &mut [Vec<Cut>]) {
    let gave = cuts.get(first).and_then(|own| own.last()).map(|cut| cut.kind);
    let Some(text) = messages.get(next).map(|message| message.text.expose()) else { return };
    let bare = text.trim().trim_matches(['-', '.', '+']);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let year = bare.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
    let ending =
        bare.len() == 4 && digits >= 3 && bare.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !year;
    let kind = match gave {
        Some(Kind::Date | Kind::Hetu | Kind::Personnummer) => Kind::Hetu,
        Some(Kind::Name) => Kind::Number,
        _ => return,
    };
    if ending && let Some(own) = cuts.get_mut(next) {
        let start = text.find(bare).unwrap_or(0);
        own.push(Cut { range: start..start + bare.len(), kind, sign: Sign::Cue });
    }
}
