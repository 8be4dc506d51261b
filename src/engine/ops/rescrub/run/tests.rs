use super::*;
use crate::engine::ops::fixture::Fixture;

const OLD: [(&str, &str); 3] = [
    ("2026-08-01", "nimeni on Porraskello"),
    ("2026-08-02", "nimeni on Sienituoli"),
    ("2026-09-03", "nimeni on Pilvikaappi"),
];
const WORDS: [&str; 3] = ["orraskello", "ienituoli", "ilvikaappi"];

/// Conversations whose names version 1 has left, published and indexed.
fn fixture(test: &str) -> Fixture {
    let mut fixture = Fixture::new(test);
    let import = fixture.stage(&OLD);
    fixture.publish(import);
    fixture
}

/// A run in the shortest slices that there are.
fn short(fixture: &mut Fixture) -> Run {
    Run { slice_ms: 0.0, ..Run::new(fixture.session()).unwrap() }
}

fn found(fixture: &Fixture) -> [usize; 3] {
    WORDS.map(|word| fixture.found_in_files(word))
}

fn outdated(fixture: &mut Fixture) -> u64 {
    let today = fixture.context.today();
    fixture.store.read(|read| read.rescrub_status(RULES_VERSION, today)).unwrap().outdated
}

/// Runs a job to its end.
fn all(fixture: &mut Fixture, job: &mut dyn Job) -> Outcome<event::Reply> {
    loop {
        if let Some(outcome) = job.step(&mut fixture.store, &mut fixture.context).unwrap() {
            return outcome;
        }
    }
}

#[test]
fn interrupted_half_way_it_leaves_nothing_of_what_it_removed_and_resumed_nothing_at_all() {
    let mut fixture = fixture("rescrub_half_way");
    let before = found(&fixture);
    assert!(before.iter().all(|count| *count > 0), "positive control: {before:?}");
    assert_eq!(outdated(&mut fixture), 3);
    let mut run = short(&mut fixture);
    while run.report.conversations < 1 {
        assert!(run.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
    }
    let mut rest = run.undo(&mut fixture.store, &mut fixture.context, ErrorKind::Cancelled).unwrap().unwrap();
    all(&mut fixture, rest.as_mut());
    let half = found(&fixture);
    println!("names in file and log: {before:?} before, {half:?} after an interruption");
    assert_eq!(half[0], 0);
    assert_eq!(half[1..], before[1..]);
    assert_eq!(outdated(&mut fixture), 2);
    let mut run = short(&mut fixture);
    let Outcome { reply: event::Reply::Rescrub(Reply::Done(report)), .. } = all(&mut fixture, &mut run)
    else {
        panic!("it ends with its report")
    };
    assert_eq!((report.conversations, report.changed, report.removed.total()), (2, 2, 2));
    let after = found(&fixture);
    println!("and {after:?} at the end");
    assert_eq!(after, [0, 0, 0]);
    assert_eq!(outdated(&mut fixture), 0);
}

#[test]
fn what_a_killed_program_had_removed_is_cleaned_at_the_next_start() {
    let mut fixture = fixture("rescrub_killed");
    let mut run = short(&mut fixture);
    while run.report.conversations < 1 {
        run.step(&mut fixture.store, &mut fixture.context).unwrap();
    }
    drop(run);
    assert!(fixture.found_in_files(WORDS[0]) > 0, "positive control: the index still has it");
    let mut job = erase::left_stale(&mut fixture.store).unwrap().unwrap();
    all(&mut fixture, job.as_mut());
    assert_eq!(fixture.found_in_files(WORDS[0]), 0);
    assert!(erase::left_stale(&mut fixture.store).unwrap().is_none());
}

#[test]
fn a_slice_ends_after_the_conversation_at_which_its_time_is_over() {
    let mut fixture = fixture("rescrub_slices");
    let mut run = short(&mut fixture);
    let (mut last, mut most) = (0, 0);
    while run.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {
        most = most.max(run.report.conversations - last);
        last = run.report.conversations;
    }
    assert_eq!((last, most), (3, 1));
}

#[test]
fn while_another_instance_applies_rules_nobody_else_does() {
    let mut fixture = fixture("rescrub_lease");
    let mut other = Lease::new(LEASE).unwrap();
    let now = fixture.context.clock.now();
    assert!(other.take(&mut fixture.store, now).unwrap());
    let mut run = short(&mut fixture);
    let refused = run.step(&mut fixture.store, &mut fixture.context).unwrap_err();
    assert_eq!(refused.kind, ErrorKind::RegisterBusy);
    assert!(run.undo(&mut fixture.store, &mut fixture.context, refused.kind).unwrap().is_none());
    assert_eq!(outdated(&mut fixture), 3);
}

#[test]
fn while_another_program_holds_the_log_nothing_is_said_to_be_done() {
    let mut fixture = fixture("rescrub_waits_for_the_log");
    let held = fixture.hold_log();
    let mut run = short(&mut fixture);
    let stopped = loop {
        if let Err(error) = run.step(&mut fixture.store, &mut fixture.context) {
            break error.kind;
        }
    };
    assert_eq!(stopped, ErrorKind::LogHeld);
    assert!(run.undo(&mut fixture.store, &mut fixture.context, stopped).unwrap().is_none());
    let logged = |fixture: &Fixture, act: &str| {
        fixture.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"))
    };
    assert_eq!(["rescrub_done", "rescrub_failed"].map(|act| logged(&fixture, act)), [0, 1]);
    assert!(found(&fixture).iter().all(|count| *count > 0), "the log has them still");
    drop(held);
    let mut rest = erase::left_stale(&mut fixture.store).unwrap().unwrap();
    all(&mut fixture, rest.as_mut());
    assert_eq!(found(&fixture), [0, 0, 0]);
    assert!(erase::left_stale(&mut fixture.store).unwrap().is_none());
    let mut run = short(&mut fixture);
    all(&mut fixture, &mut run);
    assert_eq!(logged(&fixture, "rescrub_done"), 1);
}
