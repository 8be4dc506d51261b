//! Where chips and hits stand among the lines of a text.

use std::ops::Range;

use egui::text::CharIndex;
use egui::{Galley, Pos2, Rect, pos2};

use super::chip;
use super::rtl::Mark;

/// Where each letter stands: its number in the text, its row, its left and right edge. Letters and glyphs do not
/// pair one to one (combining marks, joined emoji), so the two are walked side by side.
fn places(galley: &Galley) -> Vec<(usize, usize, f32, f32)> {
    /// A cluster has never more letters than this.
    const FURTHEST: usize = 24;
    let letters: Vec<char> = galley.job.text.chars().collect();
    let mut next = 0;
    let mut places = Vec::with_capacity(letters.len());
    for (index, row) in galley.rows.iter().enumerate() {
        for glyph in &row.glyphs {
            let ahead = letters.get(next..).unwrap_or(&[]);
            if let Some(skipped) = ahead.iter().take(FURTHEST).position(|letter| *letter == glyph.chr) {
                let left = row.pos.x + glyph.pos.x;
                places.push((next + skipped, index, left, left + glyph.advance_width));
                next += skipped + 1;
            }
        }
    }
    places
}

/// Where marked stretches stand; one box a line. In right-to-left text glyphs stand in another order than letters:
/// there chips are found by their icon, and hits have a background of their own.
pub(super) fn boxes(
    galley: &Galley,
    marks: &[(Mark, Range<usize>)],
    mirrored: bool,
    at: Pos2,
) -> Vec<(Mark, Rect)> {
    let mut found: Vec<(Mark, Rect)> = Vec::new();
    let mut add = |mark, index: usize, left: f32, right: f32| {
        if let Some(row) = galley.rows.get(index) {
            let min = pos2(at.x + left, at.y + row.min_y());
            found.push((mark, Rect::from_min_max(min, pos2(at.x + right, at.y + row.max_y()))));
        }
    };
    if mirrored {
        let mut chips = marks.iter().filter(|(mark, _)| matches!(mark, Mark::Chip(_)));
        for (index, row) in galley.rows.iter().enumerate() {
            for column in 0..row.glyphs.len() {
                let is_icon = row.glyphs.get(column).is_some_and(|glyph| chip::is_icon(glyph.chr));
                let Some((mark, range)) = is_icon.then(|| chips.next()).flatten() else { continue };
                let left = row.x_offset(CharIndex(column.saturating_sub(1)));
                let right = row.x_offset(CharIndex((column + range.len()).saturating_sub(1)));
                add(*mark, index, row.pos.x + left, row.pos.x + right);
            }
        }
        return found;
    }
    if marks.is_empty() {
        return found;
    }
    let places = places(galley);
    for (mark, range) in marks {
        let inside = places.iter().filter(|place| range.contains(&place.0));
        let mut open: Option<(usize, f32, f32)> = None;
        for (_, row, left, right) in inside {
            open = match open {
                Some((last, from, _)) if last == *row => Some((last, from, *right)),
                Some((last, from, to)) => {
                    add(*mark, last, from, to);
                    Some((*row, *left, *right))
                }
                None => Some((*row, *left, *right)),
            };
        }
        if let Some((row, left, right)) = open {
            add(*mark, row, left, right);
        }
    }
    found
}
