//! Rounds that are drawn, and reviewers who work in them.

use super::people::talk_of_four;
use super::{Register, day, text};
use seula::domain::sample::Design;
use seula::domain::scorecard::About;
use seula::domain::{
    Account, AccountId, AccountRole, AssignmentState, ConversationId, CriterionValue, Filter, QueueItem,
    Review, RoundId, RoundItemId, RoundKind, RoundPlan, SampleSize, Value, Verdict,
};
use seula::engine::ops::{conversation, queue, review, round};
use seula::engine::{Engine, Reply};
use seula::error::Result;

/// Draws every conversation for these reviewers; so many of a thousand get two of them.
pub fn draw(engine: &Engine, reviewers: Vec<AccountId>, doubled: u16) -> RoundId {
    draw_kind(engine, RoundKind::Review, reviewers, doubled)
}

fn draw_kind(engine: &Engine, kind: RoundKind, reviewers: Vec<AccountId>, doubled: u16) -> RoundId {
    match engine.call(draw_all(kind, reviewers, doubled)).unwrap() {
        Reply::Round(round::Reply::Drawn(round)) => round,
        other => panic!("{other:?}"),
    }
}

/// The command that draws every conversation.
pub fn draw_all(kind: RoundKind, reviewers: Vec<AccountId>, doubled: u16) -> round::Command {
    round::Command::Draw(Box::new(RoundPlan {
        name: text("Marraskuu"),
        filter: Filter::default(),
        kind,
        design: Design::Simple,
        strata: Vec::new(),
        risks: Vec::new(),
        size: SampleSize::PerMille(1000),
        seed: Some(17),
        doubled,
        reviewers,
        closes: day("2026-12-31"),
    }))
}

impl Register {
    /// Two reviewers, each signed in at an engine of their own.
    pub fn two_reviewers(&self) -> [(Account, Engine); 2] {
        ["reino", "riitta"].map(|name| self.person(name, &[AccountRole::Reviewer]))
    }

    /// A register with so many conversations in a round of these two, and their engines; so many of a thousand are for both.
    pub fn with_round_of_two(test: &str, talks: u32, doubled: u16) -> (Self, [Engine; 2]) {
        Self::new(test).and_round_of_two(talks, doubled)
    }

    /// The same; the round asks for the criteria of the scorecard that comes with the program.
    pub fn with_valued_round_of_two(test: &str, talks: u32, doubled: u16) -> (Self, [Engine; 2]) {
        let register = Self::new(test);
        register.publish_scorecard();
        register.and_round_of_two(talks, doubled)
    }

    /// A conversation that one of two reviewers has taken, in a round that asks for those criteria; that one's engine first.
    pub fn with_one_taken(test: &str) -> (Self, QueueItem, [Engine; 2]) {
        let (register, [first, second]) = Self::with_valued_round_of_two(test, 1, 0);
        let engines = if waiting(&first).is_empty() { [second, first] } else { [first, second] };
        let taken = take(&engines[0]).unwrap();
        (register, taken, engines)
    }

    fn and_round_of_two(self, talks: u32, doubled: u16) -> (Self, [Engine; 2]) {
        self.talks(talks);
        let [(reino, first), (riitta, second)] = self.two_reviewers();
        self.round(&[&reino, &riitta], doubled);
        (self, [first, second])
    }

    /// Draws every conversation for these reviewers, as the supervisor.
    pub fn round(&self, reviewers: &[&Account], doubled: u16) -> RoundId {
        draw(self.engine(), reviewers.iter().map(|account| account.id).collect(), doubled)
    }

    /// Draws every conversation, all of them for each of these reviewers, as the supervisor.
    pub fn calibration(&self, reviewers: &[&Account]) -> RoundId {
        let reviewers = reviewers.iter().map(|account| account.id).collect();
        draw_kind(self.engine(), RoundKind::Calibration, reviewers, 0)
    }

    /// A closed round of twenty conversations, all of which one person has reviewed: 32 of 40 answers are correct, and eight
    /// conversations have an incorrect one.
    pub fn closed_round(&self) -> RoundId {
        self.talks(20);
        let (reviewer, engine) = self.person("raili", &[AccountRole::Reviewer]);
        let round = self.round(&[&reviewer], 0);
        for (at, item) in assigned(&engine).into_iter().enumerate() {
            let second = if at < 8 { Verdict::Incorrect } else { Verdict::Correct };
            finish(&engine, item.conversation, [Verdict::Correct, second]);
        }
        self.engine().call(round::Command::Close(round)).unwrap();
        round
    }

    /// So many conversations about nothing in particular, one a day from 2026-11-01.
    pub fn talks(&self, count: u32) -> Vec<ConversationId> {
        let texts = ["Hei", "Hei.", "Kiitos", "Eipä kestä."];
        let lines = (1..=count).map(|n| talk_of_four(&format!("2026-11-{n:02}T08:00"), texts));
        assert_eq!(self.import(&lines.collect::<String>()).unwrap().imported, u64::from(count));
        self.numbers("SELECT id FROM conv ORDER BY id").into_iter().map(ConversationId).collect()
    }
}

/// One's own assignments in open rounds.
pub fn assigned(engine: &Engine) -> Vec<QueueItem> {
    match engine.ask(queue::Query::Overview).unwrap() {
        Reply::Queue(queue::Reply::Overview(rounds)) => {
            rounds.into_iter().flat_map(|round| round.items).collect()
        }
        other => panic!("{other:?}"),
    }
}

/// Those of them that wait.
pub fn waiting(engine: &Engine) -> Vec<RoundItemId> {
    let mut all = assigned(engine);
    all.retain(|item| item.state == AssignmentState::Waiting);
    all.into_iter().map(|item| item.item).collect()
}

/// Reserves the next one.
pub fn take(engine: &Engine) -> Option<QueueItem> {
    match engine.call(queue::Command::Take { round: None }).unwrap() {
        Reply::Queue(queue::Reply::Taken(item)) => item.map(|item| *item),
        other => panic!("{other:?}"),
    }
}

/// The conversation of an own assignment.
pub fn conversation_of(engine: &Engine, item: RoundItemId) -> ConversationId {
    assigned(engine).into_iter().find(|one| one.item == item).unwrap().conversation
}

/// Does something with the own review.
pub fn review_act(engine: &Engine, command: review::Command) -> Result<Review> {
    match engine.call(command)? {
        Reply::Review(review::Reply::Saved(_, review) | review::Reply::Finished(_, review)) => Ok(review),
        other => panic!("{other:?}"),
    }
}

/// Gives these verdicts on the two answers of a conversation.
pub fn judge(engine: &Engine, conversation: ConversationId, verdicts: [Verdict; 2]) {
    for (seq, verdict) in [1, 3].into_iter().zip(verdicts) {
        review_act(engine, review::Command::GiveVerdict { conversation, seq, verdict }).unwrap();
    }
}

/// The same, and finishes the review.
pub fn finish(engine: &Engine, conversation: ConversationId, verdicts: [Verdict; 2]) {
    judge(engine, conversation, verdicts);
    review_act(engine, review::Command::Finish(conversation)).unwrap();
}

/// A conversation as a reader sees it.
pub fn opened(engine: &Engine, conversation: ConversationId) -> conversation::Transcript {
    match engine.call(conversation::Command::Open(conversation)).unwrap() {
        Reply::Conversation(conversation::Reply::Opened(transcript)) => *transcript,
        other => panic!("{other:?}"),
    }
}

/// Gives every criterion its highest value; where the review is to fail, critical ones their lowest.
pub fn value_all(engine: &Engine, conversation: ConversationId, fails: bool) {
    let transcript = opened(engine, conversation);
    let row = &transcript.conversation;
    let about = About { channel: row.channel, language: row.language };
    for (criterion, of) in transcript.scorecard.unwrap().asked(about) {
        let step = if fails && of.critical { 0 } else { of.scale.highest() };
        let given = CriterionValue { criterion: *criterion, value: Value::Step(step), cause: None };
        review_act(engine, review::Command::GiveValue { conversation, given }).unwrap();
    }
}
