//! Bodies in HTML as text, before the sieve sees them: tags and entities can split an identifier.
//!
//! A tag inside a line leaves nothing, so that `040<b>123</b>` stays one number; a block begins a new line. Texts of
//! links and images are kept, addresses and attributes are not; scripts, styles and comments are dropped. What
//! only looks like a tag stays as it is.

use zeroize::Zeroize as _;

/// Elements that begin and end on a line of their own.
const BLOCKS: [&str; 31] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];

/// Elements whose content nobody sees.
const HIDDEN: [&str; 6] = ["head", "noscript", "script", "style", "template", "title"];

/// Names of entities that browsers read without a semicolon too, as far as they are letters of a name or marks.
const WITHOUT_SEMICOLON: [&str; 16] = [
    "amp", "aring", "Aring", "auml", "Auml", "copy", "eacute", "gt", "lt", "nbsp", "ouml", "Ouml", "quot",
    "reg", "shy", "uuml",
];

/// Longest name of an entity that is looked for.
const LONGEST_ENTITY: usize = 33;

/// Tags whose quotes may be left open; beyond them a tag ends with the next `>`, so that no text costs more than a
/// few readings.
const OPEN_QUOTES: u8 = 16;

/// The text of an HTML body.
pub(super) fn text(mut html: String) -> String {
    let mut reader = Reader {
        rest: &html,
        text: String::with_capacity(html.len()),
        gap: false,
        open_quotes: 0,
        missing: Missing::default(),
    };
    reader.read();
    let text = reader.text.trim_end().to_owned();
    reader.text.zeroize();
    html.zeroize();
    text
}

struct Reader<'a> {
    rest: &'a str,
    text: String,
    /// Whether white space stands between what is written and what comes.
    gap: bool,
    open_quotes: u8,
    missing: Missing,
}

/// What the rest of the text has not, so that it is looked for once.
#[derive(Default)]
struct Missing {
    bracket: bool,
    comment_end: bool,
    /// One bit for each of [`HIDDEN`].
    closing: u8,
}

/// A tag, without its attributes but one.
struct Tag<'a> {
    name: String,
    closes: bool,
    /// What it shows instead of a picture.
    alt: Option<&'a str>,
    /// What follows it.
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        while let Some(first) = self.rest.chars().next() {
            match first {
                '<' if self.skip_comment() => {}
                '<' => match self.tag() {
                    Some(tag) => self.follow(&tag),
                    None => self.put('<', 1),
                },
                '&' => match entity(self.rest) {
                    Some((letters, len)) => {
                        for letter in letters.chars() {
                            self.put(letter, 0);
                        }
                        self.skip(len);
                    }
                    None => self.put('&', 1),
                },
                _ => self.put(first, first.len_utf8()),
            }
        }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Writes one character; white space is gathered into one space, as a browser shows it.
    fn put(&mut self, letter: char, bytes: usize) {
        self.skip(bytes);
        if letter == '\u{a0}' || letter.is_ascii_whitespace() {
            self.gap = true;
            return;
        }
        if std::mem::take(&mut self.gap) && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        self.text.push(letter);
    }

    fn new_line(&mut self) {
        self.gap = false;
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn skip_comment(&mut self) -> bool {
        let end = if self.rest.starts_with("<!--") {
            if self.missing.comment_end {
                return false;
            }
            let end = self.rest.find("-->");
            self.missing.comment_end = end.is_none();
            end.map(|at| at + 3)
        } else if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
            self.bracket(self.rest).map(|at| at + 1)
        } else {
            None
        };
        if let Some(end) = end {
            self.skip(end);
        }
        end.is_some()
    }

    /// The next `>` in what is left.
    fn bracket(&mut self, rest: &str) -> Option<usize> {
        if self.missing.bracket {
            return None;
        }
        let found = rest.find('>');
        self.missing.bracket = found.is_none();
        found
    }

    /// The tag that begins here, if it is one.
    fn tag(&mut self) -> Option<Tag<'a>> {
        let inside = self.rest.get(1..)?;
        let closes = inside.starts_with('/');
        let named = if closes { inside.get(1..)? } else { inside };
        let len = named.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
        let (name, after) = named.split_at_checked(len)?;
        if !name.starts_with(|first: char| first.is_ascii_alphabetic())
            || !after.starts_with(|next: char| next == '>' || next == '/' || next.is_ascii_whitespace())
        {
            return None;
        }
        let quoted = if self.open_quotes < OPEN_QUOTES { end_of_tag(after) } else { None };
        let end = quoted.or_else(|| {
            self.open_quotes = self.open_quotes.saturating_add(1);
            self.bracket(after)
        })?;
        let (attributes, rest) = after.split_at_checked(end)?;
        let name = name.to_ascii_lowercase();
        let alt = if name == "img" { attribute(attributes, "alt") } else { None };
        Some(Tag { name, closes, alt, rest: rest.get(1..)? })
    }

    fn follow(&mut self, tag: &Tag<'a>) {
        self.rest = tag.rest;
        let name = tag.name.as_str();
        if BLOCKS.contains(&name) {
            self.new_line();
            if name == "li" && !tag.closes {
                self.text.push_str("- ");
            }
        } else if matches!(name, "td" | "th") {
            self.gap = true;
        } else if let Some(which) = HIDDEN.iter().position(|hidden| *hidden == name)
            && !tag.closes
            && self.missing.closing & (1 << which) == 0
        {
            match find_closing(self.rest, name) {
                Some(end) => self.skip(end),
                None => self.missing.closing |= 1 << which,
            }
        }
        if let Some(alt) = tag.alt {
            for letter in alt.chars() {
                self.put(letter, 0);
            }
        }
    }
}

/// Where the tag ends that goes on here: at a `>` that is in no quotes.
fn end_of_tag(after: &str) -> Option<usize> {
    let mut quote = None;
    let mut value_begins = false;
    for (at, byte) in after.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') if value_begins => quote = Some(byte),
            (None, b'>') => return Some(at),
            _ => {}
        }
        value_begins = byte == b'=' || (value_begins && byte.is_ascii_whitespace());
    }
    None
}

/// The value of an attribute in quotes.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let start = attributes.find(&format!(" {name}="))? + name.len() + 2;
    let value = attributes.get(start..)?;
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}

/// Where the element that nobody sees closes, without regard to case.
fn find_closing(rest: &str, name: &str) -> Option<usize> {
    rest.match_indices("</").map(|(at, _)| at).find(|at| {
        rest.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
    })
}

/// The characters of the entity that begins here, and its length in bytes.
fn entity(rest: &str) -> Option<(String, usize)> {
    let inside = rest.get(1..)?;
    if let Some(number) = inside.strip_prefix('#') {
        let hex = number.starts_with(['x', 'X']);
        let digits = number.get(usize::from(hex)..)?;
        let fits = |byte: &u8| if hex { byte.is_ascii_hexdigit() } else { byte.is_ascii_digit() };
        let len = digits.bytes().take_while(fits).count();
        let code = u32::from_str_radix(digits.get(..len)?, if hex { 16 } else { 10 }).ok()?;
        let semicolon = usize::from(digits.get(len..)?.starts_with(';'));
        let letter = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        return Some((letter.to_string(), 2 + usize::from(hex) + len + semicolon));
    }
    let len = inside.bytes().take(LONGEST_ENTITY).take_while(u8::is_ascii_alphanumeric).count();
    let name = inside.get(..len)?;
    if inside.get(len..)?.starts_with(';') {
        let whole = rest.get(..len + 2)?;
        let letters = html_escape::decode_html_entities(whole);
        return (letters != whole).then(|| (letters.into_owned(), len + 2));
    }
    let known = WITHOUT_SEMICOLON.into_iter().find(|known| name.starts_with(known))?;
    Some((html_escape::decode_html_entities(&format!("&{known};")).into_owned(), known.len() + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_read_as_a_browser_shows_it() {
        for (html, shown) in [
            ("<p>Hei!</p>\n<p>Miten voin\n auttaa?</p>", "Hei!\nMiten voin auttaa?"),
            ("a<br>b<br/>c<BR />d", "a\nb\nc\nd"),
            ("<ul><li>yksi</li><li>kaksi</li></ul>", "- yksi\n- kaksi"),
            ("<a href=\"https://x.example/?a=1&amp;b=2\">Lue lisää</a> tästä", "Lue lisää tästä"),
            (
                "5 &lt; 6 &amp; 7 &gt; 2 &quot;x&quot; &auml;&#228;&#xE4; &#x1F600;",
                "5 < 6 & 7 > 2 \"x\" äää 😀",
            ),
            ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
            ("<img src='x' alt=\"kartta\">", "kartta"),
            ("<script>a < b</script><style>p{}</style><!-- c -->x<!DOCTYPE html>", "x"),
            ("<TITLE>t</title >y", "y"),
            ("a&nbsp;b &NoSuchThing; &x;", "a b &NoSuchThing; &x;"),
        ] {
            assert_eq!(text(html.to_owned()), shown, "{html}");
        }
    }

    #[test]
    fn no_tag_and_no_entity_splits_an_identifier() {
        for html in [
            "0101<b>90</b>-901A",
            "010190&#45;901A",
            "010190&#45901A",
            "<span>010190</span><span>-901A</span>",
            "01<wbr>0190<a title=\"a>b\">-901</a>A",
            "010190<i class='x' >-</i>901A",
        ] {
            let shown = text(html.to_owned());
            assert!(shown == "010190-901A" || html.contains("&#45901"), "{html}: {shown}");
        }
    }

    #[test]
    fn what_only_looks_like_a_tag_stays() {
        for (html, shown) in [
            ("a < b, c > d, I <3 you", "a < b, c > d, I <3 you"),
            ("<b", "<b"),
            ("x <maija@example.com> y", "x <maija@example.com> y"),
            ("<a title=\"open> kept", "kept"),
            ("&", "&"),
            ("&#;", "&#;"),
            ("&#99999999;", "\u{fffd}"),
            ("<>", "<>"),
        ] {
            assert_eq!(text(html.to_owned()), shown, "{html}");
        }
    }

    #[test]
    fn no_text_costs_more_than_a_few_readings() {
        for piece in ["<a href=\"", "<a", "<script>", "<!--", "&#", "</", "<b x='", "& "] {
            let long = piece.repeat(60_000 / piece.len());
            assert!(text(long).len() <= 60_000, "{piece}");
        }
    }
}
