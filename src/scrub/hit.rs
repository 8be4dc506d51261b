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
    let mut united: Vec<(Cut, usize)> = Vec::with_capacity(cuts.len());
    for cut in cuts {
        let length = cut.range.len();
        match united.last_mut() {
            Some((last, best)) if cut.range.start <= last.range.end => {
                let rank = |kind, sign, length| (kind != Kind::Number, sign, length);
                if rank(cut.kind, cut.sign, length) > rank(last.kind, last.sign, *best) {
                    (last.kind, last.sign, *best) = (cut.kind, cut.sign, length);
                }
                last.range.end = last.range.end.max(cut.range.end);
            }
            _ => united.push((cut, length)),
        }
    }
    united.into_iter().map(|(cut, _)| cut).collect()
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
