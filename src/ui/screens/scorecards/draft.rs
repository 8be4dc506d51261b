//! A draft that is being written, as values: what is typed, what of it is saved, what can be done with a criterion.

use crate::domain::{Criterion, Locale, Scorecard, ScorecardId, Timestamp};
use crate::engine::ops::scorecard::{CRITERIA_MAX, Command};
use crate::engine::{RawText, RequestId};
use crate::ui::autosave::{Typed, Typing, whole_tokens};
use egui::Ui;

/// Which text of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// Its name.
    Name,
    /// Its guideline.
    Guideline,
    /// The n-th example of a value, both from 0.
    Example(usize, usize),
}

/// A field of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The place of the criterion.
    pub(super) at: usize,
    /// Which of its texts.
    pub(super) text: Text,
    /// In which language.
    pub(super) language: Locale,
}

impl Place {
    /// What stands in it.
    fn text(self, criteria: &mut [Criterion]) -> Option<&mut String> {
        let criterion = criteria.get_mut(self.at)?;
        let words = match self.text {
            Text::Name => &mut criterion.name,
            Text::Guideline => &mut criterion.guideline,
            Text::Example(step, number) => criterion.examples.get_mut(step)?.get_mut(number)?,
        };
        Some(words.get_mut(self.language))
    }
}

/// Whether it is time to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pause {
    /// Somebody types.
    Typing,
    /// Somebody types in this field, and it is time: its last token waits.
    Rested(Place),
    /// Nobody does.
    Resting,
    /// Somebody has asked for it.
    Asked,
}

/// The draft as it stands in the form.
pub(super) struct Draft {
    /// Which.
    pub(super) id: ScorecardId,
    /// The version of its row that was seen.
    pub(super) version: i64,
    /// What is typed and chosen.
    pub(super) criteria: Vec<Criterion>,
    /// Something of it is not in the register.
    dirty: bool,
    /// The last letter since the last saving.
    typing: Typing,
    /// It is being saved.
    sent: Option<RequestId>,
    /// Saving did not work: it waits for another change, or for a word.
    waits: bool,
    /// Somebody else has changed or published it: it cannot be saved any more.
    refused: bool,
}

impl Draft {
    /// As the register has it.
    pub(super) fn of(scorecard: &Scorecard) -> Self {
        Self {
            id: scorecard.id,
            version: scorecard.version,
            criteria: scorecard.criteria.iter().map(|(_, criterion)| criterion.clone()).collect(),
            dirty: false,
            typing: Typing::default(),
            sent: None,
            waits: false,
            refused: false,
        }
    }

    /// Whether something is not saved.
    pub(super) fn is_unsaved(&self) -> bool {
        self.dirty || self.sent.is_some()
    }

    /// Something was typed or chosen.
    pub(super) fn touch(&mut self) {
        self.dirty = true;
        self.waits = false;
    }

    /// The same at this instant: a saving waits until the typing rests.
    pub(super) fn typed_at(&mut self, now: Timestamp) {
        self.touch();
        self.typing.begin(now);
    }

    /// Whether somebody types within a token.
    pub(super) fn hold(&mut self, within: bool) {
        self.typing.hold(within);
    }

    /// How it is with who types in this field, or in none.
    pub(super) fn pause(&self, field: Option<Place>, now: Timestamp) -> Pause {
        match field {
            None => Pause::Resting,
            Some(place) if self.typing.is_due(now) => Pause::Rested(place),
            Some(_) => Pause::Typing,
        }
    }

    /// Asks for a frame when what is typed is to be saved.
    pub(super) fn wake(&self, ui: &Ui, now: Timestamp) {
        self.typing.wake(ui, now);
    }

    /// What becomes of what is typed when its writer goes.
    pub(super) fn typed(&self) -> Typed {
        Typed { saving: self.sent.is_some(), unsaved: self.dirty }
    }

    /// Takes what the register has, unless something newer stands in the form.
    pub(super) fn follow(&mut self, scorecard: &Scorecard) {
        if !self.is_unsaved() && scorecard.version >= self.version {
            *self = Self::of(scorecard);
        }
    }

    /// The command that saves it, if that is to be done now: nobody types, or it is time, and nothing is under way. What
    /// waits is saved when somebody asks for it.
    pub(super) fn to_save(&self, pause: Pause) -> Option<Command> {
        let now = match pause {
            Pause::Typing => false,
            Pause::Rested(_) | Pause::Resting => !self.waits,
            Pause::Asked => true,
        };
        if !self.dirty || self.sent.is_some() || self.refused || !now {
            return None;
        }
        let raw = |criterion: Criterion| {
            criterion.try_map(|_, text| Ok::<_, std::convert::Infallible>(RawText::new(text)))
        };
        let mut criteria = self.criteria.clone();
        if let Pause::Rested(place) = pause
            && let Some(text) = place.text(&mut criteria)
        {
            let whole = whole_tokens(text).len();
            text.truncate(whole);
        }
        let criteria = criteria.into_iter().map(raw).collect::<Result<_, _>>();
        criteria.ok().map(|criteria| Command::Change { scorecard: self.id, version: self.version, criteria })
    }

    /// It was to be saved and cannot be before what is under way has come through: then it does not wait for a pause.
    pub(super) fn put_off(&mut self, pause: Pause) {
        if self.dirty && self.sent.is_some() && pause != Pause::Typing {
            self.typing.hasten();
        }
    }

    /// It was sent under this name. Where somebody types on, the form stays as it is, and the rest waits until the field is
    /// left.
    pub(super) fn sent(&mut self, request: RequestId, pause: Pause) {
        self.sent = Some(request);
        self.dirty = matches!(pause, Pause::Rested(_));
        self.typing.end();
    }

    /// Whether this answer is to a saving.
    pub(super) fn awaits(&self, request: RequestId) -> bool {
        self.sent == Some(request)
    }

    /// It was saved.
    pub(super) fn saved(&mut self, scorecard: &Scorecard) {
        self.sent = None;
        self.version = scorecard.version;
        self.follow(scorecard);
    }

    /// It could not be saved: what is typed stays.
    pub(super) fn not_saved(&mut self) {
        self.sent = None;
        self.dirty = true;
        self.waits = true;
    }

    /// Somebody else was first: what is typed stays to be read, until what is stored is asked for.
    pub(super) fn refuse(&mut self) {
        self.not_saved();
        self.refused = true;
    }

    /// Whether it is not saved and is not going to be before something else is done.
    pub(super) fn is_stuck(&self) -> bool {
        self.waits && self.sent.is_none()
    }

    /// Whether it asks something, and everything that it asks has a name.
    pub(super) fn can_be_published(&self) -> bool {
        !self.criteria.is_empty() && self.criteria.iter().all(Criterion::is_named)
    }

    /// Whether something is written in this criterion.
    pub(super) fn is_written(&self, at: usize) -> bool {
        self.criteria.get(at).is_some_and(|criterion| criterion.written() > 0)
    }

    /// Whether somebody else was first.
    pub(super) fn is_refused(&self) -> bool {
        self.refused
    }

    /// Whether no further criterion has room.
    pub(super) fn is_full(&self) -> bool {
        self.criteria.len() >= CRITERIA_MAX
    }

    /// Adds an empty criterion at the end; its place.
    pub(super) fn add(&mut self) -> usize {
        self.criteria.push(Criterion::empty());
        self.touch();
        self.criteria.len() - 1
    }

    /// Moves a criterion one place up (-1) or down (1); its new place.
    pub(super) fn shift(&mut self, at: usize, step: isize) -> usize {
        match at.checked_add_signed(step).filter(|to| *to < self.criteria.len()) {
            Some(to) => {
                self.criteria.swap(at, to);
                self.touch();
                to
            }
            None => at,
        }
    }

    /// Removes a criterion.
    pub(super) fn take_out(&mut self, at: usize) {
        if at < self.criteria.len() {
            self.criteria.remove(at);
            self.touch();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ScorecardState;

    fn scorecard(version: i64, names: &[&str]) -> Scorecard {
        let named = |name: &&str| {
            let mut criterion = Criterion::empty();
            (*name).clone_into(&mut criterion.name.fi);
            criterion
        };
        Scorecard {
            id: ScorecardId(1),
            number: 1,
            state: ScorecardState::Draft,
            changed: Timestamp(0),
            version,
            criteria: (1..).map(crate::domain::CriterionId).zip(names.iter().map(named)).collect(),
        }
    }

    fn names(draft: &Draft) -> Vec<&str> {
        draft.criteria.iter().map(|criterion| criterion.name.fi.as_str()).collect()
    }

    #[test]
    fn a_draft_is_saved_when_nobody_types_and_one_saving_waits_for_another() {
        let mut draft = Draft::of(&scorecard(3, &["a"]));
        assert!(draft.to_save(Pause::Asked).is_none(), "nothing has changed");
        draft.criteria[0].name.fi = "b".to_owned();
        draft.touch();
        assert!(draft.to_save(Pause::Typing).is_none());
        assert!(matches!(draft.to_save(Pause::Resting), Some(Command::Change { version: 3, .. })));
        draft.sent(RequestId(1), Pause::Resting);
        draft.criteria[0].name.fi = "bc".to_owned();
        draft.touch();
        assert!(draft.to_save(Pause::Asked).is_none(), "the first is under way");
        draft.saved(&scorecard(4, &["b"]));
        assert_eq!(names(&draft), ["bc"], "what was typed since stays");
        assert!(matches!(draft.to_save(Pause::Resting), Some(Command::Change { version: 4, .. })));
        draft.sent(RequestId(2), Pause::Resting);
        draft.not_saved();
        assert!(
            draft.is_unsaved() && draft.to_save(Pause::Resting).is_none(),
            "it is not sent again and again"
        );
        assert!(draft.is_stuck() && draft.to_save(Pause::Asked).is_some());
        draft.sent(RequestId(3), Pause::Asked);
        assert!(!draft.is_stuck(), "it is under way again");
        draft.saved(&scorecard(5, &["⟦phone⟧"]));
        assert_eq!((names(&draft), draft.is_unsaved()), (vec!["⟦phone⟧"], false));
        draft.criteria[0].name.fi = "c".to_owned();
        draft.touch();
        draft.sent(RequestId(4), Pause::Resting);
        draft.refuse();
        draft.touch();
        draft.follow(&scorecard(7, &["d"]));
        assert_eq!(names(&draft), ["c"], "nothing is thrown away");
        assert!(draft.to_save(Pause::Asked).is_none(), "nor is what somebody else wrote");
    }

    #[test]
    fn a_text_that_is_typed_on_is_saved_without_its_last_token_and_stays_in_its_field() {
        let mut draft = Draft::of(&scorecard(3, &["a", "b"]));
        let field = Some(Place { at: 1, text: Text::Name, language: Locale::Fi });
        draft.criteria[1].name.fi = "soita 040".to_owned();
        draft.typed_at(Timestamp(1_000));
        assert_eq!(draft.pause(None, Timestamp(1_000)), Pause::Resting);
        assert_eq!(draft.pause(field, Timestamp(3_999)), Pause::Typing);
        let rested = draft.pause(field, Timestamp(4_000));
        let Some(Command::Change { criteria, .. }) = draft.to_save(rested) else { panic!("it is not saved") };
        assert_eq!(criteria[1].name.fi.len_bytes(), "soita ".len());
        draft.sent(RequestId(1), rested);
        assert!(draft.to_save(Pause::Resting).is_none(), "the first is under way");
        draft.saved(&scorecard(4, &["a", "soita"]));
        assert_eq!(names(&draft), ["a", "soita 040"], "the caret stays where it is");
        assert_eq!(
            draft.pause(field, Timestamp(9_000)),
            Pause::Typing,
            "not again before something is typed"
        );
        assert!(matches!(draft.to_save(Pause::Resting), Some(Command::Change { version: 4, .. })));
    }

    #[test]
    fn a_field_that_is_left_while_a_saving_is_under_way_is_saved_after_it_though_somebody_types_in_another() {
        let mut draft = Draft::of(&scorecard(3, &["a", "b"]));
        draft.add();
        draft.sent(RequestId(1), Pause::Asked);
        draft.criteria[1].name.fi = "bc".to_owned();
        draft.typed_at(Timestamp(5_000));
        let next = Some(Place { at: 1, text: Text::Guideline, language: Locale::Fi });
        for (left, wanted) in [(Pause::Typing, false), (Pause::Resting, true)] {
            draft.put_off(left);
            assert!(draft.to_save(left).is_none(), "the first is under way");
            assert_eq!(draft.pause(next, Timestamp(5_001)) != Pause::Typing, wanted);
        }
        draft.saved(&scorecard(4, &["a", "b", ""]));
        let pause = draft.pause(next, Timestamp(5_002));
        assert!(matches!(draft.to_save(pause), Some(Command::Change { version: 4, .. })), "{pause:?}");
    }

    #[test]
    fn criteria_are_added_moved_and_removed() {
        let mut draft = Draft::of(&scorecard(0, &["a", "b"]));
        assert_eq!((draft.shift(0, -1), draft.shift(1, 1), draft.is_unsaved()), (0, 1, false));
        assert_eq!((draft.shift(1, -1), names(&draft)), (0, vec!["b", "a"]));
        assert_eq!((draft.add(), names(&draft)), (2, vec!["b", "a", ""]));
        draft.take_out(0);
        draft.take_out(9);
        assert_eq!(names(&draft), ["a", ""]);
        draft.criteria.resize_with(CRITERIA_MAX, Criterion::empty);
        assert!(draft.is_full());
    }
}
