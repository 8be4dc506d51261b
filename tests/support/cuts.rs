//! Finds what is cut: texts that end in `…`, stand half outside of their place, or over one another.

use super::window::Window;
use egui::Rect;
use egui::epaint::{ClippedShape, Shape, TextShape};

/// Texts may stand so far over an edge, logical pixels: letters have bearings.
const SLACK: f32 = 2.0;

struct Text {
    words: String,
    pos: egui::Pos2,
    rect: Rect,
    seen: Rect,
    elided: bool,
}

fn texts(shapes: &[ClippedShape]) -> Vec<Text> {
    let mut found = Vec::new();
    for shape in shapes {
        collect(&shape.shape, shape.clip_rect, &mut found);
    }
    found
}

fn collect(shape: &Shape, clip: Rect, found: &mut Vec<Text>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, found)),
        Shape::Text(text) => found.extend(seen(text, clip)),
        _ => {}
    }
}

fn seen(text: &TextShape, clip: Rect) -> Option<Text> {
    let rect = text.visual_bounding_rect();
    let words = text.galley.text().trim().to_owned();
    let seen = rect.intersect(clip);
    let visible = seen.is_positive() && text.opacity_factor > 0.0 && !words.is_empty();
    visible.then(|| Text { words, pos: text.pos, rect, seen, elided: text.galley.elided })
}

/// Faults of the last frame; `may_end` tells which texts may end in `…` or go on beside their place, such as what
/// customers wrote.
pub fn faults(window: &Window, may_end: &dyn Fn(&str) -> bool) -> Vec<String> {
    let texts = texts(&window.harness().output().shapes);
    assert!(texts.len() > 5, "the frame has texts");
    let mut faults = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        if text.elided && !may_end(&text.words) {
            faults.push(format!("{:?} ends in …", text.words));
        }
        let hidden = (text.rect.width() - text.seen.width()).max(0.0);
        if hidden > SLACK && !may_end(&text.words) {
            faults.push(format!("{:?} is cut by {hidden:.0} px at {:?}", text.words, text.rect));
        }
        for other in texts.iter().skip(at + 1) {
            let both = text.seen.intersect(other.seen);
            if both.width() > SLACK && both.height() > SLACK {
                faults.push(format!("{:?} stands over {:?} at {both:?}", other.words, text.words));
            }
        }
    }
    faults
}

/// Where the texts of these words begin, in whole pixels.
pub fn lefts_of(window: &Window, words: &str) -> Vec<i32> {
    let texts = texts(&window.harness().output().shapes);
    texts.iter().filter(|text| text.words == words).map(|text| text.pos.x.round() as i32).collect()
}
