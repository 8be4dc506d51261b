//! The main language of a conversation whose source does not tell it.

use super::draft::DraftMessage;
use crate::domain::{Language, MessageRole};
use whatlang::{Detector, Lang, Script, detect_script};

/// Letters of a text that are looked at: more would not change the answer.
const ENOUGH: usize = 2000;

/// Bytes of the longest of [`WORDS`].
const LONGEST_WORD: usize = 10;

/// Frequent words that tell the languages of Latin script apart in the short messages of a chat, where
/// letter statistics fail. Words that two of the languages share are left out.
const WORDS: [(Language, &[&str]); 4] = [
    (
        Language::FI,
        &[
            "ja", "on", "ei", "en", "hei", "moi", "olen", "mitä", "miten", "kiitos", "voinko", "onko",
            "että", "minun", "mun", "mä", "mutta", "vai", "jos", "kun", "voi", "ole", "tai", "hän", "se",
            "oli", "missä", "kuka", "paljonko", "kauanko", "sinun", "voit", "teen", "nyt", "myös", "joo",
            "niin", "kyllä", "sen", "mikä", "ihan", "sitä", "mulla", "oo",
        ],
    ),
    (
        Language::SV,
        &[
            "och", "är", "jag", "inte", "hej", "det", "att", "som", "har", "kan", "du", "för", "med", "vad",
            "hur", "tack", "min", "mitt", "ett", "måste", "får", "av", "till", "om", "ni", "på", "så",
            "vill", "när", "ska", "eller", "var", "från", "den", "hjälpa",
        ],
    ),
    (
        Language::EN,
        &[
            "the", "and", "is", "are", "you", "i", "to", "of", "my", "can", "what", "how", "do", "does",
            "it", "for", "hello", "hi", "thanks", "thank", "please", "have", "not", "will", "if", "when",
            "need", "with", "your", "this", "that", "in", "was", "get", "we", "be", "am", "a", "or", "know",
            "still", "there",
        ],
    ),
    (
        Language::SO,
        &[
            "waa",
            "iyo",
            "waxaan",
            "ayaa",
            "inaan",
            "ma",
            "ku",
            "ka",
            "mahadsanid",
            "haa",
            "maya",
            "miyaan",
            "sidee",
            "waxa",
            "soo",
            "leh",
            "aan",
            "magacaygu",
            "dalka",
            "waxay",
            "uu",
            "ay",
            "oo",
            "markaan",
            "salaan",
            "codsi",
            "codsiga",
            "meel",
            "baan",
        ],
    ),
];

/// Endings of Finnish words that the two other languages do not have.
const FINNISH_ENDINGS: [&str; 20] = [
    "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "nut", "nyt", "tti", "kko", "ksi", "inen",
    "iset", "isen", "aan", "ään", "iin",
];

/// Shortest word whose ending is looked at, in bytes.
const SHORTEST_WITH_ENDING: usize = 6;

/// The language of the customer's messages. If these mix two, or tell nothing, the answers decide with them.
pub(super) fn of(messages: &[DraftMessage]) -> Language {
    let texts = |wanted: fn(MessageRole) -> bool| {
        let mut joined = String::new();
        for message in messages.iter().filter(|message| wanted(message.role)) {
            if joined.len() >= ENOUGH {
                break;
            }
            joined.push_str(message.text.get(..message.text.floor_char_boundary(ENOUGH)).unwrap_or_default());
            joined.push('\n');
        }
        zeroize::Zeroizing::new(joined)
    };
    let customer = texts(|role| role == MessageRole::Customer);
    let answers = || texts(MessageRole::can_answer);
    detect(&customer, answers)
        .or_else(|| detect(&answers(), zeroize::Zeroizing::default))
        .unwrap_or(Language::UNKNOWN)
}

fn detect(text: &str, answers: impl Fn() -> zeroize::Zeroizing<String>) -> Option<Language> {
    match detect_script(text)? {
        Script::Latin => by_words(text, answers).or_else(|| by_letters(text)),
        Script::Cyrillic => Some(east_slavic(text)),
        Script::Arabic => Some(arabic_script(text)),
        Script::Mandarin => Some(Language::ZH),
        _ => None,
    }
}

/// By letter statistics, which need a longer text; Estonian is told apart from Finnish, not named.
fn by_letters(text: &str) -> Option<Language> {
    let detector = Detector::with_allowlist(vec![Lang::Fin, Lang::Swe, Lang::Eng, Lang::Est]);
    let info = detector.detect(text).filter(whatlang::Info::is_reliable)?;
    match info.lang() {
        Lang::Fin => Some(Language::FI),
        Lang::Swe => Some(Language::SV),
        Lang::Eng => Some(Language::EN),
        _ => None,
    }
}

/// The language with the most frequent words in the text, if it leads by a fifth; else with the answers' words.
fn by_words(text: &str, answers: impl Fn() -> zeroize::Zeroizing<String>) -> Option<Language> {
    let own = count_words(text);
    leader(own, 5).or_else(|| {
        let mut all = count_words(&answers());
        all.iter_mut().zip(own).for_each(|(all, own)| *all += own);
        leader(all, usize::MAX)
    })
}

/// The language that leads by more than one `part`th of the next.
fn leader(counts: [usize; WORDS.len()], part: usize) -> Option<Language> {
    let mut ranked: Vec<(usize, Language)> =
        counts.into_iter().zip(WORDS.map(|(language, _)| language)).collect();
    ranked.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    match ranked.as_slice() {
        [(first, language), (second, _), ..] if *first > second + second / part => Some(*language),
        _ => None,
    }
}

fn count_words(text: &str) -> [usize; WORDS.len()] {
    let mut counts = [0; WORDS.len()];
    for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        for (count, (language, words)) in counts.iter_mut().zip(WORDS) {
            let known = word.len() <= LONGEST_WORD && words.contains(&word.as_str());
            let ends = language == Language::FI
                && word.len() >= SHORTEST_WITH_ENDING
                && FINNISH_ENDINGS.iter().any(|ending| word.ends_with(ending));
            let dotted = matches!(language, Language::FI | Language::SV) && word.contains(['ä', 'ö']);
            *count += usize::from(known || ends || dotted);
        }
    }
    counts
}

/// Letters that only one of the two has.
fn east_slavic(text: &str) -> Language {
    let ukrainian = text.chars().filter(|letter| "іїєґІЇЄҐ".contains(*letter)).count();
    let russian = text.chars().filter(|letter| "ыэъёЫЭЪЁ".contains(*letter)).count();
    if ukrainian > russian { Language::UK } else { Language::RU }
}

/// Letters that Persian has and Arabic has not, against those that Persian does not use.
fn arabic_script(text: &str) -> Language {
    let persian = text.chars().filter(|letter| "پچژگیک".contains(*letter)).count();
    let arabic = text.chars().filter(|letter| "يكةىإ".contains(*letter)).count();
    if persian > arabic { Language::FA } else { Language::AR }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(text: &str) -> &'static str {
        let message = DraftMessage { role: MessageRole::Customer, at: None, text: text.to_owned() };
        let found = of(&[message]);
        Language::NAMED.iter().find(|named| **named == found).map_or("?", |named| match named.code() {
            "fi" => "fi",
            "sv" => "sv",
            "en" => "en",
            "ru" => "ru",
            "ar" => "ar",
            "so" => "so",
            "zh" => "zh",
            "uk" => "uk",
            "fa" => "fa",
            _ => "xx",
        })
    }

    #[test]
    fn no_word_is_longer_than_the_longest() {
        let longest = WORDS.iter().flat_map(|(_, words)| words.iter()).map(|word| word.len()).max();
        assert_eq!(longest, Some(LONGEST_WORD));
    }

    #[test]
    fn short_messages_of_each_language_are_told_apart() {
        for (text, code) in [
            ("voinks mä mennä duunaa jos lupa ei oo vielä tullu", "fi"),
            ("Hej, hur länge tar det?", "sv"),
            ("where do I pay the fee", "en"),
            ("Здравствуйте, сколько стоит вид на жительство? Это дорого?", "ru"),
            ("Доброго дня, скільки коштує посвідка і що потрібно?", "uk"),
            ("مرحبا، كيف يمكنني تجديد الإقامة؟", "ar"),
            ("سلام، چگونه می‌توانم اقامت خود را تمدید کنم؟", "fa"),
            ("Salaan, sidee baan u cusbooneysiin karaa oggolaanshahayga? Waxaan rabaa inaan ogaado", "so"),
            ("你好,我想延长居留许可。", "zh"),
            ("12345 :)", "xx"),
            ("", "xx"),
        ] {
            assert_eq!(language(text), code, "{text}");
        }
    }
}
