//! Conversations found by the topic that their source names.

use super::search::page;
use crate::support::{Register, day};
use seula::domain::query::Sort;
use seula::domain::{Filter, RoundKind};
use seula::engine::Reply as Any;
use seula::engine::ops::conversation::{self, Count, Place};
use seula::engine::ops::round::{Query, Reply};

/// Start, language and topic of each, and what the customer asks.
const TALKS: [(&str, &str, &str, &str); 4] = [
    ("2026-10-05", "fi", "Oleskelulupa", "Yksi lupa"),
    ("2026-10-06", "sv", "Maksut, työ", "Kaksi lupa"),
    ("2026-11-02", "fi", "oleskeluLUPA", "Kolme passi"),
    ("2026-11-03", "en", "Kansalaisuus", "Nelja lupa"),
];

fn four(test: &str) -> Register {
    let register = Register::new(test);
    let lines = TALKS.map(|(start, language, topic, question)| {
        format!(
            "{{\"id\": \"{start}\", \"language\": \"{language}\", \"topic\": \"{topic}\", \"messages\": [\
             {{\"role\": \"user\", \"content\": \"{question}\", \"timestamp\": \"{start}T08:00:00Z\"}}, \
             {{\"role\": \"bot\", \"content\": \"Katso sivuilta.\", \"timestamp\": \"{start}T08:00:05Z\"}}]}}\n"
        )
    });
    assert_eq!(register.import(&lines.concat()).unwrap().imported, 4);
    register
}

#[test]
fn a_search_by_topic_finds_the_whole_topic_in_any_case_and_names_a_population() {
    let register = four("topic_search");
    for (line, wanted) in [
        ("topic:oleskelulupa", "Kolme Yksi"),
        ("aihe:OLESKELULUPA lupa", "Yksi"),
        ("ämne:\"maksut, TYÖ\"", "Kaksi"),
        ("topic:\"maksut, tyo\"", ""),
        ("topic:maksut", ""),
        ("topic:oleskelu*", ""),
        ("topic:oleskelulupa,kansalaisuus", "Nelja Kolme Yksi"),
        ("topic:kansalaisuus topic:\"maksut, työ\" role:customer lupa", "Nelja Kaksi"),
        ("topic:oleskelulupa lang:fi on:2026-11", "Kolme"),
        ("topic:oleskelulupa length:3..", ""),
        ("topic:kansalaisuus reviewed:no", "Nelja"),
    ] {
        let (filter, problems) = Filter::parse(line, day("2026-11-24"));
        assert_eq!(problems, [], "{line}");
        let rows = page(&register, &filter, Sort::Newest, Place::Start, 50).rows;
        let name = |opening: &str| opening.split(' ').next().unwrap().to_owned();
        let found: Vec<String> = rows.iter().map(|row| name(&row.conversation.opening)).collect();
        assert_eq!(found.join(" "), wanted, "{line}");
        let count = found.len() as u64;
        let asked = conversation::Query::Count { filter: filter.clone(), cap: 1000 };
        let counted = register.engine().ask(asked).unwrap();
        let Any::Conversation(conversation::Reply::Count(counted)) = counted else { panic!("{counted:?}") };
        assert_eq!(counted, Count { count, exact: true }, "{line}");
        let asked = Query::Frame {
            filter: Box::new(filter),
            strata: Vec::new(),
            risks: Vec::new(),
            kind: RoundKind::Review,
        };
        let Any::Round(Reply::Frame(frame)) = register.engine().ask(asked).unwrap() else { panic!() };
        assert_eq!(frame.strata.iter().map(|one| one.frame).sum::<u64>(), count, "{line}");
    }
}
