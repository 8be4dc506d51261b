//! After a destruction: strings of what was destroyed are sought in every file of the register's folder (`SECURITY` 5).

use crate::domain::DestructionProof;
use crate::engine::ops::erase::{Living, Markers, Sifting};
use crate::engine::store::{Scan, Store};
use crate::error::Result;
use std::time::{Duration, SystemTime};
use zeroize::Zeroizing;

/// How long files are read in one slice.
const SLICE_MS: f64 = 6.0;

/// Seeks them, slice by slice.
pub(super) enum Proof {
    /// What stands in live text is left out.
    Sifting(Sifting),
    /// The files are read.
    Scanning(Markers, Box<Scan>),
    /// What was found is looked for in live text.
    Living(DestructionProof, Living),
    /// That is what came of it.
    Done(DestructionProof),
}

impl Proof {
    /// Of a destruction that is done.
    pub(super) fn new(markers: Markers, store: &mut Store) -> Result<Self> {
        Sifting::new(markers, store).map(Self::Sifting)
    }

    /// Runs one slice.
    pub(super) fn step(self, store: &mut Store) -> Result<Self> {
        Ok(match self {
            Self::Sifting(mut sifting) => {
                if !sifting.step(store)? {
                    return Ok(Self::Sifting(sifting));
                }
                let markers = sifting.markers();
                let strings = markers.strings();
                if strings.is_empty() {
                    return Ok(Self::Done(DestructionProof::default()));
                }
                let since = store.read(|read| read.run_proved_last())?;
                let since = since.and_then(|at| u64::try_from(at.0).ok());
                let since = since.map(|millis| SystemTime::UNIX_EPOCH + Duration::from_millis(millis));
                let scan = scan(store, &strings, since)?;
                Self::Scanning(markers, Box::new(scan))
            }
            Self::Scanning(markers, mut scan) => {
                if !scan.step(SLICE_MS)? {
                    return Ok(Self::Scanning(markers, scan));
                }
                let strings = markers.strings();
                let proof = DestructionProof { sought: strings.len() as u64, bytes: scan.bytes, hits: 0 };
                let found = scan.found.iter().filter_map(|at| strings.get(*at));
                let found: Vec<Zeroizing<String>> =
                    found.map(|string| Zeroizing::new((*string).to_owned())).collect();
                if found.is_empty() { Self::Done(proof) } else { Self::Living(proof, Living::new(found)) }
            }
            Self::Living(proof, mut living) => {
                if !living.step(store)? {
                    return Ok(Self::Living(proof, living));
                }
                Self::Done(DestructionProof { hits: living.dead() as u64, ..proof })
            }
            done @ Self::Done(_) => done,
        })
    }
}

fn scan(store: &mut Store, strings: &[&str], since: Option<SystemTime>) -> Result<Scan> {
    let backups = store.read(|read| read.backup_places())?;
    Scan::new(store.path(), &backups, strings, since)
}
