//! Every example file against what an importer should find in it.

mod broken;
mod corpora;
mod expected;
mod mappings;
mod mutation;
mod products;
mod tables;

use super::*;
use crate::domain::CustomerRating;
use std::io::Cursor;
use std::path::PathBuf;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats").join(name)
}

/// What one file holds.
#[derive(Default)]
struct Contents {
    source: String,
    conversations: Vec<RawConversation>,
    refusals: Vec<Refusal>,
}

fn contents(reader: Result<Reader>) -> Result<Contents> {
    let mut reader = reader?;
    let mut contents = Contents { source: reader.source().to_owned(), ..Contents::default() };
    while let Some(item) = reader.next()? {
        match item {
            Item::Conversation(conversation) => contents.conversations.push(conversation),
            Item::Refusal(refusal) => contents.refusals.push(refusal),
        }
    }
    assert_eq!(reader.position_bytes(), reader.size_bytes());
    Ok(contents)
}

fn of_bytes(bytes: &[u8]) -> Result<Contents> {
    contents(read(Box::new(Cursor::new(bytes.to_vec())), bytes.len() as u64))
}

fn mapped(bytes: &[u8], mapping: &Mapping) -> Result<Contents> {
    contents(read_with(Box::new(Cursor::new(bytes.to_vec())), bytes.len() as u64, mapping))
}

fn of_file(name: &str) -> Contents {
    contents(open(&file(name))).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn times(conversation: &RawConversation) -> (Option<Timestamp>, Option<Timestamp>) {
    let times = || conversation.messages.iter().filter_map(|message| message.at).map(|(at, _)| at);
    (times().min(), times().max())
}

fn roles(conversation: &RawConversation) -> [u64; 5] {
    MessageRole::ALL
        .map(|role| conversation.messages.iter().filter(|message| message.role == role).count() as u64)
}

fn codes(contents: &Contents) -> Vec<(u64, &'static str)> {
    contents.refusals.iter().map(|refusal| (refusal.record, refusal.reason.code())).collect()
}

/// Length of each message of a conversation with its role's code: texts are raw and cannot be looked into.
fn lengths(conversation: &RawConversation) -> Vec<(&'static str, usize)> {
    conversation.messages.iter().map(|message| (message.role.code(), message.text.len_bytes())).collect()
}
