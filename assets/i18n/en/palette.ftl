### The command palette: what an account may do here, found by typing.

palette-title = Command palette
palette-hint = Screen, action or words to search for
palette-go = Go to
palette-acts = Actions
palette-theme = Theme: { $theme }
palette-density = Density: { $density }
palette-language = Language: { $language }
palette-open = Open conversation number { $number }
palette-search = Search conversations: { $words }
palette-none = Nothing matches
