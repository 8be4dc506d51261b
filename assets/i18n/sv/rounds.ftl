### Rounds: planned samples, how far the work is, what reviewers see differently, and results.

## List and head

rounds-scope =
    { $open ->
        [one] 1 öppen
       *[other] { $open } öppna
    }, { $closed ->
        [one] 1 avslutad
       *[other] { $closed } avslutade
    }
rounds-plan = Planera en omgång…
rounds-none-title = Det finns inga omgångar än
rounds-none-body = En omgång är ett planerat urval som fördelas på granskare och ur vilket andelen rätta svar beräknas. En huvudanvändare planerar den.
rounds-open = öppen
rounds-closed = avslutad
rounds-closes = slutar { $date }
rounds-overdue = skulle sluta { $date }
rounds-closed-on = avslutad { $date }
rounds-finished = { $share } granskningar klara
rounds-kind = Syfte
rounds-kind-review = Svarens riktighet
rounds-kind-calibration = Kalibrering
rounds-kind-calibration-help = Alla granskar samma konversationer, så att tolkningarna närmar sig varandra. Ingen andel beräknas.
rounds-adjudicate = { $count ->
    [one] Avgör skillnaderna i 1 konversation
   *[other] Avgör skillnaderna i { $count } konversationer
}
rounds-close = Avsluta omgången…
rounds-move-closing = Flytta slutdatumet…
rounds-change-reviewers = Granskare…

## Receipt of the sample

rounds-receipt = Urvalskvitto
rounds-receipt-copy = Kopiera urvalskvittot
rounds-receipt-copied = Urvalskvittot kopierades
rounds-number = Omgångens nummer
rounds-population = Population
rounds-population-all = alla konversationer som har ett svar
rounds-frame = Urvalsram
rounds-sample = Urval
rounds-doubled = Dubbelgranskning
rounds-doubled-wanted = mål { $share }
rounds-reviews = Granskningar
rounds-reviews-each = totalt { $all }, { $each } var
rounds-seed = Slumpfrö
rounds-seed-value = { $hex } hexadecimalt, { $decimal } decimalt
rounds-order = Ordning
rounds-order-value = SHA-256 av texten { $seed }:NUMMER, slumpfröet och konversationens nummer decimalt. Urvalet ur varje stratum är det som kommer först när dessa kontrollsummor sorteras, så många som dess storlek säger; av lika det mindre numret.
rounds-digest = Kontrollsumma
rounds-drawn-by = Dragit
rounds-verify = Kontrollera urvalet
rounds-verifying = Urvalet dras på nytt
rounds-recomputable = kan återskapas till och med { $date }
rounds-recomputable-past = kan inte längre återskapas
rounds-verified-same = { $count ->
    [one] Dragningen ger samma konversation
   *[other] Dragningen ger samma { $count } konversationer
}
rounds-verified-gone = { $count ->
    [one] 1 av dem har förstörts sedan dess
   *[other] { $count } av dem har förstörts sedan dess
}
rounds-verified-different = Dragningen ger andra konversationer, eller ramens förteckning motsvarar inte kontrollsumman
rounds-verified-past = Ramens förteckning förstördes med sin första konversation. Talen och kontrollsumman finns kvar.

## Strata

rounds-strata = Strata
rounds-inclusion = urvalssannolikhet
rounds-total = Totalt
rounds-undivided = alla tillsammans
rounds-no-topic = inget ämne
rounds-rare-topic = inget ämne eller ett sällsynt
rounds-at-risk = i riskzonen
rounds-no-risk = ingen risk

## Progress: no figure for one other person

rounds-progress = Läge
rounds-blind = { $count ->
    [one] 1 konversation har flera granskare, blint
   *[other] { $count } konversationer har flera granskare, blint
}
rounds-own = Mina granskningar
rounds-others = { $count ->
    [one] 1 annan granskare
   *[other] Övriga granskare, { $count } tillsammans
}
# $least number
rounds-others-few = Övriga granskare är färre än { $least }: deras läge visas inte
rounds-both-finished = Båda är klara
rounds-all-finished = Alla är klara
rounds-flagged = Flaggade
rounds-skipped = Överhoppad: { $reason }
rounds-unassigned-unread = { $count ->
    [one] 1 konversation saknar granskare. Ingen av omgångens granskare kan { $languages }.
   *[other] { $count } konversationer saknar granskare. Ingen av omgångens granskare kan { $languages }.
}
rounds-unassigned-untaken = { $count ->
    [one] 1 konversation saknar granskare. De granskare som kan dess språk kunde inte ta den.
   *[other] { $count } konversationer saknar granskare. De granskare som kan deras språk kunde inte ta dem.
}
rounds-lacking = En andra granskare saknas
rounds-lacking-why = En andra granskare kallas när ett kritiskt kriterium har fått det lägsta värdet och, som kontroll, genom lottning också annars. Ingen annan av omgångens granskare kunde ta dessa.

## Agreement and differences

rounds-agreement = Samstämmighet och skillnader
rounds-compared = { $count ->
    [one] 1 konversation klar från alla sina granskare
   *[other] { $count } konversationer klara från alla sina granskare
}
rounds-alpha = α { $value }
rounds-kappa = κ { $value }
rounds-alpha-of = Krippendorffs alfa, bedömningar
rounds-interval = 95 % intervall { $low }–{ $high }
rounds-interval-later = intervallet beräknas när omgången avslutas
rounds-coefficient = { $value } ({ $low }–{ $high })
rounds-raw = Lika bedömningar { $share } ({ $interval }), slumpen medräknad
rounds-few = { $count ->
    [one] för få (1)
   *[other] för få ({ $count })
}
# $least number
rounds-agreement-few = { $count ->
    [one] för få: 1 konversation, beräknas först ur { $least } konversationer
   *[other] för få: { $count } konversationer, beräknas först ur { $least } konversationer
}
rounds-one-value = alla gav samma värde: slumpens andel kan inte urskiljas
rounds-by-criterion = Kriterier, flest skillnader först
rounds-criteria-few = Kriterier: { $why }
rounds-criterion-unknown = Kriterium
rounds-waiting = { $count ->
    [one] konversation väntar på avgörande
   *[other] konversationer väntar på avgörande
}
rounds-left-unsettled = { $count ->
    [one] konversation avgjordes inte: där gäller den första granskarens bedömning
   *[other] konversationer avgjordes inte: där gäller den första granskarens bedömning
}
rounds-waiting-of =
    { $verdicts ->
        [one] 1 bedömning
       *[other] { $verdicts } bedömningar
    }, { $values ->
        [one] 1 kriterium
       *[other] { $values } kriterier
    }
rounds-values-differ = { $count ->
    [one] 1 kriterium
   *[other] { $count } kriterier
}
rounds-settled = avgjord
rounds-settled-by-others = Egen granskning: en annan huvudanvändare avgör
rounds-settled-by-nobody = Egen granskning: det finns ingen annan huvudanvändare som kan avgöra
rounds-left-to-others = { $count ->
    [one] Skillnaderna i 1 konversation avgörs av en annan huvudanvändare: en av granskningarna är din egen
   *[other] Skillnaderna i { $count } konversationer avgörs av en annan huvudanvändare: en av granskningarna av varje är din egen
}
rounds-left-to-nobody = { $count ->
    [one] Ingen kan avgöra skillnaderna i 1 konversation: varje huvudanvändare skulle granska den. Ge någon annan rollen huvudanvändare.
   *[other] Ingen kan avgöra skillnaderna i { $count } konversationer: varje huvudanvändare skulle granska dem. Ge någon annan rollen huvudanvändare.
}

# Below the differences and each criterion: where what was said lies farthest apart.
rounds-split-answers = { $count ->
    [one] Störst oenighet: 1 svar
   *[other] Störst oenighet: { $count } svar
}
rounds-split-conversations = { $count ->
    [one] Störst oenighet: 1 konversation
   *[other] Störst oenighet: { $count } konversationer
}
rounds-split-said = { $one } – { $other }

## Pace

rounds-pace = Takt
rounds-pace-bars = Klara granskningar per dag
rounds-pace-day = { $count ->
    [one] { $day }: 1 klar
   *[other] { $day }: { $count } klara
}
rounds-pace-forecast = { $count ->
    [one] { $day }: prognos 1
   *[other] { $day }: prognos { $count }
}
# $least number
rounds-pace-few = Övriga granskare är färre än { $least }: dagarna visas inte
rounds-forecast-done = Allt är klart
rounds-forecast-unknown = Det går inte att förutse ännu när allt är klart
rounds-forecast-before = { $days ->
    [0] I den här takten klart { $day }, på slutdatumet
    [one] I den här takten klart { $day }, 1 dag före slutdatumet
   *[other] I den här takten klart { $day }, { $days } dagar före slutdatumet
}
rounds-forecast-after = { $days ->
    [one] I den här takten klart { $day }, 1 dag efter slutdatumet
   *[other] I den här takten klart { $day }, { $days } dagar efter slutdatumet
}

## Results of a closed round: a share never without its interval

rounds-results = Resultat
rounds-results-frozen = Talen beräknades när omgången avslutades och ändras inte längre. Konfidensintervallet gäller bedömningarna: det säger vad granskarna skulle säga om alla svar, inte när de själva har fel.
# $least number
rounds-results-none = Färre än { $least } konversationer har bedömda svar, så ingen andel kan beräknas
rounds-results-calibration = Ur en kalibrering beräknas ingen andel, bara samstämmigheten
rounds-uncovered = { $count ->
    [one] 1 konversation i populationen hör till ett stratum där inget granskades: siffrorna säger inget om den
   *[other] { $count } konversationer i populationen hör till strata där inget granskades: siffrorna säger inget om dem
}
rounds-rate = Andelen rätta svar
rounds-rate-strata = Andelen rätta svar per stratum
rounds-rate-languages = Andelen rätta svar per språk
rounds-rate-channels = Andelen rätta svar per kanal
rounds-rate-topics = Andelen rätta svar per ämne
rounds-verdict-shares = Bedömningarnas andelar
rounds-criterion-shares = Andelen högsta värden per kriterium
rounds-failure-shares = Kritiska fel
rounds-everything = Alla
rounds-head-conversations = konversationer
rounds-head-answers = svar
rounds-head-share = andel (95 % intervall)
rounds-cell = { $share } ({ $low }–{ $high })
rounds-cell-few = för få
rounds-small = { $count ->
    [one] få (1)
   *[other] få ({ $count })
}

## Planning

rounds-plan-title = Planera en omgång
rounds-step-population = Population
rounds-step-sample = Urval
rounds-step-people = Granskare
rounds-query = Vilka konversationer omgången gäller
rounds-query-hint = Alla som har ett svar
rounds-query-help = Sökvillkor som i Konversationer, till exempel språk:fi kanal:bot. Bara de som har ett svar räknas.
rounds-query-wrong = Sökvillkoret går inte att läsa
rounds-counting = Räknar
rounds-population-empty = Ingen konversation med ett svar uppfyller villkoren
rounds-left-out = { $count ->
    [one] 1 konversation lämnas utanför: någon har redan börjat granska den, och i en kalibrering granskar alla samma konversationer
   *[other] { $count } konversationer lämnas utanför: någon har redan börjat granska dem, och i en kalibrering granskar alla samma konversationer
}
rounds-other-strata = { $count ->
    [one] 1 annat stratum
   *[other] { $count } andra strata
}
rounds-receipt-until = Urvalet kan återskapas till och med { $date }
rounds-receipt-short = Urvalet kan återskapas bara till och med { $date }; därefter förstörs populationens äldsta konversation. En senare början ger längre tid.
rounds-design = Dragning
rounds-design-simple = obundet slumpmässigt urval
rounds-design-stratified = stratifierat urval
rounds-design-two = alla i riskzonen och en del av de andra
rounds-divided-by = Stratifieras efter
rounds-by-language = språk
rounds-by-channel = kanal
rounds-by-topic = ämne
rounds-by-month = månad
rounds-by-risk = risk
rounds-strata-missing = Välj vad stratifieringen görs efter
rounds-risks = Vad som är en risk
rounds-risk-handover = vidarekoppling till rådgivare
rounds-risk-scrubbed = uppgifter borttagna
rounds-risk-flagged = flaggad av någon
rounds-risk-no-answer = fick inget svar
rounds-risk-bad-rating = kunden gav dåligt betyg
rounds-risks-missing = Välj vad som är en risk
rounds-risks-found = { $count ->
    [one] 1 konversation är i riskzonen
   *[other] { $count } konversationer är i riskzonen
}
rounds-size = Urvalets storlek
rounds-size-number = Urvalets storlek, konversationer
rounds-size-share = Urvalets storlek, % av populationen
rounds-size-width = Intervallet högst, ± procentenheter
rounds-size-all = fler finns inte, så alla tas med
rounds-by-number = Antal
rounds-by-share = Andel
rounds-by-width = Konfidensintervall
# $most number
rounds-by-number-help = Antal konversationer, högst { $most }
rounds-by-share-help = Procent av populationen; om alla i riskzonen tas med, procent av de andra
rounds-by-width-help = Procentenheter åt vartdera hållet
# $most number
rounds-size-number-wrong = Storleken är ett heltal 1–{ $most }
rounds-size-share-wrong = Andelen är ett tal över 0 och högst 100
rounds-size-width-wrong = Ange 0,1–50 procentenheter
rounds-size-few = Urvalet har inte två konversationer ur varje stratum
# $least number
rounds-size-least = Minst { $least } konversationer: två ur varje stratum
rounds-expected = { $conversations }: { $points }
rounds-expected-assumed = 95 % intervall, om ungefär { $share } av svaren är rätta
rounds-expected-calibration = ingen beräknad andel
rounds-expected-none = Med den här storleken kan intervallet inte förutses
rounds-points = ± { $number } procentenheter
rounds-seed-help = Högst 16 hexadecimala siffror. Samma tal ger samma urval. Tomt: programmet lottar fram ett tal.
rounds-seed-wrong = Ett slumpfrö har högst 16 hexadecimala siffror
rounds-name = Omgångens namn
rounds-name-hint = Till exempel November 2026
rounds-name-missing = Ge omgången ett namn
rounds-closing-date = Slutdatum
rounds-closes-wrong = Slutdatumet är i dag eller senare
rounds-doubled-share = Andelen som dubbelgranskas, %
rounds-doubled-help = Två granskar samma konversationer utan att veta av varandra (blint), och samstämmigheten beräknas
rounds-doubled-wrong = Andelen är ett tal 0–100
rounds-doubled-alone = Dubbelgranskning kräver två granskare
rounds-reviewers = Granskare
rounds-reviewers-none = Ingen kan granska ännu. Skapa ett konto för en kvalitetsgranskare under Användare.
rounds-reviewers-missing = Välj granskare
rounds-cover-none = { $count ->
    [one] Ingen av dem kan { $languages }. Konversationer på det språket blir utan granskare.
   *[other] Ingen av dem kan { $languages }. Konversationer på de språken blir utan granskare.
}
rounds-cover-one = { $count ->
    [one] Bara en av dem kan { $languages }. Konversationer på det språket dubbelgranskas inte.
   *[other] Vart och ett av dessa språk kan bara en av dem: { $languages }. Konversationer på dem dubbelgranskas inte.
}
rounds-cover-begun = Konversationer som deras enda möjliga granskare redan har börjat granska blir utan granskare.
rounds-every-language = alla språk
rounds-summary-body = Urvalet dras, konversationerna fördelas på granskarna efter språk och arbetsmängd, och omgången öppnas. Därefter kan bara slutdatumet och granskarna ändras.
rounds-draw = Dra urvalet
rounds-drawing = Urvalet dras
rounds-drawing-body = Om dragningen stoppas lämnas inget halvfärdigt
rounds-drawn = Urvalet drogs och omgången är öppen

## Closing, moving and changing reviewers

rounds-close-title = Avsluta omgången { $name }
rounds-close-action = Avsluta omgången
# $total number
rounds-close-unreviewed = { $count ->
    [one] 1 av { $total } konversationer förblir ogranskad.
   *[other] { $count } av { $total } konversationer förblir ogranskade.
}
# $total number
rounds-close-unfinished = { $count ->
    [one] 1 av { $total } konversationer är inte klar hos alla.
   *[other] { $count } av { $total } konversationer är inte klara hos alla.
}
rounds-close-unsettled = { $count ->
    [one] I 1 konversation är skillnaderna fortfarande inte avgjorda.
   *[other] I { $count } konversationer är skillnaderna fortfarande inte avgjorda.
}
rounds-close-uncovered = { $count ->
    [one] 1 konversation i populationen faller utanför siffrorna: inget i dess stratum har granskats.
   *[other] { $count } konversationer i populationen faller utanför siffrorna: inget i deras strata har granskats.
}
# $count number
rounds-close-rests = Den beräknade andelen grundar sig på { $count } granskade konversationer. Dess intervall beräknas när omgången avslutas.
# $least number
rounds-close-too-few = De granskade konversationerna är färre än { $least }: ingen andel beräknas.
rounds-close-nothing = Inget har granskats: ingen andel kan beräknas.
rounds-close-calibration = Ingen andel beräknas, bara samstämmigheten.
rounds-close-body = Resultaten fryses. Omgången kan inte öppnas igen.
rounds-close-waiting = Omgången avslutas. Om ett arbete pågår, till exempel en import, görs det klart först.
rounds-closed-done = Omgången avslutades och dess resultat frystes
rounds-move-title = Flytta slutdatumet
rounds-moved = Slutdatumet är nu { $date }
rounds-reviewers-title = Ändra granskarna
rounds-reviewers-body = Det som har påbörjats, reserverats eller slutförts stannar hos sin granskare. Resten fördelas efter språk och arbetsmängd. Urvalet ändras inte.
rounds-reviewers-gone = { $count ->
    [one] 1 av omgångens granskare kan inte längre granska och tas bort.
   *[other] { $count } av omgångens granskare kan inte längre granska och tas bort.
}
rounds-reviewers-same = Inget ändras
rounds-reviewers-changed = Omgångens granskare ändrades
rounds-change-given = { $count ->
    [one] 1 konversation får en granskare.
   *[other] { $count } konversationer får en granskare.
}
rounds-change-seconded = { $count ->
    [one] 1 konversation får en granskare till.
   *[other] { $count } konversationer får en granskare till.
}
rounds-change-leaving = Det som de som lämnar inte har påbörjat ges till andra, om någon kan ta emot det.
rounds-change-nothing = Ingen konversation byter granskare.
rounds-change-lacking = { $count ->
    [one] 1 konversation blir utan en andra granskare.
   *[other] { $count } konversationer blir utan en andra granskare.
}

## Settling what reviewers see differently

rounds-settle-title = Avgörande av skillnader
rounds-tab-differences = Skillnader
rounds-result = Resultat
rounds-unsettled = Inte avgjort
rounds-settled-of = { $share } avgjorda
# $last is the letter of the last version.
rounds-settle-blind = Namnen visas när skillnaderna är avgjorda. Med tangenterna A–{ $last } väljer du en version.
# $number number
rounds-answer = Svar { $number }
rounds-another = Något annat än versionerna: { $name }
rounds-another-none = Ett annat värde…
rounds-stands = Resultat: { $value }
rounds-agreed = Eniga
rounds-left-to-settle = { $count ->
    [one] 1 skillnad är inte avgjord
   *[other] { $count } skillnader är inte avgjorda
}
rounds-finish-settling = Markera som avgjord
rounds-next-difference = Nästa konversation
rounds-back-to-round = Tillbaka till omgången
