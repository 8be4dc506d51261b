//! The arithmetic of a review, as a table.

use super::{About, Condition, Criterion, CriterionValue, Scale, Scorecard, ScorecardState, Value, Weight};
use super::{Words, shipped};
use crate::domain::{Channel, CriterionId, Language, Locale, RootCause, ScorecardId, Timestamp};

const BOT: About = About { channel: Channel::Bot, language: Language::FI };

/// A scorecard of these scales and weights, the critical ones with `true`.
fn scorecard(criteria: &[(Scale, u8, bool)]) -> Scorecard {
    let criterion = |(scale, weight, critical): &(Scale, u8, bool)| Criterion {
        scale: *scale,
        weight: Weight::new(*weight),
        critical: *critical,
        ..Criterion::empty()
    };
    Scorecard {
        id: ScorecardId(1),
        number: 1,
        state: ScorecardState::Published,
        changed: Timestamp(0),
        version: 0,
        criteria: (1..).map(CriterionId).zip(criteria.iter().map(criterion)).collect(),
    }
}

/// The values of the first criteria; `-` is not applicable, a blank none.
fn values(written: &str) -> Vec<CriterionValue> {
    let value = |letter: char| match letter {
        '-' => Some(Value::NotApplicable),
        digit => digit.to_digit(10).map(|step| Value::Step(step as u8)),
    };
    let given = |(id, value): (CriterionId, Option<Value>)| {
        value.map(|value| CriterionValue { criterion: id, value, cause: None })
    };
    (1..).map(CriterionId).zip(written.chars().map(value)).filter_map(given).collect()
}

#[test]
fn the_total_is_the_weighted_mean_of_the_values_that_count() {
    let three = scorecard(&[(Scale::YesNo, 3, true), (Scale::Three, 2, false), (Scale::Four, 1, false)]);
    // Values, missing, failed, mean and total in thousandths of a per cent.
    for (written, missing, failed, mean, total) in [
        ("123", 0, 0, Some(100_000), Some(100_000)),
        ("113", 0, 0, Some(83_333), Some(83_333)),
        ("101", 0, 0, Some(55_556), Some(55_556)),
        ("100", 0, 0, Some(50_000), Some(50_000)),
        ("023", 0, 1, Some(50_000), Some(0)),
        ("-23", 0, 0, Some(100_000), Some(100_000)),
        ("-02", 0, 0, Some(22_222), Some(22_222)),
        ("---", 0, 0, None, None),
        ("1 -", 1, 0, Some(100_000), Some(100_000)),
        ("0", 2, 1, Some(0), Some(0)),
        ("", 3, 0, None, None),
    ] {
        let found = three.total(BOT, &values(written));
        let thousandths = |percent: Option<f64>| percent.map(|percent| (percent * 1000.0).round() as i64);
        let found = (
            found.missing.len(),
            found.failed.len(),
            thousandths(found.mean_percent()),
            thousandths(found.percent()),
        );
        assert_eq!(found, (missing, failed, mean, total), "{written:?}");
    }
}

#[test]
fn a_criterion_is_asked_where_its_condition_holds() {
    for (condition, asked) in [
        (Condition::Always, [true, true, true, true]),
        (Condition::BotOnly, [true, false, false, false]),
        (Condition::LiveOnly, [false, true, false, false]),
        (Condition::HandoverOnly, [false, false, true, false]),
    ] {
        let criterion = Criterion { condition, ..Criterion::empty() };
        let applies = Channel::ALL.map(|channel| criterion.applies(About { channel, ..BOT }));
        assert_eq!(applies, asked, "{condition:?}");
    }
    let swedish = Criterion { language: Some(Language::SV), ..Criterion::empty() };
    assert!(!swedish.applies(BOT) && swedish.applies(About { language: Language::SV, ..BOT }));
    let mut one = scorecard(&[(Scale::YesNo, 1, true), (Scale::YesNo, 1, false)]);
    one.criteria[0].1 = swedish;
    let total = one.total(BOT, &values("01"));
    assert_eq!((total.failed.len(), total.percent()), (0, Some(100.0)), "what is not asked does not count");
    assert_eq!(one.missing(BOT, &[]), [CriterionId(2)]);
}

#[test]
fn a_value_is_on_its_scale_and_a_cause_explains_a_value_that_is_not_the_highest() {
    let mut one = scorecard(&[(Scale::Three, 1, false)]);
    one.criteria[0].1.causes = vec![RootCause::BotContent];
    let (own, other) = (Some(RootCause::BotContent), Some(RootCause::AdviserError));
    for (criterion, value, cause, taken) in [
        (1, Value::Step(0), None, true),
        (1, Value::Step(0), own, true),
        (1, Value::Step(0), other, false),
        (1, Value::Step(1), own, true),
        (1, Value::Step(2), None, true),
        (1, Value::Step(2), own, false),
        (1, Value::Step(3), None, false),
        (1, Value::NotApplicable, None, true),
        (1, Value::NotApplicable, own, false),
        (2, Value::Step(0), None, false),
    ] {
        let given = CriterionValue { criterion: CriterionId(criterion), value, cause };
        assert_eq!(one.takes(BOT, &given), taken, "{given:?}");
    }
}

#[test]
fn a_text_that_is_not_written_is_read_in_another_language() {
    let words = |fi: &str, sv: &str, en: &str| Words { fi: fi.into(), sv: sv.into(), en: en.into() };
    for (written, read) in [
        (words("a", "b", "c"), ["a", "b", "c"]),
        (words("", "b", "c"), ["b", "b", "c"]),
        (words("a", " ", ""), ["a", "a", "a"]),
        (words("", "", ""), ["", "", ""]),
    ] {
        assert_eq!(Locale::ALL.map(|locale| written.read(locale)), read);
    }
}

#[test]
fn a_text_lacks_a_language_where_it_is_written_in_another() {
    let mut criterion = Criterion::empty();
    assert_eq!((criterion.written(), criterion.is_named()), (0, false));
    "Oikein".clone_into(&mut criterion.name.fi);
    "Milloin".clone_into(&mut criterion.guideline.fi);
    "När".clone_into(&mut criterion.guideline.sv);
    " ".clone_into(&mut criterion.guideline.en);
    "Esimerkki".clone_into(&mut criterion.examples[0][1].fi);
    assert_eq!((criterion.written(), criterion.is_named()), (4, true));
    let lacks = |locale| (criterion.name.lacks(locale), criterion.lacking(locale));
    assert_eq!(
        Locale::ALL.map(lacks),
        [(false, 0), (true, 1), (true, 2)],
        "what is written nowhere is not missed"
    );
}

#[test]
fn the_shipped_scorecard_is_whole_in_three_languages() {
    let criteria = shipped();
    let names: Vec<&str> = criteria.iter().map(|criterion| criterion.name.read(Locale::En)).collect();
    assert_eq!(names, ["Correct", "Complete", "Current", "Clear", "Right hand-over", "Tone"]);
    for criterion in criteria {
        let name = criterion.name.en.clone();
        assert_eq!(criterion.examples.len(), criterion.scale.steps().count(), "{name}");
        assert!(!criterion.causes.is_empty(), "{name}");
        let written: Result<Criterion, ()> =
            criterion.try_map(|_, text| if text.trim().is_empty() { Err(()) } else { Ok(text) });
        assert!(written.is_ok(), "{name} has a text that is not written");
    }
}
