use super::PASSWORD;
use crate::support::folder;
use serde_json::json;
use seula::engine::{Clock as _, SystemClock};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Values that nobody may find again, artificial as all; each stands in every field that a source has for people.
const CANARIES: [&str; 7] = [
    "010190-900P",
    "0400000123",
    "aino.mallikas@example.com",
    "FI2112345600000785",
    "4111111111111111",
    "1.2.1990",
    "Testimallikas",
];

/// What a customer writes, with every canary in it.
fn told() -> String {
    format!("Nimeni on Aino Testimallikas ja arvot ovat {} tässä.", CANARIES.join(" , "))
}

/// Exports of several systems with the canaries in texts, ids, names, subjects and notes; then the same broken off.
fn exports(folder: &Path) -> [Vec<PathBuf>; 2] {
    let day = SystemClock.now().day().minus_days(40);
    let at = format!("{}T10:00:00Z", day.iso());
    let text = told();
    let role_content = json!({
        "id": CANARIES[0], "topic": text,
        "messages": [
            {"role": "user", "content": text, "timestamp": at},
            {"role": "assistant", "content": format!("You wrote: {text}"), "timestamp": at}
        ]
    });
    let zendesk = json!({
        "id": "z1", "type": "chat", "session": {"id": "s", "start_date": at, "end_date": at},
        "timestamp": at, "visitor": {"name": "Aino Testimallikas", "email": CANARIES[2], "phone": CANARIES[1], "notes": text},
        "tags": [text], "comment": text,
        "history": [
            {"type": "chat.msg", "name": "Aino Testimallikas", "sender_type": "Visitor", "msg": text, "timestamp": at, "channel": "c"},
            {"type": "chat.msg", "name": "Neuvoja", "sender_type": "Agent", "msg": format!("Hei Testimallikas, {}", CANARIES[0]), "timestamp": at, "channel": "c"}
        ]
    });
    let rasa = json!({
        "sender_id": CANARIES[2],
        "slots": {"name": "Aino Testimallikas"},
        "events": [
            {"event": "user", "timestamp": day.start().0 / 1000, "text": text, "parse_data": {"text": text, "entities": [{"value": CANARIES[0]}]}},
            {"event": "bot", "timestamp": day.start().0 / 1000 + 5, "text": format!("Kirjoitit: {text}"), "data": {}}
        ]
    });
    let csv = format!(
        "conversation_id;name;email;subject;role;text;timestamp\n\
         1;Aino Testimallikas;{mail};\"{text}\";customer;\"{text}\";{at}\n\
         1;Aino Testimallikas;{mail};\"{text}\";bot;\"Kirjoitit: {text}\";{at}\n",
        mail = CANARIES[2]
    );
    let wholes = [
        ("talk.jsonl", format!("{role_content}\n")),
        ("chats.json", format!("[{zendesk}]")),
        ("tracker.json", rasa.to_string()),
        ("rows.csv", csv),
    ];
    let half = |whole: &str| whole.chars().take(whole.chars().count() * 3 / 4).collect::<String>();
    let halves = wholes.iter().map(|(name, whole)| (format!("half-{name}"), half(whole)));
    let write = |name: &str, content: &str| {
        let path = folder.join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let halves = halves.map(|(name, half)| write(&name, &half)).collect();
    [wholes.iter().map(|(name, whole)| write(name, whole)).collect(), halves]
}

/// The program itself, with everything it could write to in one folder; what it said.
fn seula(place: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_seula"))
        .args(arguments)
        .env("SEULA_PASSWORD", PASSWORD)
        .env("SEULA_REGISTER", place.join("data/r.seula"))
        .env("HOME", place.join("home"))
        .env_remove("XDG_STATE_HOME")
        .env("TMPDIR", place.join("tmp"))
        .env("LC_ALL", "en_GB.UTF-8")
        .current_dir(place)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.code(), said.into_owned())
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn no_raw_value_reaches_results_faults_the_register_its_log_or_the_temporary_folder() {
    let (place, outside) = (folder("cli_canaries"), folder("cli_canaries_exports"));
    for below in ["home", "tmp"] {
        std::fs::create_dir(place.join(below)).unwrap();
    }
    let (code, said) = seula(&place, &["create", "--user", "pekka"]);
    assert_eq!(code, Some(0), "{said}");
    // A second program that reads keeps the log from being cut, so that what goes through it stays to be seen.
    let reader = rusqlite::Connection::open(place.join("data/r.seula")).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let accounts: i64 = reader.query_row("SELECT count(*) FROM account", [], |row| row.get(0)).unwrap();
    assert_eq!(accounts, 1);

    let [wholes, halves] = exports(&outside);
    let said: Vec<String> = wholes.iter().flat_map(|export| taken_in(&place, export)).collect();
    assert_eq!(reader_of(&place, "SELECT count(*) FROM conv"), 4);
    assert!(place.join("data/r.seula-wal").metadata().unwrap().len() > 0, "there is a log to look into");
    // The same way of looking finds what is there.
    assert!(holds(&files(&place), "irjoitit"));
    nowhere(&place, &said);
    drop(reader);

    // What is broken off is taken back, for which the log is cut.
    nowhere(&place, &halves.iter().flat_map(|export| taken_in(&place, export)).collect::<Vec<_>>());
}

/// What is said when a file is inspected and imported.
fn taken_in(place: &Path, export: &Path) -> [String; 2] {
    let (export, day) = (export.to_str().unwrap(), SystemClock.now().day().minus_days(50).iso());
    [["inspect", export, "--json"], ["import", export, "--user=pekka"]].map(|[verb, file, option]| {
        let (code, what) = seula(place, &[verb, file, option, "--not-older-than", &day]);
        assert!(matches!(code, Some(0 | 1)), "{verb} {file}: {code:?} {what}");
        what
    })
}

/// No canary was said, and none stands in any file.
fn nowhere(place: &Path, said: &[String]) {
    for canary in CANARIES {
        assert!(said.iter().all(|text| !text.contains(canary)), "{canary} was printed");
        for path in files(place) {
            assert!(!holds(std::slice::from_ref(&path), canary), "{canary} stands in {}", path.display());
        }
    }
}

fn reader_of(place: &Path, statement: &str) -> i64 {
    let plain = rusqlite::Connection::open(place.join("data/r.seula")).unwrap();
    plain.query_row(statement, [], |row| row.get(0)).unwrap()
}

/// Whether some bytes stand in one of the files.
fn holds(paths: &[PathBuf], sought: &str) -> bool {
    paths.iter().any(|path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes.windows(sought.len()).any(|window| window == sought.as_bytes())
    })
}
