//! What the screen says of answer texts, as values.

use crate::domain::answer::CorrectAnswer;
use crate::domain::query::{Matching, TextQuery, tokens};
use crate::domain::{
    Answer, AnswerRow, AnswerSort, AnswerState, MonthKey, Piece, StoredText, Verdict, VerdictCounts,
};
use crate::text::Tr;

/// Words of a text by which its conversations are searched: as many as tell it from others, and few enough to be read.
const PHRASE_WORDS: usize = 8;

/// What a choice of the list is called.
pub(super) fn state_word(state: AnswerState, tr: Tr) -> &'static str {
    match state {
        AnswerState::All => tr.answers_state_all(),
        AnswerState::Unreviewed => tr.answers_state_unreviewed(),
        AnswerState::Conflict => tr.answers_state_conflict(),
        AnswerState::Wrong => tr.answers_state_wrong(),
    }
}

/// What an order is called.
pub(super) fn sort_word(sort: AnswerSort, tr: Tr) -> &'static str {
    match sort {
        AnswerSort::Given => tr.answers_sort_given(),
        AnswerSort::Last => tr.answers_sort_last(),
        AnswerSort::Verdicts => tr.answers_sort_verdicts(),
    }
}

/// The line below a text: the topic of the conversation of its newest copy and, if that is the only one, its language. Those of
/// several stand beside the chosen text.
pub(super) fn row_facts(row: &AnswerRow, tr: Tr) -> String {
    let topic = tr.kinds_spoken(&row.topic);
    if row.given > 1 {
        return topic.into_owned();
    }
    tr.list_facts(&[&*topic, &tr.answers_languages(1, &tr.language(row.language))])
}

/// What a screen reader says of a row.
pub(super) fn row_name(row: &AnswerRow, tr: Tr) -> String {
    let text = tr.kinds_spoken(row.text.as_str()).into_owned();
    tr.list_facts(&[text, row_facts(row, tr), tr.answers_given(row.given), verdicts_words(&row.verdicts, tr)])
}

/// The verdicts that were given, in their own order.
pub(in crate::ui::screens) fn shares(counts: &VerdictCounts) -> Vec<(Verdict, u64)> {
    let all = Verdict::ALL.into_iter().map(|verdict| (verdict, counts.get(verdict)));
    all.filter(|(_, count)| *count > 0).collect()
}

/// The same, the most frequent first.
pub(super) fn by_number(counts: &VerdictCounts) -> Vec<(Verdict, u64)> {
    let mut all = shares(counts);
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    all
}

/// Verdicts with their numbers, as a line says them; how many there are where there are none.
pub(in crate::ui::screens) fn verdicts_words(counts: &VerdictCounts, tr: Tr) -> String {
    if counts.total() == 0 { tr.answers_verdicts(0) } else { numbered(&by_number(counts), tr) }
}

/// That reviewers differ, and in what; "not assessable" differs from nothing.
pub(super) fn differ(counts: &VerdictCounts, tr: Tr) -> Option<String> {
    let mut told = by_number(counts);
    told.retain(|(verdict, _)| *verdict != Verdict::Unassessable);
    counts.differ().then(|| tr.answers_differ(&numbered(&told, tr)))
}

fn numbered(counts: &[(Verdict, u64)], tr: Tr) -> String {
    let words = counts.iter().map(|(verdict, count)| {
        let verdict = tr.verdict(*verdict).to_lowercase();
        tr.answers_verdict_count(*count, &verdict)
    });
    words.collect::<Vec<_>>().join(", ")
}

/// What a text is about: topic, languages and channels of its conversations, and from when to when it was given.
pub(super) fn facts(answer: &Answer, tr: Tr) -> String {
    let languages = tr.languages(&answer.languages);
    let channels: Vec<String> =
        answer.channels.iter().map(|channel| tr.channel(*channel).to_lowercase()).collect();
    tr.list_facts(&[
        tr.kinds_spoken(&answer.topic).into_owned(),
        tr.answers_languages(languages.len() as u64, &tr.list(&languages)),
        channels.join(", "),
        tr.date_range(answer.period.0, answer.period.1),
    ])
}

/// A part of all copies, as a share and in per cent.
pub(super) fn part(count: u64, of: u64, tr: Tr) -> String {
    let percent = count as f64 * 100.0 / of.max(1) as f64;
    tr.list_facts(&[tr.share(count, of), tr.percent(percent, 0)])
}

/// From the first month to the last.
pub(super) fn months_span(months: &[(MonthKey, u64)], tr: Tr) -> String {
    match (months.first(), months.last()) {
        (Some((first, _)), Some((last, _))) => {
            format!("{}–{}", tr.month_short(*first), tr.month_short(*last))
        }
        _ => String::new(),
    }
}

/// The reference of a correct answer, with the day on which it was valid.
pub(super) fn reference(correct: &CorrectAnswer, tr: Tr) -> Option<String> {
    let named = tr.kinds_spoken(&correct.reference).into_owned();
    let valid = correct.valid_on.map(|day| tr.answers_valid_on(&tr.date(day))).unwrap_or_default();
    (!named.is_empty()).then(|| tr.list_facts(&[named, valid]))
}

/// The beginning of a text as a phrase to be searched: up to the first removed value that has words before it. `None`: it
/// holds nothing but signs and removed values.
pub(super) fn phrase(text: &StoredText) -> Option<TextQuery> {
    text.pieces().into_iter().find_map(|(_, piece)| {
        let Piece::Words(words) = piece else { return None };
        let found = tokens(words).filter_map(|place| words.get(place));
        let words: Vec<String> = found.take(PHRASE_WORDS).map(str::to_owned).collect();
        (!words.is_empty()).then_some(TextQuery::Phrase { words, matching: Matching::Exact, role: None })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;

    fn counts(given: &[(Verdict, u64)]) -> VerdictCounts {
        let mut counts = VerdictCounts::default();
        for (verdict, many) in given {
            counts.add(*verdict, *many);
        }
        counts
    }

    #[test]
    fn what_differs_is_said_with_its_numbers_the_most_frequent_first() {
        let tr = Tr::new(Locale::Fi);
        let split = counts(&[(Verdict::Incorrect, 3), (Verdict::Partly, 6), (Verdict::Unassessable, 9)]);
        assert_eq!(differ(&split, tr).unwrap(), "Erimielisyys: osittain oikein 6, väärin 3");
        assert_eq!(verdicts_words(&split, tr), "ei arvioitavissa 9, osittain oikein 6, väärin 3");
        for agreed in [counts(&[]), counts(&[(Verdict::Partly, 6), (Verdict::Unassessable, 9)])] {
            assert_eq!(differ(&agreed, tr), None);
        }
        assert_eq!(verdicts_words(&counts(&[]), tr), "arvioimatta");
    }

    #[test]
    fn a_share_of_the_copies_is_never_without_its_number() {
        let tr = Tr::new(Locale::En);
        assert_eq!(part(34, 284, tr), "34 of 284 · 12%");
        assert_eq!(part(0, 0, tr), "0 of 0 · 0%");
    }

    #[test]
    fn conversations_are_searched_by_the_words_before_a_removed_value() {
        let words = |text: &str| match phrase(&StoredText(text.to_owned())) {
            Some(TextQuery::Phrase { words, .. }) => words.join(" "),
            _ => String::new(),
        };
        for (text, searched) in [
            ("Soita numeroon ⟦phone⟧ ja kysy.", "Soita numeroon"),
            ("⟦phone⟧: kysy sieltä.", "kysy sieltä"),
            (
                "Yksi, kaksi \"kolme\" neljä viisi kuusi seitsemän kahdeksan yhdeksän",
                "Yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan",
            ),
            ("⟦phone⟧ …", ""),
        ] {
            assert_eq!(words(text), searched);
        }
    }
}
