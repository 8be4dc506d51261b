//! The one integration binary.

/// Builders for tests: registers, clocks, files.
mod support;

/// What goes through the engine, one noun a file.
mod engine;
