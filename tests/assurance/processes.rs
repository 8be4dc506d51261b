//! Eight programs on one register, of which two are killed: nobody is told that the register is busy, and no work is lost.

use super::child::{Child, Part, Said, begun, say};
use super::ground::{EVERYTHING, Ground, KEPT, MADE, Plain, assert_whole, reviewer, settle};
use super::{Row, tell};
use crate::support::{Register, TYPED, at, rounds, sign_in, start, talk, text};
use seula::domain::query::Sort;
use seula::domain::{ConversationId, Filter, Timestamp, Verdict};
use seula::engine::clock::Stopwatch;
use seula::engine::ops::{annotation, conversation, import, review};
use seula::engine::{Command, Engine, Reply};
use seula::error::Error;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// What each of them does. The first two are killed.
const WORK: [&str; 8] = ["import", "review", "review", "review", "review", "read", "read", "read"];
/// Conversations of a file that is imported.
const IMPORTED: usize = 30;
/// When the first two are killed, in parts of the time.
const KILLED: [f64; 2] = [0.5, 0.7];

/// One of them, for so many seconds: the words are what it does, its number, and the seconds.
pub fn one_of_eight(part: &Part) {
    let engine = start(&part.register(), part.clock());
    let work = part.words[0].as_str();
    if work == "import" {
        sign_in(&engine, EVERYTHING, TYPED, None, None).unwrap();
    } else {
        reviewer(&engine);
    }
    let ids = listed(&engine).unwrap();
    begun();
    let since = Stopwatch::start();
    let mut turn = 0;
    // Everybody comes to do something, however slow the machine is.
    while turn == 0 || since.millis() < 1000.0 * part.number(2) as f64 {
        let conversation = ids[turn % ids.len()];
        let done = match work {
            "import" => bring(&engine, part, turn),
            "review" => judge(&engine, part, turn, conversation),
            _ => read(&engine, conversation),
        };
        if let Err(error) = done {
            say(&format!("error {error}"));
        }
        turn += 1;
    }
    say(&format!("turns {turn}"));
}

fn listed(engine: &Engine) -> Result<Vec<ConversationId>, Error> {
    let at = conversation::Place::Start;
    let filter = Filter::parse("viipyy", crate::support::day("2026-11-24")).0;
    match engine.ask(conversation::Query::List { filter, sort: Sort::Newest, at, limit: 100 })? {
        Reply::Conversation(conversation::Reply::List(page)) => {
            Ok(page.rows.iter().map(|row| row.conversation.id).collect())
        }
        other => panic!("{other:?}"),
    }
}

fn read(engine: &Engine, conversation: ConversationId) -> Result<(), Error> {
    listed(engine)?;
    engine.ask(conversation::Query::Facets)?;
    engine.call(conversation::Command::Open(conversation)).map(drop)
}

fn judge(engine: &Engine, part: &Part, turn: usize, conversation: ConversationId) -> Result<(), Error> {
    let act = |command: Command| engine.call(command);
    let words = format!("muistio {} {}", part.words[1], lettered(turn));
    act(annotation::Command::AddNote { conversation, seq: None, text: text(&words) }.into())?;
    say(&format!("note {words}"));
    // Several have one account here; whoever came before has given the same verdict.
    act(review::Command::GiveVerdict { conversation, seq: 1, verdict: Verdict::Outdated }.into())?;
    say(&format!("verdict {}", conversation.0));
    let name = format!("merkki {} {}", part.words[1], turn % 50);
    act(annotation::Command::AddTag { conversation, name: text(&name) }.into())?;
    say(&format!("tag {name}, {}", conversation.0));
    Ok(())
}

/// A number in letters: five digits in a row are taken out of what staff write.
fn lettered(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

fn bring(engine: &Engine, part: &Part, turn: usize) -> Result<(), Error> {
    let path = part.folder.join("more.jsonl");
    let lines: String = (0..IMPORTED)
        .map(|n| talk(&format!("t{turn}-{n}"), "2026-10-10", "Missä lupa on?", "Käsittelyssä."))
        .collect();
    std::fs::write(&path, lines).unwrap();
    match engine.call(import::Command::Import { path, mapping: None, not_older_than: None, notes: None })? {
        Reply::Import(import::Reply::Imported(report)) => {
            say(&format!("import {}", report.import.unwrap().0));
        }
        other => panic!("{other:?}"),
    }
    Ok(())
}

/// Kills a child at a time, or later, when it has done something at last; what it had said.
fn killed_at(child: Child, since: Stopwatch, seconds: f64) -> Vec<String> {
    let mut said = Vec::new();
    loop {
        let left = seconds - since.millis() / 1000.0;
        let patience = if said.is_empty() { Duration::MAX } else { Duration::from_secs_f64(left.max(0.0)) };
        match child.says_within(patience) {
            Said::Line(line) => said.push(line),
            Said::Nothing => break,
            Said::Ended => panic!("it ended before it was killed"),
        }
        if left <= 0.0 {
            break;
        }
    }
    let (rest, was_alive) = child.kill();
    assert!(was_alive, "it ended before it was killed");
    said.extend(rest);
    said
}

/// How often each kind of act was acknowledged, and which of them are not there.
fn lost(register: &Register, said: &[String]) -> (BTreeMap<String, u64>, Vec<String>) {
    let plain = Plain::of(register);
    let there = BTreeMap::from([
        ("note", plain.texts("SELECT text FROM note")),
        ("tag", plain.texts("SELECT name || ', ' || conv FROM tag JOIN conv_tag ON tag = id")),
        (
            "verdict",
            plain
                .texts("SELECT CAST(conv AS TEXT) FROM review JOIN verdict ON review = id WHERE verdict = 3"),
        ),
        ("import", plain.texts(&format!("SELECT CAST(id AS TEXT) FROM import WHERE imported = {IMPORTED}"))),
    ]);
    let (mut kinds, mut lost) = (BTreeMap::new(), Vec::new());
    for line in said {
        let Some((kind, what)) = line.split_once(' ') else { continue };
        let Some(found) = there.get(kind) else { continue };
        *kinds.entry(kind.to_owned()).or_default() += 1;
        if !found.contains(what) {
            lost.push(line.clone());
        }
    }
    (kinds, lost)
}

fn child(folder: &Path, number: usize, seconds: usize) -> Child {
    // Those that are killed go on until then, however long the others take to begin.
    let seconds = if number < KILLED.len() { 1_000_000 } else { seconds };
    let words = [WORK[number].to_owned(), number.to_string(), seconds.to_string()];
    Child::start("one of eight", folder, MADE, &words.each_ref().map(String::as_str))
}

#[test]
fn eight_programs_read_review_and_import_and_two_are_killed_and_no_work_is_lost() {
    let mut row = Row::begin("processes");
    let seconds = rounds(10, 600);
    let folder = Ground::Kept.copy("processes");
    let mut children: Vec<Child> = (0..WORK.len()).map(|number| child(&folder, number, seconds)).collect();
    let begun: Vec<Stopwatch> = children.iter().map(Child::has_begun).collect();
    let since = begun[WORK.len() - 1];
    let mut said = Vec::new();
    for part in KILLED {
        said.extend(killed_at(children.remove(0), since, part * seconds as f64));
        row.counted.hardships += 1;
    }
    for child in children {
        said.extend(child.end_well());
    }
    let turns: u64 = said.iter().filter_map(|line| line.strip_prefix("turns ")?.parse::<u64>().ok()).sum();
    assert!(turns >= 6, "everybody who lived did something");
    let errors: Vec<&String> = said.iter().filter(|line| line.starts_with("error ")).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let mut register = Register::there(folder, MADE);
    // The lease of the import that was killed has run out.
    register.clock.set(Timestamp(at(MADE).0 + 20_000));
    register.restart();
    register.sign_in();
    settle(&register);
    assert_whole(&register);
    let (kinds, lost) = lost(&register, &said);
    let imports = kinds.get("import").copied().unwrap_or(0);
    tell(&format!("{turns} turns in {seconds} s; acknowledged {kinds:?}, lost {}", lost.len()));
    row.counted.acts = [kinds.values().sum(), lost.len() as u64];
    assert_eq!(kinds.len(), 4, "of each kind something was acknowledged: {kinds:?}");
    let conversations = register.number("SELECT count(*) FROM conv") as usize;
    assert!(
        (conversations - KEPT).is_multiple_of(IMPORTED)
            && conversations >= KEPT + IMPORTED * imports as usize
    );
    assert!(lost.is_empty(), "{:?}", &lost[..lost.len().min(20)]);
}
