//! The one way by which text goes: rows, index, word list, log (`DECISIONS` 5).
