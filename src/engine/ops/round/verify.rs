//! Drawing a sample again: from the stored list of its population, by its seed.

use super::sample::numbers;
use crate::domain::sample::{ListedStratum, digest, draw};
use crate::domain::{ConversationNo, Day, Receipt, RoundId, Verification};
use crate::engine::store::{Read, StratumRow};
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};

/// A conversation with the place of its stratum.
type Placed = (usize, ConversationNo);

/// The list of its population; `None`: it went with its first destruction.
fn listed(read: Read<'_>, id: RoundId, receipt: &Receipt, today: Day) -> Result<Option<Listed>> {
    let pieces = read.round_pieces(id)?;
    if today > receipt.recomputable_until || pieces.is_empty() {
        return Ok(None);
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
    Ok(Some(Listed { strata, places, frame }))
}

/// From what a sample was drawn.
struct Listed {
    strata: Vec<StratumRow>,
    /// The place of each stratum by its key.
    places: BTreeMap<i64, usize>,
    frame: Vec<Placed>,
}

/// The numbers from which it was drawn, by stratum; `None`: their list went with the first destruction of one of them.
pub(super) fn list(read: Read<'_>, id: RoundId, today: Day) -> Result<Option<Vec<ListedStratum>>> {
    let Some(Listed { strata, mut frame, .. }) = listed(read, id, &read.round_receipt(id)?, today)? else {
        return Ok(None);
    };
    frame.sort_unstable();
    let of_it = |place: usize| {
        let from = frame.partition_point(|(of, _)| *of < place);
        let rest = frame.get(from..).unwrap_or_default().iter();
        rest.take_while(|(of, _)| *of == place).map(|(_, number)| *number).collect()
    };
    let stratum = |(place, row): (usize, StratumRow)| ListedStratum {
        sample: row.stratum.sample,
        numbers: of_it(place),
    };
    Ok(Some(strata.into_iter().enumerate().map(stratum).collect()))
}

/// Draws it and compares it with what is stored.
pub(super) fn verify(read: Read<'_>, id: RoundId, today: Day) -> Result<Verification> {
    let receipt = read.round_receipt(id)?;
    let Some(Listed { strata, places, frame }) = listed(read, id, &receipt, today)? else {
        return Ok(Verification::Past);
    };
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
