//! What is to be mended, for those who write guidance.

use super::{GapQuestion, GapText, GapWork, handovers};
use crate::domain::RootCause;
use std::collections::BTreeMap;

/// What is to be mended, by page of guidance and cause; what misled most customers first.
pub fn work(questions: &[GapQuestion], texts: &[GapText]) -> Vec<GapWork> {
    let of_answers = questions.iter().map(|asked| {
        (asked.reference.trim(), asked.cause, asked.verdict, 1, std::slice::from_ref(&asked.language))
    });
    let of_texts = texts.iter().map(|text| {
        (text.reference.trim(), text.cause, text.verdict, text.copies, text.languages.as_slice())
    });
    let mut pages: BTreeMap<(&str, Option<RootCause>), GapWork> = BTreeMap::new();
    for (reference, cause, verdict, answers, languages) in of_answers.chain(of_texts) {
        let page = pages.entry((reference, cause)).or_insert_with(|| GapWork {
            reference: reference.to_owned(),
            cause,
            answers: 0,
            handovers: 0,
            languages: Vec::new(),
        });
        page.answers += answers;
        page.handovers += handovers(verdict, answers);
        page.languages.extend(languages);
    }
    let mut work: Vec<GapWork> = pages.into_values().collect();
    for page in &mut work {
        page.languages.sort_unstable();
        page.languages.dedup();
    }
    work.sort_by_key(|page| std::cmp::Reverse(page.answers));
    work
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ConversationId, ConversationNo, Language, StoredText, Timestamp, Verdict};

    const MISSING: Option<RootCause> = Some(RootCause::GuidanceMissing);

    fn asked(verdict: Verdict, cause: Option<RootCause>) -> GapQuestion {
        GapQuestion {
            conversation: ConversationId(1),
            number: ConversationNo(1),
            seq: 1,
            started: Timestamp(1),
            language: Language::FI,
            verdict,
            cause,
            reference: " migri.fi/tyo ".to_owned(),
            question: StoredText("Miten?".to_owned()),
        }
    }

    #[test]
    fn work_is_by_page_and_cause_and_tells_no_question() {
        let questions = [
            asked(Verdict::Handover, None),
            asked(Verdict::NoAnswer, MISSING),
            asked(Verdict::Handover, MISSING),
        ];
        let work = work(&questions, &[]);
        let told: Vec<_> = work.iter().map(|page| (page.cause, page.answers, page.handovers)).collect();
        assert_eq!(told, [(MISSING, 2, 1), (None, 1, 1)]);
        assert!(work.iter().all(|page| page.reference == "migri.fi/tyo" && page.languages == [Language::FI]));
    }

    #[test]
    fn every_copy_of_a_text_counts_and_joins_the_page_that_its_verdict_names() {
        let text = |reference: &str, copies| GapText {
            text: StoredText("En ymmärtänyt.".to_owned()),
            verdict: Verdict::NoAnswer,
            cause: MISSING,
            reference: reference.to_owned(),
            copies,
            languages: vec![Language::SV, Language::FI],
            questions: Vec::new(),
        };
        let texts = [text("migri.fi/tyo", 30), text("", 1000)];
        let work = work(&[asked(Verdict::Handover, MISSING), asked(Verdict::NoAnswer, None)], &texts);
        let told: Vec<_> =
            work.iter().map(|page| (page.reference.as_str(), page.answers, page.handovers)).collect();
        assert_eq!(told, [("", 1000, 0), ("migri.fi/tyo", 31, 1), ("migri.fi/tyo", 1, 0)]);
        assert_eq!(work[1].languages, [Language::FI, Language::SV]);
    }
}
