//! Versions of the scorecard.

use super::{Error, ErrorKind, Read, Result, Tx, changed_one, found_one, known, unknown_number};
use crate::domain::scorecard::{Condition, Scale, Weight, Words};
use crate::domain::{
    AccountId, Criterion, CriterionId, Language, Locale, RootCause, Scorecard, ScorecardId, ScorecardState,
    Timestamp,
};
use crate::engine::transact::{KeepScorecards, May};
use crate::scrub::ScrubbedText;
use rusqlite::{Row, named_params};

/// Numbers of the parts of a criterion's texts; two for each value follow, from the lowest.
const NAME: usize = 0;
const GUIDELINE: usize = 1;
const FIRST_EXAMPLE: usize = 2;

fn scorecard(row: &Row<'_>) -> rusqlite::Result<Scorecard> {
    Ok(Scorecard {
        id: ScorecardId(row.get("id")?),
        number: row.get("number")?,
        state: known(row, "state", ScorecardState::from_number)?,
        changed: Timestamp(row.get("changed_ms")?),
        version: row.get("version")?,
        criteria: Vec::new(),
    })
}

fn criterion(row: &Row<'_>) -> rusqlite::Result<(CriterionId, Criterion)> {
    let causes: i64 = row.get("causes")?;
    let language: String = row.get("lang")?;
    let mut criterion = Criterion {
        scale: known(row, "scale", Scale::from_number)?,
        weight: Weight::new(row.get("weight")?),
        critical: row.get("critical")?,
        condition: known(row, "condition", Condition::from_number)?,
        language: Language::from_code(&language),
        causes: RootCause::ALL.into_iter().filter(|cause| causes >> cause.number() & 1 == 1).collect(),
        ..Criterion::empty()
    };
    criterion.fit_examples();
    Ok((CriterionId(row.get("id")?), criterion))
}

/// A text and where it belongs.
struct TextRow {
    criterion: CriterionId,
    part: usize,
    language: Locale,
    text: String,
}

fn text(row: &Row<'_>) -> rusqlite::Result<TextRow> {
    let language: usize = row.get("lang")?;
    Ok(TextRow {
        criterion: CriterionId(row.get("criterion")?),
        part: row.get("part")?,
        language: Locale::ALL.get(language).copied().ok_or_else(|| unknown_number("lang"))?,
        text: row.get("text")?,
    })
}

/// The texts of a criterion by the number of their part.
fn part<T>(criterion: &mut Criterion<T>, part: usize) -> Option<&mut Words<T>> {
    match part {
        NAME => Some(&mut criterion.name),
        GUIDELINE => Some(&mut criterion.guideline),
        example => {
            let at = example - FIRST_EXAMPLE;
            criterion.examples.get_mut(at / 2)?.get_mut(at % 2)
        }
    }
}

impl Read<'_> {
    /// Every version, the newest first.
    pub(crate) fn scorecards(&self) -> Result<Vec<Scorecard>> {
        self.scorecards_where(None, None)
    }

    /// One version; `NotFound` if it is gone.
    pub(crate) fn scorecard(&self, id: ScorecardId) -> Result<Scorecard> {
        let found = self.scorecards_where(Some(id), None)?.pop();
        found.ok_or_else(|| Error::new(ErrorKind::NotFound, "looking for a scorecard"))
    }

    /// The draft, or the version that is published.
    pub(crate) fn current_scorecard(&self, state: ScorecardState) -> Result<Option<Scorecard>> {
        Ok(self.scorecards_where(None, Some(state))?.pop())
    }

    fn scorecards_where(
        &self,
        id: Option<ScorecardId>,
        state: Option<ScorecardState>,
    ) -> Result<Vec<Scorecard>> {
        let doing = "reading scorecards";
        let values = named_params! { ":id": id.map(|id| id.0), ":state": state.map(ScorecardState::number) };
        let mut all = self.all(include_str!("list.sql"), values, scorecard, doing)?;
        for one in &mut all {
            let of_it = named_params! { ":scorecard": one.id.0 };
            one.criteria = self.all(include_str!("criteria.sql"), of_it, criterion, doing)?;
            for row in self.all(include_str!("texts.sql"), of_it, text, doing)? {
                let found = one.criteria.iter_mut().find(|(id, _)| *id == row.criterion);
                if let Some(words) = found.and_then(|(_, criterion)| part(criterion, row.part)) {
                    *words.get_mut(row.language) = row.text;
                }
            }
        }
        Ok(all)
    }
}

impl<R: May<KeepScorecards>> Tx<'_, R> {
    /// Makes an empty draft of the next number.
    pub(crate) fn scorecard_insert(&self, account: AccountId, at: Timestamp) -> Result<ScorecardId> {
        let values = named_params! { ":account": account.0, ":at_ms": at.0 };
        self.insert(include_str!("insert.sql"), values, "making a draft").map(ScorecardId)
    }

    /// Notes a change of a draft; `Conflict` if somebody has changed it since `version`, or it is no draft any more.
    pub(crate) fn scorecard_change(&self, id: ScorecardId, version: i64, at: Timestamp) -> Result<()> {
        let doing = "changing a draft";
        let values = named_params! { ":id": id.0, ":version": version, ":at_ms": at.0 };
        changed_one(self.run(include_str!("change.sql"), values, doing)?, doing)
    }

    /// Puts these criteria in the place of those that a draft has.
    pub(crate) fn scorecard_fill(&self, id: ScorecardId, criteria: &[Criterion<ScrubbedText>]) -> Result<()> {
        let statement = "DELETE FROM criterion WHERE scorecard = :id";
        self.run(statement, named_params! { ":id": id.0 }, "emptying a draft")?;
        for (place, criterion) in criteria.iter().enumerate() {
            self.criterion_insert(id, place, criterion)?;
        }
        Ok(())
    }

    fn criterion_insert(
        &self,
        scorecard: ScorecardId,
        place: usize,
        new: &Criterion<ScrubbedText>,
    ) -> Result<()> {
        let causes: i64 = new.causes.iter().fold(0, |mask, cause| mask | 1 << cause.number());
        let values = named_params! {
            ":scorecard": scorecard.0,
            ":place": place as i64,
            ":scale": new.scale.number(),
            ":weight": new.weight.get(),
            ":critical": new.critical,
            ":condition": new.condition.number(),
            ":lang": new.language.as_ref().map_or("", Language::code),
            ":causes": causes,
        };
        let id = self.insert(include_str!("insert_criterion.sql"), values, "adding a criterion")?;
        let examples = new.examples.iter().flatten();
        for (part, words) in [&new.name, &new.guideline].into_iter().chain(examples).enumerate() {
            for (language, locale) in Locale::ALL.into_iter().enumerate() {
                self.criterion_text_insert(CriterionId(id), (part, language), words.get(locale))?;
            }
        }
        Ok(())
    }

    /// Stores a text if there is any.
    fn criterion_text_insert(
        &self,
        criterion: CriterionId,
        (part, language): (usize, usize),
        text: &ScrubbedText,
    ) -> Result<()> {
        if text.as_str().trim().is_empty() {
            return Ok(());
        }
        let values = named_params! {
            ":criterion": criterion.0,
            ":part": part as i64,
            ":lang": language as i64,
            ":text": text,
        };
        self.insert(include_str!("insert_text.sql"), values, "adding a criterion").map(drop)
    }

    /// Publishes a draft; `Conflict` as with a change.
    pub(crate) fn scorecard_publish(&self, id: ScorecardId, version: i64, at: Timestamp) -> Result<()> {
        let doing = "publishing a scorecard";
        let values = named_params! { ":id": id.0, ":version": version, ":at_ms": at.0 };
        changed_one(self.run(include_str!("publish.sql"), values, doing)?, doing)
    }

    /// Archives the version that is published, if there is one; whether there was.
    pub(crate) fn scorecard_archive(&self, at: Timestamp) -> Result<bool> {
        let values = named_params! { ":at_ms": at.0 };
        Ok(self.run(include_str!("archive.sql"), values, "archiving a scorecard")? == 1)
    }

    /// Removes a draft; `NotFound` if it is none.
    pub(crate) fn scorecard_remove(&self, id: ScorecardId) -> Result<()> {
        let doing = "removing a draft";
        let statement = "DELETE FROM scorecard WHERE id = :id AND state = 0";
        let rows = self.run(statement, named_params! { ":id": id.0 }, doing)?;
        found_one(rows, doing)
    }
}
