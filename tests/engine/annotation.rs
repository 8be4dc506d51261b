use crate::support::{Register, error_of, text};
use seula::domain::{AccountRole, ConversationId, NoteId, TagId};
use seula::engine::ops::annotation;
use seula::error::ErrorKind;

fn add_note(conversation: ConversationId, seq: Option<u32>, typed: &str) -> annotation::Command {
    annotation::Command::AddNote { conversation, seq, text: text(typed) }
}

fn change_note(note: i64, typed: &str, version: i64) -> annotation::Command {
    annotation::Command::ChangeNote { note: NoteId(note), text: text(typed), version }
}

fn add_tag(conversation: ConversationId, name: &str) -> annotation::Command {
    annotation::Command::AddTag { conversation, name: text(name) }
}

#[test]
fn a_note_is_written_on_a_conversation_or_one_of_its_messages() {
    let (register, engine, talk) = Register::with_reviewer("a_note_is_written");
    engine.call(add_note(talk, None, "Koko keskustelu on hyvä esimerkki")).unwrap();
    engine.call(add_note(talk, Some(3), "Soita 040 123 4567")).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM note WHERE seq = 3 AND text LIKE '%⟦phone⟧%'"), 1);
    assert_eq!(register.found_in_files("123 4567"), 0);
    for (command, kind) in [
        (add_note(talk, Some(4), "ei viestiä"), ErrorKind::NotFound),
        (add_note(ConversationId(1), None, "ei keskustelua"), ErrorKind::NotFound),
        (add_note(talk, None, " \n"), ErrorKind::EmptyField),
    ] {
        assert_eq!(error_of(&engine, command), Some(kind));
    }
}

#[test]
fn a_note_is_changed_and_removed_by_its_writer_only() {
    let (register, engine, talk) = Register::with_reviewer("a_note_is_changed");
    let (_, other) = register.person("riitta", &[AccountRole::Trainer]);
    engine.call(add_note(talk, None, "Ensimmäinen")).unwrap();
    for command in [change_note(1, "Toisen", 0), annotation::Command::RemoveNote(NoteId(1))] {
        assert_eq!(error_of(&other, command), Some(ErrorKind::Forbidden));
    }
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'refused'"), 1, "both are one action");
    engine.call(change_note(1, "Toinen", 0)).unwrap();
    assert_eq!(error_of(&engine, change_note(1, "Kolmas", 0)), Some(ErrorKind::Conflict));
    engine.call(annotation::Command::RemoveNote(NoteId(1))).unwrap();
    assert_eq!(error_of(&engine, change_note(1, "Neljäs", 1)), Some(ErrorKind::NotFound));
}

#[test]
fn every_act_on_a_note_or_tag_names_its_conversation_in_the_log() {
    let (register, engine, talk) = Register::with_reviewer("annotations_logged");
    engine.call(add_note(talk, None, "Ensimmäinen")).unwrap();
    engine.call(change_note(1, "Toinen", 0)).unwrap();
    engine.call(annotation::Command::RemoveNote(NoteId(1))).unwrap();
    engine.call(add_tag(talk, "Äitiys")).unwrap();
    engine.call(annotation::Command::RemoveTag { conversation: talk, tag: TagId(1) }).unwrap();
    let number = register.number("SELECT number FROM conv");
    let acts = "SELECT object FROM audit WHERE act IN \
                ('note_added', 'note_changed', 'note_removed', 'tag_added', 'tag_removed')";
    assert_eq!(register.numbers(acts), [number; 5]);
}

#[test]
fn the_text_of_a_changed_or_removed_note_is_in_no_file() {
    let (register, engine, talk) = Register::with_reviewer("the_text_of_a_changed_note");
    // Every state of the files before and after: what is counted is the marker word.
    engine.call(add_note(talk, None, &format!("{} merkkisana", "pitkä ".repeat(900)))).unwrap();
    let before = register.found_in_files("merkkisana");
    engine.call(change_note(1, "lyhyt toinenmerkki", 0)).unwrap();
    let after = register.found_in_files("merkkisana");
    println!("changed: {before} before, {after} after");
    assert!(before > 0 && after == 0, "{before} {after}");
    let before = register.found_in_files("toinenmerkki");
    engine.call(annotation::Command::RemoveNote(NoteId(1))).unwrap();
    let after = register.found_in_files("toinenmerkki");
    println!("removed: {before} before, {after} after");
    assert!(before > 0 && after == 0, "{before} {after}");
}

#[test]
fn a_tag_is_one_whatever_its_case_and_goes_with_its_last_conversation() {
    let (register, engine, talk) = Register::with_reviewer("a_tag_is_one");
    let second = register.talk("2026-11-21T08:00", ["a", "b", "c", "d"]);
    engine.call(add_tag(talk, " Äitiys ")).unwrap();
    engine.call(add_tag(second, "ÄITIYS")).unwrap();
    engine.call(add_tag(second, "äitiys")).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM tag WHERE name = 'Äitiys'"), 1);
    assert_eq!(register.number("SELECT count(*) FROM conv_tag"), 2);
    let remove = |conversation| annotation::Command::RemoveTag { conversation, tag: TagId(1) };
    engine.call(remove(talk)).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM tag"), 1);
    engine.call(remove(second)).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM tag"), 0);
    assert_eq!(register.found_in_files("Äitiys"), 0);
    assert_eq!(error_of(&engine, remove(second)), Some(ErrorKind::NotFound));
}

#[test]
fn a_tag_has_1_to_40_characters() {
    let (_register, engine, talk) = Register::with_reviewer("a_tag_has_1_to_40");
    assert_eq!(error_of(&engine, add_tag(talk, " ")), Some(ErrorKind::EmptyField));
    assert_eq!(error_of(&engine, add_tag(talk, &"ö".repeat(41))), Some(ErrorKind::TextTooLong(40)));
    assert_eq!(error_of(&engine, add_tag(talk, &"ö".repeat(40))), None);
}

#[test]
fn a_log_that_a_reader_holds_is_cut_once_it_lets_go_and_holds_no_act_up() {
    let (register, engine, talk) = Register::with_reviewer("log_is_owed");
    engine.call(add_note(talk, None, "ensimmäinen merkkisana")).unwrap();
    let reader = rusqlite::Connection::open(register.path()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM note;").unwrap();
    engine.call(change_note(1, "lyhyt", 0)).unwrap();
    let before = register.found_in_files("merkkisana");
    assert!(before > 0, "the log still has it while somebody reads an older state");
    drop(reader);
    // The next act pays what is owed.
    engine.call(add_note(talk, None, "toinen")).unwrap();
    let after = register.found_in_files("merkkisana");
    println!("{before} before, {after} after");
    assert_eq!(after, 0);
}
