### The password once more, before a sensitive act: a small dialog over any screen.

reauthentication-title = Bekräfta med lösenord
reauthentication-body = För detta behövs ditt lösenord en gång till, så att ingen annan kan göra det vid din arbetsplats. Det gäller bara denna åtgärd.
reauthentication-password = Ditt lösenord
reauthentication-button = Bekräfta
