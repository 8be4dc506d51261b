### The handout: one HTML page that leaves the register. The destroy-by date is its first line.

handout-destroy-by = Tuhottava viimeistään { $date }
handout-title = Moniste: { $name }
handout-purpose = Tarkoitus: { $purpose }
handout-made-by = { $name } vei tämän rekisteristä { $when }
handout-agency = Rekisterinpitäjä: { $agency }
handout-examples = { $count ->
    [one] 1 esimerkki
   *[other] { $count } esimerkkiä
}

# $number number
handout-example = Esimerkki { $number }
handout-lesson = Mitä tästä opitaan
handout-last-day = Viimeinen päivä { $date }
handout-passage = Katkelma keskustelusta
handout-whole = Koko keskustelu
handout-legend = Kehystetty sana on poistetun tiedon laji
handout-removed = poistettu: { $kind }
handout-may-identify = Muu teksti on ennallaan ja voi vielä kertoa, kenestä on kyse. Älä jaa eteenpäin.
handout-copy = Tämä on kopio. Seula ei voi tuhota sitä, vaan se on tuhottava itse.
handout-empty = Kokoelmassa ei ole esimerkkejä
