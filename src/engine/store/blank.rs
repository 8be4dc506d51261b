//! Zeroing the room between rows. `secure_delete` zeroes what is deleted, but where SQLite shifts rows from one page to
//! another, to make room or to fill a page up, their old bytes stay in the gap of the first (measured 2026-11-26: after
//! newer rules for 999,378 messages 1 of 23,146 places). A page's layout is that of sqlite.org/fileformat2.html, section
//! 1.6.

use super::log::PAGES_TOGETHER;
use super::{Error, ErrorKind, Result, Tx, failed};
use crate::engine::clock::Stopwatch;
use rusqlite::config::DbConfig;
use rusqlite::named_params;
use std::collections::BTreeMap;
use std::ops::Range;

const DOING: &str = "zeroing the room between rows";
/// The first page; its header comes after that of the file.
const FIRST: u32 = 1;
const FILE_HEADER: usize = 100;
/// The byte at which SQLite locks files; its page holds nothing.
const LOCK_BYTE: usize = 0x4000_0000;
/// Bytes of an entry of the pointer map: what a page is, and which page leads to it.
const MAP_ENTRY: usize = 5;
/// What the map says of pages of tables and indexes: their first one, and any other.
const IS_TREE: [u8; 2] = [1, 5];
/// Tables that hold what staff have written, and no conversation.
pub(crate) const STAFF_TABLES: [&str; 17] = [
    "account",
    "answer_verdict",
    "collection",
    "criterion_text",
    "example",
    "export",
    "import",
    "ledger_topic",
    "mapping",
    "note",
    "record",
    "register",
    "round",
    "round_result",
    "round_stratum",
    "tag",
    "verdict",
];

impl Tx<'_> {
    /// Zeroes it in page after page, from this one on until the time is over; returns the page at which it goes on.
    pub(crate) fn pages_blank(&self, from: u32, millis: f64) -> Result<Option<u32>> {
        self.with_pages(|pages| {
            let since = Stopwatch::start();
            let (mut number, mut written) = (from.max(FIRST), 0);
            while let Some(page) = pages.get(number)? {
                if pages.is_tree(number)? && pages.blank(number, page)? {
                    written += 1;
                }
                number += 1;
                if since.millis() >= millis || written >= PAGES_TOGETHER {
                    return Ok(Some(number));
                }
            }
            Ok(None)
        })
    }

    /// Zeroes it in these tables at once; they have to be small.
    pub(crate) fn tables_blank(&self, tables: &[&str]) -> Result<()> {
        self.with_pages(|pages| {
            for table in tables {
                for number in pages.of_table(table)? {
                    if let Some(page) = pages.get(number)? {
                        pages.blank(number, page)?;
                    }
                }
            }
            Ok(())
        })
    }

    /// Pages can be written only while the connection is not on its guard against that. Each change of that makes SQLite
    /// prepare its statements anew, so it is one for all pages of a slice.
    fn with_pages<T>(&self, act: impl FnOnce(&mut Pages<'_>) -> Result<T>) -> Result<T> {
        let on_guard = |on| {
            self.conn
                .set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, on)
                .map_err(|error| failed(&error, DOING))
        };
        on_guard(false)?;
        let done = Pages::of(self).and_then(|mut pages| act(&mut pages));
        on_guard(true)?;
        done
    }
}

/// The pages of the register inside a transaction.
struct Pages<'tx> {
    tx: &'tx Tx<'tx>,
    /// Bytes of each.
    size: usize,
    /// Pages of the pointer map that were read.
    maps: BTreeMap<u32, Vec<u8>>,
}

impl<'tx> Pages<'tx> {
    fn of(tx: &'tx Tx<'tx>) -> Result<Self> {
        let mut pages = Self { tx, size: 0, maps: BTreeMap::new() };
        let first = pages.get(FIRST)?.ok_or_else(|| Error::new(ErrorKind::RegisterDamaged, DOING))?;
        pages.size = first.len();
        Ok(pages)
    }

    /// A page's bytes; `None`: it is beyond the last.
    fn get(&self, number: u32) -> Result<Option<Vec<u8>>> {
        let statement = "SELECT data FROM sqlite_dbpage WHERE pgno = :number";
        let mut found =
            self.tx.all(statement, named_params! {":number": number}, |row| row.get("data"), DOING)?;
        Ok(found.pop())
    }

    /// Pages of a table, without those of long values, from which SQLite shifts nothing.
    fn of_table(&self, table: &str) -> Result<Vec<u32>> {
        let statement = "SELECT pageno FROM dbstat WHERE name = :table AND pagetype IN ('leaf', 'internal')";
        self.tx.all(statement, named_params! {":table": table}, |row| row.get("pageno"), DOING)
    }

    /// Whether a page belongs to a table or index and holds rows.
    fn is_tree(&mut self, number: u32) -> Result<bool> {
        if number == FIRST {
            return Ok(true);
        }
        let (map, entry) = map_entry(number, self.size);
        if map == number || number == lock_page(self.size) {
            return Ok(false);
        }
        if !self.maps.contains_key(&map) {
            let page = self.get(map)?.unwrap_or_default();
            self.maps.insert(map, page);
        }
        Ok(self.maps.get(&map).and_then(|page| page.get(entry)).is_some_and(|kind| IS_TREE.contains(kind)))
    }

    /// Writes the page with zeros in its room, if anything else stands there; `true`: it did.
    fn blank(&self, number: u32, mut page: Vec<u8>) -> Result<bool> {
        let at = if number == FIRST { FILE_HEADER } else { 0 };
        // What is not laid out as it should be is left to the check of the whole file.
        let Some(room) = room(&page, at) else { return Ok(false) };
        let mut stale = false;
        for range in room {
            if let Some(bytes) = page.get_mut(range) {
                stale |= bytes.iter().any(|byte| *byte != 0);
                bytes.fill(0);
            }
        }
        if !stale {
            return Ok(false);
        }
        let statement = "UPDATE sqlite_dbpage SET data = :page WHERE pgno = :number";
        self.tx.run(statement, named_params! {":page": page, ":number": number}, DOING).map(|_| true)
    }
}

fn lock_page(size: usize) -> u32 {
    (LOCK_BYTE / size) as u32 + 1
}

/// The page of the pointer map in which a page's entry stands, and where; a map's own is itself.
fn map_entry(number: u32, size: usize) -> (u32, usize) {
    let entries = (size / MAP_ENTRY) as u32;
    let map = (number - 2) / (entries + 1) * (entries + 1) + 2;
    let map = if map == lock_page(size) { map + 1 } else { map };
    (map, number.saturating_sub(map + 1) as usize * MAP_ENTRY)
}

/// Where a page with its header at `at` has no row: the gap before its rows, and the holes between them without what
/// chains these. Holes of up to three bytes are in no chain and stay. `None`: it is no such page.
fn room(page: &[u8], at: usize) -> Option<Vec<Range<usize>>> {
    let number = |at: usize| Some(usize::from(u16::from_be_bytes([*page.get(at)?, *page.get(at + 1)?])));
    let header = match page.get(at)? {
        2 | 5 => 12,
        10 | 13 => 8,
        _ => return None,
    };
    let gap = at + header + 2 * number(at + 3)?;
    let rows = match number(at + 5)? {
        0 => 1 << 16,
        rows => rows,
    };
    if gap > rows || rows > page.len() {
        return None;
    }
    let mut room = Vec::new();
    let (mut hole, mut before) = (number(at + 1)?, rows);
    while hole != 0 {
        let end = hole + number(hole + 2)?;
        if hole < before || end > page.len() {
            return None;
        }
        room.push((hole + 4).min(end)..end);
        (hole, before) = (number(hole)?, end);
    }
    room.push(gap..rows);
    Some(room)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::transact::slice;

    #[test]
    fn a_page_says_where_it_has_no_row() {
        // A leaf with one pointer, rows from 90 on, a hole of 10 bytes at 93.
        let mut page = vec![0xAA; 128];
        page[..10].copy_from_slice(&[13, 0, 93, 0, 1, 0, 90, 0, 0, 103]);
        page[93..97].copy_from_slice(&[0, 0, 0, 10]);
        assert_eq!(room(&page, 0), Some(vec![97..103, 10..90]));
        // A hole that leads back, one beyond the page, rows before the pointers, another sort of page.
        for (at, bytes) in [(93, [0, 93, 0, 10]), (93, [0, 0, 0, 99]), (5, [0, 9, 0, 0]), (0, [7, 0, 93, 0])]
        {
            let mut broken = page.clone();
            broken[at..at + 4].copy_from_slice(&bytes);
            assert_eq!(room(&broken, 0), None, "{at} {bytes:?}");
        }
        assert_eq!(room(&page[..9], 0), None);
    }

    #[test]
    fn the_map_of_pages_is_where_the_format_says() {
        // 819 entries a page of 4,096 bytes.
        for (number, wanted) in
            [(2, (2, 0)), (3, (2, 0)), (4, (2, 5)), (821, (2, 4_090)), (822, (822, 0)), (823, (822, 0))]
        {
            assert_eq!(map_entry(number, 4096), wanted, "{number}");
        }
        assert_eq!(lock_page(4096), 262_145);
    }

    #[test]
    fn rows_that_were_shifted_leave_nothing_between_those_that_stay() {
        let mut fixture = Fixture::new("blank");
        let conn = fixture.plain();
        conn.execute_batch("PRAGMA secure_delete = ON").unwrap();
        // Rows of another length between those of a page make SQLite shift them.
        let text = |n: i64| format!("{} merkki{n:05}x", "täyte ".repeat((n * 7 % 31) as usize));
        let add = "INSERT INTO tag (id, name) VALUES (?1, ?2)";
        for n in (0..2_000).map(|n| n * 10).chain((0..2_000).map(|n| n * 10 + 5)) {
            conn.execute(add, (n, text(n))).unwrap();
        }
        conn.execute("DELETE FROM tag WHERE id % 3 > 0", []).unwrap();
        let gone: Vec<String> =
            (0..4_000).map(|n| n * 5).filter(|n| n % 3 > 0).map(|n| format!("merkki{n:05}x")).collect();
        let left = |fixture: &Fixture| {
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
            let file = std::fs::read(fixture.path()).unwrap();
            let seeker = aho_corasick::AhoCorasick::new(&gone).unwrap();
            seeker.find_iter(&file).count()
        };
        let before = left(&fixture);
        assert!(before > 0, "positive control");
        slice(&mut fixture.store, |tx| tx.tables_blank(&STAFF_TABLES)).unwrap();
        assert_eq!(left(&fixture), 0, "of {before}");
        let mut page = Some(FIRST);
        let mut slices = 0;
        while let Some(from) = page {
            page = slice(&mut fixture.store, |tx| tx.pages_blank(from, 0.0)).unwrap();
            slices += 1;
        }
        let pages = fixture.number("PRAGMA page_count");
        assert_eq!(slices, pages + 1, "a slice ends with its time");
        assert_eq!(fixture.number("SELECT count(*) FROM tag"), 4_000 / 3 + 1);
        let sound: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
    }

    #[test]
    fn a_slice_ends_after_so_many_pages_that_were_written_whatever_time_is_left() {
        let mut fixture = Fixture::new("blank_pages");
        let conn = fixture.plain();
        // Two rows a page, of which one goes and leaves its bytes.
        let rows = 2 * (PAGES_TOGETHER + 20);
        conn.execute_batch("PRAGMA secure_delete = OFF; BEGIN").unwrap();
        for n in 0..rows {
            conn.execute("INSERT INTO tag (id, name) VALUES (?1, ?2)", (n, "täyte ".repeat(240))).unwrap();
        }
        conn.execute_batch("COMMIT; DELETE FROM tag WHERE id % 2 = 0").unwrap();
        let mut blanked = |from| slice(&mut fixture.store, |tx| tx.pages_blank(from, 1e9)).unwrap();
        let next = blanked(FIRST);
        assert!(next.is_some_and(|page| page > PAGES_TOGETHER), "{next:?}");
        assert_eq!(blanked(next.unwrap()), None, "the rest is one slice");
        assert_eq!(blanked(FIRST), None, "nothing is left to be written");
    }
}
