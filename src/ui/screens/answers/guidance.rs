//! When guidance changes: the answer texts whose verdicts rest on it as it was before.

use super::{AnswersScreen, data};
use crate::domain::answer::{AnswerReference, RestingAnswer};
use crate::domain::{AnswerHash, Day};
use crate::engine::ops::answer::{Query, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::text::Tr;
use crate::ui::calendar;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{
    Answer as Left, Combo, DateField, DateState, Dialog, Label, ListRow, paint, stacked,
};
use egui::Ui;

/// Lines of a text in the list.
const LINES: usize = 2;

/// What the dialog shows.
#[derive(Default)]
pub(super) struct Guidance {
    open: bool,
    references: Load<Vec<AnswerReference>>,
    chosen: Option<usize>,
    from: DateState,
    resting: Load<Vec<RestingAnswer>>,
    /// The guidance and the day for which the list was asked.
    asked: Option<(String, Day)>,
}

/// What is said below a text of the list: how often it was given, its verdicts, and when the guidance was valid.
fn resting_facts(one: &RestingAnswer, tr: Tr) -> String {
    let given = if one.given > 0 { tr.answers_given(one.given) } else { String::new() };
    let valid = tr.answers_valid_on(&tr.date(one.valid_on));
    tr.list_facts(&[given, data::verdicts_words(&one.verdicts, tr), valid])
}

/// Guidance with the number of verdicts that name it.
fn reference_word(one: &AnswerReference, tr: Tr) -> String {
    tr.list_facts(&[tr.kinds_spoken(&one.reference).into_owned(), tr.answers_verdicts(one.verdicts)])
}

impl Guidance {
    /// Opens the dialog; the new guidance holds from today unless another day is typed.
    pub(super) fn open(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        *self = Self { open: true, from: DateState::of(Some(cx.today)), ..Self::default() };
        self.references.ask(out.ask(Query::References), cx.now);
    }

    /// Something changed: what is shown is read again.
    pub(super) fn grow_old(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if self.open {
            self.references.ask(out.ask(Query::References), cx.now);
            self.asked = None;
        }
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if self.references.awaits(&event) {
            let before = self.reference().map(str::to_owned);
            self.references = Load::answered(event.result, |reply| match reply {
                AnyReply::Answer(Reply::References(references)) => Some(references),
                _ => None,
            });
            // The chosen one may stand elsewhere now.
            let all = self.references.ready().map(Vec::as_slice).unwrap_or_default();
            self.chosen = before.and_then(|before| all.iter().position(|one| one.reference == before));
            return None;
        }
        if self.resting.awaits(&event) {
            self.resting = Load::answered(event.result, |reply| match reply {
                AnyReply::Answer(Reply::Resting(resting)) => Some(resting),
                _ => None,
            });
            return None;
        }
        Some(event)
    }

    /// The chosen guidance.
    fn reference(&self) -> Option<&str> {
        let all = self.references.ready()?;
        self.chosen.and_then(|at| all.get(at)).map(|one| one.reference.as_str())
    }

    /// Asks for the list as soon as guidance and day are there, and whenever they are others.
    fn ask(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let Some((reference, from)) = self.reference().map(str::to_owned).zip(self.from.day()) else {
            return;
        };
        let wanted = Some((reference.clone(), from));
        if self.asked != wanted {
            self.asked = wanted;
            self.resting.ask(out.ask(Query::Resting { reference, from }), cx.now);
        }
    }

    /// The text that was clicked.
    fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) -> Option<AnswerHash> {
        let tr = cx.tr;
        if unready_ui(ui, &self.references, size::ROW_TWO, cx) {
            self.references.ask(out.ask(Query::References), cx.now);
        }
        let all = self.references.ready()?;
        if all.is_empty() {
            ui.add(Label::new(tr.answers_guidance_none()).text().wrap());
            return None;
        }
        ui.add(Label::new(tr.answers_guidance_body()).text().wrap());
        let words: Vec<String> = all.iter().map(|one| reference_word(one, tr)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let label = tr.answers_guidance_reference();
        Combo::new("answer_guidance", label, &words, tr.answers_guidance_choose()).show(ui, &mut self.chosen);
        let wrong = self.from.is_wrong().then(|| tr.common_date_wrong());
        calendar::with_words(tr, |words| {
            DateField::new("answer_guidance_from", tr.answers_guidance_from(), words, cx.today)
                .help(tr.common_date_hint())
                .error(wrong)
                .show(ui, &mut self.from);
        });
        self.ask(cx, out);
        self.asked.as_ref()?;
        if unready_ui(ui, &self.resting, size::ROW_TWO, cx) {
            self.asked = None;
        }
        let resting = self.resting.ready()?;
        if resting.is_empty() {
            ui.add(Label::new(tr.answers_guidance_resting_none()).text().wrap());
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut clicked = None;
        for one in resting {
            if resting_ui(ui, one, cx) {
                clicked = Some(one.hash);
            }
        }
        clicked
    }
}

fn resting_ui(ui: &mut Ui, one: &RestingAnswer, cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let (text, facts) = (tr.kinds_spoken(one.text.as_str()).replace('\n', " "), resting_facts(one, tr));
    let width = ui.available_width() - 2.0 * space::MEDIUM;
    let first = paint::lines(ui, Type::ROW, &text, cx.theme.strong, width, LINES);
    let second = paint::lines(ui, Type::SMALL, &facts, cx.theme.muted, width, LINES);
    let lines = first.size().y + second.size().y;
    let row = ListRow::new(("resting", one.hash), lines + 2.0 * space::SIGN);
    let said = tr.list_facts(&[text.as_str(), &facts]);
    let row = row.padding(space::MEDIUM).show(ui, &|| said.clone(), |ui, _| {
        stacked(ui, width, lines, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(&text).row().strong().rows(LINES));
            ui.add(Label::new(&facts).small().muted().rows(LINES));
        });
    });
    row.on_hover_text(tr.answers_guidance_open()).clicked()
}

impl AnswersScreen {
    /// The dialog; a text that is clicked in it becomes the chosen one.
    pub(super) fn guidance_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if !self.guidance.open {
            return;
        }
        let tr = cx.tr;
        let mut clicked = None;
        let dialog =
            Dialog::new("answer_guidance_dialog", tr.answers_guidance_title(), tr.common_close(), "");
        let left = dialog.large().show(ui.ctx(), |ui| clicked = self.guidance.ui(ui, cx, out));
        if let Some(hash) = clicked {
            self.choose(hash, cx, out);
            self.reading = true;
        }
        if left != Left::Open || clicked.is_some() {
            self.guidance = Guidance::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Locale, StoredText, Verdict, VerdictCounts};

    #[test]
    fn a_text_is_listed_with_its_verdicts_and_the_day_of_the_guidance() {
        let mut verdicts = VerdictCounts::default();
        verdicts.add(Verdict::Correct, 2);
        let one = RestingAnswer {
            hash: AnswerHash(7),
            text: StoredText("Maksu on 55 euroa.".to_owned()),
            given: 1_284,
            verdicts,
            valid_on: Day::parse("2026-03-01").unwrap(),
        };
        let tr = Tr::new(Locale::En);
        assert_eq!(resting_facts(&one, tr), "given 1,284 times · correct 2 · valid on 1 Mar 2026");
        let uncounted = RestingAnswer { given: 0, ..one };
        assert_eq!(resting_facts(&uncounted, tr), "correct 2 · valid on 1 Mar 2026");
    }
}
