//! In what several versions differ.

use crate::domain::round::{Disagreement, Version};
use std::collections::BTreeSet;

/// What versions say, compared.
pub(in crate::engine::ops) struct Compared<K, T> {
    /// In which they differ.
    pub(in crate::engine::ops) differ: Vec<Disagreement<K, T>>,
    /// In which they agree.
    pub(in crate::engine::ops) agreed: Vec<(K, T)>,
}

/// Compares versions in their order. What only one of them has was not asked of the others, and is neither.
pub(in crate::engine::ops) fn compare<K: Copy + Ord, T: Copy + PartialEq>(
    versions: &[&[(K, T)]],
    settled: &[(K, T)],
) -> Compared<K, T> {
    let keys: BTreeSet<K> = versions.iter().flat_map(|version| version.iter().map(|(key, _)| *key)).collect();
    let mut compared = Compared { differ: Vec::new(), agreed: Vec::new() };
    for of in keys {
        let said: Vec<Option<T>> = versions.iter().map(|version| find(version, of)).collect();
        let given: Vec<T> = said.iter().copied().flatten().collect();
        let [first, rest @ ..] = given.as_slice() else { continue };
        if rest.is_empty() {
            continue;
        }
        if rest.iter().all(|other| other == first) {
            compared.agreed.push((of, *first));
        } else {
            let versions = (0..).zip(said).map(|(place, said)| Version { place, said }).collect();
            compared.differ.push(Disagreement { of, versions, settled: find(settled, of) });
        }
    }
    compared
}

fn find<K: Copy + Ord, T: Copy>(said: &[(K, T)], of: K) -> Option<T> {
    said.iter().find(|(key, _)| *key == of).map(|(_, said)| *said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_shown_with_every_version_and_what_only_one_was_asked_is_not() {
        let a: [(u32, u8); 3] = [(1, 0), (3, 2), (5, 1)];
        let b = [(1, 0), (3, 1)];
        let c = [(1, 0)];
        let compared = compare(&[&a[..], &b[..], &c[..]], &[(3, 2)]);
        let version = |place, said| Version { place, said };
        let versions = vec![version(0, Some(2)), version(1, Some(1)), version(2, None)];
        assert_eq!(compared.agreed, [(1, 0)]);
        assert_eq!(compared.differ, [Disagreement { of: 3, versions, settled: Some(2) }]);
    }
}
