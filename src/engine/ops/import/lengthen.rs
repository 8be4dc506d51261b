//! Longer versions of published conversations, after the import that brought them was published.
//!
//! What they add lies beside the conversations, under an import of its own that no read sees (the rest). Conversation
//! by conversation it is put in its place, in slices, since taking out and adding a document of the index costs far
//! more than a row. So a reader sees each conversation as it was or as it is, never half of it, and the others
//! meanwhile. What a crash cuts off goes on at the next start or import: the import was published, and stays whole.

use super::prepare;
use crate::domain::{ConversationId, ImportId, MonthKey};
use crate::engine::clock::Stopwatch;
use crate::engine::ops::erase;
use crate::engine::ops::index::WordList;
use crate::engine::ops::lease::Lease;
use crate::engine::store::{Lengthening, Store, Tx};
use crate::engine::transact::{forget_system, slice};
use crate::engine::worker::Context;
use crate::error::Result;
use std::collections::{BTreeSet, VecDeque};

/// How long conversations are lengthened before a slice is committed; the index writes as long again.
const SLICE_MS: f64 = 8.0;

/// Puts the rest of a published import in its place.
pub(crate) struct Lengthen {
    rest: ImportId,
    /// Months that the rest may have rows in; `None`: they are looked for.
    months: Option<VecDeque<MonthKey>>,
    /// Months of whose words there may be more now.
    grown: BTreeSet<MonthKey>,
    stage: Stage,
    /// Conversations that are longer now.
    pub(super) done: u64,
    slice_ms: f64,
}

enum Stage {
    Next,
    Rows(MonthKey, ConversationId),
    Words(WordList),
    /// Nothing is left but the rest's own row.
    Done,
}

impl Lengthen {
    /// Of an import of this program, in these months.
    pub(super) fn of(rest: ImportId, months: &BTreeSet<MonthKey>) -> Self {
        Self { months: Some(months.iter().copied().collect()), ..Self::cut_off(rest) }
    }

    /// What another program did not come to the end of.
    pub(crate) fn cut_off(rest: ImportId) -> Self {
        let (grown, stage) = (BTreeSet::new(), Stage::Next);
        Self { rest, months: None, grown, stage, done: 0, slice_ms: SLICE_MS }
    }

    /// Runs one slice; `true`: everything is in its place, and the rest is forgotten.
    pub(crate) fn step(&mut self, store: &mut Store, context: &Context, lease: &Lease) -> Result<bool> {
        if matches!(self.stage, Stage::Done) {
            forget_system(store, context.moment(), |tx| {
                lease.check(tx)?;
                tx.import_remove(self.rest).map(|()| None)
            })?;
            return Ok(true);
        }
        let mut dropped = false;
        slice(store, |tx| {
            lease.check(tx)?;
            self.slice(tx, &mut dropped)
        })?;
        if dropped {
            erase::text_removed(context);
        }
        Ok(false)
    }

    fn slice(&mut self, tx: &Tx<'_>, dropped: &mut bool) -> Result<()> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Next => self.next(tx)?,
            Stage::Rows(month, after) => self.rows(tx, month, after, dropped)?,
            Stage::Words(mut words) => {
                if words.step(tx)? {
                    Stage::Next
                } else {
                    Stage::Words(words)
                }
            }
            Stage::Done => Stage::Done,
        };
        Ok(())
    }

    fn next(&mut self, tx: &Tx<'_>) -> Result<Stage> {
        let months = match &mut self.months {
            Some(months) => months,
            None => self.months.insert(tx.months()?.into()),
        };
        if let Some(month) = months.pop_front() {
            return Ok(Stage::Rows(month, ConversationId(i64::MIN)));
        }
        Ok(match self.grown.pop_first() {
            Some(month) if tx.index_exists(month)? => Stage::Words(WordList::new(month)),
            Some(_) => Stage::Next,
            None => Stage::Done,
        })
    }

    /// Lengthens for a slice's time, at least one.
    fn rows(
        &mut self,
        tx: &Tx<'_>,
        month: MonthKey,
        mut after: ConversationId,
        dropped: &mut bool,
    ) -> Result<Stage> {
        let since = Stopwatch::start();
        loop {
            let window = tx.conversations_staged(self.rest, month, after)?;
            for beside in window.found {
                match lengthen(tx, self.rest, beside)? {
                    Became::Longer(month) => _ = self.grown.insert(month),
                    Became::Rated => {}
                    Became::Gone => *dropped = true,
                }
                self.done += 1;
                if since.millis() >= self.slice_ms {
                    return Ok(Stage::Rows(month, beside));
                }
            }
            match window.seen {
                None => return Ok(Stage::Next),
                Some(seen) if since.millis() >= self.slice_ms => return Ok(Stage::Rows(month, seen)),
                Some(seen) => after = seen,
            }
        }
    }
}

/// What became of a conversation beside which something lay.
enum Became {
    /// It has more messages, in this month.
    Longer(MonthKey),
    /// It has another rating.
    Rated,
    /// It was destroyed meanwhile, and takes what lay beside it along.
    Gone,
}

/// What lies beside a conversation becomes its end. Its index month stays; its due day can only come nearer. Where no
/// message is new, only the rating is taken over.
fn lengthen(tx: &Tx<'_>, rest: ImportId, beside: ConversationId) -> Result<Became> {
    let ext = prepare::beside(&tx.conversation_ext(beside)?);
    let Some(old) = tx.conversation_by_ext(&ext)? else {
        tx.conversation_remove(beside)?;
        return Ok(Became::Gone);
    };
    let (id, month) = (old.id, old.index_month);
    let first = tx.conversation_messages(id)?;
    tx.lengthening_add(rest, Lengthening { conversation: id, first })?;
    if tx.conversation_messages(beside)? == first {
        tx.conversation_take_rating(id, beside)?;
        return Ok(Became::Rated);
    }
    // An index that was dropped belonged to a month that is being destroyed.
    let indexed = tx.index_exists(month)? && tx.index_holds(month, id)?;
    if indexed {
        tx.index_delete(month, id)?;
    }
    let due_on = tx.conversation_take_staged(id, beside)?;
    if indexed {
        tx.index_add(month, id)?;
    }
    tx.tally_add(old.due_on, month, -1, -i64::from(first))?;
    tx.tally_add(due_on, month, 1, i64::from(tx.conversation_messages(id)?))?;
    Ok(Became::Longer(month))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use crate::engine::clock::Clock as _;
    use crate::engine::ops::Job as _;
    use crate::engine::ops::erase::{IMPORT_LEASE, drop_orphans};
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::ops::import::job::ImportJob;
    use crate::engine::ops::import::tests::{COUNT, job, talks};
    use crate::engine::store::Unfinished;
    use crate::error::ErrorKind;

    const LONG: &str = "SELECT count(*) FROM conv WHERE messages = 4";

    /// Imports the short versions, then the long ones up to where they are published.
    fn published(test: &str) -> (Fixture, ImportJob, ImportId) {
        let mut fixture = Fixture::new(test);
        let mut short = job(&mut fixture, "short.jsonl", &talks(2));
        while short.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
        let new = talks(2).lines().last().unwrap().replace("c11", "new") + "\n";
        let mut long = job(&mut fixture, "long.jsonl", &(talks(4) + &new));
        loop {
            assert!(long.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
            let unfinished = fixture.store.read(|read| read.import_unfinished()).unwrap();
            if let Some(Unfinished::Decided(rest)) = unfinished {
                return (fixture, long, rest);
            }
        }
    }

    fn held(fixture: &mut Fixture) -> Lease {
        fixture.clock.set(Timestamp(fixture.clock.now().0 + 60_000));
        let mut lease = Lease::new(IMPORT_LEASE).unwrap();
        assert!(lease.take(&mut fixture.store, fixture.clock.now()).unwrap());
        lease
    }

    fn all_is_in_its_place(fixture: &Fixture) {
        assert_eq!(fixture.number(LONG), COUNT);
        assert_eq!(fixture.number("SELECT count(*) FROM conv"), COUNT + 1);
        assert_eq!(fixture.number("SELECT count(*) FROM msg"), 4 * COUNT + 2);
        assert_eq!(fixture.number("SELECT sum(messages) FROM tally"), 4 * COUNT + 2);
        assert_eq!(fixture.number("SELECT sum(conversations) FROM tally"), COUNT + 1);
        assert_eq!(fixture.number("SELECT count(*) FROM import"), 2);
        let found = "SELECT count(*) FROM fts_202610 WHERE fts_202610 MATCH 'reply:pilvikaappi'";
        assert_eq!(fixture.number(found), COUNT);
        let words = "SELECT count(*) FROM word_list WHERE CAST(words AS TEXT) LIKE '%pilvikaappi%'";
        assert_eq!(fixture.number(words), 1);
        assert_eq!(fixture.number("SELECT count(*) FROM audit WHERE act = 'imported'"), 2);
        assert_eq!(fixture.number("SELECT count(*) FROM audit WHERE act = 'import_cancelled'"), 0);
    }

    #[test]
    fn the_publication_itself_lengthens_nothing_and_what_follows_ends_by_time() {
        let (mut fixture, long, rest) = published("publication_is_small");
        drop(long);
        let lease = held(&mut fixture);
        assert_eq!(
            fixture.number(
                "SELECT count(*) FROM conv JOIN import ON import.id = import AND published_ms IS NOT NULL"
            ),
            COUNT + 1
        );
        assert_eq!(fixture.number("SELECT count(*) FROM conv WHERE messages = 2"), COUNT + 1);
        let mut lengthen = Lengthen { slice_ms: 0.0, ..Lengthen::cut_off(rest) };
        let (mut before, mut slices) = (0, 0);
        loop {
            let done = lengthen.step(&mut fixture.store, &fixture.context, &lease).unwrap();
            let now = fixture.number(LONG)
                - fixture.number("SELECT count(*) FROM conv WHERE import = 3 AND messages = 4");
            assert!(now - before <= 1, "{} in one slice", now - before);
            (before, slices) = (now, slices + 1);
            if done {
                break;
            }
        }
        assert!(slices > COUNT, "{slices}");
        all_is_in_its_place(&fixture);
    }

    #[test]
    fn the_list_of_a_population_ends_with_the_day_of_what_falls_due_earlier() {
        let (mut fixture, mut long, rest) = published("lengthening_lists");
        let due = fixture.number("SELECT min(due_on) FROM conv WHERE import = 1");
        let latest = fixture.number("SELECT max(due_on) FROM conv");
        // One that can hold the conversations, and one of younger ones.
        for ends in [due, latest + 1] {
            let round = format!(
                "INSERT INTO round (name, state, kind, query, design, seed, doubled, frame, digest, frame_due_on, \
                 closes_on, account, drawn_ms) VALUES ('', 1, 0, '', 0, 1, 0, 1, x'00', {ends}, 0, 1, 0)"
            );
            fixture.plain().execute_batch(&round).unwrap();
        }
        let earlier = format!("UPDATE conv SET due_on = due_on - 5 WHERE import = {}", rest.0);
        fixture.plain().execute_batch(&earlier).unwrap();
        while long.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
        assert_eq!(fixture.number("SELECT min(due_on) FROM conv"), due - 5);
        assert_eq!(fixture.number("SELECT frame_due_on FROM round WHERE id = 1"), due - 5);
        assert_eq!(fixture.number("SELECT frame_due_on FROM round WHERE id = 2"), latest + 1);
    }

    #[test]
    fn what_a_crash_cuts_off_after_the_publication_is_done_at_the_next_start() {
        let (mut fixture, long, _) = published("lengthening_cut_off");
        assert!(long.is_settled(), "nobody can cancel it any more");
        drop(long);
        fixture.clock.set(Timestamp(fixture.clock.now().0 + 60_000));
        let mut tidy = drop_orphans(&mut fixture.store).unwrap().unwrap();
        while tidy.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
        all_is_in_its_place(&fixture);
        assert!(drop_orphans(&mut fixture.store).unwrap().is_none());
    }

    #[test]
    fn what_lies_beside_a_conversation_that_was_destroyed_goes_with_it() {
        let (mut fixture, long, rest) = published("lengthening_the_destroyed");
        drop(long);
        let gone = ConversationId(fixture.number("SELECT min(id) FROM conv WHERE import = 1"));
        slice(&mut fixture.store, |tx| tx.conversation_remove(gone)).unwrap();
        let lease = held(&mut fixture);
        let mut lengthen = Lengthen::cut_off(rest);
        while !lengthen.step(&mut fixture.store, &fixture.context, &lease).unwrap() {}
        assert_eq!(fixture.number("SELECT count(*) FROM conv WHERE import = 3"), 0);
        assert_eq!(fixture.number("SELECT count(*) FROM msg"), 4 * (COUNT - 1) + 2);
        assert!(fixture.context.owes_checkpoint());
    }

    #[test]
    fn an_import_that_is_cancelled_before_its_publication_takes_its_longer_versions_along() {
        let mut fixture = Fixture::new("longer_versions_cancelled");
        let mut short = job(&mut fixture, "short.jsonl", &talks(2));
        while short.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
        let mut long = job(&mut fixture, "long.jsonl", &talks(4));
        while fixture.number("SELECT count(*) FROM import WHERE replaced < 0") == 0 {
            assert!(long.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
        }
        assert!(!long.is_settled());
        let mut undo =
            long.undo(&mut fixture.store, &mut fixture.context, ErrorKind::Cancelled).unwrap().unwrap();
        while undo.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
        assert_eq!(fixture.number("SELECT count(*) FROM conv"), COUNT);
        assert_eq!(fixture.number("SELECT count(*) FROM msg"), 2 * COUNT);
        assert_eq!(fixture.number("SELECT count(*) FROM import"), 1);
        assert_eq!(fixture.number("SELECT count(*) FROM audit WHERE act = 'import_cancelled'"), 1);
    }
}
