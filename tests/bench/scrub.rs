use crate::goals::Goals;
use seula::domain::{Kind, MessageRole};
use seula::scrub::{RawMessage, RawText, conversation};
use std::collections::BTreeMap;
use std::path::PathBuf;

const REMOVE: &str = include_str!("../data/scrub/remove.tsv");
const STAY: &str = include_str!("../data/scrub/stay.tsv");
/// Pieces of which hostile texts are made, one a line, with the space at its end.
const HOSTILE: &str = include_str!("../data/scrub/hostile.txt");

/// How long one figure of speed is measured, in milliseconds of this process's own time.
const MEASURED_MS: f64 = 400.0;

/// Size of one text that is made to cost as much as it can, in bytes.
const HOSTILE_BYTES: usize = 48 * 1024;

/// "A few times the mean a byte" that no text may exceed, in a number.
const HOSTILE_TIMES: f64 = 8.0;

/// A message of the corpus.
struct Case {
    kind: &'static str,
    class: &'static str,
    role: MessageRole,
    language: &'static str,
    /// With `«` and `»` round what must go.
    marked: String,
}

impl Case {
    fn text(&self) -> String {
        self.marked.replace(['«', '»'], "")
    }
}

/// Goal on one core: 20 MB/s and 200,000 messages/s on mixed text, no text more than a few times the mean a byte.
pub(crate) fn run(_: u64, goals: &mut Goals) {
    let cases = cases();
    recall(&cases, goals);
    stays(goals);
    let (mean, message) = speed(&cases);
    goals.at_rate("sieve, mixed text, MB/s", 1e3 / mean, 20.0);
    goals.at_rate("sieve, mixed text, messages/s", 1e9 / message, 200_000.0);
    goals.at_most("sieve, dearest hostile text in times the mean a byte", hostile(mean), HOSTILE_TIMES);
    match std::env::var_os("SEULA_CORPORA") {
        Some(folder) => corpora(&PathBuf::from(folder)),
        None => println!("SEULA_CORPORA is not set: other people's corpora skipped"),
    }
}

fn cases() -> Vec<Case> {
    let read = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let role = |code| MessageRole::from_code(code).unwrap();
        let text = |text: &str| text.replace("\\n", "\n");
        match fields.as_slice() {
            [kind, class, code, language, marked] => {
                Case { kind, class, role: role(code), language, marked: text(marked) }
            }
            [code, language, stays] => {
                Case { kind: "", class: "", role: role(code), language, marked: text(stays) }
            }
            _ => panic!("{line}"),
        }
    };
    REMOVE.lines().chain(STAY.lines()).map(read).collect()
}

fn scrub(role: MessageRole, text: &str) -> String {
    let message = RawMessage { role, text: RawText::new(text.to_owned()) };
    conversation(vec![message], &[]).remove(0).text.as_str().to_owned()
}

/// What stands outside of the marks, without white space, with one sign for each mark.
fn frame(text: &str, opens: char, closes: char) -> String {
    let mut framed = String::new();
    let mut inside = false;
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}') {
        if c == opens || c == closes {
            inside = c == opens;
            framed.extend((c == closes).then_some('⟦'));
        } else if !inside {
            framed.push(c);
        }
    }
    framed
}

fn recall(cases: &[Case], goals: &mut Goals) {
    let mut sums = BTreeMap::from([("plain", (0, 0)), ("disguised", (0, 0))]);
    let mut others = 0;
    println!("{:<14} {:>6} {:>8} {:>10} {:>8}", "kind", "cases", "plain", "disguised", "others lost");
    for kind in Kind::ALL.into_iter().map(Kind::code) {
        let mut found = BTreeMap::from([("plain", (0, 0)), ("disguised", (0, 0))]);
        let mut lost = 0;
        for case in cases.iter().filter(|case| case.kind == kind) {
            let scrubbed = scrub(case.role, &case.text());
            let values = case.marked.split('«').skip(1).filter_map(|rest| rest.split('»').next());
            let gone = values.clone().all(|value| !scrubbed.contains(value));
            let (gones, all) = found.entry(case.class).or_default();
            *gones += usize::from(gone);
            *all += 1;
            lost += usize::from(gone && frame(&scrubbed, '⟦', '⟧') != frame(&case.marked, '«', '»'));
        }
        let rate = |class| found.get(class).map_or(0.0, |(gone, all)| f64::from_share(*gone, *all));
        let all: usize = found.values().map(|(_, all)| all).sum();
        println!("{kind:<14} {all:>6} {:>8.3} {:>10.3} {lost:>8}", rate("plain"), rate("disguised"));
        others += lost;
        for (class, (gone, all)) in found {
            let (gones, alls) = sums.entry(class).or_default();
            *gones += gone;
            *alls += all;
        }
    }
    let rate = |class| sums.get(class).map_or(0.0, |(gone, all)| f64::from_share(*gone, *all));
    goals.no_less("sieve, recall of plain values", rate("plain"), 0.995);
    goals.no_less("sieve, recall of disguised values", rate("disguised"), 0.97);
    goals.at_most("sieve, texts that must survive beside a value and did not", others as f64, 0.0);
}

trait Share {
    fn from_share(part: usize, all: usize) -> Self;
}

impl Share for f64 {
    fn from_share(part: usize, all: usize) -> Self {
        if all == 0 { 1.0 } else { part as Self / all as Self }
    }
}

fn stays(goals: &mut Goals) {
    let mut changed: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in STAY.lines() {
        let [code, _, text] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let text = text.replace("\\n", "\n");
        let (bad, all) = changed.entry(code).or_default();
        *bad += usize::from(scrub(MessageRole::from_code(code).unwrap(), &text) != text);
        *all += 1;
    }
    for (role, (bad, all)) in &changed {
        println!("clean, {role:<9} {bad} of {all} changed");
    }
    let (bad, all) = changed.values().fold((0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1));
    goals.at_most("sieve, share of clean messages changed", f64::from_share(bad, all), 0.005);
    let bot = changed.get("bot").map_or(0, |(bad, _)| *bad);
    goals.at_most("sieve, clean messages of the bot changed", bot as f64, 0.0);
}

/// Milliseconds that this process has worked.
fn worked() -> f64 {
    let facts = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    facts.split(' ').next().and_then(|nanos| nanos.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}

/// Nanoseconds a byte, and a message, of these texts.
fn cost(texts: &[(MessageRole, String)], at_least: f64) -> (f64, f64) {
    let bytes: usize = texts.iter().map(|(_, text)| text.len()).sum();
    let (mut rounds, mut took) = (0_usize, 0.0);
    while took < at_least {
        let messages: Vec<Vec<RawMessage>> = texts
            .iter()
            .map(|(role, text)| vec![RawMessage { role: *role, text: RawText::new(text.clone()) }])
            .collect();
        let before = worked();
        for message in messages {
            drop(conversation(message, &[]));
        }
        took += worked() - before;
        rounds += 1;
    }
    let nanos = took * 1e6 / rounds as f64;
    (nanos / bytes.max(1) as f64, nanos / texts.len().max(1) as f64)
}

fn print_speed(name: &str, texts: &[(MessageRole, String)]) -> (f64, f64) {
    let (byte, message) = cost(texts, MEASURED_MS);
    println!("{name:<22} {:>6} {:>8.1} MB/s {:>10.0} messages/s", texts.len(), 1e3 / byte, 1e9 / message);
    (byte, message)
}

fn speed(cases: &[Case]) -> (f64, f64) {
    let texts = |is_wanted: &dyn Fn(&Case) -> bool| -> Vec<(MessageRole, String)> {
        cases.iter().filter(|case| is_wanted(case)).map(|case| (case.role, case.text())).collect()
    };
    cost(&texts(&|_| true), 50.0);
    for role in MessageRole::ALL {
        print_speed(role.code(), &texts(&|case| case.role == role));
    }
    for language in ["fi", "sv", "en", "ru", "ar"] {
        print_speed(language, &texts(&|case| case.language == language));
    }
    print_speed("clean", &texts(&|case| case.kind.is_empty()));
    print_speed("mixed", &texts(&|_| true))
}

/// Texts that are made of what the rules look for.
fn hostile(mean: f64) -> f64 {
    let mut costs: Vec<(f64, MessageRole, &str)> = Vec::new();
    for piece in HOSTILE.lines() {
        for role in [MessageRole::Customer, MessageRole::Bot] {
            let text = piece.repeat(HOSTILE_BYTES / piece.len());
            costs.push((cost(&[(role, text)], 5.0).0 / mean, role, piece));
        }
    }
    costs.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (times, role, piece) in costs.iter().take(6) {
        println!("hostile, {:<9} {piece:<14?} {times:>6.1} times the mean a byte", role.code());
    }
    costs.first().map_or(0.0, |(times, ..)| *times)
}

fn corpora(folder: &std::path::Path) {
    let read = |path: &str| std::fs::read_to_string(folder.join(path)).unwrap_or_default();
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap_or_default();
    let mut chit = Vec::new();
    strings(&json(&read("chitchat/dataset_part1.json")), "text", &mut chit);
    let mut tasks = Vec::new();
    for file in ["TM-1-2019_sample.json", "TM-4-2024_data_07.json"] {
        strings(&json(&read(&format!("taskmaster/{file}"))), "text", &mut tasks);
    }
    let finchat = read("finchat/finchat_chat_conversations.csv");
    let finchat = finchat.lines().skip(1).filter_map(|line| line.splitn(4, ',').nth(3)).map(str::to_owned);
    let oasst = read("oasst-fi/fi-message-texts-a.txt");
    let oasst: Vec<String> = oasst.lines().map(str::to_owned).collect();
    for (name, texts) in
        [("oasst-fi", oasst), ("chitchat", chit), ("taskmaster", tasks), ("finchat", finchat.collect())]
    {
        for role in [MessageRole::Customer, MessageRole::Bot] {
            let changed = texts.iter().filter(|text| scrub(role, text) != **text).count();
            println!("{name}, {}: {changed} of {} changed", role.code(), texts.len());
        }
        let texts: Vec<_> = texts.into_iter().map(|text| (MessageRole::Bot, text)).collect();
        print_speed(name, &texts);
    }
    labelled(&[read("multidogo/finance_sentence_dev.tsv"), read("multidogo/airline_sentence_dev.tsv")]);
}

fn strings(value: &serde_json::Value, wanted: &str, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, wanted, found)),
        serde_json::Value::Object(fields) => {
            for (name, item) in fields {
                match item.as_str() {
                    Some(text) if name == wanted => found.push(text.to_owned()),
                    Some(_) => {}
                    None if name == "segments" || name == "annotations" => {}
                    None => strings(item, wanted, found),
                }
            }
        }
        _ => {}
    }
}

/// Word-labelled customers' sentences: how many of the labelled words go, and which go most rarely.
fn labelled(files: &[String]) {
    const PERSONAL: [&str; 8] = [
        "name",
        "ssn",
        "card_number",
        "account_number",
        "address",
        "email_address",
        "phone_number",
        "booking_confirmation_number",
    ];
    let mut tally: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut others = (0, 0);
    for chat in chats(files) {
        let texts: Vec<String> = chat.iter().map(|(words, _)| words.join(" ")).collect();
        let raw = texts
            .iter()
            .map(|text| RawMessage { role: MessageRole::Customer, text: RawText::new(text.clone()) });
        let scrubbed = conversation(raw.collect(), &[]);
        for ((words, labels), scrubbed) in chat.iter().zip(scrubbed) {
            let left = remaining(words, scrubbed.text.as_str());
            for ((word, label), left) in words.iter().zip(labels).zip(left) {
                if let Some(label) = PERSONAL.into_iter().find(|personal| personal == label) {
                    let (gone, all) = tally.entry(label).or_default();
                    *gone += usize::from(!left);
                    *all += 1;
                    if left {
                        *missed.entry((label, shape(word))).or_default() += 1;
                    }
                } else if *label == "O" {
                    others.0 += usize::from(!left);
                    others.1 += 1;
                }
            }
        }
    }
    for (label, (gone, all)) in tally {
        println!("multidogo {label:<28} {gone:>4} of {all:>4} words go, {:.3}", f64::from_share(gone, all));
    }
    println!("multidogo unlabelled: {} of {} words go", others.0, others.1);
    let mut missed: Vec<_> = missed.into_iter().collect();
    missed.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for ((label, shape), count) in missed.into_iter().take(10) {
        println!("  left {count:>4} times: {label} like {shape}");
    }
}

type Sentence<'a> = (Vec<&'a str>, Vec<&'a str>);

fn chats(files: &[String]) -> Vec<Vec<Sentence<'_>>> {
    let mut chats: BTreeMap<&str, Vec<Sentence<'_>>> = BTreeMap::new();
    for line in files.iter().flat_map(|file| file.lines().skip(1)) {
        if let [chat, _, _, _, text, labels, ..] = line.split('\t').collect::<Vec<_>>().as_slice() {
            let sentence = (text.split(' ').collect(), labels.split(' ').collect());
            chats.entry(chat).or_default().push(sentence);
        }
    }
    chats.into_values().collect()
}

/// For each word whether it stands in the scrubbed text, in order.
fn remaining(words: &[&str], scrubbed: &str) -> Vec<bool> {
    let mut rest: Vec<&str> = scrubbed.split(' ').collect();
    rest.reverse();
    let mut left = Vec::new();
    for word in words {
        while rest.last().is_some_and(|next| next.contains('⟦') && !next.contains(word)) {
            rest.pop();
        }
        let same = rest.last() == Some(word);
        if same {
            rest.pop();
        }
        left.push(same);
    }
    left
}

/// A word without its content: `a` for letters, `9` for digits.
fn shape(word: &str) -> String {
    let mut shape: String = word
        .chars()
        .map(|c| {
            if c.is_alphabetic() {
                'a'
            } else if c.is_numeric() {
                '9'
            } else {
                c
            }
        })
        .collect();
    shape.truncate(shape.floor_char_boundary(16));
    shape
}
