//! Gaps in guidance: questions that got no answer or should have been handed over, grouped by likeness, and answer texts of
//! which all copies are such answers.

mod filler;
mod work;

pub use work::work;

use crate::domain::query::{fold, tokens};
use crate::domain::{ConversationId, ConversationNo, Language, RootCause, StoredText, Timestamp, Verdict};
use filler::is_filler;
use std::collections::{BTreeMap, BTreeSet};

/// Letters by which words are compared: Finnish and Swedish words change at their ends, and what is left of them tells what
/// they are about. The basic form of many a noun has no more than these: with one more, `passi` and `passin` were two words.
const STEM_LETTERS: usize = 5;
/// A longer word than this is compared by more letters: it is compound or derived, and many begin like another one, such as
/// `kansalaisuus` and `kansainvälinen`. Up to this length a word may be a short noun with its endings, as `hakemuksen` is.
const SHORT_LETTERS: usize = 11;
/// Letters by which longer words are compared.
const LONG_STEM_LETTERS: usize = 7;
/// Shorter words tell little of what a question is about.
const WORD_LETTERS: usize = 4;
/// From so many questions on, a word in more than one of [`COMMON_ONE_IN`] of them tells none apart.
const COMMON_FROM: usize = 20;
const COMMON_ONE_IN: usize = 3;
/// From this likeness on a question belongs to a group: the weight of the words that both have, by the geometric mean of the
/// weights of all words of the one and of the other. A short question is like a long one that says the same and more.
const ALIKE: f64 = 0.4;
/// Words by which a group is shown, at most.
const WORDS_SHOWN: usize = 5;

/// An answer with a verdict that names a gap, and the customer's question before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapQuestion {
    /// The conversation.
    pub conversation: ConversationId,
    /// Its number.
    pub number: ConversationNo,
    /// The answer's place in it.
    pub seq: u32,
    /// When the conversation began.
    pub started: Timestamp,
    /// Its language.
    pub language: Language,
    /// "No answer" or "should have been handed over".
    pub verdict: Verdict,
    /// Why.
    pub cause: Option<RootCause>,
    /// Reference to the guidance that should say it; may be empty.
    pub reference: String,
    /// What the customer wrote last before the answer.
    pub question: StoredText,
}

/// An answer text with a verdict that names a gap, for all copies that have no verdict of their own. They can be a great many:
/// they are counted, and some of them are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapText {
    /// Its beginning.
    pub text: StoredText,
    /// "No answer" or "should have been handed over".
    pub verdict: Verdict,
    /// Why.
    pub cause: Option<RootCause>,
    /// Reference to the guidance that should say it; may be empty.
    pub reference: String,
    /// Copies for which its verdict stands.
    pub copies: u64,
    /// In which languages it was given.
    pub languages: Vec<Language>,
    /// Some of these copies with their questions, the newest first.
    pub questions: Vec<GapQuestion>,
}

/// Questions that are alike, or that got the same answer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Words that they have in common, the most telling first; none: nothing tells them apart.
    pub words: Vec<String>,
    /// The beginning of the answer text, where that was judged with all its copies.
    pub text: Option<StoredText>,
    /// Their languages; of questions that are alike it is one.
    pub languages: Vec<Language>,
    /// Answers with such a verdict that customers were given; those of a text that was judged are all its copies.
    pub answers: u64,
    /// Of these, those that should have been handed over.
    pub handovers: u64,
    /// Why, the most frequent first.
    pub causes: Vec<(Option<RootCause>, u64)>,
    /// The questions, those of the newest conversation first; of a text some of them.
    pub questions: Vec<GapQuestion>,
}

/// What is to be mended on one page of guidance, without any question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapWork {
    /// The page; empty: no reviewer named one.
    pub reference: String,
    /// Why.
    pub cause: Option<RootCause>,
    /// Answers with such a verdict that customers were given, with all copies of texts that were judged.
    pub answers: u64,
    /// Of these, those that should have been handed over.
    pub handovers: u64,
    /// In which languages.
    pub languages: Vec<Language>,
}

/// The letters by which a folded word is compared.
fn stem(word: &str) -> String {
    let is_long = word.chars().count() > SHORT_LETTERS;
    word.chars().take(if is_long { LONG_STEM_LETTERS } else { STEM_LETTERS }).collect()
}

/// The words of a question by their stems, each in the form in which it stands first. What was removed from it is no word, nor
/// is filler.
fn stems(question: &str) -> BTreeMap<String, String> {
    let mut stems = BTreeMap::new();
    for word in tokens(question).filter_map(|range| question.get(range)) {
        let word = fold(word);
        let long = word.chars().count() >= WORD_LETTERS;
        if long && word.chars().all(char::is_alphabetic) && !is_filler(&word) {
            stems.entry(stem(&word)).or_insert(word);
        }
    }
    stems
}

/// A group that is being made.
struct Group {
    language: Language,
    /// The stems of its first question, by which others are compared with it.
    leader: BTreeSet<String>,
    weight: f64,
    members: Vec<usize>,
}

/// Groups questions by their words, the rarer of which weigh more. The same questions in the same order make the same groups:
/// each joins the group to whose first question it is most alike, of several the first, or begins a group. A text that was
/// judged is a group of its own: what its copies have in common is the answer, and most of their questions are not known. What
/// was given most often comes first.
pub fn gaps(questions: &[GapQuestion], texts: &[GapText]) -> Vec<Gap> {
    let mut words: Vec<BTreeMap<String, String>> =
        questions.iter().map(|asked| stems(asked.question.as_str())).collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for stem in words.iter().flat_map(BTreeMap::keys) {
        *seen.entry(stem.clone()).or_default() += 1;
    }
    if questions.len() >= COMMON_FROM {
        let most = questions.len() / COMMON_ONE_IN;
        for words in &mut words {
            words.retain(|stem, _| seen.get(stem).is_some_and(|with| *with <= most));
        }
    }
    let rarity = |stem: &str| {
        let with = seen.get(stem).map_or(1.0, |with| *with as f64);
        (1.0 + questions.len() as f64 / with).ln()
    };
    let mut groups: Vec<Group> = Vec::new();
    // Groups by the stems of their leaders, so that a question is compared only with those that share one.
    let mut led: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut wordless: BTreeMap<Language, usize> = BTreeMap::new();
    for (at, (asked, words)) in questions.iter().zip(&words).enumerate() {
        let weight: f64 = words.keys().map(|stem| rarity(stem)).sum();
        let found = if words.is_empty() {
            wordless.get(&asked.language).copied()
        } else {
            most_alike(&groups, &led, asked.language, words, weight, &rarity)
        };
        if let Some(group) = found.and_then(|found| groups.get_mut(found)) {
            group.members.push(at);
            continue;
        }
        for stem in words.keys() {
            led.entry(stem.clone()).or_default().push(groups.len());
        }
        if words.is_empty() {
            wordless.insert(asked.language, groups.len());
        }
        let leader = words.keys().cloned().collect();
        groups.push(Group { language: asked.language, leader, weight, members: vec![at] });
    }
    let mut gaps: Vec<Gap> = groups.iter().map(|group| told(group, questions, &words, &rarity)).collect();
    gaps.extend(texts.iter().map(of_text));
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.answers));
    gaps
}

/// The group to whose first question these words are most alike.
fn most_alike(
    groups: &[Group],
    led: &BTreeMap<String, Vec<usize>>,
    language: Language,
    words: &BTreeMap<String, String>,
    weight: f64,
    rarity: &impl Fn(&str) -> f64,
) -> Option<usize> {
    let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
    for stem in words.keys() {
        for group in led.get(stem).into_iter().flatten() {
            *shared.entry(*group).or_default() += rarity(stem);
        }
    }
    let mut best: Option<(usize, f64)> = None;
    for (at, shared) in shared {
        let Some(group) = groups.get(at).filter(|group| group.language == language) else { continue };
        let likeness = shared / (weight * group.weight).sqrt();
        if likeness >= ALIKE && best.is_none_or(|(_, other)| likeness > other) {
            best = Some((at, likeness));
        }
    }
    best.map(|(at, _)| at)
}

fn of_text(text: &GapText) -> Gap {
    Gap {
        words: Vec::new(),
        text: Some(text.text.clone()),
        languages: text.languages.clone(),
        answers: text.copies,
        handovers: handovers(text.verdict, text.copies),
        causes: vec![(text.cause, text.copies)],
        questions: text.questions.clone(),
    }
}

/// How many of so many answers with a verdict should have been handed over.
fn handovers(verdict: Verdict, answers: u64) -> u64 {
    if verdict == Verdict::Handover { answers } else { 0 }
}

fn told(
    group: &Group,
    questions: &[GapQuestion],
    words: &[BTreeMap<String, String>],
    rarity: &impl Fn(&str) -> f64,
) -> Gap {
    let members = || group.members.iter().filter_map(move |at| Some((questions.get(*at)?, words.get(*at)?)));
    let mut causes: BTreeMap<Option<RootCause>, u64> = BTreeMap::new();
    let mut asked: Vec<GapQuestion> = Vec::with_capacity(group.members.len());
    for (question, _) in members() {
        *causes.entry(question.cause).or_default() += 1;
        asked.push(question.clone());
    }
    asked.sort_by_key(|question| std::cmp::Reverse((question.conversation, question.seq)));
    let mut causes: Vec<_> = causes.into_iter().collect();
    causes.sort_by_key(|(_, many)| std::cmp::Reverse(*many));
    let mut common: Vec<(f64, &String)> = group
        .leader
        .iter()
        .filter_map(|stem| {
            let with = members().filter(|(_, words)| words.contains_key(stem)).count();
            let (_, first) = members().next()?;
            (2 * with >= group.members.len()).then_some((with as f64 * rarity(stem), first.get(stem)?))
        })
        .collect();
    // Of words that tell as much the longer is rather a noun.
    common.sort_by(|one, other| {
        let length = |word: &String| word.chars().count();
        let by_length = || length(other.1).cmp(&length(one.1));
        other.0.total_cmp(&one.0).then_with(by_length).then_with(|| one.1.cmp(other.1))
    });
    Gap {
        words: common.into_iter().take(WORDS_SHOWN).map(|(_, word)| word.clone()).collect(),
        text: None,
        languages: vec![group.language],
        answers: group.members.len() as u64,
        handovers: members().filter(|(asked, _)| asked.verdict == Verdict::Handover).count() as u64,
        causes,
        questions: asked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(number: i64, question: &str, cause: Option<RootCause>) -> GapQuestion {
        GapQuestion {
            conversation: ConversationId(number),
            number: ConversationNo(number),
            seq: 1,
            started: Timestamp(number),
            language: Language::FI,
            verdict: if number % 2 == 0 { Verdict::NoAnswer } else { Verdict::Handover },
            cause,
            reference: " migri.fi/tyo ".to_owned(),
            question: StoredText(question.to_owned()),
        }
    }

    #[test]
    fn questions_with_the_same_rare_words_are_one_gap() {
        let missing = Some(RootCause::GuidanceMissing);
        let questions = [
            asked(9, "Voiko kausityöluvalla vaihtaa työnantajaa?", missing),
            asked(8, "Milloin passi tulee postista?", None),
            asked(7, "voinko vaihtaa työnantajan kausityöluvan aikana", None),
            asked(6, "??", None),
            asked(5, "⟦phone⟧", None),
            asked(4, "Kausityölupa ja vaihtaminen: työnantaja muuttui", missing),
        ];
        let gaps = gaps(&questions, &[]);
        let told: Vec<(u64, u64, usize)> =
            gaps.iter().map(|gap| (gap.answers, gap.handovers, gap.words.len())).collect();
        assert_eq!((told[0].0, told[0].1), (3, 2));
        let asked: Vec<ConversationId> = gaps[0].questions.iter().map(|asked| asked.conversation).collect();
        assert_eq!(asked, [9, 7, 4].map(ConversationId));
        assert!(gaps[0].words.contains(&"kausityöluvalla".to_owned()), "{:?}", gaps[0].words);
        assert_eq!(gaps[0].causes, [(missing, 2), (None, 1)]);
        assert_eq!(told[1], (2, 1, 0), "nothing tells them apart");
        assert_eq!(told.len(), 3);
    }

    #[test]
    fn ordinary_questions_about_one_thing_are_one_gap_and_filler_makes_none() {
        let questions = [
            "Milloin passi tulee postista?",
            "Olen odottanut passin postitusta, miten kauan se vielä kestää?",
            "Passini on hukassa postissa",
            "Oleskelulupakortti katosi",
            "Mitä teen, kun oleskelulupakorttini on varastettu?",
            "Kyllä",
            "Miten tämä sitten menee minun kohdalla?",
            "Voitko selittää helpommalla suomella?",
            "Paljonko kansalaisuushakemus maksaa?",
            "Miten maksan kansalaisuushakemuksen?",
        ];
        let numbered = (1..).zip(questions).map(|(number, question)| asked(number, question, None));
        let gaps = gaps(&numbered.collect::<Vec<_>>(), &[]);
        let told: Vec<(u64, &str)> =
            gaps.iter().map(|gap| (gap.answers, gap.words.first().map_or("", String::as_str))).collect();
        assert_eq!(told, [(3, "postista"), (3, ""), (2, "oleskelulupakortti"), (2, "kansalaisuushakemus")]);
    }

    #[test]
    fn words_that_only_begin_alike_make_no_gap() {
        for (one, other, groups) in [
            ("Kansalaisuus", "Kansainvälinen suojelu", 2),
            ("My interview", "International help line", 2),
            ("Hakemus", "Hakemuksen tila", 1),
        ] {
            let found = gaps(&[asked(2, one, None), asked(1, other, None)], &[]);
            assert_eq!(found.len(), groups, "{one} / {other}");
        }
    }

    #[test]
    fn questions_in_two_languages_are_two_gaps() {
        let swedish = GapQuestion { language: Language::SV, ..asked(3, "Migri passi", None) };
        assert_eq!(gaps(&[asked(4, "Migri passi", None), swedish], &[]).len(), 2);
    }

    #[test]
    fn a_text_that_was_judged_is_one_gap_with_all_its_copies_and_what_most_were_given_is_first() {
        let text = GapText {
            text: StoredText("En ymmärtänyt.".to_owned()),
            verdict: Verdict::Handover,
            cause: None,
            reference: String::new(),
            copies: 1000,
            languages: vec![Language::FI, Language::SV],
            questions: vec![asked(7, "Milloin passi tulee postista?", None)],
        };
        let questions = [9, 8].map(|number| asked(number, "Milloin passi tulee postista?", None));
        let gaps = gaps(&questions, std::slice::from_ref(&text));
        let told: Vec<_> = gaps.iter().map(|gap| (gap.text.is_some(), gap.answers, gap.handovers)).collect();
        assert_eq!(told, [(true, 1000, 1000), (false, 2, 1)]);
        assert_eq!((&gaps[0].languages, &gaps[0].questions), (&text.languages, &text.questions));
        assert_eq!(gaps[0].causes, [(None, 1000)]);
    }
}
