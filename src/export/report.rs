//! The quality report of a month as a self-contained page.

use super::page::Page;
use crate::domain::insight::{ClosedRound, ClosedRounds, QualityReport, Told};
use crate::domain::{ResultOf, StoredText};
use crate::text::Tr;

/// Styles of its own.
const STYLE: &str = include_str!("../../assets/report.css");

/// What the page says.
pub struct ReportPage<'a> {
    /// The figures.
    pub report: &'a QualityReport,
    /// Who let it leave the register.
    pub exported_by: &'a str,
}

/// The page, in UTF-8.
pub fn page(tr: Tr, wanted: &ReportPage<'_>) -> String {
    let report = wanted.report;
    let title = tr.report_title(&tr.month(report.month));
    let mut page = Page::begin(tr, &StoredText(title.clone()), STYLE);
    page.element("h1", &title);
    page.element("p", tr.report_intro());
    page.tag("<section>\n");
    page.element("h2", tr.report_rounds());
    if report.rounds.rounds.is_empty() {
        page.element("p", tr.report_rounds_none());
    }
    if let Some(target) = report.rounds.target {
        page.element("p", &tr.report_target(&tr.target(target)));
    }
    for round in &report.rounds.rounds {
        self::round(&mut page, &report.rounds, round);
    }
    page.tag("</section>\n");
    volumes(&mut page, report);
    reviewed(&mut page, report);
    kinds(&mut page, report);
    leak_checks(&mut page, report);
    page.tag("<section>\n");
    page.element("h2", tr.report_destroyed_title());
    let (conversations, messages) = report.destroyed;
    page.element("p", &tr.report_destroyed(&tr.number(conversations), &tr.number(messages)));
    page.tag("</section>\n<footer>\n<dl>\n");
    for (what, words) in
        [(tr.report_when(), tr.date_time(report.at)), (tr.report_by(), wanted.exported_by.to_owned())]
    {
        page.element("dt", what);
        page.element("dd", &words);
    }
    page.tag("</dl>\n");
    page.element("p", tr.report_note());
    page.tag("</footer>\n");
    page.end()
}

/// A table with its head.
fn table<const N: usize>(page: &mut Page, head: [&str; N], rows: impl Iterator<Item = [String; N]>) {
    page.tag("<table>\n<thead><tr>\n");
    for words in head {
        page.element("th scope=\"col\"", words);
    }
    page.tag("</tr></thead>\n<tbody>\n");
    for row in rows {
        page.tag("<tr>\n");
        for words in row {
            page.tag("<td dir=\"auto\">");
            page.stored(&StoredText(words));
            page.tag("</td>\n");
        }
        page.tag("</tr>\n");
    }
    page.tag("</tbody>\n</table>\n");
}

fn told(tr: Tr, told: Told) -> [String; 3] {
    match told {
        Told::Estimate(estimate) => [
            tr.share_with_interval(estimate.rate),
            tr.number(estimate.conversations),
            tr.number(estimate.answers),
        ],
        Told::Few => [tr.report_few().to_owned(), String::new(), String::new()],
    }
}

/// In which of the tables of a round a figure stands: correctness, verdicts, criteria.
fn table_of(of: &ResultOf) -> usize {
    match of {
        ResultOf::All
        | ResultOf::Stratum(_)
        | ResultOf::Language(_)
        | ResultOf::Channel(_)
        | ResultOf::Topic(_) => 0,
        ResultOf::Verdict(_) => 1,
        ResultOf::Criterion(_) | ResultOf::Failed(_) => 2,
    }
}

fn round(page: &mut Page, all: &ClosedRounds, round: &ClosedRound) {
    let tr = page.tr();
    page.tag("<h3 dir=\"auto\">");
    page.stored(&StoredText(round.name.clone()));
    page.tag("</h3>\n");
    let closed = tr.report_round_closed(&tr.date_in_text(round.closed.day()));
    let sampled = tr.report_sampled(round.sampled);
    page.element("p", &tr.list_facts(&[tr.round_kind(round.kind).to_owned(), closed, sampled]));
    let head = |about| [about, tr.report_share_interval(), tr.report_conversations(), tr.report_answers()];
    let row = |of: &ResultOf, figure: Told| {
        let [share, conversations, answers] = told(tr, figure);
        [tr.result_of(all, round, of), share, conversations, answers]
    };
    let rows = |wanted: usize| {
        let figures = round.figures.iter().filter(move |figure| table_of(&figure.of) == wanted);
        figures.map(|figure| row(&figure.of, figure.told)).collect::<Vec<_>>()
    };
    for (place, about) in [tr.report_correct(), tr.report_verdicts()].into_iter().enumerate() {
        let rows = rows(place);
        if !rows.is_empty() {
            table(page, head(about), rows.into_iter());
        }
    }
    let criteria = rows(2);
    if !criteria.is_empty() {
        // What is valued is a conversation, so that the answers would be its number once more.
        let [about, share, conversations, _] = head(tr.rounds_criterion_shares());
        let rows = criteria.into_iter().map(|[about, share, conversations, _]| [about, share, conversations]);
        table(page, [about, share, conversations], rows);
    }
    if round.agreement.is_empty() {
        page.element("p", tr.report_agreement_none());
        return;
    }
    let head = [tr.report_agreement(), tr.report_measure(), tr.report_value(), tr.report_units()];
    let rows = round.agreement.iter().map(|one| {
        let found = one.agreement;
        let number = |value| tr.decimal(value, 2);
        // As on the screens: no figure without its interval.
        let value = match (found.value, found.interval) {
            (Some(value), Some((low, high))) => {
                tr.report_estimate(&number(high), &number(low), &number(value))
            }
            _ => tr.agreement_untold(&found),
        };
        let about = tr.criterion_of(all, one.criterion);
        [about, tr.measure(found.measure).to_owned(), value, tr.number(found.units)]
    });
    table(page, head, rows);
}

fn volumes(page: &mut Page, report: &QualityReport) {
    let tr = page.tr();
    page.tag("<section>\n");
    page.element("h2", tr.report_volumes());
    let Some(month) = &report.volumes else {
        page.element("p", tr.report_volumes_none());
        page.tag("</section>\n");
        return;
    };
    page.tag("<dl>\n");
    let reviewed = report.coverage.and_then(|month| month.reviewed);
    for (what, words) in [
        (tr.report_conversations(), tr.amount(month.conversations)),
        (tr.report_messages(), tr.amount(month.messages)),
        (tr.report_answers(), tr.amount(month.answers)),
        (tr.report_handed_over_title(), tr.handed_over_told(month.handed_over)),
        (tr.report_reviewed_title(), tr.share_of_all_told(reviewed)),
    ] {
        page.element("dt", what);
        page.element("dd", &words);
    }
    page.tag("</dl>\n</section>\n");
}

fn reviewed(page: &mut Page, report: &QualityReport) {
    let tr = page.tr();
    page.tag("<section>\n");
    page.element("h2", tr.report_said_title());
    if let Some(month) = &report.reviewed {
        page.element("p", tr.report_said_note());
        let rows = tr.reviewed_told(month, &report.rounds.criteria).into_iter();
        let rows = rows.map(|(about, said, given)| [about, said.to_owned(), tr.amount(given)]);
        table(page, [tr.report_about(), tr.report_said(), tr.report_given()], rows);
    } else {
        page.element("p", tr.report_said_none());
    }
    page.tag("</section>\n");
}

fn kinds(page: &mut Page, report: &QualityReport) {
    let (tr, month) = (page.tr(), report.volumes.as_ref());
    let kinds = month.map_or(&[][..], |month| month.kinds.as_slice());
    page.tag("<section>\n");
    page.element("h2", tr.report_kinds());
    if kinds.is_empty() {
        page.element("p", tr.report_kinds_none());
    } else {
        let rows = kinds.iter().map(|(kind, amount)| [tr.kind(*kind).to_owned(), tr.amount(*amount)]);
        table(page, [tr.report_kind(), tr.report_conversations()], rows);
    }
    page.tag("</section>\n");
}

fn leak_checks(page: &mut Page, report: &QualityReport) {
    let tr = page.tr();
    page.tag("<section>\n");
    page.element("h2", tr.report_leak_checks());
    if report.leak_checks.is_empty() {
        page.element("p", tr.report_leak_checks_none());
    } else {
        let head = [tr.report_finished(), tr.report_leftover_title(), tr.report_too_much_title()];
        let rows = report.leak_checks.iter().map(|point| {
            let [leftover, too_much] = [point.leftover, point.too_much].map(|share| tr.share_told(share));
            [tr.date(point.finished.day()), leftover, too_much]
        });
        table(page, head, rows);
    }
    page.tag("</section>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::{Agreement, ITEMS_MIN, Measure};
    use crate::domain::insight::{
        Amount, CoverageMonth, HandedOver, LeakPoint, ReviewedMonth, Share, ShareOf, VolumeMonth,
    };
    use crate::domain::{Locale, MonthKey, RoundAgreement, RoundId, RoundKind, Timestamp, Verdict};
    use std::collections::BTreeMap;

    /// A report of a month in which nothing was counted.
    fn empty(month: MonthKey) -> QualityReport {
        QualityReport {
            month,
            at: Timestamp(0),
            rounds: ClosedRounds::default(),
            volumes: None,
            leak_checks: Vec::new(),
            coverage: None,
            reviewed: None,
            destroyed: (0, 0),
        }
    }

    #[test]
    fn a_measure_of_agreement_without_an_interval_has_words_for_a_figure() {
        let tr = Tr::new(Locale::En);
        let of = |items, value, interval| {
            let (measure, units, awaits_interval) = (Measure::AlphaNominal, 3 * items, false);
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
                of(40, Some(0.8321), None),
                of(19, Some(0.7321), None),
                of(41, None, None),
                of(42, Some(0.6321), Some((0.5, 0.7))),
            ],
        };
        let month = MonthKey::from_number(202_611).unwrap();
        let rounds = ClosedRounds { rounds: vec![round], ..ClosedRounds::default() };
        let report = QualityReport { rounds, ..empty(month) };
        let page = page(tr, &ReportPage { report: &report, exported_by: "Aino Mallikas" });
        for words in [tr.rounds_one_value(), &tr.rounds_agreement_few(19, ITEMS_MIN), "0.63"] {
            assert_eq!(page.matches(words).count(), 1, "{words}: {page}");
        }
        assert!(!page.contains("0.83") && !page.contains("0.73"), "{page}");
    }

    #[test]
    fn what_was_counted_of_all_conversations_stands_without_an_interval_and_an_estimate_with_its_own() {
        let tr = Tr::new(Locale::En);
        let month = MonthKey::from_number(202_611).unwrap();
        let share = |found, all| Share::of(found, all).unwrap();
        let (handed_over, leftover) = (share(20, 80), share(3, 200));
        let volumes = VolumeMonth {
            month,
            conversations: Amount::Count(80),
            messages: Amount::Count(900),
            answers: Amount::Count(400),
            handed_over: Some(HandedOver { share: handed_over, of: ShareOf::All }),
            kinds: Vec::new(),
        };
        let report = QualityReport {
            volumes: Some(volumes),
            leak_checks: vec![LeakPoint { finished: Timestamp(0), leftover, too_much: leftover }],
            coverage: Some(CoverageMonth { month, reviewed: Share::of(1, 2) }),
            reviewed: Some(ReviewedMonth {
                month,
                verdicts: vec![(Verdict::Correct, Amount::Count(1200)), (Verdict::Partly, Amount::Few)],
                values: Vec::new(),
            }),
            ..empty(month)
        };
        let page = page(tr, &ReportPage { report: &report, exported_by: "Aino Mallikas" });
        let told = |what: &str, words: &str| page.contains(&format!("<dt>{what}</dt>\n<dd>{words}</dd>"));
        assert!(told(tr.report_handed_over_title(), "25.0%, n = 80"), "{page}");
        assert!(told(tr.report_reviewed_title(), tr.report_few()), "{page}");
        let estimate = tr.share_told(leftover);
        assert!(estimate.contains("95%"), "{estimate}");
        assert_eq!(page.matches(&estimate).count(), 2, "{page}");
        assert!(page.contains(tr.report_intro()) && page.contains(tr.report_said_note()));
        for (verdict, words) in [(Verdict::Correct, "1,200"), (Verdict::Partly, tr.report_few())] {
            let verdict = tr.verdict(verdict);
            let cells =
                [tr.report_verdicts(), verdict, words].map(|cell| format!("<td dir=\"auto\">{cell}</td>\n"));
            assert!(page.contains(&cells.concat()), "{page}");
        }
    }
}
