//! What filters can be set to.

use super::Facets;
use crate::engine::store::Read;
use crate::engine::transact::{Moment, Permit, ReadConversations};
use crate::error::Result;

/// From small tables, and one look into the newest index that has it for each language and kind.
pub(super) fn facets(
    permit: &Permit<'_, ReadConversations>,
    read: Read<'_>,
    moment: Moment,
) -> Result<Facets> {
    let (languages, kinds) = read.search_languages_and_kinds(moment.today)?;
    Ok(Facets {
        sources: read.search_sources()?.into_iter().map(|(_, source)| source).collect(),
        tags: read.search_tags(moment.today, permit.account())?,
        languages,
        kinds,
    })
}
