### Accounts: the list at the left, one account at the right. For supervisors.

accounts-subtitle = { $count ->
    [one] 1 användarkonto
   *[other] { $count } användarkonton
}
accounts-search = Sök användare
accounts-show-active = Aktiva
accounts-show-disabled = Inaktiverade
accounts-show-all = Alla
accounts-new = Nytt användarkonto…

## Table

accounts-column-name = Namn, användarnamn
accounts-column-last = Senast
accounts-column-state = Status
accounts-never-signed-in = aldrig
accounts-none-title = Inget användarkonto motsvarar sökningen
accounts-choose-hint = Välj ett användarkonto så visas uppgifterna här

## One account

accounts-username = Användarnamn
accounts-username-help = Bokstäver, siffror, punkter och streck. Namnet kan inte bytas senare.
accounts-display-name = Visningsnamn
accounts-roles = Roller
accounts-role-help-reviewer = granskar svar och läser konversationer
accounts-role-help-trainer = samlar exempel för utbildning
accounts-role-help-supervisor = sköter användarkonton, import och registret
accounts-roles-missing = Välj minst en roll
accounts-languages = Språk för granskning
accounts-languages-help = Om inget är valt kan konversationer på alla språk komma till arbetskön
accounts-created = Skapat { $date }
accounts-last-sign-in = Senaste inloggning { $when }
accounts-password-changed = Lösenordet byttes { $date }
accounts-password-never = Inget eget lösenord har valts än
accounts-save = Spara ändringarna
accounts-saved = Ändringarna i användarkontot sparades
accounts-saved-own = Ditt eget användarkonto ändrades. Logga in på nytt, så gäller rollerna.
accounts-last-supervisor = Registret måste ha minst en huvudanvändare. Ge först rollen till någon annan.
accounts-events = Senaste händelser
accounts-events-all = Visa alla i användningsloggen

## New account

accounts-create-title = Nytt användarkonto
accounts-create-body = Användaren får en engångskod för den första inloggningen och väljer sedan ett eget lösenord
accounts-create-button = Skapa användarkontot

## One-time code

accounts-code-give = Ge en engångskod…
accounts-code-own = Du kan inte ge dig själv en engångskod. Byt ditt eget lösenord i inställningarna.
accounts-code-confirm-title = Ska { $name } få en engångskod?
accounts-code-confirm-body = Det nuvarande lösenordet slutar fungera genast. Användaren loggar in med koden och väljer ett nytt lösenord.
accounts-code-confirm-button = Ge en engångskod
accounts-code-title = Engångskod: { $name }
accounts-code-once = Koden visas bara nu och gäller en gång. Ge den direkt till personen.
accounts-code-valid = Giltig till { $until }
accounts-code-next = Så fortsätter det
accounts-code-next-steps = Personen loggar in med användarnamnet { $username } och den här koden och väljer ett eget lösenord. På den här datorn loggar du först ut: menyn finns bredvid ditt namn nere till vänster.
accounts-code-copy = Kopiera koden
accounts-code-close = Koden är given, stäng

## Enable, disable

accounts-disable = Inaktivera…
accounts-enable = Aktivera
accounts-disable-title = Ska { $name } inaktiveras?
accounts-disable-body = Användaren kan inte längre logga in och en öppen session avslutas. Granskningarna finns kvar. Kontot kan aktiveras igen.
accounts-disable-button = Inaktivera
accounts-disabled-toast = Användarkontot inaktiverades
