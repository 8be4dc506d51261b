//! Tables that a spreadsheet opens: semicolons, UTF-8 with its mark, and no cell that is a formula.

/// A table with its header, as bytes.
pub fn table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    [head(header), self::rows(rows)].concat()
}

/// Mark and header, where the rows of a long table follow bit by bit.
pub fn head<const N: usize>(header: [&str; N]) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    line(&mut text, header.into_iter());
    text.into_bytes()
}

/// Rows that follow it.
pub fn rows<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    let mut text = String::new();
    for row in rows {
        line(&mut text, row.iter().map(String::as_str));
    }
    text.into_bytes()
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(';');
        }
        text.push_str(&quoted(cell));
    }
    text.push_str("\r\n");
}

/// What begins a formula, in its wide form too (OWASP, "CSV Injection").
const BEGINS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell as it is written. What a spreadsheet would take for the beginning of a formula has an apostrophe before it,
/// also where it would come to stand at the beginning of a cell because the spreadsheet is set to another separator and
/// cuts there.
fn quoted(cell: &str) -> String {
    let mut safe = String::with_capacity(cell.len());
    if cell.starts_with(['\t', '\r', '\n', '\0']) {
        safe.push('\'');
    }
    let mut first = true;
    for letter in cell.chars() {
        if first && BEGINS.contains(&letter) {
            safe.push('\'');
        }
        safe.push(letter);
        let unseen = letter.is_whitespace() || matches!(letter, '\0' | '\u{200b}' | '\u{feff}');
        first = matches!(letter, ';' | ',' | '\t' | '\r' | '\n' | '"') || (first && unseen);
    }
    if safe != cell || safe.contains([';', ',', '"', '\n', '\r', '\t']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("12", "12"),
            ("=1+1", "\"'=1+1\""),
            (" @SUM(A1)", "\" '@SUM(A1)\""),
            ("+358", "\"'+358\""),
            ("-2", "\"'-2\""),
            ("\t=1", "\"'\t'=1\""),
            ("\u{a0}＝1", "\"\u{a0}'＝1\""),
            ("a,=1", "\"a,'=1\""),
            ("a\"; -1", "\"a\"\"; '-1\""),
            ("a-b, c-d", "\"a-b, c-d\""),
            ("a;b", "\"a;b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("a\nb", "\"a\nb\""),
        ] {
            assert_eq!(quoted(cell), written, "{cell:?}");
        }
    }

    #[test]
    fn a_table_is_read_by_a_spreadsheet_in_finnish() {
        let bytes = table(["a", "b"], [["1".to_owned(), "ä".to_owned()]].into_iter());
        assert_eq!(String::from_utf8(bytes).unwrap(), "\u{feff}a;b\r\n1;ä\r\n");
    }
}
