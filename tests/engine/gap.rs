//! Gaps in guidance: what finished reviews name, grouped, and a table of work in which no question stands.

use crate::support::rounds::{finish, judge, review_act};
use crate::support::{Register, day, error_of, text};
use seula::domain::gap::{Gap, GapWork};
use seula::domain::{AccountRole, ConversationId, RootCause, Verdict};
use seula::engine::ops::{gap, review};
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;
use seula::text::Locale;

fn list(engine: &Engine) -> (Vec<Gap>, Vec<GapWork>) {
    match engine.ask(gap::Query::List).unwrap() {
        Reply::Gap(gap::Reply::List(gaps, work)) => (gaps, work),
        other => panic!("{other:?}"),
    }
}

fn explain(engine: &Engine, conversation: ConversationId) {
    let command = review::Command::Explain {
        conversation,
        seq: 1,
        cause: Some(RootCause::GuidanceMissing),
        should: text("x"),
        reference: text("migri.fi/kausi"),
        valid_on: None,
    };
    review_act(engine, command).unwrap();
}

#[test]
fn finished_reviews_name_gaps_and_the_table_tells_no_question() {
    let register = Register::new("gap_list");
    let asked = |start: &str, question: &str| register.talk(start, [question, "Hei.", "Kiitos", "Hei."]);
    let first = asked("2026-11-01T08:00", "Voiko kausityöluvalla vaihtaa työnantajaa?");
    let second = asked("2026-11-02T08:00", "Kausityölupa ja vaihtaminen: työnantaja muuttui");
    let third = asked("2026-11-03T08:00", "Milloin passi tulee postista?");
    // Short texts, of which no language can be told for sure.
    register.tamper("UPDATE conv SET lang = 'fi'");
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    for (talk, verdict) in [(first, Verdict::NoAnswer), (second, Verdict::Handover)] {
        judge(&reviewer, talk, [verdict, Verdict::Correct]);
        explain(&reviewer, talk);
        finish(&reviewer, talk, [verdict, Verdict::Correct]);
    }
    judge(&reviewer, third, [Verdict::NoAnswer; 2]);
    let (gaps, work) = list(register.engine());
    let [gap] = &gaps[..] else { panic!("a draft names no gap: {gaps:?}") };
    let asked: Vec<_> = gap.questions.iter().map(|asked| (asked.conversation, asked.started.day())).collect();
    assert_eq!((gap.answers, gap.handovers), (2, 1));
    assert_eq!(asked, [(second, day("2026-11-02")), (first, day("2026-11-01"))]);
    assert_eq!(gap.causes, [(Some(RootCause::GuidanceMissing), 2)]);
    assert_eq!((work.len(), work[0].reference.as_str(), work[0].answers), (1, "migri.fi/kausi", 2));

    let path = register.folder.join("aukot.csv");
    let export = || gap::Command::Export { path: path.clone(), locale: Locale::Fi };
    reviewer.call(export()).unwrap();
    assert_eq!(error_of(&reviewer, export()), Some(ErrorKind::FileExists));
    let table = std::fs::read_to_string(&path).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1], "migri.fi/kausi;Ohje puuttuu;2;1;1;suomi");
    assert!(!table.to_lowercase().contains("kausityö"), "{table}");
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'gaps_exported'"), 1);
}
