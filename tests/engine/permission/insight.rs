//! Acts on figures over time.

use seula::domain::insight::{InsightTable, Span};
use seula::domain::ledger::Group;
use seula::domain::{MonthKey, Target};
use seula::engine::ops::insight;
use seula::engine::{Command, Query};
use seula::text::Locale;
use std::path::Path;

fn month() -> MonthKey {
    MonthKey::from_number(202_611).unwrap()
}

fn span() -> Span {
    Span { from: month(), to: month(), part: Group::All }
}

/// A folder is no file, so that none is written.
pub fn commands(folder: &Path) -> Vec<Command> {
    let (locale, path) = (Locale::Fi, folder.to_owned());
    let export = |table| insight::Command::Export { table, span: span(), path: path.clone(), locale };
    let report = insight::Command::Report { month: month(), path: path.clone(), locale };
    let mut commands: Vec<Command> = InsightTable::ALL.map(|table| export(table).into()).into();
    commands.push(report.into());
    commands.push(insight::Command::ChangeTarget { seen: None, wanted: Target::new(90) }.into());
    commands.push(insight::Command::Picture { png: Vec::new(), path: folder.to_owned() }.into());
    commands
}

pub fn queries() -> Vec<Query> {
    vec![
        insight::Query::Rounds.into(),
        insight::Query::Volumes(span()).into(),
        insight::Query::Own.into(),
        insight::Query::Coverage.into(),
        insight::Query::Reviewed(span()).into(),
    ]
}
