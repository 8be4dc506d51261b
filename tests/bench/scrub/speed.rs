use super::chats::Corpus;
use super::{Case, Talk};
use crate::filled::today;
use crate::goals::Goals;
use serde_json::Value;
use seula::domain::MessageRole;
use seula::scrub::{RawMessage, RawText, conversation};

/// Pieces of which hostile texts are made, one a line, with the space at its end.
const HOSTILE: &str = include_str!("../../data/scrub/hostile.txt");

/// Size of one text that is made to cost as much as it can, in bytes.
const HOSTILE_BYTES: usize = 48 * 1024;

/// "A few times the mean a byte" that no text may exceed, in a number.
const HOSTILE_TIMES: f64 = 8.0;

/// How often a figure is measured; the fastest counts, because other work on the machine only adds.
const ROUNDS: usize = 6;

/// How long one measurement takes at least, in milliseconds of this process's own time.
const ROUND_MS: f64 = 50.0;

/// The same for a hostile text, of which there are many.
const HOSTILE_MS: f64 = 12.0;

/// Generated conversations that are scrubbed.
const GENERATED: u64 = 1_500;

/// Every so manieth message of mixed text holds a value. In labelled real chats (multidogo) a quarter of what customers
/// write does; bots and advisers write fewer.
const HOLDS_VALUE: usize = 4;

/// Goals on one core: 20 MB/s and 200,000 messages/s on mixed text; as many messages of the own corpus, which are short
/// and hold a value or something that looks like one, each of them; no text more than a few times their mean a byte.
pub(super) fn run(cases: &[Case], goals: &mut Goals) {
    println!("{:<28} {:>8} {:>6} {:>8} {:>12}", "on one core", "messages", "bytes", "MB/s", "messages/s");
    let own = |is_wanted: &dyn Fn(&Case) -> bool| -> Vec<Talk> {
        cases.iter().filter(|case| is_wanted(case)).map(|case| vec![(case.role, case.text())]).collect()
    };
    for role in MessageRole::ALL {
        table(&format!("own corpus, {}", role.code()), &own(&|case| case.role == role));
    }
    for language in ["fi", "sv", "en", "ru", "ar"] {
        table(&format!("own corpus, {language}"), &own(&|case| case.language == language));
    }
    table("own corpus, without values", &own(&|case| case.kind.is_empty()));
    let corpus = table("own corpus", &own(&|_| true));

    let generated = generated();
    for role in [MessageRole::Customer, MessageRole::Bot, MessageRole::Adviser] {
        table(&format!("generated, {}", role.code()), &of_role(generated.iter().map(|(_, talk)| talk), role));
    }
    for language in ["fi", "sv", "en"] {
        let talks = generated.iter().filter(|(code, _)| code == language).map(|(_, talk)| talk.clone());
        table(&format!("generated, {language}"), &talks.collect::<Vec<_>>());
    }
    let generated: Vec<Talk> = generated.into_iter().map(|(_, talk)| talk).collect();
    table("generated", &generated);
    let mixed = table("mixed", &mixed(&generated, cases));

    goals.at_rate("sieve, mixed text, MB/s", 1e3 / mixed.byte, 20.0);
    goals.at_rate("sieve, mixed text, messages/s", 1e9 / mixed.message, 200_000.0);
    goals.at_rate("sieve, own corpus, messages/s", 1e9 / corpus.message, 200_000.0);
    let dearest = hostile(corpus.byte);
    goals.at_most("sieve, dearest hostile text in times the mean a byte", dearest, HOSTILE_TIMES);
}

/// The speed on real chats, by role.
pub(super) fn of_chats(corpora: &[Corpus]) {
    for Corpus { name, language, talks } in corpora {
        for role in [MessageRole::Customer, MessageRole::Bot] {
            table(&format!("{name}, {language}, {}", role.code()), &of_role(talks, role));
        }
        table(&format!("{name}, {language}"), talks);
    }
}

/// The messages of one role, each by itself.
fn of_role<'a>(talks: impl IntoIterator<Item = &'a Talk>, role: MessageRole) -> Vec<Talk> {
    let own = talks.into_iter().flatten().filter(|(by, _)| *by == role);
    own.map(|message| vec![message.clone()]).collect()
}

/// Generated conversations with their languages.
fn generated() -> Vec<(String, Talk)> {
    let mut lines = Vec::new();
    seula::volume::write(GENERATED, 11, today(), &mut lines).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    let string = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    let message = |message: &Value| {
        let role = match string(message, "role").as_str() {
            "user" => MessageRole::Customer,
            "assistant" => MessageRole::Bot,
            _ => MessageRole::Adviser,
        };
        (role, string(message, "content"))
    };
    let talk = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        let messages =
            line.get("messages").and_then(Value::as_array).into_iter().flatten().map(message).collect();
        (string(&line, "language"), messages)
    };
    lines.lines().map(talk).collect()
}

/// The same conversations, in which every so manieth message is one of the own corpus that holds a value.
fn mixed(talks: &[Talk], cases: &[Case]) -> Vec<Talk> {
    let mut values = cases.iter().filter(|case| !case.kind.is_empty()).cycle();
    let mut sent = 0;
    let mut mixed = Vec::with_capacity(talks.len());
    for talk in talks {
        let mut with_values: Talk = Vec::with_capacity(talk.len());
        for message in talk {
            with_values.push(message.clone());
            sent += 1;
            if sent % HOLDS_VALUE == HOLDS_VALUE - 1 {
                with_values.extend(values.next().map(|case| (case.role, case.text())));
                sent += 1;
            }
        }
        mixed.push(with_values);
    }
    mixed
}

/// Nanoseconds a byte and a message.
struct Cost {
    byte: f64,
    message: f64,
}

/// Milliseconds that this process has worked.
fn worked() -> f64 {
    let facts = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    facts.split(' ').next().and_then(|nanos| nanos.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}

/// How long it takes to scrub all talks so many times.
fn took(talks: &[Talk], times: usize) -> f64 {
    let raw =
        |(role, text): &(MessageRole, String)| RawMessage { role: *role, text: RawText::new(text.clone()) };
    let all = std::iter::repeat_n(talks, times).flatten();
    let messages: Vec<Vec<RawMessage>> = all.map(|talk| talk.iter().map(raw).collect()).collect();
    let before = worked();
    for talk in messages {
        drop(conversation(talk, &[]));
    }
    worked() - before
}

fn cost(talks: &[Talk], at_least: f64) -> Cost {
    let mut times = 1;
    while took(talks, times) < at_least {
        times *= 2;
    }
    let fastest = (0..ROUNDS).map(|_| took(talks, times)).fold(f64::MAX, f64::min);
    let nanos = fastest * 1e6 / times as f64;
    let bytes: usize = talks.iter().flatten().map(|(_, text)| text.len()).sum();
    let messages: usize = talks.iter().map(Vec::len).sum();
    Cost { byte: nanos / bytes.max(1) as f64, message: nanos / messages.max(1) as f64 }
}

fn table(name: &str, talks: &[Talk]) -> Cost {
    let messages: usize = talks.iter().map(Vec::len).sum();
    if messages == 0 {
        return Cost { byte: f64::INFINITY, message: f64::INFINITY };
    }
    let cost = cost(talks, ROUND_MS);
    let (rate, each) = (1e3 / cost.byte, cost.message / cost.byte);
    println!("{name:<28} {messages:>8} {each:>6.0} {rate:>8.1} {:>12.0}", 1e9 / cost.message);
    cost
}

/// Texts that are made of what the rules look for.
fn hostile(mean: f64) -> f64 {
    let mut costs: Vec<(f64, MessageRole, &str)> = Vec::new();
    for piece in HOSTILE.lines() {
        for role in [MessageRole::Customer, MessageRole::Bot] {
            let text = piece.repeat(HOSTILE_BYTES / piece.len());
            costs.push((cost(&[vec![(role, text)]], HOSTILE_MS).byte / mean, role, piece));
        }
    }
    costs.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (times, role, piece) in costs.iter().take(6) {
        println!("hostile, {:<9} {piece:<14?} {times:>6.1} times the mean a byte", role.code());
    }
    costs.first().map_or(0.0, |(times, ..)| *times)
}
