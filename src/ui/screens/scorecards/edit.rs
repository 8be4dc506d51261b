//! A draft: each criterion a card, one of them unfolded to be written.

use super::draft::{Draft, Place, Text};
use super::read;
use crate::domain::scorecard::{Condition, Scale, Weight};
use crate::domain::{Criterion, Language, Locale, RootCause, Value};
use crate::engine::StaffField;
use crate::engine::ops::scorecard::{
    CRITERIA_MAX, EXAMPLE_CHARACTERS_MAX, GUIDELINE_CHARACTERS_MAX, NAME_CHARACTERS_MAX,
};
use crate::ui::cx::Cx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::check_box::check_box;
use crate::ui::widgets::{Button, Card, Combo, IconButton, Label, TextField};
use egui::{Align, Id, Layout, Ui};
use egui_material_icons::icons;
use std::fmt::Debug;
use std::hash::Hash;

/// What is done in the fields of the draft in one frame.
#[derive(Default)]
pub(super) struct Fields {
    typing: Option<Place>,
    within: bool,
    left: bool,
    added: bool,
}

impl Fields {
    /// The one in which somebody types, unless one was left.
    pub(super) fn typed_in(&self) -> Option<Place> {
        self.typing.filter(|_| !self.left)
    }

    /// Whether somebody types in one, and none was left.
    pub(super) fn is_typed_in(&self) -> bool {
        self.typed_in().is_some()
    }

    /// Whether that is within a token.
    pub(super) fn is_typed_within(&self) -> bool {
        self.within
    }

    /// Whether a criterion was added, in whose first field the focus is now.
    pub(super) fn is_added_to(&self) -> bool {
        self.added
    }
}

/// The field for the name of a criterion: by its draft, its place and the language.
fn name_key(key: (i64, usize), language: Locale) -> impl Hash + Debug {
    ("scorecard-name", key, language)
}

/// How the draft is shown.
pub(super) struct Form<'a> {
    /// The criterion that is unfolded.
    pub(super) open: &'a mut Option<usize>,
    /// What is done in its fields.
    pub(super) fields: &'a mut Fields,
    /// The language whose texts are shown.
    pub(super) language: Locale,
}

/// What was done with a whole criterion.
enum Act {
    Shift(isize),
    TakeOut,
}

impl Form<'_> {
    /// Draws it; answers with the place of a criterion in which something is written and that shall be removed.
    pub(super) fn ui(&mut self, ui: &mut Ui, draft: &mut Draft, cx: &Cx<'_>) -> Option<usize> {
        fact(ui, icons::ICON_SHIELD, None, cx.tr.conversations_sieved());
        let mut acted = None;
        let (last, key) = (draft.criteria.len().saturating_sub(1), draft.id.0);
        let mut changed = false;
        for (at, criterion) in draft.criteria.iter_mut().enumerate() {
            Card::new().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                read::head_ui(ui, criterion, at, self.language, self.open, cx);
                if *self.open == Some(at) {
                    changed |= self.criterion_ui(ui, criterion, (key, at), cx);
                    acted = acts_ui(ui, criterion, (at, last), self.language, cx)
                        .map(|act| (at, act))
                        .or(acted.take());
                }
            });
        }
        if changed {
            draft.typed_at(cx.now);
        }
        let mut asked = None;
        match acted {
            Some((at, Act::Shift(step))) => *self.open = Some(draft.shift(at, step)),
            Some((at, Act::TakeOut)) if draft.is_written(at) => asked = Some(at),
            Some((at, Act::TakeOut)) => {
                draft.take_out(at);
                *self.open = None;
            }
            None => {}
        }
        let full = draft.is_full().then(|| cx.tr.scorecards_full(CRITERIA_MAX as u64));
        let add =
            Button::secondary(cx.tr.scorecards_add()).icon(icons::ICON_ADD).disabled_if(full.as_deref());
        if ui.add(add).clicked() {
            let at = draft.add();
            *self.open = Some(at);
            self.fields.added = true;
            let name = Id::unique(name_key((key, at), self.language));
            ui.memory_mut(|memory| memory.request_focus(name));
        }
        asked
    }

    /// Everything about one criterion; whether something was changed.
    fn criterion_ui(
        &mut self,
        ui: &mut Ui,
        criterion: &mut Criterion,
        key: (i64, usize),
        cx: &Cx<'_>,
    ) -> bool {
        let tr = cx.tr;
        let language = self.language;
        ui.spacing_mut().item_spacing.y = space::BETWEEN_FIELDS;
        let name =
            TextField::new(name_key(key, language), tr.scorecards_name()).limit(NAME_CHARACTERS_MAX as usize);
        let place = |text| Place { at: key.1, text, language };
        let mut changed = self.text_ui(ui, name, (place(Text::Name), criterion.name.get_mut(language)), cx);
        let guideline = TextField::new(("scorecard-guideline", key, language), tr.scorecards_guideline())
            .hint(tr.scorecards_guideline_hint())
            .rows(3)
            .limit(GUIDELINE_CHARACTERS_MAX as usize);
        let text = criterion.guideline.get_mut(language);
        changed |= self.text_ui(ui, guideline, (place(Text::Guideline), text), cx);
        changed |= choices_ui(ui, criterion, key, cx);
        ui.add(Label::new(tr.scorecards_causes()).medium().strong());
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            for cause in RootCause::ALL {
                let mut on = criterion.causes.contains(&cause);
                if check_box(ui, &mut on, &tr.cause_and_mender(cause), None).changed() {
                    let wanted = |known: &RootCause| {
                        if *known == cause { on } else { criterion.causes.contains(known) }
                    };
                    criterion.causes = RootCause::ALL.into_iter().filter(|known| wanted(known)).collect();
                    changed = true;
                }
            }
        });
        ui.add(Label::new(tr.scorecards_examples()).medium().strong());
        for (step, examples) in criterion.scale.steps().zip(&mut criterion.examples) {
            let value = tr.scale_value(criterion.scale, Value::Step(step));
            for (number, example) in (1_u64..).zip(examples) {
                let label = tr.scorecards_example(number, value);
                let field = TextField::new(("scorecard-example", key, step, number, language), &label)
                    .aside(tr.common_optional())
                    .rows(2)
                    .limit(EXAMPLE_CHARACTERS_MAX as usize);
                let of = Text::Example(usize::from(step), number as usize - 1);
                changed |= self.text_ui(ui, field, (place(of), example.get_mut(language)), cx);
            }
        }
        changed
    }

    fn text_ui(
        &mut self,
        ui: &mut Ui,
        field: TextField<'_>,
        (place, text): (Place, &mut String),
        cx: &Cx<'_>,
    ) -> bool {
        let response = cx.staff_ui(ui, field, text);
        cx.sieved_ui(ui, response.id, text, StaffField::Text);
        if response.has_focus() {
            self.fields.typing = Some(place);
            self.fields.within = cx.is_within(&response, text);
        }
        self.fields.left |= response.lost_focus();
        response.changed()
    }
}

/// Scale, weight, critical, and of which conversations it is asked.
fn choices_ui(ui: &mut Ui, criterion: &mut Criterion, key: (i64, usize), cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let mut changed = false;
    let scales = Scale::ALL.map(|scale| tr.scale(scale));
    let mut scale = Scale::ALL.iter().position(|scale| *scale == criterion.scale);
    let weights: Vec<String> =
        (Weight::LEAST.get()..=Weight::MOST.get()).map(|weight| tr.number(u64::from(weight))).collect();
    let weights: Vec<&str> = weights.iter().map(String::as_str).collect();
    let mut weight = Some(usize::from(criterion.weight.get() - Weight::LEAST.get()));
    pair(ui, |ui, first| {
        let (name, label, labels, at) = if first {
            ("scale", tr.scorecards_scale(), scales.as_slice(), &mut scale)
        } else {
            ("weight", tr.scorecards_weight(), weights.as_slice(), &mut weight)
        };
        changed |= Combo::new(("scorecard", name, key), label, labels, "").show(ui, at).changed();
    });
    changed |= check_box(ui, &mut criterion.critical, tr.scorecards_critical(), None).changed();
    let conditions = Condition::ALL.map(|condition| tr.condition(condition));
    let mut condition = Condition::ALL.iter().position(|one| *one == criterion.condition);
    let any = std::iter::once(tr.scorecards_any_language().to_owned());
    let languages: Vec<String> =
        any.chain(Language::NAMED.map(|language| tr.capitalised(&tr.language(language)))).collect();
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let named = |language| Language::NAMED.iter().position(|known| *known == language);
    let mut language = Some(criterion.language.and_then(named).map_or(0, |at| at + 1));
    pair(ui, |ui, first| {
        let (name, label, labels, at) = if first {
            ("condition", tr.scorecards_condition(), conditions.as_slice(), &mut condition)
        } else {
            ("language", tr.scorecards_condition_language(), languages.as_slice(), &mut language)
        };
        changed |= Combo::new(("scorecard", name, key), label, labels, "").show(ui, at).changed();
    });
    if changed {
        criterion.scale = scale.and_then(|at| Scale::ALL.get(at).copied()).unwrap_or(criterion.scale);
        criterion.weight = weight.map_or(criterion.weight, |at| Weight::new(at as u8 + Weight::LEAST.get()));
        criterion.condition = condition.and_then(|at| Condition::ALL.get(at).copied()).unwrap_or_default();
        criterion.language = language.and_then(|at| Language::NAMED.get(at.checked_sub(1)?).copied());
        criterion.fit_examples();
    }
    changed
}

/// Two fields, the first with `true`: side by side where there is room.
fn pair(ui: &mut Ui, mut add: impl FnMut(&mut Ui, bool)) {
    if ui.available_width() < size::DIALOG {
        add(ui, true);
        add(ui, false);
    } else {
        ui.columns_const(|[left, right]| {
            add(left, true);
            add(right, false);
        });
    }
}

fn acts_ui(
    ui: &mut Ui,
    criterion: &Criterion,
    (at, last): (usize, usize),
    language: Locale,
    cx: &Cx<'_>,
) -> Option<Act> {
    let tr = cx.tr;
    let name = read::name(criterion, at, language, tr);
    let mut acted = None;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        if at > 0 && ui.add(IconButton::new(icons::ICON_ARROW_UPWARD, &tr.scorecards_up(&name))).clicked() {
            acted = Some(Act::Shift(-1));
        }
        let down = tr.scorecards_down(&name);
        let down = IconButton::new(icons::ICON_ARROW_DOWNWARD, &down);
        if at < last && ui.add(down).clicked() {
            acted = Some(Act::Shift(1));
        }
        if ui.add(IconButton::new(icons::ICON_CLOSE, &tr.scorecards_take_out(&name))).clicked() {
            acted = Some(Act::TakeOut);
        }
    });
    acted
}
