use crate::support::{Register, day};
use seula::domain::query::Sort;
use seula::domain::{ConversationId, Filter, Verdict};
use seula::engine::Reply;
use seula::engine::ops::conversation::{Count, Facets, Page, Place, Query, Reply as Answer};

/// One conversation of a role/content export: its messages as `role: text`, a minute apart.
pub(super) fn talk(start: &str, language: &str, messages: &[&str]) -> String {
    let messages: Vec<String> = messages
        .iter()
        .enumerate()
        .map(|(n, message)| {
            let (role, text) = message.split_once(": ").unwrap();
            format!(r#"{{"role": "{role}", "content": "{text}", "timestamp": "{start}:{n:02}Z"}}"#)
        })
        .collect();
    let id = format!("{start} {}", messages.concat().len());
    format!("{{\"id\": \"{id}\", \"language\": \"{language}\", \"messages\": [{}]}}\n", messages.join(", "))
}

fn read(line: &str) -> Filter {
    let (filter, problems) = Filter::parse(line, day("2026-11-24"));
    assert_eq!(problems, [], "{line}");
    filter
}

pub(super) fn page(register: &Register, filter: &Filter, sort: Sort, at: Place, limit: u32) -> Page {
    let query = Query::List { filter: filter.clone(), sort, at, limit };
    match register.engine().ask(query).unwrap() {
        Reply::Conversation(Answer::List(page)) => page,
        other => panic!("{other:?}"),
    }
}

fn count(register: &Register, filter: &Filter, cap: u64) -> Count {
    match register.engine().ask(Query::Count { filter: filter.clone(), cap }).unwrap() {
        Reply::Conversation(Answer::Count(count)) => count,
        other => panic!("{other:?}"),
    }
}

fn facets(register: &Register) -> Facets {
    match register.engine().ask(Query::Facets).unwrap() {
        Reply::Conversation(Answer::Facets(facets)) => facets,
        other => panic!("{other:?}"),
    }
}

/// The first words of what was found, newest first: every conversation of these tests begins with its own name.
fn found(register: &Register, line: &str) -> String {
    names(&page(register, &read(line), Sort::Newest, Place::Start, 50))
}

fn names(page: &Page) -> String {
    let first = |opening: &str| opening.split([' ', ',']).next().unwrap().to_owned();
    page.rows.iter().map(|row| first(&row.conversation.opening)).collect::<Vec<_>>().join(" ")
}

fn ids(page: &Page) -> Vec<ConversationId> {
    page.rows.iter().map(|row| row.conversation.id).collect()
}

/// Six conversations in three months.
fn six(test: &str) -> Register {
    let register = Register::new(test);
    let file = [
        talk("2026-09-10T08:00", "fi", &["user: Yksi, oleskelulupani katosi", "bot: Hae uusi lupa verkossa"]),
        talk("2026-09-20T08:00", "sv", &["user: Tva, jag söker uppehållstillstånd", "agent: Fyll i ansökan"]),
        talk(
            "2026-10-05T08:00",
            "en",
            &["user: Kolme my phone number is 040 1234567", "bot: Thanks for the phone"],
        ),
        talk(
            "2026-10-06T08:00",
            "fi",
            &[
                "user: Nelja oleskeluluvan hinta",
                "bot: Hinta on sivulla",
                "agent: Lupa maksaa",
                "user: Kiitos",
            ],
        ),
        talk("2026-11-01T08:00", "zh", &["user: Viisi 我的居留许可在哪里", "bot: 请稍等"]),
        talk(
            "2026-11-02T08:00",
            "fi",
            &["user: Kuusi hän sai luvan", "bot: HAN on eri sana", "system: siirto jonoon"],
        ),
    ];
    register.import(&file.concat()).unwrap();
    register
}

#[test]
fn words_find_conversations_newest_first() {
    let register = six("words_find");
    for (line, wanted) in [
        ("", "Kuusi Viisi Nelja Kolme Tva Yksi"),
        // Forms: inflected and inside compounds, with the weak grade.
        ("oleskelulupa", "Nelja Yksi"),
        ("lupa", "Kuusi Nelja Yksi"),
        ("tillstånd", "Tva"),
        ("\"lupa\"", "Nelja Yksi"),
        ("\"oleskelulupa\"", ""),
        ("olesk*", "Nelja Yksi"),
        ("\"hinta on siv\"*", "Nelja"),
        // Letters: a and ä differ, case does not.
        ("\"HÄN\"", "Kuusi"),
        ("\"han\"", "Kuusi"),
        ("role:customer \"han\"", ""),
        // Pieces of a clause that has no spaces.
        ("居留", "Viisi"),
        // Joined, excluded, in brackets.
        ("lupa TAI tillstånd", "Kuusi Nelja Tva Yksi"),
        ("lupa -hinta", "Kuusi Yksi"),
        ("lupa (hinta ELLER katosi)", "Nelja Yksi"),
        ("lupa -(role:bot uusi)", "Kuusi Nelja"),
        ("lupa puuttuva", ""),
        // A phrase stays inside one message.
        ("\"katosi hae\"", ""),
        ("\"hae uusi lupa\"", "Yksi"),
        // Roles: a column for the customer, a look at the messages for the others.
        ("role:customer lupa", "Kuusi Nelja Yksi"),
        ("role:bot lupa", "Yksi"),
        ("role:adviser lupa", "Nelja"),
        ("role:service lupa", ""),
        // System messages are not searched; a placeholder is not a word.
        ("jonoon", ""),
        ("\"phone\"", "Kolme"),
        ("role:bot phone", "Kolme"),
        ("\"my phone number is\"", "Kolme"),
    ] {
        assert_eq!(found(&register, line), wanted, "{line}");
        let rows = wanted.split_whitespace().count() as u64;
        assert_eq!(count(&register, &read(line), 1000), Count { count: rows, exact: true }, "{line}");
    }
}

#[test]
fn filters_restrict_alone_and_with_words() {
    let register = six("filters_restrict");
    let id = |line: &str| ids(&page(&register, &read(line), Sort::Newest, Place::Start, 1))[0].0;
    let (one, four) = (id("katosi"), id("hinta"));
    register.tamper(&format!(
        "INSERT INTO tag (id, name) VALUES (1, 'Hyvä esimerkki'), (2, 'hinta');
         INSERT INTO conv_tag (tag, conv, account, added_ms) VALUES (1, {one}, 1, 1), (1, {four}, 1, 1), (2, {four}, 1, 1);
         INSERT INTO review (id, conv, account, begun_ms, saved_ms, finished_ms) VALUES (1, {one}, 1, 1, 1, 1), (2, {four}, 1, 1, 1, NULL);
         INSERT INTO verdict (review, seq, verdict, given_ms) VALUES (1, 1, 2, 1), (2, 1, 0, 1), (2, 2, 3, 1);
         UPDATE conv SET rating = 1 WHERE id IN ({one}, {four});
         UPDATE conv SET rating = 0 WHERE lang = 'sv';"
    ));
    for (line, wanted) in [
        ("lang:fi", "Kuusi Nelja Yksi"),
        ("lang:fi,sv", "Kuusi Nelja Tva Yksi"),
        ("lang:sv lupa", ""),
        ("lang:so", ""),
        ("channel:mixed", "Nelja"),
        ("channel:live", "Tva"),
        ("source:role-content lupa", "Kuusi Nelja Yksi"),
        ("source:rasa", ""),
        ("kind:phone", "Kolme"),
        ("kind:phone,hetu", ""),
        ("kind:phone \"thanks\"", "Kolme"),
        ("rating:bad", "Nelja Yksi"),
        ("betyg:bra", "Tva"),
        ("arvosana:hyvä lang:sv", "Tva"),
        ("arvosana:huono katosi", "Yksi"),
        ("rating:bad channel:mixed length:3..", "Nelja"),
        ("rating:good lupa", ""),
        ("tag:\"hyvä ESIMERKKI\"", "Nelja Yksi"),
        ("tag:\"Hyvä esimerkki\" tag:hinta", "Nelja"),
        ("tag:hinta katosi", ""),
        ("tag:hinta role:adviser lupa", "Nelja"),
        ("tag:unknown", ""),
        ("reviewed:yes", "Yksi"),
        ("reviewed:no", "Kuusi Viisi Nelja Kolme Tva"),
        ("reviewed:no lupa", "Kuusi Nelja"),
        ("reviewed:yes lang:fi katosi", "Yksi"),
        ("verdict:incorrect", "Yksi"),
        ("verdict:incorrect,outdated", "Nelja Yksi"),
        ("verdict:outdated lang:sv", ""),
        ("on:2026-10", "Nelja Kolme"),
        ("on:2026-10-06", "Nelja"),
        ("after:2026-10-05", "Kuusi Viisi Nelja"),
        ("before:2026-10-05 lupa", "Yksi"),
        ("after:2026-09 before:2026-11-02 lupa", "Nelja"),
        ("length:3", "Kuusi"),
        ("length:3.. lupa", "Kuusi Nelja"),
        ("length:..2", "Viisi Kolme Tva Yksi"),
    ] {
        assert_eq!(found(&register, line), wanted, "{line}");
        assert_eq!(
            count(&register, &read(line), 1000).count,
            wanted.split_whitespace().count() as u64,
            "{line}"
        );
    }
    let rows = page(&register, &read("lang:fi"), Sort::Newest, Place::Start, 10).rows;
    let signs: Vec<_> =
        rows.iter().map(|row| (row.conversation.worst_verdict, row.conversation.reviewed)).collect();
    assert_eq!(signs, [(None, false), (Some(Verdict::Outdated), false), (Some(Verdict::Incorrect), true)]);
    let facets = facets(&register);
    let codes: Vec<_> = facets.languages.iter().map(seula::domain::Language::code).collect();
    assert_eq!(codes, ["fi", "sv", "en", "zh"]);
    assert_eq!(facets.kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>(), ["phone"]);
    assert_eq!(facets.sources.iter().map(|source| source.0.as_str()).collect::<Vec<_>>(), ["role-content"]);
    let tags: Vec<_> = facets.tags.iter().map(|(_, name, n)| (name.as_str(), *n)).collect();
    assert_eq!(tags, [("Hyvä esimerkki", 2), ("hinta", 1)]);
}

#[test]
fn a_number_names_one_conversation_alone_and_with_other_filters() {
    let register = six("number_names_one");
    let four = ids(&page(&register, &read("hinta"), Sort::Newest, Place::Start, 1))[0].0;
    let number = register.number(&format!("SELECT number FROM conv WHERE id = {four}"));
    for (rest, wanted) in [
        ("", "Nelja"),
        ("lupa", "Nelja"),
        ("role:adviser lupa", "Nelja"),
        ("lang:fi length:4", "Nelja"),
        ("katosi", ""),
        ("lang:sv", ""),
        ("on:2026-11", ""),
    ] {
        let line = format!("number:{number} {rest}");
        assert_eq!(found(&register, &line), wanted, "{line}");
        let rows = wanted.split_whitespace().count() as u64;
        assert_eq!(count(&register, &read(&line), 1000), Count { count: rows, exact: true }, "{line}");
    }
    assert_eq!(found(&register, "number:1"), "");
    register.tamper(&format!("UPDATE conv SET due_on = 1 WHERE id = {four}"));
    assert_eq!(found(&register, &format!("number:{number}")), "", "what is due is in no list");
}

#[test]
fn pages_by_key_and_by_number_are_stretches_of_the_whole_list() {
    let register = Register::new("pages");
    let months = ["2026-09", "2026-10", "2026-11"];
    let talks = (0..60).map(|n| {
        let month = months[n % 3];
        let text = if n % 2 == 0 { "user: Hei lupa" } else { "user: Hei muu" };
        talk(&format!("{month}-{:02}T08:{:02}", 1 + n % 20, n), "fi", &[text, "bot: Vastaus"])
    });
    register.import(&talks.collect::<String>()).unwrap();
    for (line, rows) in
        [("", 60), ("lupa", 30), ("lupa OR vastaus", 60), ("role:bot vastaus", 60), ("lang:fi", 60)]
    {
        let filter = read(line);
        for sort in [Sort::Newest, Sort::Oldest] {
            let whole = page(&register, &filter, sort, Place::Start, 100);
            let all = ids(&whole);
            assert_eq!((all.len(), whole.more), (rows, false), "{line}");
            let mut sorted = all.clone();
            sorted.sort_by_key(|id| if sort == Sort::Newest { -id.0 } else { id.0 });
            assert_eq!(all, sorted, "{line}");
            let mut by_key = Vec::new();
            let mut at = Place::Start;
            loop {
                let next = page(&register, &filter, sort, at, 7);
                by_key.extend(ids(&next));
                if !next.more {
                    break;
                }
                at = Place::After(*by_key.last().unwrap());
            }
            assert_eq!(by_key, all, "{line}");
            for offset in [0, 1, 19, 20, 21, 59, 60, 99] {
                let part = page(&register, &filter, sort, Place::Offset(offset), 9);
                let wanted: Vec<_> = all.iter().copied().skip(offset as usize).take(9).collect();
                assert_eq!(ids(&part), wanted, "{line} from {offset}");
            }
        }
    }
    assert_eq!(count(&register, &read("lupa"), 10), Count { count: 10, exact: false });
    assert_eq!(count(&register, &read("lupa"), 30), Count { count: 30, exact: true });
}

#[test]
fn longest_and_best_come_first_when_asked() {
    let register = six("longest_and_best");
    let sorted = |line: &str, sort| names(&page(&register, &read(line), sort, Place::Start, 50));
    assert_eq!(sorted("lang:fi", Sort::Longest), "Nelja Kuusi Yksi");
    assert_eq!(sorted("lupa OR uusi OR verkossa", Sort::Best), "Yksi Kuusi Nelja");
    assert_eq!(sorted("lang:fi", Sort::Best), "Kuusi Nelja Yksi");
    let filter = read("lang:fi");
    let first = page(&register, &filter, Sort::Longest, Place::Start, 1);
    let rest = page(&register, &filter, Sort::Longest, Place::After(ids(&first)[0]), 5);
    assert_eq!((first.more, names(&rest), rest.more), (true, "Kuusi Yksi".to_owned(), false));
}

#[test]
fn what_is_due_or_staged_is_in_no_list() {
    let register = six("due_or_staged");
    let lines = [
        "",
        "lupa",
        "lang:fi",
        "tag:kaikki",
        "tag:kaikki lupa",
        "reviewed:yes",
        "role:bot uusi",
        "length:1..",
        "rating:bad",
        "rating:bad lupa",
    ];
    register.tamper(
        "INSERT INTO tag (id, name) VALUES (1, 'kaikki');
         INSERT INTO conv_tag (tag, conv, account, added_ms) SELECT 1, id, 1, 1 FROM conv;
         INSERT INTO review (conv, account, begun_ms, saved_ms, finished_ms) SELECT id, 1, 1, 1, 1 FROM conv;
         UPDATE conv SET rating = 1;",
    );
    let one = ids(&page(&register, &read(""), Sort::Oldest, Place::Start, 1))[0];
    for line in lines {
        assert!(found(&register, line).contains("Yksi"), "{line}");
    }
    register.tamper(&format!("UPDATE conv SET due_on = 1 WHERE id = {}", one.0));
    for line in lines {
        assert!(!found(&register, line).contains("Yksi"), "{line}");
    }
    assert_eq!(facets(&register).tags[0].2, 5);
    register.tamper("UPDATE import SET published_ms = NULL");
    for line in lines {
        assert_eq!(found(&register, line), "", "{line}");
    }
    let facets = facets(&register);
    assert_eq!((facets.tags[0].2, facets.languages, facets.kinds), (0, vec![], vec![]));
}

#[test]
fn a_later_import_is_found_by_its_words() {
    let register = six("later_import");
    assert_eq!(found(&register, "perheside"), "");
    register.import(&talk("2026-11-03T08:00", "fi", &["user: Seitseman perhesiteeni", "bot: Hyvä"])).unwrap();
    assert_eq!(found(&register, "perhesite"), "Seitseman");
    assert_eq!(found(&register, "lupa"), "Kuusi Nelja Yksi");
}

#[test]
fn more_words_than_fit_into_one_expression_are_all_found() {
    let register = Register::new("many_words");
    let letters = |n: usize| -> String {
        [n / 400, n / 20 % 20, n % 20].map(|i| (b'a' + i as u8) as char).iter().collect()
    };
    let talks = (0..45).map(|n| {
        let words: Vec<String> = (0..100).map(|m| format!("{}lupa", letters(n * 100 + m))).collect();
        talk(
            &format!("2026-11-10T{:02}:{:02}", 5 + n / 60, n % 60),
            "fi",
            &[&format!("user: Hei {}", words.join(" "))],
        )
    });
    register.import(&talks.collect::<String>()).unwrap();
    assert_eq!(count(&register, &read("lupa"), 1000), Count { count: 45, exact: true });
    assert_eq!(count(&register, &read("lupa hei"), 1000).count, 45);
    assert_eq!(count(&register, &read("hei -lupa"), 1000).count, 0);
    let all = page(&register, &read("lupa"), Sort::Newest, Place::Start, 100);
    assert!(ids(&all).windows(2).all(|pair| pair[0] > pair[1]));
}

#[test]
fn a_snippet_marks_the_hits() {
    let register = six("snippets");
    for (line, wanted) in [
        ("oleskelulupa hinta", "Nelja <oleskeluluvan> <hinta>"),
        ("role:bot \"uusi lupa\"", "Hae <uusi lupa> verkossa"),
        ("role:adviser lup*", "<Lupa> maksaa"),
        ("\"phone\"", "Kolme my <phone> number is ⟦phone⟧"),
    ] {
        let row = page(&register, &read(line), Sort::Newest, Place::Start, 1).rows.remove(0);
        let snippet = row.snippet.unwrap();
        let mut marked = snippet.text;
        for hit in snippet.hits.into_iter().rev() {
            marked.insert(hit.end, '>');
            marked.insert(hit.start, '<');
        }
        assert_eq!(marked, wanted, "{line}");
    }
    assert!(page(&register, &read("lang:fi"), Sort::Newest, Place::Start, 1).rows[0].snippet.is_none());
}
