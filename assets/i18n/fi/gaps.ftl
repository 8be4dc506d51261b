### Ohjeiden aukot: the table that leaves the register.

gap-reference = Lähde julkisessa ohjeessa
gap-cause = Virheen syy
gap-answers = Vastauksia
gap-languages = Kielet
