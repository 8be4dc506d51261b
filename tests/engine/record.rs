//! The live record of processing: every sentence that is checked turns red by the change that it names, in three
//! languages, and by no other.

use crate::support::{Register, TYPED, act, act_as, error_of, sign_in_again, talk, text};
use crate::tidy::packages;
use seula::domain::{AccountRole, Record, RecordFault, RecordSection, RecordSentence, RecordState};
use seula::engine::guard::{Action as _, KeepRecord};
use seula::engine::ops::record::{Command, NewStatements, Query, Reply};
use seula::engine::ops::{backup, collection, conversation};
use seula::engine::{Engine, Reply as AnyReply};
use seula::error::ErrorKind;
use seula::export::record::{RecordPage, page};
use seula::text::{Locale, Tr};
use std::collections::BTreeSet;

fn shown(engine: &Engine) -> Record {
    match engine.ask(Query::Show).unwrap() {
        AnyReply::Record(Reply::Shown(record)) => *record,
        other => panic!("{other:?}"),
    }
}

fn state(controller: &str, contact: &str, basis: &str, version: i64) -> Command {
    Command::State(NewStatements {
        controller: text(controller),
        contact: text(contact),
        officer: text(""),
        basis: text(basis),
        version,
    })
}

/// A register in which something of all that the record speaks of has happened. It is the first of December 2026, and what
/// was due on it is destroyed; its program has ended.
fn lived_in(test: &str) -> Register {
    let mut register = Register::new(test);
    let old = talk("old", "2024-12-01", "kultainen porraskellokaappi soi", "Kyllä, se soi aina.");
    let kept = talk("a", "2026-06-01", "Puhelin 040 123 4567, missä lupa?", "Käsittelyssä.")
        + &talk("b", "2026-06-02", "Kauanko kestää?", "Kaksi kuukautta.");
    register.import(&(old + &kept)).unwrap();
    std::fs::remove_file(register.folder.join("export.jsonl")).unwrap();
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let (_, trainer) = register.person("tuula", &[AccountRole::Trainer]);
    drop((reviewer, trainer));
    register.stop();
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    register.sign_in();
    // It waits for the destruction of the start.
    act(register.engine(), backup::Command::Make).unwrap();
    let conversation = seula::domain::ConversationId(register.number("SELECT min(id) FROM conv"));
    let reviewer = register.another_engine();
    sign_in_again(&reviewer, "reino");
    reviewer.call(conversation::Command::Open(conversation)).unwrap();
    let trainer = register.another_engine();
    sign_in_again(&trainer, "tuula");
    let create = collection::Command::Create { name: text("Luvat"), aim: text("") };
    let AnyReply::Collection(collection::Reply::Changed(collection)) = trainer.call(create).unwrap() else {
        panic!("no collection")
    };
    trainer
        .call(collection::Command::AddExample {
            collection,
            conversation,
            passage: Vec::new(),
            lesson: text(""),
        })
        .unwrap();
    let export = collection::Command::Export {
        collection,
        purpose: text("Perehdytys <joulukuu>"),
        path: register.folder.join("moniste.html"),
        locale: Locale::Fi,
    };
    act_as(&trainer, TYPED, export).unwrap();
    drop((reviewer, trainer));
    register.stop();
    register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    register
}

/// What is done to a register behind the program's back.
enum Change {
    /// By plain SQLite.
    Sql(&'static str),
    /// To the log, by somebody who knows its triggers.
    Log(&'static str),
    /// So many files of this day that were forgotten in the folder of backups.
    Backups(&'static str, usize),
    /// Everybody on the machine may read the register.
    #[cfg(unix)]
    Rights,
}

impl Change {
    fn make(&self, register: &Register) {
        match self {
            Self::Sql(statements) => register.tamper(statements),
            Self::Log(statements) => register.forge_log(statements),
            Self::Backups(day, count) => {
                let folder = register.folder.join("backups");
                std::fs::create_dir_all(&folder).unwrap();
                for second in 0..*count {
                    let forgotten = folder.join(format!("test-{day}-12000{second}.seula"));
                    std::fs::write(&forgotten, "").unwrap();
                    #[cfg(unix)]
                    rights(&forgotten, 0o600);
                }
            }
            #[cfg(unix)]
            Self::Rights => rights(&register.path(), 0o644),
        }
    }
}

#[cfg(unix)]
fn rights(path: &std::path::Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// The sentence, the change that turns it red, and what else that change turns red.
fn changes() -> Vec<(RecordSentence, Change, &'static [RecordSentence])> {
    use Change::{Backups, Log, Sql};
    use RecordSentence as S;
    let weak = "UPDATE account SET password = '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0$\
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' WHERE username = 'tuula'";
    vec![
        (S::Purposes, Log("UPDATE audit SET purpose = NULL WHERE act = 'conversation_opened'"), &[S::Log]),
        (
            S::Training,
            Sql(
                "PRAGMA foreign_keys=OFF; INSERT INTO example (collection, conv, place, lesson, account, added_ms) \
                 SELECT id, 5, 9, '', 1, 0 FROM collection",
            ),
            &[],
        ),
        (S::Subjects, Sql("ALTER TABLE conv ADD COLUMN customer TEXT"), &[]),
        (S::Conversations, Sql("DELETE FROM conv WHERE id = (SELECT max(id) FROM conv)"), &[]),
        (S::Conversations, Sql("UPDATE conv SET messages = messages + 1"), &[]),
        (S::Scrubbed, Sql("UPDATE conv SET rules = 1; UPDATE import SET rules = 1"), &[]),
        (S::Notes, Sql("UPDATE import SET notes_kept = 2"), &[]),
        (S::Imports, Sql("PRAGMA foreign_keys=OFF; UPDATE conv SET import = 99"), &[]),
        (S::Imports, Sql("UPDATE import SET imported = imported + 1"), &[]),
        (S::Exports, Sql("UPDATE export SET purpose = ' '"), &[]),
        (S::Exports, Sql("DELETE FROM export"), &[]),
        (S::TwoYears, Sql("UPDATE conv SET due_on = due_on + 40"), &[]),
        (
            S::TwoYears,
            Sql("UPDATE tally SET due_on = 700000 WHERE due_on = (SELECT max(due_on) FROM tally)"),
            &[],
        ),
        (S::Destruction, Sql("UPDATE run SET hits = 2"), &[]),
        (S::Destruction, Sql("UPDATE run SET state = 5"), &[]),
        (
            S::Destruction,
            Sql("UPDATE run SET hits = 3; \
                 INSERT INTO run (started_ms, ended_ms, cut_off, state, conversations, sought) \
                 SELECT started_ms + 1, ended_ms + 1, cut_off, 6, 1, 1 FROM run"),
            &[],
        ),
        (
            S::Destruction,
            Sql("UPDATE run SET hits = 0, state = 6, sought = 128, confirmed_by = 1; \
                 UPDATE run_month SET messages = 99999"),
            &[],
        ),
        (S::Destruction, Sql("DELETE FROM run_month; DELETE FROM run"), &[]),
        (S::Backups, Backups("20261001", 1), &[]),
        (S::Backups, Backups("20261130", 8), &[]),
        (S::Backups, Sql("INSERT INTO backup_folder (path, used_on) VALUES ('/carried/off', 1)"), &[]),
        #[cfg(unix)]
        (S::FileRights, Change::Rights, &[]),
        (S::Log, Log("DELETE FROM audit WHERE id = 3"), &[]),
        (S::Roles, Sql("UPDATE account SET roles = 8 WHERE username = 'tuula'"), &[]),
        (S::Accounts, Sql("UPDATE account SET username = 'SAANA' WHERE username = 'tuula'"), &[]),
        (S::Accounts, Sql(weak), &[]),
        (S::LogTime, Log("UPDATE audit SET at_ms = at_ms - 100000000000 WHERE id = 1"), &[S::Log]),
    ]
}

/// The register as it was, in a folder of its own, its program started and its supervisor signed in. A file in its old
/// place could be written to by threads that end a little later than their program.
fn restored(register: &mut Register, untouched: &[u8], name: &str) {
    register.stop();
    register.folder = crate::support::folder(&format!("record_red/{name}"));
    std::fs::write(register.path(), untouched).unwrap();
    #[cfg(unix)]
    rights(&register.path(), 0o600);
    register.restart();
    register.sign_in();
}

/// The part of a page that shows this sentence.
fn part(page: &str, sentence: RecordSentence) -> &str {
    let (_, rest) = page.split_once(&format!("<li id=\"{}\" ", sentence.code())).unwrap();
    rest.split_once("</li>").unwrap().0
}

/// Each of the three pages shows the sentence in red with its reason, and no other sentence than these.
fn is_red_in_three_languages(pages: &[String; 3], untrue: &[(RecordSentence, RecordFault)], what: &str) {
    for (sentence, fault) in untrue {
        let mut told = BTreeSet::new();
        for (locale, page) in Locale::ALL.into_iter().zip(pages) {
            let (tr, part) = (Tr::new(locale), part(page, *sentence));
            assert!(part.starts_with("class=\"untrue\""), "{what}: {part}");
            let reason = tr.record_reason(&tr.record_fault(fault));
            assert!(part.contains(&reason) && part.contains(tr.record_untrue()), "{what}: {part}");
            assert!(part.contains(tr.record_sentence(*sentence)), "{what}: {part}");
            told.insert(reason);
        }
        assert_eq!(told.len(), 3, "{what}: {told:?}");
    }
    for page in pages {
        assert_eq!(page.matches("class=\"untrue\"").count(), untrue.len(), "{what}");
    }
}

fn exported(register: &Register, name: &str) -> [String; 3] {
    Locale::ALL.map(|locale| {
        let path = register.folder.join(format!("{name}-{}.html", locale.code()));
        register.engine().call(Command::Export { path: path.clone(), locale }).unwrap();
        std::fs::read_to_string(path).unwrap()
    })
}

#[test]
fn each_sentence_is_turned_red_by_the_change_that_it_names_and_by_no_other() {
    let mut register = lived_in("record_red");
    let untouched = std::fs::read(register.path()).unwrap();
    let mut covered: BTreeSet<RecordSentence> = BTreeSet::new();
    let all = changes();
    for (at, (sentence, change, also)) in all.iter().enumerate() {
        restored(&mut register, &untouched, &format!("change-{at}"));
        let what = format!("{sentence:?} by change {at}");
        assert_eq!(shown(register.engine()).untrue(), [], "{what}: before it");
        change.make(&register);
        let untrue = shown(register.engine()).untrue();
        let mut wanted: Vec<RecordSentence> = [&[*sentence], *also].concat();
        wanted.sort_unstable();
        let found: Vec<RecordSentence> = untrue.iter().map(|(sentence, _)| *sentence).collect();
        assert_eq!(found, wanted, "{what}: {untrue:?}");
        is_red_in_three_languages(&exported(&register, "page"), &untrue, &what);
        covered.insert(*sentence);
    }
    // What the program is made of is found when it is built, by the same rule.
    let lock = include_str!("../../Cargo.lock");
    assert_eq!(packages::networking(lock), [""; 0]);
    let other = format!("{lock}\n[[package]]\nname = \"hyper\"\nversion = \"1.0.0\"\n");
    let networking = packages::networking(&other).into_iter().map(str::to_owned).collect();
    restored(&mut register, &untouched, "network");
    let record = Record { networking, ..shown(register.engine()) };
    let pages = Locale::ALL
        .map(|locale| page(Tr::new(locale), &RecordPage { record: &record, exported_by: "saana" }));
    assert_eq!(record.untrue().len(), 1);
    is_red_in_three_languages(&pages, &record.untrue(), "Network");
    covered.insert(RecordSentence::Network);
    // What names a change was changed; the rest is the controller's word, and marked as that.
    for sentence in RecordSentence::ALL {
        let named = Locale::ALL.map(|locale| Tr::new(locale).record_change(sentence).is_some());
        let checked = cfg!(unix) || sentence != RecordSentence::FileRights;
        assert_eq!(named, [covered.contains(&sentence) || !checked; 3], "{sentence:?}");
        let word = !record.state(sentence).is_checked();
        assert_eq!(word, !covered.contains(&sentence), "{sentence:?}");
        for (locale, page) in Locale::ALL.into_iter().zip(&pages) {
            let (tr, part) = (Tr::new(locale), part(page, sentence));
            assert!(part.contains(tr.record_state(&record.state(sentence))), "{part}");
            assert_eq!(
                tr.record_change(sentence).is_some_and(|change| part.contains(change)),
                !word,
                "{part}"
            );
        }
    }
    println!(
        "{} changes seen, {} of {} sentences checked",
        all.len() + 1,
        covered.len(),
        RecordSentence::ALL.len()
    );
}

#[test]
fn the_ten_parts_tell_what_was_found_and_nobody_s_text_becomes_markup() {
    let mut register = lived_in("record_page");
    register.restart();
    register.sign_in();
    let tell = state("Esimerkkivirasto", "<b>Aino</b>, 040 123 4567", "Laki 906/2019", 0);
    register.engine().call(tell).unwrap();
    let record = shown(register.engine());
    assert_eq!((record.kept.conversations, record.kept.messages, record.opened), (2, 4, [1, 0, 0]));
    assert_eq!(record.kinds.iter().map(|(kind, n)| (kind.code(), n)).collect::<Vec<_>>(), [("phone", 1)]);
    assert_eq!(
        (record.backups.len(), record.staff.roles, record.exports.collections.len()),
        (1, [1, 1, 1], 1)
    );
    let run = record.last_destruction().unwrap();
    assert!(run.conversations == 1 && run.proof.holds(), "{run:?}");
    for (locale, page) in Locale::ALL.into_iter().zip(exported(&register, "page")) {
        let tr = Tr::new(locale);
        for section in RecordSection::ALL {
            assert!(page.contains(tr.record_section(section)), "{section:?}");
            assert!(section.sentences().count() > 0, "{section:?}");
        }
        assert_eq!(page.matches("<li ").count(), RecordSentence::ALL.len());
        let oldest = tr.register_oldest(&tr.date_in_text(crate::support::day("2026-06-01")));
        for told in [
            tr.record_title(),
            "Esimerkkivirasto",
            "&lt;b&gt;Aino&lt;/b&gt;, 040 123 4567",
            "Perehdytys &lt;joulukuu&gt;",
            &oldest,
            &tr.register_run_proved(&tr.size_bytes(run.proof.bytes), run.proof.sought),
            tr.record_page_log(),
        ] {
            assert!(page.contains(told), "{told} in {page}");
        }
        for forbidden in ["<b>", "<joulukuu", "<script", "http://", "https://", "url(", "src=\"", "<link"] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        assert!(page.contains("@media print") && page.contains("size: A4"));
    }
}

#[test]
fn what_the_controller_states_passes_the_sieve_and_is_changed_on_its_newest_version() {
    let register = Register::new("record_stated");
    let engine = register.engine();
    let missing = shown(engine);
    for sentence in RecordSection::Controller.sentences().chain([RecordSentence::Basis]) {
        assert_eq!(missing.state(sentence), RecordState::Missing, "{sentence:?}");
    }
    let contact = "Aino Mallikas 040 123 4567, aino@example.org, hetu 010190-900P";
    engine.call(state("Esimerkkivirasto", contact, "Soita 040 123 4567", 0)).unwrap();
    let stated = shown(engine).statements;
    assert_eq!(stated.contact, "Aino Mallikas 040 123 4567, aino@example.org, hetu ⟦hetu⟧");
    assert_eq!(stated.basis, "Soita ⟦phone⟧", "only contacts are contacts");
    assert_eq!((stated.controller.as_str(), stated.version), ("Esimerkkivirasto", 1));
    assert_eq!(shown(engine).state(RecordSentence::Contact), RecordState::Stated);
    // Newer rules leave the contacts where they are, too.
    engine.call(seula::engine::ops::rescrub::Command::Run).unwrap();
    assert_eq!(shown(engine).statements, stated);
    assert_eq!(error_of(engine, state("Toinen", "", "", 0)), Some(ErrorKind::Conflict));
    assert_eq!(error_of(engine, state(&"x".repeat(201), "", "", 1)), Some(ErrorKind::TextTooLong(200)));
    assert!(register.found_in_files("aino@example.org") > 0, "positive control");
    engine.call(state("Toinen", "", "", 1)).unwrap();
    assert_eq!(register.found_in_files("aino@example.org"), 0, "what stood there is gone");
    assert_eq!(shown(engine).state(RecordSentence::Contact), RecordState::Missing);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'record_stated'"), 2);
}

#[test]
fn the_record_is_the_supervisors_and_leaves_once_and_logged() {
    let register = Register::new("record_export");
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let export = || Command::Export { path: register.folder.join("seloste"), locale: Locale::Fi };
    assert_eq!(reviewer.ask(Query::Show).unwrap_err().kind, ErrorKind::Forbidden);
    assert_eq!(error_of(&reviewer, export()), Some(ErrorKind::Forbidden));
    assert_eq!(error_of(&reviewer, state("x", "", "", 0)), Some(ErrorKind::Forbidden));
    assert!(!register.folder.join("seloste.html").exists());
    register.engine().call(export()).unwrap();
    assert_eq!(error_of(register.engine(), export()), Some(ErrorKind::FileExists));
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'record_exported'"), 1);
    assert_eq!(shown(register.engine()).exports.records, 1);
    drop(reviewer);
    let refused = "SELECT count(*) FROM audit WHERE act = 'refused' AND object =";
    assert_eq!(
        register.number(&format!("{refused} {}", KeepRecord::NUMBER)),
        1,
        "once in a quarter of an hour"
    );
}
