### Vastaukset: distinct answer texts, each with all its copies.

# Beside the title: how many texts, and how often they were given together.
answers-scope =
    { $texts ->
        [one] 1 vastausteksti
       *[other] { $texts } vastaustekstiä
    }, { $given ->
        [one] annettu kerran
       *[other] annettu { $given } kertaa
    }

# Beside the title, where not all are listed.
# $total number
answers-scope-filtered = { $count ->
    [one] 1 vastausteksti { $total } tekstistä
   *[other] { $count } vastaustekstiä { $total } tekstistä
}

# There are more than have been read.
# $count number
# $total number
answers-scope-over = yli { $count } vastaustekstiä { $total } tekstistä

## Search and filters

answers-search = Hae vastausteksteistä
answers-state = Mitkä vastaustekstit
answers-state-all = Kaikki
answers-state-unreviewed = Arvioimatta
answers-state-conflict = Erimielisyys
answers-state-wrong = Väärin tai vanhentunut
answers-narrow = Rajaa kielen tai kanavan mukaan

## Table

answers-list = Vastaustekstit
answers-column-text = Vastausteksti
answers-column-given = Annettu
answers-column-months = 12 kk
answers-column-verdicts = Arviot
answers-sort-given = useimmin annettu ensin
answers-sort-last = viimeksi annettu ensin
answers-sort-verdicts = eniten arvioita ensin
answers-given = { $count ->
    [one] annettu kerran
   *[other] annettu { $count } kertaa
}
answers-verdicts = { $count ->
    [0] arvioimatta
    [one] 1 arvio
   *[other] { $count } arviota
}
answers-counting = { $count ->
    [one] 1 kuukauden vastauksia lasketaan vielä
   *[other] { $count } kuukauden vastauksia lasketaan vielä
}
answers-single = { $count ->
    [one] 1 teksti annettiin vain kerran, eikä sitä luetella
   *[other] { $count } tekstiä annettiin vain kerran, eikä niitä luetella
}

## Faces of the list

answers-none-title = Mitään vastausta ei ole vielä annettu kahdesti
answers-none-body = Teksti luetellaan tässä, kun se on annettu ainakin kahdesti sanasta sanaan samana
answers-none-counting = Vastauksia lasketaan vielä. Tässä luetellaan tekstit, jotka on annettu ainakin kahdesti.
answers-no-match-title = Mikään vastausteksti ei vastaa hakua

## The chosen text

answers-title = Vastausteksti

# $number number
answers-title-number = Vastausteksti { $number }
answers-languages = { $count ->
    [one] keskustelukieli: { $languages }
   *[other] keskustelukielet: { $languages }
}
answers-copy = Kopioi vastausteksti
answers-copied = Vastausteksti kopioitiin
answers-tile-given = { $count ->
    [one] kerta annettu
   *[other] kertaa annettu
}
answers-tile-last = viimeksi
answers-tile-verdicts = { $count ->
    [one] arvio
   *[other] arviota
}

# In front of the verdicts that differ, with their numbers.
answers-differ = Erimielisyys: { $verdicts }

# $count number
answers-verdict-count = { $verdict } { $count }
answers-on-text-own = Oma arvio tekstistä: { $verdict }, { $date }
answers-on-text-other = Toisen arvioijan arvio tekstistä: { $verdict }, { $date }
answers-by-month = Annettu kuukausittain
answers-month = { $count ->
    [one] { $month }: annettu kerran
   *[other] { $month }: annettu { $count } kertaa
}
answers-after = Mitä seurasi
answers-asked-again = Asiakas kirjoitti uudelleen
answers-handed-over = Asia siirtyi neuvojalle
answers-should-given = Arvio { $date }
answers-valid-on = voimassa { $date }
answers-show = Näytä keskustelut

## One verdict for all copies

answers-judge = Arvioi kaikki esiintymät…
answers-judge-again = Muuta arviota…
answers-judge-title = Arvio kaikista esiintymistä
answers-judge-body = { $count ->
    [one] Arvio koskee tekstiä kaikkialla, missä se on annettu: kerran, { $period }.
   *[other] Arvio koskee tekstiä kaikkialla, missä se on annettu: { $count } kertaa, { $period }.
}
answers-judge-apart = Arvio tallennetaan kerran ja näytetään jokaisen esiintymän kohdalla. Yksittäisten keskustelujen arvioinnit eivät muutu.
answers-judge-missing = Valitse arvio
answers-judge-save = Tallenna arvio
answers-judged = Tekstin arvio tallennettiin
answers-take-back = Kumoa oma arvio
answers-taken-back = Tekstin arvio kumottiin

## When guidance changes

answers-guidance = Kun ohje muuttuu…
answers-guidance-title = Vanhaan ohjeeseen perustuvat arviot
answers-guidance-body = Valitse ohje, joka on muuttunut, ja uuden ohjeen ensimmäinen päivä. Alla luetellaan vastaustekstit, joiden arviot perustuvat ohjeeseen sellaisena kuin se oli ennen.
answers-guidance-reference = Ohje
answers-guidance-choose = Ohjetta ei ole valittu
answers-guidance-from = Uusi ohje voimassa alkaen
answers-guidance-none = Missään arviossa ei vielä viitata ohjeeseen
answers-guidance-resting-none = Mikään arvio ei perustu tätä päivää vanhempaan ohjeeseen
answers-guidance-open = Näytä vastausteksti
