### Puutteet: questions that got no answer or should have been handed over, the work list, and the table that leaves.

# Beside the title: how many answers, copies of judged texts among them, and in how many groups their questions are.
gaps-scope =
    { $answers ->
        [one] 1 vastaus
       *[other] { $answers } vastausta
    }, { $groups ->
        [one] 1 ryhmä
       *[other] { $groups } ryhmää
    }

## Bar

gaps-view = Mitä näytetään
gaps-questions = Kysymykset
gaps-work = Työlista
gaps-export = Vie työlista CSV-tiedostoon…

## Groups

gaps-list = Kysymysryhmät
gaps-column-questions = Samankaltaiset kysymykset
gaps-wordless = Kysymyksiä, joita mikään sana ei erota muista

# An answer text that was judged with all its copies.
gaps-text = Vastaus ”{ $text }”

# $shown number
gaps-copies = { $copies ->
    [one] 1 esiintymä, niistä alla { $shown }
   *[other] { $copies } esiintymää, niistä alla { $shown }
}

# $most number
gaps-newest = Arvioinneista uusimmat { $most } vastausta, teksteistä kaikki esiintymät

# $number number
gaps-title-number = Ryhmä { $number }

# $count number
gaps-cause-count = { $cause } { $count }
gaps-no-cause = Syytä ei ole valittu
gaps-no-page = Sivua ei ole nimetty
gaps-no-question = Asiakas ei kirjoittanut mitään ennen vastausta
gaps-open = Avaa keskustelu
gaps-none-title = Puutteita ei ole vielä löytynyt
gaps-none-body = Kysymys tulee tähän, kun valmiissa arvioinnissa vastauksesta sanotaan ”ei vastausta” tai ”olisi pitänyt siirtää”, tai kun arvio sanoo niin vastaustekstin kaikista esiintymistä
gaps-none-review = Arvioi keskusteluja
gaps-none-rounds = Suunnittele arviointikierros

## What leaves

gaps-export-title = Vie työlista tiedostoon
# $most number
gaps-export-body = Tiedostossa ovat sivut, syyt ja lukumäärät, ei kysymyksiä eikä keskusteluja. Mukana ovat valmiiden arviointien uusimmat { $most } vastausta ja arvioitujen tekstien kaikki esiintymät. Vienti kirjataan käyttölokiin.
gaps-export-button = Vie tiedosto
gaps-export-file = puutteet-{ $date }.csv
gaps-exported = { $rows ->
    [one] 1 rivi vietiin tiedostoon { $file }
   *[other] { $rows } riviä vietiin tiedostoon { $file }
}

## Its columns

gap-reference = Lähde julkisessa ohjeessa
gap-cause = Virheen syy
# How many answers with such a verdict customers were given, copies of judged texts among them.
gap-answers = Annettu asiakkaille
gap-languages = Kielet
