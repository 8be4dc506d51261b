// Supervisors and the accounts that they keep.
mod account;
// Notes and tags.
mod annotation;
// Collections, their examples and the handout.
mod collection;
// Lists, pages, and what is opened.
mod conversation;
// What files bring in, and what an interrupted import leaves: nothing.
mod import;
// Samples of messages, judged for what the sieve has left.
mod leak_check;
// How a new password is judged and suggested.
mod password;
// Every act with every role, and without one.
mod permission;
// What is due goes from file, index and log; clocks that jump.
mod retention;
// What is opened as a register, and what is refused.
mod register;
// Newer rules of the sieve for what is stored.
mod rescrub;
// Verdicts and finished reviews.
mod review;
// Words, conditions and what they find.
mod search;
// Signing in and out, one's own password and settings.
mod session;
