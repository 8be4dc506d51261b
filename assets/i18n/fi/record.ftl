### The record of processing: sentences, what each is checked by, and why one does not hold. A reason follows “Reason:” and begins small.

record-title = Seloste käsittelytoimista
record-tab = Seloste käsittelytoimista
record-intro = Jokainen väittämä tarkistetaan avatusta rekisteristä
record-checked = tarkistettu { $when }
record-count-holds = { $count ->
    [one] 1 pitää paikkansa
   *[other] { $count } pitää paikkansa
}
record-count-untrue = { $count ->
    [one] 1 ei pidä enää paikkaansa
   *[other] { $count } ei pidä enää paikkaansa
}
record-count-stated = { $count ->
    [one] 1 on rekisterinpitäjän ilmoitus
   *[other] { $count } on rekisterinpitäjän ilmoituksia
}
record-count-missing = { $count ->
    [one] 1 on täyttämättä
   *[other] { $count } on täyttämättä
}

## States of a sentence

record-holds = pitää paikkansa
record-untrue = ei pidä enää paikkaansa
record-stated = rekisterinpitäjän ilmoitus
record-missing = täyttämättä
record-reason = Syy: { $reason }

## Parts, in the order of Article 30

record-section-controller = Rekisterinpitäjä ja yhteystiedot
record-section-purposes = Käsittelyn tarkoitukset
record-section-subjects = Rekisteröityjen ryhmät
record-section-data = Henkilötietoryhmät
record-section-sources = Tietolähteet
record-section-recipients = Vastaanottajat
record-section-transfers = Siirrot kolmansiin maihin
record-section-retention = Säilytysajat
record-section-security = Turvatoimet
record-section-staff = Henkilöstön tiedot: tilit ja käyttöloki

## Sentences

record-sentence-controller = Rekisterinpitäjä
record-sentence-contact = Yhteyshenkilöt
record-sentence-officer = Tietosuojavastaava
record-sentence-purposes = Keskusteluja käytetään vain laadunarviointiin, koulutukseen ja neuvonnan suunnitteluun
record-sentence-basis = Käsittelyn oikeusperuste
record-sentence-training = Koulutuksen esimerkkejä säilytetään enintään yhtä kauan kuin keskusteluja
record-sentence-subjects = Rekisteröityjä ovat asiakkaat, joita ei tunnisteta, ja henkilöstö, jolla on käyttäjätili
record-sentence-conversations = Keskustelut tallennetaan kokonaan: viestit, ajat, kieli, kanava, aihe ja asiakkaan antama arvosana
record-sentence-scrubbed = Asiakkaan kirjoittamat henkilötiedot poistetaan automaattisesti ennen tallennusta
record-sentence-notes = Lähdejärjestelmän sisäisiä muistiinpanoja tuodaan vain perustellusti
record-sentence-imports = Tiedot tulevat chattijärjestelmien omista vientitiedostoista
record-sentence-recipients = Tietoja ei luovuteta säännöllisesti kenellekään
record-sentence-exports = Tiedostoon viedyllä kokoelmalla on aina tarkoitus ja tuhoamispäivä
record-sentence-network = Ohjelmassa ei ole verkkokoodia, eikä se lähetä tietoja mihinkään
record-sentence-transfers = Tietoja ei siirretä kolmansiin maihin eikä kansainvälisille järjestöille
record-sentence-two-years = Keskustelu tuhotaan viimeistään kahden vuoden kuluttua sen ensimmäisestä päivästä
record-sentence-destruction = Tuhottu teksti kirjoitetaan yli, ja sitä etsitään tiedostoista tuhoamisen jälkeen
record-sentence-backups = Varmuuskopio poistetaan 30 päivän kuluttua, eikä siinä ole mitään, mikä tuhotaan ennen sitä
record-sentence-file-rights = Rekisteritiedostoa voivat lukea vain ne järjestelmän käyttäjät, joille se on tarkoitettu
record-sentence-log = Rekisterin käyttö kirjataan käyttölokiin, jonka merkinnät on ketjutettu
record-sentence-roles = Jokainen näkee ja tekee vain sen, minkä oma rooli sallii
record-sentence-accounts = Jokaisella on oma käyttäjätili ja salasana
record-sentence-log-time = Käyttölokissa on, kuka teki mitä ja milloin, määräajan
record-sentence-figures = Henkilökohtaiset luvut näytetään vain henkilölle itselleen

## What each is checked by

record-opened = { $count ->
    [0] Keskusteluja ei ole avattu
    [one] 1 keskustelu avattu
   *[other] { $count } keskustelua avattu
}
record-collections = { $count ->
    [one] 1 kokoelma
   *[other] { $count } kokoelmaa
}
record-no-identity = asiakkaan henkilöllisyydelle ei ole kenttää
record-accounts = { $count ->
    [one] 1 käyttäjätili
   *[other] { $count } käyttäjätiliä
}
record-rated = { $count ->
    [one] asiakkaan antama arvosana 1 keskustelussa
   *[other] asiakkaan antama arvosana { $count } keskustelussa
}
record-kinds = Keskusteluja, joista on poistettu: { $kinds }
record-kinds-none = Keskusteluista ei ole tarvinnut poistaa mitään
record-leak = Satunnaisotoksessa jäljellä { $share }
record-leak-none = Jääneitä tietoja ei ole vielä mitattu
record-imports = { $count ->
    [0] Mitään ei ole vielä tuotu
    [one] 1 tuonti
   *[other] { $count } tuontia
}
record-exports = { $count ->
    [0] Yhtään kokoelmaa ei ole viety tiedostoon
    [one] 1 kokoelma viety tiedostoon
   *[other] { $count } kokoelmaa viety tiedostoon
}
record-more = { $count ->
    [one] ja 1 aiempi
   *[other] ja { $count } aiempaa
}
record-logs = { $count ->
    [one] käyttöloki viety 1 kerran
   *[other] käyttöloki viety { $count } kertaa
}
record-reports = { $count ->
    [one] tuonnin raportti viety 1 kerran
   *[other] tuonnin raportti viety { $count } kertaa
}
record-records = { $count ->
    [one] tämä seloste viety 1 kerran
   *[other] tämä seloste viety { $count } kertaa
}
record-packages = { $count ->
    [one] 1 ohjelmakirjasto tarkistettiin, kun ohjelma koottiin: se ei avaa verkkoyhteyksiä
   *[other] { $count } ohjelmakirjastoa tarkistettiin, kun ohjelma koottiin: yksikään ei avaa verkkoyhteyksiä
}
record-overwrites = ylikirjoitus on päällä
record-backups = { $count ->
    [0] Varmuuskopioita ei ole
    [one] 1 varmuuskopio
   *[other] { $count } varmuuskopiota
}
record-oldest = vanhin { $date }
record-mode-file = tiedosto { $mode }
record-mode-folder = kansio { $mode }
record-mode-unknown = järjestelmä ei näytä oikeuksia
record-refused = { $count ->
    [one] 1 toiminto evätty
   *[other] { $count } toimintoa evätty
}
record-lock = { $minutes ->
    [one] ikkuna lukitaan 1 minuutin kuluttua
   *[other] ikkuna lukitaan { $minutes } minuutin kuluttua
}
record-session = { $hours ->
    [one] istunto päättyy 1 tunnin kuluttua
   *[other] istunto päättyy { $hours } tunnin kuluttua
}
record-hashes = salasanoista säilytetään vain Argon2id-tiiviste
record-account-data = Tilistä säilytetään käyttäjätunnus, nimi, roolit, tila, kirjautumisten ajat ja asetukset; tilejä ei poisteta
record-log-data = Merkinnässä on aika, tekijä, toiminto, kohteen numero, määrä ja käyttötarkoitus, ei tekstiä
record-months = { $months ->
    [one] säilytetään 1 kuukausi
   *[other] säilytetään { $months } kuukautta
}

## Why a sentence does not hold

record-reason-opened = { $count ->
    [one] 1 keskustelu on avattu ilman käyttötarkoitusta
   *[other] { $count } keskustelua on avattu ilman käyttötarkoitusta
}
record-reason-examples = { $count ->
    [one] 1 esimerkin keskustelua ei ole
   *[other] { $count } esimerkin keskustelua ei ole
}
record-reason-tables = tiedoston taulut eivät ole ohjelman tekemät

# $counted number
# $found number
record-reason-counters = rekisterissä on { $found }, mutta tuonnin ja tuhoamisen jälkeen pitäisi olla { $counted }
record-reason-rules = { $count ->
    [one] 1 keskustelun henkilötiedot on poistettu vanhemmalla säännöstöllä
   *[other] { $count } keskustelun henkilötiedot on poistettu vanhemmalla säännöstöllä
}
record-reason-notes = { $count ->
    [one] 1 tuonti toi sisäisiä muistiinpanoja ilman perustetta
   *[other] { $count } tuontia toi sisäisiä muistiinpanoja ilman perustetta
}
record-reason-astray = { $count ->
    [one] 1 keskustelu ei ole tullut tuonnilla
   *[other] { $count } keskustelua ei ole tullut tuonnilla
}
record-reason-imports = { $count ->
    [one] 1 tuonnin luvut eivät täsmää
   *[other] { $count } tuonnin luvut eivät täsmää
}
record-reason-exports = { $count ->
    [one] 1 kokoelma on viety ilman tarkoitusta
   *[other] { $count } kokoelmaa on viety ilman tarkoitusta
}
record-reason-exports-missing = { $count ->
    [one] 1 käyttölokiin kirjattu vienti puuttuu luettelosta
   *[other] { $count } käyttölokiin kirjattua vientiä puuttuu luettelosta
}
record-reason-network = ohjelmassa on { $names }
record-reason-oldest = vanhin keskustelu on alkanut { $date }
record-reason-not-destroyed = { $count ->
    [one] 1 keskustelu on piilotettu, mutta ei vielä tuhottu
   *[other] { $count } keskustelua on piilotettu, mutta ei vielä tuhottu
}
record-reason-overwrite = ylikirjoitus ei ole päällä
record-reason-found = { $count ->
    [one] tiedostoista löytyi 1 tuhottu merkkijono
   *[other] tiedostoista löytyi { $count } tuhottua merkkijonoa
}
record-reason-unchecked = { $date } tuhottua tekstiä ei voitu etsiä tiedostoista

# $run number
record-reason-changed-run = tuhoamispöytäkirjaa { $run } on muutettu tai se on poistettu ajon päätyttyä

record-reason-backups = { $count ->
    [one] 1 tiedosto varmuuskopioiden kansiossa on yli aikansa
   *[other] { $count } tiedostoa varmuuskopioiden kansiossa on yli aikansa
}
record-reason-backups-unseen = { $count ->
    [one] 1 varmuuskopioiden kansiota ei voi lukea, vaikka kopioiden aika on ohi
   *[other] { $count } varmuuskopioiden kansiota ei voi lukea, vaikka kopioiden aika on ohi
}
record-reason-backups-over-number = { $count ->
    [one] 1 varmuuskopio on yli säilytettävän määrän
   *[other] { $count } varmuuskopiota on yli säilytettävän määrän
}
record-reason-exposed = koneen kaikki käyttäjät pääsevät käsiksi: { $names }

# $row number
record-reason-log = lokiketju katkeaa merkinnän { $row } kohdalla
record-reason-roles = { $count ->
    [one] 1 käyttäjätilillä ei ole ohjelman tuntemaa roolia
   *[other] { $count } käyttäjätilillä ei ole ohjelman tuntemaa roolia
}
record-reason-names = { $count ->
    [one] 1 tilillä on sama käyttäjätunnus kuin toisella
   *[other] { $count } tilillä on sama käyttäjätunnus kuin toisella
}
record-reason-hashes = { $count ->
    [one] 1 tilin salasana on suojattu heikommin kuin ohjelma vaatii
   *[other] { $count } tilin salasana on suojattu heikommin kuin ohjelma vaatii
}
record-reason-log-time = vanhin merkintä on { $date }

## The change that turns a sentence red

record-change-purposes = Muuttuu punaiseksi, jos keskustelu avataan ilman näitä käyttötarkoituksia
record-change-training = Muuttuu punaiseksi, jos esimerkin keskustelua ei enää ole
record-change-subjects = Muuttuu punaiseksi, jos tiedostoon tulee taulu tai kenttä, jota ohjelma ei ole tehnyt
record-change-conversations = Muuttuu punaiseksi, jos keskustelu tulee tai häviää muuten kuin tuonnilla ja tuhoamisella
record-change-scrubbed = Muuttuu punaiseksi, jos keskustelun henkilötiedot on poistettu vanhemmalla säännöstöllä
record-change-notes = Muuttuu punaiseksi, jos tuonnissa on muistiinpanoja ilman perustetta
record-change-imports = Muuttuu punaiseksi, jos keskustelu ei kuulu tuontiin tai tuonnin luvut eivät täsmää
record-change-exports = Muuttuu punaiseksi, jos viennillä ei ole tarkoitusta tai se puuttuu luettelosta
record-change-network = Muuttuu punaiseksi, jos ohjelmaan kootaan kirjasto, joka avaa verkkoyhteyksiä
record-change-two-years = Muuttuu punaiseksi, jos keskustelu säilyisi liian kauan tai on tuhoamatta ajallaan
record-change-destruction = Muuttuu punaiseksi, jos tuhottua tekstiä löytyy tiedostoista tai sitä ei voitu etsiä, tai jos tuhoamispöytäkirjaa on muutettu jälkikäteen
record-change-backups = Muuttuu punaiseksi, jos kopio on yli 30 päivää vanha, kopioita on yli seitsemän tai vanhan kopion kansiota ei voi lukea
record-change-file-rights = Muuttuu punaiseksi, jos koneen kaikki käyttäjät voivat lukea tiedostoja tai kirjoittaa kansioon
record-change-log = Muuttuu punaiseksi, jos merkintä muutetaan, poistetaan tai lisätään muualla kuin ohjelmassa
record-change-roles = Muuttuu punaiseksi, jos tilillä ei ole roolia tai se on ohjelmalle tuntematon
record-change-accounts = Muuttuu punaiseksi, jos kahdella tilillä on sama käyttäjätunnus tai salasana on suojattu heikommin
record-change-log-time = Muuttuu punaiseksi, jos käyttölokissa on tätä vanhempi merkintä

## Screen

record-look = Katso…
record-fill = Täytä…
record-fill-title = Rekisterinpitäjän ilmoitukset
record-fill-leave-title = Jätetäänkö muutokset tallentamatta?
record-fill-leave-body = { $count ->
    [one] 1 kenttää on muutettu, eikä sitä ole tallennettu
   *[other] { $count } kenttää on muutettu, eikä niitä ole tallennettu
}
record-fill-leave = Jätä tallentamatta
record-fill-stay = Jatka kirjoittamista
record-fill-body = Nämä kohdat tulevat selosteeseen sellaisinaan. Puhelinnumerot ja sähköpostiosoitteet säilyvät yhteystiedoissa, muut henkilötiedot poistetaan.
record-fill-agency = Tyhjänä rekisterin viraston nimi
record-filled = Ilmoitukset tallennettiin
record-print = Tulosta…
record-print-title = Tulosta seloste
record-print-body = Seloste tallennetaan sivuksi, jonka voi avata ja tulostaa selaimessa. Siinä ei ole keskustelujen tekstiä. Tallennus kirjataan käyttölokiin.
record-print-untrue = { $count ->
    [one] 1 väittämä ei pidä enää paikkaansa. Selosteen voi tulostaa, mutta kohta merkitään siihen.
   *[other] { $count } väittämää ei pidä enää paikkaansa. Selosteen voi tulostaa, mutta kohdat merkitään siihen.
}
record-print-language = Sivun kieli
record-print-button = Tallenna sivu
record-printed = Seloste tallennettiin tiedostoon { $file }

# $date is written year first.
record-file = seloste-{ $date }.html

## Page and terminal

record-page-article = Yleisen tietosuoja-asetuksen (EU) 2016/679 30 artikla
record-page-by = Tallentaja
record-page-when = Tarkistettu rekisteristä
record-page-log = Käyttölokin uusin merkintä
record-page-note = Pitää paikkansa -väittämät ohjelma tarkisti avatusta rekisteristä tällä hetkellä. Rekisterinpitäjän ilmoituksia se ei voi tarkistaa.
record-false = Ei pidä enää paikkaansa: ”{ $sentence }”. Syy: { $reason }. Selosteen voi tulostaa, mutta kohta merkitään siihen.
cli-record-written = Seloste tallennettiin: { $path }
