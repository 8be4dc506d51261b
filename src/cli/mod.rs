//! The headless commands: a contract that scripts rely on.
//!
//! Exit codes: 0 done (refused records are part of the report); 1 failed, also a file that is not recognised, nothing
//! in it readable, or a retention backlog; 2 wrong use; 78 no display for the window (`EX_CONFIG` of sysexits.h).

mod args;
mod backup;
mod create;
mod demo;
mod generate;
mod import;
mod imports;
mod inspect;
mod json;
mod mapping;
mod place;
mod record;
mod report;
mod rescrub;
mod retention;
mod round;
mod scrub;
mod search;
mod session;
#[cfg(feature = "shots")]
mod shots;
mod verify;
mod window;

pub use place::default_register;

use crate::engine::Clock;
use crate::error::{Error, ErrorKind};
use crate::text::{Locale, Tr};
use args::Invocation;
use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::path::Path;
use std::sync::Arc;

/// What a headless command speaks with.
pub struct Terminal<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// Faults.
    pub err: &'a mut dyn Write,
    /// Lines for `seula scrub`.
    pub input: &'a mut dyn BufRead,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Language of results and faults.
    pub locale: Locale,
    /// Looks up an environment variable.
    pub env: &'a dyn Fn(&str) -> Option<OsString>,
}

impl Terminal<'_> {
    fn tr(&self) -> Tr {
        Tr::new(self.locale)
    }

    /// Writes a line to the results.
    fn say(&mut self, line: impl AsRef<str>) -> Result<(), Failure> {
        writeln!(self.out, "{}", line.as_ref()).map_err(|error| Failure::Output(error.kind()))
    }

    fn env_text(&self, name: &str) -> Option<String> {
        (self.env)(name)?.into_string().ok().filter(|text| !text.is_empty())
    }
}

/// Why a command did not end well.
enum Failure {
    /// The engine or a file said no.
    Error(Error),
    /// A sentence that is no [`Error`].
    Text(String),
    /// Used wrongly.
    Usage(String),
    /// The window needs a display.
    #[cfg_attr(not(feature = "gui"), expect(dead_code, reason = "only the window needs a display"))]
    NoDisplay(String),
    /// What was said was said; the code is 1.
    Quiet,
    /// The results could not be written.
    Output(std::io::ErrorKind),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// What a command returns.
type Outcome = Result<(), Failure>;

/// Runs the program with its arguments (without its own name); returns the exit code.
pub fn run(arguments: Vec<OsString>, terminal: &mut Terminal<'_>) -> u8 {
    let outcome = args::parse(arguments, terminal.tr()).and_then(|invocation| serve(invocation, terminal));
    let tr = terminal.tr();
    let (code, line) = match outcome {
        Err(Failure::Error(error)) => (code_of(error.kind), Some(error.message(tr))),
        Err(Failure::Text(text)) => (1, Some(text)),
        Err(Failure::Usage(text)) => (2, Some(text)),
        Err(Failure::NoDisplay(text)) => (78, Some(text)),
        // A closed pipe (`seula … | head`) has taken all it wanted.
        Ok(()) | Err(Failure::Output(std::io::ErrorKind::BrokenPipe)) => (0, None),
        Err(Failure::Output(kind)) => {
            let error =
                Error::new(ErrorKind::FileUnwritable, "writing results").with_detail(format!("{kind:?}"));
            (1, Some(error.message(tr)))
        }
        Err(Failure::Quiet) => (1, None),
    };
    if let Some(line) = line {
        // Nobody is left to be told if even this fails.
        drop(writeln!(terminal.err, "{line}"));
    }
    code
}

/// What was asked for wrongly is wrong use, also where only the engine can know.
fn code_of(kind: ErrorKind) -> u8 {
    match kind {
        ErrorKind::DayAhead
        | ErrorKind::GroupUnknown
        | ErrorKind::FolderInUse
        | ErrorKind::RegisterUnnamed => 2,
        _ => 1,
    }
}

fn serve(invocation: Invocation, terminal: &mut Terminal<'_>) -> Outcome {
    match invocation {
        Invocation::Help => terminal.say(terminal.tr().cli_help()),
        Invocation::Version => terminal.say(terminal.tr().cli_version(env!("CARGO_PKG_VERSION"))),
        Invocation::Window { register } => window::run(register, terminal),
        Invocation::Demo(demo) => demo::run(&demo, terminal),
        Invocation::Generate(generate) => generate::run(&generate, terminal),
        Invocation::Create(create) => create::run(create, terminal),
        Invocation::Import(import) => import::run(&import, terminal),
        Invocation::Imports(imports) => imports::run(&imports, terminal),
        Invocation::Mapping(mapping) => mapping::run(&mapping, terminal),
        Invocation::Inspect(inspect) => inspect::run(&inspect, terminal),
        Invocation::Scrub => scrub::run(terminal),
        Invocation::Search(search) => search::run(&search, terminal),
        Invocation::Retention(retention) => retention::run(&retention, terminal),
        Invocation::Rescrub(rescrub) => rescrub::run(&rescrub, terminal),
        Invocation::Record(record) => record::run(&record, terminal),
        Invocation::Report(report) => report::run(&report, terminal),
        Invocation::Round(round) => round::run(&round, terminal),
        Invocation::Verify(verify) => verify::run(&verify, terminal),
        Invocation::Backup(backup) => backup::run(&backup, terminal),
        Invocation::Restore(restore) => backup::restore(&restore, terminal),
        #[cfg(feature = "shots")]
        Invocation::Shots { folder } => shots::run(&folder, terminal),
        #[cfg(not(feature = "shots"))]
        Invocation::Shots { .. } => Err(Failure::Text(terminal.tr().cli_shots_missing().to_owned())),
    }
}

/// The name of a file without its folder, for reports: a folder's name can be a person's.
fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A panic says where it happened and nothing else: its words can hold what was typed. Core dumps, which hold the
/// whole memory, are off.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        // Nobody is left to be told if even this fails.
        drop(writeln!(std::io::stderr(), "seula: internal fault at {place}"));
    }));
    #[cfg(unix)]
    {
        let none = rustix::process::Rlimit { current: Some(0), maximum: Some(0) };
        // A system that refuses has its own rule about core dumps.
        rustix::process::setrlimit(rustix::process::Resource::Core, none).unwrap_or_default();
    }
}
