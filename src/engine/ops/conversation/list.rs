//! Rows of the list of conversations, and their number.

use super::snippet::snippet;
use super::{Count, Page, Place, Row};
use crate::domain::query::{Finder, Sort};
use crate::domain::{AccountId, ConversationId, Filter};
use crate::engine::clock::Stopwatch;
use crate::engine::store::{Order, Plan, Read};
use crate::engine::transact::{Moment, Permit, ReadConversations};
use crate::error::Result;

/// Up to this many rows "longest" and "best" are offered (`DECISIONS` 34); above, the newest come first.
const EXACT: usize = 1000;

/// Who reads, and when.
#[derive(Clone, Copy)]
struct Reader {
    account: AccountId,
    moment: Moment,
}

/// One page.
pub(super) fn list(
    permit: &Permit<'_, ReadConversations>,
    read: Read<'_>,
    moment: Moment,
    filter: &Filter,
    sort: Sort,
    at: Place,
    limit: usize,
) -> Result<Page> {
    let watch = Stopwatch::start();
    let reader = Reader { account: permit.account(), moment };
    let finder = filter.text.as_ref().map(crate::domain::query::TextQuery::finder);
    let plan = read.search_plan(filter, moment.today, reader.account)?;
    let mut ids = page(read, reader, filter, &plan, finder.as_ref(), (sort, at, limit.saturating_add(1)))?;
    let more = ids.len() > limit;
    ids.truncate(limit);
    let rows = rows(read, reader, finder.as_ref(), &ids)?;
    Ok(Page { rows, more, took_ms: watch.millis() })
}

/// The ids of a page.
fn page(
    read: Read<'_>,
    Reader { account, moment }: Reader,
    filter: &Filter,
    plan: &Plan,
    finder: Option<&Finder>,
    (sort, at, limit): (Sort, Place, usize),
) -> Result<Vec<ConversationId>> {
    let in_time = matches!(sort, Sort::Newest | Sort::Oldest);
    let sorted = if in_time {
        None
    } else {
        read.search_sorted(filter, sort, (moment.today, account), || sorted(read, plan, finder, sort))?
    };
    if let Some(sorted) = sorted {
        let skipped = match at {
            Place::Start => 0,
            Place::After(id) => sorted.iter().position(|known| *known == id).map_or(0, |place| place + 1),
            Place::Offset(rows) => usize::try_from(rows).unwrap_or(usize::MAX),
        };
        return Ok(sorted.into_iter().skip(skipped).take(limit).collect());
    }
    let order = if sort == Sort::Oldest { Order::Oldest } else { Order::Newest };
    match at {
        Place::Start => read.search_ids(plan, order, None, limit),
        Place::After(id) => read.search_ids(plan, order, Some(read.search_after(id)?), limit),
        Place::Offset(rows) if filter.is_empty() => match read.search_offset(moment.today, order, rows)? {
            Some(start) => read.search_ids(plan, order, Some(start), limit),
            None => Ok(Vec::new()),
        },
        Place::Offset(rows) => {
            let skipped = usize::try_from(rows).unwrap_or(usize::MAX);
            let ids = read.search_ids(plan, order, None, skipped.saturating_add(limit))?;
            Ok(ids.into_iter().skip(skipped).collect())
        }
    }
}

/// All ids in an order that is not that of time; `None` if there are too many, or if there are no words to be best.
fn sorted(
    read: Read<'_>,
    plan: &Plan,
    finder: Option<&Finder>,
    sort: Sort,
) -> Result<Option<Vec<ConversationId>>> {
    let ids = read.search_ids(plan, Order::Newest, None, EXACT + 1)?;
    if ids.len() > EXACT {
        return Ok(None);
    }
    let mut ranked = match (sort, finder) {
        (Sort::Best, Some(finder)) => ids
            .into_iter()
            .map(|id| {
                let texts = read.search_texts(id)?;
                Ok((id, texts.iter().map(|(role, text)| finder.different(text, *role)).max().unwrap_or(0)))
            })
            .collect::<Result<Vec<_>>>()?,
        (Sort::Best, None) => return Ok(None),
        _ => read.conversation_lengths(&ids)?,
    };
    // The sort is stable: among equals the newest stay first.
    ranked.sort_by_key(|(_, rank)| std::cmp::Reverse(*rank));
    Ok(Some(ranked.into_iter().map(|(id, _)| id).collect()))
}

fn rows(read: Read<'_>, reader: Reader, finder: Option<&Finder>, ids: &[ConversationId]) -> Result<Vec<Row>> {
    read.conversations(ids, reader.moment.today, reader.account)?
        .into_iter()
        .map(|conversation| {
            let snippet = match finder {
                Some(finder) => {
                    read.search_find(conversation.id, |role, text| snippet(finder, role, text))?
                }
                None => None,
            };
            Ok(Row { conversation, snippet })
        })
        .collect()
}

/// How many there are.
pub(super) fn count(
    permit: &Permit<'_, ReadConversations>,
    read: Read<'_>,
    moment: Moment,
    filter: &Filter,
    cap: u64,
) -> Result<Count> {
    if filter.is_empty() {
        let months = read.search_months(moment.today)?;
        return Ok(Count { count: months.iter().map(|(_, count)| count).sum(), exact: true });
    }
    let plan = read.search_plan(filter, moment.today, permit.account())?;
    let limit = usize::try_from(cap).unwrap_or(usize::MAX).saturating_add(1);
    let found = read.search_ids(&plan, Order::Newest, None, limit)?.len() as u64;
    Ok(Count { count: found.min(cap), exact: found <= cap })
}
