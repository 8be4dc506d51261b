### Errors: the thing, then the reason, then what to do. One message for each kind of error.

error-not-signed-in = Toiminto vaatii kirjautumisen. Kirjaudu sisään uudelleen.
error-forbidden = Tähän ei ole käyttöoikeutta. Pyydä pääkäyttäjältä rooli, johon toiminto kuuluu.
error-reauthentication-needed = Tähän tarvitaan salasanasi vielä kerran. Vahvista salasanalla ja yritä uudelleen.
error-sign-in-failed = Kirjautuminen ei onnistunut. Usean yrityksen jälkeen odota enintään 60 s (uudella koneella 15 min).
error-empty-field = Kenttä on tyhjä. Täytä se ja yritä uudelleen.
error-password-length = Salasanassa on oltava 15–128 merkkiä. Välilyönnit lasketaan mukaan.
error-password-weak = Salasana on liian helppo arvata. Tee siitä pidempi, esimerkiksi monta toisiinsa liittymätöntä sanaa, tai käytä ehdotettua salalausetta. Erikoismerkkejä ei tarvita.
error-username-taken = Käyttäjätunnus on jo käytössä. Valitse toinen.
error-username-invalid = Käyttäjätunnuksessa on 1–64 merkkiä: kirjaimia, numeroita, pisteitä ja viivoja. Korjaa se ja yritä uudelleen.
error-last-supervisor = Rekisterissä on oltava vähintään yksi pääkäyttäjä. Anna rooli ensin jollekin toiselle.
error-conflict = Tallennus ei onnistunut. Joku toinen on muuttanut samaa kohtaa sillä välin. Tarkista uusin versio ja tallenna uudelleen.
error-pass-stands = Ohitettua ei voi enää ottaa takaisin. Keskustelu on nyt toisella arvioijalla tai hän on jo arvioinut sen, eikä arviosi olisi enää sokkoarviointi.
error-not-found = Kohdetta ei ole enää. Se on poistettu, tai sen säilytysaika on päättynyt ja se on tuhottu.
error-verdicts-missing = { $count ->
    [one] Arviointia ei voi merkitä valmiiksi. 1 vastaus on arvioimatta.
   *[other] Arviointia ei voi merkitä valmiiksi. { $count } vastausta on arvioimatta.
}
error-values-missing = { $count ->
    [one] Arviointia ei voi merkitä valmiiksi. 1 kriteeri on ilman arvoa.
   *[other] Arviointia ei voi merkitä valmiiksi. { $count } kriteeriä on ilman arvoa.
}

# $limit number
error-text-too-long = Tekstissä on enintään { $limit } merkkiä. Lyhennä sitä ja yritä uudelleen.

# $least number
error-sample-too-small = Otokseen tarvitaan vähintään { $least } keskustelua, jotta siinä on kaksi jokaisesta ositteesta. Suurenna otosta tai jaa vähemmän.

# $limit number
error-sample-too-large = Otokseen tulisi yli { $limit } keskustelua. Rajaa hakua tai valitse vähemmän riskejä.

# $limit number
error-strata-too-many = Perusjoukko jakautuisi yli { $limit } ositteeseen. Jaa se harvemmalla piirteellä tai rajaa hakua.

# $position number
error-query-wrong = Hakua ei voi lukea merkistä { $position } alkaen. Tarkista sulut, lainausmerkit ja kaksoispisteet.
error-format-unknown = Tiedoston muotoa ei tunnistettu. Vie keskustelut lähdejärjestelmästä JSON- tai CSV-muodossa.
error-mapping-needed = Tämän muodon kentille tarvitaan vastaavuudet. Anna ne valinnalla --mapping tai nimeä sarakkeet uudelleen: conversation, time, role, text.
error-nothing-readable = Tiedostosta ei voi lukea yhtään keskustelua. Vie tiedosto lähdejärjestelmästä uudelleen.
error-not-sorted = Liian monen keskustelun rivit ovat tiedostossa sekaisin. Lajittele tiedosto keskusteluittain ja tuo se uudelleen.
error-file-unreadable = Tiedostoa ei voi lukea. Se puuttuu, tai siihen ei ole lukuoikeutta. Tarkista nimi ja oikeudet.
error-file-unwritable = Tiedostoa ei voi kirjoittaa tähän kansioon. Kirjoitusoikeus puuttuu, tai kansiota ei ole. Valitse toinen kansio.
error-file-exists = Samanniminen tiedosto on jo olemassa. Anna toinen nimi.
error-file-is-folder = Tässä on kansio. Lisää sen perään tiedoston nimi.
error-clock-back = Tietokoneen kello on siirtynyt taaksepäin. Säilytysajat lasketaan viimeisimmästä tunnetusta päivästä, eikä tuonti ole mahdollista. Korjaa tietokoneen kello.
error-register-missing = Rekisteriä ei löytynyt. Tiedosto on siirretty, tai sitä ei ole vielä luotu. Valitse toinen tiedosto tai luo rekisteri.
error-register-vanished = Tässä paikassa on ollut rekisteri, eikä sitä enää ole. Sen levy ei ehkä ole kytketty, tai tiedosto on siirretty. Kytke levy, avaa rekisteri nykyisestä paikastaan tai palauta varmuuskopio: seula restore TIEDOSTO --user NIMI. Uuden rekisterin sen tilalle tekee vain seula create --anew.
error-register-exists = Tässä paikassa on jo rekisteri. Avaa se tai anna toinen nimi.
error-register-foreign = Tiedosto ei ole Seulan rekisteri. Sitä ei ole muutettu. Valitse toinen tiedosto.
error-backup-other = Tiedosto on toisen rekisterin varmuuskopio, tai siinä on työskennelty. Avattua rekisteriä ei ole muutettu. Toisen rekisterin varmuuskopio palautetaan sinne, missä rekisteriä ei ole.
error-restore-overtaken = Joku muutti rekisteriä, kun palautusta valmisteltiin. Mitään ei palautettu. Pyydä muita lopettamaan ja yritä uudelleen.

# $found number
# $known number
error-register-too-new = Rekisteri on tehty uudemmalla Seulalla. Mitään ei ole muutettu. Pyydä it-tuelta uudempi Seula. Rekisterin muoto on { $found }, tämä ohjelma osaa enintään muodon { $known }.
error-register-damaged = Rekisteritiedosto on vioittunut. Seula ei ole muuttanut sitä. Ota tiedostosta kopio talteen ja ota yhteys it-tukeen.
error-register-busy = Rekisteri on varattu. Toinen ohjelma tai käyttäjä kirjoittaa siihen juuri nyt. Yritä hetken kuluttua uudelleen.
error-log-held = Poistettu teksti on vielä rekisterin lokitiedostossa. Sitä ei enää näe kukaan, mutta toinen ohjelma lukee rekisterin vanhempaa tilaa. Seula tyhjentää lokin, kun se on mahdollista.
error-register-no-rights = Rekisteriä ei voi avata. Tiedostoon tai sen kansioon ei ole oikeuksia. Pyydä it-tuelta luku- ja kirjoitusoikeus kansioon.
error-register-exposed = Rekisteriä ei avattu. Kaikki tämän koneen käyttäjät voivat lukea sitä. Rajaa tiedoston ja kansion oikeudet (0600 ja 0700).
error-register-on-network = Rekisteriä ei avattu. Se on verkkolevyllä, jolla tiedosto voi vioittua. Siirrä se tämän koneen omalle levylle.
error-register-in-cloud = Rekisteriä ei avattu. Sen kansio on pilvipalvelussa, kuten OneDrivessa tai Dropboxissa, josta mitään ei tuhota ajallaan. Siirrä se kansioon, joka pysyy tällä koneella.
error-register-name = Rekisteritiedoston nimen on päätyttävä .seula. Korjaa nimi ja yritä uudelleen.
error-read-only = Rekisteri on avattu vain luettavaksi. Tiedostoon ei ole kirjoitusoikeutta. Pyydä oikeus it-tuelta.
error-disk-full = Levy on täynnä. Mitään ei tallennettu. Vapauta levytilaa ja yritä uudelleen.
error-disk-fault = Levyä ei voitu lukea tai siihen ei voitu kirjoittaa. Mitään ei tallennettu. Tarkista, että levy on kytketty ja ehjä, ja kerro siitä it-tukeen.
error-cancelled = Toiminto keskeytettiin. Siitä ei jäänyt mitään puolitiehen.
error-busy = Seula tekee vielä edellisiä tehtäviä. Yritä hetken kuluttua uudelleen.
error-internal = Toiminto ei onnistunut. Vika on ohjelmassa. Kopioi tiedot ja lähetä ne it-tukeen.
error-group-unknown = Käyttäjäryhmää ei löydy. Anna ryhmän nimi tai numero, joka tällä koneella on.
error-folder-in-use = Kansiossa on muutakin kuin rekisteri, joten sitä ei anneta ryhmälle. Anna rekisterille oma kansio valinnalla --register.
error-register-unnamed = Rekisterille ei ole omaa kansiota, koska HOME-muuttujaa ei ole asetettu. Anna rekisterin paikka valinnalla --register.
error-day-past = Viimeinen arviointipäivä on jo mennyt. Valitse tämä päivä tai myöhempi päivä.
error-day-ahead = Päivä on tulevaisuudessa. Anna enintään tämän päivän päivämäärä, jota vanhempaa tiedostossa ei ole.
error-mapping-name-taken = Samannimiset kenttävastaavuudet on jo tallennettu. Anna toinen nimi tai muuta tallennettuja.
error-mapping-personal = Kenttävastaavuuksissa on tekstiä, joka näyttää henkilötiedolta. Poista se ja tallenna uudelleen.
error-import-in-use = Tuontia ei voi kumota. Sen keskusteluihin on tehty arviointeja, muistiinpanoja, avainsanoja tai esimerkkejä.
error-import-grown = Tuontia ei voi vielä kumota. Myöhemmät tuonnit ovat lisänneet sen keskusteluihin viestejä tai muuttaneet asiakkaan antamaa arvosanaa. Kumoa ensin ne, viimeisin ensin.
error-folder-on-network = Kansio on verkkolevyllä. Valitse kansio tämän koneen levyltä.
error-folder-in-cloud = Kansio on pilvipalvelussa, kuten OneDrivessa tai Dropboxissa, josta mitään ei tuhota ajallaan. Valitse kansio, joka pysyy tällä koneella.
error-folder-exposed = Kaikki tämän koneen käyttäjät voivat lukea tai kirjoittaa kansion tiedostoja. Rajaa kansion oikeuksia tai valitse toinen kansio.
