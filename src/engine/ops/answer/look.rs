//! What is shown of answer texts. No query reads more messages than it shows, but where words are looked for; then so many
//! texts at most.

use super::count::hash_of;
use crate::domain::answer::{
    ANSWER_MONTHS, Answer, AnswerCopy, AnswerFilter, AnswerPage, AnswerPlace, AnswerRow, AnswerSort,
    RestingAnswer, TextVerdict, VerdictCounts,
};
use crate::domain::{AccountId, AnswerHash, Channel, ConversationId, Day, Language, MonthKey, StoredText};
use crate::engine::store::{ListedAnswer, Read, Wanted, channel_bit, language_bit, languages_of};
use crate::error::{Error, ErrorKind, Result};
use std::collections::BTreeMap;

/// Characters of a text that are read, so that a placeholder which would be cut is left out, and those that are shown.
const READ_CHARS: u32 = 600;
const OPENING_CHARS: usize = 400;
/// Texts that are looked through for words at once, and for one page; some 30 ms.
const CHUNK: u32 = 256;
const LOOKED_THROUGH: usize = 4096;
/// Texts of a page, at most.
const PAGE_MAX: u32 = 500;
/// Texts whose verdicts rest on old guidance that are shown, at most.
const RESTING_MAX: u32 = 500;
/// Before every place of a list.
const FIRST: AnswerPlace = AnswerPlace { amount: i64::MAX, hash: AnswerHash(i64::MAX) };

/// Who looks, and when.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// Where.
    pub(super) read: Read<'a>,
    /// Who.
    pub(super) reader: AccountId,
    /// What is due on this day is not shown.
    pub(super) today: Day,
}

/// A text that is found, and the beginning, topic and language of its newest copy.
struct Found {
    listed: ListedAnswer,
    text: StoredText,
    topic: String,
    language: Language,
}

impl Look<'_> {
    /// A page of the list.
    pub(super) fn page(
        &self,
        filter: &AnswerFilter,
        sort: AnswerSort,
        after: Option<AnswerPlace>,
        limit: u32,
    ) -> Result<AnswerPage> {
        let wanted = Wanted {
            reader: self.reader,
            today: self.today,
            state: filter.state,
            sort,
            channels: filter.channel.map_or(0, channel_bit),
            langs: filter.language.map_or(0, language_bit),
        };
        let (found, next) = self.found(&wanted, &filter.words, after, limit.clamp(1, PAGE_MAX))?;
        let totals = self.read.answer_standing()?.totals;
        Ok(AnswerPage { rows: self.rows(found)?, next, totals })
    }

    /// The next texts of the list in which the words stand, and behind which to go on.
    fn found(
        &self,
        wanted: &Wanted,
        words: &str,
        after: Option<AnswerPlace>,
        limit: u32,
    ) -> Result<(Vec<Found>, Option<AnswerPlace>)> {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let (chunk, characters) = if words.is_empty() { (limit, READ_CHARS) } else { (CHUNK, u32::MAX) };
        let (mut found, mut looked_through) = (Vec::new(), 0);
        let mut place = after.unwrap_or(FIRST);
        loop {
            let listed = self.read.answer_page(wanted, place, chunk)?;
            let Some(last) = listed.last().copied() else { return Ok((found, None)) };
            let messages: Vec<i64> = listed.iter().map(|answer| answer.last).collect();
            for (at, text, topic, language) in self.read.answer_texts(&messages, characters, self.today)? {
                let Some(listed) = listed.get(at).copied() else { continue };
                let lower = if words.is_empty() { String::new() } else { text.as_str().to_lowercase() };
                if words.iter().all(|word| lower.contains(word)) {
                    found.push(Found { listed, text: opening(&text), topic, language });
                }
                if found.len() == limit as usize {
                    return Ok((found, Some(listed.place)));
                }
            }
            looked_through += listed.len();
            place = last.place;
            if listed.len() < chunk as usize {
                return Ok((found, None));
            }
            if looked_through >= LOOKED_THROUGH {
                return Ok((found, Some(place)));
            }
        }
    }

    fn rows(&self, found: Vec<Found>) -> Result<Vec<AnswerRow>> {
        let hashes: Vec<AnswerHash> = found.iter().map(|found| found.listed.place.hash).collect();
        let mut verdicts: BTreeMap<AnswerHash, VerdictCounts> = BTreeMap::new();
        for (hash, verdict, many) in self.read.answer_on_copies(&hashes, self.reader, self.today)? {
            verdicts.entry(hash).or_default().add(verdict, many);
        }
        for (hash, on_text) in self.read.answer_on_text(&hashes, self.reader)? {
            verdicts.entry(hash).or_default().add(on_text.verdict, 1);
        }
        let shown = self.months();
        let mut months: BTreeMap<AnswerHash, [u64; ANSWER_MONTHS]> = BTreeMap::new();
        if let (Some(from), Some(to)) = (shown.first(), shown.last()) {
            for (hash, month, given) in self.read.answer_months(&hashes, *from, *to)? {
                let of_text = months.entry(hash).or_default();
                let at = shown.iter().position(|shown| *shown == month);
                if let Some(count) = at.and_then(|at| of_text.get_mut(at)) {
                    *count = given;
                }
            }
        }
        let row = |found: Found| {
            let hash = found.listed.place.hash;
            AnswerRow {
                hash,
                text: found.text,
                topic: found.topic,
                language: found.language,
                given: found.listed.given,
                months: months.get(&hash).copied().unwrap_or_default(),
                verdicts: verdicts.get(&hash).copied().unwrap_or_default(),
            }
        };
        Ok(found.into_iter().map(row).collect())
    }

    /// The months that are counted one by one, oldest first; the last is today's.
    fn months(&self) -> Vec<MonthKey> {
        let first = self.today.month().first_day().minus_months(ANSWER_MONTHS as u32 - 1).month();
        std::iter::successors(Some(first), |month| Some(month.next())).take(ANSWER_MONTHS).collect()
    }

    /// One text with all its copies.
    pub(super) fn show(&self, hash: AnswerHash) -> Result<Answer> {
        let gone = || Error::new(ErrorKind::NotFound, "reading an answer");
        let counts = self.read.answer_counts(hash)?;
        let first = counts.iter().map(|month| month.first).min().ok_or_else(gone)?;
        let last = counts.iter().map(|month| month.last).max().ok_or_else(gone)?;
        let (mut given, mut asked_again, mut handed_over) = (0, 0, 0);
        let (mut channels, mut langs) = (0, 0);
        for month in &counts {
            given += month.given;
            asked_again += month.asked_again;
            handed_over += month.handed_over;
            channels |= month.channels;
            langs |= month.langs;
        }
        let text = self.read.answer_texts(&[last], u32::MAX, self.today)?.pop();
        let (_, text, topic, _) = text.ok_or_else(gone)?;
        let mut on_copies = VerdictCounts::default();
        for (_, verdict, many) in self.read.answer_on_copies(&[hash], self.reader, self.today)? {
            on_copies.add(verdict, many);
        }
        let given_in =
            |month: MonthKey| counts.iter().find(|count| count.month == month).map_or(0, |count| count.given);
        Ok(Answer {
            hash,
            text,
            topic,
            given,
            period: self.read.answer_period(first, last)?,
            languages: languages_of(langs),
            channels: Channel::ALL.into_iter().filter(|one| channels & channel_bit(*one) != 0).collect(),
            months: self.months().into_iter().map(|month| (month, given_in(month))).collect(),
            asked_again,
            handed_over,
            on_copies,
            on_text: self.on_text(&[hash])?.remove(&hash).unwrap_or_default(),
            correct: self.read.answer_correct(hash, self.reader, self.today)?,
        })
    }

    /// The answers of a conversation whose texts are listed.
    pub(super) fn copies(&self, conversation: ConversationId) -> Result<Vec<AnswerCopy>> {
        self.read.visible(conversation, self.today)?;
        let key = self.read.register()?.id_key;
        let texts = self.read.answer_texts_of(conversation)?;
        let named: Vec<(u32, AnswerHash)> =
            texts.iter().filter_map(|(seq, text)| Some((*seq, hash_of(&key, text)?))).collect();
        let hashes: Vec<AnswerHash> = named.iter().map(|(_, hash)| *hash).collect();
        let listed = self.read.answers_listed(&hashes)?;
        let listed: BTreeMap<AnswerHash, u64> = listed.into_iter().collect();
        let on_text = self.on_text(&hashes)?;
        let copy = |(seq, hash): (u32, AnswerHash)| {
            let given = *listed.get(&hash)?;
            Some(AnswerCopy { seq, hash, given, on_text: on_text.get(&hash).cloned().unwrap_or_default() })
        };
        Ok(named.into_iter().filter_map(copy).collect())
    }

    /// Texts whose verdicts rest on guidance as it was before a day. Where a reviewer has not said when it was valid, it was
    /// on the day of the verdict.
    pub(super) fn resting(&self, reference: &str, from: Day) -> Result<Vec<RestingAnswer>> {
        let mut texts: BTreeMap<AnswerHash, (VerdictCounts, Day)> = BTreeMap::new();
        for rests in self.read.answer_resting(reference, self.reader, self.today)? {
            let valid_on = rests.valid_on.unwrap_or_else(|| rests.given.day());
            if valid_on < from {
                let text = texts.entry(rests.hash).or_insert((VerdictCounts::default(), valid_on));
                text.0.add(rests.verdict, 1);
                text.1 = text.1.max(valid_on);
            }
        }
        let hashes: Vec<AnswerHash> = texts.keys().copied().collect();
        let given = self.read.answers_given(&hashes, RESTING_MAX)?;
        let messages: Vec<i64> = given.iter().map(|(.., last)| *last).collect();
        let shown = self.read.answer_texts(&messages, READ_CHARS, self.today)?;
        let answer = |(at, text, ..): (usize, StoredText, String, Language)| {
            let (hash, given, _) = *given.get(at)?;
            let (verdicts, valid_on) = *texts.get(&hash)?;
            Some(RestingAnswer { hash, text: opening(&text), given, verdicts, valid_on })
        };
        Ok(shown.into_iter().filter_map(answer).collect())
    }

    fn on_text(&self, hashes: &[AnswerHash]) -> Result<BTreeMap<AnswerHash, Vec<TextVerdict>>> {
        let mut all: BTreeMap<AnswerHash, Vec<TextVerdict>> = BTreeMap::new();
        for (hash, verdict) in self.read.answer_on_text(hashes, self.reader)? {
            all.entry(hash).or_default().push(verdict);
        }
        Ok(all)
    }
}

/// The beginning of a text.
fn opening(text: &StoredText) -> StoredText {
    StoredText(text.cut(OPENING_CHARS).to_owned())
}
