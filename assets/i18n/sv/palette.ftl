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
palette-days = { $days ->
    [one] i går eller i dag
   *[other] de senaste { $days } dagarna
}
palette-elsewhere = { $screen }: { $act }
palette-none = Inget motsvarar sökningen

## Why an act can do nothing now

palette-here = Du är här
palette-in-use = Används nu
palette-no-notices = Det finns inga meddelanden nere till höger
palette-no-hits = Inga träffar är öppna
palette-no-review = Ingen konversation är öppen
palette-no-skip = Det finns inget att hoppa över
palette-no-undo = Det finns inget att ångra
palette-no-redo = Det finns inget att göra om
palette-no-differences = Inga skillnader väntar på dig
palette-round-closed = Omgången är avslutad
palette-nothing-finished = Ingen av dina granskningar i öppna omgångar är klar
palette-no-verdict = Svaret har ännu ingen bedömning
palette-saved = Allt är sparat
palette-first-answer = Det här är det första svaret
palette-last-answer = Det här är det sista svaret
palette-first-item = Det här är den första konversationen
palette-last-item = Det här är den sista konversationen
palette-row-chosen = Enter öppnar den valda raden
