### Queue: the own items of open rounds, and how Review works through them.

queue-waiting = { $count ->
    [0] Ingenting väntar
    [one] 1 konversation väntar
   *[other] { $count } konversationer väntar
}
# $share is “12/40”, “12 av 40”, “12 of 40”.
queue-progress = { $skipped ->
    [one] { $share } klara, 1 överhoppad
   *[other] { $share } klara, { $skipped } överhoppade
}
queue-items = Arbetskö
queue-take = Ta nästa
queue-nothing-taken = Det finns inget att ta just nu
queue-empty-title = Det finns inget att granska just nu
queue-empty-body = Konversationer kommer till arbetskön när en huvudanvändare startar en granskningsomgång. Under tiden kan du söka och läsa konversationer eller gå igenom dina bedömningar.

# $days is a list of days.
queue-close-on = Omgångarnas slutdatum: { $days }
queue-closes = slutdatum { $date }
queue-others = alla andra { $share }
queue-item-skipped = överhoppad
queue-item-skipped-why = överhoppad: { $reason }

# $time is a time of day.
queue-reserved = reserverad för dig till { $time }

## Blind review, explained where it is met

queue-blind = blindgranskning
queue-blind-notice = Blindgranskning: en annan granskare granskar samma konversation. Ingen av er ser den andras bedömningar eller anteckningar förrän båda är klara.
queue-blind-subtitle = Blindgranskning: andras bedömningar visas först när alla är klara
queue-calibration = Kalibrering: alla granskar samma konversationer

## Review of a round

queue-back = Till arbetskön
queue-through = Gå igenom bedömningarna
queue-done = Omgången har inget mer att granska för dig
queue-kept = Jämförelsen behåller det som var klart
queue-next-round = Till nästa omgång
queue-skip = Hoppa över…
queue-skipped-last = Den förra hoppades över
queue-take-back = Ta tillbaka
queue-skip-title = Varför hoppas den över?
queue-skip-body = Den kommer tillbaka med Ctrl+Z, om inte en annan granskare får den eller redan har granskat den. Om andra redan har granskats efter den väljer du den först i listan. Andra ser hur ofta ett skäl har angetts, men inte av vem.
shortcut-skip = Hoppa över med ett skäl

# $name is the name of a round.
queue-waits-in = Väntar i din arbetskö i omgången { $name }: en färdig granskning hör till omgången

## A review that was finished outside the round

queue-outside-round = Granskningen gjordes utanför omgången och hör inte till den. Öppna den igen och komplettera den för omgången.
queue-outside-round-short = Gjord utanför omgången
