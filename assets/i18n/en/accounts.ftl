### Accounts: the list at the left, one account at the right. For supervisors.

accounts-subtitle = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
accounts-search = Search accounts
accounts-show-active = Active
accounts-show-disabled = Disabled
accounts-show-all = All
accounts-new = New account…

## Table

accounts-column-name = Name and username
accounts-column-last = Last sign-in
accounts-column-state = State
accounts-never-signed-in = never
accounts-none-title = No account matches
accounts-choose-hint = Choose an account and its details are shown here

## One account

accounts-username = Username
accounts-username-help = Letters, digits, dots and dashes. It cannot be changed later.
accounts-display-name = Display name
accounts-roles = Roles
accounts-role-help-reviewer = reviews answers and reads conversations
accounts-role-help-trainer = gathers examples for training
accounts-role-help-supervisor = manages accounts, import and the register
accounts-roles-missing = Choose at least one role
accounts-languages = Languages of reviewing
accounts-languages-help = If none is chosen, conversations in every language can come to the work queue
accounts-created = Created { $date }
accounts-last-sign-in = Last sign-in { $when }
accounts-password-changed = Password changed { $date }
accounts-password-never = No password of their own yet
accounts-save = Save the changes
accounts-saved = The changes of the account were saved
accounts-saved-own = Your own account was changed. Sign in again, and the roles are in use.
accounts-last-supervisor = The register must have at least one supervisor. Give the role to somebody else first.
accounts-events = Last events
accounts-events-all = Show all in the audit log

## New account

accounts-create-title = New account
accounts-create-body = The user gets a one-time code for the first sign-in and then chooses a password
accounts-create-button = Create the account

## One-time code

accounts-code-give = Give a one-time code…
accounts-code-own = You cannot give yourself a one-time code. Change your own password in Settings.
accounts-code-confirm-title = Give { $name } a one-time code?
accounts-code-confirm-body = The present password stops working at once. The user signs in with the code and chooses a new password.
accounts-code-confirm-button = Give a one-time code
accounts-code-title = One-time code: { $name }
accounts-code-once = The code is shown only now and works once. Give it to the person directly.
accounts-code-valid = Valid until { $until }
accounts-code-next = What comes next
accounts-code-next-steps = The person signs in with the username { $username } and this code, and chooses a password. On this computer, first sign out: the menu is beside your name at the lower left.
accounts-code-copy = Copy the code
accounts-code-close = The code is given, close

## Enable, disable

accounts-disable = Disable…
accounts-enable = Enable
accounts-disable-title = Disable { $name }?
accounts-disable-body = The user can no longer sign in, and an open session ends. Their reviews stay. The account can be enabled again.
accounts-disable-button = Disable
accounts-disabled-toast = The account was disabled
