### The handout: a collection as a page of its own, outside the register.

## First line

handout-destroy-by = Tuhottava viimeistään { $date }

## Examples

# $number number
handout-example = Esimerkki { $number }
handout-lesson = Mitä tästä opitaan
handout-passage = Katkelma
handout-whole = Koko keskustelu
handout-last-day = viimeinen päivä { $date }

## Foot

handout-purpose = Viennin tarkoitus
handout-by = Vienyt
handout-when = Viety
handout-outside = Tiedosto on rekisterin ulkopuolella, eikä Seula voi tuhota sitä. Tuhoa se ja sen kopiot viimeistään ensimmäisellä rivillä olevana päivänä.

handout-title = Moniste: { $name }
handout-made-by = { $name } vei tämän rekisteristä { $when }
handout-agency = Rekisterinpitäjä: { $agency }
handout-examples = { $count ->
    [one] 1 esimerkki
   *[other] { $count } esimerkkiä
}
handout-legend = Kehystetty sana on poistetun tiedon laji
handout-removed = poistettu: { $kind }
handout-may-identify = Muu teksti on ennallaan ja voi vielä kertoa, kenestä on kyse. Älä jaa eteenpäin.
handout-copy = Tämä on kopio. Seula ei voi tuhota sitä, vaan se on tuhottava itse.
handout-empty = Kokoelmassa ei ole esimerkkejä
