### Puutteet: questions that got no answer or should have been handed over, the work list, and the table that leaves.

# Beside the title: how many answers, and in how many groups their questions are.
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
# $most number
gaps-newest = Valmiista arvioinneista, uusimmat { $most } vastausta

# $number number
gaps-title-number = Ryhmä { $number }

# $count number
gaps-cause-count = { $cause } { $count }
gaps-no-cause = Syytä ei ole valittu
gaps-no-page = Sivua ei ole nimetty
gaps-no-question = Asiakas ei kirjoittanut mitään ennen vastausta
gaps-open = Avaa keskustelu
gaps-none-title = Puutteita ei ole vielä löytynyt
gaps-none-body = Kysymys tulee tähän, kun valmiissa arvioinnissa vastauksesta sanotaan ”ei vastausta” tai ”olisi pitänyt siirtää”
gaps-none-review = Arvioi keskusteluja
gaps-none-rounds = Suunnittele arviointikierros

## What leaves

gaps-export-title = Vie työlista tiedostoon
# $most number
gaps-export-body = Tiedostossa ovat sivut, syyt ja lukumäärät, ei kysymyksiä eikä keskusteluja. Mukana ovat uusimmat { $most } vastausta. Vienti kirjataan käyttölokiin.
gaps-export-button = Vie tiedosto
gaps-export-file = puutteet-{ $date }.csv
gaps-exported = { $rows ->
    [one] 1 rivi vietiin tiedostoon { $file }
   *[other] { $rows } riviä vietiin tiedostoon { $file }
}

## Its columns

gap-reference = Lähde julkisessa ohjeessa
gap-cause = Virheen syy
gap-answers = Vastauksia
gap-languages = Kielet
