//! The parts of the chosen text: the text itself, its figures, what was judged of it, what followed it, and what should
//! have been said instead.

use super::{data, months};
use crate::domain::evidence::{self, Whose};
use crate::domain::{Answer, StoredText, VerdictCounts};
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, radius, size, space};
use crate::ui::widgets::card::{fact, head};
use crate::ui::widgets::{Card, ChatText, Label, paint, verdict_sign};
use egui::{Align, Frame, Layout, Margin, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_material_icons::icons;

/// Draws them one below the other.
pub(super) fn ui(ui: &mut Ui, answer: &Answer, cx: &Cx<'_>) {
    ui.spacing_mut().item_spacing = vec2(space::SMALL, space::LARGE);
    let verdicts = answer.verdicts();
    let marks = answer.on_text.iter().map(|one| (Whose::Text, &one.evidence));
    let marked = evidence::marked(marks, answer.text.as_str());
    Card::new()
        .padding(space::LARGE)
        .show(ui, |ui| ChatText::new(&answer.text, cx.chips).evidence(&marked).show(ui));
    tiles_ui(ui, answer, &verdicts, cx);
    if verdicts.total() > 0 {
        group(ui, |ui| {
            head(ui, cx.tr.answers_column_verdicts(), |_| {});
            verdicts_ui(ui, &verdicts, cx);
        });
    }
    if let Some(words) = data::differ(&verdicts, cx.tr) {
        differ_ui(ui, &words, cx);
    }
    if !answer.on_text.is_empty() {
        group(ui, |ui| {
            for verdict in &answer.on_text {
                let colour = cx.theme.verdict(verdict.verdict).fg;
                let sign = verdict_sign::sign(verdict.verdict);
                let evidence = cx.tr.quoted_words(&verdict.evidence, answer.text.as_str());
                fact(ui, sign, Some(colour), &cx.tr.list_facts(&[cx.tr.text_verdict(verdict), evidence]));
            }
        });
    }
    group(ui, |ui| months::ui(ui, &answer.months, cx));
    group(ui, |ui| after_ui(ui, answer, cx));
    group(ui, |ui| correct_ui(ui, answer, cx));
}

/// Lines that belong together.
fn group(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        add(ui);
    });
}

fn tiles_ui(ui: &mut Ui, answer: &Answer, verdicts: &VerdictCounts, cx: &Cx<'_>) {
    let tr = cx.tr;
    let last = tr.date(answer.period.1);
    ui.columns_const(|[given, newest, judged]| {
        tile_ui(given, &tr.number(answer.given), &tr.answers_tile_given(answer.given));
        tile_ui(newest, &last, tr.answers_tile_last());
        let total = verdicts.total();
        tile_ui(judged, &tr.number(total), &tr.answers_tile_verdicts(total));
    });
}

fn tile_ui(ui: &mut Ui, figure: &str, label: &str) {
    Card::new().padding(space::SIGN).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Label::new(figure).head());
        ui.add(Label::new(label).small().muted().wrap());
    });
}

/// Each verdict with its share and its number, the most frequent first.
fn verdicts_ui(ui: &mut Ui, verdicts: &VerdictCounts, cx: &Cx<'_>) {
    let all = data::by_number(verdicts);
    let total = verdicts.total().max(1);
    let width = |ui: &Ui, words: &str| paint::full_line(ui, Type::CONTROL, words, cx.theme.body).size().x;
    let words = all.iter().map(|(verdict, _)| width(ui, cx.tr.verdict(*verdict))).fold(0.0, f32::max);
    let numbers = all.iter().map(|(_, count)| width(ui, &cx.tr.number(*count))).fold(0.0, f32::max);
    for (verdict, count) in all {
        let whole = vec2(ui.available_width(), size::TARGET);
        let (rect, response) = ui.allocate_exact_size(whole, Sense::hover());
        let (middle, word) = (rect.center().y, cx.tr.verdict(verdict));
        let sign = pos2(rect.left() + size::VERDICT_DISC / 2.0, middle);
        verdict_sign::paint_at(ui, sign, Some(verdict));
        let from = rect.left() + size::VERDICT_DISC + space::SIGN;
        let line = paint::full_line(ui, Type::CONTROL, word, cx.theme.body);
        paint::at_left(ui, from, middle, line, cx.theme.body);
        let number = paint::full_line(ui, Type::CONTROL, &cx.tr.number(count), cx.theme.body);
        paint::at_left(ui, rect.right() - number.size().x, middle, number, cx.theme.body);
        let top = middle - size::PROGRESS / 2.0;
        let track = Rect::from_min_max(
            pos2(from + words + space::LARGE, top),
            pos2(rect.right() - numbers - space::LARGE, top + size::PROGRESS),
        );
        if track.width() > size::PROGRESS {
            let share = (count as f64 / total as f64) as f32;
            let part = vec2((track.width() * share).max(size::PROGRESS), size::PROGRESS);
            let round = size::PROGRESS / 2.0;
            paint::box_in(ui, track, round, cx.theme.hover, Stroke::NONE);
            let part = Rect::from_min_size(track.min, part);
            paint::box_in(ui, part, round, cx.theme.verdict(verdict).edge, Stroke::NONE);
        }
        let said = cx.tr.answers_verdict_count(count, word);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    }
}

fn differ_ui(ui: &mut Ui, words: &str, cx: &Cx<'_>) {
    let tint = cx.theme.verdict_partly;
    let frame = Frame::NONE
        .fill(tint.tint)
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(space::MEDIUM as i8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        fact(ui, icons::ICON_WARNING, Some(tint.fg), words);
    });
}

/// What customers did after it, and whether it ended at an adviser.
fn after_ui(ui: &mut Ui, answer: &Answer, cx: &Cx<'_>) {
    let tr = cx.tr;
    head(ui, tr.answers_after(), |_| {});
    let lines =
        [(tr.answers_asked_again(), answer.asked_again), (tr.answers_handed_over(), answer.handed_over)];
    for (name, count) in lines {
        let line = vec2(ui.available_width(), Type::CONTROL.line);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Min), |ui| {
            ui.add(Label::new(&data::part(count, answer.given, tr)));
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.add(Label::new(name).muted().wrap());
            });
        });
    }
}

/// What the newest verdict says that the answer should have been, and by which guidance.
fn correct_ui(ui: &mut Ui, answer: &Answer, cx: &Cx<'_>) {
    let Some(correct) = &answer.correct else { return };
    let tr = cx.tr;
    let given = tr.answers_should_given(&tr.date(correct.given.day()));
    head(ui, tr.review_should(), |ui| {
        ui.add(Label::new(&given).small().muted());
    });
    if !correct.should.is_empty() {
        ChatText::new(&StoredText(correct.should.clone()), cx.chips).show(ui);
    }
    if let Some(reference) = data::reference(correct, tr) {
        fact(ui, icons::ICON_MENU_BOOK, Some(cx.theme.link), &reference);
    }
}
