//! The form: the result on top, then what differs, version beside version, then what all agree in.

use super::panes::Act;
use super::{Of, Row, Said, Settling, letter};
use crate::domain::round::Reasoned;
use crate::domain::{Criterion, CriterionId, Evidence, Value, Verdict};
use crate::engine::ops::adjudication::Adjudication;
use crate::engine::ops::conversation::Transcript;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::theme::{Type, radius, size, space, stroke};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Combo, Label, Segmented, paint, verdict_sign};
use egui::{Frame, Margin, ScrollArea, Sense, Stroke, Ui, vec2};
use egui_material_icons::icons;

/// Where something stands that a version says nothing of.
const NOTHING: &str = "–";

/// The number of an answer among all, from 1.
fn number_of(transcript: &Transcript, seq: u32) -> u64 {
    transcript.answers().iter().position(|known| *known == seq).map_or(0, |at| at as u64 + 1)
}

/// The criterion that a row is about, if it is about one.
fn criterion(transcript: &Transcript, of: Of) -> Option<&Criterion> {
    let Of::Criterion(id) = of else { return None };
    let mut criteria = transcript.scorecard.iter().flat_map(|scorecard| &scorecard.criteria);
    criteria.find(|(known, _)| *known == id).map(|(_, criterion)| criterion)
}

/// What a version says, in words; of a value by the scale of its criterion.
fn words(said: Option<Said>, criterion: Option<&Criterion>, tr: Tr) -> String {
    match (said, criterion) {
        (None, _) => NOTHING.to_owned(),
        (Some(Said::Verdict(verdict)), _) => tr.verdict(verdict).to_owned(),
        (Some(Said::Value(value)), Some(criterion)) => tr.scale_value(criterion.scale, value).to_owned(),
        (Some(Said::Value(Value::NotApplicable)), None) => tr.value_not_applicable().to_owned(),
        (Some(Said::Value(Value::Step(step))), None) => tr.number(u64::from(step)),
    }
}

/// Everything that may stand in a row.
fn choices(of: Of, criterion: Option<&Criterion>) -> Vec<Said> {
    match (of, criterion) {
        (Of::Answer(_), _) => Verdict::ALL.into_iter().map(Said::Verdict).collect(),
        (Of::Criterion(_), Some(criterion)) => {
            let steps = criterion.scale.steps().map(|step| Said::Value(Value::Step(step)));
            steps.chain([Said::Value(Value::NotApplicable)]).collect()
        }
        (Of::Criterion(_), None) => Vec::new(),
    }
}

impl Settling {
    /// The n-th of all that may stand in the row in hand, from 1.
    pub(super) fn choice(&self, number: usize) -> Option<Said> {
        let of = self.rows.get(self.row)?.of;
        let criterion = criterion(&self.load.ready()?.transcript, of);
        choices(of, criterion).get(number.checked_sub(1)?).copied()
    }

    pub(super) fn body_ui(
        &mut self,
        ui: &mut Ui,
        opened: &Adjudication,
        name: &dyn Fn(CriterionId) -> String,
        cx: &Cx<'_>,
        acts: &mut Vec<Act>,
    ) {
        let reveal = std::mem::take(&mut self.follow.row);
        if !self.is_finished {
            let versions = Segmented::new(self.versions_key(self.row), "", &[]);
            keys::focus(ui, &mut self.follow.focus, versions.id());
        }
        ScrollArea::vertical().id_salt(("settle", self.item.0)).auto_shrink(false).show(ui, |ui| {
            Frame::NONE.inner_margin(Margin::same(space::PANE_NARROW as i8)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::MEDIUM;
                self.result_ui(ui, opened, cx);
                for (at, row) in self.rows.iter().enumerate() {
                    self.row_ui(ui, (at, row, reveal), opened, name, cx, acts);
                }
                agreed_ui(ui, opened, cx);
            });
        });
    }

    /// What stands so far, and whose versions these are.
    fn result_ui(&self, ui: &mut Ui, opened: &Adjudication, cx: &Cx<'_>) {
        let tr = cx.tr;
        ui.add(Label::new(tr.rounds_result()).medium().strong());
        for seq in opened.transcript.answers() {
            let verdict = self.result.verdict(seq).map(|entry| entry.verdict);
            verdict_ui(ui, &opened.transcript, seq, verdict, tr);
        }
        let settled = (self.rows.len() - self.unsettled()) as u64;
        let progress = tr.rounds_settled_of(&tr.share(settled, self.rows.len() as u64));
        ui.add(Label::new(&progress).small().muted());
        if let Some(names) = &opened.names {
            let named = names.iter().enumerate().map(|(at, name)| format!("{}: {name}", letter(at)));
            let named: Vec<String> = named.collect();
            fact(ui, icons::ICON_GROUP, None, &tr.list_facts(&named));
        } else {
            let versions = self.rows.first().map_or(0, |row| row.versions.len());
            let last = letter(versions.saturating_sub(1));
            fact(ui, icons::ICON_INFO, None, &tr.rounds_settle_blind(&last));
        }
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        (at, row, reveal): (usize, &Row, bool),
        opened: &Adjudication,
        name: &dyn Fn(CriterionId) -> String,
        cx: &Cx<'_>,
        acts: &mut Vec<Act>,
    ) {
        let tr = cx.tr;
        let in_hand = self.row == at;
        let line = if in_hand {
            Stroke::new(stroke::CHOSEN, cx.theme.mark)
        } else {
            Stroke::new(stroke::LINE, cx.theme.soft)
        };
        let title = match row.of {
            Of::Answer(seq) => tr.rounds_answer(number_of(&opened.transcript, seq)),
            Of::Criterion(id) => name(id),
        };
        let criterion = criterion(&opened.transcript, row.of);
        let frame = Frame::NONE
            .fill(cx.theme.raised)
            .stroke(line)
            .corner_radius(radius::CARD)
            .inner_margin(Margin::same(space::MEDIUM as i8));
        let drawn = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::SMALL;
            row_head_ui(ui, row, &title, cx);
            for words in reasons(row, opened, tr) {
                ui.add(Label::new(&words).small().muted().wrap());
            }
            if self.is_finished {
                for (place, said) in row.versions.iter().enumerate() {
                    let words = format!("{}  {}", letter(place), words(*said, criterion, tr));
                    ui.add(Label::new(&words).small().muted().wrap());
                }
                let stands = words(row.settled, criterion, tr);
                ui.add(Label::new(&tr.rounds_stands(&stands)).medium().wrap());
                return;
            }
            if let Some(act) = self.versions_ui(ui, (at, row), (&title, criterion), cx) {
                acts.push(act);
            }
        });
        if in_hand && reveal {
            ui.scroll_to_rect(drawn.response.rect.expand(space::WIDE), None);
        }
    }

    /// What the versions of a row are known by as choices.
    fn versions_key(&self, row: usize) -> (&'static str, i64, usize) {
        ("settle", self.item.0, row)
    }

    /// The versions as choices, and everything else that may stand.
    fn versions_ui(
        &self,
        ui: &mut Ui,
        (at, row): (usize, &Row),
        (title, criterion): (&str, Option<&Criterion>),
        cx: &Cx<'_>,
    ) -> Option<Act> {
        let tr = cx.tr;
        let mut act = None;
        let labels = row.versions.iter().enumerate();
        let labels: Vec<String> = labels
            .map(|(place, said)| format!("{}  {}", letter(place), words(*said, criterion, tr)))
            .collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let taken = row.settled.and_then(|said| row.versions.iter().position(|one| *one == Some(said)));
        let mut chosen = taken;
        let versions = Segmented::new(self.versions_key(at), title, &labels).arrows(false).full_width();
        let response = versions.show(ui, &mut chosen);
        if response.gained_focus() {
            act = Some(Act::Row(at));
        }
        if response.changed()
            && let Some(said) = chosen.and_then(|place| row.versions.get(place).copied().flatten())
        {
            act = Some(Act::Say(at, said));
        }
        let all = choices(row.of, criterion);
        if !all.is_empty() {
            // Each with its key, as the versions have theirs.
            let labels = (1..).zip(&all);
            let labels: Vec<String> = labels
                .map(|(key, said): (u8, &Said)| format!("{key}  {}", words(Some(*said), criterion, tr)))
                .collect();
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            let other = row.settled.filter(|_| taken.is_none());
            let mut chosen = other.and_then(|said| all.iter().position(|one| *one == said));
            let label = tr.rounds_another(title);
            let combo =
                Combo::new(("settle_other", self.item.0, at), &label, &labels, tr.rounds_another_none());
            if combo.bare().show(ui, &mut chosen).changed()
                && let Some(said) = chosen.and_then(|place| all.get(place))
            {
                act = Some(Act::Say(at, *said));
            }
        }
        act
    }
}

/// The sign of a difference, what it is about, and the verdicts beside each other.
fn row_head_ui(ui: &mut Ui, row: &Row, title: &str, cx: &Cx<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, size::ICON), Sense::hover());
        let (icon, colour) = if row.settled.is_some() {
            (icons::ICON_CHECK, cx.theme.verdict_correct.fg)
        } else {
            (icons::ICON_COMPARE_ARROWS, cx.theme.muted)
        };
        paint::icon(ui, rect.center(), icon, size::ICON, colour);
        for said in &row.versions {
            if let Some(Said::Verdict(verdict)) = said {
                verdict_sign(ui, Some(*verdict), cx.tr.verdict(*verdict));
            }
        }
        ui.add(Label::new(title).kind(Type::CONTROL.medium()).strong().wrap());
    });
}

/// Why each version says what it says, a line each, version by version: the words that it has marked, the cause, and what
/// its reviewer has written.
fn reasons(row: &Row, opened: &Adjudication, tr: Tr) -> Vec<String> {
    let mut lines = Vec::new();
    for place in 0..row.versions.len() {
        match row.of {
            Of::Answer(seq) => {
                let text = opened.transcript.message(seq).map_or("", |message| message.text.as_str());
                let marked = opened.evidence.iter().filter(|one| one.seq == seq && at(one.place) == place);
                lines.extend(marked.map(|one| marked_words(place, &one.evidence, text, tr)));
                lines.extend(told(&seq, place, &opened.reasons, tr));
            }
            Of::Criterion(id) => lines.extend(told(&id, place, &opened.value_reasons, tr)),
        }
    }
    lines
}

fn at(place: u8) -> usize {
    usize::from(place)
}

/// What the version at this place has marked of an answer, and that it is the evidence.
fn marked_words(place: usize, evidence: &Evidence, text: &str, tr: Tr) -> String {
    format!("{}  {}", letter(place), tr.review_evidence_words(&tr.quoted_words(evidence, text)))
}

/// What else the version at this place gives as its reasons.
fn told<K: PartialEq>(of: &K, place: usize, all: &[Reasoned<K>], tr: Tr) -> Vec<String> {
    let mine = all.iter().filter(|one| one.of == *of && at(one.place) == place);
    let facts = mine.flat_map(|Reasoned { reasons, .. }| {
        [
            (tr.review_cause(), reasons.cause.map(|cause| tr.root_cause(cause).to_owned())),
            (tr.review_should(), Some(tr.kinds_spoken(&reasons.should).into_owned())),
            (tr.review_reference(), Some(tr.kinds_spoken(&reasons.reference).into_owned())),
            (tr.review_valid_on(), reasons.valid_on.map(|day| tr.date(day))),
        ]
    });
    let said = facts.filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
    said.map(|(name, value)| format!("{}  {name}: {value}", letter(place))).collect()
}

/// What stands of an answer: all have judged it, so that without a verdict it waits for being settled.
pub(super) fn standing(verdict: Option<Verdict>, tr: Tr) -> &'static str {
    verdict.map_or(tr.rounds_unsettled(), |verdict| tr.verdict(verdict))
}

/// An answer with its verdict, as sign and as word.
fn verdict_ui(ui: &mut Ui, transcript: &Transcript, seq: u32, verdict: Option<Verdict>, tr: Tr) {
    let word = standing(verdict, tr);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        verdict_sign(ui, verdict, word);
        let words = [tr.rounds_answer(number_of(transcript, seq)), word.to_owned()];
        ui.add(Label::new(&tr.list_facts(&words)).wrap());
    });
}

/// What all agree in.
fn agreed_ui(ui: &mut Ui, opened: &Adjudication, cx: &Cx<'_>) {
    if opened.agreed.is_empty() {
        return;
    }
    let tr = cx.tr;
    ui.add(Label::new(tr.rounds_agreed()).medium().strong());
    for (seq, verdict) in &opened.agreed {
        verdict_ui(ui, &opened.transcript, *seq, Some(*verdict), tr);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::round::Reasons;
    use crate::domain::{Day, Locale, RootCause};

    #[test]
    fn an_answer_that_reviewers_judge_differently_is_not_settled_and_not_unreviewed() {
        for tr in Locale::ALL.map(Tr::new) {
            assert_eq!(standing(Some(Verdict::Partly), tr), tr.verdict(Verdict::Partly));
            assert_ne!(standing(None, tr), tr.verdict_none());
        }
    }

    #[test]
    fn marked_words_are_told_to_be_the_evidence_of_a_version() {
        let evidence = Evidence::default().turned(1..2).unwrap();
        let told = marked_words(1, &evidence, "Kaksi kuukautta", Tr::new(Locale::En));
        assert_eq!(told, "B  evidence: “kuukautta”");
    }

    #[test]
    fn what_a_reviewer_has_written_stands_with_the_letter_of_the_version_and_no_other() {
        let tr = Tr::new(Locale::En);
        let cause = Some(RootCause::ALL[0]);
        let whole = Reasons {
            cause,
            should: "Call ⟦phone⟧".to_owned(),
            reference: "example.fi/fees".to_owned(),
            valid_on: Day::parse("2026-03-01"),
        };
        let only_cause = Reasons { cause, ..Reasons::default() };
        let all = [
            Reasoned { of: 3, place: 1, reasons: whole },
            Reasoned { of: 3, place: 0, reasons: only_cause },
            Reasoned { of: 5, place: 0, reasons: Reasons::default() },
        ];
        let named = tr.root_cause(RootCause::ALL[0]);
        assert_eq!(told(&3, 0, &all, tr), [format!("A  {}: {named}", tr.review_cause())]);
        let day = tr.date(Day::parse("2026-03-01").unwrap());
        let wanted = [
            format!("B  {}: {named}", tr.review_cause()),
            format!("B  {}: {}", tr.review_should(), tr.kinds_spoken("Call ⟦phone⟧")),
            format!("B  {}: example.fi/fees", tr.review_reference()),
            format!("B  {}: {day}", tr.review_valid_on()),
        ];
        assert_eq!(told(&3, 1, &all, tr), wanted);
        assert_eq!(told(&5, 0, &all, tr), [""; 0]);
    }

    #[test]
    fn a_value_is_told_by_its_scale_and_nothing_by_a_dash() {
        let tr = Tr::new(Locale::En);
        let criterion = Criterion::empty();
        let value = Some(Said::Value(Value::Step(0)));
        assert_eq!(words(value, Some(&criterion), tr), tr.scale_value(criterion.scale, Value::Step(0)));
        assert_eq!(words(None, Some(&criterion), tr), NOTHING);
        assert_eq!(choices(Of::Answer(1), None).len(), 7);
        let all = choices(Of::Criterion(CriterionId(1)), Some(&criterion));
        assert_eq!(all.last(), Some(&Said::Value(Value::NotApplicable)));
        assert!(choices(Of::Criterion(CriterionId(1)), None).is_empty());
    }
}
