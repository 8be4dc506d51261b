//! Reads a query line.

use super::field::{self, Field};
use super::lex::{Token, TokenKind, cut};
use super::{Filter, Matching, QueryProblem, QueryProblemKind, TextQuery, tokens};
use crate::domain::{ConversationNo, Day, MessageRole, Source};

/// Brackets that may lie inside each other.
const DEEPEST: u32 = 16;

impl Filter {
    /// Reads a query line. `today` is what `30d` and "today" count from. What cannot be read is left out and told.
    ///
    /// Words side by side must all be there; `OR` (`TAI`, `ELLER`), a minus or `NOT`, quotes, `*` and brackets
    /// mean what they mean elsewhere. Fields (`lang:`, `kieli:`, `språk:` and so on) restrict the whole line, `role:`
    /// the words in its brackets.
    pub fn parse(line: &str, today: Day) -> (Self, Vec<QueryProblem>) {
        let mut parser = Parser {
            tokens: cut(line).into_iter().peekable(),
            filter: Self::default(),
            problems: Vec::new(),
            today,
        };
        let mut parts = Vec::new();
        loop {
            parts.extend(parser.any(0));
            match parser.tokens.next() {
                Some(stray) => parser.problem(stray.at, QueryProblemKind::Bracket),
                None => break,
            }
        }
        parser.filter.text = joined(parts, TextQuery::All);
        parser.problems.sort_by_key(|problem| problem.at);
        (parser.filter, parser.problems)
    }
}

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    filter: Filter,
    problems: Vec<QueryProblem>,
    today: Day,
}

/// A field that waits for what stands beside it.
struct Waiting {
    at: u32,
    field: Field,
    value: String,
    quoted: bool,
}

impl Parser {
    fn problem(&mut self, at: u32, kind: QueryProblemKind) {
        self.problems.push(QueryProblem { at, kind });
    }

    /// Parts joined by `OR`, up to a closing bracket or the end.
    fn any(&mut self, depth: u32) -> Option<TextQuery> {
        let mut parts = Vec::new();
        let mut fields = Vec::new();
        let mut ors = Vec::new();
        loop {
            let part = self.all(depth, &mut fields);
            let empty = part.is_none();
            parts.extend(part);
            let or = self.tokens.next_if(|token| token.kind == TokenKind::Or).map(|token| token.at);
            if let (true, Some(at)) = (empty, or.or(ors.last().copied())) {
                self.problem(at, QueryProblemKind::Missing);
            }
            ors.extend(or);
            if or.is_none() {
                break;
            }
        }
        for waiting in fields {
            if depth == 0 && ors.is_empty() {
                self.restrict(&waiting);
            } else {
                self.problem(waiting.at, QueryProblemKind::Place);
            }
        }
        joined(parts, TextQuery::Any)
    }

    /// Parts side by side.
    fn all(&mut self, depth: u32, fields: &mut Vec<Waiting>) -> Option<TextQuery> {
        let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
        let mut role = None;
        let mut first_not = None;
        while let Some(token) =
            self.tokens.next_if(|token| !matches!(token.kind, TokenKind::Or | TokenKind::Close))
        {
            match token.kind {
                TokenKind::Field { field: Field::Role, value, .. } => self.role(token.at, &value, &mut role),
                TokenKind::Field { field, value, quoted } => {
                    fields.push(Waiting { at: token.at, field, value, quoted });
                }
                TokenKind::Not => {
                    let part = self.without(token.at, depth);
                    if part.is_some() {
                        first_not.get_or_insert(token.at);
                    }
                    unwanted.extend(part);
                }
                other => wanted.extend(self.term(token.at, other, depth)),
            }
        }
        let query = match (joined(wanted, TextQuery::All), joined(unwanted, TextQuery::Any)) {
            (Some(wanted), Some(unwanted)) => Some(TextQuery::Without(Box::new(wanted), Box::new(unwanted))),
            (query, _) => query,
        };
        match (query, role, first_not) {
            (Some(mut query), Some((_, role)), _) => {
                set_role(&mut query, role);
                return Some(query);
            }
            (Some(query), None, _) => return Some(query),
            (None, _, Some(at)) => self.problem(at, QueryProblemKind::OnlyWithout),
            (None, Some((at, _)), None) => self.problem(at, QueryProblemKind::Role),
            (None, None, None) => {}
        }
        None
    }

    fn term(&mut self, at: u32, kind: TokenKind, depth: u32) -> Option<TextQuery> {
        match kind {
            TokenKind::Words { text, matching } => phrase(&text, matching),
            TokenKind::Open => {
                if depth >= DEEPEST {
                    self.problem(at, QueryProblemKind::Bracket);
                    return None;
                }
                let inside = self.any(depth + 1);
                if self.tokens.next_if(|token| token.kind == TokenKind::Close).is_none() {
                    self.problem(at, QueryProblemKind::Bracket);
                }
                inside
            }
            _ => None,
        }
    }

    fn without(&mut self, at: u32, depth: u32) -> Option<TextQuery> {
        let next = self
            .tokens
            .next_if(|token| !matches!(token.kind, TokenKind::Or | TokenKind::Close | TokenKind::Not));
        match next.map(|token| (token.at, token.kind)) {
            None => self.problem(at, QueryProblemKind::Missing),
            Some((at, TokenKind::Field { .. })) => self.problem(at, QueryProblemKind::Place),
            Some((at, kind)) => return self.term(at, kind, depth),
        }
        None
    }

    fn role(&mut self, at: u32, value: &str, role: &mut Option<(u32, MessageRole)>) {
        match field::role(value) {
            None => self.problem(at, QueryProblemKind::Value(Field::Role)),
            Some(MessageRole::System) => self.problem(at, QueryProblemKind::Role),
            Some(_) if role.is_some() => self.problem(at, QueryProblemKind::Role),
            Some(read) => *role = Some((at, read)),
        }
    }

    /// Puts a field into the filter.
    fn restrict(&mut self, waiting: &Waiting) {
        let today = self.today;
        let filter = &mut self.filter;
        let value = waiting.value.trim();
        let values: Vec<&str> = if waiting.quoted { vec![value] } else { value.split(',').collect() };
        let read = !value.is_empty()
            && match waiting.field {
                Field::Role => false,
                Field::Language => add(&mut filter.languages, &values, field::language),
                Field::Channel => add(&mut filter.channels, &values, field::channel),
                Field::Source => add(&mut filter.sources, &values, |code| Some(Source(code.to_lowercase()))),
                Field::Topic => add(&mut filter.topics, &values, |name| Some(name.to_owned())),
                Field::Rating => field::rating(value).is_some_and(|found| {
                    filter.rating = Some(found);
                    true
                }),
                Field::Tag => add(&mut filter.tags, &values, |name| Some(name.to_owned())),
                Field::Verdict => add(&mut filter.verdicts, &values, field::verdict),
                Field::Kind => add(&mut filter.kinds, &values, field::kind),
                Field::Reviewed => field::reviewed(value).is_some_and(|found| {
                    filter.reviewed = Some(found);
                    true
                }),
                Field::Before => days(value, today).is_some_and(|(first, _)| {
                    narrow(filter, None, Some(first.minus_days(1)));
                    true
                }),
                Field::After => days(value, today).is_some_and(|(_, last)| {
                    narrow(filter, Some(last.plus_days(1)), None);
                    true
                }),
                Field::On => day_range(value, today).is_some_and(|(from, to)| {
                    narrow(filter, from, to);
                    true
                }),
                Field::Number => number(value).is_some_and(|found| {
                    filter.number = Some(found);
                    true
                }),
                Field::Length => length(value).is_some_and(|(min, max)| {
                    filter.messages_min = min.or(filter.messages_min);
                    filter.messages_max = max.or(filter.messages_max);
                    true
                }),
            };
        if !read {
            self.problem(waiting.at, QueryProblemKind::Value(waiting.field));
        }
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, values: &[&str], read: impl Fn(&str) -> Option<T>) -> bool {
    let mut all = true;
    for value in values.iter().map(|value| value.trim()) {
        match read(value).filter(|_| !value.is_empty()) {
            Some(value) if !list.contains(&value) => list.push(value),
            Some(_) => {}
            None => all = false,
        }
    }
    all
}

fn joined(mut parts: Vec<TextQuery>, join: fn(Vec<TextQuery>) -> TextQuery) -> Option<TextQuery> {
    if parts.len() > 1 { Some(join(parts)) } else { parts.pop() }
}

/// Words as the index cuts them; `None` if there is nothing but signs.
fn phrase(text: &str, matching: Matching) -> Option<TextQuery> {
    let words: Vec<String> = tokens(text).filter_map(|place| text.get(place)).map(str::to_owned).collect();
    (!words.is_empty()).then_some(TextQuery::Phrase { words, matching, role: None })
}

fn set_role(query: &mut TextQuery, wanted: MessageRole) {
    match query {
        TextQuery::Phrase { role, .. } => {
            role.get_or_insert(wanted);
        }
        TextQuery::All(parts) | TextQuery::Any(parts) => {
            for part in parts {
                set_role(part, wanted);
            }
        }
        TextQuery::Without(first, second) => {
            set_role(first, wanted);
            set_role(second, wanted);
        }
    }
}

fn narrow(filter: &mut Filter, from: Option<Day>, to: Option<Day>) {
    filter.from = filter.from.max(from);
    filter.to = match (filter.to, to) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
}

/// The first and last day of `24.11.2026`, `2026-11-24`, `11.2026`, `2026-11`, `2026`, `30d` (that many days before
/// today) or a word for today or yesterday.
fn days(value: &str, today: Day) -> Option<(Day, Day)> {
    let whole = |day: Day| Some((day, day));
    match value.to_lowercase().as_str() {
        "today" | "tänään" | "idag" => return whole(today),
        "yesterday" | "eilen" | "igår" => return whole(today.minus_days(1)),
        _ => {}
    }
    if let Some(back) = value.strip_suffix(['d', 'D']).and_then(|n| n.parse::<u32>().ok()) {
        return whole(today.minus_days(u64::from(back)));
    }
    if let Some(day) = Day::parse(value) {
        return whole(day);
    }
    if let Some(first) = Day::parse(&format!("{value}-01")).or_else(|| Day::parse(&format!("1.{value}"))) {
        return Some((first, first.plus_months(1).minus_days(1)));
    }
    let first = Day::parse(&format!("{value}-01-01"))?;
    Some((first, first.plus_months(12).minus_days(1)))
}

/// The same, or a range `1.11.2026..24.11.2026` of which one end may be missing.
fn day_range(value: &str, today: Day) -> Option<(Option<Day>, Option<Day>)> {
    let Some((from, to)) = value.split_once("..") else {
        return days(value, today).map(|(first, last)| (Some(first), Some(last)));
    };
    let end = |text: &str| if text.is_empty() { Some(None) } else { days(text, today).map(Some) };
    let (from, to) = (end(from)?, end(to)?);
    (from.is_some() || to.is_some()).then_some((from.map(|days| days.0), to.map(|days| days.1)))
}

/// The number of a conversation: digits only.
fn number(value: &str) -> Option<ConversationNo> {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|_| digits).map(ConversationNo)
}

/// `5`, `5..20`, `5-20`, `5..`, `..20`, `>5`, `>=5`, `<20`, `<=20`, in messages.
fn length(value: &str) -> Option<(Option<u32>, Option<u32>)> {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    if let Some(rest) = value.strip_prefix(">=").or_else(|| value.strip_prefix('≥')) {
        return number(rest).map(|n| (Some(n), None));
    }
    if let Some(rest) = value.strip_prefix("<=").or_else(|| value.strip_prefix('≤')) {
        return number(rest).map(|n| (None, Some(n)));
    }
    if let Some(rest) = value.strip_prefix('>') {
        return number(rest).map(|n| (Some(n.saturating_add(1)), None));
    }
    if let Some(rest) = value.strip_prefix('<') {
        return number(rest)?.checked_sub(1).map(|n| (None, Some(n)));
    }
    let Some((min, max)) =
        value.split_once("..").or_else(|| value.split_once('-')).or_else(|| value.split_once('–'))
    else {
        return number(value).map(|n| (Some(n), Some(n)));
    };
    let end = |text: &str| if text.is_empty() { Some(None) } else { number(text).map(Some) };
    let (min, max) = (end(min)?, end(max)?);
    (min.is_some() || max.is_some()).then_some((min, max))
}
