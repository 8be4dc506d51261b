### Names of values: kinds, verdicts, roles, languages, sources. Lower case inside a line, capital as a label of its own.

## Kinds of removed values, on chips: lower case, no digits, not inflected

kind-hetu = identity code
kind-personnummer = Swedish identity number
kind-isikukood = Estonian personal code
kind-passport = passport number
kind-ru-passport = Russian passport number
kind-permit-card = residence permit card number
kind-customer-no = customer number
kind-diary-no = diary number
kind-reference = case reference
kind-phone = phone number
kind-email = e-mail address
kind-iban = account number
kind-card = payment card number
kind-date = date
kind-number = run of digits
kind-address = street address
kind-plate = vehicle registration
kind-ip = IP address
kind-url-userinfo = sign-in data in a web address
kind-name = name

## Verdicts

verdict-correct = Correct
verdict-partly = Partly correct
verdict-incorrect = Incorrect
verdict-outdated = Outdated
verdict-no-answer = No answer
verdict-handover = Should be handed over
verdict-unassessable = Not assessable
verdict-none = Not yet judged

## Causes of what was not correct

cause-guidance-missing = Guidance missing
cause-guidance-outdated = Guidance outdated
cause-misunderstood = Question misunderstood
cause-bot-content = The bot’s content is wrong
cause-adviser-error = Adviser’s error
cause-technical-fault = Technical fault
cause-question-unclear = The question was unclear

## Criteria

scale-yes-no = Yes or no
scale-two = 2 points
scale-three = 3 points
scale-four = 4 points
scale-five = 5 points
value-no = No
value-yes = Yes
value-weak = Weak
value-good = Good
value-little = Little
value-partly = Partly
value-mostly = Mostly
value-fully = Fully
value-not-applicable = Not applicable
condition-always = Every conversation
condition-bot-only = Only the bot answered
condition-live-only = Only an adviser answered
condition-handover-only = Handed over
mender-guidance-writers = those who write guidance
mender-bot-keepers = those who keep the bot’s content
mender-adviser-trainers = those who train advisers
mender-system-keepers = those who run the system
mender-nobody = nobody

## Who wrote a message

speaker-customer = Customer
speaker-bot = Bot
speaker-adviser = Adviser
speaker-system = System
speaker-service = Service

## Roles and states of accounts, purposes

role-reviewer = quality reviewer
role-trainer = trainer
role-supervisor = supervisor
state-active = active
state-waiting = waits for the first sign-in
state-disabled = disabled
purpose-quality = Quality review
purpose-training = Training
purpose-guidance = Planning of guidance
purpose-help-quality = are the answers right and the service good
purpose-help-training = choosing examples for trainers
purpose-help-guidance = gaps in the guidance and on the website

## Channels

channel-bot = Bot
channel-live = Adviser
channel-mixed = Bot and adviser
channel-service = Bot or adviser

## Ratings by the customer

customer-rating-good = good
customer-rating-bad = bad

## Languages of conversations

language-fi = Finnish
language-sv = Swedish
language-en = English
language-ru = Russian
language-ar = Arabic
language-so = Somali
language-zh = Chinese
language-uk = Ukrainian
language-fa = Persian
language-unknown = not known
language-other = another language ({ $code })

## Languages of the interface, each in its own words

locale-fi = Suomi
locale-sv = Svenska
locale-en = English

## Systems from which files come

source-boost-ai = boost.ai
source-zendesk-chat = Zendesk Chat
source-rasa = Rasa
source-bot-framework = Bot Framework
source-role-content = JSON lines (role, content)
source-csv = CSV table
source-giosg = giosg
source-ninchat = Ninchat
source-genesys = Genesys
source-mapping = own mapping “{ $name }”

## What a time is known from

time-zoned = the source’s time stamp
time-assumed-utc = the source’s time stamp, zone taken as UTC
time-assumed-helsinki = the source’s time stamp, taken as Finnish time
time-vouched = a day given by the importer
time-missing = not known

## How far a destruction run has come

run-state-planned = planned
run-state-hidden = hidden, not destroyed
run-state-deleting = being destroyed
run-state-indexed = gone from the index
run-state-checkpointed = gone from the write log
run-state-destroyed = destroyed
run-state-verified = destroyed and checked

## Orders of a list

sort-newest = Newest first
sort-oldest = Oldest first
sort-longest = Longest first
sort-best = Best match first

## What a long job is doing

stage-inspecting = Reading the file and removing personal data
stage-importing = Importing conversations
stage-indexing = Adding conversations to the search
stage-destroying = Destroying conversations
stage-shortening = Moving the days of destruction
stage-rescrubbing = Going through the register
stage-sampling = Drawing messages
stage-clearing = Cleaning the index
stage-backing-up = Making a backup
stage-restoring = Restoring a backup
stage-checking = Checking the register file
stage-proving = Looking through everything

## Why a record was refused, and what to do

refused-no-date = The conversation has no date. Give a day that no conversation in the file is older than.
refused-past-due = Its retention period has ended, so the conversation may no longer be stored
refused-future-date = Its date lies more than a day in the future. Check the clock of the source system and of the computer.
refused-bad-date = Its date cannot be read. Export the file from the source system with dates in the form 2026-11-24.
refused-encoding = The text is not valid UTF-8. Export the file from the source system again.
refused-too-many-messages = There are more than 5,000 messages. Split the conversation in the source system.
refused-too-large = The record is larger than 16 mebibytes. Split the conversation in the source system.
refused-string-too-long = One message or field is longer than 64 kibibytes. Shorten or split it in the source system.
refused-too-deep = The record is nested deeper than 32 levels. Export the file from the source system again.
refused-syntax = The structure of the record is broken from this place on. Export the file from the source system again.
refused-cut-off = The file ends within the record. Export or copy the file again.
refused-ragged = The row has another number of columns than the heading row. Export the file from the source system again.
refused-missing-field = The record has no conversation id, no messages or no role of the speaker. Export the file with them.
refused-empty = The conversation has no message with text in it
refused-source-error = The source system wrote an error report here instead of a conversation. Export the file again.
refused-unknown-role = A message has a role that the file’s format does not know. Check the names of the roles in the source system.

## Mappings

whom-note = internal note
whom-drop = not a message, left out
slot-id = Conversation id
slot-text = Text of the message
slot-role = Who wrote it
slot-time = Time
slot-language = Language
slot-topic = Topic
slot-channel = Channel
missing-text = Point at the field that holds the text of the message
missing-who = Point at who wrote the message, and say what the words mean
missing-id = Point at the conversation id, by which the messages of a conversation are put together
speaker-internal-note = Internal note
mapping-fault-unreadable = The text of the mapping cannot be read
mapping-fault-name = The name has 1–40 characters: small letters a–z, digits and hyphens

# $byte number
mapping-fault-text = The text of the mapping cannot be read from byte { $byte } on

## Why a reviewer passes a conversation

skip-language = I do not read the language well enough
skip-own-chat = I answered myself or know the matter
skip-unreadable = The conversation cannot be understood
skip-off-topic = Not about the service
skip-other = Another reason
