### The password once more, before a sensitive act: a small dialog over any screen.

reauthentication-title = Vahvista salasanalla
reauthentication-body = Tähän tarvitaan salasanasi vielä kerran, jotta kukaan muu ei voi tehdä sitä työpisteessäsi. Salasana kelpaa vain tähän toimintoon.
reauthentication-password = Salasanasi
reauthentication-button = Vahvista

## What is confirmed, where no button's own words say it

reauthentication-account-create = Luo käyttäjätili ”{ $username }”
reauthentication-account-change = Muuta käyttäjätiliä ”{ $name }”
reauthentication-account-disable = Poista käyttäjätili käytöstä
reauthentication-account-enable = Ota käyttäjätili käyttöön
reauthentication-collection-export = Vie kokoelma tiedostoon
reauthentication-folder-choose = Vaihda varmuuskopioiden kansio
reauthentication-folder-forget = Ilmoita, että kansiossa ei ole enää varmuuskopioita
