//! Teaching notes that are being typed: what is typed ends when it is saved or given up, and not before.

use crate::domain::{Example, ExampleId};
use crate::engine::ops::collection::Command;
use crate::engine::{Event, RawText, RequestId};
use crate::ui::cx::Outbox;
use std::collections::BTreeMap;

/// The note of one example, as it is typed.
struct Lesson {
    example: ExampleId,
    version: i64,
    stored: String,
    typed: String,
    sent: Option<RequestId>,
}

impl Lesson {
    /// Sends it, unless it is under way already.
    fn send(&mut self, out: &mut Outbox) {
        self.sent.get_or_insert_with(|| {
            out.send(Command::ChangeLesson {
                example: self.example,
                lesson: RawText::new(self.typed.clone()),
                version: self.version,
            })
        });
    }
}

/// The note that is being typed, and those that were left.
#[derive(Default)]
pub(super) struct Lessons {
    editing: Option<Lesson>,
    /// Those that were left with something typed, and are on their way.
    leaving: Vec<Lesson>,
    /// What could not be saved of them.
    kept: BTreeMap<ExampleId, String>,
}

impl Lessons {
    /// Begins to edit the note of an example; what could not be saved of it is being typed again.
    pub(super) fn edit(&mut self, example: &Example, out: &mut Outbox) {
        self.leave(out);
        let stored = example.lesson.clone();
        let typed = self.kept.remove(&example.id).unwrap_or_else(|| stored.clone());
        self.editing =
            Some(Lesson { example: example.id, version: example.version, stored, typed, sent: None });
    }

    /// What is typed about this example, if it is edited.
    pub(super) fn typed(&mut self, example: ExampleId) -> Option<&mut String> {
        self.editing.as_mut().filter(|lesson| lesson.example == example).map(|lesson| &mut lesson.typed)
    }

    /// Saves what is typed; it stays there until the answer comes.
    pub(super) fn save(&mut self, out: &mut Outbox) {
        if let Some(lesson) = &mut self.editing {
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

    /// What is typed is given up.
    pub(super) fn cancel(&mut self) {
        self.editing = None;
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, out: &mut Outbox) -> Option<Event> {
        let asked = Some(event.request);
        if let Some(at) = self.leaving.iter().position(|lesson| lesson.sent == asked) {
            let lesson = self.leaving.remove(at);
            if let Err(error) = event.result {
                self.kept.insert(lesson.example, lesson.typed);
                out.failure(error);
            }
            return None;
        }
        let Some(lesson) = self.editing.as_mut().filter(|lesson| lesson.sent == asked) else {
            return Some(event);
        };
        match event.result {
            Ok(_) => self.editing = None,
            Err(error) => {
                lesson.sent = None;
                out.failure(error);
            }
        }
        None
    }
}
