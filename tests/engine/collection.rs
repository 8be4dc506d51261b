use crate::support::{Register, TYPED, act_as, day, error_of, reauthenticate, sign_in_again, text};
use seula::domain::{AccountRole, Collection, CollectionId, ConversationId, Example, ExampleId};
use seula::engine::ops::collection;
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;
use seula::text::Locale;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

fn create(engine: &Engine, name: &str) -> CollectionId {
    let create = collection::Command::Create { name: text(name), aim: text("Mitä luvasta kysytään") };
    match engine.call(create).unwrap() {
        Reply::Collection(collection::Reply::Changed(id)) => id,
        other => panic!("{other:?}"),
    }
}

fn list(engine: &Engine) -> Vec<Collection> {
    match engine.ask(collection::Query::List).unwrap() {
        Reply::Collection(collection::Reply::List(all)) => all,
        other => panic!("{other:?}"),
    }
}

fn examples(engine: &Engine, id: CollectionId) -> Vec<Example> {
    match engine.call(collection::Command::Open(id)).unwrap() {
        Reply::Collection(collection::Reply::Opened(_, examples)) => examples,
        other => panic!("{other:?}"),
    }
}

fn add(id: CollectionId, conversation: ConversationId, passage: &[u32], lesson: &str) -> collection::Command {
    let passage = passage.to_vec();
    collection::Command::AddExample { collection: id, conversation, passage, lesson: text(lesson) }
}

fn export(id: CollectionId, purpose: &str, path: &Path) -> collection::Command {
    let path = path.to_owned();
    collection::Command::Export { collection: id, purpose: text(purpose), path, locale: Locale::Fi }
}

/// A register with three conversations, begun on 20, 21 and 22 November, and a trainer.
fn register(test: &str) -> (Register, Engine, [ConversationId; 3]) {
    let register = Register::new(test);
    let talks = [("20", "aamulla"), ("21", "päivällä"), ("22", "illalla")].map(|(day, asked)| {
        let texts = [asked, "Vastaus <b>yksi</b>", "Entä sitten?", "Vastaus kaksi"];
        register.talk(&format!("2026-11-{day}T08:00"), texts)
    });
    let (_, engine) = register.person("tuula", &[AccountRole::Trainer]);
    (register, engine, talks)
}

#[test]
fn collections_are_listed_by_name_with_the_first_last_day() {
    let (_register, engine, talks) = register("collections_are_listed");
    let luvat = create(&engine, " luvat ");
    create(&engine, "Ajanvaraus");
    engine.call(add(luvat, talks[1], &[], "")).unwrap();
    engine.call(add(luvat, talks[0], &[], "")).unwrap();
    let shown: Vec<(String, u32, Option<String>)> = list(&engine)
        .into_iter()
        .map(|one| (one.name, one.examples, one.first_last_day.map(seula::domain::Day::iso)))
        .collect();
    let expected = [("Ajanvaraus", 0, None), ("luvat", 2, Some("2028-11-19"))];
    assert_eq!(shown, expected.map(|(name, n, day)| (name.to_owned(), n, day.map(str::to_owned))));
}

#[test]
fn a_collection_is_changed_on_its_newest_version_and_removed_with_its_texts() {
    let (register, engine, talks) = register("a_collection_is_changed");
    let id = create(&engine, "luvat");
    let change = |name: &str, version| collection::Command::Change {
        collection: id,
        name: text(name),
        aim: text(""),
        version,
    };
    engine.call(change("Jatkoluvat", 0)).unwrap();
    assert_eq!(error_of(&engine, change("Muut", 0)), Some(ErrorKind::Conflict));
    assert_eq!(error_of(&engine, change(" ", 1)), Some(ErrorKind::EmptyField));
    assert_eq!(error_of(&engine, change(&"x".repeat(81), 1)), Some(ErrorKind::TextTooLong(80)));
    engine.call(add(id, talks[0], &[1], "merkkisana tässä")).unwrap();
    assert!(register.found_in_files("merkkisana") > 0);
    engine.call(collection::Command::Remove(id)).unwrap();
    assert_eq!(register.found_in_files("merkkisana"), 0);
    assert_eq!(register.number("SELECT count(*) FROM example_message"), 0);
    assert_eq!(error_of(&engine, collection::Command::Remove(id)), Some(ErrorKind::NotFound));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
}

#[test]
fn an_example_shows_the_chosen_messages_or_all() {
    let (_register, engine, talks) = register("an_example_shows");
    let id = create(&engine, "luvat");
    engine.call(add(id, talks[0], &[3, 1, 1], "Kysy aina alku")).unwrap();
    engine.call(add(id, talks[1], &[], "Tunnus 131052-902Y")).unwrap();
    let shown = examples(&engine, id);
    let passages: Vec<Vec<u32>> =
        shown.iter().map(|example| example.passage.iter().map(|message| message.seq).collect()).collect();
    assert_eq!(passages, [vec![1, 3], vec![0, 1, 2, 3]]);
    let of = |n: usize| (shown[n].place, shown[n].whole, shown[n].opening.as_str(), shown[n].lesson.as_str());
    assert_eq!(of(0), (0, false, "aamulla", "Kysy aina alku"));
    assert_eq!((of(1).1, of(1).3), (true, "Tunnus ⟦hetu⟧"));
    assert_eq!(shown[0].last_day, day("2028-11-19"));
    assert_eq!(error_of(&engine, add(id, talks[0], &[4], "")), Some(ErrorKind::NotFound));
    assert_eq!(error_of(&engine, add(CollectionId(9), talks[0], &[], "")), Some(ErrorKind::NotFound));
}

#[test]
fn examples_move_and_their_places_stay_without_gaps() {
    let (register, engine, talks) = register("examples_move");
    let id = create(&engine, "luvat");
    for talk in talks {
        engine.call(add(id, talk, &[], "")).unwrap();
    }
    let order = || -> Vec<(u32, i64)> {
        examples(&engine, id).iter().map(|example| (example.place, example.id.0)).collect()
    };
    let step = |example, place| collection::Command::Move { example: ExampleId(example), place };
    for (example, place, expected) in [(3, 0, [3, 1, 2]), (3, 1, [1, 3, 2]), (1, 99, [3, 2, 1])] {
        engine.call(step(example, place)).unwrap();
        assert_eq!(order(), [(0, expected[0]), (1, expected[1]), (2, expected[2])]);
    }
    engine.call(collection::Command::RemoveExample(ExampleId(2))).unwrap();
    assert_eq!(order(), [(0, 3), (1, 1)]);
    assert_eq!(register.number("SELECT sum(place) FROM example"), 1);
    assert_eq!(error_of(&engine, step(2, 0)), Some(ErrorKind::NotFound));
}

#[test]
fn a_lesson_is_changed_on_its_newest_version() {
    let (_register, engine, talks) = register("a_lesson_is_changed");
    let id = create(&engine, "luvat");
    engine.call(add(id, talks[0], &[], "Ensin")).unwrap();
    let change = |lesson: &str, version| collection::Command::ChangeLesson {
        example: ExampleId(1),
        lesson: text(lesson),
        version,
    };
    engine.call(change("Sitten", 0)).unwrap();
    assert_eq!(error_of(&engine, change("Vielä", 0)), Some(ErrorKind::Conflict));
    assert_eq!(examples(&engine, id)[0].lesson, "Sitten");
}

#[test]
fn an_example_is_gone_on_the_day_on_which_its_conversation_is_due() {
    let (register, engine, talks) = register("an_example_is_gone");
    let id = create(&engine, "luvat");
    for talk in [talks[0], talks[1]] {
        engine.call(add(id, talk, &[], "")).unwrap();
    }
    register.set_clock("2028-11-20T10:00:00Z");
    sign_in_again(&engine, "tuula");
    let left = examples(&engine, id);
    assert_eq!((left.len(), left[0].conversation, left[0].place), (1, talks[1], 0));
    assert_eq!(list(&engine)[0].examples, 1);
    let path = register.folder.join("moniste.html");
    act_as(&engine, TYPED, export(id, "Koulutus", &path)).unwrap();
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("päivällä") && !page.contains("aamulla"));
    register.set_clock("2028-11-21T10:00:00Z");
    sign_in_again(&engine, "tuula");
    let next = register.folder.join("toinen.html");
    let refused = act_as(&engine, TYPED, export(id, "Koulutus", &next)).unwrap_err();
    assert_eq!(refused.kind, ErrorKind::NotFound);
    assert!(!next.exists());
}

#[test]
fn an_export_is_a_private_file_with_its_day_and_purpose_and_is_logged() {
    let (register, engine, talks) = register("an_export_is_private");
    let id = create(&engine, "Luvat & <ajat>");
    engine.call(add(id, talks[1], &[1], "Opi tästä")).unwrap();
    engine.call(add(id, talks[0], &[], "")).unwrap();
    let path = register.folder.join("moniste.html");
    let Reply::Collection(collection::Reply::Exported { examples, destroy_by, path: written }) =
        act_as(&engine, TYPED, export(id, "Koulutus, tunnus 131052-902Y", &path)).unwrap()
    else {
        panic!("nothing exported")
    };
    assert_eq!((examples, destroy_by, written.as_path()), (2, day("2028-11-20"), path.as_path()));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let page = std::fs::read_to_string(&path).unwrap();
    for part in [
        "<p class=\"destroy\">Tuhottava viimeistään 20.11.2028</p>",
        "Luvat &amp; &lt;ajat&gt;",
        "Vastaus &lt;b&gt;yksi&lt;/b&gt;",
        "Koulutus, tunnus <span class=\"chip\">henkilötunnus</span>",
        "tuula Mallikas",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let logged =
        "SELECT count(*) FROM audit WHERE act = 'exported' AND object = 1 AND amount = 2 AND account = 2";
    assert_eq!(register.number(logged), 1);
    let noted = "SELECT count(*) FROM export WHERE examples = 2 AND purpose LIKE 'Koulutus, tunnus ⟦hetu⟧'";
    assert_eq!(register.number(noted), 1);
}

#[test]
fn an_export_that_cannot_be_written_is_not_logged() {
    let (register, engine, talks) = register("an_export_not_written");
    let id = create(&engine, "luvat");
    engine.call(add(id, talks[0], &[], "")).unwrap();
    let there = register.file("moniste.html", "oma tiedosto");
    let nowhere = register.folder.join("ei/moniste.html");
    assert_eq!(reauthenticate(&engine, TYPED), None);
    for (purpose, path, kind) in [
        (" ", &nowhere, ErrorKind::EmptyField),
        ("Koulutus", &nowhere, ErrorKind::FileUnwritable),
        ("Koulutus", &there, ErrorKind::FileExists),
    ] {
        assert_eq!(error_of(&engine, export(id, purpose, path)), Some(kind));
    }
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "oma tiedosto");
    assert_eq!(register.number("SELECT count(*) FROM export"), 0);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'exported'"), 0);
}

#[test]
fn opening_a_collection_is_logged_once_a_quarter_hour_for_each_person_and_collection() {
    let (register, engine, talks) = register("opening_a_collection");
    let (luvat, ajat) = (create(&engine, "Luvat"), create(&engine, "Ajat"));
    engine.call(add(luvat, talks[0], &[0, 1], "")).unwrap();
    let opened = |id: CollectionId, account: i64| {
        register.number(&format!(
            "SELECT count(*) FROM audit WHERE act = 'collection_opened' AND object = {}
                 AND account = {account} AND purpose IS NOT NULL",
            id.0
        ))
    };
    assert_eq!(opened(luvat, 2), 0);
    assert_eq!(examples(&engine, luvat).len(), 1);
    examples(&engine, luvat);
    examples(&engine, ajat);
    assert_eq!((opened(luvat, 2), opened(ajat, 2)), (1, 1));
    // Somebody else's opening is an entry of its own.
    examples(register.engine(), luvat);
    assert_eq!((opened(luvat, 1), opened(luvat, 2)), (1, 1));
    register.set_clock("2026-11-24T12:14:59Z");
    examples(&engine, luvat);
    assert_eq!(opened(luvat, 2), 1);
    register.set_clock("2026-11-24T12:15:00Z");
    examples(&engine, luvat);
    assert_eq!(opened(luvat, 2), 2);
    // What is not there is not opened.
    let gone = CollectionId(ajat.0 + 1);
    assert_eq!(error_of(&engine, collection::Command::Open(gone)), Some(ErrorKind::NotFound));
    assert_eq!(opened(gone, 2), 0);
}
