//! The first start, raced by processes: `SECURITY` 2 wants exactly one supervisor.

use super::PASSWORD;
use crate::assurance::{Progress, Row};
use crate::support::{folder, rounds};
use seula::error::{Error, ErrorKind};
use seula::text::{Locale, Tr};
use std::process::{Command, Stdio};

/// Processes that begin at once.
const RACERS: usize = 8;

#[test]
fn of_eight_processes_that_create_one_register_exactly_one_makes_its_supervisor() {
    let _row = Row::begin("first starts");
    let rounds = rounds(5, 200);
    let folder = folder("first_start_race");
    let lost = Error::new(ErrorKind::RegisterExists, "").message(Tr::new(Locale::En));
    let mut progress = Progress::of("first starts", rounds);
    for round in 0..rounds {
        progress.at(round);
        let path = folder.join(format!("{round}.seula"));
        let racer = |n: usize| {
            Command::new(env!("CARGO_BIN_EXE_seula"))
                .args(["create", "--user", &format!("racer{n}")])
                .env("SEULA_REGISTER", &path)
                .env("SEULA_PASSWORD", PASSWORD)
                .env("LC_ALL", "en_GB.UTF-8")
                .env("HOME", &folder)
                .env_remove("XDG_STATE_HOME")
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        };
        let racers: Vec<_> = (0..RACERS).map(racer).collect();
        let mut won = 0;
        for racer in racers {
            let said = racer.wait_with_output().unwrap();
            match said.status.code() {
                Some(0) => won += 1,
                code => {
                    let why = String::from_utf8(said.stderr).unwrap();
                    assert_eq!((code, why.trim()), (Some(1), lost.as_str()), "round {round}");
                }
            }
        }
        assert_eq!(won, 1, "round {round}");
        let plain = rusqlite::Connection::open(&path).unwrap();
        let count = |statement| plain.query_row(statement, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count("SELECT count(*) FROM account"), 1, "round {round}");
        assert_eq!(count("SELECT count(*) FROM bootstrap JOIN account ON account.id = account"), 1);
        assert_eq!(count("SELECT count(*) FROM register"), 1);
    }
    println!("{rounds} rounds of {RACERS} processes, one supervisor each");
}
