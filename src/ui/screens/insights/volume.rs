//! What the cards of volumes say, as values.

use super::data::{Mark, Row};
use super::period::Chosen;
use crate::domain::insight::{Amount, CoverageMonth, Hours, LeakPoint, Own, Share, VolumeMonth, with_kept};
use crate::domain::ledger::{Cell, Counts, Figure};
use crate::domain::{Day, Filter, Kind, MonthKey};
use crate::text::Tr;
use crate::ui::screens::rounds::data::cell;
use std::collections::BTreeMap;

/// A number, or that it would tell of few.
fn amount(amount: Amount, tr: Tr) -> String {
    match amount {
        Amount::Count(number) => tr.number(number),
        Amount::Few => tr.insights_few().to_owned(),
    }
}

fn number(amount: Amount) -> u64 {
    match amount {
        Amount::Count(number) => number,
        Amount::Few => 0,
    }
}

fn part_of(number: u64, most: u64) -> Mark {
    Mark::Bar((number as f64 / most.max(1) as f64) as f32)
}

/// What would tell of few has no bar: an empty one would say that there is nothing.
fn mark_of(amount: Amount, most: u64) -> Mark {
    match amount {
        Amount::Count(number) => part_of(number, most),
        Amount::Few => Mark::Nothing,
    }
}

/// Conversations by month, the newest first, with the share that was handed over.
pub(super) fn month_rows(months: &[VolumeMonth], chosen: &Chosen, tr: Tr) -> Vec<Row> {
    let most = months.iter().map(|month| number(month.conversations)).max().unwrap_or(0);
    let row = |month: &VolumeMonth| {
        let handed = month.handed_over;
        let handed = handed.map(|told| tr.insights_handed_over(&tr.handed_over_told(Some(told))));
        Row {
            name: tr.capitalised(&tr.month(month.month)),
            value: amount(month.conversations, tr),
            cell: handed.clone().unwrap_or_default(),
            rests: handed.unwrap_or_default(),
            mark: mark_of(month.conversations, most),
            find: Some(chosen.filter(month.month.first_day(), month.month.last_day())),
        }
    };
    months.iter().rev().map(row).collect()
}

/// Conversations of the part that are there and those that are gone by month, the newest first. Where either would tell of
/// few, they have no number; where none are gone nothing is said of them but in a column. `figures` are of all parts.
pub(super) fn ledger_rows(figures: &[Figure], chosen: &Chosen, tr: Tr) -> Vec<Row> {
    let count = |counts: Counts| counts.conversations;
    let told = |(figure, kept): (&Figure, Cell)| {
        let none = Cell::Count(Counts::default());
        (figure.month, Amount::of(kept, none, count), Amount::of(none, figure.gone, count))
    };
    let shown = with_kept(figures).into_iter().filter(|(figure, _)| figure.group == chosen.part);
    let mut shown: Vec<(MonthKey, Amount, Amount)> = shown.map(told).collect();
    shown.sort_by_key(|(month, ..)| std::cmp::Reverse(*month));
    let whole = |(_, kept, gone): &(MonthKey, Amount, Amount)| number(*kept) + number(*gone);
    let most = shown.iter().map(whole).max().unwrap_or(0).max(1) as f64;
    let row = |(month, kept, gone): (MonthKey, Amount, Amount)| {
        let part = |of: Amount| (number(of) as f64 / most) as f32;
        let is_hidden = [kept, gone].contains(&Amount::Few) && number(kept) + number(gone) == 0;
        let mark = if is_hidden { Mark::Nothing } else { Mark::Parts(part(kept), part(gone)) };
        let is_gone = gone != Amount::Count(0);
        Row {
            name: tr.capitalised(&tr.month(month)),
            value: amount(kept, tr),
            rests: if is_gone { tr.insights_ledger_gone(&amount(gone, tr)) } else { String::new() },
            cell: amount(gone, tr),
            mark,
            // Of a month that is wholly gone there is nothing to be found.
            find: (kept != Amount::Count(0)).then(|| chosen.filter(month.first_day(), month.last_day())),
        }
    };
    shown.into_iter().map(row).collect()
}

/// Conversations of the chosen months from which something was removed, by kind, the most first. What would tell of few is
/// not in the sum; nothing says how large the sum of such months is.
pub(super) fn kind_rows(months: &[VolumeMonth], chosen: &Chosen, today: Day, tr: Tr) -> Vec<Row> {
    let mut sums: BTreeMap<Kind, (u64, bool)> = BTreeMap::new();
    for (kind, found) in months.iter().flat_map(|month| &month.kinds) {
        let sum = sums.entry(*kind).or_default();
        sum.0 += number(*found);
        sum.1 |= *found == Amount::Few;
    }
    let mut sums: Vec<(Kind, (u64, bool))> = sums.into_iter().collect();
    sums.sort_by_key(|(_, (sum, _))| std::cmp::Reverse(*sum));
    let most = sums.first().map_or(0, |(_, (sum, _))| *sum);
    let span = chosen.span(today);
    let found = chosen.filter(span.from.first_day(), span.to.last_day());
    let row = |(kind, (sum, few)): &(Kind, (u64, bool))| {
        let (value, mark) = match (*sum, few) {
            (0, true) => (tr.insights_few_monthly().to_owned(), Mark::Nothing),
            (sum, true) => (tr.insights_at_least(sum), part_of(sum, most)),
            (sum, false) => (tr.number(sum), part_of(sum, most)),
        };
        Row {
            name: tr.capitalised(tr.kind(*kind)),
            value,
            rests: String::new(),
            cell: String::new(),
            mark,
            find: Some(Filter { kinds: vec![*kind], ..found.clone() }),
        }
    };
    sums.iter().map(row).collect()
}

/// Conversations by hour of the day; none where nothing was counted.
pub(super) fn hour_rows(hours: &Hours, tr: Tr) -> Vec<Row> {
    if hours.conversations == [Amount::Count(0); 24] {
        return Vec::new();
    }
    let most = hours.conversations.iter().map(|told| number(*told)).max().unwrap_or(0);
    let row = |(hour, told): (u64, &Amount)| Row {
        name: tr.insights_hour(&format!("{hour:02}"), &format!("{:02}", hour + 1)),
        value: amount(*told, tr),
        rests: String::new(),
        cell: String::new(),
        mark: mark_of(*told, most),
        find: None,
    };
    (0..).zip(&hours.conversations).map(row).collect()
}

fn share_row(name: String, share: Share, of: impl Fn(u64) -> String, tr: Tr) -> Row {
    let rests = of(share.of);
    Row {
        name,
        value: cell(share.rate, tr),
        cell: rests.clone(),
        rests,
        mark: Mark::Interval(share.rate, false),
        find: None,
    }
}

/// What leak checks have found, the newest first.
pub(super) fn leak_rows(checks: &[LeakPoint], today: Day, tr: Tr) -> Vec<Row> {
    let row = |check: &LeakPoint| {
        let name = tr.capitalised(&tr.short_date(check.finished.day(), today));
        share_row(name, check.leftover, |number| tr.insights_messages(number), tr)
    };
    checks.iter().rev().map(row).collect()
}

/// How much of each month is reviewed, the newest first: a share of all its conversations, which has no interval.
pub(super) fn coverage_rows(months: &[CoverageMonth], from: MonthKey, tr: Tr) -> Vec<Row> {
    let shown = months.iter().rev().filter(|month| month.month >= from);
    let row = |month: &CoverageMonth| {
        let (value, of, mark) = match month.reviewed {
            Some(share) => {
                let mark = Mark::Bar(share.rate.share as f32);
                (tr.share_of_all(share), tr.common_conversations(share.of), mark)
            }
            None => (tr.insights_few().to_owned(), String::new(), Mark::Nothing),
        };
        let find = Filter {
            reviewed: Some(true),
            from: Some(month.month.first_day()),
            to: Some(month.month.last_day()),
            ..Filter::default()
        };
        Row {
            name: tr.capitalised(&tr.month(month.month)),
            value,
            rests: of.clone(),
            cell: of,
            mark,
            find: Some(find),
        }
    };
    shown.map(row).collect()
}

/// How far one's own verdicts, and those of the colleagues together, agree with what was settled.
pub(super) fn own_rows(own: &Own, tr: Tr) -> Vec<Row> {
    let row = |name: &str, share: Share| {
        share_row(name.to_owned(), share, |number| tr.insights_answers(number), tr)
    };
    let own_row = own.own.map(|share| row(tr.insights_own_mine(), share));
    let team_row = own.team.map(|share| row(tr.insights_own_team(), share));
    own_row.into_iter().chain(team_row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::insight::{HandedOver, ShareOf};
    use crate::domain::ledger::{Group, Subject};
    use crate::domain::{Language, Locale};

    fn month(number: i64, kinds: Vec<(Kind, Amount)>) -> VolumeMonth {
        VolumeMonth {
            month: MonthKey::from_number(number).unwrap(),
            conversations: Amount::Count(200),
            messages: Amount::Count(900),
            answers: Amount::Count(400),
            handed_over: Share::of(20, 200).map(|share| HandedOver { share, of: ShareOf::All }),
            kinds,
        }
    }

    #[test]
    fn what_would_tell_of_few_has_no_number() {
        let tr = Tr::new(Locale::En);
        let months = [
            month(202_610, vec![(Kind::Phone, Amount::Count(40)), (Kind::Email, Amount::Few)]),
            month(202_611, vec![(Kind::Phone, Amount::Few), (Kind::Hetu, Amount::Count(7))]),
        ];
        let chosen = Chosen { part: Group::Language(Some(Language::SV)), ..Chosen::default() };
        let rows = kind_rows(&months, &chosen, Day::parse("2026-11-28").unwrap(), tr);
        let said: Vec<&str> = rows.iter().map(|row| row.value.as_str()).collect();
        assert_eq!(said, [tr.insights_at_least(40).as_str(), "7", tr.insights_few_monthly()]);
        assert_eq!([rows[0].mark, rows[2].mark], [Mark::Bar(1.0), Mark::Nothing]);
        let hidden =
            VolumeMonth { conversations: Amount::Few, handed_over: None, ..month(202_611, Vec::new()) };
        let monthly = month_rows(&[month(202_610, Vec::new()), hidden], &chosen, tr);
        assert_eq!((monthly[0].value.as_str(), monthly[0].mark), (tr.insights_few(), Mark::Nothing));
        assert_eq!(monthly[1].mark, Mark::Bar(1.0));
        // They lead to the conversations of the chosen months and of the chosen part.
        let Some(found) = &rows[0].find else { panic!("no filter") };
        assert_eq!(
            (found.kinds.as_slice(), found.languages.as_slice()),
            (&[Kind::Phone][..], &[Language::SV][..])
        );
        assert_eq!((found.from, found.to), (Day::parse("2025-11-01"), Day::parse("2026-11-30")));
    }

    #[test]
    fn of_what_is_not_told_no_size_is_claimed() {
        for tr in Locale::ALL.map(Tr::new) {
            for words in [tr.insights_few(), tr.insights_few_monthly()] {
                let has_size = words.contains(|letter: char| letter.is_ascii_digit());
                assert!(!has_size, "months together and parts that hide another can be large: {words}");
            }
        }
    }

    #[test]
    fn a_month_has_its_conversations_the_share_that_was_handed_over_and_a_search() {
        let tr = Tr::new(Locale::En);
        let rows =
            month_rows(&[month(202_610, Vec::new()), month(202_611, Vec::new())], &Chosen::default(), tr);
        assert_eq!((rows[0].name.as_str(), rows[0].value.as_str()), ("November 2026", "200"));
        assert_eq!(rows[0].rests, tr.insights_handed_over("10.0%, n = 200"));
        let kept = Share::of(0, 70).map(|share| HandedOver { share, of: ShareOf::Kept });
        let partly = VolumeMonth { handed_over: kept, ..month(202_611, Vec::new()) };
        let row = month_rows(&[partly], &Chosen::default(), tr).remove(0);
        let said = tr.insights_handed_over("0.0%, n = 70 of those kept");
        assert_eq!([row.rests, row.cell], [said.clone(), said], "of fewer than stand beside it");
        let Some(found) = &rows[0].find else { panic!("no filter") };
        assert_eq!((found.from, found.to), (Day::parse("2026-11-01"), Day::parse("2026-11-30")));
    }

    #[test]
    fn what_is_there_and_what_is_gone_stand_apart_and_few_that_are_gone_have_no_number() {
        let tr = Tr::new(Locale::En);
        let figure = |number: i64, kept: u64, gone: Option<u64>, group: Group| Figure {
            month: MonthKey::from_number(number).unwrap(),
            subject: Subject::Conversations,
            group,
            kept: Counts { conversations: kept, ..Counts::default() },
            gone: gone.map_or(Cell::Suppressed, |gone| {
                Cell::Count(Counts { conversations: gone, ..Counts::default() })
            }),
        };
        let figures = [
            figure(202_610, 0, Some(80), Group::All),
            figure(202_611, 40, None, Group::All),
            figure(202_612, 60, Some(20), Group::All),
            figure(202_701, 50, Some(0), Group::All),
            figure(202_702, 2, None, Group::All),
            figure(202_612, 9, Some(0), Group::Language(None)),
        ];
        let rows = ledger_rows(&figures, &Chosen::default(), tr);
        let said: Vec<_> = rows.iter().map(|row| (row.value.as_str(), row.rests.clone(), row.mark)).collect();
        assert_eq!(
            said,
            [
                (tr.insights_few(), tr.insights_ledger_gone(tr.insights_few()), Mark::Nothing),
                ("50", String::new(), Mark::Parts(0.625, 0.0)),
                ("60", tr.insights_ledger_gone("20"), Mark::Parts(0.75, 0.25)),
                ("40", tr.insights_ledger_gone(tr.insights_few()), Mark::Parts(0.5, 0.0)),
                ("0", tr.insights_ledger_gone("80"), Mark::Parts(0.0, 1.0)),
            ]
        );
        let column: Vec<&str> = rows.iter().map(|row| row.cell.as_str()).collect();
        assert_eq!(column, [tr.insights_few(), "0", "20", tr.insights_few(), "80"]);
        let leads: Vec<bool> = rows.iter().map(|row| row.find.is_some()).collect();
        assert_eq!(leads, [true, true, true, true, false], "where nothing is left nothing is found");
    }

    #[test]
    fn few_that_are_there_have_no_number_and_no_other_part_tells_it() {
        let tr = Tr::new(Locale::En);
        let figure = |language: Language, kept: u64, gone: u64| {
            let counts = |conversations| Counts { conversations, ..Counts::default() };
            Figure {
                month: MonthKey::from_number(202_611).unwrap(),
                subject: Subject::Conversations,
                group: Group::Language(Some(language)),
                kept: counts(kept),
                gone: Cell::Count(counts(gone)),
            }
        };
        let figures =
            [figure(Language::FI, 200, 0), figure(Language::SV, 3, 80), figure(Language::EN, 40, 0)];
        let few = tr.insights_few();
        for (language, kept, gone) in
            [(Language::FI, "200", "0"), (Language::SV, few, "80"), (Language::EN, few, "0")]
        {
            let chosen = Chosen { part: Group::Language(Some(language)), ..Chosen::default() };
            let rows = ledger_rows(&figures, &chosen, tr);
            let [row] = rows.as_slice() else { panic!("{rows:?}") };
            assert_eq!((row.value.as_str(), row.cell.as_str()), (kept, gone), "{language:?}");
        }
    }

    #[test]
    fn an_hour_of_few_has_neither_number_nor_bar() {
        let tr = Tr::new(Locale::En);
        let day = Day::parse("2026-11-28").unwrap();
        let rows = |conversations| hour_rows(&Hours { from: day, to: day, conversations }, tr);
        assert!(rows([Amount::Count(0); 24]).is_empty(), "nothing was counted");
        let mut conversations = [Amount::Few; 24];
        assert!(rows(conversations).iter().all(|row| row.value == tr.insights_few()));
        (conversations[10], conversations[11]) = (Amount::Count(30), Amount::Count(0));
        let rows = rows(conversations);
        let said = [9, 10, 11].map(|hour: usize| (rows[hour].value.as_str(), rows[hour].mark));
        let few = (tr.insights_few(), Mark::Nothing);
        assert_eq!(said, [few, ("30", Mark::Bar(1.0)), ("0", Mark::Bar(0.0))]);
    }

    #[test]
    fn how_much_of_a_month_is_reviewed_is_a_bar_without_an_interval_and_of_few_nothing() {
        let tr = Tr::new(Locale::En);
        let month = |number: i64, found: u64, all: u64| CoverageMonth {
            month: MonthKey::from_number(number).unwrap(),
            reviewed: Share::of(found, all),
        };
        let months = [month(202_609, 9, 9), month(202_610, 50, 200), month(202_611, 1, 2)];
        let rows = coverage_rows(&months, MonthKey::from_number(202_610).unwrap(), tr);
        let [few, told] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((told.name.as_str(), told.value.as_str()), ("October 2026", "25.0%"));
        let of = tr.common_conversations(200);
        assert_eq!([told.rests.as_str(), told.cell.as_str()], [of.as_str(); 2]);
        assert_eq!((told.mark, few.mark), (Mark::Bar(0.25), Mark::Nothing));
        assert_eq!([&few.value, &few.rests, &few.cell].map(String::as_str), [tr.insights_few(), "", ""]);
        let Some(found) = &told.find else { panic!("no filter") };
        assert_eq!((found.reviewed, found.from), (Some(true), Day::parse("2026-10-01")));
    }

    #[test]
    fn nothing_is_said_of_too_few_settled_answers() {
        let tr = Tr::new(Locale::Fi);
        assert!(own_rows(&Own { own: None, team: None }, tr).is_empty());
        let rows = own_rows(&Own { own: Share::of(18, 20), team: None }, tr);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].name, tr.insights_own_mine());
    }
}
