//! A self-contained HTML page for screen and paper: no script, nothing fetched, every text escaped.

use crate::domain::{Piece, StoredText};
use crate::text::Tr;
use std::fmt::Write as _;

/// Styles that all pages share.
const STYLE: &str = include_str!("../../assets/page.css");

/// A page that is being written.
pub(super) struct Page {
    tr: Tr,
    html: String,
}

impl Page {
    /// A page with this title and its own styles beside those that all pages share.
    pub(super) fn begin(tr: Tr, title: &StoredText, style: &str) -> Self {
        let mut page = Self { tr, html: String::new() };
        page.tag("<!DOCTYPE html>\n<html lang=\"");
        page.tag(tr.locale().code());
        page.tag("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" ");
        page.tag("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
        page.plain(title);
        page.tag("</title>\n<style>\n");
        page.tag(STYLE);
        page.tag(style);
        page.tag("</style>\n</head>\n<body>\n");
        page
    }

    /// The page, in UTF-8.
    pub(super) fn end(mut self) -> String {
        self.tag("</body>\n</html>\n");
        self.html
    }

    /// Texts in the language of the page.
    pub(super) fn tr(&self) -> Tr {
        self.tr
    }

    /// Markup of our own.
    pub(super) fn tag(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    /// Words in an element of our own: `element("p class=\"facts\"", "a · b")`.
    pub(super) fn element(&mut self, opening: &str, words: &str) {
        self.tag("<");
        self.tag(opening);
        self.tag(">");
        self.words(words);
        self.tag("</");
        self.tag(opening.split(' ').next().unwrap_or(opening));
        self.tag(">\n");
    }

    /// Stored text, with the kind of each removed value as an outlined word.
    pub(super) fn stored(&mut self, text: &StoredText) {
        for (_, piece) in text.pieces() {
            match piece {
                Piece::Words(words) => self.words(words),
                Piece::Removed(kind) => {
                    self.tag("<span class=\"chip\">");
                    self.words(self.tr.kind(kind));
                    self.tag("</span>");
                }
            }
        }
    }

    /// The same where no markup can stand.
    fn plain(&mut self, text: &StoredText) {
        for (_, piece) in text.pieces() {
            match piece {
                Piece::Words(words) => self.words(words),
                Piece::Removed(kind) => self.words(&format!("[{}]", self.tr.kind(kind))),
            }
        }
    }

    /// Words of anybody, escaped. What would turn the direction of the words around it is shown, not obeyed.
    pub(super) fn words(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.tag("&amp;"),
                '<' => self.tag("&lt;"),
                '>' => self.tag("&gt;"),
                '"' => self.tag("&quot;"),
                '\'' => self.tag("&#39;"),
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                    // Writing to a string cannot fail.
                    let _written =
                        write!(self.html, "<span class=\"mark\">U+{:04X}</span>", u32::from(letter));
                }
                letter => self.html.push(letter),
            }
        }
    }
}
