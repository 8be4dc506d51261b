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
palette-days = { $days ->
    [one] yesterday or today
   *[other] the last { $days } days
}
palette-elsewhere = { $screen }: { $act }
palette-none = Nothing matches

## Why an act can do nothing now

palette-here = You are here
palette-in-use = In use
palette-no-notices = There are no notices at the lower right
palette-no-hits = No hits are open
palette-no-review = No conversation is open
palette-no-skip = There is nothing to skip
palette-no-undo = There is nothing to undo
palette-no-redo = There is nothing to redo
palette-no-differences = No differences wait for you
palette-round-closed = The round is closed
palette-nothing-finished = No review of yours in an open round is finished
palette-no-verdict = The answer has no verdict yet
palette-saved = Everything is saved
palette-first-answer = This is the first answer
palette-last-answer = This is the last answer
palette-first-item = This is the first conversation
palette-last-item = This is the last conversation
palette-row-chosen = Enter opens the chosen row
