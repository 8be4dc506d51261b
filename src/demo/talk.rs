//! Lets customer, bot and adviser talk by a plan.

use fastrand::Rng;

use crate::demo::choose::{Shares, percent, pick};
use crate::demo::compose::{Course, Ending, Personal, Plan};
use crate::demo::content::{Content, DemoLine, Topic, in_language};
use crate::demo::turn::{bot_language, staff_language};
use crate::domain::{Channel, Language, Timestamp};

pub(super) const CUSTOMER: &str = "user";
pub(super) const BOT: &str = "assistant";
pub(super) const ADVISER: &str = "adviser";
pub(super) const SYSTEM: &str = "system";

/// One message as it stands in the export.
pub(super) struct Said {
    pub(super) role: &'static str,
    pub(super) content: String,
    pub(super) at: Timestamp,
}

/// A conversation while it is being held.
pub(super) struct Talk<'a> {
    pub(super) content: &'a Content,
    pub(super) shares: &'a Shares<'a>,
    pub(super) plan: &'a Plan<'a>,
    pub(super) rng: &'a mut Rng,
    pub(super) lang: Language,
    pub(super) topic: &'a Topic,
    /// Customer turns so far, in all and on this topic.
    pub(super) turns: usize,
    pub(super) on_topic: usize,
    /// Texts that were used already, as they stand in the content.
    pub(super) used: Vec<&'a str>,
    /// Values that the customer has written, by slot.
    pub(super) known: Vec<(String, String)>,
    pub(super) personal: Option<Personal>,
    pub(super) now: i64,
    pub(super) said: Vec<Said>,
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
                Channel::Mixed | Channel::Service => self.with_both(),
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
}
