//! What leaves of a round whose name and topic are hostile, and of gaps that refer to hostile guidance.

use super::FORMULAS;
use crate::assurance::ground::talk_of;
use crate::support::rounds::{assigned, review_act};
use crate::support::{Register, day, text};
use seula::domain::insight::{InsightTable, Span};
use seula::domain::ledger::Group;
use seula::domain::sample::Design;
use seula::domain::{
    Account, Filter, MonthKey, RootCause, RoundKind, RoundPlan, SampleSize, Stratifier, Verdict,
};
use seula::engine::ops::{gap, insight, review, round};
use seula::engine::{Engine, Reply};
use seula::text::Locale;
use std::path::PathBuf;

/// The round's name: a formula to a spreadsheet, and markup to a browser.
const NAME: &str = "=1+1<script>alert(1)</script>";

/// Reviews such a round as somebody with every role; every answer should have been given and was not.
pub fn review(register: &Register, account: &Account, engine: &Engine) {
    let lines: String = (0..FORMULAS.len())
        .map(|n| {
            let texts = [("user", "Hei".to_owned()), ("assistant", "Hei.".to_owned())];
            let line = talk_of(&format!("f{n}"), "2026-11-19", &texts);
            line.replacen('{', "{\"topic\": \"=1+1\", ", 1)
        })
        .collect();
    assert_eq!(register.import(&lines).unwrap().imported, FORMULAS.len() as u64);
    let plan = RoundPlan {
        name: text(NAME),
        filter: Filter::default(),
        kind: RoundKind::Review,
        design: Design::Stratified,
        strata: vec![Stratifier::Topic],
        risks: Vec::new(),
        size: SampleSize::PerMille(1000),
        seed: Some(17),
        doubled: 0,
        reviewers: vec![account.id],
        closes: day("2026-12-31"),
    };
    let drawn = engine.call(round::Command::Draw(Box::new(plan))).unwrap();
    let Reply::Round(round::Reply::Drawn(round)) = drawn else { panic!("{drawn:?}") };
    let mut references = FORMULAS.into_iter().cycle();
    for item in assigned(engine) {
        let (conversation, seq) = (item.conversation, 1);
        let verdict = Verdict::NoAnswer;
        review_act(engine, review::Command::GiveVerdict { conversation, seq, verdict }).unwrap();
        let explain = review::Command::Explain {
            conversation,
            seq,
            cause: Some(RootCause::GuidanceMissing),
            should: text(""),
            reference: text(references.next().unwrap()),
            valid_on: None,
        };
        review_act(engine, explain).unwrap();
        review_act(engine, review::Command::Finish(conversation)).unwrap();
    }
    engine.call(round::Command::Close(round)).unwrap();
}

/// Every table of figures, those of gaps, and whether hostile words stand in it.
pub fn tables(register: &Register, engine: &Engine) -> Vec<(PathBuf, bool)> {
    let mut tables = Vec::new();
    for locale in Locale::ALL {
        let path = register.folder.join(format!("aukot-{}.csv", locale.code()));
        engine.call(gap::Command::Export { path: path.clone(), locale }).unwrap();
        tables.push((path, true));
    }
    let month = |number| MonthKey::from_number(number).unwrap();
    for (n, table) in InsightTable::ALL.into_iter().enumerate() {
        let path = register.folder.join(format!("luvut-{n}.csv"));
        let span = Span { from: month(202_411), to: month(202_611), part: Group::All };
        let locale = Locale::Fi;
        engine.call(insight::Command::Export { table, span, path: path.clone(), locale }).unwrap();
        tables.push((path, table == InsightTable::Rounds));
    }
    tables
}

/// The quality report of the month, in each language.
pub fn pages(register: &Register, engine: &Engine) -> Vec<String> {
    let page = |locale: Locale| {
        let path = register.folder.join(format!("laatu-{}.html", locale.code()));
        let month = MonthKey::from_number(202_611).unwrap();
        engine.call(insight::Command::Report { month, path: path.clone(), locale }).unwrap();
        std::fs::read_to_string(path).unwrap()
    };
    Locale::ALL.map(page).to_vec()
}
