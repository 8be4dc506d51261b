//! Mappings in the register: saved, changed, removed, found by what they fit, and never with anything personal in them.

use crate::support::Register;
use seula::domain::mapping::{Missing, Outline, Pointing, Preview, Slot, Whom};
use seula::domain::{Mapping, MessageRole};
use seula::engine::Reply;
use seula::engine::ops::import::{self, FoundFile};
use seula::engine::ops::mapping::{self, SavedMapping};
use seula::error::{ErrorKind, Result};
use std::path::{Path, PathBuf};

/// An export of a make that nothing knows.
const FOREIGN: &str = r#"{"export": {"dialogs": [
 {"ref": "d1", "kieli": "fi", "lines": [
  {"who": "C", "said": "Hetuni on 010190-900P, missä lupa viipyy?", "when": "2026-11-01T10:00:00Z", "email": "aino@example.com"},
  {"who": "B", "said": "Käsittely kestää 7 viikkoa.", "when": "2026-11-01T10:00:05Z"},
  {"who": "X", "said": "Asiakas kuulosti huolestuneelta", "when": "2026-11-01T10:00:09Z"}]},
 {"ref": "d2", "kieli": "sv", "lines": [
  {"who": "C", "said": "Hej, jag heter Aino Mallikas", "when": "2026-11-02T10:00:00Z"},
  {"who": "B", "said": "Hej!", "when": "2026-11-02T10:00:05Z"}]}]}}"#;

fn outline(register: &Register, path: &Path) -> Outline {
    let command = import::Command::Outline { path: path.to_owned(), at: None };
    match register.engine().call(command).unwrap() {
        Reply::Import(import::Reply::Outlined(outline)) => *outline,
        other => panic!("{other:?}"),
    }
}

fn preview(register: &Register, path: &Path, mapping: Mapping) -> Result<Preview> {
    let command = import::Command::Preview { path: path.to_owned(), mapping: Box::new(mapping) };
    match register.engine().call(command)? {
        Reply::Import(import::Reply::Previewed(preview)) => Ok(*preview),
        other => panic!("{other:?}"),
    }
}

fn saved(register: &Register) -> Vec<SavedMapping> {
    match register.engine().ask(mapping::Query::List).unwrap() {
        Reply::Mapping(mapping::Reply::List(list)) => list,
        other => panic!("{other:?}"),
    }
}

fn recognise(register: &Register, paths: &[PathBuf]) -> Vec<FoundFile> {
    match register.engine().call(import::Command::Recognise(paths.to_vec())).unwrap() {
        Reply::Import(import::Reply::Recognised(found)) => found,
        other => panic!("{other:?}"),
    }
}

/// What a supervisor would point at in [`FOREIGN`].
fn pointing(outline: &Outline) -> Pointing {
    let field = |name: &str| outline.fields.iter().find(|field| field.path.to_string() == name).unwrap();
    let mut pointing = Pointing { list: outline.at.clone(), ..Pointing::default() };
    for (slot, name) in [
        (Slot::Id, "ref"),
        (Slot::Text, "lines.*.said"),
        (Slot::Role, "lines.*.who"),
        (Slot::Time, "lines.*.when"),
        (Slot::Language, "kieli"),
    ] {
        pointing.point(slot, Some(field(name).path.clone()));
    }
    for (word, whom) in [("C", Whom::Customer), ("B", Whom::Bot), ("X", Whom::Note)] {
        pointing.say(word, Some(whom));
    }
    pointing
}

#[test]
fn what_stands_where_in_a_file_is_told_and_nothing_of_it_counts_before_a_yes() {
    let register = Register::new("mapping_outline");
    let outline = outline(&register, &register.file("foreign.json", FOREIGN));
    assert!(!outline.table);
    assert_eq!(outline.at.to_string(), "export.dialogs");
    let names: Vec<String> = outline.fields.iter().map(|field| field.path.to_string()).collect();
    for name in ["ref", "kieli", "lines.*.who", "lines.*.said", "lines.*.when", "lines.*.email"] {
        assert!(names.iter().any(|known| known == name), "{name} in {names:?}");
    }
    let words = |name: &str| {
        outline.fields.iter().find(|field| field.path.to_string() == name).map(|field| field.words.clone())
    };
    assert_eq!(words("lines.*.who").unwrap(), ["C", "B", "X"]);
    assert_eq!(words("lines.*.email").unwrap(), [""; 0], "what may name somebody is never listed");
    assert!(!format!("{outline:?}").contains("010190"));
    assert_eq!(outline.suggested.language.as_ref().map(ToString::to_string).as_deref(), Some("kieli"));
    assert_eq!(Pointing { list: outline.at, ..Pointing::default() }.missing(), [Missing::Text, Missing::Who]);
}

#[test]
fn a_preview_shows_scrubbed_messages_that_change_with_the_choices_and_stores_nothing() {
    let register = Register::new("mapping_preview");
    let path = register.file("foreign.json", FOREIGN);
    let mut pointing = pointing(&outline(&register, &path));
    let read = preview(&register, &path, pointing.mapping("oma").unwrap()).unwrap();
    assert_eq!((read.conversations, read.undated, read.notes, read.whole), (2, 0, 1, true));
    assert_eq!(read.messages, [2, 2, 0, 0, 0]);
    assert_eq!(read.samples[0].0, MessageRole::Customer);
    assert_eq!(read.samples[0].1.as_str(), "Hetuni on ⟦hetu⟧, missä lupa viipyy?");
    pointing.say("C", Some(Whom::Adviser));
    pointing.point(Slot::Time, None);
    let read = preview(&register, &path, pointing.mapping("oma").unwrap()).unwrap();
    assert_eq!((read.messages, read.undated), ([0, 2, 2, 0, 0], 2));
    pointing.say("B", None);
    let read = preview(&register, &path, pointing.mapping("oma").unwrap()).unwrap();
    assert_eq!((read.conversations, read.refused.len(), read.samples.len()), (0, 1, 0));
    for table in ["import", "conv", "mapping"] {
        assert_eq!(register.number(&format!("SELECT count(*) FROM {table}")), 0, "{table}");
    }
}

#[test]
fn a_saved_mapping_is_offered_used_changed_and_removed_and_each_is_logged() {
    let register = Register::new("mapping_saved");
    let path = register.file("foreign.json", FOREIGN);
    let mut pointing = pointing(&outline(&register, &path));
    let known = |register: &Register| recognise(register, std::slice::from_ref(&path))[0].known.clone();
    assert_eq!(known(&register).unwrap_err().kind, ErrorKind::FormatUnknown);
    let mapping = pointing.mapping("oma").unwrap();
    register.engine().call(mapping::Command::Save(Box::new(mapping.clone()))).unwrap();
    let again = register.engine().call(mapping::Command::Save(Box::new(mapping.clone()))).unwrap_err();
    assert_eq!(again.kind, ErrorKind::MappingNameTaken);
    let offered = known(&register).unwrap_err();
    assert_eq!((offered.kind, offered.detail.as_str()), (ErrorKind::MappingNeeded, "oma"));

    let [kept] = saved(&register).try_into().unwrap();
    assert_eq!((&kept.mapping, kept.by.as_str(), kept.version), (&mapping, "saana", 0));
    let import = |mapping: Mapping| {
        let command = import::Command::Import {
            path: path.clone(),
            mapping: Some(Box::new(mapping)),
            not_older_than: None,
            notes: None,
        };
        match register.engine().call(command).unwrap() {
            Reply::Import(import::Reply::Imported(report)) => *report,
            other => panic!("{other:?}"),
        }
    };
    let report = import(kept.mapping);
    assert_eq!((report.source.as_str(), report.imported, report.notes_dropped), ("mapping:oma", 2, 1));
    assert_eq!(import(mapping).skipped, 2, "the same file again adds nothing");

    pointing.html = true;
    let changed = Box::new(pointing.mapping("oma").unwrap());
    let change = |version| mapping::Command::Change { saved: kept.id, version, mapping: changed.clone() };
    register.engine().call(change(0)).unwrap();
    assert_eq!(register.engine().call(change(0)).unwrap_err().kind, ErrorKind::Conflict);
    assert_eq!(saved(&register)[0].mapping, *changed);
    register.engine().call(mapping::Command::Remove(kept.id)).unwrap();
    assert_eq!(saved(&register), []);
    let gone = register.engine().call(mapping::Command::Remove(kept.id)).unwrap_err();
    assert_eq!(gone.kind, ErrorKind::NotFound);
    let logged = |act: &str| register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"));
    assert_eq!((logged("mapping_saved"), logged("mapping_removed")), (2, 1));
}

#[test]
fn nothing_personal_is_saved_with_a_mapping() {
    let register = Register::new("mapping_personal");
    let mut pointing = Pointing { otherwise: Some(Whom::Bot), ..Pointing::default() };
    pointing.point(Slot::Text, seula::domain::mapping::Path::parse("lines.*.said"));
    pointing.point(Slot::Role, seula::domain::mapping::Path::parse("lines.*.who"));
    pointing.say("aino@example.com", Some(Whom::Customer));
    let mapping = Box::new(pointing.mapping("oma").unwrap());
    let refused = register.engine().call(mapping::Command::Save(mapping.clone())).unwrap_err();
    let ErrorKind::MappingPersonal(number) = refused.kind else { panic!("{refused}") };
    assert_eq!(mapping.texts()[number as usize - 1].text, "aino@example.com");
    assert!(!refused.to_string().contains("aino"));
    assert_eq!(register.found_in_files("aino@example.com"), 0);
    // Where a file names who wrote, a name needs no cue.
    pointing.say("aino@example.com", None);
    pointing.say("Aino Mallikas", Some(Whom::Adviser));
    let named = Box::new(pointing.mapping("oma").unwrap());
    let refused = register.engine().call(mapping::Command::Save(named)).unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::MappingPersonal(1..)), "{refused}");
    assert_eq!(register.number("SELECT count(*) FROM mapping"), 0);
}

#[test]
fn names_that_stand_where_a_role_should_are_not_listed_and_a_word_that_the_mapping_lacks_is_named() {
    let register = Register::new("mapping_strangers");
    let file = FOREIGN.replace("\"X\"", "\"Aino Mallikas\"");
    let path = register.file("foreign.json", &file);
    let outline = outline(&register, &path);
    let who = outline.fields.iter().find(|field| field.path.to_string() == "lines.*.who").unwrap();
    assert_eq!((who.roles.as_slice(), who.withheld), (["C".to_owned(), "B".to_owned()].as_slice(), 1));
    let mut pointing = pointing(&outline);
    pointing.say("B", None);
    let read = preview(&register, &path, pointing.mapping("oma").unwrap()).unwrap();
    assert_eq!((read.conversations, read.strangers), (0, vec!["B".to_owned()]));
    let mapping = pointing.mapping("oma").unwrap();
    let command = import::Command::Inspect {
        path: path.clone(),
        mapping: Some(Box::new(mapping)),
        not_older_than: None,
    };
    match register.engine().call(command).unwrap() {
        Reply::Import(import::Reply::Inspected(found)) => assert_eq!(found.strangers, ["B"]),
        other => panic!("{other:?}"),
    }
    pointing.say("B", Some(Whom::Bot));
    let read = preview(&register, &path, pointing.mapping("oma").unwrap()).unwrap();
    assert_eq!((read.conversations, read.strangers.len()), (1, 0), "a name is not told");
    assert_eq!(read.refused.iter().map(|(_, count)| count).sum::<u64>(), 1);
}

#[test]
fn a_table_of_another_make_is_pointed_at_by_its_columns() {
    let register = Register::new("mapping_table");
    let table = "tapaus;aikaleima;puoli;lause\n1;1.11.2026 10.00;A;Hei, missä lupa?\n1;1.11.2026 10.01;P;Käsittelyssä.\n\
        2;2.11.2026 9.00;A;Moi\n2;2.11.2026 9.01;P;Hei!\n";
    let path = register.file("table.csv", table);
    let outline = outline(&register, &path);
    assert!(outline.table);
    let column = |name: &str| seula::domain::mapping::Path::parse(name);
    let mut pointing = Pointing::default();
    for (slot, name) in
        [(Slot::Id, "tapaus"), (Slot::Text, "lause"), (Slot::Role, "puoli"), (Slot::Time, "aikaleima")]
    {
        pointing.point(slot, column(name));
    }
    assert_eq!(outline.suggested.time, column("aikaleima"));
    assert_eq!(outline.fields[2].words, ["A", "P"]);
    pointing.say("A", Some(Whom::Customer));
    pointing.say("P", Some(Whom::Service));
    let mapping = pointing.mapping("taulukko").unwrap();
    let read = preview(&register, &path, mapping.clone()).unwrap();
    assert_eq!((read.conversations, read.messages, read.undated), (2, [2, 0, 0, 0, 2], 0));
    register.engine().call(mapping::Command::Save(Box::new(mapping))).unwrap();
    let found = recognise(&register, &[path]);
    assert_eq!(found[0].known.as_ref().unwrap_err().detail, "taulukko");
}

#[test]
fn files_and_folders_are_looked_at_in_a_stable_order_each_by_its_content() {
    let register = Register::new("recognise_folder");
    let folder = register.folder.join("vienti");
    std::fs::create_dir_all(folder.join("b")).unwrap();
    let talk = r#"{"id": "a", "messages": [{"role": "user", "content": "Hei", "timestamp": "2026-11-20T08:00:00Z"}]}"#;
    for (name, content) in
        [("z.txt", talk), ("a.json", FOREIGN), ("b/c.csv", talk), ("m.pdf", "%PDF-1.7"), (".piilossa", talk)]
    {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let single = register.file("single.jsonl", talk);
    let found = recognise(&register, &[single, folder, PathBuf::from("ei-ole.json")]);
    let seen: Vec<(String, std::result::Result<String, ErrorKind>)> = found
        .iter()
        .map(|file| {
            let known = file.known.as_ref().map(|source| source.0.clone()).map_err(|error| error.kind);
            (file.path.file_name().unwrap().to_string_lossy().into_owned(), known)
        })
        .collect();
    let known = || Ok("role-content".to_owned());
    assert_eq!(
        seen,
        [
            ("single.jsonl".to_owned(), known()),
            ("a.json".to_owned(), Err(ErrorKind::FormatUnknown)),
            ("m.pdf".to_owned(), Err(ErrorKind::FormatUnknown)),
            ("z.txt".to_owned(), known()),
            ("c.csv".to_owned(), known()),
            ("ei-ole.json".to_owned(), Err(ErrorKind::FileUnreadable)),
        ]
    );
    assert_eq!(found[0].size_bytes, talk.len() as u64);
}
