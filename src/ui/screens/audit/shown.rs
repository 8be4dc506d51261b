//! A row of the log in words, as a value.

use super::filters::name_of;
use crate::domain::audit::AuditEntry;
use crate::domain::{Account, Day};
use crate::text::Tr;

/// What stands in the columns of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ShownEntry {
    pub(super) time: String,
    pub(super) who: String,
    pub(super) what: &'static str,
    /// To what it was done, and to how many.
    pub(super) details: Vec<String>,
    pub(super) purpose: &'static str,
}

impl ShownEntry {
    /// A row in words.
    pub(super) fn of(entry: &AuditEntry, accounts: &[Account], tr: Tr, today: Day) -> Self {
        Self {
            time: format!("{} {}", tr.short_date(entry.at.day(), today), tr.clock(entry.at)),
            who: who(entry, tr).to_owned(),
            what: tr.audit_act(entry.act),
            details: tr.audit_details(entry, &|id| name_of(accounts, id)),
            purpose: entry.purpose.map_or("", |purpose| tr.purpose(purpose)),
        }
    }

    /// What a screen reader says of it.
    pub(super) fn name(&self) -> String {
        let first = [self.time.as_str(), &self.who, self.what];
        let rest = self.details.iter().map(String::as_str).chain([self.purpose]);
        let said: Vec<&str> = first.into_iter().chain(rest).filter(|words| !words.is_empty()).collect();
        said.join(", ")
    }
}

/// The name of whoever did it.
fn who(entry: &AuditEntry, tr: Tr) -> &str {
    if entry.account.is_none() { tr.audit_system() } else { &entry.by }
}

/// The fields of an unfolded row, with their names; what is not there is left out.
pub(super) fn fields(entry: &AuditEntry, accounts: &[Account], tr: Tr) -> Vec<(&'static str, String)> {
    let details = tr.list_facts(&tr.audit_details(entry, &|id| name_of(accounts, id)));
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    [
        (tr.audit_column_row(), Some(entry.id.to_string())),
        (tr.audit_column_time(), Some(tr.date_time(entry.at))),
        (tr.audit_column_person(), some(who(entry, tr))),
        (tr.audit_column_details(), some(&details)),
        (tr.audit_column_code(), some(&entry.code)),
        (tr.audit_column_object(), number(entry.object)),
        (tr.audit_column_amount(), number(entry.amount)),
        (tr.audit_column_purpose(), entry.purpose.map(|purpose| tr.purpose(purpose).to_owned())),
        (tr.audit_field_words(), some(&entry.words)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::audit::Act;
    use crate::domain::{AccountId, Purpose, Timestamp};
    use crate::text::Locale;

    fn entry(act: Act, object: Option<i64>, amount: Option<i64>) -> AuditEntry {
        AuditEntry {
            id: 12,
            // 2026-11-24, five past nine in Helsinki.
            at: Timestamp(1_795_503_900_000),
            account: Some(AccountId(2)),
            by: "Aino Mallikas".to_owned(),
            act: Some(act),
            code: act.code().to_owned(),
            object,
            amount,
            purpose: Some(Purpose::Quality),
            words: "kuu talo".to_owned(),
        }
    }

    fn told(entry: &AuditEntry) -> String {
        let today = Day::from_ymd(2026, 11, 25).unwrap();
        ShownEntry::of(entry, &[], Tr::new(Locale::Fi), today).name().replace('\u{a0}', " ")
    }

    #[test]
    fn a_row_is_told_in_words() {
        let about = |act, object, amount| {
            let told = told(&entry(act, object, amount));
            told.strip_prefix("24.11. 9.05, Aino Mallikas, ").unwrap().to_owned()
        };
        assert_eq!(about(Act::Searched, None, Some(12)), "haki keskusteluja, 12 osumaa, Laadunarviointi");
        assert_eq!(
            about(Act::ConversationOpened, Some(2_834_723), None),
            "avasi keskustelun, keskustelu 2834723, Laadunarviointi"
        );
        assert_eq!(
            about(Act::NoteRemoved, Some(2_834_723), None),
            "poisti muistiinpanon, keskustelu 2834723, Laadunarviointi"
        );
        assert_eq!(
            about(Act::Imported, Some(3), Some(64)),
            "toi tiedoston, 64 keskustelua, Tuonti 3, Laadunarviointi"
        );
        assert_eq!(
            about(Act::AuditViewed, Some(0), None),
            "katsoi käyttölokia, omat toimet, Laadunarviointi"
        );
        assert_eq!(about(Act::SignedIn, Some(2), None), "kirjautui sisään, Laadunarviointi");
        assert_eq!(about(Act::Refused, Some(9), None), "toiminto evättiin, Laadunarviointi");
    }

    #[test]
    fn the_program_has_a_name_and_no_purpose() {
        let by_itself = AuditEntry {
            account: None,
            by: String::new(),
            purpose: None,
            ..entry(Act::RetentionDone, Some(1), Some(64))
        };
        assert_eq!(
            told(&by_itself),
            "24.11. 9.05, järjestelmä, vanhentuneet keskustelut tuhottiin, 64 keskustelua"
        );
    }

    #[test]
    fn an_act_of_another_program_is_a_row_like_any_other() {
        let forged = AuditEntry { act: None, code: "nothing".to_owned(), ..entry(Act::Searched, None, None) };
        assert!(told(&forged).contains("ei tunne"), "{}", told(&forged));
        let fields = fields(&forged, &[], Tr::new(Locale::Fi));
        assert!(fields.contains(&("Koodi", "nothing".to_owned())), "{fields:?}");
        let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        assert_eq!(
            names,
            ["Nro", "Aika", "Kuka", "Koodi", "Tarkoitus", "Sanat"],
            "what is not there is left out"
        );
    }
}
