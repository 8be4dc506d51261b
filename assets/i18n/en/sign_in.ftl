### Sign-in, first start, passwords, the lock. Right column 400 px wide, left side 480 px of text.

## Left side: what the program promises

sign-in-slogan = Conversations of the advice service, for review, without personal data
sign-in-promise-scrub = Personal data is removed before storing
sign-in-promise-retention = Conversations are destroyed after two years
sign-in-promise-local = The file is on this machine, the program uses no network

# $when begins the line: “Today 8:01” or a date with time.
sign-in-destroyed = { $count ->
    [0] { $when } there was nothing to destroy
    [one] { $when } 1 conversation was destroyed
   *[other] { $when } { $count } conversations were destroyed
}

# $done number
# $total number
sign-in-destroying = Conversations are being destroyed: { $done } of { $total }
sign-in-register = Open register: { $file }

## Right side: signing in

sign-in-title = Sign in
sign-in-username = Username
sign-in-password-or-code = Password or one-time code
sign-in-show-password = Show the password
sign-in-hide-password = Hide the password
sign-in-purpose = What is the register used for now?
sign-in-purpose-logged = written in the log
sign-in-purpose-supervisor = A supervisor can choose any of these
sign-in-button = Sign in
sign-in-busy = Checking the password
sign-in-forgotten = A supervisor gives a one-time code if the password is forgotten
sign-in-again = Check the username and type the password again.
sign-in-purpose-needed = The account’s role does not allow the chosen purpose. Choose another and sign in.
sign-in-open-other = Open another register…
sign-in-language = Language of the program
sign-in-opening = Opening the register
sign-in-session-ended = The session has ended. Sign in again.

## Signing out and closing the window

exit-sign-out-title = Sign out and throw away what is typed?
exit-close-title = Close the window and throw away what is typed?
exit-plan = The plan of a round, whose sample has not been drawn
exit-verdict = The verdict on an answer text, which has not been saved

# $screen is the name of a screen.
exit-failed = { $screen }: texts that could not be saved
# $screen is the name of a screen.
exit-saving = { $screen }: texts that are being saved
exit-sign-out-action = Sign out without saving
exit-close-action = Close without saving

## Own password after a one-time code

password-choose-title = Choose your own password
password-choose-body = The one-time code works only once. Seula opens after you have chosen your own password.
# Who gave the code, and when.
password-choose-from = { $name } gave the one-time code on { $when }. Tell them if you did not ask for it.
password-current = Current password
password-new = New password
password-repeat = New password again
password-rule = 15–128 characters. Spaces count, special characters are not needed.
password-differs = The two passwords are not the same
password-good = The password is good
password-suggest = Suggest a passphrase
password-suggested = Write the passphrase down in a safe place: it is not shown again
password-change = Change the password
password-changed = The password has been changed
password-wrong = The password is wrong. Type it again. After several tries, wait up to 60 s.

## First start, three steps

start-title = There is no register on this computer yet
start-body = The register is one file. Conversations are stored in it without personal data and are destroyed after two years. The first user is a supervisor and creates the accounts of the others. A password cannot be recovered while there is only one supervisor.
start-create = Create the register
start-open = Open an existing one…

# $done number
# $total number
start-steps = Step { $done } of { $total }
start-place-label = Register file
start-place-help = A disk of this machine, not a network drive. The name ends in .seula.
start-place-choose = Choose a place…
start-retention-title = Whose register is this?
start-agency = Controller (agency)
start-agency-help = Shown on handouts and in the facts of the register
start-margin = Safety margin in days
start-margin-help = A conversation is destroyed this many days before two years have passed. With 31 days, destruction ends within the two years even if the machine is not started for a month.
start-margin-wrong = The margin is 0–90 days
start-keeps = The retention period is two years from the start of a conversation and cannot be made longer
start-supervisor-title = Who is the first supervisor?
start-display-name = Display name
start-display-name-help = The name that other users see
start-creating = Creating the register
start-created = The register has been created
start-second-supervisor = Create a second supervisor as well: a password cannot be recovered while there is only one

## Another register, and a register that cannot be opened

open-title = Open a register
open-action = Open
trouble-title = The register cannot be opened
trouble-vanished-title = The register has vanished

## Idle lock

lock-since = The screen was locked at { $time }. Sign in to go on where you were.
lock-soon = The screen will be locked in one minute. Any key extends the session.
lock-now = Lock the screen

## Idle lock, as a setting of the register

lock-title = Idle lock
lock-help = The screen is locked when nothing has been touched for this long. A warning comes one minute before. It holds for everybody who uses this register.
lock-after = Locks after
lock-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
lock-changed = { $minutes ->
    [one] The screen is now locked after 1 minute
   *[other] The screen is now locked after { $minutes } minutes
}
