//! How one conversation is reviewed in the demo.

use super::hours::Hours;
use crate::demo::{Judgement, Opinion};
use crate::domain::{Conversation, Criterion, CriterionId, CriterionValue, Language, Verdict};
use crate::engine::ops::conversation::Transcript;
use crate::engine::ops::review;
use crate::engine::{Engine, RawText};
use crate::error::Result;
use crate::text::{Locale, Tr};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Seconds that an answer takes to be judged, and what comes after the last one.
const JUDGING_SECS: RangeInclusive<i64> = 15..=70;
const FINISHING_SECS: RangeInclusive<i64> = 5..=25;

/// Judges every answer, values every criterion, and finishes the review.
pub(super) fn whole(
    desk: &Engine,
    transcript: &Transcript,
    opinion: &mut Opinion,
    hours: &mut Hours<'_>,
) -> Result<()> {
    let conversation = transcript.conversation.id;
    let said = answers(desk, transcript, usize::MAX, opinion, hours)?;
    for given in values(transcript, &said, opinion) {
        desk.call(review::Command::GiveValue { conversation, given })?;
    }
    hours.pass(FINISHING_SECS);
    desk.call(review::Command::Finish(conversation)).map(drop)
}

/// Judges so many answers. What is not correct is explained, where its text comes again only once.
pub(super) fn answers(
    desk: &Engine,
    transcript: &Transcript,
    most: usize,
    opinion: &mut Opinion,
    hours: &mut Hours<'_>,
) -> Result<Vec<Judgement>> {
    let row = &transcript.conversation;
    let places = transcript.answers();
    let (mut said, mut explained) = (Vec::new(), BTreeSet::new());
    for message in transcript.messages.iter().filter(|message| places.contains(&message.seq)).take(most) {
        let judgement = opinion.answer(message.text.as_str(), row.language);
        let (conversation, seq, verdict) = (row.id, message.seq, judgement.verdict);
        hours.pass(JUDGING_SECS);
        desk.call(review::Command::GiveVerdict { conversation, seq, verdict })?;
        if verdict != Verdict::Correct && explained.insert(message.text.as_str()) {
            desk.call(explanation(row, seq, judgement))?;
        }
        said.push(judgement);
    }
    Ok(said)
}

/// Values of the criteria that are asked, where this is said of the answers.
pub(super) fn values(
    transcript: &Transcript,
    said: &[Judgement],
    opinion: &mut Opinion,
) -> Vec<CriterionValue> {
    let about = transcript.conversation.about();
    let criteria = transcript.scorecard.iter().flat_map(|scorecard| scorecard.criteria.iter().enumerate());
    let asked = criteria.filter(|(_, (_, criterion))| criterion.applies(about));
    let given = |(place, (id, criterion)): (usize, &(CriterionId, Criterion))| {
        let (value, cause) = opinion.value(place, criterion, said, about.channel);
        CriterionValue { criterion: *id, value, cause }
    };
    asked.map(given).collect()
}

/// Why, what it should have been, and which guidance said so on the day of the conversation.
fn explanation(row: &Conversation, seq: u32, judgement: Judgement) -> review::Command {
    let reference = reference(row.language, &row.topic);
    review::Command::Explain {
        conversation: row.id,
        seq,
        cause: judgement.cause,
        should: RawText::new(judgement.should.to_owned()),
        valid_on: (!reference.is_empty()).then(|| row.started.day()),
        reference: RawText::new(reference),
    }
}

/// The guidance on a topic, by its name; empty if the conversation has none.
fn reference(language: Language, topic: &str) -> String {
    if topic.is_empty() {
        return String::new();
    }
    let locale = match language {
        Language::FI => Locale::Fi,
        Language::SV => Locale::Sv,
        _ => Locale::En,
    };
    format!("{}: {topic}", Tr::new(locale).cli_demo_agency())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::topic_label;
    use crate::scrub::{self, StaffField};

    #[test]
    fn guidance_is_named_by_its_topic_and_passes_the_sieve() {
        assert_eq!(reference(Language::FI, "Jatkolupa"), "Lupavirasto: Jatkolupa");
        assert_eq!(reference(Language::EN, ""), "");
        for language in [Language::FI, Language::SV, Language::EN] {
            for topic in (1..=40).map(|number| topic_label(number, language)) {
                let name = reference(language, topic);
                let left = scrub::staff(RawText::new(name.clone()), StaffField::Text);
                assert_eq!(left.text.as_str(), name);
            }
        }
    }
}
