### Gaps in guidance: the table that leaves the register.

gap-reference = Reference to public guidance
gap-cause = Root cause
gap-answers = Answers
gap-languages = Languages
