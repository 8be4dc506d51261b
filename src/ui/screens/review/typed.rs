//! What a reviewer types about one answer, and when it is saved (`DECISIONS` 22).

use crate::domain::{Day, RootCause, Timestamp, VerdictEntry};
use crate::ui::autosave::{Typing, whole_tokens};
use crate::ui::widgets::DateState;
use egui::Ui;

/// A field for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypedField {
    /// What the answer should have been.
    Should,
    /// Reference to public guidance.
    Reference,
}

/// Cause, texts and day of one verdict, as they stand in the form.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedWords {
    /// Why it was not correct.
    pub(super) cause: Option<RootCause>,
    /// What the answer should have been.
    pub(super) should: String,
    /// Reference to public guidance.
    pub(super) reference: String,
    /// The day on which that guidance was valid.
    pub(super) valid_on: DateState,
    /// Something here is not in the register.
    dirty: bool,
    /// The last letter since the last save.
    typing: Typing,
}

/// Cause, what it should have been, reference, and the day on which that was valid.
pub(super) type Words = (Option<RootCause>, String, String, Option<Day>);

impl TypedWords {
    /// What the register has.
    pub(super) fn of(entry: Option<&VerdictEntry>) -> Self {
        let Some(entry) = entry else { return Self::default() };
        Self {
            cause: entry.cause,
            should: entry.should.clone(),
            reference: entry.reference.clone(),
            valid_on: DateState::of(entry.valid_on),
            dirty: false,
            typing: Typing::default(),
        }
    }

    /// What stands in a field.
    pub(super) fn text(&self, field: TypedField) -> &str {
        match field {
            TypedField::Should => &self.should,
            TypedField::Reference => &self.reference,
        }
    }

    /// Whether something is not saved.
    pub(super) fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// Something was typed.
    pub(super) fn touch(&mut self, now: Timestamp) {
        self.dirty = true;
        self.typing.begin(now);
    }

    /// Whether somebody types within a token.
    pub(super) fn hold(&mut self, within: bool) {
        self.typing.hold(within);
    }

    /// A cause or day was chosen.
    pub(super) fn choose(&mut self, cause: Option<RootCause>, valid_on: Option<Day>) {
        self.cause = cause;
        if self.valid_on.day() != valid_on {
            self.valid_on = DateState::of(valid_on);
        }
        self.dirty = true;
    }

    /// Saving did not work: what is typed stays and is saved when it is left the next time.
    pub(super) fn keep(&mut self) {
        self.dirty |= !self.should.is_empty() || !self.reference.is_empty();
    }

    /// Nothing of this can be saved: there is no verdict that it explains.
    pub(super) fn forget(&mut self) {
        self.dirty = false;
        self.typing.end();
    }

    /// Asks for a frame when what is typed is to be saved.
    pub(super) fn wake(&self, ui: &Ui, now: Timestamp) {
        self.typing.wake(ui, now);
    }

    /// Whether it is time to save what is typed.
    pub(super) fn is_due(&self, now: Timestamp) -> bool {
        self.typing.is_due(now)
    }

    /// All of it, if something is not saved.
    pub(super) fn whole(&mut self) -> Option<Words> {
        if !self.dirty {
            return None;
        }
        self.forget();
        Some((self.cause, self.should.clone(), self.reference.clone(), self.valid_on.day()))
    }

    /// The same without the last token of the field that is being typed in: a number that is half typed is no number
    /// yet for the sieve. The rest waits until the field is left.
    pub(super) fn without_last_token(&mut self, field: Option<TypedField>) -> Option<Words> {
        let field = field?;
        let (cause, mut should, mut reference, valid_on) = self.whole()?;
        match field {
            TypedField::Should => should.truncate(whole_tokens(&should).len()),
            TypedField::Reference => reference.truncate(whole_tokens(&reference).len()),
        }
        self.dirty = true;
        Some((cause, should, reference, valid_on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_rest_three_seconds_and_are_whole_when_the_field_is_left() {
        let mut typed = TypedWords { should: "kysy neuvojalta".to_owned(), ..TypedWords::default() };
        typed.touch(Timestamp(1_000));
        assert!(!typed.is_due(Timestamp(3_999)));
        assert!(typed.is_due(Timestamp(4_000)));
        let saved = typed.without_last_token(Some(TypedField::Should)).unwrap();
        assert_eq!(saved.1, "kysy ");
        assert!(!typed.is_due(Timestamp(9_000)), "it is not saved again until something is typed");
        assert_eq!(typed.whole().unwrap().1, "kysy neuvojalta");
        assert!(typed.whole().is_none());
    }
}
