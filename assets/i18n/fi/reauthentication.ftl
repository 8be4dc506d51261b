### The password once more, before a sensitive act: a small dialog over any screen.

reauthentication-title = Vahvista salasanalla
reauthentication-body = Tähän tarvitaan salasanasi vielä kerran, jotta kukaan muu ei voi tehdä sitä työpisteessäsi. Salasana kelpaa vain tähän toimintoon.
reauthentication-password = Salasanasi
reauthentication-button = Vahvista
