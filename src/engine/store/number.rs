//! Numbers of rows as the values that they stand for, and many numbers as one parameter.

use super::{Row, unknown_number};

/// A number of the store as the value that it stands for.
pub(in crate::engine::store) fn known<T>(
    row: &Row<'_>,
    column: &'static str,
    read: fn(i64) -> Option<T>,
) -> rusqlite::Result<T> {
    read(row.get(column)?).ok_or_else(|| unknown_number(column))
}

/// The same where there may be none.
pub(in crate::engine::store) fn maybe<T>(
    row: &Row<'_>,
    column: &'static str,
    read: fn(i64) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let number: Option<i64> = row.get(column)?;
    number.map(|number| read(number).ok_or_else(|| unknown_number(column))).transpose()
}

/// Numbers as a JSON list: one parameter for any number of them.
pub(in crate::engine::store) fn json_of(numbers: impl IntoIterator<Item = i64>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(|number| number.to_string()).collect();
    format!("[{}]", numbers.join(","))
}
