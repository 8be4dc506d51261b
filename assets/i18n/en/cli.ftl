### Headless commands: help, results and faults on a terminal, at most 100 characters a line.

cli-help =
    Seula: the register of the conversations of an agency’s chatbot and live chat

    Use: seula [command] [options]

      seula                                      opens the window on the default register
      seula demo                                 demo register with invented material, then the window
          --conversations N   number of conversations, 2000 unless given
          --seed S            seed: the same number gives the same material
      seula create --user NAME                   a new register with its first supervisor
          --shared-group G    folder and file shared by the group G
          --margin DAYS       how many days before the two years (0–90) it destroys, 0 unless given
          --anew              also where a register was before
      seula import PATH… --user NAME             imports files and folders, removes personal data
          --not-older-than DATE    nothing in the file is older than this day
          --mapping NAME      how to read a file of another make (the name of a mapping)
          --keep-notes REASON internal notes, too, and why
      seula imports --user NAME                  imports so far, newest first
          show N              the report of an import
          report N --out FILE refused records as a table (CSV)
          undo N              undoes an import, unless something was written on it
      seula mapping                              mappings, the own ones with --user NAME
          show NAME           a mapping as text
          save FILE, remove NAME   saves or removes one (--user NAME)
      seula inspect FILE                         what an import would find, nothing is stored
          --not-older-than DATE, --mapping NAME
      seula search QUERY --user NAME             searches conversations, newest first
          --limit N           at most so many hits, 20 unless given
      seula scrub                                removes personal data from JSON lines (in to out)
      seula rescrub --user NAME                  applies the newest rules to the whole register
      seula retention run                        destroys what has reached its end of retention
      seula retention status                     cut-off, state and the next day of destruction
      seula retention prove                      looks through everything for anything older
      seula retention record RUN --out FILE --user NAME
                                                 a destruction record as a page
          --lang L            its language: fi, sv or en
      seula verify [--entry N --words WORDS]     whether file and log are whole and nothing is older
      seula record --user NAME --out FILE        the record of processing as a page to be printed
          --lang L            its language: fi, sv or en
      seula report MONTH --user NAME --out FILE  the quality report of a month as a page
          --lang L            its language: fi, sv or en
      seula round verify N --user NAME           draws the sample of a round again and compares
          --numbers           the numbers it was drawn from instead (their SHA-256 is the digest)
      seula backup --user NAME                   makes a backup beside the register
      seula restore FILE --user NAME             restores a backup where there is no register
      seula generate --conversations N --seed S --out FILE
                                                 invented conversations in large numbers
      seula shots DIR                            pictures of every screen

    For all commands
      --register FILE       register (also SEULA_REGISTER), its name ends in .seula; demo makes its own
      --purpose PURPOSE     quality, training or guidance; the first allowed one unless given
      --json                the result as JSON (import, imports, inspect, mapping, search,
                            rescrub, retention, round, verify)
      --help                this help
      --version             the version

    The password is read from the variable SEULA_PASSWORD or asked for without showing it.

    Exit codes
      0   done (refused records are part of the report)
      1   failed, or something is not yet destroyed
      2   wrong use
      78  no display for the window
cli-version = Seula { $version }
cli-no-display = Seula finds no display, so the window cannot be opened. Start it from a desktop or use the commands that need no window: seula --help
cli-no-window = This Seula was built without its window. Use the commands: seula --help
cli-demo-no-display = The window needs a display: start the command from a desktop, set DISPLAY or WAYLAND_DISPLAY, or install the package xvfb and run: xvfb-run seula demo
cli-window-failed = The window could not be opened. The graphics driver or its library is missing. Install Mesa (libgl1-mesa-dri or mesa-dri-drivers).
cli-window-fault = The window closed because of a fault in the program. What was saved is kept. Start Seula again and tell your IT support about the fault.

## Asking for a password

# A prompt: the cursor stands behind it.
cli-password = Password:{" "}
cli-password-new = New password (15–128 characters):{" "}
cli-password-repeat = New password again:{" "}
cli-password-differs = The two passwords are not the same. Run the command again.
cli-password-missing = The password is missing. Set SEULA_PASSWORD or run the command in a terminal where it can be typed.
cli-code-first = The account waits for its first sign-in. Sign in with the one-time code in the window and choose a password.
cli-purpose-needed = The account’s role does not allow the chosen purpose. Run the command again without --purpose, or give one of these: { $purposes }.

## Wrong use

cli-wrong-command = Unknown command. For the commands: seula --help

# $option is the option’s name as it was typed, for example --limit.
cli-wrong-option = The command has no option { $option }. For help: seula --help
cli-missing-option = The option { $option } is missing. For help: seula --help
cli-missing-value = The option { $option } has no value. For help: seula --help
cli-wrong-number = The value of { $option } must be a whole number. For help: seula --help
cli-wrong-date = The value of { $option } must be a date, for example 2026-11-24 or 24.11.2026
cli-wrong-value = The value of { $option } is one of these: { $values }
cli-missing-file = The file is missing. For help: seula --help
cli-missing-query = The search words are missing. For help: seula --help
cli-too-many = The command has too many parts. For help: seula --help
cli-not-text = A part of the command is not valid UTF-8 text

## Results

cli-created = The register was created: { $file }
cli-created-supervisor = First supervisor: { $username }

# $file is the file’s name without its folder.
cli-import-file = { $file }, recognised as { $source }
cli-import-failed = { $file }: { $reason }
cli-line = {"  "}{ $text }

# $count number
cli-kind-count = { $kind } { $count }
cli-inspect-nothing-stored = Nothing was stored
cli-inspect-past-due = { $count ->
    [0] No retention period has ended
    [one] The retention period of 1 conversation has ended
   *[other] The retention period of { $count } conversations has ended
}
cli-search-total = { $count ->
    [0] No hits, { $duration }
    [one] 1 hit, { $duration }
   *[other] { $count } hits, { $duration }
}
cli-search-total-over = { $count ->
    [one] More than 1 hit, { $duration }
   *[other] More than { $count } hits, { $duration }
}
cli-milliseconds = { $number } ms

# A hit: number of the conversation, start, snippet.
cli-search-hit = { $started }  { $number }  { $snippet }
cli-retention-cut-off = Cut-off { $date }: what began before it is destroyed
cli-retention-oldest = The oldest conversation began on { $date }
cli-retention-empty = There are no conversations in the register
cli-retention-state = Latest destruction run: { $state }
cli-retention-destroyed = { $count ->
    [0] Nothing had to be destroyed
    [one] 1 conversation was destroyed
   *[other] { $count } conversations were destroyed
}
cli-retention-backlog = { $count ->
    [0] Nothing waits for destruction
    [one] 1 conversation is hidden but not yet destroyed
   *[other] { $count } conversations are hidden but not yet destroyed
}
cli-retention-next = { $count ->
    [one] Next, on { $date }, 1 conversation will be destroyed
   *[other] Next, on { $date }, { $count } conversations will be destroyed
}
cli-retention-confirm = The destruction is unusually large, or the computer’s clock has jumped ahead. A supervisor has to sign in to the window and confirm it.

# $version number
cli-rescrub-rules = Rule set version { $version }
cli-rescrub-conversations = { $count ->
    [one] 1 conversation was gone through
   *[other] { $count } conversations were gone through
}
cli-rescrub-changed = { $count ->
    [0] No conversation held anything to remove
    [one] Something was removed from 1 conversation
   *[other] Something was removed from { $count } conversations
}
cli-rescrub-staff-texts = { $count ->
    [0] No text of staff held anything to remove
    [one] Something was removed from 1 text of staff
   *[other] Something was removed from { $count } texts of staff
}
cli-generated = { $count ->
    [one] 1 invented conversation was written to the file, { $size }
   *[other] { $count } invented conversations were written to the file, { $size }
}
cli-shots = { $count ->
    [one] 1 picture was written
   *[other] { $count } pictures were written
}
cli-shots-missing = This Seula was built without pictures. Build it with the feature shots.

# $line number
cli-scrub-line = Line { $line } is not a JSON object with id, role, lang and text. Correct the line and run the command again.

## Demo

cli-demo-title = Demo register: all material is invented
cli-demo-imported = { $count ->
    [one] 1 conversation was imported
   *[other] { $count } conversations were imported
}
cli-demo-scrubbed = { $count ->
    [one] 1 piece of personal data was removed before storing: { $kinds }
   *[other] { $count } pieces of personal data were removed before storing: { $kinds }
}
cli-demo-destroyed = { $count ->
    [0] Nothing had to be destroyed
    [one] 1 conversation was destroyed because its retention period had ended
   *[other] { $count } conversations were destroyed because their retention period had ended
}
cli-demo-accounts = Accounts (the same password for all)
cli-demo-account = {"  "}{ $username }  { $roles }
cli-demo-password = Password: { $password }
cli-demo-search = Sample search: { $query }
cli-demo-opening = Opening the window
cli-demo-agency = Permit Office
cli-demo-contact = Petri Esimerkki, petri.esimerkki@example.org
cli-demo-officer = Data protection officer, privacy@example.org
cli-demo-basis = Article 6(1)(e) of the General Data Protection Regulation: a task in the public interest

## Imports of the past and mappings

cli-missing-mapping = The mapping’s name or file is missing. For help: seula --help
cli-missing-import = The number of the import is missing. For the numbers: seula imports
cli-missing-run = The number of the run is missing. For the latest: seula retention status
cli-mapping-saved = The mapping was saved: { $name }
cli-mapping-personal = { $place } holds text that looks like personal data. Remove it and save again.
cli-mapping-removed = The mapping was removed: { $name }
cli-mapping-saved-by = { $name }  saved by { $by } { $when }
cli-mapping-shipped = { $name }  comes with the program
cli-imports-written = The table was written: { $file }

## seula backup and restore

backup-made = The backup was made: { $path } ({ $size })
backup-without = It holds no conversations that will be destroyed within 30 days. The copy is deleted after 30 days.
backup-removed = { $count ->
    [one] 1 old backup was deleted
   *[other] { $count } old backups were deleted
}
backup-restored = The register was restored: { $path }
