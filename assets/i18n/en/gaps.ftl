### Gaps: questions that got no answer or should have been handed over, the work list, and the table that leaves.

# Beside the title: how many answers, copies of judged texts among them, and in how many groups their questions are.
gaps-scope =
    { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }

## Bar

gaps-view = What is shown
gaps-questions = Questions
gaps-work = Work list
gaps-export = Export the work list as CSV…

## Groups

gaps-list = Groups of questions
gaps-column-questions = Questions that are alike
gaps-wordless = Questions that no word tells apart from others

# An answer text that was judged with all its copies.
gaps-text = Answer “{ $text }”

# $shown number
gaps-copies = { $copies ->
    [one] 1 copy, { $shown } of them below
   *[other] { $copies } copies, { $shown } of them below
}

# $most number
gaps-newest = From reviews the newest { $most } answers, of judged texts all copies

# $number number
gaps-title-number = Group { $number }

# $count number
gaps-cause-count = { $cause } { $count }
gaps-no-cause = No cause given
gaps-no-page = No page named
gaps-no-question = The customer wrote nothing before the answer
gaps-open = Open the conversation
gaps-none-title = No gaps found yet
gaps-none-body = A question appears here when a finished review says “no answer” or “should be handed over” about the answer, or a verdict says so about all copies of an answer text
gaps-none-review = Review conversations
gaps-none-rounds = Plan a review round

## What leaves

gaps-export-title = Export the work list
# $most number
gaps-export-body = The file holds pages, causes and numbers, no questions and no conversations. It covers the newest { $most } answers of finished reviews and all copies of judged texts. The export is written in the audit log.
gaps-export-button = Export the file
gaps-export-file = gaps-{ $date }.csv
gaps-exported = { $rows ->
    [one] 1 row was exported to the file { $file }
   *[other] { $rows } rows were exported to the file { $file }
}

## Its columns

gap-reference = Reference to public guidance
gap-cause = Root cause
# How many answers with such a verdict customers were given, copies of judged texts among them.
gap-answers = Given to customers
gap-languages = Languages
