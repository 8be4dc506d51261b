### Names of values: kinds, verdicts, roles, languages, sources. Lower case inside a line, capital as a label of its own.

## Kinds of removed values, on chips: lower case, no digits, not inflected

kind-hetu = personbeteckning
kind-personnummer = svenskt personnummer
kind-isikukood = estnisk personkod
kind-passport = passnummer
kind-ru-passport = ryskt passnummer
kind-permit-card = uppehållstillståndskortets nummer
kind-customer-no = kundnummer
kind-diary-no = diarienummer
kind-reference = referensnummer
kind-phone = telefonnummer
kind-email = e-postadress
kind-iban = kontonummer
kind-card = betalkortsnummer
kind-date = datum
kind-number = sifferserie
kind-address = gatuadress
kind-plate = fordonets registreringsnummer
kind-ip = IP-adress
kind-url-userinfo = inloggningsuppgift i webbadress
kind-name = namn

## Verdicts

verdict-correct = Rätt
verdict-partly = Delvis rätt
verdict-incorrect = Fel
verdict-outdated = Föråldrat
verdict-no-answer = Inget svar
verdict-handover = Borde ha kopplats vidare
verdict-unassessable = Går inte att bedöma
verdict-none = Inte bedömt

## Causes of what was not correct

cause-guidance-missing = Anvisning saknas
cause-guidance-outdated = Anvisningen är föråldrad
cause-misunderstood = Frågan missförstods
cause-bot-content = Chattbotens innehåll är fel
cause-adviser-error = Rådgivarens fel
cause-technical-fault = Tekniskt fel
cause-question-unclear = Frågan var oklar

## Criteria

scale-yes-no = Ja eller nej
scale-two = 2 poäng
scale-three = 3 poäng
scale-four = 4 poäng
scale-five = 5 poäng
value-no = Nej
value-yes = Ja
value-weak = Svag
value-good = God
value-little = Lite
value-partly = Delvis
value-mostly = Mest
value-fully = Helt
value-not-applicable = Gäller inte
condition-always = Varje konversation
condition-bot-only = Bara chattboten svarade
condition-live-only = Bara en rådgivare svarade
condition-handover-only = Vidarekopplad till en rådgivare
mender-guidance-writers = de som skriver anvisningen
mender-bot-keepers = de som sköter chattbotens innehåll
mender-adviser-trainers = de som utbildar rådgivare
mender-system-keepers = de som sköter systemet
mender-nobody = ingen

## Who wrote a message

speaker-customer = Kund
speaker-bot = Chattbot
speaker-adviser = Rådgivare
speaker-system = Systemet
speaker-service = Tjänsten

## Roles and states of accounts, purposes

role-reviewer = kvalitetsgranskare
role-trainer = utbildare
role-supervisor = huvudanvändare
state-active = aktivt
state-waiting = väntar på första inloggningen
state-disabled = inaktiverat
purpose-quality = Kvalitetsgranskning
purpose-training = Utbildning
purpose-guidance = Planering av rådgivningen
purpose-help-quality = svarens riktighet och tjänstens kvalitet
purpose-help-training = val av exempel för utbildare
purpose-help-guidance = luckor i anvisningar och på webbplatsen

## Channels

channel-bot = Chattbot
channel-live = Rådgivare
channel-mixed = Chattbot och rådgivare
channel-service = Chattbot eller rådgivare

## Ratings by the customer

customer-rating-good = bra
customer-rating-bad = dåligt

## Languages of conversations

language-fi = finska
language-sv = svenska
language-en = engelska
language-ru = ryska
language-ar = arabiska
language-so = somaliska
language-zh = kinesiska
language-uk = ukrainska
language-fa = persiska
language-unknown = okänt
language-other = annat språk ({ $code })

## Languages of the interface, each in its own words

locale-fi = Suomi
locale-sv = Svenska
locale-en = English

## Systems from which files come

source-boost-ai = boost.ai
source-zendesk-chat = Zendesk Chat
source-rasa = Rasa
source-bot-framework = Bot Framework
source-role-content = JSON-rader (role, content)
source-csv = CSV-tabell
source-giosg = giosg
source-ninchat = Ninchat
source-genesys = Genesys
source-mapping = egen fältmappning ”{ $name }”

## What a time is known from

time-zoned = källans tidsstämpel
time-assumed-utc = källans tidsstämpel, tidszonen antas vara UTC
time-assumed-helsinki = källans tidsstämpel, antas vara finsk tid
time-vouched = datum från importören
time-missing = okänt

## How far a destruction run has come

run-state-planned = planerad
run-state-hidden = dold, inte förstörd
run-state-deleting = förstörs
run-state-indexed = borta ur sökindexet
run-state-checkpointed = borta ur skrivloggen
run-state-destroyed = förstörd
run-state-verified = förstört och kontrollerat

## Orders of a list

sort-newest = Nyast först
sort-oldest = Äldst först
sort-longest = Längst först
sort-best = Bästa träff först

## What a long job is doing

stage-inspecting = Filen läses och personuppgifter tas bort
stage-importing = Konversationer importeras
stage-indexing = Konversationer läggs till i sökningen
stage-destroying = Konversationer förstörs
stage-shortening = Förstöringsdagarna flyttas
stage-rescrubbing = Hela registret gås igenom
stage-sampling = Meddelanden lottas
stage-clearing = Sökindexet rensas
stage-backing-up = Tar en säkerhetskopia
stage-restoring = Återställer en säkerhetskopia
stage-checking = Kontrollerar registerfilen
stage-proving = Går igenom allt

## Why a record was refused, and what to do

refused-no-date = Konversationen saknar datum. Ange en dag som ingen konversation i filen är äldre än.
refused-past-due = Förvaringstiden har gått ut, så konversationen får inte längre sparas
refused-future-date = Datumet ligger mer än ett dygn framåt i tiden. Kontrollera källsystemets och datorns klocka.
refused-bad-date = Datumet går inte att läsa. Exportera filen ur källsystemet med datum i formen 2026-11-24.
refused-encoding = Texten är inte giltig UTF-8. Exportera filen på nytt ur källsystemet.
refused-too-many-messages = Det finns fler än 5 000 meddelanden. Dela konversationen i källsystemet.
refused-too-large = Posten är större än 16 mebibyte. Dela konversationen i källsystemet.
refused-string-too-long = Ett meddelande eller fält är längre än 64 kibibyte. Korta eller dela det i källsystemet.
refused-too-deep = Posten har mer än 32 nivåer i varandra. Exportera filen på nytt ur källsystemet.
refused-syntax = Postens struktur är trasig från och med detta ställe. Exportera filen på nytt ur källsystemet.
refused-cut-off = Filen tar slut mitt i posten. Exportera eller kopiera filen på nytt.
refused-ragged = Raden har ett annat antal kolumner än rubrikraden. Exportera filen på nytt ur källsystemet.
refused-missing-field = Posten saknar konversationens id, meddelandena eller talarens roll. Exportera filen så att de är med.
refused-empty = Konversationen har inget meddelande med text
refused-source-error = Källsystemet har skrivit ett felmeddelande här i stället för en konversation. Exportera filen på nytt.
refused-unknown-role = Ett meddelande har en roll som filens format inte känner. Kontrollera rollernas namn i källsystemet.

## Mappings

whom-note = intern anteckning
whom-drop = inte ett meddelande, utelämnas
slot-id = Konversationens id
slot-text = Meddelandets text
slot-role = Avsändare
slot-time = Tid
slot-language = Språk
slot-topic = Ämne
slot-channel = Kanal
missing-text = Peka ut fältet som innehåller meddelandets text
missing-who = Peka ut vem som skrev meddelandet och ange vad orden betyder
missing-id = Peka ut konversationens id, som samlar meddelandena i en konversation
speaker-internal-note = Intern anteckning
mapping-fault-unreadable = Fältmappningens text kan inte läsas
mapping-fault-name = Namnet har 1–40 tecken: små bokstäver a–z, siffror och bindestreck

# $byte number
mapping-fault-text = Fältmappningens text kan inte läsas från byte { $byte }

## Why a reviewer passes a conversation

skip-language = Jag kan inte språket tillräckligt
skip-own-chat = Jag svarade själv eller känner ärendet
skip-unreadable = Konversationen går inte att förstå
skip-off-topic = Gäller inte tjänsten
skip-other = Annan orsak
