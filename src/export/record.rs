//! The record of processing as a self-contained page.

use super::page::Page;
use crate::domain::{Record, RecordSection, RecordSentence, RecordState, StoredText};
use crate::text::Tr;

/// Styles of its own.
const STYLE: &str = include_str!("../../assets/record.css");

/// What the page says.
pub struct RecordPage<'a> {
    /// The record.
    pub record: &'a Record,
    /// Who let it leave the register.
    pub exported_by: &'a str,
}

/// The page, in UTF-8.
pub fn page(tr: Tr, wanted: &RecordPage<'_>) -> String {
    let record = wanted.record;
    let mut page = Page::begin(tr, &StoredText(tr.record_title().to_owned()), STYLE);
    page.element("h1", tr.record_title());
    page.element("p class=\"article\"", tr.record_page_article());
    page.element("p class=\"counts\"", &tr.list_facts(&tr.record_counts(record)));
    for (number, section) in (1..).zip(RecordSection::ALL) {
        page.tag("<section>\n");
        page.element("h2", &format!("{number} {}", tr.record_section(section)));
        page.tag("<ul>\n");
        for said in section.sentences() {
            sentence(&mut page, record, said);
        }
        page.tag("</ul>\n</section>\n");
    }
    foot(&mut page, wanted);
    page.end()
}

fn sentence(page: &mut Page, record: &Record, said: RecordSentence) {
    let (tr, state) = (page.tr(), record.state(said));
    let class = match state {
        RecordState::Holds => "holds",
        RecordState::Untrue(_) => "untrue",
        RecordState::Stated => "stated",
        RecordState::Missing => "missing",
    };
    page.tag(&format!("<li id=\"{}\" class=\"{class}\">\n", said.code()));
    page.element("p class=\"sentence\"", tr.record_sentence(said));
    page.element("p class=\"state\"", tr.record_state(&state));
    if let RecordState::Untrue(fault) = &state {
        page.element("p class=\"reason\"", &tr.record_reason(&tr.record_fault(fault)));
    }
    for line in tr.record_evidence(record, said) {
        page.tag("<p class=\"evidence\" dir=\"auto\">");
        page.stored(&StoredText(line));
        page.tag("</p>\n");
    }
    if let Some(change) = tr.record_change(said).filter(|_| state.is_checked()) {
        page.element("p class=\"change\"", change);
    }
    page.tag("</li>\n");
}

fn foot(page: &mut Page, wanted: &RecordPage<'_>) {
    let (tr, check) = (page.tr(), &wanted.record.log.check);
    page.tag("<footer>\n<dl>\n");
    let facts = [
        (tr.record_page_when(), tr.date_time(wanted.record.at)),
        (tr.record_page_by(), wanted.exported_by.to_owned()),
        (
            tr.record_page_log(),
            tr.verify_words(check.last.unsigned_abs(), &tr.date_time(check.at), &check.words),
        ),
    ];
    for (what, words) in facts {
        page.element("dt", what);
        page.element("dd", &words);
    }
    page.tag("</dl>\n");
    page.element("p", tr.record_page_note());
    page.tag("</footer>\n");
}
