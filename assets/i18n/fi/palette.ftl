### The command palette: what an account may do here, found by typing.

palette-title = Komentohaku
palette-hint = Näkymä, toiminto tai haettavat sanat
palette-go = Siirry
palette-acts = Toiminnot
palette-theme = Teema: { $theme }
palette-density = Tiheys: { $density }
palette-language = Kieli: { $language }
palette-open = Avaa keskustelu numero { $number }
palette-search = Hae keskusteluista: { $words }
palette-days = { $days ->
    [one] eilen tai tänään
   *[other] viimeiset { $days } päivää
}
palette-elsewhere = { $screen }: { $act }
palette-none = Mikään ei vastaa hakua

## Why an act can do nothing now

palette-here = Olet tässä
palette-in-use = Käytössä
palette-no-notices = Oikeassa alakulmassa ei ole ilmoituksia
palette-no-hits = Avoinna ei ole osumia
palette-no-review = Mikään keskustelu ei ole avoinna
palette-no-skip = Ohitettavaa ei ole
palette-no-undo = Kumottavaa ei ole
palette-no-redo = Uudelleen tehtävää ei ole
palette-no-differences = Sinulle ei ole ratkaistavia eroja
palette-round-closed = Kierros on suljettu
palette-nothing-finished = Yksikään oma arviointi avoimissa kierroksissa ei ole valmis
palette-no-verdict = Vastauksella ei ole vielä arviota
palette-saved = Kaikki on tallennettu
palette-first-answer = Tämä on ensimmäinen vastaus
palette-last-answer = Tämä on viimeinen vastaus
palette-first-item = Tämä on ensimmäinen keskustelu
palette-last-item = Tämä on viimeinen keskustelu
palette-row-chosen = Enter avaa valitun rivin
