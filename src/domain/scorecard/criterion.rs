//! One criterion: what is asked, on which scale, of which conversations.

use super::{About, Value};
use crate::domain::{Channel, Language, Locale, RootCause};
use serde::Deserialize;

/// The values of a criterion. Their words are the program's own, so that a key means the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// No or yes.
    YesNo,
    /// Two points.
    Two,
    /// Three points.
    Three,
    /// Four points.
    Four,
    /// Five points.
    Five,
}

impl Scale {
    /// Every scale, in the order of the list; the numbers that the store keeps begin with 1.
    pub const ALL: [Self; 5] = [Self::YesNo, Self::Two, Self::Three, Self::Four, Self::Five];

    /// The number in the store: 1 is yes or no, any other the number of points.
    pub fn number(self) -> i64 {
        self as i64 + 1
    }

    /// The scale with this [`Scale::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.number() == number)
    }

    /// The highest value; the lowest is 0.
    pub fn highest(self) -> u8 {
        match self {
            Self::YesNo | Self::Two => 1,
            Self::Three => 2,
            Self::Four => 3,
            Self::Five => 4,
        }
    }

    /// Its values, from the lowest.
    pub fn steps(self) -> impl DoubleEndedIterator<Item = u8> {
        0..=self.highest()
    }
}

/// How much a criterion counts in the total, 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(from = "u8")]
pub struct Weight(u8);

impl From<u8> for Weight {
    fn from(weight: u8) -> Self {
        Self::new(weight)
    }
}

impl Weight {
    /// The lowest.
    pub const LEAST: Self = Self(1);
    /// The highest.
    pub const MOST: Self = Self(10);

    /// The nearest that there is.
    pub fn new(weight: u8) -> Self {
        Self(weight.clamp(Self::LEAST.0, Self::MOST.0))
    }

    /// As a number.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// Of which conversations a criterion is asked, by who answered in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Of every one.
    #[default]
    Always,
    /// Of those in which only the bot answered.
    BotOnly,
    /// Of those in which only an adviser answered.
    LiveOnly,
    /// Of those that were handed over.
    HandoverOnly,
}

impl Condition {
    /// Every condition, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 4] = [Self::Always, Self::BotOnly, Self::LiveOnly, Self::HandoverOnly];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The condition with this [`Condition::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }

    fn holds(self, channel: Channel) -> bool {
        match self {
            Self::Always => true,
            Self::BotOnly => channel == Channel::Bot,
            Self::LiveOnly => channel == Channel::Live,
            Self::HandoverOnly => channel == Channel::Mixed,
        }
    }
}

/// A text in the languages of the interface; one that is not written is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words<T = String> {
    /// Finnish.
    pub fi: T,
    /// Swedish.
    pub sv: T,
    /// English.
    pub en: T,
}

impl<T> Words<T> {
    /// The text in one language.
    pub fn get(&self, locale: Locale) -> &T {
        match locale {
            Locale::Fi => &self.fi,
            Locale::Sv => &self.sv,
            Locale::En => &self.en,
        }
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, locale: Locale) -> &mut T {
        match locale {
            Locale::Fi => &mut self.fi,
            Locale::Sv => &mut self.sv,
            Locale::En => &mut self.en,
        }
    }

    fn try_map<U, E>(self, map: &mut impl FnMut(T) -> Result<U, E>) -> Result<Words<U>, E> {
        Ok(Words { fi: map(self.fi)?, sv: map(self.sv)?, en: map(self.en)? })
    }
}

impl Words {
    /// The text in this language, or else in the first in which it is written.
    pub fn read(&self, locale: Locale) -> &str {
        let written = |locale| Some(self.get(locale).as_str()).filter(|text| !text.trim().is_empty());
        written(locale).or_else(|| Locale::ALL.into_iter().find_map(written)).unwrap_or_default()
    }

    /// Whether it is written, but not in this language.
    pub fn lacks(&self, locale: Locale) -> bool {
        self.get(locale).trim().is_empty() && !self.read(locale).is_empty()
    }

    /// In how many languages it is written.
    pub fn written(&self) -> usize {
        Locale::ALL.into_iter().filter(|locale| !self.get(*locale).trim().is_empty()).count()
    }
}

/// Two examples of one value.
pub type Examples<T> = [Words<T>; 2];

/// Which of a criterion's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name.
    Name,
    /// The guideline.
    Guideline,
    /// An example.
    Example,
}

/// One criterion; `T` is the sort of its texts: typed, scrubbed, or as they are shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion<T = String> {
    /// What is asked, in a few words.
    pub name: Words<T>,
    /// How it is judged.
    pub guideline: Words<T>,
    /// Two examples of each value, from the lowest.
    pub examples: Vec<Examples<T>>,
    /// Its values.
    pub scale: Scale,
    /// How much it counts.
    pub weight: Weight,
    /// Whether its lowest value fails the whole.
    #[serde(default)]
    pub critical: bool,
    /// Of which conversations it is asked.
    #[serde(default)]
    pub condition: Condition,
    /// Of conversations in which language; `None`: in any.
    #[serde(skip)]
    pub language: Option<Language>,
    /// What can be named as the reason of a value that is not the highest.
    pub causes: Vec<RootCause>,
}

impl<T> Criterion<T> {
    /// Whether it is asked of such a conversation.
    pub fn applies(&self, about: About) -> bool {
        self.condition.holds(about.channel) && self.language.is_none_or(|language| language == about.language)
    }

    /// Whether this value fails the whole.
    pub fn fails(&self, value: Value) -> bool {
        fails(self.critical, value)
    }

    /// Whether this cause can be named as the reason of this value.
    pub fn wants_cause(&self, value: Value, cause: RootCause) -> bool {
        self.can_have_cause(value) && self.causes.contains(&cause)
    }

    /// Whether a value is such that its reason can be named.
    pub fn can_have_cause(&self, value: Value) -> bool {
        matches!(value, Value::Step(step) if step < self.scale.highest()) && !self.causes.is_empty()
    }

    /// The same with other texts.
    pub fn try_map<U, E>(self, mut map: impl FnMut(Part, T) -> Result<U, E>) -> Result<Criterion<U>, E> {
        let name = self.name.try_map(&mut |text| map(Part::Name, text))?;
        let guideline = self.guideline.try_map(&mut |text| map(Part::Guideline, text))?;
        let mut example = |words: Words<T>| words.try_map(&mut |text| map(Part::Example, text));
        let examples = self
            .examples
            .into_iter()
            .map(|[first, second]| Ok([example(first)?, example(second)?]))
            .collect::<Result<_, E>>()?;
        Ok(Criterion {
            name,
            guideline,
            examples,
            scale: self.scale,
            weight: self.weight,
            critical: self.critical,
            condition: self.condition,
            language: self.language,
            causes: self.causes,
        })
    }
}

/// Whether this value of a criterion, critical or not, fails the whole.
pub fn fails(critical: bool, value: Value) -> bool {
    critical && value == Value::Step(0)
}

impl Criterion {
    /// An empty one: yes or no, of every conversation, with every cause.
    pub fn empty() -> Self {
        let mut criterion = Self {
            name: Words::default(),
            guideline: Words::default(),
            examples: Vec::new(),
            scale: Scale::YesNo,
            weight: Weight::LEAST,
            critical: false,
            condition: Condition::Always,
            language: None,
            causes: RootCause::ALL.to_vec(),
        };
        criterion.fit_examples();
        criterion
    }

    /// Whether it has a name, in whatever language.
    pub fn is_named(&self) -> bool {
        !self.name.read(Locale::Fi).is_empty()
    }

    /// Guideline and examples.
    fn explaining(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.guideline).chain(self.examples.iter().flatten())
    }

    /// How many of guideline and examples are written, but not in this language.
    pub fn lacking(&self, locale: Locale) -> usize {
        self.explaining().filter(|words| words.lacks(locale)).count()
    }

    /// How many texts are written for it, in all languages.
    pub fn written(&self) -> usize {
        self.name.written() + self.explaining().map(Words::written).sum::<usize>()
    }

    /// Gives each value of the scale its two examples; those of values that are no more go.
    pub fn fit_examples(&mut self) {
        self.examples.resize_with(self.scale.steps().count(), Default::default);
    }
}
