## seula round
cli-missing-round = Omgångens nummer saknas. Det står i omgångens kvitto.

# $round number
cli-round-same = { $count ->
    [one] Urvalet i omgång { $round } drogs på nytt. Dess 1 konversation är densamma.
   *[other] Urvalet i omgång { $round } drogs på nytt. Dess { $count } konversationer är desamma.
}
cli-round-gone = { $count ->
    [one] 1 konversation i urvalet finns inte längre i registret.
   *[other] { $count } konversationer i urvalet finns inte längre i registret.
}

# $round number
cli-round-different = Urvalet i omgång { $round } är inte det som dess slumpfrö drar.

# $round number
cli-round-past = Urvalet i omgång { $round } kan inte längre dras på nytt. Populationens förteckning förstörs med dess första konversation.
