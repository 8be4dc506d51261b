### Settings: one column of cards, 640 px.

settings-appearance = Utseende
settings-theme = Tema
settings-theme-system = Som i operativsystemet
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-theme-contrast = Hög kontrast
settings-text-size = Textstorlek
settings-text-smaller = Mindre text
settings-text-larger = Större text
settings-density = Täthet
settings-density-comfortable = Luftig
settings-density-compact = Tät
settings-motion = Rörelse
settings-motion-full = Övergångar visas
settings-motion-none = Ingen rörelse
settings-language = Språk
settings-language-help = Byts genast. Konversationernas språk påverkas inte.
settings-shortcuts = Kortkommandon
settings-shortcuts-search = Sök ett kortkommando
settings-shortcuts-none = Inget kortkommando motsvarar sökningen
settings-password = Ditt lösenord
settings-password-changed = Bytt { $date }
settings-remembered = Språk, tema och textstorlek sparas i användarkontot. Täthet och rörelse gäller tills du loggar ut.

## Shortcuts, by what they do

shortcut-search = Gå till sökfältet
shortcut-next-row = Nästa rad i en lista
shortcut-previous-row = Föregående rad i en lista
shortcut-first-row = Första raden i en lista
shortcut-last-row = Sista raden i en lista
shortcut-open = Öppna eller granska
shortcut-menu = Meny för den valda konversationen
shortcut-unfold = Öppna eller stäng händelsen
shortcut-verdict = Ge en bedömning
shortcut-value = Ge kriteriet ett värde
shortcut-next-criterion = Nästa kriterium
shortcut-previous-criterion = Föregående kriterium
shortcut-finish-next = Klar, nästa
shortcut-save = Spara
shortcut-undo = Ångra
shortcut-redo = Gör om
shortcut-flag = Flagga
shortcut-next-hit = Nästa träff
shortcut-previous-hit = Föregående träff
shortcut-next-area = Nästa område
shortcut-previous-area = Föregående område
shortcut-notices = Gå till meddelandena nere till höger
shortcut-help = Visa kortkommandon
shortcut-close = Stäng eller avbryt
shortcut-text-size = Ändra textstorleken
shortcut-everywhere = Överallt
