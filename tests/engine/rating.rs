//! What customers thought of their conversations: from the export into search, record and the sample of a round, kept up to
//! date by longer versions, and gone with the conversation.

use super::round::{drawn, plan, shown, verified};
use crate::support::{Register, day};
use seula::domain::query::Sort;
use seula::domain::sample::Design;
use seula::domain::{
    AccountRole, Filter, ImportId, ImportReport, Risk, RoundKind, RoundPlan, Stratifier, StratumFrame,
    Verification,
};
use seula::engine::Reply as Any;
use seula::engine::ops::conversation::{self, Place};
use seula::engine::ops::round::{Query, Reply};
use seula::engine::ops::{import, record, retention};
use seula::error::ErrorKind;
use seula::text::{Locale, Tr};

/// A chat with an adviser as Zendesk exports it, begun on this day, with its rating and a comment beside it.
fn chat(id: &str, start: &str, rating: &str) -> String {
    format!(
        r#"{{"id": "{id}", "type": "chat", "timestamp": "{start}T08:00:00Z", "visitor": {{"name": ""}}, "rating": {rating},
        "comment": "harmaa lokki kalliolla", "history": [
        {{"type": "chat.msg", "nick": "visitor:1", "msg": "Missä lupa viipyy?", "timestamp": "{start}T08:00:01Z"}},
        {{"type": "chat.msg", "nick": "agent:7", "msg": "Käsittelyssä.", "timestamp": "{start}T08:00:02Z"}}]}}"#
    )
}

/// Eight chats of November 2026: three bad ones, two good ones, and three without a rating.
fn eight(test: &str) -> Register {
    let register = Register::new(test);
    let ratings = ["bad", "good", "", "bad", "", "good", "bad", ""];
    let chats: Vec<String> = (1..)
        .zip(ratings)
        .map(|(n, rating)| {
            let rating = if rating.is_empty() { "null".to_owned() } else { format!("\"{rating}\"") };
            chat(&format!("chat-{n}"), &format!("2026-11-0{n}"), &rating)
        })
        .collect();
    let path = register.file("chats.json", &format!(r#"{{"chats": [{}], "count": 8}}"#, chats.join(",")));
    let report = register.import_file(&path, None).unwrap();
    assert_eq!((report.source.as_str(), report.imported, report.refused), ("zendesk-chat", 8, 0));
    register
}

/// The ratings in the order of the conversations' starts: 0 good, 1 bad, -1 none.
fn ratings(register: &Register) -> Vec<i64> {
    register.numbers("SELECT coalesce(rating, -1) FROM conv ORDER BY id")
}

#[test]
fn a_bad_rating_is_a_stratum_of_a_round_in_both_designs_and_its_sample_is_verified() {
    let register = eight("rating_round");
    assert_eq!(ratings(&register), [1, 0, -1, 1, -1, 0, 1, -1]);
    let (reviewer, _) = register.person("reino", &[AccountRole::Reviewer]);
    let (strata, risks) = (vec![Stratifier::Risk], vec![Risk::BadRating]);
    let asked = Query::Frame {
        filter: Box::default(),
        strata: strata.clone(),
        risks: risks.clone(),
        kind: RoundKind::Review,
    };
    let Any::Round(Reply::Frame(frame)) = register.engine().ask(asked).unwrap() else { panic!() };
    let of = |strata: &[StratumFrame]| -> Vec<(Option<bool>, u64)> {
        strata.iter().map(|stratum| (stratum.key.risk, stratum.frame)).collect()
    };
    assert_eq!(of(&frame.strata), [(Some(true), 3), (Some(false), 5)]);
    for (design, at_risk) in [(Design::TwoStratum, 3), (Design::Stratified, 2)] {
        let (strata, risks) = (strata.clone(), risks.clone());
        let plan = RoundPlan { design, strata, risks: risks.clone(), ..plan(5, &[&reviewer]) };
        let round = drawn(&register, plan);
        let view = shown(&register, round);
        let sizes: Vec<_> = view.strata.iter().map(|one| (one.key.risk, one.frame, one.sample)).collect();
        assert_eq!(view.receipt.risks, risks, "the receipt says what at risk is: {design:?}");
        assert_eq!(sizes, [(Some(true), 3, at_risk), (Some(false), 5, 5 - at_risk)], "{design:?}");
        let bad_in = |place: u32| {
            register.number(&format!(
                "SELECT count(*) FROM round_item JOIN round_stratum ON round_stratum.id = round_item.stratum \
                 JOIN conv ON conv.id = round_item.conv \
                 WHERE round_stratum.round = {} AND round_stratum.place = {place} AND conv.rating = 1",
                round.0
            )) as u64
        };
        assert_eq!((bad_in(0), bad_in(1)), (at_risk, 0), "{design:?}");
        assert_eq!(verified(&register, round), Verification::Same { compared: 5, gone: 0 }, "{design:?}");
    }
}

#[test]
fn a_search_by_rating_names_a_population() {
    let register = eight("rating_population");
    for (line, conversations) in
        [("arvosana:huono", 3), ("betyg:bra", 2), ("rating:good channel:live", 2), ("rating:bad lupa", 3)]
    {
        let (filter, problems) = Filter::parse(line, day("2026-11-24"));
        assert_eq!(problems, [], "{line}");
        let asked = Query::Frame {
            filter: Box::new(filter),
            strata: Vec::new(),
            risks: Vec::new(),
            kind: RoundKind::Review,
        };
        let Any::Round(Reply::Frame(frame)) = register.engine().ask(asked).unwrap() else { panic!() };
        assert_eq!(frame.strata.iter().map(|one| one.frame).sum::<u64>(), conversations, "{line}");
    }
}

#[test]
fn where_many_are_rated_bad_they_are_listed_by_month_with_what_else_is_asked() {
    let register = Register::new("rating_many");
    register.import(&(talk("a", 2, "bad") + &talk("b", 2, "bad") + &talk("c", 2, "good"))).unwrap();
    // Others before them, more than are asked for before the months.
    register.tamper(
        "UPDATE conv SET lang = 'fi';
         WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 5000)
         INSERT INTO conv (id, number, ext, started_ms, ended_ms, basis, due_on, index_month, lang, channel, rating,
             source, topic, messages, answers, kinds, rules, import)
         SELECT id - n, number + n, randomblob(16), started_ms, ended_ms, basis, due_on, index_month, 'sv', channel, 1,
             source, topic, messages, answers, kinds, rules, import
         FROM n JOIN (SELECT * FROM conv ORDER BY id LIMIT 1);",
    );
    for (line, limit, rows, more) in [
        ("rating:bad lang:fi", 10, 2, false),
        ("rating:bad", 2, 2, true),
        ("rating:good", 10, 1, false),
        ("rating:good lang:sv", 10, 0, false),
        ("rating:bad lang:fi kind:email", 10, 0, false),
    ] {
        let (filter, problems) = Filter::parse(line, day("2026-11-24"));
        assert_eq!(problems, [], "{line}");
        let asked = conversation::Query::List { filter, sort: Sort::Newest, at: Place::Start, limit };
        let Any::Conversation(conversation::Reply::List(page)) = register.engine().ask(asked).unwrap() else {
            panic!()
        };
        assert_eq!((page.rows.len(), page.more), (rows, more), "{line}");
    }
}

/// A line of a role/content export of so many messages, rated or not.
fn talk(id: &str, messages: usize, rating: &str) -> String {
    let said: Vec<String> = (0..messages)
        .map(|n| {
            let role = ["user", "assistant"][n % 2];
            format!(
                r#"{{"role": "{role}", "content": "Viesti {n}", "timestamp": "2026-11-20T08:00:{n:02}Z"}}"#
            )
        })
        .collect();
    let rating =
        if rating.is_empty() { String::new() } else { format!(r#""customer_rating": "{rating}", "#) };
    format!("{{\"id\": \"{id}\", {rating}\"messages\": [{}]}}\n", said.join(", "))
}

#[test]
fn a_longer_version_brings_its_rating_and_taking_it_back_brings_the_earlier_one_again() {
    let register = Register::new("rating_longer");
    let short = talk("a", 2, "good") + &talk("b", 2, "") + &talk("c", 2, "bad") + &talk("d", 2, "good");
    assert_eq!(register.import(&short).unwrap().imported, 4);
    assert_eq!(ratings(&register), [0, -1, 1, 0]);
    // One grows and is rated worse, one is rated only now, one does not say again how it was rated, and one comes as it was
    // but for its rating.
    let long = talk("a", 4, "bad") + &talk("b", 4, "good") + &talk("c", 4, "") + &talk("d", 2, "bad");
    let report = register.import(&long).unwrap();
    assert_eq!((report.replaced, report.skipped), (3, 1));
    assert_eq!(ratings(&register), [1, 0, 1, 1]);
    assert_eq!(undone(&register, ImportId(2)), Ok((0, 3)));
    assert_eq!(ratings(&register), [0, -1, 1, 0]);
}

/// Takes an import back; conversations that went, and that were shortened.
fn undone(register: &Register, import: ImportId) -> Result<(u64, u64), ErrorKind> {
    match register.engine().call(import::Command::Undo(import)) {
        Ok(Any::Import(import::Reply::Undone { conversations, shortened })) => Ok((conversations, shortened)),
        Ok(other) => panic!("{other:?}"),
        Err(error) => Err(error.kind),
    }
}

/// A file of chats as Zendesk exports them, each begun a day after the one before, with the end of its history.
fn chats(register: &Register, name: &str, ends: &[&str]) -> ImportReport {
    let chats: Vec<String> = (1..)
        .zip(ends)
        .map(|(n, end)| {
            chat(&format!("chat-{n}"), &format!("2026-11-0{n}"), "null")
                .replace("}]}", &format!("}}{end}]}}"))
        })
        .collect();
    let path = register.file(name, &format!(r#"{{"chats": [{}]}}"#, chats.join(",")));
    register.import_file(&path, None).unwrap()
}

#[test]
fn a_rating_that_is_given_or_taken_back_after_the_last_message_is_taken_over_and_can_be_undone() {
    let register = Register::new("rating_afterwards");
    let good = r#", {"type": "chat.rating", "nick": "visitor:1", "rating": null, "new_rating": "good"}"#;
    let bad = &good.replace("good", "bad");
    let none = &good.replace("\"good\"", "null");
    let more = r#", {"type": "chat.msg", "nick": "visitor:1", "msg": "Kiitos.", "timestamp": "2026-11-02T08:00:09Z"}"#;
    assert_eq!(chats(&register, "first.json", &[good, "", good, bad]).imported, 4);
    assert_eq!(ratings(&register), [0, -1, 0, 1]);
    // Taken back, given, said again, and not said again.
    let second = chats(&register, "second.json", &[none, bad, good, ""]);
    assert_eq!((second.replaced, second.skipped, second.conflicts), (0, 4, 0));
    assert_eq!(ratings(&register), [-1, 1, 0, 1]);
    assert_eq!(register.numbers("SELECT DISTINCT messages FROM conv"), [2]);
    assert_eq!(register.number("SELECT sum(messages) FROM tally"), 8);
    let third = chats(&register, "third.json", &["", &format!("{more}{good}")]);
    assert_eq!((third.replaced, third.skipped), (1, 1));
    assert_eq!(ratings(&register), [-1, 0, 0, 1]);
    assert_eq!(undone(&register, second.import.unwrap()), Err(ErrorKind::ImportGrown));
    assert_eq!(undone(&register, third.import.unwrap()), Ok((0, 1)));
    assert_eq!(ratings(&register), [-1, 1, 0, 1]);
    assert_eq!(undone(&register, second.import.unwrap()), Ok((0, 0)));
    assert_eq!(ratings(&register), [0, -1, 0, 1]);
    assert_eq!(register.number("SELECT sum(messages) FROM tally"), 8);
    assert_eq!(register.number("SELECT count(*) FROM lengthening"), 0);
}

#[test]
fn of_several_versions_in_one_file_the_last_that_tells_a_rating_counts() {
    let register = Register::new("rating_versions");
    let file = talk("a", 2, "bad")
        + &talk("a", 4, "good")
        + &talk("b", 2, "bad")
        + &talk("b", 4, "")
        + &talk("c", 2, "")
        + &talk("c", 2, "bad");
    let report = register.import(&file).unwrap();
    assert_eq!((report.imported, report.replaced, report.skipped), (3, 2, 1));
    assert_eq!(ratings(&register), [0, 1, 1]);
    let again = talk("a", 4, "bad")
        + &talk("a", 4, "good")
        + &talk("b", 4, "good")
        + &talk("b", 6, "")
        + &talk("c", 2, "good")
        + &talk("c", 4, "bad");
    let report = register.import(&again).unwrap();
    assert_eq!((report.replaced, report.skipped, report.conflicts), (2, 4, 0));
    assert_eq!(ratings(&register), [0, 0, 1]);
    assert_eq!(register.numbers("SELECT messages FROM conv ORDER BY id"), [4, 6, 4]);
}

#[test]
fn ratings_stand_in_the_record_and_nothing_of_what_was_written_beside_them() {
    let register = eight("rating_record");
    let Any::Record(record::Reply::Shown(found)) = register.engine().ask(record::Query::Show).unwrap() else {
        panic!("no record")
    };
    assert_eq!((found.kept.conversations, found.rated), (8, 5));
    let sentence = seula::domain::RecordSentence::Conversations;
    for (locale, name, count) in [
        (Locale::Fi, "asiakkaan antama arvosana", "asiakkaan antama arvosana 5 keskustelussa"),
        (Locale::Sv, "kundens betyg", "kundens betyg i 5 konversationer"),
        (Locale::En, "customer rating", "customer rating in 5 conversations"),
    ] {
        let tr = Tr::new(locale);
        assert!(tr.record_sentence(sentence).contains(name), "{name}");
        let [told] = tr.record_evidence(&found, sentence).try_into().unwrap();
        assert!(told.replace('\u{a0}', " ").ends_with(count), "{told}");
    }
    assert!(register.found_in_files("lupa viipyy") > 0, "the words of a message are");
    assert_eq!(register.found_in_files("harmaa lokki"), 0);
}

#[test]
fn a_rating_is_destroyed_with_its_conversation_and_so_is_the_one_before_it() {
    let mut register = Register::new("rating_destroyed");
    let old = |messages, rating| talk("old", messages, rating).replace("2026-11-20", "2024-12-01");
    register.import(&(old(2, "bad") + &talk("a", 2, "good"))).unwrap();
    assert_eq!(register.import(&old(4, "good")).unwrap().replaced, 1);
    let rated = "SELECT count(*) FROM conv INDEXED BY conv_rating WHERE rating >= 0";
    let before = "SELECT count(*) FROM lengthening WHERE rating = 1";
    let counted = |register: &Register| (register.number(rated), register.number(before));
    assert_eq!((ratings(&register), counted(&register)), (vec![0, 0], (2, 1)));
    register.stop();
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    register.sign_in();
    register.engine().call(retention::Command::Run { on_its_own: false }).unwrap();
    assert_eq!((ratings(&register), counted(&register)), (vec![0], (1, 0)));
}
