// Opening a conversation, and what the log has of it.
mod conversation;
// What files bring in, and what an interrupted import leaves: nothing.
mod import;
// Which conversations a filter finds, in which order, and the pages of lists.
mod search;
