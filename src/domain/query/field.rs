//! The fields of the query line and the words for their values, in three languages. All are read everywhere.

use crate::domain::Locale;
use crate::domain::{Channel, CustomerRating, Kind, Language, MessageRole, Verdict};

/// A field of the query line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Role,
    Language,
    Channel,
    Source,
    Topic,
    Rating,
    Tag,
    Verdict,
    Reviewed,
    Kind,
    Before,
    After,
    On,
    Length,
    Number,
}

/// The words for one thing: Finnish, Swedish, English, then what else is read.
struct Words {
    names: [&'static str; 3],
    also: &'static [&'static str],
}

const fn words(fi: &'static str, sv: &'static str, en: &'static str) -> Words {
    Words { names: [fi, sv, en], also: &[] }
}

const fn also(fi: &'static str, sv: &'static str, en: &'static str, also: &'static [&'static str]) -> Words {
    Words { names: [fi, sv, en], also }
}

impl Words {
    fn has(&self, word: &str) -> bool {
        self.names.contains(&word) || self.also.contains(&word)
    }

    fn name(&self, locale: Locale) -> &'static str {
        let [fi, sv, en] = self.names;
        match locale {
            Locale::Fi => fi,
            Locale::Sv => sv,
            Locale::En => en,
        }
    }
}

/// `WORDS` 2.7.
const FIELDS: [(Field, Words); 15] = [
    (Field::Role, words("rooli", "roll", "role")),
    (Field::Language, also("kieli", "språk", "lang", &["language"])),
    (Field::Channel, words("kanava", "kanal", "channel")),
    (Field::Source, words("lähde", "källa", "source")),
    (Field::Topic, words("aihe", "ämne", "topic")),
    (Field::Rating, words("arvosana", "betyg", "rating")),
    (Field::Tag, words("avainsana", "nyckelord", "tag")),
    (Field::Verdict, words("arvio", "bedömning", "verdict")),
    (Field::Reviewed, words("arvioitu", "granskad", "reviewed")),
    (Field::Kind, words("laji", "typ", "kind")),
    (Field::Before, words("ennen", "före", "before")),
    (Field::After, words("jälkeen", "efter", "after")),
    (Field::On, words("päivänä", "den", "on")),
    (Field::Length, words("pituus", "längd", "length")),
    (Field::Number, words("numero", "nummer", "number")),
];

const ROLES: [(MessageRole, Words); 5] = [
    (MessageRole::Customer, words("asiakas", "kund", "customer")),
    (MessageRole::Bot, words("botti", "chattbot", "bot")),
    (
        MessageRole::Adviser,
        also("neuvoja", "rådgivare", "adviser", &["asiakasneuvoja", "kundrådgivare", "agent"]),
    ),
    (MessageRole::System, words("järjestelmä", "systemet", "system")),
    (MessageRole::Service, words("palvelu", "tjänsten", "service")),
];

const CHANNELS: [(Channel, Words); 4] = [
    (Channel::Bot, also("botti", "bot", "bot", &["chattbot"])),
    (Channel::Live, also("neuvoja", "rådgivare", "live", &["asiakasneuvoja", "kundrådgivare", "adviser"])),
    (Channel::Mixed, also("molemmat", "båda", "mixed", &["both"])),
    (Channel::Service, words("palvelu", "tjänsten", "service")),
];

const VERDICTS: [(Verdict, Words); 7] = [
    (Verdict::Correct, words("oikein", "rätt", "correct")),
    (Verdict::Partly, also("osittain_oikein", "delvis_rätt", "partly", &["osittain", "delvis"])),
    (Verdict::Incorrect, words("väärin", "fel", "incorrect")),
    (Verdict::Outdated, words("vanhentunut", "föråldrat", "outdated")),
    (Verdict::NoAnswer, words("ei_vastausta", "inget_svar", "no_answer")),
    (
        Verdict::Handover,
        also("siirto", "vidarekoppling", "handover", &["olisi_pitänyt_siirtää", "borde_ha_kopplats_vidare"]),
    ),
    (Verdict::Unassessable, words("ei_arvioitavissa", "går_inte_att_bedöma", "unassessable")),
];

const RATINGS: [(CustomerRating, Words); 2] = [
    (CustomerRating::Good, words("hyvä", "bra", "good")),
    (CustomerRating::Bad, words("huono", "dåligt", "bad")),
];

const REVIEWED: [(bool, Words); 2] = [(true, words("kyllä", "ja", "yes")), (false, words("ei", "nej", "no"))];

const LANGUAGES: [(Language, Words); 10] = [
    (Language::FI, words("suomi", "finska", "finnish")),
    (Language::SV, words("ruotsi", "svenska", "swedish")),
    (Language::EN, words("englanti", "engelska", "english")),
    (Language::RU, words("venäjä", "ryska", "russian")),
    (Language::AR, words("arabia", "arabiska", "arabic")),
    (Language::SO, words("somali", "somaliska", "somali")),
    (Language::ZH, words("kiina", "kinesiska", "chinese")),
    (Language::UK, words("ukraina", "ukrainska", "ukrainian")),
    (Language::FA, words("persia", "persiska", "persian")),
    (Language::UNKNOWN, words("tuntematon", "okänt", "unknown")),
];

/// `WORDS` 1.3.
const KINDS: [(Kind, Words); 20] = [
    (Kind::Hetu, words("henkilötunnus", "personbeteckning", "identity_code")),
    (Kind::Personnummer, words("ruotsalainen_henkilötunnus", "svenskt_personnummer", "personnummer")),
    (Kind::Isikukood, words("virolainen_henkilötunnus", "estnisk_personkod", "isikukood")),
    (Kind::Passport, words("passin_numero", "passnummer", "passport")),
    (Kind::RuPassport, words("venäläisen_passin_numero", "ryskt_passnummer", "ru_passport")),
    (
        Kind::PermitCard,
        words("oleskelulupakortin_numero", "uppehållstillståndskortets_nummer", "permit_card"),
    ),
    (Kind::CustomerNo, words("asiakasnumero", "kundnummer", "customer_no")),
    (Kind::DiaryNo, words("diaarinumero", "diarienummer", "diary_no")),
    (Kind::Reference, words("viitenumero", "referensnummer", "reference")),
    (Kind::Phone, words("puhelinnumero", "telefonnummer", "phone")),
    (Kind::Email, words("sähköpostiosoite", "e-postadress", "email")),
    (Kind::Iban, words("tilinumero", "kontonummer", "iban")),
    (Kind::Card, words("maksukortin_numero", "betalkortsnummer", "card")),
    (Kind::Date, words("päivämäärä", "datum", "date")),
    (Kind::Number, words("numerosarja", "sifferserie", "number")),
    (Kind::Address, words("katuosoite", "gatuadress", "address")),
    (Kind::Plate, words("ajoneuvon_rekisterinumero", "fordonets_registreringsnummer", "plate")),
    (Kind::Ip, words("ip-osoite", "ip-adress", "ip")),
    (
        Kind::UrlUserinfo,
        words("verkko-osoitteen_tunnistetieto", "inloggningsuppgift_i_webbadress", "url_userinfo"),
    ),
    (Kind::Name, words("nimi", "namn", "name")),
];

fn read<T: Copy>(table: &[(T, Words)], word: &str) -> Option<T> {
    let word = word.trim().to_lowercase().replace(' ', "_");
    table.iter().find(|(_, words)| words.has(&word)).map(|(value, _)| *value)
}

fn name<T: Copy + PartialEq>(table: &[(T, Words)], value: T, locale: Locale) -> &'static str {
    table.iter().find(|(known, _)| *known == value).map_or("", |(_, words)| words.name(locale))
}

fn names<'a, T: 'a>(table: impl IntoIterator<Item = &'a (T, Words)>, locale: Locale) -> Vec<&'static str> {
    table.into_iter().map(|(_, words)| words.name(locale)).collect()
}

impl Field {
    pub(super) fn read(word: &str) -> Option<Self> {
        read(&FIELDS, word)
    }

    pub(super) fn name(self, locale: Locale) -> &'static str {
        name(&FIELDS, self, locale)
    }

    /// The words for its values, where these are fixed.
    pub(super) fn values(self, locale: Locale) -> Vec<&'static str> {
        match self {
            // Messages of the system are not searched.
            Self::Role => names(ROLES.iter().filter(|(role, _)| *role != MessageRole::System), locale),
            Self::Language => names(&LANGUAGES, locale),
            Self::Channel => names(&CHANNELS, locale),
            Self::Rating => names(&RATINGS, locale),
            Self::Verdict => names(&VERDICTS, locale),
            Self::Reviewed => names(&REVIEWED, locale),
            Self::Kind => names(&KINDS, locale),
            Self::Source
            | Self::Topic
            | Self::Tag
            | Self::Before
            | Self::After
            | Self::On
            | Self::Length
            | Self::Number => Vec::new(),
        }
    }
}

pub(super) fn role(word: &str) -> Option<MessageRole> {
    read(&ROLES, word)
}

pub(super) fn role_name(role: MessageRole, locale: Locale) -> &'static str {
    name(&ROLES, role, locale)
}

pub(super) fn channel(word: &str) -> Option<Channel> {
    read(&CHANNELS, word)
}

pub(super) fn channel_name(channel: Channel, locale: Locale) -> &'static str {
    name(&CHANNELS, channel, locale)
}

pub(super) fn verdict(word: &str) -> Option<Verdict> {
    read(&VERDICTS, word)
}

pub(super) fn verdict_name(verdict: Verdict, locale: Locale) -> &'static str {
    name(&VERDICTS, verdict, locale)
}

pub(super) fn rating(word: &str) -> Option<CustomerRating> {
    read(&RATINGS, word)
}

pub(super) fn rating_name(rating: CustomerRating, locale: Locale) -> &'static str {
    name(&RATINGS, rating, locale)
}

pub(super) fn reviewed(word: &str) -> Option<bool> {
    read(&REVIEWED, word)
}

pub(super) fn reviewed_name(reviewed: bool, locale: Locale) -> &'static str {
    name(&REVIEWED, reviewed, locale)
}

/// A code of two letters, or the name of a language that has one here.
pub(super) fn language(word: &str) -> Option<Language> {
    Language::from_code(word.trim()).or_else(|| read(&LANGUAGES, word))
}

pub(super) fn kind(word: &str) -> Option<Kind> {
    Kind::from_code(word.trim()).or_else(|| read(&KINDS, word))
}

pub(super) fn kind_name(kind: Kind, locale: Locale) -> &'static str {
    name(&KINDS, kind, locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCALES: [Locale; 3] = [Locale::Fi, Locale::Sv, Locale::En];

    #[test]
    fn every_word_that_is_shown_is_read_back_as_what_it_stands_for() {
        for locale in LOCALES {
            for (field, _) in &FIELDS {
                assert_eq!(Field::read(field.name(locale)), Some(*field));
            }
            for value in MessageRole::ALL {
                assert_eq!(role(role_name(value, locale)), Some(value));
            }
            for value in Channel::ALL {
                assert_eq!(channel(channel_name(value, locale)), Some(value));
                assert_eq!(channel(value.code()), Some(value));
            }
            for value in Verdict::ALL {
                assert_eq!(verdict(verdict_name(value, locale)), Some(value));
                assert_eq!(verdict(value.code()), Some(value));
            }
            for value in CustomerRating::ALL {
                assert_eq!(rating(rating_name(value, locale)), Some(value));
                assert_eq!(rating(value.code()), Some(value));
            }
            for value in Kind::ALL {
                assert_eq!(kind(kind_name(value, locale)), Some(value));
                assert_eq!(kind(value.code()), Some(value));
            }
            for value in [true, false] {
                assert_eq!(reviewed(reviewed_name(value, locale)), Some(value));
            }
        }
    }

    #[test]
    fn a_language_is_read_by_code_and_by_name() {
        for (word, wanted) in [
            ("fi", Some(Language::FI)),
            ("suomi", Some(Language::FI)),
            ("SVENSKA", Some(Language::SV)),
            ("et", Language::from_code("et")),
            ("klingon", None),
        ] {
            assert_eq!(language(word), wanted, "{word}");
        }
    }
}
