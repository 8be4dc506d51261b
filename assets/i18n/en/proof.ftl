### Proving that nothing older exists: what was looked through, and what was found.

proof-title = Prove that nothing older exists
proof-body = Seula looks through every table, the search index, the backups and the files beside the register. It takes a while in a large register, and the result is logged.
proof-button = Look through everything
proof-nothing = Nothing that began before { $date } exists. Everything was looked through { $when }.
proof-found = { $count ->
    [0] Nothing older was found
    [one] 1 older item was found
   *[other] { $count } older items were found
}
proof-advice = Start Seula again: what is due is destroyed at each start. If the same is found then, contact IT support.

# $rows number
proof-row = { $rows } checked

# $rows number
proof-row-oldest = { $rows } checked, the oldest { $date }
proof-fault-rows = { $count ->
    [one] 1 is past its time or belongs to nothing that is there
   *[other] { $count } are past their time or belong to nothing that is there
}
proof-fault-backups = { $count ->
    [one] 1 backup, or conversation in one, is past its time or cannot be looked into
   *[other] { $count } backups, or conversations in them, are past their time or cannot be looked into
}
proof-fault-files = { $count ->
    [one] 1 file is left over, or holds a conversation that is past its time
   *[other] { $count } files are left over, or hold conversations that are past their time
}
proof-place-conversations = Conversations
proof-place-messages = Messages
proof-place-notes = Notes
proof-place-tags = Tags on conversations
proof-place-verdicts = Verdicts
proof-place-examples = Examples
proof-place-samples = Messages in leak checks
proof-place-index = Search index
proof-place-word-lists = Word lists of months
proof-place-backups = Backups
proof-place-files = Other files in the folders
