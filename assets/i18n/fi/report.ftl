### Figures that leave the register: tables, and the quality report of a month.

report-few = peitetty, liian vähän tapauksia
report-estimate = { $share } (95 %:n väli { $low }–{ $high })

# $count number
report-of = { $share }, n = { $count }
# $count number
report-of-part = { $share }, n = { $count } { $of }
report-share-all = kaikista
report-share-known = niistä, joiden kanava tiedetään
report-share-kept = rekisterissä olevista
report-all = Kaikki vastaukset
report-verdicts = Arviot

## Heads of tables

report-round = Kierros
report-closed = Suljettu
report-about = Mistä
report-conversations = Keskusteluja
report-messages = Viestejä
report-answers = Vastauksia
report-share = Osuus, %
report-low = 95 %:n väli alkaen, %
report-high = 95 %:n väli asti, %
report-measure = Mittari
report-units = Verrattuja
report-value = Arvo
report-value-low = 95 %:n väli alkaen
report-value-high = 95 %:n väli asti
report-month = Kuukausi
report-share-of = Siirtyneet, mistä
report-share-n = Siirtyneet, kuinka monesta
report-handed-over = Siirtynyt neuvojalle, %
report-kind = Poistettu laji
report-from = Alkaen
report-to = Asti
report-hour = Tunti
report-finished = Valmis
report-leftover = Jäänyt henkilötieto, %
report-too-much = Poistettu liikaa, %
report-reviewed = Arvioitu, %
report-said = Arvio tai arvo
report-given = Montako kertaa

## Measures of agreement

report-measure-raw = Samojen osuus, sattuma mukana
report-measure-nominal = Krippendorffin alfa, luokittelu
report-measure-ordinal = Krippendorffin alfa, järjestys
report-measure-cohen = Cohenin kappa
report-measure-fleiss = Fleissin kappa

## The page

report-title = Laaturaportti, { $month }
report-intro = Suljettujen arviointikierrosten luvut ovat ne, jotka jäädytettiin kierrosta suljettaessa. Otoksesta lasketun osuuden vieressä on sen 95 %:n luottamusväli; kaikista keskusteluista lasketulla osuudella väliä ei ole. Luottamusväli koskee arvioita: se kertoo, mitä arvioijat sanoisivat kaikista vastauksista, ei sitä, milloin he itse erehtyvät. Liian harvojen tapausten luvut on peitetty.
report-rounds = Kuukauden aikana suljetut kierrokset
report-rounds-none = Kuukauden aikana ei suljettu yhtään kierrosta
report-target = Tavoite: oikeita vastauksia { $share }
report-round-closed = suljettu { $date }
report-sampled = { $count ->
    [one] otoksessa 1 keskustelu
   *[other] otoksessa { $count } keskustelua
}
report-correct = Oikeat vastaukset
report-failed = Kriittinen virhe: { $criterion }
report-share-interval = Osuus
report-agreement = Yksimielisyys
report-agreement-none = Yksimielisyyttä ei mitattu: usean arvioijan keskusteluja on liian vähän
report-volumes = Kuukauden aikana alkaneet keskustelut
report-volumes-none = Kuukauden aikana ei alkanut yhtään keskustelua
report-handed-over-title = Siirtynyt neuvojalle
report-reviewed-title = Arvioitu
report-said-title = Mitä kuukauden keskusteluista arvioitiin
report-said-note = Lukuja siitä, mitä arvioitiin, valittiinpa se miten tahansa: ne eivät ole laskettu osuus kaikista vastauksista.
report-said-none = Kuukauden keskusteluista ei arvioitu mitään
report-kinds = Keskustelut, joista poistettiin henkilötietoja
report-kinds-none = Kuukauden keskusteluista ei poistettu mitään
report-leak-checks = Kuukauden aikana valmistuneet jääneiden tietojen tarkistukset
report-leak-checks-none = Kuukauden aikana ei valmistunut yhtään jääneiden tietojen tarkistusta
report-leftover-title = Jäänyt henkilötieto
report-too-much-title = Poistettu liikaa
report-destroyed-title = Kuukauden aikana tuhottu
report-destroyed = Tuhottuja keskusteluja: { $conversations }. Tuhottuja viestejä: { $messages }.
report-when = Laadittu
report-by = Tallentaja
report-note = Raportissa ei ole keskustelujen tekstiä eikä yksittäisen arvioijan lukuja.

## Terminal

cli-missing-month = Kuukausi puuttuu. Anna se muodossa 2026-11.
cli-report-written = Laaturaportti tallennettiin: { $path }
