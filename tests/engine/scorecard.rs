use crate::support::rounds::waiting;
use crate::support::{Register, day, error_of, text};
use seula::domain::audit::Act;
use seula::domain::scorecard::{Condition, Scale, Weight, Words};
use seula::domain::{
    AccountRole, ConversationId, Criterion, CriterionId, CriterionValue, Language, Review, RootCause,
    Scorecard, ScorecardState, SkipReason, Value, Verdict,
};
use seula::engine::ops::{conversation, queue, retention, review, scorecard};
use seula::engine::{Engine, RawText, Reply};
use seula::error::{ErrorKind, Result};

fn call(engine: &Engine, command: scorecard::Command) -> Result<Scorecard> {
    match engine.call(command)? {
        Reply::Scorecard(scorecard::Reply::Changed(scorecard)) => Ok(*scorecard),
        other => panic!("{other:?}"),
    }
}

fn list(engine: &Engine) -> Vec<Scorecard> {
    match engine.ask(scorecard::Query::List).unwrap() {
        Reply::Scorecard(scorecard::Reply::List(list)) => list,
        other => panic!("{other:?}"),
    }
}

/// A criterion with a name in one language and nothing else written.
fn criterion(name: &str, scale: Scale, weight: u8, critical: bool) -> Criterion {
    let mut criterion = Criterion {
        name: Words { fi: name.to_owned(), ..Words::default() },
        scale,
        weight: Weight::new(weight),
        critical,
        ..Criterion::empty()
    };
    criterion.fit_examples();
    criterion
}

fn typed(criteria: Vec<Criterion>) -> Vec<Criterion<RawText>> {
    let raw = |criterion: Criterion| criterion.try_map(|_, written| Ok::<_, ()>(text(&written)));
    criteria.into_iter().map(|criterion| raw(criterion).unwrap()).collect()
}

/// Publishes a version of these criteria.
fn publish(engine: &Engine, criteria: Vec<Criterion>) -> Scorecard {
    let draft = call(engine, scorecard::Command::Create { of: None }).unwrap();
    let change =
        scorecard::Command::Change { scorecard: draft.id, version: draft.version, criteria: typed(criteria) };
    let draft = call(engine, change).unwrap();
    call(engine, scorecard::Command::Publish { scorecard: draft.id, version: draft.version }).unwrap()
}

fn act(engine: &Engine, command: review::Command) -> Result<Review> {
    match engine.call(command)? {
        Reply::Review(review::Reply::Saved(_, review) | review::Reply::Finished(_, review)) => Ok(review),
        other => panic!("{other:?}"),
    }
}

fn give(conversation: ConversationId, criterion: CriterionId, value: Value) -> review::Command {
    let given = CriterionValue { criterion, value, cause: None };
    review::Command::GiveValue { conversation, given }
}

fn judge_answers(engine: &Engine, conversation: ConversationId) {
    for seq in [1, 3] {
        let verdict = Verdict::Correct;
        act(engine, review::Command::GiveVerdict { conversation, seq, verdict }).unwrap();
    }
}

fn opened(engine: &Engine, conversation: ConversationId) -> conversation::Transcript {
    match engine.call(conversation::Command::Open(conversation)).unwrap() {
        Reply::Conversation(conversation::Reply::Opened(transcript)) => *transcript,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_version_goes_from_draft_to_published_to_archived_and_never_back() {
    let register = Register::new("scorecard_versions");
    let engine = register.engine();
    let first = call(engine, scorecard::Command::Create { of: None }).unwrap();
    assert_eq!((first.number, first.state, first.criteria.len()), (1, ScorecardState::Draft, 6));
    let second_draft = scorecard::Command::Create { of: Some(first.id) };
    assert_eq!(error_of(engine, second_draft), Some(ErrorKind::Conflict), "one draft at a time");
    let first = call(engine, scorecard::Command::Publish { scorecard: first.id, version: first.version });
    let first = first.unwrap();
    let second = call(engine, scorecard::Command::Create { of: Some(first.id) }).unwrap();
    let texts =
        |one: &Scorecard| one.criteria.iter().map(|(_, criterion)| criterion.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&second), texts(&first), "a draft of a version begins as that version");
    call(engine, scorecard::Command::Publish { scorecard: second.id, version: second.version }).unwrap();
    let states: Vec<_> = list(engine).iter().map(|one| (one.number, one.state)).collect();
    assert_eq!(states, [(2, ScorecardState::Published), (1, ScorecardState::Archived)]);
    for refused in [
        scorecard::Command::Change { scorecard: first.id, version: first.version, criteria: Vec::new() },
        scorecard::Command::Publish { scorecard: first.id, version: first.version },
        scorecard::Command::Archive(first.id),
    ] {
        assert_eq!(error_of(engine, refused), Some(ErrorKind::Conflict));
    }
    assert_eq!(error_of(engine, scorecard::Command::Remove(second.id)), Some(ErrorKind::NotFound));
    call(engine, scorecard::Command::Archive(second.id)).unwrap();
    assert!(list(engine).iter().all(|one| one.state == ScorecardState::Archived));
    let third = call(engine, scorecard::Command::Create { of: None }).unwrap();
    engine.call(scorecard::Command::Remove(third.id)).unwrap();
    let acts = [
        (Act::ScorecardDrafted, 3),
        (Act::ScorecardPublished, 2),
        (Act::ScorecardArchived, 1),
        (Act::ScorecardRemoved, 1),
    ];
    for (act, times) in acts {
        let logged = format!("SELECT count(*) FROM audit WHERE act = '{}'", act.code());
        assert_eq!(register.number(&logged), times, "{act:?}");
    }
}

#[test]
fn the_file_itself_refuses_to_change_a_published_version() {
    let mut register = Register::new("scorecard_immutable");
    publish(register.engine(), vec![criterion("Oikein", Scale::Three, 3, true)]);
    call(register.engine(), scorecard::Command::Create { of: None }).unwrap();
    register.stop();
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    for change in [
        "UPDATE scorecard SET state = 0",
        "UPDATE scorecard SET number = 9",
        "UPDATE scorecard SET published_ms = NULL WHERE state = 1",
        "DELETE FROM scorecard",
        "UPDATE criterion SET weight = 9",
        "UPDATE criterion SET scorecard = 1 WHERE scorecard = 2",
        "DELETE FROM criterion",
        "INSERT INTO criterion (scorecard, place, scale, weight, critical, condition, lang, causes) VALUES (1, 9, 1, 1, 0, 0, '', 0)",
        "UPDATE criterion_text SET text = 'Toisin'",
        "UPDATE criterion_text SET lang = 2, text = '⟦phone⟧'",
        "UPDATE criterion_text SET criterion = (SELECT id FROM criterion WHERE scorecard = 1) \
         WHERE criterion IN (SELECT id FROM criterion WHERE scorecard = 2)",
        "UPDATE criterion_text SET criterion = (SELECT id FROM criterion WHERE scorecard = 1), text = '⟦phone⟧' \
         WHERE criterion IN (SELECT id FROM criterion WHERE scorecard = 2)",
        "DELETE FROM criterion_text",
        "INSERT INTO criterion_text (criterion, part, lang, text) SELECT min(id), 1, 0, 'Toisin' FROM criterion",
    ] {
        let refused = plain.execute_batch(change).unwrap_err().to_string();
        assert!(refused.contains("a published version does not change"), "{change}: {refused}");
    }
    // What the sieve takes out of it goes.
    plain.execute_batch("UPDATE criterion_text SET text = 'Oikein ⟦phone⟧'").unwrap();
}

#[test]
fn the_file_itself_refuses_a_value_of_another_version_than_that_of_its_review() {
    let (mut register, engine, talk) = Register::with_reviewer("scorecard_foreign_value");
    let first = publish(register.engine(), vec![criterion("Oikein", Scale::YesNo, 1, true)]);
    act(&engine, give(talk, first.criteria[0].0, Value::Step(1))).unwrap();
    let other = publish(register.engine(), vec![criterion("Toinen", Scale::YesNo, 1, false)]).criteria[0].0.0;
    drop(engine);
    register.stop();
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    for change in [
        format!("UPDATE criterion_value SET criterion = {other}"),
        format!(
            "INSERT INTO criterion_value (review, criterion, value, given_ms) SELECT id, {other}, 1, 0 FROM review"
        ),
    ] {
        let refused = plain.execute_batch(&change).unwrap_err().to_string();
        assert!(refused.contains("a value belongs to the version of its review"), "{change}: {refused}");
    }
    plain.execute_batch("UPDATE criterion_value SET value = 0").unwrap();
}

#[test]
fn a_draft_is_changed_by_who_saw_it_last_and_passes_the_sieve() {
    let register = Register::new("scorecard_draft");
    let engine = register.engine();
    let draft = call(engine, scorecard::Command::Create { of: None }).unwrap();
    let change = |criteria, version| {
        let command = scorecard::Command::Change { scorecard: draft.id, version, criteria: typed(criteria) };
        call(engine, command).map_err(|error| error.kind)
    };
    let mut full = criterion("Oikein", Scale::Four, 7, true);
    full.name.en = "Correct".to_owned();
    full.guideline.sv = "Ring 040 123 4567 om du är osäker, dromedar".to_owned();
    full.examples[3][1].en = "The last example of the highest value".to_owned();
    full.condition = Condition::HandoverOnly;
    full.language = Some(Language::SO);
    full.causes = vec![RootCause::BotContent, RootCause::QuestionUnclear];
    let changed = change(vec![full.clone()], draft.version).unwrap();
    full.guideline.sv = "Ring ⟦phone⟧ om du är osäker, dromedar".to_owned();
    assert_eq!(changed.criteria[0].1, full);
    assert_eq!(register.found_in_files("040 123 4567"), 0);
    assert!(register.found_in_files("dromedar") > 0);
    assert_eq!(change(Vec::new(), draft.version), Err(ErrorKind::Conflict), "somebody has changed it");
    let long = criterion(&"ä".repeat(61), Scale::YesNo, 1, false);
    assert_eq!(change(vec![long], changed.version), Err(ErrorKind::TextTooLong(60)));
    let unnamed = change(vec![criterion(" ", Scale::YesNo, 1, false)], changed.version).unwrap();
    assert_eq!(register.found_in_files("dromedar"), 0, "what was removed is gone from the file");
    for criteria in [vec![criterion("", Scale::YesNo, 1, false)], Vec::new()] {
        let version = list(engine)[0].version;
        change(criteria, version).unwrap();
        let publish = scorecard::Command::Publish { scorecard: draft.id, version: version + 1 };
        assert_eq!(error_of(engine, publish), Some(ErrorKind::EmptyField));
    }
    assert!(unnamed.version > changed.version);
}

#[test]
fn without_a_published_version_reviews_are_made_as_ever() {
    let (register, engine, talk) = Register::with_reviewer("scorecard_none");
    call(register.engine(), scorecard::Command::Create { of: None }).unwrap();
    assert_eq!(opened(&engine, talk).scorecard, None, "a draft is nobody's");
    judge_answers(&engine, talk);
    let refused = give(talk, CriterionId(1), Value::Step(0));
    assert_eq!(error_of(&engine, refused), Some(ErrorKind::NotFound));
    let finished = act(&engine, review::Command::Finish(talk)).unwrap();
    assert_eq!((finished.scorecard, finished.values.len()), (None, 0));
}

#[test]
fn a_review_is_finished_when_each_criterion_that_applies_has_a_value() {
    let (register, engine, talk) = Register::with_reviewer("scorecard_finished");
    let handover =
        Criterion { condition: Condition::HandoverOnly, ..criterion("Siirto", Scale::YesNo, 1, false) };
    let criteria =
        vec![criterion("Oikein", Scale::Three, 3, true), criterion("Sävy", Scale::YesNo, 2, false), handover];
    let published = publish(register.engine(), criteria);
    let [correct, tone, handover] = [0, 1, 2].map(|at| published.criteria[at].0);
    assert_eq!(opened(&engine, talk).scorecard.as_ref(), Some(&published));
    judge_answers(&engine, talk);
    let finish = || error_of(&engine, review::Command::Finish(talk));
    assert_eq!(finish(), Some(ErrorKind::ValuesMissing(2)), "it was never handed over");
    for refused in [
        give(talk, correct, Value::Step(3)),
        give(talk, handover, Value::Step(1)),
        give(talk, CriterionId(999), Value::NotApplicable),
    ] {
        assert_eq!(error_of(&engine, refused), Some(ErrorKind::NotFound));
    }
    act(&engine, give(talk, correct, Value::Step(1))).unwrap();
    assert_eq!(finish(), Some(ErrorKind::ValuesMissing(1)));
    act(&engine, give(talk, tone, Value::NotApplicable)).unwrap();
    act(&engine, review::Command::TakeValueBack { conversation: talk, criterion: tone }).unwrap();
    assert_eq!(finish(), Some(ErrorKind::ValuesMissing(1)));
    act(&engine, give(talk, tone, Value::Step(1))).unwrap();
    let cause = Some(RootCause::BotContent);
    let given = CriterionValue { criterion: correct, value: Value::Step(0), cause };
    act(&engine, review::Command::GiveValue { conversation: talk, given }).unwrap();
    let finished = act(&engine, review::Command::Finish(talk)).unwrap();
    assert_eq!((finished.scorecard, finished.value(correct)), (Some(published.id), Some(&given)));
    let about = opened(&engine, talk).conversation.about();
    let total = published.total(about, &finished.values);
    assert_eq!((total.failed, total.missing.len()), (vec![correct], 0), "the critical one fails the whole");
    assert_eq!(error_of(&engine, give(talk, tone, Value::Step(0))), Some(ErrorKind::Conflict));
    let logged = "SELECT count(*) FROM audit JOIN conv ON object = number WHERE act = 'value_given'";
    assert_eq!(register.number(logged), 4);
}

#[test]
fn a_review_goes_on_with_the_version_with_which_it_began() {
    let (register, engine, talk) = Register::with_reviewer("scorecard_pinned");
    let first = publish(register.engine(), vec![criterion("Oikein", Scale::YesNo, 1, true)]);
    let old = first.criteria[0].0;
    act(&engine, give(talk, old, Value::Step(1))).unwrap();
    let second = publish(register.engine(), vec![criterion("Toinen", Scale::Five, 2, false)]);
    assert_eq!(opened(&engine, talk).scorecard.map(|one| (one.id, one.number)), Some((first.id, 1)));
    let new = second.criteria[0].0;
    assert_eq!(error_of(&engine, give(talk, new, Value::Step(4))), Some(ErrorKind::NotFound));
    judge_answers(&engine, talk);
    assert_eq!(act(&engine, review::Command::Finish(talk)).unwrap().scorecard, Some(first.id));
    assert_eq!(act(&engine, review::Command::Reopen(talk)).unwrap().scorecard, Some(first.id));
    // What another reviewer begins now is made by the version of now.
    let (_, other) = register.person("riitta", &[AccountRole::Reviewer]);
    assert_eq!(act(&other, give(talk, new, Value::Step(4))).unwrap().scorecard, Some(second.id));
}

#[test]
fn a_review_that_was_finished_without_a_scorecard_stays_so_until_it_is_opened_again() {
    let (register, engine, talk) = Register::with_reviewer("scorecard_later");
    judge_answers(&engine, talk);
    act(&engine, review::Command::Finish(talk)).unwrap();
    let published = publish(register.engine(), vec![criterion("Oikein", Scale::YesNo, 1, true)]);
    assert_eq!(opened(&engine, talk).scorecard, None);
    act(&engine, review::Command::Reopen(talk)).unwrap();
    assert_eq!(opened(&engine, talk).scorecard.map(|one| one.id), Some(published.id));
    assert_eq!(error_of(&engine, review::Command::Finish(talk)), Some(ErrorKind::ValuesMissing(1)));
}

#[test]
fn a_review_from_outside_its_round_counts_there_once_it_has_answered_what_the_round_asks() {
    let register = Register::new("scorecard_outside_round");
    let talk = register.any_talk();
    let (reino, engine) = register.person("reino", &[AccountRole::Reviewer]);
    let first = publish(register.engine(), vec![criterion("Oikein", Scale::YesNo, 1, true)]);
    register.round(&[&reino], 0);
    let [item] = waiting(&engine)[..] else { panic!("one conversation") };
    engine.call(queue::Command::Skip { item, reason: SkipReason::Other }).unwrap();
    let second = publish(register.engine(), vec![criterion("Toinen", Scale::Five, 2, false)]);
    judge_answers(&engine, talk);
    act(&engine, give(talk, second.criteria[0].0, Value::Step(4))).unwrap();
    act(&engine, review::Command::Finish(talk)).unwrap();
    engine.call(queue::Command::Unskip(item)).unwrap();
    let locked = || register.numbers("SELECT criterion FROM locked_value");
    let finish = || error_of(&engine, review::Command::Finish(talk));
    assert_eq!((finish(), locked()), (Some(ErrorKind::ValuesMissing(1)), Vec::new()));
    let again = act(&engine, review::Command::Reopen(talk)).unwrap();
    assert_eq!(again.values, [], "values of another version are none of this one");
    assert_eq!(opened(&engine, talk).scorecard.map(|one| one.id), Some(first.id));
    let asked = first.criteria[0].0;
    act(&engine, give(talk, asked, Value::Step(1))).unwrap();
    assert_eq!((finish(), locked()), (None, vec![asked.0]));
}

#[test]
fn a_draft_goes_by_the_scorecard_of_the_round_that_asks_for_it() {
    // Begun while it was passed; flagged before the draw, by the version before.
    for (name, passed) in [("scorecard_draft_passed", true), ("scorecard_draft_flagged", false)] {
        let register = Register::new(name);
        let talk = register.any_talk();
        let (reino, engine) = register.person("reino", &[AccountRole::Reviewer]);
        let publish_next = |name| publish(register.engine(), vec![criterion(name, Scale::YesNo, 1, true)]);
        let before = publish_next("Oikein");
        if !passed {
            act(&engine, review::Command::Flag { conversation: talk, flagged: true }).unwrap();
            publish_next("Toinen");
        }
        register.round(&[&reino], 0);
        let [item] = waiting(&engine)[..] else { panic!("one conversation") };
        if passed {
            engine.call(queue::Command::Skip { item, reason: SkipReason::Other }).unwrap();
            let second = publish_next("Toinen");
            act(&engine, give(talk, second.criteria[0].0, Value::Step(1))).unwrap();
            engine.call(queue::Command::Unskip(item)).unwrap();
        }
        let shown = opened(&engine, talk).scorecard.unwrap();
        assert_eq!(shown.id == before.id, passed, "{name}");
        judge_answers(&engine, talk);
        let missing = error_of(&engine, review::Command::Finish(talk));
        assert_eq!(missing, Some(ErrorKind::ValuesMissing(1)), "{name}");
        let asked = shown.criteria[0].0;
        act(&engine, give(talk, asked, Value::Step(1))).unwrap();
        act(&engine, review::Command::Finish(talk)).unwrap();
        assert_eq!(register.numbers("SELECT criterion FROM locked_value"), [asked.0], "{name}");
    }
}

#[test]
fn two_rounds_with_two_scorecards_get_what_each_of_them_asks() {
    let register = Register::new("scorecard_two_rounds");
    let talk = register.any_talk();
    let (reino, engine) = register.person("reino", &[AccountRole::Reviewer]);
    let scorecards = ["Oikein", "Toinen"].map(|name| {
        let published = publish(register.engine(), vec![criterion(name, Scale::YesNo, 1, true)]);
        register.round(&[&reino], 0);
        published
    });
    judge_answers(&engine, talk);
    let locked = || register.numbers("SELECT criterion FROM locked_value ORDER BY criterion");
    let mut wanted = Vec::new();
    for (at, scorecard) in scorecards.iter().enumerate() {
        assert_eq!(opened(&engine, talk).scorecard.map(|one| one.id), Some(scorecard.id), "{at}");
        let asked = scorecard.criteria[0].0;
        act(&engine, give(talk, asked, Value::Step(1))).unwrap();
        act(&engine, review::Command::Finish(talk)).unwrap();
        wanted.push(asked.0);
        assert_eq!((locked(), waiting(&engine).len()), (wanted.clone(), 1 - at));
        // What the other round asks is answered once it is opened again.
        if at == 0 {
            assert_eq!(error_of(&engine, review::Command::Finish(talk)), Some(ErrorKind::ValuesMissing(1)));
            act(&engine, review::Command::Reopen(talk)).unwrap();
            assert_eq!(locked(), wanted, "the first one has what it asked");
        }
    }
    // Opened once more it goes by the version by which it was made last.
    act(&engine, review::Command::Reopen(talk)).unwrap();
    assert_eq!(locked(), wanted[..1]);
    assert_eq!(opened(&engine, talk).scorecard.map(|one| one.id), Some(scorecards[1].id));
}

#[test]
fn values_die_with_their_conversation_and_are_counted() {
    let (mut register, engine, talk) = Register::with_reviewer("scorecard_dies");
    let published = publish(register.engine(), vec![criterion("Oikein", Scale::YesNo, 1, true)]);
    act(&engine, give(talk, published.criteria[0].0, Value::Step(0))).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM criterion_value"), 1);
    drop(engine);
    register.set_clock("2028-11-20T12:00:00Z");
    register.restart();
    register.sign_in();
    let destroyed = "SELECT annotations FROM run WHERE conversations = 1";
    // Two years at once are unusual: a supervisor has to confirm it.
    let confirm = retention::Command::Confirm { today: day("2028-11-20"), count: 1 };
    crate::support::act(register.engine(), confirm).unwrap();
    assert_eq!(register.number(destroyed), 1);
    assert_eq!(register.number("SELECT count(*) FROM criterion_value"), 0);
    assert_eq!(register.number("SELECT count(*) FROM criterion"), 1, "the scorecard stays");
}
