//! What leaves the register: values in, bytes out; nothing here reads or writes a file.

pub mod csv;
pub mod handout;
mod page;
pub mod record;
