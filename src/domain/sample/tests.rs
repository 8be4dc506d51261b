//! Samples that anybody can draw again, and fair shares of them.

use super::{
    Design, ListedStratum, SampledConversation, UndealtConversation, assign, deal, digest, draw, is_seconded,
    lines, order,
};
use crate::domain::{AccountId, ConversationNo, Language, RoundItemId, RoundLoad, RoundReviewer};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

fn hex(bytes: [u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

fn numbers(numbers: impl IntoIterator<Item = i64>) -> Vec<ConversationNo> {
    numbers.into_iter().map(ConversationNo).collect()
}

/// A frame of one stratum.
fn frame(numbers: impl IntoIterator<Item = i64>) -> Vec<(usize, ConversationNo)> {
    numbers.into_iter().map(|number| (0, ConversationNo(number))).collect()
}

#[test]
fn the_order_and_the_digest_are_what_sha256sum_finds() {
    // printf 7:1 | sha256sum
    let one = order(7, ConversationNo(1));
    assert_eq!(hex(one), "d7a0cee7b61eb0e3e4776e245cfafbfba1cbce2b59a1f2c20626e3e46bbaf745");
    let last = order(u64::MAX, ConversationNo(i64::MAX));
    assert_eq!(hex(last), "0a1074e09b68bcbd834fc66860a6af3893a05d8848c4fa4f4f6e41990efe65f4");
    // printf '0 2 3\n3\n20\n100\n1 1 1\n7\n' | sha256sum
    let listed = |sizes: &[u64], last: usize| {
        let all = [(1, 7), (0, 100), (0, 3), (last, 20)];
        hex(digest(all.map(|(stratum, number)| (stratum, ConversationNo(number))).to_vec(), sizes))
    };
    assert_eq!(listed(&[2, 1], 0), "eb146f1e1fec9378be27e97dbbcc5a7ff0fadd3f5924b73a246d185db0db6c3f");
    // The numbers are the same, and the weights are others.
    assert_ne!(listed(&[2, 1], 1), listed(&[2, 1], 0));
    assert_ne!(listed(&[1, 2], 0), listed(&[2, 1], 0));
    let all = draw(7, frame(1..=12), &[12]);
    assert_eq!(all, [numbers([4, 7, 12, 3, 8, 2, 10, 11, 9, 1, 5, 6])]);
}

#[test]
fn the_example_of_the_figures_is_drawn_as_it_is_told() {
    let told = include_str!("../../docs/figures.md");
    let strata = [(2, vec![3, 12, 20]), (1, vec![7, 9])];
    let listed: Vec<ListedStratum> =
        strata.map(|(sample, all)| ListedStratum { sample, numbers: numbers(all) }).into();
    let list: String = lines(&listed).map(|line| line + "\n").collect();
    assert!(told.contains(&format!("```text\n{list}```\n")), "{list}");
    let mut frame: Vec<(usize, ConversationNo)> = Vec::new();
    for (place, stratum) in listed.iter().enumerate() {
        frame.extend(stratum.numbers.iter().map(|number| (place, *number)));
    }
    let of_list = hex(Sha256::digest(&list).into());
    assert_eq!(hex(digest(frame.clone(), &[2, 1])), of_list);
    assert!(told.contains(&of_list), "{of_list}");
    let drawn = draw(17, frame.clone(), &[2, 1]);
    assert_eq!(drawn, [numbers([3, 12]), numbers([9])]);
    for (_, number) in frame {
        let (hash, is_drawn) = (hex(order(17, number)), drawn.concat().contains(&number));
        let row =
            format!("| `17:{}` | `{}` | {} |", number.0, &hash[..16], if is_drawn { "yes" } else { "no" });
        assert!(told.contains(&row), "{row}");
    }
}

#[test]
fn the_same_seed_frame_and_sizes_draw_the_same_in_whatever_order_the_frame_comes() {
    let strata = |number: i64| (usize::from(number % 3 == 0), ConversationNo(number));
    let drawn = draw(5, (1..=90).map(strata), &[10, 4]);
    assert_eq!(drawn, draw(5, (1..=90).rev().map(strata), &[10, 4]));
    assert_eq!((drawn[0].len(), drawn[1].len()), (10, 4));
    assert!(drawn[0].iter().all(|one| one.0 % 3 != 0) && drawn[1].iter().all(|one| one.0 % 3 == 0));
    assert_ne!(drawn, draw(6, (1..=90).map(strata), &[10, 4]), "another seed draws another");
    let larger = draw(5, (1..=90).map(strata), &[20, 100]);
    assert!(
        larger[0].starts_with(&drawn[0]) && larger[1].starts_with(&drawn[1]),
        "a larger one begins with it"
    );
    assert_eq!(larger[1].len(), 30, "all there are");
    assert!(draw(5, [(2, ConversationNo(1))], &[1, 0]).concat().is_empty(), "no such stratum");
}

#[test]
fn every_conversation_has_the_same_chance() {
    let mut drawn = vec![0; 40];
    for seed in 0..400 {
        for number in draw(seed, frame(0..40), &[10]).concat() {
            drawn[number.0 as usize] += 1;
        }
    }
    // 100 are expected; the bounds lie at 5 standard deviations.
    assert!(drawn.iter().all(|count| (57..=143).contains(count)), "{drawn:?}");
}

#[test]
fn sizes_are_in_proportion_with_two_of_each_stratum() {
    for (design, total, frames, sizes) in [
        (Design::Simple, 300, vec![10_000], vec![300]),
        (Design::Simple, 300, vec![120], vec![120]),
        (Design::Simple, 10, vec![], vec![]),
        (Design::Stratified, 300, vec![4000, 2000, 1200, 600, 1500, 700], vec![120, 60, 36, 18, 45, 21]),
        (Design::Stratified, 100, vec![9000, 900, 90, 10], vec![87, 9, 2, 2]),
        (Design::Stratified, 10, vec![1, 1, 998], vec![1, 1, 8]),
        (Design::Stratified, 10, vec![0, 5, 15], vec![0, 2, 8]),
        (Design::Stratified, 7, vec![3, 3, 3], vec![3, 2, 2]),
        (Design::Stratified, 7, vec![50, 30, 20], vec![3, 2, 2]),
        // A stratum of which nothing is drawn would be no part of what the sample tells.
        (Design::Stratified, 2, vec![50, 30, 20], vec![2, 2, 2]),
        (Design::Stratified, 2, vec![50, 1, 0], vec![2, 1, 0]),
        (Design::TwoStratum, 300, vec![111, 9889], vec![111, 189]),
        (Design::TwoStratum, 300, vec![111, 6000, 3889], vec![111, 115, 74]),
        (Design::TwoStratum, 50, vec![111, 9889], vec![111, 2]),
        (Design::TwoStratum, 300, vec![111], vec![111]),
        (Design::TwoStratum, 300, vec![0, 50], vec![0, 50]),
    ] {
        assert_eq!(design.sizes(total, &frames), sizes, "{design:?} {total} {frames:?}");
    }
    for (design, per_mille, frames, total) in [
        (Design::Simple, 100, vec![1001], 101),
        (Design::Stratified, 1001, vec![10, 20], 30),
        (Design::TwoStratum, 50, vec![111, 9889], 606),
    ] {
        assert_eq!(design.total(per_mille, &frames), total, "{design:?} {per_mille} {frames:?}");
    }
    for (design, frames, least) in [
        (Design::Simple, vec![50], 2),
        (Design::Stratified, vec![50, 30, 1, 0], 5),
        (Design::TwoStratum, vec![50, 30], 0),
    ] {
        assert_eq!(design.least(&frames), least, "{design:?} {frames:?}");
    }
}

fn reviewer(account: i64, languages: &[Language], waiting: u64) -> RoundLoad {
    let (account, languages) = (AccountId(account), languages.to_vec());
    RoundLoad { reviewer: RoundReviewer { account, name: String::new(), languages }, waiting }
}

/// A sample of so many conversations of each language, numbered from 1.
fn sample(languages: &[(Language, usize)]) -> Vec<SampledConversation> {
    let each = languages.iter().flat_map(|(language, times)| vec![*language; *times]);
    (1..)
        .zip(each)
        .map(|(number, language)| SampledConversation {
            number: ConversationNo(number),
            language,
            judged: false,
        })
        .collect()
}

/// How many reviews the reviewer has.
fn load(dealt: &[Vec<AccountId>], account: i64) -> usize {
    dealt.iter().filter(|reviewers| reviewers.contains(&AccountId(account))).count()
}

/// Those that two have.
fn doubled(dealt: &[Vec<AccountId>]) -> impl Iterator<Item = &Vec<AccountId>> {
    dealt.iter().filter(|reviewers| reviewers.len() == 2)
}

#[test]
fn work_is_dealt_out_evenly_and_a_doubled_conversation_has_two_reviewers() {
    let reviewers = [1, 2, 3, 4].map(|account| reviewer(account, &[], 0));
    let hundred = sample(&[(Language::FI, 100)]);
    let dealt = assign(7, &hundred, &reviewers, 250, |_, _| true);
    assert_eq!(dealt.len(), 100);
    for part in dealt.chunks(20) {
        assert_eq!(doubled(part).count(), 5, "each stratum has its share");
    }
    for reviewers in &dealt {
        let different: BTreeSet<AccountId> = reviewers.iter().copied().collect();
        assert!(reviewers.len() == different.len() && (1..=2).contains(&different.len()), "{reviewers:?}");
    }
    assert!([1, 2, 3, 4].iter().all(|account| (31..=32).contains(&load(&dealt, *account))));
    let pairs: BTreeSet<BTreeSet<AccountId>> =
        doubled(&dealt).map(|pair| pair.iter().copied().collect()).collect();
    assert_eq!(pairs.len(), 6, "everybody meets everybody");
    assert_eq!(dealt, assign(7, &hundred, &reviewers, 250, |_, _| true));
    assert_ne!(dealt, assign(8, &hundred, &reviewers, 250, |_, _| true));
    let both = assign(7, &hundred, &reviewers[..2], 1000, |_, _| true);
    let first = both.iter().filter(|pair| pair[0] == AccountId(1)).count();
    assert!((25..=75).contains(&first), "{first} of 100: the hash says who is first");
}

#[test]
fn a_conversation_goes_to_those_who_read_its_language_and_may_take_it() {
    let reviewers =
        [reviewer(1, &[Language::FI], 0), reviewer(2, &[Language::SV, Language::FI], 0), reviewer(3, &[], 0)];
    let languages =
        [(Language::FI, 4), (Language::SV, 2), (Language::EN, 2), (Language::UNKNOWN, 1), (Language::EN, 1)];
    // The third answered in the tenth.
    let may =
        |account: AccountId, number: ConversationNo| account != AccountId(3) || number != ConversationNo(10);
    let dealt = assign(7, &sample(&languages), &reviewers, 1000, may);
    let who = |one: &Vec<AccountId>| one.iter().map(|account| account.0).collect::<BTreeSet<i64>>();
    let who: Vec<BTreeSet<i64>> = dealt.iter().map(who).collect();
    for (place, able, reviews) in [
        (0..4, vec![1, 2, 3], 2),
        (4..6, vec![2, 3], 2),
        (6..8, vec![3], 1),
        (8..9, vec![1, 2, 3], 2),
        (9..10, vec![], 0),
    ] {
        for who in &who[place] {
            assert!(who.len() == reviews && who.iter().all(|one| able.contains(one)), "{who:?} of {able:?}");
        }
    }
    assert_eq!(assign(7, &sample(&languages), &[], 0, |_, _| true).len(), 10, "nobody is there");
}

#[test]
fn who_has_least_to_do_is_given_most() {
    let reviewers = [reviewer(1, &[], 10), reviewer(2, &[], 0)];
    let dealt = assign(7, &sample(&[(Language::FI, 12)]), &reviewers, 0, |_, _| true);
    assert_eq!((load(&dealt, 1), load(&dealt, 2)), (1, 11));
    // What few can take is dealt out first, and the others make up for it.
    let reviewers = [reviewer(1, &[Language::FI], 0), reviewer(2, &[Language::FI, Language::SV], 0)];
    let dealt = assign(7, &sample(&[(Language::FI, 6), (Language::SV, 4)]), &reviewers, 0, |_, _| true);
    assert_eq!((load(&dealt, 1), load(&dealt, 2)), (5, 5));
}

#[test]
fn the_share_of_doubled_ones_is_rounded_up() {
    let reviewers = [reviewer(1, &[], 0), reviewer(2, &[], 0)];
    for (per_mille, many) in [(0, 0), (1, 1), (250, 3), (500, 5), (1000, 10), (2000, 10)] {
        let dealt = assign(7, &sample(&[(Language::FI, 10)]), &reviewers, per_mille, |_, _| true);
        assert_eq!(doubled(&dealt).count(), many, "{per_mille}");
    }
}

#[test]
fn as_many_reviewers_as_are_wanted_are_dealt_to_a_conversation_and_nobody_twice() {
    let reviewers = [reviewer(1, &[], 0), reviewer(2, &[], 0), reviewer(3, &[Language::SV], 0)];
    let undealt = |number, wanted| UndealtConversation {
        number: ConversationNo(number),
        language: Language::FI,
        wanted,
    };
    let dealt =
        deal(7, &[undealt(1, 0), undealt(2, 1), undealt(3, 2), undealt(4, 3)], &reviewers, |_, _| true);
    assert_eq!(dealt.iter().map(Vec::len).collect::<Vec<_>>(), [0, 1, 2, 2], "two read it");
    let both = |one: &Vec<AccountId>| one.iter().copied().collect::<BTreeSet<_>>().len();
    assert_eq!((both(&dealt[2]), both(&dealt[3])), (2, 2));
}

#[test]
fn one_of_five_is_seconded_and_which_is_known_to_whoever_has_the_key() {
    let seconded =
        |key: u8| (1..=10_000).filter(|item| is_seconded(&[key; 32], RoundItemId(*item))).collect();
    let (one, other): (BTreeSet<i64>, BTreeSet<i64>) = (seconded(0), seconded(1));
    assert_eq!((one.len(), other.len()), (2011, 1977));
    // One of five of these, as if the other key had never been.
    assert_eq!(one.intersection(&other).count(), 401);
}
