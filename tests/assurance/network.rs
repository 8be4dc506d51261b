//! A day's work by the program itself, watched from outside: it asks the system for no socket of the internet.

use super::Row;
use crate::support::{PASSWORD, folder};
use seula::engine::{Clock as _, SystemClock};
use std::io::Write as _;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What is asked of the program on a day; `@` stands for the folder. A window needs a display: it is not among them, nor is the demo, which is a day of every month.
const DAY: [&str; 15] = [
    "create --user pekka",
    "generate --conversations 60 --seed 7 --out @/talk.jsonl",
    "inspect @/talk.jsonl",
    "import @/talk.jsonl --user pekka --not-older-than TODAY",
    "imports --user pekka",
    "imports report 1 --out @/report.csv --user pekka",
    "mapping",
    "search lupa --user pekka",
    "rescrub --user pekka",
    "retention run",
    "retention status",
    "retention prove",
    "report 2026-11 --user pekka --out @/quality.html",
    "verify",
    "backup --user pekka",
];

/// How a program is watched.
enum Watch {
    /// By strace: every socket that it asks for.
    Traced,
    /// Its open files, looked at again and again: a socket that lives long enough.
    Looked,
}

/// A line of the day, behind what begins the command.
fn program(mut command: Command, place: &Path, line: &str) -> Command {
    let line = line.replace("TODAY", &SystemClock.now().day().iso());
    command
        .args(line.split(' ').map(|word| word.replace('@', &place.display().to_string())))
        .env("SEULA_PASSWORD", PASSWORD)
        .env("SEULA_REGISTER", place.join("data/r.seula"))
        .env("HOME", place)
        .env_remove("XDG_STATE_HOME")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Whether strace is there and may watch.
fn strace_works(place: &Path) -> bool {
    let log = place.join("strace");
    let tried =
        Command::new("strace").args(["-f", "-e", "trace=socket", "-o"]).arg(&log).arg("true").status();
    tried.is_ok_and(|status| status.success())
        && std::fs::read_to_string(log).is_ok_and(|log| log.contains("exited with 0"))
}

/// The sockets among the open files of a process.
fn sockets(process: u32) -> usize {
    let Ok(open) = std::fs::read_dir(format!("/proc/{process}/fd")) else { return 0 };
    let links = open.filter_map(|file| std::fs::read_link(file.ok()?.path()).ok());
    links.filter(|link| link.to_string_lossy().starts_with("socket:")).count()
}

fn looked_at(mut child: Child) -> (usize, bool) {
    let mut most = 0;
    loop {
        most = most.max(sockets(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            return (most, status.success());
        }
        std::thread::yield_now();
    }
}

#[test]
fn a_days_work_asks_for_no_socket_of_the_internet() {
    let _row = Row::begin("network");
    let place = folder("network");
    let watch = if strace_works(&place) { Watch::Traced } else { Watch::Looked };
    if matches!(watch, Watch::Looked) {
        // Not by a macro: of those the harness shows only what failed tests have written.
        let told = "strace is not there or may not watch: sockets are looked for among open files only\n";
        std::io::stderr().write_all(told.as_bytes()).unwrap();
        let _socket = UnixDatagram::unbound().unwrap();
        assert!(sockets(std::process::id()) > 0, "this way of looking finds one");
    }
    let seula = env!("CARGO_BIN_EXE_seula");
    for (at, line) in DAY.into_iter().enumerate() {
        match watch {
            Watch::Traced => {
                let log = place.join(format!("strace{at}"));
                let mut strace = Command::new("strace");
                strace.args(["-f", "-e", "trace=socket,connect,sendto", "-o"]).arg(&log).arg(seula);
                let ended = program(strace, &place, line).output().unwrap();
                assert!(ended.status.success(), "{line}: {}", String::from_utf8_lossy(&ended.stderr));
                let log = std::fs::read_to_string(log).unwrap();
                assert!(log.contains("exited with 0"), "{line} was watched");
                let asked: Vec<&str> = log.lines().filter(|line| line.contains("AF_INET")).collect();
                assert!(asked.is_empty(), "{line}: {asked:?}");
            }
            Watch::Looked => {
                let mut command = program(Command::new(seula), &place, line);
                let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
                let (found, well) = looked_at(child);
                assert!(well && found == 0, "{line}: {found} sockets");
            }
        }
    }
}
