//! A round that is being drawn: seen by nobody until it is opened, and removed if it never is.

use crate::domain::sample::Design;
use crate::domain::{
    AccountId, Channel, ConversationId, ConversationNo, Day, Language, MonthKey, Risk, RoundId, RoundItemId,
    RoundKind, RoundStratum, Timestamp,
};
use crate::engine::store::{Read, Result, Tx, changed_one};
use crate::engine::transact::{KeepRounds, May};
use crate::scrub::ScrubbedText;
use rusqlite::named_params;

/// Pieces of lists, and conversations of samples, that are removed in one slice; some milliseconds.
const PIECES: u32 = 16;
const ITEMS: u32 = 256;

/// A round before its sample is stored.
pub(crate) struct NewRound {
    /// Its name.
    pub(crate) name: ScrubbedText,
    /// The search that names the population.
    pub(crate) query: ScrubbedText,
    /// What for.
    pub(crate) kind: RoundKind,
    /// How it is drawn.
    pub(crate) design: Design,
    /// The risks by which those at risk are found.
    pub(crate) risks: Vec<Risk>,
    /// Seed.
    pub(crate) seed: u64,
    /// Share with two reviewers, per mille.
    pub(crate) doubled: u16,
    /// Conversations of the population.
    pub(crate) frame: u64,
    /// SHA-256 over its numbers by stratum and the sizes of the samples.
    pub(crate) digest: [u8; 32],
    /// The first day on which one of them may not exist.
    pub(crate) frame_due_on: Day,
    /// Last day of reviewing.
    pub(crate) closes: Day,
    /// Who draws.
    pub(crate) account: AccountId,
    /// When.
    pub(crate) at: Timestamp,
}

/// A stratum of a round.
pub(crate) struct NewStratum<'a> {
    /// The round.
    pub(crate) round: RoundId,
    /// Its place.
    pub(crate) place: u32,
    /// What it is, and how large it and its sample are.
    pub(crate) stratum: &'a RoundStratum,
}

/// A conversation of a sample.
pub(crate) struct NewRoundItem {
    /// The round.
    pub(crate) round: RoundId,
    /// Its stratum.
    pub(crate) stratum: i64,
    /// The conversation.
    pub(crate) conversation: ConversationId,
    /// Its number.
    pub(crate) number: ConversationNo,
    /// Its place in the sample.
    pub(crate) place: u32,
}

impl Read<'_> {
    /// Whether a drawing was broken off, or the list of a population is past its time.
    pub(crate) fn round_is_untidy(&self, today: Day) -> Result<bool> {
        let values = named_params! { ":today": today.number() };
        self.one(include_str!("untidy.sql"), values, |row| row.get("untidy"), "looking for drawings")
    }
}

impl<R: May<KeepRounds>> Tx<'_, R> {
    /// Stores a round that nobody sees yet.
    pub(crate) fn round_stage(&self, new: &NewRound) -> Result<RoundId> {
        let values = named_params! {
            ":name": new.name,
            ":query": new.query,
            ":kind": new.kind.number(),
            ":design": new.design.number(),
            ":risks": Risk::sum(&new.risks),
            ":seed": new.seed as i64,
            ":doubled": new.doubled,
            ":frame": new.frame as i64,
            ":digest": new.digest,
            ":frame_due_on": new.frame_due_on.number(),
            ":closes_on": new.closes.number(),
            ":account": new.account.0,
            ":at_ms": new.at.0,
        };
        self.insert(include_str!("insert.sql"), values, "storing a round").map(RoundId)
    }

    /// Adds a stratum to it; its key.
    pub(crate) fn round_stage_stratum(&self, new: &NewStratum<'_>) -> Result<i64> {
        let RoundStratum { key, frame, sample } = new.stratum;
        let values = named_params! {
            ":round": new.round.0,
            ":place": new.place,
            ":lang": key.language.as_ref().map(Language::code),
            ":channel": key.channel.map(Channel::number),
            ":topic": key.topic,
            ":month": key.month.map(MonthKey::number),
            ":risk": key.risk,
            ":frame": *frame as i64,
            ":sample": *sample as i64,
        };
        self.insert(include_str!("insert_stratum.sql"), values, "storing a stratum")
    }

    /// Adds a piece of the list of a population.
    pub(crate) fn round_stage_piece(&self, stratum: i64, piece: u32, numbers: &[u8]) -> Result<()> {
        let statement =
            "INSERT INTO round_frame (stratum, piece, numbers) VALUES (:stratum, :piece, :numbers)";
        let values = named_params! { ":stratum": stratum, ":piece": piece, ":numbers": numbers };
        self.run(statement, values, "storing a population").map(drop)
    }

    /// Says who reviews in it.
    pub(crate) fn round_stage_reviewers(&self, round: RoundId, accounts: &[AccountId]) -> Result<()> {
        let statement = "INSERT INTO round_reviewer (round, account) VALUES (:round, :account)";
        for account in accounts {
            let values = named_params! { ":round": round.0, ":account": account.0 };
            self.run(statement, values, "storing reviewers")?;
        }
        Ok(())
    }

    /// Adds a conversation of its sample, with those who review it: the first one first.
    pub(crate) fn round_stage_item(&self, new: &NewRoundItem, accounts: &[AccountId]) -> Result<RoundItemId> {
        let doing = "storing a sample";
        let values = named_params! {
            ":round": new.round.0,
            ":stratum": new.stratum,
            ":conv": new.conversation.0,
            ":number": new.number.0,
            ":place": new.place,
        };
        let item = RoundItemId(self.insert(include_str!("insert_item.sql"), values, doing)?);
        for (part, account) in (0_i64..).zip(accounts) {
            self.assignment_insert(item, *account, part)?;
        }
        Ok(item)
    }

    /// Opens it: from now on it is seen.
    pub(crate) fn round_open(&self, id: RoundId, at: Timestamp) -> Result<()> {
        let doing = "opening a round";
        let values = named_params! { ":id": id.0, ":at_ms": at.0 };
        changed_one(self.run(include_str!("open.sql"), values, doing)?, doing)
    }
}

impl Tx<'_> {
    /// Removes some of what drawings have left that were broken off; `true`: nothing is left. Only for whoever holds the
    /// lease under which rounds are drawn.
    pub(crate) fn round_discard(&self) -> Result<bool> {
        let doing = "removing a drawing";
        let pieces = named_params! { ":limit": PIECES };
        if self.run(include_str!("discard_pieces.sql"), pieces, doing)? > 0 {
            return Ok(false);
        }
        if self.run(include_str!("discard_items.sql"), named_params! { ":limit": ITEMS }, doing)? > 0 {
            return Ok(false);
        }
        // Its strata and reviewers go with it.
        self.run("DELETE FROM round WHERE state = 0", [], doing).map(|_rows| true)
    }

    /// Removes some of the lists of populations of which something may not exist any more; `true`: none is left.
    pub(crate) fn round_lists_drop(&self, today: Day) -> Result<bool> {
        let values = named_params! { ":today": today.number(), ":limit": PIECES };
        let rows = self.run(include_str!("drop_pieces.sql"), values, "removing lists of populations")?;
        Ok(rows == 0)
    }
}
