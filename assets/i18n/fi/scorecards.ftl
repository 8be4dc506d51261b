### Scorecard: versions at the left, the criteria of one at the right.

# $number number
scorecards-scope = Versio { $number } on julkaistu
scorecards-scope-none = Mitään versiota ei ole julkaistu
scorecards-none-title = Arviointilomaketta ei vielä ole
scorecards-none-body = Arvioinnit tehdään ilman kriteerejä. Aloita ohjelman mukana tulevista ja muokkaa niistä omat.
scorecards-new = Uusi luonnos
scorecards-new-of = Luonnos tästä versiosta
scorecards-draft-there = Luonnos on jo olemassa
# $number number
scorecards-version = Versio { $number }
scorecards-draft = luonnos
scorecards-published = julkaistu
scorecards-archived = arkistoitu
scorecards-criteria = { $count ->
    [one] 1 kriteeri
   *[other] { $count } kriteeriä
}

## Publishing, archiving, removing

scorecards-publish = Julkaise…
# $number number
scorecards-publish-title = Julkaise versio { $number }
scorecards-publish-body = Tästä lähtien alkavat arvioinnit tehdään tällä versiolla. Jo alkaneet jatkuvat sillä, millä ne alkoivat. Julkaistu versio ei enää muutu.
# $number number
scorecards-publish-replaces = Versio { $number } arkistoidaan
scorecards-missing-names = { $count ->
    [one] { $language }: 1 kriteerin nimi puuttuu ({ $names })
   *[other] { $language }: { $count } kriteerin nimi puuttuu ({ $names })
}
scorecards-missing-texts = { $count ->
    [one] { $language }: 1 ohje tai esimerkki puuttuu
   *[other] { $language }: { $count } ohjetta tai esimerkkiä puuttuu
}
scorecards-missing-read = Puuttuvan tekstin paikalla näytetään se, joka on kirjoitettu toisella kielellä
scorecards-publish-name = Jokainen kriteeri tarvitsee nimen
scorecards-publish-action = Julkaise
# $number number
scorecards-published-done = Versio { $number } on julkaistu
scorecards-archive = Arkistoi…
# $number number
scorecards-archive-title = Arkistoi versio { $number }
scorecards-archive-body = Tästä lähtien alkavissa arvioinneissa ei ole kriteerejä, ennen kuin toinen versio julkaistaan. Jo alkaneet jatkuvat tällä versiolla.
scorecards-archive-action = Arkistoi
scorecards-remove = Poista luonnos…
# $number number
scorecards-remove-title = Poista version { $number } luonnos
scorecards-remove-body = { $count ->
    [one] 1 kriteeri poistetaan. Sillä ei ole tehty yhtään arviointia.
   *[other] { $count } kriteeriä poistetaan. Niillä ei ole tehty yhtään arviointia.
}

## One criterion

scorecards-language = Tekstien kieli
scorecards-add = Lisää kriteeri
# $most number
scorecards-full = Lomakkeessa on enintään { $most } kriteeriä
# $number number
scorecards-unnamed = Kriteeri { $number }
# $weight number
scorecards-facts = { $scale }, painoarvo { $weight }
scorecards-name = Nimi
scorecards-guideline = Arviointiohje
scorecards-guideline-hint = Milloin mikin arvo annetaan
scorecards-scale = Asteikko
scorecards-weight = Painoarvo
scorecards-critical = Kriittinen: alin arvo hylkää koko arvioinnin
scorecards-condition = Missä keskusteluissa
scorecards-any-language = Mikä tahansa kieli
scorecards-condition-language = Keskustelun kieli
scorecards-causes = Virheen syyt ja kuka korjaa
scorecards-examples = Esimerkit kustakin arvosta
# $number number
scorecards-example = { $value }, esimerkki { $number }
scorecards-up = Siirrä { $name } ylemmäs
scorecards-down = Siirrä { $name } alemmas
scorecards-take-out = Poista { $name }
scorecards-take-out-title = Poista kriteeri ”{ $name }”
scorecards-take-out-body = { $count ->
    [one] 1 teksti poistetaan luonnoksesta. Poistoa ei voi kumota.
   *[other] { $count } tekstiä poistetaan luonnoksesta: nimi, ohje ja esimerkit kaikilla kielillä. Poistoa ei voi kumota.
}
scorecards-refused = Joku toinen on muuttanut tätä versiota sillä välin, joten tekstejäsi ei voi tallentaa. Kopioi ne talteen ennen kuin avaat tallennetun version.
scorecards-load-stored = Avaa tallennettu versio
