// Supervisors and the accounts that they keep.
mod accounts;
// Answer texts: listed, judged with all copies, and led to from changed guidance.
mod answers;
// The log: who did what, its chain, its table.
mod audit;
// Backups: making, restoring, their folder.
mod backups;
// Examples, their notes and the handout.
mod collections;
// Searching, filtering, reading, notes and tags.
mod conversations;
// Nothing is cut, in any size and language.
mod cuts;
// The same of Answers.
mod cuts_answers;
// Nor of Gaps.
mod cuts_gaps;
// Nor in any step of an import.
mod cuts_import;
/// The same of Insights.
mod cuts_insights;
/// The same of Queue.
mod cuts_queue;
/// The same of Register.
mod cuts_register;
/// And of Rounds.
mod cuts_rounds;
// Words that are marked as evidence, by keyboard and by mouse.
mod evidence;
mod exit;
// The register and its first supervisor.
mod first_start;
// From an empty register to the first finished review.
mod first_work;
// Questions without an answer, grouped, and the work list that comes of them.
mod gaps;
// A file, from looking into it to its report.
mod import;
// A file of another make: pointing at its fields, and the mappings that are saved.
mod import_fields;
// Whole folders, and imports of the past.
mod import_past;
// What goes wrong and what is narrow while answers are judged.
mod judging;
/// The last act about an item as a whole is taken back, and done again.
mod last_act;
// A sample that is judged from the keyboard.
mod leak_check;
// Figures of closed rounds, as plots and as tables, and what leaves.
mod insights;
// The idle lock, and coming back.
mod lock;
// What is clicked twice.
mod double_clicks;
// Keys that are held down.
mod held_keys;
// What customers thought, in the panel of filters.
mod rating;
// What is open beside the list, and what is written on it.
mod reading;
// The keyboard in the search field of Conversations.
mod searching;
// The own items of rounds, taken, judged, passed and gone through.
mod queue;
// What an account may do, found by typing.
mod palette;
// The password once more, before a sensitive act.
mod reauthentication;
// What retention did and will do.
mod register;
// The record of processing.
mod register_record;
// Judging answers, by keyboard only.
mod review;
// What is typed there and elsewhere, and who goes before it is sent.
mod review_typed;
// Samples: planned, drawn, verified, settled and closed.
mod rounds;
// Criteria: written, published, and answered from the keyboard.
mod scorecards;
// One's own language, theme and password.
mod settings;
// What reviewers see differently, settled and taken back.
mod settling;
// Rail, top bar and strip.
mod shell;
// Pictures of every screen.
#[cfg(feature = "shots")]
mod shots;
// Signing in, with a password and with a code.
mod sign_in;
// Registers that cannot be opened.
mod trouble;
// The check of the file, the proof, the daily run, records that are printed.
mod upkeep;
