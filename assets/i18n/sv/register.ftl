### Register: retention and destruction. A text says that a destruction was checked only where it was.

register-retention = Förvaring och förstöring

## Card at the right: the cut-off as the largest figure

register-cut-off = gränsdatum: det som började tidigare är förstört
register-cut-off-backlog = gränsdatum: det som började tidigare är dolt och förstörs
register-period = Förvaringstiden är två år från konversationens första dag
register-margin = { $days ->
    [0] Ingen marginal
    [one] Marginal 1 dag
   *[other] Marginal { $days } dagar
}
register-oldest = Den äldsta konversationen började { $date }
register-no-oldest = Det finns inga konversationer i registret
register-conversations = { $count ->
    [one] Registret innehåller 1 konversation
   *[other] Registret innehåller { $count } konversationer
}

# $when is “tomorrow” or a date in a sentence.
register-next = { $count ->
    [0] { $when } förstörs inget
    [one] { $when } förstörs 1 konversation
   *[other] { $when } förstörs { $count } konversationer
}
register-no-exemption = ingen kan undantas
register-last-run-at = senast { $when }

## Raising the margin

register-margin-ask = Förläng marginalen…
register-margin-raise = Förläng marginalen
register-margin-body = Konversationer förstörs så många dagar tidigare som läggs till. Marginalen kan inte förkortas igen. Säkerhetskopior som gjordes innan dess förstörs; filer som har lämnats ut behåller datumet som står i dem.
register-margin-wrong = Ett heltal över { $now } och högst { $most }
register-margin-due = { $count ->
    [0] Inget ska förstöras genast
    [one] 1 konversation ska förstöras genast: den döljs och förstörs
   *[other] { $count } konversationer ska förstöras genast: de döljs och förstörs
}
register-margin-cut-off = Det äldsta startdatumet som finns kvar är sedan { $date }
register-margin-raising = Den förlängs till { $days } dagar
register-margin-raised = { $days ->
    [one] Marginalen är nu 1 dag
   *[other] Marginalen är nu { $days } dagar
}

## What goes next, month by month

register-months = Förstörs månad för månad
register-month = { $count ->
    [one] { $month }: 1 konversation förstörs
   *[other] { $month }: { $count } konversationer förstörs
}
register-months-none = Det finns inga konversationer att förstöra

## Destruction records

register-runs = Förstöringsprotokoll
register-run = { $count ->
    [0] Inget behövde förstöras
    [one] 1 konversation förstördes
   *[other] { $count } konversationer förstördes
}
register-run-messages = { $count ->
    [one] 1 meddelande
   *[other] { $count } meddelanden
}
register-run-annotations = { $count ->
    [one] 1 anteckning, bedömning, nyckelord eller exempel
   *[other] { $count } anteckningar, bedömningar, nyckelord och exempel
}
register-run-cut-off = började före { $date }
register-run-unfinished = pågår: { $state }

# $sought number
register-run-proved = I filerna söktes förstörda teckensträngar ({ $sought }), { $size } lästes: inget hittades.

# $hits number
register-run-hits = I filerna fanns ännu förstörda teckensträngar ({ $hits }). Kontakta it-stödet.
register-run-changed = Protokollet har ändrats efter att körningen slutade: dess siffror går inte att lita på. Kontakta it-stödet.
register-run-broken-off = avbröts: allt kunde inte sökas
register-run-unsought = ingen egen text att söka efter
register-run-not-compared = kan inte jämföras med loggen
register-runs-none = Inget har behövt förstöras än
register-done = { $count ->
    [0] Inget behövde förstöras. Registret innehåller inga konversationer som började före { $cutoff }.
    [one] 1 konversation förstördes eftersom den började före { $cutoff }. Text, anteckningar och bedömningar är förstörda.
   *[other] { $count } konversationer förstördes eftersom de började före { $cutoff }. Text, anteckningar och bedömningar är förstörda.
}

## Bars across the window when destruction cannot go on

register-blocked = { $count ->
    [one] 1 konversation är dold men ännu inte förstörd: { $reason }. Läget har varat sedan { $since }.
   *[other] { $count } konversationer är dolda men ännu inte förstörda: { $reason }. Läget har varat sedan { $since }.
}
register-blocked-confirm = huvudanvändarens bekräftelse saknas
register-blocked-running = förstöringen är inte klar
register-clock-back-title = Datorns klocka har gått bakåt
register-clock-back-body = Enligt klockan är det { $today }, men registret har redan använts { $known }. Förstörda konversationer kommer inte tillbaka, och förvaringstiderna räknas från det senare datumet. Import är inte möjlig förrän klockan har rättats.
register-day-waits = Datorns klocka har hoppat fram till { $today }. Inget förstörs enligt det datumet förrän en huvudanvändare bekräftar det eller det har stått sig i sju dagar.
register-day-confirm = Datumet { $today } är rätt

## Destruction to be confirmed: the clock jumped ahead, or the run is unusually large

register-confirm-title = { $count ->
    [one] Ska 1 konversation förstöras?
   *[other] Ska { $count } konversationer förstöras?
}
register-confirm-body = Det som ska förstöras började före { $cutoff } och utgör { $share } av registret. Vanligen förstörs mindre: kontrollera att datorns datum { $today } är rätt. Texter, anteckningar, bedömningar och exempel förstörs och kan inte återställas. Kvar blir antal utan text. Allt detta är dolt redan nu.
register-confirm-button = { $count ->
    [one] Förstör 1 konversation
   *[other] Förstör { $count } konversationer
}
register-confirm-wait = Förstör inte än

## Newer rules of the sieve for what is stored

rescrub-title = Regler för borttagning av personuppgifter

# $version number
rescrub-version = Regeluppsättningens version { $version }
rescrub-outdated = { $count ->
    [0] Personuppgifterna i alla konversationer har tagits bort med denna regeluppsättning
    [one] Personuppgifterna i 1 konversation har tagits bort med en äldre regeluppsättning
   *[other] Personuppgifterna i { $count } konversationer har tagits bort med en äldre regeluppsättning
}
rescrub-body = Genomgången tar också bort det som en äldre regeluppsättning lämnade kvar. Det som redan har tagits bort återställs inte. Granskningarna blir kvar, och personalens egna texter gås igenom samtidigt.
rescrub-interrupted = Den förra genomgången avbröts. Nästa fortsätter därifrån.
rescrub-button = Gå igenom hela registret
rescrub-done = { $count ->
    [one] 1 konversation gicks igenom. { $removed }
   *[other] { $count } konversationer gicks igenom. { $removed }
}
rescrub-removed = { $count ->
    [0] Inget behövde tas bort.
    [one] 1 personuppgift togs bort.
   *[other] { $count } personuppgifter togs bort.
}

## A line to be tried

try-title = Prova med en text
try-nothing-stored = Inget sparas
try-text = Text att prova
try-role = Skribent
try-result = Så skulle texten sparas
try-removed = { $count ->
    [0] Inget skulle tas bort
    [one] 1 ställe skulle tas bort
   *[other] { $count } ställen skulle tas bort
}
