//! What the collections screen says, as values.

use crate::domain::{Collection, Day, Example};

/// From so many days on, the last day of an example is a warning (`LOOKS` 7).
const SOON_DAYS: i64 = 30;

/// Whether a last day is near.
pub(super) fn is_soon(last_day: Day, today: Day) -> bool {
    today.days_until(last_day) < SOON_DAYS
}

/// Collections in which an example ends soon.
pub(super) fn ending(collections: &[Collection], today: Day) -> u64 {
    collections.iter().filter(|one| one.first_last_day.is_some_and(|day| is_soon(day, today))).count() as u64
}

/// The day by which a handout of these examples has to be destroyed: the earliest due date among them.
pub(super) fn destroy_by(examples: &[Example]) -> Option<Day> {
    examples.iter().map(|example| example.last_day.plus_days(1)).min()
}

/// Where an example comes to stand when it is moved by one; `None` at the ends.
pub(super) fn moved(place: u32, down: bool, count: usize) -> Option<u32> {
    let target = if down { place.checked_add(1)? } else { place.checked_sub(1)? };
    ((target as usize) < count).then_some(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_day_is_near_from_thirty_days_on() {
        let today = Day::parse("2026-11-24").unwrap();
        assert!(is_soon(Day::parse("2026-12-23").unwrap(), today));
        assert!(!is_soon(Day::parse("2026-12-24").unwrap(), today));
    }

    #[test]
    fn an_example_moves_by_one_and_not_over_the_ends() {
        assert_eq!([moved(0, false, 3), moved(0, true, 3), moved(2, true, 3)], [None, Some(1), None]);
    }
}
