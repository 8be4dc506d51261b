//! Examples: a conversation, or some messages of it, in a collection.

use super::{Read, Result, Tx, changed_one, known};
use crate::domain::{
    AccountId, CollectionId, ConversationId, Day, Example, ExampleId, Message, MessageRole, StoredText,
    Timestamp,
};
use crate::engine::transact::{KeepCollections, May};
use crate::scrub::ScrubbedText;
use rusqlite::{Row, named_params};

fn message(row: &Row<'_>) -> rusqlite::Result<Message> {
    Ok(Message {
        seq: row.get("seq")?,
        role: known(row, "role", MessageRole::from_number)?,
        at: row.get::<_, Option<i64>>("at_ms")?.map(Timestamp),
        text: StoredText(row.get("text")?),
        internal: false,
    })
}

fn example(row: &Row<'_>) -> rusqlite::Result<Example> {
    Ok(Example {
        id: ExampleId(row.get("id")?),
        conversation: ConversationId(row.get("conv")?),
        place: 0,
        opening: row.get("opening")?,
        language: super::super::conversation::language(row)?,
        started: Timestamp(row.get("started_ms")?),
        lesson: row.get("lesson")?,
        passage: Vec::new(),
        whole: row.get("whole")?,
        last_day: Day::from_number(row.get("due_on")?).minus_days(1),
        version: row.get("version")?,
    })
}

impl Read<'_> {
    /// The examples of a collection in order as `reader` sees them, without those that are due. Places are counted anew:
    /// an example whose conversation was destroyed leaves no gap.
    pub(crate) fn examples(
        &self,
        collection: CollectionId,
        today: Day,
        reader: AccountId,
    ) -> Result<Vec<Example>> {
        let doing = "reading examples";
        let values = named_params! {
            ":collection": collection.0,
            ":today": today.number(),
            ":reader": reader.0,
        };
        let mut examples = self.all(include_str!("examples.sql"), values, example, doing)?;
        let row = |row: &Row<'_>| Ok((ExampleId(row.get("example")?), message(row)?));
        let mut passages = self.all(include_str!("passages.sql"), values, row, doing)?.into_iter().peekable();
        for (place, example) in (0..).zip(&mut examples) {
            example.place = place;
            while let Some((_, message)) = passages.next_if(|(of, _)| *of == example.id) {
                example.passage.push(message);
            }
        }
        Ok(examples)
    }

    /// The collection and the conversation of an example; `NotFound` if there is none, or `reader` does not see it.
    pub(crate) fn example(&self, id: ExampleId, reader: AccountId) -> Result<(CollectionId, ConversationId)> {
        let row =
            |row: &Row<'_>| Ok((CollectionId(row.get("collection")?), ConversationId(row.get("conv")?)));
        let values = named_params! { ":id": id.0, ":reader": reader.0 };
        self.one(include_str!("example.sql"), values, row, "looking for an example")
    }

    /// The examples of a collection in order, those that are due among them.
    pub(crate) fn example_order(&self, collection: CollectionId) -> Result<Vec<ExampleId>> {
        let statement = "SELECT id FROM example WHERE collection = :collection ORDER BY place, id";
        let values = named_params! { ":collection": collection.0 };
        self.all(statement, values, |row| row.get("id").map(ExampleId), "reading the order of examples")
    }
}

impl<R: May<KeepCollections>> Tx<'_, R> {
    /// Adds an example at the end.
    pub(crate) fn example_insert(
        &self,
        collection: CollectionId,
        conversation: ConversationId,
        passage: &[u32],
        lesson: &ScrubbedText,
        account: AccountId,
        at: Timestamp,
    ) -> Result<ExampleId> {
        let doing = "adding an example";
        let values = named_params! {
            ":collection": collection.0,
            ":conv": conversation.0,
            ":lesson": lesson,
            ":account": account.0,
            ":added_ms": at.0,
        };
        let id = self.insert(include_str!("insert_example.sql"), values, doing)?;
        let statement = "INSERT OR IGNORE INTO example_message (example, seq) VALUES (:example, :seq)";
        for seq in passage {
            self.run(statement, named_params! { ":example": id, ":seq": seq }, doing)?;
        }
        Ok(ExampleId(id))
    }

    /// Changes what an example teaches, if nobody has changed it since `version`.
    pub(crate) fn example_change(&self, id: ExampleId, lesson: &ScrubbedText, version: i64) -> Result<()> {
        let doing = "changing an example";
        let values = named_params! { ":id": id.0, ":lesson": lesson, ":version": version };
        changed_one(self.run(include_str!("change_lesson.sql"), values, doing)?, doing)
    }

    /// Numbers the places of a collection's examples in this order.
    pub(crate) fn example_reorder(&self, order: &[ExampleId]) -> Result<()> {
        let statement = "UPDATE example SET place = :place WHERE id = :id AND place <> :place";
        for (place, id) in (0_i64..).zip(order) {
            self.run(statement, named_params! { ":id": id.0, ":place": place }, "ordering examples")?;
        }
        Ok(())
    }

    /// Removes an example.
    pub(crate) fn example_remove(&self, id: ExampleId) -> Result<()> {
        let values = named_params! { ":id": id.0 };
        self.run("DELETE FROM example WHERE id = :id", values, "removing an example").map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;
    use rusqlite::StatementStatus;

    #[test]
    fn one_statement_reads_the_messages_of_all_examples() {
        let mut fixture = Fixture::new("examples_at_once");
        let import =
            fixture.stage(&[("2026-11-02", "yksi"), ("2026-11-03", "kaksi"), ("2026-11-04", "kolme")]);
        fixture.publish(import);
        let today = fixture.context.today();
        let keys = fixture.store.read(|read| read.conversation_keys(i64::MIN, i64::MAX)).unwrap();
        let collection = CollectionId(1);
        fixture
            .store
            .conn
            .execute_batch(
                "INSERT INTO collection (name, aim, owner, created_ms) VALUES ('Opetus', '', 1, 1)",
            )
            .unwrap();
        for ((place, id), seq) in (0..).zip(keys.iter().rev()).zip([Some(0), None, Some(7)]) {
            let add = "INSERT INTO example (id, collection, conv, place, lesson, account, added_ms) \
                       VALUES (:place + 1, 1, :conv, :place, '', 1, 1)";
            fixture.store.conn.execute(add, named_params! { ":place": place, ":conv": id }).unwrap();
            let show =
                "INSERT INTO example_message (example, seq) SELECT :place + 1, :seq WHERE :seq IS NOT NULL";
            fixture.store.conn.execute(show, named_params! { ":place": place, ":seq": seq }).unwrap();
        }
        let (examples, runs) = fixture
            .store
            .read(|read| {
                let examples = read.examples(collection, today, AccountId(1))?;
                let statement = read.conn.prepare_cached(include_str!("passages.sql")).unwrap();
                Ok((examples, statement.get_status(StatementStatus::Run)))
            })
            .unwrap();
        let shown: Vec<(u32, Vec<&str>)> = examples
            .iter()
            .map(|one| (one.place, one.passage.iter().map(|message| message.text.0.as_str()).collect()))
            .collect();
        assert_eq!(shown, [(0, vec!["kolme"]), (1, vec!["kaksi"]), (2, vec![])]);
        assert_eq!(runs, 1);
    }
}
