use super::*;

/// A place and how many conversations.
type Row = (&'static str, u64);
/// A language and how many conversations are told.
type Told = (&'static str, Option<u64>);

fn month() -> MonthKey {
    MonthKey::from_number(202_412).unwrap()
}

/// Language, channel and topic as letters, `*` for several of them: `fi bot 1`.
fn place(text: &str) -> Place {
    let mut words = text.split(' ');
    Place {
        language: words.next().and_then(Language::from_code),
        channel: words.next().and_then(Channel::from_code),
        topic: words.next().and_then(|word| word.parse().ok()).map(TopicId),
    }
}

fn counts(conversations: u64) -> Counts {
    Counts { conversations, messages: 8 * conversations, given: 3 * conversations }
}

fn cells(subject: Subject, rows: &[Row]) -> Vec<LedgerCell> {
    let cell = |(at, n): &Row| LedgerCell { month: month(), subject, place: place(at), counts: counts(*n) };
    rows.iter().map(cell).collect()
}

#[test]
fn small_cells_are_merged_over_topics_then_channels_then_languages() {
    let table: [(&str, &[Row], &[Row]); 8] = [
        ("nothing is small", &[("fi bot 1", 5), ("sv live 2", 9)], &[("fi bot 1", 5), ("sv live 2", 9)]),
        (
            "over topics",
            &[("fi bot 1", 2), ("fi bot 2", 3), ("fi bot 3", 7)],
            &[("fi bot 3", 7), ("fi bot *", 5)],
        ),
        ("rare topics take them up", &[("fi bot 1", 1), ("fi bot *", 30)], &[("fi bot *", 31)]),
        (
            "then over channels",
            &[("fi bot 1", 2), ("fi live 1", 3), ("fi mixed 1", 8)],
            &[("fi mixed 1", 8), ("fi * *", 5)],
        ),
        (
            "then over languages",
            &[("so bot 1", 4), ("ar live 2", 1), ("fi bot 1", 50)],
            &[("fi bot 1", 50), ("* * *", 5)],
        ),
        (
            "what is left bears no trait",
            &[("so live 7", 1), ("fi bot 1", 50)],
            &[("fi bot 1", 50), ("* * *", 1)],
        ),
        (
            "what was merged before is merged on",
            &[("fi * *", 6), ("fi live 1", 2), ("fi bot 1", 1), ("* * *", 3)],
            &[("fi * *", 9), ("* * *", 3)],
        ),
        ("no cell is none", &[], &[]),
    ];
    for (what, before, after) in table {
        let mut merged = merged(cells(Subject::Conversations, before));
        let mut wanted = cells(Subject::Conversations, after);
        for list in [&mut merged, &mut wanted] {
            list.sort_by_key(|cell| cell.place);
        }
        assert_eq!(merged, wanted, "{what}");
        let sum = |cells: &[LedgerCell]| cells.iter().map(|cell| cell.counts.conversations).sum::<u64>();
        assert_eq!(sum(&merged), before.iter().map(|(_, n)| n).sum::<u64>(), "{what}: nothing is lost");
        let again = super::merged(merged.clone());
        assert_eq!(again.len(), merged.len(), "{what}: once is enough");
    }
}

#[test]
fn each_subject_is_merged_for_itself() {
    let [right, wrong] = [Verdict::Correct, Verdict::Incorrect].map(Subject::Verdict);
    let mut before = cells(right, &[("fi bot 1", 9), ("fi bot 2", 6)]);
    before.extend(cells(wrong, &[("fi bot 1", 3), ("fi bot 2", 2)]));
    let after: Vec<(Subject, Place)> =
        merged(before).into_iter().map(|cell| (cell.subject, cell.place)).collect();
    let [one, two, several] = ["fi bot 1", "fi bot 2", "fi bot *"].map(place);
    assert_eq!(after, [(right, one), (right, two), (wrong, several)]);
}

/// What is told of the languages of a month; `None`: it is hidden.
fn told(rows: &[Row]) -> Vec<(String, Option<u64>)> {
    let cells = cells(Subject::Conversations, rows);
    let told = figures(By::Language, &cells, &BTreeMap::new(), Vec::new());
    told.into_iter()
        .map(|figure| {
            let Group::Language(language) = figure.group else { panic!("{:?}", figure.group) };
            let code = language.map_or("*".to_owned(), |language| language.code().to_owned());
            let gone = match figure.gone {
                Cell::Count(counts) => Some(counts.conversations),
                Cell::Suppressed => None,
            };
            (code, gone)
        })
        .collect()
}

#[test]
fn what_is_small_is_hidden_and_cannot_be_told_from_the_rest() {
    let table: [(&[Row], &[Told]); 5] = [
        (&[("fi bot 1", 4)], &[("fi", None)]),
        (&[("fi bot 1", 4), ("fi live 1", 4)], &[("fi", Some(8))]),
        // The whole month is told: a single hidden language would be the difference.
        (
            &[("fi bot 1", 30), ("sv bot 1", 9), ("so bot 1", 2)],
            &[("fi", Some(30)), ("sv", None), ("so", None)],
        ),
        (
            &[("fi bot 1", 30), ("ar bot 1", 3), ("so bot 1", 2)],
            &[("fi", Some(30)), ("ar", None), ("so", None)],
        ),
        // A rest without a trait is nobody's.
        (&[("fi bot 1", 30), ("* * *", 2)], &[("*", None), ("fi", Some(30))]),
    ];
    for (rows, wanted) in table {
        let wanted: Vec<_> = wanted.iter().map(|(code, gone)| ((*code).to_owned(), *gone)).collect();
        assert_eq!(told(rows), wanted, "{rows:?}");
    }
}

#[test]
fn the_living_are_told_beside_the_gone_and_what_is_due_is_gone() {
    let part = |due, conversations| Living {
        month: month(),
        subject: Subject::Conversations,
        group: Group::Topic(Some("luvat".to_owned())),
        due,
        counts: counts(conversations),
    };
    let names = [(TopicId(1), "luvat".to_owned())].into();
    let before = cells(Subject::Conversations, &[("fi bot 1", 3), ("sv bot 1", 1), ("fi bot *", 6)]);
    let told = figures(By::Topic, &before, &names, vec![part(false, 2), part(true, 1)]);
    let wanted = [
        (Group::Topic(None), counts(0), Cell::Count(counts(6))),
        (Group::Topic(Some("luvat".to_owned())), counts(2), Cell::Count(counts(5))),
    ];
    let told: Vec<_> = told.into_iter().map(|figure| (figure.group, figure.kept, figure.gone)).collect();
    assert_eq!(told, wanted);
}
