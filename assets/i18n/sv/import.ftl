### Import: three steps, a sample at the left, what was found at the right.

import-nothing-stored = inget har sparats än
import-step-file = Fil
import-step-personal-data = Personuppgifter
import-step-import = Import

## Step 1: the file

import-choose-title = Välj filer eller en mapp som har exporterats ur chattsystemet
import-choose = Välj filer…
import-drop = eller släpp filer eller mappar här
import-drop-now = Släpp filerna eller mapparna här
import-path = Filens eller mappens sökväg
import-path-open = Läs filen
import-formats = Format som identifieras: boost.ai, Zendesk Chat, Rasa, Bot Framework, giosg, Ninchat, Genesys Cloud, JSON (role, content), CSV
import-reading-stores-nothing = Filen läses först till minnet. Inget sparas i registret före importen.

# $done number
# $total number
import-file-of = fil { $done } av { $total }

## Step 2: what was found

import-removing = Personuppgifter tas bort
import-memory-only = i minnet, inget har skrivits till disken
import-recognised = Identifierat som: { $source }
import-found-conversations = { $count ->
    [one] 1 konversation
   *[other] { $count } konversationer
}
import-found-languages = { $count ->
    [one] 1 språk
   *[other] { $count } språk
}
import-found-known = { $count ->
    [one] 1 konversation finns redan i registret
   *[other] { $count } konversationer finns redan i registret
}
import-found-past-due = { $count ->
    [0] Förvaringstiden har inte gått ut för någon
    [one] Förvaringstiden har gått ut för 1 konversation, så den importeras inte
   *[other] Förvaringstiden har gått ut för { $count } konversationer, så de importeras inte
}
import-found-range = Började { $range }
import-notes-dropped = { $count ->
    [0] Inga interna anteckningar
    [one] 1 intern anteckning utelämnas
   *[other] { $count } interna anteckningar utelämnas
}
import-samples = Så sparas meddelandena
import-samples-none = Filen har inga meddelanden att visa
import-by-kind = Borttaget efter typ
import-by-kind-total = { $count ->
    [0] inget
    [one] 1 ställe
   *[other] { $count } ställen
}
import-by-kind-note = Resten av texten är oförändrad och kan ännu avslöja vem det gäller
import-undated-title = { $count ->
    [one] 1 konversation saknar datum
   *[other] { $count } konversationer saknar datum
}
import-undated-body = Förvaringstiden räknas från den dag då konversationen började. Ange en dag som ingen konversation i filen är äldre än. Om dagen inte är känd kan de inte importeras.
import-not-older-than = Inget äldre än
import-not-older-apply = Läs på nytt med detta datum
import-not-older-future = Datumet kan inte ligga i framtiden
import-refused-title = { $count ->
    [0] Inga poster underkändes
    [one] 1 post underkändes
   *[other] { $count } poster underkändes
}
import-refused-show = Visa orsakerna
import-refused-hide = Dölj orsakerna

# $offset number
# $record number
import-refused-record = Post { $record }, byte { $offset }: { $reason }
import-refused-first = { $count ->
    [one] Den första visas
   *[other] De första { $count } visas
}
import-refused-copy = Kopiera listan
import-all-known = { $count ->
    [one] Konversationen i filen finns redan i registret
   *[other] Alla { $count } konversationer finns redan i registret
}
import-button = { $count ->
    [0] Filen har inget att importera
    [one] Importera 1 konversation
   *[other] Importera { $count } konversationer
}

## Step 3: the import itself

import-running = Konversationer importeras
import-interrupt-note = Stopp lämnar inget halvfärdigt
import-interrupted = Importen stoppades. Inget ur filen finns kvar i registret.
import-leave-running = Importen fortsätter även om du går till en annan vy

## Report: one line a count, lines with 0 too

import-report-title = Importrapport
import-read = { $count ->
    [one] 1 konversation lästes ur filen
   *[other] { $count } konversationer lästes ur filen
}
import-imported = { $count ->
    [one] 1 importerades till registret
   *[other] { $count } importerades till registret
}
import-replaced = { $count ->
    [one] 1 ersatte en kortare version
   *[other] { $count } ersatte en kortare version
}
import-skipped = { $count ->
    [one] 1 fanns redan i registret
   *[other] { $count } fanns redan i registret
}
import-conflicts = { $count ->
    [one] 1 står i konflikt med registret och importerades inte
   *[other] { $count } står i konflikt med registret och importerades inte
}
import-refused = { $count ->
    [0] 0 underkändes
    [one] 1 underkändes, orsaken anges nedan
   *[other] { $count } underkändes, orsakerna anges nedan
}
import-scrubbed = { $count ->
    [0] Inga personuppgifter hittades
    [one] 1 personuppgift togs bort före lagringen
   *[other] { $count } personuppgifter togs bort före lagringen
}

# $number number
import-number = Import { $number }
import-delete-source = Originalfilen innehåller fortfarande personuppgifterna. Förstör den när den inte längre behövs.
import-show-conversations = Visa konversationerna
import-more = Importera fler…
import-history = Importhistorik
import-history-unnamed = Filernas namn sparas inte, eftersom de kan innehålla personuppgifter
import-waits = Väntar på att ett annat arbete blir klart
import-mapping = Fältmappning
import-mapping-none = Filen känns igen på innehållet
import-mapping-needed = Filen läses enligt en fältmappning. Välj den nedan och läs filen igen, eller peka ut fälten själv.

## Conversations that contradict the register

import-older = { $count ->
    [one] 1 av dem är kortare än i registret: filen är äldre
   *[other] { $count } av dem är kortare än i registret: filen är äldre
}
import-conflicts-title = { $count ->
    [one] 1 konversation står i konflikt med registret
   *[other] { $count } konversationer står i konflikt med registret
}
import-conflicts-body = Konversationen i registret är oförändrad, och filens version importerades inte
conflict-with = Konflikt med konversation { $number }: { $why }

# $message number
conflict-role = meddelande { $message } har en annan skribent

# $message number
conflict-time = meddelande { $message } har en annan tid

# $message number
conflict-text = meddelande { $message } har en annan text
conflict-twice = filen innehåller två olika längre versioner av den
conflict-unfinished = dess egen import pågår fortfarande
import-strangers = Värden för rollen som fältmappningen inte känner till: { $words }
import-failed = { $file }: importen misslyckades, och inget av filen finns i registret. { $why }
import-product-needs-fields = Filen har identifierats: { $product }. Fälten i det här formatet måste pekas ut innan filen läses.

## The table of refused records

import-csv-record = post
import-csv-byte = byte
import-csv-code = kod
import-csv-reason = orsak

## Imports of the past

import-notes-kept = { $count ->
    [one] 1 intern anteckning importerades
   *[other] { $count } interna anteckningar importerades
}
import-undone = { $count ->
    [one] Importen ångrades, 1 konversation förstördes
   *[other] Importen ångrades, { $count } konversationer förstördes
}
import-undone-by = ångrad { $when }, { $by }
import-still-there = { $count ->
    [0] Ingen av denna imports konversationer finns längre i registret
    [one] 1 av denna imports konversationer finns i registret
   *[other] { $count } av denna imports konversationer finns i registret
}
standing-reviews = { $count ->
    [one] 1 granskning
   *[other] { $count } granskningar
}
standing-notes = { $count ->
    [one] 1 anteckning
   *[other] { $count } anteckningar
}
standing-tags = { $count ->
    [one] 1 nyckelord
   *[other] { $count } nyckelord
}
standing-examples = { $count ->
    [one] 1 exempel i en samling
   *[other] { $count } exempel i samlingar
}

## Several files, notes, the past

import-step-fields = Fältmappning
import-choose-folder = Välj en mapp…
import-recognising = Filer identifieras
import-files = { $count ->
    [one] 1 fil
   *[other] { $count } filer
}

# $all number
# $known number
import-files-known = { $all } filer, av vilka { $known } kan läsas
import-read-files = { $count ->
    [0] Ingen fil kan läsas
    [one] Läs 1 fil
   *[other] Läs { $count } filer
}
import-one-each = Varje fil blir en egen import som kan ångras för sig
import-file-needs-mapping = Filen läses enligt en fältmappning
import-file-use = Läs { $file } med mappningen { $mapping }
import-file-point = Peka ut fälten: { $file }…
import-file-why = { $file }: { $why }
import-each-file = Filer
import-rate = { $size }/s
import-interrupted-after = { $count ->
    [one] Importen stoppades. 1 fil hann bli klar, och dess import kan ångras.
   *[other] Importen stoppades. { $count } filer hann bli klara, och deras importer kan ångras.
}
import-notes-body = Anteckningarna är personalens egna och har inte visats för kunden. De utelämnas om det inte finns skäl att importera dem. Skälet sparas med importen.
import-notes-keep = Importera även interna anteckningar
import-notes-reason = Varför anteckningarna behövs
import-notes-reason-missing = Skriv varför de interna anteckningarna behövs
import-notes-why = Skäl att importera anteckningarna: { $reason }
import-own-mappings = Fältmappningar sparade i registret
import-history-count = { $count ->
    [one] 1 import
   *[other] { $count } importer
}
import-history-all = Visa alla importer

# $number number
import-open-report = Öppna rapport { $number }
import-vouched = Inget i filen är äldre än { $day }
import-report-write = Spara listan över underkända…
import-report-body = Listan innehåller de underkända posternas nummer, position och orsak, ingen text ur konversationerna. Sparandet antecknas i användningsloggen.
import-report-written = Listan sparades

# $date is written year first.
# $number number
import-report-file = importrapport-{ $number }-{ $date }.csv
import-undo = Ångra importen…

# $number number
import-undo-number = Ångra import { $number }…
import-undo-stands = Importen kan inte ångras, eftersom det på dess konversationer finns: { $what }

# $number number
import-undo-title = Ska import { $number } ångras?
import-undo-body = { $count ->
    [one] 1 konversation förstörs i registret, indexet och loggfilen. Den kan inte återställas. Importen står kvar i importhistoriken som ångrad.
   *[other] { $count } konversationer förstörs i registret, indexet och loggfilen. De kan inte återställas. Importen står kvar i importhistoriken som ångrad.
}
import-undo-longer = { $count ->
    [one] Ur 1 konversation från en tidigare import förstörs de meddelanden som den här importen lade till.
   *[other] Ur { $count } konversationer från tidigare importer förstörs de meddelanden som den här importen lade till.
}
import-shortened = { $count ->
    [one] Ur 1 konversation från en tidigare import förstördes de meddelanden som importen hade lagt till
   *[other] Ur { $count } konversationer från tidigare importer förstördes de meddelanden som importen hade lagt till
}
import-undo-button = { $count ->
    [one] Ångra importen och förstör 1 konversation
   *[other] Ångra importen och förstör { $count } konversationer
}

## Fields of a file of another make

fields-open = Peka ut fälten…
fields-looking = Början av filen läses
fields-title = Peka ut fälten
fields-body = Välj bland fälten som finns i filen. Inget förslag gäller innan du godkänner det, och fält som du inte pekar ut importeras inte.
fields-accept-all = Godkänn alla förslag
fields-suggestion = { $what } – förslag: { $value }. Godkänn
fields-none = inte utpekat
fields-list = Konversationerna eller meddelandena finns i den här listan
fields-list-file = hela filen

# $count number
fields-list-at = { $place }, i början { $count } poster
fields-word = ”{ $word }” betyder
fields-words-many = Fältet har så många olika värden att de inte kan räknas upp. Välj ett annat fält eller ange nedan vem som skrev alla meddelanden.
fields-otherwise = Alla andra meddelanden skrevs av
fields-otherwise-refused = okänt: konversationen underkänns
fields-order = Meddelandenas ordning i filen
fields-order-file = äldst först, som i filen
fields-order-newest = nyast först
fields-order-time = efter tid
fields-html = Texterna är i HTML
fields-personal = De här fälten kan innehålla namn eller kontaktuppgifter. De valda hjälper till att ta bort dem ur texterna och sparas inte.
fields-preview = Så läses filen
fields-no-time = Ingen tid har pekats ut. Utan den frågar importen efter en dag som ingen konversation i filen är äldre än.
fields-whole-file = hela filen
fields-beginning = filens början
fields-role-count = { $role } { $count }
fields-refused = { $count }: { $reason }
fields-personal-word = { $word } kan vara en personuppgift. Utelämna den eller peka ut ett annat fält.
fields-nothing-read = Så läses ingen enda konversation ur filen
fields-withheld = { $count ->
    [one] 1 värde visas inte, eftersom det kan vara ett namn. Ange nedan vem som skrev de andra meddelandena.
   *[other] { $count } värden visas inte, eftersom de kan vara namn. Ange nedan vem som skrev de andra meddelandena.
}
fields-name = Namn som mappningen sparas under
fields-name-note = Endast fältens namn och orden sparas, ingen text ur konversationerna
fields-name-missing = Ge ett namn som mappningen sparas under
fields-save = Spara och läs filen
fields-save-changes = Spara ändringarna
fields-change = Ändra: { $name }…
fields-change-by-text = Den här mappningen innehåller mer än formuläret klarar. Ändra den som text: seula mapping save
fields-change-needs-file = Välj först en fil som mappningen prövas med
fields-remove = Ta bort: { $name }…
fields-remove-title = Ska fältmappningen { $name } tas bort?
fields-remove-body = Konversationer som importerats med den blir kvar i registret. Filer av samma slag kan inte längre läsas med den här mappningen.
