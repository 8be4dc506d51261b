### Scorecard: versions at the left, the criteria of one at the right.

# $number number
scorecards-scope = Version { $number } är publicerad
scorecards-scope-none = Ingen version är publicerad
scorecards-none-title = Det finns inget bedömningsformulär ännu
scorecards-none-body = Granskningar görs utan kriterier. Börja med dem som följer med programmet och gör dem till era egna.
scorecards-new = Nytt utkast
scorecards-new-of = Utkast av denna version
scorecards-draft-there = Det finns redan ett utkast
# $number number
scorecards-version = Version { $number }
scorecards-draft = utkast
scorecards-published = publicerad
scorecards-archived = arkiverad
scorecards-criteria = { $count ->
    [one] 1 kriterium
   *[other] { $count } kriterier
}

## Publishing, archiving, removing

scorecards-publish = Publicera…
# $number number
scorecards-publish-title = Publicera version { $number }
scorecards-publish-body = Granskningar som börjar från och med nu görs enligt denna version. De som har börjat fortsätter med det som de började med. En publicerad version ändras inte längre.
# $number number
scorecards-publish-replaces = Version { $number } arkiveras
scorecards-missing-names = { $count ->
    [one] { $language }: 1 kriterium saknar namn ({ $names })
   *[other] { $language }: { $count } kriterier saknar namn ({ $names })
}
scorecards-missing-texts = { $count ->
    [one] { $language }: 1 anvisning eller exempel saknas
   *[other] { $language }: { $count } anvisningar eller exempel saknas
}
scorecards-missing-read = I stället för en text som saknas visas den som är skriven på ett annat språk
scorecards-publish-name = Varje kriterium behöver ett namn
scorecards-publish-action = Publicera
# $number number
scorecards-published-done = Version { $number } är publicerad
scorecards-archive = Arkivera…
# $number number
scorecards-archive-title = Arkivera version { $number }
scorecards-archive-body = Granskningar som börjar från och med nu har inga kriterier förrän en annan version publiceras. De som har börjat fortsätter med denna.
scorecards-archive-action = Arkivera
scorecards-remove = Ta bort utkastet…
# $number number
scorecards-remove-title = Ta bort utkastet till version { $number }
scorecards-remove-body = { $count ->
    [one] 1 kriterium tas bort. Ingen granskning har gjorts enligt det.
   *[other] { $count } kriterier tas bort. Ingen granskning har gjorts enligt dem.
}

## One criterion

scorecards-language = Texternas språk
scorecards-add = Lägg till ett kriterium
# $most number
scorecards-full = Ett formulär har högst { $most } kriterier
# $number number
scorecards-unnamed = Kriterium { $number }
# $weight number
scorecards-facts = { $scale }, vikt { $weight }
scorecards-name = Namn
scorecards-guideline = Bedömningsanvisning
scorecards-guideline-hint = När ges vilket värde
scorecards-scale = Skala
scorecards-weight = Vikt
scorecards-critical = Kritiskt: det lägsta värdet underkänner hela granskningen
scorecards-condition = I vilka konversationer
scorecards-any-language = Vilket språk som helst
scorecards-condition-language = Konversationens språk
scorecards-causes = Orsaker och vem som rättar
scorecards-examples = Exempel på varje värde
# $number number
scorecards-example = { $value }, exempel { $number }
scorecards-up = Flytta { $name } uppåt
scorecards-down = Flytta { $name } nedåt
scorecards-take-out = Ta bort { $name }
scorecards-take-out-title = Ta bort kriteriet ”{ $name }”
scorecards-take-out-body = { $count ->
    [one] 1 text tas bort ur utkastet. Det kan inte ångras.
   *[other] { $count } texter tas bort ur utkastet: namn, anvisning och exempel på alla språk. Det kan inte ångras.
}
scorecards-refused = Någon annan har ändrat den här versionen under tiden, så dina texter kan inte sparas. Kopiera dem innan du öppnar den sparade versionen.
scorecards-load-stored = Öppna den sparade versionen
