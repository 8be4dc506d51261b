//! A glance at the bytes that tells whether a text can hold anything at all. Most texts end here.

use super::fold;
use super::policy::Policy;
use regex::Regex;
use std::sync::LazyLock;

/// Fewest digits that public guidance must hold before one of its numbers can be somebody's.
const GUIDANCE_DIGITS: usize = 3;

/// What is personal without a digit or `@`: disguised addresses, links with secrets, numbers and years in words.
static DISGUISES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let digit = "nolla|yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|yks|kaks|nel|viis|kuus|seiska|kasi|ysi\
        |seittemän|kaheksan|yheksän|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|tupla|noll|ett|två|tre|fyra|fem|sex\
        |sju|åtta|nio|ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|чотири|шість|сім|вісім|صفر|واحد|اثنان|ثلاثة|اربعة\
        |أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|dubbel";
    Regex::new(&format!(
        "(?i)[@＠]|&#|&commat|%40|\\\\u00|<<|::|[?&;#][a-z_.-]{{2,20}}=|miuku| aet |_at_|-at-|(?:^|[^\\pL])(?:\\pL[ .-]){{4}}|kissanhäntä|snabel|собака|arroba| ät |[(\\[{{<] ?(?:at|a|ät|aet) ?[)\\]}}>]\
         | at [^ ]{{2,60}}(?:\\.| dot | piste )| (?:piste|dot|punkt|точка) [a-zа-я]\
         |(?:{digit})[ ,.;:/\n-]{{1,3}}(?:{digit})|(?:nolla|noll|tupla)(?:{digit})|(?:{digit}){{3}}\
         |sataa|tuhat|nineteen|two thousand|twenty|hundra|tusen|тысяч|الف"
    ))
    .ok()
});

/// Words that stand before a name.
static NAME_CUES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let capital = "\\p{Lu}";
    Regex::new(&format!(
        "(?i:nime[nl]|nimi|terveisin|terkuin|kiittäen|name|called|regards|sincerely|heter|namn|hälsning|mvh|зовут|звать|звати|звуть\
         |имя|ім.я|фамили|прізвищ|фио|уважением|повагою|اسم|نام|magac|born|syntynyt|född|родил)\
         |(?i:olen|täällä|tässä|i am|i.m|this is|jag är|hän on|thanks|yours|terv|yt|(?:^|[ \n])t)[.,:!]? ?[ \n]{capital}\
         |(?i:wife|husband|son|daughter|brother|sister|cousin|friend|mother|father|child|uncle|aunt|partner|spouse|fru|man|dotter|sambo|bror\
         |syster|vän|mamma|pappa|kusin|жена|муж|брат|ni),?:? {capital}"
    ))
    .ok()
});

/// Whether a byte of the text is the start of a character that needs the closer look: another script's digit, an
/// invisible character, an odd dash.
fn has_odd_character(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|c| !fold::is_plain(c) && !is_common_sign(c))
}

/// Signs and pictures that hide nothing.
fn is_common_sign(c: char) -> bool {
    matches!(c, '–' | '—' | '‘'..='„' | '•' | '…' | '€' | '→' | '✅' | '\u{1F300}'..='\u{1F64F}' | '\u{1F900}'..='\u{1F9FF}'
        | '\u{4E00}'..='\u{9FFF}' | '、' | '。' | '！' | '，' | '？' | '،' | '؟')
}

fn matches(regex: &LazyLock<Option<Regex>>, text: &str) -> bool {
    regex.as_ref().is_none_or(|regex| regex.is_match(text))
}

/// Whether the text can hold something that goes under these rules.
pub(super) fn fires(text: &str, policy: Policy) -> bool {
    let fewest = if policy.is_guidance() { GUIDANCE_DIGITS } else { 1 };
    let digits = text.bytes().filter(u8::is_ascii_digit).take(fewest).count();
    digits == fewest
        || (digits > 0 && text.contains([':', '"', '”', '“', '„', '«']))
        || has_odd_character(text)
        || matches(&DISGUISES, text)
        || ((matches!(policy, Policy::Customer | Policy::Note))
            && (has_han_name(text) || matches(&NAME_CUES, text)))
}

/// Chinese words before a name.
fn has_han_name(text: &str) -> bool {
    text.contains("我叫") || text.contains("名字")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_talk_does_not_fire() {
        for text in
            ["Hei! Miten voin auttaa?", "Får jag arbeta?", "Can I work while I wait? 😀", "Работать можно?"]
        {
            assert!(!fires(text, Policy::Customer), "{text}");
        }
    }

    #[test]
    fn the_patterns_compile() {
        assert!(DISGUISES.is_some() && NAME_CUES.is_some());
    }
}
