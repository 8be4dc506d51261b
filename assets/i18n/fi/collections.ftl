### Collections: list at the left (272 px), examples as cards at the right.

collections-subtitle = { $count ->
    [one] 1 kokoelma
   *[other] { $count } kokoelmaa
}
collections-subtitle-ending = { $count ->
    [one] 1 esimerkki päättyy 30 päivän kuluessa
   *[other] { $count } esimerkkiä päättyy 30 päivän kuluessa
}
collections-new = Uusi kokoelma…
collections-create = Luo kokoelma
collections-name = Nimi
collections-aim = Tavoite yhdellä lauseella
collections-aim-hint = Mitä osallistuja osaa tämän jälkeen
collections-edit = Muokkaa kokoelmaa…
collections-remove = Poista kokoelma…
collections-remove-title = Poistetaanko kokoelma ”{ $name }”?
collections-remove-body = { $count ->
    [one] 1 esimerkki ja siihen liittyvä opittava asia poistetaan kokoelmasta. Keskustelu jää rekisteriin.
   *[other] { $count } esimerkkiä ja niihin liittyvät opittavat asiat poistetaan kokoelmasta. Keskustelut jäävät rekisteriin.
}
collections-removed = Kokoelma poistettiin
collections-owner = Vastuuhenkilö { $name }
collections-ends = päättyy { $date }
collections-none-title = Kokoelmia ei ole vielä
collections-none-body = Kouluttaja kokoaa esimerkkejä keskusteluista opetusta varten. Luo ensin kokoelma.
collections-empty-title = Kokoelmassa ei ole vielä esimerkkejä
collections-empty-body = Avaa keskustelu ja valitse ”Lisää kokoelmaan…”
collections-choose-hint = Valitse kokoelma vasemmalta

## Adding an example

collections-add-title = Lisää kokoelmaan
collections-add-to = Kokoelma
collections-add-whole = Koko keskustelu
collections-add-passage = Valitut viestit
collections-add-chosen = { $count ->
    [0] Viestejä ei ole valittu
    [one] 1 viesti valittu
   *[other] { $count } viestiä valittu
}
collections-lesson = Mitä tästä opitaan
collections-lesson-hint = Mihin osallistujien on hyvä kiinnittää huomiota
collections-add-button = Lisää esimerkki
collections-added = Esimerkki lisättiin kokoelmaan ”{ $name }”
collections-add-new = Uusi kokoelma

## Cards

# Number and title of a card.
collections-card-title = { $number }. { $question }
collections-passage = { $count ->
    [one] katkelma, 1 viesti
   *[other] katkelma, { $count } viestiä
}
collections-whole = koko keskustelu
collections-last-day = viimeinen päivä { $date }
collections-expires = { $days ->
    [0] Esimerkki tuhotaan tänään
    [one] Esimerkki tuhotaan huomenna, { $date }
   *[other] Esimerkki tuhotaan { $days } päivän kuluttua, { $date }
}
collections-last-day-help = Esimerkki tuhotaan keskustelun mukana, eikä sitä voi säilyttää pidempään
collections-lesson-edit = Muokkaa opittavaa asiaa
collections-lesson-none = Opittavaa asiaa ei ole vielä kirjattu
collections-example-remove = Poista kokoelmasta
collections-drag = Siirrä vetämällä tai näppäimillä Alt+Vaihto+nuoli

## Export

collections-export = Vie tiedostoon…
collections-export-title = Mihin tiedostoa tarvitaan?
collections-export-body = Tiedosto jää rekisterin ulkopuolelle, eikä Seula voi tuhota sitä. Tarkoitus, määrä ja tekijä kirjataan käyttölokiin. Tiedosto on tuhottava viimeistään { $date }.
collections-export-purpose = Viennin tarkoitus
collections-export-purpose-hint = Esimerkiksi uusien neuvojien perehdytys marraskuussa
collections-export-path = Tiedoston nimi

# $date is written year first.
collections-export-file = moniste-{ $date }.html

collections-export-button = { $count ->
    [one] Vie 1 esimerkki tiedostoon
   *[other] Vie { $count } esimerkkiä tiedostoon
}
collections-exported = { $count ->
    [one] 1 esimerkki vietiin tiedostoon ”{ $file }”
   *[other] { $count } esimerkkiä vietiin tiedostoon ”{ $file }”
}
collections-export-destroy-by = Tuhottava viimeistään { $date }
