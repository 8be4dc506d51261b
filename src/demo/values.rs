//! Artificial personal data: identity codes with individual numbers 900–999, reserved telephone numbers and
//! domains, documentation addresses, published test cards (`WORDS` 4.2).

use fastrand::Rng;

use crate::demo::choose::{percent, pick};
use crate::domain::{Day, Language};

/// The slots that the texts may have.
#[cfg(test)]
pub(super) const SLOTS: [&str; 18] = [
    "hetu",
    "personnummer",
    "isikukood",
    "date",
    "phone",
    "email",
    "iban",
    "card",
    "passport",
    "permit_card",
    "customer_no",
    "diary_no",
    "reference",
    "address",
    "plate",
    "ip",
    "link",
    "name",
];

/// Words before a date that make it a date of birth.
const BIRTH: [&str; 9] = ["synty", "född", "föds", "born", "birth", "рожд", "ميلاد", "dhash", "народ"];

/// An artificial value for this slot. `before` is the text that stands before it, `today` the day around which
/// dates lie that are no date of birth.
pub(crate) fn value(slot: &str, lang: Language, before: &str, today: Day, rng: &mut Rng) -> String {
    match slot {
        "hetu" => disguised_hetu(lang, rng),
        "personnummer" => personnummer(rng),
        "isikukood" => isikukood(rng),
        "date" => {
            let before = before.to_lowercase();
            let birth = BIRTH.iter().any(|word| before.contains(word));
            let day = if birth { birthday(rng) } else { today.minus_days(200).plus_days(rng.u64(..400)) };
            written_date(day, lang, rng)
        }
        "phone" => phone(lang, rng),
        "email" => email(lang, rng),
        "iban" => iban(rng),
        "card" => card(rng),
        "passport" => format!("{}00000{:02}", choice(rng, &["XP", "AB"]), rng.u32(10..100)),
        "permit_card" => format!("ZZA0000{:02}", rng.u32(10..100)),
        "customer_no" => format!("{}{:02}", choice(rng, &["00123", "12345"]), rng.u32(..100)),
        "diary_no" if percent(rng, 60.0) => format!("9999/{}/{}", rng.u32(100..1000), today.ymd().0),
        "diary_no" => format!("MIG-0000{}", rng.u32(100..1000)),
        "reference" if percent(rng, 50.0) => format!("OL-0000{}", rng.u32(100..1000)),
        "reference" => reference(rng),
        "address" => address(lang, rng),
        "plate" => format!("{}-0{:02}", choice(rng, &["ABC", "XYZ"]), rng.u32(..100)),
        "ip" => ip(rng),
        "link" => format!("https://lupavirasto.example/x?token=abc{}", rng.u32(100..1000)),
        "name" => name(lang, rng),
        _ => String::new(),
    }
}

fn choice(rng: &mut Rng, items: &[&'static str]) -> &'static str {
    pick(rng, items).unwrap_or_default()
}

fn birthday(rng: &mut Rng) -> Day {
    let (year, month, day) = (rng.i32(1945..2021), rng.u32(1..=12), rng.u32(1..=28));
    Day::from_ymd(year, month, day).unwrap_or(Day::from_number(1))
}

/// A Finnish identity code that is given to nobody: the individual number is 900–999.
fn hetu(rng: &mut Rng) -> String {
    let (year, month, day) = birthday(rng).ymd();
    let date = format!("{day:02}{month:02}{:02}", year % 100);
    let sign = choice(rng, if year < 2000 { &["-", "-", "-", "V", "X"] } else { &["A", "A", "B", "C"] });
    let individual = rng.u32(900..1000);
    let number: u32 = format!("{date}{individual}").parse().unwrap_or(0);
    let wrong = u32::from(percent(rng, 6.0));
    let check = b"0123456789ABCDEFHJKLMNPRSTUVWXY".get(((number + wrong) % 31) as usize).copied();
    format!("{date}{sign}{individual}{}", char::from(check.unwrap_or(b'0')))
}

/// An identity code as people write it.
fn disguised_hetu(lang: Language, rng: &mut Rng) -> String {
    let code = hetu(rng);
    let (date, rest) = code.split_at_checked(6).unwrap_or((&code, ""));
    match rng.u32(..100) {
        0..=9 => code.to_lowercase(),
        10..=17 => format!("{date} {rest}"),
        18..=22 => format!("{date}{}", rest.get(1..).unwrap_or_default()),
        23..=26 if lang == Language::FI => format!("loppuosa {}", rest.get(1..).unwrap_or_default()),
        _ => code,
    }
}

fn luhn(digits: &str) -> u32 {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let doubled = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            doubled / 10 + doubled % 10
        })
        .sum();
    (10 - sum % 10) % 10
}

/// A Swedish number of the artificial family 121212-12NN.
fn personnummer(rng: &mut Rng) -> String {
    let (date, serial) = ("121212", format!("12{}", rng.u32(..10)));
    let check = luhn(&format!("{date}{serial}"));
    let century = if percent(rng, 30.0) { "19" } else { "" };
    format!("{century}{date}-{serial}{check}")
}

/// An Estonian code with a right check digit.
fn isikukood(rng: &mut Rng) -> String {
    let digits = format!("6000101{:03}", rng.u32(990..1000));
    let sum = |weights: [u32; 10]| {
        digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum::<u32>() % 11
    };
    let check = match sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) {
        10 => sum([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 10,
        check => check,
    };
    format!("{digits}{check}")
}

fn written_date(day: Day, lang: Language, rng: &mut Rng) -> String {
    const FI: [&str; 12] = [
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
        "joulu",
    ];
    const SV: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const RU: [&str; 12] = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    const ORDINALS: [&str; 5] = ["ensimmäinen", "toinen", "kolmas", "neljäs", "viides"];
    let (year, month, date) = day.ymd();
    let word = |words: &[&'static str; 12]| words.get(month as usize - 1).copied().unwrap_or_default();
    let plain = format!("{date}.{month}.{year}");
    if percent(rng, 65.0) {
        return if percent(rng, 40.0) { format!("{date:02}.{month:02}.{year}") } else { plain };
    }
    match lang {
        Language::FI if percent(rng, 30.0) => {
            format!("{} {}kuuta {year}", choice(rng, &ORDINALS), word(&FI))
        }
        Language::FI => format!("{date}. {}kuuta {year}", word(&FI)),
        Language::SV => format!("den {date} {} {year}", word(&SV)),
        Language::EN => format!("{date} {} {year}", word(&EN)),
        Language::RU => format!("{date} {} {year} г.", word(&RU)),
        Language::AR | Language::SO | Language::FA => format!("{date:02}/{month:02}/{year}"),
        Language::ZH => format!("{year}-{month:02}-{date:02}"),
        _ => plain,
    }
}

fn phone(lang: Language, rng: &mut Rng) -> String {
    let last = rng.u32(100..1000);
    match (lang, rng.u32(..100)) {
        (Language::SV, 0..=29) => format!("070-174 06 {:02}", 5 + last % 95),
        (Language::SV, 30..=39) => format!("08-465 004 {:02}", last % 100),
        (Language::EN, 0..=19) => format!("07700 900{last}"),
        (Language::FI, 0..=3) => {
            let tail = choice(rng, &["yksi kaksi kolme", "neljä viisi kuusi", "seitsemän kaksi nolla"]);
            format!("nolla neljä nolla nolla nolla nolla nolla {tail}")
        }
        (_, 40..=69) => format!("040 000 0{last}"),
        (_, 70..=79) => format!("0400000{last}"),
        _ => format!("+358 50 000 0{last}"),
    }
}

fn email(lang: Language, rng: &mut Rng) -> String {
    let user = match lang {
        Language::SV => choice(rng, &["exempel.test", "prov.person", "test.exempel"]),
        Language::EN => choice(rng, &["test.person", "sample.person", "permit.test"]),
        _ => choice(rng, &["aino.mallikas", "testi.esimerkki", "omar.esimerkki"]),
    };
    let domain = choice(rng, &["example.com", "example.org", "example.net"]);
    match rng.u32(..100) {
        0..=11 => format!("{user}(at){domain}"),
        12..=16 if lang == Language::FI => "omar esimerkki piste net".to_owned(),
        17..=50 => format!("{user}{}@{domain}", rng.u32(1..100)),
        _ => format!("{user}@{domain}"),
    }
}

/// A Finnish account of the artificial family that banks use in their examples, with right check digits.
fn iban(rng: &mut Rng) -> String {
    let account = format!("12345600000{:02}", rng.u32(..100));
    let account = format!("{account}{}", luhn(&account));
    // F is 15 and I is 18 in the sum of ISO 13616.
    let rest =
        format!("{account}151800").bytes().fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    let code = format!("FI{:02}{account}", 98 - rest);
    if percent(rng, 25.0) {
        return code;
    }
    let mut spaced = String::new();
    for (at, letter) in code.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    spaced
}

/// A published test card; now and then mistyped.
fn card(rng: &mut Rng) -> String {
    let number = choice(
        rng,
        &["4111 1111 1111 1111", "5555 5555 5555 4444", "4242 4242 4242 4242", "4111 1111 1111 1112"],
    );
    if percent(rng, 25.0) { number.replace(' ', "") } else { number.to_owned() }
}

/// A Finnish payment reference with its check digit.
fn reference(rng: &mut Rng) -> String {
    let digits = format!("100000{}", rng.u32(100..1000));
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

fn address(lang: Language, rng: &mut Rng) -> String {
    let (house, flat) = (rng.u32(1..40), rng.u32(1..60));
    match lang {
        Language::SV => format!("Exempelvägen {house} lgh {flat}"),
        Language::EN if percent(rng, 30.0) => format!("{house} Sample Street"),
        Language::RU | Language::UK => format!("ул. Примерная, д. {house}, кв. {flat}"),
        _ => {
            let stair = choice(rng, &["A", "B", "C"]);
            let post = if percent(rng, 60.0) { ", 00000 Esimerkkilä" } else { "" };
            format!("Mallikatu {house} {stair} {flat}{post}")
        }
    }
}

fn ip(rng: &mut Rng) -> String {
    let last = rng.u32(1..255);
    match rng.u32(..4) {
        0 => format!("198.51.100.{last}"),
        1 => format!("2001:db8::{last:x}"),
        _ => format!("192.0.2.{last}"),
    }
}

/// A name that nobody has, and none of whose words is an ordinary word of the answers: the sieve removes a name
/// wherever it stands again in the conversation.
fn name(lang: Language, rng: &mut Rng) -> String {
    let (given, family): (&[&str], &[&str]) = match lang {
        Language::SV => (&["Exempla", "Provina", "Testa"], &["Testsson", "Exempelsson", "Provsson"]),
        Language::EN => (&["Sampla", "Testy", "Proby"], &["Sampleton", "Exampleby", "Testerson"]),
        Language::RU => (&["Проба", "Проверка"], &["Образцова", "Примерова"]),
        Language::UK => (&["Проба", "Перевірка"], &["Зразкова", "Прикладова"]),
        Language::AR => (&["مثال", "نموذج"], &["تجريبي", "افتراضي"]),
        Language::FA => (&["نمونه"], &["آزمایشی"]),
        Language::SO => (&["Tusaale", "Tijaabo"], &["Tijaabo", "Tusaale"]),
        Language::ZH => (&["测试"], &["样本"]),
        _ => (&["Aino", "Testi", "Mallina"], &["Mallikas", "Esimerkki", "Testinen"]),
    };
    format!("{} {}", choice(rng, given), choice(rng, family))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_characters_are_those_of_the_published_examples() {
        assert_eq!(luhn("1234560000078"), 5);
        assert_eq!(luhn("121212121"), 2);
        let mut rng = Rng::with_seed(1);
        let codes: Vec<String> = (0..400).map(|_| iban(&mut rng).replace(' ', "")).collect();
        assert!(codes.contains(&"FI2112345600000785".to_owned()));
        let estonian: Vec<String> = (0..200).map(|_| isikukood(&mut rng)).collect();
        assert!(estonian.contains(&"60001019906".to_owned()), "{estonian:?}");
    }

    #[test]
    fn an_identity_code_has_an_individual_number_that_nobody_gets() {
        let mut rng = Rng::with_seed(2);
        let mut wrong = 0;
        for _ in 0..500 {
            let code = hetu(&mut rng);
            let individual: u32 = code[7..10].parse().unwrap();
            assert!((900..1000).contains(&individual), "{code}");
            let number: usize = format!("{}{individual}", &code[..6]).parse().unwrap();
            let check = b"0123456789ABCDEFHJKLMNPRSTUVWXY"[number % 31];
            wrong += usize::from(code.as_bytes()[10] != check);
        }
        assert!((5..80).contains(&wrong), "{wrong}");
    }

    #[test]
    fn every_slot_has_a_value_in_every_language() {
        let mut rng = Rng::with_seed(3);
        let today = Day::from_ymd(2026, 11, 24).unwrap();
        for lang in Language::NAMED {
            for slot in SLOTS {
                assert!(!value(slot, lang, "", today, &mut rng).is_empty(), "{slot} {lang:?}");
            }
        }
    }
}
