//! A conversation as it is read, in Conversations and in Review: messages with their speakers, removed values, hits
//! of the search, and the verdict at the foot of an answer.

use crate::domain::evidence::Stretch;
use crate::domain::query::TextQuery;
use crate::domain::{ConversationId, Locale, Message, MessageRole, Review, Verdict};
use crate::engine::ops::conversation::Transcript;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, space};
use crate::ui::widgets::{self, Foot, MessageView, TranscriptState};
use egui::{Response, Ui};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

/// Share of the height at which a message is put that one jumps to.
const UPPER_THIRD: f32 = 0.33;

/// What is shown and how.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The conversation.
    pub transcript: &'a Transcript,
    /// The verdicts at the feet of answers: as they stand in the register, or as they are being given.
    pub review: &'a Review,
    /// What finished reviews of others say of answers; nothing where that could lead a reviewer.
    pub others: &'a [(u32, Verdict)],
    /// Whose hits are marked.
    pub query: Option<&'a TextQuery>,
    /// The words of a message that are marked as evidence, in order.
    pub marked: &'a dyn Fn(&Message) -> Vec<Stretch>,
    /// Size of the text.
    pub kind: Type,
    /// What an answer without a verdict says at its foot, if anything.
    pub open_foot: Option<&'a str>,
    /// Distance of the column from the sides.
    pub padding: f32,
    /// The messages that are outlined, by their place.
    pub outlined: &'a dyn Fn(u32) -> bool,
}

/// What was drawn, so that more can be drawn below it.
pub enum Part<'a> {
    /// A message; its response is that of a click on it.
    Message(&'a Message, &'a Response),
    /// The end, below the last message.
    End,
}

/// Where the reader is in a conversation.
#[derive(Default)]
pub struct TranscriptView {
    of: Option<(ConversationId, usize, Option<TextQuery>, Locale)>,
    state: TranscriptState,
    lines: Vec<Line>,
    hits: Vec<usize>,
    current: usize,
}

/// What is said of a message beside its text.
struct Line {
    /// Time of day, with the day where it is another than that of the beginning.
    time: String,
    /// Whether it replies to the customer and gets a verdict.
    answers: bool,
    /// Whether name and time stand above it.
    speaks: bool,
    /// Byte ranges of the hits.
    hits: Vec<Range<usize>>,
    /// Number of its first hit among all.
    first_hit: usize,
}

impl TranscriptView {
    /// The hit at which the reader is and how many there are, from 1; `None` without hits.
    pub fn hit_of(&self) -> Option<(u64, u64)> {
        (!self.hits.is_empty()).then(|| (self.current as u64 + 1, self.hits.len() as u64))
    }

    /// Goes to the next hit, after the last to the first.
    pub fn next_hit(&mut self) {
        if !self.hits.is_empty() {
            self.go_to_hit((self.current + 1) % self.hits.len());
        }
    }

    /// Goes to the hit before, before the first to the last.
    pub fn previous_hit(&mut self) {
        if !self.hits.is_empty() {
            self.go_to_hit((self.current + self.hits.len() - 1) % self.hits.len());
        }
    }

    /// Another conversation is opened, or the same once more: it shows its beginning, or the first hit.
    pub fn begin(&mut self) {
        *self = Self::default();
    }

    /// Brings the message at this index into view.
    pub fn scroll_to(&mut self, index: usize) {
        self.state.scroll_to(index, UPPER_THIRD);
    }

    /// Keeps the message at this index in view from the beginning on, and while the room changes.
    pub fn keep(&mut self, index: Option<usize>) {
        self.state.keep(index, UPPER_THIRD);
    }

    /// Brings the message that is kept into view, unless it is there.
    pub fn look(&mut self) {
        self.state.look();
    }

    fn go_to_hit(&mut self, hit: usize) {
        self.current = hit;
        if let Some(message) = self.hits.get(hit) {
            self.state.scroll_to(*message, UPPER_THIRD);
        }
    }

    /// Finds hits and writes times when another conversation, search or language is shown.
    pub fn prepare(&mut self, shown: &Shown<'_>, cx: &Cx<'_>) {
        let conversation = &shown.transcript.conversation;
        let messages = &shown.transcript.messages;
        let known = self.of.as_ref().is_some_and(|(id, count, query, locale)| {
            *id == conversation.id
                && *count == messages.len()
                && query.as_ref() == shown.query
                && *locale == cx.tr.locale()
        });
        if known {
            return;
        }
        self.of = Some((conversation.id, messages.len(), shown.query.cloned(), cx.tr.locale()));
        let finder = shown.query.map(TextQuery::finder);
        self.lines.clear();
        self.hits.clear();
        let answers = shown.transcript.answers();
        let mut last = None;
        for (index, message) in messages.iter().enumerate() {
            let hits = finder
                .as_ref()
                .map(|finder| finder.hits(message.text.as_str(), message.role))
                .unwrap_or_default();
            let first_hit = self.hits.len();
            self.hits.extend(hits.iter().map(|_| index));
            let time = message.at.map_or_else(String::new, |at| {
                if at.day() == conversation.started.day() { cx.tr.clock(at) } else { cx.tr.date_time(at) }
            });
            let (answers, speaks) = (answers.contains(&message.seq), last != Some(message.role));
            self.lines.push(Line { time, answers, speaks, hits, first_hit });
            last = Some(message.role);
        }
        self.current = 0;
        if !self.hits.is_empty() {
            self.go_to_hit(0);
        }
    }

    /// Draws it; `after` is called below each message and at the end.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        cx: &Cx<'_>,
        after: &mut dyn FnMut(&mut Ui, Part<'_>),
    ) {
        self.prepare(shown, cx);
        let messages = &shown.transcript.messages;
        let (lines, current) = (&self.lines, self.current);
        let view = |index: usize| {
            let (message, line) = (messages.get(index)?, lines.get(index)?);
            Some((message, line, message_view(message, line, shown, current, cx)))
        };
        // Every message that was not drawn yet has one in each frame: no evidence is sought for it, and no note written.
        let estimate = |index: usize, width: f32| {
            view(index).map_or(0.0, |(message, line, view)| {
                let judged = || {
                    shown.open_foot.is_some()
                        || shown.review.verdict(message.seq).is_some()
                        || shown.others.iter().any(|(seq, _)| *seq == message.seq)
                };
                view.estimate(width, line.answers && judged())
            })
        };
        widgets::Transcript::new(shown.transcript.conversation.id, messages.len() + 1)
            .padding(shown.padding)
            .show(ui, &mut self.state, &estimate, |ui, index| match view(index) {
                Some((message, line, view)) => {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let foot = if line.answers { foot(message, shown, cx) } else { None };
                    let response = view.evidence((shown.marked)(message)).foot(foot).show(ui);
                    ui.spacing_mut().item_spacing.y = space::TINY;
                    after(ui, Part::Message(message, &response));
                }
                None => after(ui, Part::End),
            });
    }
}

fn message_view<'a>(
    message: &'a Message,
    line: &'a Line,
    shown: &Shown<'a>,
    current: usize,
    cx: &Cx<'a>,
) -> MessageView<'a> {
    let at = current.checked_sub(line.first_hit).filter(|hit| *hit < line.hits.len());
    // An internal note looks like the colleague's writing that it is, under a name of its own.
    let speaker = message.role.in_channel(shown.transcript.conversation.channel);
    let role = if message.internal { MessageRole::Adviser } else { speaker };
    let mut view = MessageView::new(role, &message.text, cx.chips)
        .kind(shown.kind)
        .hits(&line.hits, at)
        .judged((shown.outlined)(message.seq));
    if message.internal {
        view = view.speaker(cx.tr.speaker_internal_note(), &line.time);
    } else if line.speaks && message.role != MessageRole::System {
        view = view.speaker(cx.tr.message_role(speaker), &line.time);
    }
    view
}

/// What others say of the answer at this place, the gravest first.
fn of_others(others: &[(u32, Verdict)], seq: u32) -> Vec<Verdict> {
    let mut said: Vec<Verdict> =
        others.iter().filter(|(of, _)| *of == seq).map(|(_, verdict)| *verdict).collect();
    said.sort_by_key(|verdict| Reverse(verdict.severity()));
    said
}

/// The own verdict, and what others say otherwise; without one, the gravest of others before the rest of theirs.
fn foot<'a>(message: &Message, shown: &Shown<'a>, cx: &Cx<'a>) -> Option<Foot<'a>> {
    let tr = cx.tr;
    let others = of_others(shown.others, message.seq);
    let of_another = |verdict: &Verdict| tr.conversations_verdict_of_another(tr.verdict(*verdict));
    let Some(entry) = shown.review.verdict(message.seq) else {
        let Some((gravest, rest)) = others.split_first() else {
            return shown.open_foot.map(|word| Foot { verdict: None, word, note: Cow::default() });
        };
        let by = tr.conversations_verdict_by_another().to_owned();
        let told: Vec<String> = std::iter::once(by).chain(rest.iter().map(of_another)).collect();
        let note = Cow::Owned(tr.list_facts(&told));
        return Some(Foot { verdict: Some(*gravest), word: tr.verdict(*gravest), note });
    };
    let cause = entry.cause.map_or("", |cause| tr.root_cause(cause));
    let note = match entry.verdict {
        Verdict::Correct => Cow::default(),
        _ if entry.should.is_empty() => Cow::Borrowed(cause),
        _ => tr.kinds_spoken(entry.should.lines().next().unwrap_or("")),
    };
    let quoted = tr.quoted_words(&entry.evidence, message.text.as_str());
    let note = match quoted.as_str() {
        "" => note,
        words => Cow::Owned(tr.list_facts(&[&*note, &tr.review_evidence_words(words)])),
    };
    let otherwise: Vec<String> =
        others.iter().filter(|verdict| **verdict != entry.verdict).map(of_another).collect();
    let note = match otherwise.as_slice() {
        [] => note,
        otherwise => Cow::Owned(tr.list_facts(&[&*note, &tr.list_facts(otherwise)])),
    };
    Some(Foot { verdict: Some(entry.verdict), word: tr.verdict(entry.verdict), note })
}

/// The whole conversation as text for the clipboard, with placeholders as they are stored.
pub fn plain_text(transcript: &Transcript, cx: &Cx<'_>) -> String {
    let texts = transcript.messages.iter().map(|message| {
        let name = cx.tr.message_role(message.role.in_channel(transcript.conversation.channel));
        match message.at {
            Some(at) => format!("{name} {}\n{}", cx.tr.date_time(at), message.text.as_str()),
            None => format!("{name}\n{}", message.text.as_str()),
        }
    });
    texts.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_others_say_of_an_answer_the_gravest_comes_first() {
        let said = [(1, Verdict::Correct), (1, Verdict::Incorrect), (3, Verdict::NoAnswer)];
        assert_eq!(of_others(&said, 1), [Verdict::Incorrect, Verdict::Correct]);
        assert_eq!(of_others(&said, 3), [Verdict::NoAnswer]);
        assert_eq!(of_others(&said, 5), []);
    }
}
