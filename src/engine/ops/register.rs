//! The register itself: opening it, and the first start.

use crate::domain::audit::Act;
use crate::domain::{AccountRole, AccountState, retention};
use crate::domain::{DestructionRun, LockMinutes, RetentionFacts, Timestamp};
use crate::engine::event::{self, Changes};
use crate::engine::ops::erase::{drop_orphans, left_stale};
use crate::engine::ops::{
    Handled, Job, answer as answer_ops, audit, backup, retention as retention_ops, round, upkeep,
};
use crate::engine::password;
use crate::engine::store::{Entry, NewAccount, Read, Store, create_file};
use crate::engine::transact::{Done, KeepSettings, transact, transact_system};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RawText;
use crate::scrub::{self, StaffField};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What can be asked of the register itself.
pub enum Command {
    /// First start: makes the register with its first supervisor, then opens it.
    Create(FirstStart),
    /// Changes after how long the screen is locked. `Conflict`: it is not what was seen.
    ChangeLock {
        /// What it was.
        seen: LockMinutes,
        /// What it shall be.
        wanted: LockMinutes,
    },
}

/// The answers of the first-start page.
pub struct FirstStart {
    /// Name of the agency; may be empty.
    pub agency: RawText,
    /// Days before the two years at which conversations are destroyed, 0 to 90.
    pub margin_days: u32,
    /// The first supervisor's username.
    pub username: String,
    /// The name that colleagues see; empty: the username.
    pub display_name: String,
    /// Their password.
    pub password: Zeroizing<String>,
}

/// What is only read of it.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// Whether the file is whole, by SQLite's quick check; reads all of it.
    Check,
}

/// What the register itself answers.
#[derive(Debug)]
pub enum Reply {
    /// Whether the file is whole.
    Checked(bool),
    /// The register is open; what retention did at this start.
    Opened(Opened),
    /// There is none yet at the path; why none can be made there, if that is known.
    Missing(Option<ErrorKind>),
    /// After how long the screen is locked now, here and in every program on this register.
    Lock(LockMinutes),
}

/// A register that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Where it lies.
    pub path: PathBuf,
    /// Name of the agency.
    pub agency: String,
    /// What retention found at this start.
    pub retention: RetentionFacts,
    /// The last destruction before this start.
    pub last_run: Option<DestructionRun>,
    /// When it was opened.
    pub at: Timestamp,
}

/// What the writer does next.
pub(crate) type Jobs = Vec<Box<dyn Job>>;

/// Opens the register and hides what is due, before anything is shown. The jobs erase what imports had staged when
/// programs ended, destroy what is due, and clean what was removed from texts; with `begin` off there are none, and the opening
/// is no start that counts.
pub(crate) fn open(context: &mut Context, begin: bool) -> Result<(Store, Reply, Jobs)> {
    // Every row that is read then belongs to each register.
    opened(context, begin).map_err(|error| match error.kind {
        ErrorKind::NotFound => Error { kind: ErrorKind::RegisterDamaged, ..error },
        _ => error,
    })
}

fn opened(context: &mut Context, begin: bool) -> Result<(Store, Reply, Jobs)> {
    let moment = context.moment();
    let (mut store, kept) = Store::open_keeping(&context.path, moment.today, moment.now)?;
    let row = store.read(|read| read.register()).map_err(|error| {
        if error.kind == ErrorKind::NotFound {
            Error::new(ErrorKind::RegisterMissing, error.doing)
        } else {
            error
        }
    })?;
    context.saw_day(row.known_day);
    if let Some(bytes) = kept {
        transact_system(&mut store, context.moment(), |_tx| {
            let entry = Entry::of(Act::BackupMade).amount(bytes as i64);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })?;
    }
    let last_run = store.read(|read| read.runs(1))?.pop();
    let (retention, destruction) = retention_ops::at_start(&mut store, context, begin)?;
    let jobs = if begin { jobs(&mut store, context, destruction)? } else { Jobs::new() };
    if begin {
        // What hinders it is told among the backups; the register itself is whole.
        backup::prune(&mut store, context.moment()).unwrap_or_default();
    }
    let opened = Opened {
        path: store.path().to_owned(),
        agency: row.agency,
        retention,
        last_run,
        at: context.clock.now(),
    };
    Ok((store, Reply::Opened(opened), jobs))
}

/// The jobs that end what programs have not come to the end of, in their order: imports, a destruction, a margin that is
/// being raised, drawings and cleaning after texts have changed; the one that prunes the log; and those for which nobody waits, which check the file and count
/// answers.
fn jobs(store: &mut Store, context: &Context, destruction: Option<Box<dyn Job>>) -> Result<Jobs> {
    let begun = drop_orphans(store)?.into_iter().chain(destruction);
    let begun = begun.chain(retention_ops::unfinished(store)?).chain(left_stale(store)?);
    let begun = begun.chain(audit::old(store)?).chain(round::untidy(store, context.today())?);
    Ok(begun.chain(upkeep::due(store, context)?).chain(answer_ops::uncounted(store)?).collect())
}

/// The same while a register is open, where a destruction is looked for apart.
pub(crate) fn left_over(store: &mut Store, context: &Context) -> Result<Jobs> {
    jobs(store, context, None)
}

/// The first start: one transaction makes the register's row and its first supervisor. Of two that race, the
/// second is refused.
pub(crate) fn create(context: &mut Context, first: FirstStart) -> Result<()> {
    let doing = "creating the register";
    let username = super::account::checked_username(&first.username)?;
    if first.margin_days > retention::MARGIN_DAYS_MAX {
        return Err(Error::new(ErrorKind::Internal, doing).with_detail("margin"));
    }
    let display_name = match first.display_name.trim() {
        "" => username.clone(),
        name => name.to_owned(),
    };
    let agency = scrub::staff(first.agency, StaffField::Text).text;
    let forbidden = [username.clone(), display_name.clone(), agency.as_str().to_owned()];
    if let Some(fault) = password::judge(&first.password, &forbidden) {
        return Err(Error::new(fault, doing));
    }
    if context.traces.vanished(&context.path) {
        return Err(Error::new(ErrorKind::RegisterVanished, doing));
    }
    let hash = password::hash(&first.password)?;
    let id_key = password::random::<32>()?;
    create_file(&context.path)?;
    let mut store = Store::open(&context.path)?;
    let moment = context.moment();
    transact_system(&mut store, moment, |tx| {
        let account = tx.account_insert(
            &NewAccount {
                username: &username,
                display_name: &display_name,
                roles: [AccountRole::Supervisor].into_iter().collect(),
                state: AccountState::Active,
                password: &hash,
            },
            moment.now,
        )?;
        if !tx.bootstrap_claim(account)? {
            return Err(Error::new(ErrorKind::RegisterExists, doing));
        }
        tx.register_insert(&agency, first.margin_days, moment.today, &id_key, moment.now)?;
        Ok(Done { reply: (), entry: Entry::on(Act::RegisterCreated, account.0), changes: Changes::ALL })
    })?;
    Ok(())
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>) -> Result<Reply> {
    let Query::Check = query;
    read.register_is_whole().map(Reply::Checked)
}

/// Serves a command while a register is open.
pub(crate) fn handle(command: &Command, store: &mut Store, context: &Context) -> Result<Handled> {
    match command {
        Command::Create(_) => Err(Error::new(ErrorKind::RegisterExists, "creating the register")),
        Command::ChangeLock { seen, wanted } => change_lock(store, context, *seen, *wanted),
    }
}

fn change_lock(
    store: &mut Store,
    context: &Context,
    seen: LockMinutes,
    wanted: LockMinutes,
) -> Result<Handled> {
    transact::<KeepSettings, _>(store, context.session().as_ref(), context.moment(), |_permit, tx| {
        tx.register_change_lock(seen, wanted)?;
        let entry = Entry::of(Act::LockChanged).amount(i64::from(wanted.minutes()));
        Ok(Done { reply: event::Reply::Register(Reply::Lock(wanted)), entry, changes: Changes::default() })
    })
    .map(Handled::Now)
}
