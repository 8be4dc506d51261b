//! Looking at the open register for what the record says.

use crate::domain::record::{LogFacts, Record};
use crate::engine::ops::{audit, retention};
use crate::engine::store::Read;
use crate::engine::transact::Moment;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RULES_VERSION;

include!(concat!(env!("OUT_DIR"), "/packages.rs"));

/// Leak checks that are looked at for the last finished one.
const LEAK_CHECKS: u32 = 50;

/// All that is found, in one read transaction.
pub(super) fn found(read: Read<'_>, moment: Moment) -> Result<Record> {
    let status = retention::answer(&retention::Query::Status, read, moment)?;
    let retention::Reply::Status(retention) = status else {
        return Err(Error::new(ErrorKind::Internal, "asking retention"));
    };
    let row = read.register()?;
    let talks = read.record_conversations(moment.today, row.margin_days)?;
    let (acts, exports) = read.record_acts()?;
    let examples = read.record_examples(moment.today)?;
    let imports = read.record_imports()?;
    let finished = read.leak_checks(LEAK_CHECKS)?.into_iter().find(|check| check.finished.is_some());
    // What is pruned is pruned by the day that retention believes in, not by a clock that has jumped ahead.
    let copies = read.record_backups(row.known_day)?;
    let before = audit::limit(read)?;
    let log = LogFacts {
        check: read.audit_check(None)?,
        months: read.audit_months()?,
        since: acts.since,
        overdue: acts.since.is_some_and(|at| at < before),
        refused: acts.refused,
    };
    Ok(Record {
        at: moment.now,
        statements: read.record_statements()?,
        opened: acts.opened,
        opened_otherwise: acts.opened_otherwise,
        collections: examples.collections,
        examples: examples.examples,
        examples_astray: examples.astray,
        own_tables: read.record_own_tables()?,
        kept: talks.kept,
        rated: talks.rated,
        found: talks.found,
        counted: read.record_counted()?,
        kinds: talks.kinds,
        rules: RULES_VERSION,
        outdated: read.rescrub_status(RULES_VERSION, moment.today)?.outdated,
        leak_check: finished,
        notes_dropped: imports.notes_dropped,
        notes: read.record_notes()?,
        sources: talks.sources,
        astray: talks.astray,
        imports_uneven: imports.uneven,
        exports,
        packages: PACKAGES,
        networking: NETWORKING.iter().map(|name| (*name).to_owned()).collect(),
        retention: *retention,
        kept_too_long: talks.kept_too_long,
        secure_delete: read.record_secure_delete()?,
        rights: read.record_rights(&copies)?,
        backups: copies.days,
        backups_left: copies.overdue,
        backups_over_number: copies.over_number,
        backups_unseen: copies.unseen,
        log,
        staff: read.record_staff()?,
    })
}
