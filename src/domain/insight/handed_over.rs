//! How many conversations an adviser took over from the bot, and of which that is told.

use super::Share;

/// Of which conversations a share is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOf {
    /// Of all, the gone ones among them: of those whose number stands beside it.
    All,
    /// Of those whose channel is known: small cells of the ledger were merged over channels.
    Known,
    /// Of those that are there: of the gone ones it cannot be told, or would tell of few.
    Kept,
}

/// The share of conversations that were handed over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandedOver {
    /// The share, and of how many it is.
    pub share: Share,
    /// Of which.
    pub of: ShareOf,
}
