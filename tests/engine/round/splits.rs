use super::shown;
use crate::support::Register;
use crate::support::rounds::{finish, value_all};
use seula::domain::round::{SplitPlace, SplitSaid};
use seula::domain::{ConversationId, RoundId, Verdict};
use seula::engine::ops::round::Command;

/// The conversations of a round's places, with what was said there.
fn split_in(register: &Register, round: RoundId) -> Vec<(ConversationId, SplitSaid)> {
    let splits = shown(register, round).splits;
    let [verdicts] = &splits[..] else { panic!("{splits:?}") };
    assert_eq!(verdicts.criterion, None);
    assert!(verdicts.places.iter().all(|place| place.answer == Some((3, 2))), "the second answer of each");
    let conversation = |place: &SplitPlace| {
        let number = place.number.0;
        ConversationId(register.number(&format!("SELECT id FROM conv WHERE number = {number}")))
    };
    verdicts.places.iter().map(|place| (conversation(place), place.said)).collect()
}

#[test]
fn the_ten_most_split_answers_are_told_once_all_have_finished_and_none_outlives_its_conversation() {
    use Verdict::{Correct, Incorrect, NoAnswer, Partly, Unassessable};
    let register = Register::new("round_splits");
    let talks = register.talks(14);
    let [(reino, first), (riitta, second)] = register.two_reviewers();
    let round = register.round(&[&reino, &riitta], 1000);
    // Of the second answer: what the one says, what the other says, and how far apart that lies.
    let mut table = vec![
        (Correct, Incorrect, 5),
        (Incorrect, Incorrect, 0),
        (Partly, Correct, 1),
        (Unassessable, Incorrect, 1),
    ];
    table.resize(talks.len(), (NoAnswer, Correct, 2));
    for (talk, (said, _, _)) in talks.iter().zip(&table) {
        finish(&first, *talk, [Correct, *said]);
    }
    assert!(shown(&register, round).splits.is_empty(), "the other one is waited for");
    for (talk, (_, said, _)) in talks.iter().zip(&table) {
        finish(&second, *talk, [Correct, *said]);
    }
    let found = split_in(&register, round);
    let order = register.numbers("SELECT conv FROM round_item ORDER BY id");
    let twos = order.iter().filter_map(|conv| {
        let at = talks.iter().position(|talk| talk.0 == *conv)?;
        (table[at].2 == 2).then_some(talks[at])
    });
    let wanted: Vec<ConversationId> = std::iter::once(talks[0]).chain(twos).take(10).collect();
    assert_eq!(found.iter().map(|(talk, _)| *talk).collect::<Vec<_>>(), wanted);
    assert_eq!(found[0].1, SplitSaid::Verdicts(Incorrect, Correct));
    assert_eq!(found[9].1, SplitSaid::Verdicts(NoAnswer, Correct));

    register.engine().call(Command::Close(round)).unwrap();
    assert_eq!(split_in(&register, round), found, "of a closed round, too");
    // The first conversation is due, and another one comes into its place.
    register.set_clock("2028-11-01T12:00:00Z");
    register.sign_in();
    let left = split_in(&register, round);
    assert_eq!(left.len(), 10);
    assert!(left.iter().all(|(talk, _)| *talk != talks[0]));
}

#[test]
fn values_of_a_criterion_are_split_by_steps_of_its_scale() {
    let register = Register::new("round_split_values");
    register.publish_scorecard();
    let talks = register.talks(2);
    let [(reino, first), (riitta, second)] = register.two_reviewers();
    let round = register.round(&[&reino, &riitta], 1000);
    // Of the first conversation one gives critical criteria their lowest value; of the other both the same.
    for (engine, fails) in [(&first, true), (&second, false)] {
        for (talk, fails) in [(talks[0], fails), (talks[1], false)] {
            value_all(engine, talk, fails);
            finish(engine, talk, [Verdict::Correct; 2]);
        }
    }
    let splits = shown(&register, round).splits;
    let critical = register.number(
        "SELECT count(DISTINCT criterion) FROM criterion_value JOIN criterion ON criterion.id = criterion
         WHERE critical = 1",
    );
    assert!(critical > 0 && splits.len() as i64 == critical, "{splits:?}");
    for split in &splits {
        let [place] = &split.places[..] else { panic!("{split:?}") };
        let highest = register.number(&format!(
            "SELECT max(value) FROM criterion_value WHERE criterion = {}",
            split.criterion.unwrap().0
        ));
        assert_eq!((place.answer, place.said), (None, SplitSaid::Values(0, highest as u8)));
    }
}
