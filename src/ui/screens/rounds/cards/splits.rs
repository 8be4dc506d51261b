//! Where reviewers are split most, below what it is about: folded to their number, unfolded one row a place.

use super::super::{RoundsScreen, data};
use crate::domain::round::{SplitPlace, SplitSaid};
use crate::domain::scorecard::Scale;
use crate::domain::{CriterionId, Difference, Value};
use crate::engine::ops::round::RoundView;
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Button, Label, ListRow, paint, stacked};
use egui::Ui;

/// A place that was chosen, and in which criterion reviewers are split there; `None`: in a verdict.
pub(super) type SplitChosen = (Option<CriterionId>, SplitPlace);

/// What is said of a place: which answer of which conversation, and how far apart what was said lies.
fn place_name(place: &SplitPlace, scale: Option<Scale>, tr: Tr) -> String {
    let value = |step| match scale {
        Some(scale) => tr.scale_value(scale, Value::Step(step)).to_owned(),
        None => tr.number(u64::from(step)),
    };
    let (one, other) = match place.said {
        SplitSaid::Verdicts(worst, best) => (tr.verdict(worst).to_owned(), tr.verdict(best).to_owned()),
        SplitSaid::Values(lowest, highest) => (value(lowest), value(highest)),
    };
    let conversation = tr.conversations_number(&place.number.0.to_string());
    let answer = place.answer.map(|(_, number)| tr.rounds_answer(u64::from(number)));
    tr.list_facts(&[answer.unwrap_or_default(), tr.rounds_split_said(&one, &other), conversation])
}

/// The conversation of a place among the differences above.
fn of_place<'a>(place: &SplitPlace, view: &'a RoundView) -> Option<&'a Difference> {
    view.differences.iter().find(|difference| difference.item == place.item)
}

/// What the conversation of a place begins with, as the differences above tell it; empty where they do not.
fn title(place: &SplitPlace, view: &RoundView, tr: Tr) -> String {
    let spoken = |difference: &Difference| tr.kinds_spoken(&difference.title).into_owned();
    of_place(place, view).map(spoken).unwrap_or_default()
}

/// What it begins with, and below that what is said of it, whole: the number is what the conversation is found by.
fn row_ui(ui: &mut Ui, row: impl FnOnce(f32) -> ListRow, title: &str, name: &str, cx: &Cx<'_>) -> bool {
    let width = ui.available_width() - 2.0 * space::MEDIUM;
    let first = if title.is_empty() { 0.0 } else { Type::CONTROL.line };
    let lines = first + paint::lines(ui, Type::SMALL, name, cx.theme.muted, width, usize::MAX).size().y;
    let row = row((lines + 2.0 * space::TINY).max(size::ROW_MENU)).padding(space::MEDIUM).no_hairline();
    let response = row.show(ui, &|| cx.tr.list_facts(&[title, name]), |ui, _| {
        stacked(ui, width, lines, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if !title.is_empty() {
                ui.add(Label::new(title).kind(Type::CONTROL).truncate());
            }
            ui.add(Label::new(name).small().muted().wrap());
        });
    });
    response.clicked()
}

impl RoundsScreen {
    /// Draws the places of one thing; one that is chosen is answered.
    pub(super) fn splits_ui(
        &mut self,
        ui: &mut Ui,
        view: &RoundView,
        of: Option<CriterionId>,
        cx: &Cx<'_>,
    ) -> Option<SplitChosen> {
        let split = view.splits.iter().find(|split| split.criterion == of)?;
        let count = split.places.len() as u64;
        let words = match of {
            None => cx.tr.rounds_split_answers(count),
            Some(_) => cx.tr.rounds_split_conversations(count),
        };
        let link = ui.add(Button::link(&words).unfolds(self.unfolded.contains(&of)));
        let unfolds = link.clicked() && !self.unfolded.remove(&of);
        if unfolds {
            self.unfolded.insert(of);
        }
        if !self.unfolded.contains(&of) {
            return None;
        }
        let scale = of.and_then(|id| self.scale(id));
        let mut chosen = None;
        let drawn = ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for place in &split.places {
                let (title, name) = (title(place, view, cx.tr), place_name(place, scale, cx.tr));
                let key = ("split", of.map(|id| id.0), place.item.0, place.answer);
                let why_not = of_place(place, view).and_then(|one| data::why_not_settled(one, cx.tr));
                let row = |height| ListRow::new(key, height).disabled_if(why_not);
                if row_ui(ui, row, &title, &name, cx) {
                    chosen = Some((of, *place));
                }
            }
        });
        if unfolds {
            // Below the edge nobody would see that anything has come.
            ui.scroll_to_rect(link.rect.union(drawn.response.rect).expand(space::SMALL), None);
        }
        chosen
    }

    fn scale(&self, id: CriterionId) -> Option<Scale> {
        let mut all = self.scorecards.ready().into_iter().flatten().flat_map(|one| &one.criteria);
        all.find(|(known, _)| *known == id).map(|(_, criterion)| criterion.scale)
    }

    /// Opens the conversation of a place, there where reviewers are split.
    pub(super) fn settle_at(
        &mut self,
        criterion: Option<CriterionId>,
        place: &SplitPlace,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        self.settle(place.item, cx, out);
        if let Some(settling) = &mut self.settling {
            settling.begin_at(criterion, place.answer.map(|(seq, _)| seq));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ConversationNo, Locale, RoundItemId, RoundState, Settler, Verdict};

    #[test]
    fn a_place_is_told_by_numbers_and_by_what_was_said() {
        let tr = Tr::new(Locale::En);
        let place =
            |answer, said| SplitPlace { item: RoundItemId(1), number: ConversationNo(4711), answer, said };
        let verdicts = place(Some((3, 2)), SplitSaid::Verdicts(Verdict::Incorrect, Verdict::Correct));
        let said = place_name(&verdicts, None, tr);
        assert_eq!(said, "Answer 2 · Incorrect – Correct · Conversation number 4711");
        let values = place(None, SplitSaid::Values(0, 1));
        assert_eq!(place_name(&values, Some(Scale::Two), tr), "Weak – Good · Conversation number 4711");
        assert_eq!(place_name(&values, None, tr), "0 – 1 · Conversation number 4711");
    }

    #[test]
    fn a_place_begins_like_the_difference_of_its_conversation() {
        let tr = Tr::new(Locale::En);
        let mut view = data::tests::view(RoundState::Open);
        let place = |item| SplitPlace {
            item: RoundItemId(item),
            number: ConversationNo(4711),
            answer: None,
            said: SplitSaid::Values(0, 1),
        };
        let of = |item, title: &str| Difference {
            item: RoundItemId(item),
            title: title.to_owned(),
            verdicts: 1,
            values: 0,
            pair: None,
            settled: false,
            settler: Settler::Reader,
        };
        view.differences = vec![of(1, "Where is my permit?"), of(2, "How long?")];
        assert_eq!(title(&place(2), &view, tr), "How long?");
        assert_eq!(title(&place(3), &view, tr), "", "of what is not told there nothing is");
    }
}
