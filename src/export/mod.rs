//! What leaves the register: values in, bytes out; nothing here reads or writes a file.

pub mod csv;
pub mod destruction;
pub mod handout;
pub mod insight;
mod page;
pub mod record;
pub mod report;
