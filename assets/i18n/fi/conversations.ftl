### Conversations: the table at the left, the transcript at the right.

conversations-title = Keskustelut

# Beside the title, for a period of days.
# $days number
conversations-subtitle-days = { $count ->
    [one] 1 viimeisten { $days } päivän ajalta
   *[other] { $count } viimeisten { $days } päivän ajalta
}
conversations-subtitle-all = { $count ->
    [one] 1 keskustelu rekisterissä
   *[other] { $count } keskustelua rekisterissä
}

# $total number
conversations-subtitle-filtered = { $count ->
    [one] 1 keskustelu { $total } keskustelusta
   *[other] { $count } keskustelua { $total } keskustelusta
}

# Counting has stopped at a round number.
# $count number
# $total number
conversations-subtitle-over = yli { $count } keskustelua { $total } keskustelusta

## Search field

conversations-search = Hae keskusteluista

# What may be typed; the words after a colon are examples that can be searched.
conversations-search-help =
    Sana löytyy myös taivutettuna. Jos sanoja on useita, kaikkien on löydyttävä.
    Täsmälleen nämä sanat peräkkäin: ”uusi lupa”
    Sanat, jotka alkavat näin: lup*
    Jompikumpi: lupa TAI viisumi
    Toinen ilman toista: lupa -viisumi
    Vain asiakkaan viesteistä: rooli:asiakas lupa
    Luettelon rajaaminen: pituus:30.. kieli:sv aihe:maksut avainsana:epäselvä
conversations-search-clear = Tyhjennä haku

## Filters: pills and drawer

conversations-filters = Rajaukset
conversations-filters-open = Avaa rajaukset
conversations-filters-close = Sulje rajaukset
conversations-filters-in-use = { $count ->
    [0] Ei rajauksia
    [one] 1 rajaus käytössä
   *[other] { $count } rajausta käytössä
}

# A pill: the name of the filter and what it lets through.
conversations-pill = { $filter }: { $value }
conversations-pill-remove = Poista rajaus: { $filter }
conversations-filter-language = Kieli
conversations-filter-channel = Kanava
conversations-filter-started = Alkoi
conversations-filter-source = Lähde
conversations-filter-topic = Aihe
conversations-filter-rating = Asiakkaan antama arvosana
conversations-filter-reviewed = Arviointi
conversations-filter-verdict = Arvio
conversations-filter-tag = Avainsana
conversations-filter-kind = Poistetun tiedon laji
conversations-filter-length = Pituus viesteinä
conversations-filter-number = Numero
conversations-filter-any = kaikki
conversations-reviewed = arvioitu
conversations-not-reviewed = arvioimatta
conversations-period-days = { $days ->
    [one] 1 pv
   *[other] { $days } pv
}
conversations-period-all = koko aika
conversations-period-quarter = vuosineljännes
conversations-period-year = vuosi
conversations-from = Aikaisintaan
conversations-to = Viimeistään
conversations-from-day = { $date } alkaen
conversations-to-day = { $date } asti
conversations-length-min = Vähintään
conversations-length-max = Enintään
conversations-length-at-least = { $count ->
    [one] vähintään 1 viesti
   *[other] vähintään { $count } viestiä
}
conversations-length-at-most = { $count ->
    [one] enintään 1 viesti
   *[other] enintään { $count } viestiä
}
conversations-filter-no-tags = Avainsanoja ei ole vielä käytetty

# Under tags and kinds of removed values, of which a conversation has several.
conversations-filter-all-of = Näyttää keskustelut, joissa on kaikki valitut

## Table

conversations-column-started = Alkoi
conversations-column-question = Asiakkaan kysymys
conversations-column-language = Kieli
conversations-column-messages = Viestejä
conversations-column-topic = Aihe
conversations-sort-by = Järjestä: { $sort }
conversations-sort-exact-only = Näin voi järjestää, kun osumia on enintään 1 000. Rajaa hakua.
conversations-no-question = Asiakas ei kirjoittanut mitään

# Read aloud for a row: start, language, count of messages and state.
conversations-row-name = { $started }, { $language }, { $messages }, { $state }: { $question }

# What the sign of a row stands for: whether it was reviewed, and the worst verdict.
conversations-row-verdict = { $reviewed }, huonoin arvio: { $verdict }

## Foot of the list

conversations-selected = { $count ->
    [0] Mitään ei ole valittu
    [one] 1 valittu
   *[other] { $count } valittu
}
conversations-foot-browse = selaa
conversations-foot-open = avaa
conversations-foot-review = arvioi
conversations-foot-search = hae
conversations-foot-shortcuts = pikanäppäimet

# $first number
# $last number
conversations-rows = rivit { $first }–{ $last }

## Faces of the list

conversations-none-title = Rekisterissä ei ole vielä keskusteluja
conversations-none-body = Keskustelut tulevat rekisteriin, kun pääkäyttäjä tuo lähdejärjestelmästä viedyn tiedoston
conversations-none-import = Tuo tiedostoja…
conversations-first-title = Näin työ alkaa
conversations-first-body =
    1. Tuo lähdejärjestelmän tiedosto kohdassa Tuonti.
    2. Luo tili laadunarvioijalle kohdassa Käyttäjät. Hän saa kertakoodin.
    3. Laadunarvioija kirjautuu koodilla, valitsee salasanan ja arvioi keskustelut kohdassa Arviointi.
conversations-no-match-title = Yksikään keskustelu ei vastaa rajauksia
conversations-no-match-filters = Rajaukset: { $filters }
conversations-search-all = { $count ->
    [one] tai hae kaikista, 1 keskustelu
   *[other] tai hae kaikista { $count } keskustelusta
}

# $position number
conversations-search-wrong = Hakua ei voi lukea merkistä { $position } alkaen
# $position number
conversations-search-wrong-value = Merkistä { $position } alkavalla ehdolla voi olla jokin näistä arvoista: { $values }

# $wrong is one of the two above.
conversations-search-last = { $wrong }. Alla näkyy edellinen kelvollinen tulos.
conversations-failed = Keskusteluja ei voitu hakea
conversations-open-hint = Valitse keskustelu, niin sen teksti näkyy tässä
conversations-opening-logged = Avaaminen kirjataan käyttölokiin

## Transcript head

conversations-no-topic = Ei aihetta
conversations-last-day = Viimeinen säilytyspäivä { $date }
conversations-last-day-help = Seuraavana päivänä keskustelu tuhotaan, eikä sitä voi palauttaa

# $done number
# $total number
conversations-hit-of = osuma { $done }/{ $total }
conversations-hit-next = Seuraava osuma
conversations-hit-previous = Edellinen osuma
conversations-copy = Kopioi keskustelun teksti
conversations-copy-message = Kopioi viesti
conversations-copied = Keskustelun teksti kopioitiin
conversations-message-copied = Viesti kopioitiin
conversations-message-choose = Valitse viesti
conversations-message-leave = Poista viestin valinta
conversations-open-failed = Keskustelua ei voitu avata
conversations-number = Keskustelun numero { $number }
conversations-time-basis = Aika perustuu: { $basis }
conversations-source = Lähde: { $source }
conversations-rating = Asiakkaan antama arvosana: { $rating }
conversations-gone-title = Keskustelua ei ole enää
conversations-gone-body = Sen säilytysaika on päättynyt, ja se on tuhottu

## Verdicts of others, at the foot of an answer

conversations-verdict-by-another = Toisen arvioijan arvio
conversations-verdict-of-another = Toisen arvioijan arvio: { $verdict }

## Foot of the transcript

conversations-review = Arvioi
conversations-read-review = Näytä arviointi
conversations-to-collection = Lisää kokoelmaan…
conversations-note = Muistiinpano

## Notes

conversations-notes = Muistiinpanot
conversations-note-add = Lisää muistiinpano
conversations-note-message = Muistiinpano viestiin: { $speaker } { $time }
conversations-note-hint = Mitä tästä keskustelusta on hyvä muistaa
conversations-note-edit = Muokkaa muistiinpanoa
conversations-note-remove = Poista muistiinpano
conversations-note-by = { $name }, { $time }
conversations-notes-none = Muistiinpanoja ei ole

# Under every field whose text passes the sieve.
conversations-sieved = Henkilötiedot poistetaan ennen tallennusta

## Tags

conversations-tags = Avainsanat
conversations-tag-add = Lisää avainsana
conversations-tag-hint = Uusi tai käytetty
conversations-tag-remove = Poista avainsana ”{ $tag }”
