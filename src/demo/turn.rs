//! One turn at a time: what the customer writes next, and what bot or adviser answers.

use fastrand::Rng;

use crate::demo::choose::{percent, pick, weighted};
use crate::demo::compose::Personal;
use crate::demo::content::{BotAnswer, Content, DemoLine, in_language};
use crate::demo::talk::{ADVISER, BOT, CUSTOMER, SYSTEM, Said, Talk};
use crate::demo::values::value;
use crate::domain::{Language, Timestamp, Verdict};

impl<'a> Talk<'a> {
    pub(super) fn customer_turn(&mut self) {
        if self.turns == self.plan.length % 3 + 1
            && let Some(lang) = self.plan.changes_to
        {
            self.lang = lang;
        }
        let first = self.turns == 0;
        self.turns += 1;
        if self.on_topic > 2 + self.plan.length % 4 {
            self.next_topic();
        }
        self.on_topic += 1;
        if self.personal.is_some() && (!first || self.plan.length < 5 || percent(self.rng, 35.0)) {
            return self.slip();
        }
        let topic = self.topic;
        let lines = if self.on_topic == 1 { &topic.question } else { &topic.follow };
        if !first && self.on_topic > 1 && percent(self.rng, 18.0) {
            return self.customer_line(|content| &content.general.again);
        }
        let plain: Vec<&DemoLine> = in_language(lines, self.lang)
            .filter(|line| !line.text.contains('{') && !self.used.contains(&line.text.as_str()))
            .collect();
        match pick(self.rng, &plain) {
            Some(line) => self.customer(line),
            None => self.customer_line(|content| &content.general.again),
        }
    }

    fn next_topic(&mut self) {
        if let Some(topic) = self.shares.topic(self.rng, self.lang) {
            self.topic = topic;
            self.on_topic = 0;
        }
    }

    /// The customer writes personal data; in a third of the cases the service repeats it.
    fn slip(&mut self) {
        let Some(personal) = self.personal.take() else { return };
        let (topic, content) = (self.topic, self.content);
        let own: Vec<&DemoLine> = in_language(&topic.slip, self.lang).collect();
        let english: Vec<&DemoLine> = in_language(&topic.slip, Language::EN).collect();
        let lines = if own.is_empty() { english } else { own };
        let slots = |line: &DemoLine| line.text.matches('{').count();
        let fitting: Vec<&DemoLine> = lines
            .iter()
            .copied()
            .filter(|line| personal == Personal::TwoValues && slots(line) == 2)
            .collect();
        let chosen = pick(self.rng, &fitting).or_else(|| pick(self.rng, &lines));
        let Some(line) = chosen else { return };
        let text = match personal {
            Personal::TwoValues => line.text.clone(),
            // The customer stops after the first value.
            Personal::OneValue => {
                line.text.split_once('}').map_or(line.text.clone(), |(head, _)| format!("{head}}}"))
            }
            Personal::WholeForm => {
                let all: Vec<&DemoLine> =
                    content.topics.iter().flat_map(|topic| in_language(&topic.slip, line.lang)).collect();
                let more = [pick(self.rng, &all), pick(self.rng, &all)].into_iter().flatten();
                more.fold(line.text.clone(), |text, more| format!("{text}\n{}", more.text))
            }
        };
        let written = self.fill(&text, line.lang);
        self.said_in_parts(&written);
        if percent(self.rng, 34.0) {
            self.echo();
        }
    }

    /// Sometimes an identity code goes over two messages.
    fn said_in_parts(&mut self, text: &str) {
        let code =
            self.known.iter().rev().find(|(slot, value)| slot == "hetu" && text.contains(value.as_str()));
        let cut = code.and_then(|(_, value)| Some(text.find(value.as_str())? + 6));
        match cut.and_then(|cut| text.split_at_checked(cut)) {
            Some((head, tail)) if percent(self.rng, 8.0) && !tail.trim().is_empty() => {
                self.say(CUSTOMER, head.trim().to_owned());
                self.say(CUSTOMER, tail.trim().to_owned());
            }
            _ => self.say(CUSTOMER, text.to_owned()),
        }
    }

    fn echo(&mut self) {
        let Some((_, value)) = self.known.first().cloned() else { return };
        let role = if self.said.iter().any(|said| said.role == ADVISER) { ADVISER } else { BOT };
        let lines = &self.content.general.echo;
        let own: Vec<_> = in_language(lines, self.lang).collect();
        let line = pick(self.rng, &own).or_else(|| in_language(lines, Language::EN).next());
        if let Some(line) = line {
            self.say(role, line.text.replace("{value}", &value));
        }
    }

    pub(super) fn bot_answer(&mut self) {
        let lang = bot_language(self.lang);
        let before = self.plan.started.day() < self.plan.changed;
        let topic = self.topic;
        let last = self.said.iter().rev().find(|said| said.role == BOT).map(|said| said.content.clone());
        let mut choices: Vec<(Option<&BotAnswer>, f64)> = vec![(None, 1.5)];
        for answer in topic.answer.iter().filter(|answer| answer.lang == lang) {
            let alike =
                topic.answer.iter().filter(|other| other.lang == lang && other.verdict == answer.verdict);
            let mut weight = self.shares.verdict(lang, answer.verdict) / alike.count().max(1) as f64;
            if answer.verdict == Verdict::Outdated {
                weight *= if before { 1.2 } else { 0.6 };
            }
            if answer.verdict == Verdict::NoAnswer {
                weight *= 0.35;
            }
            if last.as_deref() == Some(answer.text.as_str()) {
                weight *= 0.3;
            }
            choices.push((Some(answer), weight));
        }
        match weighted(self.rng, None, &choices) {
            Some(answer) => self.say(BOT, answer.text.clone()),
            None => self.service_line(BOT, |content| &content.general.fallback),
        }
    }

    /// An adviser's own words, or the bot's right answer without its closing question; then another topic.
    pub(super) fn adviser_answer(&mut self) {
        let lang = staff_language(self.lang);
        let topic = self.topic;
        let told = !self.known.is_empty();
        let own =
            topic.adviser.iter().filter(|answer| answer.lang == lang).map(|answer| answer.text.as_str());
        let fitting: Vec<&str> =
            own.filter(|text| !self.used.contains(text) && (told || !text.contains('{'))).collect();
        let pasted: Vec<&str> = topic
            .answer
            .iter()
            .filter(|answer| answer.lang == lang && answer.verdict == Verdict::Correct)
            .map(BotAnswer::without_question)
            .filter(|text| !self.used.contains(text))
            .collect();
        let Some(text) = pick(self.rng, &fitting).or_else(|| pick(self.rng, &pasted)) else {
            self.next_topic();
            return self.service_line(ADVISER, |content| &content.general.adviser_hello);
        };
        self.used.push(text);
        let written = self.fill(text, lang);
        self.say(ADVISER, written);
        if fitting.len() + pasted.len() < 2 {
            self.next_topic();
        }
    }

    /// A line of the customer that belongs to no topic, in the language or else in English.
    pub(super) fn customer_line(&mut self, lines: fn(&'a Content) -> &'a [DemoLine]) {
        let lines = lines(self.content);
        let lang = if lines.iter().any(|line| line.lang == self.lang) { self.lang } else { Language::EN };
        let new: Vec<&DemoLine> =
            in_language(lines, lang).filter(|line| !self.used.contains(&line.text.as_str())).collect();
        if let Some(line) = pick(self.rng, &new) {
            self.customer(line);
        }
    }

    fn customer(&mut self, line: &'a DemoLine) {
        self.used.push(&line.text);
        let text = vary(&line.text, self.rng);
        match text.split_once(". ").or_else(|| text.split_once("? ")) {
            Some((head, tail)) if self.plan.length > 4 && percent(self.rng, 12.0) => {
                self.say(CUSTOMER, head.to_owned());
                self.say(CUSTOMER, tail.to_owned());
            }
            _ => self.say(CUSTOMER, text),
        }
    }

    pub(super) fn service_line(&mut self, role: &'static str, lines: fn(&'a Content) -> &'a [DemoLine]) {
        let lines = lines(self.content);
        let lang = bot_language(self.lang);
        let lang = if lines.iter().any(|line| line.lang == lang) { lang } else { staff_language(self.lang) };
        let lines: Vec<&DemoLine> = in_language(lines, lang).collect();
        if let Some(line) = pick(self.rng, &lines) {
            self.say(role, line.text.clone());
        }
    }

    /// Puts a value into each slot: the one that was written before, or a new one.
    fn fill(&mut self, text: &str, lang: Language) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((slot, after)) = after.split_once('}') else { break };
            filled.push_str(before);
            // A second date in one message is another date.
            let known = self.known.iter().find(|(of, value)| of == slot && !filled.contains(value.as_str()));
            let value = match known {
                Some((_, value)) => value.clone(),
                None => value(slot, lang, before, self.plan.started.day(), self.rng),
            };
            filled.push_str(&value);
            self.known.push((slot.to_owned(), value));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    pub(super) fn say(&mut self, role: &'static str, content: String) {
        if !self.said.is_empty() {
            self.now += match role {
                BOT => self.rng.i64(1..5),
                SYSTEM => 1,
                ADVISER => self.rng.i64(30..260),
                _ => self.rng.i64(8..150),
            };
        }
        self.said.push(Said { role, content, at: Timestamp::from_secs(self.now) });
    }
}

/// The bot speaks five languages; it answers the others in English.
pub(super) fn bot_language(lang: Language) -> Language {
    match lang {
        Language::FI | Language::SV | Language::RU | Language::AR => lang,
        _ => Language::EN,
    }
}

/// Advisers write Finnish, Swedish and English.
pub(super) fn staff_language(lang: Language) -> Language {
    match lang {
        Language::FI | Language::SV => lang,
        _ => Language::EN,
    }
}

/// The same sentence as another customer would type it: without capitals, without the last mark, with two letters
/// swapped.
fn vary(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if percent(rng, 12.0) {
        letters = text.to_lowercase().chars().collect();
    }
    if percent(rng, 12.0) && letters.len() > 12 && matches!(letters.last(), Some('.' | '?' | '!')) {
        letters.pop();
    }
    if percent(rng, 9.0) && letters.len() > 12 {
        let at = rng.usize(1..letters.len() - 2);
        if letters.get(at..at + 2).is_some_and(|pair| pair.iter().all(|letter| letter.is_lowercase())) {
            letters.swap(at, at + 1);
        }
    }
    letters.into_iter().collect()
}
