//! Words in which most questions are wrapped, whatever they are about: they neither make questions alike nor name a group.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Finnish.
const FINNISH: &str = "aikana aina ainakin antaa anteeksi apua asia asiaa asiaan asian asiassa asiasta \
    autatko auttaa edelleen edes ehkä eikä eikö eilen eivät emme enemmän enkä enkö ennen entä etkö ette \
    ettei ettekö etten että haluaisin haluan haluatko helpommalla heti hetki hieman huomenna huomenta hyvin \
    hyvä hyvää ilman iltaa itse joissa joita joka jokin joku jolla jonka joskus jossa josta jota jotain \
    joten jotka jotta juuri jälkeen kaikkea kaikki kaksi kanssa kautta kenelle kenen kerro kertoa \
    kertoisitko kiitos kiitti kohdalla koska kuin kuinka kuka kuten kyllä kysyin kysymykseen kysymys kysyn \
    kysyä melko menee menen mennä mihin miksi mikä mikäli mille milloin minkä minne minua minulla minulle \
    minulta minun minusta minä missä mistä miten mitä moikka muita mukaan mutta muttei muut muuta muuten \
    myös niiden niihin niille niin niinkö niistä niitä noin nopeasti näin näitä nämä oikein olemme olen olet \
    olette olevan oliko olin olisi olisiko olivat olla olleet ollut onko onks ovat paljon paljonko paremmin pitäisi \
    pitäisikö pitää pitääkö päivää saada saako saan saanko saanut saat saatte sain saisi saisin saisinko \
    sama samaa saman sanoa sanoi sanoin sanoit sekä selittäisitkö selittää selitä siellä sieltä siihen siinä \
    siis siitä sille silloin sillä sinne sinulla sinulle sinun sinä sitten sitä suomeksi suomella taas \
    tahdon tarkoitan tarkoitin tarkoittaa tarkotin tarvitsee tarvitseeko tarvitsen tarvitsenko teen teet \
    tehdä tehnyt tehty teidän teille terve tiedä tiedän tiedätkö tietää tilanteessa toinen toisen tosiaan \
    tule tulee tuleeko tulen tuli tulla tuolla tuossa tuosta tuota tähän tämä tämän tänne tänään tässä tästä \
    tätä täytyy täytyykö täällä uudelleen uudestaan vaan vaikka vain varmasti vasta vastaa vastasit vastata \
    vastaus vastausta vielä voidaan voidaanko voiko voimme voin voinko voinks voisi voisiko voisin voisinko \
    voisitko voit voitko voitteko voivat vähän yksi ymmärrä ymmärrän ymmärsin ymmärtänyt";

/// Swedish.
const SWEDISH: &str = "aldrig alla alltid alltså andra annan annars annat antingen bara behöva behöver \
    behövs bland blev blir blivit borde både denna deras dess dessa detta dina ditt dock därför efter \
    eftersom efteråt eller enklare enligt fanns fick finnas finns flera fortfarande fråga frågade frågan \
    frågar frågor från före förklara förlåt först förstod förstår genom gick gjorde gjort goddag godmorgon \
    gälla gällde gäller gärna göra göras hade haft hann hans hejsan heller hennes hinna hinner hjälp hjälpa \
    hoppas huruvida igen igår imorgon ingen inget innan inom inte istället kanske komma kommer kommit kunde \
    kunna kunnat lite längre låta mellan menade menar mera mest mina mindre mitt mycket många måste närmare \
    nästan någon något några också okej olika redan samma samt sedan senare senast sina sitt själv skall \
    skulle snart snälla säga säger sådan sådana tack tills trots tycker under undrar ursäkta utan vara \
    varför varit varje varken vars vart vems verkar veta vidare vilja vilka vilken vilket ville vore väldigt \
    ännu även över";

/// English.
const ENGLISH: &str = "about actually after again also although always another answer answered answers \
    anyone anything anyway around because been before being both cannot cant clearer could couldnt didnt \
    does doesnt doing done dont each easier either else enough even ever every everything explain from \
    further gets getting give given going gonna have havent having hello help here hers himself however \
    instead into isnt itself just kind know later least less like made make makes many maybe mean means \
    meant might mine more most much must myself need needed needs neither never nobody none nothing okay \
    once only other others otherwise ought ours over perhaps please possible question questions quite rather \
    really said same says shall shorter should shouldnt simple simpler since some someone something \
    sometimes soon sorry still such sure take takes talk tell than thank thanks that thats their them then \
    there these they thing things think this those though through thus till together told trying understand \
    understood until upon very want wanted wants wasnt well went were what whatever whats when where whether \
    which while whom whose will with within without wont word words would wouldnt wrote yeah your yours \
    yourself";

static FILLER: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| [FINNISH, SWEDISH, ENGLISH].into_iter().flat_map(str::split_whitespace).collect());

/// Whether a folded word is one of them.
pub(super) fn is_filler(word: &str) -> bool {
    FILLER.contains(word)
}

#[cfg(test)]
mod tests {
    use super::super::WORD_LETTERS;
    use super::*;
    use crate::domain::query::{fold, tokens};

    fn left(question: &str) -> Vec<String> {
        let words = tokens(question).filter_map(|range| question.get(range)).map(fold);
        words.filter(|word| word.chars().count() >= WORD_LETTERS && !is_filler(word)).collect()
    }

    #[test]
    fn what_a_question_is_about_is_left_of_it() {
        for (question, wanted) in [
            ("Mutta miten tämä sitten menee minun kohdalla, siis perheenjäsenen?", "perheenjäsenen"),
            ("Voitko selittää helpommalla suomella?", ""),
            ("Kyllä", ""),
            ("Milloin passi tulee postista?", "passi postista"),
            ("Jo men gäller det också om jag har pappersansökan", "pappersansökan"),
            ("När hinner mitt kort komma, det är söndag ännu?", "kort söndag"),
            ("I dont understand this, a shorter answer please", ""),
            ("What about my residence permit card then?", "residence permit card"),
        ] {
            assert_eq!(left(question).join(" "), wanted, "{question}");
        }
    }

    #[test]
    fn they_are_folded() {
        let wrong: Vec<&&str> = FILLER.iter().filter(|word| fold(word) != **word).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
