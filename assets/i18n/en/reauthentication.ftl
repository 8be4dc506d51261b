### The password once more, before a sensitive act: a small dialog over any screen.

reauthentication-title = Confirm it is you
reauthentication-body = This needs your password once more, so that nobody else can do it at your desk. It counts for this one act.
reauthentication-password = Your password
reauthentication-button = Confirm

## What is confirmed, where no button's own words say it

reauthentication-account-create = Create the account “{ $username }”
reauthentication-account-change = Change the account “{ $name }”
reauthentication-account-disable = Disable the account
reauthentication-account-enable = Enable the account
reauthentication-collection-export = Export the collection to a file
reauthentication-folder-choose = Change the folder of the backups
reauthentication-folder-forget = Say that the folder holds no backups any more
