//! One verdict for all copies of a text: which, why, and by which guidance.

use super::AnswersScreen;
use crate::domain::{Answer, AnswerHash, Day, Evidence, RootCause, StoredText, Verdict};
use crate::engine::ops::answer::Command;
use crate::engine::{RawText, StaffField};
use crate::ui::calendar;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::keys;
use crate::ui::marking::{Marked, MarkedText, Marking};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{
    Answer as Left, ChatText, Combo, DateField, DateState, Dialog, Label, TextField, VerdictButton,
};
use egui::{Align, Layout, Ui, vec2};
use egui_material_icons::icons;

/// Characters that a reviewer can type into a field, as the engine takes them.
const CHARACTERS_MAX: usize = 10_000;
/// Lines of the text above the verdicts.
const LINES: usize = 2;
/// Verdict buttons in a row.
const ABREAST: usize = 2;

/// What is typed about a text.
#[derive(Default)]
pub(super) struct Judging {
    open: bool,
    about: Option<About>,
    verdict: Option<Verdict>,
    cause: Option<RootCause>,
    should: String,
    reference: String,
    valid_on: DateState,
    evidence: Evidence,
    /// With what the dialog was opened.
    begun: Given,
    /// Whether the words of the text are shown to be marked.
    marks: bool,
    marking: Marking,
}

/// What is given of a text, as it is typed and chosen: verdict, cause, what it should have been, guidance and its day, evidence.
type Given = (Option<Verdict>, Option<RootCause>, String, String, String, Evidence);

/// The text that is judged.
struct About {
    hash: AnswerHash,
    text: StoredText,
    given: u64,
    period: (Day, Day),
}

impl Judging {
    /// Opens the dialog about a text: with what was typed about it and not saved, else with the own verdict.
    pub(super) fn open(&mut self, answer: &Answer) {
        let about = About {
            hash: answer.hash,
            text: answer.text.clone(),
            given: answer.given,
            period: answer.period,
        };
        if self.is_about(answer.hash) {
            (self.open, self.about) = (true, Some(about));
            return;
        }
        let own = answer.own();
        let mut judging = Self {
            open: true,
            about: Some(about),
            verdict: own.map(|own| own.verdict),
            cause: own.and_then(|own| own.cause),
            should: own.map(|own| own.should.clone()).unwrap_or_default(),
            reference: own.map(|own| own.reference.clone()).unwrap_or_default(),
            valid_on: DateState::of(own.and_then(|own| own.valid_on)),
            evidence: own.map(|own| own.evidence.clone()).unwrap_or_default(),
            ..Self::default()
        };
        judging.begun = judging.given();
        *self = judging;
    }

    fn given(&self) -> Given {
        let texts = [&self.should, &self.reference, &self.valid_on.text].map(|text| text.trim().to_owned());
        let [should, reference, valid_on] = texts;
        (self.verdict, self.cause, should, reference, valid_on, self.evidence.clone())
    }

    /// Whether something is typed or chosen that is not saved.
    pub(super) fn is_typed(&self) -> bool {
        self.given() != self.begun
    }

    /// Whether its dialog is open.
    pub(super) fn is_open(&self) -> bool {
        self.open
    }

    /// Whether what is typed is about this text.
    pub(super) fn is_about(&self, hash: AnswerHash) -> bool {
        self.about.as_ref().is_some_and(|known| known.hash == hash)
    }

    /// The verdict as it is sent, and the text that it is about; a correct answer has neither a cause nor another that it
    /// should have been.
    fn command(&self) -> Option<(Command, AnswerHash)> {
        let (about, verdict) = (self.about.as_ref()?, self.verdict?);
        let wrong = verdict != Verdict::Correct;
        let should = if wrong { self.should.clone() } else { String::new() };
        let hash = about.hash;
        let judge = Command::Judge {
            hash,
            verdict,
            cause: self.cause.filter(|_| wrong),
            should: RawText::new(should),
            reference: RawText::new(self.reference.clone()),
            valid_on: self.valid_on.day(),
            evidence: self.evidence.clone(),
        };
        Some((judge, hash))
    }

    /// What is still missing or wrong.
    fn missing(&self, cx: &Cx<'_>) -> Option<&'static str> {
        if self.verdict.is_none() {
            return Some(cx.tr.answers_judge_missing());
        }
        self.valid_on.is_wrong().then(|| cx.tr.common_date_wrong())
    }

    fn ui(&mut self, ui: &mut Ui, why: Option<&str>, cx: &Cx<'_>) {
        let tr = cx.tr;
        let Some(about) = &self.about else { return };
        let text = ChatText::new(&about.text, cx.chips).kind(Type::CONTROL).colour(cx.theme.muted);
        text.rows(LINES).show(ui);
        let period = tr.date_range(about.period.0, about.period.1);
        ui.add(Label::new(&tr.answers_judge_body(about.given, &period)).text().wrap());
        ui.add(Label::new(tr.answers_judge_apart()).small().muted().wrap());
        ui.add_space(space::TINY);
        self.verdicts_ui(ui, cx);
        if let Some(verdict) = self.verdict {
            if verdict != Verdict::Correct {
                self.wrong_ui(ui, cx);
            }
            self.reference_ui(ui, cx);
            self.evidence_ui(ui, cx);
            fact(ui, icons::ICON_SHIELD, None, tr.conversations_sieved());
        }
        if let Some(why) = why {
            let colour = cx.theme.verdict(Verdict::Incorrect).fg;
            fact(ui, icons::ICON_ERROR, Some(colour), why);
        }
    }

    /// What is marked as evidence; while it is marked, all words of the text.
    fn evidence_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some(about) = &self.about else { return };
        let (key, text, evidence) = (about.hash, &about.text, &self.evidence);
        match self.marking.ui(ui, &MarkedText { key, text, evidence, keys: None }, self.marks, cx) {
            Some(Marked::Words(evidence)) => self.evidence = evidence,
            Some(Marked::Open(open)) => self.marks = open,
            None => {}
        }
    }

    fn verdicts_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let free = !ui.ctx().text_edit_focused() && !keys::has_list(ui.ctx());
        if free && let Some(verdict) = keys::numbered(ui, &Verdict::ALL) {
            self.verdict = Some(verdict);
        }
        let gaps = (ABREAST - 1) as f32 * space::VERDICTS_X;
        let width = (ui.available_width() - gaps) / ABREAST as f32;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::VERDICTS_X, space::VERDICTS_Y);
            for (row, some) in Verdict::ALL.chunks(ABREAST).enumerate() {
                let line = vec2(ui.available_width(), size::VERDICT_BUTTON);
                ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                    for (column, verdict) in some.iter().copied().enumerate() {
                        let digit = (row * ABREAST + column + 1) as u8;
                        let button = VerdictButton::new(verdict, cx.tr.verdict(verdict))
                            .chosen(self.verdict == Some(verdict))
                            .digit(free.then_some(digit));
                        if button.show(ui, width).clicked() {
                            self.verdict = Some(verdict);
                        }
                    }
                });
            }
        });
    }

    /// Why it is not correct, and what it should have been.
    fn wrong_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let causes = RootCause::ALL.map(|cause| tr.root_cause(cause));
        let mut cause = self.cause.and_then(|cause| RootCause::ALL.iter().position(|at| *at == cause));
        let combo = Combo::new("answer_cause", tr.review_cause(), &causes, tr.review_cause_none());
        if combo.show(ui, &mut cause).changed() {
            self.cause = cause.and_then(|at| RootCause::ALL.get(at).copied());
        }
        let field = TextField::new("answer_should", tr.review_should())
            .hint(tr.review_should_hint())
            .rows(3)
            .limit(CHARACTERS_MAX);
        cx.staff_ui(ui, field, &mut self.should);
        cx.sieved_ui(ui, "answer_should", &self.should, StaffField::Text);
    }

    /// The guidance by which it was judged: what rests on it is found when the guidance changes.
    fn reference_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let field = TextField::new("answer_reference", tr.review_reference())
            .hint(tr.review_reference_hint())
            .limit(CHARACTERS_MAX);
        cx.staff_ui(ui, field, &mut self.reference);
        cx.sieved_ui(ui, "answer_reference", &self.reference, StaffField::Text);
        let wrong = self.valid_on.is_wrong().then(|| tr.common_date_wrong());
        calendar::with_words(tr, |words| {
            DateField::new("answer_valid_on", tr.review_valid_on(), words, cx.today)
                .help(tr.common_date_hint())
                .error(wrong)
                .show(ui, &mut self.valid_on);
        });
    }
}

impl AnswersScreen {
    /// The dialog; what is typed in it stays when it is closed, until it is saved.
    pub(super) fn judging_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if !self.judging.open {
            return;
        }
        let tr = cx.tr;
        let busy = self.sent.map(|_| tr.common_loading());
        let missing = self.judging.missing(cx).or(busy);
        let why = self.error.as_ref().map(|error| error.message(tr));
        let title = tr.answers_judge_title();
        let dialog = Dialog::new("judge_answer", title, tr.common_cancel(), tr.answers_judge_save());
        let left = dialog.disabled_if(missing).show(ui.ctx(), |ui| self.judging.ui(ui, why.as_deref(), cx));
        match left {
            Left::Cancelled => (self.judging.open, self.error) = (false, None),
            Left::Confirmed if self.sent.is_none() => {
                self.error = None;
                // It stays until the answer is there: what is refused is said in it.
                self.sent = self.judging.command().map(|(command, hash)| (out.send(command), hash));
            }
            Left::Open | Left::Confirmed => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Reply as AnyReply;
    use crate::engine::ops::answer::Reply;
    use crate::error::{Error, ErrorKind};
    use crate::text::{Locale, Tr};

    fn judged(verdict: Verdict) -> Judging {
        Judging {
            about: Some(About {
                hash: AnswerHash(7),
                text: StoredText("Lupa on voimassa.".to_owned()),
                given: 2,
                period: (Day::parse("2026-11-01").unwrap(), Day::parse("2026-11-02").unwrap()),
            }),
            verdict: Some(verdict),
            cause: Some(RootCause::BotContent),
            should: "Lupa ei ole voimassa.".to_owned(),
            reference: "Ohje 4.2".to_owned(),
            valid_on: DateState::of(Day::parse("2026-03-01")),
            ..Judging::default()
        }
    }

    #[test]
    fn a_correct_answer_rests_on_guidance_and_has_no_cause() {
        let cause = |verdict| match judged(verdict).command() {
            Some((Command::Judge { cause, valid_on, .. }, AnswerHash(7))) => (cause, valid_on),
            _ => panic!("nothing is sent"),
        };
        let day = Day::parse("2026-03-01");
        assert_eq!(cause(Verdict::Correct), (None, day));
        assert_eq!(cause(Verdict::Outdated), (Some(RootCause::BotContent), day));
        assert!(Judging::default().command().is_none());
    }

    #[test]
    fn a_verdict_is_typed_once_something_of_it_is_not_as_it_was() {
        let mut judging = judged(Verdict::Outdated);
        judging.begun = judging.given();
        assert!(!judging.is_typed() && !Judging::default().is_typed());
        judging.should.push(' ');
        assert!(!judging.is_typed(), "nothing is added by a space");
        judging.should.push_str("Se on voimassa vuoden.");
        assert!(judging.is_typed());
        judging.begun = judging.given();
        judging.verdict = Some(Verdict::Incorrect);
        assert!(judging.is_typed());
    }

    #[test]
    fn what_comes_of_a_verdict_leaves_what_is_typed_about_another_text() {
        // The text that was judged, and whether the verdict was stored. The dialog about text 7: open, with words, with an
        // error; notices.
        for (hash, stored, wanted) in [
            (7, true, (false, false, false, 1)),
            (7, false, (true, true, true, 0)),
            (8, true, (true, true, false, 1)),
            (8, false, (true, true, false, 1)),
        ] {
            let judging = Judging { open: true, ..judged(Verdict::Outdated) };
            let mut screen = AnswersScreen { judging, ..AnswersScreen::default() };
            let (hash, mut out) = (AnswerHash(hash), Outbox::default());
            let result = if stored {
                Ok(AnyReply::Answer(Reply::Judged(hash)))
            } else {
                Err(Error::new(ErrorKind::Busy, "testing"))
            };
            screen.judged(hash, result, Tr::new(Locale::En), &mut out);
            let typed = !screen.judging.should.is_empty();
            let found = (screen.judging.open, typed, screen.error.is_some(), out.take().len());
            assert_eq!(found, wanted, "{hash:?} {stored}");
        }
    }
}
