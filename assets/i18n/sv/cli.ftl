### Headless commands: help, results and faults on a terminal, at most 100 characters a line.

cli-help =
    Seula: registret över konversationerna i en myndighets chattbot och chatt

    Användning: seula [kommando] [alternativ]

      seula                                      öppnar fönstret och standardregistret
      seula demo                                 demoregister med påhittat material, sedan fönstret
          --conversations N   antal konversationer, förval 2000
          --seed S            slumpfrö: samma tal ger samma material
      seula create --user NAMN                   nytt register och dess första huvudanvändare
          --shared-group G    mapp och fil för gruppen G gemensamt
          --margin DAGAR      hur många dagar (0–90) före två år den förstör, annars 0
          --anew              även där det har funnits ett register
      seula import SÖKVÄG… --user NAMN           importerar filer och mappar utan personuppgifter
          --not-older-than DAG     inget i filen är äldre än så
          --mapping NAMN      med vilken fältmappning en annan produkts fil läses
          --keep-notes SKÄL   även interna anteckningar, och varför
      seula imports --user NAMN                  gjorda importer, nyast först
          show N              importrapport
          report N --out FIL  underkända poster som tabell (CSV)
          undo N              ångrar importen om inget har antecknats på dess konversationer
      seula mapping                              fältmappningar, egna med --user NAMN
          show NAMN           fältmappningen som text
          save FIL, remove NAMN   sparar eller tar bort (--user NAMN)
      seula inspect FIL                          vad en import skulle hitta, inget sparas
          --not-older-than DAG, --mapping NAMN
      seula search SÖKNING --user NAMN           söker i konversationer, nyast först
          --limit N           högst så många träffar, förval 20
      seula scrub                                tar bort personuppgifter ur JSON-rader (standard in, ut)
      seula rescrub --user NAMN                  går igenom registret med de nyaste reglerna
      seula retention run                        förstör det vars förvaringstid har gått ut
      seula retention status                     gränsdatum, läge och nästa dag då något förstörs
      seula retention prove                      går igenom allt: finns något äldre
      seula retention record KÖRNING --out FIL --user NAMN
                                                 ett förstöringsprotokoll som sida
          --lang L            sidans språk: fi, sv eller en
      seula verify [--entry N --words ORD]       om fil och logg är hela, om något är för gammalt
      seula record --user NAMN --out FIL         registret över behandling som sida att skriva ut
          --lang S            sidans språk: fi, sv eller en
      seula report MÅN --user NAMN --out FIL     månadens kvalitetsrapport som en sida
          --lang S            sidans språk: fi, sv eller en
      seula round verify N --user NAMN           drar omgångens urval på nytt och jämför
          --numbers           numren som det drogs ur (deras SHA-256 är kontrollsumman)
      seula backup --user NAMN                   gör en säkerhetskopia bredvid registret
      seula restore FIL --user NAMN              återställer en säkerhetskopia om registret saknas
      seula generate --conversations N --seed S --out FIL
                                                 påhittade konversationer i stor mängd
      seula shots MAPP                           bilder av alla vyer

    För alla kommandon
      --register FIL        register (även SEULA_REGISTER), namnet slutar på .seula; demo gör ett eget
      --purpose ÄNDAMÅL     quality, training eller guidance; förval det första tillåtna
      --json                resultatet som JSON (import, imports, inspect, mapping, search,
                            rescrub, retention, round, verify)
      --help                denna hjälp
      --version             version

    Lösenordet läses ur variabeln SEULA_PASSWORD eller frågas utan att visas.

    Returvärden
      0   klart (underkända poster finns i rapporten)
      1   lyckades inte, eller något har inte förstörts
      2   fel skrivet kommando
      78  ingen bildskärm för fönstret
cli-version = Seula { $version }
cli-no-display = Seula hittar ingen bildskärm, så fönstret kan inte öppnas. Starta programmet från skrivbordet eller använd kommandon som inte behöver fönster: seula --help
cli-no-window = Den här Seula är byggd utan fönster. Använd kommandon: seula --help
cli-demo-no-display = Fönstret behöver en bildskärm: starta kommandot från skrivbordet, ange DISPLAY eller WAYLAND_DISPLAY, eller installera paketet xvfb och kör: xvfb-run seula demo
cli-window-failed = Fönstret kunde inte öppnas. Grafikdrivrutinen eller dess bibliotek saknas. Installera Mesa (libgl1-mesa-dri eller mesa-dri-drivers).
cli-window-fault = Fönstret stängdes på grund av ett fel i programmet. Det som sparats finns kvar. Starta Seula på nytt och berätta om felet för IT-stödet.

## Asking for a password

# A prompt: the cursor stands behind it.
cli-password = Lösenord:{" "}
cli-password-new = Nytt lösenord (15–128 tecken):{" "}
cli-password-repeat = Nytt lösenord en gång till:{" "}
cli-password-differs = Lösenorden är inte lika. Kör kommandot på nytt.
cli-password-missing = Lösenordet saknas. Ange SEULA_PASSWORD eller kör kommandot i en terminal där det kan skrivas.
cli-code-first = Användarkontot väntar på första inloggningen. Logga in i fönstret med engångskoden och välj ett eget lösenord.
cli-purpose-needed = Kontots roll räcker inte för det valda ändamålet. Kör kommandot på nytt utan --purpose eller ange något av dessa: { $purposes }.

## Wrong use

cli-wrong-command = Okänt kommando. Kommandon: seula --help

# $option is the option’s name as it was typed, for example --limit.
cli-wrong-option = Kommandot har inte alternativet { $option }. Hjälp: seula --help
cli-missing-option = Valet { $option } saknas. Hjälp: seula --help
cli-missing-value = Valet { $option } saknar värde. Hjälp: seula --help
cli-wrong-number = Värdet för { $option } ska vara ett heltal. Hjälp: seula --help
cli-wrong-date = Värdet för { $option } ska vara ett datum, till exempel 2026-11-24 eller 24.11.2026
cli-wrong-value = Värdet för { $option } är något av följande: { $values }
cli-missing-file = Filen saknas. Hjälp: seula --help
cli-missing-query = Sökordet saknas. Hjälp: seula --help
cli-too-many = Kommandot har för många delar. Hjälp: seula --help
cli-not-text = En del av kommandot är inte giltig UTF-8-text

## Results

cli-created = Registret skapades: { $file }
cli-created-supervisor = Första huvudanvändare: { $username }

# $file is the file’s name without its folder.
cli-import-file = { $file }, identifierat som { $source }
cli-import-failed = { $file }: { $reason }
cli-line = {"  "}{ $text }

# $count number
cli-kind-count = { $kind } { $count }
cli-inspect-nothing-stored = Inget sparades
cli-inspect-past-due = { $count ->
    [0] Förvaringstiden har inte gått ut för någon
    [one] Förvaringstiden har gått ut för 1 konversation
   *[other] Förvaringstiden har gått ut för { $count } konversationer
}
cli-search-total = { $count ->
    [0] Inga träffar, { $duration }
    [one] 1 träff, { $duration }
   *[other] { $count } träffar, { $duration }
}
cli-search-total-over = { $count ->
    [one] Över 1 träff, { $duration }
   *[other] Över { $count } träffar, { $duration }
}
cli-milliseconds = { $number } ms

# A hit: number of the conversation, start, snippet.
cli-search-hit = { $started }  { $number }  { $snippet }
cli-retention-cut-off = Gränsdatum { $date }: det som började tidigare förstörs
cli-retention-oldest = Den äldsta konversationen började { $date }
cli-retention-empty = Det finns inga konversationer i registret
cli-retention-state = Senaste förstöringskörning: { $state }
cli-retention-destroyed = { $count ->
    [0] Inget behövde förstöras
    [one] 1 konversation förstördes
   *[other] { $count } konversationer förstördes
}
cli-retention-backlog = { $count ->
    [0] Inget väntar på förstöring
    [one] 1 konversation är dold men ännu inte förstörd
   *[other] { $count } konversationer är dolda men ännu inte förstörda
}
cli-retention-next = { $count ->
    [one] Härnäst förstörs { $date } 1 konversation
   *[other] Härnäst förstörs { $date } { $count } konversationer
}
cli-retention-confirm = Mer än vanligt ska förstöras, eller så har datorns klocka hoppat framåt. En huvudanvändare måste logga in i fönstret och bekräfta förstöringen.

# $version number
cli-rescrub-rules = Regeluppsättningens version { $version }
cli-rescrub-conversations = { $count ->
    [one] 1 konversation gicks igenom
   *[other] { $count } konversationer gicks igenom
}
cli-rescrub-changed = { $count ->
    [0] Inget behövde tas bort ur någon konversation
    [one] Något togs bort ur 1 konversation
   *[other] Något togs bort ur { $count } konversationer
}
cli-rescrub-staff-texts = { $count ->
    [0] Inget behövde tas bort ur personalens texter
    [one] Något togs bort ur 1 text av personalen
   *[other] Något togs bort ur { $count } texter av personalen
}
cli-generated = { $count ->
    [one] 1 påhittad konversation skrevs till filen, { $size }
   *[other] { $count } påhittade konversationer skrevs till filen, { $size }
}
cli-shots = { $count ->
    [one] 1 bild skrevs
   *[other] { $count } bilder skrevs
}
cli-shots-missing = Den här Seula är byggd utan bilder. Bygg den med funktionen shots.

# $line number
cli-scrub-line = Rad { $line } är inte ett JSON-objekt med id, role, lang och text. Rätta raden och kör kommandot på nytt.

## Demo

cli-demo-title = Demoregister: allt material är påhittat
cli-demo-imported = { $count ->
    [one] 1 konversation importerades
   *[other] { $count } konversationer importerades
}
cli-demo-scrubbed = { $count ->
    [one] 1 personuppgift togs bort före lagringen: { $kinds }
   *[other] { $count } personuppgifter togs bort före lagringen: { $kinds }
}
cli-demo-destroyed = { $count ->
    [0] Inget behövde förstöras
    [one] 1 konversation förstördes eftersom förvaringstiden hade gått ut
   *[other] { $count } konversationer förstördes eftersom förvaringstiden hade gått ut
}
cli-demo-accounts = Användarkonton (samma lösenord för alla)
cli-demo-account = {"  "}{ $username }  { $roles }
cli-demo-password = Lösenord: { $password }
cli-demo-search = Exempelsökning: { $query }
cli-demo-opening = Fönstret öppnas
cli-demo-agency = Tillståndsbyrån
cli-demo-contact = Petri Esimerkki, petri.esimerkki@example.org
cli-demo-officer = Dataskyddsombudet, dataskydd@example.org
cli-demo-basis = Artikel 6.1 e i den allmänna dataskyddsförordningen: uppgift av allmänt intresse

## Imports of the past and mappings

cli-missing-mapping = Fältmappningens namn eller fil saknas. Hjälp: seula --help
cli-missing-import = Importens nummer saknas. Nummer: seula imports
cli-missing-run = Körningens nummer saknas. Den senaste: seula retention status
cli-mapping-saved = Fältmappningen sparades: { $name }
cli-mapping-personal = { $place } innehåller text som ser ut som en personuppgift. Ta bort den och spara på nytt.
cli-mapping-removed = Fältmappningen togs bort: { $name }
cli-mapping-saved-by = { $name }  sparad av { $by } { $when }
cli-mapping-shipped = { $name }  följer med programmet
cli-imports-written = Tabellen skrevs: { $file }

## seula backup and restore

backup-made = Säkerhetskopian är gjord: { $path } ({ $size })
backup-without = Den innehåller inga konversationer som förstörs inom 30 dagar. Kopian tas bort efter 30 dagar.
backup-removed = { $count ->
    [one] 1 gammal säkerhetskopia togs bort
   *[other] { $count } gamla säkerhetskopior togs bort
}
backup-restored = Registret är återställt: { $path }
