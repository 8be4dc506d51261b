/// Opening a conversation, and what the log has of it.
mod conversation;
/// Which conversations a filter finds, in which order, and the pages of lists.
mod search;
