//! One screen a file: its state, what it shows, and what it wishes.
//!
//! Every screen has the same four doors: `entered` (it comes into view), `answer` (takes the engine's answers that
//! it awaits, and gives back others), `stale` (something changed), `ui`.

pub mod accounts;
pub mod answers;
pub mod audit;
pub mod collections;
pub mod conversations;
pub mod first_start;
pub mod gaps;
pub mod import;
pub mod insights;
pub mod leak_check;
pub mod queue;
pub mod register;
pub mod review;
pub mod rounds;
pub mod scorecards;
pub mod settings;
pub mod sign_in;
pub mod trouble;

pub use accounts::AccountsScreen;
pub use answers::AnswersScreen;
pub use audit::AuditScreen;
pub use collections::CollectionsScreen;
pub use conversations::ConversationsScreen;
pub use first_start::FirstStartScreen;
pub use gaps::GapsScreen;
pub use import::ImportScreen;
pub use insights::InsightsScreen;
pub use leak_check::LeakCheckScreen;
pub use queue::QueueScreen;
pub use register::{RegisterScreen, RegisterTab};
pub use review::{ReviewScreen, Source as ReviewSource};
pub use rounds::RoundsScreen;
pub use scorecards::ScorecardsScreen;
pub use settings::SettingsScreen;
pub use sign_in::SignInScreen;
