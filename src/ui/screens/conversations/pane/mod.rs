//! The transcript at the right: what it is about, its text, its notes and tags, and what can be done with it.

mod around;

use super::collect::CollectDialog;
use super::notes::Notes;
use crate::domain::evidence::{self, Whose};
use crate::domain::query::TextQuery;
use crate::domain::{AccountRole, ConversationId, Message, Timestamp};
use crate::engine::ops::conversation::{Command, Reply, Transcript};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::regions::{self, Region};
use crate::ui::route::Route;
use crate::ui::theme::{Type, size, space};
use crate::ui::transcript_view::{Part, Shown, TranscriptView};
use crate::ui::widgets::{Button, Empty, MenuItem, menu, paint, skeleton};
use egui::{Panel, Response, Ui};
use egui_material_icons::icons::{
    ICON_ARROW_BACK, ICON_AUTO_DELETE, ICON_CHECKLIST, ICON_CONTENT_COPY, ICON_FORUM, ICON_STICKY_NOTE_2,
};
use std::collections::BTreeSet;

/// How the conversation is read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// The search whose hits are marked.
    pub(super) query: Option<&'a TextQuery>,
    /// Whether it stands in place of the list, with a way back.
    pub(super) alone: bool,
    /// Whether there is nothing to be opened, since nothing was imported.
    pub(super) nothing: bool,
}

/// What is asked for in the pane.
#[derive(Clone, Copy, Default)]
pub(super) struct Asked {
    /// The conversation to be reviewed.
    pub(super) review: bool,
    /// The list again.
    pub(super) back: bool,
}

/// The opened conversation.
#[derive(Default)]
pub(super) struct Pane {
    transcript: Option<Box<Transcript>>,
    opening: Option<(RequestId, ConversationId, Timestamp)>,
    failed: Option<(ConversationId, Error)>,
    view: TranscriptView,
    /// The messages that were chosen: outlined, copied, taken into a collection.
    chosen: BTreeSet<u32>,
    /// The message for which a conversation was opened: outlined as well.
    pointed: Option<(ConversationId, u32)>,
    /// Whether that is still to be brought into view.
    jump: bool,
    pub(super) notes: Notes,
    collect: Option<CollectDialog>,
    /// Whether what is shown may have changed.
    old: bool,
}

impl Pane {
    /// The conversation that is shown.
    pub(super) fn shown(&self) -> Option<ConversationId> {
        self.transcript.as_ref().map(|transcript| transcript.conversation.id)
    }

    /// Whether something is shown or on its way.
    pub(super) fn is_open(&self) -> bool {
        self.transcript.is_some() || self.opening.is_some() || self.failed.is_some()
    }

    /// Whether hits of a search stand in what is shown.
    pub(super) fn has_hits(&self) -> bool {
        self.transcript.is_some() && self.view.hit_of().is_some()
    }

    /// Whether a dialog lies over the screen.
    pub(super) fn is_covered(&self) -> bool {
        self.collect.is_some()
    }

    /// Whether this conversation is shown or on its way.
    pub(super) fn has(&self, id: ConversationId) -> bool {
        match &self.opening {
            Some((_, opening, _)) => *opening == id,
            None => self.shown() == Some(id),
        }
    }

    /// Whether tags are to be offered.
    pub(super) fn wants_tags(&self) -> bool {
        self.notes.wants_tags()
    }

    /// The tags that are offered.
    pub(super) fn know_tags(&mut self, tags: impl Iterator<Item = String>) {
        self.notes.know(tags);
    }

    /// Opens a conversation; that is logged.
    pub(super) fn open(&mut self, id: ConversationId, cx: &Cx<'_>, out: &mut Outbox) {
        self.opening = Some((out.send(Command::Open(id)), id, cx.now));
        self.failed = None;
        self.old = false;
        self.leave_pointed(Some(id));
    }

    /// The message that was led to stays outlined only while its conversation is open, also where that is read again.
    fn leave_pointed(&mut self, open: Option<ConversationId>) {
        self.pointed = self.pointed.filter(|(of, _)| Some(*of) == open);
    }

    /// A conversation is opened for the message at this place of it, or for none.
    pub(super) fn point(&mut self, message: Option<(ConversationId, u32)>) {
        self.pointed = message;
        self.jump = message.is_some();
    }

    /// The message for which this conversation was opened; it is brought into view once.
    fn pointed(&mut self, transcript: &Transcript) -> Option<u32> {
        let (_, seq) = self.pointed.filter(|(of, _)| *of == transcript.conversation.id)?;
        let at = transcript.index_of(seq)?;
        if std::mem::take(&mut self.jump) {
            self.view.scroll_to(at);
        }
        Some(seq)
    }

    /// What is being written is saved.
    pub(super) fn save_typed(&mut self, out: &mut Outbox) {
        if let Some(left) = self.shown() {
            self.notes.leave(left, out);
        }
    }

    /// Nothing is shown any more; a note that was being written is saved.
    pub(super) fn close(&mut self, out: &mut Outbox) {
        self.save_typed(out);
        self.chosen.clear();
        self.transcript = None;
        self.leave_pointed(None);
    }

    /// What is shown may have changed; it is read again when it is drawn.
    pub(super) fn grow_old(&mut self) {
        self.old = true;
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if let Some((request, id, _)) = self.opening
            && request == event.request
        {
            self.opening = None;
            match event.result {
                Ok(AnyReply::Conversation(Reply::Opened(transcript))) => self.opened(transcript, out),
                Err(error) => {
                    self.transcript = self.transcript.take().filter(|shown| shown.conversation.id != id);
                    self.failed = Some((id, error));
                }
                Ok(_) => {}
            }
            return None;
        }
        let event = self.notes.answer(event, out);
        // What was sent when its writer wanted to go stands in its field again if it could not be saved.
        if let Some(shown) = self.shown() {
            self.notes.enter(shown);
        }
        let event = event?;
        let event = match &mut self.collect {
            Some(dialog) => {
                let event = dialog.answer(event, cx, out);
                if dialog.is_done() {
                    self.collect = None;
                    self.chosen.clear();
                }
                event?
            }
            None => event,
        };
        match event.result {
            // Opened by somebody who has gone on since.
            Ok(AnyReply::Conversation(Reply::Opened(_))) if self.opening.is_some() => None,
            _ => Some(event),
        }
    }

    fn opened(&mut self, transcript: Box<Transcript>, out: &mut Outbox) {
        let id = transcript.conversation.id;
        if self.shown() != Some(id) {
            self.view.begin();
            self.chosen.clear();
            self.save_typed(out);
            self.notes.enter(id);
        }
        self.transcript = Some(transcript);
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, reading: Reading<'_>, cx: &Cx<'_>, out: &mut Outbox) -> Asked {
        if self.old
            && self.opening.is_none()
            && let Some(id) = self.shown()
        {
            self.open(id, cx, out);
        }
        let rect = ui.max_rect();
        let asked = self.content_ui(ui, reading, cx, out);
        if !reading.alone {
            paint::upright(ui, rect.left() + 0.5, rect.top(), rect.bottom());
        }
        asked
    }

    fn content_ui(&mut self, ui: &mut Ui, reading: Reading<'_>, cx: &Cx<'_>, out: &mut Outbox) -> Asked {
        let mut asked = Asked::default();
        let shown = if self.failed.is_some() { None } else { self.transcript.take() };
        let Some(transcript) = shown else {
            if reading.alone {
                let back = Button::quiet(cx.tr.common_back()).icon(ICON_ARROW_BACK);
                asked.back = ui.add(back).clicked();
            }
            self.without_ui(ui, reading.nothing, cx, out);
            return asked;
        };
        self.transcript_ui(ui, &transcript, reading, cx, out, &mut asked);
        if self.collect.as_mut().is_some_and(|dialog| !dialog.ui(ui.ctx(), cx, out)) {
            self.collect = None;
        }
        self.transcript = Some(transcript);
        asked
    }

    /// What stands in place of a transcript.
    fn without_ui(&mut self, ui: &mut Ui, nothing: bool, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if let Some((id, error)) = &self.failed {
            let id = *id;
            if failed_ui(ui, error, cx) {
                self.open(id, cx, out);
            }
        } else if let Some((_, _, since)) = self.opening {
            skeleton(ui, size::ROW_ANSWER, (cx.now.0 - since.0).max(0) as f32 / 1000.0);
        } else if nothing {
            if cx.has(AccountRole::Supervisor) {
                Empty::new(ICON_CHECKLIST, tr.conversations_first_title(), tr.conversations_first_body())
                    .show(ui);
            }
        } else {
            let hint = tr.conversations_open_hint();
            Empty::new(ICON_FORUM, hint, tr.conversations_opening_logged()).show(ui);
        }
    }

    fn transcript_ui(
        &mut self,
        ui: &mut Ui,
        transcript: &Transcript,
        reading: Reading<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
        asked: &mut Asked,
    ) {
        let plain = |fill| egui::Frame::NONE.fill(fill);
        let none = |_| false;
        let shown = Shown {
            transcript,
            review: &transcript.review,
            others: &transcript.verdicts_of_others,
            query: reading.query,
            marked: &|message| {
                let entry = transcript.review.verdict(message.seq);
                let marks = entry.map(|entry| (Whose::Review, &entry.evidence));
                evidence::marked(marks.into_iter(), message.text.as_str())
            },
            kind: Type::TEXT,
            open_foot: None,
            padding: space::CARD,
            outlined: &none,
        };
        self.view.prepare(&shown, cx);
        let pointed = self.pointed(transcript);
        let head = Panel::top("pane_head")
            .exact_size(size::HEAD_DETAIL)
            .show_separator_line(false)
            .frame(plain(cx.theme.panel))
            .show(ui, |ui| asked.back = self.head_ui(ui, transcript, reading.alone, cx, out));
        regions::name(ui, Region::DetailHead, head.response.rect);
        // In a low window a note takes the place of what it is about.
        if self.notes.is_writing() && ui.available_height() < size::NOTE_BESIDE_FROM {
            regions::name(ui, Region::Form, ui.available_rect_before_wrap());
            let frame = plain(cx.theme.panel).inner_margin(egui::Margin::same(space::CARD as i8));
            egui::CentralPanel::default().frame(frame).show(ui, |ui| {
                egui::ScrollArea::vertical()
                    .auto_shrink(false)
                    .show(ui, |ui| self.notes.draft_ui(ui, transcript, cx, out));
            });
            return;
        }
        let foot = Panel::bottom("pane_foot")
            .exact_size(size::FOOT_DETAIL)
            .show_separator_line(false)
            .resizable(false)
            .frame(plain(cx.theme.panel))
            .show(ui, |ui| asked.review = self.foot_ui(ui, transcript, cx, out));
        regions::name(ui, Region::Foot, foot.response.rect);
        if self.notes.is_writing() {
            let form = Panel::bottom("pane_note")
                .show_separator_line(false)
                .resizable(false)
                .frame(plain(cx.theme.panel).inner_margin(egui::Margin::same(space::CARD as i8)))
                .show(ui, |ui| {
                    let rect = ui.max_rect().expand(space::CARD);
                    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
                    self.notes.draft_ui(ui, transcript, cx, out);
                });
            regions::name(ui, Region::Form, form.response.rect);
        }
        regions::name(ui, Region::DetailBody, ui.available_rect_before_wrap());
        let chosen = self.chosen.clone();
        let outlined = |seq: u32| chosen.contains(&seq) || pointed == Some(seq);
        let shown = Shown { outlined: &outlined, ..shown };
        let (notes, marks) = (&mut self.notes, &mut self.chosen);
        egui::CentralPanel::default().frame(plain(cx.theme.sunken)).show(ui, |ui| {
            self.view.ui(ui, &shown, cx, &mut |ui, part| match part {
                Part::Message(message, response) => {
                    message_ui(ui, message, response, marks, notes, cx);
                    notes.message_ui(ui, transcript, message.seq, cx, out);
                }
                Part::End => notes.end_ui(ui, transcript, cx, out),
            });
        });
    }
}

/// Choosing a message, and its menu.
fn message_ui(
    ui: &Ui,
    message: &Message,
    response: &Response,
    chosen: &mut BTreeSet<u32>,
    notes: &mut Notes,
    cx: &Cx<'_>,
) {
    let tr = cx.tr;
    let on = chosen.contains(&message.seq);
    let mut toggle = response.clicked();
    menu::context(response, false, |ui| {
        if MenuItem::new(ICON_CONTENT_COPY, tr.conversations_copy_message()).show(ui).clicked() {
            ui.ctx().copy_text(message.text.as_str().to_owned());
        }
        if MenuItem::new(ICON_STICKY_NOTE_2, tr.conversations_note_add()).show(ui).clicked() {
            notes.write(Some(message.seq));
        }
        let word = if on { tr.conversations_message_leave() } else { tr.conversations_message_choose() };
        toggle |= MenuItem::new(None, word).show(ui).clicked();
    });
    if toggle && on {
        chosen.remove(&message.seq);
    } else if toggle {
        chosen.insert(message.seq);
    }
    if toggle {
        ui.ctx().request_repaint();
    }
}

/// Whether it is to be tried again.
fn failed_ui(ui: &mut Ui, error: &Error, cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    if error.kind == ErrorKind::NotFound {
        Empty::new(ICON_AUTO_DELETE, tr.conversations_gone_title(), tr.conversations_gone_body()).show(ui);
        return false;
    }
    let reason = error.message(tr);
    let actions = [tr.common_retry(), tr.common_copy_details()];
    match Empty::failed(tr.conversations_open_failed(), &reason, &actions).show(ui) {
        Some(0) => true,
        Some(_) => {
            ui.ctx().copy_text(error.to_string());
            false
        }
        None => false,
    }
}

/// Goes to Review with the selected conversation.
pub(super) fn review(cx: &Cx<'_>, out: &mut Outbox) {
    if Route::Review.allowed(cx.session.roles()) {
        out.wish(Wish::ReviewSelected);
    }
}

#[cfg(test)]
mod tests;
