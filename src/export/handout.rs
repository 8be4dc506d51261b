//! A collection as a self-contained page.

use super::page::Page;
use crate::domain::{Day, Example, Message, StoredText, Timestamp};
use crate::text::Tr;

/// Styles of its own.
const STYLE: &str = include_str!("../../assets/handout.css");

/// What the page says.
pub struct Handout {
    /// The agency whose register it is from; may be empty.
    pub agency: String,
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
    let mut page = Page::begin(tr, &handout.name, STYLE);
    head(&mut page, handout);
    for (number, one) in (1..).zip(&handout.examples) {
        example(&mut page, number, one);
    }
    foot(&mut page, handout);
    page.end()
}

fn head(page: &mut Page, handout: &Handout) {
    let day = page.tr().date_in_text(handout.destroy_by);
    page.element("p class=\"destroy\"", &page.tr().handout_destroy_by(&day));
    page.tag("<h1 dir=\"auto\">");
    page.stored(&handout.name);
    page.tag("</h1>\n");
    if !handout.aim.as_str().trim().is_empty() {
        page.tag("<p class=\"aim\" dir=\"auto\">");
        page.stored(&handout.aim);
        page.tag("</p>\n");
    }
}

fn example(page: &mut Page, number: u64, example: &Example) {
    let tr = page.tr();
    page.tag("<section class=\"example\">\n<h2>");
    page.words(&tr.handout_example(number));
    page.tag("</h2>\n<p class=\"facts\">");
    let extent = if example.whole { tr.handout_whole() } else { tr.handout_passage() };
    let facts = [
        extent.to_owned(),
        tr.language(example.language),
        tr.date_time(example.started),
        tr.handout_last_day(&tr.date(example.last_day)),
    ];
    page.words(&facts.join(" · "));
    page.tag("</p>\n");
    for said in &example.passage {
        message(page, said, example.language.code());
    }
    if !example.lesson.trim().is_empty() {
        page.tag("<div class=\"lesson\">\n<h3>");
        page.words(tr.handout_lesson());
        page.tag("</h3>\n<p class=\"text\" dir=\"auto\">");
        page.stored(&StoredText(example.lesson.clone()));
        page.tag("</p>\n</div>\n");
    }
    page.tag("</section>\n");
}

fn message(page: &mut Page, message: &Message, language: &str) {
    page.tag("<div class=\"message ");
    page.tag(message.role.code());
    page.tag("\">\n<p class=\"speaker\">");
    page.words(page.tr().message_role(message.role));
    if let Some(at) = message.at {
        page.tag(" <span class=\"time\">");
        page.words(&page.tr().clock(at));
        page.tag("</span>");
    }
    page.tag("</p>\n<p class=\"text\" dir=\"auto\" lang=\"");
    page.tag(if language == "xx" { "und" } else { language });
    page.tag("\">");
    page.stored(&message.text);
    page.tag("</p>\n</div>\n");
}

fn foot(page: &mut Page, handout: &Handout) {
    let tr = page.tr();
    page.tag("<footer>\n<dl>\n<dt>");
    page.words(tr.handout_purpose());
    page.tag("</dt><dd dir=\"auto\">");
    page.stored(&handout.purpose);
    page.tag("</dd>\n");
    let rest = [
        (tr.handout_agency(), handout.agency.clone()),
        (tr.handout_by(), handout.exported_by.clone()),
        (tr.handout_when(), tr.date_time(handout.exported)),
    ];
    for (what, words) in rest.into_iter().filter(|(_, words)| !words.is_empty()) {
        page.tag("<dt>");
        page.words(what);
        page.tag("</dt><dd>");
        page.words(&words);
        page.tag("</dd>\n");
    }
    page.tag("</dl>\n<p>");
    page.words(&tr.handout_destroy_by(&tr.date_in_text(handout.destroy_by)));
    page.tag("</p>\n<p>");
    page.words(tr.handout_outside());
    page.tag("</p>\n</footer>\n");
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
            agency: "<b>Esimerkkivirasto</b>".to_owned(),
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
            assert!(foot.contains("<dd>&lt;b&gt;Esimerkkivirasto&lt;/b&gt;</dd>"), "{foot}");
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
