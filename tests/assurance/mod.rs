//! What `SECURITY` 8 wants to be shown as numbers. `src/docs/assurance.md` names the test of each row, those of other
//! modules too; the short form of each runs with every other test, the long one is asked for by `SEULA_LONG`.
//!
//! Each row says what it has counted to [`count`], which prints one line when all of them are done. Some rows need
//! programs that are killed or that find no room on the disk: those are [`child`] processes of the same binary.

#![expect(clippy::print_stdout, reason = "what a row has counted is what it is run for")]

// What the rows have counted, and the one line.
mod count;
// Processes that play a part.
mod child;
// A register to begin with, and whether one is whole.
mod ground;

// Raw values, through every importer.
mod canaries;
// Cells and texts that would be formulas and scripts.
mod cells;
// Clocks that go back, jump and flap.
mod clocks;
// Days on which something is due, counted in another way.
mod dates;
// Words of what was destroyed, in every file.
mod destroyed;
// Disks without room.
mod faults;
// Files that somebody damaged, or made to be opened.
mod hostile;
// Programs that are killed.
mod kills;
// The log, changed behind the program's back.
mod log_edits;
// What a day's work asks of the network.
#[cfg(target_os = "linux")]
mod network;
// The page that names all rows.
mod page;
// Eight programs on one register.
mod processes;
// Refused sign-ins.
mod sign_in;

pub use count::{Progress, Row};

use count::tell;
