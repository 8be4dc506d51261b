//! A query as expressions of FTS5, for one month at a time: forms become words of the month's list, and beginnings of
//! words where several begin alike.

use crate::domain::query::{Matching, Reach, TextQuery, fold};
use crate::domain::{Channel, Kind, KindSet, Language, MessageRole};
use regex::bytes::Regex;

/// Words and beginnings in one `OR`. Above it, several expressions are run and their rows merged (`STORE` section 2).
const WORDS_PER_OR: usize = 2000;

/// Expressions that are run for one month at most; above it, the words of one are no longer cut at the limit.
const EXPRESSIONS: usize = 64;

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
    Inside(Regex, String),
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

    /// Expressions whose rows together are the answer; none if nothing in the month can match.
    pub(super) fn expressions(&self, words: Option<&[u8]>) -> Vec<String> {
        match self {
            Self::Phrase { column, before, last } => last
                .variants(before, words)
                .chunks(WORDS_PER_OR)
                .map(|words| format!("{column} : ({})", words.join(" OR ")))
                .collect(),
            Self::Any(parts) => {
                let parts: Vec<Vec<String>> = parts.iter().map(|part| part.expressions(words)).collect();
                if parts.iter().all(|part| part.len() < 2) {
                    together(parts.into_iter().flatten().collect(), " OR ")
                } else {
                    parts.into_iter().flatten().collect()
                }
            }
            Self::All(parts) => {
                let parts: Vec<Vec<String>> = parts.iter().map(|part| part.expressions(words)).collect();
                let product = parts.iter().map(Vec::len).product::<usize>();
                if product > EXPRESSIONS {
                    let whole = parts.into_iter().flat_map(|part| together(part, " OR ")).collect();
                    return together(whole, " AND ");
                }
                parts.into_iter().fold(vec![String::new()], |combined, part| {
                    combined
                        .iter()
                        .flat_map(|before| {
                            part.iter().map(move |next| match before.as_str() {
                                "" => format!("({next})"),
                                before => format!("{before} AND ({next})"),
                            })
                        })
                        .collect()
                })
            }
            Self::Without(wanted, unwanted) => {
                let unwanted = unwanted.expressions(words);
                wanted
                    .expressions(words)
                    .into_iter()
                    .map(|wanted| {
                        unwanted
                            .iter()
                            .fold(format!("({wanted})"), |kept, not| format!("({kept} NOT ({not}))"))
                    })
                    .collect()
            }
        }
    }
}

fn together(parts: Vec<String>, with: &str) -> Vec<String> {
    match parts.as_slice() {
        [] => Vec::new(),
        [_] => parts,
        _ => vec![format!("({})", parts.join(&format!("){with}(")))],
    }
}

impl Last {
    fn of(word: &str, matching: Matching) -> Option<Self> {
        Some(match Reach::of(word, matching) {
            Reach::Whole(word) => Self::Whole(word),
            Reach::Start(word) => Self::Start(word),
            Reach::Inside(pieces) => {
                let pattern = pieces.iter().map(|piece| regex::escape(piece)).collect::<Vec<_>>().join("|");
                let start = pieces.into_iter().next()?;
                Self::Inside(Regex::new(&pattern).ok()?, start)
            }
        })
    }

    fn variants(&self, before: &str, words: Option<&[u8]>) -> Vec<String> {
        match (self, words) {
            (Self::Whole(word), _) => vec![quoted(before, word)],
            (Self::Start(word), _) | (Self::Inside(_, word), None) => vec![quoted(before, word) + " *"],
            (Self::Inside(pattern, _), Some(words)) => scan(words, pattern)
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

/// What FTS5 is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Term<'a> {
    Word(&'a str),
    /// All words that begin so. FTS5 reads them in one go, where it looks up each of several words by itself.
    Start(&'a str),
}

/// The words of a list (sorted, separated by line feeds) in which the pattern is found; placeholders are left out.
///
/// Whatever begins like a word up to the end of what was found in it holds that as well, and stands next to it.
fn scan<'a>(words: &'a [u8], pattern: &Regex) -> Vec<Term<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(hit) = words.get(at..).and_then(|rest| pattern.find(rest)) {
        let (from, to) = (at + hit.start(), at + hit.end());
        let line = words.get(..from).and_then(|before| before.iter().rposition(|c| *c == b'\n'));
        let line = line.map_or(0, |feed| feed + 1);
        let start = words.get(line..to).unwrap_or_default();
        let mut end = line_end(words, to);
        while words.get(end + 1..).is_some_and(|next| next.starts_with(start)) {
            end = line_end(words, end + 1 + start.len());
        }
        at = end + 1;
        let Some(alike) = words.get(line..end).and_then(|words| str::from_utf8(words).ok()) else { continue };
        match str::from_utf8(start) {
            Ok(start) if alike.contains('\n') && !alike.contains(NO_WORD) => found.push(Term::Start(start)),
            _ => found.extend(alike.lines().filter(|word| !word.contains(NO_WORD)).map(Term::Word)),
        }
    }
    found
}

/// What stands in no word that forms reach: placeholders and what touches them.
const NO_WORD: [char; 3] = ['⟦', '⟧', '"'];

fn line_end(words: &[u8], from: usize) -> usize {
    let rest = words.get(from..).unwrap_or_default();
    rest.iter().position(|c| *c == b'\n').map_or(words.len(), |length| from + length)
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

    const WORDS: &[u8] =
        "asia\nhinta\nhinta⟦phone⟧\nhintaa\nlupa\nlupaus\nluvan\noleskelulupa\nuusi\n⟦lupa⟧\nпаспорт\n居留许可".as_bytes();

    fn expressions(line: &str) -> Vec<String> {
        let query = Filter::parse(line, Day::from_number(1)).0.text.unwrap();
        Matcher::of(&query).unwrap().expressions(Some(WORDS))
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
        let query = Filter::parse("lupa", Day::from_number(1)).0.text.unwrap();
        let found = Matcher::of(&query).unwrap().expressions(Some(words.as_bytes()));
        assert_eq!(found.len(), 3);
        assert_eq!(found.concat().matches("lupa").count(), 4500);
        let query = Filter::parse("lupa lupa -lupa", Day::from_number(1)).0.text.unwrap();
        let found = Matcher::of(&query).unwrap().expressions(Some(words.as_bytes()));
        assert_eq!(found.len(), 9);
        assert_eq!(found.concat().matches("lupa").count(), 9 * (2 * 1500 + 4500));
    }
}
