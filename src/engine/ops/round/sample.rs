//! The sample of a round: drawn from its population and dealt out, on a thread of its own with a reader of its own, so that
//! all of it is of one moment and nobody waits for it.

use super::frame::{self, Asker, Division, Frame, Member};
use crate::domain::round::{SAMPLE_MAX, STRATA_MAX};
use crate::domain::sample::{SampledConversation, assign, digest, draw};
use crate::domain::{
    AccountId, ConversationId, ConversationNo, Day, Language, RoundKind, RoundPlan, RoundStratum,
};
use crate::engine::store::{BegunReview, FrameMark, Read};
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::ScrubbedText;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicU64;

/// Bytes of a piece of a population's list: 8,192 numbers.
const PIECE_BYTES: usize = 8192 * 8;

/// A piece of a population's list.
pub(super) struct Piece {
    /// The place of its stratum.
    pub(super) stratum: usize,
    /// Its place among the pieces of the stratum.
    pub(super) place: u32,
    /// Numbers of 8 bytes, the highest byte first, sorted.
    pub(super) numbers: Vec<u8>,
}

/// A conversation of a sample.
pub(super) struct Item {
    /// The place of its stratum.
    pub(super) stratum: usize,
    /// Its number.
    pub(super) number: ConversationNo,
    /// Its key.
    pub(super) id: ConversationId,
    /// Who reviews it, the first one first.
    pub(super) reviewers: Vec<AccountId>,
}

/// A sample that is not stored yet.
pub(super) struct Drawn {
    /// Its strata.
    pub(super) strata: Vec<RoundStratum>,
    /// The list of its population.
    pub(super) pieces: Vec<Piece>,
    /// Its conversations, in the order in which they are reviewed.
    pub(super) items: Vec<Item>,
    /// Conversations of its population.
    pub(super) frame: u64,
    /// SHA-256 over their numbers by stratum, and over the sizes.
    pub(super) digest: [u8; 32],
    /// The first day on which one of them may not exist.
    pub(super) due_on: Day,
    /// Which reviews of them there were.
    pub(super) begun: BTreeSet<BegunReview>,
    /// In which state imports were when it was listed.
    pub(super) mark: FrameMark,
}

/// Draws. `NotFound`: nothing matches; `SampleTooSmall`: not two of each stratum; `SampleTooLarge`: all of those at risk are
/// too many.
pub(super) fn drawn(
    read: Read<'_>,
    plan: &RoundPlan<ScrubbedText>,
    seed: u64,
    asker: Asker,
    passed: &AtomicU64,
) -> Result<Drawn> {
    let doing = "drawing a sample";
    let Frame { strata, members, due_on } =
        frame::list(read, &plan.filter, &Division::of(plan), asker, passed)?;
    if strata.len() > STRATA_MAX as usize {
        return Err(Error::new(ErrorKind::StrataTooMany(STRATA_MAX), doing));
    }
    let frames: Vec<u64> = strata.iter().map(|stratum| stratum.frame).collect();
    let sizes = plan.design.sizes(plan.size.conversations(plan.design, &frames), &frames);
    let (size, due_on) = match (sizes.iter().sum::<u64>(), due_on) {
        (0, _) | (_, None) => return Err(Error::new(ErrorKind::NotFound, doing)),
        (size, Some(due_on)) => (size, due_on),
    };
    if let Some(least) = plan.size.too_small(plan.design, &frames) {
        return Err(Error::new(ErrorKind::SampleTooSmall(u32::try_from(least).unwrap_or(u32::MAX)), doing));
    }
    if size > u64::from(SAMPLE_MAX) {
        return Err(Error::new(ErrorKind::SampleTooLarge(SAMPLE_MAX), doing));
    }
    let numbered = || members.iter().map(|member| (member.stratum as usize, member.number));
    let digest = digest(numbered().collect(), &sizes);
    let sample = draw(seed, numbered(), &sizes);
    let mut items = found(&members, &sample);
    let begun = deal(read, plan, seed, asker.today, &mut items)?;
    let sized = strata.into_iter().zip(sizes);
    let strata =
        sized.map(|(stratum, sample)| RoundStratum { key: stratum.key, frame: stratum.frame, sample });
    Ok(Drawn {
        strata: strata.collect(),
        pieces: pieces(&members, frames.len()),
        items: spread(items.into_iter().map(|item| (item.stratum, item)).collect(), &counts(&sample)),
        frame: members.len() as u64,
        digest,
        due_on,
        begun,
        mark: read.frame_mark()?,
    })
}

/// The conversations that were drawn, stratum after stratum.
fn found(members: &[Member], sample: &[Vec<ConversationNo>]) -> Vec<Item> {
    let item = |(stratum, number): (usize, ConversationNo)| {
        let at = members.binary_search_by_key(&number, |member| member.number).ok()?;
        let id = members.get(at)?.id;
        Some(Item { stratum, number, id, reviewers: Vec::new() })
    };
    let numbers = sample.iter().enumerate();
    numbers
        .flat_map(|(stratum, numbers)| numbers.iter().map(move |number| (stratum, *number)))
        .filter_map(item)
        .collect()
}

/// Says who reviews what, and answers with the reviews that there are already. In a calibration everybody reviews everything:
/// of what is in it nobody has begun a review. In any other round nobody is given what they have begun, and what somebody has
/// finished gets one reviewer: a second one could have seen the first review, and would not be compared fairly.
fn deal(
    read: Read<'_>,
    plan: &RoundPlan<ScrubbedText>,
    seed: u64,
    today: Day,
    items: &mut [Item],
) -> Result<BTreeSet<BegunReview>> {
    let ids: Vec<ConversationId> = items.iter().map(|item| item.id).collect();
    let all: BTreeSet<BegunReview> = read.round_begun(&ids)?.into_iter().collect();
    if plan.kind == RoundKind::Calibration {
        for item in items {
            item.reviewers.clone_from(&plan.reviewers);
            // Numbers are random: who is the first is, too.
            item.reviewers.rotate_left((item.number.0.unsigned_abs() as usize) % plan.reviewers.len().max(1));
        }
        return Ok(all);
    }
    let judged: BTreeSet<ConversationNo> =
        all.iter().filter(|one| one.was_finished).map(|one| one.number).collect();
    let begun: BTreeSet<(AccountId, ConversationNo)> =
        all.iter().map(|one| (one.account, one.number)).collect();
    let languages: BTreeMap<ConversationId, Language> =
        read.round_sampled(&ids, today)?.into_iter().collect();
    let sampled = |item: &Item| {
        let language = languages.get(&item.id).copied().unwrap_or(Language::UNKNOWN);
        SampledConversation { number: item.number, language, judged: judged.contains(&item.number) }
    };
    let sample: Vec<SampledConversation> = items.iter().map(sampled).collect();
    let mut reviewers = read.round_loads()?;
    reviewers.retain(|load| plan.reviewers.contains(&load.reviewer.account));
    // Whose own live chats these are the register does not know: `SkipReason::OwnChat` is for them.
    let may = |account: AccountId, number: ConversationNo| !begun.contains(&(account, number));
    let dealt = assign(seed, &sample, &reviewers, plan.doubled, may);
    for (item, reviewers) in items.iter_mut().zip(dealt) {
        item.reviewers = reviewers;
    }
    Ok(all)
}

/// Whether reviews that were begun or finished since would have changed how this was dealt out.
pub(super) fn is_dealt_anew(read: Read<'_>, drawn: &Drawn) -> Result<bool> {
    let ids: Vec<ConversationId> = drawn.items.iter().map(|item| item.id).collect();
    let items: BTreeMap<ConversationNo, &Item> = drawn.items.iter().map(|item| (item.number, item)).collect();
    let mut since = read.round_begun(&ids)?.into_iter().filter(|one| !drawn.begun.contains(one));
    Ok(since.any(|one| {
        items.get(&one.number).is_some_and(|item| {
            item.reviewers.contains(&one.account) || one.was_finished && item.reviewers.len() > 1
        })
    }))
}

/// How many conversations of each stratum were drawn.
fn counts(sample: &[Vec<ConversationNo>]) -> Vec<u64> {
    sample.iter().map(|numbers| numbers.len() as u64).collect()
}

/// Spreads strata of these sizes, which stand one behind the other, evenly over the sample: whatever part of it is reviewed
/// has each of them by its share.
fn spread<T>(all: Vec<(usize, T)>, sizes: &[u64]) -> Vec<T> {
    let mut before = vec![0_u32; sizes.len()];
    let mut placed: Vec<(f64, T)> = Vec::with_capacity(all.len());
    for (stratum, one) in all {
        let size = sizes.get(stratum).copied().unwrap_or(1).max(1);
        let at = before.get_mut(stratum).map_or(0, |before| {
            *before += 1;
            *before
        });
        placed.push(((f64::from(at) - 0.5) / size as f64, one));
    }
    placed.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    placed.into_iter().map(|(_, one)| one).collect()
}

/// For each place of a sample from strata of these sizes the place in the order in which it was drawn and dealt out, stratum
/// after stratum.
pub(super) fn drawn_places(sizes: &[u64]) -> Vec<usize> {
    let strata = sizes.iter().enumerate();
    let strata = strata.flat_map(|(stratum, size)| std::iter::repeat_n(stratum, *size as usize));
    spread(strata.enumerate().map(|(place, stratum)| (stratum, place)).collect(), sizes)
}

/// The numbers of a population by stratum; `members` is sorted by number.
fn pieces(members: &[Member], strata: usize) -> Vec<Piece> {
    let empty = |stratum, place| Piece { stratum, place, numbers: Vec::new() };
    let mut open: Vec<Piece> = (0..strata).map(|stratum| empty(stratum, 0)).collect();
    let mut full = Vec::new();
    for member in members {
        let Some(piece) = open.get_mut(member.stratum as usize) else { continue };
        piece.numbers.extend_from_slice(&member.number.0.to_be_bytes());
        if piece.numbers.len() >= PIECE_BYTES {
            let next = empty(piece.stratum, piece.place + 1);
            full.push(std::mem::replace(piece, next));
        }
    }
    full.extend(open.into_iter().filter(|piece| !piece.numbers.is_empty()));
    full
}

/// The numbers of a stored piece.
pub(super) fn numbers(piece: &[u8]) -> impl Iterator<Item = ConversationNo> {
    piece.as_chunks::<8>().0.iter().map(|bytes| ConversationNo(i64::from_be_bytes(*bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strata_are_spread_over_a_sample_and_each_place_knows_where_it_was_drawn() {
        assert_eq!(spread(vec![(0, 'a'), (0, 'b'), (0, 'c'), (1, 'x')], &[3, 1]), ['a', 'b', 'x', 'c']);
        assert_eq!(drawn_places(&[3, 1]), [0, 1, 3, 2]);
        assert_eq!(drawn_places(&[0, 2]), [0, 1]);
    }
}
