//! Real files: makers' samples and public corpora, which are not part of the project. A variable says where they are.

use super::*;

/// File, how it is read (a mapping's name, or empty), conversations, messages by role.
type Line = (&'static str, &'static str, usize, [u64; 5]);

/// `ChitChat` has five messages without text; of the trees of `OpenAssistant` three have one message only, which the
/// derived lines leave out.
const FILES: [Line; 11] = [
    ("vendor-samples/rasa_tracker_moodbot.json", "", 1, [2, 2, 0, 0, 0]),
    ("vendor-samples/botframework_cli.transcript", "", 1, [1, 3, 0, 0, 1]),
    ("vendor-samples/botframework_sample.transcript", "", 1, [2, 9, 0, 0, 0]),
    ("finchat/finchat_chat_conversations.csv", "", 42, [0, 0, 0, 0, 1_882]),
    ("oasst-fi/derived-oasst1-fi-part1.messages.jsonl", "", 93, [174, 141, 0, 0, 0]),
    ("oasst-fi/oasst1-fi-validation-part1.jsonl", "openassistant", 96, [175, 143, 0, 0, 0]),
    ("abcd/abcd_sample.json", "abcd", 3, [31, 0, 32, 9, 0]),
    ("chitchat/dataset_part1.json", "chitchat", 1200, [0, 0, 0, 0, 45_726]),
    ("sgd/test_dialogues_011.json", "schema-guided", 51, [392, 392, 0, 0, 0]),
    ("taskmaster/TM-1-2019_sample.json", "taskmaster", 1, [10, 10, 0, 0, 0]),
    ("taskmaster/TM-4-2024_data_07.json", "taskmaster", 210, [394, 392, 0, 0, 0]),
];

#[test]
fn real_files_are_read_where_they_are_at_hand() {
    let Some(folder) = std::env::var_os("SEULA_CORPORA").map(PathBuf::from) else {
        println!("skipped: SEULA_CORPORA does not name the folder of the corpora");
        return;
    };
    let mut wrong = Vec::new();
    for (name, mapping, conversations, wanted) in FILES {
        let path = folder.join(name);
        let reader = match mapping {
            "" => open(&path),
            mapping => {
                let error = open(&path).err().map(|error| (error.kind, error.detail));
                assert_eq!(error, Some((ErrorKind::MappingNeeded, mapping.to_owned())), "{name}");
                open_with(&path, &shipped_mapping(mapping).unwrap())
            }
        };
        let found = contents(reader).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut all = [0; 5];
        for conversation in &found.conversations {
            all.iter_mut().zip(roles(conversation)).for_each(|(all, one)| *all += one);
        }
        let facts = (found.conversations.len(), all, codes(&found));
        if facts != (conversations, wanted, vec![]) {
            wrong.push(format!("{name}: {facts:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let meta = open(&folder.join("finchat/finchat_meta_data.csv")).err().map(|error| error.kind);
    assert_eq!(meta, Some(ErrorKind::FormatUnknown));
}
