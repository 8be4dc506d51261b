//! Argon2id hashes of passwords and one-time codes, and the rule for new passwords.

use crate::engine::words;
use crate::error::{Error, ErrorKind, Result};
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// Memory of one hash in KiB: 64 MiB (`SECURITY` 2, above the floor of the OWASP cheat sheet).
const MEMORY_KIB: u32 = 64 * 1024;
/// Passes over the memory.
const PASSES: u32 = 3;
/// Lanes.
const LANES: u32 = 1;
/// Length of a hash in bytes.
const OUTPUT_BYTES: usize = 32;
/// Length of a salt in bytes.
const SALT_BYTES: usize = 16;

/// Parameters that a row may ask for at most, so that a foreign file cannot stop the program: 256 MiB.
const MEMORY_KIB_MAX: u32 = 256 * 1024;
/// The same for passes.
const PASSES_MAX: u32 = 16;

/// Shortest password in characters (NIST SP 800-63B-4 with a margin; `SECURITY` 2).
pub(crate) const CHARACTERS_MIN: usize = 15;
/// Longest password in characters.
pub(crate) const CHARACTERS_MAX: usize = 128;

/// How easily it may be guessed at most: zxcvbn's score of 0–4.
const SCORE_MIN: u8 = 3;
/// How much of a password zxcvbn looks at: its time grows with the square.
const SCORED_CHARACTERS: usize = 100;

#[cfg(test)]
thread_local! {
    /// Hashes begun on this thread, so that a test can compare what a refusal costs.
    pub(crate) static HASHES: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Names that no password may hold.
const FORBIDDEN: [&str; 3] = ["seula", "maahanmuuttovirasto", "migri"];

/// Passwords that are used often, among them Finnish and Swedish ones, of the length that the rule allows, as
/// stretches that may not make up most of a password; longer ones before their parts.
const COMMON: &str = include_str!("../../assets/passwords/common.txt");

/// Words in a suggested passphrase.
const PASSPHRASE_WORDS: usize = 6;

fn hasher(memory_kib: u32, passes: u32, lanes: u32) -> Result<Argon2<'static>> {
    #[cfg(test)]
    HASHES.with(|hashes| hashes.set(hashes.get() + 1));
    let params = Params::new(memory_kib, passes, lanes, Some(OUTPUT_BYTES)).map_err(|_invalid| fault())?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn fault() -> Error {
    Error::new(ErrorKind::Internal, "hashing a password")
}

fn normal(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfkc().collect())
}

/// Random bytes of the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|_no_source| Error::new(ErrorKind::Internal, "asking for random bytes"))?;
    Ok(bytes)
}

/// The PHC string of a password, with a new salt.
pub(crate) fn hash(password: &str) -> Result<String> {
    let salt = SaltString::encode_b64(&random::<SALT_BYTES>()?).map_err(|_invalid| fault())?;
    hasher(MEMORY_KIB, PASSES, LANES)?
        .hash_password(normal(password).as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|_failed| fault())
}

/// Whether the password fits the PHC string. An empty, unreadable or too costly string takes the same work and
/// fits nothing.
pub(crate) fn fits(password: &str, phc: &str) -> Result<bool> {
    let password = normal(password);
    if let Ok(hash) = PasswordHash::new(phc)
        && let Ok(params) = Params::try_from(&hash)
        && params.m_cost() <= MEMORY_KIB_MAX
        && params.t_cost() <= PASSES_MAX
        && params.p_cost() == LANES
        && hash.algorithm.as_str() == "argon2id"
    {
        let hasher = hasher(params.m_cost(), params.t_cost(), params.p_cost())?;
        return Ok(hasher.verify_password(password.as_bytes(), &hash).is_ok());
    }
    let mut output = Zeroizing::new([0; OUTPUT_BYTES]);
    hasher(MEMORY_KIB, PASSES, LANES)?
        .hash_password_into(password.as_bytes(), &[0; SALT_BYTES], output.as_mut())
        .map_err(|_failed| fault())?;
    Ok(false)
}

/// Whether a PHC string was made with weaker parameters than today's.
pub(crate) fn is_old(phc: &str) -> bool {
    PasswordHash::new(phc)
        .ok()
        .and_then(|hash| Params::try_from(&hash).ok())
        .is_none_or(|params| params.m_cost() < MEMORY_KIB || params.t_cost() < PASSES)
}

/// The rule for new passwords: 15–128 characters, not easily guessed, without names that are known to others.
pub(crate) fn judge(password: &str, names: &[String]) -> Option<ErrorKind> {
    let password = normal(password);
    let characters = password.chars().count();
    if !(CHARACTERS_MIN..=CHARACTERS_MAX).contains(&characters) {
        return Some(ErrorKind::PasswordLength);
    }
    let lower = Zeroizing::new(password.to_lowercase());
    let named = names
        .iter()
        .flat_map(|name| std::iter::once(name.as_str()).chain(name.split(|c: char| !c.is_alphanumeric())))
        .map(str::to_lowercase)
        .filter(|name| name.chars().count() >= 3)
        .any(|name| lower.contains(&name));
    let product = FORBIDDEN.iter().any(|name| lower.contains(name));
    let common = is_common(&lower);
    let scored: Zeroizing<String> = Zeroizing::new(password.chars().take(SCORED_CHARACTERS).collect());
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let weak = u8::from(zxcvbn::zxcvbn(&scored, &names).score()) < SCORE_MIN;
    (named || product || common || weak).then_some(ErrorKind::PasswordWeak)
}

/// Whether more than half of a password is made of stretches that are guessed first.
fn is_common(lower: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).count();
    let mut rest = Zeroizing::new(lower.to_owned());
    for word in COMMON.lines().filter(|word| word.chars().count() >= 4) {
        if rest.contains(word) {
            rest = Zeroizing::new(rest.replace(word, " "));
        }
    }
    letters(&rest) * 2 < letters(lower)
}

/// Six random words with spaces between, in which none of these names stands.
pub(crate) fn passphrase(names: &[String]) -> Result<Zeroizing<String>> {
    // Rarely the words make a pattern that the rule calls weak, or one of them holds a name, as that for weight holds
    // Aino: then others are drawn.
    loop {
        let phrase = words()?;
        if judge(&phrase, names).is_none() {
            return Ok(phrase);
        }
    }
}

fn words() -> Result<Zeroizing<String>> {
    let words = words::all();
    let mut phrase = Zeroizing::new(String::new());
    for _ in 0..PASSPHRASE_WORDS {
        let at = u64::from_le_bytes(random()?) % words.len().max(1) as u64;
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(words.get(at as usize).ok_or_else(fault)?);
    }
    Ok(phrase)
}

/// A one-time code: 16 letters and digits without look-alikes (79 bits), in groups of four.
pub(crate) fn one_time_code() -> Result<Zeroizing<String>> {
    const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut code = Zeroizing::new(String::with_capacity(19));
    let mut letters = 0;
    while letters < 16 {
        let [byte] = random::<1>()?;
        // Bytes above the last whole round of the alphabet would make its first letters likelier.
        let Some(letter) = LETTERS.get(usize::from(byte % 31)).filter(|_| byte < 248) else { continue };
        if letters > 0 && letters % 4 == 0 {
            code.push('-');
        }
        code.push(char::from(*letter));
        letters += 1;
    }
    Ok(code)
}

/// What of a typed code counts: its letters and digits, in lower case, whatever stands between the groups.
pub(crate) fn code_form(typed: &str) -> Zeroizing<String> {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric);
    Zeroizing::new(letters.map(|letter| letter.to_ascii_lowercase()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_fits_its_password_in_every_normal_form_and_no_other() {
        let hash = hash("pitkä salasana metsässä").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{hash}");
        assert!(fits("pitka\u{308} salasana metsässä", &hash).unwrap());
        assert!(!fits("pitkä salasana metsassa", &hash).unwrap());
        assert!(!is_old(&hash));
    }

    #[test]
    fn an_empty_or_too_costly_hash_fits_nothing() {
        assert!(!fits("", "").unwrap());
        assert!(!fits("x", "$argon2id$v=19$m=4194304,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA").unwrap());
    }

    #[test]
    fn a_new_password_is_long_and_not_easily_guessed() {
        let names = vec!["erik.exempel".to_owned(), "Aino Mallikas".to_owned()];
        for (password, verdict) in [
            ("", Some(ErrorKind::PasswordLength)),
            ("lyhyt salasana", Some(ErrorKind::PasswordLength)),
            ("aaaaaaaaaaaaaaaaaaaa", Some(ErrorKind::PasswordWeak)),
            ("salasanasalasana1", Some(ErrorKind::PasswordWeak)),
            ("mallikas ruskea kettu kaivo lumi", Some(ErrorKind::PasswordWeak)),
            ("ruskea kettu kaivo exempel lumi", Some(ErrorKind::PasswordWeak)),
            ("seula ruskea kettu kaivo lumi tuuli", Some(ErrorKind::PasswordWeak)),
            ("ruskea kettu kaivo lumi tuuli", None),
        ] {
            assert_eq!(judge(password, &names), verdict, "{password}");
        }
        assert_eq!(judge(&"x".repeat(129), &names), Some(ErrorKind::PasswordLength));
    }

    #[test]
    fn a_code_is_four_groups_of_four_and_counts_without_its_dashes() {
        let code = one_time_code().unwrap();
        let groups: Vec<&str> = code.split('-').collect();
        assert!(groups.len() == 4 && groups.iter().all(|group| group.len() == 4), "{groups:?}");
        assert_eq!(*code_form(&format!(" {} ", code.to_uppercase().replace('-', " "))), groups.concat());
    }

    #[test]
    fn a_suggested_passphrase_passes_the_rule() {
        let names = ["aino".to_owned(), "kala".to_owned()];
        assert_eq!(judge(&passphrase(&names).unwrap(), &names), None);
    }
}
