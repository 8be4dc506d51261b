//! Leak checks and their samples.

use super::{Read, Result, Row, Tx, known, maybe};
use crate::domain::leak_check::Drawn;
use crate::domain::{
    AccountId, ConversationId, ConversationNo, Day, Finding, LeakCheck, LeakCheckId, MessageRole,
    SampledMessage, StoredText, Timestamp,
};
use crate::engine::transact::{CheckLeaks, May};
use rusqlite::named_params;

/// A sample that was drawn.
pub(crate) struct NewLeakCheck<'a> {
    /// Who judges.
    pub(crate) account: AccountId,
    /// When it was drawn.
    pub(crate) begun: Timestamp,
    /// Seed.
    pub(crate) seed: u32,
    /// Messages from which it was drawn.
    pub(crate) frame: u64,
    /// The messages.
    pub(crate) sample: &'a [Drawn],
}

fn leak_check(row: &Row<'_>) -> rusqlite::Result<LeakCheck> {
    Ok(LeakCheck {
        id: LeakCheckId(row.get("id")?),
        account: AccountId(row.get("account")?),
        reviewer: row.get("reviewer")?,
        begun: Timestamp(row.get("begun_ms")?),
        finished: row.get::<_, Option<i64>>("finished_ms")?.map(Timestamp),
        seed: row.get("seed")?,
        rules: (row.get("rules_from")?, row.get("rules_to")?),
        frame: row.get("frame")?,
        size: row.get("size")?,
        found: [row.get("clean")?, row.get("leftover")?, row.get("too_much")?],
        left: row.get("left_over")?,
    })
}

fn finding(row: &Row<'_>) -> rusqlite::Result<Option<Finding>> {
    maybe(row, "finding", Finding::from_number)
}

fn sampled(row: &Row<'_>) -> rusqlite::Result<(SampledMessage, u32)> {
    let role = known(row, "role", MessageRole::from_number)?;
    let message = SampledMessage {
        place: row.get("place")?,
        conversation: ConversationId(row.get("conv")?),
        number: ConversationNo(row.get("number")?),
        role,
        text: StoredText(row.get("text")?),
        finding: finding(row)?,
    };
    Ok((message, row.get("seq")?))
}

impl Read<'_> {
    /// The latest leak checks, newest first.
    pub(crate) fn leak_checks(&self, limit: u32) -> Result<Vec<LeakCheck>> {
        let values = named_params! { ":limit": limit };
        self.all(include_str!("list.sql"), values, leak_check, "reading leak checks")
    }

    /// The leak check that an account has not finished, if there is one.
    pub(crate) fn leak_check_open(&self, account: AccountId) -> Result<Option<LeakCheckId>> {
        let statement = "SELECT id FROM leak_check WHERE account = :account AND finished_ms IS NULL";
        let row = |row: &Row<'_>| row.get("id").map(LeakCheckId);
        let open =
            self.all(statement, named_params! { ":account": account.0 }, row, "looking for a check")?;
        Ok(open.first().copied())
    }

    /// A message of a sample and its place in its conversation: that at `place`, or the first that is not judged yet.
    /// `None`: there is none that may be shown.
    pub(crate) fn leak_check_message(
        &self,
        check: LeakCheckId,
        place: Option<u32>,
        today: Day,
    ) -> Result<Option<(SampledMessage, u32)>> {
        let values = named_params! { ":check": check.0, ":place": place, ":today": today.number() };
        let found = self.all(include_str!("message.sql"), values, sampled, "reading a sampled message")?;
        Ok(found.into_iter().next())
    }
}

impl<R: May<CheckLeaks>> Tx<'_, R> {
    /// Stores a sample.
    pub(crate) fn leak_check_insert(&self, new: &NewLeakCheck<'_>) -> Result<LeakCheckId> {
        let doing = "storing a sample";
        let rules = || new.sample.iter().map(|message| message.rules);
        let values = named_params! {
            ":account": new.account.0,
            ":begun_ms": new.begun.0,
            ":seed": new.seed,
            ":rules_from": rules().min().unwrap_or(0),
            ":rules_to": rules().max().unwrap_or(0),
            ":frame": new.frame,
            ":size": new.sample.len(),
        };
        let check = self.insert(include_str!("insert.sql"), values, doing)?;
        let message = "INSERT INTO leak_check_message (leak_check, place, conv, seq) VALUES (:check, :place, :conv, :seq)";
        for (place, drawn) in (0_u32..).zip(new.sample) {
            let values = named_params! {
                ":check": check, ":place": place, ":conv": drawn.conversation.0, ":seq": drawn.seq
            };
            self.run(message, values, doing)?;
        }
        Ok(LeakCheckId(check))
    }

    /// Stores what was found in a message, which had `former` before.
    pub(crate) fn leak_check_judge(
        &self,
        check: LeakCheckId,
        place: u32,
        finding: Finding,
        former: Option<Finding>,
    ) -> Result<()> {
        let doing = "judging a sampled message";
        let judge =
            "UPDATE leak_check_message SET finding = :finding WHERE leak_check = :check AND place = :place";
        let values = named_params! { ":check": check.0, ":place": place, ":finding": finding.number() };
        self.run(judge, values, doing)?;
        let former = former.map_or(-1, Finding::number);
        let values = named_params! { ":check": check.0, ":finding": finding.number(), ":former": former };
        self.run(include_str!("count.sql"), values, doing).map(drop)
    }

    /// Ends a leak check: its numbers stay, its sample goes. One in which nothing was judged goes as a whole.
    pub(crate) fn leak_check_finish(&self, check: LeakCheckId, at: Timestamp) -> Result<()> {
        let doing = "finishing a leak check";
        let values = named_params! { ":check": check.0 };
        self.run("DELETE FROM leak_check_message WHERE leak_check = :check", values, doing)?;
        self.run(
            "DELETE FROM leak_check WHERE id = :check AND clean + leftover + too_much = 0",
            values,
            doing,
        )?;
        let values = named_params! { ":check": check.0, ":at_ms": at.0 };
        self.run("UPDATE leak_check SET finished_ms = :at_ms WHERE id = :check", values, doing).map(drop)
    }
}
