### Sign-in, first start, passwords, the lock. Right column 400 px wide, left side 480 px of text.

## Left side: what the program promises

sign-in-slogan = Neuvonnan keskustelut arvioitavaksi, henkilötiedot poistettuina
sign-in-promise-scrub = Henkilötiedot poistetaan ennen tallennusta
sign-in-promise-retention = Keskustelut tuhotaan kahden vuoden kuluttua
sign-in-promise-local = Tiedosto on tällä koneella, ohjelma ei käytä verkkoa

# $when begins the line: “Today 8:01” or a date with time.
sign-in-destroyed = { $count ->
    [0] { $when } ei ollut mitään tuhottavaa
    [one] { $when } tuhottiin 1 keskustelu
   *[other] { $when } tuhottiin { $count } keskustelua
}

# $done number
# $total number
sign-in-destroying = Tuhotaan keskusteluja: { $done }/{ $total }
sign-in-register = Avattu rekisteri: { $file }

## Right side: signing in

sign-in-title = Kirjautuminen
sign-in-username = Käyttäjätunnus
sign-in-password-or-code = Salasana tai kertakoodi
sign-in-show-password = Näytä salasana
sign-in-hide-password = Piilota salasana
sign-in-purpose = Mihin rekisteriä käytetään nyt?
sign-in-purpose-logged = kirjataan lokiin
sign-in-purpose-supervisor = Pääkäyttäjä voi valita minkä tahansa näistä
sign-in-button = Kirjaudu sisään
sign-in-busy = Tarkistetaan salasanaa
sign-in-forgotten = Pääkäyttäjä antaa kertakoodin, jos salasana on unohtunut
sign-in-again = Tarkista käyttäjätunnus ja kirjoita salasana uudelleen.
sign-in-purpose-needed = Tämän tilin rooli ei kelpaa valittuun tarkoitukseen. Valitse toinen ja kirjaudu sisään.
sign-in-open-other = Avaa toinen rekisteri…
sign-in-language = Käyttökieli
sign-in-opening = Avataan rekisteriä
sign-in-session-ended = Istunto on päättynyt. Kirjaudu sisään uudelleen.

## Signing out and closing the window

exit-sign-out-title = Kirjaudutaanko ulos, vaikka kirjoitettu katoaa?
exit-close-title = Suljetaanko ikkuna, vaikka kirjoitettu katoaa?
exit-plan = Kierroksen suunnitelma, jonka otosta ei ole poimittu
exit-verdict = Vastaustekstin arvio, jota ei ole tallennettu

# $screen is the name of a screen.
exit-failed = { $screen }: tekstit, joita ei voitu tallentaa
# $screen is the name of a screen.
exit-saving = { $screen }: tekstit, joita tallennetaan parhaillaan
exit-sign-out-action = Kirjaudu ulos tallentamatta
exit-close-action = Sulje tallentamatta

## Own password after a one-time code

password-choose-title = Valitse oma salasana
password-choose-body = Kertakoodi kelpaa vain kerran. Oman salasanan jälkeen Seula avautuu.
# Who gave the code, and when.
password-choose-from = Kertakoodin antoi { $name } { $when }. Jos et pyytänyt sitä, kerro siitä hänelle.
password-current = Nykyinen salasana
password-new = Uusi salasana
password-repeat = Uusi salasana uudelleen
password-rule = 15–128 merkkiä. Välilyönnit lasketaan mukaan, erikoismerkkejä ei tarvita.
password-differs = Salasanat eivät ole samat
password-good = Salasana kelpaa
password-suggest = Ehdota salalausetta
password-suggested = Kirjoita salalause muistiin turvalliseen paikkaan: sitä ei näytetä uudelleen
password-change = Vaihda salasana
password-changed = Salasana on vaihdettu
password-wrong = Salasana on väärin. Kirjoita se uudelleen. Usean yrityksen jälkeen odota enintään 60 s.

## First start, three steps

start-title = Tällä koneella ei ole vielä rekisteriä
start-body = Rekisteri on yksi tiedosto, johon keskustelut tallennetaan ilman henkilötietoja ja josta ne tuhotaan kahden vuoden kuluttua. Ensimmäinen käyttäjä on pääkäyttäjä: hän luo muiden tilit. Salasanaa ei voi palauttaa, jos pääkäyttäjiä on vain yksi.
start-create = Luo rekisteri
start-open = Avaa olemassa oleva…

# $done number
# $total number
start-steps = Vaihe { $done }/{ $total }
start-place-label = Rekisteritiedosto
start-place-help = Tämän koneen oma levy, ei verkkolevy. Nimi päättyy .seula.
start-place-choose = Valitse paikka…
start-retention-title = Kenen rekisteri tämä on?
start-agency = Rekisterinpitäjä (virasto)
start-agency-help = Näkyy monisteissa ja rekisterin tiedoissa
start-margin = Varmuusaika päivinä
start-margin-help = Keskustelu tuhotaan näin monta päivää ennen kuin kaksi vuotta on kulunut. 31 päivällä tuhoaminen ehtii valmiiksi kahden vuoden sisällä, vaikka konetta ei avattaisi kuukauteen.
start-margin-wrong = Varmuusaika on 0–90 päivää
start-keeps = Säilytysaika on kaksi vuotta keskustelun alusta, eikä sitä voi pidentää
start-supervisor-title = Kuka on ensimmäinen pääkäyttäjä?
start-display-name = Näyttönimi
start-display-name-help = Nimi, jonka muut käyttäjät näkevät
start-creating = Luodaan rekisteriä
start-created = Rekisteri on luotu
start-second-supervisor = Luo vielä toinen pääkäyttäjä: salasanaa ei voi palauttaa, jos heitä on vain yksi

## Another register, and a register that cannot be opened

open-title = Avaa rekisteri
open-action = Avaa
trouble-title = Rekisteriä ei voi avata
trouble-vanished-title = Rekisteri on kadonnut

## Idle lock

lock-since = Näyttö lukittiin klo { $time }. Kirjaudu, niin jatkat siitä, mihin jäit.
lock-soon = Näyttö lukitaan minuutin kuluttua. Mikä tahansa näppäin jatkaa istuntoa.
lock-now = Lukitse näyttö

## Idle lock, as a setting of the register

lock-title = Lukitus käyttämättömänä
lock-help = Näyttö lukitaan, kun mihinkään ei ole koskettu näin pitkään aikaan. Siitä varoitetaan minuuttia aiemmin. Asetus koskee kaikkia, jotka käyttävät tätä rekisteriä.
lock-after = Lukitaan, kun on kulunut
lock-minutes = { $minutes ->
    [one] 1 minuutti
   *[other] { $minutes } minuuttia
}
lock-changed = { $minutes ->
    [one] Näyttö lukitaan nyt 1 minuutin kuluttua
   *[other] Näyttö lukitaan nyt { $minutes } minuutin kuluttua
}
