### Names of values: kinds, verdicts, roles, languages, sources. Lower case inside a line, capital as a label of its own.

## Kinds of removed values, on chips: lower case, no digits, not inflected

kind-hetu = henkilötunnus
kind-personnummer = ruotsalainen henkilötunnus
kind-isikukood = virolainen henkilötunnus
kind-passport = passin numero
kind-ru-passport = venäläisen passin numero
kind-permit-card = oleskelulupakortin numero
kind-customer-no = asiakasnumero
kind-diary-no = diaarinumero
kind-reference = viitenumero
kind-phone = puhelinnumero
kind-email = sähköpostiosoite
kind-iban = tilinumero
kind-card = maksukortin numero
kind-date = päivämäärä
kind-number = numerosarja
kind-address = katuosoite
kind-plate = ajoneuvon rekisterinumero
kind-ip = IP-osoite
kind-url-userinfo = verkko-osoitteen tunnistetieto
kind-name = nimi

## Verdicts

verdict-correct = Oikein
verdict-partly = Osittain oikein
verdict-incorrect = Väärin
verdict-outdated = Vanhentunut
verdict-no-answer = Ei vastausta
verdict-handover = Olisi pitänyt siirtää
verdict-unassessable = Ei arvioitavissa
verdict-none = Arvioimatta

## Causes of what was not correct

cause-guidance-missing = Ohje puuttuu
cause-guidance-outdated = Ohje on vanhentunut
cause-misunderstood = Kysymys ymmärrettiin väärin
cause-bot-content = Botin sisältö on väärä
cause-adviser-error = Neuvojan virhe
cause-technical-fault = Tekninen vika
cause-question-unclear = Kysymys oli epäselvä

## Criteria

scale-yes-no = Kyllä tai ei
scale-two = 2 pistettä
scale-three = 3 pistettä
scale-four = 4 pistettä
scale-five = 5 pistettä
value-no = Ei
value-yes = Kyllä
value-weak = Heikko
value-good = Hyvä
value-little = Vähän
value-partly = Osin
value-mostly = Pääosin
value-fully = Täysin
value-not-applicable = Ei koske
condition-always = Jokainen keskustelu
condition-bot-only = Vain botti vastasi
condition-live-only = Vain neuvoja vastasi
condition-handover-only = Siirretty neuvojalle
mender-guidance-writers = ohjeen kirjoittajat
mender-bot-keepers = botin sisällön ylläpitäjät
mender-adviser-trainers = neuvojien kouluttajat
mender-system-keepers = järjestelmän ylläpitäjät
mender-nobody = ei kukaan

## Who wrote a message

speaker-customer = Asiakas
speaker-bot = Botti
speaker-adviser = Neuvoja
speaker-system = Järjestelmä
speaker-service = Palvelu

## Roles and states of accounts, purposes

role-reviewer = laadunarvioija
role-trainer = kouluttaja
role-supervisor = pääkäyttäjä
state-active = käytössä
state-waiting = odottaa ensimmäistä kirjautumista
state-disabled = pois käytöstä
purpose-quality = Laadunarviointi
purpose-training = Koulutus
purpose-guidance = Neuvonnan suunnittelu
purpose-help-quality = vastausten oikeellisuus ja palvelun laatu
purpose-help-training = esimerkkien valinta kouluttajille
purpose-help-guidance = puutteet ohjeissa ja verkkosivuilla

## Channels

channel-bot = Botti
channel-live = Neuvoja
channel-mixed = Botti ja neuvoja
channel-service = Botti tai neuvoja

## Ratings by the customer

customer-rating-good = hyvä
customer-rating-bad = huono

## Languages of conversations

language-fi = suomi
language-sv = ruotsi
language-en = englanti
language-ru = venäjä
language-ar = arabia
language-so = somali
language-zh = kiina
language-uk = ukraina
language-fa = persia
language-unknown = ei tiedossa
language-other = muu kieli ({ $code })

## Languages of the interface, each in its own words

locale-fi = Suomi
locale-sv = Svenska
locale-en = English

## Systems from which files come

source-boost-ai = boost.ai
source-zendesk-chat = Zendesk Chat
source-rasa = Rasa
source-bot-framework = Bot Framework
source-role-content = JSON-rivit (role, content)
source-csv = CSV-taulukko
source-giosg = giosg
source-ninchat = Ninchat
source-genesys = Genesys
source-mapping = omat kenttävastaavuudet ”{ $name }”

## What a time is known from

time-zoned = lähteen aikaleima
time-assumed-utc = lähteen aikaleima, vyöhykkeeksi päätelty UTC
time-assumed-helsinki = lähteen aikaleima, ajaksi päätelty Suomen aika
time-vouched = tuojan antama päivä
time-missing = ei tiedossa

## How far a destruction run has come

run-state-planned = suunniteltu
run-state-hidden = piilotettu, tuhoamatta
run-state-deleting = tuhotaan
run-state-indexed = hakuindeksistä tuhottu
run-state-checkpointed = kirjoituslokista tuhottu
run-state-destroyed = tuhottu
run-state-verified = tuhottu ja tarkistettu

## Orders of a list

sort-newest = Uusin ensin
sort-oldest = Vanhin ensin
sort-longest = Pisin ensin
sort-best = Osuvin ensin

## What a long job is doing

stage-inspecting = Luetaan tiedostoa ja poistetaan henkilötietoja
stage-importing = Tuodaan keskusteluja
stage-indexing = Lisätään keskusteluja hakuun
stage-destroying = Tuhotaan keskusteluja
stage-shortening = Tuhoamispäivien siirto
stage-rescrubbing = Käydään koko rekisteriä läpi
stage-sampling = Arvotaan viestejä
stage-clearing = Siivotaan hakemistoa
stage-backing-up = Otetaan varmuuskopiota
stage-restoring = Palautetaan varmuuskopiota
stage-checking = Tarkistetaan rekisteritiedostoa
stage-proving = Käydään kaikkea läpi

## Why a record was refused, and what to do

refused-no-date = Keskustelulla ei ole päiväystä. Anna päivä, jota vanhempia keskusteluja tiedostossa ei ole.
refused-past-due = Säilytysaika on päättynyt, joten keskustelua ei saa enää tallentaa
refused-future-date = Päiväys on yli vuorokauden päässä tulevaisuudessa. Tarkista lähdejärjestelmän ja tietokoneen kello.
refused-bad-date = Päiväystä ei voi lukea. Vie tiedosto lähdejärjestelmästä niin, että päivä on muodossa 2026-11-24.
refused-encoding = Teksti ei ole kelvollista UTF-8:aa. Vie tiedosto lähdejärjestelmästä uudelleen.
refused-too-many-messages = Viestejä on yli 5 000. Jaa keskustelu lähdejärjestelmässä.
refused-too-large = Tietue on yli 16 mebitavua. Jaa keskustelu lähdejärjestelmässä.
refused-string-too-long = Yksi viesti tai kenttä on yli 64 kibitavua. Lyhennä tai jaa se lähdejärjestelmässä.
refused-too-deep = Tietueessa on yli 32 sisäkkäistä tasoa. Vie tiedosto lähdejärjestelmästä uudelleen.
refused-syntax = Tietueen rakenne on rikki tästä kohdasta alkaen. Vie tiedosto lähdejärjestelmästä uudelleen.
refused-cut-off = Tiedosto loppuu kesken tietueen. Vie tai kopioi tiedosto uudelleen.
refused-ragged = Rivillä on eri määrä sarakkeita kuin otsikkorivillä. Vie tiedosto lähdejärjestelmästä uudelleen.
refused-missing-field = Tietueesta puuttuu keskustelun tunnus, viestit tai puhujan rooli. Vie tiedosto niin, että ne ovat mukana.
refused-empty = Keskustelussa ei ole yhtään viestiä, jossa on tekstiä
refused-source-error = Lähdejärjestelmä on kirjoittanut tähän virheilmoituksen keskustelun sijasta. Vie tiedosto uudelleen.
refused-unknown-role = Viestillä on rooli, jota tiedoston muoto ei tunne. Tarkista roolien nimet lähdejärjestelmässä.

## Mappings

whom-note = sisäinen muistiinpano
whom-drop = ei viesti, jätetään pois
slot-id = Keskustelun tunniste
slot-text = Viestin teksti
slot-role = Kirjoittaja
slot-time = Aika
slot-language = Kieli
slot-topic = Aihe
slot-channel = Kanava
missing-text = Osoita kenttä, jossa on viestin teksti
missing-who = Osoita, kuka viestin kirjoitti, ja kerro, mitä sanat tarkoittavat
missing-id = Osoita keskustelun tunniste, jolla saman keskustelun viestit kootaan yhteen
speaker-internal-note = Sisäinen muistiinpano
mapping-fault-unreadable = Kenttävastaavuuksien tekstiä ei voi lukea
mapping-fault-name = Nimessä on 1–40 merkkiä: pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä

# $byte number
mapping-fault-text = Kenttävastaavuuksien tekstiä ei voi lukea tavusta { $byte } alkaen

## Why a reviewer passes a conversation

skip-language = En osaa kieltä riittävästi
skip-own-chat = Vastasin itse tai tunnen asian
skip-unreadable = Keskustelua ei voi ymmärtää
skip-off-topic = Ei koske palvelua
skip-other = Muu syy
