### Words that several screens share: buttons, menu, faces of a list, counts, the status strip, numbers and dates.

## Buttons and verbs

common-save = Spara
common-unsaved = Inte sparat ännu
common-cancel = Avbryt
common-interrupt = Stoppa
common-close = Stäng
common-continue = Fortsätt
common-back = Tillbaka
common-remove = Ta bort
common-choose = Välj…
common-copy-details = Kopiera uppgifterna
common-retry = Försök igen
common-more-actions = Fler åtgärder
common-move-up = Flytta upp
common-move-down = Flytta ner
common-sign-out = Logga ut
common-optional = frivilligt
common-in-folder = Mapp: { $folder }
common-file-help = Med bara ett namn sparas filen i mappen som Seula har startats i
common-required = Fältet är tomt
common-date-hint = dd.mm.åååå
common-date-wrong = Datumet skrivs i formen 24.11.2026

## Names of keys, as they are printed

common-key-enter = Enter

## Menu, at most 15 characters

menu-group-work = Arbete
menu-group-quality = Kvalitet
menu-group-register = Register
menu-queue = Arbetskö
menu-conversations = Konversationer
menu-answers = Svar
menu-review = Granskning
menu-leak-check = Kvarlämnat
menu-insights = Resultat
menu-gaps = Luckor
menu-rounds = Omgångar
menu-scorecards = Formulär
menu-collections = Samlingar
menu-import = Import
menu-accounts = Användare
menu-audit = Användningslogg
menu-register = Register
menu-settings = Inställningar
menu-shortcuts = Kortkommandon
menu-signed-in = Inloggad: { $name }

## A window's own words

window-title = Seula

# $file is the name of the open register.
window-title-register = { $file } – Seula
window-demo = Påhittat material
window-version = version { $version }

## Faces of a list

hint-no-reviewer = Det finns konversationer i registret, men ingen kan granska dem ännu
hint-no-reviewer-short = Ingen kan granska än
hint-new-reviewer = Skapa ett konto för en kvalitetsgranskare…
common-loading = Laddar
common-failed = Det gick inte att ladda
common-clear-filters = Ta bort avgränsningarna

# $time is a time of day.
common-draft-saved = utkast sparat { $time }
common-more-notices = { $count ->
    [one] och 1 till
   *[other] och { $count } till
}

## Counts

common-conversations = { $count ->
    [one] 1 konversation
   *[other] { $count } konversationer
}
common-messages = { $count ->
    [one] 1 meddelande
   *[other] { $count } meddelanden
}
common-examples = { $count ->
    [one] 1 exempel
   *[other] { $count } exempel
}

## Status strip, one line of 12 px

strip-conversations = { $count ->
    [0] Registret är tomt
    [one] 1 konversation
   *[other] { $count } konversationer
}
strip-oldest = Äldsta { $date }
strip-tomorrow = { $count ->
    [0] I morgon förstörs inget
    [one] I morgon förstörs 1 konversation
   *[other] I morgon förstörs { $count } konversationer
}

# $date is a day without the year.
strip-next = { $count ->
    [one] Härnäst förstörs 1 konversation, { $date }
   *[other] Härnäst förstörs { $count } konversationer, { $date }
}
strip-backlog = { $count ->
    [one] 1 konversation är dold men ännu inte förstörd
   *[other] { $count } konversationer är dolda men ännu inte förstörda
}
strip-local = Lokal fil, inget nätverk
strip-backup = Säkerhetskopia { $when }
strip-no-backup = Ingen säkerhetskopia

## Parts of sentences that numbers and lists are put into

common-list = { $before } och { $last }
common-list-any = { $before } eller { $last }
common-quoted = ”{ $words }”

# $done number
# $total number
common-share = { $done } av { $total }
common-percent = { $number } %
common-size-bytes = { $bytes ->
    [one] 1 byte
   *[other] { $bytes } byte
}
common-size-kilobytes = { $size } kB
common-size-megabytes = { $size } MB
common-size-gigabytes = { $size } GB

# $duration is a length of time such as “3 min 05 s”.
common-time-left = cirka { $duration } kvar

## Dates

date-month-name = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[other] december
}

# $month number
date-numeric = { $date }.{ $month }.{ $year }

# $month number
date-sentence = { $date }.{ $month }.{ $year }

# Every Finnish month takes -ta in the partitive.
date-spelled = { $date } { $month } { $year }

# $month number
date-short = { $date }.{ $month }.
date-range-days = { $date }–{ $last }

# $month number
date-range-months = { $date }.{ $month }–{ $last }
date-range-years = { $first }–{ $last }
date-clock = { $hour }.{ $minute }
date-at-clock = kl. { $clock }
date-and-clock = { $date } kl. { $clock }
date-time-range = { $start }–{ $end }
date-today = i dag
date-tomorrow = i morgon
date-yesterday = i går
date-today-clock = i dag kl. { $clock }
date-yesterday-clock = i går kl. { $clock }
date-month = { $month } { $year }

# $month number
date-month-numeric = { $month }.{ $year }
common-removed-kind = borttagen uppgift: { $kind }
common-no-file-chosen = Ingen fil valdes. Om ingen dialogruta visades kan du skriva filens sökväg i fältet.
common-choose-file = Välj en fil
strip-job = { $stage } { $percent }
strip-job-left = { $stage } { $percent }, { $left }
common-open-calendar = Öppna kalendern
common-month-before = Föregående månad
common-month-after = Nästa månad
common-weekdays = må ti on to fr lö sö
common-stored-as = Sparas så här
