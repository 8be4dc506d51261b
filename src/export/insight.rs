//! Figures over time as tables that a spreadsheet opens.

use super::csv;
use crate::domain::insight::{
    Amount, ClosedRound, ClosedRounds, CoverageMonth, Hours, LeakPoint, ReviewedMonth, Share, Told,
    VolumeMonth,
};
use crate::domain::leak_check::Rate;
use crate::domain::{Criterion, CriterionId, Estimate, RoundAgreement};
use crate::text::Tr;

/// Decimals of a share in per cent.
const SHARE_DECIMALS: usize = 2;
/// Decimals of a measure of agreement.
const AGREEMENT_DECIMALS: usize = 3;

/// A table with how many rows it has.
fn table<const N: usize>(head: [&str; N], rows: Vec<[String; N]>) -> (Vec<u8>, usize) {
    let count = rows.len();
    (csv::table(head, rows.into_iter()), count)
}

/// A part of a whole in per cent.
fn percent(tr: Tr, part: f64) -> String {
    tr.decimal(100.0 * part, SHARE_DECIMALS)
}

/// Share, lower and upper end in per cent.
fn rate(tr: Tr, rate: Rate) -> [String; 3] {
    [rate.share, rate.low, rate.high].map(|part| percent(tr, part))
}

/// Of how many, and the share of all of them in per cent, which has no interval; words where it is hidden.
fn share(tr: Tr, share: Option<Share>) -> [String; 2] {
    match share {
        Some(share) => [share.of.to_string(), percent(tr, share.rate.share)],
        None => [String::new(), tr.report_few().to_owned()],
    }
}

fn amount(tr: Tr, amount: Amount) -> String {
    match amount {
        Amount::Count(number) => number.to_string(),
        Amount::Few => tr.report_few().to_owned(),
    }
}

/// Estimates of closed rounds.
pub fn rounds(tr: Tr, wanted: &ClosedRounds) -> (Vec<u8>, usize) {
    let head = [
        tr.report_round(),
        tr.report_closed(),
        tr.report_about(),
        tr.report_conversations(),
        tr.report_answers(),
        tr.report_share(),
        tr.report_low(),
        tr.report_high(),
    ];
    let row = |round: &ClosedRound, about: String, told: Told| {
        let (conversations, answers, [part, low, high]) = match told {
            Told::Estimate(Estimate { rate: of_it, conversations, answers }) => {
                (conversations.to_string(), answers.to_string(), rate(tr, of_it))
            }
            Told::Few => {
                let words = [tr.report_few().to_owned(), String::new(), String::new()];
                (String::new(), String::new(), words)
            }
        };
        [round.name.clone(), round.closed.day().iso(), about, conversations, answers, part, low, high]
    };
    let mut rows = Vec::new();
    for round in &wanted.rounds {
        for figure in &round.figures {
            rows.push(row(round, tr.result_of(wanted, round, &figure.of), figure.told));
        }
    }
    table(head, rows)
}

/// How far reviewers agreed.
pub fn agreement(tr: Tr, wanted: &ClosedRounds) -> (Vec<u8>, usize) {
    let head = [
        tr.report_round(),
        tr.report_closed(),
        tr.report_about(),
        tr.report_measure(),
        tr.report_units(),
        tr.report_value(),
        tr.report_value_low(),
        tr.report_value_high(),
    ];
    let decimal =
        |value: Option<f64>| value.map_or_else(String::new, |value| tr.decimal(value, AGREEMENT_DECIMALS));
    let row = |round: &ClosedRound, of_it: &RoundAgreement| {
        let found = of_it.agreement;
        [
            round.name.clone(),
            round.closed.day().iso(),
            tr.criterion_of(wanted, of_it.criterion),
            tr.measure(found.measure).to_owned(),
            found.units.to_string(),
            // As on the screens: no figure without its interval.
            match found.value.filter(|_| found.interval.is_some()) {
                Some(value) => tr.decimal(value, AGREEMENT_DECIMALS),
                None => tr.agreement_untold(&found),
            },
            decimal(found.interval.map(|(low, _)| low)),
            decimal(found.interval.map(|(_, high)| high)),
        ]
    };
    let mut rows = Vec::new();
    for round in &wanted.rounds {
        rows.extend(round.agreement.iter().map(|of_it| row(round, of_it)));
    }
    table(head, rows)
}

/// Volumes by month.
pub fn volumes(tr: Tr, months: &[VolumeMonth]) -> (Vec<u8>, usize) {
    let head = [
        tr.report_month(),
        tr.report_conversations(),
        tr.report_messages(),
        tr.report_answers(),
        tr.report_share_of(),
        tr.report_share_n(),
        tr.report_handed_over(),
    ];
    let row = |month: &VolumeMonth| {
        let [of, part] = share(tr, month.handed_over.map(|told| told.share));
        let which = month.handed_over.map(|told| tr.share_of(told.of).to_owned()).unwrap_or_default();
        let told = |of_it| amount(tr, of_it);
        let (conversations, messages) = (told(month.conversations), told(month.messages));
        let answers = told(month.answers);
        [tr.month_short(month.month), conversations, messages, answers, which, of, part]
    };
    table(head, months.iter().map(row).collect())
}

/// Kinds removed, by month.
pub fn kinds(tr: Tr, months: &[VolumeMonth]) -> (Vec<u8>, usize) {
    let head = [tr.report_month(), tr.report_kind(), tr.report_conversations()];
    let mut rows = Vec::new();
    for month in months {
        for (kind, of_it) in &month.kinds {
            rows.push([tr.month_short(month.month), tr.kind(*kind).to_owned(), amount(tr, *of_it)]);
        }
    }
    table(head, rows)
}

/// Conversations by hour of the day.
pub fn hours(tr: Tr, hours: &Hours) -> (Vec<u8>, usize) {
    let head = [tr.report_from(), tr.report_to(), tr.report_hour(), tr.report_conversations()];
    let row = |(hour, told): (u32, &Amount)| {
        [hours.from.iso(), hours.to.iso(), hour.to_string(), amount(tr, *told)]
    };
    table(head, (0..).zip(&hours.conversations).map(row).collect())
}

/// What leak checks have found.
pub fn leak_checks(tr: Tr, points: &[LeakPoint]) -> (Vec<u8>, usize) {
    let head = [
        tr.report_finished(),
        tr.report_messages(),
        tr.report_leftover(),
        tr.report_low(),
        tr.report_high(),
        tr.report_too_much(),
        tr.report_low(),
        tr.report_high(),
    ];
    let row = |point: &LeakPoint| {
        let [left, left_low, left_high] = rate(tr, point.leftover.rate);
        let [much, much_low, much_high] = rate(tr, point.too_much.rate);
        let (day, of) = (point.finished.day().iso(), point.leftover.of.to_string());
        [day, of, left, left_low, left_high, much, much_low, much_high]
    };
    table(head, points.iter().map(row).collect())
}

/// Coverage by month.
pub fn coverage(tr: Tr, months: &[CoverageMonth]) -> (Vec<u8>, usize) {
    let head = [tr.report_month(), tr.report_conversations(), tr.report_reviewed()];
    let row = |month: &CoverageMonth| {
        let [of, part] = share(tr, month.reviewed);
        [tr.month_short(month.month), of, part]
    };
    table(head, months.iter().map(row).collect())
}

/// Verdicts and values that reviewers gave, by month.
pub fn reviewed(tr: Tr, months: &[ReviewedMonth], criteria: &[(CriterionId, Criterion)]) -> (Vec<u8>, usize) {
    let head = [tr.report_month(), tr.report_about(), tr.report_said(), tr.report_given()];
    let mut rows = Vec::new();
    for month in months {
        for (about, said, given) in tr.reviewed_told(month, criteria) {
            rows.push([tr.month_short(month.month), about, said.to_owned(), amount(tr, given)]);
        }
    }
    table(head, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::{Agreement, ITEMS_MIN, Measure};
    use crate::domain::insight::{HandedOver, ShareOf};
    use crate::domain::scorecard::Scale;
    use crate::domain::{Day, Locale, MonthKey, RoundId, RoundKind, Timestamp, Value, Verdict};
    use std::collections::BTreeMap;

    /// The lines of a table, its head first.
    fn lines((bytes, count): (Vec<u8>, usize)) -> Vec<String> {
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<String> = text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), count + 1);
        lines
    }

    #[test]
    fn what_was_counted_of_all_conversations_has_a_share_and_no_interval() {
        let tr = Tr::new(Locale::En);
        let months = [202_610, 202_611].map(|number| MonthKey::from_number(number).unwrap());
        let shares = [Share::of(50, 200), Share::of(1, 2)];
        let handed = |at: usize| VolumeMonth {
            month: months[at],
            conversations: Amount::Count(240),
            messages: Amount::Count(900),
            answers: Amount::Few,
            handed_over: shares[at].map(|share| HandedOver { share, of: ShareOf::Kept }),
            kinds: Vec::new(),
        };
        let reviewed = |at: usize| CoverageMonth { month: months[at], reviewed: shares[at] };
        let few = format!("\"{}\"", tr.report_few());
        let [first, second] = months.map(|month| tr.month_short(month));
        assert_eq!(
            lines(volumes(tr, &[handed(0), handed(1)])),
            [
                "Month;Conversations;Messages;Answers;\"Handed over, of which\";\"Handed over, of how many\";\"Handed \
                 over to an adviser, %\""
                    .to_owned(),
                format!("{first};240;900;{few};of those kept;200;25.00"),
                format!("{second};240;900;{few};;;{few}"),
            ]
        );
        assert_eq!(
            lines(coverage(tr, &[reviewed(0), reviewed(1)])),
            [
                "Month;Conversations;\"Reviewed, %\"".to_owned(),
                format!("{first};200;25.00"),
                format!("{second};;{few}"),
            ]
        );
    }

    #[test]
    fn a_measure_of_agreement_without_an_interval_has_words_for_a_figure() {
        let tr = Tr::new(Locale::En);
        let of = |items, value, interval| {
            let (measure, units, awaits_interval) = (Measure::Fleiss, 3 * items, false);
            let agreement = Agreement { measure, units, items, value, interval, awaits_interval };
            RoundAgreement { criterion: None, agreement }
        };
        let round = ClosedRound {
            id: RoundId(1),
            name: "Marraskuu".to_owned(),
            kind: RoundKind::Calibration,
            closed: Timestamp(0),
            sampled: 40,
            population: None,
            figures: Vec::new(),
            strata: BTreeMap::new(),
            agreement: vec![
                of(40, Some(0.83), None),
                of(19, Some(0.83), None),
                of(40, None, None),
                of(40, Some(0.63), Some((0.5, 0.7))),
            ],
        };
        let lines = lines(agreement(tr, &ClosedRounds { rounds: vec![round], ..ClosedRounds::default() }));
        let few = tr.rounds_agreement_few(19, ITEMS_MIN);
        for (line, words, ends) in [
            (1, tr.rounds_one_value(), ";;"),
            (2, few.as_str(), ";;"),
            (3, "", ";;"),
            (4, "0.630", ";0.500;0.700"),
        ] {
            let line = lines[line].replace('"', "");
            assert!(line.ends_with(&format!(";{words}{ends}")), "{line}");
        }
    }

    #[test]
    fn verdicts_and_values_stand_by_month_with_their_words_and_no_number_of_few() {
        let tr = Tr::new(Locale::En);
        let mut criterion = Criterion { scale: Scale::YesNo, ..Criterion::empty() };
        *criterion.name.get_mut(Locale::En) = "Clear".to_owned();
        let id = CriterionId(7);
        let month = ReviewedMonth {
            month: MonthKey::from_number(202_411).unwrap(),
            verdicts: vec![(Verdict::Correct, Amount::Count(60)), (Verdict::Partly, Amount::Few)],
            values: vec![(id, Value::Step(1), Amount::Count(40))],
        };
        let name = tr.month_short(month.month);
        let quoted =
            |words: &str| if words.contains(',') { format!("\"{words}\"") } else { words.to_owned() };
        let [correct, partly] =
            [Verdict::Correct, Verdict::Partly].map(|verdict| quoted(tr.verdict(verdict)));
        let yes = quoted(tr.scale_value(Scale::YesNo, Value::Step(1)));
        let few = format!("\"{}\"", tr.report_few());
        let lines = lines(reviewed(tr, &[month], &[(id, criterion)]));
        assert_eq!(
            lines[1..],
            [
                format!("{name};{};{correct};60", tr.report_verdicts()),
                format!("{name};{};{partly};{few}", tr.report_verdicts()),
                format!("{name};Clear;{yes};40"),
            ]
        );
    }

    #[test]
    fn an_hour_that_would_tell_of_few_has_words_for_a_number() {
        let tr = Tr::new(Locale::En);
        let day = Day::parse("2026-11-24").unwrap();
        let mut conversations = [Amount::Count(0); 24];
        (conversations[9], conversations[10], conversations[11]) =
            (Amount::Few, Amount::Few, Amount::Count(30));
        let lines = lines(hours(tr, &Hours { from: day, to: day, conversations }));
        let few = format!("\"{}\"", tr.report_few());
        let wanted = [(8_usize, "0"), (9, few.as_str()), (10, few.as_str()), (11, "30")];
        for (hour, told) in wanted {
            assert_eq!(lines[1 + hour], format!("2026-11-24;2026-11-24;{hour};{told}"));
        }
    }
}
