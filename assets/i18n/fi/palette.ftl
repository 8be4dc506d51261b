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
palette-none = Mikään ei vastaa hakua
