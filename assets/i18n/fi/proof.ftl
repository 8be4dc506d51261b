### Proving that nothing older exists: what was looked through, and what was found.

proof-title = Osoita, ettei vanhempaa ole
proof-body = Seula käy läpi kaikki taulut, hakemiston, varmuuskopiot ja rekisterin vieressä olevat tiedostot. Suuressa rekisterissä se kestää hetken, ja tulos jää käyttölokiin.
proof-button = Käy kaikki läpi
proof-nothing = Mitään ennen { $date } alkanutta ei ole. Kaikki käytiin läpi { $when }.
proof-found = { $count ->
    [0] Vanhempaa ei löytynyt
    [one] Vanhempaa löytyi 1 kohta
   *[other] Vanhempaa löytyi { $count } kohtaa
}
proof-advice = Käynnistä Seula uudelleen: käynnistyksessä tuhotaan kaikki, minkä säilytysaika on päättynyt. Jos sama löytyy silloinkin, ota yhteys it-tukeen.

# $rows number
proof-row = tarkistettu { $rows }

# $rows number
proof-row-oldest = tarkistettu { $rows }, vanhin { $date }
proof-fault-rows = { $count ->
    [one] 1 on yli määräajan tai irrallaan
   *[other] { $count } on yli määräajan tai irrallaan
}
proof-fault-backups = { $count ->
    [one] 1 varmuuskopio tai keskustelu siinä on yli määräajan tai ei aukea
   *[other] { $count } varmuuskopiota tai keskustelua niissä on yli määräajan tai ei aukea
}
proof-fault-files = { $count ->
    [one] 1 tiedosto on jäänne tai siinä on keskustelu yli määräajan
   *[other] { $count } tiedostoa on jäänteitä tai niissä on keskusteluja yli määräajan
}
proof-place-conversations = Keskustelut
proof-place-messages = Viestit
proof-place-notes = Muistiinpanot
proof-place-tags = Keskustelujen avainsanat
proof-place-verdicts = Arviot
proof-place-examples = Esimerkit
proof-place-samples = Jääneiden tietojen tarkistusten viestit
proof-place-index = Hakemisto
proof-place-word-lists = Kuukausien sanalistat
proof-place-backups = Varmuuskopiot
proof-place-files = Muut tiedostot kansioissa
