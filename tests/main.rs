//! The one integration binary. What goes through a window, an engine or the file tree is tested here; what needs
//! only one module is tested at the foot of its file.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "a test fails where it cannot go on, looks into the register by plain SQLite, and is no library"
)]

/// Builders: a register in a fresh folder, a clock, accounts, files to import.
mod support;

/// What `SECURITY` 8 wants to be shown as numbers.
mod assurance;

/// What goes through the engine, one noun a file.
mod engine;

/// What goes through the window, one screen a file: driven by accessible names, without a display.
mod screens;

/// The headless commands, as an administrator types them.
mod cli;

/// Rules of the file tree.
mod tidy;
