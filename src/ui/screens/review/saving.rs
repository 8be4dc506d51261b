//! What is typed is saved: when, and what becomes of what could not be.

use super::desk::{Change, Desk};
use super::whole::{self, Mark, Whole};
use super::{Focus, ReviewScreen};
use crate::domain::ConversationId;
use crate::engine::ops::conversation;
use crate::engine::{Event, Reply};
use crate::error::{ErrorKind, Result};
use crate::ui::autosave::Typed;
use crate::ui::cx::{Cx, Load, Outbox};
use egui::Ui;

impl ReviewScreen {
    /// Takes the answers to notes and tags, and gives back others.
    pub(super) fn written(&mut self, event: Event, out: &mut Outbox) -> Option<Event> {
        if self.form.whole.note.awaits(event.request) {
            if let Some(id) = self.desk.ready().map(Desk::id)
                && let Some(error) = self.form.whole.note.answered(event.result, id, out)
            {
                out.failure(error);
            }
            return None;
        }
        if self.notes.awaits(event.request) {
            self.notes.answered(event.request, event.result, out);
            self.hold_note();
            return None;
        }
        let Some(at) = self.marking.iter().position(|(request, ..)| *request == event.request) else {
            return Some(event);
        };
        let (_, id, mark) = self.marking.remove(at);
        if let Err(error) = event.result {
            out.failure(error);
            if matches!(mark, Mark::Tag(_)) {
                self.unsaved_tags.entry(id).or_default().push(mark);
                self.hold_unsaved();
            }
        }
        None
    }

    /// The conversation in view was read again, or could not be.
    pub(super) fn refreshed(&mut self, result: Result<Reply>, out: &mut Outbox) {
        match result {
            Ok(Reply::Conversation(conversation::Reply::Opened(opened))) => self.read_again(*opened),
            Ok(_) => {}
            // It is gone, and with it what was written on it.
            Err(error) if error.kind == ErrorKind::NotFound => {
                if let Some(id) = self.desk.ready().map(Desk::id) {
                    self.forget(id);
                }
                self.desk = Load::Failed(error);
            }
            // What stands in the form stays there, and so does what is typed.
            Err(error) => out.failure(error),
        }
    }

    fn read_again(&mut self, opened: conversation::Transcript) {
        let Load::Ready(desk) = &mut self.desk else { return };
        if desk.id() != opened.conversation.id {
            return;
        }
        // What was sent and not answered yet is newer than what was read.
        if !self.pending.is_empty() || !self.marking.is_empty() {
            self.old = true;
            return;
        }
        let before = desk.criterion;
        desk.refresh(opened);
        if before.is_none() && desk.criterion.is_some() {
            self.form.focus = Some(Focus::Criterion);
        }
        self.hold_unsaved();
    }

    fn forget(&mut self, id: ConversationId) {
        self.form.whole = Whole::default();
        self.notes.forget(id);
        self.unsaved_tags.remove(&id);
        self.unsaved.retain(|(conversation, _), _| *conversation != id);
    }

    /// What could not be saved of the conversation in view stands in its form.
    pub(super) fn hold_unsaved(&mut self) {
        let Load::Ready(desk) = &mut self.desk else { return };
        let id = desk.id();
        for entry in self.unsaved.iter().filter(|((conversation, _), _)| *conversation == id) {
            desk.hold(entry.1);
        }
        for tag in self.unsaved_tags.remove(&id).into_iter().flatten() {
            self.form.whole.give_back(tag);
        }
        self.hold_note();
    }

    /// A note that could not be saved has the field when no other one is typed in it.
    pub(super) fn hold_note(&mut self) {
        if let Some(id) = self.desk.ready().map(Desk::id)
            && self.form.whole.note.is_free()
            && let Some(note) = self.notes.take(id)
        {
            self.form.whole.note = note;
        }
    }

    /// Whether something that is typed on this conversation could not be saved.
    pub(super) fn is_unsaved(&self, id: ConversationId) -> bool {
        self.unsaved.keys().any(|(conversation, _)| *conversation == id)
            || self.form.whole.note.has_failed()
            || self.notes.has(id)
    }

    /// Saves all that is typed on the conversation in view. Its note stays in its field, and is the same note when it is
    /// typed on.
    pub(super) fn save(&mut self, out: &mut Outbox) {
        let Load::Ready(desk) = &mut self.desk else { return };
        let (id, changes) = (desk.id(), desk.leave());
        self.send(changes, out);
        self.form.whole.note.save(id, out);
        for tag in self.form.whole.take_tags() {
            self.mark(tag, out);
        }
    }

    /// The same when the conversation is left: its note is not typed on. Without one in view nothing is typed.
    pub(super) fn leave(&mut self, out: &mut Outbox) {
        self.save(out);
        self.end_note(out);
    }

    /// The note is written, and its field is free.
    pub(super) fn end_note(&mut self, out: &mut Outbox) {
        let Some(id) = self.desk.ready().map(Desk::id) else { return };
        if let Some(note) = self.form.whole.note.end(id, out) {
            self.notes.add(id, note);
        }
    }

    /// The field of the note was left.
    pub(super) fn leave_note(&mut self, out: &mut Outbox) {
        if let Some(id) = self.desk.ready().map(Desk::id) {
            self.form.whole.note.save(id, out);
        }
    }

    /// Nothing is in view: no form stands beside a list that says so.
    pub(super) fn clear(&mut self, out: &mut Outbox) {
        if self.opened.take().is_some() {
            self.leave(out);
            self.desk = Load::Idle;
            self.refresh = None;
        }
    }

    /// Sends once more what could not be saved; `only`: of this conversation.
    pub(super) fn save_again(&mut self, only: Option<ConversationId>, out: &mut Outbox) {
        let wanted = |id: ConversationId| only.is_none_or(|only| only == id);
        let under_way = |wanted: (ConversationId, u32)| {
            let explains =
                |change: &Change| matches!(change, Change::Explain(entry) if entry.seq == wanted.1);
            self.pending.iter().any(|(_, id, change)| *id == wanted.0 && explains(change))
        };
        let again: Vec<(ConversationId, Change)> = self
            .unsaved
            .iter()
            .filter(|(key, _)| wanted(key.0) && !under_way(**key))
            .map(|(key, entry)| (key.0, Change::Explain(entry.clone())))
            .collect();
        for (id, change) in again {
            self.pending.push((out.send(change.clone().command(id)), id, change));
        }
        let ids: Vec<ConversationId> = self.unsaved_tags.keys().copied().filter(|id| wanted(*id)).collect();
        for id in ids {
            for tag in self.unsaved_tags.remove(&id).into_iter().flatten() {
                self.marking.push((out.send(tag.clone().command(id)), id, tag));
            }
        }
        self.notes.save_again(only, out);
    }

    /// Whoever types here goes: all that is typed is saved, also what could not be saved before. The note stays in its
    /// field for who comes back.
    pub(in crate::ui) fn save_typed(&mut self, out: &mut Outbox) {
        self.save(out);
        self.save_again(None, out);
    }

    /// How that stands.
    pub(in crate::ui) fn typed(&self) -> Typed {
        let words = self.desk.ready().is_some_and(|desk| desk.typed.is_dirty());
        Typed {
            saving: !self.pending.is_empty()
                || !self.marking.is_empty()
                || self.form.whole.note.is_saving()
                || self.notes.is_saving(),
            unsaved: words
                || !self.unsaved.is_empty()
                || !self.unsaved_tags.is_empty()
                || !self.form.whole.is_saved()
                || self.notes.is_unsaved(),
        }
    }

    /// What is typed is saved when the typing rests.
    pub(super) fn rest(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Load::Ready(desk) = &mut self.desk else { return };
        let (id, changes) = (desk.id(), desk.rest(self.form.typing, cx.now));
        desk.typed.wake(ui, cx.now);
        let focused = ui.memory(|memory| memory.has_focus(whole::note_id(id)));
        let note = &mut self.form.whole.note;
        note.rest(focused, id, cx.now, out);
        note.wake(ui, cx.now);
        self.send(changes, out);
    }

    /// Sends changes of the review in view.
    pub(super) fn send(&mut self, changes: Vec<Change>, out: &mut Outbox) {
        let Some(id) = self.desk.ready().map(Desk::id) else { return };
        for change in changes {
            self.pending.push((out.send(change.clone().command(id)), id, change));
        }
    }

    /// Writes on the conversation in view.
    pub(super) fn mark(&mut self, mark: Mark, out: &mut Outbox) {
        if let Some(id) = self.desk.ready().map(Desk::id) {
            self.marking.push((out.send(mark.clone().command(id)), id, mark));
        }
    }
}
