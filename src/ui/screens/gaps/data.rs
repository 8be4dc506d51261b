//! What the screen says of gaps, as values.

use crate::domain::gap::{Gap, GapQuestion, GapWork};
use crate::domain::{ConversationId, Day, Language, RootCause, Verdict, VerdictCounts};
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::Load;
use crate::ui::screens::answers::data::verdicts_words;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A group of questions, and what is counted of them once, for it is shown in every frame.
#[derive(Debug)]
pub(super) struct Group {
    /// The group.
    pub(super) gap: Gap,
    /// From its first conversation to the last.
    period: Option<(Day, Day)>,
    /// In how many conversations.
    pub(super) conversations: u64,
}

impl From<Gap> for Group {
    fn from(gap: Gap) -> Self {
        let days = || gap.questions.iter().map(|asked| asked.started.day());
        let period = days().min().zip(days().max());
        let conversations: BTreeSet<ConversationId> =
            gap.questions.iter().map(|asked| asked.conversation).collect();
        let conversations = conversations.len() as u64;
        Self { gap, period, conversations }
    }
}

/// What was found: groups of questions, and what is to be mended.
#[derive(Debug)]
pub(super) struct Found {
    /// Groups, what most customers were given first.
    pub(super) groups: Vec<Group>,
    /// Pages and causes, what misled most customers first.
    pub(super) work: Vec<GapWork>,
}

/// An answer, by which its group is found again after a change.
pub(super) type Place = (ConversationId, u32);

impl Found {
    /// What an answer brings.
    pub(super) fn new(gaps: Vec<Gap>, work: Vec<GapWork>) -> Self {
        Self { groups: gaps.into_iter().map(Group::from).collect(), work }
    }

    /// The group at a place of the list.
    pub(super) fn group(&self, at: Option<u64>) -> Option<&Group> {
        at.and_then(|at| usize::try_from(at).ok()).and_then(|at| self.groups.get(at))
    }

    /// Where an answer stands now: its group, and its place in that.
    pub(super) fn place_of(&self, answer: Place) -> Option<(u64, u64)> {
        (0..).zip(&self.groups).find_map(|(place, group)| {
            let found =
                group.gap.questions.iter().position(|asked| (asked.conversation, asked.seq) == answer)?;
            Some((place, found as u64))
        })
    }
}

/// The question at a place of its group.
pub(super) fn question(gap: &Gap, at: Option<u64>) -> Option<&GapQuestion> {
    at.and_then(|at| usize::try_from(at).ok()).and_then(|at| gap.questions.get(at))
}

/// The verdicts of so many answers, some of which should have been handed over.
pub(super) fn counts(answers: u64, handovers: u64) -> VerdictCounts {
    let mut counts = VerdictCounts::default();
    counts.add(Verdict::NoAnswer, answers.saturating_sub(handovers));
    counts.add(Verdict::Handover, handovers);
    counts
}

/// The words that the questions of a group share, or the answer that all of them got.
pub(super) fn title(gap: &Gap, tr: Tr) -> String {
    match &gap.text {
        Some(text) => tr.gaps_text(&tr.kinds_spoken(text.as_str())),
        None if gap.words.is_empty() => tr.gaps_wordless().to_owned(),
        None => gap.words.join(", "),
    }
}

/// In how many conversations the questions are; of an answer text how many of its copies stand below.
pub(super) fn extent(group: &Group, tr: Tr) -> String {
    let gap = &group.gap;
    if gap.text.is_some() {
        tr.gaps_copies(gap.answers, gap.questions.len() as u64)
    } else {
        tr.common_conversations(group.conversations)
    }
}

/// The line below the words: language and period.
pub(super) fn facts(group: &Group, tr: Tr) -> String {
    let period = group.period.map(|(first, last)| tr.date_range(first, last));
    tr.list_facts(&[languages(&group.gap.languages, tr), period.unwrap_or_default()])
}

/// What a cause is called, or that none was given.
pub(super) fn cause(cause: Option<RootCause>, tr: Tr) -> &'static str {
    cause.map_or_else(|| tr.gaps_no_cause(), |cause| tr.root_cause(cause))
}

/// The causes of a group with their numbers, the most frequent first.
pub(super) fn causes(gap: &Gap, tr: Tr) -> String {
    let words = gap.causes.iter().map(|(one, count)| tr.gaps_cause_count(cause(*one, tr), *count));
    words.collect::<Vec<_>>().join(", ")
}

/// What a screen reader says of a group.
pub(super) fn group_name(group: &Group, tr: Tr) -> String {
    let verdicts = verdicts_words(&counts(group.gap.answers, group.gap.handovers), tr);
    tr.list_facts(&[title(&group.gap, tr), facts(group, tr), verdicts])
}

/// The line below a question: its verdict, the day, the cause, the page.
pub(super) fn question_facts(asked: &GapQuestion, tr: Tr) -> String {
    let cause = asked.cause.map_or("", |cause| tr.root_cause(cause));
    let (day, page) = (tr.date(asked.started.day()), tr.kinds_spoken(asked.reference.trim()));
    tr.list_facts(&[tr.verdict(asked.verdict), &day, cause, &*page])
}

/// What a screen reader says of a question.
pub(super) fn question_name(asked: &GapQuestion, tr: Tr) -> String {
    let words = tr.kinds_spoken(asked.question.as_str());
    let words = if words.is_empty() { tr.gaps_no_question() } else { &*words };
    tr.list_facts(&[words, &question_facts(asked, tr)])
}

/// The page that is to be mended, or that no reviewer named one.
pub(super) fn page(work: &GapWork, tr: Tr) -> String {
    let page = tr.kinds_spoken(&work.reference);
    if page.is_empty() { tr.gaps_no_page().to_owned() } else { page.into_owned() }
}

/// The languages in which it is missing.
pub(super) fn languages(languages: &[Language], tr: Tr) -> String {
    tr.capitalised(&tr.list(&tr.languages(languages)))
}

/// Everything but the page in one line: cause, languages, verdicts.
pub(super) fn work_facts(work: &GapWork, tr: Tr) -> String {
    let verdicts = verdicts_words(&counts(work.answers, work.handovers), tr);
    tr.list_facts(&[cause(work.cause, tr), &languages(&work.languages, tr), &verdicts])
}

/// What a screen reader says of a row of the work list.
pub(super) fn work_name(work: &GapWork, tr: Tr) -> String {
    tr.list_facts(&[page(work, tr), work_facts(work, tr)])
}

/// Whether the work list can leave.
pub(super) fn can_export(found: &Load<Rc<Found>>, tr: Tr) -> Can {
    Can::with(found, tr, |found| found.work.is_empty().then(|| tr.gaps_none_title()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gap::{GapText, gaps, work};
    use crate::domain::{ConversationNo, Locale, StoredText};
    use crate::error::{Error, ErrorKind};

    fn asked(conversation: i64, day: &str, words: &str, verdict: Verdict) -> GapQuestion {
        GapQuestion {
            conversation: ConversationId(conversation),
            number: ConversationNo(conversation),
            seq: 1,
            started: Day::parse(day).unwrap().start(),
            language: Language::FI,
            verdict,
            cause: (conversation > 1).then_some(RootCause::GuidanceMissing),
            reference: "migri.fi/tyo".to_owned(),
            question: StoredText(words.to_owned()),
        }
    }

    fn found() -> Found {
        let questions = [
            asked(3, "2026-11-20", "Milloin passi tulee?", Verdict::NoAnswer),
            asked(2, "2026-11-12", "Voiko kausityöluvalla vaihtaa työnantajaa? ⟦phone⟧", Verdict::Handover),
            asked(1, "2026-11-02", "voinko vaihtaa työnantajan kausityöluvan aikana", Verdict::NoAnswer),
        ];
        Found::new(gaps(&questions, &[]), work(&questions, &[]))
    }

    #[test]
    fn a_group_says_its_words_its_language_its_period_and_its_verdicts() {
        let (tr, found) = (Tr::new(Locale::En), found());
        let group = found.group(Some(0)).unwrap();
        let begins = "kausityöluvalla, ";
        let said = group_name(group, tr);
        assert!(said.starts_with(begins), "{said}");
        assert!(said.ends_with("Finnish · 2–12 Nov 2026 · no answer 1, should be handed over 1"), "{said}");
        assert_eq!(causes(&group.gap, tr), "No cause given 1, Guidance missing 1");
        assert_eq!(group.conversations, 2);
    }

    #[test]
    fn a_group_of_one_answer_text_says_it_and_how_often_it_was_given() {
        let tr = Tr::new(Locale::En);
        let text = GapText {
            text: StoredText("Soita ⟦phone⟧".to_owned()),
            verdict: Verdict::NoAnswer,
            cause: None,
            reference: String::new(),
            copies: 1284,
            languages: vec![Language::FI, Language::SV],
            questions: vec![
                asked(3, "2026-11-20", "Milloin passi tulee?", Verdict::NoAnswer),
                asked(1, "2026-11-02", "Missä se on?", Verdict::NoAnswer),
            ],
        };
        let texts = [text];
        let found = Found::new(gaps(&[], &texts), work(&[], &texts));
        let group = found.group(Some(0)).unwrap();
        assert_eq!(
            group_name(group, tr),
            "Answer “Soita phone number” · Finnish and Swedish · 2–20 Nov 2026 · no answer 1,284"
        );
        assert_eq!(extent(group, tr), "1,284 copies, 2 of them below");
        assert_eq!(
            work_name(&found.work[0], tr),
            "No page named · No cause given · Finnish and Swedish · no answer 1,284"
        );
    }

    #[test]
    fn only_where_it_is_known_that_nothing_was_found_that_is_why_nothing_leaves() {
        let tr = Tr::new(Locale::En);
        let error = || Error::new(ErrorKind::Internal, "reading gaps");
        let nothing = Rc::new(Found::new(Vec::new(), Vec::new()));
        for (found, reason) in [
            (Load::Idle, Some(tr.common_loading().to_owned())),
            (Load::Failed(error()), Some(error().message(tr))),
            (Load::Ready(nothing), Some(tr.gaps_none_title().to_owned())),
            (Load::Ready(Rc::new(found())), None),
        ] {
            assert_eq!(can_export(&found, tr).why_off(tr), reason);
        }
    }

    #[test]
    fn a_question_is_found_again_where_it_stands_after_a_change() {
        let found = found();
        assert_eq!(found.place_of((ConversationId(1), 1)), Some((0, 1)));
        assert_eq!(found.place_of((ConversationId(3), 1)), Some((1, 0)));
        assert_eq!(found.place_of((ConversationId(4), 1)), None);
    }

    #[test]
    fn a_question_is_read_with_the_names_of_what_was_removed() {
        let (tr, found) = (Tr::new(Locale::En), found());
        let asked = question(&found.group(Some(0)).unwrap().gap, Some(0)).unwrap();
        let said = question_name(asked, tr);
        assert!(said.contains("phone number") && said.ends_with("Guidance missing · migri.fi/tyo"), "{said}");
    }

    #[test]
    fn a_row_of_work_says_page_cause_languages_and_numbers_and_no_question() {
        let (tr, found) = (Tr::new(Locale::En), found());
        let said: Vec<String> = found.work.iter().map(|work| work_name(work, tr)).collect();
        assert_eq!(
            said,
            [
                "migri.fi/tyo · Guidance missing · Finnish · no answer 1, should be handed over 1",
                "migri.fi/tyo · No cause given · Finnish · no answer 1",
            ]
        );
    }
}
