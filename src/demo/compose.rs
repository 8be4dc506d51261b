//! Plans conversations by the shares of `WORDS` 4.1 and writes them as the export of a chat system.

use chrono::{Datelike as _, Weekday};
use fastrand::Rng;
use serde_json::{Value, json};

use crate::demo::choose::{Shares, percent, weighted};
use crate::demo::content::{Topic, content};
use crate::demo::rating::rating;
use crate::demo::talk::{Said, Talk};
use crate::domain::{Channel, CustomerRating, Day, Language, Timestamp};

/// How far back conversations reach, in days: past two years, so that retention has work.
const OLDEST: u64 = 760;

/// One invented conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoConversation {
    /// Its id in the export.
    pub id: String,
    /// When its first message was written.
    pub started: Timestamp,
    /// The conversation as one line of a role/content export, raw, without line feed.
    pub line: String,
}

/// What kind of conversation it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    Usual,
    SmallTalk,
    Abuse,
    UnknownScript,
    OnlyGreeting,
}

/// How it ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Thanks,
    Silence,
    AsksAgain,
    Anger,
    QueueClosed,
}

/// How much personal data the customer writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Personal {
    OneValue,
    TwoValues,
    WholeForm,
}

/// What a conversation will be like.
pub(super) struct Plan<'a> {
    pub(super) lang: Language,
    /// The language to which it changes on the way.
    pub(super) changes_to: Option<Language>,
    pub(super) channel: Channel,
    pub(super) topic: &'a Topic,
    /// Messages wanted; the conversation comes close to it.
    pub(super) length: usize,
    pub(super) course: Course,
    pub(super) ending: Ending,
    pub(super) personal: Option<Personal>,
    pub(super) started: Timestamp,
    /// The day from which outdated answers are wrong.
    pub(super) changed: Day,
}

/// This many conversations, sorted by start, from 760 days before `today` to the day before it. Equal for equal
/// arguments.
pub fn conversations(count: usize, seed: u64, today: Day) -> Vec<DemoConversation> {
    let content = content();
    let shares = Shares::new(content);
    let mut rng = Rng::with_seed(seed);
    // Of their own, so that what is said does not depend on what is thought of it.
    let mut opinions = Rng::with_seed(!seed);
    let changed = last_change(today);
    let mut made: Vec<DemoConversation> = (0..count)
        .filter_map(|at| {
            let plan = plan(at, count, today, changed, &shares, &mut rng)?;
            let said = Talk::new(content, &shares, &plan, &mut rng).hold();
            let line = line(&plan, &said, rating(plan.channel, &said, &mut opinions));
            Some(DemoConversation { id: String::new(), started: said.first()?.at, line })
        })
        .collect();
    made.sort_by_key(|conversation| conversation.started);
    for (at, conversation) in made.iter_mut().enumerate() {
        conversation.id = format!("pihka-{seed}-{}", at + 1);
        conversation.line.insert_str(0, &format!("{{\"id\":\"{}\",", conversation.id));
    }
    made
}

/// The latest 1 March that lies at least 60 days back: the day on which the demo's fees changed.
fn last_change(today: Day) -> Day {
    let (year, _, _) = today.ymd();
    let march = |year| Day::from_ymd(year, 3, 1).filter(|day| day.days_until(today) >= 60);
    march(year).or_else(|| march(year - 1)).unwrap_or(today)
}

/// The line without its opening and id, which is known only when all conversations are sorted.
fn line(plan: &Plan<'_>, said: &[Said], rating: Option<CustomerRating>) -> String {
    let messages: Vec<_> = said
        .iter()
        .map(|said| json!({ "role": said.role, "content": said.content, "created_at": said.at.rfc3339() }))
        .collect();
    let mut whole = json!({
        "language": plan.lang.code(),
        "channel": plan.channel.code(),
        "topic": if plan.course == Course::Usual { plan.topic.label(plan.lang) } else { "" },
        "messages": messages,
    });
    if let (Some(rating), Value::Object(members)) = (rating, &mut whole) {
        members.insert("customer_rating".to_owned(), json!(rating.code()));
    }
    whole.to_string().split_off(1)
}

fn plan<'a>(
    at: usize,
    count: usize,
    today: Day,
    changed: Day,
    shares: &Shares<'a>,
    rng: &mut Rng,
) -> Option<Plan<'a>> {
    let course = weighted(
        rng,
        Course::Usual,
        &[
            (Course::Usual, 94.0),
            (Course::SmallTalk, 3.0),
            (Course::Abuse, 1.0),
            (Course::UnknownScript, 1.0),
            (Course::OnlyGreeting, 1.0),
        ],
    );
    let lang = language(course, rng);
    let channel = match course {
        Course::Usual => {
            weighted(rng, Channel::Bot, &[(Channel::Bot, 66.0), (Channel::Mixed, 25.5), (Channel::Live, 8.5)])
        }
        _ => Channel::Bot,
    };
    let personal = weighted(
        rng,
        Personal::OneValue,
        &[(Personal::OneValue, 70.0), (Personal::TwoValues, 20.0), (Personal::WholeForm, 10.0)],
    );
    Some(Plan {
        lang,
        changes_to: percent(rng, 14.0).then(|| other_language(lang, rng)),
        channel,
        topic: shares.topic(rng, lang)?,
        length: length(channel, rng),
        course,
        ending: weighted(
            rng,
            Ending::Silence,
            &[
                (Ending::Thanks, 35.0),
                (Ending::Silence, 40.0),
                (Ending::AsksAgain, 15.0),
                (Ending::Anger, 5.0),
                (Ending::QueueClosed, 5.0),
            ],
        ),
        personal: percent(rng, 27.0).then_some(personal),
        started: start(at, count, today, channel != Channel::Bot, rng),
        changed,
    })
}

fn language(course: Course, rng: &mut Rng) -> Language {
    const USUAL: [(Language, f64); 9] = [
        (Language::FI, 55.0),
        (Language::EN, 25.0),
        (Language::SV, 10.0),
        (Language::RU, 4.0),
        (Language::AR, 3.0),
        (Language::SO, 1.0),
        (Language::ZH, 0.7),
        (Language::UK, 0.7),
        (Language::FA, 0.6),
    ];
    const UNKNOWN: [(Language, f64); 3] = [(Language::ZH, 1.0), (Language::FA, 1.0), (Language::UK, 0.5)];
    const MAIN: [(Language, f64); 3] = [(Language::FI, 60.0), (Language::EN, 28.0), (Language::SV, 12.0)];
    match course {
        Course::Usual => weighted(rng, Language::FI, &USUAL),
        Course::UnknownScript => weighted(rng, Language::ZH, &UNKNOWN),
        _ => weighted(rng, Language::FI, &MAIN),
    }
}

fn other_language(lang: Language, rng: &mut Rng) -> Language {
    match lang {
        Language::FI | Language::SV if percent(rng, 60.0) => Language::EN,
        Language::FI => Language::SV,
        Language::EN | Language::SV => Language::FI,
        _ if percent(rng, 70.0) => Language::EN,
        _ => Language::FI,
    }
}

/// Messages in a conversation: over all channels 35 % have 2–4, 40 % 5–9, 20 % 10–20, 5 % 21–60.
fn length(channel: Channel, rng: &mut Rng) -> usize {
    let classes = match channel {
        Channel::Bot => [57.0, 32.0, 9.0, 2.0],
        Channel::Mixed | Channel::Service => [0.0, 53.0, 38.0, 9.0],
        Channel::Live => [20.0, 45.0, 30.0, 5.0],
    };
    let lows = [(2, 4), (5, 9), (10, 20), (21, 60)];
    let choices: Vec<_> = lows.into_iter().zip(classes).collect();
    let (low, high) = weighted(rng, (2, 4), &choices);
    if low == 21 { 21 + (rng.f64().powi(2) * 40.0) as usize } else { rng.usize(low..=high) }
}

/// A start near the place that the conversation has among all, by day of the week and hour; people answer only on
/// weekdays from 9 to 15.
fn start(at: usize, count: usize, today: Day, staffed: bool, rng: &mut Rng) -> Timestamp {
    let stratum = OLDEST - (at as u64 * OLDEST) / (count.max(1) as u64);
    let mut day = today.minus_days(stratum);
    for _ in 0..12 {
        let near = (stratum + rng.u64(..7)).saturating_sub(3).clamp(1, OLDEST);
        day = today.minus_days(near);
        let chance = match day.0.weekday() {
            Weekday::Sat | Weekday::Sun if staffed => 0.0,
            Weekday::Sat => 40.0,
            Weekday::Sun => 30.0,
            _ => 100.0,
        };
        if percent(rng, chance) {
            break;
        }
    }
    let hour = if staffed { rng.u32(9..15) } else { hour(rng) };
    let (minute, second) = (rng.u32(..60), rng.u32(..60));
    day.0.and_hms_opt(hour, minute, second).map_or(day.start(), Timestamp::from_helsinki)
}

/// An hour of the day, most often in office hours, least often at night.
fn hour(rng: &mut Rng) -> u32 {
    let weights = [1, 1, 0, 0, 0, 1, 2, 5, 9, 13, 14, 13, 12, 13, 13, 11, 9, 7, 6, 6, 6, 5, 4, 2];
    let choices: Vec<(u32, f64)> = (0..24).zip(weights.map(f64::from)).collect();
    weighted(rng, 12, &choices)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::demo::verdict_of;
    use crate::domain::Verdict;

    fn today() -> Day {
        Day::from_ymd(2026, 11, 24).unwrap()
    }

    fn read(made: &[DemoConversation]) -> Vec<Value> {
        made.iter().map(|one| serde_json::from_str(&one.line).unwrap()).collect()
    }

    fn messages(conversation: &Value) -> &Vec<Value> {
        conversation["messages"].as_array().unwrap()
    }

    fn texts<'a>(read: &'a [Value], role: &str) -> Vec<&'a str> {
        let all = read.iter().flat_map(messages).filter(|message| message["role"] == role);
        all.map(|message| message["content"].as_str().unwrap()).collect()
    }

    #[test]
    fn equal_arguments_give_equal_conversations_and_another_seed_gives_others() {
        assert_eq!(conversations(50, 7, today()), conversations(50, 7, today()));
        assert_ne!(conversations(50, 7, today()), conversations(50, 8, today()));
    }

    #[test]
    fn every_line_is_an_export_line_without_open_slots() {
        let made = conversations(2000, 1, today());
        assert_eq!(made.len(), 2000);
        assert_eq!(made.iter().map(|one| &one.id).collect::<BTreeSet<_>>().len(), 2000);
        for (one, value) in made.iter().zip(read(&made)) {
            assert_eq!(value["id"], one.id.as_str());
            assert!(!one.line.contains('\n') && !messages(&value).is_empty());
            let times: Vec<&str> =
                messages(&value).iter().map(|message| message["created_at"].as_str().unwrap()).collect();
            assert!(times.is_sorted() && times[0] == one.started.rfc3339());
            for message in messages(&value) {
                let text = message["content"].as_str().unwrap();
                assert!(!text.trim().is_empty() && !text.contains('{'), "{text}");
                assert!(
                    ["user", "assistant", "adviser", "system"].contains(&message["role"].as_str().unwrap())
                );
            }
        }
    }

    #[test]
    fn starts_reach_from_before_two_years_to_yesterday_without_a_gap() {
        let made = conversations(2000, 1, today());
        assert!(made.is_sorted_by_key(|one| one.started));
        let ages: Vec<i64> = made.iter().map(|one| one.started.day().days_until(today())).collect();
        assert!(ages.iter().all(|age| (1..=760).contains(age)));
        assert!(ages[0] > 750 && *ages.last().unwrap() < 8);
        assert!(ages.windows(2).all(|pair| pair[0] - pair[1] < 8));
    }

    #[test]
    fn shares_are_those_of_the_plan() {
        let read = read(&conversations(4000, 3, today()));
        let share = |test: &dyn Fn(&Value) -> bool| {
            read.iter().filter(|one| test(one)).count() as f64 * 100.0 / read.len() as f64
        };
        let length = |one: &Value| messages(one).len();
        let table: [(&str, f64, f64); 11] = [
            ("fi", share(&|one| one["language"] == "fi"), 55.0),
            ("en", share(&|one| one["language"] == "en"), 25.0),
            ("sv", share(&|one| one["language"] == "sv"), 10.0),
            ("ru", share(&|one| one["language"] == "ru"), 4.0),
            ("bot", share(&|one| one["channel"] == "bot"), 68.0),
            ("mixed", share(&|one| one["channel"] == "mixed"), 24.0),
            ("live", share(&|one| one["channel"] == "live"), 8.0),
            ("to 4", share(&|one| length(one) <= 4), 35.0),
            ("5-9", share(&|one| (5..=9).contains(&length(one))), 40.0),
            ("10-20", share(&|one| (10..=20).contains(&length(one))), 20.0),
            ("21-60", share(&|one| length(one) > 20), 5.0),
        ];
        for (name, got, wanted) in table {
            assert!((got - wanted).abs() < 4.0, "{name}: {got} for {wanted}, {table:?}");
        }
    }

    #[test]
    fn no_text_of_the_bot_is_more_than_three_percent_of_its_messages() {
        let read = read(&conversations(2000, 1, today()));
        let bot = texts(&read, "assistant");
        let mut copies: BTreeMap<&str, usize> = BTreeMap::new();
        for text in &bot {
            *copies.entry(text).or_default() += 1;
        }
        let (text, most) = copies.iter().max_by_key(|(_, n)| **n).unwrap();
        assert!(most * 100 <= bot.len() * 3, "{most} of {}: {text}", bot.len());
    }

    #[test]
    fn every_answer_has_a_verdict_and_verdicts_come_in_their_shares() {
        let read = read(&conversations(2000, 1, today()));
        let mut verdicts: BTreeMap<Verdict, usize> = BTreeMap::new();
        for text in texts(&read, "assistant") {
            let general = &content().general;
            if general
                .greeting
                .iter()
                .chain(&general.offer)
                .any(|line| line.text.split('\n').next() == text.split('\n').next())
            {
                continue;
            }
            let Some((verdict, _, _)) = verdict_of(text) else { continue };
            *verdicts.entry(verdict).or_default() += 1;
        }
        let all: usize = verdicts.values().sum();
        let wanted = [71, 9, 4, 6, 6, 3, 1];
        for (verdict, wanted) in Verdict::ALL.into_iter().zip(wanted) {
            let got = verdicts.get(&verdict).copied().unwrap_or(0) * 100 / all;
            assert!(got.abs_diff(wanted) <= 5, "{verdict:?}: {got} % for {wanted} %, {verdicts:?}");
        }
    }

    #[test]
    fn customers_use_at_least_three_hundred_sentences_in_each_main_language() {
        let read = read(&conversations(2000, 1, today()));
        for lang in ["fi", "sv", "en"] {
            let of_language: Vec<Value> =
                read.iter().filter(|one| one["language"] == lang).cloned().collect();
            let distinct: BTreeSet<&str> = texts(&of_language, "user").into_iter().collect();
            assert!(distinct.len() >= 300, "{lang}: {}", distinct.len());
        }
    }
}
