## seula round
cli-missing-round = The number of the round is missing. It stands in the round’s receipt.

# $round number
cli-round-same = { $count ->
    [one] The sample of round { $round } was drawn again. Its 1 conversation is the same.
   *[other] The sample of round { $round } was drawn again. Its { $count } conversations are the same.
}
cli-round-gone = { $count ->
    [one] 1 conversation of the sample is no longer in the register.
   *[other] { $count } conversations of the sample are no longer in the register.
}

# $round number
cli-round-different = The sample of round { $round } is not the one that its seed draws.

# $round number
cli-round-past = The sample of round { $round } can no longer be drawn again. The list of its population is destroyed with the first conversation on it.
