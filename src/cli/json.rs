//! The JSON shapes that scripts rely on.

use super::verify::Found;
use crate::domain::sample::ListedStratum;
use crate::domain::{
    Conflict, ImportReport, InspectedConversation, KindCounts, MessageRole, Proof, Receipt, Refusal,
    RescrubReport, RetentionStatus, RoundId, Standing, Verification,
};
use crate::engine::ops::conversation::Row;
use crate::engine::ops::import::{PastImport, PastReport};
pub(super) use serde_json::Value;
use serde_json::{Map, json};
use std::path::Path;

/// `{"hetu": 1}`
pub(super) fn kinds(counts: &KindCounts) -> Value {
    Value::Object(
        counts.iter().map(|(kind, count)| (kind.code().to_owned(), json!(count))).collect::<Map<_, _>>(),
    )
}

pub(super) fn refusals(refusals: &[Refusal]) -> Value {
    refusals
        .iter()
        .map(|refusal| {
            json!({"record": refusal.record, "offset": refusal.offset, "reason": refusal.reason.code()})
        })
        .collect()
}

pub(super) fn conflicts(conflicts: &[Conflict]) -> Value {
    conflicts
        .iter()
        .map(|conflict| {
            json!({
                "record": conflict.record,
                "offset": conflict.offset,
                "conversation": conflict.conversation.0,
                "reason": conflict.reason.code(),
                "message": (conflict.message > 0).then_some(conflict.message),
            })
        })
        .collect()
}

/// What became of one file.
pub(super) fn import(file: &Path, report: &ImportReport) -> Value {
    json!({
        "file": file.to_string_lossy(),
        "import": report.import.map(|import| import.0),
        "source": report.source,
        "read": report.read,
        "imported": report.imported,
        "replaced": report.replaced,
        "skipped": report.skipped,
        "older": report.older,
        "conflicts": report.conflicts,
        "refused": report.refused,
        "scrubbed": kinds(&report.scrubbed),
        "refusals": refusals(&report.refusals),
        "conflicting": conflicts(&report.conflicting),
        "unknown_roles": report.strangers,
    })
}

/// An import of the past.
pub(super) fn past_import(past: &PastImport) -> Value {
    json!({
        "import": past.id.0,
        "at": past.at.rfc3339(),
        "by": past.by,
        "source": past.source,
        "not_older_than": past.not_older_than.map(crate::domain::Day::iso),
        "read": past.read,
        "imported": past.imported,
        "replaced": past.replaced,
        "skipped": past.skipped,
        "older": past.older,
        "conflicts": past.conflicts,
        "refused": past.refused,
        "notes_dropped": past.notes_dropped,
        "notes_kept": past.notes_kept,
        "notes_reason": past.notes_reason,
        "undone": past.undone.as_ref().map(|(at, by)| json!({"at": at.rfc3339(), "by": by})),
    })
}

/// All about one: also what was refused, what is left, and what stands against taking it back.
pub(super) fn past_report(report: &PastReport) -> Value {
    let mut whole = past_import(&report.import);
    if let Value::Object(members) = &mut whole {
        members.insert("refusals".to_owned(), refusals(&report.refusals));
        members.insert("conflicting".to_owned(), conflicts(&report.conflicts));
        members.insert("conversations".to_owned(), json!(report.conversations));
        let Standing { reviews, notes, tags, examples } = report.standing;
        let standing = json!({"reviews": reviews, "notes": notes, "tags": tags, "examples": examples});
        members.insert("standing".to_owned(), standing);
    }
    whole
}

/// One conversation of a file.
pub(super) fn inspected(conversation: &InspectedConversation) -> Value {
    let roles: Map<String, Value> = MessageRole::ALL
        .into_iter()
        .zip(conversation.roles)
        .map(|(role, count)| (role.code().to_owned(), json!(count)))
        .collect();
    json!({
        "id": conversation.id,
        "language": conversation.language.code(),
        "first": conversation.first.map(crate::domain::Timestamp::rfc3339),
        "last": conversation.last.map(crate::domain::Timestamp::rfc3339),
        "roles": roles,
        "past_due": conversation.past_due,
        "scrubbed": kinds(&conversation.scrubbed),
    })
}

/// The hits of a search.
pub(super) fn search(rows: &[Row], total: u64, more: bool, took_ms: f64) -> Value {
    let hits: Vec<Value> = rows
        .iter()
        .map(|row| {
            json!({
                "conversation": row.conversation.number.0,
                "started": row.conversation.started.rfc3339(),
                "snippet": row.snippet.as_ref().map_or(row.conversation.opening.as_str(), |snippet| &snippet.text),
            })
        })
        .collect();
    json!({"hits": hits, "total": total, "more": more, "took_ms": took_ms})
}

/// What retention has done and will do.
pub(super) fn retention(status: &RetentionStatus) -> Value {
    json!({
        "cut_off": status.cut_off.iso(),
        "oldest": status.oldest.map(crate::domain::Day::iso),
        "state": status.state.code(),
        "backlog": status.backlog,
        "destroyed": status.destroyed,
        "next_due": status.next_due.map(|(day, _)| day.iso()),
    })
}

/// What was looked through for anything older.
pub(super) fn proof(proof: &Proof) -> Value {
    let rows: Vec<Value> = proof
        .rows
        .iter()
        .map(|row| {
            json!({
                "place": row.place.code(),
                "rows": row.rows,
                "oldest": row.oldest.map(crate::domain::Day::iso),
                "found": row.found,
            })
        })
        .collect();
    json!({
        "today": proof.today.iso(),
        "cut_off": proof.cut_off.iso(),
        "nothing_older": proof.found() == 0,
        "checked": rows,
    })
}

/// What drawing a sample again showed.
pub(super) fn verification(
    round: RoundId,
    found: Verification,
    receipt: &Receipt,
    listed: Option<&[ListedStratum]>,
) -> Value {
    let (result, compared, gone) = match found {
        Verification::Same { compared, gone } => ("same", Some(compared), Some(gone)),
        Verification::Different => ("different", None, None),
        Verification::Past => ("past", None, None),
    };
    let mut value = json!({
        "round": round.0,
        "result": result,
        "compared": compared,
        "gone": gone,
        "seed": receipt.seed,
        "order": "sha256(SEED:NUMBER)",
        "digest": receipt.digest_digits(),
    });
    if let (Some(listed), Some(object)) = (listed, value.as_object_mut()) {
        let stratum = |one: &ListedStratum| {
            let numbers: Vec<i64> = one.numbers.iter().map(|number| number.0).collect();
            json!({ "sample": one.sample, "frame": numbers.len(), "numbers": numbers })
        };
        object.insert("strata".to_owned(), listed.iter().map(stratum).collect());
    }
    value
}

/// What a check of the register found.
pub(super) fn verify(found: &Found) -> Value {
    let log = &found.log;
    let fault = log.fault.map(|fault| json!({"entry": fault.row, "kind": fault.kind.code()}));
    json!({
        "whole": found.whole,
        "checked": found.upkeep.check.map(|check| json!({"at": check.at.rfc3339(), "whole": check.whole})),
        "backups": {
            "last": found.upkeep.last_backup.map(crate::domain::Timestamp::rfc3339),
            "overdue": found.upkeep.overdue_backups,
        },
        "log": {
            "entries": log.rows,
            "first": log.first,
            "last": log.last,
            "checkpoints": log.checkpoints,
            "words": log.words,
            "fault": fault,
            "pruned": found.pruned,
        },
        "changed_records": found.retention.changed().collect::<Vec<_>>(),
        "retention": retention(&found.retention),
    })
}

/// What applying newer rules removed.
pub(super) fn rescrub(report: &RescrubReport) -> Value {
    json!({
        "rules": report.rules,
        "conversations": report.conversations,
        "changed": report.changed,
        "staff_texts": report.staff_texts,
        "scrubbed": kinds(&report.removed),
    })
}
