### Headless commands: help, results and faults on a terminal, at most 100 characters a line.

cli-help =
    Seula: viraston chatbotin ja chatin keskustelujen rekisteri

    Käyttö: seula [komento] [valinnat]

      seula                                      avaa ikkunan ja oletusrekisterin
      seula demo                                 esittelyrekisteri keksityllä aineistolla, sitten ikkuna
          --conversations N   keskustelujen määrä, oletus 2000
          --seed S            siemenluku: samalla luvulla sama aineisto
      seula create --user NIMI                   uusi rekisteri ja sen ensimmäinen pääkäyttäjä
          --shared-group R    kansio ja tiedosto ryhmän R yhteiseen käyttöön
          --margin PÄIVIÄ     montako päivää (0–90) ennen kahta vuotta tuhotaan, muuten 0
          --anew              myös paikkaan, jossa on ollut rekisteri
      seula import POLKU… --user NIMI            tuo tiedostoja ja kansioita henkilötiedot poistaen
          --not-older-than PÄIVÄ   mikään tiedostossa ei ole tätä vanhempaa
          --mapping NIMI      millä kenttävastaavuuksilla muun tuotteen tiedosto luetaan
          --keep-notes SYY    myös sisäiset muistiinpanot, ja miksi
      seula imports --user NIMI                  tehdyt tuonnit, uusin ensin
          show N              tuontiraportti
          report N --out TIEDOSTO   hylätyt tietueet taulukkona (CSV)
          undo N              kumoaa tuonnin, ellei sen keskusteluihin ole merkitty mitään
      seula mapping                              kenttävastaavuudet, omat valinnalla --user NIMI
          show NIMI           kenttävastaavuudet tekstinä
          save TIEDOSTO, remove NIMI   tallentaa tai poistaa (--user NIMI)
      seula inspect TIEDOSTO                     mitä tuonti löytäisi, mitään ei tallenneta
          --not-older-than PÄIVÄ, --mapping NIMI
      seula search HAKU --user NIMI              hakee keskusteluista, uusin ensin
          --limit N           osumia enintään, oletus 20
      seula scrub                                poistaa henkilötiedot JSON-riveiltä (vakiosyöte, -tuloste)
      seula rescrub --user NIMI                  soveltaa uusinta säännöstöä koko rekisteriin
      seula retention run                        tuhoaa sen, minkä säilytysaika on päättynyt
      seula retention status                     rajapäivä, tilanne ja seuraava tuhottava päivä
      seula retention prove                      käy kaiken läpi: onko vanhempaa
      seula retention record AJO --out TIEDOSTO --user NIMI
                                                 tuhoamispöytäkirja sivuna
          --lang L            sivun kieli: fi, sv tai en
      seula verify [--entry N --words SANAT]     ovatko tiedosto ja loki ehjät, onko mitään liian vanhaa
      seula record --user NIMI --out TIEDOSTO    seloste käsittelytoimista tulostettavana sivuna
          --lang K            sen kieli: fi, sv tai en
      seula report KK --user NIMI --out TIEDOSTO  kuukauden laaturaportti tulostettavana sivuna
          --lang K            sen kieli: fi, sv tai en
      seula round verify N --user NIMI           poimii kierroksen otoksen uudelleen ja vertaa
          --numbers           numerot, joista se poimittiin (niiden SHA-256 on tiiviste)
      seula backup --user NIMI                   tekee varmuuskopion rekisterin viereen
      seula restore TIEDOSTO --user NIMI         palauttaa varmuuskopion, jos rekisteriä ei ole
      seula generate --conversations N --seed S --out TIEDOSTO
                                                 keksittyjä keskusteluja suurta määrää varten
      seula shots KANSIO                         kuvat kaikista näkymistä

    Kaikille komennoille
      --register TIEDOSTO   rekisteri (myös SEULA_REGISTER), nimi päättyy .seula; demo tekee omansa
      --purpose TARKOITUS   quality, training tai guidance; oletus ensimmäinen sallittu
      --json                tulos JSON-muodossa (import, imports, inspect, mapping, search,
                            rescrub, retention, round, verify)
      --help                tämä ohje
      --version             versio

    Salasana luetaan muuttujasta SEULA_PASSWORD tai kysytään näyttämättä sitä.

    Paluuarvot
      0   valmis (hylätyt tietueet ovat raportissa)
      1   ei onnistunut, tai jotakin jäi tuhoamatta
      2   väärin kirjoitettu komento
      78  ikkunalle ei löydy näyttöä
cli-version = Seula { $version }
cli-no-display = Seula ei löydä näyttöä, joten ikkunaa ei voi avata. Käynnistä se työpöydältä tai käytä komentoja, jotka eivät tarvitse ikkunaa: seula --help
cli-no-window = Tämä Seula on rakennettu ilman ikkunaa. Käytä komentoja: seula --help
cli-demo-no-display = Ikkuna tarvitsee näytön: käynnistä komento työpöydältä, aseta DISPLAY tai WAYLAND_DISPLAY, tai asenna paketti xvfb ja aja: xvfb-run seula demo
cli-window-failed = Ikkunaa ei voitu avata. Näytönohjaimen ajuri tai sen kirjasto puuttuu. Asenna Mesa (libgl1-mesa-dri tai mesa-dri-drivers).
cli-window-fault = Ikkuna sulkeutui ohjelman virheen vuoksi. Tallennettu on tallessa. Käynnistä Seula uudelleen ja kerro virheestä IT-tuelle.

## Asking for a password

# A prompt: the cursor stands behind it.
cli-password = Salasana:{" "}
cli-password-new = Uusi salasana (15–128 merkkiä):{" "}
cli-password-repeat = Uusi salasana uudelleen:{" "}
cli-password-differs = Salasanat eivät ole samat. Aja komento uudelleen.
cli-password-missing = Salasana puuttuu. Aseta SEULA_PASSWORD tai aja komento päätteessä, jossa sen voi kirjoittaa.
cli-code-first = Käyttäjätili odottaa ensimmäistä kirjautumista. Kirjaudu ikkunassa kertakoodilla ja valitse oma salasana.
cli-purpose-needed = Tilin rooli ei kelpaa valittuun tarkoitukseen. Aja komento uudelleen ilman valitsinta --purpose tai anna jokin näistä: { $purposes }.

## Wrong use

cli-wrong-command = Tuntematon komento. Komennot: seula --help

# $option is the option’s name as it was typed, for example --limit.
cli-wrong-option = Komennolla ei ole valintaa { $option }. Ohje: seula --help
cli-missing-option = Valinta { $option } puuttuu. Ohje: seula --help
cli-missing-value = Valinnalta { $option } puuttuu arvo. Ohje: seula --help
cli-wrong-number = Valinnan { $option } arvon on oltava kokonaisluku. Ohje: seula --help
cli-wrong-date = Valinnan { $option } arvon on oltava päivä, esimerkiksi 2026-11-24 tai 24.11.2026
cli-wrong-value = Valinnan { $option } arvo on jokin näistä: { $values }
cli-missing-file = Tiedostoa ei ole annettu. Ohje: seula --help
cli-missing-query = Hakusana puuttuu. Ohje: seula --help
cli-too-many = Komennossa on liikaa osia. Ohje: seula --help
cli-not-text = Komennon osa ei ole kelvollista UTF-8-tekstiä

## Results

cli-created = Rekisteri luotiin: { $file }
cli-created-supervisor = Ensimmäinen pääkäyttäjä: { $username }

# $file is the file’s name without its folder.
cli-import-file = { $file }, tunnistettu muodoksi { $source }
cli-import-failed = { $file }: { $reason }
cli-line = {"  "}{ $text }

# $count number
cli-kind-count = { $kind } { $count }
cli-inspect-nothing-stored = Mitään ei tallennettu
cli-inspect-past-due = { $count ->
    [0] Yhdenkään säilytysaika ei ole päättynyt
    [one] 1 keskustelun säilytysaika on päättynyt
   *[other] { $count } keskustelun säilytysaika on päättynyt
}
cli-search-total = { $count ->
    [0] Ei osumia, { $duration }
    [one] 1 osuma, { $duration }
   *[other] { $count } osumaa, { $duration }
}
cli-search-total-over = { $count ->
    [one] Yli 1 osuma, { $duration }
   *[other] Yli { $count } osumaa, { $duration }
}
cli-milliseconds = { $number } ms

# A hit: number of the conversation, start, snippet.
cli-search-hit = { $started }  { $number }  { $snippet }
cli-retention-cut-off = Rajapäivä { $date }: tätä ennen alkaneet tuhotaan
cli-retention-oldest = Vanhin keskustelu on alkanut { $date }
cli-retention-empty = Rekisterissä ei ole keskusteluja
cli-retention-state = Viimeisin tuhoamisajo: { $state }
cli-retention-destroyed = { $count ->
    [0] Mitään ei tarvinnut tuhota
    [one] 1 keskustelu tuhottiin
   *[other] { $count } keskustelua tuhottiin
}
cli-retention-backlog = { $count ->
    [0] Mikään ei odota tuhoamista
    [one] 1 keskustelu on piilotettu mutta ei vielä tuhottu
   *[other] { $count } keskustelua on piilotettu mutta ei vielä tuhottu
}
cli-retention-next = { $count ->
    [one] Seuraavaksi tuhotaan { $date } 1 keskustelu
   *[other] Seuraavaksi tuhotaan { $date } { $count } keskustelua
}
cli-retention-confirm = Tuhottavaa on tavallista enemmän, tai tietokoneen kello on siirtynyt kerralla eteenpäin. Pääkäyttäjän on kirjauduttava ikkunassa ja vahvistettava tuhoaminen.

# $version number
cli-rescrub-rules = Säännöstön versio { $version }
cli-rescrub-conversations = { $count ->
    [one] 1 keskustelu käytiin läpi
   *[other] { $count } keskustelua käytiin läpi
}
cli-rescrub-changed = { $count ->
    [0] Missään keskustelussa ei ollut poistettavaa
    [one] 1 keskustelussa oli poistettavaa
   *[other] { $count } keskustelussa oli poistettavaa
}
cli-rescrub-staff-texts = { $count ->
    [0] Henkilökunnan teksteissä ei ollut poistettavaa
    [one] 1 henkilökunnan tekstissä oli poistettavaa
   *[other] { $count } henkilökunnan tekstissä oli poistettavaa
}
cli-generated = { $count ->
    [one] Tiedostoon kirjoitettiin 1 keksitty keskustelu, { $size }
   *[other] Tiedostoon kirjoitettiin { $count } keksittyä keskustelua, { $size }
}
cli-shots = { $count ->
    [one] 1 kuva kirjoitettiin
   *[other] { $count } kuvaa kirjoitettiin
}
cli-shots-missing = Tämä Seula on rakennettu ilman kuvia. Rakenna se ominaisuudella shots.

# $line number
cli-scrub-line = Rivi { $line } ei ole JSON-olio, jossa on id, role, lang ja text. Korjaa rivi ja aja komento uudelleen.

## Demo

cli-demo-title = Esittelyrekisteri: kaikki aineisto on keksittyä
cli-demo-imported = { $count ->
    [one] 1 keskustelu tuotiin
   *[other] { $count } keskustelua tuotiin
}
cli-demo-scrubbed = { $count ->
    [one] 1 henkilötieto poistettiin ennen tallennusta: { $kinds }
   *[other] { $count } henkilötietoa poistettiin ennen tallennusta: { $kinds }
}
cli-demo-destroyed = { $count ->
    [0] Mitään ei tarvinnut tuhota
    [one] 1 keskustelu tuhottiin, koska säilytysaika oli päättynyt
   *[other] { $count } keskustelua tuhottiin, koska säilytysaika oli päättynyt
}
cli-demo-accounts = Käyttäjätilit (salasana kaikilla sama)
cli-demo-account = {"  "}{ $username }  { $roles }
cli-demo-password = Salasana: { $password }
cli-demo-search = Esimerkkihaku: { $query }
cli-demo-opening = Avataan ikkuna
cli-demo-agency = Lupavirasto
cli-demo-contact = Petri Esimerkki, petri.esimerkki@example.org
cli-demo-officer = Tietosuojavastaava, tietosuoja@example.org
cli-demo-basis = Yleisen tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta: yleistä etua koskeva tehtävä

## Imports of the past and mappings

cli-missing-mapping = Kenttävastaavuuksien nimi tai tiedosto puuttuu. Ohje: seula --help
cli-missing-import = Tuonnin numero puuttuu. Numerot: seula imports
cli-missing-run = Ajon numero puuttuu. Viimeisin: seula retention status
cli-mapping-saved = Kenttävastaavuudet tallennettiin: { $name }
cli-mapping-personal = Kohdassa { $place } on tekstiä, joka näyttää henkilötiedolta. Poista se ja tallenna uudelleen.
cli-mapping-removed = Kenttävastaavuudet poistettiin: { $name }
cli-mapping-saved-by = { $name }  tallentanut { $by } { $when }
cli-mapping-shipped = { $name }  ohjelman mukana
cli-imports-written = Taulukko kirjoitettiin: { $file }

## seula backup and restore

backup-made = Varmuuskopio tehtiin: { $path } ({ $size })
backup-without = Siinä ei ole keskusteluja, jotka tuhotaan 30 päivän kuluessa. Kopio poistetaan 30 päivän kuluttua.
backup-removed = { $count ->
    [one] 1 vanha varmuuskopio poistettiin
   *[other] { $count } vanhaa varmuuskopiota poistettiin
}
backup-restored = Rekisteri palautettiin: { $path }
