//! Drawing a sample again: from the stored list of its population, by its seed.

use super::sample::numbers;
use crate::domain::sample::{digest, draw};
use crate::domain::{ConversationNo, Day, Receipt, RoundId, Verification};
use crate::engine::store::{Read, StratumRow};
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};

/// A conversation with the place of its stratum.
type Placed = (usize, ConversationNo);

/// Draws it and compares it with what is stored.
pub(super) fn verify(read: Read<'_>, id: RoundId, today: Day) -> Result<Verification> {
    let receipt = read.round_receipt(id)?;
    let pieces = read.round_pieces(id)?;
    if today > receipt.recomputable_until || pieces.is_empty() {
        return Ok(Verification::Past);
    }
    let strata = read.round_strata(id)?;
    let places: BTreeMap<i64, usize> =
        strata.iter().enumerate().map(|(place, stratum)| (stratum.id, place)).collect();
    let mut frame: Vec<Placed> = Vec::new();
    for (stratum, piece) in &pieces {
        if let Some(place) = places.get(stratum) {
            frame.extend(numbers(piece).map(|number| (*place, number)));
        }
    }
    let sizes: Vec<u64> = strata.iter().map(|row| row.stratum.sample).collect();
    if !is_as_drawn(&receipt, &strata, &frame) || digest(frame.clone(), &sizes) != receipt.digest {
        return Ok(Verification::Different);
    }
    let drawn: BTreeSet<Placed> = draw(receipt.seed, frame, &sizes)
        .into_iter()
        .enumerate()
        .flat_map(|(place, numbers)| numbers.into_iter().map(move |number| (place, number)))
        .collect();
    let items = read.round_items(id)?;
    let placed = |stratum: i64, number: i64| {
        places.get(&stratum).map(|place| (*place, ConversationNo(number))).filter(|one| drawn.contains(one))
    };
    let is_numbered = items.iter().all(|item| item.number == item.actual);
    let found: BTreeSet<Placed> = items.iter().filter_map(|item| placed(item.stratum, item.number)).collect();
    // Two rows of one conversation would hide that another is missing.
    if !is_numbered || found.len() < items.len() {
        return Ok(Verification::Different);
    }
    // What is missing of the sample is gone only if its conversation is.
    let missing: Vec<ConversationNo> = drawn.difference(&found).map(|(_, number)| *number).collect();
    if !missing.is_empty() && read.round_numbers_exist(&missing)? {
        return Ok(Verification::Different);
    }
    Ok(Verification::Same { compared: items.len() as u64, gone: missing.len() as u64 })
}

/// Whether the weights rest on as many conversations as are listed.
fn is_as_drawn(receipt: &Receipt, strata: &[StratumRow], frame: &[Placed]) -> bool {
    let mut listed: BTreeMap<usize, u64> = BTreeMap::new();
    for (place, _) in frame {
        *listed.entry(*place).or_default() += 1;
    }
    let is_listed = |(place, row): (usize, &StratumRow)| {
        row.stratum.frame == listed.get(&place).copied().unwrap_or_default()
    };
    receipt.frame == frame.len() as u64 && strata.iter().enumerate().all(is_listed)
}
