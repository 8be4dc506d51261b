use super::Talk;
use serde_json::Value;
use seula::domain::MessageRole;
use std::collections::BTreeMap;
use std::path::Path;

/// Chats of one maker.
pub(super) struct Corpus {
    pub(super) name: &'static str,
    pub(super) language: &'static str,
    pub(super) talks: Vec<Talk>,
}

impl Corpus {
    pub(super) fn messages(&self) -> usize {
        self.talks.iter().map(Vec::len).sum()
    }
}

/// Every corpus below the folder; one that is not there is empty.
pub(super) fn read(folder: &Path) -> Vec<Corpus> {
    let text = |path: &str| std::fs::read_to_string(folder.join(path)).unwrap_or_default();
    let json = |path: &str| serde_json::from_str::<Value>(&text(path)).unwrap_or_default();
    let lines = text("oasst-fi/fi-message-texts-a.txt");
    let lines = lines.lines().map(|line| vec![(MessageRole::Bot, line.to_owned())]).collect();
    let tasks = [json("taskmaster/TM-1-2019_sample.json"), json("taskmaster/TM-4-2024_data_07.json")];
    let labelled = ["multidogo/finance_sentence_dev.tsv", "multidogo/airline_sentence_dev.tsv"].map(text);
    vec![
        Corpus { name: "oasst-fi", language: "fi", talks: lines },
        Corpus {
            name: "finchat",
            language: "fi",
            talks: finchat(&text("finchat/finchat_chat_conversations.csv")),
        },
        Corpus { name: "chitchat", language: "en", talks: chitchat(&json("chitchat/dataset_part1.json")) },
        Corpus { name: "taskmaster", language: "en", talks: tasks.iter().flat_map(taskmaster).collect() },
        Corpus { name: "multidogo", language: "en", talks: multidogo(&labelled) },
    ]
}

/// The texts of these speakers as a talk in which the first one is the customer.
fn talk<'a>(turns: impl IntoIterator<Item = (&'a str, String)>) -> Talk {
    let mut first = None;
    turns
        .into_iter()
        .map(|(speaker, text)| {
            let customer = *first.get_or_insert(speaker) == speaker;
            (if customer { MessageRole::Customer } else { MessageRole::Bot }, text)
        })
        .collect()
}

fn grouped<'a>(rows: impl Iterator<Item = (&'a str, &'a str, String)>) -> Vec<Talk> {
    let mut chats: BTreeMap<&str, Vec<(&str, String)>> = BTreeMap::new();
    for (chat, speaker, text) in rows {
        chats.entry(chat).or_default().push((speaker, text));
    }
    chats.into_values().map(talk).collect()
}

fn finchat(csv: &str) -> Vec<Talk> {
    grouped(csv.lines().skip(1).filter_map(|line| {
        let mut fields = line.splitn(4, ',');
        let (chat, speaker, text) = (fields.next()?, fields.next()?, fields.nth(1)?);
        Some((chat, speaker, text.to_owned()))
    }))
}

/// Only the customers' sentences are in it.
fn multidogo(files: &[String]) -> Vec<Talk> {
    grouped(files.iter().flat_map(|file| file.lines().skip(1)).filter_map(|line| {
        let mut fields = line.split('\t');
        Some((fields.next()?, "customer", fields.nth(3)?.to_owned()))
    }))
}

fn chitchat(chats: &Value) -> Vec<Talk> {
    let string = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    chats
        .as_object()
        .into_iter()
        .flat_map(|chats| chats.values())
        .map(|chat| {
            let turns = chat.get("messages").and_then(Value::as_array).into_iter().flatten();
            let messages: Vec<(String, String)> = turns
                .flat_map(|turn| turn.as_array().into_iter().flatten())
                .map(|message| (string(message, "sender"), string(message, "text")))
                .collect();
            talk(messages.iter().map(|(sender, text)| (sender.as_str(), text.clone())))
        })
        .collect()
}

/// A list of dialogues, or one.
fn taskmaster(file: &Value) -> Vec<Talk> {
    let dialogues = file.as_array().map_or_else(|| vec![file], |dialogues| dialogues.iter().collect());
    let turn = |turn: &Value| {
        let string = |name: &str| turn.get(name).and_then(Value::as_str).unwrap_or("");
        let customer = string("speaker").eq_ignore_ascii_case("user");
        (if customer { MessageRole::Customer } else { MessageRole::Bot }, string("text").to_owned())
    };
    let turns = |dialogue: &Value| -> Talk {
        dialogue.get("utterances").and_then(Value::as_array).into_iter().flatten().map(turn).collect()
    };
    dialogues.into_iter().map(turns).collect()
}
