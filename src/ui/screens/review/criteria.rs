//! The criteria of the scorecard in the form: one row each, and the total with all that it is made of.

use super::desk::Desk;
use super::form::Reveal;
use super::{Ask, Focus, Form};
use crate::domain::scorecard::Total;
use crate::domain::{Criterion, CriterionId, Value};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space, stroke};
use crate::ui::widgets::{Button, Combo, Label, Segmented, paint};
use egui::{Align, Id, Layout, Response, Sense, Stroke, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

/// The label of "not applicable"; its name says it in words.
const NOT_APPLICABLE: &str = "–";

/// Draws them; nothing without a scorecard.
pub(super) fn ui(ui: &mut Ui, desk: &Desk, form: &mut Form, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let Some(total) = desk.total() else { return };
    // Who has left the values has left their arrows.
    let stays = |id: &Id| desk.in_hand().is_some() && ui.memory(|memory| memory.has_focus(*id));
    form.arrows = form.arrows.filter(stays);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::MEDIUM;
        for (id, criterion) in desk.asked() {
            if desk.is_finished() {
                read_ui(ui, desk, *id, criterion, cx);
            } else {
                row_ui(ui, desk, (*id, criterion), form, cx, asks);
            }
        }
        let drawn = total_ui(ui, desk, &total, cx);
        if form.reveal.take_if(|reveal| *reveal == Reveal::Total).is_some() {
            ui.scroll_to_rect(drawn.rect, None);
        }
    });
}

/// Which version it is, and the way to the guideline, beside the heading.
pub(super) fn aside_ui(ui: &mut Ui, desk: &Desk, open: bool, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let Some(scorecard) = desk.scorecard() else { return };
    let line = vec2(ui.available_width(), size::TARGET);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        let which = cx.tr.review_scorecard(u64::from(scorecard.number));
        ui.add(Label::new(&which).caption().muted());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let guideline = Button::link(cx.tr.review_guideline()).icon(icons::ICON_MENU_BOOK);
            if ui.add(guideline).clicked() {
                asks.push(Ask::Guideline(!open));
            }
        });
    });
}

/// What a criterion is called.
pub(super) fn name_of(criterion: &Criterion, tr: Tr) -> String {
    tr.kinds_spoken(criterion.name.read(tr.locale())).into_owned()
}

/// The place of a value among the labels.
fn place(criterion: &Criterion, value: Value) -> usize {
    match value {
        Value::Step(step) => usize::from(step),
        Value::NotApplicable => usize::from(criterion.scale.highest()) + 1,
    }
}

fn row_ui(
    ui: &mut Ui,
    desk: &Desk,
    (id, criterion): (CriterionId, &Criterion),
    form: &mut Form,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
) {
    let tr = cx.tr;
    let given = desk.review().value(id);
    let mut labels = tr.scale_values(criterion.scale);
    let mut names = labels.clone();
    labels.push(NOT_APPLICABLE);
    names.push(tr.value_not_applicable());
    let name = name_of(criterion, tr);
    let spoken = spoken(criterion, tr);
    let in_hand = desk.criterion == Some(id);
    let values = Segmented::new(("criterion", desk.id().0, id.0), &spoken, &labels)
        .names(&names)
        .arrows(form.arrows.is_some())
        .digits(in_hand);
    let width = values.width(ui);
    let room = ui.available_width();
    // Where the name would have too little room the values stand under it.
    let beside = room - width - space::SMALL >= size::CRITERION_NAME;
    let wanted = in_hand && form.focus.take_if(|focus| *focus == Focus::Criterion).is_some();
    if wanted {
        ui.memory_mut(|memory| memory.request_focus(values.id()));
    }
    let mut chosen = given.map(|given| place(criterion, given.value));
    let drawn = ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::SMALL, space::TINY);
        if beside {
            let names = room - width - space::SMALL;
            let height = name_height(ui, criterion, &name, names, cx).max(size::CONTROL);
            // From the top: the keys below the values move nothing when they come.
            ui.allocate_ui_with_layout(vec2(room, height), Layout::left_to_right(Align::Min), |ui| {
                name_ui(ui, criterion, &name, vec2(names, height), cx);
                values.show(ui, &mut chosen)
            })
            .inner
        } else {
            let height = name_height(ui, criterion, &name, room, cx);
            name_ui(ui, criterion, &name, vec2(room, height), cx);
            values.show(ui, &mut chosen)
        }
    });
    if wanted {
        ui.scroll_to_rect(drawn.response.rect.expand(space::WIDE), None);
    }
    if desk.marked && given.is_none() {
        let x = drawn.response.rect.left() - space::SMALL;
        let line = Stroke::new(stroke::STRONG, cx.theme.verdict_incorrect.edge);
        ui.painter().vline(x, drawn.response.rect.y_range(), line);
    }
    let values = drawn.inner;
    if values.gained_focus() && !in_hand {
        asks.push(Ask::Take(id));
    }
    // Who has come by Tab expects the arrows of a choice; who was led here after a verdict expects those of the items.
    if values.has_focus() && (form.arrows.is_some() || values.gained_focus() && !wanted) {
        form.arrows = Some(values.id);
    }
    if values.changed()
        && let Some(at) = chosen
    {
        let step = u8::try_from(at).ok().filter(|step| *step <= criterion.scale.highest());
        let value = step.map_or(Value::NotApplicable, Value::Step);
        let clicked = ui.input(|input| input.pointer.any_released());
        let moved = form.arrows == Some(values.id) && !clicked;
        asks.push(if moved { Ask::MoveValue(id, value) } else { Ask::GiveValue(id, value) });
    }
    if given.is_some_and(|given| criterion.can_have_cause(given.value)) {
        cause_ui(ui, desk, (id, criterion), form, cx, asks);
    }
    if in_hand {
        let digits = format!("1–{}", labels.len());
        let keys = if form.arrows.is_some() {
            tr.review_criterion_keys_arrows(&digits)
        } else {
            tr.review_criterion_keys(&digits)
        };
        ui.add(Label::new(&keys).caption().muted());
    }
}

/// Why it is not the highest value, and who can mend that.
fn cause_ui(
    ui: &mut Ui,
    desk: &Desk,
    (id, criterion): (CriterionId, &Criterion),
    form: &mut Form,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
) {
    let words: Vec<String> = criterion.causes.iter().map(|cause| cx.tr.cause_and_mender(*cause)).collect();
    let labels: Vec<&str> = words.iter().map(String::as_str).collect();
    let cause = desk.review().value(id).and_then(|given| given.cause);
    let mut at = cause.and_then(|cause| criterion.causes.iter().position(|known| *known == cause));
    let key = ("criterion-cause", desk.id().0, id.0);
    let combo = Combo::new(key, cx.tr.review_cause(), &labels, cx.tr.review_cause_none()).bare();
    let response = combo.show(ui, &mut at);
    form.choosing |= response.has_focus();
    if response.changed() {
        asks.push(Ask::GiveCause(id, at.and_then(|at| criterion.causes.get(at).copied())));
    }
}

/// The name as a screen reader says it.
fn spoken(criterion: &Criterion, tr: Tr) -> String {
    let critical = if criterion.critical { tr.review_critical() } else { "" };
    tr.list_facts(&[name_of(criterion, tr).as_str(), critical])
}

/// Room of the sign of a critical criterion.
fn sign(criterion: &Criterion) -> f32 {
    if criterion.critical { size::ICON_CAPTION + space::TINY } else { 0.0 }
}

fn name_height(ui: &Ui, criterion: &Criterion, name: &str, width: f32, cx: &Cx<'_>) -> f32 {
    paint::lines(ui, Type::CONTROL, name, cx.theme.body, width - sign(criterion), 2).size().y
}

fn name_ui(ui: &mut Ui, criterion: &Criterion, name: &str, size: egui::Vec2, cx: &Cx<'_>) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if criterion.critical {
        let colour = cx.theme.verdict_incorrect.fg;
        paint::icon_at(ui, rect.left_center(), icons::ICON_PRIORITY_HIGH, colour);
    }
    let galley = paint::lines(ui, Type::CONTROL, name, cx.theme.body, rect.width() - sign(criterion), 2);
    let at = egui::pos2(rect.left() + sign(criterion), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at.round(), galley, cx.theme.body);
    let said = spoken(criterion, cx.tr);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &said));
    if criterion.critical {
        response.on_hover_text(cx.tr.list_facts(&[cx.tr.review_critical(), cx.tr.review_critical_help()]));
    }
}

/// A finished answer: only to be read.
fn read_ui(ui: &mut Ui, desk: &Desk, id: CriterionId, criterion: &Criterion, cx: &Cx<'_>) {
    let Some(given) = desk.review().value(id) else { return };
    let tr = cx.tr;
    let value = tr.scale_value(criterion.scale, given.value);
    let room = ui.available_width();
    let width = paint::full_line(ui, Type::CONTROL.medium(), value, cx.theme.strong).size().x + space::SMALL;
    let name = name_of(criterion, tr);
    let height = name_height(ui, criterion, &name, room - width, cx).max(Type::CONTROL.line);
    ui.allocate_ui_with_layout(vec2(room, height), Layout::left_to_right(Align::Center), |ui| {
        name_ui(ui, criterion, &name, vec2(room - width, height), cx);
        let label = Label::new(value).medium();
        let failed = criterion.fails(given.value);
        ui.add(if failed { label.colour(cx.theme.verdict_incorrect.fg) } else { label.strong() });
    });
    if let Some(cause) = given.cause {
        ui.add(Label::new(&tr.cause_and_mender(cause)).caption().muted().wrap());
    }
}

/// What the total says: the result, whether it is a failure, and how it comes about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The total, or a dash while a value is missing.
    pub(super) result: String,
    /// Which critical criteria have failed.
    pub(super) failed: Option<String>,
    /// The arithmetic, or why there is none.
    pub(super) how: Option<String>,
}

impl Told {
    /// Of these values of this work.
    pub(super) fn of(desk: &Desk, total: &Total, tr: Tr) -> Self {
        let names: Vec<String> = desk
            .asked()
            .into_iter()
            .filter(|(id, _)| total.failed.contains(id))
            .map(|(_, criterion)| name_of(criterion, tr))
            .collect();
        // While a value is missing only a failure is sure.
        let sure = total.missing.is_empty() || !total.failed.is_empty();
        let result = total
            .percent()
            .filter(|_| sure)
            .map_or_else(|| NOT_APPLICABLE.to_owned(), |total| tr.percent(total, 1));
        let nothing = total.terms.is_empty() && total.missing.is_empty();
        let how = tr.total_arithmetic(total);
        Self {
            result,
            failed: (!names.is_empty()).then(|| tr.review_total_failed(names.len() as u64, &tr.list(&names))),
            how: how.or_else(|| nothing.then(|| tr.review_total_none().to_owned())),
        }
    }
}

fn total_ui(ui: &mut Ui, desk: &Desk, total: &Total, cx: &Cx<'_>) -> Response {
    let told = Told::of(desk, total, cx.tr);
    let drawn = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        let line = vec2(ui.available_width(), Type::TEXT.line);
        ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(cx.tr.review_total()).medium().strong());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let result = Label::new(&told.result).text().semibold();
                let wrong = cx.theme.verdict_incorrect.fg;
                ui.add(if told.failed.is_some() { result.colour(wrong) } else { result.strong() });
            });
        });
        if let Some(failed) = &told.failed {
            let colour = cx.theme.verdict_incorrect.fg;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::TINY;
                let (rect, _) =
                    ui.allocate_exact_size(vec2(size::ICON_CAPTION, Type::CONTROL.line), Sense::hover());
                paint::icon(ui, rect.center(), icons::ICON_ERROR, size::ICON_CAPTION, colour);
                ui.add(Label::new(failed).medium().colour(colour).wrap());
            });
        }
        if let Some(how) = &told.how {
            ui.add(Label::new(how).caption().muted().wrap());
        }
        ui.add_space(space::TINY);
    });
    drawn.response
}
