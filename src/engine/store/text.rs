//! The one kind of text that can be bound to a column of text (`DECISIONS` 18).

use crate::scrub::ScrubbedText;
use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;

impl ToSql for ScrubbedText {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.as_str()))
    }
}
