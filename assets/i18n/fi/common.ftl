### Words that several screens share: buttons, menu, faces of a list, counts, the status strip, numbers and dates.

## Buttons and verbs

common-save = Tallenna
common-unsaved = Ei vielä tallennettu
common-cancel = Peruuta
common-interrupt = Keskeytä
common-close = Sulje
common-continue = Jatka
common-back = Takaisin
common-remove = Poista
common-choose = Valitse…
common-copy-details = Kopioi tiedot
common-retry = Yritä uudelleen
common-more-actions = Muut toiminnot
common-move-up = Siirrä ylös
common-move-down = Siirrä alas
common-sign-out = Kirjaudu ulos
common-optional = valinnainen
common-in-folder = Kansio: { $folder }
common-file-help = Pelkkä nimi tallentuu kansioon, josta Seula on käynnistetty
common-required = Kenttä on tyhjä
common-date-hint = pp.kk.vvvv
common-date-wrong = Päivä kirjoitetaan muodossa 24.11.2026

## Names of keys, as they are printed

common-key-enter = Enter

## Menu, at most 15 characters

menu-group-work = Työ
menu-group-quality = Laatu
menu-group-register = Rekisteri
menu-queue = Työjono
menu-conversations = Keskustelut
menu-answers = Vastaukset
menu-review = Arviointi
menu-leak-check = Jääneet tiedot
menu-insights = Tulokset
menu-gaps = Puutteet
menu-rounds = Kierrokset
menu-scorecards = Arviointilomake
menu-collections = Kokoelmat
menu-import = Tuonti
menu-accounts = Käyttäjät
menu-audit = Käyttöloki
menu-register = Rekisteri
menu-settings = Asetukset
menu-shortcuts = Pikanäppäimet
menu-signed-in = Kirjautunut: { $name }

## A window's own words

window-title = Seula

# $file is the name of the open register.
window-title-register = { $file } – Seula
window-demo = Keksittyä aineistoa
window-version = versio { $version }

## Faces of a list

hint-no-reviewer = Rekisterissä on keskusteluja, mutta kukaan ei voi vielä arvioida niitä
hint-no-reviewer-short = Kukaan ei voi vielä arvioida
hint-new-reviewer = Luo tili laadunarvioijalle…
common-loading = Ladataan
common-failed = Lataaminen ei onnistunut
common-clear-filters = Poista rajaukset

# $time is a time of day.
common-draft-saved = luonnos tallennettu { $time }
common-more-notices = { $count ->
    [one] ja 1 muu
   *[other] ja { $count } muuta
}

## Counts

common-conversations = { $count ->
    [one] 1 keskustelu
   *[other] { $count } keskustelua
}
common-messages = { $count ->
    [one] 1 viesti
   *[other] { $count } viestiä
}
common-examples = { $count ->
    [one] 1 esimerkki
   *[other] { $count } esimerkkiä
}

## Status strip, one line of 12 px

strip-conversations = { $count ->
    [0] Rekisteri on tyhjä
    [one] 1 keskustelu
   *[other] { $count } keskustelua
}
strip-oldest = Vanhin { $date }
strip-tomorrow = { $count ->
    [0] Huomenna ei tuhota mitään
    [one] Huomenna tuhotaan 1 keskustelu
   *[other] Huomenna tuhotaan { $count } keskustelua
}

# $date is a day without the year.
strip-next = { $count ->
    [one] Seuraavaksi tuhotaan 1 keskustelu, { $date }
   *[other] Seuraavaksi tuhotaan { $count } keskustelua, { $date }
}
strip-backlog = { $count ->
    [one] 1 keskustelu on piilotettu mutta ei vielä tuhottu
   *[other] { $count } keskustelua on piilotettu mutta ei vielä tuhottu
}
strip-local = Paikallinen tiedosto, ei verkkoa
strip-backup = Varmuuskopio { $when }
strip-no-backup = Ei varmuuskopiota

## Parts of sentences that numbers and lists are put into

common-list = { $before } ja { $last }
common-list-any = { $before } tai { $last }
common-quoted = ”{ $words }”

# $done number
# $total number
common-share = { $done }/{ $total }
common-percent = { $number } %
common-size-bytes = { $bytes ->
    [one] 1 tavu
   *[other] { $bytes } tavua
}
common-size-kilobytes = { $size } kt
common-size-megabytes = { $size } Mt
common-size-gigabytes = { $size } Gt

# $duration is a length of time such as “3 min 05 s”.
common-time-left = noin { $duration } jäljellä

## Dates

date-month-name = { $month ->
    [1] tammikuu
    [2] helmikuu
    [3] maaliskuu
    [4] huhtikuu
    [5] toukokuu
    [6] kesäkuu
    [7] heinäkuu
    [8] elokuu
    [9] syyskuu
    [10] lokakuu
    [11] marraskuu
   *[other] joulukuu
}

# $month number
date-numeric = { $date }.{ $month }.{ $year }

# $month number
date-sentence = { $date }.{ $month }.{ $year }

# Every Finnish month takes -ta in the partitive.
date-spelled = { $date }. { $month }ta { $year }

# $month number
date-short = { $date }.{ $month }.
date-range-days = { $date }.–{ $last }

# $month number
date-range-months = { $date }.{ $month }.–{ $last }
date-range-years = { $first }–{ $last }
date-clock = { $hour }.{ $minute }
date-at-clock = klo { $clock }
date-and-clock = { $date } klo { $clock }
date-time-range = { $start }–{ $end }
date-today = tänään
date-tomorrow = huomenna
date-yesterday = eilen
date-today-clock = tänään klo { $clock }
date-yesterday-clock = eilen klo { $clock }
date-month = { $month } { $year }

# $month number
date-month-numeric = { $month }.{ $year }
common-removed-kind = poistettu: { $kind }
common-no-file-chosen = Tiedostoa ei valittu. Jos valintaikkunaa ei näkynyt, kirjoita tiedoston polku kenttään.
common-choose-file = Valitse tiedosto
strip-job = { $stage } { $percent }
strip-job-left = { $stage } { $percent }, { $left }
common-open-calendar = Avaa kalenteri
common-month-before = Edellinen kuukausi
common-month-after = Seuraava kuukausi
common-weekdays = ma ti ke to pe la su
common-stored-as = Tallennetaan näin
