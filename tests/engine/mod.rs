// Supervisors and the accounts that they keep.
mod account;
// What the reviewers of one conversation see differently.
mod adjudication;
// Notes and tags.
mod annotation;
// Answer texts, their counts, and verdicts on all copies at once.
mod answer;
// What lists of texts say of a copy on which reviewers differed, once that is settled.
mod answer_settled;
mod audit;
mod backup;
// What nobody sees of another one's review.
mod blind;
// Where backups lie, and those that cannot be removed.
mod backup_folder;
// Collections, their examples and the handout.
mod collection;
// Lists, pages, and what is opened.
mod conversation;
// Public corpora through a whole register.
mod corpora;
// Gaps in guidance, as reviews and verdicts on texts name them.
mod gap;
// Words that are marked as evidence.
mod evidence;
// What files bring in, and what an interrupted import leaves: nothing.
mod import;
// The same of changed files.
mod import_changed;
// What contradicts the register, and what is older than it.
mod import_conflict;
// How files of another make are read, and what is saved of that.
mod mapping;
// Registers of older formats.
pub mod migration;
// Imports of the past: their reports, and taking one back.
mod past_imports;
// Figures over time, and what of them leaves.
mod insight;
// What reviewers said, by month.
mod reviewed;
// Samples of messages, judged for what the sieve has left.
mod leak_check;
// Counts that outlive the conversations.
mod ledger;
// How a new password is judged and suggested.
mod password;
// Every act with every role, and without one.
mod permission;
// The work queue of reviewers.
mod queue;
// Two programs that do the same at once.
mod race;
// What customers thought of their conversations.
mod rating;
// Which query is answered first.
mod reading;
// The password once more, before a sensitive act.
mod reauthentication;
// What is due goes from file, index and log; clocks that jump.
mod retention;
// The live record of processing.
mod record;
// What is opened as a register, and what is refused.
mod register;
// Newer rules of the sieve for what is stored.
mod rescrub;
// A backup in the place of the open register.
mod restore;
// Verdicts and finished reviews.
mod review;
// Planned samples, and what comes of them.
mod round;
// Versions of the scorecard, and reviews that are made by them.
mod scorecard;
// Words, conditions and what they find.
mod search;
// The same against reading every message.
mod search_oracle;
// Signing in and out, one's own password and settings.
mod session;
// What is found by the topic that a source names.
mod topic;
// The daily check of the file, and runs that were missed.
mod upkeep;
