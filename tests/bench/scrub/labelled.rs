use super::{Share as _, Talk, scrubbed};
use seula::domain::MessageRole;
use std::collections::BTreeMap;
use std::path::Path;

/// Labels of what somebody gives of himself.
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

/// How many of the labelled words of customers' sentences go, and which stay most often.
pub(super) fn recall(folder: &Path) {
    let read = |name: &str| {
        std::fs::read_to_string(folder.join(format!("multidogo/{name}_sentence_dev.tsv"))).unwrap_or_default()
    };
    let files = [read("finance"), read("airline")];
    let mut tally: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut others = (0, 0);
    for chat in chats(&files) {
        let talk: Talk = chat.iter().map(|(words, _)| (MessageRole::Customer, words.join(" "))).collect();
        for ((words, labels), scrubbed) in chat.iter().zip(scrubbed(&talk)) {
            let left = remaining(words, &scrubbed);
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
