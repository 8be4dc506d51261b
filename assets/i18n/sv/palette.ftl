### The command palette: what an account may do here, found by typing.

palette-title = Kommandosökning
palette-hint = Vy, åtgärd eller ord att söka efter
palette-go = Gå till
palette-acts = Åtgärder
palette-theme = Tema: { $theme }
palette-density = Täthet: { $density }
palette-language = Språk: { $language }
palette-open = Öppna konversation nummer { $number }
palette-search = Sök bland konversationerna: { $words }
palette-none = Inget motsvarar sökningen
