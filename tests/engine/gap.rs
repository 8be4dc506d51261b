//! Gaps in guidance: what finished reviews and verdicts on texts name, grouped, and a table of work in which no question stands.

use crate::support::people::talk_of_four;
use crate::support::rounds::{assigned, finish, judge, review_act};
use crate::support::{Register, day, error_of, text};
use seula::domain::gap::{Gap, GapWork};
use seula::domain::{
    AccountRole, AnswerHash, ConversationId, Evidence, QueueItem, RootCause, StoredText, Verdict,
};
use seula::engine::ops::{adjudication, answer, gap, review};
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;
use seula::text::Locale;

fn list(engine: &Engine) -> (Vec<Gap>, Vec<GapWork>) {
    match engine.ask(gap::Query::List).unwrap() {
        Reply::Gap(gap::Reply::List(gaps, work)) => (gaps, work),
        other => panic!("{other:?}"),
    }
}

fn explain(engine: &Engine, conversation: ConversationId) {
    let command = review::Command::Explain {
        conversation,
        seq: 1,
        cause: Some(RootCause::GuidanceMissing),
        should: text("x"),
        reference: text("migri.fi/kausi"),
        valid_on: None,
    };
    review_act(engine, command).unwrap();
}

#[test]
fn finished_reviews_name_gaps_and_the_table_tells_no_question() {
    let register = Register::new("gap_list");
    let asked = |start: &str, question: &str| register.talk(start, [question, "Hei.", "Kiitos", "Hei."]);
    let first = asked("2026-11-01T08:00", "Voiko kausityöluvalla vaihtaa työnantajaa?");
    let second = asked("2026-11-02T08:00", "Kausityölupa ja vaihtaminen: työnantaja muuttui");
    let third = asked("2026-11-03T08:00", "Milloin passi tulee postista?");
    // Short texts, of which no language can be told for sure.
    register.tamper("UPDATE conv SET lang = 'fi'");
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    for (talk, verdict) in [(first, Verdict::NoAnswer), (second, Verdict::Handover)] {
        judge(&reviewer, talk, [verdict, Verdict::Correct]);
        explain(&reviewer, talk);
        finish(&reviewer, talk, [verdict, Verdict::Correct]);
    }
    judge(&reviewer, third, [Verdict::NoAnswer; 2]);
    let (gaps, work) = list(register.engine());
    let [gap] = &gaps[..] else { panic!("a draft names no gap: {gaps:?}") };
    let asked: Vec<_> = gap.questions.iter().map(|asked| (asked.conversation, asked.started.day())).collect();
    assert_eq!((gap.answers, gap.handovers), (2, 1));
    assert_eq!(asked, [(second, day("2026-11-02")), (first, day("2026-11-01"))]);
    assert_eq!(gap.causes, [(Some(RootCause::GuidanceMissing), 2)]);
    assert_eq!((work.len(), work[0].reference.as_str(), work[0].answers), (1, "migri.fi/kausi", 2));

    let path = register.folder.join("aukot.csv");
    let export = || gap::Command::Export { path: path.clone(), locale: Locale::Fi };
    reviewer.call(export()).unwrap();
    assert_eq!(error_of(&reviewer, export()), Some(ErrorKind::FileExists));
    let table = std::fs::read_to_string(&path).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[0].contains(";Annettu asiakkaille;"), "{}", rows[0]);
    assert_eq!(rows[1], "migri.fi/kausi;Ohje puuttuu;2;1;1;suomi");
    assert!(!table.to_lowercase().contains("kausityö"), "{table}");
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'gaps_exported'"), 1);
}

const SORRY: &str = "En ymmärtänyt.";
const MISSING: Option<RootCause> = Some(RootCause::GuidanceMissing);
const PAGE: &str = "migri.fi/kausi";

/// Finishes a review of the two answers; where the first one is wrong it names a cause and a page.
fn say(engine: &Engine, conversation: ConversationId, first: Verdict) {
    judge(engine, conversation, [first, Verdict::Correct]);
    if first != Verdict::Correct {
        explain(engine, conversation);
    }
    finish(engine, conversation, [first, Verdict::Correct]);
}

/// Settles the first answer.
fn settle(engine: &Engine, of: &QueueItem, verdict: Verdict) {
    engine.call(adjudication::Command::Verdict { item: of.item, seq: 1, verdict }).unwrap();
}

fn settle_to_the_end(engine: &Engine, of: &QueueItem, verdict: Verdict) {
    settle(engine, of, verdict);
    engine.call(adjudication::Command::Finish(of.item)).unwrap();
}

/// What somebody finds of single answers, the newest conversation first.
fn found(engine: &Engine) -> Vec<(ConversationId, Verdict, Option<RootCause>, String)> {
    let (gaps, work) = list(engine);
    let grouped: u64 = gaps.iter().map(|gap| gap.answers).sum();
    assert_eq!(grouped, work.iter().map(|page| page.answers).sum::<u64>(), "both lists are of the same");
    let questions = gaps.into_iter().flat_map(|gap| gap.questions);
    let mut found: Vec<_> = questions
        .map(|asked| {
            assert_eq!(asked.seq, 1);
            (asked.conversation, asked.verdict, asked.cause, asked.reference)
        })
        .collect();
    found.sort_by_key(|(conversation, ..)| std::cmp::Reverse(*conversation));
    found
}

fn named(conversation: ConversationId) -> (ConversationId, Verdict, Option<RootCause>, String) {
    (conversation, Verdict::NoAnswer, MISSING, PAGE.to_owned())
}

/// Three conversations that two have reviewed: of the first and the last answer the first reviewer says that it is correct, and
/// the second that it is none; of the middle one it is the other way round.
fn differing(test: &str) -> (Register, [Engine; 2], [QueueItem; 3]) {
    let (register, [reino, riitta]) = Register::with_round_of_two(test, 3, 1000);
    let mut items = assigned(&reino);
    items.sort_by_key(|item| item.conversation);
    let items: [QueueItem; 3] = items.try_into().unwrap();
    let [none, correct] = [Verdict::NoAnswer, Verdict::Correct];
    for (engine, verdicts) in [(&reino, [correct, none, correct]), (&riitta, [none, correct, none])] {
        for (item, verdict) in items.iter().zip(verdicts) {
            say(engine, item.conversation, verdict);
        }
    }
    (register, [reino, riitta], items)
}

#[test]
fn whose_verdict_counts_is_decided_before_what_it_says() {
    let (register, [reino, riitta], [_, middle, _]) = differing("gap_first");
    for engine in [&reino, &riitta, register.engine()] {
        assert_eq!(found(engine), [named(middle.conversation)], "of the others the first says correct");
    }
}

#[test]
fn what_was_settled_stands_in_place_of_what_reviewers_said_once_it_is_settled_to_the_end() {
    let (register, [reino, riitta], [first, middle, last]) = differing("gap_settled");
    let supervisor = register.engine();
    settle(supervisor, &first, Verdict::NoAnswer);
    settle(supervisor, &middle, Verdict::Correct);
    assert_eq!(found(supervisor), [named(middle.conversation)], "it can be settled otherwise yet");
    for item in [&first, &middle] {
        supervisor.call(adjudication::Command::Finish(item.item)).unwrap();
    }
    for engine in [&reino, &riitta, supervisor] {
        assert_eq!(found(engine), [named(first.conversation)], "with the words of who said the same");
    }
    // What nobody had said has nobody's cause, and no page.
    settle_to_the_end(supervisor, &last, Verdict::Handover);
    let handover = (last.conversation, Verdict::Handover, None, String::new());
    assert_eq!(found(supervisor), [handover, named(first.conversation)]);
    let path = register.folder.join("aukot.csv");
    supervisor.call(gap::Command::Export { path: path.clone(), locale: Locale::Fi }).unwrap();
    let table = std::fs::read_to_string(&path).unwrap();
    let mut rows: Vec<&str> = table.lines().skip(1).collect();
    rows.sort_unstable();
    assert_eq!(rows.len(), 2, "{table}");
    assert!(rows[0].starts_with(";;1;0;1;"), "{table}");
    assert!(rows[1].starts_with("migri.fi/kausi;Ohje puuttuu;1;1;0;"), "{table}");
}

#[test]
fn what_was_settled_is_told_to_nobody_while_another_round_waits_for_a_review() {
    let (register, [reino, riitta], [first, ..]) = differing("gap_settled_blind");
    settle_to_the_end(register.engine(), &first, Verdict::NoAnswer);
    let (raili, third) = register.person("raili", &[AccountRole::Reviewer]);
    register.round(&[&raili], 0);
    let of_first = |engine: &Engine| {
        found(engine).into_iter().filter(|(conversation, ..)| *conversation == first.conversation).count()
    };
    let seen = || [&reino, &riitta, &third, register.engine()].map(of_first);
    assert_eq!(seen(), [0, 1, 0, 0], "everybody's own verdict is left");
    say(&third, first.conversation, Verdict::Correct);
    assert_eq!(seen(), [1; 4], "a third opinion does not undo what was settled");
}

fn judge_text(engine: &Engine, hash: AnswerHash, verdict: Verdict) {
    let command = answer::Command::Judge {
        hash,
        verdict,
        cause: MISSING,
        should: text("x"),
        reference: text("migri.fi/botti"),
        valid_on: None,
        evidence: Evidence::default(),
    };
    engine.call(command).unwrap();
}

/// The text that was given most often.
fn most_given(register: &Register) -> AnswerHash {
    register.counted();
    AnswerHash(register.number("SELECT hash FROM answer_text ORDER BY given DESC LIMIT 1"))
}

#[test]
fn a_text_that_was_judged_with_a_thousand_copies_stands_above_a_page_with_two_verdicts() {
    let register = Register::new("gap_text");
    let start = |n: u32| format!("2026-10-{:02}T{:02}:00", 1 + n / 20, n % 20);
    let lines: String = (0..500).map(|n| talk_of_four(&start(n), ["Hei", SORRY, "Miksi?", SORRY])).collect();
    assert_eq!(register.import(&lines).unwrap().imported, 500);
    let newest = ConversationId(register.number("SELECT max(id) FROM conv"));
    let asked = |start: &str| register.talk(start, ["Voiko vaihtaa?", "Hei.", "Kiitos", "Eipä kestä."]);
    let two = [asked("2026-11-01T08:00"), asked("2026-11-02T08:00")];
    let sorry = most_given(&register);
    let [(_, first), (_, second)] = register.two_reviewers();
    for talk in two {
        say(&first, talk, Verdict::NoAnswer);
    }
    let pages = |engine: &Engine| -> Vec<(String, u64)> {
        let (_, work) = list(engine);
        work.into_iter().map(|page| (page.reference, page.answers)).collect()
    };
    let page = |reference: &str, answers: u64| (reference.to_owned(), answers);
    assert_eq!(pages(&first), [page(PAGE, 2)], "nobody has judged the text");
    judge_text(&first, sorry, Verdict::NoAnswer);
    judge_text(&second, sorry, Verdict::Correct);
    for engine in [&first, &second, register.engine()] {
        assert_eq!(
            pages(engine),
            [page("migri.fi/botti", 1000), page(PAGE, 2)],
            "as the first one judged it"
        );
    }
    let (gaps, _) = list(register.engine());
    let told: Vec<_> = gaps.iter().map(|gap| (gap.text.is_some(), gap.answers, gap.handovers)).collect();
    assert_eq!(told, [(true, 1000, 0), (false, 2, 0)]);
    assert_eq!(gaps[0].text.as_ref().map(StoredText::as_str), Some(SORRY));
    assert_eq!(gaps[0].causes, [(MISSING, 1000)]);
    // All copies are of one month, of which the newest and the oldest are known.
    let copies = |gap: &Gap| -> Vec<_> {
        gap.questions.iter().map(|asked| (asked.started.day(), asked.seq, asked.question.0.clone())).collect()
    };
    let oldest = (day("2026-10-01"), 1, "Hei".to_owned());
    assert_eq!(copies(&gaps[0]), [(day("2026-10-25"), 3, "Miksi?".to_owned()), oldest.clone()]);

    // Two copies get verdicts of their own, which count for these once the review is finished.
    judge(&first, newest, [Verdict::Correct, Verdict::NoAnswer]);
    assert_eq!(pages(&first)[0], page("migri.fi/botti", 1000), "a draft counts for nothing");
    finish(&first, newest, [Verdict::Correct, Verdict::NoAnswer]);
    let left = [page("migri.fi/botti", 998), page(PAGE, 2), page("", 1)];
    assert_eq!([pages(&second), pages(register.engine())], [left.clone(), left]);
    let (gaps, _) = list(&second);
    assert_eq!(copies(&gaps[0]), [oldest]);

    let path = register.folder.join("aukot.csv");
    first.call(gap::Command::Export { path: path.clone(), locale: Locale::Fi }).unwrap();
    let table = std::fs::read_to_string(&path).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[1].starts_with("migri.fi/botti;Ohje puuttuu;998;998;0;"), "{table}");
    assert!(rows[2].starts_with("migri.fi/kausi;Ohje puuttuu;2;2;0;"), "{table}");
    assert!(!table.contains("ymmärtänyt") && !table.contains("Miksi"), "{table}");

    first.call(answer::Command::TakeBack(sorry)).unwrap();
    assert_eq!(pages(&first), [page(PAGE, 2), page("", 1)], "the second one says that the text is correct");
}

#[test]
fn an_open_double_review_shows_the_other_reviewer_no_gap_neither_of_an_answer_nor_of_a_text() {
    let (register, [reino, riitta]) = Register::with_round_of_two("gap_blind", 2, 1000);
    let mut items = assigned(&reino);
    items.sort_by_key(|item| item.conversation);
    let hash = most_given(&register);
    say(&reino, items[0].conversation, Verdict::NoAnswer);
    judge_text(&reino, hash, Verdict::NoAnswer);
    let answers = |engine: &Engine| list(engine).0.iter().map(|gap| gap.answers).sum::<u64>();
    let seen = || [&reino, &riitta, register.engine()].map(answers);
    // Each of two texts was given twice, and one copy of each has a verdict of its own.
    assert_eq!(seen(), [1 + 1, 0, 0]);
    say(&riitta, items[0].conversation, Verdict::NoAnswer);
    assert_eq!(seen(), [1 + 1, 1, 1], "verdicts on texts are hidden while the round waits for anybody");
    for engine in [&reino, &riitta] {
        say(engine, items[1].conversation, Verdict::Correct);
    }
    assert_eq!(seen(), [1; 3], "every copy has a verdict of its own");
}
