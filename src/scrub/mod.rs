//! The sieve: text in; scrubbed text and a report out. Total: it never fails.
//!
//! Each text is read through a matching `view`; `keep` lays down what must stay, the detectors in `detect` note what
//! they find, `policy` decides by role, and `split` and `echo` look beyond the single message.

mod calendar;
mod check;
mod detect;
mod echo;
mod escape;
mod fold;
mod frame;
mod hit;
mod keep;
mod lexicon;
mod mark;
mod policy;
mod raw;
mod scan;
mod sift;
mod spell;
mod split;
mod trigger;
mod view;

#[cfg(test)]
mod corpus_test;
#[cfg(test)]
mod property_test;

pub use raw::{RawText, ScrubbedText};

use crate::domain::{Kind, KindCounts, MessageRole};
use hit::Cut;
use policy::Policy;

/// Version of the rule set, stored with each conversation; raised whenever a rule changes what is removed.
pub const RULES_VERSION: u32 = 4;

/// One message to be scrubbed.
pub struct RawMessage {
    /// Who wrote it; decides the policy.
    pub role: MessageRole,
    /// What.
    pub text: RawText,
}

/// One scrubbed message, and what was removed from it.
pub struct ScrubbedMessage {
    /// The text that may be stored.
    pub text: ScrubbedText,
    /// Values removed, by kind.
    pub removed: KindCounts,
}

/// Which field staff typed; decides the policy (`DECISIONS` 21).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffField {
    /// A note: as an adviser's message.
    Note,
    /// What an answer should have been, a collection's texts, a saved search, a tag, an export's purpose: as a
    /// bot's message, with identifiers always removed.
    Text,
    /// Who the controller and the data protection officer are and how they are reached, which Article 30 wants in the
    /// record of processing: as other text, but telephone numbers and addresses of mail stay.
    Contact,
    /// A topic that outlives its conversations; nobody on the staff wrote it: as a customer's message.
    Topic,
}

/// Scrubs the messages of one conversation, in order: each by its role, then neighbouring messages of one speaker
/// together, then echoes of removed values over the whole conversation. `personal` are values that the source
/// names as personal (a visitor's name, mail, telephone); they are removed wherever they occur, then forgotten.
/// Every rule reads all languages, because customers mix them.
pub fn conversation(messages: Vec<RawMessage>, personal: &[RawText]) -> Vec<ScrubbedMessage> {
    let mut cuts: Vec<Vec<Cut>> =
        messages.iter().map(|message| sift::cuts(message.text.expose(), Policy::of(message.role))).collect();
    split::across(&messages, &mut cuts);
    if !personal.is_empty() || !echo::is_without_echo(&messages, &cuts) {
        echoes(&messages, personal, &mut cuts);
    }
    messages.into_iter().zip(cuts).map(|(message, own)| scrubbed(message.text, own)).collect()
}

/// Cuts what went from one message, and what the source names as personal, from all of them.
fn echoes(messages: &[RawMessage], personal: &[RawText], cuts: &mut [Vec<Cut>]) {
    let mut gathered = echo::Gathered::default();
    for value in personal {
        gathered.add_personal(value.expose());
    }
    for (message, own) in messages.iter().zip(cuts.iter()) {
        for cut in own {
            gathered.add(message.text.expose().get(cut.range.clone()).unwrap_or(""), cut.kind);
        }
    }
    let values = gathered.into_values();
    if !values.is_empty() {
        for (message, own) in messages.iter().zip(cuts) {
            values.find(message.text.expose(), Policy::of(message.role), own);
        }
    }
}

/// Removes a value that somebody has marked, where it was marked and wherever anybody in the conversation repeats it.
/// `None` if nothing is marked: no such message, no whole characters, or nothing but what was removed already.
pub fn marked(messages: Vec<RawMessage>, marked: &Marked) -> Option<Vec<ScrubbedMessage>> {
    let text = messages.get(marked.message)?.text.expose();
    let value = text.get(marked.range.clone())?;
    let lead = value.len() - value.trim_start().len();
    let start = marked.range.start + lead;
    let range = start..start + value.trim().len();
    let own = vec![Cut { range, kind: marked.kind, sign: hit::Sign::Certain }];
    let own = hit::beside_placeholders(text, own);
    if own.is_empty() {
        return None;
    }
    let mut gathered = echo::Gathered::default();
    for cut in &own {
        gathered.add(text.get(cut.range.clone()).unwrap_or(""), cut.kind);
    }
    let values = gathered.into_values();
    let mut cuts: Vec<Vec<Cut>> = messages.iter().map(|_| Vec::new()).collect();
    if let Some(place) = cuts.get_mut(marked.message) {
        *place = own;
    }
    for (message, own) in messages.iter().zip(&mut cuts) {
        values.find(message.text.expose(), Policy::of(message.role), own);
    }
    Some(messages.into_iter().zip(cuts).map(|(message, own)| scrubbed(message.text, own)).collect())
}

/// A value that somebody has marked in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Index of the message.
    pub message: usize,
    /// Where in its text, in bytes.
    pub range: std::ops::Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// Scrubs what staff typed.
pub fn staff(text: RawText, field: StaffField) -> ScrubbedMessage {
    let policy = match field {
        StaffField::Note => Policy::Note,
        StaffField::Text => Policy::StaffText,
        StaffField::Contact => Policy::Contact,
        StaffField::Topic => Policy::Customer,
    };
    let cuts = sift::cuts(text.expose(), policy);
    scrubbed(text, cuts)
}

fn scrubbed(text: RawText, cuts: Vec<Cut>) -> ScrubbedMessage {
    let mut removed = KindCounts::default();
    let cuts = hit::beside_placeholders(text.expose(), cuts);
    if cuts.is_empty() {
        return ScrubbedMessage { text: ScrubbedText::sifted(text.into_inner()), removed };
    }
    let cuts = hit::union(cuts);
    for cut in &cuts {
        removed.add(cut.kind, 1);
    }
    let replaced = hit::replace(text.expose(), &cuts);
    ScrubbedMessage { text: ScrubbedText::sifted(replaced), removed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, MessageRole};

    fn talk(messages: &[(MessageRole, &str)], personal: &[&str]) -> Vec<String> {
        let raw = |text: &str| RawText::new(text.to_owned());
        let messages =
            messages.iter().map(|(role, text)| RawMessage { role: *role, text: raw(text) }).collect();
        let personal: Vec<RawText> = personal.iter().map(|value| raw(value)).collect();
        conversation(messages, &personal)
            .into_iter()
            .map(|message| message.text.as_str().to_owned())
            .collect()
    }

    #[test]
    fn what_the_bot_repeats_goes_in_any_spacing() {
        use MessageRole::{Adviser, Bot, Customer};
        for (said, repeated, left) in [
            ("tunnukseni on 010190-900P", "Etsin tunnusta 010190 900 P.", "Etsin tunnusta ⟦hetu⟧."),
            ("synnyin 1.2.1990", "Olet syntynyt 01.02.1990, eikö niin?", "Olet syntynyt ⟦date⟧, eikö niin?"),
            ("koodi 1234567", "Koodi 123 45 67 ei kelpaa", "Koodi ⟦number⟧ ei kelpaa"),
            ("nimeni on Aino Mallikas", "Hei Aino Mallikas! Aino, odota.", "Hei ⟦name⟧! ⟦name⟧, odota."),
            (
                "asun Mallikatu 1 A 2, 00000 Esimerkkilä",
                "Osoite Mallikatu 1 A 2 on merkitty",
                "Osoite ⟦address⟧ on merkitty",
            ),
            ("puh. +358 9 123 4567", "Numero 09 1234567 on varattu", "Numero ⟦phone⟧ on varattu"),
            ("koodi 1234567", "Maksu on 490 euroa", "Maksu on 490 euroa"),
            ("nimeni on Aino Mallikas", "Asiakas ***** Mallikas", "Asiakas ***** ⟦name⟧"),
            ("nimeni on Anna Mallikas", "Anna syntymäaikasi, Anna.", "Anna syntymäaikasi, ⟦name⟧."),
            ("nimeni on Isa", "This IS A form, Isa", "This IS A form, ⟦name⟧"),
            ("diaarinumero VN / 9161 / 2018", "Asia:     VN/9161/2018", "Asia:     ⟦diary_no⟧"),
        ] {
            for role in [Bot, Adviser] {
                assert_eq!(
                    talk(&[(Customer, said), (role, repeated)], &[]).pop().as_deref(),
                    Some(left),
                    "{said}"
                );
            }
        }
    }

    #[test]
    fn an_echo_frame_is_read_as_the_customers_words() {
        use MessageRole::Bot;
        for (text, left) in [
            ("You wrote: born 1.1.1990, code 123456", "You wrote: born ⟦date⟧, code ⟦number⟧"),
            (
                "Kirjoitit: \"Mallikatu 1\". Maksu 1.1.2026 alkaen",
                "Kirjoitit: \"⟦address⟧\". Maksu 1.1.2026 alkaen",
            ),
            ("Du skrev: 123456\nHandläggare 1.1.2026", "Du skrev: ⟦number⟧\nHandläggare 1.1.2026"),
            ("Kirjoita meille 1.1.2026 mennessä", "Kirjoita meille 1.1.2026 mennessä"),
        ] {
            assert_eq!(talk(&[(Bot, text)], &[]), [left]);
        }
    }

    #[test]
    fn a_value_split_over_messages_goes_from_all_of_them() {
        use MessageRole::{Bot, Customer};
        for (said, left) in [
            (vec!["010190", "-900P"], vec!["⟦hetu⟧", "⟦hetu⟧"]),
            (vec!["synnyin 1.1.1990", "900P"], vec!["synnyin ⟦date⟧", "⟦hetu⟧"]),
            (vec!["synnyin 1.1.1990", "9005"], vec!["synnyin ⟦date⟧", "⟦hetu⟧"]),
            (vec!["my name is Sample Person", "2548"], vec!["my name is ⟦name⟧", "⟦number⟧"]),
            (vec!["nimeni on", "Aino Mallikas"], vec!["nimeni on", "⟦name⟧"]),
            (vec!["soita 040 123", "4567"], vec!["soita ⟦phone⟧", "⟦phone⟧"]),
            (vec!["4111 1111", "1111 1111"], vec!["⟦card⟧", "⟦card⟧"]),
            (vec!["aino.mallikas@", "example.com"], vec!["⟦email⟧", "⟦email⟧"]),
            (vec!["tulin 2020", "2 lasta"], vec!["tulin 2020", "2 lasta"]),
            (vec!["maksoin 490", "vai 2 kertaa"], vec!["maksoin 490", "vai 2 kertaa"]),
        ] {
            let messages: Vec<_> = said.iter().map(|text| (Customer, *text)).collect();
            assert_eq!(talk(&messages, &[]), left, "{said:?}");
        }
        let apart = talk(&[(Customer, "010190"), (Bot, "En ymmärtänyt."), (Customer, "-900P")], &[]);
        assert_eq!(apart, ["⟦hetu⟧", "En ymmärtänyt.", "⟦hetu⟧"]);
    }

    #[test]
    fn values_that_the_source_names_as_personal_go_everywhere() {
        use MessageRole::{Adviser, Bot, Customer};
        let messages = [
            (Bot, "Hei Testi Esimerkki!"),
            (Customer, "testi tässä"),
            (Adviser, "Kirjoitan: t.e@example.com. Esimerkiksi näin."),
        ];
        assert_eq!(
            talk(&messages, &["Testi Esimerkki", "t.e@example.com"]),
            ["Hei ⟦name⟧!", "⟦name⟧ tässä", "Kirjoitan: ⟦email⟧. Esimerkiksi näin."]
        );
        assert_eq!(talk(&[(Bot, "Hyvä asiakas 7")], &["Asiakas 7"]), ["Hyvä asiakas 7"]);
    }

    #[test]
    fn what_staff_type_passes_the_sieve() {
        let staff = |text: &str, field| staff(RawText::new(text.to_owned()), field);
        for (text, note, other) in [
            ("Asiakas 010190-900P soitti", "Asiakas ⟦hetu⟧ soitti", "Asiakas ⟦hetu⟧ soitti"),
            ("asia 9999/999/2025", "asia ⟦diary_no⟧", "asia ⟦diary_no⟧"),
            ("Syntynyt 1.2.1990", "Syntynyt ⟦date⟧", "Syntynyt 1.2.1990"),
            ("Maksut 1.1.2026 alkaen 490 €", "Maksut 1.1.2026 alkaen 490 €", "Maksut 1.1.2026 alkaen 490 €"),
            ("Vastaus oli ⟦date⟧ väärin", "Vastaus oli ⟦date⟧ väärin", "Vastaus oli ⟦date⟧ väärin"),
        ] {
            assert_eq!(staff(text, StaffField::Note).text.as_str(), note);
            assert_eq!(staff(text, StaffField::Text).text.as_str(), other);
        }
        let public =
            "Aino Mallikas, Mallikatu 1, 00000 Esimerkki, 040 123 4567, etunimi.sukunimi@example.org";
        assert_eq!(staff(public, StaffField::Contact).text.as_str(), public);
        assert_eq!(
            staff("040 123 4567, hetu 010190-900P", StaffField::Contact).text.as_str(),
            "040 123 4567, hetu ⟦hetu⟧"
        );
        let removed = staff("010190-900P ja 040 123 4567", StaffField::Text).removed;
        assert_eq!(removed.iter().collect::<Vec<_>>(), [(Kind::Hetu, 1), (Kind::Phone, 1)]);
    }

    #[test]
    fn what_is_marked_goes_with_its_echoes_and_nothing_else() {
        use MessageRole::{Bot, Customer};
        let said = [
            (Customer, "Olen se Mallikas, ⟦phone⟧, koodi AB-77"),
            (Bot, "Kiitos, Mallikas! Koodi ab 77 on tallessa."),
        ];
        let mark = |value: &str, kind| {
            let messages = said.map(|(role, text)| RawMessage { role, text: RawText::new(text.to_owned()) });
            let start = said[0].1.find(value).unwrap();
            let marked = Marked { message: 0, range: start..start + value.len(), kind };
            let left = super::marked(messages.into(), &marked)?;
            Some(left.into_iter().map(|message| message.text.as_str().to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(
            mark("Mallikas", Kind::Name).unwrap(),
            ["Olen se ⟦name⟧, ⟦phone⟧, koodi AB-77", "Kiitos, ⟦name⟧! Koodi ab 77 on tallessa."]
        );
        assert_eq!(
            mark(" AB-77", Kind::Reference).unwrap(),
            [
                "Olen se Mallikas, ⟦phone⟧, koodi ⟦reference⟧",
                "Kiitos, Mallikas! Koodi ⟦reference⟧ on tallessa."
            ]
        );
        assert_eq!(
            mark("Mallikas, ⟦phone⟧, koodi", Kind::Name).unwrap()[0],
            "Olen se ⟦name⟧⟦phone⟧⟦name⟧ AB-77",
            "a placeholder stays"
        );
        for nothing in ["⟦phone⟧", "phone", ", "] {
            assert_eq!(mark(nothing, Kind::Name), None, "{nothing}");
        }
    }

    #[test]
    fn scrubbed_text_stays_as_it_is() {
        for line in include_str!("../../tests/data/scrub/remove.tsv").lines() {
            let text = line.rsplit('\t').next().unwrap_or("").replace(['«', '»'], "");
            let once = talk(&[(MessageRole::Customer, &text)], &[]).remove(0);
            assert_eq!(talk(&[(MessageRole::Customer, &once)], &[]), [once.as_str()], "{line}");
        }
    }

    #[test]
    fn a_long_message_is_read_to_its_end() {
        let filler = "Hei, odotan päätöstä. ".repeat(8_000);
        let text = format!("{filler}010190-900P {filler}040 123 4567 {filler}");
        let left = format!("{filler}⟦hetu⟧ {filler}⟦phone⟧ {filler}");
        assert_eq!(talk(&[(MessageRole::Customer, &text)], &[]), [left]);
        let digits = "1".repeat(200_000);
        assert_eq!(talk(&[(MessageRole::Customer, &digits)], &[]), ["⟦number⟧"]);
    }

    #[test]
    fn no_text_is_too_strange() {
        for text in [
            "",
            "⟦",
            "⟧⟦",
            "@",
            "@@.@",
            "://@",
            "(((((",
            "\u{202E}",
            "\u{200B}",
            "&#;",
            "%%%",
            "=?=",
            "\u{0}\u{1}",
            "🇫🇮👍🏽",
            "+",
            "<<",
        ] {
            for role in MessageRole::ALL {
                assert_eq!(talk(&[(role, text), (role, text)], &[text]).len(), 2);
            }
        }
    }
}
