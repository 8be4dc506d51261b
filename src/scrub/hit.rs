//! What a detector found, and how overlapping finds become one.

use crate::domain::Kind;
use std::ops::Range;

/// How sure a find is of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// Its shape alone; other kinds share it.
    Shape,
    /// A word before or behind it names it.
    Cue,
    /// Its check digit is right, or no other kind has this shape.
    Certain,
}

/// A find in the view.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// Where, in bytes of the view.
    pub(super) range: Range<usize>,
    /// What.
    pub(super) kind: Kind,
    /// How sure.
    pub(super) sign: Sign,
}

/// A stretch of the original that goes.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    /// Where, in bytes of the original.
    pub(super) range: Range<usize>,
    /// What.
    pub(super) kind: Kind,
    /// How sure.
    pub(super) sign: Sign,
}

/// Overlapping and touching cuts as one each, in order; the surest find names it, then the longest, and a bare run
/// of digits last.
pub(super) fn union(mut cuts: Vec<Cut>) -> Vec<Cut> {
    cuts.sort_by_key(|cut| (cut.range.start, cut.range.end));
    // The length of the find that names the last united cut.
    let mut naming = cuts.first().map_or(0, |cut| cut.range.len());
    cuts.dedup_by(|cut, last| {
        let length = cut.range.len();
        if cut.range.start > last.range.end {
            naming = length;
            return false;
        }
        let rank = |kind, sign, length| (kind != Kind::Number, sign, length);
        if rank(cut.kind, cut.sign, length) > rank(last.kind, last.sign, naming) {
            (last.kind, last.sign, naming) = (cut.kind, cut.sign, length);
        }
        last.range.end = last.range.end.max(cut.range.end);
        true
    });
    cuts
}

/// The parts of the cuts that lie outside of the placeholders that stand in the text already: what was removed once
/// stays removed under its kind, whatever stands round it.
pub(super) fn beside_placeholders(text: &str, cuts: Vec<Cut>) -> Vec<Cut> {
    if cuts.is_empty() || !text.contains('⟦') {
        return cuts;
    }
    let placeholders: Vec<Range<usize>> = placeholders(text).collect();
    let mut beside = Vec::with_capacity(cuts.len());
    for cut in cuts {
        let mut from = cut.range.start;
        let first = placeholders.partition_point(|placeholder| placeholder.end <= from);
        for placeholder in placeholders.iter().skip(first).take_while(|found| found.start < cut.range.end) {
            beside.push(Cut { range: from..placeholder.start, ..cut.clone() });
            from = placeholder.end;
        }
        beside.push(Cut { range: from..cut.range.end, ..cut });
    }
    beside.retain(|cut| text.get(cut.range.clone()).is_some_and(|part| part.contains(char::is_alphanumeric)));
    beside
}

/// Where well-formed placeholders stand in a text.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices('⟦')
        .filter_map(|(at, _)| Kind::placeholder_at(text.get(at..)?).map(|length| at..at + length))
}

/// The text with a placeholder for each cut; cuts are in order and apart.
pub(super) fn replace(text: &str, cuts: &[Cut]) -> String {
    let mut replaced = String::with_capacity(text.len() + 8 * cuts.len());
    let mut at = 0;
    for cut in cuts {
        replaced.push_str(text.get(at..cut.range.start).unwrap_or(""));
        replaced.push_str(cut.kind.placeholder());
        at = cut.range.end;
    }
    replaced.push_str(text.get(at..).unwrap_or(""));
    replaced
}

/// Where a stretch of the replaced text, which touches no placeholder of [`replace`], stood before.
pub(super) fn before_replacing(cuts: &[Cut], range: Range<usize>) -> Range<usize> {
    let mut shift = 0_isize;
    for cut in cuts {
        let placeholder = cut.kind.placeholder().len();
        let at = cut.range.start.wrapping_add_signed(-shift);
        if at >= range.end {
            break;
        }
        shift += cut.range.len() as isize - placeholder as isize;
    }
    range.start.wrapping_add_signed(shift)..range.end.wrapping_add_signed(shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_and_touching_finds_become_one_with_the_surest_kind() {
        let cut = |range, kind, sign| Cut { range, kind, sign };
        let cuts = vec![
            cut(4..10, Kind::Number, Sign::Shape),
            cut(0..6, Kind::Phone, Sign::Shape),
            cut(10..12, Kind::Date, Sign::Certain),
            cut(13..14, Kind::Name, Sign::Cue),
        ];
        let united: Vec<_> = union(cuts).into_iter().map(|cut| (cut.range, cut.kind)).collect();
        assert_eq!(united, [(0..12, Kind::Date), (13..14, Kind::Name)]);
    }
}
