//! Figures over time: closed rounds, volumes, agreement and coverage, and what of them leaves.

use crate::support::rounds::{assigned, finish, waiting};
use crate::support::{Register, day, error_of};
use seula::domain::insight::{
    Amount, ClosedRounds, CoverageMonth, InsightTable, Own, ShareOf, Span, Told, VolumeMonth, Volumes,
};
use seula::domain::ledger::Group;
use seula::domain::{
    AccountRole, Channel, Filter, Kind, Language, MonthKey, ResultOf, RoundId, Target, Verdict,
};
use seula::engine::ops::insight::{Command, Query, Reply};
use seula::engine::ops::round;
use seula::engine::{Engine, Reply as Any};
use seula::error::ErrorKind;
use seula::text::{Locale, Tr};

const REVIEWER: &[AccountRole] = &[AccountRole::Reviewer];
const RIGHT: [Verdict; 2] = [Verdict::Correct; 2];

fn ask(engine: &Engine, query: Query) -> Reply {
    match engine.ask(query).unwrap() {
        Any::Insight(reply) => reply,
        other => panic!("{other:?}"),
    }
}

fn rounds(engine: &Engine) -> ClosedRounds {
    match ask(engine, Query::Rounds) {
        Reply::Rounds(rounds) => *rounds,
        other => panic!("{other:?}"),
    }
}

fn own(engine: &Engine) -> Own {
    match ask(engine, Query::Own) {
        Reply::Own(own) => own,
        other => panic!("{other:?}"),
    }
}

fn coverage(engine: &Engine) -> Vec<CoverageMonth> {
    match ask(engine, Query::Coverage) {
        Reply::Coverage(months) => months,
        other => panic!("{other:?}"),
    }
}

fn span(from: i64, to: i64, part: Group) -> Span {
    let month = |number| MonthKey::from_number(number).unwrap();
    Span { from: month(from), to: month(to), part }
}

fn volumes(engine: &Engine, span: Span) -> Volumes {
    match ask(engine, Query::Volumes(span)) {
        Reply::Volumes(volumes) => *volumes,
        other => panic!("{other:?}"),
    }
}

/// Twenty conversations with two answers each, two of them Swedish, for two reviewers; the first has finished. They differ
/// in one answer once the second has, too.
fn doubled(register: &Register) -> (Engine, Engine, RoundId) {
    register.talks(20);
    register.tamper(
        "UPDATE conv SET lang = 'fi'; \
         UPDATE conv SET lang = 'sv' WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT 2)",
    );
    let (first, reino) = register.person("reino", REVIEWER);
    let (second, aino) = register.person("aino", REVIEWER);
    let round = register.round(&[&first, &second], 1000);
    for item in assigned(&reino) {
        finish(&reino, item.conversation, RIGHT);
    }
    (reino, aino, round)
}

#[test]
fn a_closed_round_tells_its_figures_and_nothing_is_told_of_a_blind_one() {
    let register = Register::new("insight_round");
    let (reino, aino, round) = doubled(&register);
    let reviewed = |engine: &Engine| {
        let [month] = coverage(engine)[..] else { panic!("one month") };
        month.reviewed.map(|share| (share.of, share.rate.share))
    };
    for engine in [&reino, &aino, register.engine()] {
        assert_eq!(reviewed(engine), Some((20, 0.0)), "blind reviews do not count");
    }
    let items = assigned(&aino);
    assert_eq!(items.len(), 20);
    for (place, item) in items.iter().enumerate() {
        let verdicts = if place == 0 { [Verdict::Incorrect, Verdict::Correct] } else { RIGHT };
        finish(&aino, item.conversation, verdicts);
    }
    assert!(waiting(&aino).is_empty());
    assert_eq!(reviewed(&aino), Some((20, 1.0)));
    assert!(rounds(&aino).rounds.is_empty() && own(&aino).own.is_none(), "it is open");

    register.engine().call(round::Command::Close(round)).unwrap();
    let all = rounds(&aino);
    let [closed] = &all.rounds[..] else { panic!("{all:?}") };
    assert_eq!((closed.id, closed.name.as_str()), (round, "Marraskuu"));
    let drawn = Filter { to: Some(day("2026-11-24")), ..Filter::default() };
    assert_eq!(closed.population, Some(drawn), "what begins later was not in it");
    let Some(Told::Estimate(found)) = closed.told(&ResultOf::All) else { panic!("{closed:?}") };
    assert_eq!((found.conversations, found.answers), (20, 40));
    assert!(found.rate.low <= found.rate.share && found.rate.share <= found.rate.high);
    for language in [Language::SV, Language::FI] {
        let told = closed.told(&ResultOf::Language(language));
        assert_eq!(told, None, "one would tell the other: {language:?}");
    }
    assert!(!closed.agreement.is_empty());
    // The answer in which they differ was not settled: nothing stands of it.
    let own = own(&aino);
    assert_eq!(own.own.map(|share| (share.of, share.rate.share)), Some((39, 1.0)));
    assert_eq!(own.team, None, "one colleague is no team");
    assert_eq!(self::own(register.engine()), Own { own: None, team: None });
}

#[test]
fn what_was_settled_stands_in_ones_own_agreement() {
    let register = Register::new("insight_settled");
    let (reino, aino, round) = doubled(&register);
    for item in assigned(&aino) {
        finish(&aino, item.conversation, [Verdict::Incorrect, Verdict::Correct]);
    }
    // As if all that differs had been settled: the second reviewer was right.
    register.tamper(
        "UPDATE round_item SET settled_ms = 1, settled_by = 1; \
         INSERT INTO settled_verdict (item, seq, verdict) SELECT id, 1, 2 FROM round_item",
    );
    register.engine().call(round::Command::Close(round)).unwrap();
    let told = |engine: &Engine| own(engine).own.map(|share| (share.of, share.rate.share));
    assert_eq!((told(&reino), told(&aino)), (Some((40, 0.5)), Some((40, 1.0))));
}

#[test]
fn volumes_are_of_the_living_and_the_gone_and_tell_of_no_few() {
    let register = Register::new("insight_volumes");
    register.talks(20);
    // What the ledger would hold of a month that is gone.
    register.tamper(
        "INSERT INTO ledger_volume (index_month, lang, channel, topic, conversations, messages, answers)
         VALUES (202411, 'fi', 0, 0, 30, 60, 30), (202411, 'sv', 2, 0, 6, 12, 6), (202411, 'so', 2, 0, 2, 4, 2);
         INSERT INTO ledger_kind (index_month, kind, lang, channel, topic, conversations)
         VALUES (202411, 9, 'fi', 0, 0, 12), (202411, 9, 'so', 2, 0, 2)",
    );
    let months = |part| volumes(register.engine(), span(202_411, 202_611, part)).months;
    let all = months(Group::All);
    let [gone, living] = &all[..] else { panic!("{all:?}") };
    let amounts = |month: &VolumeMonth| (month.conversations, month.messages, month.answers);
    assert_eq!(amounts(gone), (Amount::Count(38), Amount::Count(76), Amount::Count(38)));
    assert_eq!(gone.kinds, [(Kind::Phone, Amount::Count(14))]);
    let handed_over = gone.handed_over.unwrap();
    let share = handed_over.share;
    assert_eq!((handed_over.of, share.of, share.rate.share), (ShareOf::All, 38, 8.0 / 38.0));
    assert!(share.rate.low < share.rate.share && share.rate.share < share.rate.high);
    assert_eq!(amounts(living), (Amount::Count(20), Amount::Count(80), Amount::Count(40)));

    let so = Language::from_code("so").unwrap();
    let first = |part| months(part).swap_remove(0);
    let language = |language| Group::Language(Some(language));
    let finnish = first(language(Language::FI));
    assert_eq!(finnish.conversations, Amount::Count(30));
    assert_eq!(finnish.kinds, [(Kind::Phone, Amount::Few)], "from all it would tell the Somali ones");
    for hidden in [so, Language::SV] {
        assert_eq!(first(language(hidden)).conversations, Amount::Few, "{hidden:?}");
    }
    let mixed = first(Group::Channel(Some(Channel::Mixed)));
    assert_eq!((mixed.conversations, mixed.handed_over), (Amount::Count(8), None));

    let hours = volumes(register.engine(), span(202_411, 202_611, Group::All)).hours;
    let mut counted = hours.conversations.to_vec();
    counted.retain(|amount| *amount != Amount::Count(0));
    assert_eq!(counted, [Amount::Count(20)], "{hours:?}");
    let live = volumes(register.engine(), span(202_411, 202_611, Group::Channel(Some(Channel::Live))));
    assert_eq!(live.hours.conversations, [Amount::Count(0); 24]);
}

#[test]
fn a_small_part_that_is_there_is_hidden_in_its_months_and_hours_and_in_their_tables() {
    let register = Register::new("insight_small_part");
    register.talks(23);
    // Three Swedish ones: two begin at ten in Helsinki, one at eleven, as eight of the Finnish ones do.
    register.tamper(
        "UPDATE conv SET lang = 'fi';
         UPDATE conv SET lang = 'sv' WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT 3);
         UPDATE conv SET started_ms = started_ms + 3600000
         WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT 9 OFFSET 2);
         UPDATE conv SET kinds = 512",
    );
    let of = |part| span(202_611, 202_611, part);
    let [all, finnish, swedish] = [None, Some(Language::FI), Some(Language::SV)]
        .map(|language| language.map_or(Group::All, |language| Group::Language(Some(language))));
    let told = volumes(register.engine(), of(all));
    let [month] = &told.months[..] else { panic!("{told:?}") };
    assert_eq!(month.conversations, Amount::Count(23));
    assert_eq!(month.kinds, [(Kind::Phone, Amount::Count(23))]);
    assert_eq!(told.hours.conversations[9..12], [0, 14, 9].map(Amount::Count));
    for part in [finnish.clone(), swedish.clone()] {
        let told = volumes(register.engine(), of(part));
        let [month] = &told.months[..] else { panic!("{told:?}") };
        let amounts = [month.conversations, month.messages, month.answers];
        assert_eq!(amounts, [Amount::Few; 3], "one would tell the other");
        assert_eq!((month.handed_over, month.kinds.as_slice()), (None, &[(Kind::Phone, Amount::Few)][..]));
        assert_eq!(told.hours.conversations[10..12], [Amount::Few; 2]);
    }
    let hours = volumes(register.engine(), of(swedish.clone())).hours;
    assert_eq!(hours.conversations, [Amount::Few; 24]);

    let few = Tr::new(Locale::En).report_few();
    for (name, table, part, rows) in [
        ("tunnit", InsightTable::Hours, swedish.clone(), 24),
        ("ruotsi", InsightTable::Volumes, swedish, 1),
        ("suomi", InsightTable::Volumes, finnish, 1),
    ] {
        let path = register.folder.join(format!("{name}.csv"));
        let export = Command::Export { table, span: of(part), path: path.clone(), locale: Locale::En };
        register.engine().call(export).unwrap();
        let written = std::fs::read_to_string(path).unwrap();
        let hidden = written.lines().skip(1).filter(|line| line.contains(few)).count();
        assert_eq!((written.lines().count() - 1, hidden), (rows, rows), "{written}");
    }
}

#[test]
fn few_that_are_left_of_a_month_are_told_by_no_total() {
    let register = Register::new("insight_few_left");
    register.talks(2);
    register.tamper(
        "INSERT INTO ledger_volume (index_month, lang, channel, topic, conversations, messages, answers)
         VALUES (202611, 'fi', 0, 0, 80, 160, 80)",
    );
    let months = volumes(register.engine(), span(202_611, 202_611, Group::All)).months;
    let [month] = &months[..] else { panic!("{months:?}") };
    assert_eq!([month.conversations, month.messages, month.answers], [Amount::Few; 3], "80 are gone");
    assert_eq!(month.handed_over, None);
    let path = register.folder.join("raportti.html");
    let month = MonthKey::from_number(202_611).unwrap();
    register.engine().call(Command::Report { month, path: path.clone(), locale: Locale::En }).unwrap();
    let page = std::fs::read_to_string(path).unwrap();
    let tr = Tr::new(Locale::En);
    assert!(page.contains(&format!("<dt>{}</dt>\n<dd>{}</dd>", tr.report_conversations(), tr.report_few())));
}

#[test]
fn a_share_of_those_handed_over_tells_of_no_few() {
    let register = Register::new("insight_handed_over");
    register.talks(22);
    let handed = |part| {
        let months = volumes(register.engine(), span(202_611, 202_611, part)).months;
        months[0].handed_over.map(|told| (told.share.of, told.share.rate.share))
    };
    let language = |language| Group::Language(Some(language));
    // Of eight Swedish and fourteen Finnish ones so many.
    for (swedish, finnish, told) in [
        (6, 7, [Some((22_u64, 13.0 / 22.0)), None, None]),
        (0, 7, [Some((22, 7.0 / 22.0)), Some((8, 0.0)), Some((14, 0.5))]),
        (3, 7, [Some((22, 10.0 / 22.0)), None, None]),
        (2, 0, [None, None, Some((14, 0.0))]),
    ] {
        register.tamper(&format!(
            "UPDATE conv SET lang = 'fi', channel = 0;
             UPDATE conv SET lang = 'sv' WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT 8);
             UPDATE conv SET channel = 2 WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT {swedish});
             UPDATE conv SET channel = 2 WHERE id IN (SELECT id FROM conv ORDER BY id DESC LIMIT {finnish})"
        ));
        let found = [handed(Group::All), handed(language(Language::SV)), handed(language(Language::FI))];
        assert_eq!(found, told, "{swedish} and {finnish}");
    }
}

#[test]
fn the_share_handed_over_is_of_those_whose_number_stands_beside_it_or_says_of_which() {
    let register = Register::new("insight_handed_over_of");
    register.talks(20);
    // None of the twenty was handed over; twelve that are gone were.
    let handed = "(202611, 'fi', 2, 0, 12, 24, 12)";
    let told = |part| {
        let month = volumes(register.engine(), span(202_611, 202_611, part)).months.swap_remove(0);
        let share = month.handed_over.map(|told| (told.of, told.share.of, told.share.rate.share));
        (month.conversations, share)
    };
    let (all, known, kept) = (ShareOf::All, ShareOf::Known, ShareOf::Kept);
    for (gone, whole, finnish) in [
        (handed.to_owned(), (32, (all, 32, 0.375)), (32, (all, 32, 0.375))),
        // Of six the ledger knows the channel no more.
        (
            format!("{handed}, (202611, 'fi', -1, 0, 6, 12, 6)"),
            (38, (known, 32, 0.375)),
            (38, (kept, 20, 0.0)),
        ),
        // Nor of six whose language it does not know either.
        (
            format!("{handed}, (202611, '*', -1, 0, 6, 12, 6)"),
            (38, (known, 32, 0.375)),
            (32, (all, 32, 0.375)),
        ),
    ] {
        register.tamper(&format!(
            "UPDATE conv SET lang = 'fi', channel = 0;
             DELETE FROM ledger_volume;
             INSERT INTO ledger_volume (index_month, lang, channel, topic, conversations, messages, answers) VALUES {gone}"
        ));
        let found = [told(Group::All), told(Group::Language(Some(Language::FI)))];
        assert_eq!(
            found,
            [whole, finnish].map(|(count, share)| (Amount::Count(count), Some(share))),
            "{gone}"
        );
    }
}

#[test]
fn tables_and_the_report_leave_with_their_entry_and_without_figures_of_few() {
    let register = Register::new("insight_leaves");
    let (_reino, aino, round) = doubled(&register);
    for item in assigned(&aino) {
        finish(&aino, item.conversation, RIGHT);
    }
    register.engine().call(round::Command::Close(round)).unwrap();
    let file = |name: &str| register.folder.join(name);
    for table in InsightTable::ALL {
        let path = file(&format!("{table:?}.csv"));
        let span = span(202_611, 202_611, Group::All);
        let export = || Command::Export { table, span: span.clone(), path: path.clone(), locale: Locale::Fi };
        let Any::Insight(Reply::Exported(_, rows)) = aino.call(export()).unwrap() else {
            panic!("{table:?}")
        };
        let written = std::fs::read_to_string(&path).unwrap();
        assert_eq!(written.lines().count() as u64, rows + 1, "{written}");
        assert_eq!(error_of(&aino, export()), Some(ErrorKind::FileExists));
    }
    let written = std::fs::read_to_string(file("Rounds.csv")).unwrap();
    assert!(
        !written.contains(";ruotsi;") && !written.contains(";suomi;"),
        "one would tell the other: {written}"
    );
    let exports = "SELECT count(*) FROM audit WHERE act = 'figures_exported'";
    assert_eq!(register.number(exports), InsightTable::ALL.len() as i64);

    let picture = || Command::Picture { png: b"a picture".to_vec(), path: file("line") };
    aino.call(picture()).unwrap();
    assert_eq!(std::fs::read(file("line.png")).unwrap(), b"a picture");
    assert_eq!(error_of(&aino, picture()), Some(ErrorKind::FileExists));
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'plot_exported'"), 1);

    let target = Command::ChangeTarget { seen: None, wanted: Target::new(90) };
    register.engine().call(target).unwrap();
    let month = MonthKey::from_number(202_611).unwrap();
    for (locale, title) in [
        (Locale::Fi, "Laaturaportti, marraskuu 2026"),
        (Locale::Sv, "Kvalitetsrapport, november 2026"),
        (Locale::En, "Quality report, November 2026"),
    ] {
        let path = file(&format!("report-{}", locale.code()));
        aino.call(Command::Report { month, path, locale }).unwrap();
        let page = std::fs::read_to_string(file(&format!("report-{}.html", locale.code()))).unwrap();
        assert!(page.contains(&format!("<h1>{title}</h1>")) && page.contains("Marraskuu"), "{page}");
        assert!(
            !page.contains("<script") && !page.contains("http://") && !page.contains("https://"),
            "{page}"
        );
        assert!(!page.contains("reino") && !page.contains("Eipä"), "{page}");
        let tr = Tr::new(locale);
        assert!(page.contains(&tr.report_target(&tr.percent(90.0, 0))), "{page}");
    }
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'report_exported'"), 3);
    let (_, trainer) = register.person("tuula", &[AccountRole::Trainer]);
    let refused = Command::Report { month, path: file("x"), locale: Locale::Fi };
    assert_eq!(error_of(&trainer, refused), Some(ErrorKind::Forbidden));
    assert!(!file("x.html").exists());
}

#[test]
fn the_target_is_set_by_what_was_seen_and_taken_away_again() {
    let register = Register::new("insight_target");
    let change = |seen, wanted| {
        let (seen, wanted) = (Target::new(seen), Target::new(wanted));
        error_of(register.engine(), Command::ChangeTarget { seen, wanted })
    };
    let told = || rounds(register.engine()).target.map(Target::percent);
    assert_eq!(told(), None, "unless somebody says otherwise");
    assert_eq!((change(0, 90), change(0, 80)), (None, Some(ErrorKind::Conflict)));
    assert_eq!(told(), Some(90));
    assert_eq!((change(90, 85), change(85, 0)), (None, None));
    assert_eq!(told(), None);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'target_changed'"), 3);
    assert_eq!(register.number("SELECT sum(amount) FROM audit WHERE act = 'target_changed'"), 175);
}
