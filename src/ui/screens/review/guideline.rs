//! How the criterion that is answered is judged, with two examples of each value: a drawer from the bottom of the form,
//! half its height.

use super::criteria::name_of;
use super::desk::Desk;
use super::Ask;
use crate::domain::{Criterion, Value};
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{IconButton, Label, paint};
use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};
use egui_material_icons::icons;

/// Draws it in the whole of `ui`; Esc closes it.
pub(super) fn ui(ui: &mut Ui, desk: &Desk, padding: f32, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let first = || desk.asked().into_iter().next().map(|(_, criterion)| criterion);
    let Some(criterion) = desk.in_hand().or_else(first) else { return };
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, cx.theme.bubble);
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    if keys::escaped(ui) {
        asks.push(Ask::Guideline(false));
    }
    ScrollArea::vertical().id_salt("guideline").auto_shrink(false).show(ui, |ui| {
        let inner = Rect::from_min_max(
            ui.max_rect().min + vec2(padding, space::SMALL),
            egui::pos2(rect.right() - padding, f32::INFINITY),
        );
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.set_width(inner.width());
            ui.spacing_mut().item_spacing.y = space::SMALL;
            body_ui(ui, criterion, cx, asks);
            ui.add_space(space::MEDIUM);
        });
    });
}

fn body_ui(ui: &mut Ui, criterion: &Criterion, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let (tr, locale) = (cx.tr, cx.tr.locale());
    let line = vec2(ui.available_width(), size::TARGET);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
        let close = IconButton::new(icons::ICON_CLOSE, tr.review_guideline_close()).small();
        if ui.add(close).clicked() {
            asks.push(Ask::Guideline(false));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(&name_of(criterion, tr)).text().semibold().strong().truncate());
        });
    });
    let guideline = tr.kinds_spoken(criterion.guideline.read(locale)).into_owned();
    if guideline.is_empty() {
        ui.add(Label::new(tr.review_guideline_none()).muted().wrap());
    } else {
        ui.add(Label::new(&guideline).wrap());
    }
    for (step, examples) in criterion.scale.steps().zip(&criterion.examples) {
        let written = examples.iter().map(|example| example.read(locale)).filter(|text| !text.is_empty());
        let written: Vec<&str> = written.collect();
        if written.is_empty() {
            continue;
        }
        ui.add(Label::new(tr.scale_value(criterion.scale, Value::Step(step))).medium().strong());
        for example in written {
            ui.add(Label::new(&tr.kinds_spoken(example)).small().wrap());
        }
    }
}
