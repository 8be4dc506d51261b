//! What explains a verdict other than correct: its cause, what the answer should have been, and the guidance.

use super::Ask;
use super::desk::Desk;
use super::form::{CAUSE, Form, sieved_ui};
use super::typed::TypedField;
use crate::domain::RootCause;
use crate::engine::StaffField;
use crate::ui::calendar;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Combo, DateField, TextField, paint};
use egui::{Align, Layout, Rect, Response, Ui, UiBuilder, vec2};

/// Characters that a reviewer can type into a field, as the engine takes them.
const CHARACTERS_MAX: usize = 10_000;
/// The key that leads to the next field, as it is printed.
const TAB: &str = "Tab";

impl Form {
    /// Draws it.
    pub(super) fn explanation_ui(&mut self, ui: &mut Ui, desk: &mut Desk, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
        let tr = cx.tr;
        let causes = RootCause::ALL.map(|cause| tr.root_cause(cause));
        let mut cause = desk.typed.cause.and_then(|cause| RootCause::ALL.iter().position(|at| *at == cause));
        // Who judges by digits finds the way on to the field beside its name.
        let tab = |leads| if leads { TAB } else { "" };
        let combo = Combo::new(CAUSE, tr.review_cause(), &causes, tr.review_cause_none());
        let response = combo.aside(tab(self.group_had_focus)).show(ui, &mut cause);
        self.choosing |= response.has_focus();
        if response.changed() {
            let cause = cause.and_then(|at| RootCause::ALL.get(at).copied());
            asks.push(Ask::Choose(cause, desk.typed.valid_on.day()));
        }
        // Each answer has fields of its own, so that an undo in one never brings the words of another.
        let key = (desk.id().0, desk.at());
        let should = TextField::new(("review-should", key), tr.review_should())
            .hint(tr.review_should_hint())
            .aside(tab(response.has_focus()))
            .rows(3)
            .limit(CHARACTERS_MAX);
        let should = cx.staff_ui(ui, should, &mut desk.typed.should);
        cx.sieved_ui(ui, ("review-should", key), &desk.typed.should, StaffField::Text);
        self.watch(&should, TypedField::Should, desk, cx, asks);
        sieved_ui(ui, cx);
        self.reference_ui(ui, desk, cx, asks);
    }

    /// Guidance and the day on which it was valid, side by side where the hint of the first has room.
    fn reference_ui(&mut self, ui: &mut Ui, desk: &mut Desk, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
        let tr = cx.tr;
        let key = (desk.id().0, desk.at());
        let hint = paint::full_line(ui, Type::CONTROL, tr.review_reference_hint(), cx.theme.faint);
        let whole = ui.available_width();
        let beside = whole - size::FIELD_DAY - space::MEDIUM;
        let fits = hint.size().x + 2.0 * space::MEDIUM <= beside;
        let place = |ui: &Ui, width| {
            UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, vec2(width, 0.0)))
        };
        let layout = if fits { Layout::left_to_right(Align::Min) } else { Layout::top_down(Align::Min) };
        ui.with_layout(layout, |ui| {
            let mut left = ui.new_child(place(ui, if fits { beside } else { whole }));
            let field = TextField::new(("review-reference", key), tr.review_reference())
                .hint(tr.review_reference_hint())
                .limit(CHARACTERS_MAX);
            let reference = cx.staff_ui(&mut left, field, &mut desk.typed.reference);
            cx.sieved_ui(&mut left, ("review-reference", key), &desk.typed.reference, StaffField::Text);
            self.watch(&reference, TypedField::Reference, desk, cx, asks);
            ui.advance_cursor_after_rect(left.min_rect());
            if fits {
                ui.add_space(space::MEDIUM - space::SMALL);
            }
            let mut right = ui.new_child(place(ui, size::FIELD_DAY));
            valid_on_ui(&mut right, desk, cx, asks);
            ui.advance_cursor_after_rect(right.min_rect());
        });
    }

    fn watch(
        &mut self,
        response: &Response,
        field: TypedField,
        desk: &mut Desk,
        cx: &Cx<'_>,
        asks: &mut Vec<Ask>,
    ) {
        if response.changed() {
            desk.typed.touch(cx.now);
        }
        if response.has_focus() {
            self.typing = Some(field);
            desk.typed.hold(cx.is_within(response, desk.typed.text(field)));
        }
        if response.lost_focus() {
            asks.push(Ask::LeaveField);
        }
    }
}

fn valid_on_ui(ui: &mut Ui, desk: &mut Desk, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let tr = cx.tr;
    let wrong = desk.typed.valid_on.is_wrong().then(|| tr.common_date_wrong());
    let before = desk.typed.valid_on.day();
    let response = calendar::with_words(tr, |words| {
        let field = DateField::new(
            ("review-valid-on", desk.id().0, desk.at()),
            tr.review_valid_on(),
            words,
            cx.today,
        );
        field.error(wrong).show(ui, &mut desk.typed.valid_on)
    });
    let day = desk.typed.valid_on.day();
    if response.changed() && day != before {
        asks.push(Ask::Choose(desk.typed.cause, day));
    }
}
