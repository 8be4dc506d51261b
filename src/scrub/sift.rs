//! One text by itself: what goes from it.

use super::hit::{self, Cut, Hit};
use super::policy::Policy;
use super::scan::Scan;
use super::view::View;
use super::{detect, fold, frame, keep, trigger};
use std::ops::Range;
use zeroize::Zeroizing;

/// Longest stretch that is read at once, in bytes; bounds the memory that a view takes.
pub(super) const WINDOW: usize = 64 * 1024;

/// How much of a window is read again in the next one, so that nothing is cut in two.
const OVERLAP: usize = 2 * 1024;

/// How often a text is read again because digits stand beside what goes from it.
const AGAIN: usize = 3;

/// What goes from a text under these rules, in order and apart. Where digits stand beside what goes, the text is read
/// again without it: the rest of a run can be a value of its own, and what was scrubbed once stays as it is.
pub(super) fn cuts(text: &str, policy: Policy) -> Vec<Cut> {
    until_whole(text, policy, read)
}

/// The same without windows, whatever the length.
#[cfg(test)]
pub(super) fn whole(text: &str, policy: Policy) -> Vec<Cut> {
    until_whole(text, policy, |text, policy| hit::union(window_cuts(text, policy)))
}

fn until_whole(text: &str, policy: Policy, read: impl Fn(&str, Policy) -> Vec<Cut>) -> Vec<Cut> {
    let mut cuts = read(text, policy);
    for _ in 0..AGAIN {
        if !is_frayed(text, &cuts) {
            break;
        }
        let left = Zeroizing::new(hit::replace(text, &cuts));
        let more = hit::beside_placeholders(&left, read(&left, policy));
        if more.is_empty() {
            break;
        }
        let more: Vec<Cut> = more
            .into_iter()
            .map(|cut| Cut { range: hit::before_replacing(&cuts, cut.range), ..cut })
            .collect();
        cuts.extend(more);
        cuts = hit::union(cuts);
    }
    cuts
}

/// Whether a digit stands at most three visible characters beside a cut.
fn is_frayed(text: &str, cuts: &[Cut]) -> bool {
    let seen = |c: &char| c.is_ascii() || !fold::is_invisible(*c);
    cuts.iter().any(|cut| {
        let before = text.get(..cut.range.start).unwrap_or("").chars().rev();
        let behind = text.get(cut.range.end..).unwrap_or("").chars();
        before.filter(seen).take(3).any(char::is_numeric) || behind.filter(seen).take(3).any(char::is_numeric)
    })
}

fn read(text: &str, policy: Policy) -> Vec<Cut> {
    if !trigger::fires(text, policy) {
        return Vec::new();
    }
    if text.len() <= WINDOW {
        return hit::union(window_cuts(text, policy));
    }
    let mut cuts = Vec::new();
    let mut start = 0;
    loop {
        let end = floor(text, (start + WINDOW).min(text.len()));
        let sure_from = if start == 0 { 0 } else { start + OVERLAP / 2 };
        let sure_to = if end == text.len() { end } else { end - OVERLAP / 2 };
        let window = text.get(start..end).unwrap_or("");
        cuts.extend(window_cuts(window, policy).into_iter().filter_map(|mut cut| {
            cut.range = cut.range.start + start..cut.range.end + start;
            (cut.range.start < sure_to && cut.range.end > sure_from).then_some(cut)
        }));
        if end == text.len() {
            return hit::union(cuts);
        }
        start = floor(text, end - OVERLAP);
    }
}

/// The nearest start of a character at or before a place.
pub(super) fn floor(text: &str, mut place: usize) -> usize {
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

fn window_cuts(text: &str, policy: Policy) -> Vec<Cut> {
    let view = View::of(text);
    let mut cuts = view_cuts(&view, policy);
    if let Some(closed) = View::of_closed_up(&view, text) {
        cuts.extend(view_cuts(&closed, policy));
    }
    if let Some(reversed) = View::of_reversed(text) {
        cuts.extend(view_cuts(&reversed, policy));
    }
    cuts
}

fn view_cuts(view: &View, policy: Policy) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = hits(view, policy).into_iter().map(|hit| cut(view, hit)).collect();
    if policy != Policy::Customer {
        let frames = frame::regions(view);
        if !frames.is_empty() {
            let inside = |range: &Range<usize>| {
                let next = frames.partition_point(|frame| frame.end <= range.start);
                frames.get(next).is_some_and(|frame| frame.start <= range.start && range.end <= frame.end)
            };
            let framed = hits(view, Policy::Customer).into_iter().filter(|hit| inside(&hit.range));
            cuts.extend(framed.map(|hit| cut(view, hit)));
        }
    }
    cuts
}

fn hits(view: &View, policy: Policy) -> Vec<Hit> {
    let mut scan = Scan::new(view, policy);
    keep::lay(&mut scan);
    detect::all(&mut scan);
    let mut hits = scan.into_hits();
    hits.retain(|hit| policy.removes(hit.kind, hit.sign));
    hits
}

fn cut(view: &View, hit: Hit) -> Cut {
    Cut { range: view.original(hit.range), kind: hit.kind, sign: hit.sign }
}
