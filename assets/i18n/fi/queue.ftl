### Queue: the own items of open rounds, and how Review works through them.

queue-waiting = { $count ->
    [0] Mikään ei odota
    [one] 1 keskustelu odottaa
   *[other] { $count } keskustelua odottaa
}
# $share is “12/40”, “12 av 40”, “12 of 40”.
queue-progress = { $skipped ->
    [one] { $share } valmiina, 1 ohitettu
   *[other] { $share } valmiina, { $skipped } ohitettu
}
queue-items = Työjono
queue-take = Ota seuraava
queue-nothing-taken = Otettavana ei ole nyt mitään
queue-empty-title = Arvioitavana ei ole nyt mitään
queue-empty-body = Työjonoon tulee keskusteluja, kun pääkäyttäjä aloittaa arviointikierroksen. Sillä välin voi hakea ja lukea keskusteluja tai käydä omat arviot läpi.

# $days is a list of days.
queue-close-on = Kierrosten päättymispäivät: { $days }
queue-closes = päättyy { $date }
queue-others = muut yhteensä { $share }
queue-item-skipped = ohitettu
queue-item-skipped-why = ohitettu: { $reason }

# $time is a time of day.
queue-reserved = varattu itselle { $time } asti

## Blind review, explained where it is met

queue-blind = sokkoarviointi
queue-blind-notice = Sokkoarviointi: toinen arvioija arvioi saman keskustelun. Kumpikaan ei näe toisen arvioita eikä muistiinpanoja, ennen kuin molemmat ovat valmiita.
queue-blind-subtitle = Sokkoarviointi: muiden arviot näkyvät vasta, kun kaikki ovat valmiita
queue-calibration = Kalibrointi: kaikki arvioivat samat keskustelut

## Review of a round

queue-back = Työjonoon
queue-through = Käy omat arviot läpi
queue-done = Kierroksella ei ole enää omaa arvioitavaa
queue-kept = Vertailuun jää se, mikä oli valmis
queue-next-round = Seuraavalle kierrokselle
queue-skip = Ohita…
queue-skipped-last = Edellinen ohitettiin
queue-take-back = Ota takaisin
queue-skip-title = Miksi ohitetaan?
queue-skip-body = Keskustelun saa takaisin näppäimillä Ctrl+Z, ellei toinen arvioija saa sitä tai ole jo arvioinut sitä. Jos sen jälkeen on jo arvioitu muita, valitse se ensin luettelosta. Muut näkevät, kuinka usein syy on annettu, mutta eivät sitä, kuka sen antoi.
shortcut-skip = Ohita ja kerro syy

# $name is the name of a round.
queue-waits-in = Odottaa työjonossasi kierroksella { $name }: valmis arviointi kuuluu kierrokseen

## A review that was finished outside the round

queue-outside-round = Arviointi tehtiin kierroksen ulkopuolella eikä kuulu siihen. Avaa se uudelleen ja täydennä se kierrosta varten.
queue-outside-round-short = Tehty kierroksen ulkopuolella
