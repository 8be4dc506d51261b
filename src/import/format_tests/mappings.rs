//! Files that are read by a mapping.

use super::*;

/// Mapping, file, messages by role and length, notes.
type Product = (&'static str, &'static str, &'static [(&'static str, usize)], usize);

/// Shape of each product without code of its own, cut down to what is read and what must not be.
const PRODUCTS: [Product; 8] = [
    (
        "chatwoot",
        r#"{"meta":{"labels":[]},"payload":[
            {"id":3,"content":"moi","conversation_id":7,"message_type":1,"content_type":"text","created_at":1767225700,"private":false,"sender_type":"User"},
            {"id":1,"content":"hei","conversation_id":7,"message_type":0,"content_type":"text","created_at":1767225600,"private":false,"sender_type":"Contact","sender":{"name":"Maija Malli","email":"maija@example.com"}},
            {"id":2,"content":"salaa","conversation_id":7,"message_type":1,"content_type":"text","created_at":1767225650,"private":true,"sender_type":"User"},
            {"id":4,"content":"botti","conversation_id":7,"message_type":1,"content_type":"text","created_at":1767225710,"private":false,"sender_type":"AgentBot"},
            {"id":5,"content":"This message was deleted","content_attributes":{"deleted":true},"conversation_id":7,"message_type":0,"content_type":"text","created_at":1767225720,"sender_type":"Contact"}]}"#,
        &[("customer", 3), ("adviser", 3), ("bot", 5)],
        1,
    ),
    (
        "sunshine",
        r#"{"messages":[
            {"id":"1","received":"2026-01-02T03:04:05.678Z","author":{"type":"user","displayName":"Maija"},"content":{"type":"text","text":"hei"},"source":{"type":"web"}},
            {"id":"2","received":"2026-01-02T03:04:06.678Z","author":{"type":"business","subtypes":["AI"]},"content":{"type":"text","text":"moi","actions":[{"type":"reply","text":"ok"}]}},
            {"id":"3","received":"2026-01-02T03:04:07.678Z","author":{"type":"business"},"content":{"type":"text","text":"terve"}},
            {"id":"4","received":"2026-01-02T03:04:08.678Z","author":{"type":"user"},"deleted":true,"content":{"type":"text","text":"pois"}}]}"#,
        &[("customer", 3), ("bot", 8), ("service", 5)],
        0,
    ),
    (
        "livechat",
        r#"{"chats":[{"id":"C1","users":[{"id":"u","type":"customer","name":"Maija"},{"id":"a","type":"agent"}],
            "thread":{"id":"T","events":[
            {"id":"1","type":"message","author_id":"u","created_at":"2026-01-02T03:04:05.123456Z","text":"hei","recipients":"all"},
            {"id":"2","type":"message","author_id":"a","created_at":"2026-01-02T03:04:06.123456Z","text":"salaa","visibility":"agents"},
            {"id":"3","type":"filled_form","author_id":"u","created_at":"2026-01-02T03:04:06.123456Z","fields":[{"type":"email","answer":"maija@example.com"}]},
            {"id":"4","type":"system_message","created_at":"2026-01-02T03:04:07.123456Z","text":"siirretty"},
            {"id":"5","type":"message","author_id":"a","created_at":"2026-01-02T03:04:08.123456Z","text":"moi"}]}}]}"#,
        &[("customer", 3), ("system", 9), ("service", 3)],
        1,
    ),
    (
        "intercom",
        r#"{"id":"9","created_at":1767225600,"source":{"type":"conversation","body":"<p>hei &amp; <b>moi</b></p>","author":{"type":"user","name":"Maija","email":"maija@example.com"}},
            "conversation_parts":{"total_count":4,"conversation_parts":[
            {"part_type":"note","body":"<p>salaa</p>","created_at":1767225601,"author":{"type":"admin"}},
            {"part_type":"comment","body":"<p>a<br>b</p>","created_at":1767225602,"author":{"type":"admin","from_ai_agent":true}},
            {"part_type":"comment","body":null,"created_at":1767225602,"author":{"type":"admin"},"redacted":true},
            {"part_type":"comment","body":"pois","created_at":1767225603,"author":{"type":"user"},"redacted":true},
            {"part_type":"comment","body":"terve","created_at":1767225604,"author":{"type":"admin","from_ai_agent":false}}]}}"#,
        &[("customer", 9), ("bot", 3), ("adviser", 5)],
        1,
    ),
    (
        "botpress",
        r#"{"messages":[
            {"id":"2","createdAt":"2026-01-02T03:04:06.000Z","type":"choice","payload":{"text":"moi","options":[{"label":"a","value":"1"}]},"direction":"outgoing","userId":"b","conversationId":"c"},
            {"id":"1","createdAt":"2026-01-02T03:04:05.000Z","type":"text","payload":{"text":"hei"},"direction":"incoming","userId":"u","conversationId":"c"}],"meta":{"nextToken":null}}"#,
        &[("customer", 3), ("service", 7)],
        0,
    ),
    (
        "dialogflow-cx",
        r#"{"name":"projects/p/locations/l/agents/a/conversations/9","languageCode":"fi","startTime":"2026-01-02T03:04:05.123456789Z","interactions":[
            {"createTime":"2026-01-02T03:04:09Z","request":{"queryInput":{"text":{"text":"toinen"}}},"response":{"queryResult":{"responseMessages":[{"text":{"text":["x"]}},{"payload":{}}]}}},
            {"createTime":"2026-01-02T03:04:06Z","request":{"queryInput":{"text":{"text":"hei"}}},"response":{"queryResult":{"responseMessages":[{"text":{"text":["moi"]}},{"text":{"text":["a","b"]}}]}}}]}"#,
        &[("customer", 3), ("bot", 3), ("bot", 3), ("customer", 6), ("bot", 1)],
        0,
    ),
    (
        "dialogflow-cx-bigquery",
        r#"{"conversation_name":"c","turn_position":"2","request_time":"2026-01-02 03:04:09 UTC","language_code":"sv","request":"{\"queryInput\":{\"text\":{\"text\":\"toinen\"}}}","response":{"queryResult":{"responseMessages":[{"text":{"text":["x"]}}]}}}
{"conversation_name":"c","turn_position":"1","request_time":"2026-01-02 03:04:05 UTC","language_code":"sv","request":"{\"queryInput\":{\"text\":{\"text\":\"hei\"}}}","response":null}"#,
        &[("customer", 3), ("customer", 6), ("bot", 1)],
        0,
    ),
    (
        "dialogflow-ccai",
        r#"{"conversation_info":{"categories":[{"display_name":"lupa"}]},"entries":[
            {"text":"hei","user_id":1,"role":"END_USER","start_timestamp_usec":1767225600000000},
            {"text":"moi","user_id":2,"role":"AUTOMATED_AGENT","start_timestamp_usec":1767225601000000},
            {"text":"terve","user_id":3,"role":"AGENT","start_timestamp_usec":1767225602000000}]}"#,
        &[("customer", 3), ("bot", 3), ("adviser", 5)],
        0,
    ),
];

#[test]
fn every_shipped_product_is_known_by_content_and_read_by_its_mapping_only() {
    for (name, text, messages, notes) in PRODUCTS {
        let error = of_bytes(text.as_bytes()).err().map(|error| (error.kind, error.detail));
        assert_eq!(error, Some((ErrorKind::MappingNeeded, name.to_owned())), "{name}");
        let found = mapped(text.as_bytes(), &shipped_mapping(name).unwrap()).unwrap();
        assert_eq!((found.source.as_str(), codes(&found)), (format!("mapping:{name}").as_str(), vec![]));
        let [chat] = found.conversations.as_slice() else { panic!("{name}") };
        assert_eq!((lengths(chat).as_slice(), chat.notes.len()), (messages, notes), "{name}");
        let times: Vec<_> = chat.messages.iter().map(|message| message.at.unwrap().0).collect();
        assert!(times.is_sorted(), "{name}");
    }
}

#[test]
fn a_mapping_reads_boost_ai_export_v3_once_somebody_says_where_things_are() {
    let file = r#"[{"id":1,"authentication_identifier":"010190-901A","reviewed":false,"quality_label":"x","log":[
        {"who":"human","says":"<p>hei</p>","when":"2026-01-02T03:04:05"},{"who":"va","says":"moi","when":"2026-01-02T03:04:06"},
        {"who":"agent","says":"terve","when":"2026-01-02T03:04:07"},{"who":"internal","says":"salaa"},{"who":"debug","says":"x"}]}]"#;
    let mapping = Mapping::parse(
        "name = 'own'\nconversation = { id = 'id', personal = 'authentication_identifier' }\n[[message]]\nat = 'log.*'\n\
         text = 'says'\nhtml = true\ntime = 'when'\nrole = [{ at = 'who', customer = ['human'], bot = ['va'], \
         adviser = ['agent'], note = ['internal'], drop = ['debug'] }]",
    )
    .unwrap();
    let found = mapped(file.as_bytes(), &mapping).unwrap();
    let chat = &found.conversations[0];
    assert_eq!(lengths(chat), [("customer", 3), ("bot", 3), ("adviser", 5)]);
    assert_eq!((chat.notes.len(), chat.personal.len()), (1, 1));
    let unknown = mapped(file.replace("\"va\"", "\"x\"").as_bytes(), &mapping).unwrap();
    assert_eq!(codes(&unknown), [(1, "unknown_role")]);
}

#[test]
fn a_mapping_reads_a_table_whose_columns_nobody_knows() {
    let table = "Nro;Puhuja;Sanottu;Pvm;Klo\n1;A;hei;24.11.2025;9.05\n2;A;toinen;24.11.2025;9.06\n1;N;moi;24.11.2025;9.07\n";
    let mapping = Mapping::parse(
        "name = 'taulu'\nrecords = { group = true }\nconversation = { id = 'Nro' }\n[[message]]\ntext = 'Sanottu'\n\
         date = 'Pvm'\ntime = 'Klo'\nrole = [{ at = 'Puhuja', customer = ['a'], adviser = ['n'] }]",
    )
    .unwrap();
    let found = mapped(table.as_bytes(), &mapping).unwrap();
    let shown: Vec<_> = found.conversations.iter().map(lengths).collect();
    assert_eq!(shown, [vec![("customer", 6)], vec![("customer", 3), ("adviser", 3)]]);
    assert_eq!(times(&found.conversations[1]).0.unwrap().rfc3339(), "2025-11-24T07:05:00Z");
    let error = mapped(b"a;b\n1;2\n", &mapping).err().map(|error| error.kind);
    assert_eq!(error, Some(ErrorKind::FormatUnknown));
}

#[test]
fn a_record_that_does_not_fit_its_mapping_is_refused_and_the_others_are_read() {
    let mapping = shipped_mapping("taskmaster").unwrap();
    let good = r#"{"conversation_id":"a","utterances":[{"speaker":"USER","text":"hei"}]}"#;
    let found = mapped(
        format!("[{good},{{\"x\":1}},{good},{{\"utterances\":[{{\"text\":\"x\"}}]}},7]").as_bytes(),
        &mapping,
    );
    let found = found.unwrap();
    assert_eq!(
        (found.conversations.len(), codes(&found)),
        (2, vec![(2, "empty"), (4, "missing_field"), (5, "empty")])
    );
    let elsewhere = mapped(good.as_bytes(), &shipped_mapping("livechat").unwrap());
    assert_eq!(elsewhere.err().map(|error| error.kind), Some(ErrorKind::FormatUnknown));
}

#[test]
fn an_outline_lists_the_paths_of_a_record_and_where_records_lie() {
    let found = outline(&file("zendesk_chat.json"), None).unwrap();
    assert_eq!(
        (found.lists[0].0.to_string(), found.at.to_string()),
        ("chats".to_owned(), "chats".to_owned())
    );
    let paths: Vec<String> = found.fields.iter().map(|field| field.path.to_string()).collect();
    for path in ["id", "history.*.msg", "history.*.nick", "visitor.name"] {
        assert!(paths.iter().any(|found| found == path), "{path}: {paths:?}");
    }
    assert!(found.fields.iter().all(|field| field.words.len() <= 12 && field.values > 0));
    let table = outline(&file("variants/csv_semicolon_bom_fi.csv"), None).unwrap();
    assert!(table.table && table.fields.iter().any(|field| field.path.to_string() == "Viesti"));
    assert_eq!(
        outline(&file("malformed/empty.json"), None).err().map(|error| error.kind),
        Some(ErrorKind::NothingReadable)
    );
}
