//! Restoring a backup: into the open register's place, or where there is none.

use super::{Reply, begin, make, nothing_staged, trim};
use crate::domain::audit::Act;
use crate::domain::{BackupKind, Day, Stage};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::aside::Aside;
use crate::engine::progress::Reporter;
use crate::engine::store::{Entry, LogRow, Read, Store, backup, place_fault};
use crate::engine::transact::{Done, Outcome, slice, transact_system};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

const RESTORING: &str = "restoring a backup";

/// What has to be ready before the register is replaced.
struct Ready {
    /// The backup, in the newest format, checked, without what is due.
    part: backup::Part,
    /// The register as it was.
    kept: Kept,
}

/// The register as it was when it was copied.
struct Kept {
    part: backup::Part,
    /// The name under which it is kept.
    name: PathBuf,
    /// Number and hash of the last entry in its log; `None`: it is damaged, and nobody works in it.
    log_end: Option<(i64, Vec<u8>)>,
}

/// What the thread works on.
struct Order {
    register: PathBuf,
    from: PathBuf,
    place: backup::Place,
    known_day: Day,
    at: crate::domain::Timestamp,
}

impl Order {
    /// The file under which a copy of this kind is kept.
    fn file(&self, kind: BackupKind) -> PathBuf {
        self.place.file(self.known_day, self.at, kind)
    }

    /// Checks the backup first: nothing else is done with one that cannot be used.
    fn ready(&self, gauge: &backup::Gauge) -> Result<Ready> {
        let part = self.file(BackupKind::Wanted).with_extension(backup::PART);
        let part = backup::copy_back(&self.from, &part, gauge)?;
        let mut copy = Store::open(part.path())?;
        backup::check(&mut copy)?;
        trim(&mut copy, self.known_day, gauge)?;
        drop(copy);
        Ok(Ready { part, kept: self.kept(gauge)? })
    }

    /// The register as it is now. Out of one that is damaged nothing can be taken: it is kept for a day only.
    fn kept(&self, gauge: &backup::Gauge) -> Result<Kept> {
        let part = |name: &Path| name.with_extension(backup::PART);
        let name = self.file(BackupKind::Replaced);
        match make(&self.register, &part(&name), self.known_day, gauge) {
            Err(error) if error.kind == ErrorKind::RegisterDamaged => {
                let name = self.file(BackupKind::Damaged);
                Ok(Kept { part: backup::copy(&self.register, &part(&name), gauge)?, name, log_end: None })
            }
            Err(error) => Err(error),
            Ok(part) => {
                let log_end = Store::open(part.path())?.read(|read| read.audit_last())?;
                Ok(Kept { part, name, log_end })
            }
        }
    }
}

/// Puts a backup in the place of the open register.
pub(super) struct Restoring {
    preparing: Aside<Ready>,
    gauge: backup::Gauge,
    reporter: Reporter,
}

impl Restoring {
    /// Asks for the right and begins.
    pub(super) fn begin(store: &mut Store, context: &Context, from: PathBuf) -> Result<Self> {
        let register = store.path().to_owned();
        let (place, known_day) = begin(store, context, Act::RestoreBegun, backup::Places::beside)?;
        let order = Order { register, from, place, known_day, at: context.moment().now };
        let gauge = backup::Gauge::default();
        let thread = gauge.clone();
        let preparing = Aside::begin("seula-backup", RESTORING, move || order.ready(&thread))?;
        Ok(Self { preparing, gauge, reporter: context.reporter() })
    }
}

impl Job for Restoring {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(ready) = self.preparing.poll()? else {
            super::make::report(&mut self.reporter, Stage::Restoring, &self.gauge);
            return Ok(None);
        };
        replace(store, ready)?;
        // Whoever was signed in was so at the other register.
        context.set_session(None);
        // What the log of SQLite still holds is the other register's.
        context.owe_checkpoint(true);
        transact_system(store, context.moment(), |_tx| {
            let reply = event::Reply::Backup(Reply::Restored);
            Ok(Done { reply, entry: Entry::of(Act::BackupRestored), changes: Changes::ALL })
        })
        .map(Some)
    }

    /// Until the register is replaced, which is one piece, nothing has happened but files that go with the thread.
    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.gauge.stop();
        Ok(None)
    }
}

/// Takes over what must not be undone, keeps the register as it was, and replaces it.
fn replace(store: &mut Store, ready: Ready) -> Result<()> {
    let Ready { part, kept: Kept { part: kept, name, log_end: kept_end } } = ready;
    kept.finish(&name)?;
    store
        .replace(part.path(), |read| carry(read, &part, kept_end))
        .inspect_err(|_failed| backup::discard(&name))
}

/// Takes over into the backup what must not be undone, from the register to which nobody writes any more.
fn carry(read: Read<'_>, part: &backup::Part, kept_end: Option<(i64, Vec<u8>)>) -> Result<()> {
    nothing_staged(read)?;
    not_overtaken(read, kept_end)?;
    let mut copy = Store::open(part.path())?;
    let origin = copy.read(|copy| copy.backup_origin())?;
    let carried = read.backup_carried(origin)?;
    slice(&mut copy, |tx| tx.backup_carry(&carried))
}

/// What was changed since the register was copied would be in neither file: then nothing is restored.
fn not_overtaken(read: Read<'_>, kept_end: Option<(i64, Vec<u8>)>) -> Result<()> {
    let Some((entry, hash)) = kept_end else { return Ok(()) };
    let since = read.audit_behind(entry, &hash)?;
    if since.is_none_or(|since| since.iter().any(LogRow::is_change)) {
        return Err(Error::new(ErrorKind::RestoreOvertaken, RESTORING));
    }
    Ok(())
}

/// Puts a backup in the place of a register that is not there, and checks all of it. It is opened like every register
/// afterwards: what is due goes first.
pub fn restore(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Err(Error::new(ErrorKind::RegisterExists, RESTORING));
    }
    // Before anything is written there: a folder that a cloud service keeps alike would have given it away.
    if let Some(kind) = place_fault(to) {
        return Err(Error::new(kind, RESTORING));
    }
    let part = backup::copy_back(from, to, &backup::Gauge::default())?;
    Store::open(to).and_then(|mut store| backup::check(&mut store))?;
    part.stay();
    Ok(())
}

/// Removes a register that was restored and cannot be used.
pub fn take_back(register: &Path) {
    backup::discard(register);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use crate::engine::ops::fixture::Fixture;

    /// Another program does this.
    fn elsewhere(fixture: &Fixture, act: Act) {
        let mut other = Store::open(&fixture.path()).unwrap();
        let done = Done { reply: (), entry: Entry::of(act), changes: Changes::default() };
        transact_system(&mut other, fixture.context.moment(), |_tx| Ok(done)).map(drop).unwrap();
    }

    fn copied(fixture: &Fixture, name: &str) -> backup::Part {
        let to = fixture.path().with_file_name(name);
        backup::copy(&fixture.path(), &to, &backup::Gauge::default()).unwrap()
    }

    #[test]
    fn nothing_is_copied_to_where_no_register_may_lie() {
        let fixture = Fixture::new("restore_cloud");
        let part = copied(&fixture, "kept.seula");
        let to = fixture.path().with_file_name("Nextcloud").join("new.seula");
        assert_eq!(restore(part.path(), &to).unwrap_err().kind, ErrorKind::RegisterInCloud);
        assert!(!to.parent().unwrap().exists());
    }

    #[test]
    fn what_another_program_writes_once_all_is_ready_is_carried_over_or_ends_the_restore() {
        // What only the log tells of, and what changes something.
        for (act, refused) in [(Act::SignedIn, None), (Act::VerdictGiven, Some(ErrorKind::RestoreOvertaken))]
        {
            let mut fixture = Fixture::new(&format!("restore_written_{}", act.code()));
            let name = fixture.path().with_file_name("kept.seula");
            let log_end = fixture.store.read(|read| read.audit_last()).unwrap();
            let kept = Kept { part: copied(&fixture, "kept.part.seula"), name: name.clone(), log_end };
            let ready = Ready { part: copied(&fixture, "copy.part.seula"), kept };
            let epoch = "SELECT max(epoch) FROM account";
            let before = fixture.number(epoch);
            elsewhere(&fixture, act);
            let replaced = replace(&mut fixture.store, ready);
            assert_eq!(replaced.err().map(|error| error.kind), refused, "{act:?}");
            let written = format!("SELECT count(*) FROM audit WHERE act = '{}'", act.code());
            assert_eq!(fixture.number(&written), 1, "{act:?}");
            assert_eq!(
                fixture.number(epoch) > before,
                refused.is_none(),
                "{act:?}: the backup is in its place"
            );
            assert_eq!(name.exists(), refused.is_none(), "{act:?}");
            // Whoever waited can write.
            elsewhere(&fixture, act);
            let check = fixture.store.read(|read| read.audit_check(None)).unwrap();
            assert_eq!((check.rows, check.fault), (3, None), "{act:?}");
        }
    }

    #[test]
    fn nobody_writes_between_the_last_look_at_the_register_and_its_replacing() {
        let mut fixture = Fixture::new("restore_locked");
        let part = copied(&fixture, "copy.part.seula");
        let other = fixture.plain();
        other.busy_timeout(std::time::Duration::ZERO).unwrap();
        let write = "BEGIN IMMEDIATE; UPDATE register SET margin_days = 5; COMMIT";
        let mut locked = false;
        let replaced = fixture.store.replace(part.path(), |read| {
            locked = other.execute_batch(write).is_err();
            carry(read, &part, None)
        });
        assert_eq!((replaced, locked), (Ok(()), true));
        assert_eq!(other.execute_batch(write), Ok(()));
        assert_eq!(fixture.number("SELECT margin_days FROM register"), 5);
    }

    #[test]
    fn what_was_pruned_from_the_log_since_the_backup_does_not_come_back() {
        let mut fixture = Fixture::new("restore_pruned");
        elsewhere(&fixture, Act::SignedIn);
        elsewhere(&fixture, Act::SignedOut);
        let part = copied(&fixture, "copy.seula");
        let now = fixture.context.clock.now();
        let pruned = slice(&mut fixture.store, |tx| tx.audit_prune(2, Timestamp(now.0 + 1), now, 2));
        assert_eq!(pruned, Ok(2));
        fixture.store.replace(part.path(), |read| carry(read, &part, None)).unwrap();
        let check = fixture.store.read(|read| read.audit_check(None)).unwrap();
        assert_eq!((check.first, check.rows, check.fault), (3, 2, None));
    }

    #[test]
    fn what_is_changed_after_the_register_was_copied_is_not_overwritten() {
        let mut fixture = Fixture::new("restore_overtaken");
        let end = fixture.store.read(|read| read.audit_last()).unwrap();
        let moment = fixture.context.moment();
        for (act, refused) in [
            (Act::SignedIn, None),
            (Act::ConversationOpened, None),
            (Act::VerdictGiven, Some(ErrorKind::RestoreOvertaken)),
            (Act::SignedOut, Some(ErrorKind::RestoreOvertaken)),
        ] {
            let done = Done { reply: (), entry: Entry::of(act), changes: Changes::default() };
            transact_system(&mut fixture.store, moment, |_tx| Ok(done)).map(drop).unwrap();
            let told = fixture.store.read(|read| not_overtaken(read, end.clone()));
            assert_eq!(told.err().map(|error| error.kind), refused, "{act:?}");
        }
    }
}
