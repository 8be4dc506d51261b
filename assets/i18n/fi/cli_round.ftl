## seula round
cli-missing-round = Kierroksen numero puuttuu. Se on kierroksen kuitissa.

# $round number
cli-round-same = { $count ->
    [one] Kierroksen { $round } otos poimittiin uudelleen. Sen 1 keskustelu on sama.
   *[other] Kierroksen { $round } otos poimittiin uudelleen. Sen { $count } keskustelua ovat samat.
}
cli-round-gone = { $count ->
    [one] 1 otoksen keskustelu ei ole enää rekisterissä.
   *[other] { $count } otoksen keskustelua ei ole enää rekisterissä.
}

# $round number
cli-round-different = Kierroksen { $round } otos ei ole se, jonka sen siemenluku poimii.

# $round number
cli-round-past = Kierroksen { $round } otosta ei voi enää poimia uudelleen. Perusjoukon luettelo tuhotaan sen ensimmäisen keskustelun mukana.
