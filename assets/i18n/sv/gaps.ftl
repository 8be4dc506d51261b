### Luckor i anvisningarna: the table that leaves the register.

gap-reference = Källa i offentlig anvisning
gap-cause = Orsak till felet
gap-answers = Antal svar
gap-languages = Språk
