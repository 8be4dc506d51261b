//! Which conversations later imports have made longer, and the way back.

use super::super::conversation::month_of;
use super::super::{Read, Result, Tx};
use crate::domain::{
    Channel, ConversationId, CustomerRating, Day, ImportId, KindSet, MonthKey, StoredText, Timestamp,
};
use crate::engine::transact::{ImportFiles, May};
use rusqlite::{Row, named_params};

const DOING: &str = "looking at what an import lengthened";
const RATING: &str = "rating a conversation";

/// A conversation that an import made longer, or to which it brought no more than another rating.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lengthening {
    /// Which.
    pub(crate) conversation: ConversationId,
    /// Place of the first message that was added; of the next one if none was.
    pub(crate) first: u32,
}

/// What stays of a conversation when its end is cut off.
pub(crate) struct Shorter {
    /// Messages.
    pub(crate) messages: u32,
    /// When the last of them was written.
    pub(crate) ended: Timestamp,
    /// Answers among them.
    pub(crate) answers: u32,
    /// Who answered.
    pub(crate) channel: Channel,
    /// Kinds removed from them and the topic.
    pub(crate) kinds: KindSet,
}

/// Of a conversation that is going to be shorter.
pub(crate) struct Longer {
    /// When it began.
    pub(crate) started: Timestamp,
    /// The first day on which it may not exist.
    pub(crate) due_on: Day,
    /// The month whose index holds it.
    pub(crate) index_month: MonthKey,
    /// Topic words; empty if there are none.
    pub(crate) topic: StoredText,
}

impl Read<'_> {
    /// Conversations that an import made longer or rated anew, in order, after this key.
    pub(crate) fn lengthenings(
        &self,
        import: ImportId,
        after: ConversationId,
        limit: u32,
    ) -> Result<Vec<Lengthening>> {
        let values = named_params! { ":import": import.0, ":after": after.0, ":limit": limit };
        let row = |row: &Row<'_>| {
            Ok(Lengthening { conversation: ConversationId(row.get("conv")?), first: row.get("first")? })
        };
        self.all(include_str!("lengthenings.sql"), values, row, DOING)
    }

    /// How many it made longer.
    pub(crate) fn import_lengthened(&self, import: ImportId) -> Result<u64> {
        self.one(
            include_str!("lengthened.sql"),
            named_params! { ":import": import.0 },
            |row| row.get("n"),
            DOING,
        )
    }

    /// Whether a later import has added anything to a conversation.
    pub(crate) fn conversation_grew_after(&self, id: ConversationId, import: ImportId) -> Result<bool> {
        let statement =
            "SELECT EXISTS (SELECT 1 FROM lengthening WHERE conv = :conv AND import > :import) AS grew";
        let values = named_params! { ":conv": id.0, ":import": import.0 };
        self.one(statement, values, |row| row.get("grew"), DOING)
    }

    /// Whether staff have written anything on messages of a conversation from this place on.
    pub(crate) fn end_is_written_on(&self, end: Lengthening) -> Result<bool> {
        let values = named_params! { ":conv": end.conversation.0, ":first": end.first };
        self.one(include_str!("end_written_on.sql"), values, |row| row.get("written"), DOING)
    }

    /// What its shortening needs to know of a conversation.
    pub(crate) fn conversation_longer(&self, id: ConversationId) -> Result<Longer> {
        let statement = "SELECT started_ms, due_on, index_month, topic FROM conv WHERE id = :id";
        let row = |row: &Row<'_>| {
            Ok(Longer {
                started: Timestamp(row.get("started_ms")?),
                due_on: Day::from_number(row.get("due_on")?),
                index_month: month_of(row)?,
                topic: StoredText(row.get("topic")?),
            })
        };
        self.one(statement, named_params! { ":id": id.0 }, row, DOING)
    }
}

impl<R: May<ImportFiles>> Tx<'_, R> {
    /// Remembers that the import of this rest makes a conversation longer or rates it anew, and how the customer had rated
    /// it before.
    pub(crate) fn lengthening_add(&self, rest: ImportId, longer: Lengthening) -> Result<()> {
        let values =
            named_params! { ":rest": rest.0, ":conv": longer.conversation.0, ":first": longer.first };
        self.run(include_str!("lengthening_add.sql"), values, "lengthening a conversation").map(drop)
    }

    /// Cuts a conversation's end off, which must be out of the index.
    pub(crate) fn conversation_shorten(&self, end: Lengthening, left: &Shorter) -> Result<()> {
        let doing = "shortening a conversation";
        let id = end.conversation;
        let values = named_params! { ":first": id.message_row(end.first), ":end": id.message_row(0) + 8192 };
        self.run("DELETE FROM msg WHERE id >= :first AND id < :end", values, doing)?;
        let values = named_params! {
            ":id": id.0,
            ":messages": left.messages,
            ":ended_ms": left.ended.0,
            ":answers": left.answers,
            ":channel": left.channel.number(),
            ":kinds": left.kinds.0,
        };
        self.run(include_str!("shorten.sql"), values, doing).map(drop)
    }

    /// Gives a conversation the rating that it had before this import, and forgets that the import added anything to it.
    pub(crate) fn lengthening_undo(&self, import: ImportId, id: ConversationId) -> Result<()> {
        let values = named_params! { ":import": import.0, ":conv": id.0 };
        self.run(include_str!("unrate.sql"), values, RATING)?;
        self.lengthening_remove(import, id)
    }

    /// Forgets that a conversation was made longer.
    pub(crate) fn lengthening_remove(&self, import: ImportId, id: ConversationId) -> Result<()> {
        let statement = "DELETE FROM lengthening WHERE import = :import AND conv = :conv";
        let values = named_params! { ":import": import.0, ":conv": id.0 };
        self.run(statement, values, "shortening a conversation").map(drop)
    }
}

impl Tx<'_> {
    /// Changes what the customer thought of a conversation that no read can see yet.
    pub(crate) fn conversation_rate(&self, id: ConversationId, rating: Option<CustomerRating>) -> Result<()> {
        let values = named_params! { ":id": id.0, ":rating": rating.map(CustomerRating::number) };
        self.run("UPDATE conv SET rating = :rating WHERE id = :id", values, RATING).map(drop)
    }

    /// Gives a conversation the rating that was staged beside it, and removes the staged row.
    pub(crate) fn conversation_take_rating(&self, id: ConversationId, staged: ConversationId) -> Result<()> {
        let values = named_params! { ":id": id.0, ":staged": staged.0 };
        self.run(include_str!("rate_by_staged.sql"), values, RATING)?;
        self.conversation_remove(staged)
    }
}
