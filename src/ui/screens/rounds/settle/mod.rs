//! What the reviewers of one conversation see differently, as values: the versions, which of them stands, what is next.

mod form;
mod panes;
#[cfg(test)]
mod tests;
mod undo;

use crate::domain::round::Version;
use crate::domain::{CriterionId, Review, RoundItemId, Timestamp, Value, Verdict, VerdictEntry};
use crate::engine::ops::adjudication::{Adjudication, Command};
use crate::engine::{Event, RequestId};
use crate::error::Error;
use crate::ui::cx::Load;
use crate::ui::transcript_view::TranscriptView;
use panes::Act;
use undo::Steps;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// An answer, by its place in the conversation.
    Answer(u32),
    /// A criterion.
    Criterion(CriterionId),
}

/// What a version says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Verdict(Verdict),
    Value(Value),
}

/// Something in which the versions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    of: Of,
    /// In the order A, B and so on; `None`: nothing was said.
    versions: Vec<Option<Said>>,
    settled: Option<Said>,
}

/// The letter of a version.
fn letter(place: usize) -> String {
    let letter = u8::try_from(place).ok().and_then(|place| b'A'.checked_add(place)).unwrap_or(b'?');
    char::from(letter).to_string()
}

/// What versions say, in the order of their places.
fn in_order<T: Copy>(versions: &[Version<T>], said: impl Fn(T) -> Said) -> Vec<Option<Said>> {
    let mut versions: Vec<&Version<T>> = versions.iter().collect();
    versions.sort_by_key(|version| version.place);
    versions.into_iter().map(|version| version.said.map(&said)).collect()
}

/// The rows of an adjudication: answers, then criteria.
fn rows(opened: &Adjudication) -> Vec<Row> {
    let verdicts = opened.verdicts.iter().map(|one| Row {
        of: Of::Answer(one.of),
        versions: in_order(&one.versions, Said::Verdict),
        settled: one.settled.map(Said::Verdict),
    });
    let values = opened.values.iter().map(|one| Row {
        of: Of::Criterion(one.of),
        versions: in_order(&one.versions, Said::Value),
        settled: one.settled.map(Said::Value),
    });
    verdicts.chain(values).collect()
}

/// The verdicts that stand: those in which all agree, and what was settled.
fn result(opened: &Adjudication) -> Review {
    let settled = opened.verdicts.iter().filter_map(|one| Some((one.of, one.settled?)));
    let mut verdicts: Vec<VerdictEntry> = opened
        .agreed
        .iter()
        .copied()
        .chain(settled)
        .map(|(seq, verdict)| VerdictEntry::new(seq, verdict))
        .collect();
    verdicts.sort_by_key(|entry| entry.seq);
    Review { verdicts, ..Review::default() }
}

/// What is to go with the row in hand.
#[derive(Default)]
struct Follow {
    /// Its answer is brought into view.
    answer: bool,
    /// The row itself is.
    row: bool,
    /// Its versions get the focus.
    focus: bool,
}

/// What is opened and where the supervisor is in it.
pub(super) struct Settling {
    /// The conversation of the sample.
    pub(super) item: RoundItemId,
    load: Load<Box<Adjudication>>,
    rows: Vec<Row>,
    /// The verdicts that stand so far.
    result: Review,
    /// Whether it is ended; then names are shown, and nothing changes any more.
    is_finished: bool,
    sent: Option<RequestId>,
    steps: Steps,
    /// The row that letters and digits are for.
    row: usize,
    /// The row that comes into hand with the next answer, in place of what is open.
    wanted: Option<Of>,
    view: TranscriptView,
    follow: Follow,
    /// Which side is shown where there is room for one.
    tab: usize,
}

impl Settling {
    /// It is being opened.
    pub(super) fn new(item: RoundItemId, asked: RequestId, now: Timestamp) -> Self {
        Self {
            item,
            load: Load::Loading(asked, now),
            rows: Vec::new(),
            result: Review::default(),
            is_finished: false,
            sent: None,
            steps: Steps::default(),
            row: 0,
            wanted: None,
            view: TranscriptView::default(),
            follow: Follow { answer: true, ..Follow::default() },
            tab: 1,
        }
    }

    /// It begins with this criterion, or else with the answer at this place.
    pub(super) fn begin_at(&mut self, criterion: Option<CriterionId>, answer: Option<u32>) {
        self.wanted = criterion.map(Of::Criterion).or(answer.map(Of::Answer));
    }

    /// Whether this answer is awaited here.
    pub(super) fn awaits(&self, event: &Event) -> bool {
        self.load.awaits(event) || self.sent == Some(event.request)
    }

    /// It was opened, or something was settled.
    pub(super) fn opened(&mut self, opened: Adjudication) {
        self.sent = None;
        // When it comes into view; after that the focus goes with the row.
        self.follow.focus |= self.load.ready().is_none();
        self.rows = rows(&opened);
        self.result = result(&opened);
        self.is_finished = opened.names.is_some();
        self.wanted = self.steps.done().or(self.wanted);
        self.steps.follow(&self.rows);
        self.load = Load::Ready(Box::new(opened));
        let wanted = self.wanted.take().and_then(|of| self.rows.iter().position(|row| row.of == of));
        let next = wanted.unwrap_or_else(|| self.next_open());
        self.go_to(next);
    }

    /// It was not: what could not be opened says so itself, what could not be settled is given back.
    pub(super) fn failed(&mut self, error: Error) -> Option<Error> {
        if self.sent.take().is_some() {
            self.steps.refused();
            return Some(error);
        }
        self.load = Load::Failed(error);
        None
    }

    /// The row that is open from the present one on, else before it; the present one where none is.
    fn next_open(&self) -> usize {
        let open = |row: &(usize, &Row)| row.1.settled.is_none();
        let after = self.rows.iter().enumerate().skip(self.row).find(open);
        let found = after.or_else(|| self.rows.iter().enumerate().find(open));
        found.map_or(self.row.min(self.rows.len().saturating_sub(1)), |(at, _)| at)
    }

    fn unsettled(&self) -> usize {
        self.rows.iter().filter(|row| row.settled.is_none()).count()
    }

    /// Goes one row up (-1) or down (1).
    fn step(&mut self, step: isize) {
        if let Some(to) = self.row.checked_add_signed(step).filter(|to| *to < self.rows.len()) {
            self.go_to(to);
        }
    }

    /// Goes to the answer above (-1) or below (1) that differs; as in Review the criteria stand below the last one.
    fn step_answer(&mut self, step: isize) {
        let answers = self.rows.iter().filter(|row| matches!(row.of, Of::Answer(_))).count();
        let to = self.row.min(answers).checked_add_signed(step);
        if let Some(to) = to.filter(|to| *to <= answers && *to < self.rows.len()) {
            self.go_to(to);
        }
    }

    fn go_to(&mut self, row: usize) {
        if row != self.row {
            self.follow = Follow { answer: true, row: true, focus: true };
        }
        self.row = row;
    }

    /// What the version at this place says in the present row.
    fn version(&self, place: usize) -> Option<Said> {
        self.rows.get(self.row)?.versions.get(place).copied().flatten()
    }

    /// The command that lets this stand in a row, or nothing any more, if anything can be settled now.
    fn command(&self, row: usize, said: Option<Said>) -> Option<Command> {
        if self.sent.is_some() || self.is_finished {
            return None;
        }
        let item = self.item;
        match (self.rows.get(row)?.of, said) {
            (Of::Answer(seq), Some(Said::Verdict(verdict))) => Some(Command::Verdict { item, seq, verdict }),
            (Of::Criterion(criterion), Some(Said::Value(value))) => {
                Some(Command::Value { item, criterion, value })
            }
            (Of::Answer(seq), None) => Some(Command::TakeVerdictBack { item, seq }),
            (Of::Criterion(criterion), None) => Some(Command::TakeValueBack { item, criterion }),
            _ => None,
        }
    }

    /// What the foot offers; `more`: another conversation waits to be settled.
    fn follows(&self, more: bool) -> Act {
        match (self.is_finished, more) {
            (false, _) => Act::Finish,
            (true, true) => Act::Next,
            (true, false) => Act::Leave,
        }
    }

    /// The answer that the present row is about.
    fn seq(&self) -> Option<u32> {
        match self.rows.get(self.row)?.of {
            Of::Answer(seq) => Some(seq),
            Of::Criterion(_) => None,
        }
    }
}
