### Proving that nothing older exists: what was looked through, and what was found.

proof-title = Visa att inget äldre finns
proof-body = Seula går igenom alla tabeller, sökindexet, säkerhetskopiorna och filerna bredvid registret. I ett stort register tar det en stund, och resultatet loggas.
proof-button = Gå igenom allt
proof-nothing = Inget som började före { $date } finns kvar. Allt gicks igenom { $when }.
proof-found = { $count ->
    [0] Inget äldre hittades
    [one] 1 äldre post hittades
   *[other] { $count } äldre poster hittades
}
proof-advice = Starta Seula på nytt: vid varje start förstörs det vars förvaringstid har gått ut. Om samma sak hittas då, kontakta it-stödet.

# $rows number
proof-row = { $rows } kontrollerade

# $rows number
proof-row-oldest = { $rows } kontrollerade, den äldsta { $date }
proof-fault-rows = { $count ->
    [one] 1 är över tiden eller hör inte till något
   *[other] { $count } är över tiden eller hör inte till något
}
proof-fault-backups = { $count ->
    [one] 1 säkerhetskopia, eller konversation i den, är över tiden eller kan inte öppnas
   *[other] { $count } säkerhetskopior, eller konversationer i dem, är över tiden eller kan inte öppnas
}
proof-fault-files = { $count ->
    [one] 1 fil är kvarlämnad eller innehåller en konversation över tiden
   *[other] { $count } filer är kvarlämnade eller innehåller konversationer över tiden
}
proof-place-conversations = Konversationer
proof-place-messages = Meddelanden
proof-place-notes = Anteckningar
proof-place-tags = Konversationernas nyckelord
proof-place-verdicts = Bedömningar
proof-place-examples = Exempel
proof-place-samples = Meddelanden i kontroller av kvarlämnade uppgifter
proof-place-index = Sökindex
proof-place-word-lists = Månadernas ordlistor
proof-place-backups = Säkerhetskopior
proof-place-files = Andra filer i mapparna
