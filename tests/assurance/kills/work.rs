//! Rounds and verdicts on answer texts: what is drawn, closed, settled or judged when a program is killed is there as a whole or
//! not at all.

use super::{Kills, Struck, left, opened_again};
use crate::assurance::ground::{EVERYTHING, Ground, KEPT, MADE, ROUNDS, assert_whole, settle};
use crate::support::{Register, TYPED, rounds, sign_in};
use seula::domain::RoundId;
use seula::engine::ops::round::Command;

/// A register that was opened again, by somebody who may do everything.
fn gone_on(register: &Register) {
    sign_in(register.engine(), EVERYTHING, TYPED, None, None).unwrap();
    settle(register);
    assert_whole(register);
}

#[test]
fn a_round_that_is_being_drawn_is_there_as_a_whole_or_not_at_all() {
    let mut kills = Kills::of("kills, drawing", "drawing", Ground::Kept, MADE, &[], rounds(17, 560));
    while let Some(Struck { folder, said, .. }) = kills.strike() {
        let half = left(&folder, "SELECT count(*) FROM round WHERE state = 0");
        let register = opened_again(&folder, MADE);
        gone_on(&register);
        kills.count(&register, &said);
        let drawn = register.number("SELECT count(*) FROM round WHERE state = 1");
        let of_all = drawn * KEPT as i64;
        for (wanted, statement) in [
            (drawn, "SELECT count(*) FROM round"),
            (drawn, "SELECT count(*) FROM round_stratum WHERE frame = sample"),
            (drawn, "SELECT count(*) FROM round_reviewer WHERE account = 2"),
            (drawn, "SELECT count(*) FROM audit WHERE act = 'round_drawn' AND account = 3"),
            (of_all, "SELECT coalesce(sum(length(numbers)), 0) / 8 FROM round_frame"),
            (of_all, "SELECT count(*) FROM round_item"),
            (of_all, "SELECT count(*) FROM assignment WHERE account = 2 AND state = 0"),
        ] {
            assert_eq!(register.number(statement), wanted, "{statement}");
        }
        assert!(drawn as usize >= said.len(), "{said:?}");
        kills.found(format!("{drawn} drawn, {half} half"));
    }
    kills.end_kept(&["0 drawn", "4 drawn"]);
}

/// The frozen figures of a round, as text.
fn figures(register: &Register, round: i64) -> String {
    let results = format!(
        "SELECT coalesce(group_concat(line, ', '), '') FROM (SELECT concat_ws(' ', what, key, frame, conversations, answers, \
         share, low, high) AS line FROM round_result WHERE round = {round} ORDER BY what, key)"
    );
    let agreement = format!(
        "SELECT coalesce(group_concat(line, ', '), '') FROM (SELECT concat_ws(' ', measure, units, items, value, low, high) \
         AS line FROM round_agreement WHERE round = {round} ORDER BY criterion, measure)"
    );
    format!("{}; {}", register.text(&results), register.text(&agreement))
}

/// Closes these rounds.
fn close(register: &Register, rounds: &[i64]) {
    for round in rounds {
        register.engine().call(Command::Close(RoundId(*round))).unwrap();
    }
}

#[test]
fn figures_of_a_round_that_is_being_closed_are_frozen_as_a_whole_or_not_at_all() {
    let mut kills = Kills::of("kills, closing", "closing", Ground::Rounds, MADE, &[], rounds(17, 560));
    let all = |register: &Register| -> Vec<String> {
        register
            .numbers("SELECT id FROM round ORDER BY id")
            .into_iter()
            .map(|round| figures(register, round))
            .collect()
    };
    let whole: Vec<String> = {
        let register = opened_again(&Ground::Rounds.copy("kills_closing_whole"), MADE);
        gone_on(&register);
        close(&register, &register.numbers("SELECT id FROM round"));
        all(&register)
    };
    assert!(whole.len() == ROUNDS && whole.iter().all(|figures| figures.len() > 100), "{whole:?}");
    while let Some(Struck { folder, said, .. }) = kills.strike() {
        let register = opened_again(&folder, MADE);
        gone_on(&register);
        kills.count(&register, &said);
        let closed =
            register.numbers("SELECT id FROM round WHERE state = 2 AND closed_ms > 0 AND closed_by = 3");
        let logged = register.numbers("SELECT object FROM audit WHERE act = 'round_closed' ORDER BY object");
        assert_eq!(logged, closed, "{said:?}");
        let open = register.numbers("SELECT id FROM round WHERE state = 1 AND closed_ms IS NULL");
        assert_eq!(closed.len() + open.len(), ROUNDS);
        assert!(open.iter().all(|round| figures(&register, *round) == "; "));
        close(&register, &open);
        assert_eq!(all(&register), whole, "{} were closed when it was killed", closed.len());
        kills.found(format!("{} closed", closed.len()));
    }
    kills.end_kept(&["0 closed", "2 closed"]);
}

#[test]
fn what_reviewers_differ_in_is_settled_or_not_when_who_settles_it_is_killed() {
    let mut kills = Kills::of("kills, settling", "settling", Ground::Rounds, MADE, &[], rounds(17, 560));
    while let Some(Struck { folder, said, .. }) = kills.strike() {
        let register = opened_again(&folder, MADE);
        assert_whole(&register);
        kills.count(&register, &said);
        let logged = |act: &str| register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"));
        let settled =
            register.number("SELECT count(*) FROM round_item WHERE settled_ms > 0 AND settled_by = 3");
        assert_eq!(logged("adjudication_finished"), settled);
        assert_eq!(logged("verdict_settled"), register.number("SELECT count(*) FROM settled_verdict"));
        let without = "SELECT count(*) FROM round_item WHERE settled_ms IS NOT NULL \
                       AND NOT EXISTS (SELECT 1 FROM settled_verdict WHERE item = round_item.id AND seq = 3)";
        assert_eq!(register.number(without), 0);
        kills.found(format!("{} tens", settled / 10));
    }
    kills.end_kept(&["0 tens", "3 tens"]);
}

#[test]
fn every_verdict_on_a_text_that_was_acknowledged_before_a_kill_is_there() {
    let mut kills = Kills::of("kills, judging", "judging", Ground::Rounds, MADE, &[], rounds(17, 560));
    while let Some(Struck { folder, said, .. }) = kills.strike() {
        let register = opened_again(&folder, MADE);
        assert_whole(&register);
        kills.count(&register, &said);
        let judged = register.number("SELECT count(*) FROM answer_verdict WHERE account = 2 AND verdict = 3");
        assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'answer_judged'"), judged);
        assert!(judged as usize >= said.len());
        kills.found(format!("{} tens", judged / 10));
    }
    kills.end_kept(&["0 tens", "3 tens"]);
}
