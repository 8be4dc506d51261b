//! Every text that staff have written, wherever it stands: what newer rules are applied to.

use super::{Read, Result, Row, Tx, unknown_number};
use crate::domain::{ConversationId, MappingId};
use crate::scrub::{RawText, ScrubbedText, StaffField};
use rusqlite::named_params;

/// The column in which such a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StaffPlace {
    /// A note.
    Note,
    /// What an answer should have been.
    Should,
    /// The reference beside it.
    Reference,
    /// The teaching note of an example.
    Lesson,
    /// The name of a tag.
    Tag,
    /// The name of a collection.
    CollectionName,
    /// Its aim.
    CollectionAim,
    /// The purpose of an export.
    ExportPurpose,
    /// The name of the agency.
    Agency,
    /// Why an import brought internal notes.
    NotesReason,
    /// One of the texts of a mapping, by its number.
    Mapping,
    /// Who the controller is, as the record of processing states it.
    Controller,
    /// Whom to contact.
    Contact,
    /// Who the data protection officer is.
    Officer,
    /// The legal basis.
    Basis,
    /// A text of a criterion.
    Criterion,
    /// The name of a round.
    RoundName,
    /// The search that names its population.
    RoundQuery,
    /// A topic of the ledger: a source's words, which hang on no conversation any more.
    LedgerTopic,
    /// The topic of a round's stratum.
    StratumTopic,
    /// What an answer text should have been.
    TextShould,
    /// The reference beside it.
    TextReference,
    /// The topic of a figure of a closed round.
    ResultTopic,
}

impl StaffPlace {
    /// In the order of the numbers in the statements.
    const ALL: [Self; 23] = [
        Self::Note,
        Self::Should,
        Self::Reference,
        Self::Lesson,
        Self::Tag,
        Self::CollectionName,
        Self::CollectionAim,
        Self::ExportPurpose,
        Self::Agency,
        Self::NotesReason,
        Self::Mapping,
        Self::Controller,
        Self::Contact,
        Self::Officer,
        Self::Basis,
        Self::Criterion,
        Self::RoundName,
        Self::RoundQuery,
        Self::LedgerTopic,
        Self::StratumTopic,
        Self::TextShould,
        Self::TextReference,
        Self::ResultTopic,
    ];

    /// The statement that changes it; a mapping's text has several in it, and is changed as a whole.
    fn change(self) -> Option<&'static str> {
        Some(match self {
            Self::Note => "UPDATE note SET text = :text WHERE id = :key AND :seq = 0",
            Self::Should => "UPDATE verdict SET should = :text WHERE review = :key AND seq = :seq",
            Self::Reference => "UPDATE verdict SET reference = :text WHERE review = :key AND seq = :seq",
            Self::Lesson => "UPDATE example SET lesson = :text WHERE id = :key AND :seq = 0",
            Self::Tag => "UPDATE tag SET name = :text WHERE id = :key AND :seq = 0",
            Self::CollectionName => "UPDATE collection SET name = :text WHERE id = :key AND :seq = 0",
            Self::CollectionAim => "UPDATE collection SET aim = :text WHERE id = :key AND :seq = 0",
            Self::ExportPurpose => "UPDATE export SET purpose = :text WHERE id = :key AND :seq = 0",
            Self::Agency => "UPDATE register SET agency = :text WHERE id = :key AND :seq = 0",
            Self::NotesReason => "UPDATE import SET notes_reason = :text WHERE id = :key AND :seq = 0",
            Self::Criterion => "UPDATE criterion_text SET text = :text WHERE id = :key AND :seq = 0",
            Self::RoundName => "UPDATE round SET name = :text WHERE id = :key AND :seq = 0",
            Self::RoundQuery => "UPDATE round SET query = :text WHERE id = :key AND :seq = 0",
            Self::StratumTopic => "UPDATE round_stratum SET topic = :text WHERE id = :key AND :seq = 0",
            Self::TextShould => "UPDATE answer_verdict SET should = :text WHERE id = :key AND :seq = 0",
            Self::TextReference => "UPDATE answer_verdict SET reference = :text WHERE id = :key AND :seq = 0",
            Self::ResultTopic => "UPDATE round_result SET topic = :text WHERE id = :key AND :seq = 0",
            Self::LedgerTopic => "UPDATE ledger_topic SET name = :text WHERE id = :key AND :seq = 0",
            Self::Mapping => return None,
            Self::Controller => "UPDATE record SET controller = :text WHERE id = :key AND :seq = 0",
            Self::Contact => "UPDATE record SET contact = :text WHERE id = :key AND :seq = 0",
            Self::Officer => "UPDATE record SET officer = :text WHERE id = :key AND :seq = 0",
            Self::Basis => "UPDATE record SET basis = :text WHERE id = :key AND :seq = 0",
        })
    }

    /// By which policy its text is scrubbed.
    fn field(self) -> StaffField {
        match self {
            Self::Note => StaffField::Note,
            Self::LedgerTopic | Self::StratumTopic | Self::ResultTopic => StaffField::Topic,
            Self::Controller | Self::Contact | Self::Officer => StaffField::Contact,
            _ => StaffField::Text,
        }
    }
}

/// A text, to be scrubbed again.
pub(crate) struct StaffText {
    /// What.
    pub(crate) text: RawText,
    /// By which policy it is scrubbed.
    pub(crate) field: StaffField,
    /// Where it stands.
    pub(crate) at: StaffKey,
}

fn staff_text(row: &Row<'_>) -> rusqlite::Result<StaffText> {
    let place = usize::try_from(row.get::<_, i64>("place")?).ok();
    let place = place.and_then(|place| StaffPlace::ALL.get(place).copied());
    let place = place.ok_or_else(|| unknown_number("place"))?;
    Ok(StaffText {
        text: RawText::new(row.get("text")?),
        field: place.field(),
        at: StaffKey { place, key: row.get("key")?, seq: row.get("seq")? },
    })
}

/// Where a text of staff stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StaffKey {
    place: StaffPlace,
    key: i64,
    seq: i64,
}

impl Read<'_> {
    /// The texts that hang on a conversation.
    pub(crate) fn staff_texts_of(&self, conversation: ConversationId) -> Result<Vec<StaffText>> {
        let values = named_params! { ":conv": conversation.0 };
        self.all(include_str!("of_conversation.sql"), values, staff_text, "reading texts of staff")
    }

    /// Every text of staff, as it stands.
    pub(crate) fn all_staff_texts(&self) -> Result<Vec<String>> {
        let row = |row: &Row<'_>| row.get("text");
        let mut all = self.all(include_str!("of_register.sql"), [], row, "reading texts of staff")?;
        all.extend(self.all(include_str!("of_conversations.sql"), [], row, "reading texts of staff")?);
        Ok(all)
    }

    /// The texts that hang on no conversation.
    pub(crate) fn staff_texts(&self) -> Result<Vec<StaffText>> {
        let mut texts =
            self.all(include_str!("of_register.sql"), [], staff_text, "reading texts of staff")?;
        for saved in self.mappings()? {
            let place = StaffPlace::Mapping;
            texts.extend((0..).zip(saved.mapping.texts()).map(|(seq, known)| StaffText {
                text: RawText::new(known.text),
                field: StaffField::Text,
                at: StaffKey { place, key: saved.id.0, seq },
            }));
        }
        Ok(texts)
    }
}

impl Tx<'_> {
    /// Gives a text of staff another wording.
    pub(crate) fn staff_text_change(&self, at: StaffKey, text: &ScrubbedText) -> Result<()> {
        let Some(statement) = at.place.change() else {
            return self.mapping_text_change(MappingId(at.key), at.seq as usize, text);
        };
        let values = named_params! { ":key": at.key, ":seq": at.seq, ":text": text };
        self.run(statement, values, "changing a text of staff").map(drop)
    }
}
