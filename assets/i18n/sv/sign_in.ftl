### Sign-in, first start, passwords, the lock. Right column 400 px wide, left side 480 px of text.

## Left side: what the program promises

sign-in-slogan = Rådgivningens konversationer för granskning, utan personuppgifter
sign-in-promise-scrub = Personuppgifter tas bort före lagringen
sign-in-promise-retention = Konversationerna förstörs efter två år
sign-in-promise-local = Filen finns på den här datorn, programmet använder inget nätverk

# $when begins the line: “Today 8:01” or a date with time.
sign-in-destroyed = { $count ->
    [0] { $when } fanns inget att förstöra
    [one] { $when } förstördes 1 konversation
   *[other] { $when } förstördes { $count } konversationer
}

# $done number
# $total number
sign-in-destroying = Konversationer förstörs: { $done } av { $total }
sign-in-register = Öppnat register: { $file }

## Right side: signing in

sign-in-title = Inloggning
sign-in-username = Användarnamn
sign-in-password-or-code = Lösenord eller engångskod
sign-in-show-password = Visa lösenordet
sign-in-hide-password = Dölj lösenordet
sign-in-purpose = Vad används registret till nu?
sign-in-purpose-logged = skrivs i loggen
sign-in-purpose-supervisor = En huvudanvändare kan välja vilket som helst av dem
sign-in-button = Logga in
sign-in-busy = Lösenordet kontrolleras
sign-in-forgotten = En huvudanvändare ger en engångskod om du har glömt lösenordet
sign-in-again = Kontrollera användarnamnet och skriv lösenordet på nytt.
sign-in-purpose-needed = Kontots roll räcker inte för det valda ändamålet. Välj ett annat och logga in.
sign-in-open-other = Öppna ett annat register…
sign-in-language = Språk i programmet
sign-in-opening = Registret öppnas
sign-in-session-ended = Sessionen har avslutats. Logga in på nytt.

## Signing out and closing the window

exit-sign-out-title = Ska du loggas ut fast det du har skrivit går förlorat?
exit-close-title = Ska fönstret stängas fast det du har skrivit går förlorat?
exit-plan = Planen för en omgång vars urval inte har dragits
exit-verdict = Bedömningen av en svarstext, som inte har sparats

# $screen is the name of a screen.
exit-failed = { $screen }: texter som inte kunde sparas
# $screen is the name of a screen.
exit-saving = { $screen }: texter som håller på att sparas
exit-sign-out-action = Logga ut utan att spara
exit-close-action = Stäng utan att spara

## Own password after a one-time code

password-choose-title = Välj ett eget lösenord
password-choose-body = Engångskoden gäller bara en gång. När du har valt ett eget lösenord öppnas Seula.
# Who gave the code, and when.
password-choose-from = Engångskoden gavs av { $name } { $when }. Berätta det för hen om du inte bad om den.
password-current = Nuvarande lösenord
password-new = Nytt lösenord
password-repeat = Nytt lösenord en gång till
password-rule = 15–128 tecken. Mellanslag räknas med, specialtecken behövs inte.
password-differs = Lösenorden är inte lika
password-good = Lösenordet duger
password-suggest = Föreslå en lösenfras
password-suggested = Skriv upp lösenfrasen på ett säkert ställe: den visas inte igen
password-change = Byt lösenord
password-changed = Lösenordet är bytt
password-wrong = Lösenordet är fel. Skriv det på nytt. Vänta efter flera försök högst 60 s.

## First start, three steps

start-title = Det finns inget register på den här datorn än
start-body = Registret är en enda fil. Där sparas konversationerna utan personuppgifter, och därifrån förstörs de efter två år. Den första användaren är huvudanvändare och skapar kontona för de andra. Lösenordet kan inte återställas om det bara finns en huvudanvändare.
start-create = Skapa register
start-open = Öppna ett befintligt…

# $done number
# $total number
start-steps = Steg { $done } av { $total }
start-place-label = Registerfil
start-place-help = En disk i den här datorn, inte en nätverksenhet. Namnet slutar på .seula.
start-place-choose = Välj plats…
start-retention-title = Vems register är det här?
start-agency = Personuppgiftsansvarig (myndighet)
start-agency-help = Visas på åhörarkopior och i registrets uppgifter
start-margin = Marginal i dagar
start-margin-help = Konversationen förstörs så här många dagar innan två år har gått. Med 31 dagar hinner förstöringen bli klar inom två år även om datorn inte startas på en månad.
start-margin-wrong = Marginalen är 0–90 dagar
start-keeps = Förvaringstiden är två år från konversationens början och kan inte förlängas
start-supervisor-title = Vem är den första huvudanvändaren?
start-display-name = Visningsnamn
start-display-name-help = Namnet som andra användare ser
start-creating = Registret skapas
start-created = Registret är skapat
start-second-supervisor = Skapa även en andra huvudanvändare: lösenordet kan inte återställas om det bara finns en

## Another register, and a register that cannot be opened

open-title = Öppna ett register
open-action = Öppna
trouble-title = Registret kan inte öppnas
trouble-vanished-title = Registret har försvunnit

## Idle lock

lock-since = Skärmen låstes kl. { $time }. Logga in så fortsätter du där du var.
lock-soon = Skärmen låses om en minut. Vilken tangent som helst förlänger sessionen.
lock-now = Lås skärmen

## Idle lock, as a setting of the register

lock-title = Lås vid inaktivitet
lock-help = Skärmen låses när ingenting har rörts på så här länge. En varning kommer en minut innan. Inställningen gäller alla som använder registret.
lock-after = Låses efter
lock-minutes = { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minuter
}
lock-changed = { $minutes ->
    [one] Skärmen låses nu efter 1 minut
   *[other] Skärmen låses nu efter { $minutes } minuter
}
