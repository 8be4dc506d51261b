use seula::domain::query::Sort;
use seula::domain::{Day, Filter, Timestamp};
use seula::engine::ops::conversation::{Place, Query, Reply as Answer};
use seula::engine::ops::{import, register, session};
use seula::engine::{Engine, EngineConfig, ManualClock, RawText, Reply};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

const PASSWORD: &str = "kuusi harmaata lokkia kalliolla";

/// Words of each class, and how often each query is asked; the first time is not counted.
const WORDS: usize = 12;
const TIMES: usize = 6;

/// A class of queries: its name, and its query lines.
type Class = (&'static str, Vec<String>);

/// Goal at 200,000 conversations: first page 10 ms in the middle, 30 ms at the 95th percentile.
pub(crate) fn run(n: u64) {
    let (engine, path) = filled(n);
    println!(
        "{n} conversations; p50 / p95 / max in ms: page of 50, CPU | the same, as shown | count to 1,000, CPU | rows"
    );
    for (name, lines) in classes(&path) {
        measure(&engine, name, &lines, Sort::Newest, Place::Start);
    }
    let all = [String::new()];
    measure(&engine, "no filter", &all, Sort::Newest, Place::Start);
    measure(&engine, "no filter, oldest", &all, Sort::Oldest, Place::Start);
    measure(&engine, "no filter, middle", &all, Sort::Newest, Place::Offset(n / 2));
    let mut facets: Vec<f64> = (0..TIMES).map(|_| cpu(|| drop(engine.ask(Query::Facets).unwrap()))).collect();
    println!("{:<28} {}", "facets", spread(&mut facets));
}

/// A register of `n` generated conversations; kept for the next run.
fn filled(n: u64) -> (Engine, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-search-{n}"));
    let path = folder.join("bench.seula");
    let today = Day::from_ymd(2026, 11, 24).unwrap();
    let clock = Arc::new(ManualClock::new(Timestamp(today.start().0 + 12 * 3600 * 1000)));
    let there = path.exists();
    std::fs::create_dir_all(&folder).unwrap();
    let engine = Engine::start(EngineConfig { path: path.clone(), clock, wake: Arc::new(|| {}) }).unwrap();
    engine.opened().unwrap();
    if !there {
        engine
            .call(register::Command::Create(register::FirstStart {
                agency: RawText::new(String::new()),
                margin_days: 0,
                username: "saana".to_owned(),
                display_name: String::new(),
                password: Zeroizing::new(PASSWORD.to_owned()),
            }))
            .unwrap();
    }
    engine
        .call(session::Command::SignIn {
            username: Zeroizing::new("saana".to_owned()),
            password: Zeroizing::new(PASSWORD.to_owned()),
            purpose: None,
            new_password: None,
        })
        .unwrap();
    if !there {
        let export = folder.join("volume.jsonl");
        let mut out = std::io::BufWriter::new(std::fs::File::create(&export).unwrap());
        seula::volume::write(n, 7, today, &mut out).unwrap();
        drop(out);
        let took = timed(|| {
            engine
                .call(import::Command::Import { path: export.clone(), mapping: None, not_older_than: None })
                .unwrap();
        });
        println!("imported in {:.1} s", took / 1000.0);
        std::fs::remove_file(export).unwrap();
    }
    (engine, path)
}

/// Words of the register itself, by how many conversations of its newest whole month hold them.
fn classes(path: &Path) -> Vec<Class> {
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
        ("length:30..", vec!["length:30..".to_owned()]),
    ]
}

fn number(plain: &rusqlite::Connection, sql: &str) -> f64 {
    plain.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap() as f64
}

fn measure(engine: &Engine, name: &str, lines: &[String], sort: Sort, at: Place) {
    let (mut walls, mut pages, mut counts, mut rows) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for line in lines {
        let (filter, problems) = Filter::parse(line, Day::from_ymd(2026, 11, 24).unwrap());
        assert!(problems.is_empty(), "{name}: {line}");
        for time in 0..=TIMES {
            let query = Query::List { filter: filter.clone(), sort, at, limit: 50 };
            let mut found = None;
            let page = cpu(|| found = Some(engine.ask(query).unwrap()));
            let count = cpu(|| drop(engine.ask(Query::Count { filter: filter.clone(), cap: 1000 }).unwrap()));
            let Some(Reply::Conversation(Answer::List(shown))) = found else { return };
            if time > 0 {
                walls.push(shown.took_ms);
                pages.push(page);
                counts.push(count);
            }
            rows = rows.max(shown.rows.len());
        }
    }
    println!("{name:<28} {} | {} | {} | {rows}", spread(&mut pages), spread(&mut walls), spread(&mut counts));
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

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn timed(act: impl FnOnce()) -> f64 {
    let start = std::time::Instant::now();
    act();
    start.elapsed().as_secs_f64() * 1000.0
}

fn spread(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at =
        |part: f64| times.get((times.len() as f64 * part) as usize).or(times.last()).copied().unwrap_or(0.0);
    format!("{:6.2} / {:6.2} / {:6.2}", at(0.5), at(0.95), at(1.0))
}
