//! What the rounds screen says, as values.

use super::seed;
use crate::domain::leak_check::Rate;
use crate::domain::{
    Criterion, CriterionId, Day, Difference, Filter, Receipt, Round, RoundKind, RoundState, RoundStratum,
    Settler, Verification,
};
use crate::engine::ops::round::RoundView;
use crate::text::Tr;

/// The part of a whole that is done, 0 of nothing.
pub(super) fn share_of(done: u64, all: u64) -> f32 {
    if all == 0 { 0.0 } else { (done as f64 / all as f64) as f32 }
}

/// The differences that wait for the reader, in their order.
pub(super) fn to_settle(view: &RoundView) -> impl Iterator<Item = &Difference> {
    view.differences.iter().filter(|difference| !difference.settled && difference.settler == Settler::Reader)
}

/// Why a difference is not opened by the reader, if it is not.
pub(super) fn why_not_settled(difference: &Difference, tr: Tr) -> Option<&'static str> {
    match difference.settler {
        Settler::Reader => None,
        Settler::Another => Some(tr.rounds_settled_by_others()),
        Settler::Nobody => Some(tr.rounds_settled_by_nobody()),
    }
}

/// The second line of a row: until when and how far, or when it was closed and how large it was.
pub(super) fn row_facts(round: &Round, today: Day, tr: Tr) -> String {
    let mut facts = vec![until(round, today, tr)];
    if round.kind == RoundKind::Calibration {
        facts.push(tr.round_kind(round.kind).to_lowercase());
    }
    facts.push(match (round.state, round.work) {
        (RoundState::Open, Some((finished, all))) => tr.rounds_finished(&tr.share(finished, all)),
        _ => tr.common_conversations(round.conversations),
    });
    tr.list_facts(&facts)
}

/// The line under the title: what for, by which scorecard, until when.
pub(super) fn head_facts(view: &RoundView, today: Day, tr: Tr) -> String {
    let scorecard = view.receipt.scorecard.map(|number| tr.review_scorecard(u64::from(number)));
    let mut facts = vec![tr.round_kind(view.round.kind).to_owned()];
    facts.extend(scorecard);
    facts.push(until(&view.round, today, tr));
    tr.list_facts(&facts)
}

fn until(round: &Round, today: Day, tr: Tr) -> String {
    let day = tr.short_date(round.closes, today);
    match (round.state, round.closed) {
        (RoundState::Closed, Some(closed)) => tr.rounds_closed_on(&tr.short_date(closed.day(), today)),
        (RoundState::Closed, None) => tr.rounds_closed_on(&day),
        (RoundState::Open, _) if round.closes < today => tr.rounds_overdue(&day),
        (RoundState::Open, _) => tr.rounds_closes(&day),
    }
}

/// Begin and end of a digest: what is compared by eye.
fn digest_words(digest: &[u8; 32]) -> String {
    let [first, second, .., before, last] = digest;
    format!("{first:02x}{second:02x}…{before:02x}{last:02x}")
}

/// A population: languages, channels and days in words, then the search for what has no such words, as it is typed.
pub(super) fn population(filter: &Filter, tr: Tr) -> String {
    if filter.is_empty() {
        return tr.rounds_population_all().to_owned();
    }
    let languages = tr.languages(&filter.languages);
    let channels: Vec<String> = filter.channels.iter().map(|one| tr.channel(*one).to_lowercase()).collect();
    let days = tr.date_span(filter.from, filter.to).unwrap_or_default();
    let rest = Filter { languages: Vec::new(), channels: Vec::new(), from: None, to: None, ..filter.clone() };
    let query = tr.kinds_spoken(&rest.line(tr.locale())).into_owned();
    tr.list_facts(&[languages.join(", "), channels.join(", "), days, query])
}

/// How much is to be reviewed twice: what came of it is known by the languages that reviewers read.
pub(super) fn doubled(per_mille: u16, tr: Tr) -> String {
    let share = tr.per_mille(per_mille);
    if per_mille == 0 { share } else { tr.rounds_doubled_wanted(&share) }
}

/// Decimals of a probability: a sample of one in two thousand still shows.
const DECIMALS: usize = 3;

/// How likely a conversation of a stratum was to be drawn.
pub(super) fn probability(stratum: &RoundStratum, tr: Tr) -> String {
    tr.decimal(stratum.probability(), DECIMALS)
}

/// What the receipt says where it is read: a name and a value a line.
pub(super) fn receipt_lines(receipt: &Receipt, tr: Tr) -> Vec<(&'static str, String)> {
    lines_with(receipt, digest_words(&receipt.digest), tr)
}

/// The receipt as it is copied: all by which somebody else can draw the sample again.
pub(super) fn receipt_text(view: &RoundView, today: Day, tr: Tr) -> String {
    let RoundView { round, receipt, .. } = view;
    let line = |(name, value): (&str, String)| format!("{name}: {value}");
    let mut lines = vec![
        line((tr.rounds_receipt(), tr.kinds_spoken(&round.name).into_owned())),
        line((tr.rounds_number(), round.id.0.to_string())),
    ];
    lines.extend(lines_with(receipt, receipt.digest_digits(), tr).into_iter().map(line));
    lines.push(tr.capitalised(&recomputable(receipt, today, tr)));
    lines.push(format!("{}:", tr.rounds_strata()));
    lines.extend(view.strata.iter().map(|stratum| {
        let figures = [
            format!("{} {}", tr.rounds_frame(), tr.number(stratum.frame)),
            format!("{} {}", tr.rounds_sample(), tr.number(stratum.sample)),
            format!("{} {}", tr.rounds_inclusion(), probability(stratum, tr)),
        ];
        line((&tr.capitalised(&tr.stratum(&stratum.key)), tr.list_facts(&figures)))
    }));
    lines.join("\n")
}

fn lines_with(receipt: &Receipt, digest: String, tr: Tr) -> Vec<(&'static str, String)> {
    // It is stored in neutral words and read in those of the interface.
    let (filter, problems) = Filter::parse(&receipt.query, receipt.drawn.day());
    let population = if problems.is_empty() {
        population(&filter, tr)
    } else {
        tr.kinds_spoken(&receipt.query).into_owned()
    };
    let sample = [tr.common_conversations(receipt.sample), tr.sample_design(receipt.design).to_owned()];
    let drawn = [tr.date_time(receipt.drawn), receipt.by.clone()];
    let risks: Vec<&str> = receipt.risks.iter().map(|risk| tr.risk(*risk)).collect();
    let risks = (!risks.is_empty()).then(|| (tr.rounds_risks(), risks.join(", ")));
    let mut lines = vec![
        (tr.rounds_population(), population),
        (tr.rounds_frame(), tr.common_conversations(receipt.frame)),
        (tr.rounds_sample(), tr.list_facts(&sample)),
    ];
    lines.extend(risks);
    let decimal = receipt.seed.to_string();
    lines.extend([
        (tr.rounds_doubled(), doubled(receipt.doubled, tr)),
        (tr.rounds_seed(), tr.rounds_seed_value(&decimal, &seed::words(receipt.seed))),
        (tr.rounds_order(), tr.rounds_order_value(&decimal)),
        (tr.rounds_digest(), digest),
        (tr.rounds_drawn_by(), tr.list_facts(&drawn)),
    ]);
    lines
}

/// Until when it can be drawn again, or that it cannot be any more.
pub(super) fn recomputable(receipt: &Receipt, today: Day, tr: Tr) -> String {
    if receipt.recomputable_until < today {
        tr.rounds_recomputable_past().to_owned()
    } else {
        tr.rounds_recomputable(&tr.date(receipt.recomputable_until))
    }
}

/// What drawing again showed.
pub(super) fn verification(found: Verification, tr: Tr) -> String {
    match found {
        Verification::Same { compared, gone: 0 } => tr.rounds_verified_same(compared),
        Verification::Same { compared, gone } => {
            tr.list_facts(&[tr.rounds_verified_same(compared), tr.rounds_verified_gone(gone)])
        }
        Verification::Different => tr.rounds_verified_different().to_owned(),
        Verification::Past => tr.rounds_verified_past().to_owned(),
    }
}

/// What a criterion is called; one that is not known is a criterion.
pub(in crate::ui::screens) fn criterion_name<'a>(
    mut all: impl Iterator<Item = &'a (CriterionId, Criterion)>,
    id: CriterionId,
    tr: Tr,
) -> String {
    match all.find(|(known, _)| *known == id) {
        Some((_, criterion)) => tr.kinds_spoken(criterion.name.read(tr.locale())).into_owned(),
        None => tr.rounds_criterion_unknown().to_owned(),
    }
}

/// How far an interval reaches: "± 3.4 points".
pub(super) fn points(rate: Rate, tr: Tr) -> String {
    tr.rounds_points(&tr.decimal(rate.reach() * 100.0, 1))
}

/// A share with its interval in per cent: never one without the other.
pub(in crate::ui::screens) fn cell(rate: Rate, tr: Tr) -> String {
    let percent = |share: f64| tr.percent(share * 100.0, 1);
    tr.rounds_cell(&percent(rate.high), &tr.decimal(rate.low * 100.0, 1), &percent(rate.share))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::sample::Design;
    use crate::domain::{Language, Locale, Risk, RoundId, RoundItemId, RoundProgress, StratumKey, Timestamp};

    fn round(state: RoundState) -> Round {
        Round {
            id: RoundId(1),
            name: "Marraskuu 2026".to_owned(),
            state,
            kind: RoundKind::Review,
            closes: Day::parse("2026-11-30").unwrap(),
            closed: (state == RoundState::Closed).then_some(Timestamp(1_795_503_900_000)),
            work: Some((320, 560)),
            conversations: 400,
            version: 0,
        }
    }

    /// A round of 400 conversations from 4,218, of which nothing is reviewed yet.
    pub(in crate::ui::screens::rounds) fn view(state: RoundState) -> RoundView {
        let receipt = Receipt {
            frame: 4218,
            sample: 400,
            design: Design::Simple,
            risks: Vec::new(),
            seed: 17,
            digest: [0x4b; 32],
            query: "lang:fi".to_owned(),
            drawn: Timestamp(1_793_606_400_000),
            by: "Aino".to_owned(),
            recomputable_until: Day::parse("2028-10-01").unwrap(),
            scorecard: Some(3),
            doubled: 400,
        };
        RoundView {
            round: round(state),
            receipt,
            reviewers: Vec::new(),
            strata: vec![RoundStratum { key: StratumKey::default(), frame: 4218, sample: 400 }],
            uncovered: 0,
            progress: RoundProgress::default(),
            agreement: Vec::new(),
            splits: Vec::new(),
            differences: Vec::new(),
            results: Vec::new(),
        }
    }

    /// A conversation of which one answer is seen differently.
    pub(in crate::ui::screens::rounds) fn difference(
        item: i64,
        settled: bool,
        settler: Settler,
    ) -> Difference {
        Difference {
            item: RoundItemId(item),
            title: String::new(),
            verdicts: 1,
            values: 0,
            pair: None,
            settled,
            settler,
        }
    }

    #[test]
    fn only_what_the_reader_may_settle_waits_for_the_reader() {
        let tr = Tr::new(Locale::En);
        let mut view = view(RoundState::Open);
        view.differences = vec![
            difference(1, false, Settler::Another),
            difference(2, false, Settler::Reader),
            difference(3, true, Settler::Reader),
            difference(4, false, Settler::Nobody),
        ];
        assert!(to_settle(&view).map(|one| one.item).eq([RoundItemId(2)]));
        let why = view.differences.iter().map(|one| why_not_settled(one, tr));
        let nobody = Some(tr.rounds_settled_by_nobody());
        assert!(why.eq([Some(tr.rounds_settled_by_others()), None, None, nobody]));
    }

    #[test]
    fn the_receipt_says_by_what_a_sample_can_be_drawn_again() {
        let tr = Tr::new(Locale::Sv);
        let receipt = view(RoundState::Open).receipt;
        let lines = receipt_lines(&receipt, tr);
        assert!(lines.iter().all(|(name, _)| *name != tr.rounds_risks()), "it is not divided by risk");
        let at_risk = Receipt { risks: vec![Risk::Flagged, Risk::BadRating], ..receipt.clone() };
        let found = [tr.rounds_risk_flagged(), tr.rounds_risk_bad_rating()].join(", ");
        assert!(receipt_lines(&at_risk, tr).contains(&(tr.rounds_risks(), found)));
        let value = |name: &str| lines.iter().find(|(known, _)| *known == name).unwrap().1.clone();
        assert_eq!(value(tr.rounds_population()), "finska");
        assert_eq!(value(tr.rounds_doubled()), tr.rounds_doubled_wanted(&tr.percent(40.0, 0)));
        assert_eq!(value(tr.rounds_seed()), tr.rounds_seed_value("17", "0000 0011"));
        assert!(value(tr.rounds_order()).contains("17:"), "what is hashed is said in decimal digits");
        assert_eq!(value(tr.rounds_digest()), "4b4b…4b4b");
        let day = |text| Day::parse(text).unwrap();
        assert_eq!(recomputable(&receipt, day("2028-10-01"), tr), tr.rounds_recomputable("1.10.2028"));
        assert_eq!(recomputable(&receipt, day("2028-10-02"), tr), tr.rounds_recomputable_past());
    }

    #[test]
    fn what_is_copied_of_the_receipt_is_enough_to_draw_the_sample_again() {
        let tr = Tr::new(Locale::En);
        let mut view = view(RoundState::Open);
        let key = |language| StratumKey { language: Some(language), ..StratumKey::default() };
        view.strata = vec![
            RoundStratum { key: key(Language::FI), frame: 4000, sample: 300 },
            RoundStratum { key: key(Language::SV), frame: 218, sample: 100 },
        ];
        let copied = receipt_text(&view, Day::parse("2026-11-28").unwrap(), tr);
        let until = tr.date(Day::parse("2028-10-01").unwrap());
        for wanted in [
            format!("{}: Marraskuu 2026", tr.rounds_receipt()),
            format!("{}: 1", tr.rounds_number()),
            format!("{}: {}", tr.rounds_digest(), "4b".repeat(32)),
            "Seed: 0000 0011 hexadecimal, 17 decimal".to_owned(),
            format!("{}: {}", tr.rounds_order(), tr.rounds_order_value("17")),
            tr.capitalised(&tr.rounds_recomputable(&until)),
            "Finnish: Frame 4,000 · Sample 300 · inclusion probability 0.075".to_owned(),
            "Swedish: Frame 218 · Sample 100 · inclusion probability 0.459".to_owned(),
        ] {
            assert!(copied.lines().any(|line| line == wanted), "{wanted} in {copied}");
        }
        for (name, _) in receipt_lines(&view.receipt, tr) {
            assert!(copied.contains(&format!("{name}: ")), "{name} in {copied}");
        }
    }

    #[test]
    fn a_population_is_said_in_words_and_only_what_has_none_as_a_search() {
        let tr = Tr::new(Locale::En);
        let today = Day::parse("2026-11-28").unwrap();
        let said = |query| population(&Filter::parse(query, today).0, tr);
        assert_eq!(said(""), tr.rounds_population_all());
        let from = tr.conversations_from_day(&tr.date(Day::parse("2026-10-28").unwrap()));
        assert_eq!(said("after:27.10.2026"), from);
        assert_eq!(said("reviewed:no"), "reviewed:no");
        assert_eq!(said("permit lang:uk after:27.10.2026"), format!("Ukrainian · {from} · permit"));
    }

    #[test]
    fn a_row_says_until_when_and_how_far_or_when_it_was_closed() {
        let tr = Tr::new(Locale::Fi);
        let day = |text| Day::parse(text).unwrap();
        let facts = |state, today| row_facts(&round(state), day(today), tr);
        assert_eq!(facts(RoundState::Open, "2026-11-24"), "päättyy 30.11. · 320/560 arviointia valmiina");
        assert_eq!(
            facts(RoundState::Open, "2026-12-01"),
            "piti päättyä 30.11. · 320/560 arviointia valmiina"
        );
        let few = Round { work: None, ..round(RoundState::Open) };
        let few = row_facts(&few, day("2026-11-24"), tr);
        assert_eq!(few, "päättyy 30.11. · 400 keskustelua", "where fewer than three others review");
        let closed = tr.short_date(Timestamp(1_795_503_900_000).day(), day("2026-12-01"));
        assert_eq!(facts(RoundState::Closed, "2026-12-01"), format!("suljettu {closed} · 400 keskustelua"));
    }

    #[test]
    fn a_share_is_never_told_without_its_interval() {
        let rate_of = Rate { share: 0.874, low: 0.849, high: 0.896 };
        let tr = Tr::new(Locale::En);
        assert_eq!(cell(rate_of, tr), "87.4% (84.9–89.6%)");
        assert_eq!(points(rate_of, tr), "± 2.5 points");
    }

    #[test]
    fn what_drawing_again_showed_is_said_in_words() {
        let tr = Tr::new(Locale::En);
        let same = verification(Verification::Same { compared: 400, gone: 0 }, tr);
        assert_eq!(same, tr.rounds_verified_same(400));
        let gone = verification(Verification::Same { compared: 400, gone: 2 }, tr);
        assert!(gone.ends_with(&tr.rounds_verified_gone(2)));
        assert_ne!(verification(Verification::Different, tr), verification(Verification::Past, tr));
    }
}
