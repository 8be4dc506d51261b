//! Everyday words that are names of people as well, and how a word is told to be a name where it stands.

use super::FEWEST;
use crate::scrub::lexicon::Lexicon;
use crate::scrub::policy::Policy;
use std::ops::Range;
use std::sync::LazyLock;

/// Everyday words, of several languages, that are names of people as well.
static ORDINARY: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        "aamu aarre aika aimo ansa armas asia asu aura autio eeva ehdot elo halla halme harju helmi helmii \
         hely hilla hyvä ihana ilma ilo ilta impi into isä joki joulu kaari kallio kangas kanta kauko kaunis \
         kesä kielo kivi koski koti kuisma kukka kuusi laakso lahja lahti laine laki lammi lapsi lauha lehti \
         lehto leino lempi lilja linna lintu loimu luoto luku lumi lupa maa maksu marja meri metsä mieli \
         muisto myrsky mäki nevala niemi nuora nuoli oiva oja oksa onni orvokki ota paju pelto pilvi pirkko \
         puisto pyry päivi päivä raha raita ranta rauha ruusu saari saarni sade salo sana sarka sisko suomi \
         suvi sulo suo syksy taimi taisto talvi tammi tarmo tie toimi toivo tuisku tuki tuomi tuuli tyyni \
         tyyne urho usko uusi vanha vanamo vesi viima virta voitto vuo vuokko väinö väli äiti black bill \
         bird bush chance christian cook day dean drew duke early earl english faith field first frank \
         french friday gene grace grant gray green guy hall hill hope hunter jack joy june justice king \
         knight lane law long major mark march may mercy miles moon new north page parker pat patience \
         person pierce place price prince queen read rich robin rob rose ruby rush sample sandy sky small \
         smart smith snow song spring star stone storm street summer sunny temple trust victor ward way west \
         white will winter wood work young berg björk blom bo dal ek fors frid gran holm lind ljung lund mån \
         sten ström svan ung alm vera lev anna kai oma ensi valo satu taru vilja taika tähti usva kaisla \
         veli per hans dag liv sol ros bror stig gull saga don love nice said can sue art trip sun honey \
         skip hung ray chase mason carol ginger holly ivy iris daisy lily violet olive autumn dawn eve angel \
         melody crystal amber pearl penny basil clay cliff dale forest heath jewel ocean harmony destiny \
         charity prudence wade reed max salam tor våge слава вера надежда любовь мир роман лев майя роза \
         лилия света мороз волк",
    )
});

/// Shortest word of a name that may be written in parts, `Anna Liisa` for `Anna-Liisa`: `Isa` is not `is a`.
const SHORTEST_PARTED: usize = 6;

/// Whether one word of a name is written as a name here: with a capital, if the script has one; an everyday word
/// not where a sentence begins; in lower case only where the customer writes, and not an everyday word.
pub(super) fn is_written_as_name(text: &str, range: Range<usize>, policy: Policy) -> bool {
    let word = text.get(range.clone()).unwrap_or("");
    let Some(first) = word.chars().next() else { return false };
    if word.contains(char::is_whitespace)
        && word.split_whitespace().map(str::len).sum::<usize>() < SHORTEST_PARTED
    {
        return false;
    }
    let ordinary = ORDINARY.has(&word.to_lowercase());
    if !first.is_uppercase() && !first.is_lowercase() {
        return policy == Policy::Customer || word.chars().count() >= FEWEST;
    }
    if first.is_lowercase() {
        return policy == Policy::Customer && !ordinary;
    }
    let before = text.get(..range.start).unwrap_or("").trim_end_matches([' ', '"', '(', '«', '”']);
    let opens = before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':', '•', '-', '*']);
    !(ordinary && opens)
}
