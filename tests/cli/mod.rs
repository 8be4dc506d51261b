// What an export says of people is nowhere afterwards.
mod canaries;
// The contract of the headless commands: what they print, and with which code they end.
mod contract;
// Processes that create one register at once.
mod first_start;
// Folders, mappings and imports of the past.
mod imports;
// What short commands do about what is due.
mod retention;
// The quality report of a month.
mod report;
// Samples of rounds, drawn again.
mod rounds;
// What an administrator types wrongly.
mod wrong_use;
// A register that is not there any more, and what is said when one is made.
mod vanished;

use crate::support::{at, folder};
use seula::cli::{Terminal, run};
use seula::engine::{Clock, ManualClock};
use seula::text::Locale;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

/// The password of every test's supervisor.
const PASSWORD: &str = "kuusi harmaata lokkia kalliolla";

/// A terminal that is remembered.
struct Shell {
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    locale: Locale,
}

/// What a command left.
struct Said {
    code: u8,
    out: String,
    err: String,
}

impl Shell {
    /// A terminal in an empty folder; it is noon on 2026-11-24 UTC.
    fn new(test: &str) -> Self {
        Self {
            folder: folder(test),
            clock: Arc::new(ManualClock::new(at("2026-11-24T12:00:00Z"))),
            locale: Locale::En,
        }
    }

    /// Runs a command line; words are separated by spaces, `@` stands for the folder.
    fn run(&self, line: &str) -> Said {
        self.run_with(line, "")
    }

    /// The same with standard input.
    fn run_with(&self, line: &str, input: &str) -> Said {
        let at = self.folder.display().to_string();
        let arguments: Vec<OsString> =
            line.split_whitespace().map(|word| OsString::from(word.replace('@', &at))).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = |name: &str| match name {
            "SEULA_PASSWORD" => Some(OsString::from(PASSWORD)),
            "SEULA_REGISTER" => Some(self.folder.join("r.seula").into_os_string()),
            "HOME" | "XDG_CACHE_HOME" => Some(self.folder.clone().into_os_string()),
            _ => None,
        };
        let code = run(
            arguments,
            &mut Terminal {
                out: &mut out,
                err: &mut err,
                input: &mut input.as_bytes(),
                clock: Arc::clone(&self.clock),
                locale: self.locale,
                env: &env,
            },
        );
        Said { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    fn file(&self, name: &str, content: &str) {
        std::fs::write(self.folder.join(name), content).unwrap();
    }
}
