//! Which condition of a filter is asked first, because it names few rows: neither months nor words are asked for these.

use super::compose::{self, Conditions};
use super::{Read, Result};
use crate::domain::{CustomerRating, Day, MonthKey};
use std::collections::BTreeMap;

/// What names the rows of a filter without its words, where those can be few.
#[derive(Clone, Copy)]
pub(super) enum Driver {
    /// The one with a number.
    Number(i64),
    /// Those that carry a tag.
    Tag(i64),
    /// Those that somebody has reviewed.
    Reviews,
    /// Those that the customer rated so.
    Rating(CustomerRating),
    /// Those of so many messages.
    Length { least: u32, most: u32 },
}

impl Driver {
    /// What could name the rows of these conditions, what names the fewest first.
    fn of(conditions: &Conditions) -> impl Iterator<Item = Self> {
        let number = conditions.number.map(|number| Self::Number(number.0));
        let tag = conditions.tags.first().map(|tag| Self::Tag(*tag));
        let reviewed = conditions.reviewed == Some(true) || !conditions.verdicts.is_empty();
        let rating = conditions.rating.map(Self::Rating);
        let (least, most) = (conditions.messages_min, conditions.messages_max);
        let length = (least.is_some() || most.is_some())
            .then(|| Self::Length { least: least.unwrap_or(0), most: most.unwrap_or(u32::MAX) });
        let reviews = reviewed.then_some(Self::Reviews);
        number.into_iter().chain(tag).chain(reviews).chain(rating).chain(length)
    }

    /// Rows up to which this is asked before the index: small tables cost little, and name rows that any order can
    /// have; what names many by their rating or length finds a page as soon month by month.
    pub(super) fn few(self) -> i64 {
        match self {
            Self::Number(_) => 1,
            // `STORE` section 2: about 20,000.
            Self::Tag(_) | Self::Reviews => 20_000,
            Self::Rating(_) | Self::Length { .. } => 4_000,
        }
    }
}

impl Read<'_> {
    /// The rows that a number, tags, reviews, ratings or lengths name, if those are few.
    pub(super) fn few(
        &self,
        conditions: &Conditions,
        today: Day,
    ) -> Result<Option<BTreeMap<MonthKey, Vec<i64>>>> {
        let doing = "reading the rows of a filter";
        let mut found = None;
        for driver in Driver::of(conditions) {
            let rows: Vec<i64> = self.rows(&compose::counted(driver), |row| row.get("n"), doing)?;
            if rows.iter().all(|rows| *rows <= driver.few()) {
                found = Some(driver);
                break;
            }
        }
        let Some(driver) = found else { return Ok(None) };
        let statement = compose::candidates(driver, conditions, today);
        let found = self.rows(&statement, |row| Ok((row.get("id")?, row.get("index_month")?)), doing)?;
        let mut few = BTreeMap::<MonthKey, Vec<i64>>::new();
        for (id, month) in found {
            if let Some(month) = MonthKey::from_number(month) {
                few.entry(month).or_default().push(id);
            }
        }
        Ok(Some(few))
    }
}
