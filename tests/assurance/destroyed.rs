//! Words of what was destroyed, sought in every file of the register's folder: each as it was written, in lower and in
//! upper case, composed and decomposed, and without its beginning, which the index shares between words.

use super::ground::{MADE, assert_whole, run, talk_of};
use super::{Row, tell};
use crate::support::{Register, day, rounds, text};
use aho_corasick::AhoCorasick;
use seula::domain::{AccountRole, ConversationId, RunState, Verdict};
use seula::engine::ops::{annotation, collection, retention, review};
use seula::engine::{Engine, Reply, RequestId};
use std::collections::BTreeSet;
use std::path::Path;
use unicode_normalization::UnicodeNormalization as _;

/// What a word of the index may share with the one before it, in characters.
const SHARED: usize = 4;
/// Letters of a word after that.
const TAIL: usize = 10;

/// Words that stand nowhere else.
pub struct Words {
    /// As they are written, composed, with a capital at the beginning.
    pub all: Vec<String>,
    seeker: AhoCorasick,
    /// The word of each string that is sought.
    of: Vec<usize>,
}

impl Words {
    /// So many, always the same for one seed.
    pub fn new(count: usize, seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut all = Vec::with_capacity(count);
        let mut tails = BTreeSet::new();
        while all.len() < count {
            let word = word(&mut random);
            if tails.insert(tail(&word)) {
                all.push(word);
            }
        }
        let forms = |word: &String| {
            let (lower, upper) = (tail(word), tail(&word.to_uppercase()));
            [lower.nfd().collect(), upper.nfd().collect(), lower, upper]
        };
        let sought: Vec<(usize, String)> =
            all.iter().enumerate().flat_map(|(at, word)| forms(word).map(|form| (at, form))).collect();
        let seeker = AhoCorasick::new(sought.iter().map(|(_, form)| form)).unwrap();
        Self { of: sought.into_iter().map(|(at, _)| at).collect(), all, seeker }
    }

    /// Which of them stand in the files of a folder, and how many bytes that is.
    pub fn found_in(&self, folder: &Path) -> (BTreeSet<usize>, u64) {
        // A program that has just ended may remove its log a little later: then all is looked at again.
        let content = loop {
            let content: std::io::Result<Vec<Vec<u8>>> =
                files(folder).into_iter().map(std::fs::read).collect();
            if let Ok(content) = content {
                break content;
            }
        };
        let (mut found, mut bytes) = (BTreeSet::new(), 0);
        for file in content {
            for hit in self.seeker.find_overlapping_iter(&file) {
                found.insert(self.of[hit.pattern()]);
                bytes += hit.len() as u64;
            }
        }
        (found, bytes)
    }
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn word(random: &mut fastrand::Rng) -> String {
    let mut letter = |of: &str| of.chars().nth(random.usize(0..of.chars().count())).unwrap();
    let mut word = String::new();
    for syllable in 0..usize::midpoint(SHARED, TAIL) {
        word.push(letter(if syllable == 0 { "HJKLMNPRSTV" } else { "hjklmnprstvdg" }));
        // One letter of the tail at least has two forms.
        word.push(letter(if syllable == 4 { "äöå" } else { "aeiouyäöåé" }));
    }
    word
}

fn tail(word: &str) -> String {
    word.chars().skip(SHARED).collect()
}

/// Conversations that are destroyed: at most as many as go without a supervisor's word.
const CHATS: usize = 100;
/// Words of a conversation in texts of staff: note, tag, what should have been, where it is said, lesson.
const OF_STAFF: usize = 5;
/// The roles of the messages, and the words of each; the topic has one, too.
const OF_ROLES: [(&str, usize); 5] =
    [("user", 5), ("assistant", 4), ("agent", 3), ("system", 1), ("service", 1)];

/// Chats with these words in every column of text that goes with them: in every second one decomposed, in every third in
/// upper case.
fn import(register: &Register, words: &[String]) {
    let of_one = words.len() / CHATS;
    let mut lines = String::new();
    for (n, words) in words.chunks(of_one).enumerate() {
        let written = |word: &String| match n % 3 {
            0 => word.clone(),
            1 => word.nfd().collect(),
            _ => word.to_uppercase(),
        };
        let mut chat = words[..of_one - OF_STAFF].iter().map(written);
        let topic = chat.next().unwrap();
        let mut left: Vec<String> = chat.collect();
        let mut texts = Vec::new();
        for (role, share) in OF_ROLES.into_iter().cycle() {
            let share = share.min(left.len());
            texts.push((role, left.drain(..share).collect::<Vec<_>>().join(" ")));
            if left.is_empty() {
                break;
            }
        }
        let start = day("2024-12-01").plus_days(n as u64 / 10).iso();
        let line = talk_of(&format!("d{n}"), &start, &texts);
        lines += &line.replacen('{', &format!("{{\"topic\": \"{topic}\", "), 1);
    }
    let kept: String = (0..50)
        .map(|n| {
            talk_of(
                &format!("k{n}"),
                "2026-06-01",
                &[("user", format!("kysymys{n}")), ("bot", "Hei.".to_owned())],
            )
        })
        .collect();
    assert_eq!(register.import(&(lines + &kept)).unwrap().imported, CHATS as u64 + 50);
    std::fs::remove_file(register.folder.join("export.jsonl")).unwrap();
}

/// The rest of the words, in what staff write on the chats.
fn work(register: &Register, words: &[String]) {
    let (_, engine) = register.person("reino", &[AccountRole::Reviewer, AccountRole::Trainer]);
    let made = engine.call(collection::Command::Create { name: text("Luvat"), aim: text("") }).unwrap();
    let Reply::Collection(collection::Reply::Changed(collection)) = made else { panic!("{made:?}") };
    let chats = register.numbers("SELECT id FROM conv WHERE index_month <= 202412 ORDER BY id");
    assert_eq!(chats.len(), CHATS);
    for (conversation, words) in chats.into_iter().map(ConversationId).zip(words.chunks(words.len() / CHATS))
    {
        let word = |at: usize| text(&words[words.len() - OF_STAFF + at]);
        let seq = 1;
        let act = |command: seula::engine::Command| drop(engine.call(command).unwrap());
        act(annotation::Command::AddNote { conversation, seq: None, text: word(0) }.into());
        act(annotation::Command::AddTag { conversation, name: word(1) }.into());
        act(review::Command::GiveVerdict { conversation, seq, verdict: Verdict::Incorrect }.into());
        let (should, reference) = (word(2), word(3));
        act(review::Command::Explain { conversation, seq, cause: None, should, reference, valid_on: None }
            .into());
        let (passage, lesson) = (vec![seq], word(4));
        act(collection::Command::AddExample { collection, conversation, passage, lesson }.into());
    }
}

/// The state of the newest run, by its number.
fn state(register: &Register) -> i64 {
    register.number("SELECT coalesce((SELECT state FROM run ORDER BY id DESC LIMIT 1), 0)")
}

/// A destruction while another program holds an older state of the register: it comes to the log and no further until
/// that ends.
fn run_beside_a_reader(register: &mut Register, words: &Words) -> seula::domain::RetentionStatus {
    let reader = rusqlite::Connection::open(register.path()).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let seen: i64 = reader.query_row("SELECT count(*) FROM msg", [], |row| row.get(0)).unwrap();
    assert!(seen > 0);
    register.restart();
    let request = RequestId(7);
    register.engine().send(request, retention::Command::Run { on_its_own: false }).unwrap();
    while state(register) < RunState::Indexed.number() {
        std::thread::yield_now();
    }
    assert!(!words.found_in(&register.folder).0.is_empty(), "what the reader sees is there still");
    assert!(state(register) < RunState::Compacted.number());
    drop(reader);
    loop {
        for event in register.engine().events() {
            if let (true, Ok(Reply::Retention(retention::Reply::Ran(status)))) =
                (event.request == request, event.result)
            {
                return *status;
            }
        }
        std::thread::yield_now();
    }
}

/// Imports, works, destroys and seeks.
fn destroyed(row: &mut Row, test: &str, beside: bool) {
    let words = Words::new(rounds(2_000, 12_000), 20_261_127);
    let mut register = Register::made(test, MADE);
    import(&register, &words.all);
    work(&register, &words.all);
    // Somebody has read it all and has it open.
    let other: Option<Engine> = beside.then(|| register.another_engine());
    let before = words.found_in(&register.folder);
    assert_eq!(before.0.len(), words.all.len(), "each word can be found as long as it is there");
    register.stop();
    register.set_clock("2026-12-20T12:00:00Z");
    let status = if beside {
        run_beside_a_reader(&mut register, &words)
    } else {
        register.restart();
        run(register.engine())
    };
    let (found, bytes) = words.found_in(&register.folder);
    row.counted.destroyed = [words.all.len() as u64, bytes];
    tell(&format!("{} words in {} bytes before, {} after", words.all.len(), before.1, found.len()));
    assert_eq!(
        (found.len(), bytes),
        (0, 0),
        "{:?}",
        found.iter().map(|at| &words.all[*at]).collect::<Vec<_>>()
    );
    assert_eq!((status.state, status.backlog), (RunState::Verified, 0));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 50);
    drop(other);
    assert_whole(&register);
}

#[test]
fn of_every_word_of_what_was_destroyed_no_byte_is_in_any_file() {
    destroyed(&mut Row::begin("destroyed, alone"), "destroyed_alone", false);
}

#[test]
fn nor_is_there_one_where_another_program_was_reading_when_it_began() {
    destroyed(&mut Row::begin("destroyed, beside a reader"), "destroyed_beside", true);
}
