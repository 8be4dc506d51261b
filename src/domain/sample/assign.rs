//! Who reviews which conversation of a sample.

use super::order;
use crate::domain::{AccountId, ConversationNo, Language, RoundLoad};
use fastrand::Rng;

/// A conversation that was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampledConversation {
    /// The number by which it is named.
    pub number: ConversationNo,
    /// Its main language.
    pub language: Language,
    /// Whether somebody has finished a review of it: who comes now can have seen that, and is compared with nobody.
    pub judged: bool,
}

/// A conversation that waits for reviewers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UndealtConversation {
    /// The number by which it is named.
    pub number: ConversationNo,
    /// Its main language.
    pub language: Language,
    /// For how many different reviewers it waits.
    pub wanted: usize,
}

/// One of them, and who can take it.
struct Turn {
    /// Its place among those that wait.
    place: usize,
    number: ConversationNo,
    wanted: usize,
    /// Places of the reviewers who can take it.
    able: Vec<usize>,
}

/// Deals a sample, stratum after stratum in the order in which it was drawn, out to reviewers, as [`deal`] does. So many of a
/// thousand, rounded up, get two different reviewers: evenly spaced along the sample, so that each stratum has its share and
/// within it the order of the hash chooses; one that is judged gets no second one.
pub fn assign(
    seed: u64,
    sample: &[SampledConversation],
    reviewers: &[RoundLoad],
    doubled: u16,
    may: impl Fn(AccountId, ConversationNo) -> bool,
) -> Vec<Vec<AccountId>> {
    let undealt = |(place, one): (usize, &SampledConversation)| UndealtConversation {
        number: one.number,
        language: one.language,
        wanted: if !one.judged && is_doubled(place, doubled) { 2 } else { 1 },
    };
    let undealt: Vec<UndealtConversation> = sample.iter().enumerate().map(undealt).collect();
    deal(seed, &undealt, reviewers, may)
}

/// Deals conversations out to reviewers, each of whom is there once. Says in the order of the conversations who reviews one,
/// the first reviewer first; nobody where nobody can take it, and fewer than wanted where no more can. Equal input is dealt
/// out equally.
///
/// A reviewer can take a conversation whose language is among the reviewer's, or is not known, and that `may` allows. What
/// few can take is dealt out first; of those who can the one with the least to do gets it. The hash decides between equals,
/// and who of two is the first.
pub fn deal(
    seed: u64,
    undealt: &[UndealtConversation],
    reviewers: &[RoundLoad],
    may: impl Fn(AccountId, ConversationNo) -> bool,
) -> Vec<Vec<AccountId>> {
    let turn = |(place, one): (usize, &UndealtConversation)| {
        let can =
            |load: &RoundLoad| load.reviewer.reads(one.language) && may(load.reviewer.account, one.number);
        let able = reviewers.iter().enumerate().filter(|(_, load)| can(load));
        Turn {
            place,
            number: one.number,
            wanted: one.wanted,
            able: able.map(|(reviewer, _)| reviewer).collect(),
        }
    };
    let mut turns: Vec<Turn> = undealt.iter().enumerate().map(turn).collect();
    turns.sort_by_key(|turn| turn.able.len());
    let mut waiting: Vec<u64> = reviewers.iter().map(|load| load.waiting).collect();
    let mut dealt: Vec<(usize, Vec<AccountId>)> = Vec::with_capacity(turns.len());
    for Turn { place, number, wanted, mut able } in turns {
        let mut lot = lot(seed, number);
        lot.shuffle(&mut able);
        able.sort_by_key(|reviewer| waiting.get(*reviewer).copied());
        able.truncate(wanted);
        lot.shuffle(&mut able);
        for reviewer in &able {
            if let Some(count) = waiting.get_mut(*reviewer) {
                *count += 1;
            }
        }
        let chosen = able.iter().filter_map(|reviewer| reviewers.get(*reviewer));
        dealt.push((place, chosen.map(|load| load.reviewer.account).collect()));
    }
    dealt.sort_by_key(|(place, _)| *place);
    dealt.into_iter().map(|(_, chosen)| chosen).collect()
}

/// Whether a conversation at this place of a sample, of which so many of a thousand are to be doubled, is one of them: the
/// share grows by one with it.
pub fn is_doubled(place: usize, per_mille: u16) -> bool {
    let until = |places: usize| super::part(per_mille, places as u64);
    until(place + 1) > until(place)
}

/// What decides between equals: the end of the hash, whose beginning has decided the order.
fn lot(seed: u64, number: ConversationNo) -> Rng {
    let hash = order(seed, number);
    Rng::with_seed(hash.iter().skip(24).fold(0, |bits, byte| (bits << 8) | u64::from(*byte)))
}
