//! Disks without room: a write beyond a limit fails, wherever in an act it comes, and with it every one after it. Then
//! there is room again, and the program goes on.

// The same for a register that is brought to a newer format.
mod migration;

use super::child::{Child, Part, begun, say};
use super::destroyed::files;
use super::ground::{EVERYTHING, Ground, Plain, assert_whole, doomed_words, run, settle};
use super::{Row, tell};
use crate::support::{Register, TYPED, act_as, at, day, is_long, rounds, sign_in, talk, text, try_start};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use seula::domain::{CollectionId, ConversationId, Timestamp, Verdict};
use seula::engine::ops::{annotation, backup, collection, import, register, retention, review};
use seula::engine::{Command, Engine, ManualClock, Reply};
use seula::error::{Error, ErrorKind, Result};
use seula::text::{Locale, Tr};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

/// So many acts for one fault at most: the others found room.
const ACTS_FOR_ONE: u64 = 30;
/// Bytes that the smaller acts write.
const SMALL: u64 = 64 * 1024;

/// Days after which nothing more is due.
const DAYS: u64 = 20;

/// No file may grow beyond this, or any may.
fn room(bytes: Option<u64>) {
    let maximum = getrlimit(Resource::Fsize).maximum;
    setrlimit(Resource::Fsize, Rlimit { current: bytes.or(maximum), maximum }).unwrap();
}

/// What is done while there is no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    Note,
    Tag,
    Judge,
    Import,
    Collect,
    Handout,
    Backup,
    Destroy,
    Open,
    Create,
}

/// Those that need a password come once.
const ACTS: [Act; 16] = [
    Act::Note,
    Act::Judge,
    Act::Import,
    Act::Tag,
    Act::Collect,
    Act::Backup,
    Act::Note,
    Act::Destroy,
    Act::Handout,
    Act::Judge,
    Act::Open,
    Act::Import,
    Act::Collect,
    Act::Tag,
    Act::Create,
    Act::Handout,
];

/// Somebody at work.
struct Desk {
    path: PathBuf,
    clock: Arc<ManualClock>,
    engine: Option<Engine>,
    chats: Vec<ConversationId>,
    judged: usize,
    days: u64,
    random: fastrand::Rng,
}

impl Desk {
    fn open(part: &Part) -> Self {
        let plain = rusqlite::Connection::open(part.register()).unwrap();
        let mut ids = plain.prepare("SELECT id FROM conv WHERE index_month > 202412 ORDER BY id").unwrap();
        let chats =
            ids.query_map([], |row| row.get(0)).unwrap().map(|id| ConversationId(id.unwrap())).collect();
        let random = fastrand::Rng::with_seed(part.number(1));
        let mut desk = Self {
            path: part.register(),
            clock: part.clock(),
            engine: None,
            chats,
            judged: 0,
            days: 0,
            random,
        };
        desk.start().unwrap();
        desk.sign_in();
        desk
    }

    fn start(&mut self) -> Result<()> {
        self.engine = Some(try_start(&self.path, Arc::<ManualClock>::clone(&self.clock))?);
        Ok(())
    }

    fn engine(&self) -> &Engine {
        self.engine.as_ref().unwrap()
    }

    fn sign_in(&self) {
        sign_in(self.engine(), EVERYTHING, TYPED, None, None).unwrap();
    }

    fn size(&self, ending: &str) -> u64 {
        std::fs::metadata(self.path.with_extension(ending)).map_or(0, |facts| facts.len())
    }

    /// Where the room ends: behind the log, in it, or in the register.
    fn limit(&mut self) -> u64 {
        let (file, log) = (self.size("seula"), self.size("seula-wal"));
        match self.random.u8(0..4) {
            0 | 1 => log + self.random.u64(0..SMALL),
            2 => self.random.u64(0..=log),
            _ => self.random.u64(0..file + SMALL),
        }
    }

    /// What comes before an act, while there is room.
    fn prepare(&mut self, act: Act) {
        if act == Act::Open {
            self.engine = None;
        }
        if act == Act::Destroy {
            // A day more, as long as something is due on it.
            self.days += 1;
            let today = day("2026-11-30").plus_days(self.days.min(DAYS)).iso();
            let minutes = self.days.saturating_sub(DAYS) as i64;
            self.clock.set(Timestamp(at(&format!("{today}T08:00:00Z")).0 + minutes * 60_000));
            self.sign_in();
        }
    }

    /// The statement by which it is found, or the file; empty: nothing is to be found.
    fn act(&mut self, act: Act, round: u64) -> Result<String> {
        let conversation = self.chats[round as usize % self.chats.len()];
        let call = |command: Command| {
            let engine = self.engine();
            if command.is_sensitive() { act_as(engine, TYPED, command) } else { engine.call(command) }
        };
        Ok(match act {
            Act::Note => {
                let words = format!("muistio {round} {}", "sana ".repeat(round as usize % 900));
                let words = words.trim();
                call(annotation::Command::AddNote { conversation, seq: None, text: text(words) }.into())?;
                format!("SELECT count(*) FROM note WHERE text = '{words}'")
            }
            Act::Tag => {
                let name = text(&format!("merkki {round}"));
                call(annotation::Command::AddTag { conversation, name }.into())?;
                format!("SELECT count(*) FROM tag JOIN conv_tag ON tag = id WHERE name = 'merkki {round}'")
            }
            Act::Judge => {
                let (conversation, seq) =
                    (self.chats[self.judged / 2 % self.chats.len()], 1 + 2 * (self.judged as u32 % 2));
                self.judged += 1;
                let verdict = Verdict::Outdated;
                self.engine().call(review::Command::GiveVerdict { conversation, seq, verdict })?;
                let review = format!("(SELECT id FROM review WHERE conv = {})", conversation.0);
                format!(
                    "SELECT count(*) FROM verdict WHERE seq = {seq} AND verdict = 3 AND review = {review}"
                )
            }
            Act::Import => {
                let path = self.path.with_file_name("more.jsonl");
                match call(
                    import::Command::Import { path, mapping: None, not_older_than: None, notes: None }.into(),
                )? {
                    Reply::Import(import::Reply::Imported(report)) => {
                        format!(
                            "SELECT count(*) FROM import WHERE id = {} AND imported = 30",
                            report.import.unwrap().0
                        )
                    }
                    other => panic!("{other:?}"),
                }
            }
            Act::Collect => {
                let (name, aim) = (text(&format!("kokoelma {round}")), text(""));
                let made = call(collection::Command::Create { name, aim }.into())?;
                let Reply::Collection(collection::Reply::Changed(collection)) = made else {
                    panic!("{made:?}")
                };
                let found = format!("SELECT count(*) FROM collection WHERE id = {}", collection.0);
                // The second act's failure says nothing about the first.
                say(&format!("done {found}"));
                let (passage, lesson) = (Vec::new(), text("opetus"));
                call(collection::Command::AddExample { collection, conversation, passage, lesson }.into())?;
                found
            }
            Act::Handout => {
                let path = self.path.with_file_name(format!("moniste{round}.html"));
                let (collection, purpose) = (CollectionId(1), text("Koulutus"));
                let exported = collection::Command::Export {
                    collection,
                    purpose,
                    path: path.clone(),
                    locale: Locale::Fi,
                };
                call(exported.into())?;
                path.display().to_string()
            }
            Act::Backup => match call(backup::Command::Make.into())? {
                // Of many seven are kept.
                Reply::Backup(backup::Reply::Made { .. }) => String::new(),
                other => panic!("{other:?}"),
            },
            Act::Destroy => {
                call(retention::Command::Run { on_its_own: false }.into())?;
                String::new()
            }
            Act::Open => {
                self.start()?;
                String::new()
            }
            Act::Create => {
                let path = self.path.with_file_name(format!("other{round}.seula"));
                let other = try_start(&path, Arc::<ManualClock>::clone(&self.clock))?;
                let first = register::FirstStart {
                    agency: text(""),
                    margin_days: 0,
                    username: "toinen".to_owned(),
                    display_name: String::new(),
                    password: Zeroizing::new(crate::support::PASSWORD.to_owned()),
                };
                other.call(register::Command::Create(first))?;
                path.display().to_string()
            }
        })
    }

    /// There is room again: the next act succeeds, whatever was broken off.
    fn go_on(&mut self, broken_off: Act, round: u64) {
        if broken_off == Act::Create {
            self.act(Act::Create, round).unwrap();
        }
        if self.engine.is_none() {
            self.start().unwrap();
        }
        if self.engine().call(import::Command::Recognise(Vec::new())).is_err() {
            self.sign_in();
        }
        let conversation = self.chats[0];
        let note =
            annotation::Command::AddNote { conversation, seq: None, text: text(&format!("jatko {round}")) };
        self.engine().call(note).unwrap();
        say(&format!("done SELECT count(*) FROM note WHERE text = 'jatko {round}'"));
    }
}

/// An error is told in every language, names no panic, and takes nobody's register for damaged.
fn assert_told(error: &Error) {
    for locale in Locale::ALL {
        assert!(!error.message(Tr::new(locale)).trim().is_empty(), "{error}");
    }
    assert!(error.detail != "panicked" && error.kind != ErrorKind::RegisterDamaged, "{error}");
}

/// Says what came of an act that failed; 1 if it was for want of room. Any other reason, as a collection that could not be
/// made before, is told and counts for nothing.
fn told(act: &str, error: &Error) -> u64 {
    assert_told(error);
    let room = matches!(
        error.kind,
        ErrorKind::DiskFull | ErrorKind::DiskFault | ErrorKind::FileUnwritable | ErrorKind::Internal
    );
    say(&format!("{} {act}: {:?} {}", if room { "fault" } else { "other" }, error.kind, error.detail));
    u64::from(room)
}

/// Works until so many acts have failed for want of room.
pub fn working(part: &Part) {
    let wanted = part.number(0);
    if part.words.len() > 2 {
        return migration::migrating(part, wanted);
    }
    let mut desk = Desk::open(part);
    begun();
    let (mut faults, mut round) = (0, 0);
    while faults < wanted {
        round += 1;
        assert!(round < ACTS_FOR_ONE * wanted, "{faults} faults only");
        let act = ACTS[round as usize % ACTS.len()];
        let lines: String = (0..30)
            .map(|n| talk(&format!("r{round}-{n}"), "2026-10-10", "Missä lupa viipyy?", "Käsittelyssä."))
            .collect();
        std::fs::write(desk.path.with_file_name("more.jsonl"), lines).unwrap();
        desk.prepare(act);
        let limit = desk.limit();
        room(Some(limit));
        let done = desk.act(act, round);
        room(None);
        match done {
            Ok(found) if found.is_empty() => {}
            Ok(found) => say(&format!("done {found}")),
            Err(error) => {
                faults += told(&format!("{act:?}"), &error);
                if act != Act::Open {
                    desk.go_on(act, round);
                }
            }
        }
        if act == Act::Open {
            desk.go_on(act, round);
        }
    }
}

/// What a child has said of acts that were done and of those that failed.
fn heard(row: &mut Row, lines: &[String]) -> Vec<String> {
    let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
    for failed in lines.iter().filter(|line| line.starts_with("fault ") || line.starts_with("other ")) {
        *kinds.entry(failed).or_default() += 1;
        row.counted.hardships += u64::from(failed.starts_with("fault "));
    }
    tell(&format!("{kinds:#?}"));
    lines.iter().filter_map(|line| line.strip_prefix("done ")).map(str::to_owned).collect()
}

#[test]
fn a_write_that_fails_is_told_loses_nothing_and_the_next_one_goes_on() {
    let mut row = Row::begin("faults");
    let wanted = rounds(85, 1_700);
    let folder = Ground::Due.copy("faults");
    let words = [wanted.to_string(), "5".to_owned()];
    let child = Child::start_without_signal(
        "working without room",
        &folder,
        "2026-11-30T08:00:00Z",
        &words.each_ref().map(String::as_str),
    );
    child.has_begun();
    let (lines, ended, said) = child.end();
    assert!(ended.success() && !said.contains("panicked"), "{said}");
    let mut done = heard(&mut row, &lines);
    for act in ACTS.iter().filter(|_| is_long()) {
        let fault = format!("fault {act:?}: ");
        assert!(lines.iter().any(|line| line.starts_with(&fault)), "{act:?} has never failed");
    }
    done.sort();
    done.dedup();
    let mut register = Register::there(folder.clone(), "2026-12-21T12:00:00Z");
    register.restart();
    register.sign_in();
    assert_eq!(run(register.engine()).backlog, 0);
    settle(&register);
    assert_whole(&register);
    let plain = Plain::of(&register);
    for act in &done {
        let there =
            if act.starts_with("SELECT") { plain.count(act) > 0 } else { PathBuf::from(act).exists() };
        row.counted.acts[0] += 1;
        row.counted.acts[1] += u64::from(!there);
        if !there {
            tell(&format!("lost: {act}"));
        }
    }
    // Every import that is there is there as a whole.
    let half = "SELECT count(*) FROM import WHERE id > 2 AND imported <> (SELECT count(*) FROM conv WHERE import = import.id)";
    assert_eq!(register.number(half), 0);
    // Files that could not be written to their end were taken back, and what was named a copy is a whole one.
    let handouts =
        files(&folder).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "html"));
    for path in handouts {
        assert!(done.contains(&path.display().to_string()), "{}", path.display());
    }
    for path in files(&folder.join("backups")) {
        let plain = rusqlite::Connection::open(&path).unwrap();
        let verdict: String = plain.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(verdict, "ok", "{}", path.display());
    }
    register.stop();
    std::fs::remove_dir_all(folder.join("backups")).unwrap();
    row.counted.destroyed = [doomed_words().all.len() as u64, doomed_words().found_in(&folder).1];
    assert_eq!((row.counted.acts[1], row.counted.destroyed[1]), (0, 0));
    assert_eq!(row.counted.hardships, wanted as u64);
}
