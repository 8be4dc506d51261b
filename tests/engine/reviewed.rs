//! What reviewers said, by month.

use crate::support::rounds::{assigned, finish};
use crate::support::{Register, TYPED, act_as};
use seula::domain::insight::{Amount, InsightTable, ReviewedMonth, Span};
use seula::domain::ledger::Group;
use seula::domain::{AccountRole, Language, MonthKey, Verdict};
use seula::engine::ops::insight::{Command, Query, Reply};
use seula::engine::ops::scorecard;
use seula::engine::{Engine, Reply as Any};
use seula::text::{Locale, Tr};

/// What is told of these months.
pub(super) fn reviewed(engine: &Engine, from: i64, to: i64) -> Vec<ReviewedMonth> {
    reviewed_of(engine, (from, to), Group::All)
}

/// What is told of a part of these months.
fn reviewed_of(engine: &Engine, (from, to): (i64, i64), part: Group) -> Vec<ReviewedMonth> {
    let month = |number| MonthKey::from_number(number).unwrap();
    let span = Span { from: month(from), to: month(to), part };
    match engine.ask(Query::Reviewed(span)).unwrap() {
        Any::Insight(Reply::Reviewed(months)) => months,
        other => panic!("{other:?}"),
    }
}

#[test]
fn verdicts_are_counted_once_nobody_is_blind_to_them_and_leave_in_table_and_report() {
    let (register, [first, second]) = Register::with_round_of_two("reviewed_blind", 20, 1000);
    let all = [&first, &second, register.engine()];
    let told = |engine: &Engine| -> Vec<Vec<(Verdict, Amount)>> {
        reviewed(engine, 202_611, 202_611).into_iter().map(|month| month.verdicts).collect()
    };
    for item in assigned(&first) {
        finish(&first, item.conversation, [Verdict::Correct; 2]);
    }
    for engine in all {
        assert!(told(engine).is_empty(), "the other reviewer is awaited");
    }
    for (at, item) in assigned(&second).into_iter().enumerate() {
        // Of three conversations one answer is judged otherwise.
        let verdict = if at < 3 { Verdict::Partly } else { Verdict::Incorrect };
        finish(&second, item.conversation, [Verdict::Correct, verdict]);
    }
    // Sixty right ones; seventeen wrong ones hide the three.
    let wanted = [
        (Verdict::Correct, Amount::Count(60)),
        (Verdict::Partly, Amount::Few),
        (Verdict::Incorrect, Amount::Few),
    ];
    for engine in all {
        assert_eq!(told(engine), [wanted]);
    }
    // What the whole month hides is hidden in each language.
    let of = |language| reviewed_of(&first, (202_611, 202_611), Group::Language(Some(language)));
    let parts: Vec<ReviewedMonth> = Language::NAMED.into_iter().flat_map(of).collect();
    assert!(!parts.is_empty());
    for part in parts {
        for hidden in [Verdict::Partly, Verdict::Incorrect] {
            assert!(part.verdicts.contains(&(hidden, Amount::Few)), "{part:?}");
        }
    }
    let month = MonthKey::from_number(202_611).unwrap();
    let tr = Tr::new(Locale::En);
    let table = register.folder.join("arviot.csv");
    let (span, locale) = (Span { from: month, to: month, part: Group::All }, Locale::En);
    let export = Command::Export { table: InsightTable::Reviewed, span, path: table.clone(), locale };
    act_as(&second, TYPED, export).unwrap();
    let page = register.folder.join("raportti.html");
    act_as(&second, TYPED, Command::Report { month, path: page.clone(), locale }).unwrap();
    let [table, page] = [table, page].map(|path| std::fs::read_to_string(path).unwrap());
    assert_eq!(table.lines().count(), 4, "{table}");
    assert!(table.contains(&format!(";{};60", tr.verdict(Verdict::Correct))), "{table}");
    assert_eq!(table.matches(tr.report_few()).count(), 2, "{table}");
    assert!(page.contains(tr.report_said_note()) && page.contains(">60</td>"), "{page}");
}

#[test]
fn a_criterion_of_a_draft_is_told_to_nobody() {
    let register = Register::new("reviewed_draft_criterion");
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let named = || match reviewer.ask(Query::Rounds).unwrap() {
        Any::Insight(Reply::Rounds(rounds)) => rounds.criteria.len() as i64,
        other => panic!("{other:?}"),
    };
    register.engine().call(scorecard::Command::Create { of: None }).unwrap();
    assert!(register.number("SELECT count(*) FROM criterion") > 0);
    assert_eq!(named(), 0);
    register.tamper("UPDATE scorecard SET state = 1, published_ms = 1");
    assert_eq!(named(), register.number("SELECT count(*) FROM criterion"));
}

#[test]
fn a_draft_is_counted_nowhere() {
    let (register, reviewer, conversation) = Register::with_reviewer("reviewed_draft");
    crate::support::rounds::judge(&reviewer, conversation, [Verdict::Correct; 2]);
    assert!(reviewed(register.engine(), 202_601, 202_612).is_empty());
}
