//! What a row of the table says, written once for as long as the row is in view.

use super::filters::reviewed_word;
use crate::domain::{Conversation, Day, StoredText};
use crate::engine::ops::conversation::Row;
use crate::text::{Locale, Tr};
use crate::ui::cx::Cx;
use crate::ui::widgets::ChatText;
use std::collections::BTreeMap;
use std::ops::Range;

/// Rows that are kept written; some screenfuls.
const KEPT: usize = 300;

/// The words of one row.
pub(super) struct ShownRow {
    /// What its sign stands for.
    pub(super) sign: String,
    /// The day on which it began.
    pub(super) date: String,
    /// The time at which it began.
    pub(super) clock: String,
    /// The customer's question.
    pub(super) question: StoredText,
    /// Channel and topic.
    pub(super) second: StoredText,
    /// The same with the language, for a table that has no column for it.
    pub(super) second_with_language: StoredText,
    /// The topic alone, for the narrow table of one line.
    pub(super) topic: StoredText,
    /// The words around the first hit, with the hits in them.
    pub(super) snippet: Option<(StoredText, Vec<Range<usize>>)>,
    /// The language.
    pub(super) language: String,
    /// The number of messages.
    pub(super) messages: String,
}

impl ShownRow {
    /// Writes a row.
    pub(super) fn new(row: &Row, tr: Tr, today: Day) -> Self {
        let conversation = &row.conversation;
        let channel = tr.channel(conversation.channel);
        let second = if conversation.topic.is_empty() {
            channel.to_owned()
        } else {
            format!("{channel} • {}", conversation.topic)
        };
        let language = tr.language(conversation.language);
        Self {
            sign: tr.capitalised(&sign_words(conversation, tr)),
            date: tr.short_date(conversation.started.day(), today),
            clock: tr.clock(conversation.started),
            question: StoredText(question(conversation, tr).to_owned()),
            second_with_language: StoredText(format!("{language} • {second}")),
            second: StoredText(second),
            topic: StoredText(conversation.topic.clone()),
            snippet: row
                .snippet
                .as_ref()
                .map(|snippet| (StoredText(snippet.text.clone()), snippet.hits.clone())),
            language,
            messages: tr.number(u64::from(conversation.messages)),
        }
    }
}

/// The customer's question, or that there is none.
pub(super) fn question(conversation: &Conversation, tr: Tr) -> &str {
    if conversation.opening.is_empty() { tr.conversations_no_question() } else { &conversation.opening }
}

/// What a screen reader says of a row.
pub(super) fn row_name(row: &Row, cx: &Cx<'_>) -> String {
    let (conversation, tr) = (&row.conversation, cx.tr);
    tr.conversations_row_name(
        &tr.language(conversation.language),
        &tr.common_messages(u64::from(conversation.messages)),
        &ChatText::new(&StoredText(question(conversation, tr).to_owned()), cx.chips).spoken(),
        &tr.date_time(conversation.started),
        &sign_words(conversation, tr),
    )
}

/// What the sign of a row stands for: whether somebody has finished a review, and the worst verdict.
fn sign_words(conversation: &Conversation, tr: Tr) -> String {
    let reviewed = reviewed_word(conversation.reviewed, tr);
    match conversation.worst_verdict {
        Some(verdict) => tr.conversations_row_verdict(reviewed, tr.verdict(verdict)),
        None => reviewed.to_owned(),
    }
}

/// The rows near the view, written.
#[derive(Default)]
pub(super) struct ShownRows {
    of: Option<(u64, Locale, Day)>,
    rows: BTreeMap<u64, ShownRow>,
}

impl ShownRows {
    /// Forgets what was written from other rows, in another language or on another day.
    pub(super) fn prepare(&mut self, generation: u64, cx: &Cx<'_>) {
        let of = Some((generation, cx.tr.locale(), cx.today));
        if self.of != of || self.rows.len() > KEPT {
            self.rows.clear();
            self.of = of;
        }
    }

    /// The words of a row.
    pub(super) fn row(&mut self, index: u64, row: &Row, cx: &Cx<'_>) -> &ShownRow {
        self.rows.entry(index).or_insert_with(|| ShownRow::new(row, cx.tr, cx.today))
    }
}
