//! Planned samples: how they are drawn, verified and kept.

// What comes of a round when it is closed.
mod closing;
// What others could read of its reviews.
mod reading;
// Others review in it.
mod reviewers;
// Where its reviewers are split most.
mod splits;
// What its figures rest on.
mod weighing;

use crate::support::rounds::{assigned, finish};
use crate::support::{Register, act, day, error_of, talk, text};
use seula::domain::sample::Design;
use seula::domain::{
    Account, AccountRole, Filter, Language, RoundId, RoundKind, RoundPlan, SampleSize, Stratifier,
    StratumFrame, Unassigned, Verdict, Verification,
};
use seula::engine::ops::review::Command as Review;
use seula::engine::ops::round::{Command, Query, Reply, RoundView};
use seula::engine::ops::{account, backup, retention};
use seula::engine::{Engine, RawText, Reply as Any};
use seula::error::ErrorKind;

const REVIEWER: &[AccountRole] = &[AccountRole::Reviewer];

/// A plan of a simple sample of so many conversations.
pub(super) fn plan(size: u32, reviewers: &[&Account]) -> RoundPlan<RawText> {
    RoundPlan {
        name: text("Marraskuu"),
        filter: Filter::default(),
        kind: RoundKind::Review,
        design: Design::Simple,
        strata: Vec::new(),
        risks: Vec::new(),
        size: SampleSize::Number(size),
        seed: Some(17),
        doubled: 0,
        reviewers: reviewers.iter().map(|account| account.id).collect(),
        closes: day("2026-12-31"),
    }
}

pub(super) fn drawn(register: &Register, plan: RoundPlan<RawText>) -> RoundId {
    match register.engine().call(Command::Draw(Box::new(plan))).unwrap() {
        Any::Round(Reply::Drawn(round)) => round,
        other => panic!("{other:?}"),
    }
}

fn refused(register: &Register, plan: RoundPlan<RawText>) -> Option<ErrorKind> {
    error_of(register.engine(), Command::Draw(Box::new(plan)))
}

pub(super) fn shown(register: &Register, round: RoundId) -> RoundView {
    view_of(register.engine(), round)
}

/// The same, as somebody else sees it.
pub(super) fn view_of(engine: &Engine, round: RoundId) -> RoundView {
    match engine.ask(Query::Show(round)).unwrap() {
        Any::Round(Reply::Shown(view)) => *view,
        other => panic!("{other:?}"),
    }
}

pub(super) fn verified(register: &Register, round: RoundId) -> Verification {
    match register.engine().ask(Query::Verify(round)).unwrap() {
        Any::Round(Reply::Verified(_, found)) => found,
        other => panic!("{other:?}"),
    }
}

/// Numbers of the sample in its order.
fn sample(register: &Register, round: RoundId) -> Vec<i64> {
    register.numbers(&format!("SELECT number FROM round_item WHERE round = {} ORDER BY place", round.0))
}

/// The first conversations are Swedish, the others Finnish.
fn swedish(register: &Register, count: u32) {
    register.tamper(&format!(
        "UPDATE conv SET lang = 'fi'; \
         UPDATE conv SET lang = 'sv' WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT {count})"
    ));
}

fn reads(register: &Register, account: &Account, languages: &[Language]) {
    let change = account::Command::Change {
        account: account.id,
        display_name: account.display_name.clone(),
        roles: account.roles,
        languages: languages.to_vec(),
        version: account.version,
    };
    act(register.engine(), change).unwrap();
}

#[test]
fn the_same_seed_draws_the_same_sample_and_another_seed_another() {
    let register = Register::new("round_seed");
    register.talks(20);
    let (reviewer, _) = register.person("reino", REVIEWER);
    let first = drawn(&register, plan(8, &[&reviewer]));
    let second = drawn(&register, plan(8, &[&reviewer]));
    let other = drawn(&register, RoundPlan { seed: Some(18), ..plan(8, &[&reviewer]) });
    assert_eq!(sample(&register, first).len(), 8);
    assert_eq!(sample(&register, first), sample(&register, second));
    assert_ne!(sample(&register, first), sample(&register, other));
    let receipt = shown(&register, first).receipt;
    assert_eq!((receipt.frame, receipt.sample, receipt.seed), (20, 8, 17));
    assert_eq!(receipt.digest, shown(&register, other).receipt.digest, "one population");
    assert_eq!((receipt.query.as_str(), receipt.by.as_str()), ("", "saana"));
    // The earliest began on 2026-11-01.
    assert_eq!(receipt.recomputable_until, day("2028-10-31"));
    let logged = "SELECT count(*) FROM audit WHERE act = 'round_drawn' AND amount = 8";
    assert_eq!(register.number(logged), 3);
}

#[test]
fn strata_sum_up_to_population_and_sample_and_the_smallest_are_kept() {
    let register = Register::new("round_strata");
    register.talks(20);
    swedish(&register, 5);
    register.tamper("UPDATE conv SET lang = 'en' WHERE id = (SELECT min(id) FROM conv)");
    let (reviewer, _) = register.person("reino", REVIEWER);
    let strata = vec![Stratifier::Language];
    let asked = Query::Frame {
        filter: Box::default(),
        strata: strata.clone(),
        risks: Vec::new(),
        kind: RoundKind::Review,
    };
    let Any::Round(Reply::Frame(frame)) = register.engine().ask(asked).unwrap() else { panic!() };
    let of = |strata: &[StratumFrame]| -> Vec<(Option<Language>, u64)> {
        strata.iter().map(|stratum| (stratum.key.language, stratum.frame)).collect()
    };
    let all = [(Some(Language::FI), 15), (Some(Language::SV), 4), (Some(Language::EN), 1)];
    assert_eq!(of(&frame.strata), all);
    assert_eq!(frame.languages, std::collections::BTreeSet::from([Language::EN, Language::FI, Language::SV]));
    let until = frame.recomputable_until.unwrap();
    let round = drawn(&register, RoundPlan { design: Design::Stratified, strata, ..plan(8, &[&reviewer]) });
    let view = shown(&register, round);
    assert_eq!(view.receipt.recomputable_until, until, "it was known before the draw");
    let sizes: Vec<(u64, u64)> = view.strata.iter().map(|one| (one.frame, one.sample)).collect();
    // One is all there is of English, and two tell of the spread of Swedish.
    assert_eq!(sizes, [(15, 5), (4, 2), (1, 1)]);
    assert_eq!((view.receipt.frame, view.receipt.sample), (20, 8));
    let of_stratum = |place: u32| {
        register.number(&format!(
            "SELECT count(*) FROM round_item JOIN round_stratum ON round_stratum.id = round_item.stratum \
             JOIN conv ON conv.id = round_item.conv AND conv.lang = round_stratum.lang \
             WHERE round_stratum.round = {} AND round_stratum.place = {place}",
            round.0
        ))
    };
    assert_eq!([0, 1, 2].map(of_stratum), [5, 2, 1]);
    assert_eq!(verified(&register, round), Verification::Same { compared: 8, gone: 0 });
}

#[test]
fn a_share_gets_two_reviewers_and_everybody_as_much_as_the_others() {
    let register = Register::new("round_doubled");
    register.talks(20);
    let people = ["reino", "raili", "risto"].map(|name| register.person(name, REVIEWER).0);
    let reviewers: Vec<&Account> = people.iter().collect();
    let round = drawn(&register, RoundPlan { doubled: 250, ..plan(20, &reviewers) });
    let twice = "SELECT count(*) FROM (SELECT item FROM assignment GROUP BY item HAVING count(*) = 2)";
    assert_eq!(register.number(twice), 5);
    let loads = register.numbers("SELECT count(*) FROM assignment GROUP BY account");
    assert_eq!((loads.len(), loads.iter().sum::<i64>()), (3, 25));
    assert!(loads.iter().all(|load| (8..=9).contains(load)), "{loads:?}");
    assert_eq!(shown(&register, round).progress.doubled, 5);
    // Who has much to do already gets less of the next round.
    let (fresh, _) = register.person("roosa", REVIEWER);
    drawn(&register, plan(8, &[&people[0], &fresh]));
    let given = format!("SELECT count(*) FROM assignment WHERE account = {}", fresh.id.0);
    assert_eq!(register.number(&given), 8);
}

#[test]
fn nobody_is_given_a_language_that_is_not_theirs() {
    let register = Register::new("round_languages");
    register.talks(20);
    swedish(&register, 6);
    register.tamper("UPDATE conv SET lang = 'so' WHERE id = (SELECT max(id) FROM conv)");
    let (finnish, _) = register.person("reino", REVIEWER);
    let (both, _) = register.person("raili", REVIEWER);
    reads(&register, &finnish, &[Language::FI]);
    reads(&register, &both, &[Language::FI, Language::SV]);
    let round = drawn(&register, plan(20, &[&finnish, &both]));
    let given = |account: &Account, language: &str| {
        register.number(&format!(
            "SELECT count(*) FROM assignment JOIN round_item ON round_item.id = assignment.item \
             JOIN conv ON conv.id = round_item.conv WHERE assignment.account = {} AND conv.lang = '{language}'",
            account.id.0
        ))
    };
    assert_eq!((given(&finnish, "sv"), given(&both, "sv")), (0, 6));
    assert_eq!((given(&finnish, "fi") + given(&both, "fi"), given(&finnish, "so")), (13, 0));
    let somali = vec![Language::from_code("so").unwrap()];
    let unread = Unassigned { unread: 1, languages: somali, untaken: 0 };
    assert_eq!(shown(&register, round).progress.unassigned, unread);
}

#[test]
fn what_the_only_reviewer_had_begun_stays_without_one_and_it_is_said_why() {
    let register = Register::new("round_begun");
    let talks = register.talks(4);
    let (reviewer, engine) = register.person("reino", REVIEWER);
    finish(&engine, talks[0], [Verdict::Correct; 2]);
    let round = drawn(&register, plan(4, &[&reviewer]));
    let begun = Unassigned { unread: 0, languages: Vec::new(), untaken: 1 };
    assert_eq!(shown(&register, round).progress.unassigned, begun);
}

#[test]
fn what_is_due_or_hidden_or_has_no_answer_is_not_drawn() {
    let register = Register::new("round_hidden");
    register.talks(12);
    register.import(&talk("toinen", "2026-11-20", "Missä lupa viipyy?", "Käsittelyssä.")).unwrap();
    let today = day("2026-11-24").number();
    register.tamper(&format!(
        "UPDATE conv SET due_on = {today} WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT 3); \
         UPDATE conv SET answers = 0 WHERE id = (SELECT id FROM conv ORDER BY id LIMIT 1 OFFSET 3); \
         UPDATE import SET published_ms = NULL WHERE id = (SELECT max(id) FROM import)"
    ));
    let (reviewer, _) = register.person("reino", REVIEWER);
    let round = drawn(&register, plan(100, &[&reviewer]));
    let receipt = shown(&register, round).receipt;
    assert_eq!((receipt.frame, receipt.sample), (8, 8));
    let visible = "SELECT number FROM conv WHERE answers > 0 AND import = (SELECT min(id) FROM import)";
    let visible = register.numbers(&format!("{visible} AND due_on > {today} ORDER BY number"));
    let mut found = sample(&register, round);
    found.sort_unstable();
    assert_eq!(found, visible);
}

#[test]
fn words_name_a_population_as_they_name_a_list() {
    let register = Register::new("round_words");
    for (id, day, words) in [
        ("a", "2026-10-01", "Missä lupa viipyy?"),
        ("b", "2026-11-02", "Maksu puuttuu"),
        ("c", "2026-11-03", "Luvan hinta?"),
    ] {
        register.import(&talk(id, day, words, "Odota.")).unwrap();
    }
    let (reviewer, _) = register.person("reino", REVIEWER);
    let filter = Filter::parse("lupa", day("2026-11-24")).0;
    let round = drawn(&register, RoundPlan { filter, ..plan(9, &[&reviewer]) });
    let receipt = shown(&register, round).receipt;
    assert_eq!((receipt.frame, receipt.query.as_str()), (2, "lupa"));
    let nothing = Filter::parse("sateenvarjo", day("2026-11-24")).0;
    let plan_of_nothing = RoundPlan { filter: nothing, ..plan(9, &[&reviewer]) };
    assert_eq!(refused(&register, plan_of_nothing), Some(ErrorKind::NotFound));
    assert_eq!(register.number("SELECT count(*) FROM round"), 1);
}

#[test]
fn a_plan_needs_a_name_reviewers_and_a_day_to_come() {
    let register = Register::new("round_plan");
    register.talks(2);
    let (reviewer, _) = register.person("reino", REVIEWER);
    let (trainer, _) = register.person("tuula", &[AccountRole::Trainer]);
    for (plan, kind) in [
        (RoundPlan { name: text(" "), ..plan(2, &[&reviewer]) }, ErrorKind::EmptyField),
        (plan(2, &[]), ErrorKind::EmptyField),
        (plan(2, &[&reviewer, &trainer]), ErrorKind::NotFound),
        (RoundPlan { closes: day("2026-11-23"), ..plan(2, &[&reviewer]) }, ErrorKind::DayPast),
    ] {
        assert_eq!(refused(&register, plan), Some(kind));
    }
    let named = RoundPlan { name: text("Hetu 010190-900P"), ..plan(2, &[&reviewer]) };
    let round = shown(&register, drawn(&register, named)).round;
    assert_eq!(round.name, "Hetu ⟦hetu⟧", "through the sieve");
    let change = |closes, version| Command::ChangeClosing { round: round.id, closes, version };
    let error = |command: Command| error_of(register.engine(), command);
    assert_eq!(error(change(day("2026-11-23"), round.version)), Some(ErrorKind::DayPast));
    assert_eq!(error(change(day("2027-01-10"), round.version)), None);
    assert_eq!(error(change(day("2027-01-20"), round.version)), Some(ErrorKind::Conflict));
    assert_eq!(shown(&register, round.id).round.closes, day("2027-01-10"));
}

#[test]
fn a_sample_that_somebody_has_changed_is_another_and_one_that_lost_some_is_the_same() {
    let register = Register::new("round_verify");
    register.talks(20);
    let (reviewer, _) = register.person("reino", REVIEWER);
    let round = drawn(&register, plan(8, &[&reviewer]));
    assert_eq!(verified(&register, round), Verification::Same { compared: 8, gone: 0 });
    let outside = "(SELECT min(id) FROM conv WHERE id NOT IN (SELECT conv FROM round_item))";
    let first = "(SELECT min(id) FROM round_item)";
    let conversation = register.number(&format!("SELECT conv FROM round_item WHERE id = {first}"));
    for (change, back) in [
        // Another conversation in the place of one that was drawn.
        (
            format!("UPDATE round_item SET conv = {outside} WHERE id = {first}"),
            format!("UPDATE round_item SET conv = {conversation} WHERE id = {first}"),
        ),
        (
            format!("UPDATE round_item SET number = number + 1 WHERE id = {first}"),
            format!("UPDATE round_item SET number = number - 1 WHERE id = {first}"),
        ),
        ("UPDATE round SET seed = 18".to_owned(), "UPDATE round SET seed = 17".to_owned()),
        ("UPDATE round_stratum SET sample = 7".to_owned(), "UPDATE round_stratum SET sample = 8".to_owned()),
        // Weights that are not those of the list.
        ("UPDATE round_stratum SET frame = 40".to_owned(), "UPDATE round_stratum SET frame = 20".to_owned()),
        ("UPDATE round SET frame = 21".to_owned(), "UPDATE round SET frame = 20".to_owned()),
    ] {
        register.tamper(&change);
        assert_eq!(verified(&register, round), Verification::Different, "{change}");
        register.tamper(&back);
        assert_eq!(verified(&register, round), Verification::Same { compared: 8, gone: 0 }, "{change}");
    }
    // What is gone went with its conversation.
    register.tamper("DELETE FROM round_item WHERE id = (SELECT max(id) FROM round_item)");
    assert_eq!(verified(&register, round), Verification::Different);
    register.tamper(
        "DELETE FROM conv WHERE number IN (SELECT number FROM conv EXCEPT SELECT number FROM round_item)",
    );
    assert_eq!(verified(&register, round), Verification::Same { compared: 7, gone: 1 });
    register.tamper("UPDATE round_frame SET numbers = substr(numbers, 1, length(numbers) - 8)");
    assert_eq!(verified(&register, round), Verification::Different, "the list is not that of the digest");
}

#[test]
fn the_list_of_a_population_goes_with_its_first_destruction_and_the_rest_of_the_round_stays() {
    let mut register = Register::new("round_retention");
    let old = talk("vanha", "2024-11-26", "Missä lupa viipyy?", "Käsittelyssä.");
    let young =
        |n| talk(&format!("uusi{n}"), &format!("2026-11-1{n}"), "Missä lupa viipyy?", "Käsittelyssä.");
    register.import(&(old + &(1..=5).map(young).collect::<String>())).unwrap();
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let round = drawn(&register, plan(6, &[&reviewer]));
    for item in assigned(&engine) {
        let (conversation, verdict) = (item.conversation, Verdict::Correct);
        engine.call(Review::GiveVerdict { conversation, seq: 1, verdict }).unwrap();
        engine.call(Review::Finish(conversation)).unwrap();
    }
    drop(engine);
    register.engine().call(Command::Close(round)).unwrap();
    let before = shown(&register, round);
    assert_eq!(before.receipt.recomputable_until, day("2026-11-25"));
    assert!(!before.results.is_empty());
    assert_eq!(register.number("SELECT count(*) FROM round_frame"), 1);
    // A backup is kept for longer than the list.
    let made = act(register.engine(), backup::Command::Make).unwrap();
    let Any::Backup(backup::Reply::Made { path, .. }) = made else { panic!("{made:?}") };
    let copy = rusqlite::Connection::open(path).unwrap();
    let lists = copy.query_row("SELECT count(*) FROM round_frame", [], |row| row.get::<_, i64>(0));
    assert_eq!(lists.unwrap(), 0);
    drop(copy);
    register.set_clock("2026-11-26T12:00:00Z");
    register.restart();
    register.sign_in();
    let run = retention::Command::Run { on_its_own: false };
    register.engine().call(run).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM conv"), 5);
    assert_eq!(register.number("SELECT count(*) FROM round_frame"), 0);
    assert_eq!(verified(&register, round), Verification::Past);
    let after = shown(&register, round);
    assert_eq!((after.round.conversations, after.receipt.digest), (5, before.receipt.digest));
    assert_eq!((after.results, after.strata), (before.results, before.strata), "numbers outlive it");
}

#[test]
fn nothing_of_people_is_told_unless_three_others_review() {
    let register = Register::new("round_team");
    register.talks(12);
    let people = ["reino", "raili", "risto"].map(|name| register.person(name, REVIEWER));
    let listed = |round: RoundId| match register.engine().ask(Query::List).unwrap() {
        Any::Round(Reply::List(rounds)) => rounds.into_iter().find(|one| one.id == round).unwrap().work,
        other => panic!("{other:?}"),
    };
    let three = drawn(&register, plan(12, &people.each_ref().map(|(account, _)| account)));
    let two = drawn(&register, RoundPlan { doubled: 1000, ..plan(12, &[&people[0].0, &people[1].0]) });
    let item = assigned(&people[0].1).remove(0);
    finish(&people[0].1, item.conversation, [Verdict::Correct, Verdict::Correct]);
    let view = shown(&register, two);
    assert_eq!((view.round.work, listed(two)), (None, None));
    assert_eq!((view.progress.team, view.progress.doubled), (None, 12));
    assert_eq!(view.progress.unreviewed, 11, "what closing leaves out is of conversations");
    let team = shown(&register, three).progress.team.unwrap();
    assert_eq!((team.people, team.finished, team.assignments), (3, 1, 12));
    assert_eq!(listed(three), Some((1, 12)));
    // Whoever is one of the three knows what the other two do.
    let saana = register.number("SELECT id FROM account WHERE username = 'saana'");
    register.tamper(&format!(
        "UPDATE assignment SET account = {saana} WHERE account = {} AND item IN \
         (SELECT id FROM round_item WHERE round = {})",
        people[2].0.id.0, three.0
    ));
    let view = shown(&register, three);
    assert_eq!((view.progress.team, listed(three)), (None, None));
    assert!(view.progress.own.is_some());
}
