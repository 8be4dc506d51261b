//! Arguments: what is asked for, or a sentence that says what is wrong with it.

mod imports;
mod record;
mod report;
mod retention;
mod round;
mod search;

pub(super) use imports::{Imports, ImportsVerb, Mapping, MappingVerb};
pub(super) use record::Record;
pub(super) use report::Report;
pub(super) use retention::{DestructionRecord, Retention, RetentionVerb};
pub(super) use round::Round;
pub(super) use search::Search;

use super::Failure;
use crate::domain::retention::MARGIN_DAYS_MAX;
use crate::domain::{Day, Locale, Purpose};
use crate::text::Tr;
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// What the program is asked to do.
#[derive(Debug)]
pub(super) enum Invocation {
    Help,
    Version,
    Window {
        register: Option<PathBuf>,
    },
    Demo(Demo),
    Generate(Generate),
    Create(Create),
    Import(Import),
    Imports(Imports),
    Inspect(Inspect),
    Mapping(Mapping),
    Scrub,
    Search(Search),
    Retention(Retention),
    Rescrub(Rescrub),
    Record(Record),
    Report(Report),
    Round(Round),
    Verify(Verify),
    Backup(Backup),
    Restore(Restore),
    Shots {
        #[cfg_attr(not(feature = "shots"), expect(dead_code, reason = "only pictures need it"))]
        folder: PathBuf,
    },
}

#[derive(Debug)]
pub(super) struct Demo {
    pub(super) conversations: u64,
    pub(super) seed: u64,
}

#[derive(Debug)]
pub(super) struct Generate {
    pub(super) conversations: u64,
    pub(super) seed: u64,
    pub(super) out: PathBuf,
}

#[derive(Debug)]
pub(super) struct Create {
    pub(super) register: Option<PathBuf>,
    pub(super) user: String,
    pub(super) shared_group: Option<String>,
    pub(super) margin_days: u32,
    /// A register is made also where one has vanished.
    pub(super) anew: bool,
}

#[derive(Debug)]
pub(super) struct Import {
    pub(super) register: Option<PathBuf>,
    pub(super) files: Vec<PathBuf>,
    pub(super) user: String,
    pub(super) purpose: Option<Purpose>,
    pub(super) mapping: Option<String>,
    pub(super) not_older_than: Option<Day>,
    pub(super) keep_notes: Option<String>,
    pub(super) json: bool,
}

#[derive(Debug)]
pub(super) struct Inspect {
    pub(super) register: Option<PathBuf>,
    pub(super) user: Option<String>,
    pub(super) purpose: Option<Purpose>,
    pub(super) files: Vec<PathBuf>,
    pub(super) mapping: Option<String>,
    pub(super) not_older_than: Option<Day>,
    pub(super) json: bool,
}

#[derive(Debug)]
pub(super) struct Rescrub {
    pub(super) register: Option<PathBuf>,
    pub(super) user: String,
    pub(super) purpose: Option<Purpose>,
    pub(super) json: bool,
}

#[derive(Debug)]
pub(super) struct Verify {
    pub(super) register: Option<PathBuf>,
    /// An entry of the log, and the words that were written down for it.
    pub(super) written: Option<(i64, String)>,
    pub(super) json: bool,
}

#[derive(Debug)]
pub(super) struct Backup {
    pub(super) register: Option<PathBuf>,
    pub(super) user: String,
}

#[derive(Debug)]
pub(super) struct Restore {
    pub(super) register: Option<PathBuf>,
    pub(super) file: PathBuf,
    pub(super) user: String,
}

/// Conversations in the demo unless a number is given.
const DEMO_CONVERSATIONS: u64 = 2_000;
/// Seed of the demo unless one is given.
const DEMO_SEED: u64 = 1;

/// All that stood on the line, before it is known whether the command takes it.
#[derive(Default)]
struct Given {
    words: Vec<OsString>,
    values: Vec<(&'static str, OsString)>,
    json: bool,
    numbers: bool,
    anew: bool,
}

const WITH_VALUE: [&str; 15] = [
    "keep-notes",
    "lang",
    "mapping",
    "margin",
    "register",
    "user",
    "purpose",
    "not-older-than",
    "conversations",
    "seed",
    "out",
    "limit",
    "shared-group",
    "entry",
    "words",
];

pub(super) fn parse(arguments: Vec<OsString>, tr: Tr) -> Result<Invocation, Failure> {
    let mut given = Given::default();
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next().map_err(|error| wrong(&error, tr))? {
        match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(Invocation::Help),
            Arg::Long("version") | Arg::Short('V') => return Ok(Invocation::Version),
            Arg::Long("json") => given.json = true,
            Arg::Long("numbers") => given.numbers = true,
            Arg::Long("anew") => given.anew = true,
            Arg::Long(name) => {
                let Some(known) = WITH_VALUE.into_iter().find(|known| *known == name) else {
                    return Err(Failure::Usage(tr.cli_wrong_option(&format!("--{name}"))));
                };
                let value = parser
                    .value()
                    .map_err(|_none| Failure::Usage(tr.cli_missing_value(&format!("--{known}"))))?;
                given.values.push((known, value));
            }
            Arg::Short(letter) => return Err(Failure::Usage(tr.cli_wrong_option(&format!("-{letter}")))),
            Arg::Value(word) => given.words.push(word),
        }
    }
    given.into_invocation(tr)
}

fn wrong(error: &lexopt::Error, tr: Tr) -> Failure {
    Failure::Usage(match error {
        lexopt::Error::UnexpectedValue { option, .. } => tr.cli_wrong_option(option),
        lexopt::Error::MissingValue { option } => tr.cli_missing_value(option.as_deref().unwrap_or("")),
        _ => tr.cli_not_text().to_owned(),
    })
}

impl Given {
    fn into_invocation(mut self, tr: Tr) -> Result<Invocation, Failure> {
        let command = if self.words.is_empty() { OsString::new() } else { self.words.remove(0) };
        let Some(command) = command.to_str() else {
            return Err(Failure::Usage(tr.cli_not_text().to_owned()));
        };
        let invocation = match command {
            "" => Invocation::Window { register: self.path("register") },
            "demo" => Invocation::Demo(Demo {
                conversations: self.number("conversations", tr)?.unwrap_or(DEMO_CONVERSATIONS),
                seed: self.number("seed", tr)?.unwrap_or(DEMO_SEED),
            }),
            "generate" => Invocation::Generate(Generate {
                conversations: self
                    .number("conversations", tr)?
                    .ok_or_else(|| missing("--conversations", tr))?,
                seed: self.number("seed", tr)?.ok_or_else(|| missing("--seed", tr))?,
                out: self.path("out").ok_or_else(|| missing("--out", tr))?,
            }),
            "create" => Invocation::Create(Create {
                register: self.path("register"),
                user: self.user(tr)?,
                shared_group: self.text("shared-group", tr)?,
                margin_days: self.margin(tr)?,
                anew: std::mem::take(&mut self.anew),
            }),
            "import" => Invocation::Import(Import {
                register: self.path("register"),
                files: self.files(tr)?,
                user: self.user(tr)?,
                purpose: self.purpose(tr)?,
                mapping: self.text("mapping", tr)?,
                not_older_than: self.day("not-older-than", tr)?,
                keep_notes: self.text("keep-notes", tr)?,
                json: std::mem::take(&mut self.json),
            }),
            "imports" => Invocation::Imports(self.imports(tr)?),
            "mapping" => Invocation::Mapping(self.mapping(tr)?),
            "inspect" => Invocation::Inspect(Inspect {
                register: self.path("register"),
                user: self.text("user", tr)?,
                purpose: self.purpose(tr)?,
                files: self.files(tr)?,
                mapping: self.text("mapping", tr)?,
                not_older_than: self.day("not-older-than", tr)?,
                json: std::mem::take(&mut self.json),
            }),
            "scrub" => Invocation::Scrub,
            "search" => Invocation::Search(self.search(tr)?),
            "retention" => Invocation::Retention(self.retention(tr)?),
            "rescrub" => Invocation::Rescrub(Rescrub {
                register: self.path("register"),
                user: self.user(tr)?,
                purpose: self.purpose(tr)?,
                json: std::mem::take(&mut self.json),
            }),
            "record" => Invocation::Record(self.record(tr)?),
            "report" => Invocation::Report(self.report(tr)?),
            "round" => Invocation::Round(self.round(tr)?),
            "verify" => Invocation::Verify(self.verify(tr)?),
            "backup" => Invocation::Backup(Backup { register: self.path("register"), user: self.user(tr)? }),
            "restore" => {
                let file =
                    self.words.pop().ok_or_else(|| Failure::Usage(tr.cli_missing_file().to_owned()))?;
                let register = self.path("register");
                Invocation::Restore(Restore { register, file: file.into(), user: self.user(tr)? })
            }
            "shots" => {
                let folder =
                    self.words.pop().ok_or_else(|| Failure::Usage(tr.cli_missing_file().to_owned()))?;
                Invocation::Shots { folder: folder.into() }
            }
            _ => return Err(Failure::Usage(tr.cli_wrong_command().to_owned())),
        };
        self.nothing_left(needs_no_register(&invocation), tr)?;
        Ok(invocation)
    }

    fn verify(&mut self, tr: Tr) -> Result<Verify, Failure> {
        let written = match (self.number("entry", tr)?, self.text("words", tr)?) {
            (Some(entry), Some(words)) => Some((i64::try_from(entry).unwrap_or(i64::MAX), words)),
            (None, None) => None,
            (Some(_), None) => return Err(missing("--words", tr)),
            (None, Some(_)) => return Err(missing("--entry", tr)),
        };
        Ok(Verify { register: self.path("register"), written, json: std::mem::take(&mut self.json) })
    }

    /// What the command did not take is a mistake, and silence about it would hide it.
    fn nothing_left(mut self, needs_no_register: bool, tr: Tr) -> Result<(), Failure> {
        if needs_no_register {
            // A script may name its register with every command.
            self.path("register");
        }
        if let Some((name, _)) = self.values.first() {
            return Err(Failure::Usage(tr.cli_wrong_option(&format!("--{name}"))));
        }
        for (given, option) in [(self.json, "--json"), (self.anew, "--anew"), (self.numbers, "--numbers")] {
            if given {
                return Err(Failure::Usage(tr.cli_wrong_option(option)));
            }
        }
        if self.words.is_empty() { Ok(()) } else { Err(Failure::Usage(tr.cli_too_many().to_owned())) }
    }

    fn take(&mut self, name: &str) -> Option<OsString> {
        let at = self.values.iter().position(|(given, _)| *given == name)?;
        Some(self.values.remove(at).1)
    }

    fn path(&mut self, name: &str) -> Option<PathBuf> {
        self.take(name).map(PathBuf::from)
    }

    fn text(&mut self, name: &str, tr: Tr) -> Result<Option<String>, Failure> {
        self.take(name)
            .map(|value| value.into_string().map_err(|_raw| Failure::Usage(tr.cli_not_text().to_owned())))
            .transpose()
    }

    fn number(&mut self, name: &str, tr: Tr) -> Result<Option<u64>, Failure> {
        self.text(name, tr)?
            .map(|text| {
                text.parse().map_err(|_nan| Failure::Usage(tr.cli_wrong_number(&format!("--{name}"))))
            })
            .transpose()
    }

    /// Days before the two years at which a register's conversations are destroyed.
    fn margin(&mut self, tr: Tr) -> Result<u32, Failure> {
        let days = self.number("margin", tr)?.map_or(Some(0), |days| u32::try_from(days).ok());
        let range = || Failure::Usage(tr.cli_wrong_value("--margin", &format!("0–{MARGIN_DAYS_MAX}")));
        days.filter(|days| *days <= MARGIN_DAYS_MAX).ok_or_else(range)
    }

    fn day(&mut self, name: &str, tr: Tr) -> Result<Option<Day>, Failure> {
        self.text(name, tr)?
            .map(|text| {
                Day::parse(&text).ok_or_else(|| Failure::Usage(tr.cli_wrong_date(&format!("--{name}"))))
            })
            .transpose()
    }

    fn user(&mut self, tr: Tr) -> Result<String, Failure> {
        self.text("user", tr)?.ok_or_else(|| missing("--user", tr))
    }

    fn purpose(&mut self, tr: Tr) -> Result<Option<Purpose>, Failure> {
        self.text("purpose", tr)?
            .map(|text| {
                let codes = Purpose::ALL.map(Purpose::code).join(", ");
                Purpose::from_code(&text)
                    .ok_or_else(|| Failure::Usage(tr.cli_wrong_value("--purpose", &codes)))
            })
            .transpose()
    }

    fn lang(&mut self, tr: Tr) -> Result<Option<Locale>, Failure> {
        self.text("lang", tr)?
            .map(|text| {
                let codes = Locale::ALL.map(Locale::code).join(", ");
                Locale::from_code(&text).ok_or_else(|| Failure::Usage(tr.cli_wrong_value("--lang", &codes)))
            })
            .transpose()
    }

    fn files(&mut self, tr: Tr) -> Result<Vec<PathBuf>, Failure> {
        if self.words.is_empty() {
            return Err(Failure::Usage(tr.cli_missing_file().to_owned()));
        }
        Ok(std::mem::take(&mut self.words).into_iter().map(PathBuf::from).collect())
    }
}

/// Whether it is all the same to a command which register is named. The demo makes one, and nowhere but in its own folder.
fn needs_no_register(invocation: &Invocation) -> bool {
    matches!(invocation, Invocation::Generate(_) | Invocation::Scrub | Invocation::Shots { .. })
}

fn missing(option: &str, tr: Tr) -> Failure {
    Failure::Usage(tr.cli_missing_option(option))
}
