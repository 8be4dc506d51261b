//! Fields and names that are known to be personal.

use super::roles::folded;

/// Field names, folded, whose values name or reach a person.
const FIELDS: &[&str] = &[
    "sendername",
    "authorname",
    "customername",
    "visitorname",
    "username",
    "firstname",
    "lastname",
    "fullname",
    "name",
    "nimi",
    "etunimi",
    "sukunimi",
    "asiakkaannimi",
    "lähettäjännimi",
    "namn",
    "förnamn",
    "efternamn",
    "kundnamn",
    "avsändarnamn",
    "email",
    "mail",
    "customeremail",
    "sähköposti",
    "epost",
    "phone",
    "phonenumber",
    "telephone",
    "puhelin",
    "puhelinnumero",
    "telefon",
    "telefonnummer",
    "address",
    "osoite",
    "adress",
    "hetu",
    "henkilötunnus",
    "personbeteckning",
    "ip",
    "ipaddress",
];

/// Words with which products name a visitor who gave no name.
const UNNAMED: [&str; 8] =
    ["visitor", "vierailija", "besökare", "guest", "user", "käyttäjä", "användare", "you"];

/// Whether a field of this name holds personal data.
pub(super) fn is_field(name: &str) -> bool {
    FIELDS.contains(&folded(name).as_str())
}

/// Whether a visitor's name was given by a person: "Visitor 27759613" is the product's.
pub(super) fn is_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    !UNNAMED.iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| rest.chars().all(|mark| !mark.is_alphabetic()))
    })
}
