use super::search::{page, talk};
use crate::support::{Register, day};
use seula::domain::query::Sort;
use seula::domain::{ConversationId, Filter, MessageRole, Verdict};
use seula::engine::Reply;
use seula::engine::ops::conversation::{Command, Place, Query, Reply as Answer, Transcript};
use seula::engine::ops::session;
use seula::error::ErrorKind;

fn one(test: &str) -> (Register, ConversationId) {
    let register = Register::new(test);
    let messages =
        ["user: Oma numero on 040 1234567", "bot: Kiitos", "system: siirto", "agent: Hei, lupa on tulossa"];
    register.import(&talk("2026-11-10T08:00", "fi", &messages)).unwrap();
    let id = page(&register, &Filter::default(), Sort::Newest, Place::Start, 1).rows[0].conversation.id;
    (register, id)
}

fn open(register: &Register, id: ConversationId) -> Transcript {
    match register.engine().call(Command::Open(id)).unwrap() {
        Reply::Conversation(Answer::Opened(transcript)) => *transcript,
        other => panic!("{other:?}"),
    }
}

fn openings(register: &Register) -> i64 {
    register.number("SELECT count(*) FROM audit WHERE act = 'conversation_opened' AND purpose IS NOT NULL")
}

#[test]
fn an_opened_conversation_has_all_that_hangs_on_it() {
    let (register, id) = one("opened");
    register.tamper(&format!(
        "INSERT INTO account (id, username, display_name, roles, state, password, code, code_ends_ms, epoch, created_ms)
             VALUES (2, 'rauha', 'Rauha R', 1, 0, '', '', 0, 0, 0);
         INSERT INTO note (conv, seq, account, written_ms, text) VALUES ({0}, NULL, 2, 5, 'katso'), ({0}, 1, 1, 6, 'oma');
         INSERT INTO tag (id, name) VALUES (1, 'lupa');
         INSERT INTO conv_tag (tag, conv, account, added_ms) VALUES (1, {0}, 1, 1);
         INSERT INTO review (id, conv, account, begun_ms, saved_ms, finished_ms) VALUES (1, {0}, 1, 1, 7, NULL), (2, {0}, 2, 1, 1, 9);
         INSERT INTO verdict (review, seq, verdict, given_ms) VALUES (1, 1, 1, 1), (2, 1, 2, 1);",
        id.0
    ));
    let transcript = open(&register, id);
    let messages: Vec<_> = transcript
        .messages
        .iter()
        .map(|message| (message.seq, message.role, message.text.as_str()))
        .collect();
    assert_eq!(
        messages,
        [
            (0, MessageRole::Customer, "Oma numero on ⟦phone⟧"),
            (1, MessageRole::Bot, "Kiitos"),
            (2, MessageRole::System, "siirto"),
            (3, MessageRole::Adviser, "Hei, lupa on tulossa"),
        ]
    );
    let notes: Vec<_> =
        transcript.notes.iter().map(|note| (note.author.as_str(), note.own, note.seq)).collect();
    assert_eq!(notes, [("Rauha R", false, None), ("saana", true, Some(1))]);
    assert_eq!(transcript.tags[0].1, "lupa");
    assert_eq!(transcript.review.verdict(1).unwrap().verdict, Verdict::Partly);
    assert_eq!(transcript.others[0].0, "Rauha R");
    assert_eq!(transcript.verdicts_of_others, [(1, Verdict::Incorrect)]);
    assert_eq!(transcript.conversation.worst_verdict, Some(Verdict::Incorrect));
    assert!(transcript.conversation.reviewed);
}

#[test]
fn opening_is_logged_once_a_quarter_hour_by_the_random_number() {
    let (register, id) = one("opened_once");
    assert_eq!(openings(&register), 0);
    open(&register, id);
    open(&register, id);
    assert_eq!(openings(&register), 1);
    let logged = "SELECT object FROM audit WHERE act = 'conversation_opened'";
    assert_eq!(register.number(logged), register.number("SELECT number FROM conv"));
    register.set_clock("2026-11-24T12:14:59Z");
    open(&register, id);
    assert_eq!(openings(&register), 1);
    register.set_clock("2026-11-24T12:15:00Z");
    open(&register, id);
    assert_eq!(openings(&register), 2);
}

#[test]
fn what_is_gone_due_or_staged_cannot_be_opened() {
    let (register, id) = one("not_opened");
    let refused = |id| register.engine().call(Command::Open(id)).unwrap_err().kind;
    assert_eq!(refused(ConversationId(1)), ErrorKind::NotFound);
    register.tamper("UPDATE import SET published_ms = NULL");
    assert_eq!(refused(id), ErrorKind::NotFound);
    register.tamper("UPDATE import SET published_ms = 1; UPDATE conv SET due_on = 1");
    assert_eq!(refused(id), ErrorKind::NotFound);
    assert_eq!(openings(&register), 0);
}

#[test]
fn nobody_reads_without_signing_in() {
    let (register, id) = one("not_signed_in");
    register.engine().call(session::Command::SignOut { lock: false }).unwrap();
    let opened = register.engine().call(Command::Open(id)).unwrap_err();
    assert_eq!(opened.kind, ErrorKind::NotSignedIn);
    let list = Query::List { filter: Filter::default(), sort: Sort::Newest, at: Place::Start, limit: 1 };
    assert_eq!(register.engine().ask(list).unwrap_err().kind, ErrorKind::NotSignedIn);
    assert_eq!(register.engine().ask(Query::Facets).unwrap_err().kind, ErrorKind::NotSignedIn);
}

#[test]
fn a_search_is_logged_by_its_hits_once_a_quarter_hour_and_nothing_else() {
    let (register, _) = one("searched");
    let search = |line: &str, hits: u64| {
        let filter = Filter::parse(line, day("2026-11-24")).0;
        register.engine().call(Command::Searched { filter: Box::new(filter), hits }).unwrap();
        register.number("SELECT count(*) FROM audit WHERE act = 'searched' AND object IS NULL")
    };
    assert_eq!(search("lokki", 42), 1);
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'searched'"), 42);
    for (clock, line, logged) in [
        ("2026-11-24T12:00:00Z", "lokki", 1),
        ("2026-11-24T12:00:00Z", "lokki kieli:fi", 2),
        ("2026-11-24T12:14:59Z", "lokki", 2),
        ("2026-11-24T12:15:00Z", "lokki", 3),
        ("2026-11-24T12:20:00Z", "lokki", 3),
        // A clock that is set back hides no search.
        ("2026-11-24T11:00:00Z", "lokki", 4),
    ] {
        register.set_clock(clock);
        assert_eq!(search(line, 42), logged, "{line} at {clock}");
    }
    // Whoever signs in next has searched for nothing yet.
    register.sign_in();
    assert_eq!(search("lokki", 42), 5);
    assert_eq!(register.found_in_files("lokki"), 0);
}
