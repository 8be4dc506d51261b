//! Query lines and the filters that they stand for.

use super::field::Field;
use super::{Filter, Matching, QueryProblem, QueryProblemKind, TextQuery};
use crate::domain::{Channel, ConversationNo, CustomerRating, Day, Kind, Language, Locale, Source, Verdict};

fn today() -> Day {
    Day::from_ymd(2026, 11, 25).unwrap()
}

fn day(text: &str) -> Option<Day> {
    Day::parse(text)
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
        assert_eq!((filter.text.as_ref().map(bare).as_deref(), problems), (Some(wanted), vec![]), "{line}");
    }
}

#[test]
fn fields_are_read_in_three_languages() {
    let wanted = Filter {
        languages: vec![Language::FI, Language::SV],
        channels: vec![Channel::Mixed],
        sources: vec![Source("zendesk-chat".to_owned())],
        topics: vec!["työ".to_owned(), "oma, maksu".to_owned()],
        rating: Some(CustomerRating::Bad),
        reviewed: Some(false),
        verdicts: vec![Verdict::Incorrect, Verdict::NoAnswer],
        tags: vec!["oma, lupa".to_owned()],
        kinds: vec![Kind::Hetu],
        from: day("1.11.2026"),
        to: day("24.11.2026"),
        messages_min: Some(5),
        messages_max: Some(20),
        number: Some(ConversationNo(4_503_599_627_370_495)),
        ..Filter::default()
    };
    for line in [
        "kieli:fi,sv numero:4503599627370495 kanava:molemmat lähde:zendesk-chat aihe:työ aihe:\"oma, maksu\" arvosana:huono arvioitu:ei arvio:väärin,ei_vastausta \
         avainsana:\"oma, lupa\" laji:henkilötunnus päivänä:1.11.2026..24.11.2026 pituus:5..20",
        "språk:finska språk:sv nummer:4503599627370495 kanal:båda källa:zendesk-chat ämne:työ ämne:\"oma, maksu\" betyg:dåligt granskad:nej bedömning:fel bedömning:inget_svar \
         nyckelord:\"oma, lupa\" typ:personbeteckning efter:31.10.2026 före:25.11.2026 längd:5-20",
        "lang:fi,sv number:4503599627370495 channel:mixed source:Zendesk-Chat topic:työ topic:\"oma, maksu\" rating:Bad reviewed:no verdict:incorrect,no_answer \
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
        ("a lang:klingon", 3, Value(Field::Language)),
        ("lang:", 1, Value(Field::Language)),
        ("length:many", 1, Value(Field::Length)),
        ("topic:", 1, Value(Field::Topic)),
        ("rating:none", 1, Value(Field::Rating)),
        ("a rating:good,bad", 3, Value(Field::Rating)),
        ("on:31.2.2026", 1, Value(Field::On)),
        ("role:nobody a", 1, Value(Field::Role)),
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
        "topic:maksut topic:\"kaksi sanaa\" topic:\"a, b*\" a",
        "rating:bad channel:live",
        "rating:good a",
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
    let (filter, _) = Filter::parse(
        "lang:fi verdict:incorrect topic:työ rating:bad role:customer on:2.1.2026 lupa",
        today(),
    );
    assert_eq!(
        filter.line(Locale::Fi),
        "rooli:asiakas lupa kieli:fi arvio:väärin aihe:työ arvosana:huono päivänä:2.1.2026"
    );
    assert_eq!(
        filter.line(Locale::Sv),
        "roll:kund lupa språk:fi bedömning:fel ämne:työ betyg:dåligt den:2.1.2026"
    );
    assert_eq!(
        filter.line(Locale::En),
        "role:customer lupa lang:fi verdict:incorrect topic:työ rating:bad on:2.1.2026"
    );
}

#[test]
fn the_values_of_a_field_are_told_where_they_are_fixed() {
    for (line, locale, wanted) in [
        ("lupa arvosana:loistava", Locale::Fi, "hyvä huono"),
        ("rating:", Locale::En, "good bad"),
        ("granskad:kanske", Locale::Sv, "ja nej"),
        ("role:nobody lupa", Locale::En, "customer bot adviser service"),
        ("pituus:pitkä", Locale::Fi, ""),
        ("lupa (", Locale::Fi, ""),
    ] {
        let problems = Filter::parse(line, today()).1;
        assert_eq!(problems[0].values(locale).join(" "), wanted, "{line}");
    }
}
