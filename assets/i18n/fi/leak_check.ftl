### The leak check: a random sample of stored messages is judged for what is left and for what was removed too much of.

leak-title = Jääneiden tietojen tarkistus
leak-intro = Rekisteristä arvotaan viestejä, jokainen yhtä todennäköisesti. Katso jokaisesta, jäikö siihen henkilötietoja tai poistettiinko liikaa. Tuloksesta säilyvät vain luvut.
leak-size = Viestejä otoksessa
leak-draw = Arvo otos
leak-open = { $count ->
    [one] Sinulla on kesken tarkistus, jossa on 1 viesti katsomatta
   *[other] Sinulla on kesken tarkistus, jossa on { $count } viestiä katsomatta
}
leak-go-on = Jatka tarkistusta
leak-empty = Rekisterissä ei ole viestejä, joista otoksen voisi arpoa

## A message

# $place number
# $size number
leak-place = Viesti { $place } / { $size }
leak-question = Mitä viestissä on?
leak-clean = Kunnossa
leak-leftover = Henkilötieto jäi
leak-too-much = Poistettu liikaa
leak-previous = Edellinen viesti
leak-all-judged = Kaikki otoksen viestit on katsottu
leak-finish = Päätä tarkistus

## Removing what was left

leak-mark-title = Poista jäänyt henkilötieto
leak-mark-text = Valitse jäänyt kohta tekstistä
leak-mark-help = Valinta poistetaan tästä viestistä ja kaikkialta, missä keskustelu toistaa sen
leak-mark-selected = Valittu kohta
leak-mark-kind = Poistettavan tiedon laji
leak-mark-choose = valitse laji
leak-mark-remove = Poista valittu kohta
leak-mark-nothing = Valitse ensin kohta tekstistä
leak-mark-no-kind = Valitse ensin laji
leak-remove-title = Poistetaanko valittu kohta?
leak-remove-kind = Tilalle tulee: { $kind }
leak-remove-body = Se poistetaan tästä viestistä ja kaikkialta, missä keskustelu toistaa sen. Poistoa ei voi kumota.
leak-settled = Tästä viestistä on poistettu henkilötieto. Jatka seuraavaan
leak-removed = { $count ->
    [one] 1 kohta poistettiin
   *[other] { $count } kohtaa poistettiin
}

## Results

leak-results = Tarkistusten tulokset
leak-results-none = Tarkistuksia ei ole vielä tehty
leak-interval = 95 %: { $low }–{ $high }
leak-judged = { $count ->
    [one] 1 viesti katsottu
   *[other] { $count } viestiä katsottu
}
leak-frame = { $count ->
    [one] otos 1 viestistä
   *[other] otos { $count } viestistä
}

# $version number
leak-rules = säännöstön versio { $version }

# $first number
# $last number
leak-rules-range = säännöstön versiot { $first }–{ $last }
leak-seed = siemenluku { $seed }
leak-unfinished = kesken
