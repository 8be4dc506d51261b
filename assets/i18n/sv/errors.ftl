### Errors: the thing, then the reason, then what to do. One message for each kind of error.

error-not-signed-in = Åtgärden kräver inloggning. Logga in på nytt.
error-forbidden = Behörighet till detta saknas. Be en huvudanvändare om den roll som åtgärden hör till.
error-reauthentication-needed = För detta behövs ditt lösenord en gång till. Bekräfta med lösenord och försök igen.
error-sign-in-failed = Inloggningen lyckades inte. Vänta efter flera försök högst 60 s (på en ny dator 15 min).
error-empty-field = Ett fält är tomt. Fyll i det och försök igen.
error-password-length = Lösenordet måste ha 15–128 tecken. Mellanslag räknas med.
error-password-weak = Lösenordet är för lätt att gissa. Gör det längre, till exempel med flera ord som inte hör ihop, eller använd den föreslagna lösenfrasen. Specialtecken behövs inte.
error-username-taken = Användarnamnet används redan. Välj ett annat.
error-username-invalid = Ett användarnamn har 1–64 tecken: bokstäver, siffror, punkter och streck. Rätta det och försök igen.
error-last-supervisor = Registret måste ha minst en huvudanvändare. Ge först rollen till någon annan.
error-conflict = Det gick inte att spara. Någon annan har ändrat samma ställe under tiden. Kontrollera den nyaste versionen och spara på nytt.
error-pass-stands = Det går inte att ta tillbaka. En annan granskare har samtalet nu eller har granskat det färdigt, och din granskning skulle inte vara blind.
error-not-found = Det finns inte längre. Det har tagits bort, eller så har förvaringstiden gått ut och det har förstörts.
error-verdicts-missing = { $count ->
    [one] Granskningen kan inte markeras som klar. 1 svar saknar bedömning.
   *[other] Granskningen kan inte markeras som klar. { $count } svar saknar bedömning.
}
error-values-missing = { $count ->
    [one] Granskningen kan inte markeras som klar. 1 kriterium saknar värde.
   *[other] Granskningen kan inte markeras som klar. { $count } kriterier saknar värde.
}

# $limit number
error-text-too-long = Texten har högst { $limit } tecken. Korta av den och försök igen.

# $least number
error-sample-too-small = Urvalet behöver minst { $least } konversationer, så att två av varje stratum är med. Gör det större eller dela mindre.

# $limit number
error-sample-too-large = Urvalet skulle få fler än { $limit } konversationer. Begränsa sökningen eller välj färre risker.

# $limit number
error-strata-too-many = Populationen skulle delas i fler än { $limit } strata. Dela den efter färre drag eller begränsa sökningen.

# $position number
error-query-wrong = Sökningen går inte att läsa från och med tecken { $position }. Kontrollera parenteser, citattecken och kolon.
error-format-unknown = Filens format identifierades inte. Exportera konversationerna ur källsystemet i JSON- eller CSV-format.
error-mapping-needed = Fälten i det här formatet måste mappas. Ange en mappning med --mapping eller byt namn på kolumnerna: conversation, time, role, text.
error-nothing-readable = Ingen konversation i filen går att läsa. Exportera filen på nytt ur källsystemet.
error-not-sorted = Rader ur alltför många konversationer är blandade i filen. Sortera filen efter konversation och importera den på nytt.
error-file-unreadable = Filen går inte att läsa. Den saknas, eller så saknas läsrättighet till den. Kontrollera namnet och rättigheterna.
error-file-unwritable = Filen kan inte skrivas i den här mappen. Skrivrättighet saknas, eller så finns mappen inte. Välj en annan mapp.
error-file-exists = Det finns redan en fil med samma namn. Ange ett annat namn.
error-file-is-folder = Detta är en mapp. Lägg till filens namn efter den.
error-clock-back = Datorns klocka har gått bakåt. Förvaringstiderna räknas från det senast kända datumet, och import är inte möjlig. Rätta datorns klocka.
error-register-missing = Registret hittades inte. Filen har flyttats, eller så har den inte skapats än. Välj en annan fil eller skapa ett register.
error-register-vanished = Här har funnits ett register, och det finns inte kvar. Dess disk är kanske inte ansluten, eller så har filen flyttats. Anslut disken, öppna registret där det är nu eller återställ en säkerhetskopia: seula restore FIL --user NAMN. Bara seula create --anew gör ett nytt register i dess ställe.
error-register-exists = Här finns redan ett register. Öppna det eller ange ett annat namn.
error-register-foreign = Filen är inte ett Seula-register. Den har inte ändrats. Välj en annan fil.
error-backup-other = Filen är en säkerhetskopia av ett annat register, eller någon har arbetat i den. Det öppna registret har inte ändrats. En säkerhetskopia av ett annat register återställs där det inte finns något register.
error-restore-overtaken = Någon ändrade något i registret medan återställningen förbereddes. Inget återställdes. Be de andra sluta och försök igen.

# $found number
# $known number
error-register-too-new = Registret är gjort med en nyare version av Seula. Inget har ändrats. Be it-stödet om en nyare version av Seula. Registrets format är { $found }, det här programmet klarar högst format { $known }.
error-register-damaged = Registerfilen är skadad. Seula har inte ändrat den. Spara en kopia av filen och kontakta it-stödet.
error-register-busy = Registret är upptaget. Ett annat program eller en annan användare skriver i det just nu. Försök igen om en stund.
error-log-held = Text som togs bort finns ännu kvar i registrets loggfil. Ingen ser den längre, men ett annat program läser ett äldre läge av registret. Seula tömmer loggen när det är möjligt.
error-register-no-rights = Registret kan inte öppnas. Rättigheter till filen eller dess mapp saknas. Be it-stödet om läs- och skrivrättighet till mappen.
error-register-exposed = Registret öppnades inte. Alla användare på den här datorn kan läsa det. Begränsa filens och mappens rättigheter (0600 och 0700).
error-register-on-network = Registret öppnades inte. Det ligger på en nätverksenhet, där filen kan skadas. Flytta det till en disk i den här datorn.
error-register-in-cloud = Registret öppnades inte. Dess mapp finns i en molntjänst, till exempel OneDrive eller Dropbox, där inget förstörs i tid. Flytta det till en mapp som stannar på den här datorn.
error-register-name = Registerfilens namn måste sluta på .seula. Rätta namnet och försök igen.
error-read-only = Registret är öppnat skrivskyddat. Skrivrättighet till filen saknas. Be it-stödet om rättigheten.
error-disk-full = Disken är full. Inget sparades. Frigör utrymme på disken och försök igen.
error-disk-fault = Disken kunde inte läsas eller skrivas. Inget sparades. Kontrollera att disken är ansluten och hel, och berätta det för it-stödet.
error-cancelled = Åtgärden stoppades. Inget lämnades halvfärdigt.
error-busy = Seula arbetar ännu med tidigare uppgifter. Försök igen om en stund.
error-internal = Åtgärden lyckades inte. Felet finns i programmet. Kopiera uppgifterna och skicka dem till it-stödet.
error-group-unknown = Användargruppen hittas inte. Ange namnet eller numret på en grupp som finns på den här datorn.
error-folder-in-use = Mappen innehåller annat än registret, så den ges inte till gruppen. Ange en egen mapp med --register.
error-register-unnamed = Det finns ingen egen mapp för registret, eftersom HOME inte är angiven. Ange registret med --register.
error-day-past = Den sista granskningsdagen har redan passerat. Välj i dag eller en senare dag.
error-day-ahead = Dagen ligger i framtiden. Ange en dag senast i dag som inget i filen är äldre än.
error-mapping-name-taken = En fältmappning med samma namn har redan sparats. Ge ett annat namn eller ändra den sparade.
error-mapping-personal = Fältmappningen innehåller text som ser ut som en personuppgift. Ta bort den och spara på nytt.
error-import-in-use = Importen kan inte ångras. Det finns granskningar, anteckningar, nyckelord eller exempel på dess konversationer.
error-import-grown = Importen kan inte ångras ännu. Senare importer har lagt till meddelanden i dess konversationer eller ändrat kundens betyg. Ångra först dem, den senaste först.
error-folder-on-network = Mappen ligger på en nätverksenhet. Välj en mapp på en disk i den här datorn.
error-folder-in-cloud = Mappen finns i en molntjänst, till exempel OneDrive eller Dropbox, där inget förstörs i tid. Välj en mapp som stannar på den här datorn.
error-folder-exposed = Alla på den här datorn kan läsa eller skriva filer i mappen. Begränsa mappens rättigheter eller välj en annan mapp.
