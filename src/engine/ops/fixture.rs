//! A register of one test, with its store at hand: for what happens between two slices of a job, which no engine
//! lets others reach.

use crate::domain::{
    AccountId, Channel, ConversationId, ConversationNo, Day, ImportId, ImportReport, KindSet, Language,
    MessageRole, Purpose, TimeBasis, Timestamp, ToldRating, retention,
};
use crate::engine::clock::ManualClock;
use crate::engine::ops::index::WordList;
use crate::engine::ops::register::{self, FirstStart};
use crate::engine::session::{Reauthentication, Session};
use crate::engine::store::{NewConversation, NewImport, NewMessage, Store};
use crate::engine::transact::slice;
use crate::engine::worker::{Context, EngineConfig};
use crate::scrub::{self, RawText, StaffField};
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

/// The password of its supervisor.
pub(crate) const PASSWORD: &str = "kuusi harmaata lokkia kalliolla";

pub(crate) struct Fixture {
    pub(crate) store: Store,
    pub(crate) context: Context,
    /// The clock that the context reads.
    pub(crate) clock: Arc<ManualClock>,
    path: PathBuf,
}

impl Fixture {
    /// An empty register; it is noon of 2026-11-24 or so.
    pub(crate) fn new(test: &str) -> Self {
        let program = std::env::current_exe().unwrap();
        let folder = program.parent().unwrap().join("slices").join(test);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).unwrap();
        }
        let path = folder.join("test.seula");
        let noon = Timestamp(Day::parse("2026-11-24").unwrap().start().0 + 12 * 3_600_000);
        let clock = Arc::new(ManualClock::new(noon));
        let mut context = Context::new(EngineConfig {
            path: path.clone(),
            clock: Arc::<ManualClock>::clone(&clock),
            wake: Arc::new(|| {}),
        });
        let first = FirstStart {
            agency: RawText::new(String::new()),
            margin_days: 0,
            username: "saana".to_owned(),
            display_name: String::new(),
            password: Zeroizing::new(PASSWORD.to_owned()),
        };
        register::create(&mut context, first).unwrap();
        Self { store: Store::open(&path).unwrap(), context, clock, path }
    }

    /// Stages conversations of one customer message each, begun on these days, as one import.
    pub(crate) fn stage(&mut self, talks: &[(&str, &str)]) -> ImportId {
        let now = self.context.clock.now();
        slice(&mut self.store, |tx| {
            let source = tx.source_key("role-content")?;
            let import = tx.import_insert(&NewImport {
                source,
                account: AccountId(1),
                started: now,
                not_older_than: None,
                rules: 1,
                notes_reason: None,
            })?;
            for (at, (start, text)) in (0_i64..).zip(talks) {
                let day = Day::parse(start).unwrap();
                let id = ConversationId(day.start().secs() + at);
                let mut ext = [0; 16];
                ext[..8].copy_from_slice(&id.0.to_le_bytes());
                let row = NewConversation {
                    id,
                    number: ConversationNo(id.0),
                    ext: &ext,
                    started: day.start(),
                    ended: day.start(),
                    basis: TimeBasis::Zoned,
                    due_on: retention::due_on(day, 0),
                    index_month: day.month(),
                    language: Language::FI,
                    channel: Channel::Bot,
                    rating: ToldRating::Nothing,
                    source,
                    topic: None,
                    messages: 1,
                    answers: 0,
                    kinds: KindSet(0),
                    rules: 1,
                    import,
                };
                assert!(tx.conversation_insert(&row)?);
                let text = scrub::staff(RawText::new((*text).to_owned()), StaffField::Text).text;
                let message = NewMessage {
                    role: MessageRole::Customer,
                    at: Some(day.start()),
                    basis: TimeBasis::Zoned,
                    text,
                    internal: false,
                };
                tx.messages_insert(id, 0, &[message])?;
            }
            Ok(import)
        })
        .unwrap()
    }

    /// Indexes, counts and publishes what was staged, as an import does.
    pub(crate) fn publish(&mut self, import: ImportId) {
        let now = self.context.clock.now();
        slice(&mut self.store, |tx| {
            for next in tx.months()? {
                let ids = tx.conversations_staged(import, next, ConversationId(i64::MIN))?.found;
                if !ids.is_empty() {
                    tx.index_create(next)?;
                }
                for id in ids {
                    tx.index_add(next, id)?;
                    let start = Timestamp(id.0 * 1000).day();
                    tx.tally_add(retention::due_on(start, 0), next, 1, 1)?;
                }
                let mut words = WordList::new(next);
                while tx.index_exists(next)? && !words.step(tx)? {}
            }
            tx.import_publish(import, &ImportReport::default(), now)
        })
        .unwrap();
    }

    /// The supervisor's session.
    pub(crate) fn session(&mut self) -> Session {
        let epoch = self.store.read(|read| read.account_access(AccountId(1))).unwrap().epoch;
        let until = Timestamp(self.context.clock.now().0 + 3_600_000);
        let reauthentication = Reauthentication::default();
        Session { account: AccountId(1), epoch, purpose: Purpose::Quality, until, reauthentication }
    }

    /// Writes a file beside the register.
    pub(crate) fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path.with_file_name(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Where the register lies.
    pub(crate) fn path(&self) -> PathBuf {
        self.path.clone()
    }

    /// The register from outside, by plain SQLite.
    #[expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "looks at the file from outside")]
    pub(crate) fn plain(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(&self.path).unwrap()
    }

    /// Another program's reader, which holds the log in the state of now until it is dropped.
    #[expect(clippy::disallowed_types, reason = "looks at the file from outside")]
    pub(crate) fn hold_log(&self) -> rusqlite::Connection {
        let reader = self.plain();
        reader.execute_batch("BEGIN").unwrap();
        reader.pragma_query_value(None, "user_version", |_| Ok(())).unwrap();
        reader
    }

    /// One number of it.
    pub(crate) fn number(&self, statement: &str) -> i64 {
        self.plain().query_row(statement, [], |row| row.get(0)).unwrap()
    }

    /// Conversations that are there, staged ones too.
    pub(crate) fn conversations(&mut self) -> usize {
        self.store.read(|read| read.conversation_keys(i64::MIN, i64::MAX)).unwrap().len()
    }

    /// How often these bytes stand in the register and its log.
    pub(crate) fn found_in_files(&self, marker: &str) -> usize {
        ["seula", "seula-wal"]
            .map(|ending| std::fs::read(self.path.with_extension(ending)).unwrap_or_default())
            .iter()
            .map(|bytes| bytes.windows(marker.len()).filter(|window| *window == marker.as_bytes()).count())
            .sum()
    }
}
