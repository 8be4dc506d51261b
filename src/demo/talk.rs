//! Lets customer, bot and adviser talk by a plan.

use fastrand::Rng;

use crate::demo::choose::{Shares, percent, pick, weighted};
use crate::demo::compose::{Course, Ending, Personal, Plan};
use crate::demo::content::{BotAnswer, Content, DemoLine, Topic, in_language};
use crate::demo::values::value;
use crate::domain::{Channel, Language, Timestamp, Verdict};

const CUSTOMER: &str = "user";
const BOT: &str = "assistant";
const ADVISER: &str = "adviser";
const SYSTEM: &str = "system";

/// One message as it stands in the export.
pub(super) struct Said {
    pub(super) role: &'static str,
    pub(super) content: String,
    pub(super) at: Timestamp,
}

/// A conversation while it is being held.
pub(super) struct Talk<'a> {
    content: &'a Content,
    shares: &'a Shares<'a>,
    plan: &'a Plan<'a>,
    rng: &'a mut Rng,
    lang: Language,
    topic: &'a Topic,
    /// Customer turns so far, in all and on this topic.
    turns: usize,
    on_topic: usize,
    /// Texts that were used already, as they stand in the content.
    used: Vec<&'a str>,
    /// Values that the customer has written, by slot.
    known: Vec<(String, String)>,
    personal: Option<Personal>,
    now: i64,
    said: Vec<Said>,
}

impl<'a> Talk<'a> {
    pub(super) fn new(
        content: &'a Content,
        shares: &'a Shares<'a>,
        plan: &'a Plan<'a>,
        rng: &'a mut Rng,
    ) -> Self {
        Self {
            content,
            shares,
            plan,
            rng,
            lang: plan.lang,
            topic: plan.topic,
            turns: 0,
            on_topic: 0,
            used: Vec::new(),
            known: Vec::new(),
            personal: plan.personal,
            now: plan.started.secs(),
            said: Vec::new(),
        }
    }

    /// Everything that was said, in order.
    pub(super) fn hold(mut self) -> Vec<Said> {
        match self.plan.course {
            Course::OnlyGreeting => self.greet(),
            Course::SmallTalk => self.chatter(|content| &content.general.smalltalk),
            Course::Abuse => self.chatter(|content| &content.general.abuse),
            Course::UnknownScript => self.unknown_script(),
            Course::Usual => match self.plan.channel {
                Channel::Bot => self.with_bot(),
                Channel::Mixed => self.with_both(),
                Channel::Live => self.with_adviser(),
            },
        }
        self.said
    }

    fn with_bot(&mut self) {
        self.open();
        let ending = match self.plan.ending {
            Ending::Silence => 0,
            Ending::Thanks | Ending::Anger => 1,
            Ending::AsksAgain => 2,
            Ending::QueueClosed => 3,
        };
        self.bot_turns(self.plan.length.saturating_sub(ending));
        match self.plan.ending {
            Ending::Silence => {}
            Ending::Thanks => self.customer_line(|content| &content.general.thanks),
            Ending::Anger => self.customer_line(|content| &content.general.angry),
            Ending::AsksAgain => {
                self.customer_line(|content| &content.general.again);
                self.bot_answer();
            }
            Ending::QueueClosed => {
                self.offer();
                self.queue_closed();
            }
        }
    }

    fn with_both(&mut self) {
        self.open();
        // The hand-over itself takes four messages: the offer, its acceptance, the system's line, the greeting.
        self.bot_turns((self.plan.length.saturating_sub(4) * 45 / 100).max(3));
        self.offer();
        self.service_line(SYSTEM, |content| &content.general.transfer);
        self.service_line(ADVISER, |content| &content.general.adviser_hello);
        self.adviser_answer();
        self.adviser_turns();
        self.part();
    }

    fn with_adviser(&mut self) {
        self.service_line(ADVISER, |content| &content.general.adviser_hello);
        self.adviser_turns();
        self.part();
    }

    fn part(&mut self) {
        if self.plan.ending == Ending::Anger {
            self.customer_line(|content| &content.general.angry);
        } else if self.plan.ending == Ending::Thanks {
            self.customer_line(|content| &content.general.thanks);
            self.service_line(ADVISER, |content| &content.general.adviser_bye);
        }
    }

    fn open(&mut self) {
        if self.plan.length > 2 && percent(self.rng, 88.0) {
            self.greet();
        }
        if self.plan.length >= 6 && percent(self.rng, 25.0) {
            self.customer_line(|content| &content.general.hello);
        }
    }

    /// The greeting offers the topics of the month as buttons, so that it is not the same for two years.
    fn greet(&mut self) {
        let lang = bot_language(self.lang);
        let lines: Vec<_> = in_language(&self.content.general.greeting, lang).collect();
        let Some(line) = pick(self.rng, &lines) else { return };
        let mut text = line.text.clone();
        if let (Language::FI | Language::SV | Language::EN, Some((words, _))) = (lang, text.split_once("\n["))
        {
            let month = self.plan.started.day().month().number() as usize;
            let topics = self.content.topics.iter().cycle().skip(month % 37).step_by(11).take(3 + month % 2);
            let buttons: Vec<String> = topics.map(|topic| format!("[{}]", topic.label(lang))).collect();
            text = format!("{words}\n{}", buttons.join(" "));
        }
        self.say(BOT, text);
    }

    fn chatter(&mut self, lines: fn(&'a Content) -> &'a [DemoLine]) {
        self.greet();
        for _ in 0..self.rng.usize(1..=3) {
            self.customer_line(lines);
            self.service_line(BOT, |content| &content.general.fallback);
        }
    }

    fn unknown_script(&mut self) {
        self.greet();
        for _ in 0..self.rng.usize(1..=3) {
            self.customer_turn();
            self.service_line(BOT, |content| &content.general.fallback);
        }
        self.service_line(BOT, |content| &content.general.offer);
    }

    fn bot_turns(&mut self, until: usize) {
        for _ in 0..40 {
            self.customer_turn();
            if self.said.len() + 6 < until && percent(self.rng, 1.2) {
                self.fallback_loop();
            } else {
                self.bot_answer();
            }
            if self.said.len() >= until || (self.said.len() + 1 == until && percent(self.rng, 60.0)) {
                return;
            }
        }
    }

    fn adviser_turns(&mut self) {
        let ending = if self.plan.ending == Ending::Thanks { 2 } else { 0 };
        for _ in 0..40 {
            if self.said.len() + ending + 1 >= self.plan.length && self.turns > 0 {
                return;
            }
            self.customer_turn();
            self.adviser_answer();
        }
    }

    fn fallback_loop(&mut self) {
        for _ in 0..2 {
            self.service_line(BOT, |content| &content.general.fallback);
            self.customer_line(|content| &content.general.again);
        }
        self.service_line(BOT, |content| &content.general.fallback);
        self.service_line(BOT, |content| &content.general.offer);
    }

    /// The bot offers an adviser and the customer presses the first button.
    fn offer(&mut self) {
        self.service_line(BOT, |content| &content.general.offer);
        let offer = self.said.last().map(|said| said.content.clone()).unwrap_or_default();
        let button = offer.split_once("\n[").and_then(|(_, rest)| rest.split_once(']'));
        if let Some((button, _)) = button {
            self.say(CUSTOMER, button.to_owned());
        }
    }

    /// The first text is for closing time, the second for a full queue.
    fn queue_closed(&mut self) {
        let (hour, _) = Timestamp::from_secs(self.now).hour_minute();
        let open = (9..15).contains(&hour);
        let lang = staff_language(self.lang);
        let line = in_language(&self.content.general.queue_closed, lang).nth(usize::from(open));
        if let Some(line) = line {
            self.say(BOT, line.text.clone());
        }
    }

    fn customer_turn(&mut self) {
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

    fn bot_answer(&mut self) {
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
    fn adviser_answer(&mut self) {
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
    fn customer_line(&mut self, lines: fn(&'a Content) -> &'a [DemoLine]) {
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

    fn service_line(&mut self, role: &'static str, lines: fn(&'a Content) -> &'a [DemoLine]) {
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

    fn say(&mut self, role: &'static str, content: String) {
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
fn bot_language(lang: Language) -> Language {
    match lang {
        Language::FI | Language::SV | Language::RU | Language::AR => lang,
        _ => Language::EN,
    }
}

/// Advisers write Finnish, Swedish and English.
fn staff_language(lang: Language) -> Language {
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
