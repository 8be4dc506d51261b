//! The ledger: counts that outlive the conversations of which they were made. What is counted in fewer than [`SMALL`]
//! conversations is not told, and is merged with others once its month is over (`DECISIONS` 31).

use crate::domain::{Channel, CriterionId, Kind, Language, MonthKey, TopicId, Value, Verdict};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

/// Conversations; what is counted in fewer is small (`DECISIONS` 31).
pub const SMALL: u64 = 5;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Conversations, their messages and answers.
    Conversations,
    /// Verdicts of finished reviews.
    Verdicts,
    /// Values of criteria of finished reviews.
    Values,
    /// Conversations from which something was removed.
    Kinds,
}

impl Counted {
    /// The number in the statements of the store.
    pub fn number(self) -> i64 {
        self as i64
    }
}

/// One thing that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Conversations.
    Conversations,
    /// A verdict.
    Verdict(Verdict),
    /// A value of a criterion.
    Value(CriterionId, Value),
    /// A kind of values that were removed.
    Kind(Kind),
}

/// Where a cell stands; `None`: it stands for several of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Language.
    pub language: Option<Language>,
    /// Channel.
    pub channel: Option<Channel>,
    /// Topic; `None` also where it is rare.
    pub topic: Option<TopicId>,
}

/// How many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Conversations: they decide what is small.
    pub conversations: u64,
    /// Messages, where conversations are counted.
    pub messages: u64,
    /// Answers in them, or verdicts or values that reviewers gave.
    pub given: u64,
}

impl Counts {
    fn is_small(self) -> bool {
        (1..SMALL).contains(&self.conversations)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.conversations += other.conversations;
        self.messages += other.messages;
        self.given += other.given;
    }
}

/// A count of the ledger as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerCell {
    /// In which month the conversations began.
    pub month: MonthKey,
    /// What is counted.
    pub subject: Subject,
    /// Where.
    pub place: Place,
    /// How many.
    pub counts: Counts,
}

/// By what figures are divided beside the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// By nothing.
    Month,
    /// By language.
    Language,
    /// By channel.
    Channel,
    /// By topic.
    Topic,
}

impl By {
    /// The number in the statements of the store.
    pub fn number(self) -> i64 {
        self as i64
    }
}

/// Which figures are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// By what they are divided.
    pub by: By,
    /// The first month.
    pub from: MonthKey,
    /// The last month.
    pub to: MonthKey,
}

/// A part of a month; `None`: several, or too rare to be told apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// All of it.
    All,
    /// One language.
    Language(Option<Language>),
    /// One channel.
    Channel(Option<Channel>),
    /// One topic; empty: the source names none.
    Topic(Option<String>),
}

impl Group {
    /// By what figures are divided so that this is one of their parts.
    pub fn by(&self) -> By {
        match self {
            Self::All => By::Month,
            Self::Language(_) => By::Language,
            Self::Channel(_) => By::Channel,
            Self::Topic(_) => By::Topic,
        }
    }

    /// Whether it has the trait, and is no rest of several.
    pub fn is_named(&self) -> bool {
        !matches!(self, Self::Language(None) | Self::Channel(None) | Self::Topic(None))
    }
}

/// A figure of conversations that are gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// None, or so many of at least [`SMALL`] conversations.
    Count(Counts),
    /// It cannot be told without telling of few.
    Suppressed,
}

/// Figures of a part of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// In which month the conversations began.
    pub month: MonthKey,
    /// What is counted.
    pub subject: Subject,
    /// Of which part.
    pub group: Group,
    /// Of conversations that are there. Of verdicts and values only those are counted among the living that no blind round
    /// hides from anybody.
    pub kept: Counts,
    /// Of conversations that are gone.
    pub gone: Cell,
}

/// What is counted of conversations that are there, in a part of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Living {
    /// In which month they began.
    pub month: MonthKey,
    /// What is counted.
    pub subject: Subject,
    /// Which part.
    pub group: Group,
    /// They are due and hidden: they count as gone.
    pub due: bool,
    /// How many.
    pub counts: Counts,
}

/// The steps by which small cells become less particular.
const WIDER: [fn(Place) -> Place; 3] = [
    |place: Place| Place { topic: None, ..place },
    |place: Place| Place { channel: None, ..place },
    |place: Place| Place { language: None, ..place },
];

/// Merges the small cells of each month and subject, first over topics, then over channels, then over languages, as long as
/// they are small. What is small in the end stands for all of them and bears no trait; it stays hidden.
pub fn merged(cells: impl IntoIterator<Item = LedgerCell>) -> Vec<LedgerCell> {
    let mut subjects: BTreeMap<(MonthKey, Subject), BTreeMap<Place, Counts>> = BTreeMap::new();
    for cell in cells {
        let places = subjects.entry((cell.month, cell.subject)).or_default();
        *places.entry(cell.place).or_default() += cell.counts;
    }
    for places in subjects.values_mut() {
        for wider in WIDER {
            let small: Vec<(Place, Counts)> = places.extract_if(.., |_, counts| counts.is_small()).collect();
            for (place, counts) in small {
                *places.entry(wider(place)).or_default() += counts;
            }
        }
    }
    let cells = subjects.into_iter().flat_map(|((month, subject), places)| {
        places.into_iter().map(move |(place, counts)| LedgerCell { month, subject, place, counts })
    });
    cells.collect()
}

#[derive(Clone, Copy, Default)]
struct Sum {
    kept: Counts,
    gone: Counts,
}

/// What may be told of the ledger's cells and of what is there, by month, subject and group.
pub fn figures(
    by: By,
    cells: &[LedgerCell],
    topics: &BTreeMap<TopicId, String>,
    living: Vec<Living>,
) -> Vec<Figure> {
    let mut sums: BTreeMap<(MonthKey, Subject), BTreeMap<Group, Sum>> = BTreeMap::new();
    for cell in cells {
        let groups = sums.entry((cell.month, cell.subject)).or_default();
        groups.entry(group(by, cell.place, topics)).or_default().gone += cell.counts;
    }
    for part in living {
        let groups = sums.entry((part.month, part.subject)).or_default();
        let sum = groups.entry(part.group).or_default();
        if part.due {
            sum.gone += part.counts;
        } else {
            sum.kept += part.counts;
        }
    }
    let figures = sums.into_iter().flat_map(|((month, subject), groups)| {
        let hidden = hidden(&groups);
        groups.into_iter().map(move |(group, sum)| {
            let gone = if hidden.contains(&group) { Cell::Suppressed } else { Cell::Count(sum.gone) };
            Figure { month, subject, group, kept: sum.kept, gone }
        })
    });
    figures.collect()
}

fn group(by: By, place: Place, topics: &BTreeMap<TopicId, String>) -> Group {
    match by {
        By::Month => Group::All,
        By::Language => Group::Language(place.language),
        By::Channel => Group::Channel(place.channel),
        By::Topic => Group::Topic(place.topic.and_then(|topic| topics.get(&topic).cloned())),
    }
}

/// Groups that are small, and where these together are small, too, the next larger ones: else the difference from the
/// whole month would tell what is hidden. A small rest without a trait tells nothing of anybody and needs no company.
fn hidden(groups: &BTreeMap<Group, Sum>) -> BTreeSet<Group> {
    let mut gone: Vec<(&Group, Counts)> = groups
        .iter()
        .map(|(group, sum)| (group, sum.gone))
        .filter(|(_, counts)| counts.conversations > 0)
        .collect();
    gone.sort_by_key(|(_, counts)| counts.conversations);
    let needs_company = gone.iter().any(|(group, counts)| counts.is_small() && group.is_named());
    let hidden = too_small(gone.iter().map(|(_, counts)| counts.conversations), needs_company);
    gone.into_iter().take(hidden).map(|(group, _)| group.clone()).collect()
}

/// How many parts of a whole are too small to be told, of parts of so many conversations, the smallest first: those of fewer
/// than [`SMALL`], and if they need company so many of the next larger ones that together they are not small. Else the
/// difference from the whole would tell what is hidden.
pub fn too_small(sizes: impl IntoIterator<Item = u64>, needs_company: bool) -> usize {
    let (mut parts, mut sum) = (0, 0);
    for size in sizes {
        if size >= SMALL && !(needs_company && (1..SMALL).contains(&sum)) {
            break;
        }
        parts += 1;
        sum += size;
    }
    parts
}

#[cfg(test)]
mod tests;
