//! Where reviewers are split most, below what it is about: folded to their number, unfolded one row a place.

use super::super::RoundsScreen;
use crate::domain::round::{SplitPlace, SplitSaid};
use crate::domain::scorecard::Scale;
use crate::domain::{CriterionId, Split, Value};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Button, Label, ListRow};
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

impl RoundsScreen {
    /// Draws the places of one thing; one that is chosen is answered.
    pub(super) fn splits_ui(
        &mut self,
        ui: &mut Ui,
        splits: &[Split],
        of: Option<CriterionId>,
        cx: &Cx<'_>,
    ) -> Option<SplitChosen> {
        let split = splits.iter().find(|split| split.criterion == of)?;
        let count = split.places.len() as u64;
        let words = match of {
            None => cx.tr.rounds_split_answers(count),
            Some(_) => cx.tr.rounds_split_conversations(count),
        };
        let link = Button::link(&words).unfolds(self.unfolded.contains(&of));
        if ui.add(link).clicked() && !self.unfolded.remove(&of) {
            self.unfolded.insert(of);
        }
        if !self.unfolded.contains(&of) {
            return None;
        }
        let scale = of.and_then(|id| self.scale(id));
        let mut chosen = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for place in &split.places {
                let name = place_name(place, scale, cx.tr);
                let key = ("split", of.map(|id| id.0), place.item.0, place.answer);
                let row = ListRow::new(key, size::ROW_MENU).padding(space::MEDIUM).no_hairline();
                let response = row.show(ui, &|| name.clone(), |ui, _| {
                    ui.add(Label::new(&name).kind(Type::CONTROL).truncate());
                });
                if response.clicked() {
                    chosen = Some((of, *place));
                }
            }
        });
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
    use crate::domain::{ConversationNo, Locale, RoundItemId, Verdict};

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
}
