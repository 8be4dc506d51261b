### Figures that leave the register: tables, and the quality report of a month.

report-few = dold, för få fall
report-estimate = { $share } (95 % intervall { $low }–{ $high })

# $count number
report-of = { $share }, n = { $count }
# $count number
report-of-part = { $share }, n = { $count } { $of }
report-share-all = av alla
report-share-known = av dem vars kanal är känd
report-share-kept = av dem som finns kvar
report-all = Alla svar
report-verdicts = Bedömningar

## Heads of tables

report-round = Omgång
report-closed = Avslutad
report-about = Gäller
report-conversations = Konversationer
report-messages = Meddelanden
report-answers = Svar
report-share = Andel, %
report-low = 95 % intervall från, %
report-high = 95 % intervall till, %
report-measure = Mått
report-units = Jämförda
report-value = Värde
report-value-low = 95 % intervall från
report-value-high = 95 % intervall till
report-month = Månad
report-share-of = Vidarekopplade, av vilka
report-share-n = Vidarekopplade, av hur många
report-handed-over = Vidarekopplade till rådgivare, %
report-kind = Borttaget slag
report-from = Från
report-to = Till
report-hour = Timme
report-finished = Klar
report-leftover = Kvarlämnad personuppgift, %
report-too-much = För mycket borttaget, %
report-reviewed = Granskad, %
report-said = Bedömning eller värde
report-given = Antal gånger

## Measures of agreement

report-measure-raw = Andel lika, slumpen medräknad
report-measure-nominal = Krippendorffs alfa, nominal
report-measure-ordinal = Krippendorffs alfa, ordinal
report-measure-cohen = Cohens kappa
report-measure-fleiss = Fleiss kappa

## The page

report-title = Kvalitetsrapport, { $month }
report-intro = Siffrorna för avslutade granskningsomgångar är de som frystes när omgången avslutades. Bredvid en andel som har beräknats ur ett urval står dess 95 % konfidensintervall; en andel av alla konversationer har inget. Konfidensintervallet gäller bedömningarna: det säger vad granskarna skulle säga om alla svar, inte när de själva har fel. Siffror för för få fall är dolda.
report-rounds = Omgångar som avslutades under månaden
report-rounds-none = Ingen omgång avslutades under månaden
report-target = Mål: rätta svar { $share }
report-round-closed = avslutad { $date }
report-sampled = { $count ->
    [one] 1 konversation i urvalet
   *[other] { $count } konversationer i urvalet
}
report-correct = Rätta svar
report-failed = Kritiskt fel: { $criterion }
report-share-interval = Andel
report-agreement = Samstämmighet
report-agreement-none = Samstämmigheten mättes inte: för få konversationer med flera granskare
report-volumes = Konversationer som började under månaden
report-volumes-none = Ingen konversation började under månaden
report-handed-over-title = Vidarekopplade till rådgivare
report-reviewed-title = Granskad
report-said-title = Hur månadens konversationer bedömdes
report-said-note = Antal av det som granskades, hur det än valdes: de är ingen beräknad andel av alla svar.
report-said-none = Ingenting granskades av månadens konversationer
report-kinds = Konversationer som personuppgifter togs bort från
report-kinds-none = Ingenting togs bort från månadens konversationer
report-leak-checks = Läckagekontroller som blev klara under månaden
report-leak-checks-none = Ingen läckagekontroll blev klar under månaden
report-leftover-title = Kvarlämnad personuppgift
report-too-much-title = För mycket borttaget
report-destroyed-title = Förstört under månaden
report-destroyed = Förstörda konversationer: { $conversations }. Förstörda meddelanden: { $messages }.
report-when = Upprättad
report-by = Sparad av
report-note = Rapporten innehåller ingen text ur konversationer och inga siffror om en enskild granskare.

## Terminal

cli-missing-month = Månaden saknas. Ange den som 2026-11.
cli-report-written = Kvalitetsrapporten sparades: { $path }
