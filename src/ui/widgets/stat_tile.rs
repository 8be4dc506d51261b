//! A figure with its interval.

use egui::{Align, Color32, Layout, Ui, vec2};

use super::{Card, Label, paint};
use crate::ui::theme::{Theme, Type, size, space};

/// `stat_tile(ui, 0.0, "Correct", "87,4 %", "95 %: 84,9–89,6 %, n 412", aside)`: a figure with its interval, at least so
/// high, and 100; `aside` is a word with its colour at the upper right, or the last line where there is no room. Answers how
/// high it is by itself.
pub fn stat_tile(
    ui: &mut Ui,
    least: f32,
    label: &str,
    figure: &str,
    interval: &str,
    aside: Option<(&str, Color32)>,
) -> f32 {
    let ink = Theme::of(ui).body;
    let top = ui.cursor().top();
    let aside_ui = |ui: &mut Ui| {
        if let Some((word, colour)) = aside {
            ui.add(Label::new(word).small().medium().colour(colour).wrap());
        }
    };
    let card = Card::new().padding(space::LARGE).least(least.max(size::STAT_TILE));
    let end = card
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let wide = |kind: Type, text: &str| paint::full_line(ui, kind, text, ink).size().x;
            let word = aside.map_or(0.0, |(word, _)| wide(Type::SMALL.medium(), word));
            let is_beside = wide(Type::SMALL, label) + word + space::MEDIUM <= ui.available_width();
            let line = vec2(ui.available_width(), Type::SMALL.line);
            if is_beside {
                ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(label).small().muted());
                    ui.with_layout(Layout::right_to_left(Align::Center), aside_ui);
                });
            } else {
                ui.add(Label::new(label).small().muted().wrap());
            }
            ui.add(Label::new(figure).display());
            ui.add(Label::new(interval).small().muted().wrap());
            if !is_beside {
                aside_ui(ui);
            }
            ui.cursor().top()
        })
        .inner;
    end + space::LARGE - top
}
