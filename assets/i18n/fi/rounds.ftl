### Rounds: planned samples, how far the work is, what reviewers see differently, and results.

## List and head

rounds-scope =
    { $open ->
        [one] 1 avoin
       *[other] { $open } avointa
    }, { $closed ->
        [one] 1 suljettu
       *[other] { $closed } suljettua
    }
rounds-plan = Suunnittele kierros…
rounds-none-title = Kierroksia ei ole vielä
rounds-none-body = Kierros on suunniteltu otos, joka jaetaan arvioijille ja josta lasketaan oikeiden vastausten osuus. Pääkäyttäjä suunnittelee sen.
rounds-open = avoin
rounds-closed = suljettu
rounds-closes = päättyy { $date }
rounds-overdue = piti päättyä { $date }
rounds-closed-on = suljettu { $date }
rounds-finished = { $share } arviointia valmiina
rounds-kind = Tarkoitus
rounds-kind-review = Vastausten oikeellisuus
rounds-kind-calibration = Kalibrointi
rounds-kind-calibration-help = Kaikki arvioivat samat keskustelut, jotta tulkinnat lähenevät toisiaan. Kalibroinnista ei lasketa osuutta.
rounds-adjudicate = { $count ->
    [one] Ratkaise 1 keskustelun erot
   *[other] Ratkaise { $count } keskustelun erot
}
rounds-close = Sulje kierros…
rounds-move-closing = Siirrä päättymispäivää…
rounds-change-reviewers = Arvioijat…

## Receipt of the sample

rounds-receipt = Otantatosite
rounds-receipt-copy = Kopioi otantatosite
rounds-receipt-copied = Otantatosite kopioitiin
rounds-number = Kierroksen numero
rounds-population = Perusjoukko
rounds-population-all = kaikki keskustelut, joissa on vastaus
rounds-frame = Otantakehikko
rounds-sample = Otos
rounds-doubled = Kaksoisarviointi
rounds-doubled-wanted = tavoite { $share }
rounds-reviews = Arvioinnit
rounds-reviews-each = yhteensä { $all }, kullekin { $each }
rounds-seed = Siemenluku
rounds-seed-value = { $hex } heksadesimaalina, { $decimal } desimaalina
rounds-order = Järjestys
rounds-order-value = SHA-256 tekstistä { $seed }:NUMERO, siemenluku ja keskustelun numero desimaalina. Kunkin ositteen otos on se, mikä tulee ensin, kun nämä tiivisteet lajitellaan, niin monta kuin ositteen koko on; samanlaisista pienempi numero.
rounds-digest = Tiiviste
rounds-drawn-by = Poimittu
rounds-verify = Tarkista otos
rounds-verifying = Otos poimitaan uudelleen
rounds-recomputable = toistettavissa { $date } asti
rounds-recomputable-past = ei enää toistettavissa
rounds-verified-same = { $count ->
    [one] Poiminta antaa saman keskustelun
   *[other] Poiminta antaa samat { $count } keskustelua
}
rounds-verified-gone = { $count ->
    [one] 1 niistä on sittemmin tuhottu
   *[other] { $count } niistä on sittemmin tuhottu
}
rounds-verified-different = Poiminta antaa eri keskustelut, tai kehikon luettelo ei vastaa tiivistettä
rounds-verified-past = Kehikon luettelo tuhottiin ensimmäisen keskustelunsa mukana. Luvut ja tiiviste ovat jäljellä.

## Strata

rounds-strata = Ositteet
rounds-inclusion = valintatodennäköisyys
rounds-total = Yhteensä
rounds-undivided = kaikki yhdessä
rounds-no-topic = ei aihetta
rounds-rare-topic = ei aihetta tai harvinainen aihe
rounds-at-risk = riskissä
rounds-no-risk = ei riskiä

## Progress: no figure for one other person

rounds-progress = Tilanne
rounds-blind = { $count ->
    [one] 1 keskustelulla on useita arvioijia, sokkona
   *[other] { $count } keskustelulla on useita arvioijia, sokkona
}
rounds-own = Omat arvioinnit
rounds-others = { $count ->
    [one] 1 muu arvioija
   *[other] Muut arvioijat, { $count } yhteensä
}
# $least number
rounds-others-few = Muita arvioijia on alle { $least }: heidän tilannettaan ei näytetä
rounds-both-finished = Molemmat valmiina
rounds-all-finished = Kaikki valmiina
rounds-flagged = Liputetut
rounds-skipped = Ohitettu: { $reason }
rounds-unassigned-unread = { $count ->
    [one] 1 keskustelu on ilman arvioijaa. Kukaan kierroksen arvioijista ei osaa sen kieltä: { $languages }.
   *[other] { $count } keskustelua on ilman arvioijaa. Kukaan kierroksen arvioijista ei osaa niiden kieltä: { $languages }.
}
rounds-unassigned-untaken = { $count ->
    [one] 1 keskustelu on ilman arvioijaa. Sen kieltä osaavat arvioijat eivät voineet ottaa sitä.
   *[other] { $count } keskustelua on ilman arvioijaa. Niiden kieltä osaavat arvioijat eivät voineet ottaa niitä.
}
rounds-lacking = Toinen arvioija puuttuu
rounds-lacking-why = Toinen arvioija kutsutaan, kun kriittinen kriteeri on saanut alimman arvon, ja tarkistuksena arvalla muulloinkin. Kukaan muu kierroksen arvioijista ei voinut ottaa näitä.

## Agreement and differences

rounds-agreement = Yksimielisyys ja erot
rounds-compared = { $count ->
    [one] 1 keskustelu valmiina kaikilta arvioijiltaan
   *[other] { $count } keskustelua valmiina kaikilta arvioijiltaan
}
rounds-alpha = α { $value }
rounds-kappa = κ { $value }
rounds-alpha-of = Krippendorffin alfa, arviot
rounds-interval = 95 %:n väli { $low }–{ $high }
rounds-interval-later = väli lasketaan, kun kierros suljetaan
rounds-coefficient = { $value } ({ $low }–{ $high })
rounds-raw = Samoja arvioita { $share } ({ $interval }), sattuma mukana
rounds-few = { $count ->
    [one] liian vähän (1)
   *[other] liian vähän ({ $count })
}
# $least number
rounds-agreement-few = { $count ->
    [one] liian vähän: 1 keskustelu, lasketaan vasta { $least } keskustelusta
   *[other] liian vähän: { $count } keskustelua, lasketaan vasta { $least } keskustelusta
}
rounds-one-value = kaikki antoivat saman arvon: sattumaa ei voi erottaa
rounds-by-criterion = Kriteerit, eniten eroja ensin
rounds-criteria-few = Kriteerit: { $why }
rounds-criterion-unknown = Kriteeri
rounds-waiting = { $count ->
    [one] keskustelu odottaa ratkaisua
   *[other] keskustelua odottaa ratkaisua
}
rounds-left-unsettled = { $count ->
    [one] keskustelu jäi ratkaisematta: siinä pätee ensimmäisen arvioijan arvio
   *[other] keskustelua jäi ratkaisematta: niissä pätee ensimmäisen arvioijan arvio
}
rounds-waiting-of =
    { $verdicts ->
        [one] 1 arvio
       *[other] { $verdicts } arviota
    }, { $values ->
        [one] 1 kriteeri
       *[other] { $values } kriteeriä
    }
rounds-values-differ = { $count ->
    [one] 1 kriteeri
   *[other] { $count } kriteeriä
}
rounds-settled = ratkaistu
rounds-settled-by-others = Oma arviointi: toinen pääkäyttäjä ratkaisee
rounds-settled-by-nobody = Oma arviointi: kukaan muu pääkäyttäjä ei voi ratkaista
rounds-left-to-others = { $count ->
    [one] 1 keskustelun erot ratkaisee toinen pääkäyttäjä: yksi sen arvioinneista on oma
   *[other] { $count } keskustelun erot ratkaisee toinen pääkäyttäjä: yksi kunkin arvioinneista on oma
}
rounds-left-to-nobody = { $count ->
    [one] 1 keskustelun eroja ei voi ratkaista kukaan: jokaisen pääkäyttäjän oli määrä arvioida se. Anna pääkäyttäjän rooli vielä jollekulle toiselle.
   *[other] { $count } keskustelun eroja ei voi ratkaista kukaan: jokaisen pääkäyttäjän oli määrä arvioida ne. Anna pääkäyttäjän rooli vielä jollekulle toiselle.
}

# Below the differences and each criterion: where what was said lies farthest apart.
rounds-split-answers = { $count ->
    [one] Suurin erimielisyys: 1 vastaus
   *[other] Suurin erimielisyys: { $count } vastausta
}
rounds-split-conversations = { $count ->
    [one] Suurin erimielisyys: 1 keskustelu
   *[other] Suurin erimielisyys: { $count } keskustelua
}
rounds-split-said = { $one } – { $other }

## Pace

rounds-pace = Vauhti
rounds-pace-bars = Valmistuneet arvioinnit päivittäin
rounds-pace-day = { $count ->
    [one] { $day }: 1 valmis
   *[other] { $day }: { $count } valmista
}
rounds-pace-forecast = { $count ->
    [one] { $day }: ennuste 1
   *[other] { $day }: ennuste { $count }
}
# $least number
rounds-pace-few = Muita arvioijia on alle { $least }: päiviä ei näytetä
rounds-forecast-done = Kaikki on valmiina
rounds-forecast-unknown = Valmistumista ei voi vielä ennustaa
rounds-forecast-before = { $days ->
    [0] Tällä vauhdilla valmis { $day }, päättymispäivänä
    [one] Tällä vauhdilla valmis { $day }, 1 päivä ennen päättymispäivää
   *[other] Tällä vauhdilla valmis { $day }, { $days } päivää ennen päättymispäivää
}
rounds-forecast-after = { $days ->
    [one] Tällä vauhdilla valmis { $day }, 1 päivä päättymispäivän jälkeen
   *[other] Tällä vauhdilla valmis { $day }, { $days } päivää päättymispäivän jälkeen
}

## Results of a closed round: a share never without its interval

rounds-results = Tulokset
rounds-results-frozen = Luvut on laskettu, kun kierros suljettiin, eivätkä ne enää muutu. Luottamusväli koskee arvioita: se kertoo, mitä arvioijat sanoisivat kaikista vastauksista, ei sitä, milloin he itse erehtyvät.
# $least number
rounds-results-none = Arvioituja vastauksia on alle { $least } keskustelussa, joten osuutta ei voi laskea
rounds-results-calibration = Kalibroinnista ei lasketa osuutta, vain yksimielisyys
rounds-uncovered = { $count ->
    [one] 1 perusjoukon keskustelu on ositteessa, josta ei arvioitu mitään: luvut eivät kerro siitä
   *[other] { $count } perusjoukon keskustelua on ositteissa, joista ei arvioitu mitään: luvut eivät kerro niistä
}
rounds-rate = Oikeiden vastausten osuus
rounds-rate-strata = Oikeiden vastausten osuus ositteittain
rounds-rate-languages = Oikeiden vastausten osuus kielittäin
rounds-rate-channels = Oikeiden vastausten osuus kanavittain
rounds-rate-topics = Oikeiden vastausten osuus aiheittain
rounds-verdict-shares = Arvioiden osuudet
rounds-criterion-shares = Kriteerin korkeimman arvon osuus
rounds-failure-shares = Kriittiset virheet
rounds-everything = Kaikki
rounds-head-conversations = keskustelut
rounds-head-answers = vastaukset
rounds-head-share = osuus (95 %:n väli)
rounds-cell = { $share } ({ $low }–{ $high })
rounds-cell-few = liian vähän
rounds-small = { $count ->
    [one] vähän (1)
   *[other] vähän ({ $count })
}

## Planning

rounds-plan-title = Suunnittele kierros
rounds-step-population = Perusjoukko
rounds-step-sample = Otos
rounds-step-people = Arvioijat
rounds-query = Mitä keskusteluja kierros koskee
rounds-query-hint = Kaikki, joissa on vastaus
rounds-query-help = Hakuehdot kuten Keskusteluissa, esimerkiksi kieli:fi kanava:botti. Mukana ovat vain ne, joissa on vastaus.
rounds-query-wrong = Hakuehtoa ei voi lukea
rounds-counting = Lasketaan
rounds-population-empty = Yksikään keskustelu, jossa on vastaus, ei täytä ehtoja
rounds-left-out = { $count ->
    [one] 1 keskustelu jää pois: joku on jo alkanut arvioida sitä, ja kalibroinnissa kaikki arvioivat samat keskustelut
   *[other] { $count } keskustelua jää pois: joku on jo alkanut arvioida niitä, ja kalibroinnissa kaikki arvioivat samat keskustelut
}
rounds-other-strata = { $count ->
    [one] 1 muu osite
   *[other] { $count } muuta ositetta
}
rounds-receipt-until = Otos on toistettavissa { $date } asti
rounds-receipt-short = Otos on toistettavissa vain { $date } asti; sen jälkeen perusjoukon vanhin keskustelu tuhotaan. Myöhempi alku pidentää aikaa.
rounds-design = Poiminta
rounds-design-simple = yksinkertainen satunnaisotos
rounds-design-stratified = ositettu otos
rounds-design-two = kaikki riskissä olevat ja osa muista
rounds-divided-by = Ositetaan
rounds-by-language = kielen mukaan
rounds-by-channel = kanavan mukaan
rounds-by-topic = aiheen mukaan
rounds-by-month = kuukauden mukaan
rounds-by-risk = riskin mukaan
rounds-strata-missing = Valitse, minkä mukaan ositetaan
rounds-risks = Mikä on riski
rounds-risk-handover = siirto neuvojalle
rounds-risk-scrubbed = tietoja poistettu
rounds-risk-flagged = joku liputti
rounds-risk-no-answer = ei saanut vastausta
rounds-risk-bad-rating = asiakas antoi huonon arvosanan
rounds-risks-missing = Valitse, mikä on riski
rounds-risks-found = { $count ->
    [one] 1 keskustelu on riskissä
   *[other] { $count } keskustelua on riskissä
}
rounds-size = Otoksen koko
rounds-size-number = Otoksen koko, keskustelua
rounds-size-share = Otoksen koko, % perusjoukosta
rounds-size-width = Väli enintään, ± prosenttiyksikköä
rounds-size-all = enempää ei ole, joten kaikki otetaan
rounds-by-number = Määrä
rounds-by-share = Osuus
rounds-by-width = Luottamusväli
# $most number
rounds-by-number-help = Keskustelujen määrä, enintään { $most }
rounds-by-share-help = Prosenttia perusjoukosta; jos kaikki riskissä olevat otetaan, prosenttia muista
rounds-by-width-help = Prosenttiyksikköä kumpaankin suuntaan
# $most number
rounds-size-number-wrong = Koko on kokonaisluku 1–{ $most }
rounds-size-share-wrong = Osuus on luku, joka on yli 0 ja enintään 100
rounds-size-width-wrong = Anna 0,1–50 prosenttiyksikköä
rounds-size-few = Otoksessa ei ole kahta keskustelua jokaisesta ositteesta
# $least number
rounds-size-least = Vähintään { $least } keskustelua: kaksi jokaisesta ositteesta
rounds-expected = { $conversations }: { $points }
rounds-expected-assumed = 95 %:n väli, jos noin { $share } vastauksista on oikein
rounds-expected-calibration = ei laskettua osuutta
rounds-expected-none = Tällä koolla väliä ei voi arvioida
rounds-points = ± { $number } prosenttiyksikköä
rounds-seed-help = Enintään 16 heksanumeroa. Samalla luvulla sama otos. Tyhjä: ohjelma arpoo luvun.
rounds-seed-wrong = Siemenluvussa on enintään 16 heksanumeroa
rounds-name = Kierroksen nimi
rounds-name-hint = Esimerkiksi Marraskuu 2026
rounds-name-missing = Anna kierrokselle nimi
rounds-closing-date = Päättymispäivä
rounds-closes-wrong = Päättymispäivä on tänään tai myöhemmin
rounds-doubled-share = Kaksoisarvioitavien osuus, %
rounds-doubled-help = Kaksi arvioi samat keskustelut toisistaan tietämättä (sokkona), ja yksimielisyys lasketaan
rounds-doubled-wrong = Osuus on luku 0–100
rounds-doubled-alone = Kaksoisarviointiin tarvitaan kaksi arvioijaa
rounds-reviewers = Arvioijat
rounds-reviewers-none = Kukaan ei voi vielä arvioida. Luo tili laadunarvioijalle kohdassa Käyttäjät.
rounds-reviewers-missing = Valitse arvioijat
rounds-cover-none = { $count ->
    [one] Kukaan heistä ei osaa tätä kieltä: { $languages }. Sen keskustelut jäävät ilman arvioijaa.
   *[other] Kukaan heistä ei osaa näitä kieliä: { $languages }. Niiden keskustelut jäävät ilman arvioijaa.
}
rounds-cover-one = { $count ->
    [one] Vain yksi heistä osaa tätä kieltä: { $languages }. Sen keskusteluja ei kaksoisarvioida.
   *[other] Näitä kieliä osaa kutakin vain yksi heistä: { $languages }. Niiden keskusteluja ei kaksoisarvioida.
}
rounds-cover-begun = Keskustelut, joita niiden ainoa mahdollinen arvioija on jo alkanut arvioida, jäävät ilman arvioijaa.
rounds-every-language = kaikki kielet
rounds-summary-body = Otos poimitaan, keskustelut jaetaan arvioijille kielen ja kuorman mukaan, ja kierros avataan. Sen jälkeen vain päättymispäivää ja arvioijia voi muuttaa.
rounds-draw = Poimi otos
rounds-drawing = Otosta poimitaan
rounds-drawing-body = Keskeytys ei jätä mitään puolitiehen
rounds-drawn = Otos poimittiin, ja kierros on avoin

## Closing, moving and changing reviewers

rounds-close-title = Sulje kierros { $name }
rounds-close-action = Sulje kierros
# $total number
rounds-close-unreviewed = { $count ->
    [one] 1 keskustelu { $total } keskustelusta jää arvioimatta.
   *[other] { $count } keskustelua { $total } keskustelusta jää arvioimatta.
}
# $total number
rounds-close-unfinished = { $count ->
    [one] 1 keskustelu { $total } keskustelusta ei ole kaikilla valmiina.
   *[other] { $count } keskustelua { $total } keskustelusta ei ole kaikilla valmiina.
}
rounds-close-unsettled = { $count ->
    [one] 1 keskustelun erot jäävät ratkaisematta.
   *[other] { $count } keskustelun erot jäävät ratkaisematta.
}
rounds-close-uncovered = { $count ->
    [one] 1 perusjoukon keskustelu jää lukujen ulkopuolelle: sen ositteesta ei ole arvioitu mitään.
   *[other] { $count } perusjoukon keskustelua jää lukujen ulkopuolelle: niiden ositteista ei ole arvioitu mitään.
}
# $count number
rounds-close-rests = Laskettu osuus perustuu { $count } arvioituun keskusteluun. Sen väli lasketaan, kun kierros suljetaan.
# $least number
rounds-close-too-few = Arvioituja keskusteluja on alle { $least }: osuutta ei lasketa.
rounds-close-nothing = Mitään ei ole arvioitu: osuutta ei voi laskea.
rounds-close-calibration = Osuutta ei lasketa, vain yksimielisyys.
rounds-close-body = Tulokset jäädytetään. Kierrosta ei voi avata uudelleen.
rounds-close-waiting = Kierrosta suljetaan. Jos jokin työ on kesken, esimerkiksi tuonti, se tehdään ensin loppuun.
rounds-closed-done = Kierros suljettiin, ja sen tulokset jäädytettiin
rounds-move-title = Siirrä päättymispäivää
rounds-moved = Päättymispäivä on nyt { $date }
rounds-reviewers-title = Muuta arvioijia
rounds-reviewers-body = Aloitettu, varattu ja valmis työ jää arvioijalleen. Muu jaetaan kielen ja kuorman mukaan. Otos ei muutu.
rounds-reviewers-gone = { $count ->
    [one] 1 kierroksen arvioija ei voi enää arvioida, ja hänet poistetaan kierrokselta.
   *[other] { $count } kierroksen arvioijaa ei voi enää arvioida, ja heidät poistetaan kierrokselta.
}
rounds-reviewers-same = Mikään ei muutu
rounds-reviewers-changed = Kierroksen arvioijat muutettiin
rounds-change-given = { $count ->
    [one] 1 keskustelu saa arvioijan.
   *[other] { $count } keskustelua saa arvioijan.
}
rounds-change-seconded = { $count ->
    [one] 1 keskustelu saa yhden arvioijan lisää.
   *[other] { $count } keskustelua saa yhden arvioijan lisää.
}
rounds-change-leaving = Se, mitä lähtevät eivät ole aloittaneet, annetaan muille, jos joku voi ottaa sen.
rounds-change-nothing = Minkään keskustelun arvioija ei vaihdu.
rounds-change-lacking = { $count ->
    [one] 1 keskustelu jää ilman toista arvioijaa.
   *[other] { $count } keskustelua jää ilman toista arvioijaa.
}

## Settling what reviewers see differently

rounds-settle-title = Erojen ratkaisu
rounds-tab-differences = Erot
rounds-result = Tulos
rounds-unsettled = Ratkaisematta
rounds-settled-of = { $share } ratkaistu
# $last is the letter of the last version.
rounds-settle-blind = Nimet näytetään, kun erot on ratkaistu. Näppäimillä A–{ $last } valitaan versio.
# $number number
rounds-answer = Vastaus { $number }
rounds-another = Muu kuin versiot: { $name }
rounds-another-none = Muu arvo…
rounds-stands = Tulos: { $value }
rounds-agreed = Samaa mieltä
rounds-left-to-settle = { $count ->
    [one] 1 ero on ratkaisematta
   *[other] { $count } eroa on ratkaisematta
}
rounds-finish-settling = Merkitse ratkaistuksi
rounds-next-difference = Seuraava keskustelu
rounds-back-to-round = Takaisin kierrokseen
