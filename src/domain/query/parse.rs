//! Reads a query line.

use super::field::{self, Field};
use super::lex::{Token, TokenKind, cut};
use super::{Filter, Matching, QueryProblem, QueryProblemKind, TextQuery, tokens};
use crate::domain::{Day, MessageRole, Source};

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
            TokenKind::Words { text, quoted, star } => phrase(&text, quoted, star),
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
            None => self.problem(at, QueryProblemKind::Value),
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
                Field::Tag => add(&mut filter.tags, &values, |name| Some(name.to_owned())),
                Field::Verdict => add(&mut filter.verdicts, &values, field::verdict),
                Field::Kind => add(&mut filter.kinds, &values, field::kind),
                Field::Reviewed => {
                    filter.reviewed = field::reviewed(value).or(filter.reviewed);
                    field::reviewed(value).is_some()
                }
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
                Field::Length => length(value).is_some_and(|(min, max)| {
                    filter.messages_min = min.or(filter.messages_min);
                    filter.messages_max = max.or(filter.messages_max);
                    true
                }),
            };
        if !read {
            self.problem(waiting.at, QueryProblemKind::Value);
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
fn phrase(text: &str, quoted: bool, star: bool) -> Option<TextQuery> {
    let words: Vec<String> = tokens(text).filter_map(|place| text.get(place)).map(str::to_owned).collect();
    let matching = match (quoted, star) {
        (_, true) => Matching::Prefix,
        (true, false) => Matching::Exact,
        (false, false) => Matching::Forms,
    };
    (!words.is_empty()).then_some(TextQuery::Phrase { words, matching, role: None })
}

fn set_role(query: &mut TextQuery, wanted: MessageRole) {
    match query {
        TextQuery::Phrase { role, .. } => {
            role.get_or_insert(wanted);
        }
        TextQuery::All(parts) | TextQuery::Any(parts) => {
            parts.iter_mut().for_each(|part| set_role(part, wanted));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Kind, Language, Verdict};
    use crate::text::Locale;

    fn today() -> Day {
        Day::from_ymd(2026, 11, 25).unwrap()
    }

    fn day(text: &str) -> Option<Day> {
        Some(Day::parse(text).unwrap())
    }

    /// The words of a query as one line without sugar.
    fn bare(query: &TextQuery) -> String {
        let list = |parts: &[TextQuery]| parts.iter().map(bare).collect::<Vec<_>>().join(" ");
        match query {
            TextQuery::Phrase { words, matching, role } => {
                let role = role.map_or(String::new(), |role| format!("{}:", role.code()));
                let sign = match matching {
                    Matching::Exact => "=",
                    Matching::Forms => "~",
                    Matching::Prefix => "*",
                };
                format!("{role}{}{sign}", words.join("+"))
            }
            TextQuery::All(parts) => format!("all({})", list(parts)),
            TextQuery::Any(parts) => format!("any({})", list(parts)),
            TextQuery::Without(wanted, unwanted) => format!("without({} {})", bare(wanted), bare(unwanted)),
        }
    }

    #[test]
    fn words_become_a_tree() {
        for (line, wanted) in [
            ("lupa", "lupa~"),
            ("uusi lupa", "all(uusi~ lupa~)"),
            ("\"uusi lupa\"", "uusi+lupa="),
            ("”uusi lupa”", "uusi+lupa="),
            ("\"uusi lu\"*", "uusi+lu*"),
            ("lup*", "lup*"),
            ("a OR b c", "any(a~ all(b~ c~))"),
            ("a TAI b ELLER c", "any(a~ b~ c~)"),
            ("(a OR b) c", "all(any(a~ b~) c~)"),
            ("a -b -c", "without(a~ any(b~ c~))"),
            ("a NOT \"b c\"", "without(a~ b+c=)"),
            ("a -(b c)", "without(a~ all(b~ c~))"),
            ("EU-kansalainen - hinta", "all(EU+kansalainen~ hinta~)"),
            ("role:customer a (b OR rooli:botti c)", "all(customer:a~ any(customer:b~ bot:c~))"),
            ("klo 12:30 https://x.example", "all(klo~ 12+30~ https+x+example~)"),
            ("a AND b", "all(a~ b~)"),
            ("\"open", "open="),
            ("a ? !", "a~"),
        ] {
            let (filter, problems) = Filter::parse(line, today());
            assert_eq!(
                (filter.text.as_ref().map(bare).as_deref(), problems),
                (Some(wanted), vec![]),
                "{line}"
            );
        }
    }

    #[test]
    fn fields_are_read_in_three_languages() {
        let wanted = Filter {
            languages: vec![Language::FI, Language::SV],
            channels: vec![Channel::Mixed],
            sources: vec![Source("zendesk-chat".to_owned())],
            reviewed: Some(false),
            verdicts: vec![Verdict::Incorrect, Verdict::NoAnswer],
            tags: vec!["oma, lupa".to_owned()],
            kinds: vec![Kind::Hetu],
            from: day("1.11.2026"),
            to: day("24.11.2026"),
            messages_min: Some(5),
            messages_max: Some(20),
            ..Filter::default()
        };
        for line in [
            "kieli:fi,sv kanava:molemmat lähde:zendesk-chat arvioitu:ei arvio:väärin,ei_vastausta \
             avainsana:\"oma, lupa\" laji:henkilötunnus päivänä:1.11.2026..24.11.2026 pituus:5..20",
            "språk:finska språk:sv kanal:båda källa:zendesk-chat granskad:nej bedömning:fel bedömning:inget_svar \
             nyckelord:\"oma, lupa\" typ:personbeteckning efter:31.10.2026 före:25.11.2026 längd:5-20",
            "lang:fi,sv channel:mixed source:Zendesk-Chat reviewed:no verdict:incorrect,no_answer \
             tag:\"oma, lupa\" kind:hetu after:2026-10 before:today length:>4 length:<21",
        ] {
            assert_eq!(Filter::parse(line, today()), (wanted.clone(), vec![]), "{line}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (line, from, to) in [
            ("on:2026-11-24", day("2026-11-24"), day("2026-11-24")),
            ("den:11.2026", day("2026-11-01"), day("2026-11-30")),
            ("on:2025", day("2025-01-01"), day("2025-12-31")),
            ("jälkeen:30d", day("2026-10-27"), None),
            ("on:eilen", day("2026-11-24"), day("2026-11-24")),
            ("on:..2026-01", None, day("2026-01-31")),
            ("after:2026-01-31 before:2026-03-01 on:2026-02..", day("2026-02-01"), day("2026-02-28")),
        ] {
            let (filter, problems) = Filter::parse(line, today());
            assert_eq!((filter.from, filter.to, problems), (from, to, vec![]), "{line}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_place() {
        use QueryProblemKind::{Bracket, Missing, OnlyWithout, Place, Role, Value};
        for (line, at, kind) in [
            ("a (b", 3, Bracket),
            ("å) b", 2, Bracket),
            ("a OR", 3, Missing),
            ("OR a", 1, Missing),
            ("a NOT", 3, Missing),
            ("-a", 1, OnlyWithout),
            ("a lang:klingon", 3, Value),
            ("lang:", 1, Value),
            ("length:many", 1, Value),
            ("on:31.2.2026", 1, Value),
            ("a OR lang:fi", 6, Place),
            ("(a lang:fi)", 4, Place),
            ("a -lang:fi", 4, Place),
            ("role:customer", 1, Role),
            ("role:system a", 1, Role),
            ("role:bot role:customer a", 10, Role),
        ] {
            let problems = Filter::parse(line, today()).1;
            assert!(problems.contains(&QueryProblem { at, kind }), "{line}: {problems:?}");
        }
        let deep = "(".repeat(10_000) + "a";
        assert!(!Filter::parse(&deep, today()).1.is_empty());
    }

    #[test]
    fn the_line_of_a_filter_is_read_back_as_the_filter() {
        for line in [
            "lupa",
            "uusi \"lupa on\" ehto* \"a b\"* EU-kansalainen",
            "a OR b (c OR d) -e -(f g)",
            "role:customer (a OR b)",
            "role:bot a -b c",
            "a (role:customer b c) -(role:bot d)",
            "lang:fi,sv,et channel:bot,live reviewed:yes verdict:handover,unassessable",
            "tag:oma tag:\"kaksi sanaa\" tag:\"lainattu \"\"sana\"\"\" tag:\"a,b\" kind:url_userinfo,ip",
            "source:mapping:November a",
            "on:2026-11-24",
            "on:2026-11",
            "before:2026-11-24",
            "after:2026-11-24 length:5",
            "length:5.. a",
            "length:..5 \"or\"",
        ] {
            let (filter, problems) = Filter::parse(line, today());
            assert_eq!(problems, [], "{line}");
            for locale in [Locale::Fi, Locale::Sv, Locale::En] {
                let shown = filter.line(locale);
                assert_eq!(Filter::parse(&shown, today()), (filter.clone(), vec![]), "{line}: {shown}");
            }
        }
    }

    #[test]
    fn the_line_speaks_the_language_of_the_interface() {
        let (filter, _) =
            Filter::parse("lang:fi verdict:incorrect role:customer before:24.11.2026 lupa", today());
        assert_eq!(filter.line(Locale::Fi), "rooli:asiakas lupa kieli:fi arvio:väärin ennen:24.11.2026");
        assert_eq!(filter.line(Locale::Sv), "roll:kund lupa språk:fi bedömning:fel före:24.11.2026");
        assert_eq!(filter.line(Locale::En), "role:customer lupa lang:fi verdict:incorrect before:24.11.2026");
    }
}
