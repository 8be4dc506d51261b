### Settings: one column of cards, 640 px.

settings-appearance = Ulkoasu
settings-theme = Teema
settings-theme-system = Kuten käyttöjärjestelmässä
settings-theme-light = Vaalea
settings-theme-dark = Tumma
settings-theme-contrast = Suuri kontrasti
settings-text-size = Tekstin koko
settings-text-smaller = Pienempi teksti
settings-text-larger = Suurempi teksti
settings-density = Tiheys
settings-density-comfortable = Väljä
settings-density-compact = Tiivis
settings-motion = Liike
settings-motion-full = Siirtymät näkyvät
settings-motion-none = Ei liikettä
settings-language = Kieli
settings-language-help = Vaihtuu heti. Keskustelujen kieleen tämä ei vaikuta.
settings-shortcuts = Pikanäppäimet
settings-shortcuts-search = Hae pikanäppäintä
settings-shortcuts-none = Yksikään pikanäppäin ei vastaa hakua
settings-password = Oma salasana
settings-password-changed = Vaihdettu { $date }
settings-remembered = Kieli, teema ja tekstin koko muistetaan käyttäjätilillä. Tiheys ja liike ovat voimassa uloskirjautumiseen asti.

## Shortcuts, by what they do

shortcut-search = Siirry hakukenttään
shortcut-next-row = Luettelon seuraava rivi
shortcut-previous-row = Luettelon edellinen rivi
shortcut-first-row = Luettelon ensimmäinen rivi
shortcut-last-row = Luettelon viimeinen rivi
shortcut-open = Avaa tai arvioi
shortcut-menu = Valitun keskustelun valikko
shortcut-unfold = Avaa tai sulje merkintä
shortcut-verdict = Anna arvio
shortcut-value = Anna kriteerille arvo
shortcut-next-criterion = Seuraava kriteeri
shortcut-previous-criterion = Edellinen kriteeri
shortcut-finish-next = Valmis, seuraava
shortcut-save = Tallenna
shortcut-undo = Kumoa
shortcut-redo = Tee uudelleen
shortcut-flag = Liputa
shortcut-next-hit = Seuraava osuma
shortcut-previous-hit = Edellinen osuma
shortcut-next-area = Seuraava alue
shortcut-previous-area = Edellinen alue
shortcut-notices = Siirry oikean alakulman ilmoituksiin
shortcut-help = Näytä pikanäppäimet
shortcut-close = Sulje tai peruuta
shortcut-text-size = Muuta tekstin kokoa
shortcut-everywhere = Kaikkialla
