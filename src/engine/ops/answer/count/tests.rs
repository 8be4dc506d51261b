use super::*;
use crate::domain::{Day, TimeBasis, Timestamp};
use crate::engine::ops::fixture::Fixture;
use crate::engine::store::NewMessage;
use crate::engine::transact::slice;
use crate::scrub::{self, RawText, StaffField};

const DAYS: [&str; 3] = ["2026-08-03", "2026-09-03", "2026-10-03"];

/// So many conversations on each of three days of three months; the bot answers with one of two texts.
fn talks(fixture: &mut Fixture, many: usize) {
    let talks: Vec<(&str, &str)> = DAYS.iter().flat_map(|day| vec![(*day, "Hei"); many]).collect();
    let import = fixture.stage(&talks);
    slice(&mut fixture.store, |tx| {
        for (at, (start, _)) in (0_i64..).zip(&talks) {
            let day = Day::parse(start).unwrap();
            let id = ConversationId(day.start().secs() + at);
            tx.messages_insert(
                id,
                1,
                &[reply(["Lupa on voimassa.", "Hakemus on vireillä."][at as usize % 2])],
            )?;
        }
        Ok(())
    })
    .unwrap();
    fixture.publish(import);
}

fn reply(text: &str) -> NewMessage {
    let text = scrub::staff(RawText::new(text.to_owned()), StaffField::Text).text;
    let at = Some(Timestamp(0));
    NewMessage { role: MessageRole::Bot, at, basis: TimeBasis::Zoned, text, internal: false }
}

fn totals(fixture: &mut Fixture) -> AnswerTotals {
    fixture.store.read(|read| read.answer_standing()).unwrap().totals
}

/// Slices until it is done, `most` at most.
fn run(fixture: &mut Fixture, mut counting: Counting, most: usize) -> usize {
    let mut slices = 1;
    while slices <= most && !slice(&mut fixture.store, |tx| counting.step(tx)).unwrap() {
        slices += 1;
    }
    slices
}

#[test]
fn counting_that_is_broken_off_at_any_slice_comes_out_right_when_it_is_begun_again() {
    let mut fixture = Fixture::new("counting_again");
    talks(&mut fixture, 40);
    let mut broken = 0;
    loop {
        let slices = run(&mut fixture, Counting::of(WhichMonth::Any, 0.0).unwrap(), broken);
        if slices <= broken {
            break;
        }
        broken += 1;
        assert!(broken < 200, "it ends");
    }
    assert!(broken > 7, "one month alone takes seven slices: {broken}");
    let wanted = AnswerTotals { texts: 2, given: 120, single: 0, uncounted_months: 0 };
    assert_eq!(totals(&mut fixture), wanted);
    assert!(uncounted(&mut fixture.store).unwrap().is_none());
}

#[test]
fn a_month_that_changes_while_it_is_counted_is_counted_again() {
    let mut fixture = Fixture::new("counting_changes");
    talks(&mut fixture, 40);
    let mut counting = Counting::of(WhichMonth::Any, 0.0).unwrap();
    for _ in 0..2 {
        assert!(!slice(&mut fixture.store, |tx| counting.step(tx)).unwrap());
    }
    slice(&mut fixture.store, |tx| {
        let last = Day::parse(DAYS[2]).unwrap();
        tx.messages_insert(ConversationId(last.start().secs() + 80), 2, &[reply("Soitan teille.")])?;
        tx.month_mark_stale(last.month())
    })
    .unwrap();
    run(&mut fixture, counting, usize::MAX);
    let wanted = AnswerTotals { texts: 2, given: 120, single: 1, uncounted_months: 0 };
    assert_eq!(totals(&mut fixture), wanted);
}

/// Whoever counts for nobody looks again once nothing is left to it, as the writer does; so many slices of both until then.
fn both(fixture: &mut Fixture, which: WhichMonth, ahead: usize) -> usize {
    let mut pair = [Counting::of(WhichMonth::Any, 0.0).unwrap(), Counting::of(which, 0.0).unwrap()];
    let step = |fixture: &mut Fixture, counting: &mut Counting| {
        slice(&mut fixture.store, |tx| counting.step(tx)).unwrap()
    };
    let (mut slices, mut done) = (ahead, [false, false]);
    for _ in 0..ahead {
        done[0] = done[0] || step(fixture, &mut pair[0]);
    }
    while done != [true, true] {
        for (counting, done) in pair.iter_mut().zip(&mut done) {
            *done = *done || step(fixture, counting);
            slices += 1;
        }
        assert!(slices < 1_000, "it ends: {ahead}");
    }
    slices
}

#[test]
fn two_programs_that_count_at_once_leave_one_count_wherever_they_meet() {
    let mut fixture = Fixture::new("counting_twice");
    talks(&mut fixture, 20);
    let wanted = AnswerTotals { texts: 2, given: 60, single: 0, uncounted_months: 0 };
    let stale = |fixture: &mut Fixture, counted: i64| {
        let month = Day::parse(DAYS[1]).unwrap().month();
        slice(&mut fixture.store, |tx| tx.month_mark_stale(month)).unwrap();
        let again = format!("UPDATE answer_month SET counted = min(counted, {counted})");
        fixture.plain().execute_batch(&again).unwrap();
    };
    // The other one counts for nobody, too, or for a destruction; so many slices after the first one.
    for which in [WhichMonth::Any, WhichMonth::Known] {
        for ahead in 0..40 {
            stale(&mut fixture, i64::from(which == WhichMonth::Known));
            let slices = both(&mut fixture, which, ahead);
            // What one has left to the other is looked for again.
            run(&mut fixture, Counting::of(WhichMonth::Any, 0.0).unwrap(), usize::MAX);
            assert_eq!(totals(&mut fixture), wanted, "{which:?} {ahead}");
            assert!(slices < 200 + ahead, "{which:?} {ahead}: {slices}");
        }
    }
}

#[test]
fn a_name_is_of_one_register_and_of_the_text_without_its_white_space() {
    let name = hash_of(b"key", "Lupa on voimassa.");
    assert_eq!(name, hash_of(b"key", " Lupa  on\nvoimassa. "));
    assert_ne!(name, hash_of(b"key", "lupa on voimassa."));
    assert_ne!(name, hash_of(b"another key", "Lupa on voimassa."));
    assert_eq!(hash_of(b"key", " \n"), None);
}
