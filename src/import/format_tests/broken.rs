//! Broken files and files of another kind.

use super::*;
use crate::domain::RefusalReason;

#[test]
fn every_broken_file_gives_its_place_and_keeps_its_whole_conversations() {
    use RefusalReason::{BadDate, CutOff, Ragged, SourceError, Syntax};
    for (name, whole, refusals) in [
        ("boostai_error_at_end.json", 3, vec![(4, 9342, SourceError)]),
        ("csv_bad_dates.csv", 1, vec![(1, 46, BadDate)]),
        ("csv_ragged_row.csv", 2, vec![(3, 384, Ragged)]),
        ("one_bad_line.jsonl", 3, vec![(2, 1721, Syntax)]),
        ("truncated_zendesk.json", 1, vec![(2, 4713, CutOff)]),
    ] {
        let name = format!("malformed/{name}");
        let found = of_file(&name);
        let places: Vec<_> =
            found.refusals.iter().map(|refusal| (refusal.record, refusal.offset, refusal.reason)).collect();
        assert_eq!((found.conversations.len(), places), (whole, refusals), "{name}");
    }
    for (name, kind) in [
        ("malformed/empty.json", ErrorKind::NothingReadable),
        ("malformed/empty_array.json", ErrorKind::NothingReadable),
        ("malformed/unrelated.json", ErrorKind::FormatUnknown),
        ("malformed/no such file.json", ErrorKind::FileUnreadable),
        ("malformed", ErrorKind::FileUnreadable),
        ("expected.json", ErrorKind::FormatUnknown),
        ("README.md", ErrorKind::FormatUnknown),
    ] {
        assert_eq!(contents(open(&file(name))).err().map(|error| error.kind), Some(kind), "{name}");
    }
}

#[test]
fn a_transcript_that_is_cut_off_leaves_no_half_conversation() {
    let whole = std::fs::read(file("botframework.transcript")).unwrap();
    let conversations = of_bytes(&whole).unwrap().conversations.len();
    let cut = of_bytes(&whole[..whole.len() * 9 / 10]).unwrap();
    assert_eq!((cut.conversations.len(), codes(&cut).len()), (conversations - 1, 1));
}

#[test]
fn a_page_without_contents_is_recognised_and_each_chat_refused() {
    let found = of_bytes(br#"{"chats": ["a", "b"], "count": 2}"#).unwrap();
    assert_eq!(codes(&found), [(1, "missing_field"), (2, "missing_field")]);
    let empty = of_bytes(br#"{"chats": [], "count": 0}"#).err().map(|error| error.kind);
    assert_eq!(empty, Some(ErrorKind::NothingReadable));
}

#[test]
fn export_v3_of_boost_ai_needs_a_mapping() {
    let file = br#"[{"id": 1, "authentication_identifier": null, "reviewed": false, "x": []}]"#;
    assert_eq!(of_bytes(file).err().map(|error| error.kind), Some(ErrorKind::MappingNeeded));
}

#[test]
fn a_file_of_another_kind_is_refused_with_what_is_missing() {
    for (bytes, kind, detail) in [
        (&b"[04:46] hello\n[04:47] there, you\n"[..], ErrorKind::FormatUnknown, "neither JSON"),
        (b"CHAT_ID,SPEAKER_ID,GROUP\n1,2,3\n", ErrorKind::FormatUnknown, "table without a text"),
        (b"time;text\n1;2\n", ErrorKind::FormatUnknown, "table without a conversation"),
        (b"{\"a\": [1, 2", ErrorKind::FormatUnknown, "JSON of another kind"),
        (b"conversation_id,message\n", ErrorKind::NothingReadable, "no records"),
        (b"\xEF\xBB\xBF \n", ErrorKind::NothingReadable, "no records"),
        (b"\x89PNG\r\n\x1a\n\0\0", ErrorKind::FormatUnknown, "neither JSON"),
    ] {
        let error = of_bytes(bytes).err().unwrap();
        assert_eq!(error.kind, kind, "{error}");
        assert!(error.detail.starts_with(detail), "{error}");
    }
}
