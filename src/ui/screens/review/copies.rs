//! What was judged of an answer as a text, with all its copies: it stands beside each of them.

use super::desk::Desk;
use crate::domain::ConversationId;
use crate::domain::answer::{AnswerCopy, TextVerdict};
use crate::engine::ops::answer::{Query, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::verdict_sign;
use egui::Ui;

/// The answers of the opened conversation whose texts are known.
#[derive(Default)]
pub(super) struct Copies {
    of: Option<ConversationId>,
    answers: Load<(ConversationId, Vec<AnswerCopy>)>,
    old: bool,
}

impl Copies {
    /// Asks for those of the conversation in view.
    pub(super) fn follow(&mut self, id: ConversationId, cx: &Cx<'_>, out: &mut Outbox) {
        if self.of != Some(id) {
            *self = Self { of: Some(id), answers: Load::Idle, old: true };
        }
        if std::mem::take(&mut self.old) {
            self.answers.ask(out.ask(Query::Copies(id)), cx.now);
        }
    }

    /// Texts were judged or counted; what is shown is read again.
    pub(super) fn grow_old(&mut self) {
        self.old = true;
    }

    /// Takes the answer that it awaits, and gives back others. Without it answers are judged as well.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if !self.answers.awaits(&event) {
            return Some(event);
        }
        self.answers = Load::answered(event.result, |reply| match reply {
            AnyReply::Answer(Reply::Copies(id, copies)) => Some((id, copies)),
            _ => None,
        });
        None
    }

    /// What was judged of the text of an answer, newest first.
    pub(super) fn on_text(&self, id: ConversationId, seq: u32) -> &[TextVerdict] {
        let of_desk = self.answers.ready().filter(|(known, _)| *known == id);
        let copies = of_desk.map(|(_, copies)| copies.as_slice()).unwrap_or_default();
        copies.iter().find(|copy| copy.seq == seq).map(|copy| copy.on_text.as_slice()).unwrap_or_default()
    }

    /// Draws what was judged of the text of the answer that is judged.
    pub(super) fn ui(&self, ui: &mut Ui, desk: &Desk, cx: &Cx<'_>) {
        let of_desk = self.answers.ready().filter(|(id, _)| *id == desk.id());
        let copies = of_desk.map(|(_, copies)| copies.as_slice()).unwrap_or_default();
        let Some(copy) = copies.iter().find(|copy| Some(copy.seq) == desk.seq()) else { return };
        for verdict in &copy.on_text {
            let colour = cx.theme.verdict(verdict.verdict).fg;
            let sign = verdict_sign::sign(verdict.verdict);
            let text = desk.answer().map_or("", |message| message.text.as_str());
            let facts = [
                cx.tr.text_verdict(verdict),
                cx.tr.answers_given(copy.given),
                cx.tr.quoted_words(&verdict.evidence, text),
            ];
            let words = cx.tr.list_facts(&facts);
            fact(ui, sign, Some(colour), &words);
        }
    }
}
