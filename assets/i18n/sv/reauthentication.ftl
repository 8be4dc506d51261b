### The password once more, before a sensitive act: a small dialog over any screen.

reauthentication-title = Bekräfta med lösenord
reauthentication-body = För detta behövs ditt lösenord en gång till, så att ingen annan kan göra det vid din arbetsplats. Det gäller bara denna åtgärd.
reauthentication-password = Ditt lösenord
reauthentication-button = Bekräfta

## What is confirmed, where no button's own words say it

reauthentication-account-create = Skapa användarkontot ”{ $username }”
reauthentication-account-change = Ändra användarkontot ”{ $name }”
reauthentication-account-disable = Inaktivera användarkontot
reauthentication-account-enable = Aktivera användarkontot
reauthentication-collection-export = Exportera samlingen till fil
reauthentication-folder-choose = Byt mapp för säkerhetskopior
reauthentication-folder-forget = Uppge att mappen inte har säkerhetskopior längre
