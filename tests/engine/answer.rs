//! Answer texts: their counts are those of a plain count over all messages, whatever happens to the register; nothing of a
//! destroyed one is left; one verdict is seen on all copies, and in a blind round on none.

use crate::support::people::talk_of_four;
use crate::support::rounds::{finish, judge, opened, review_act};
use crate::support::{Register, day, error_of, text};
use seula::domain::answer::{AnswerCopy, AnswerReference, AnswerTotals, RestingAnswer, normalised};
use seula::domain::{
    AccountRole, Answer, AnswerFilter, AnswerHash, AnswerPage, AnswerRow, AnswerSort, AnswerState, Channel,
    ConversationId, Evidence, ImportId, MessageRole, RootCause, Verdict, answers,
};
use seula::engine::ops::{answer, import, retention, review};
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;
use std::collections::BTreeMap;

const VALID: &str = "Jatkolupa on voimassa kaksi vuotta.";
const FEE: &str = "Maksu on 55 euroa.";
const SORRY: &str = "En ymmärtänyt.";

fn page(engine: &Engine, query: answer::Query) -> AnswerPage {
    match engine.ask(query).unwrap() {
        Reply::Answer(answer::Reply::Page(page)) => page,
        other => panic!("{other:?}"),
    }
}

/// All pages of a list.
fn list(engine: &Engine, filter: &AnswerFilter, sort: AnswerSort) -> (Vec<AnswerRow>, AnswerTotals) {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let page = page(engine, answer::Query::List { filter: filter.clone(), sort, after, limit: 2 });
        rows.extend(page.rows);
        after = page.next;
        if after.is_none() {
            return (rows, page.totals);
        }
    }
}

fn texts(engine: &Engine, filter: &AnswerFilter, sort: AnswerSort) -> Vec<String> {
    list(engine, filter, sort).0.into_iter().map(|row| row.text.0).collect()
}

fn show(engine: &Engine, hash: AnswerHash) -> Answer {
    match engine.ask(answer::Query::Show(hash)).unwrap() {
        Reply::Answer(answer::Reply::Shown(answer)) => *answer,
        other => panic!("{other:?}"),
    }
}

fn copies(engine: &Engine, conversation: ConversationId) -> Vec<AnswerCopy> {
    match engine.ask(answer::Query::Copies(conversation)).unwrap() {
        Reply::Answer(answer::Reply::Copies(_, copies)) => copies,
        other => panic!("{other:?}"),
    }
}

fn references(engine: &Engine) -> Vec<AnswerReference> {
    match engine.ask(answer::Query::References).unwrap() {
        Reply::Answer(answer::Reply::References(references)) => references,
        other => panic!("{other:?}"),
    }
}

fn resting(engine: &Engine, from: &str) -> Vec<RestingAnswer> {
    let query = answer::Query::Resting { reference: "migri.fi/maksut".to_owned(), from: day(from) };
    match engine.ask(query).unwrap() {
        Reply::Answer(answer::Reply::Resting(resting)) => resting,
        other => panic!("{other:?}"),
    }
}

fn hash_of(engine: &Engine, text: &str) -> AnswerHash {
    let (rows, _) = list(engine, &AnswerFilter::default(), AnswerSort::Given);
    rows.into_iter().find(|row| row.text.0 == text).unwrap().hash
}

fn outdated(hash: AnswerHash) -> answer::Command {
    answer::Command::Judge {
        hash,
        verdict: Verdict::Outdated,
        cause: Some(RootCause::GuidanceOutdated),
        should: text("Maksu nousi keväästä lähtien"),
        reference: text("migri.fi/maksut"),
        valid_on: Some(day("2026-03-01")),
        evidence: Evidence::default(),
    }
}

/// Every published answer, counted one by one.
fn plain(register: &Register) -> BTreeMap<String, u64> {
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let mut messages = plain
        .prepare(
            "SELECT msg.id / 8192, role, text FROM msg JOIN conv ON conv.id = msg.id / 8192
             JOIN import ON import.id = conv.import WHERE published_ms IS NOT NULL ORDER BY msg.id",
        )
        .unwrap();
    let rows = messages.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let rows: Vec<(i64, i64, String)> = rows.map(Result::unwrap).collect();
    let mut counts = BTreeMap::new();
    for talk in rows.chunk_by(|one, other| one.0 == other.0) {
        let roles = talk.iter().map(|(_, role, _)| MessageRole::from_number(*role).unwrap());
        for at in answers(roles) {
            *counts.entry(normalised(&talk[at].2).into_owned()).or_insert(0) += 1;
        }
    }
    counts
}

/// The list and its numbers are those of the plain count; how many texts are listed.
fn assert_plain(register: &Register, what: &str) -> usize {
    register.counted();
    let (rows, totals) = list(register.engine(), &AnswerFilter::default(), AnswerSort::Given);
    let mut listed: Vec<(String, u64)> =
        rows.iter().map(|row| (normalised(&row.text.0).into_owned(), row.given)).collect();
    listed.sort();
    let plain = plain(register);
    let wanted: Vec<(String, u64)> =
        plain.iter().filter(|(_, given)| **given > 1).map(|(text, given)| (text.clone(), *given)).collect();
    assert_eq!(listed, wanted, "{what}");
    let single = plain.len() - wanted.len();
    let given = wanted.iter().map(|(_, given)| given).sum();
    let numbers =
        AnswerTotals { texts: wanted.len() as u64, given, single: single as u64, uncounted_months: 0 };
    assert_eq!(totals, numbers, "{what}");
    assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(row.given)), "{what}");
    for row in rows {
        let answer = show(register.engine(), row.hash);
        assert_eq!((answer.given, answer.text.cut(400)), (row.given, row.text.as_str()), "{what}");
    }
    wanted.len()
}

/// The program is started on another day, at most thirty days later, and destroys what is due.
fn live_on(register: &mut Register, day: &str) {
    register.set_clock(&format!("{day}T12:00:00Z"));
    register.restart();
    register.sign_in();
    register.engine().call(retention::Command::Run { on_its_own: false }).unwrap();
    register.counted();
}

#[test]
fn counts_are_those_of_a_plain_count_whatever_happens() {
    let mut register = Register::new("answer_counts");
    let line =
        |start: &str, first: &str, second: &str| talk_of_four(start, ["Hei", first, "Entä maksu?", second]);
    let spaced = FEE.replace(' ', "  ");
    let first: String = [
        line("2025-01-10T08:00", VALID, FEE),
        line("2025-03-10T08:00", VALID, "Kerran sanottu."),
        line("2026-10-10T08:00", &spaced, SORRY),
    ]
    .concat();
    register.import(&first).unwrap();
    // Each of two texts was given once in a month, and twice in all.
    assert_eq!(assert_plain(&register, "after an import"), 2);
    let second = [line("2026-10-11T08:00", SORRY, SORRY), line("2026-11-11T08:00", "Uusi vastaus.", VALID)];
    register.import(&second.concat()).unwrap();
    assert_eq!(assert_plain(&register, "after another"), 3);

    let longer = line("2026-10-10T08:00", &spaced, SORRY).replace(
        "]}",
        r#", {"role": "assistant", "content": "Uusi vastaus.", "timestamp": "2026-10-10T08:01:00Z"}]}"#,
    );
    register.import(&longer).unwrap();
    assert_eq!(register.number("SELECT max(messages) FROM conv"), 5);
    assert_eq!(assert_plain(&register, "after a conversation became longer"), 4);

    register.engine().call(import::Command::Undo(ImportId(3))).unwrap();
    assert_eq!(assert_plain(&register, "after that was taken back"), 3);
    register.engine().call(import::Command::Undo(ImportId(2))).unwrap();
    assert_eq!(assert_plain(&register, "after a whole import was taken back"), 2);

    // As newer rules do: the text changes, and its month is marked.
    register.tamper(
        "UPDATE msg SET text = 'Maksu on ⟦amount⟧.' WHERE text LIKE 'Maksu%' AND id / 8192 = (SELECT max(id) FROM conv);
         INSERT INTO stale_month (index_month, changes) VALUES (202610, 1)
         ON CONFLICT (index_month) DO UPDATE SET changes = changes + 1",
    );
    register.restart();
    register.sign_in();
    assert_eq!(assert_plain(&register, "after a text was changed"), 1);

    // January 2025 goes as a whole, and with it one of two copies.
    for day in ["2026-12-20", "2027-01-15"] {
        live_on(&mut register, day);
    }
    assert_eq!(register.number("SELECT count(*) FROM conv"), 2);
    assert_eq!(assert_plain(&register, "after a month was destroyed"), 0);
    assert_eq!(register.numbers("SELECT index_month FROM answer_month ORDER BY 1"), [202_503, 202_610]);
}

#[test]
fn one_verdict_is_seen_on_all_copies_until_the_last_has_gone() {
    let mut register = Register::new("answer_verdict");
    let talks = [
        register.talk("2024-12-10T08:00", ["Hei", FEE, "Entä nyt?", SORRY]),
        register.talk("2025-01-05T08:00", ["Hei", "Odota hetki.", "Paljonko?", FEE]),
        register.talk("2025-01-20T08:00", ["Hei", FEE, "Kiitos", VALID]),
    ];
    register.counted();
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let fee = hash_of(&reviewer, FEE);
    let before = show(&reviewer, fee);
    assert_eq!((before.given, before.period), (3, (day("2024-12-10"), day("2025-01-20"))));
    assert_eq!((before.asked_again, before.handed_over), (2, 0));
    assert!(before.verdicts().total() == 0 && before.correct.is_none());
    assert_eq!(before.channels, [Channel::Bot]);

    reviewer.call(outdated(fee)).unwrap();
    for (engine, own) in [(&reviewer, true), (register.engine(), false)] {
        for (talk, seq) in talks.into_iter().zip([1, 3, 1]) {
            let marked = copies(engine, talk);
            let [copy] = &marked[..] else { panic!("{marked:?}") };
            assert_eq!((copy.seq, copy.hash, copy.given, copy.on_text.len()), (seq, fee, 3, 1));
            let on_text = &copy.on_text[0];
            assert_eq!((on_text.own, on_text.verdict), (own, Verdict::Outdated));
        }
        let correct = show(engine, fee).correct.unwrap();
        assert_eq!(correct.should, "Maksu nousi keväästä lähtien");
        assert_eq!(correct.valid_on, Some(day("2026-03-01")));
        let wrong = AnswerFilter { state: AnswerState::Wrong, ..AnswerFilter::default() };
        assert_eq!(texts(engine, &wrong, AnswerSort::Given), [FEE]);
    }
    // It is no part of a review of one of the conversations.
    assert!(opened(&reviewer, talks[0]).review.verdicts.is_empty());
    // Guidance changes: what rested on it is listed.
    assert_eq!(
        references(&reviewer),
        [AnswerReference { reference: "migri.fi/maksut".to_owned(), verdicts: 1 }]
    );
    assert!(resting(&reviewer, "2026-03-01").is_empty());
    let rests = resting(&reviewer, "2026-03-02");
    assert_eq!((rests.len(), rests[0].hash, rests[0].given), (1, fee, 3));

    // A verdict on one copy contradicts it.
    judge(&reviewer, talks[2], [Verdict::Correct; 2]);
    let conflict = AnswerFilter { state: AnswerState::Conflict, ..AnswerFilter::default() };
    assert_eq!(texts(&reviewer, &conflict, AnswerSort::Verdicts), [FEE]);
    let after = show(&reviewer, fee);
    assert!(after.verdicts().differ());
    assert_eq!((after.on_copies.total(), after.verdicts().total()), (1, 2));
    let still = after.correct.map(|correct| correct.reference);
    assert_eq!(still.as_deref(), Some("migri.fi/maksut"), "a verdict without a text takes nothing back");

    assert_eq!(error_of(&reviewer, outdated(AnswerHash(1))), Some(ErrorKind::NotFound));
    assert!(register.found_in_files("keväästä lähtien") > 0, "positive control");
    drop(reviewer);
    for day in ["2026-12-20", "2027-01-15"] {
        live_on(&mut register, day);
    }
    assert_eq!(register.number("SELECT count(*) FROM answer_verdict"), 1, "one copy is left");
    assert_eq!(texts(register.engine(), &AnswerFilter::default(), AnswerSort::Given), [FEE]);
    live_on(&mut register, "2027-02-10");
    for table in ["answer_month", "answer_count", "answer_text", "answer_verdict", "answer_judged"] {
        assert_eq!(register.number(&format!("SELECT count(*) FROM {table}")), 0, "{table}");
    }
    assert_eq!(register.found_in_files("keväästä lähtien"), 0);
}

#[test]
fn a_verdict_is_taken_back_and_changed_by_its_reviewer_alone() {
    let register = Register::new("answer_take_back");
    register.talk("2026-10-10T08:00", ["Hei", FEE, "Entä nyt?", FEE]);
    register.counted();
    let [(_, first), (_, second)] = register.two_reviewers();
    let fee = hash_of(&first, FEE);
    first.call(outdated(fee)).unwrap();
    assert_eq!(error_of(&second, answer::Command::TakeBack(fee)), Some(ErrorKind::NotFound));
    second.call(outdated(fee)).unwrap();
    second.call(outdated(fee)).unwrap();
    assert_eq!(show(&first, fee).on_text.len(), 2);
    first.call(answer::Command::TakeBack(fee)).unwrap();
    let left = show(&first, fee);
    assert_eq!((left.on_text.len(), left.own()), (1, None));
    let amounts = register.numbers("SELECT amount FROM audit WHERE act = 'answer_judged' AND object IS NULL");
    assert_eq!(amounts, [2; 3], "the log tells how many copies, not which text");
}

#[test]
fn in_a_blind_round_nobody_sees_what_another_reviewer_said_of_a_text() {
    let register = Register::new("answer_blind");
    let talks = register.talks(1);
    register.counted();
    let [(reino, first), (riitta, second)] = register.two_reviewers();
    register.talk("2026-11-02T08:00", ["Hei", "Hei.", "Kiitos", "Eipä kestä."]);
    register.counted();
    register.round(&[&reino, &riitta], 1000);
    let hash = hash_of(&first, "Hei.");
    first.call(outdated(hash)).unwrap();
    finish(&first, talks[0], [Verdict::Incorrect; 2]);
    let seen = |engine: &Engine| {
        let wrong = AnswerFilter { state: AnswerState::Wrong, ..AnswerFilter::default() };
        let answer = show(engine, hash);
        let marked = copies(engine, talks[0])[0].on_text.len();
        (
            texts(engine, &wrong, AnswerSort::Given).len(),
            answer.verdicts().total(),
            marked,
            references(engine).len(),
        )
    };
    assert_eq!(seen(&first), (2, 2, 1, 1));
    assert_eq!(seen(&second), (0, 0, 0, 0));
    assert_eq!(seen(register.engine()), (0, 0, 0, 0));
    let unreviewed = AnswerFilter { state: AnswerState::Unreviewed, ..AnswerFilter::default() };
    assert_eq!(texts(&second, &unreviewed, AnswerSort::Given).len(), 2);
    // Both have finished the first conversation: its verdicts are seen, those on texts while nothing of the round is left.
    finish(&second, talks[0], [Verdict::Correct; 2]);
    assert_eq!(seen(&second), (2, 2, 0, 0));
    let other = ConversationId(register.number("SELECT max(id) FROM conv"));
    finish(&first, other, [Verdict::Correct; 2]);
    finish(&second, other, [Verdict::Correct; 2]);
    assert_eq!(seen(&second), (2, 5, 1, 1));
}

#[test]
fn what_a_draft_says_of_a_copy_is_seen_by_its_reviewer_alone() {
    let register = Register::new("answer_draft");
    let talk = register.talk("2026-11-02T08:00", ["Hei", FEE, "Entä nyt?", FEE]);
    register.counted();
    let [(_, first), (_, second)] = register.two_reviewers();
    let fee = hash_of(&first, FEE);
    judge(&first, talk, [Verdict::Correct, Verdict::Incorrect]);
    let explain = review::Command::Explain {
        conversation: talk,
        seq: 3,
        cause: Some(RootCause::GuidanceOutdated),
        should: text("Maksu nousi"),
        reference: text("migri.fi/maksut"),
        valid_on: Some(day("2026-03-01")),
    };
    review_act(&first, explain).unwrap();
    let seen = |engine: &Engine| {
        let listed = [AnswerState::Wrong, AnswerState::Conflict, AnswerState::Unreviewed].map(|state| {
            let filter = AnswerFilter { state, ..AnswerFilter::default() };
            [AnswerSort::Given, AnswerSort::Last].map(|sort| texts(engine, &filter, sort).len())
        });
        let answer = show(engine, fee);
        let given = (answer.verdicts().total(), answer.correct.is_some());
        (listed, given, references(engine).len(), resting(engine, "2026-04-01").len())
    };
    let said = ([[1; 2], [1; 2], [0; 2]], (2, true), 1, 1);
    let nothing = ([[0; 2], [0; 2], [1; 2]], (0, false), 0, 0);
    assert_eq!((seen(&first), seen(&second), seen(register.engine())), (said, nothing, nothing));
    finish(&first, talk, [Verdict::Correct, Verdict::Incorrect]);
    assert_eq!((seen(&second), seen(register.engine())), (said, said));
}

#[test]
fn texts_are_found_by_words_language_and_channel() {
    let register = Register::new("answer_found");
    for day in ["2026-10-01", "2026-10-02"] {
        register.talk(&format!("{day}T08:00"), ["Hei", VALID, "Entä maksu?", FEE]);
        register.talk(&format!("{day}T09:00"), ["Hei", SORRY, "Kiitos", FEE]);
    }
    register.counted();
    let engine = register.engine();
    let words = |words: &str| {
        let filter = AnswerFilter { words: words.to_owned(), ..AnswerFilter::default() };
        texts(engine, &filter, AnswerSort::Given)
    };
    assert_eq!(words(""), texts(engine, &AnswerFilter::default(), AnswerSort::Given));
    assert_eq!(words("JATKOLUPA vuotta"), [VALID]);
    assert_eq!(words("ymmärt"), [SORRY]);
    assert_eq!(words("maksu lupa"), Vec::<String>::new());
    let bot = |channel| AnswerFilter { channel: Some(channel), ..AnswerFilter::default() };
    assert_eq!(texts(engine, &bot(Channel::Bot), AnswerSort::Last).len(), 3);
    assert_eq!(texts(engine, &bot(Channel::Live), AnswerSort::Last).len(), 0);
    let fee = show(engine, hash_of(engine, FEE));
    let spoken = AnswerFilter { language: fee.languages.first().copied(), ..AnswerFilter::default() };
    assert!(spoken.language.is_some() && texts(engine, &spoken, AnswerSort::Given).contains(&FEE.to_owned()));
    let months: Vec<u64> = fee.months.iter().map(|(_, given)| *given).collect();
    assert_eq!(months, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0]);
    let (rows, _) = list(engine, &AnswerFilter::default(), AnswerSort::Given);
    assert_eq!((rows[0].months.to_vec(), rows[0].given), (months, 4));
    assert_eq!(texts(engine, &AnswerFilter::default(), AnswerSort::Last)[0], FEE);
    // Given four times, and the last of all.
    assert_eq!(texts(engine, &AnswerFilter::default(), AnswerSort::Given)[0], FEE);
    let unjudged = texts(engine, &AnswerFilter::default(), AnswerSort::Verdicts);
    assert!(unjudged.is_empty());
}
