//! The note that is being typed on a conversation. It is saved as it is typed (`DECISIONS` 22), and is one note however
//! often that is done.

use crate::domain::{ConversationId, NoteId, Timestamp};
use crate::engine::ops::annotation::{Command, Reply};
use crate::engine::{RawText, Reply as AnyReply, RequestId};
use crate::error::{Error, ErrorKind, Result};
use crate::ui::autosave::{Typing, whole_tokens};
use crate::ui::cx::Outbox;
use egui::Ui;

/// A note as it is typed, and what of it the register has.
#[derive(Default)]
pub(super) struct TypedNote {
    /// What is typed.
    pub(super) text: String,
    /// Which note that is, and the version of its row; `None`: the register has nothing of it.
    stored: Option<(NoteId, i64)>,
    /// What of it the register has, as it was typed.
    saved: String,
    /// Under which name it is being saved, and what of it.
    sent: Option<(RequestId, String)>,
    /// It is to be saved once more as soon as that is done.
    again: bool,
    /// Saving did not work, and nothing was typed since.
    failed: bool,
    /// The last letter since the last save.
    typing: Typing,
}

impl TypedNote {
    /// The note that it is in the register.
    pub(super) fn id(&self) -> Option<NoteId> {
        self.stored.map(|(note, _)| note)
    }

    /// Whether its field can be another note's.
    pub(super) fn is_free(&self) -> bool {
        self.text.trim().is_empty() && self.stored.is_none() && self.sent.is_none()
    }

    /// Whether something is not saved.
    pub(super) fn is_dirty(&self) -> bool {
        self.text.trim() != self.saved.trim()
    }

    /// Whether it is on its way into the register.
    pub(super) fn is_saving(&self) -> bool {
        self.sent.is_some()
    }

    /// Whether saving did not work.
    pub(super) fn has_failed(&self) -> bool {
        self.failed
    }

    /// Whether this answer is to the saving of it.
    pub(super) fn awaits(&self, request: RequestId) -> bool {
        self.sent.as_ref().is_some_and(|(sent, _)| *sent == request)
    }

    /// Something was typed.
    pub(super) fn touch(&mut self, now: Timestamp) {
        self.failed = false;
        self.typing.begin(now);
    }

    /// Whether somebody types within a token.
    pub(super) fn hold(&mut self, within: bool) {
        self.typing.hold(within);
    }

    /// Asks for a frame when what is typed is to be saved.
    pub(super) fn wake(&self, ui: &Ui, now: Timestamp) {
        self.typing.wake(ui, now);
    }

    /// Saves all of it; what is typed while that is under way as soon as it is done.
    pub(super) fn save(&mut self, conversation: ConversationId, out: &mut Outbox) {
        self.typing.end();
        if self.sent.is_some() {
            self.again = true;
        } else if self.is_dirty() {
            self.send(self.text.clone(), conversation, out);
        }
    }

    /// Saves what is typed, if it is time; `focused`: somebody may type on, and the last token waits.
    pub(super) fn rest(
        &mut self,
        focused: bool,
        conversation: ConversationId,
        now: Timestamp,
        out: &mut Outbox,
    ) {
        if self.sent.is_some() || !self.typing.is_due(now) {
            return;
        }
        if !focused {
            self.save(conversation, out);
            return;
        }
        self.typing.end();
        let text = whole_tokens(&self.text).to_owned();
        // One that begins anew with a single word is not removed for that.
        let begins = text.trim().is_empty() && !self.text.trim().is_empty();
        if !begins && text.trim() != self.saved.trim() {
            self.send(text, conversation, out);
        }
    }

    /// It is not typed on, and its field is free; what is still to be awaited of it is given back.
    pub(super) fn end(&mut self, conversation: ConversationId, out: &mut Outbox) -> Option<Self> {
        self.save(conversation, out);
        let ended = std::mem::take(self);
        Some(ended).filter(Self::is_saving)
    }

    /// Takes the answer to the saving of it, and saves what was to be saved since; an error that is given back is to be told.
    pub(super) fn answered(
        &mut self,
        result: Result<AnyReply>,
        conversation: ConversationId,
        out: &mut Outbox,
    ) -> Option<Error> {
        let (_, text) = self.sent.take()?;
        let again = std::mem::take(&mut self.again);
        match result {
            Ok(AnyReply::Annotation(Reply::Noted(note))) => self.stored = Some((note, 0)),
            Ok(_) if text.trim().is_empty() => self.stored = None,
            // Each change raises the version by one.
            Ok(_) => self.stored = self.stored.map(|(note, version)| (note, version + 1)),
            Err(error)
                if self.stored.is_some()
                    && matches!(error.kind, ErrorKind::Conflict | ErrorKind::NotFound) =>
            {
                // It was changed or removed on another screen or in another window: what is typed here is a note of its own.
                self.stored = None;
                self.saved.clear();
                self.again = again;
                self.send(text, conversation, out);
                return None;
            }
            Err(error) => {
                self.failed = true;
                return Some(error);
            }
        }
        self.saved = text;
        if again {
            self.save(conversation, out);
        }
        None
    }

    /// Sends this as what it says by now: nothing at all is no note.
    fn send(&mut self, text: String, conversation: ConversationId, out: &mut Outbox) {
        let raw = RawText::new(text.clone());
        let command = match (self.stored, text.trim().is_empty()) {
            (None, true) => return,
            (None, false) => Command::AddNote { conversation, seq: None, text: raw },
            (Some((note, _)), true) => Command::RemoveNote(note),
            (Some((note, version)), false) => Command::ChangeNote { note, text: raw, version },
        };
        self.failed = false;
        self.sent = Some((out.send(command), text));
    }
}

/// Notes that are not typed on: those that are being saved, and those that could not be.
#[derive(Default)]
pub(super) struct LeftNotes {
    leaving: Vec<(ConversationId, TypedNote)>,
    kept: Vec<(ConversationId, TypedNote)>,
}

impl LeftNotes {
    /// One was left while it is being saved.
    pub(super) fn add(&mut self, conversation: ConversationId, note: TypedNote) {
        self.leaving.push((conversation, note));
    }

    /// Whether one of this conversation could not be saved.
    pub(super) fn has(&self, conversation: ConversationId) -> bool {
        self.kept.iter().any(|(of, _)| *of == conversation)
    }

    /// Whether one is on its way into the register.
    pub(super) fn is_saving(&self) -> bool {
        !self.leaving.is_empty()
    }

    /// Whether one could not be saved.
    pub(super) fn is_unsaved(&self) -> bool {
        !self.kept.is_empty()
    }

    /// One of this conversation that could not be saved: it is typed on.
    pub(super) fn take(&mut self, conversation: ConversationId) -> Option<TypedNote> {
        let at = self.kept.iter().position(|(of, _)| *of == conversation)?;
        Some(self.kept.remove(at).1)
    }

    /// Whether one of them awaits this answer.
    pub(super) fn awaits(&self, request: RequestId) -> bool {
        self.leaving.iter().any(|(_, note)| note.awaits(request))
    }

    /// Takes the answer to one of them.
    pub(super) fn answered(&mut self, request: RequestId, result: Result<AnyReply>, out: &mut Outbox) {
        let Some(at) = self.leaving.iter().position(|(_, note)| note.awaits(request)) else { return };
        let (conversation, mut note) = self.leaving.remove(at);
        if let Some(error) = note.answered(result, conversation, out) {
            self.kept.push((conversation, note));
            out.failure(error);
        } else if note.is_saving() {
            self.leaving.push((conversation, note));
        }
    }

    /// Tries once more to save those that could not be; `only`: those of this conversation.
    pub(super) fn save_again(&mut self, only: Option<ConversationId>, out: &mut Outbox) {
        for (of, mut note) in std::mem::take(&mut self.kept) {
            if only.is_none_or(|only| only == of) {
                note.save(of, out);
                if note.is_saving() {
                    self.leaving.push((of, note));
                }
            } else {
                self.kept.push((of, note));
            }
        }
    }

    /// The conversation is gone, and with it what was written on it.
    pub(super) fn forget(&mut self, conversation: ConversationId) {
        self.kept.retain(|(of, _)| *of != conversation);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Command as AnyCommand;
    use crate::ui::cx::Wish;

    const TALK: ConversationId = ConversationId(7);
    const NOTE: NoteId = NoteId(3);

    /// What was sent, how long its text is, and the version that was seen.
    fn sent(out: &mut Outbox) -> Vec<(&'static str, usize, i64)> {
        let annotation = |wish: Wish| match wish {
            Wish::Command(_, AnyCommand::Annotation(command)) => Some(command),
            _ => None,
        };
        let what = |command: Command| match command {
            Command::AddNote { text, .. } => ("add", text.len_bytes(), 0),
            Command::ChangeNote { text, version, .. } => ("change", text.len_bytes(), version),
            Command::RemoveNote(_) => ("remove", 0, 0),
            Command::AddTag { .. } | Command::RemoveTag { .. } => ("tag", 0, 0),
        };
        out.take().into_iter().filter_map(annotation).map(what).collect()
    }

    fn reply(reply: Reply) -> AnyReply {
        AnyReply::Annotation(reply)
    }

    fn changed() -> AnyReply {
        reply(Reply::Changed(TALK))
    }

    /// A note that was typed at the beginning of time.
    fn typed(text: &str) -> TypedNote {
        let mut note = TypedNote { text: text.to_owned(), ..TypedNote::default() };
        note.touch(Timestamp(0));
        note
    }

    #[test]
    fn a_note_is_one_note_however_often_it_is_saved() {
        let (mut note, mut out) = (typed("kaksi sanaa"), Outbox::default());
        note.rest(true, TALK, Timestamp(2_999), &mut out);
        assert!(sent(&mut out).is_empty(), "it may still be typed");
        note.rest(true, TALK, Timestamp(3_000), &mut out);
        assert_eq!(sent(&mut out), [("add", "kaksi ".len(), 0)], "the last token waits");
        note.save(TALK, &mut out);
        assert!(sent(&mut out).is_empty(), "its key is not known yet");
        assert!(note.answered(Ok(reply(Reply::Noted(NOTE))), TALK, &mut out).is_none());
        assert_eq!(sent(&mut out), [("change", "kaksi sanaa".len(), 0)], "what was to be saved meanwhile");
        assert!(note.answered(Ok(changed()), TALK, &mut out).is_none());
        assert_eq!((note.id(), note.is_dirty(), note.is_saving()), (Some(NOTE), false, false));
        // Another single word is typed over it: it is not removed for that.
        "kolme".clone_into(&mut note.text);
        note.touch(Timestamp(10_000));
        note.rest(true, TALK, Timestamp(13_000), &mut out);
        assert!(sent(&mut out).is_empty());
        note.save(TALK, &mut out);
        assert_eq!(sent(&mut out), [("change", "kolme".len(), 1)]);
        assert!(note.answered(Ok(changed()), TALK, &mut out).is_none());
        note.text.clear();
        let ended = note.end(TALK, &mut out);
        assert_eq!(sent(&mut out), [("remove", 0, 0)], "one that was emptied is none");
        assert!(ended.is_some() && note.is_free(), "its field can be another one's");
    }

    #[test]
    fn a_note_that_was_changed_or_removed_elsewhere_becomes_another_one() {
        for kind in [ErrorKind::Conflict, ErrorKind::NotFound] {
            let (mut note, mut out) = (typed("kaksi"), Outbox::default());
            note.stored = Some((NOTE, 4));
            note.save(TALK, &mut out);
            assert_eq!(sent(&mut out), [("change", 5, 4)]);
            assert!(note.answered(Err(Error::new(kind, "testing")), TALK, &mut out).is_none());
            assert_eq!(sent(&mut out), [("add", 5, 0)], "{kind:?}");
            assert!(note.answered(Err(Error::new(kind, "testing")), TALK, &mut out).is_some());
            assert!(sent(&mut out).is_empty() && note.has_failed(), "{kind:?}: its conversation is gone");
        }
    }

    #[test]
    fn a_note_that_was_left_and_could_not_be_saved_waits_for_its_conversation() {
        let (mut left, mut out) = (LeftNotes::default(), Outbox::default());
        let ended = typed("kaksi").end(TALK, &mut out).unwrap();
        let request = ended.sent.as_ref().map(|(request, _)| *request).unwrap();
        left.add(TALK, ended);
        assert!(left.awaits(request) && left.is_saving());
        left.answered(request, Err(Error::new(ErrorKind::DiskFull, "testing")), &mut out);
        assert_eq!((left.is_saving(), left.is_unsaved(), left.has(TALK)), (false, true, true));
        out.take();
        left.save_again(Some(ConversationId(8)), &mut out);
        assert!(sent(&mut out).is_empty());
        left.save_again(None, &mut out);
        assert_eq!((sent(&mut out), left.is_unsaved()), (vec![("add", 5, 0)], false));
        assert!(left.take(TALK).is_none(), "it is on its way");
    }
}
