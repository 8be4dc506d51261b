use crate::support::rounds::{finish, judge as give, review_act};
use crate::support::{Register, day, error_of, sign_in_again};
use seula::domain::{
    AccountRole, ConversationId, Evidence, Finding, Kind, LeakCheck, LeakCheckId, SampledMessage, StoredText,
    Verdict,
};
use seula::engine::ops::leak_check::{Command, Query, Reply};
use seula::engine::ops::{conversation, retention, review};
use seula::engine::{Engine, Reply as AnyReply};
use seula::error::ErrorKind;

fn list(engine: &Engine) -> Vec<LeakCheck> {
    match engine.ask(Query::List).unwrap() {
        AnyReply::LeakCheck(Reply::List(checks)) => checks,
        other => panic!("{other:?}"),
    }
}

fn draw(engine: &Engine, size: u32, seed: u32) -> LeakCheckId {
    match engine.call(Command::Draw { size, seed: Some(seed) }).unwrap() {
        AnyReply::LeakCheck(Reply::Drawn(check)) => check,
        other => panic!("{other:?}"),
    }
}

fn show(engine: &Engine, check: LeakCheckId, place: Option<u32>) -> Option<SampledMessage> {
    match engine.call(Command::Show { check, place }).unwrap() {
        AnyReply::LeakCheck(Reply::Shown(message)) => message.map(|message| *message),
        other => panic!("{other:?}"),
    }
}

fn judge(engine: &Engine, check: LeakCheckId, place: u32, finding: Finding) {
    engine.call(Command::Judge { check, place, finding }).unwrap();
}

/// Finds the message with these words in the sample.
fn with_words(engine: &Engine, check: LeakCheckId, words: &str) -> SampledMessage {
    (0..)
        .map_while(|place| show(engine, check, Some(place)))
        .find(|message| message.text.as_str().contains(words))
        .unwrap()
}

#[test]
fn a_sample_is_judged_and_leaves_numbers_only() {
    let (register, reviewer, _) = Register::with_reviewer("leak_check");
    register.talk("2026-11-21T08:00", ["Hei", "Hei!", "Kauanko?", "Kaksi viikkoa."]);
    let check = draw(&reviewer, 50, 7);
    let drawn = list(&reviewer).remove(0);
    assert_eq!((drawn.frame, drawn.size, drawn.left, drawn.seed), (8, 8, 8, 7));
    for (place, finding) in (0..).zip([Finding::Clean, Finding::TooMuch, Finding::Leftover]) {
        let message = show(&reviewer, check, None).unwrap();
        assert_eq!((message.place, message.finding), (place, None));
        judge(&reviewer, check, place, finding);
    }
    judge(&reviewer, check, 1, Finding::Clean);
    assert_eq!(show(&reviewer, check, Some(1)).unwrap().finding, Some(Finding::Clean));
    let judged = list(&reviewer).remove(0);
    assert_eq!((judged.found, judged.left, judged.finished), ([2, 1, 0], 5, None));
    reviewer.call(Command::Finish(check)).unwrap();
    let finished = list(register.engine()).remove(0);
    assert_eq!((finished.found, finished.left, finished.finished.is_some()), ([2, 1, 0], 0, true));
    let rate = finished.rate(Finding::Leftover).unwrap();
    assert!((rate.share - 1.0 / 3.0).abs() < 1e-9 && rate.low > 0.0 && rate.high < 1.0);
    assert_eq!(register.number("SELECT count(*) FROM leak_check_message"), 0);
    let judged =
        "SELECT count(*) FROM audit WHERE act = 'leak_check_judged' AND object IN (SELECT number FROM conv)";
    assert_eq!(register.number(judged), 4);
}

#[test]
fn the_same_seed_draws_the_same_messages() {
    let (register, reviewer, _) = Register::with_reviewer("leak_check_seed");
    register.talk("2026-11-21T08:00", ["Yksi", "Kaksi", "Kolme", "Neljä"]);
    let mut samples = Vec::new();
    for seed in [7, 7, 8] {
        let check = draw(&reviewer, 4, seed);
        let sample: Vec<String> =
            (0..4).map(|place| show(&reviewer, check, Some(place)).unwrap().text.0).collect();
        samples.push(sample);
        assert_eq!(error_of(&reviewer, Command::Draw { size: 4, seed: None }), Some(ErrorKind::Conflict));
        reviewer.call(Command::Finish(check)).unwrap();
    }
    assert_eq!(samples[0], samples[1]);
    assert_ne!(samples[0], samples[2]);
    assert!(list(&reviewer).is_empty(), "a check in which nothing was judged leaves nothing");
}

#[test]
fn what_was_left_goes_with_its_echoes_and_leaves_no_trace() {
    let (register, reviewer, _) = Register::with_reviewer("leak_check_remove");
    let texts =
        ["Olen se Kirahvitori Soitinmaa", "Hei, Soitinmaa Kirahvitori Soitinmaa!", "Kyllä", "Maksu 490 €"];
    let id = register.talk("2026-11-21T08:00", texts);
    let before = register.found_in_files("irahvitori");
    assert!(before > 0, "positive control");
    let check = draw(&reviewer, 50, 1);
    let message = with_words(&reviewer, check, "Olen se");
    let start = message.text.as_str().find("Kirahvitori").unwrap();
    let remove = |seen: &SampledMessage, range| Command::Remove {
        check,
        place: message.place,
        seen: seen.text.clone(),
        range,
        kind: Kind::Name,
    };
    let range = start..message.text.as_str().len();
    let AnyReply::LeakCheck(Reply::Removed(places, now)) =
        reviewer.call(remove(&message, range.clone())).unwrap()
    else {
        panic!("it is removed")
    };
    assert_eq!((places, now.text.as_str(), now.finding), (3, "Olen se ⟦name⟧", Some(Finding::Leftover)));
    let after = register.found_in_files("irahvitori") + register.found_in_files("oitinmaa");
    println!("the name in file, log and shared memory: {before} before, {after} after");
    assert_eq!(after, 0);
    assert_eq!(
        error_of(&reviewer, remove(&message, range)),
        Some(ErrorKind::Conflict),
        "it has changed since"
    );
    assert_eq!(error_of(&reviewer, remove(&now, 8..12)), Some(ErrorKind::EmptyField), "gone already");
    let AnyReply::Conversation(conversation::Reply::Opened(opened)) =
        reviewer.call(conversation::Command::Open(id)).unwrap()
    else {
        panic!("it opens")
    };
    assert_eq!(opened.messages[1].text.as_str(), "Hei, ⟦name⟧ ⟦name⟧!");
    assert!(opened.conversation.kinds.contains(Kind::Name));
    assert_eq!(list(&reviewer)[0].found, [0, 1, 0]);
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'leftover_removed'"), 3);
}

#[test]
fn a_value_is_removed_and_a_passage_is_not() {
    let (register, reviewer, _) = Register::with_reviewer("leak_check_passage");
    let passage = "sammakko kurnuttaa ".repeat(20);
    register.talk("2026-11-21T08:00", ["Hei", "Hei!", &passage, "Kyllä"]);
    let check = draw(&reviewer, 50, 1);
    let message = with_words(&reviewer, check, "sammakko");
    let remove = |end| Command::Remove {
        check,
        place: message.place,
        seen: message.text.clone(),
        range: 0..end,
        kind: Kind::Name,
    };
    assert_eq!(message.text.as_str().len(), passage.len());
    assert_eq!(error_of(&reviewer, remove(201)), Some(ErrorKind::TextTooLong(200)));
    assert_eq!(error_of(&reviewer, remove(200)), None);
}

#[test]
fn a_sampled_message_dies_with_its_conversation_and_the_numbers_stay() {
    let (register, reviewer, _) = Register::with_reviewer("leak_check_dies");
    register.talk("2024-12-01T08:00", ["Vanha", "Vastaus", "Toinen", "Vastaus"]);
    let check = draw(&reviewer, 50, 3);
    let old = with_words(&reviewer, check, "Vanha");
    judge(&reviewer, check, old.place, Finding::Leftover);
    register.set_clock("2026-12-01T12:00:00Z");
    sign_in_again(&reviewer, "reino");
    register.engine().call(retention::Command::Run { on_its_own: false }).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    assert_eq!(show(&reviewer, check, Some(old.place)), None);
    let now = list(&reviewer).remove(0);
    assert_eq!((now.found, now.left, now.size, day("2026-11-24")), ([0, 1, 0], 4, 8, now.begun.day()));
    assert_ne!(show(&reviewer, check, None).unwrap().conversation, ConversationId(old.conversation.0));
}

#[test]
fn a_sample_is_judged_by_the_one_who_drew_it() {
    let (register, reviewer, _) = Register::with_reviewer("leak_check_own");
    let (_, other) = register.person("riitta", &[AccountRole::Reviewer]);
    let check = draw(&reviewer, 50, 1);
    for command in [
        Command::Show { check, place: None },
        Command::Judge { check, place: 0, finding: Finding::Clean },
        Command::Finish(check),
    ] {
        assert_eq!(error_of(&other, command), Some(ErrorKind::NotFound));
    }
    assert_eq!(list(&other).len(), 1, "the numbers are everybody's who judges");
}

#[test]
fn words_that_were_marked_move_with_what_is_removed_or_are_dropped() {
    let register = Register::new("leak_check_marked");
    let answer = "Hei, Soitinmaa Kirahvitori! Maksu on 490 euroa";
    let conversation = register.talk("2026-11-21T08:00", ["Maksu?", answer, "Kiitos", "Eipä kestä"]);
    let (account, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    register.round(&[&account], 0);
    let verdicts = [Verdict::Incorrect, Verdict::Correct];
    give(&reviewer, conversation, verdicts);
    // Before what is removed, a part of it, and behind it.
    let evidence = Evidence::new(vec![0..1, 2..3, 5..7]).unwrap();
    let seen = StoredText(answer.to_owned());
    review_act(&reviewer, review::Command::MarkWords { conversation, seq: 1, seen, evidence }).unwrap();
    finish(&reviewer, conversation, verdicts);
    let stored = || {
        ["verdict", "locked_verdict"].map(|table| {
            register
                .text(&format!("SELECT group_concat(hex(evidence), '') FROM {table} WHERE evidence <> x''"))
        })
    };
    assert_eq!(stored(), ["000000000000000100000002000000030000000500000007"; 2]);
    let check = draw(&reviewer, 50, 1);
    let message = with_words(&reviewer, check, "Kirahvitori");
    let start = message.text.as_str().find("Soitinmaa").unwrap();
    let remove = Command::Remove {
        check,
        place: message.place,
        seen: message.text.clone(),
        range: start..start + "Soitinmaa Kirahvitori".len(),
        kind: Kind::Name,
    };
    reviewer.call(remove).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM msg WHERE text = 'Hei, ⟦name⟧! Maksu on 490 euroa'"), 1);
    assert_eq!(stored(), ["00000000000000010000000400000006"; 2]);
}
