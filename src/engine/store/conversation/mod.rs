//! Conversations with their messages and what hangs on them. Every read leaves out what is due and what is staged.

mod read;

pub(crate) use read::TranscriptRow;
