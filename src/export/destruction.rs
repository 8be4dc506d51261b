//! The record of a destruction as a self-contained page. It holds numbers, days and names of staff, no text of customers.

use super::page::Page;
use crate::domain::{Destroyed, DestructionRecord, RunState, StoredText, Tie, Timestamp};
use crate::text::Tr;

/// Styles of its own.
const STYLE: &str = include_str!("../../assets/destruction.css");

/// What the page says.
pub struct DestructionPage<'a> {
    /// The record.
    pub record: &'a DestructionRecord,
    /// Who let it leave the register.
    pub printed_by: &'a str,
    /// When.
    pub printed: Timestamp,
}

/// The page, in UTF-8.
pub fn page(tr: Tr, wanted: &DestructionPage<'_>) -> String {
    let record = wanted.record;
    let title = tr.destruction_title(record.run.number.unsigned_abs());
    let mut page = Page::begin(tr, &StoredText(title.clone()), STYLE);
    page.element("h1", &title);
    if !record.agency.trim().is_empty() {
        page.tag("<p class=\"agency\" dir=\"auto\">");
        page.words(tr.destruction_controller());
        page.tag(": ");
        page.stored(&StoredText(record.agency.clone()));
        page.tag("</p>\n");
    }
    if record.tie == Tie::Broken {
        page.element("p class=\"result found\"", tr.destruction_changed());
    }
    run(&mut page, record);
    what(&mut page, record);
    check(&mut page, record);
    log(&mut page, record);
    foot(&mut page, wanted);
    page.end()
}

/// A list of facts.
fn facts(page: &mut Page, facts: &[(&str, String)]) {
    page.tag("<dl>\n");
    for (what, words) in facts {
        page.element("dt", what);
        page.element("dd", words);
    }
    page.tag("</dl>\n");
}

fn run(page: &mut Page, record: &DestructionRecord) {
    let (tr, run) = (page.tr(), &record.run);
    let ended = run.ended.map_or_else(|| tr.destruction_not_ended().to_owned(), |at| tr.date_time(at));
    let secs = run.ended.map(|at| (at.0 - run.started.0).max(0).unsigned_abs().div_ceil(1000));
    let confirmed = record.confirmed_by.clone();
    let versions = if record.program.is_empty() {
        tr.destruction_versions_unknown().to_owned()
    } else {
        tr.destruction_versions_words(&record.program, &record.sqlite)
    };
    let mut lines = vec![
        (tr.destruction_cut_off(), tr.destruction_cut_off_words(&tr.date_in_text(run.cut_off))),
        (tr.destruction_began(), tr.date_time(run.started)),
        (tr.destruction_ended(), ended),
    ];
    lines.extend(secs.map(|secs| (tr.destruction_duration(), tr.duration_secs(secs))));
    lines.push((tr.destruction_state(), tr.run_state(run.state).to_owned()));
    lines.push((
        tr.destruction_confirmed(),
        confirmed.unwrap_or_else(|| tr.destruction_not_confirmed().to_owned()),
    ));
    lines.push((tr.destruction_versions(), versions));
    facts(page, &lines);
}

fn what(page: &mut Page, record: &DestructionRecord) {
    let tr = page.tr();
    page.element("h2", tr.destruction_what());
    if record.months.is_empty() {
        let run = &record.run;
        let lines = [
            (tr.destruction_conversations(), tr.number(run.conversations)),
            (tr.destruction_messages(), tr.number(run.messages)),
            (tr.destruction_annotations(), tr.number(run.annotations)),
        ];
        facts(page, &lines);
        if run.conversations > 0 {
            page.element("p", tr.destruction_no_months());
        }
        return;
    }
    let heads = [
        tr.destruction_month(),
        tr.destruction_conversations(),
        tr.destruction_messages(),
        tr.destruction_notes(),
        tr.destruction_tags(),
        tr.destruction_verdicts(),
        tr.destruction_examples(),
    ];
    page.tag("<table>\n<thead><tr>\n");
    for head in heads {
        page.element("th scope=\"col\"", head);
    }
    page.tag("</tr></thead>\n<tbody>\n");
    let mut all = Destroyed::default();
    for (month, count) in &record.months {
        all.add(*count);
        row(page, &tr.month_short(*month), *count);
    }
    page.tag("</tbody>\n<tfoot>\n");
    row(page, tr.destruction_total(), all);
    page.tag("</tfoot>\n</table>\n");
}

fn row(page: &mut Page, begins: &str, count: Destroyed) {
    let tr = page.tr();
    page.tag("<tr>\n");
    page.element("td", begins);
    for number in
        [count.conversations, count.messages, count.notes, count.tags, count.verdicts, count.examples]
    {
        page.element("td", &tr.number(number));
    }
    page.tag("</tr>\n");
}

fn check(page: &mut Page, record: &DestructionRecord) {
    let (tr, proof) = (page.tr(), record.run.proof);
    page.element("h2", tr.destruction_check());
    if proof.sought > 0 {
        let lines = [
            (tr.destruction_sought(), tr.number(proof.sought)),
            (tr.destruction_read(), tr.size_bytes(proof.bytes)),
            (tr.destruction_hits(), tr.number(proof.hits)),
        ];
        facts(page, &lines);
    }
    if proof.hits > 0 {
        page.element("p class=\"result found\"", tr.destruction_found());
    } else if record.run.state == RunState::Verified {
        page.element("p class=\"result\"", tr.destruction_found_nothing());
    } else {
        page.element("p class=\"result\"", tr.destruction_unchecked());
    }
}

fn log(page: &mut Page, record: &DestructionRecord) {
    let tr = page.tr();
    page.element("h2", tr.destruction_log());
    let Some(mark) = &record.mark else {
        page.element("p", tr.destruction_no_entry());
        return;
    };
    page.tag("<dl>\n");
    page.element("dt", tr.destruction_entry());
    page.element("dd", &tr.number(mark.entry.unsigned_abs()));
    page.element("dt", tr.destruction_hash());
    page.tag("<dd>");
    page.element("code", &mark.hash);
    page.tag("</dd>\n");
    page.element("dt", tr.destruction_words());
    page.element("dd", &mark.words);
    page.tag("</dl>\n");
}

fn foot(page: &mut Page, wanted: &DestructionPage<'_>) {
    let tr = page.tr();
    page.tag("<footer>\n");
    let lines = [
        (tr.destruction_printed_by(), wanted.printed_by.to_owned()),
        (tr.destruction_printed_at(), tr.date_time(wanted.printed)),
    ];
    facts(page, &lines);
    page.element(
        "p",
        match wanted.record.tie {
            Tie::Holds => tr.destruction_note(),
            Tie::Broken => tr.destruction_changed(),
            Tie::Unknown => tr.destruction_not_compared(),
        },
    );
    page.tag("</footer>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, DestructionProof, DestructionRun, LogMark, MonthKey};
    use crate::text::Locale;

    const HOSTILE: &str = "<script>alert('x')</script>";

    fn record() -> DestructionRecord {
        let at = Day::parse("2026-11-24").unwrap().start();
        DestructionRecord {
            agency: HOSTILE.to_owned(),
            run: DestructionRun {
                number: 12,
                started: at,
                ended: Some(Timestamp(at.0 + 65_000)),
                cut_off: Day::parse("2024-11-25").unwrap(),
                state: RunState::Verified,
                conversations: 64,
                messages: 512,
                annotations: 7,
                proof: DestructionProof { sought: 96, bytes: 41_700_000, hits: 0 },
                went_on: false,
            },
            months: vec![(
                MonthKey::from_number(202_411).unwrap(),
                Destroyed { conversations: 64, messages: 512, notes: 4, tags: 0, verdicts: 2, examples: 1 },
            )],
            confirmed_by: Some(HOSTILE.to_owned()),
            program: "0.1.0".to_owned(),
            sqlite: "3.51.0".to_owned(),
            mark: Some(LogMark { entry: 18_402, hash: "ab12".to_owned(), words: "kuusi lokki".to_owned() }),
            tie: Tie::Holds,
        }
    }

    fn printed(record: &DestructionRecord, locale: Locale) -> String {
        let page = DestructionPage { record, printed_by: HOSTILE, printed: record.run.started };
        super::page(Tr::new(locale), &page)
    }

    #[test]
    fn the_page_says_all_of_it_in_three_languages_and_no_name_becomes_markup() {
        for (locale, title, cut_off, nothing) in [
            (Locale::Fi, "Tuhoamispöytäkirja 12", "25.11.2024", "ei ole mitään tuhotusta"),
            (Locale::Sv, "Förstöringsprotokoll 12", "25.11.2024", "Inget av det förstörda"),
            (Locale::En, "Destruction record 12", "25 November 2024", "Nothing of what was destroyed"),
        ] {
            let page = printed(&record(), locale);
            for said in
                [title, cut_off, nothing, "<code>ab12</code>", "kuusi lokki", "3.51.0", "<td>512</td>"]
            {
                assert!(page.contains(said), "{said}: {page}");
            }
            for forbidden in ["<script", "http://", "https://", "url(", "src=\"", "<link"] {
                assert!(!page.contains(forbidden), "{forbidden}");
            }
        }
    }

    #[test]
    fn a_record_that_was_changed_says_so_in_three_languages_and_not_that_the_log_holds_it() {
        for locale in Locale::ALL {
            let tr = Tr::new(locale);
            let notes = [tr.destruction_note(), tr.destruction_changed(), tr.destruction_not_compared()];
            for (tie, expected) in
                [(Tie::Holds, [1, 0, 0]), (Tie::Broken, [0, 2, 0]), (Tie::Unknown, [0, 0, 1])]
            {
                let page = printed(&DestructionRecord { tie, ..record() }, locale);
                assert_eq!(notes.map(|note| page.matches(note).count()), expected, "{tie:?}: {page}");
            }
        }
    }

    #[test]
    fn what_was_not_checked_and_what_was_found_is_said() {
        let tr = Tr::new(Locale::En);
        let mut open = record();
        (open.run.ended, open.run.state, open.mark) = (None, RunState::Compacted, None);
        open.run.proof = DestructionProof::default();
        open.months.clear();
        let page = printed(&open, Locale::En);
        for said in [
            tr.destruction_unchecked(),
            tr.destruction_no_entry(),
            tr.destruction_no_months(),
            tr.destruction_not_ended(),
        ] {
            assert!(page.contains(said), "{said}");
        }
        let mut found = record();
        found.run.proof.hits = 1;
        let page = printed(&found, Locale::En);
        assert!(page.contains("class=\"result found\"") && !page.contains(tr.destruction_found_nothing()));
    }
}
