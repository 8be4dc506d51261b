### The handout: a collection as a page of its own, outside the register.

## First line

handout-destroy-by = Tuhottava viimeistään { $date }

## Examples

# $number number
handout-example = Esimerkki { $number }
handout-lesson = Mitä tästä opitaan
handout-passage = Katkelma
handout-whole = Koko keskustelu
handout-last-day = viimeinen päivä { $date }

## Foot

handout-purpose = Viennin tarkoitus
handout-agency = Rekisterinpitäjä
handout-by = Vienyt
handout-when = Viety
handout-outside = Tiedosto on rekisterin ulkopuolella, eikä Seula voi tuhota sitä. Tuhoa se ja sen kopiot viimeistään ensimmäisellä rivillä mainittuna päivänä.
