### Register: retention and destruction. A text says that a destruction was checked only where it was.

register-retention = Säilytys ja tuhoaminen

## Card at the right: the cut-off as the largest figure

register-cut-off = rajapäivä: tätä ennen alkaneet on tuhottu
register-cut-off-backlog = rajapäivä: tätä ennen alkaneet on piilotettu ja tuhotaan
register-period = Säilytysaika on kaksi vuotta keskustelun ensimmäisestä päivästä
register-margin = { $days ->
    [0] Ei varmuusaikaa
    [one] Varmuusaika 1 päivä
   *[other] Varmuusaika { $days } päivää
}
register-oldest = Vanhin keskustelu on alkanut { $date }
register-no-oldest = Rekisterissä ei ole keskusteluja
register-conversations = { $count ->
    [one] Rekisterissä on 1 keskustelu
   *[other] Rekisterissä on { $count } keskustelua
}

# $when is “tomorrow” or a date in a sentence.
register-next = { $count ->
    [0] { $when } ei tuhota mitään
    [one] { $when } tuhotaan 1 keskustelu
   *[other] { $when } tuhotaan { $count } keskustelua
}
register-no-exemption = yhtäkään ei voi säästää
register-last-run-at = viimeksi { $when }

## Raising the margin

register-margin-ask = Pidennä varmuusaikaa…
register-margin-raise = Pidennä varmuusaikaa
register-margin-body = Keskustelut tuhotaan lisättyjen päivien verran aiemmin. Varmuusaikaa ei voi enää lyhentää. Ennen sitä tehdyt varmuuskopiot tuhotaan; tiedostoina luovutetuissa pysyy niihin merkitty päivä.
register-margin-wrong = Kokonaisluku, joka on yli { $now } ja enintään { $most }
register-margin-due = { $count ->
    [0] Mitään ei tule heti tuhottavaksi
    [one] 1 keskustelu tulee heti tuhottavaksi: se piilotetaan ja tuhotaan
   *[other] { $count } keskustelua tulee heti tuhottavaksi: ne piilotetaan ja tuhotaan
}
register-margin-cut-off = Vanhin säilyvä alkamispäivä on sen jälkeen { $date }
register-margin-raising = Sitä pidennetään { $days } päivään
register-margin-raised = { $days ->
    [one] Varmuusaika on nyt 1 päivä
   *[other] Varmuusaika on nyt { $days } päivää
}

## What goes next, month by month

register-months = Tuhotaan kuukausittain
register-month = { $count ->
    [one] { $month }: 1 keskustelu tuhotaan
   *[other] { $month }: { $count } keskustelua tuhotaan
}
register-months-none = Tuhottavia keskusteluja ei ole

## Destruction records

register-runs = Tuhoamispöytäkirjat
register-run = { $count ->
    [0] Mitään ei tarvinnut tuhota
    [one] 1 keskustelu tuhottiin
   *[other] { $count } keskustelua tuhottiin
}
register-run-messages = { $count ->
    [one] 1 viesti
   *[other] { $count } viestiä
}
register-run-annotations = { $count ->
    [one] 1 muistiinpano, arvio, avainsana tai esimerkki
   *[other] { $count } muistiinpanoa, arviota, avainsanaa ja esimerkkiä
}
register-run-cut-off = ennen { $date } alkaneet
register-run-unfinished = kesken: { $state }

# $sought number
register-run-proved = Tiedostoista haettiin { $sought } tuhottua merkkijonoa, luettiin { $size }: mitään ei löytynyt.

# $hits number
register-run-hits = Tiedostoista löytyi vielä { $hits } tuhottua merkkijonoa. Ota yhteys it-tukeen.
register-run-changed = Pöytäkirjaa on muutettu ajon päätyttyä: sen lukuihin ei voi luottaa. Ota yhteys it-tukeen.
register-run-broken-off = keskeytyi välillä: kaikkea ei voitu etsiä
register-run-unsought = ei omaa tekstiä, jota etsiä
register-run-not-compared = ei voi verrata lokiin
register-runs-none = Mitään ei ole vielä tarvinnut tuhota
register-done = { $count ->
    [0] Mitään ei tarvinnut tuhota. Rekisterissä ei ole keskusteluja, jotka ovat alkaneet ennen { $cutoff }.
    [one] 1 keskustelu tuhottiin, koska se oli alkanut ennen { $cutoff }. Sen teksti, muistiinpanot ja arviot on tuhottu.
   *[other] { $count } keskustelua tuhottiin, koska ne olivat alkaneet ennen { $cutoff }. Niiden tekstit, muistiinpanot ja arviot on tuhottu.
}

## Bars across the window when destruction cannot go on

register-blocked = { $count ->
    [one] 1 keskustelu on piilotettu mutta ei vielä tuhottu: { $reason }. Näin on ollut { $since } alkaen.
   *[other] { $count } keskustelua on piilotettu mutta ei vielä tuhottu: { $reason }. Näin on ollut { $since } alkaen.
}
register-blocked-confirm = pääkäyttäjän vahvistus puuttuu
register-blocked-running = tuhoaminen on kesken
register-clock-back-title = Tietokoneen kello on siirtynyt taaksepäin
register-clock-back-body = Kellon mukaan tänään on { $today }, mutta rekisteriä on käytetty jo { $known }. Tuhottuja keskusteluja ei palaudu, ja säilytysajat lasketaan myöhemmästä päivästä. Tuonti ei ole mahdollista ennen kuin kello on korjattu.
register-day-waits = Tietokoneen kello on siirtynyt kerralla eteenpäin, päivään { $today }. Sen mukaan ei tuhota mitään ennen kuin pääkäyttäjä vahvistaa päivän tai kello on käynyt seitsemän päivää ilman uutta hyppyä.
register-day-confirm = Päivä { $today } on oikea

## Destruction to be confirmed: the clock jumped ahead, or the run is unusually large

register-confirm-title = { $count ->
    [one] Tuhotaanko 1 keskustelu?
   *[other] Tuhotaanko { $count } keskustelua?
}
register-confirm-body = Tuhottavaa on { $share } rekisteristä: kaikki ennen { $cutoff } alkanut. Tavallisesti tuhotaan vähemmän: tarkista, että tietokoneen päivä { $today } on oikea. Tekstit, muistiinpanot, arviot ja esimerkit tuhotaan, eikä niitä voi palauttaa. Jäljelle jäävät lukumäärät ilman tekstiä. Kaikki tämä on piilossa jo nyt.
register-confirm-button = { $count ->
    [one] Tuhoa 1 keskustelu
   *[other] Tuhoa { $count } keskustelua
}
register-confirm-wait = Älä tuhoa vielä

## Newer rules of the sieve for what is stored

rescrub-title = Henkilötietojen poiston säännöstö

# $version number
rescrub-version = Säännöstön versio { $version }
rescrub-outdated = { $count ->
    [0] Kaikkien keskustelujen henkilötiedot on poistettu tällä säännöstöllä
    [one] 1 keskustelun henkilötiedot on poistettu vanhemmalla säännöstöllä
   *[other] { $count } keskustelun henkilötiedot on poistettu vanhemmalla säännöstöllä
}
rescrub-body = Läpikäynnissä poistetaan myös se, minkä vanhempi säännöstö jätti. Jo poistettuja tietoja ei palauteta. Arvioinnit säilyvät, ja henkilökunnan omat tekstit käydään läpi samalla.
rescrub-interrupted = Edellinen läpikäynti keskeytyi. Seuraava jatkaa siitä.
rescrub-button = Käy koko rekisteri läpi
rescrub-done = { $count ->
    [one] 1 keskustelu käytiin läpi. { $removed }
   *[other] { $count } keskustelua käytiin läpi. { $removed }
}
rescrub-removed = { $count ->
    [0] Mitään ei tarvinnut poistaa.
    [one] Henkilötietoja poistettiin 1.
   *[other] Henkilötietoja poistettiin { $count }.
}

## A line to be tried

try-title = Kokeile tekstillä
try-nothing-stored = Mitään ei tallenneta
try-text = Kokeiltava teksti
try-role = Kirjoittaja
try-result = Näin teksti tallennettaisiin
try-removed = { $count ->
    [0] Mitään ei poistettaisi
    [one] Poistettaisiin 1 kohta
   *[other] Poistettaisiin { $count } kohtaa
}
