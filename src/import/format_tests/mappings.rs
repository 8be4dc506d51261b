//! Files that are read by a mapping.

use super::*;

/// Mapping, file, messages by role and length, notes.
type Product = (&'static str, &'static str, &'static [(&'static str, usize)], usize);

/// Shape of each product without code of its own, cut down to what is read and what must not be.
const PRODUCTS: [Product; 8] = [
    (
        "chatwoot",
        include_str!("../../../tests/data/mapped/chatwoot.json"),
        &[("customer", 3), ("adviser", 3), ("bot", 5)],
        1,
    ),
    (
        "sunshine",
        include_str!("../../../tests/data/mapped/sunshine.json"),
        &[("customer", 3), ("bot", 8), ("service", 5)],
        0,
    ),
    (
        "livechat",
        include_str!("../../../tests/data/mapped/livechat.json"),
        &[("customer", 3), ("system", 9), ("service", 3)],
        1,
    ),
    (
        "intercom",
        include_str!("../../../tests/data/mapped/intercom.json"),
        &[("customer", 9), ("bot", 3), ("adviser", 5)],
        1,
    ),
    (
        "botpress",
        include_str!("../../../tests/data/mapped/botpress.json"),
        &[("customer", 3), ("service", 7)],
        0,
    ),
    (
        "dialogflow-cx",
        include_str!("../../../tests/data/mapped/dialogflow-cx.json"),
        &[("customer", 3), ("bot", 3), ("bot", 3), ("customer", 6), ("bot", 1)],
        0,
    ),
    (
        "dialogflow-cx-bigquery",
        include_str!("../../../tests/data/mapped/dialogflow-cx-bigquery.json"),
        &[("customer", 3), ("customer", 6), ("bot", 1)],
        0,
    ),
    (
        "dialogflow-ccai",
        include_str!("../../../tests/data/mapped/dialogflow-ccai.json"),
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
fn a_mapping_says_which_ratings_are_good_and_which_are_bad() {
    let mapping = Mapping::parse(
        "name = 'csat'\nconversation = { id = 'id', rating = { at = 'csat.score', good = [4, 5], bad = [1, 'poor'] } }\n\
         [[message]]\nat = 'said.*'\ntext = 'text'\notherwise = 'customer'",
    )
    .unwrap();
    assert_eq!(Mapping::parse(&mapping.text()).as_ref(), Ok(&mapping));
    for (score, rating) in [
        ("5", Some(CustomerRating::Good)),
        ("1", Some(CustomerRating::Bad)),
        ("\"Poor\"", Some(CustomerRating::Bad)),
        ("3", None),
        ("null", None),
    ] {
        let file = format!(r#"[{{"id":1,"csat":{{"score":{score}}},"said":[{{"text":"hei"}}]}}]"#);
        let found = mapped(file.as_bytes(), &mapping).unwrap();
        assert_eq!(found.conversations[0].rating.given(), rating, "{score}");
    }
}

#[test]
fn of_the_ratings_in_a_groups_rows_the_last_that_says_anything_counts() {
    let mapping = Mapping::parse(
        "name = 'rivit'\nrecords = { group = true }\n\
         conversation = { id = 'Nro', rating = { at = 'Stars', good = ['5'], bad = ['1'] } }\n\
         [[message]]\ntext = 'Sanottu'\notherwise = 'customer'",
    )
    .unwrap();
    let table = "Nro;Sanottu;Stars\n1;hei;5\n1;moi;1\n1;no;\n2;hei;1\n2;moi;3\n3;hei;\n";
    let found = mapped(table.as_bytes(), &mapping).unwrap();
    let mut ratings: Vec<_> = found.conversations.iter().map(|chat| chat.rating.given()).collect();
    ratings.sort_unstable();
    assert_eq!(ratings, [None, Some(CustomerRating::Bad), Some(CustomerRating::Bad)]);
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

fn outlined(name: &str) -> Result<Outline> {
    let mut outlining = Outlining::begin(&file(name), None)?;
    loop {
        if let Some(outline) = outlining.step()? {
            return Ok(outline);
        }
    }
}

#[test]
fn a_role_word_that_a_mapping_does_not_know_is_named_once_however_often_it_stands_there() {
    let mapping = shipped_mapping("taskmaster").unwrap();
    let record =
        |who: &str| format!(r#"{{"conversation_id":"a","utterances":[{{"speaker":"{who}","text":"hei"}}]}}"#);
    let file =
        format!("[{},{},{},{}]", record("critic"), record("user"), record("critic"), record("Aino Mallikas"));
    let bytes = file.into_bytes();
    let mut reader = read_with(Box::new(Cursor::new(bytes.clone())), bytes.len() as u64, &mapping).unwrap();
    let mut met = Vec::new();
    while reader.next().unwrap().is_some() {
        met.push(reader.strangers().len());
    }
    assert_eq!(met, [1, 0, 0, 1]);
}

#[test]
fn an_outline_lists_the_paths_of_a_record_and_where_records_lie() {
    let found = outlined("zendesk_chat.json").unwrap();
    assert_eq!(
        (found.lists[0].0.to_string(), found.at.to_string()),
        ("chats".to_owned(), "chats".to_owned())
    );
    let paths: Vec<String> = found.fields.iter().map(|field| field.path.to_string()).collect();
    for path in ["id", "history.*.msg", "history.*.nick", "visitor.name"] {
        assert!(paths.iter().any(|found| found == path), "{path}: {paths:?}");
    }
    assert!(found.fields.iter().all(|field| field.words.len() <= 12 && field.values > 0));
    let table = outlined("variants/csv_semicolon_bom_fi.csv").unwrap();
    assert!(table.table && table.fields.iter().any(|field| field.path.to_string() == "Viesti"));
    assert_eq!(
        outlined("malformed/empty.json").err().map(|error| error.kind),
        Some(ErrorKind::NothingReadable)
    );
}
