use super::*;
use crate::domain::audit::{Act, ActGroup, AuditFilter};
use crate::domain::{AccountRole, Timestamp};
use crate::engine::clock::Clock as _;
use crate::engine::ops::fixture::{Fixture, PASSWORD};
use crate::engine::ops::{account, backup, conversation, session};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, sync_channel};
use zeroize::Zeroizing;

/// What a writer without a thread of its own is spoken to with.
struct Ends {
    letters: Receiver<Letter>,
    events: Receiver<Event>,
}

/// A writer on a register whose supervisor is signed in.
fn with_writer(test: &str, act: impl FnOnce(&mut Writer<'_>, &Ends)) {
    let mut fixture = Fixture::new(test);
    let session = fixture.session();
    session.reauthentication.give(fixture.context.clock.now());
    let Fixture { store, context, .. } = fixture;
    context.set_session(Some(session));
    let (to_all, events) = sync_channel(64);
    let (to_writer, letters) = sync_channel(64);
    context.post.set(Some(to_writer));
    let mut writer = Writer::new(context, Begins::Nothing, &to_all);
    writer.store = Some(store);
    act(&mut writer, &Ends { letters, events });
}

fn typed(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

#[test]
fn a_command_that_was_sent_after_a_password_is_answered_before_it_is_hashed() {
    let commands: [Command; 5] = [
        session::Command::SignIn {
            username: typed("saana"),
            password: typed(PASSWORD),
            purpose: None,
            new_password: None,
        }
        .into(),
        session::Command::ChangePassword {
            old: typed(PASSWORD),
            new: typed("seitsemän harmaata lokkia luodolla"),
        }
        .into(),
        session::Command::Reauthenticate { password: typed(PASSWORD) }.into(),
        account::Command::Create {
            username: "reino".to_owned(),
            display_name: String::new(),
            roles: [AccountRole::Reviewer].into_iter().collect(),
        }
        .into(),
        session::Command::ChangeSettings(crate::engine::session::Settings::default()).into(),
    ];
    let [sign_in, change, again, create, after] = commands;
    let mut after = Some(after);
    let commands = [("sign_in", sign_in), ("change", change), ("again", again), ("create", create)];
    for (name, command) in commands {
        with_writer(&format!("hashes_aside_{name}"), |writer, ends| {
            let store = writer.store.as_mut().unwrap();
            let Ok(Handled::Aside(work)) = ops::handle(command, store, &mut writer.context) else {
                panic!("{name} hashes nothing");
            };
            let (open, gate) = sync_channel::<()>(0);
            let gated = move || {
                gate.recv().unwrap();
                work()
            };
            writer.finish(RequestId(1), Ok(Handled::Aside(Box::new(gated))));
            let next = after.take().unwrap_or_else(|| {
                conversation::Command::Searched { filter: Box::default(), hits: 1 }.into()
            });
            writer.read(Letter::Command(RequestId(2), next));
            let first = ends.events.recv().unwrap();
            assert_eq!(first.request, RequestId(2), "{name}");
            first.result.unwrap();
            assert!(ends.events.try_recv().is_err(), "{name} is not answered while the gate is shut");
            open.send(()).unwrap();
            writer.read(ends.letters.recv().unwrap());
            let second = ends.events.recv().unwrap();
            assert_eq!(second.request, RequestId(1), "{name}");
            second.result.unwrap();
        });
    }
}

#[test]
fn passwords_are_hashed_one_after_another_in_their_order() {
    with_writer("hashes_in_order", |writer, ends| {
        let work = || -> Work { Box::new(|| Box::new(|_, _| Err(Error::new(ErrorKind::NotFound, "")))) };
        for request in 1..=3 {
            writer.finish(RequestId(request), Ok(Handled::Aside(work())));
        }
        assert_eq!(writer.to_hash.len(), 2, "one is hashed, two wait");
        for request in 1..=3 {
            writer.read(ends.letters.recv().unwrap());
            assert_eq!(ends.events.recv().unwrap().request, RequestId(request));
        }
        // The program ends: what was asked is done before the writer goes.
        writer.context.post.set(None);
        writer.finish(RequestId(4), Ok(Handled::Aside(work())));
        assert_eq!(ends.events.recv().unwrap().request, RequestId(4));
    });
}

#[test]
fn who_signs_out_while_a_sign_in_is_hashed_stays_signed_out() {
    with_writer("signs_out_meanwhile", |writer, ends| {
        let sign_in = session::Command::SignIn {
            username: typed("saana"),
            password: typed(PASSWORD),
            purpose: None,
            new_password: None,
        };
        writer.read(Letter::Command(RequestId(1), sign_in.into()));
        writer.read(Letter::Command(RequestId(2), session::Command::SignOut { lock: false }.into()));
        assert_eq!(ends.events.recv().unwrap().request, RequestId(2));
        writer.read(ends.letters.recv().unwrap());
        let answer = ends.events.recv().unwrap();
        assert_eq!(answer.result.unwrap_err().kind, ErrorKind::Cancelled);
        assert!(writer.context.session().is_none());
    });
}

/// A job of so many slices.
struct Counting(u32);

impl Job for Counting {
    fn step(&mut self, _: &mut Store, _: &mut Context) -> Result<Option<Outcome<Reply>>> {
        self.0 -= 1;
        let reply = Reply::Session(session::Reply::SignedOut);
        Ok((self.0 == 0).then(|| Outcome { reply, changes: Changes::default() }))
    }
}

#[test]
fn a_job_that_waits_is_stopped_before_it_begins_and_the_one_that_runs_goes_on() {
    with_writer("waiting_job_stopped", |writer, ends| {
        for request in 1..=3 {
            writer.begin(RequestId(request), Box::new(Counting(2)));
        }
        writer.context.progress.cancel(RequestId(2));
        let mut told = Vec::new();
        while writer.job.is_some() {
            writer.step();
            told.extend(
                ends.events.try_iter().map(|event| (event.request.0, event.result.map_err(|e| e.kind).err())),
            );
        }
        assert_eq!(told, [(2, Some(ErrorKind::Cancelled)), (1, None), (3, None)]);
    });
}

/// A job without end, which tells how many slices it has run.
struct Endless(Rc<Cell<u32>>);

impl Job for Endless {
    fn step(&mut self, _: &mut Store, _: &mut Context) -> Result<Option<Outcome<Reply>>> {
        self.0.set(self.0.get() + 1);
        Ok(None)
    }
}

#[test]
fn a_long_log_is_copied_before_a_job_goes_on_and_who_reads_it_starves_no_job() {
    let fixture = Fixture::new("log_beside_job");
    let reader = fixture.hold_log();
    let Fixture { store, context, .. } = fixture;
    let (to_all, _events) = sync_channel(64);
    let mut writer = Writer::new(context, Begins::Nothing, &to_all);
    writer.store = Some(store);
    writer.context.owe_checkpoint(false);
    let slices = Rc::new(Cell::new(0));
    writer.begin(RequestId(1), Box::new(Endless(Rc::clone(&slices))));
    // Some fifty pages.
    let month = writer.context.today().month();
    let long = |tx: &crate::engine::store::Tx<'_>| tx.word_list_put(month, "x".repeat(200_000).as_bytes());
    crate::engine::transact::slice(writer.store.as_mut().unwrap(), long).unwrap();
    let six = |writer: &mut Writer<'_>| {
        [(); 6].map(|()| {
            writer.go_on();
            slices.get()
        })
    };
    assert_eq!(six(&mut writer), [0, 1, 1, 2, 2, 3], "every second turn is the job's");
    drop(reader);
    assert_eq!(six(&mut writer), [3, 4, 5, 6, 7, 8], "it is copied once, before the job's next slice");
}

/// A restore that has just put another register in the place of this one.
struct Restored;

impl Job for Restored {
    fn step(&mut self, _: &mut Store, _: &mut Context) -> Result<Option<Outcome<Reply>>> {
        let reply = Reply::Backup(backup::Reply::Restored);
        Ok(Some(Outcome { reply, changes: Changes::default() }))
    }
}

#[test]
fn what_waits_behind_a_restore_was_asked_for_in_the_other_register_and_never_begins() {
    with_writer("waiting_behind_restore", |writer, ends| {
        writer.begin(RequestId(1), Box::new(Restored));
        writer.begin(RequestId(2), Box::new(Counting(2)));
        writer.step();
        let told: Vec<_> = ends
            .events
            .try_iter()
            .map(|event| (event.request.0, event.result.map_err(|e| e.kind).err()))
            .filter(|(request, _)| [1, 2].contains(request))
            .collect();
        assert_eq!(told, [(2, Some(ErrorKind::Cancelled)), (1, None)]);
    });
}

#[test]
fn a_refused_query_is_logged_once_a_quarter_of_an_hour_and_action() {
    with_writer("refused_query_logged", |writer, _| {
        let session = writer.context.session().unwrap();
        let logged = |writer: &mut Writer<'_>| {
            let store = writer.store.as_mut().unwrap();
            let always = (Timestamp(0), writer.context.clock.now());
            [1, 2].map(|action| {
                store.read(|read| read.audit_lately(Act::Refused, action, session.account, always)).unwrap()
            })
        };
        assert_eq!(logged(writer), [false, false]);
        for _ in 0..100 {
            writer.read(Letter::Refused(writer.context.session().unwrap(), 2));
        }
        assert_eq!(logged(writer), [false, true]);
    });
}

#[test]
fn a_refusal_that_lies_ahead_of_a_clock_that_was_set_back_silences_none() {
    let mut fixture = Fixture::new("refused_ahead");
    let session = fixture.session();
    let Fixture { store, context, clock, .. } = fixture;
    let (to_all, _events) = sync_channel(64);
    let mut writer = Writer::new(context, Begins::Nothing, &to_all);
    writer.store = Some(store);
    let now = clock.now();
    let mut refusals = |days: u64| {
        clock.set(Timestamp(now.0 + days as i64 * 86_400_000));
        writer.read(Letter::Refused(session.clone(), 2));
        let filter = AuditFilter { group: Some(ActGroup::Access), ..AuditFilter::default() };
        let store = writer.store.as_mut().unwrap();
        let rows = store.read(|read| read.audit_page(&filter, None, 100)).unwrap().entries;
        rows.iter().filter(|row| row.act == Some(Act::Refused)).count()
    };
    assert_eq!([20, 0, 0].map(&mut refusals), [1, 2, 2]);
}

#[test]
fn a_new_day_and_what_another_program_destroys_or_sets_are_told_and_nothing_else_is() {
    let fixture = Fixture::new("looks_around");
    let Fixture { store, context, clock, .. } = fixture;
    let (to_all, events) = sync_channel(64);
    let mut writer = Writer::new(context, Begins::Nothing, &to_all);
    writer.store = Some(store);
    let told = || events.try_iter().map(|event| event.changes).collect::<Vec<_>>();
    assert!(!writer.look_around() && !writer.look_around());
    assert_eq!(told(), []);
    let raised = |tx: &crate::engine::store::Tx<'_>| {
        tx.register_raise_generation()?;
        tx.register_raise_generation()
    };
    crate::engine::transact::slice(writer.store.as_mut().unwrap(), raised).unwrap();
    assert!(!writer.look_around());
    assert_eq!(told(), [Changes::ALL]);
    let lock = |minutes| LockMinutes::new(minutes).unwrap();
    let set = |tx: &crate::engine::store::Tx<'_>| tx.register_change_lock(lock(10), lock(3));
    crate::engine::transact::slice(writer.store.as_mut().unwrap(), set).unwrap();
    assert!(!writer.look_around() && !writer.look_around());
    let replies: Vec<_> = events.try_iter().map(|event| event.result.unwrap()).collect();
    let [Reply::Register(ops::register::Reply::Lock(told_lock))] = replies[..] else { panic!("{replies:?}") };
    assert_eq!(told_lock, lock(3));
    clock.set(writer.context.today().plus_days(1).start());
    assert!(writer.look_around(), "what is due on the new day goes at once");
    assert_eq!(told(), [Changes::ALL]);
    assert!(!writer.look_around());
    assert_eq!(told(), []);
}

#[test]
fn what_another_program_does_right_after_the_start_is_told_and_a_new_day_is_acted_on_once_there_is_time() {
    let fixture = Fixture::new("looks_from_the_start");
    let Fixture { store, context, clock, .. } = fixture;
    let (to_all, events) = sync_channel(64);
    let mut writer = Writer::new(context, Begins::Nothing, &to_all);
    writer.store = Some(store);
    writer.enter();
    let raise = |tx: &crate::engine::store::Tx<'_>| tx.register_raise_generation();
    crate::engine::transact::slice(writer.store.as_mut().unwrap(), raise).unwrap();
    writer.look();
    assert_eq!(events.try_iter().map(|event| event.changes).collect::<Vec<_>>(), [Changes::ALL]);
    assert_eq!(writer.retention.1, RETENTION_EVERY);
    clock.set(writer.context.today().plus_days(1).start());
    writer.look();
    assert_eq!(events.try_iter().count(), 0, "it has just looked");
    writer.looked = None;
    writer.look();
    assert_eq!(events.try_iter().count(), 1);
    assert_eq!(writer.patience(), Duration::ZERO, "retention goes before what else there is time for");
}

#[test]
fn what_waits_for_the_log_goes_on_when_the_log_is_free_and_not_before() {
    with_writer("tidies_when_free", |writer, _| {
        let month = writer.context.today().month();
        crate::engine::transact::slice(writer.store.as_mut().unwrap(), |tx| tx.month_mark_stale(month))
            .unwrap();
        writer.context.owe_checkpoint(true);
        writer.tidy();
        assert!(writer.job.is_none());
        writer.pay();
        writer.tidy();
        assert!(writer.job.is_some());
        while writer.job.is_some() {
            writer.step();
        }
        assert!(
            ops::register::left_over(writer.store.as_mut().unwrap(), &writer.context).unwrap().is_empty()
        );
    });
}
