use super::*;
use crate::domain::Mapping;
use crate::domain::mapping::Paths;
use crate::import::Outlining;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

fn of_file(path: &std::path::Path) -> Outline {
    let mut outlining = Outlining::begin(path, None).unwrap();
    loop {
        if let Some(found) = outlining.step().unwrap() {
            return outline(found);
        }
    }
}

fn of_text(test: &str, text: &str) -> Pointing {
    let folder = std::env::current_exe().unwrap().with_file_name("slices");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("suggest_{test}"));
    std::fs::write(&path, text).unwrap();
    of_file(&path).suggested
}

fn shown(path: Option<&Path>) -> String {
    path.map(ToString::to_string).unwrap_or_default()
}

/// A path as it leads from the file's root, so that mappings that begin at different places can be compared.
fn whole(parts: &[&Path]) -> String {
    let steps = parts.iter().flat_map(|path| path.steps.iter().cloned()).collect();
    Path { absolute: false, steps }.to_string()
}

/// Everywhere where a mapping looks for something of a message, and of the conversation.
fn places(mapping: &Mapping, of: impl Fn(&crate::domain::mapping::MessageRules) -> Vec<Path>) -> Vec<String> {
    let nowhere = [Path::default()];
    let or_here = |paths: &Paths| if paths.is_empty() { nowhere.to_vec() } else { paths.0.clone() };
    let list = mapping.records.at.clone().unwrap_or_default();
    let mut found = Vec::new();
    for rules in &mapping.message {
        for turn in or_here(&mapping.conversation.turns) {
            for at in or_here(&rules.at) {
                found.extend(of(rules).iter().map(|path| whole(&[&list, &turn, &at, path])));
            }
        }
    }
    found
}

/// What a mapping says of a slot.
fn said(mapping: &Mapping, slot: Slot) -> Vec<String> {
    let list = mapping.records.at.clone().unwrap_or_default();
    let of_record = |paths: &Paths| paths.0.iter().map(|path| whole(&[&list, path])).collect::<Vec<_>>();
    let rules = &mapping.conversation;
    match slot {
        Slot::Id => of_record(&rules.id),
        Slot::Language => of_record(&rules.language),
        Slot::Topic => of_record(&rules.topic),
        Slot::Channel => rules.channel.iter().flat_map(|rule| of_record(&rule.at)).collect(),
        Slot::Text => places(mapping, |rules| rules.text.0.clone()),
        Slot::Time => {
            let own = places(mapping, |rules| rules.time.0.clone());
            own.into_iter().chain(of_record(&rules.time)).collect()
        }
        Slot::Role => places(mapping, |rules| rules.role.iter().flat_map(|role| role.at.0.clone()).collect()),
    }
}

#[test]
fn what_is_suggested_for_a_shipped_product_is_what_its_mapping_says_or_nothing() {
    let mut found = 0;
    for name in import::shipped_mappings() {
        let mapping = import::shipped_mapping(name).unwrap();
        let outline = of_file(&folder().join("mapped").join(format!("{name}.json")));
        assert!(outline.fitting.iter().any(|fitting| fitting == name), "{name}: {:?}", outline.fitting);
        let suggested = outline.suggested;
        // A list in an object and the object that holds it are two ways to say the same; both lead through the list.
        let list = if mapping.records.at.as_ref() == Some(&suggested.list) {
            suggested.list.clone()
        } else {
            suggested.list.with(Step::Each)
        };
        let list = if suggested.list.steps.is_empty() { Path::default() } else { list };
        for slot in Slot::ALL {
            let Some(path) = suggested.at(slot) else { continue };
            let said = said(&mapping, slot);
            let path = whole(&[&list, path]);
            assert!(said.contains(&path), "{name}: {slot:?} is {path}, not one of {said:?}");
            found += 1;
        }
        for (word, whom) in &suggested.words {
            let rules = mapping.message.iter().flat_map(|rules| &rules.role);
            let told: Vec<_> = rules.filter_map(|rule| rule.tells(word)).collect();
            assert_eq!(told.first(), Some(whom), "{name}: {word}");
            found += 1;
        }
    }
    println!("{found} suggestions");
    assert!(found > 25, "few are made: {found}");
}

#[test]
fn the_id_of_a_message_is_not_that_of_its_conversation() {
    let nested = r#"[{"conversation": [{"id": "m1", "role": "user", "text": "Hei, missä lupa?"}, {"id": "m2", "role": "bot", "text": "Se on tulossa."}]},
        {"conversation": [{"id": "m3", "role": "user", "text": "Hei, entä minun?"}]}]"#;
    let suggested = of_text("nested.json", nested);
    assert_eq!(shown(suggested.text.as_ref()), "conversation.*.text");
    assert_eq!(suggested.id, None, "{suggested:?}");
    let flat = r#"[{"id": "m1", "role": "user", "text": "Hei"}, {"id": "m2", "role": "bot", "text": "Moi"}]"#;
    assert_eq!(of_text("flat.json", flat).id, None);
    let named = flat.replace("\"id\"", "\"chat_id\": 1, \"id\"");
    assert_eq!(shown(of_text("named.json", &named).id.as_ref()), "chat_id");
    // Of records that hold their messages the bare word is enough, if it tells them apart.
    let whole = nested.replace("{\"conversation\"", "{\"id\": 7, \"conversation\"");
    assert_eq!(of_text("whole.json", &whole).id, None, "both have the same");
    let apart = whole.replacen('7', "8", 1);
    assert_eq!(shown(of_text("apart.json", &apart).id.as_ref()), "id");
}

#[test]
fn of_two_words_for_the_customer_neither_is_suggested() {
    let talk = |words: &[&str]| {
        let message = |word: &&str| format!(r#"{{"role": "{word}", "text": "Hei, missä lupa on?"}}"#);
        let messages: Vec<String> = words.iter().map(message).collect();
        let suggested = of_text("words.json", &format!("[{{\"messages\": [{}]}}]", messages.join(", ")));
        let mut words = suggested.words;
        words.sort();
        words
    };
    let said = |pairs: &[(&str, Whom)]| -> Vec<(String, Whom)> {
        pairs.iter().map(|(word, whom)| ((*word).to_owned(), *whom)).collect()
    };
    assert_eq!(talk(&["user", "human", "bot"]), []);
    assert_eq!(talk(&["user", "bot"]), said(&[("bot", Whom::Bot), ("user", Whom::Customer)]));
    assert_eq!(talk(&["bot", "agent"]), [], "nobody is the customer");
    // An agent may be a program, and the system may be the bot.
    assert_eq!(talk(&["user", "agent"]), said(&[("user", Whom::Customer)]));
    assert_eq!(talk(&["user", "system"]), said(&[("user", Whom::Customer)]));
    let all =
        [("agent", Whom::Adviser), ("bot", Whom::Bot), ("system", Whom::System), ("user", Whom::Customer)];
    assert_eq!(talk(&["user", "bot", "agent", "system"]), said(&all));
}

#[test]
fn of_two_fields_that_could_be_meant_neither_is_suggested() {
    let two = r#"[{"messages": [{"role": "user", "text": "Hei", "body": "Hei"}, {"role": "bot", "text": "Moi", "body": "Moi"}]}]"#;
    let suggested = of_text("two.json", two);
    assert_eq!((suggested.text, suggested.role, suggested.words), (None, None, Vec::new()));
    let elsewhere = r#"[{"raw": [["asiakas", "missä minun lupani oikein viipyy"]], "clean": [{"text": "missä minun lupani oikein viipyy", "role": "user"}]}]"#;
    assert_eq!(of_text("elsewhere.json", elsewhere).text, None);
}
