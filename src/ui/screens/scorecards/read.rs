//! A version that does not change any more: its criteria, to be read.

use crate::domain::{Criterion, Locale, Scorecard, Value};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Card, Label};
use egui::Ui;
use egui_material_icons::icons;

/// What a criterion is called in this language.
pub(super) fn name(criterion: &Criterion, at: usize, language: Locale, tr: Tr) -> String {
    match criterion.name.read(language) {
        "" => tr.scorecards_unnamed(at as u64 + 1),
        name => tr.kinds_spoken(name).into_owned(),
    }
}

/// Scale, weight, and what is special about it.
pub(super) fn facts(criterion: &Criterion, tr: Tr) -> String {
    let weight = u64::from(criterion.weight.get());
    let mut facts = vec![tr.scorecards_facts(tr.scale(criterion.scale), weight)];
    if criterion.critical {
        facts.push(tr.review_critical().to_owned());
    }
    if criterion.condition != crate::domain::scorecard::Condition::Always {
        facts.push(tr.condition(criterion.condition).to_owned());
    }
    facts.extend(criterion.language.map(|language| tr.language(language)));
    tr.list_facts(&facts)
}

/// Draws it; one criterion is unfolded.
pub(super) fn ui(ui: &mut Ui, version: &Scorecard, language: Locale, open: &mut Option<usize>, cx: &Cx<'_>) {
    for (at, (_, criterion)) in version.criteria.iter().enumerate() {
        Card::new().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            head_ui(ui, criterion, at, language, open, cx);
            if *open == Some(at) {
                texts_ui(ui, criterion, language, cx);
            }
        });
    }
}

/// Name and facts; the name folds and unfolds it.
pub(super) fn head_ui(
    ui: &mut Ui,
    criterion: &Criterion,
    at: usize,
    language: Locale,
    open: &mut Option<usize>,
    cx: &Cx<'_>,
) {
    let name = name(criterion, at, language, cx.tr);
    let unfolded = *open == Some(at);
    let icon = if unfolded { icons::ICON_KEYBOARD_ARROW_UP } else { icons::ICON_KEYBOARD_ARROW_DOWN };
    if ui.add(Button::link(&name).icon(icon)).clicked() {
        *open = (!unfolded).then_some(at);
    }
    ui.add(Label::new(&facts(criterion, cx.tr)).small().muted().wrap());
}

fn texts_ui(ui: &mut Ui, criterion: &Criterion, language: Locale, cx: &Cx<'_>) {
    let tr = cx.tr;
    let text = |ui: &mut Ui, text: &str| {
        ui.add(Label::new(&tr.kinds_spoken(text)).wrap());
    };
    if !criterion.guideline.read(language).is_empty() {
        ui.add(Label::new(tr.scorecards_guideline()).medium().strong());
        text(ui, criterion.guideline.read(language));
    }
    for (step, examples) in criterion.scale.steps().zip(&criterion.examples) {
        let written: Vec<&str> =
            examples.iter().map(|example| example.read(language)).filter(|text| !text.is_empty()).collect();
        if !written.is_empty() {
            ui.add(Label::new(tr.scale_value(criterion.scale, Value::Step(step))).medium().strong());
        }
        for example in written {
            text(ui, example);
        }
    }
    if !criterion.causes.is_empty() {
        ui.add(Label::new(tr.scorecards_causes()).medium().strong());
    }
    for cause in &criterion.causes {
        text(ui, &tr.cause_and_mender(*cause));
    }
}
