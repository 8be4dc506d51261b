### Review: list of items at the left, transcript in the middle, the form at the right (376 px).

review-subtitle = Keskustelujen nykyinen lista

## Item list

# $share is “12/40”, “12 av 40”, “12 of 40”.
review-progress = { $share } valmiina
# In a list of what is not reviewed.
review-left = { $count } arvioimatta
review-left-over = yli { $count } arvioimatta
review-own-mean = { $duration }/arviointi
review-own-mean-help = Oma keskimääräinen aika, muut eivät näe sitä
review-item-finished = valmis
review-item-flagged = liputettu
review-item-started = kesken
review-item-open = aloittamatta
review-list-empty-title = Arvioitavana ei ole nyt mitään
review-list-empty-body = Hae tai rajaa keskusteluja ja avaa niistä yksi arvioitavaksi
review-to-conversations = Siirry keskusteluihin


## For a supervisor without the role

review-no-role-title = Arviointi vaatii laadunarvioijan roolin
review-no-role-body = Tällä käyttäjätilillä ei ole sitä. Luo tili laadunarvioijalle: hän kirjautuu sisään ja arvioi. Jos arvioit itse, lisää rooli omaan tiliisi kohdassa Käyttäjät ja kirjaudu uudelleen.
review-items = Keskustelut
review-open-failed = Keskustelua ei voitu avata

## Judging an answer

# $done number
# $total number
review-answer-was = Vastaus { $done }/{ $total } oli
review-keys = näppäimet 1–7
review-verdict-help-no-answer = palvelu kirjoitti jotakin, mutta kysymykseen ei vastattu
review-verdict-help-unassessable = julkisen ohjeen perusteella ei voi sanoa, onko vastaus oikein
review-verdict-help-handover = asia olisi kuulunut asiakasneuvojalle
review-cause = Virheen syy
review-cause-none = Syytä ei ole valittu
review-should = Mitä olisi pitänyt vastata
review-should-hint = Oikea vastaus omin sanoin
review-reference = Lähde julkisessa ohjeessa
review-reference-hint = Sivun osoite tai ohjeen nimi
review-valid-on = Voimassa päivänä
review-evidence = Perusteeksi merkityt sanat
review-evidence-on-text = Tekstin arvion perusteeksi merkityt sanat
review-evidence-words = perusteena { $words }
review-mark-words = Merkitse sanoja perusteeksi
review-mark-words-done = Lopeta merkitseminen
review-mark-words-help = Nuolinäppäimillä siirrytään sanasta toiseen, Vaihto+nuoli valitsee useita. Välilyönti merkitsee sanat tai poistaa merkinnän. Hiirellä: napsauta sanaa tai vedä usean yli.
review-mark-words-first = Anna ensin arvio: sanat merkitään sen perusteeksi.
# $most number
review-mark-words-many = Enintään { $most } kohtaa voi merkitä
review-word-marked = merkitty

review-next-answer = Seuraava vastaus
review-to-whole = Koko keskusteluun
review-previous-answer = Edellinen vastaus
review-no-answers-title = Keskustelussa ei ole vastauksia
review-no-answers-body = Kukaan ei vastannut asiakkaalle, joten arvioitavaa ei ole. Arvioinnin voi merkitä valmiiksi.

## Whole conversation

review-whole = Koko keskustelu
# $number number
review-scorecard = arviointilomake, versio { $number }
review-criterion-keys = näppäimet { $keys }
review-criterion-keys-arrows = näppäimet { $keys } tai nuoli vasemmalle ja oikealle
review-criterion-cause = { $cause } – { $mender }
review-critical = kriittinen
review-critical-help = alin arvo hylkää koko arvioinnin
review-guideline = Arviointiohje
review-guideline-close = Sulje arviointiohje
review-guideline-none = Ohjetta ei ole kirjoitettu
review-total = Kokonaistulos
review-total-failed = { $count ->
    [one] Hylätty kriittinen kriteeri: { $criteria }
   *[other] Hylätyt kriittiset kriteerit: { $criteria }
}
review-total-none = Yksikään kriteeri ei koske keskustelua
review-values-missing = { $count ->
    [one] 1 kriteeri ilman arvoa
   *[other] { $count } kriteeriä ilman arvoa
}
review-note = Muistiinpano
review-note-hint = Huomio koko keskustelusta
review-tags = Avainsanat

## Foot of the form

review-finish-next = Valmis, seuraava
review-finish = Merkitse valmiiksi
review-finished = Arviointi on valmis
review-save = Tallenna
review-saved-by-itself = Luonnos tallennetaan itsestään
review-missing = { $count ->
    [one] 1 vastaus ilman arviota
   *[other] { $count } vastausta ilman arviota
}
review-flag = Liputa
review-unflag = Poista lippu
review-reopen = Avaa uudelleen
review-finished-last = Edellinen on valmis
review-reopened = Arviointi avattiin uudelleen
review-undo-verdict = Kumoa viimeisin arvio
review-redo-verdict = Tee kumottu arvio uudelleen
review-next-item = Seuraava keskustelu
review-previous-item = Edellinen keskustelu
review-read-only = Arvioinut { $name }, { $date }
review-last-day = viimeinen säilytyspäivä { $date }

## Two people at once

review-divider = Lomakkeen leveys
review-unsaved = Ei tallennettu: yritä uudelleen, Ctrl+S
review-tabs = Näkymä
review-tab-conversation = Keskustelu
review-tab-form = Arviointilomake
