use super::super::reviewers::tests::reviewer;
use super::warnings::Lasting;
use super::*;
use crate::domain::{Language, Locale, StratumFrame, StratumKey, Timestamp};
use crate::engine::{Changes, RequestId};
use crate::error::ErrorKind;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A planning whose population has so many Finnish and Swedish conversations, and two who can review.
fn planning(finnish: u64, swedish: u64) -> Planning {
    let mut planning = Planning::default();
    let stratum = |language, frame| StratumFrame {
        key: StratumKey { language: Some(language), ..StratumKey::default() },
        frame,
    };
    planning.asked = Some(planning.wanted());
    planning.frame = Load::Ready(Population {
        strata: vec![stratum(Language::FI, finnish), stratum(Language::SV, swedish)],
        languages: BTreeSet::from([Language::FI, Language::SV]),
        recomputable_until: Some(day("2026-12-01")),
        left_out: 0,
    });
    planning.reviewers = Load::Ready(vec![reviewer(1), reviewer(2)]);
    planning
}

fn missing(planning: &Planning, step: Step) -> Option<Cow<'static, str>> {
    planning.missing(step, day("2026-11-24"), Tr::new(Locale::En))
}

#[test]
fn a_size_is_read_as_it_is_told() {
    let mut planning = planning(4000, 218);
    for (by, typed, size) in [
        (By::Number, "400", Some(SampleSize::Number(400))),
        (By::Number, "4 000", Some(SampleSize::Number(4000))),
        (By::Number, "0", None),
        (By::Number, "5001", None),
        (By::Share, "12,5", Some(SampleSize::PerMille(125))),
        (By::Share, "10 %", Some(SampleSize::PerMille(100))),
        (By::Share, "101", None),
        (By::Width, "3", Some(SampleSize::HalfWidth(30))),
        (By::Width, "2.5", Some(SampleSize::HalfWidth(25))),
        (By::Width, "0", None),
        (By::Width, "paljon", None),
    ] {
        planning.by = by;
        planning.sizes[by as usize] = typed.to_owned();
        assert_eq!(planning.size(), size, "{typed}");
    }
}

#[test]
fn while_the_size_is_chosen_it_is_told_how_large_the_sample_and_how_wide_the_interval_will_be() {
    let mut planning = planning(4000, 218);
    let few = planning.expected().unwrap();
    assert_eq!(few.conversations, 400);
    planning.sizes[0] = "1600".to_owned();
    let many = planning.expected().unwrap();
    let half = |expected: Expected| expected.rate.high - expected.rate.low;
    assert!(half(many) < half(few));
    // Another population is not known yet.
    planning.filter.languages = vec![Language::FI];
    assert_eq!(planning.expected(), None);
}

#[test]
fn two_strata_put_those_at_risk_first_and_none_may_be_found() {
    let mut planning = planning(10, 10);
    planning.design = Design::TwoStratum;
    planning.risks = vec![Risk::Handover];
    planning.asked = Some(planning.wanted());
    let stratum =
        |risk, frame| StratumFrame { key: StratumKey { risk: Some(risk), ..StratumKey::default() }, frame };
    let tr = Tr::new(Locale::En);
    let of = |strata| Load::Ready(Population { strata, ..Population::default() });
    planning.frame = of(vec![stratum(false, 90), stratum(true, 10)]);
    let found = Some(tr.rounds_risks_found(10));
    assert_eq!((planning.frames(), planning.risk_words(tr)), (Some(vec![10, 90]), found));
    planning.frame = of(vec![stratum(false, 90)]);
    let found = Some(tr.rounds_risks_found(0));
    assert_eq!((planning.frames(), planning.risk_words(tr)), (Some(vec![0, 90]), found));
    planning.risks = vec![Risk::Flagged];
    let counting = Some(tr.rounds_counting().to_owned());
    assert_eq!(planning.risk_words(tr), counting, "another risk is not counted yet");
    planning.risks.clear();
    assert_eq!(planning.risk_words(tr).as_deref(), Some(tr.rounds_risks_missing()));
}

#[test]
fn that_something_is_counted_is_said_only_while_it_is() {
    let tr = Tr::new(Locale::En);
    let mut planning = Planning { risks: vec![Risk::Handover], ..planning(40, 20) };
    planning.strata = vec![Stratifier::Risk];
    let said = |planning: &Planning| {
        let words = (planning.risk_words(tr), planning.unknown(tr));
        for step in [Step::Population, Step::Sample] {
            assert_eq!(missing(planning, step).as_deref(), words.1);
        }
        words
    };
    planning.frame = Load::Loading(RequestId(3), Timestamp(0));
    let counting = tr.rounds_counting();
    assert_eq!(said(&planning), (Some(counting.to_owned()), Some(counting)));
    planning.frame = Load::Failed(Error::new(ErrorKind::Busy, "counting"));
    assert_eq!(said(&planning), (None, Some(tr.common_failed())), "it stands with the way to try again");
    planning.line = "kieli:klingon ".to_owned();
    planning.read(day("2026-11-24"));
    assert_eq!(said(&planning), (None, Some(tr.rounds_query_wrong())));
}

#[test]
fn a_line_is_read_while_it_is_typed_and_one_that_cannot_be_read_plans_nothing() {
    let tr = Tr::new(Locale::En);
    let mut planning = planning(40, 20);
    let mut typed = |line: &str| {
        line.clone_into(&mut planning.line);
        planning.read(day("2026-11-24"));
        let words = planning.fault.words(tr).is_some();
        (words, missing(&planning, Step::Population), planning.filter.languages.clone())
    };
    let wrong = Some(Cow::Borrowed(tr.rounds_query_wrong()));
    let counting = Some(Cow::Borrowed(tr.rounds_counting()));
    let finnish = vec![Language::FI];
    assert_eq!(typed("kieli:fi"), (false, counting, finnish.clone()));
    assert_eq!(
        typed("kieli:"),
        (false, wrong.clone(), finnish.clone()),
        "it is still typed, and nothing else is planned"
    );
    assert_eq!(typed("kieli:klingon "), (true, wrong, finnish));
    assert_eq!(typed(""), (false, None, Vec::new()));
}

#[test]
fn a_step_says_what_is_missing_and_without_it_nothing_is_drawn() {
    let tr = Tr::new(Locale::En);
    let mut planning = planning(0, 0);
    assert_eq!(missing(&planning, Step::Population).as_deref(), Some(tr.rounds_population_empty()));
    planning = self::planning(40, 20);
    assert_eq!(missing(&planning, Step::Population), None);
    planning.strata.clear();
    planning.asked = Some(planning.wanted());
    assert_eq!(missing(&planning, Step::Sample).as_deref(), Some(tr.rounds_strata_missing()));
    planning.strata = vec![Stratifier::Language, Stratifier::Risk];
    planning.asked = Some(planning.wanted());
    assert_eq!(missing(&planning, Step::Sample).as_deref(), Some(tr.rounds_risks_missing()));
    planning.strata = vec![Stratifier::Language];
    planning.asked = Some(planning.wanted());
    planning.seed = "siemen".to_owned();
    assert_eq!(missing(&planning, Step::Sample).as_deref(), Some(tr.rounds_seed_wrong()));
    planning.seed = "7f3a 91c0".to_owned();
    planning.sizes[0] = "3".to_owned();
    assert_eq!(missing(&planning, Step::Sample).as_deref(), Some(tr.rounds_size_few()));
    assert_eq!((planning.least(), planning.expected()), (Some(4), None));
    planning.sizes[0] = "400".to_owned();
    assert_eq!(missing(&planning, Step::Sample), None);
    assert_eq!(missing(&planning, Step::People).as_deref(), Some(tr.rounds_name_missing()));
    planning.name = "Marraskuu 2026".to_owned();
    planning.closes = DateState::of(Some(day("2026-11-23")));
    assert_eq!(missing(&planning, Step::People).as_deref(), Some(tr.rounds_closes_wrong()));
    planning.closes = DateState::of(Some(day("2026-11-30")));
    planning.choose(AccountId(2), false);
    assert_eq!(missing(&planning, Step::People).as_deref(), Some(tr.rounds_doubled_alone()));
    assert!(planning.plan(day("2026-11-24"), tr).is_none());
    planning.doubled = "0".to_owned();
    let plan = planning.plan(day("2026-11-24"), tr).unwrap();
    assert_eq!((plan.reviewers, plan.doubled, plan.seed), (vec![AccountId(1)], 0, Some(0x7f3a_91c0)));
    assert_eq!((plan.size, plan.strata), (SampleSize::Number(400), vec![Stratifier::Language]));
}

#[test]
fn languages_that_one_reviewer_alone_reads_are_told_before_anything_is_drawn() {
    let tr = Tr::new(Locale::En);
    let mut planning = planning(40, 20);
    assert_eq!(planning.cover_warnings(tr), [""; 0], "both read every language");
    let reading = |account, languages| RoundReviewer { languages, ..reviewer(account) };
    let readers = |second| vec![reading(1, vec![Language::FI, Language::SV]), reading(2, vec![second])];
    planning.reviewers = Load::Ready(readers(Language::FI));
    let swedish = tr.language(Language::SV);
    assert_eq!(planning.cover_warnings(tr), [tr.rounds_cover_one(1, &swedish)]);
    planning.doubled = "0".to_owned();
    assert_eq!(planning.cover_warnings(tr), [""; 0], "nothing is to be reviewed twice");
    planning.choose(AccountId(1), false);
    assert_eq!(planning.cover_warnings(tr), [tr.rounds_cover_none(1, &swedish)]);
    planning.design = Design::Simple;
    planning.asked = Some(planning.wanted());
    let said = planning.cover_warnings(tr);
    assert_eq!(said, [tr.rounds_cover_none(1, &swedish)], "whatever divides the population");
    planning.kind = RoundKind::Calibration;
    assert_eq!(planning.cover_warnings(tr), [""; 0], "there everybody reviews everything");
}

#[test]
fn what_a_calibration_leaves_out_is_told_and_is_why_nothing_is_left() {
    let tr = Tr::new(Locale::En);
    let mut planning = planning(40, 20);
    assert_eq!(planning.left_out_words(tr), None);
    planning.kind = RoundKind::Calibration;
    assert_eq!(
        missing(&planning, Step::Population).as_deref(),
        Some(tr.rounds_counting()),
        "others are in it"
    );
    planning.asked = Some(planning.wanted());
    assert_eq!(planning.reviews_words(tr), Some(tr.rounds_reviews_each("120", "60")), "two review all sixty");
    planning.frame = Load::Ready(Population { left_out: 3, ..Population::default() });
    assert_eq!(planning.left_out_words(tr), Some(tr.rounds_left_out(3)));
    assert_eq!(missing(&planning, Step::Population), Some(tr.rounds_left_out(3).into()));
    planning.frame = Load::Ready(Population::default());
    assert_eq!(missing(&planning, Step::Population).as_deref(), Some(tr.rounds_population_empty()));
}

#[test]
fn that_what_was_begun_has_no_other_reviewer_is_said_where_one_alone_reads_a_language_and_is_no_warning() {
    let tr = Tr::new(Locale::En);
    let mut planning = planning(40, 20);
    assert_eq!(planning.begun_words(tr), None, "both read every language");
    planning.choose(AccountId(2), false);
    assert_eq!(planning.begun_words(tr), Some(tr.rounds_cover_begun()));
    assert_eq!(planning.cover_warnings(tr), [""; 0]);
    planning.kind = RoundKind::Calibration;
    assert_eq!(planning.begun_words(tr), None);
}

#[test]
fn until_when_a_sample_is_recomputable_is_always_said_and_warned_of_where_it_is_soon_or_before_the_closing() {
    let tr = Tr::new(Locale::En);
    let today = day("2026-11-24");
    for (until, closes, is_short) in [
        ("2026-12-25", None, true),
        ("2026-12-26", None, false),
        ("2027-03-01", Some("2027-03-01"), false),
        ("2027-03-01", Some("2027-03-02"), true),
    ] {
        let mut planning = planning(40, 20);
        if let Load::Ready(population) = &mut planning.frame {
            population.recomputable_until = Some(day(until));
        }
        planning.closes = DateState::of(closes.map(day));
        let date = tr.date(day(until));
        let words = if is_short { tr.rounds_receipt_short(&date) } else { tr.rounds_receipt_until(&date) };
        let wanted = Lasting { words, is_short };
        assert_eq!(planning.lasting(today, tr), Some(wanted), "{until} {closes:?}");
        planning.filter.from = Some(day("2026-11-01"));
        assert_eq!(planning.lasting(today, tr), None, "of another population it is not known yet");
    }
}

#[test]
fn one_who_can_review_alone_is_offered_no_second_reviewer() {
    let answer = |reviewers| Event {
        request: RequestId(3),
        result: Ok(AnyReply::Round(Reply::Reviewers(reviewers))),
        changes: Changes::default(),
    };
    for (reviewers, typed, doubled) in [
        (vec![reviewer(1)], DOUBLED, Some(0)),
        (vec![reviewer(1)], "50", Some(500)),
        (vec![reviewer(1), reviewer(2)], DOUBLED, Some(200)),
    ] {
        let asked = Load::Loading(RequestId(3), Timestamp(0));
        let doubled_share = typed.to_owned();
        let mut planning = Planning { reviewers: asked, doubled: doubled_share, ..Planning::default() };
        assert!(planning.answer(answer(reviewers)).is_none());
        assert_eq!(planning.doubled(), doubled);
    }
}

#[test]
fn what_is_wrong_with_a_size_is_said_and_that_there_are_fewer_than_wanted() {
    let tr = Tr::new(Locale::En);
    let mut planning = planning(40, 20);
    let not_whole = tr.rounds_size_number_wrong(u64::from(SAMPLE_MAX));
    for (typed, problem, all) in [
        ("", None, false),
        ("x", Some(not_whole.clone()), false),
        ("3", Some(tr.rounds_size_least(4)), false),
        ("60", None, false),
        ("61", None, true),
    ] {
        planning.sizes[0] = typed.to_owned();
        assert_eq!((planning.size_problem(tr), planning.takes_all()), (problem, all), "{typed}");
    }
    for (by, typed, wrong) in [
        (By::Number, "5001", not_whole.as_str()),
        (By::Share, "0", tr.rounds_size_share_wrong()),
        (By::Share, "101", tr.rounds_size_share_wrong()),
        (By::Width, "51", tr.rounds_size_width_wrong()),
    ] {
        planning.by = by;
        planning.sizes[by as usize] = typed.to_owned();
        assert_eq!(planning.size_problem(tr).as_deref(), Some(wrong), "{typed}");
    }
    for (by, typed) in [(By::Share, "100"), (By::Width, "50")] {
        planning.by = by;
        planning.sizes[by as usize] = typed.to_owned();
        assert_ne!(planning.size_problem(tr), Some(planning.size_wrong(tr).into_owned()), "{typed}");
    }
}

#[test]
fn what_a_field_says_is_not_said_twice() {
    let tr = Tr::new(Locale::En);
    let mut planning = planning(40, 20);
    let said_at_field = |planning: &Planning, step, words: &str| {
        assert_eq!(missing(planning, step).as_deref(), Some(words));
        planning.is_said_at_field(step, words, tr)
    };
    let not_whole = tr.rounds_size_number_wrong(u64::from(SAMPLE_MAX));
    planning.strata.clear();
    assert!(said_at_field(&planning, Step::Sample, tr.rounds_strata_missing()));
    planning.strata = vec![Stratifier::Risk];
    assert!(said_at_field(&planning, Step::Sample, tr.rounds_risks_missing()));
    planning.strata = vec![Stratifier::Language];
    planning.seed = "siemen".to_owned();
    assert!(said_at_field(&planning, Step::Sample, tr.rounds_seed_wrong()));
    planning.line = "kieli:klingon".to_owned();
    planning.read(day("2026-11-24"));
    planning.seed.clear();
    for step in [Step::Population, Step::Sample] {
        assert!(said_at_field(&planning, step, tr.rounds_query_wrong()));
    }
    planning.line.clear();
    planning.read(day("2026-11-24"));
    planning.sizes[0] = "x".to_owned();
    assert!(said_at_field(&planning, Step::Sample, &not_whole));
    planning.sizes[0] = String::new();
    assert!(!said_at_field(&planning, Step::Sample, &not_whole), "an empty field is silent");
    assert!(!said_at_field(&planning, Step::People, tr.rounds_name_missing()));
    planning.name = "Marraskuu 2026".to_owned();
    assert!(!said_at_field(&planning, Step::People, tr.rounds_closes_wrong()), "no day is chosen");
    planning.closes = DateState::of(Some(day("2026-11-23")));
    assert!(said_at_field(&planning, Step::People, tr.rounds_closes_wrong()));
    planning.closes = DateState::of(Some(day("2026-11-30")));
    planning.choose(AccountId(2), false);
    assert!(said_at_field(&planning, Step::People, tr.rounds_doubled_alone()));
    planning.kind = RoundKind::Calibration;
    assert!(!said_at_field(&planning, Step::People, tr.rounds_doubled_alone()), "it has no such field");
}

#[test]
fn of_a_population_that_is_asked_for_twice_the_awaited_answer_counts() {
    let frame = Load::Loading(RequestId(2), Timestamp(0));
    let mut planning = Planning { frame, ..Planning::default() };
    let answer = |request| Event {
        request: RequestId(request),
        result: Ok(AnyReply::Round(Reply::Frame(Population::default()))),
        changes: Changes::default(),
    };
    assert!(planning.answer(answer(1)).is_some() && planning.frame.is_asked());
    assert!(planning.answer(answer(2)).is_none() && planning.frame.ready().is_some());
}
