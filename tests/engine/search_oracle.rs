//! The index against the slow way: every list and count must be what one gets by reading every message.

use super::search::{page, talk};
use crate::support::{Register, day};
use seula::domain::query::{Sort, TextQuery};
use seula::domain::{ConversationId, Filter, MessageRole};
use seula::engine::Reply;
use seula::engine::ops::conversation::{Count, Place, Query, Reply as Answer};

/// Words that are planted: inflected and compound forms of a few, what begins and ends alike, short ones, other
/// scripts, and what stands in nearly every conversation.
const PLANTED: &[&str] = &[
    "lupa",
    "luvan",
    "lupaa",
    "lupaus",
    "oleskelulupa",
    "oleskeluluvan",
    "oleskelulupahakemus",
    "työlupa",
    "jatkolupahakemuksesta",
    "luopa",
    "hakemus",
    "hakemuksen",
    "hakemusta",
    "hakemuspalvelu",
    "uudelleenhakemus",
    "asunto",
    "asuntoja",
    "asunnon",
    "vuokra-asunto",
    "suomalainen",
    "suomalaiset",
    "epäsuomalainen",
    "työ",
    "työn",
    "yötyö",
    "eu",
    "eurot",
    "han",
    "hän",
    "passi",
    "passit",
    "huppassi",
    "tillstånd",
    "uppehållstillstånd",
    "tillståndet",
    "permit",
    "permits",
    "我的居留许可",
    "居留",
    "許可",
    "паспорт",
    "паспорта",
    "2026",
    "H2020",
];

/// Words of every conversation.
const EVERYWHERE: &str = "hei kiitos";

/// Query lines: each word alone and pieces of it, then these.
const LINES: &[&str] = &[
    "lupa hakemus",
    "oleskelulupa hakemus asunto",
    "lupa -hakemus",
    "lupa -\"lupa\"",
    "hei -lupa -hakemus",
    "lupa OR asunto",
    "(lupa OR tillstånd) (hei -passi)",
    "lup* hake*",
    "\"uusi lupa\"",
    "\"uusi lup\"*",
    "uusi-lupa",
    "role:customer lupa",
    "role:bot lupa hakemus",
    "role:bot (lupa OR passi) -hakemus",
    "role:adviser lupa",
    "lupa -(role:bot passi)",
    "lupa kieli:fi",
    "lupa hakemus kieli:sv",
    "hei kieli:en",
    "lupa length:5..",
    "length:5..",
    "length:..3",
    "length:4 hakemus",
    "length:2..3 lupa asunto",
    "lupa on:2026-09",
    "hakemus after:2026-09-10 before:2026-11-02",
    "kind:phone lupa",
    "kind:phone length:3..",
    "topic:TYÖLUPA",
    "topic:tyolupa",
    "lupa aihe:\"maksut, [UUSI]\"",
    "role:bot lupa ämne:työlupa",
    "topic:työlupa topic:\"Maksut, [uusi]\" length:3.. kieli:fi",
    "puuttuva",
    "lupa puuttuva",
    "hei puuttuva OR lupa",
    "居留 lupa",
    "паспорт OR 居留",
];

/// 150 conversations of planted words in four months, drawn by a fixed seed.
fn planted(test: &str) -> Register {
    let register = Register::new(test);
    let mut random = fastrand::Rng::with_seed(11);
    let talks = (0..150).map(|n| {
        let months = ["2026-08", "2026-09", "2026-10", "2026-11"];
        let start = format!("{}-{:02}T08:{:02}", months[n % 4], 1 + n % 20, n % 60);
        let messages: Vec<String> = (0..random.usize(2..8))
            .map(|at| {
                let role = ["user", "bot", "agent"][if at == 0 { 0 } else { random.usize(..3) }];
                let mut words: Vec<&str> = (0..random.usize(1..5))
                    .map(|_| PLANTED[random.usize(..PLANTED.len()).min(random.usize(..PLANTED.len()))])
                    .collect();
                if random.u8(..4) == 0 {
                    words.extend(["uusi", "lupa"]);
                }
                if random.u8(..12) == 0 {
                    words.push("soita 040 1234567");
                }
                let every = if at == 0 { EVERYWHERE } else { "" };
                format!("{role}: {} {every}", words.join(" "))
            })
            .collect();
        let messages: Vec<&str> = messages.iter().map(String::as_str).collect();
        talk(&start, ["fi", "sv", "en"][random.usize(..3)], &messages)
    });
    register.import(&talks.collect::<String>()).unwrap();
    // They begin on whole minutes.
    register.tamper(
        "UPDATE conv SET topic = CASE id / 60 % 3 WHEN 0 THEN 'Työlupa' WHEN 1 THEN 'Maksut, [uusi]' ELSE '' END",
    );
    register
}

/// A conversation as it is stored.
struct Stored {
    id: i64,
    language: String,
    kinds: i64,
    began: seula::domain::Day,
    topic: String,
    messages: Vec<(MessageRole, String)>,
}

fn stored(register: &Register) -> Vec<Stored> {
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let mut conversations = plain
        .prepare("SELECT id, lang, kinds, started_ms, topic FROM conv ORDER BY index_month, id")
        .unwrap();
    let mut messages = plain
        .prepare("SELECT role, text FROM msg WHERE id / 8192 = ?1 AND internal = 0 ORDER BY id")
        .unwrap();
    conversations
        .query_map([], |row| {
            let id = row.get(0)?;
            let role =
                |row: &rusqlite::Row<'_>| Ok((MessageRole::from_number(row.get(0)?).unwrap(), row.get(1)?));
            Ok(Stored {
                id,
                language: row.get(1)?,
                kinds: row.get(2)?,
                began: seula::domain::Timestamp(row.get(3)?).day(),
                topic: row.get::<_, String>(4)?.to_lowercase(),
                messages: messages.query_map([id], role)?.collect::<rusqlite::Result<_>>()?,
            })
        })
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

fn says(stored: &Stored, query: &TextQuery) -> bool {
    match query {
        TextQuery::Phrase { .. } => {
            stored.messages.iter().any(|(role, text)| !query.hits(text, *role).is_empty())
        }
        TextQuery::All(parts) => parts.iter().all(|part| says(stored, part)),
        TextQuery::Any(parts) => parts.iter().any(|part| says(stored, part)),
        TextQuery::Without(wanted, unwanted) => says(stored, wanted) && !says(stored, unwanted),
    }
}

/// The slow way, for the restrictions that the lines above have.
fn means(filter: &Filter, stored: &Stored) -> bool {
    let length = stored.messages.len() as u32;
    filter.text.as_ref().is_none_or(|query| says(stored, query))
        && (filter.languages.is_empty()
            || filter.languages.iter().any(|language| language.code() == stored.language))
        && (filter.topics.is_empty()
            || filter.topics.iter().any(|topic| topic.to_lowercase() == stored.topic))
        && filter.kinds.iter().all(|kind| stored.kinds >> *kind as u32 & 1 == 1)
        && filter.messages_min.is_none_or(|least| length >= least)
        && filter.messages_max.is_none_or(|most| length <= most)
        && filter.from.is_none_or(|from| stored.began >= from)
        && filter.to.is_none_or(|to| stored.began <= to)
}

#[test]
fn every_search_finds_what_reading_every_message_finds() {
    let register = planted("search_oracle");
    let stored = stored(&register);
    let mut lines: Vec<String> = LINES.iter().map(|line| (*line).to_owned()).collect();
    for word in PLANTED {
        let letters: Vec<char> = word.chars().collect();
        lines.extend([
            (*word).to_owned(),
            format!("\"{word}\""),
            format!("{word} hei"),
            format!("lupa {word}"),
        ]);
        if letters.len() > 5 {
            lines.push(letters[1..5].iter().collect());
            lines.push(letters[..4].iter().collect::<String>() + "*");
        }
    }
    let mut rows = 0;
    for line in &lines {
        let (filter, problems) = Filter::parse(line, day("2026-11-24"));
        assert_eq!(problems, [], "{line}");
        let wanted: Vec<ConversationId> =
            stored.iter().filter(|one| means(&filter, one)).map(|one| ConversationId(one.id)).collect();
        rows += wanted.len();
        for (sort, wanted) in
            [(Sort::Oldest, wanted.clone()), (Sort::Newest, wanted.iter().rev().copied().collect::<Vec<_>>())]
        {
            let (mut found, mut at) = (Vec::new(), Place::Start);
            loop {
                let next = page(&register, &filter, sort, at, 40);
                found.extend(next.rows.iter().map(|row| row.conversation.id));
                let Some(last) = found.last().filter(|_| next.more) else { break };
                at = Place::After(*last);
            }
            assert_eq!(found, wanted, "{line}");
        }
        let count = register.engine().ask(Query::Count { filter, cap: 1000 }).unwrap();
        let Reply::Conversation(Answer::Count(count)) = count else { panic!("{count:?}") };
        assert_eq!(count, Count { count: wanted.len() as u64, exact: true }, "{line}");
    }
    assert!(rows > 3_000, "the lines find something: {rows}");
}
