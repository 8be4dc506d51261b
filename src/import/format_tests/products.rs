//! What each product's format holds beside the plain case.

use super::*;

#[test]
fn role_content_records_are_refused_one_by_one() {
    let many = format!("{{\"messages\":[{}{{}}]}}", "{\"role\":\"user\",\"content\":\"x\"},".repeat(5001));
    let deep = format!("{{\"messages\":{}{}}}", "[".repeat(40), "]".repeat(40));
    let long = format!("{{\"messages\":[{{\"role\":\"user\",\"content\":\"{}\"}}]}}", "x".repeat(70_000));
    let good = r#"{"id":7,"created":"2026-01-02","created_at":1767225600,"messages":[{"role":"user","content":"hei"}]}"#;
    for (record, reason) in [
        (r#"{"messages":[{"role":"critic","content":"x"}]}"#, "unknown_role"),
        (r#"{"messages":[{"content":"x"}]}"#, "missing_field"),
        (r#"{"messages":[{"role":"user","content":" "}]}"#, "empty"),
        (r#"{"messages":[{"role":"system","content":"x"}]}"#, "empty"),
        (r#"{"messages":[]}"#, "empty"),
        (r#"{"other":1}"#, "missing_field"),
        ("[1]", "missing_field"),
        (r#"{"messages":[{"role":"user","content":"x","created_at":"31.2.2026"}]}"#, "bad_date"),
        (r#"{"messages":[{"role":"user","content":tru}]}"#, "syntax"),
        (&many, "too_many_messages"),
        (&deep, "too_deep"),
        (&long, "string_too_long"),
    ] {
        let found = of_bytes(format!("{good}\n{record}\n{good}\n").as_bytes()).unwrap();
        assert_eq!((found.conversations.len(), codes(&found)), (2, vec![(2, reason)]), "{reason}");
    }
    let invalid =
        [good.as_bytes(), b"\n{\"messages\":[{\"role\":\"user\",\"content\":\"\xe4\"}]}\n", good.as_bytes()];
    assert_eq!(codes(&of_bytes(&invalid.concat()).unwrap()), [(2, "encoding")]);
}

#[test]
fn two_records_with_one_id_are_two_conversations() {
    let chat = r#"{"id":"a","messages":[{"role":"user","content":"hei"}]}"#;
    assert_eq!(of_bytes(format!("[{chat},{chat}]").as_bytes()).unwrap().conversations.len(), 2);
}

#[test]
fn zendesk_fields_help_the_sieve_and_notes_are_dropped() {
    let chat = r#"{"id":"1","type":"chat","timestamp":"2026-01-02T03:04:05Z","visitor":{"name":"Maija Malli",
        "email":"maija@example.com","phone":"","notes":"call back"},"session":{"ip":"192.0.2.1"},"history":[
        {"type":"chat.msg","nick":"visitor:1","name":"Maija Malli","msg":"hei","timestamp":"2026-01-02T03:04:06Z"},
        {"type":"chat.memberleave","nick":"visitor:1","timestamp":"2026-01-02T03:04:07Z"}]}"#;
    let found = of_bytes(chat.as_bytes()).unwrap();
    let conversation = found.conversations.first().unwrap();
    assert_eq!(
        (conversation.personal.len(), conversation.notes.len(), conversation.messages.len()),
        (3, 1, 1)
    );
}

/// The lengths of the messages of the only conversation.
fn only(text: &str) -> Vec<(&'static str, usize)> {
    let found = of_bytes(text.as_bytes()).unwrap();
    assert_eq!((found.conversations.len(), codes(&found)), (1, vec![]), "{text}");
    lengths(&found.conversations[0])
}

#[test]
fn every_kin_of_role_content_is_read() {
    for text in [
        r#"{"messages":[{"role":"User","message":"hei"},{"role":"Chatbot","message":"moi"}]}"#,
        r#"{"conversations":[{"from":"human","value":"hei"},{"from":"gpt","value":"moi"}]}"#,
        r#"{"custom_id":"1","method":"POST","body":{"model":"m","messages":[{"role":"user","content":"hei"},{"role":"assistant","content":[{"type":"text","text":"moi"}]}]}}"#,
        r#"{"title":"t","current_node":"c","mapping":{"r":{"parent":null,"message":null},
            "a":{"parent":"r","message":{"author":{"role":"user"},"create_time":1767225600.5,"content":{"content_type":"text","parts":["hei"]}}},
            "b":{"parent":"a","message":{"author":{"role":"assistant"},"content":{"content_type":"text","parts":["toinen haara"]}}},
            "t":{"parent":"a","message":{"author":{"role":"assistant"},"recipient":"browser","content":{"content_type":"code","text":"x"}}},
            "c":{"parent":"t","message":{"author":{"role":"assistant"},"content":{"content_type":"text","parts":["moi"]}}}}}"#,
    ] {
        assert_eq!(only(text), [("customer", 3), ("bot", 3)], "{text}");
    }
}

#[test]
fn a_tree_that_bites_its_tail_ends() {
    let text = r#"{"current_node":"a","mapping":{
        "a":{"parent":"b","message":{"author":{"role":"user"},"content":{"parts":["hei"]}}},
        "b":{"parent":"a","message":{"author":{"role":"assistant"},"content":{"parts":["moi"]}}}}}"#;
    assert_eq!(only(text), [("bot", 3), ("customer", 3)]);
}

#[test]
fn boost_ai_bodies_become_text_and_links_choices() {
    let text = r#"{"conversation":{"id":"1","state":{"chat_status":"virtual_agent","authenticated_user_id":"010190-901A"}},
        "response":{"source":"bot","date_created":"2026-01-02T03:04:05.123456","language":"sv-SE","elements":[
        {"type":"html","payload":{"html":"<p>a&amp;<b>b</b></p>"}},{"type":"links","payload":{"links":[{"text":"x"},{"text":"y"}]}}]}}"#;
    assert_eq!(only(text), [("service", "a&b\n[x] [y]".len())]);
    let found = of_bytes(text.as_bytes()).unwrap();
    let chat = &found.conversations[0];
    assert_eq!(
        (chat.channel, chat.language, chat.personal.len()),
        (Some(Channel::Bot), Some(Language::SV), 1)
    );
    assert_eq!(chat.messages[0].at.unwrap().1, TimeBasis::AssumedUtc);
}

#[test]
fn a_tracker_is_cut_by_its_sessions() {
    let text = r#"{"sender_id":"s","slots":{"language":"en"},"events":[
        {"event":"session_started","timestamp":1700000000.1},{"event":"user","timestamp":1700000001,"text":"hi"},
        {"event":"action","name":"utter_greet","timestamp":1700000002},
        {"event":"session_started","timestamp":1767225600.5},{"event":"user","timestamp":1767225601,"text":"again"}]}"#;
    let found = of_bytes(text.as_bytes()).unwrap();
    let shown: Vec<_> =
        found.conversations.iter().map(|chat| (chat.id.as_ref().unwrap().as_str(), lengths(chat))).collect();
    assert_eq!(shown, [("s", vec![("customer", 2), ("bot", 11)]), ("s@1767225600", vec![("customer", 5)])]);
}

fn activity(kind: &str, conversation: &str, id: &str, from: &str, text: &str) -> String {
    format!(
        r#"{{"type":"{kind}","id":"{id}","timestamp":"2026-01-02T03:04:05Z","conversation":{{"id":"{conversation}"}},"from":{from},"text":"{text}"}}"#
    )
}

#[test]
fn updated_activities_stand_as_updated_and_deleted_ones_do_not_come_back() {
    let user = r#"{"id":"u","role":"user"}"#;
    let file = format!(
        "[{},{},{},{},{},{},{},{},{}]",
        activity("message", "A", "1", user, "hei"),
        activity("message", "B", "1", user, "toinen"),
        activity("message", "A", "2", r#"{"id":"b","role":"bot"}"#, "poistettava"),
        activity("messageUpdate", "A", "1", user, "heippa"),
        activity("messageDelete", "A", "2", "null", ""),
        activity("message", "A", "2", r#"{"id":"b","role":"bot"}"#, "poistettava"),
        activity("messageUpdate", "A", "2", r#"{"id":"b","role":"bot"}"#, "poistettava"),
        activity("message", "B", "3", r#"{"id":"b"}"#, "moi"),
        activity("message", "A", "4", r#"{"role":0}"#, "loppu")
    );
    let found = of_bytes(file.as_bytes()).unwrap();
    let shown: Vec<_> =
        found.conversations.iter().map(|chat| (chat.id.as_ref().unwrap().as_str(), lengths(chat))).collect();
    assert_eq!(
        shown,
        [("B", vec![("customer", 6), ("service", 3)]), ("A", vec![("customer", 6), ("bot", 5)])]
    );
}

#[test]
fn a_copilot_studio_row_holds_its_activities_as_text() {
    let filler = "x".repeat(70_000);
    let content = serde_json::json!({"activities": [
        {"type": "trace", "value": {"a": filler.get(..40_000), "b": filler.get(..40_000)}},
        {"type": "message", "timestamp": 1_767_225_600, "from": {"id": "u", "role": 1}, "text": "hei"},
        {"type": "message", "timestamp": 1_767_225_601, "from": {"id": "b", "role": 0}, "text": "moi",
         "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": {
             "body": [{"type": "TextBlock", "text": "kortti"}], "actions": [{"type": "Action.Submit", "title": "ok"}]}}]}]});
    let page = serde_json::json!({"@odata.context": "x", "value": [{
        "conversationtranscriptid": "t1", "conversationstarttime": "2026-01-01T00:00:00Z", "name": "n",
        "content": content.to_string()}]});
    assert_eq!(only(&page.to_string()), [("customer", 3), ("bot", "moi\nkortti\n[ok]".len())]);
}

#[test]
fn both_calls_of_giosg_are_read_oldest_first() {
    let message = |id: &str, second: u32, sender: &str, kind: &str, text: &str| {
        format!(
            r#"{{"id":"{second}",{id}"type":"{kind}","created_at":"2026-01-02T03:04:{second}.045","sender_type":"{sender}","sender_public_name":"n","sender_name":"Maija Malli","message":"{text}"}}"#
        )
    };
    for id in ["", r#""chat_id":"c1","#] {
        let page = format!(
            r#"{{"next":null,"results":[{},{},{},{}]}}"#,
            message(id, 40, "user", "leave", "left"),
            message(id, 30, "user", "msg", "moi"),
            message(id, 20, "visitor", "msg", "hei siellä"),
            message(id, 10, "rule", "autosuggest", "apua?")
        );
        assert_eq!(only(&page), [("bot", 5), ("customer", 11), ("service", 3), ("system", 4)], "{id}");
        let found = of_bytes(page.as_bytes()).unwrap();
        assert_eq!(found.source, "giosg");
        let chat = &found.conversations[0];
        assert_eq!((chat.id.is_some(), chat.personal.len()), (!id.is_empty(), 1));
    }
}

#[test]
fn zendesk_chats_of_the_bulk_call_and_offline_messages_are_read() {
    let text = r#"{"count":2,"docs":{"1":{"id":"1","type":"offline_msg","timestamp":"2026-01-02T03:04:05Z","visitor":{},"message":"hei"},
        "2":{"id":"2","type":"chat","timestamp":"2026-01-02T03:04:05Z","visitor":{},"history":[
        {"type":"chat.msg","nick":"agent:trigger","msg":"moi","options":"a/b"}]}},"errors":{}}"#;
    let found = of_bytes(text.as_bytes()).unwrap();
    let shown: Vec<_> = found.conversations.iter().map(lengths).collect();
    assert_eq!(shown, [vec![("customer", 3)], vec![("bot", 11)]]);
}

#[test]
fn the_rating_that_a_customer_gave_last_counts_and_none_refuses_a_chat() {
    use ToldRating::{Nothing, TakenBack};
    let (is_good, is_bad) = (ToldRating::Given(CustomerRating::Good), ToldRating::Given(CustomerRating::Bad));
    let rated = |old: &str, new: &str| {
        format!(r#",{{"type":"chat.rating","nick":"visitor:1","rating":{old},"new_rating":{new}}}"#)
    };
    let asked = r#",{"type":"chat.rating","nick":"visitor:1","rating":null}"#.to_owned();
    let (null, good, bad) = ("null", "\"good\"", "\"bad\"");
    for (top, later, rating) in [
        (null, String::new(), Nothing),
        (good, String::new(), is_good),
        ("\"Bad\"", String::new(), is_bad),
        (null, rated(null, bad), is_bad),
        (good, rated(null, good), is_good),
        (good, rated(null, good) + &rated(good, bad), is_bad),
        (good, rated(null, good) + &rated(good, null), TakenBack),
        (good, rated(good, null), TakenBack),
        (bad, rated(null, bad) + &rated(bad, "\"fair\""), TakenBack),
        // Only an entry that has the key says anything.
        (good, asked.clone(), is_good),
        (null, asked.clone(), Nothing),
        (bad, rated(null, good) + &asked, is_good),
        ("\"excellent\"", String::new(), Nothing),
        ("5", String::new(), Nothing),
        ("{\"is\":\"bad\"}", String::new(), Nothing),
    ] {
        let text = format!(
            r#"{{"id":"1","type":"chat","timestamp":"2026-01-02T03:04:05Z","visitor":{{}},"rating":{top},
            "comment":"soita 040 1234567","history":[{{"type":"chat.msg","nick":"visitor:1","msg":"hei"}},
            {{"type":"chat.comment","nick":"visitor:1","new_comment":"soita 040 1234567"}}{later}]}}"#
        );
        assert_eq!(only(&text), [("customer", 3)], "the comment stays out");
        assert_eq!(of_bytes(text.as_bytes()).unwrap().conversations[0].rating, rating, "{top}{later}");
    }
}

#[test]
fn one_chat_of_the_example_is_rated() {
    let rated: Vec<_> = of_file("zendesk_chat.json")
        .conversations
        .iter()
        .map(|chat| chat.rating)
        .filter(|rating| *rating != ToldRating::Nothing)
        .collect();
    assert_eq!(rated, [ToldRating::Given(CustomerRating::Good)]);
}

#[test]
fn in_role_content_a_rating_says_that_it_is_the_customers() {
    for (field, rating) in [
        (r#""customer_rating":"bad""#, Some(CustomerRating::Bad)),
        (r#""metadata":{"customer_rating":"good"}"#, Some(CustomerRating::Good)),
        (r#""customer_rating":null"#, None),
        (r#""rating":"bad""#, None),
    ] {
        let text = format!(r#"{{"messages":[{{"role":"user","content":"hei"}}],{field}}}"#);
        assert_eq!(of_bytes(text.as_bytes()).unwrap().conversations[0].rating.given(), rating, "{field}");
    }
}
