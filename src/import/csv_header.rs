//! Which column of a table holds what, by its name in Finnish, Swedish or English.

use super::csv_rows::{CsvRow, split};
use super::draft::Draft;
use super::personal;
use super::roles::{Author, folded};
use crate::domain::mapping::Slot;
use crate::domain::{Channel, CustomerRating, Language, MessageRole};

/// Delimiters that are tried.
pub(super) const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

const ID: &[&str] = &[
    "conversationid",
    "chatid",
    "sessionid",
    "conversation",
    "chat",
    "session",
    "dialogueid",
    "dialogid",
    "threadid",
    "convid",
    "convoid",
    "keskustelu",
    "keskusteluid",
    "keskustelunid",
    "keskusteluntunnus",
    "keskustelutunnus",
    "keskustelunumero",
    "keskustelunnumero",
    "chatintunnus",
    "istunto",
    "istuntotunnus",
    "istunnontunnus",
    "samtal",
    "samtalsid",
    "samtalid",
    "konversation",
    "konversationsid",
    "chattid",
    "chattsamtal",
    "sessionsid",
];
const TEXT: &[&str] = &[
    "message",
    "text",
    "messagetext",
    "utterance",
    "body",
    "content",
    "viesti",
    "teksti",
    "viestinteksti",
    "viestinsisältö",
    "sisältö",
    "meddelande",
    "meddelandetext",
    "innehåll",
];
const ROLE: &[&str] = &[
    "senderrole",
    "authorrole",
    "role",
    "sendertype",
    "authortype",
    "speakerrole",
    "direction",
    "author",
    "sender",
    "from",
    "speaker",
    "speakerid",
    "participant",
    "lähettäjänrooli",
    "rooli",
    "lähettäjä",
    "kirjoittaja",
    "puhuja",
    "suunta",
    "avsändarroll",
    "roll",
    "avsändare",
    "författare",
    "talare",
    "riktning",
    "från",
];
const TIME: &[&str] = &[
    "timestamp",
    "createdat",
    "sentat",
    "datetime",
    "requesttime",
    "time",
    "sent",
    "created",
    "aikaleima",
    "aika",
    "lähetetty",
    "lähetysaika",
    "ajankohta",
    "luotu",
    "tidsstämpel",
    "tidpunkt",
    "tid",
    "skickat",
    "skickad",
];
const DATE: &[&str] = &["date", "day", "päivämäärä", "pvm", "päivä", "datum", "dag"];
const CLOCK: &[&str] = &["clock", "timeofday", "kellonaika", "klo", "kello", "klockslag", "klockan", "kl"];
const LANGUAGE: &[&str] =
    &["language", "lang", "locale", "languagecode", "kieli", "kielikoodi", "språk", "språkkod"];
const CHANNEL: &[&str] = &["channel", "kanava", "kanal"];
const TOPIC: &[&str] =
    &["topic", "topics", "subject", "category", "tags", "tag", "aihe", "luokka", "ämne", "kategori"];
const RATING: &[&str] = &[
    "customerrating",
    "asiakkaanarvosana",
    "asiakkaanantamaarvosana",
    "asiakasarvosana",
    "kundensbetyg",
    "kundbetyg",
];
const INTERNAL: &[&str] = &[
    "private",
    "isprivate",
    "internal",
    "isinternal",
    "internalnote",
    "sisäinen",
    "intern",
    "internanteckning",
];

/// The columns of a table, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) id: usize,
    pub(super) text: usize,
    pub(super) role: Option<usize>,
    pub(super) time: Option<usize>,
    /// A date beside a clock time in `time`.
    pub(super) date: Option<usize>,
    pub(super) language: Option<usize>,
    pub(super) channel: Option<usize>,
    pub(super) topic: Option<usize>,
    /// What the customer thought of the conversation.
    pub(super) rating: Option<usize>,
    pub(super) internal: Option<usize>,
    /// Columns with names, mail addresses, telephone numbers.
    pub(super) personal: Vec<usize>,
    /// How many columns there are.
    pub(super) width: usize,
}

/// What a table lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lacks {
    Both,
    Id,
    Text,
}

impl Lacks {
    /// The technical detail of the error.
    pub(super) fn detail(self) -> &'static str {
        match self {
            Self::Both => "neither JSON nor a table with known column names",
            Self::Id => "table without a conversation column",
            Self::Text => "table without a text column",
        }
    }
}

impl Columns {
    /// Reads a header row.
    pub(super) fn of(header: &[u8], delimiter: u8) -> Result<Self, Lacks> {
        let names: Vec<String> =
            split(header, delimiter).iter().map(|name| folded(&String::from_utf8_lossy(name))).collect();
        let find =
            |known: &[&str]| known.iter().find_map(|known| names.iter().position(|name| name == known));
        let (id, text) = match (find(ID), find(TEXT)) {
            (Some(id), Some(text)) if names.len() > 1 => (id, text),
            (Some(_), None) if names.len() > 1 => return Err(Lacks::Text),
            (None, Some(_)) if names.len() > 1 => return Err(Lacks::Id),
            _ => return Err(Lacks::Both),
        };
        let (mut time, mut date) = (find(TIME), find(DATE));
        if let (Some(_), Some(clock)) = (date, find(CLOCK)) {
            time = Some(clock);
        } else if time.is_none() {
            time = date.take();
        }
        Ok(Self {
            id,
            text,
            role: find(ROLE),
            time,
            date,
            language: find(LANGUAGE),
            channel: find(CHANNEL),
            topic: find(TOPIC),
            rating: find(RATING),
            internal: find(INTERNAL),
            personal: (0..names.len())
                .filter(|at| names.get(*at).is_some_and(|name| personal::is_field(name)))
                .collect(),
            width: names.len(),
        })
    }

    /// Takes what a row says about its conversation. Names beside bot and service are the service's own.
    pub(super) fn tell(&self, draft: &mut Draft, row: &CsvRow, author: Author) {
        draft.language = draft.language.or_else(|| language(row.field(self.language)));
        draft.channel = draft.channel.or_else(|| channel(row.field(self.channel)));
        draft.rate(rating(row.field(self.rating)));
        let topic = row.field(self.topic);
        if draft.topic.is_none() && !topic.is_empty() {
            draft.topic = Some(topic.to_owned());
        }
        if author == Author::Role(MessageRole::Customer) {
            for column in &self.personal {
                draft.add_personal(Some(row.field(Some(*column)).to_owned()));
            }
        }
    }
}

/// What a field or column of this name suggests that it holds.
pub(super) fn suggests(name: &str) -> Option<Slot> {
    let name = folded(name);
    let bare = [("id", Slot::Id), ("when", Slot::Time)];
    let known = [
        (ID, Slot::Id),
        (TEXT, Slot::Text),
        (ROLE, Slot::Role),
        (TIME, Slot::Time),
        (DATE, Slot::Time),
        (LANGUAGE, Slot::Language),
        (TOPIC, Slot::Topic),
        (CHANNEL, Slot::Channel),
    ];
    let known = known.into_iter().find(|(names, _)| names.contains(&name.as_str()));
    known
        .map(|(_, slot)| slot)
        .or_else(|| bare.into_iter().find(|(word, _)| *word == name).map(|(_, slot)| slot))
}

/// The header row of a table, and how many lines it takes: the first line may be a spreadsheet's `sep=;`.
pub(super) fn header_line(head: &[u8]) -> (usize, &[u8]) {
    let mut lines =
        head.split(|byte| matches!(byte, b'\n' | b'\r')).filter(|line| !line.trim_ascii().is_empty());
    let first = lines.next().unwrap_or_default();
    if first.to_ascii_lowercase().starts_with(b"sep=") {
        (2, lines.next().unwrap_or_default())
    } else {
        (1, first)
    }
}

/// The header of a table: how many lines it takes, its delimiter and columns.
pub(super) fn find(head: &[u8]) -> Result<(usize, u8, Columns), Lacks> {
    let (count, header) = header_line(head);
    let mut nearest = Lacks::Both;
    for delimiter in DELIMITERS {
        match Columns::of(header, delimiter) {
            Ok(columns) => return Ok((count, delimiter, columns)),
            Err(lacks) => nearest = nearest.max(lacks),
        }
    }
    Err(nearest)
}

/// A language by its code or its name in Finnish, Swedish or English.
fn language(name: &str) -> Option<Language> {
    let starts = |names: &[&str]| names.iter().any(|known| folded(name).starts_with(known));
    let named = [
        (Language::FI, &["suomi", "finska", "finnish"][..]),
        (Language::SV, &["ruotsi", "svenska", "swedish"]),
        (Language::EN, &["englanti", "engelska", "english"]),
        (Language::RU, &["venäjä", "ryska", "russian"]),
        (Language::AR, &["arabia", "arabiska", "arabic"]),
        (Language::SO, &["somali"]),
        (Language::ZH, &["kiina", "kinesiska", "chinese"]),
        (Language::UK, &["ukraina", "ukrainska", "ukrainian"]),
        (Language::FA, &["persia", "farsi", "persiska", "persian"]),
    ];
    let by_name = named.into_iter().find(|(_, names)| starts(names)).map(|(language, _)| language);
    by_name.or_else(|| Language::from_code(name.trim()))
}

/// A channel, if the word is one: "web" says nothing about who answered.
fn channel(name: &str) -> Option<Channel> {
    match folded(name).as_str() {
        "bot" | "chatbot" | "botti" | "chatbotti" | "chattbot" => Some(Channel::Bot),
        "live" | "livechat" | "chatpalvelu" => Some(Channel::Live),
        "mixed" => Some(Channel::Mixed),
        _ => None,
    }
}

/// What the customer thought, if the word is one of the two: a number says nothing where nobody tells the scale.
fn rating(name: &str) -> Option<CustomerRating> {
    match folded(name).as_str() {
        "good" | "hyvä" | "bra" => Some(CustomerRating::Good),
        "bad" | "huono" | "dåligt" => Some(CustomerRating::Bad),
        _ => None,
    }
}

/// Whether the mark of an internal note is set.
pub(super) fn is_set(mark: &str) -> bool {
    ["1", "true", "yes", "kyllä", "ja", "x", "tosi"].contains(&folded(mark).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_known_by_its_names_in_three_languages() {
        for (header, delimiter, id, text, role, time) in [
            ("conversation_id,timestamp,sender_role,sender_name,message", b',', 0, 4, Some(2), Some(1)),
            ("Keskustelu;Aika;Lähettäjä;Nimi;Viesti;Kieli", b';', 0, 4, Some(2), Some(1)),
            ("Conversation ID\tSent at\tFrom\tText", b'\t', 0, 3, Some(2), Some(1)),
            ("Samtals-ID|Datum|Avsändare|Meddelande", b'|', 0, 3, Some(2), Some(1)),
            ("CHAT_ID,SPEAKER_ID,TIME,TEXT", b',', 0, 3, Some(1), Some(2)),
            ("sep=;\n\"Viesti\";\"Keskustelun tunnus\"", b';', 1, 0, None, None),
        ] {
            let (_, found, columns) = find(header.as_bytes()).unwrap();
            assert_eq!(
                (found, columns.id, columns.text, columns.role, columns.time),
                (delimiter, id, text, role, time),
                "{header}"
            );
        }
    }

    #[test]
    fn a_date_column_and_a_clock_column_belong_together() {
        let (_, _, columns) = find("Pvm;Kellonaika;Keskustelu;Viesti".as_bytes()).unwrap();
        assert_eq!((columns.date, columns.time), (Some(0), Some(1)));
    }

    #[test]
    fn a_table_without_the_needed_columns_is_not_guessed_at() {
        for (header, lacks) in [
            ("CHAT_ID,SPEAKER_ID,GROUP,TOPIC", Lacks::Text),
            ("Aika;Viesti", Lacks::Id),
            ("[04:46] hello, you", Lacks::Both),
            ("message", Lacks::Both),
            ("", Lacks::Both),
        ] {
            assert_eq!(find(header.as_bytes()), Err(lacks), "{header}");
        }
    }
}
