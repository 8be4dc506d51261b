use crate::filled::{filled, today};
use crate::goals::{Goals, Spread};
use seula::domain::Filter;
use seula::domain::query::Sort;
use seula::engine::ops::conversation::{Place, Query, Reply as Answer};
use seula::engine::{Engine, Reply};
use std::path::Path;

/// Words of each class, and how often each query is asked; the first time is not counted.
const WORDS: usize = 12;
const TIMES: usize = 6;

/// A class of queries: its name, and its query lines.
pub(crate) type Class = (&'static str, Vec<String>);

/// First page at 200,000 conversations, in milliseconds of all threads: in the middle, and at the 95th percentile.
const PAGE_MS: (f64, f64) = (10.0, 30.0);

/// How much dearer a word may be that stands in nearly every conversation than one that stands in some
/// (`STORE`, goals), and what both may cost all the same.
const COMMON_TIMES: f64 = 2.0;
const COMMON_MS: f64 = 2.0;

pub(crate) fn run(n: u64, goals: &mut Goals) {
    let (engine, path) = filled(n);
    println!(
        "{n} conversations; p50 / p95 / max in CPU ms: page of 50 | asked for the first time | count to 1,000 | as shown | rows"
    );
    let mut common = (0.0, 0.0);
    for (name, lines) in classes(&path) {
        let page = measure(&engine, goals, name, &lines, Sort::Newest, Place::Start);
        match name {
            "common" => common.0 = page.p95,
            "very common" => common.1 = page.p95,
            _ => {}
        }
    }
    let ratio = common.1.max(COMMON_MS) / common.0.max(COMMON_MS);
    goals.at_most("p95 of very common ÷ p95 of common words", ratio, COMMON_TIMES);
    let all = [String::new()];
    measure(&engine, goals, "no filter", &all, Sort::Newest, Place::Start);
    measure(&engine, goals, "no filter, oldest", &all, Sort::Oldest, Place::Start);
    measure(&engine, goals, "no filter, middle", &all, Sort::Newest, Place::Offset(n / 2));
    let mut facets: Vec<f64> = (0..TIMES).map(|_| cpu(|| drop(engine.ask(Query::Facets).unwrap()))).collect();
    println!("{:<28} {}", "facets", Spread::of(&mut facets));
}

/// Words of the register itself, by how many conversations of its newest whole month hold them.
pub(crate) fn classes(path: &Path) -> Vec<Class> {
    let plain = rusqlite::Connection::open(path).unwrap();
    let documents: f64 = number(&plain, "SELECT count(*) FROM conv WHERE index_month = 202610");
    plain.execute_batch("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, fts_202610, row)").unwrap();
    let words = |least: f64, most: f64, letters: usize| -> Vec<String> {
        let sql = "SELECT term FROM temp.v WHERE doc BETWEEN ?1 AND ?2 AND length(term) >= ?3 AND term GLOB '[a-z]*' \
                   AND term NOT GLOB '*[0-9]*' ORDER BY doc * 7919 % 104729 LIMIT ?4";
        let mut statement = plain.prepare(sql).unwrap();
        let rows = statement.query_map((least, most, letters as i64, WORDS as i64), |row| row.get(0));
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    };
    let rare = words(1.0, 3.0, 6);
    let common = words(documents * 0.02, documents * 0.1, 5);
    let very = words(documents * 0.3, documents, 2);
    let phrases: Vec<String> = {
        let sql =
            "SELECT text FROM msg WHERE role = 0 AND length(text) > 60 ORDER BY id * 7919 % 104729 LIMIT ?1";
        let mut statement = plain.prepare(sql).unwrap();
        let rows = statement.query_map([WORDS as i64], |row| row.get::<_, String>(0)).unwrap();
        rows.map(|text| text.unwrap().split_whitespace().take(2).collect::<Vec<_>>().join(" ")).collect()
    };
    let numbers: Vec<i64> = {
        let sql = "SELECT number FROM conv ORDER BY id * 7919 % 104729 LIMIT ?1";
        let mut statement = plain.prepare(sql).unwrap();
        let rows = statement.query_map([WORDS as i64], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let each =
        |words: &[String], line: fn(&str) -> String| words.iter().map(|word| line(word)).collect::<Vec<_>>();
    let start = |word: &str, letters: usize| word.chars().take(letters).collect::<String>();
    vec![
        ("rare", each(&rare, |word| format!("\"{word}\""))),
        ("common", each(&common, |word| format!("\"{word}\""))),
        ("very common", each(&very, |word| format!("\"{word}\""))),
        ("prefix of 3", common.iter().map(|word| start(word, 3) + "*").collect()),
        ("prefix of 5", common.iter().map(|word| start(word, 5) + "*").collect()),
        ("phrase of 2", phrases.iter().map(|phrase| format!("\"{}\"", phrase.replace('"', ""))).collect()),
        ("forms of a rare word", rare.clone()),
        ("forms of a common word", common.clone()),
        ("piece of 4", common.iter().map(|word| start(word, 5).chars().skip(1).collect()).collect()),
        ("two forms", common.iter().zip(&very).map(|(one, other)| format!("{one} {other}")).collect()),
        ("common, excluded", each(&common, |word| format!("{word} -\"{word}\""))),
        ("common, role:bot", each(&common, |word| format!("role:bot \"{word}\""))),
        ("rare, role:adviser", each(&rare, |word| format!("role:adviser \"{word}\""))),
        ("very common, lang:sv", each(&very, |word| format!("\"{word}\" lang:sv"))),
        ("very common, kind:passport", each(&very, |word| format!("\"{word}\" kind:passport"))),
        ("very common, kind:plate", each(&very, |word| format!("\"{word}\" kind:plate"))),
        ("very common, length:23..", each(&very, |word| format!("\"{word}\" length:23.."))),
        ("very common, reviewed:yes", each(&very, |word| format!("\"{word}\" reviewed:yes"))),
        ("very common, 3 days", each(&very, |word| format!("\"{word}\" on:2025-06-10..2025-06-12"))),
        ("lang:en", vec!["lang:en".to_owned()]),
        ("kind:plate", vec!["kind:plate".to_owned()]),
        ("reviewed:no", vec!["reviewed:no".to_owned()]),
        ("very common, rating:bad", each(&very, |word| format!("\"{word}\" rating:bad"))),
        ("rating:bad", vec!["rating:bad".to_owned()]),
        ("rating:good lang:sv", vec!["rating:good lang:sv".to_owned()]),
        ("length:30..", vec!["length:30..".to_owned()]),
        ("number:", numbers.iter().map(|number| format!("number:{number}")).collect()),
    ]
}

fn number(plain: &rusqlite::Connection, sql: &str) -> f64 {
    plain.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap() as f64
}

fn measure(
    engine: &Engine,
    goals: &mut Goals,
    name: &str,
    lines: &[String],
    sort: Sort,
    at: Place,
) -> Spread {
    let (mut shown, mut pages, mut first, mut counts, mut rows) = (vec![], vec![], vec![], vec![], 0);
    for line in lines {
        let (filter, problems) = Filter::parse(line, today());
        assert!(problems.is_empty(), "{name}: {line}");
        for time in 0..=TIMES {
            let query = Query::List { filter: filter.clone(), sort, at, limit: 50 };
            let mut found = None;
            let page = cpu(|| found = Some(engine.ask(query).unwrap()));
            let count = cpu(|| drop(engine.ask(Query::Count { filter: filter.clone(), cap: 1000 }).unwrap()));
            let Some(Reply::Conversation(Answer::List(page_shown))) = found else { panic!("{line}") };
            if time == 0 {
                first.push(page);
            } else {
                shown.push(page_shown.took_ms);
                pages.push(page);
                counts.push(count);
            }
            rows = rows.max(page_shown.rows.len());
        }
    }
    let page = Spread::of(&mut pages);
    let [first, counts, shown] = [&mut first, &mut counts, &mut shown].map(|times| Spread::of(times));
    println!("{name:<28} {page} | {first} | {counts} | {shown} | {rows}");
    goals.within(&format!("first page, {name}, p50"), page.p50, PAGE_MS.0);
    goals.within(&format!("first page, {name}, p95"), page.p95, PAGE_MS.1);
    page
}

/// Milliseconds that all threads of this process worked while `act` ran: what a busy machine does not change.
fn cpu(act: impl FnOnce()) -> f64 {
    let worked = || -> f64 {
        let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
        let nanos = threads.filter_map(|thread| {
            let facts = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
            facts.split(' ').next()?.parse::<f64>().ok()
        });
        nanos.sum::<f64>() / 1e6
    };
    let before = worked();
    act();
    worked() - before
}
