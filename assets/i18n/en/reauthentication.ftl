### The password once more, before a sensitive act: a small dialog over any screen.

reauthentication-title = Confirm it is you
reauthentication-body = This needs your password once more, so that nobody else can do it at your desk. It counts for this one act.
reauthentication-password = Your password
reauthentication-button = Confirm
