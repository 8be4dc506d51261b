//! What the compiler holds about rights. Nothing here can be made outside [`crate::engine::transact`]: a reader of
//! these pages can name a permit and a transaction, and see what does not compile. Each case stands beside a twin that
//! compiles and differs in one line.
//!
//! A permit names its action. What asks for the right to keep accounts takes that permit:
//! ```
//! use seula::engine::guard::{Annotate, ManageAccounts, Permit};
//! fn disable(_permit: &Permit<'_, ManageAccounts>) {}
//! fn act(permit: Permit<'_, ManageAccounts>) {
//!     disable(&permit);
//! }
//! ```
//! and no other (misuse):
//! ```compile_fail,E0308
//! use seula::engine::guard::{Annotate, ManageAccounts, Permit};
//! fn disable(_permit: &Permit<'_, ManageAccounts>) {}
//! fn act(permit: Permit<'_, Annotate>) {
//!     disable(&permit);
//! }
//! ```
//! It is handed out by the engine:
//! ```
//! use seula::engine::guard::{Annotate, Permit};
//! use std::marker::PhantomData;
//! fn act<'tx>(permit: Permit<'tx, Annotate>) -> Permit<'tx, Annotate> {
//!     permit
//! }
//! ```
//! and made by nobody else (forge):
//! ```compile_fail,E0451
//! use seula::engine::guard::{Annotate, Permit};
//! use std::marker::PhantomData;
//! fn act<'tx>(permit: Permit<'tx, Annotate>) -> Permit<'tx, Annotate> {
//!     Permit { action: PhantomData, ..permit }
//! }
//! ```
//! It ends with its transaction:
//! ```
//! # use seula::engine::guard::{Annotate, Permit};
//! fn act<'tx>(permit: Permit<'tx, Annotate>, kept: &mut Option<Permit<'tx, Annotate>>) {
//!     *kept = Some(permit);
//! }
//! ```
//! and cannot be kept for longer (keep):
//! ```compile_fail
//! # use seula::engine::guard::{Annotate, Permit};
//! fn act<'tx>(permit: Permit<'tx, Annotate>, kept: &mut Option<Permit<'static, Annotate>>) {
//!     *kept = Some(permit);
//! }
//! ```
//! It is used once:
//! ```
//! # use seula::engine::guard::{Annotate, Permit};
//! fn act(permit: Permit<'_, Annotate>) {
//!     drop(permit);
//! }
//! ```
//! since it has no copy:
//! ```compile_fail,E0599
//! # use seula::engine::guard::{Annotate, Permit};
//! fn act(permit: Permit<'_, Annotate>) {
//!     drop(permit.clone());
//! }
//! ```
//! What writes notes is a method of a transaction that may annotate, like every statement that writes; here a function
//! of the same shape stands for it:
//! ```
//! use seula::engine::guard::{Annotate, May, ReadConversations, Tx};
//! fn note_insert<R: May<Annotate>>(_tx: &Tx<'_, R>) {}
//! fn act(tx: &Tx<'_, Annotate>) {
//!     note_insert(tx);
//! }
//! ```
//! A transaction that came with the right to read does not write:
//! ```compile_fail,E0277
//! use seula::engine::guard::{Annotate, May, ReadConversations, Tx};
//! fn note_insert<R: May<Annotate>>(_tx: &Tx<'_, R>) {}
//! fn act(tx: &Tx<'_, ReadConversations>) {
//!     note_insert(tx);
//! }
//! ```
//! and one without a right is none:
//! ```compile_fail,E0277
//! use seula::engine::guard::{Annotate, May, ReadConversations, Tx};
//! fn note_insert<R: May<Annotate>>(_tx: &Tx<'_, R>) {}
//! fn act(tx: &Tx<'_, ()>) {
//!     note_insert(tx);
//! }
//! ```
//! Nobody makes one from another:
//! ```compile_fail,E0451
//! use seula::engine::guard::{Annotate, ReadConversations, Tx};
//! fn act<'tx>(tx: Tx<'tx, ReadConversations>) -> Tx<'tx, Annotate> {
//!     Tx { right: std::marker::PhantomData, ..tx }
//! }
//! ```

pub use super::store::{Read, Tx};
pub use super::transact::{
    Action, Adjudicate, Annotate, ApplyRules, CheckLeaks, ConfirmRetention, ExportAudit, ExportCollection,
    ExportGaps, ImportFiles, KeepBackups, KeepCollections, KeepMappings, KeepRecord, KeepRounds,
    KeepScorecards, KeepSettings, ManageAccounts, ManageOwnAccount, May, Permit, PrintDestruction,
    ProveRetention, ReadAnswers, ReadAudit, ReadCollections, ReadConversations, ReadFigures, ReadLeakChecks,
    ReadOwnAudit, ReviewAnswers, ShortenRetention, System, UseSieve,
};
