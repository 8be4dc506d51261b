//! A collection as a self-contained HTML page: no script, nothing fetched, every text escaped.

use crate::domain::{Day, Example, Message, Piece, StoredText, Timestamp};
use crate::text::Tr;
use std::fmt::Write as _;

/// Styles of the page, for screen and paper.
const STYLE: &str = include_str!("../../assets/handout.css");

/// What the page says.
pub struct Handout {
    /// Name of the collection.
    pub name: StoredText,
    /// What it is for; may be empty.
    pub aim: StoredText,
    /// Its examples, in order.
    pub examples: Vec<Example>,
    /// What the file is needed for.
    pub purpose: StoredText,
    /// Who let it leave the register.
    pub exported_by: String,
    /// When.
    pub exported: Timestamp,
    /// The day by which the file must be destroyed: the earliest due date of its contents.
    pub destroy_by: Day,
}

/// The page, in UTF-8.
pub fn page(tr: Tr, handout: &Handout) -> String {
    let mut page = Page { tr, html: String::new() };
    page.head(handout);
    for (number, example) in (1..).zip(&handout.examples) {
        page.example(number, example);
    }
    page.foot(handout);
    page.html
}

struct Page {
    tr: Tr,
    html: String,
}

impl Page {
    fn head(&mut self, handout: &Handout) {
        self.tag("<!DOCTYPE html>\n<html lang=\"");
        self.tag(self.tr.locale().code());
        self.tag("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" ");
        self.tag("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
        self.plain(&handout.name);
        self.tag("</title>\n<style>\n");
        self.tag(STYLE);
        self.tag("</style>\n</head>\n<body>\n<p class=\"destroy\">");
        self.words(&self.tr.handout_destroy_by(&self.tr.date_in_text(handout.destroy_by)));
        self.tag("</p>\n<h1 dir=\"auto\">");
        self.stored(&handout.name);
        self.tag("</h1>\n");
        if !handout.aim.as_str().trim().is_empty() {
            self.tag("<p class=\"aim\" dir=\"auto\">");
            self.stored(&handout.aim);
            self.tag("</p>\n");
        }
    }

    fn example(&mut self, number: u64, example: &Example) {
        let tr = self.tr;
        self.tag("<section class=\"example\">\n<h2>");
        self.words(&tr.handout_example(number));
        self.tag("</h2>\n<p class=\"facts\">");
        let extent = if example.whole { tr.handout_whole() } else { tr.handout_passage() };
        let facts = [
            extent.to_owned(),
            tr.language(example.language),
            tr.date_time(example.started),
            tr.handout_last_day(&tr.date(example.last_day)),
        ];
        self.words(&facts.join(" · "));
        self.tag("</p>\n");
        for message in &example.passage {
            self.message(message, example.language.code());
        }
        if !example.lesson.trim().is_empty() {
            self.tag("<div class=\"lesson\">\n<h3>");
            self.words(tr.handout_lesson());
            self.tag("</h3>\n<p class=\"text\" dir=\"auto\">");
            self.stored(&StoredText(example.lesson.clone()));
            self.tag("</p>\n</div>\n");
        }
        self.tag("</section>\n");
    }

    fn message(&mut self, message: &Message, language: &str) {
        self.tag("<div class=\"message ");
        self.tag(message.role.code());
        self.tag("\">\n<p class=\"speaker\">");
        self.words(self.tr.message_role(message.role));
        if let Some(at) = message.at {
            self.tag(" <span class=\"time\">");
            self.words(&self.tr.clock(at));
            self.tag("</span>");
        }
        self.tag("</p>\n<p class=\"text\" dir=\"auto\" lang=\"");
        self.tag(if language == "xx" { "und" } else { language });
        self.tag("\">");
        self.stored(&message.text);
        self.tag("</p>\n</div>\n");
    }

    fn foot(&mut self, handout: &Handout) {
        let tr = self.tr;
        self.tag("<footer>\n<dl>\n<dt>");
        self.words(tr.handout_purpose());
        self.tag("</dt><dd dir=\"auto\">");
        self.stored(&handout.purpose);
        self.tag("</dd>\n");
        let rest = [
            (tr.handout_by(), handout.exported_by.clone()),
            (tr.handout_when(), tr.date_time(handout.exported)),
        ];
        for (what, words) in rest {
            self.tag("<dt>");
            self.words(what);
            self.tag("</dt><dd>");
            self.words(&words);
            self.tag("</dd>\n");
        }
        self.tag("</dl>\n<p>");
        self.words(&tr.handout_destroy_by(&tr.date_in_text(handout.destroy_by)));
        self.tag("</p>\n<p>");
        self.words(tr.handout_outside());
        self.tag("</p>\n</footer>\n</body>\n</html>\n");
    }

    /// Markup of our own.
    fn tag(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    /// Stored text, with the kind of each removed value as an outlined word.
    fn stored(&mut self, text: &StoredText) {
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
    fn words(&mut self, words: &str) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ConversationId, ExampleId, Language, MessageRole};
    use crate::text::Locale;

    const HOSTILE: &str = "<script>alert('x')</script> \" onload=\"a & ⟦phone⟧ \u{202e}abc </style>";

    fn handout() -> Handout {
        let text = || StoredText(HOSTILE.to_owned());
        let at = Day::parse("2026-11-03").unwrap().start();
        let example = Example {
            id: ExampleId(1),
            conversation: ConversationId(1),
            place: 0,
            opening: HOSTILE.to_owned(),
            language: Language::FI,
            started: at,
            lesson: HOSTILE.to_owned(),
            passage: MessageRole::ALL
                .into_iter()
                .map(|role| Message { seq: 0, role, at: Some(at), text: text(), internal: false })
                .collect(),
            whole: false,
            last_day: Day::parse("2028-11-02").unwrap(),
            version: 0,
        };
        Handout {
            name: text(),
            aim: text(),
            examples: vec![example],
            purpose: text(),
            exported_by: "<script>Aino</script>".to_owned(),
            exported: at,
            destroy_by: Day::parse("2028-11-03").unwrap(),
        }
    }

    #[test]
    fn the_page_begins_with_the_day_and_ends_with_purpose_person_and_time() {
        for (locale, day, purpose) in [
            (Locale::Fi, "Tuhottava viimeistään 3.11.2028", "Viennin tarkoitus"),
            (Locale::Sv, "Ska förstöras senast 3.11.2028", "Syftet med exporten"),
            (Locale::En, "Must be destroyed by 3 November 2028", "Purpose of the export"),
        ] {
            let page = page(Tr::new(locale), &handout());
            let (_, body) = page.split_once("<body>\n").unwrap();
            assert!(body.starts_with(&format!("<p class=\"destroy\">{day}</p>")), "{body}");
            let (_, foot) = body.split_once("<footer>").unwrap();
            assert!(foot.contains(purpose) && foot.contains("alert(&#39;x&#39;)"), "{foot}");
        }
    }

    #[test]
    fn no_text_becomes_markup_and_nothing_is_fetched() {
        let page = page(Tr::new(Locale::Fi), &handout());
        for forbidden in
            ["<script", "onload=\"", "\u{202e}", "⟦", "http://", "https://", "url(", "src=\"", "<link"]
        {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        assert_eq!(page.matches("</style>").count(), 1);
        assert!(page.contains("<span class=\"chip\">puhelinnumero</span>"));
    }
}
