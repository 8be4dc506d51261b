//! Teaching notes that are being typed: what is typed ends when it is saved or given up, and not before.

use crate::domain::{Example, ExampleId};
use crate::engine::ops::collection::Command;
use crate::engine::{Event, RawText, RequestId};
use crate::error::ErrorKind;
use crate::ui::autosave::Typed;
use crate::ui::cx::Outbox;
use std::collections::BTreeMap;

/// The note of one example, as it is typed.
struct Lesson {
    example: ExampleId,
    version: i64,
    stored: String,
    typed: String,
    /// Under which name it is being saved, and what of it.
    sent: Option<(RequestId, String)>,
    /// Somebody else has changed it meanwhile: what is stored now stands below the field.
    conflict: bool,
    /// Its field has not been drawn yet: it is to have the focus.
    fresh: bool,
}

impl Lesson {
    /// Sends it, unless it is under way already.
    fn send(&mut self, out: &mut Outbox) {
        self.sent.get_or_insert_with(|| {
            let request = out.send(Command::ChangeLesson {
                example: self.example,
                lesson: RawText::new(self.typed.clone()),
                version: self.version,
            });
            (request, self.typed.clone())
        });
    }

    fn awaits(&self, request: RequestId) -> bool {
        self.sent.as_ref().is_some_and(|(sent, _)| *sent == request)
    }

    /// It was saved; whether something else was typed since.
    fn saved(&mut self) -> bool {
        // Each change raises the version by one. One that is read again could be that of somebody else's change.
        self.version += 1;
        self.conflict = false;
        if let Some((_, saved)) = self.sent.take() {
            self.stored = saved;
        }
        self.typed != self.stored
    }

    /// It could not be saved: what is typed stays.
    fn not_saved(&mut self, kind: ErrorKind) {
        self.sent = None;
        self.conflict |= kind == ErrorKind::Conflict;
    }
}

/// The note that is being typed, and those that were left.
#[derive(Default)]
pub(super) struct Lessons {
    editing: Option<Lesson>,
    /// Those that were left with something typed, and are on their way.
    leaving: Vec<Lesson>,
    /// Those of them that could not be saved.
    kept: BTreeMap<ExampleId, Lesson>,
}

impl Lessons {
    /// Begins to edit the note of an example; what could not be saved of it is being typed again.
    pub(super) fn edit(&mut self, example: &Example, out: &mut Outbox) {
        self.leave(out);
        let stored = example.lesson.clone();
        let (typed, conflict) = match self.kept.remove(&example.id) {
            Some(kept) => (kept.typed, kept.conflict),
            None => (stored.clone(), false),
        };
        let (example, version) = (example.id, example.version);
        self.editing = Some(Lesson { example, version, stored, typed, sent: None, conflict, fresh: true });
    }

    /// What is typed about this example, if it is edited.
    pub(super) fn typed(&mut self, example: ExampleId) -> Option<&mut String> {
        self.editing.as_mut().filter(|lesson| lesson.example == example).map(|lesson| &mut lesson.typed)
    }

    /// Whether the field of this example is drawn for the first time.
    pub(super) fn is_fresh(&mut self, example: ExampleId) -> bool {
        let lesson = self.editing.as_mut().filter(|lesson| lesson.example == example);
        lesson.is_some_and(|lesson| std::mem::take(&mut lesson.fresh))
    }

    /// Whether somebody else has changed the note that is typed, so that what is stored is to be shown with it.
    pub(super) fn is_contested(&self) -> bool {
        self.editing.as_ref().is_some_and(|lesson| lesson.conflict)
    }

    /// Saves what is typed about this example, as it is shown; it stays there until the answer comes.
    pub(super) fn save(&mut self, example: &Example, out: &mut Outbox) {
        if let Some(lesson) = self.editing.as_mut().filter(|lesson| lesson.example == example.id) {
            if lesson.conflict {
                lesson.version = example.version;
            }
            lesson.send(out);
        }
    }

    /// Another one is looked at: what was being typed is saved.
    pub(super) fn leave(&mut self, out: &mut Outbox) {
        let typed = |lesson: &Lesson| lesson.sent.is_some() || lesson.typed != lesson.stored;
        if let Some(mut lesson) = self.editing.take().filter(typed) {
            lesson.send(out);
            self.leaving.push(lesson);
        }
    }

    /// What becomes of what is typed when its writer goes.
    pub(super) fn how_typed(&self) -> Typed {
        Typed { saving: !self.leaving.is_empty(), unsaved: !self.kept.is_empty() }
    }

    /// What is typed is given up.
    pub(super) fn cancel(&mut self) {
        self.editing = None;
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, out: &mut Outbox) -> Option<Event> {
        if let Some(at) = self.leaving.iter().position(|lesson| lesson.awaits(event.request)) {
            let mut lesson = self.leaving.remove(at);
            match event.result {
                Ok(_) => {
                    if lesson.saved() {
                        lesson.send(out);
                        self.leaving.push(lesson);
                    }
                }
                Err(error) => {
                    lesson.not_saved(error.kind);
                    self.kept.insert(lesson.example, lesson);
                    out.failure(error);
                }
            }
            return None;
        }
        let Some(lesson) = self.editing.as_mut().filter(|lesson| lesson.awaits(event.request)) else {
            return Some(event);
        };
        match event.result {
            Ok(_) => {
                if !lesson.saved() {
                    self.editing = None;
                }
            }
            Err(error) => {
                lesson.not_saved(error.kind);
                out.failure(error);
            }
        }
        None
    }
}
