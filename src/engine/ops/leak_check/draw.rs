//! Drawing the sample, in slices over all conversations.

use super::{Reply, judge};
use crate::domain::audit::Act;
use crate::domain::leak_check::SIZE_MAX;
use crate::domain::{AccountId, ConversationId, Day, Drawing, Stage};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Job};
use crate::engine::password::random;
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{Entry, NewLeakCheck, Read, Store};
use crate::engine::transact::{CheckLeaks, Done, Outcome, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

const DOING: &str = "drawing a sample";
/// How long conversations pass in one slice.
const SLICE_MS: f64 = 10.0;
/// Conversations that are looked up at once; about 1 ms.
const LOOK_UP: u32 = 512;

/// Draws a sample of the messages that may be shown. Nothing is stored before the end.
struct Draw {
    session: Session,
    account: AccountId,
    seed: u32,
    drawing: Option<Drawing>,
    after: ConversationId,
    passed: u64,
    reporter: Option<Reporter>,
}

/// Logs that a sample is drawn; the job draws it.
pub(super) fn draw(store: &mut Store, context: &Context, size: u32, seed: Option<u32>) -> Result<Handled> {
    let size = size.clamp(1, SIZE_MAX);
    let session = context.session();
    let begun = transact::<CheckLeaks, _>(store, session.as_ref(), context.moment(), |permit, tx| {
        if tx.leak_check_open(permit.account())?.is_some() {
            return Err(Error::new(ErrorKind::Conflict, DOING));
        }
        let entry = Entry::of(Act::LeakCheckBegun).amount(i64::from(size));
        Ok(Done { reply: permit.account(), entry, changes: Changes::default() })
    })?;
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, DOING))?;
    let seed = match seed {
        Some(seed) => seed,
        None => u32::from_le_bytes(random::<4>()?),
    };
    Ok(Handled::Job(Box::new(Draw {
        session,
        account: begun.reply,
        seed,
        drawing: Some(Drawing::new(size, seed)),
        after: ConversationId(i64::MIN),
        passed: 0,
        reporter: None,
    })))
}

impl Draw {
    /// Lets conversations pass for a slice's time; `true`: all have.
    fn pass(&mut self, store: &mut Store, context: &Context, drawing: &mut Drawing) -> Result<bool> {
        let today = context.today();
        let since = Stopwatch::start();
        while since.millis() < SLICE_MS {
            let outlines = store.read(|read| read.conversation_outlines(self.after, today, LOOK_UP))?;
            let Some(last) = outlines.last() else { return Ok(true) };
            self.after = last.id;
            self.passed += outlines.len() as u64;
            for outline in outlines.iter().filter(|outline| outline.visible) {
                drawing.pass(outline.id, outline.messages, outline.rules);
            }
        }
        Ok(false)
    }

    fn store(&self, store: &mut Store, context: &Context, drawing: Drawing) -> Result<Outcome<event::Reply>> {
        let (moment, frame) = (context.moment(), drawing.frame());
        if frame == 0 {
            return Err(Error::new(ErrorKind::NotFound, DOING));
        }
        let sample = drawing.sample();
        let (account, begun, seed) = (self.account, moment.now, self.seed);
        let drawn = transact::<CheckLeaks, _>(store, Some(&self.session), moment, |_permit, tx| {
            if tx.leak_check_open(account)?.is_some() {
                return Err(Error::new(ErrorKind::Conflict, DOING));
            }
            // What was destroyed since it was drawn is not judged; each of the others was as likely to be drawn.
            let mut left = Vec::with_capacity(sample.len());
            for drawn in &sample {
                if stands(**tx, drawn.conversation, moment.today)? {
                    left.push(*drawn);
                }
            }
            if left.is_empty() {
                return Err(Error::new(ErrorKind::NotFound, DOING));
            }
            let sample = left;
            let check =
                tx.leak_check_insert(&NewLeakCheck { account, begun, seed, frame, sample: &sample })?;
            let entry = Entry::on(Act::LeakCheckDrawn, check.0).amount(sample.len() as i64);
            Ok(Done { reply: check, entry, changes: judge::changes() })
        })?;
        Ok(drawn.map(|check| event::Reply::LeakCheck(Reply::Drawn(check))))
    }
}

/// Whether a conversation is there and may be shown.
fn stands(read: Read<'_>, id: ConversationId, today: Day) -> Result<bool> {
    let next = read.conversation_outlines(ConversationId(id.0 - 1), today, 1)?;
    Ok(next.first().is_some_and(|outline| outline.id == id && outline.visible))
}

impl Job for Draw {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(mut drawing) = self.drawing.take() else { return Ok(None) };
        if self.pass(store, context, &mut drawing)? {
            return self.store(store, context, drawing).map(Some);
        }
        self.drawing = Some(drawing);
        self.reporter.get_or_insert_with(|| context.reporter()).report(Stage::Sampling, self.passed, 0);
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::transact::slice;

    #[test]
    fn what_is_destroyed_while_the_sample_is_drawn_costs_only_itself() {
        let mut fixture = Fixture::new("destroyed_while_drawn");
        let import =
            fixture.stage(&[("2026-10-01", "yksi"), ("2026-10-02", "kaksi"), ("2026-10-03", "kolme")]);
        fixture.publish(import);
        fixture.plain().execute("UPDATE account SET roles = 7", []).unwrap();
        let mut draw = Draw {
            session: fixture.session(),
            account: AccountId(1),
            seed: 1,
            drawing: None,
            after: ConversationId(i64::MIN),
            passed: 0,
            reporter: None,
        };
        let mut drawing = Drawing::new(9, 1);
        while !draw.pass(&mut fixture.store, &fixture.context, &mut drawing).unwrap() {}
        assert_eq!(drawing.frame(), 3);
        let gone = ConversationId(fixture.number("SELECT min(id) FROM conv"));
        slice(&mut fixture.store, |tx| tx.conversation_remove(gone)).unwrap();
        draw.store(&mut fixture.store, &fixture.context, drawing).unwrap();
        assert_eq!(fixture.number("SELECT count(*) FROM leak_check_message"), 2);
        assert_eq!(fixture.number("SELECT size FROM leak_check"), 2);
    }
}
