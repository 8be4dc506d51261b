//! Words before names, and words that are no name even there.

use crate::scrub::lexicon::Lexicon;
use crate::scrub::mark::{Mark, Marks};
use crate::scrub::view::View;
use std::sync::LazyLock;

/// What a cue demands of the words behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    /// The cue is certain: the first word is a name, however it is written.
    Any,
    /// Only words with a capital.
    Capital,
    /// At least two words with a capital, or one that cannot be a place or language.
    Pair,
    /// At least two words with a capital.
    Two,
    /// No capitals exist in the script; at most two words.
    Uncased,
}

/// Cues that are certain.
const ANY: &str = "nimeni on|mun nimi on|etunimeni on|sukunimeni on|kutsumanimeni on|etunimi on|sukunimi on|kutsumanimi on|\
    efternamn är|förnamn är|last name is|first name is|family name is|surname is|моя фамилия|фамилия моя|\
    hänen nimensä on|namnet är|magacayga waa|sukunimi|etunimi|sukunimeni|etunimeni|nimensä on|my name is|my name s|surname|\
    first name|last name|full name is|full name|i am called|jag heter|hon heter|han heter|mitt namn är|efternamn|\
    förnamn|меня зовут|мене звати|мене звуть|моё имя|мое имя|моя фамилия|моє ім я|прізвище|\
    magacaygu waa|magaceygu waa|magacaygu waxa weeye";

/// Cues behind which a capital must stand.
const CAPITAL: &str = "nimi on|nimi|nimeni|terveisin|terveisin on|terv|terkuin|kiittäen|name is|name|regards|sincerely|\
    named|heter|nimeltäni|magaca|namn är|namn|name s|mvh|hälsningar|hälsning|зовут|звати|имя|фамилия|уважением|повагою|фио|\
    magacaygu";

/// Cues behind which two names, or one that is no place, must stand.
const PAIR: &str = "hän on|olen|yt|t|this is|i am|i m|yours|thanks|jag är";

/// Cues behind which two names must stand.
const TWO: &str = "nimeltä|nimeltään|called|tässä|täällä";

/// Cues in scripts without capitals.
const UNCASED: &str = "اسمي هو|اسمي|اسمى|انا اسمي|الاسم|نام من|اسم من";

/// Whose name follows: `my wife Grace`, `vaimoni Grace`, `min fru Grace`.
const KIN: &str = "wife husband son daughter brother sister cousin friend mother father child uncle aunt partner spouse \
    fiancé girlfriend boyfriend vaimoni mieheni poikani tyttäreni siskoni veljeni äitini isäni ystäväni \
    lapseni puolisoni serkkuni avopuolisoni tyttöystäväni poikaystäväni fru man dotter sambo bror syster \
    vän mamma pappa kusin жена муж брат";

/// Beginnings of places, languages and offices.
const PLACES: &str = "suom finl finsk maahanmuutto migri helsin tamper turu turku oulu espoo vanta eurooppa venäj ruots \
    englan ukrain russia sweden swedish english finnish русск росси укра финл somali iraq iran syyri \
    afgan nigeri kenia viro";

/// Everyday words.
const NO_NAMES: &str = "ja och and on is är i olen mutta but men the my a an not ei inte minä mä jag from from: in en se hän \
    sekä tai or eller mikä what vad и а я не но как мой моя väärin wrong fel muuttunut changed ändrats \
    kirjoitettu spelled written misspelled passissa kuten sama same eri different to for of with hei hi \
    hello moi kiitos thanks thank tack sir madam team asiakaspalvelu haettu ole liian too very so it \
    that this we you he she they who kuka vem born että jos kun när if when мне мы он она это в на с по \
    tunnistettu puuttuu missing inget ingen något jotain nothing waa و من في انا jo also myös också \
    still yeah yes no ok okay happy sorry glad sure us everything what vielä at by was oli var has have att som kan will can do does did please pls maanantai monday \
    january eu kela dvv mr mrs ms dr herr fru osoite address puhelin email sähköposti passport passi virheellinen \
    virheellisesti oikein merkitty muutettu vaihtunut vaihdettu kadonnut pitkä lyhyt vaikea uusi felstavat felstavad \
    stavat skrivet skriven rätt borta långt nytt incorrect incorrectly correct spelt printed listed new long \
    short написано написана указано указана неправильно неверно изменилось изменилась отсутствует нет مكتوب \
    مكتوبة خطأ خاطئ غير ليس";

/// A cue as a sequence of words.
type Cue = (Vec<&'static str>, Demand);

/// All cues by their first words, the longest first.
struct Cues {
    /// The number of each first word.
    first: Lexicon,
    /// The cues of each number.
    groups: Vec<Vec<Cue>>,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let demands = [
        (ANY, Demand::Any),
        (CAPITAL, Demand::Capital),
        (PAIR, Demand::Pair),
        (TWO, Demand::Two),
        (UNCASED, Demand::Uncased),
    ];
    let split = |(cues, demand): (&'static str, Demand)| {
        cues.split('|').map(move |cue| (cue.split(' ').collect(), demand))
    };
    let mut cues: Vec<Cue> = demands.into_iter().flat_map(split).collect();
    cues.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let mut groups: Vec<Vec<Cue>> = Vec::new();
    for cue in cues {
        let first = cue.0.first().copied();
        match groups.iter_mut().find(|group| group.iter().any(|(words, _)| words.first().copied() == first)) {
            Some(group) => group.push(cue),
            None => groups.push(vec![cue]),
        }
    }
    let firsts = groups.iter().map(|group| group.iter().find_map(|(words, _)| words.first().copied()));
    let first = Lexicon::numbered(firsts.flatten().zip(0_u8..).collect::<Vec<_>>());
    Cues { first, groups }
});

static KIN_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(KIN.split(' ')));

static PLACE_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(PLACES.split(' ')));

static NO_NAME_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(NO_NAMES.split(' ')));

/// Marks the first words of the cues, and the relatives.
pub(super) fn mark(marks: &mut Marks) {
    marks.whole(Mark::NAME, CUES.first.words().chain(KIN_WORDS.words()));
}

/// The token behind the cue that begins at a token, and what the cue demands.
pub(super) fn cue_end(view: &View, token: usize) -> Option<(usize, Demand)> {
    let group = CUES.first.whole(view.word(token))?;
    CUES.groups
        .get(usize::from(group))?
        .iter()
        .find(|(cue, _)| cue.iter().enumerate().all(|(at, word)| view.word(token + at) == *word))
        .map(|(cue, demand)| (token + cue.len(), *demand))
}

/// Whether a word names a relative.
pub(super) fn is_kin(word: &str) -> bool {
    KIN_WORDS.whole(word).is_some()
}

/// Whether a word is no name even where one is expected.
pub(super) fn is_no_name(word: &str) -> bool {
    NO_NAME_WORDS.whole(word).is_some() || PLACE_WORDS.beginning(word).is_some()
}
