### Words that several screens share: buttons, menu, faces of a list, counts, the status strip, numbers and dates.

## Buttons and verbs

common-save = Tallenna
common-cancel = Peruuta
common-interrupt = Keskeytä
common-close = Sulje
common-continue = Jatka
common-back = Takaisin
common-next = Seuraava
common-previous = Edellinen
common-add = Lisää
common-remove = Poista
common-edit = Muokkaa
common-rename = Nimeä uudelleen
common-duplicate = Tee kopio
common-choose = Valitse…
common-confirm = Vahvista
common-copy = Kopioi
common-copied = Kopioitu
common-copy-details = Kopioi tiedot
common-undo = Kumoa
common-redo = Tee uudelleen
common-retry = Yritä uudelleen
common-show = Näytä
common-hide = Piilota
common-show-more = Näytä lisää
common-more-actions = Muut toiminnot
common-move-up = Siirrä ylös
common-move-down = Siirrä alas
common-print = Tulosta…
common-open-file = Avaa tiedosto
common-quit = Lopeta Seula
common-sign-out = Kirjaudu ulos
common-yes = Kyllä
common-no = Ei
common-all = kaikki
common-none = ei mitään
common-unknown = –
common-optional = valinnainen
common-required = Kenttä on tyhjä
common-date-hint = pp.kk.vvvv
common-date-wrong = Päivä kirjoitetaan muodossa 24.11.2026
common-keep-mine = Säilytä omat muutokset
common-take-theirs = Ota toisen muutokset

## Names of keys, as they are printed

common-key-enter = Enter
common-key-escape = Esc
common-key-space = Välilyönti
common-key-tab = Sarkain
common-key-up = nuoli ylös
common-key-down = nuoli alas

## Menu, at most 15 characters

menu-group-work = Työ
menu-group-quality = Laatu
menu-group-register = Rekisteri
menu-conversations = Keskustelut
menu-review = Arviointi
menu-collections = Kokoelmat
menu-import = Tuonti
menu-accounts = Käyttäjät
menu-register = Rekisteri
menu-settings = Asetukset
menu-fold = Kavenna valikko
menu-unfold = Levennä valikko
menu-shortcuts = Pikanäppäimet
menu-signed-in = Kirjautunut: { $name }

## A window's own words

window-title = Seula

# $file is the name of the open register.
window-title-register = { $file } – Seula
window-demo = Keksittyä aineistoa
window-read-only = Vain luku
window-version = versio { $version }

## Faces of a list

common-loading = Ladataan
common-empty = Täällä ei ole vielä mitään
common-failed = Lataaminen ei onnistunut
common-clear-filters = Poista rajaukset
common-saved = Tallennettu

# $time is a time of day.
common-draft-saved = luonnos tallennettu { $time }
common-saving = Tallennetaan
common-not-saved = Ei tallennettu
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
common-answers = { $count ->
    [one] 1 vastaus
   *[other] { $count } vastausta
}
common-hits = { $count ->
    [0] Ei osumia
    [one] 1 osuma
   *[other] { $count } osumaa
}
common-hits-over = { $count ->
    [one] Yli 1 osuma
   *[other] Yli { $count } osumaa
}
common-conversations-over = { $count ->
    [one] yli 1 keskustelu
   *[other] yli { $count } keskustelua
}
common-files = { $count ->
    [one] 1 tiedosto
   *[other] { $count } tiedostoa
}
common-examples = { $count ->
    [one] 1 esimerkki
   *[other] { $count } esimerkkiä
}
common-days = { $count ->
    [one] 1 päivä
   *[other] { $count } päivää
}
common-removed-values = { $count ->
    [0] Henkilötietoja ei löytynyt
    [one] 1 henkilötieto poistettu
   *[other] { $count } henkilötietoa poistettu
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
strip-destroying = { $total ->
    [one] Tuhotaan keskusteluja, { $done }/1
   *[other] Tuhotaan keskusteluja, { $done }/{ $total }
}
strip-backlog = { $count ->
    [one] 1 keskustelu on piilotettu mutta ei vielä tuhottu
   *[other] { $count } keskustelua on piilotettu mutta ei vielä tuhottu
}
strip-local = Paikallinen tiedosto, ei verkkoa

## Parts of sentences that numbers and lists are put into

common-list = { $before } ja { $last }
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
