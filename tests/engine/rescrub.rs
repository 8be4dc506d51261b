use crate::support::{Register, error_of, text};
use seula::domain::{AccountRole, Kind, KindSet, RescrubReport, RescrubStatus, Verdict};
use seula::engine::ops::{annotation, collection, rescrub, review};
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;

fn status(engine: &Engine) -> RescrubStatus {
    match engine.ask(rescrub::Query::Status).unwrap() {
        Reply::Rescrub(rescrub::Reply::Status(status)) => status,
        other => panic!("{other:?}"),
    }
}

fn run(engine: &Engine) -> RescrubReport {
    match engine.call(rescrub::Command::Run).unwrap() {
        Reply::Rescrub(rescrub::Reply::Done(report)) => *report,
        other => panic!("{other:?}"),
    }
}

/// Stores texts as version 1 of the rules might have left them: in rows, index and word list.
fn stored_by_older_rules(register: &mut Register, id: i64, messages: &[(i64, &str)], more: &str) {
    register.stop();
    let changes: String = messages
        .iter()
        .map(|(seq, text)| format!("UPDATE msg SET text = '{text}' WHERE id = {id} * 8192 + {seq};"))
        .collect();
    let words: String = messages
        .iter()
        .flat_map(|(_, text)| text.split([' ', '@', '.', ',', '!']))
        .map(|word| format!("{}\n", word.to_lowercase()))
        .collect();
    let columns = "id, customer, reply, meta FROM conv_doc";
    register.tamper(&format!(
        "PRAGMA secure_delete = ON; BEGIN;
         INSERT INTO fts_202611 (fts_202611, rowid, customer, reply, meta) SELECT 'delete', {columns} WHERE id = {id};
         {changes} {more}
         UPDATE conv SET rules = 1; UPDATE import SET rules = 1;
         INSERT INTO fts_202611 (rowid, customer, reply, meta) SELECT {columns} WHERE id = {id};
         UPDATE word_list SET words = CAST(words || x'0a' || '{words}' AS BLOB);
         COMMIT; PRAGMA wal_checkpoint(TRUNCATE);"
    ));
    register.restart();
    register.sign_in();
}

#[test]
fn what_older_rules_left_goes_with_its_echoes_and_leaves_no_trace() {
    let (mut register, reviewer, conversation) = Register::with_reviewer("rescrub");
    let (_, trainer) = register.person("tuula", &[AccountRole::Trainer]);
    reviewer.call(annotation::Command::AddNote { conversation, seq: None, text: text("x") }).unwrap();
    reviewer.call(annotation::Command::AddTag { conversation, name: text("x") }).unwrap();
    for seq in [1, 3] {
        let verdict = Verdict::Incorrect;
        reviewer.call(review::Command::GiveVerdict { conversation, seq, verdict }).unwrap();
    }
    reviewer.call(review::Command::Finish(conversation)).unwrap();
    let made = trainer.call(collection::Command::Create { name: text("x"), aim: text("x") }).unwrap();
    let Reply::Collection(collection::Reply::Changed(collection)) = made else { panic!("{made:?}") };
    let add =
        collection::Command::AddExample { collection, conversation, passage: Vec::new(), lesson: text("x") };
    trainer.call(add).unwrap();
    drop((reviewer, trainer));
    // Two markers of messages, and one for each column of staff.
    let staff = [
        ("note", "text", "kultainen@example.com"),
        ("verdict", "should", "punainen@example.com"),
        ("verdict", "reference", "sininen@example.com"),
        ("tag", "name", "vihrea@example.com"),
        ("collection", "name", "violetti@example.com"),
        ("collection", "aim", "hopeinen@example.com"),
        ("example", "lesson", "keltainen@example.com"),
        ("conv", "topic", "harmaa@example.com"),
        ("register", "agency", "ruskea@example.com"),
        ("import", "notes_reason", "turkoosi@example.com"),
        ("criterion_text", "text", "oranssi@example.com"),
        ("round", "name", "valkoinen@example.com"),
        ("round", "query", "pinkki@example.com"),
        ("round_stratum", "topic", "beige@example.com"),
        ("round_result", "topic", "magenta@example.com"),
    ];
    let scorecard = "INSERT INTO scorecard (id, number, state, account, changed_ms) VALUES (1, 1, 0, 1, 1);
         INSERT INTO criterion (id, scorecard, place, scale, weight, critical, condition, lang, causes) VALUES (1, 1, 0, 1, 1, 0, 0, '', 0);
         INSERT INTO criterion_text (criterion, part, lang, text) VALUES (1, 0, 0, 'x');
         UPDATE scorecard SET state = 1;
         INSERT INTO round (id, name, state, kind, query, design, seed, doubled, frame, digest, frame_due_on, closes_on, account, drawn_ms)
         VALUES (1, 'x', 2, 0, 'x', 0, 1, 0, 1, x'', 900000, 1, 1, 1);
         INSERT INTO round_stratum (round, place, topic, frame, sample) VALUES (1, 0, 'x', 1, 1);
         INSERT INTO round_result (round, what, key, topic, frame, conversations, answers, share, low, high)
         VALUES (1, 7, '', 'x', 1, 1, 1, 1, 1, 1);";
    let more: String = std::iter::once(scorecard.to_owned())
        .chain(staff.iter().map(|(table, column, value)| {
            format!("UPDATE {table} SET {column} = 'Katso {value} tai ⟦phone⟧';")
        }))
        .collect();
    let messages = [
        (0, "Minun nimeni on Porraskello Kirahvinen, asia ⟦diary_no⟧"),
        (1, "Hei Porraskello Kirahvinen! Maksu on 490 euroa."),
        (2, "kirjoita mustekala@example.com"),
    ];
    stored_by_older_rules(&mut register, conversation.0, &messages, &more);
    let markers: Vec<&str> = ["orraskello", "irahvinen", "mustekala"]
        .into_iter()
        .chain(staff.iter().filter_map(|(_, _, value)| value.split('@').next()))
        .collect();
    let found = |register: &Register| -> Vec<usize> {
        markers.iter().map(|marker| register.found_in_files(marker)).collect()
    };
    let before = found(&register);
    assert!(before.iter().all(|count| *count > 0), "positive control: {before:?}");
    assert_eq!(status(register.engine()).outdated, 1);

    let report = run(register.engine());
    assert_eq!((report.conversations, report.changed, report.staff_texts), (1, 1, 16), "{report:?}");
    assert_eq!((report.removed.get(Kind::Name), report.removed.get(Kind::Email)), (2, 18));
    let after = found(&register);
    println!("markers in file, log and shared memory: {before:?} before, {after:?} after");
    assert!(after.iter().all(|count| *count == 0), "{after:?}");

    assert_eq!(status(register.engine()).outdated, 0);
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let texts: Vec<String> = plain
        .prepare("SELECT text FROM msg ORDER BY id LIMIT 3")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    assert_eq!(
        texts,
        ["Minun nimeni on ⟦name⟧, asia ⟦diary_no⟧", "Hei ⟦name⟧! Maksu on 490 euroa.", "kirjoita ⟦email⟧"],
        "what was removed before stays removed"
    );
    let kinds = KindSet(register.number("SELECT kinds FROM conv") as u32);
    assert_eq!(kinds.iter().collect::<Vec<_>>(), [Kind::Email, Kind::Name]);
    assert_eq!(register.number("SELECT count(*) FROM review WHERE finished_ms IS NOT NULL"), 1);
    assert_eq!(register.number("SELECT count(*) FROM verdict"), 2);
    let hits = "SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH";
    assert_eq!(register.number(&format!("{hits} 'reply : 490'")), 1);
    assert_eq!(register.number(&format!("{hits} 'meta : k10'")), 1, "the kind can be searched for");
    let words = String::from_utf8(register.word_list(202_611)).unwrap();
    assert!(words.lines().any(|word| word == "maksu") && words.lines().is_sorted(), "{words}");
    let logged = "SELECT count(*) FROM audit WHERE act IN ('rescrub_begun', 'rescrub_done') AND amount = 1";
    assert_eq!(register.number(logged), 2);
    // A second time there is nothing to do.
    assert_eq!(run(register.engine()).conversations, 0);
}

#[test]
fn only_supervisors_apply_rules_and_a_refusal_is_logged() {
    let (register, reviewer, _) = Register::with_reviewer("rescrub_refused");
    assert_eq!(error_of(&reviewer, rescrub::Command::Run), Some(ErrorKind::Forbidden));
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'refused'"), 1);
    assert_eq!(register.number("SELECT count(*) FROM rescrub"), 0);
}

#[test]
fn texts_of_saved_mappings_are_read_again_and_one_that_is_none_without_them_goes() {
    let (mut register, reviewer, conversation) = Register::with_reviewer("rescrub_mapping");
    drop(reviewer);
    let mapping = |name: &str, at: &str, who: &str| {
        format!(
            "name = \"{name}\"\n[[message]]\ntext = \"{at}\"\nrole = [{{ at = \"who\", customer = [\"C\", \"{who}\"] }}]\n"
        )
    };
    for name in ["ehjä", "sana", "polku"].map(|name| name.replace('ä', "a")) {
        let made = Box::new(seula::domain::Mapping::parse(&mapping(&name, "t", "W")).unwrap());
        register.engine().call(seula::engine::ops::mapping::Command::Save(made)).unwrap();
    }
    let older = [
        ("sana", mapping("sana", "t", "kultainen@example.com")),
        ("polku", mapping("polku", "a.hopeinen@example\\\\.com.t", "W")),
    ];
    let more: String = older
        .iter()
        .map(|(name, text)| format!("UPDATE mapping SET text = '{text}' WHERE name = '{name}';"))
        .collect();
    stored_by_older_rules(&mut register, conversation.0, &[], &more);
    let found = |register: &Register| ["kultainen", "hopeinen"].map(|marker| register.found_in_files(marker));
    let before = found(&register);
    assert!(before.iter().all(|count| *count > 0), "positive control: {before:?}");
    let report = run(register.engine());
    assert_eq!(report.staff_texts, 2, "{report:?}");
    assert_eq!(found(&register), [0, 0]);
    let list = match register.engine().ask(seula::engine::ops::mapping::Query::List).unwrap() {
        Reply::Mapping(seula::engine::ops::mapping::Reply::List(list)) => list,
        other => panic!("{other:?}"),
    };
    let names: Vec<(String, i64)> =
        list.iter().map(|saved| (saved.mapping.name.clone(), saved.version)).collect();
    assert_eq!(names[0], ("ehja".to_owned(), 0), "what is clean is not touched");
    let word = list.iter().find(|saved| saved.mapping.name == "sana").unwrap();
    assert!(word.mapping.texts().iter().any(|known| known.text == "⟦email⟧"));
    assert!(word.mapping.message[0].role[0].tells("C").is_some(), "the rest reads as before");
}
