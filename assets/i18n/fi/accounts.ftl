### Accounts: the list at the left, one account at the right. For supervisors.

accounts-subtitle = { $count ->
    [one] 1 käyttäjätili
   *[other] { $count } käyttäjätiliä
}
accounts-search = Hae käyttäjiä
accounts-show-active = Käytössä
accounts-show-disabled = Pois käytöstä
accounts-show-all = Kaikki
accounts-new = Uusi käyttäjätili…

## Table

accounts-column-name = Nimi ja käyttäjätunnus
accounts-column-last = Viimeksi
accounts-column-state = Tila
accounts-never-signed-in = ei koskaan
accounts-none-title = Yksikään käyttäjätili ei vastaa hakua
accounts-choose-hint = Valitse käyttäjätili, niin sen tiedot näkyvät tässä

## One account

accounts-username = Käyttäjätunnus
accounts-username-help = Kirjaimia, numeroita, pisteitä ja viivoja. Tunnusta ei voi vaihtaa myöhemmin.
accounts-display-name = Näyttönimi
accounts-roles = Roolit
accounts-role-help-reviewer = arvioi vastauksia ja lukee keskusteluja
accounts-role-help-trainer = kokoaa esimerkkejä koulutusta varten
accounts-role-help-supervisor = hoitaa käyttäjätilit, tuonnin ja rekisterin
accounts-roles-missing = Valitse vähintään yksi rooli
accounts-languages = Arvioinnin kielet
accounts-languages-help = Jos mitään ei ole valittu, työjonoon voi tulla keskusteluja kaikilla kielillä
accounts-created = Luotu { $date }
accounts-last-sign-in = Kirjautui viimeksi { $when }
accounts-password-changed = Salasana vaihdettu { $date }
accounts-password-never = Omaa salasanaa ei ole vielä valittu
accounts-save = Tallenna muutokset
accounts-saved = Käyttäjätilin muutokset tallennettiin
accounts-saved-own = Oma käyttäjätilisi muuttui. Kirjaudu uudelleen, niin roolit ovat käytössä.
accounts-last-supervisor = Rekisterissä on oltava vähintään yksi pääkäyttäjä. Anna rooli ensin jollekin toiselle.
accounts-events = Viimeisimmät toimet
accounts-events-all = Näytä kaikki käyttölokissa

## New account

accounts-create-title = Uusi käyttäjätili
accounts-create-body = Käyttäjä saa kertakoodin, jolla hän kirjautuu ensimmäisen kerran ja valitsee oman salasanan
accounts-create-button = Luo käyttäjätili

## One-time code

accounts-code-give = Anna kertakoodi…
accounts-code-own = Itselleen ei voi antaa kertakoodia. Vaihda oma salasanasi asetuksissa.
accounts-code-confirm-title = Annetaanko kertakoodi käyttäjälle { $name }?
accounts-code-confirm-body = Nykyinen salasana lakkaa toimimasta heti. Käyttäjä kirjautuu koodilla ja valitsee uuden salasanan.
accounts-code-confirm-button = Anna kertakoodi
accounts-code-title = Kertakoodi: { $name }
accounts-code-once = Koodi näytetään vain nyt ja kelpaa kerran. Anna se henkilölle itselleen.
accounts-code-valid = Voimassa { $until } asti
accounts-code-next = Näin jatketaan
accounts-code-next-steps = Henkilö kirjautuu tunnuksella { $username } ja tällä koodilla ja valitsee oman salasanan. Tällä koneella kirjaudu ensin ulos: valikko on nimesi vieressä vasemmalla alhaalla.
accounts-code-copy = Kopioi koodi
accounts-code-close = Koodi on annettu, sulje

## Enable, disable

accounts-disable = Poista käytöstä…
accounts-enable = Ota käyttöön
accounts-disable-title = Poistetaanko { $name } käytöstä?
accounts-disable-body = Käyttäjä ei voi enää kirjautua, ja avoin istunto päättyy. Hänen arviointinsa säilyvät. Tilin voi ottaa uudelleen käyttöön.
accounts-disable-button = Poista käytöstä
accounts-disabled-toast = Käyttäjätili poistettiin käytöstä
