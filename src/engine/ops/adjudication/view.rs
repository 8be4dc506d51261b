//! What is to be settled, as whoever settles it sees it.

use super::compare::compare;
use super::{Adjudication, Reply};
use crate::domain::audit::Act;
use crate::domain::round::{Disagreement, MarkedWords, Reasoned, Reasons};
use crate::domain::{AccountId, Review, RoundItemId};
use crate::engine::event;
use crate::engine::ops::opening::{self, Reader};
use crate::engine::ops::{Handled, conversation};
use crate::engine::store::{Adjudicated, LockedVersion, Read, Store};
use crate::engine::transact::Adjudicate;
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use sha2::{Digest as _, Sha256};

/// Opens it: the log has the conversation's number.
pub(super) fn open(store: &mut Store, context: &Context, item: RoundItemId) -> Result<Handled> {
    let opened = opening::open::<Adjudicate, _>(
        store,
        context,
        Act::AdjudicationOpened,
        |read, moment| Ok(read.adjudicated(item, moment.today)?.number.0),
        |read, reader| view(read, reader, item).map(|(_, seen)| seen),
    )?;
    Ok(Handled::Now(opened.map(shown)))
}

/// The reply that shows it.
pub(super) fn shown(seen: Adjudication) -> event::Reply {
    event::Reply::Adjudication(Reply::Opened(Box::new(seen)))
}

/// What is to be settled of one conversation.
pub(super) fn view(read: Read<'_>, reader: Reader, item: RoundItemId) -> Result<(Adjudicated, Adjudication)> {
    let of = read.adjudicated(item, reader.moment.today)?;
    if read.conversation_was_given_to(of.conversation, reader.account)? {
        return Err(Error::new(ErrorKind::Forbidden, "settling what one has reviewed"));
    }
    let versions = shuffled(read, item, reader.account)?;
    let verdicts: Vec<_> = versions.iter().map(|version| version.verdicts.as_slice()).collect();
    let verdicts = compare(&verdicts, &read.settled_verdicts(item)?);
    let values: Vec<_> = versions.iter().map(|version| version.values.as_slice()).collect();
    let values = compare(&values, &read.settled_values(item)?);
    if verdicts.differ.is_empty() && values.differ.is_empty() {
        return Err(Error::new(ErrorKind::NotFound, "looking for what differs"));
    }
    let mut transcript = conversation::transcript(read, reader, of.conversation)?;
    transcript.review = Review::default();
    if let Some(first) = values.differ.first() {
        transcript.scorecard = Some(read.scorecard(read.scorecard_with(first.of)?)?);
    }
    if !of.settled {
        transcript.notes.clear();
        transcript.others.clear();
        transcript.verdicts_of_others.clear();
    }
    let evidence = marked_words(&versions);
    let reasons = reasoned(&versions, &verdicts.differ, |version| &version.reasons);
    let value_reasons = reasoned(&versions, &values.differ, |version| &version.value_reasons);
    let names = of.settled.then(|| versions.into_iter().map(|version| version.name).collect());
    let seen = Adjudication {
        item,
        transcript,
        verdicts: verdicts.differ,
        values: values.differ,
        evidence,
        reasons,
        value_reasons,
        agreed: verdicts.agreed,
        names,
    };
    Ok((of, seen))
}

/// What each version has marked, by answer, then in the order of the versions.
fn marked_words(versions: &[LockedVersion]) -> Vec<MarkedWords> {
    let of_version = |(place, version): (u8, &LockedVersion)| {
        let marked = version.evidence.iter().cloned();
        marked.map(|(seq, evidence)| MarkedWords { seq, place, evidence }).collect::<Vec<_>>()
    };
    let mut all: Vec<MarkedWords> = (0..).zip(versions).flat_map(of_version).collect();
    all.sort_by_key(|one| (one.seq, one.place));
    all
}

/// Why each version says that in which they differ, in the order of the versions.
fn reasoned<K: Copy + PartialEq, T>(
    versions: &[LockedVersion],
    differ: &[Disagreement<K, T>],
    of_version: impl Fn(&LockedVersion) -> &[(K, Reasons)],
) -> Vec<Reasoned<K>> {
    let mut all = Vec::new();
    for (place, version) in (0..).zip(versions) {
        let differing = of_version(version).iter().filter(|(of, _)| differ.iter().any(|one| one.of == *of));
        all.extend(differing.map(|(of, reasons)| Reasoned { of: *of, place, reasons: reasons.clone() }));
    }
    all
}

/// The versions in an order that tells nothing of who wrote them, and stays the same.
fn shuffled(read: Read<'_>, item: RoundItemId, reader: AccountId) -> Result<Vec<LockedVersion>> {
    let key = read.register()?.id_key;
    let mut versions = read.locked_versions(item, reader)?;
    versions.sort_by_cached_key(|version| {
        let mut hash = Sha256::new();
        hash.update(b"adjudication");
        hash.update(&key);
        hash.update(item.0.to_le_bytes());
        hash.update(version.assignment.to_le_bytes());
        <[u8; 32]>::from(hash.finalize())
    });
    Ok(versions)
}
