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

/// A cell as it is written. What a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let formula = cell.trim_start_matches([' ', '\u{feff}']).starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if formula { format!("'{cell}") } else { cell.to_owned() };
    if safe.contains([';', ',', '"', '\n', '\r', '\t']) || formula {
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
            (" @SUM(A1)", "\"' @SUM(A1)\""),
            ("+358", "\"'+358\""),
            ("-2", "\"'-2\""),
            ("\t=1", "\"'\t=1\""),
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
