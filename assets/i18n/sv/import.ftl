### Import: three steps, a sample at the left, what was found at the right.

import-nothing-stored = inget har sparats än
import-step-file = Fil
import-step-personal-data = Personuppgifter
import-step-import = Import

## Step 1: the file

import-choose-title = Välj en fil som har exporterats ur chattsystemet
import-choose = Välj filer…
import-drop = eller släpp filerna här
import-drop-now = Släpp filerna här
import-path = Filens sökväg
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
import-waits = Väntar på att ett annat arbete blir klart
import-mapping = Fältmappning
import-mapping-none = Filen känns igen på innehållet
import-mapping-needed = Filen läses enligt en fältmappning. Välj den nedan och läs filen igen.

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
    [0] Ingen av dess konversationer finns längre i registret
    [one] 1 av dess konversationer finns i registret
   *[other] { $count } av dess konversationer finns i registret
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
