//! A query as expressions of FTS5, for one month at a time: forms become words of the month's list, and beginnings of
//! words where several begin alike.

use super::word_list::{Pieces, Term, WordList};
use crate::domain::query::{Matching, Reach, TextQuery, fold};
use crate::domain::{Channel, Kind, KindSet, Language, MessageRole};

/// Words and beginnings in one `OR`. Above it, several expressions are run and their rows merged (`STORE` section 2).
const WORDS_PER_OR: usize = 2000;

/// Expressions that are run for one month at most; above it, the words of one are no longer cut at the limit.
const EXPRESSIONS: usize = 64;

/// Terms from which a word is heavy, and terms that are looked up in the time in which the messages of one conversation
/// are read and looked at: about 5 µs and 40 µs.
const HEAVY: usize = 32;
const TERMS_PER_LOOK: usize = 8;

/// A query that waits for a month's words.
#[derive(Debug)]
pub(super) enum Matcher {
    Phrase {
        column: &'static str,
        /// The words before the last, each with a space behind it.
        before: String,
        last: Last,
    },
    All(Vec<Matcher>),
    Any(Vec<Matcher>),
    Without(Box<Matcher>, Box<Matcher>),
}

#[derive(Debug)]
pub(super) enum Last {
    Whole(String),
    Start(String),
    /// Finds the words of a month that hold one of the pieces; what stands in while the month has no list.
    Inside(Pieces, String),
}

impl Matcher {
    /// `None`: nothing can match.
    pub(super) fn of(query: &TextQuery) -> Option<Self> {
        Some(match query {
            TextQuery::Phrase { words, matching, role } => {
                let (last, before) = words.split_last()?;
                let column = match role {
                    None => "{customer reply}",
                    Some(MessageRole::Customer) => "customer",
                    Some(MessageRole::Bot | MessageRole::Adviser | MessageRole::Service) => "reply",
                    Some(MessageRole::System) => return None,
                };
                let before = before.iter().fold(String::new(), |before, word| before + &fold(word) + " ");
                Self::Phrase { column, before, last: Last::of(last, *matching)? }
            }
            TextQuery::All(parts) => Self::All(parts.iter().map(Self::of).collect::<Option<_>>()?),
            TextQuery::Any(parts) => Self::Any(parts.iter().filter_map(Self::of).collect()),
            TextQuery::Without(wanted, unwanted) => {
                let wanted = Self::of(wanted)?;
                // What the index cannot tell apart is taken out when the messages are looked at.
                match Self::of(unwanted).filter(|_| !unwanted.needs_look()) {
                    Some(unwanted) => Self::Without(Box::new(wanted), Box::new(unwanted)),
                    None => wanted,
                }
            }
        })
    }

    /// Whether it needs a month's words.
    pub(super) fn needs_words(&self) -> bool {
        match self {
            Self::Phrase { last, .. } => matches!(last, Last::Inside(..)),
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::needs_words),
            Self::Without(wanted, unwanted) => wanted.needs_words() || unwanted.needs_words(),
        }
    }

    /// What to ask a month's index.
    pub(super) fn asked(&self, words: Option<&WordList>) -> Asked {
        match self {
            Self::All(parts) => {
                let parts: Vec<Vec<Expression>> = parts.iter().map(|part| part.expressions(words)).collect();
                let probe = words.and_then(|_| Probe::of(&parts));
                Asked { expressions: all(parts), probe }
            }
            _ => Asked { expressions: self.expressions(words), probe: None },
        }
    }

    /// Expressions whose rows together are the answer; none if nothing in the month can match.
    fn expressions(&self, words: Option<&WordList>) -> Vec<Expression> {
        match self {
            Self::Phrase { column, before, last } => last
                .variants(before, words)
                .chunks(WORDS_PER_OR)
                .map(|words| Expression {
                    text: format!("{column} : ({})", words.join(" OR ")),
                    terms: words.len(),
                })
                .collect(),
            Self::Any(parts) => {
                let parts: Vec<Vec<Expression>> = parts.iter().map(|part| part.expressions(words)).collect();
                if parts.iter().all(|part| part.len() < 2) {
                    together(parts.into_iter().flatten().collect(), " OR ")
                } else {
                    parts.into_iter().flatten().collect()
                }
            }
            Self::All(parts) => all(parts.iter().map(|part| part.expressions(words)).collect()),
            Self::Without(wanted, unwanted) => {
                let unwanted = unwanted.expressions(words);
                wanted
                    .expressions(words)
                    .into_iter()
                    .map(|wanted| {
                        let terms = wanted.terms + unwanted.iter().map(|not| not.terms).sum::<usize>();
                        let wanted = format!("({})", wanted.text);
                        let text =
                            unwanted.iter().fold(wanted, |kept, not| format!("({kept} NOT ({}))", not.text));
                        Expression { text, terms }
                    })
                    .collect()
            }
        }
    }
}

/// What a month's index is asked.
#[derive(Debug)]
pub(super) struct Asked {
    /// The rows of all of them together are the answer.
    pub(super) expressions: Vec<Expression>,
    /// What is asked first, if that can save asking for many words.
    pub(super) probe: Option<Probe>,
}

/// An expression of FTS5.
#[derive(Clone, Debug)]
pub(super) struct Expression {
    pub(super) text: String,
    /// Words and beginnings in it, each of which is looked up.
    terms: usize,
}

/// Words with few forms beside words with many: what the few find may be so little that looking at its messages costs
/// less than looking up the many.
#[derive(Debug)]
pub(super) struct Probe {
    pub(super) expression: String,
    /// Rows up to which that is so.
    pub(super) rows: usize,
}

impl Probe {
    fn of(parts: &[Vec<Expression>]) -> Option<Self> {
        let is_light = |part: &&Vec<Expression>| part.len() == 1 && part.iter().all(|one| one.terms < HEAVY);
        let light: Vec<Expression> = parts.iter().filter(is_light).flatten().cloned().collect();
        let heavy: usize = parts.iter().filter(|part| !is_light(part)).flatten().map(|one| one.terms).sum();
        let expression = together(light, " AND ").pop()?;
        let rows = heavy / TERMS_PER_LOOK;
        (rows > 0).then_some(Self { expression: expression.text, rows })
    }
}

/// All of the parts: each combination of their expressions.
fn all(parts: Vec<Vec<Expression>>) -> Vec<Expression> {
    let product = parts.iter().map(Vec::len).product::<usize>();
    if product > EXPRESSIONS {
        let whole = parts.into_iter().flat_map(|part| together(part, " OR ")).collect();
        return together(whole, " AND ");
    }
    let mut combined: Vec<Vec<Expression>> = vec![Vec::new()];
    for part in parts {
        combined = combined
            .iter()
            .flat_map(|before| part.iter().map(|next| before.iter().chain([next]).cloned().collect()))
            .collect();
    }
    combined.into_iter().flat_map(|factors| together(factors, " AND ")).collect()
}

fn together(parts: Vec<Expression>, with: &str) -> Vec<Expression> {
    if parts.len() < 2 {
        return parts;
    }
    let terms = parts.iter().map(|part| part.terms).sum();
    let texts: Vec<String> = parts.into_iter().map(|part| format!("({})", part.text)).collect();
    vec![Expression { text: texts.join(with), terms }]
}

impl Last {
    fn of(word: &str, matching: Matching) -> Option<Self> {
        Some(match Reach::of(word, matching) {
            Reach::Whole(word) => Self::Whole(word),
            Reach::Start(word) => Self::Start(word),
            Reach::Inside(pieces) => {
                let found = Pieces::new(&pieces)?;
                Self::Inside(found, pieces.into_iter().next()?)
            }
        })
    }

    fn variants(&self, before: &str, words: Option<&WordList>) -> Vec<String> {
        match (self, words) {
            (Self::Whole(word), _) => vec![quoted(before, word)],
            (Self::Start(word), _) | (Self::Inside(_, word), None) => vec![quoted(before, word) + " *"],
            (Self::Inside(pieces, _), Some(words)) => words
                .holding(pieces)
                .into_iter()
                .map(|term| match term {
                    Term::Word(word) => quoted(before, word),
                    Term::Start(start) => quoted(before, start) + " *",
                })
                .collect(),
        }
    }
}

fn quoted(before: &str, word: &str) -> String {
    format!("\"{before}{word}\"").replace('\0', "")
}

/// What the column `meta` must hold; `None` if it is not asked.
pub(super) fn meta(
    languages: &[Language],
    channels: &[Channel],
    sources: &[i64],
    kinds: KindSet,
) -> Option<String> {
    let mut parts = Vec::new();
    let mut any = |tokens: Vec<String>| {
        if !tokens.is_empty() {
            parts.push(format!("meta : ({})", tokens.join(" OR ")));
        }
    };
    any(languages.iter().map(|language| format!("\"l{}\"", language.code())).collect());
    any(channels.iter().map(|channel| format!("\"c{}\"", channel.number())).collect());
    any(sources.iter().map(|source| format!("\"s{source}\"")).collect());
    for kind in kinds.iter() {
        any(vec![format!("\"k{}\"", kind as u32)]);
    }
    (!parts.is_empty()).then(|| parts.join(" AND "))
}

/// What the column `meta` must hold to have one of these; `None` if there are none.
pub(super) fn meta_any(languages: &[Language], kinds: &[Kind]) -> Option<String> {
    let languages = languages.iter().map(|language| format!("\"l{}\"", language.code()));
    let kinds = kinds.iter().map(|kind| format!("\"k{}\"", *kind as u32));
    let tokens: Vec<String> = languages.chain(kinds).collect();
    (!tokens.is_empty()).then(|| format!("meta : ({})", tokens.join(" OR ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Filter};

    const WORDS: &str = "asia\nhinta\nhintaa\nhinta⟦phone⟧\nlupa\nlupaus\nluvan\noleskelulupa\nuusi\n⟦lupa⟧\nпаспорт\n居留许可";

    fn asked(line: &str, words: &WordList) -> Asked {
        let query = Filter::parse(line, Day::from_number(1)).0.text.unwrap();
        Matcher::of(&query).unwrap().asked(Some(words))
    }

    fn expressions(line: &str) -> Vec<String> {
        let asked = asked(line, &WordList::new(WORDS.into()));
        asked.expressions.into_iter().map(|expression| expression.text).collect()
    }

    #[test]
    fn forms_become_the_words_of_the_month() {
        for (line, wanted) in [
            ("lupa", r#"{customer reply} : ("lupa" * OR "luvan" OR "oleskelulupa")"#),
            // What begins with them may be a placeholder's neighbour, which is no form.
            ("hinta", r#"{customer reply} : ("hinta" OR "hintaa")"#),
            ("\"lupa\"", r#"{customer reply} : ("lupa")"#),
            ("role:customer lup*", r#"customer : ("lup" *)"#),
            ("role:bot uus", r#"reply : ("uus" *)"#),
            ("许可", r#"{customer reply} : ("居留许可")"#),
            (
                "uusi-lupa asia -lupa",
                concat!(
                    r#"((({customer reply} : ("uusi lupa" * OR "uusi luvan" OR "uusi oleskelulupa")) "#,
                    r#"AND ({customer reply} : ("asia"))) NOT ({customer reply} : ("#,
                    r#""lupa" * OR "luvan" OR "oleskelulupa")))"#
                ),
            ),
            ("asia OR puuttuu", r#"{customer reply} : ("asia")"#),
        ] {
            let found = expressions(line);
            assert_eq!(found.len(), 1, "{line}");
            assert_eq!(found.concat(), wanted, "{line}");
        }
        assert!(expressions("puuttuu").is_empty());
        assert!(expressions("asia puuttuu").is_empty());
    }

    #[test]
    fn no_word_is_dropped_when_there_are_more_than_fit_into_one_expression() {
        let words = (0..4500).map(|n| format!("{n:04}lupa")).collect::<Vec<_>>().join("\n");
        let words = WordList::new(words.into_bytes());
        let texts = |line| -> Vec<String> {
            asked(line, &words).expressions.into_iter().map(|expression| expression.text).collect()
        };
        let found = texts("lupa");
        assert_eq!(found.len(), 3);
        assert_eq!(found.concat().matches("lupa").count(), 4500);
        let found = texts("lupa lupa -lupa");
        assert_eq!(found.len(), 9);
        assert_eq!(found.concat().matches("lupa").count(), 9 * (2 * 1500 + 4500));
    }

    #[test]
    fn words_with_few_forms_are_asked_before_words_with_many() {
        let words = (0..400).map(|n| format!("{n:04}lupa")).chain(["asia".into(), "muu".into()]);
        let words = WordList::new(words.collect::<Vec<_>>().join("\n").into_bytes());
        let probe = asked("lupa asia muu", &words).probe.unwrap();
        assert_eq!(probe.expression, r#"({customer reply} : ("asia")) AND ({customer reply} : ("muu" *))"#);
        assert_eq!(probe.rows, 50);
        for line in ["lupa", "lupa lupa", "asia muu", "lupa OR asia", "asia puuttuu"] {
            assert!(asked(line, &words).probe.is_none(), "{line}");
        }
    }
}
