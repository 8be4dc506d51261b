### Scorecard: versions at the left, the criteria of one at the right.

# $number number
scorecards-scope = Version { $number } is published
scorecards-scope-none = No version is published
scorecards-none-title = There is no scorecard yet
scorecards-none-body = Reviews are made without criteria. Begin with those that come with the program and make them your own.
scorecards-new = New draft
scorecards-new-of = Draft from this version
scorecards-draft-there = There is a draft already
# $number number
scorecards-version = Version { $number }
scorecards-draft = draft
scorecards-published = published
scorecards-archived = archived
scorecards-criteria = { $count ->
    [one] 1 criterion
   *[other] { $count } criteria
}

## Publishing, archiving, removing

scorecards-publish = Publish…
# $number number
scorecards-publish-title = Publish version { $number }
scorecards-publish-body = Reviews that begin from now on are made by this version. Those that have begun go on with what they began with. A published version does not change any more.
# $number number
scorecards-publish-replaces = Version { $number } is archived
scorecards-missing-names = { $count ->
    [one] { $language }: 1 criterion has no name ({ $names })
   *[other] { $language }: { $count } criteria have no name ({ $names })
}
scorecards-missing-texts = { $count ->
    [one] { $language }: 1 guideline or example is missing
   *[other] { $language }: { $count } guidelines or examples are missing
}
scorecards-missing-read = In place of a missing text the one that is written in another language is shown
scorecards-publish-name = Every criterion needs a name
scorecards-publish-action = Publish
# $number number
scorecards-published-done = Version { $number } is published
scorecards-archive = Archive…
# $number number
scorecards-archive-title = Archive version { $number }
scorecards-archive-body = Reviews that begin from now on have no criteria until another version is published. Those that have begun go on with this one.
scorecards-archive-action = Archive
scorecards-remove = Remove the draft…
# $number number
scorecards-remove-title = Remove the draft of version { $number }
scorecards-remove-body = { $count ->
    [one] 1 criterion is removed. No review was made by it.
   *[other] { $count } criteria are removed. No review was made by them.
}

## One criterion

scorecards-language = Language of the texts
scorecards-add = Add a criterion
# $most number
scorecards-full = A scorecard has { $most } criteria at most
# $number number
scorecards-unnamed = Criterion { $number }
# $weight number
scorecards-facts = { $scale }, weight { $weight }
scorecards-name = Name
scorecards-guideline = Guideline
scorecards-guideline-hint = When is which value given
scorecards-scale = Scale
scorecards-weight = Weight
scorecards-critical = Critical: the lowest value fails the whole review
scorecards-condition = Asked of
scorecards-any-language = Any language
scorecards-condition-language = Language of the conversation
scorecards-causes = Root causes, and who can mend them
scorecards-examples = Examples of each value
# $number number
scorecards-example = { $value }, example { $number }
scorecards-up = Move { $name } up
scorecards-down = Move { $name } down
scorecards-take-out = Remove { $name }
scorecards-take-out-title = Remove the criterion “{ $name }”
scorecards-take-out-body = { $count ->
    [one] 1 text is removed from the draft. This cannot be undone.
   *[other] { $count } texts are removed from the draft: name, guideline and examples in all languages. This cannot be undone.
}
scorecards-refused = Somebody else has changed this version meanwhile, so your texts cannot be saved. Copy them before you open the stored version.
scorecards-load-stored = Open the stored version
