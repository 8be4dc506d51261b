//! Raw values through every importer, in every text that its files have, those too that are not read, and in files that
//! are broken off: none may stand in the register, its log, a temporary file or a home folder, or be said.

use super::child::{Child, Part, begun, say};
use super::destroyed::files;
use super::{Row, tell};
use crate::support::{PASSWORD, folder, rounds};
use aho_corasick::AhoCorasick;
use serde_json::Value;
use seula::cli::{Terminal, run};
use seula::text::Locale;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A day on which most of the samples are younger than two years.
const NOW: &str = "2025-12-01T12:00:00Z";

/// Command lines of the program, each a word of the part; what they say comes back.
pub fn command_line(part: &Part) {
    begun();
    let env = |name: &str| match name {
        "SEULA_PASSWORD" => Some(OsString::from(PASSWORD)),
        "SEULA_REGISTER" => Some(part.folder.join("data/r.seula").into_os_string()),
        _ => std::env::var_os(name),
    };
    for line in &part.words {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = line.split(' ').map(OsString::from).collect();
        let mut terminal = Terminal {
            out: &mut out,
            err: &mut err,
            input: &mut std::io::empty(),
            clock: part.clock(),
            locale: Locale::En,
            env: &env,
        };
        let code = run(arguments, &mut terminal);
        say(&format!("code {code}"));
        for said in String::from_utf8(out).unwrap().lines().chain(String::from_utf8(err).unwrap().lines()) {
            say(said);
        }
    }
}

/// Values that nobody has, each once.
struct Canaries {
    made: Vec<String>,
    random: fastrand::Rng,
    /// How many stand behind each text.
    each: usize,
}

impl Canaries {
    /// What is written behind a text.
    fn behind(&mut self) -> String {
        (0..self.each).map(|_| self.next()).collect()
    }

    fn next(&mut self) -> String {
        let number = self.made.len();
        let (cue, canary) = match number % 4 {
            0 => ("tunnus", hetu(number)),
            1 => ("kortti", card(self.random.u64(0..1_000_000_000))),
            2 => ("tili", iban(self.random.u64(0..10_000_000))),
            _ => ("osoite", format!("asiakas{number}x{}@example.com", self.random.u32(1000..9999))),
        };
        self.made.push(canary.clone());
        format!(", {cue} {canary} ,")
    }
}

/// An identity code of an invented person.
fn hetu(number: usize) -> String {
    let (day, month, year) = (1 + number % 28, 1 + number / 28 % 12, 30 + number / 336 % 60);
    let serial = 900 + number % 100;
    let sum = ((day * 10_000 + month * 100 + year) * 1000 + serial) % 31;
    let mark = char::from(b"0123456789ABCDEFHJKLMNPRSTUVWXY"[sum]);
    format!("{day:02}{month:02}{year:02}-{serial}{mark}")
}

/// A card number of the range for tests.
fn card(number: u64) -> String {
    let digits = format!("411111{number:09}");
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let doubled = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            doubled / 10 + doubled % 10
        })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// An account number of an office that there is not.
fn iban(number: u64) -> String {
    let account = format!("1234560{number:07}");
    // F and I count as 15 and 18.
    let rest = format!("{account}151800")
        .bytes()
        .fold(0_u64, |rest, digit| (rest * 10 + u64::from(digit - b'0')) % 97);
    format!("FI{:02}{account}", 98 - rest)
}

fn is_text(text: &str) -> bool {
    text.contains(' ')
        && text.chars().any(char::is_alphabetic)
        && !text.trim_start().starts_with(|first: char| first.is_ascii_digit())
}

/// Writes canaries behind every text of a JSON value.
fn salt(value: &mut Value, canaries: &mut Canaries) {
    match value {
        Value::String(text) if is_text(text) => text.push_str(&canaries.behind()),
        Value::Array(values) => values.iter_mut().for_each(|value| salt(value, canaries)),
        Value::Object(fields) => fields.values_mut().for_each(|value| salt(value, canaries)),
        _ => {}
    }
}

/// A sample with canaries.
fn salted(name: &str, canaries: &mut Canaries) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    if Path::new(name).extension().is_some_and(|ending| ending == "csv") {
        return salted_table(text, canaries);
    }
    if let Ok(mut value) = serde_json::from_str::<Value>(text) {
        salt(&mut value, canaries);
        return value.to_string();
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            let mut value: Value = serde_json::from_str(line).unwrap();
            salt(&mut value, canaries);
            format!("{value}\n")
        })
        .collect()
}

fn salted_table(text: &str, canaries: &mut Canaries) -> String {
    let head = text.lines().next().unwrap();
    let comma = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|comma| head.bytes().filter(|byte| byte == comma).count())
        .unwrap();
    let mut read = csv::ReaderBuilder::new().delimiter(comma).has_headers(false).from_reader(text.as_bytes());
    let mut write = csv::WriterBuilder::new().delimiter(comma).from_writer(Vec::new());
    for (at, row) in read.records().map(Result::unwrap).enumerate() {
        let cell = |cell: &str| {
            if at > 0 && is_text(cell) { cell.to_owned() + &canaries.behind() } else { cell.to_owned() }
        };
        write.write_record(row.iter().map(cell).collect::<Vec<_>>()).unwrap();
    }
    String::from_utf8(write.into_inner().unwrap()).unwrap()
}

/// The samples of every format, and those of every shipped mapping that have texts.
const FORMATS: [&str; 15] = [
    "formats/boostai_chat.json",
    "formats/botframework.transcript",
    "formats/generic_messages.csv",
    "formats/openai_messages.jsonl",
    "formats/rasa_trackers.json",
    "formats/zendesk_chat.json",
    "formats/bonus/genesys_transcript_1.json",
    "formats/bonus/genesys_transcript_2.json",
    "formats/bonus/giosg_chats.json",
    "formats/bonus/ninchat_transcripts.json",
    "formats/variants/boostai_lines.jsonl",
    "formats/variants/csv_semicolon_bom_fi.csv",
    "formats/variants/csv_tab.csv",
    "formats/variants/openai_messages_array.json",
    "formats/variants/rasa_trackers.jsonl",
];
const MAPPED: [&str; 8] = [
    "abcd",
    "chatwoot",
    "chitchat",
    "dialogflow-cx-bigquery",
    "intercom",
    "openassistant",
    "schema-guided",
    "taskmaster",
];

/// Writes all samples with canaries, and each once more broken off after three quarters; the command lines that take
/// in those that are whole, and those that are not.
fn exports(below: &Path, canaries: &mut Canaries) -> [Vec<String>; 2] {
    let write = |folder: &str, name: &str, content: &str| -> PathBuf {
        let path = below.join(folder).join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    };
    let half = |whole: &str| whole.chars().take(whole.chars().count() * 3 / 4).collect::<String>();
    for sample in FORMATS {
        let (name, whole) = (sample.replace('/', "-"), salted(sample, canaries));
        write("wholes", &name, &whole);
        write("halves", &name, &half(&whole));
    }
    let vouched = "--not-older-than 2025-06-01";
    let mut lines = ["wholes", "halves"].map(|folder| {
        let folder = below.join(folder).display().to_string();
        vec![format!("inspect {folder} {vouched}"), format!("import {folder} --user pekka {vouched}")]
    });
    for (at, mapping) in MAPPED.into_iter().enumerate() {
        let whole = salted(&format!("mapped/{mapping}.json"), canaries);
        let broken_off = at % 2;
        let content = if broken_off == 1 { half(&whole) } else { whole };
        let path = write("mapped", &format!("{mapping}.json"), &content).display().to_string();
        lines[broken_off].push(format!("import {path} --user pekka --mapping {mapping} {vouched} --json"));
    }
    lines
}

/// What stands in the files of a folder and in what was said.
fn found(seeker: &AhoCorasick, canaries: &Canaries, folder: &Path, said: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for path in files(folder) {
        let bytes = std::fs::read(&path).unwrap();
        found.extend(
            seeker
                .find_iter(&bytes)
                .map(|hit| format!("{} in {}", canaries.made[hit.pattern()], path.display())),
        );
    }
    let said = said.iter().flat_map(|line| seeker.find_iter(line.as_str()));
    found.extend(said.map(|hit| format!("{} was said", canaries.made[hit.pattern()])));
    found
}

#[test]
fn no_raw_value_of_any_importer_is_in_any_file_or_is_said() {
    let mut row = Row::begin("canaries");
    let wanted = rounds(1_000, 10_000);
    let (place, outside) = (folder("canaries"), folder("canaries_exports"));
    for below in ["home", "tmp"] {
        std::fs::create_dir(place.join(below)).unwrap();
    }
    let mut canaries = Canaries { made: Vec::new(), random: fastrand::Rng::with_seed(7), each: 1 };
    exports(&outside, &mut canaries);
    canaries =
        Canaries { each: wanted.div_ceil(canaries.made.len()), made: Vec::new(), random: canaries.random };
    let [wholes, halves] = exports(&outside, &mut canaries);
    assert!(canaries.made.len() >= wanted);
    let seeker = AhoCorasick::new(&canaries.made).unwrap();
    let there = found(&seeker, &canaries, &outside, &[]).len();
    assert!(there >= canaries.made.len(), "this way of looking finds what is there");

    Child::start("command line", &place, NOW, &["create --user pekka"]).end_well();
    // A second program that reads keeps the log from being cut, so that what goes through it stays to be seen.
    let reader = rusqlite::Connection::open(place.join("data/r.seula")).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let accounts: i64 = reader.query_row("SELECT count(*) FROM account", [], |row| row.get(0)).unwrap();
    assert_eq!(accounts, 1);
    let taken_in = |lines: &[String]| {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let (mut said, ended, faults) = Child::start("command line", &place, NOW, &lines).end();
        assert!(ended.success(), "{faults}");
        said.push(faults);
        said
    };
    let mut said = taken_in(&wholes);
    assert!(place.join("data/r.seula-wal").metadata().unwrap().len() > 0, "there is a log to look into");
    let plain = rusqlite::Connection::open(place.join("data/r.seula")).unwrap();
    let codes = "SELECT count(DISTINCT code) FROM conv JOIN source ON source.id = conv.source";
    let formats: i64 = plain.query_row(codes, [], |row| row.get(0)).unwrap();
    let stored: i64 =
        plain.query_row("SELECT count(*) FROM msg WHERE text LIKE '%⟦%'", [], |row| row.get(0)).unwrap();
    let mut left = found(&seeker, &canaries, &place, &said);
    drop(reader);
    // What is broken off is taken back, for which the log is cut.
    said = taken_in(&halves);
    left.extend(found(&seeker, &canaries, &place, &said));
    row.counted.hardships = canaries.made.len() as u64;
    tell(&format!(
        "{} raw values, {stored} messages scrubbed, {formats} formats stored, {} found",
        canaries.made.len(),
        left.len()
    ));
    assert!(left.is_empty(), "{left:#?}");
    assert!(formats >= 9 && stored > 200, "{formats} {stored}");
}
