/// Other people's chats, where they are at hand.
mod chats;
/// What a name that is a word does to the rest of a talk.
mod echo;
/// Chats whose words are labelled.
mod labelled;
/// How fast.
mod speed;

use crate::goals::Goals;
use seula::domain::{Kind, MessageRole};
use seula::scrub::{RawMessage, RawText, conversation};
use std::collections::BTreeMap;
use std::path::Path;

const REMOVE: &str = include_str!("../data/scrub/remove.tsv");
const STAY: &str = include_str!("../data/scrub/stay.tsv");
/// A conversation: who wrote what.
type Talk = Vec<(MessageRole, String)>;

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

pub(crate) fn run(_: u64, goals: &mut Goals) {
    let cases = cases();
    recall(&cases, goals);
    stays(goals);
    speed::run(&cases, goals);
    match std::env::var_os("SEULA_CORPORA") {
        Some(folder) => corpora(Path::new(&folder), goals),
        None => println!("SEULA_CORPORA is not set: other people's corpora skipped"),
    }
}

/// What the sieve does to real chats, and how fast.
fn corpora(folder: &Path, goals: &mut Goals) {
    let corpora = chats::read(folder);
    for corpus in &corpora {
        for role in [MessageRole::Customer, MessageRole::Bot] {
            let texts = corpus.talks.iter().flatten().map(|(_, text)| text);
            let changed = texts.filter(|text| scrub(role, text) != **text).count();
            println!("{}, {}: {changed} of {} changed", corpus.name, role.code(), corpus.messages());
        }
    }
    speed::of_chats(&corpora);
    echo::damage(&corpora, goals);
    labelled::recall(folder);
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

/// A talk, scrubbed.
fn scrubbed(talk: &[(MessageRole, String)]) -> Vec<String> {
    let raw =
        |(role, text): &(MessageRole, String)| RawMessage { role: *role, text: RawText::new(text.clone()) };
    let scrubbed = conversation(talk.iter().map(raw).collect(), &[]);
    scrubbed.into_iter().map(|message| message.text.as_str().to_owned()).collect()
}
