//! Acts during which writes fail.

/// What is done while there is no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Act {
    Note,
    Tag,
    Judge,
    Import,
    Collect,
    Handout,
    Backup,
    Destroy,
    Open,
    Create,
}

/// Those that need a password come once.
pub(super) const ACTS: [Act; 16] = [
    Act::Note,
    Act::Judge,
    Act::Import,
    Act::Tag,
    Act::Collect,
    Act::Backup,
    Act::Note,
    Act::Destroy,
    Act::Handout,
    Act::Judge,
    Act::Open,
    Act::Import,
    Act::Collect,
    Act::Tag,
    Act::Create,
    Act::Handout,
];
