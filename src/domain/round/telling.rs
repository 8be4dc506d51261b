//! Which parts of a whole can be told beside each other, where it is divided more than once: by strata, by languages,
//! by channels.
//!
//! Each table by itself can be safe and both together not: what is told of a channel less what is told of a stratum
//! within it can be of two conversations. A figure that is told of a part is a sum over its atoms, the conversations
//! that no table tells apart; whoever reads several knows all sums that can be made of them. So this looks for sets of
//! few conversations among all linear combinations of the parts, not for single differences.

use super::RESULT_LEAST;
use fastrand::Rng;
use std::collections::{BTreeMap, BTreeSet};

/// What is reckoned with is reckoned modulo this prime, 2^61 - 1: without rounding, and where it errs at all, it hides.
const PRIME: u64 = (1 << 61) - 1;

/// Conversations that no other one is like, above which no further table is told beside the others: their pairs, half a
/// million, are looked through in a tenth of a second.
const SINGLES_MAX: usize = 1_000;

/// The sets that are looked for have one to four conversations.
const _: () = assert!(RESULT_LEAST == 5);

/// Which parts can be told. `atoms` are numbers of conversations; each table is a list of parts, each part the places
/// of its atoms, and tables come by how much they are wanted: finer ones first, so that rather a coarser part is
/// hidden. In each table the larger part is wanted more, and of parts of one size all are told or none.
///
/// No part of fewer than [`RESULT_LEAST`] conversations is told, and nothing from which the figure of so few can be
/// worked out by adding parts up and taking them away from each other.
pub fn tellable(atoms: &[u64], tables: &[Vec<Vec<usize>>]) -> Vec<Vec<bool>> {
    let size = |part: &[usize]| -> u64 { part.iter().filter_map(|atom| atoms.get(*atom)).sum() };
    let mut told = Parts::of(atoms);
    let mut tellable = Vec::with_capacity(tables.len());
    for table in tables {
        let mut sizes: BTreeMap<u64, Vec<&[usize]>> = BTreeMap::new();
        for part in table {
            sizes.entry(size(part)).or_default().push(part);
        }
        let mut told_sizes = BTreeSet::new();
        for (size, parts) in sizes.into_iter().rev().take_while(|(size, _)| *size >= RESULT_LEAST) {
            let before = told.mark();
            for part in parts {
                told.add(part);
            }
            if told.tell_of_few() {
                told.take_back(before);
            } else {
                told_sizes.insert(size);
            }
        }
        tellable.push(table.iter().map(|part| told_sizes.contains(&size(part))).collect());
    }
    tellable
}

/// Parts that are told together.
///
/// Atoms that lie in the same parts are one class. A set of classes is a combination of the parts if it vanishes with
/// them, when each atom is taken as a number and each part as an equation that says that its atoms make nothing: so each
/// atom that the equations leave free is a random number, the others follow, and sets are looked for that make nothing.
/// One that does so by chance is as likely as 1 of 2^61, and hides a part that need not have been.
struct Parts<'a> {
    atoms: &'a [u64],
    told: Vec<&'a [usize]>,
    /// The equations: each begins with 1, in a column in which every later one has 0.
    rows: Vec<(usize, Vec<u64>)>,
    /// What the atoms are where they are free.
    free: Vec<u64>,
}

impl<'a> Parts<'a> {
    fn of(atoms: &'a [u64]) -> Self {
        let mut random = Rng::with_seed(atoms.len() as u64);
        let free = atoms.iter().map(|_| random.u64(1..PRIME)).collect();
        Self { atoms, told: Vec::new(), rows: Vec::new(), free }
    }

    fn mark(&self) -> (usize, usize) {
        (self.told.len(), self.rows.len())
    }

    fn take_back(&mut self, (told, rows): (usize, usize)) {
        self.told.truncate(told);
        self.rows.truncate(rows);
    }

    fn add(&mut self, part: &'a [usize]) {
        self.told.push(part);
        let mut row = vec![0; self.atoms.len()];
        for atom in part {
            if let Some(one) = row.get_mut(*atom) {
                *one = 1;
            }
        }
        for (lead, other) in &self.rows {
            take_away(&mut row, *lead, other);
        }
        let found = row.iter().copied().enumerate().find(|(_, one)| *one != 0);
        let Some((lead, first)) = found else { return };
        let factor = inverse(first);
        for one in &mut row {
            *one = product(*one, factor);
        }
        self.rows.push((lead, row));
    }

    /// Numbers of the atoms, of which every part makes nothing.
    fn numbers(&self) -> Vec<u64> {
        let mut numbers = self.free.clone();
        for (lead, row) in self.rows.iter().rev() {
            let rest = row.iter().zip(&numbers).enumerate().filter(|(column, _)| column != lead);
            let rest = rest.fold(0, |total, (_, (one, number))| sum(total, product(*one, *number)));
            if let Some(number) = numbers.get_mut(*lead) {
                *number = opposite(rest);
            }
        }
        numbers
    }

    /// The classes: how many conversations each has, and its number.
    fn classes(&self) -> Vec<(u64, u64)> {
        let mut within = vec![Vec::new(); self.atoms.len()];
        for (place, part) in self.told.iter().enumerate() {
            for atom in *part {
                if let Some(parts) = within.get_mut(*atom) {
                    parts.push(place);
                }
            }
        }
        let mut classes: BTreeMap<Vec<usize>, (u64, u64)> = BTreeMap::new();
        let sized = within.into_iter().zip(self.atoms).zip(self.numbers());
        for ((parts, size), number) in sized.filter(|((_, size), _)| **size > 0) {
            let class = classes.entry(parts).or_default();
            *class = (class.0 + size, sum(class.1, number));
        }
        classes.into_values().collect()
    }

    /// Whether some conversations, but fewer than [`RESULT_LEAST`], are a combination of these parts; taken to be so where
    /// there are too many to look.
    fn tell_of_few(&self) -> bool {
        let classes = self.classes();
        let of_size = |wanted: u64| {
            let numbers = classes.iter().filter(move |(size, _)| *size == wanted).map(|(_, one)| *one);
            let mut numbers: Vec<u64> = numbers.collect();
            numbers.sort_unstable();
            numbers
        };
        let [ones, mut twos, threes, fours] = [1, 2, 3, 4].map(of_size);
        if ones.len() > SINGLES_MAX {
            return true;
        }
        for (place, one) in ones.iter().enumerate() {
            twos.extend(ones.iter().skip(place + 1).map(|other| sum(*one, *other)));
        }
        twos.sort_unstable();
        let has = |sorted: &[u64], number: u64| sorted.binary_search(&number).is_ok();
        [&ones, &twos, &threes, &fours].into_iter().any(|numbers| has(numbers, 0))
            || ones.iter().any(|one| has(&twos, opposite(*one)) || has(&threes, opposite(*one)))
            || twos.iter().any(|two| has(&twos, opposite(*two)))
    }
}

/// Takes so many of another row away that nothing is left in this column, in which that one has 1.
fn take_away(row: &mut [u64], column: usize, other: &[u64]) {
    let factor = opposite(row.get(column).copied().unwrap_or(0));
    if factor == 0 {
        return;
    }
    for (one, of_other) in row.iter_mut().zip(other).filter(|(_, of_other)| **of_other != 0) {
        *one = sum(*one, product(factor, *of_other));
    }
}

fn sum(one: u64, other: u64) -> u64 {
    (one + other) % PRIME
}

fn opposite(one: u64) -> u64 {
    (PRIME - one) % PRIME
}

fn product(one: u64, other: u64) -> u64 {
    (u128::from(one) * u128::from(other) % u128::from(PRIME)) as u64
}

/// What makes 1 with this number, which is not 0 (P. de Fermat, 1640).
fn inverse(number: u64) -> u64 {
    let (mut power, mut base, mut left) = (1, number, PRIME - 2);
    while left > 0 {
        if left % 2 == 1 {
            power = product(power, base);
        }
        base = product(base, base);
        left /= 2;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A conversation's stratum, language and channel, and how many there are of it.
    type Cell = (u8, u8, u8, u64);

    /// The whole, the strata, the languages and the channels of these cells, without empty ones.
    fn tables(cells: &[Cell]) -> (Vec<u64>, Vec<Vec<Vec<usize>>>) {
        let by = |of: fn(&Cell) -> u8| {
            let mut parts: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
            for (place, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.3 > 0) {
                parts.entry(of(cell)).or_default().push(place);
            }
            parts.into_values().collect::<Vec<_>>()
        };
        let tables = vec![by(|_| 0), by(|cell| cell.0), by(|cell| cell.1), by(|cell| cell.2)];
        (cells.iter().map(|cell| cell.3).collect(), tables)
    }

    /// What is told of the whole, of strata, of languages and of channels, as the numbers of their conversations.
    fn told(cells: &[Cell]) -> [Vec<u64>; 4] {
        let (atoms, tables) = tables(cells);
        let told = tellable(&atoms, &tables);
        let size = |part: &Vec<usize>| part.iter().map(|atom| atoms[*atom]).sum::<u64>();
        let sizes = |table: usize| {
            let parts = tables[table].iter().zip(&told[table]).filter(|(_, is_told)| **is_told);
            parts.map(|(part, _)| size(part)).collect()
        };
        [0, 1, 2, 3].map(sizes)
    }

    #[test]
    fn what_no_table_tells_is_told_by_none_beside_another() {
        const FI: u8 = 0;
        const SV: u8 = 1;
        const BOT: u8 = 0;
        const LIVE: u8 = 1;
        type Told<'a> = [&'a [u64]; 4];
        let table: [(&str, &[Cell], Told<'_>); 9] = [
            ("nothing", &[], [&[], &[], &[], &[]]),
            ("few", &[(0, FI, BOT, 4)], [&[], &[], &[], &[]]),
            (
                "nothing is small",
                &[(0, FI, BOT, 80), (1, FI, LIVE, 12), (2, SV, BOT, 8), (3, SV, LIVE, 5)],
                [&[105], &[80, 12, 8, 5], &[92, 13], &[88, 17]],
            ),
            (
                // The live ones less the Finnish live ones would be the two.
                "strata of both traits",
                &[(0, FI, BOT, 80), (1, FI, LIVE, 12), (2, SV, BOT, 8), (3, SV, LIVE, 2)],
                [&[102], &[80, 12], &[92, 10], &[]],
            ),
            (
                "a language is a stratum, and a channel has but three of the other one",
                &[(0, FI, BOT, 30), (1, SV, BOT, 3), (1, SV, LIVE, 20)],
                [&[53], &[30, 23], &[30, 23], &[]],
            ),
            (
                "two hidden ones whose sum is known, of which a channel has one",
                &[(0, FI, BOT, 40), (1, SV, BOT, 3), (2, 2, LIVE, 4)],
                [&[47], &[40], &[40], &[]],
            ),
            (
                "a small one has company",
                &[(0, FI, BOT, 30), (0, SV, BOT, 6), (0, 2, BOT, 2)],
                [&[38], &[38], &[30], &[38]],
            ),
            (
                "of two of one size none",
                &[(0, FI, BOT, 30), (0, SV, BOT, 6), (0, 2, BOT, 6), (0, 3, BOT, 2)],
                [&[44], &[44], &[30], &[44]],
            ),
            (
                // Neither margin is within the other, and no set of few comes of them.
                "languages and channels of one stratum cross",
                &[(0, FI, BOT, 40), (0, FI, LIVE, 3), (0, SV, BOT, 2), (0, SV, LIVE, 9)],
                [&[54], &[54], &[43, 11], &[42, 12]],
            ),
        ];
        for (name, cells, wanted) in table {
            assert_eq!(told(cells), wanted.map(<[u64]>::to_vec), "{name}");
        }
    }

    /// The fewest conversations that are left when told parts are added up and taken away from each other, each at most
    /// once.
    fn fewest(atoms: &[u64], told: &[&Vec<usize>]) -> Option<u64> {
        let mut fewest = None;
        for number in 0..3_u32.pow(told.len() as u32) {
            let mut times = vec![0_i32; atoms.len()];
            for (place, part) in told.iter().enumerate() {
                let sign = (number / 3_u32.pow(place as u32) % 3) as i32 - 1;
                for atom in *part {
                    times[*atom] += sign;
                }
            }
            let left = || times.iter().zip(atoms).filter(|(times, size)| **times != 0 && **size > 0);
            if left().all(|(times, _)| *times == 1) {
                let size = left().map(|(_, size)| *size).sum::<u64>();
                fewest = [fewest, Some(size).filter(|size| *size > 0)].into_iter().flatten().min();
            }
        }
        fewest
    }

    #[test]
    fn no_sum_and_no_difference_of_what_is_told_is_of_few() {
        let mut random = Rng::with_seed(5);
        let (mut tables_of_few, mut told_parts, mut hidden_parts) = (0, 0, 0);
        for round in 0..120 {
            // Strata that are both traits, one of them, or cross them.
            let cells: Vec<Cell> = (0..6)
                .map(|place| {
                    let (language, channel) = (place % 3, place / 3);
                    let stratum = [place, language, channel, random.u8(0..2)][round % 4];
                    (stratum, language, channel, random.u64(0..[4, 9, 30][round % 3]))
                })
                .collect();
            let (atoms, tables) = tables(&cells);
            let told = tellable(&atoms, &tables);
            let parts = || tables.iter().flatten().zip(told.iter().flatten());
            let kept: Vec<&Vec<usize>> = parts().filter(|(_, told)| **told).map(|(part, _)| part).collect();
            let all: Vec<&Vec<usize>> = parts().map(|(part, _)| part).collect();
            told_parts += kept.len();
            hidden_parts += all.len() - kept.len();
            // Without hiding there would be something to find; of many parts that takes long.
            let is_of_few = |fewest: Option<u64>| fewest.is_some_and(|fewest| fewest < RESULT_LEAST);
            tables_of_few += usize::from(all.len() <= 9 && is_of_few(fewest(&atoms, &all)));
            assert!(!is_of_few(fewest(&atoms, &kept)), "{cells:?}: {told:?}");
        }
        assert!(tables_of_few > 25 && told_parts > 400 && hidden_parts > 250, "{told_parts} {hidden_parts}");
    }
}
